// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text.h"
#include "core/storage/tickets.h"
#include "tests/support/test_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;

namespace {

QString describe(TestDesk &desk, TicketId id)
{
    return desk.ticket(id).subject;
}

/// The subjects found, newest first.
QStringList foundSubjects(TestDesk &desk, const QString &text, std::vector<ContractId> contracts = {})
{
    storage::TicketFilter filter;
    filter.contracts = contracts.empty() ? std::vector{desk.contract} : std::move(contracts);
    filter.text = text;
    QStringList subjects;
    for (const auto &row : storage::listTickets(*desk.session, filter, storage::TicketOrder::Number, {}, 100).rows)
        subjects += describe(desk, row.id);
    CHECK(storage::countTickets(*desk.session, filter, 100) == subjects.size());
    return subjects;
}

} // namespace

TEST_CASE("a ticket is found by its words, whatever their accents and case, the last one unfinished")
{
    TestDesk desk(EACH_ENGINE());
    desk.open(desk.opening(u"Città e università"_s));
    desk.open(desk.opening(u"Stampante di rete"_s));
    CHECK(foundSubjects(desk, u"citta"_s) == QStringList{u"Città e università"_s});
    CHECK(foundSubjects(desk, u"CITTÀ"_s).size() == 1);
    CHECK(foundSubjects(desk, u"unive"_s).size() == 1);
    CHECK(foundSubjects(desk, u"unive "_s).isEmpty()); // a space: the word is finished
    CHECK(foundSubjects(desk, u"rete stamp"_s) == QStringList{u"Stampante di rete"_s});
    CHECK(foundSubjects(desk, u"rete citta"_s).isEmpty());  // all words, not any
    CHECK(foundSubjects(desk, u"stampa rete"_s).isEmpty()); // only the last may be unfinished
    CHECK(foundSubjects(desk, u"ampante"_s).isEmpty());
    desk.open(desk.opening(u"Altra stampante di rete"_s));
    CHECK(foundSubjects(desk, u"stampante"_s) == QStringList{u"Altra stampante di rete"_s, u"Stampante di rete"_s});
}

TEST_CASE("a text without a word in it finds nothing")
{
    TestDesk desk(EACH_ENGINE());
    desk.open();
    for (const QString &text :
         {QString(), u" "_s, u"..."_s, u"?!"_s, u"*"_s, u"''"_s, u"\""_s, u"- – —"_s, u"_%"_s, u"\u0301"_s, u"👩‍💻"_s}) {
        INFO(text.toStdString());
        CHECK(foundSubjects(desk, text).isEmpty());
    }
}

TEST_CASE("a search stays within the contracts it is made for")
{
    TestDesk desk(EACH_ENGINE());
    desk.open(desk.opening(u"rete di Napoli"_s));
    desk::OpenTicket command = desk.opening(u"rete di Bari"_s);
    command.contract = desk.foreign;
    command.caller = desk.foreignContact;
    desk::Desk outsider = desk.as(desk.outsider);
    must(desk::openTicket(outsider, command));
    CHECK(foundSubjects(desk, u"rete"_s) == QStringList{u"rete di Napoli"_s});
    CHECK(foundSubjects(desk, u"rete"_s, {desk.foreign}) == QStringList{u"rete di Bari"_s});
    CHECK(foundSubjects(desk, u"rete"_s, {desk.foreign, desk.contract}).size() == 2);
    CHECK(foundSubjects(desk, u"bari"_s).isEmpty());
    // nor can anybody ask for another contract by its own word
    CHECK(foundSubjects(desk, u"zcontract%1z"_s.arg(desk.foreign.value())).isEmpty());
    CHECK(foundSubjects(desk, u"rete OR zcontract%1z"_s.arg(desk.foreign.value())).isEmpty());
}

TEST_CASE("nothing that is typed is read as an operator")
{
    TestDesk desk(EACH_ENGINE());
    const QString subject = u"AND OR NEAR NOT * \" ' ; -- (fine) a:b {c} ^d <-> !e & f | \\g :* %_"_s;
    desk.open(desk.opening(subject));
    desk.open(desk.opening(u"tutt'altro"_s));
    for (const QString &word : {u"AND"_s, u"OR"_s, u"NEAR"_s, u"NOT"_s, u"and or near"_s, u"NEAR(fine, 2)"_s, u"\"fine\""_s,
                                u"fine*"_s, u"(fine"_s, u"fine' OR '1'='1"_s, u"a:b"_s, u"!e"_s, u"^d"_s, u"f | g"_s, u"e & f"_s,
                                u"\\g"_s, u"document : near"_s, u"fine; DROP TABLE ticket_search; --"_s, subject}) {
        INFO(word.toStdString());
        const QStringList subjects = foundSubjects(desk, word);
        CHECK_FALSE(subjects.contains(u"tutt'altro"_s));
        CHECK((subjects == QStringList{subject} || word.contains(u"1"_s) || word.contains(u"DROP"_s) || word.contains(u"2"_s)
               || word.contains(u"document"_s)));
    }
    for (const QString &nothing : {u"*"_s, u"\""_s, u"' ; --"_s, u":*"_s, u"()"_s, u"👍"_s, u" "_s})
        CHECK(foundSubjects(desk, nothing).isEmpty());
    CHECK(foundSubjects(desk, u"altro"_s).size() == 1);
}

TEST_CASE("what is written later is found too, and each ticket once")
{
    TestDesk desk(EACH_ENGINE());
    const TicketId id = desk.open(desk.opening(u"Stampante"_s));
    desk::Desk agent = desk.as(desk.agent);
    must(desk::noteTicket(agent, {{}, id, false, u"il toner è finito"_s}));
    must(desk::noteTicket(agent, {{}, id, true, u"arriva un tecnico"_s}));
    must(desk::amendTicket(agent, {.ticket = id, .subject = u"Fotocopiatrice"_s}));
    for (const QString &word : {u"stampante"_s, u"toner"_s, u"tecnico"_s, u"fotocopiatrice toner stampante"_s})
        CHECK(foundSubjects(desk, word) == QStringList{u"Fotocopiatrice"_s});
    CHECK(desk.isSound(id));
}

TEST_CASE("a note is not refused for what a search index can take")
{
    TestDesk desk(EACH_ENGINE());
    const TicketId id = desk.open();
    desk::Desk agent = desk.as(desk.agent);
    for (int note = 0; note < 4; ++note) {
        QString text = u"inizio%1 "_s.arg(note);
        for (int word = 0; text.size() < maxText - 60; ++word)
            text += u"%1%2"_s.arg(note).arg(word, 6, 10, QChar(u'0')) + QString(QChar(0x4E00 + word % 20000)).repeated(40) + u' ';
        CHECK(desk::noteTicket(agent, {{}, id, false, text}));
    }
    CHECK(foundSubjects(desk, u"inizio0"_s).size() == 1);
}
