// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/calendar_terms.h"
#include "core/words/due_terms.h"
#include "core/words/import_terms.h"
#include "core/words/sentences.h"
#include "core/words/terms.h"
#include "tests/core/words/languages.h"
#include "tests/support/both_engines.h"

#include <catch2/catch.hpp>

#include <QtCore/QSet>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;

TEST_CASE("Each kind of error has a sentence of its own in both languages")
{
    QSet<QString> english_;
    QSet<QString> italian_;
    for (int kind = int(ErrorKind::NotFound); kind <= int(ErrorKind::Internal); ++kind) {
        const Error error{ErrorKind(kind), u"sqlite:/x"_s, u"2/3"_s};
        const QString en = in(english, [&] { return words::sentence(error); });
        const QString it = in(italian, [&] { return words::sentence(error); });
        CAPTURE(kind, en, it);
        CHECK(en.endsWith(u'.') == it.endsWith(u'.'));
        CHECK(en != it);
        CHECK(!en.contains("%1"_L1));
        CHECK(!it.contains("%1"_L1));
        english_ += en;
        italian_ += it;
    }
    CHECK(english_.size() == int(ErrorKind::Internal) + 1);
    CHECK(italian_.size() == int(ErrorKind::Internal) + 1);
}

TEST_CASE("What is wrong with a database is said with what became of it and what to do, in both languages")
{
    using enum ErrorKind;
    for (const ErrorKind kind : {DatabaseMissing,
                                 NotADatabase,
                                 DatabaseDamaged,
                                 DatabaseLocked,
                                 DatabaseReadOnly,
                                 DatabaseFull,
                                 LocksDoNotHold,
                                 MixedSystems,
                                 ClockDiffers,
                                 SchemaMissing,
                                 SchemaNewer,
                                 SchemaOlder,
                                 BeingMoved,
                                 ConnectionRefused,
                                 ConnectionLost,
                                 ServerRefused,
                                 Io,
                                 ProgramFailed,
                                 NoKeyring,
                                 KeyringRefused}) {
        const Error error{kind, u"sqlite:/x"_s, u"2/3"_s};
        for (const QLocale *language : {&english, &italian}) {
            const QString sentence = in(*language, [&] { return words::sentence(error); });
            CAPTURE(int(kind), sentence);
            // "What is wrong. What became of it; what to do."
            const QStringList sentences = sentence.split(u". "_s);
            REQUIRE(sentences.size() == 2);
            CHECK(sentences.at(0).size() > 20);
            const QStringList clauses = sentences.at(1).split(u"; "_s);
            REQUIRE(clauses.size() == 2);
            CHECK(clauses.at(0).contains(u' '));
            CHECK(clauses.at(1).contains(u' '));
            // What the server said comes last, as it said it.
            CHECK(sentence.endsWith(kind == ServerRefused ? error.detail : u"."_s));
        }
    }
}

TEST_CASE("A sentence names fields, verbs and states by their terms")
{
    CHECK(in(italian, [] {
              return words::sentence({ErrorKind::EmptyField, u"wake-up time"_s, {}});
          }).contains("data di ripresa"_L1));
    const QString refused = in(italian, [] {
        return words::sentence({ErrorKind::IllegalTransition, verbName(Verb::TicketClose), u"2/1"_s});
    });
    CHECK(refused.startsWith(u"Ora non si può chiudere un ticket: lo stato è \"In carico 1° liv.\"."_s));
    CHECK(words::sentence({ErrorKind::NotAllowed, verbName(Verb::TicketEscalate), u"contract"_s})
              .contains("pass a ticket to the 2nd level here"_L1));
    CHECK(words::sentence({ErrorKind::NotAllowed, verbName(Verb::Verify), u"–"_s})
              .startsWith("Your role may not verify the database."_L1));
    QSet<QString> told;
    for (const QString &detail : {u"own"_s, u"team"_s, u"level"_s, u"7 days"_s, u"confirms"_s, u"no internal notes"_s})
        for (const QLocale &language : {english, italian})
            told += in(language, [&] { return words::sentence({ErrorKind::NotAllowed, verbName(Verb::TicketReopen), detail}); });
    CHECK(told.size() == 12);
}

TEST_CASE("Who is to be asked for a right is somebody who has it")
{
    const auto asked = [](Verb verb) { return words::sentence({ErrorKind::NotAllowed, verbName(verb), {}}); };
    CHECK(asked(Verb::TicketCancel).endsWith(u"ask a supervisor."_s));
    CHECK(asked(Verb::DirectoryWrite).endsWith(u"ask an administrator."_s));
    CHECK(words::sentence({ErrorKind::InvalidValue, u"operator"_s, u"oneself"_s}).contains(u"another administrator"_s));
    CHECK(words::sentence({ErrorKind::InvalidValue, u"team"_s, u"elsewhere Reti"_s}).contains(u"at that level: Reti."_s));
}

TEST_CASE("What people wrote reaches a sentence as plain text on one line without control characters")
{
    const QString sentence = words::sentence({ErrorKind::NotFound, u"contract"_s, u"\u001b[31m<b>N\nAP</b>\u202e %2"_s});
    CHECK(sentence == u"Not found: contract ([31m<b>N AP</b> %2). Nothing was changed; check the name or the number."_s);
}

TEST_CASE("What a server answers to who comes is not told as silence, nor as a wrong password")
{
    const Error wrong{ErrorKind::WrongCredentials, u"postgresql://desk/rho"_s, u"28P01"_s};
    const Error notLetIn{ErrorKind::WrongCredentials, u"postgresql://desk/rho"_s, u"not let in"_s};
    const Error busy{ErrorKind::ServerBusy, u"postgresql://desk/rho"_s, u"53300"_s};
    const auto told = [](const QLocale &language, const Error &error) {
        return in(language, [&] { return words::sentence(error); });
    };
    CHECK(told(english, wrong).startsWith("Login or password are not right."_L1));
    CHECK(told(english, notLetIn).startsWith("The server does not let this login in: postgresql://desk/rho."_L1));
    CHECK(told(italian, notLetIn).startsWith("Il server non lascia entrare questo nome utente: postgresql://desk/rho."_L1));
    const Error stranger{ErrorKind::WrongCredentials, u"rho"_s, u"no operator"_s};
    CHECK(told(english, stranger).startsWith("The server lets this login in, but it is no operator of the desk: rho."_L1));
    CHECK(told(italian, stranger)
              .startsWith(u"Il server lascia entrare questo nome utente, ma non è un operatore dello sportello: rho."_s));
    CHECK(told(english, busy).startsWith("The server answers, but takes no connections now: postgresql://desk/rho."_L1));
    CHECK(told(italian, busy).startsWith("Il server risponde, ma ora non accetta connessioni: postgresql://desk/rho."_L1));
    const Error unsafe{ErrorKind::ConnectionRefused, u"postgresql://desk/rho"_s, u"TLS: %1 is another"_s};
    CHECK(told(english, unsafe)
              .startsWith("There is no secure connection to the server: postgresql://desk/rho (%1 is another). "_L1));
    CHECK(told(italian, unsafe).startsWith(u"Non c'è una connessione sicura con il server: postgresql://desk/rho (%1 is "_s));
}

TEST_CASE("Every value of every list has a term in both languages")
{
    const auto check = []<class Enum>(Enum, int first, int last, auto known) {
        for (int value = first; value <= last; ++value) {
            if (!known(value))
                continue;
            CAPTURE(value);
            CHECK_FALSE(words::term(Enum(value)).isEmpty());
            CHECK_FALSE(in(italian, [&] { return words::term(Enum(value)); }).isEmpty());
        }
    };
    const auto all = [](int) { return true; };
    check(TicketKind{}, 1, 4, all);
    check(Channel{}, 1, 9, [](int v) { return v != 8; });
    check(ContactType{}, 0, 2, all);
    check(ContactSubtype{}, 0, 15, [](int v) { return v < 2 || v > 10; });
    check(PartyKind{}, 1, 6, all);
    check(TicketState{}, 1, 8, all);
    check(Level{}, 1, 2, all);
    check(TeamLevel{}, 1, 3, all);
    check(HoldReason{}, 1, 9, [](int v) { return v < 5 || v == 9; });
    check(CauseCategory{}, 0, 9, all);
    check(VerifyOutcome{}, 1, 3, all);
    check(ClosingRule{}, 1, 4, all);
    check(CallEnd{}, 1, 7, all);
    check(CallPurpose{}, 0, 9, [](int v) { return v < 6 || v == 9; });
    check(Door{}, 1, 6, all);
    check(Role{}, 1, 8, all);
    check(TextField{}, 1, 13, all);
    check(EventKind{}, 1, 80, [](int v) { return v <= 23 || v == 40 || v == 41 || (v >= 60 && v <= 63) || v == 80; });
    for (const VerbName &verb : verbNames)
        CHECK_FALSE(words::term(verb.verb).isEmpty());
    CHECK(in(italian, [] { return words::term(words::CallOutcome::NoLine); }) == u"Non trovano linea"_s);
    CHECK(in(italian, [] { return words::term(Place{TicketState::InCharge, Level::Second}); }) == u"In carico 2° liv."_s);
    CHECK(words::term(Place{TicketState::Resolved, Level::First}, true) == u"Verified"_s);
}

TEST_CASE("What is wrong with a calendar is said in clear words of both languages")
{
    const std::vector<std::pair<QString, QStringList>> complaints{
        {u"hours"_s, {u"none"_s, u"not of a day"_s, u"empty"_s, u"cross midnight"_s, u"overlap"_s}},
        {u"from"_s, {u"past"_s}},
        {u"days"_s, {u"order"_s, u"too many"_s, u"over"_s}},
        {u"contract days"_s, {u"order"_s, u"openings"_s}},
        {u"patron"_s, {u"2-30"_s}},
        {u"wake-up time"_s, {u"left out"_s}},
        {u"closure"_s, {u"cancelled"_s, u"over"_s}},
        {u"opening"_s, {u"cancelled"_s, u"over"_s, u"before the contract"_s, u"after the contract"_s}},
        {u"vote"_s, {u"run-off"_s, u"outside"_s, u"overlap"_s, u"no election"_s}},
        {u"asked on"_s, {u"future"_s}}};
    QSet<QString> sentences;
    for (const auto &[field, whys] : complaints)
        for (const QString &why : whys) {
            const Error error{ErrorKind::InvalidValue, field, why};
            const QString en = in(english, [&] { return words::sentence(error); });
            const QString it = in(italian, [&] { return words::sentence(error); });
            CAPTURE(field, why, en, it);
            CHECK_FALSE(en.startsWith("Not a possible value"_L1));
            CHECK(en != it);
            sentences += {en, it};
        }
    CHECK(sentences.size() == 48);
    CHECK(in(italian, [] { return words::leftOutHour(); }) == in(italian, [] {
              return words::sentence({ErrorKind::InvalidValue, u"wake-up time"_s, u"left out"_s});
          }));
    CHECK(in(english, [] { return words::leftOutHour(); }).contains(u"the clocks go forward"_s));
    CHECK(in(italian, [] { return words::leftOutHour(); }).contains(u"le lancette vanno avanti"_s));
}

TEST_CASE("Days beyond a cap are warned of, and that nobody has authorised them yet, in words of both languages")
{
    const auto says = [](int days, bool isMissing, const QString &en, const QString &it) {
        CAPTURE(days, isMissing);
        CHECK(in(english, [&] { return words::beyondCap(days, isMissing); }) == en);
        CHECK(in(italian, [&] { return words::beyondCap(days, isMissing); }) == it);
    };
    says(0, true, {}, {});
    says(1, false, u"1 day lies beyond the cap (oltre massimale)."_s, u"1 giorno è oltre massimale."_s);
    says(2, false, u"2 days lie beyond the cap (oltre massimale)."_s, u"2 giorni sono oltre massimale."_s);
    says(1, true, u"1 day lies beyond the cap (oltre massimale), and the authorisation is still missing."_s,
         u"1 giorno è oltre massimale, e manca ancora l'autorizzazione."_s);
    says(2, true, u"2 days lie beyond the cap (oltre massimale), and the authorisation is still missing."_s,
         u"2 giorni sono oltre massimale, e manca ancora l'autorizzazione."_s);
}

TEST_CASE("What has not happened yet, or happened before what it is of, is told in words of both languages")
{
    QSet<QString> told;
    for (const Error &error :
         {Error{ErrorKind::InvalidValue, u"at"_s, u"future"_s}, Error{ErrorKind::InvalidValue, u"at"_s, u"opened"_s},
          Error{ErrorKind::InvalidValue, u"ended at"_s, u"future"_s},
          Error{ErrorKind::InvalidValue, u"asked on"_s, u"future"_s}}) {
        CAPTURE(error.subject, error.detail);
        const QString en = in(english, [&] { return words::sentence(error); });
        const QString it = in(italian, [&] { return words::sentence(error); });
        CHECK_FALSE(en.startsWith("Not a possible value"_L1));
        CHECK(en != it);
        told += {en, it};
    }
    CHECK(told.size() == 8);
    const Error ahead{ErrorKind::InvalidValue, u"at"_s, u"future"_s};
    CHECK(in(english, [&] { return words::sentence(ahead); }).startsWith("That time lies in the future by the desk's clock."_L1));
    CHECK(in(italian, [&] { return words::sentence(ahead); }).contains(u"futuro"_s));
}

TEST_CASE("Every remark of an import is told in words of its own in both languages")
{
    QSet<QString> told;
    const int last = int(exchange::Remark::What::Unmapped);
    for (int what = 0; what <= last; ++what)
        told += {in(english, [&] { return words::term(exchange::Remark::What(what)); }) + u"/en"_s,
                 in(italian, [&] { return words::term(exchange::Remark::What(what)); }) + u"/it"_s};
    CHECK(told.size() == 2 * (last + 1));
    CHECK(in(italian, [] { return words::term(exchange::Remark::What::LeftOutHour); }).contains(u"le lancette vanno avanti"_s));
}

TEST_CASE("A day of a calendar says its hours, and why it has them")
{
    ServiceCalendar calendar;
    HoursRule rule;
    rule.week[0] = {{8 * 60, 13 * 60}, {14 * 60, 24 * 60}};
    calendar.rules = {rule};
    const LocalDay easterMonday = dayOf(std::chrono::year(2026) / 4 / 6);
    calendar.openings = {{OpeningId(7), easterMonday, easterMonday, allDay}};
    const std::vector<Opening> openings{{.id = OpeningId(7), .kind = OpeningKindId(3)}};
    const std::vector<OpeningKind> kinds{{.id = OpeningKindId(3), .name = u"H24 per eventi"_s}};
    const auto why = [&](LocalDay day) { return words::whyOf(planDay(calendar, day), openings, kinds); };
    CHECK(words::hoursOf(planDay(calendar, easterMonday + 7)) == u"08:00-13:00, 14:00-24:00"_s);
    CHECK(why(easterMonday + 7).isEmpty());
    CHECK(words::hoursOf(planDay(calendar, easterMonday + 8)) == u"–"_s);
    CHECK(why(easterMonday + 8) == u"No hours on this day of the week"_s);
    CHECK(words::hoursOf(planDay(calendar, easterMonday)) == u"00:00-24:00"_s);
    CHECK(in(italian, [&] { return why(easterMonday); }) == u"Giorno festivo: Lunedì dell'Angelo; H24 per eventi"_s);
    rule.week[6] = {{2 * 60, 3 * 60}};
    calendar.rules = {rule};
    CHECK(why(dayOf(std::chrono::year(2026) / 3 / 22)).isEmpty());
    CHECK(words::hoursOf(planDay(calendar, dayOf(std::chrono::year(2026) / 3 / 29))) == u"–"_s);
    CHECK(why(dayOf(std::chrono::year(2026) / 3 / 29)) == u"the clocks go forward, and leave out 02:00-03:00"_s);
    CHECK(why(dayOf(std::chrono::year(2026) / 10 / 25)) == u"the clocks go back, and 02:00-03:00 comes twice"_s);
    calendar.rules.front().week[6] = {{9 * 60, 13 * 60}}; // the clocks take nothing of these
    CHECK(why(dayOf(std::chrono::year(2026) / 3 / 29)).isEmpty());
    CHECK(words::date(easterMonday) == u"6 Apr 2026"_s);
    CHECK(in(italian, [&] { return words::date(easterMonday); }) == u"06/04/2026"_s);
}

TEST_CASE("Every value of the lists on service time has a term of its own in both languages")
{
    const auto distinct = [](int first, int last, auto &&make) {
        QSet<QString> terms;
        for (int value = first; value <= last; ++value)
            terms += {in(english, [&] { return make(value); }) + u"/en"_s, in(italian, [&] { return make(value); }) + u"/it"_s};
        CHECK(terms.size() == 2 * (last - first + 1));
        CHECK_FALSE(terms.contains(u"/en"_s));
        CHECK_FALSE(terms.contains(u"/it"_s));
    };
    distinct(1, 2, [](int v) { return words::term(HoursUse(v)); });
    distinct(1, 3, [](int v) { return words::term(OpeningStart(v)); });
    distinct(1, 2, [](int v) { return words::term(CapYear(v)); });
    distinct(1, 5, [](int v) { return words::term(DayOff(v)); });
    distinct(1, 13, [](int v) { return words::term(Holiday(v)); });
    distinct(1, 26, [](int v) { return words::term(exchange::Topic(v)); });
    distinct(1, 3, [](int v) { return words::term(exchange::Silence(v)); });
    distinct(1, 2, [](int v) { return words::term(ServiceDays(v)); });
    distinct(1, 4, [](int v) { return words::term(ReportPeriod(v)); });
    distinct(0, 2, [](int v) { return words::term(RemoteTools(v)); });
    distinct(20, 25, [](int v) { return words::term(SubjectKind(v)); });
}

TEST_CASE("Times are those on the wall clock in Rome, written as the language writes them")
{
    const Instant summer{Milliseconds(1751360700000)}; // 2025-07-01T09:05Z
    CHECK(words::moment(summer) == u"1 Jul 2025 11:05"_s);
    CHECK(in(italian, [&] { return words::moment(summer); }) == u"01/07/2025 11:05"_s);
    const Instant first{Milliseconds(1792888200000)}; // 2026-10-25T00:30Z, half past two; and once more an hour later
    const Instant second = first + std::chrono::hours(1);
    CHECK(words::moment(first) == u"25 Oct 2026 02:30, summer time"_s);
    CHECK(words::moment(second) == u"25 Oct 2026 02:30, winter time"_s);
    CHECK(in(italian, [&] { return words::moment(first); }) == u"25/10/2026 02:30, ora legale"_s);
    CHECK(in(italian, [&] { return words::moment(second); }) == u"25/10/2026 02:30, ora solare"_s);
    CHECK(words::moment(first - std::chrono::hours(1)) == u"25 Oct 2026 01:30"_s);
    CHECK(words::moment(second + std::chrono::hours(1)) == u"25 Oct 2026 03:30"_s);
    CHECK(words::duration(Milliseconds(2 * 3'600'000 + 5 * 60'000)) == u"2 h 05 min"_s);
    CHECK(in(italian, [&] { return words::duration(Milliseconds(49 * 3'600'000)); }) == u"2 g 1 h"_s);
}

TEST_CASE("The language is the one asked for, or English")
{
    CHECK(words::chosenLanguage(u"it_IT.UTF-8"_s).language() == QLocale::Italian);
    CHECK(words::chosenLanguage(u"de"_s).language() == QLocale::English);
}

TEST_CASE("What is wrong with a target is told in a sentence of its own in both languages")
{
    QSet<QString> told;
    for (const Error &error :
         {Error{ErrorKind::InvalidValue, u"limit"_s, u"nothing"_s}, Error{ErrorKind::InvalidValue, u"limit"_s, u"too long"_s},
          Error{ErrorKind::InvalidValue, u"from"_s, u"promised"_s}, Error{ErrorKind::InvalidValue, u"from"_s, u"decided"_s},
          Error{ErrorKind::InvalidValue, u"target"_s, u"no hours"_s}, Error{ErrorKind::InvalidValue, u"target"_s, u"ended"_s},
          Error{ErrorKind::Duplicate, u"target"_s, {}}, Error{ErrorKind::Duplicate, u"hold stops"_s, {}},
          Error{ErrorKind::Duplicate, u"hold reason"_s, u"1"_s}}) {
        CAPTURE(error.subject, error.detail);
        const QString en = in(english, [&] { return words::sentence(error); });
        const QString it = in(italian, [&] { return words::sentence(error); });
        CHECK(en != it);
        told += en;
        told += it;
    }
    CHECK(told.size() == 18);
}

TEST_CASE("What cannot be taken back is named, and a period upside down shows its days, in both languages")
{
    const auto both = [](const Error &error) {
        return QStringList{in(english, [&] { return words::sentence(error); }),
                           in(italian, [&] { return words::sentence(error); })};
    };
    CHECK(both({ErrorKind::IllegalTransition, verbName(Verb::Undo), verbName(Verb::TicketOpen)})
          == QStringList{
              u"This step cannot be taken back: open a ticket. Everything stays as it is; correct it with a new step."_s,
              u"Questo passo non si può annullare: aprire un ticket. Tutto resta com'è; correggi con un nuovo passo."_s});
    CHECK(
        both({ErrorKind::InvalidValue, u"period"_s, u"2026-02-02 – 2026-01-02"_s})
        == QStringList{
            u"The period has no days, ends before it begins, or is too long: 2026-02-02 – 2026-01-02. Correct one of its days."_s,
            u"Il periodo non ha giorni, finisce prima di cominciare o è troppo lungo: 2026-02-02 – 2026-01-02. Correggi uno dei suoi giorni."_s});
}
