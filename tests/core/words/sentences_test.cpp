// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/language.h"
#include "core/words/sentences.h"
#include "core/words/terms.h"
#include "tests/support/both_engines.h"

#include <catch2/catch.hpp>

#include <QtCore/QSet>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;

namespace {

const QLocale italian = words::chosenLanguage(u"it"_s);
const QLocale english = words::chosenLanguage(u"en"_s);

template <class F>
QString in(const QLocale &language, F &&make)
{
    words::installLanguage(language);
    QString text = make();
    words::installLanguage(english);
    return text;
}

} // namespace

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
}

TEST_CASE("What people wrote reaches a sentence as plain text on one line without control characters")
{
    const QString sentence = words::sentence({ErrorKind::NotFound, u"contract"_s, u"\u001b[31m<b>N\nAP</b>\u202e %2"_s});
    CHECK(sentence == u"Not found: contract ([31m<b>N AP</b> %2). Nothing was changed; check the name or the number."_s);
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
    check(EventKind{}, 1, 80, [](int v) { return v <= 21 || v == 40 || v == 41 || (v >= 60 && v <= 63) || v == 80; });
    for (const VerbName &verb : verbNames)
        CHECK_FALSE(words::term(verb.verb).isEmpty());
    CHECK(in(italian, [] { return words::term(words::CallOutcome::NoLine); }) == u"Non trovano linea"_s);
    CHECK(in(italian, [] { return words::term(Place{TicketState::InCharge, Level::Second}); }) == u"In carico 2° liv."_s);
    CHECK(words::term(Place{TicketState::Resolved, Level::First}, true) == u"Verified"_s);
}

TEST_CASE("Times are those on the wall clock in Rome, written as the language writes them")
{
    const Instant summer{Milliseconds(1751360700000)}; // 2025-07-01T09:05Z
    CHECK(words::moment(summer) == u"1 Jul 2025 11:05"_s);
    CHECK(in(italian, [&] { return words::moment(summer); }) == u"01/07/2025 11:05"_s);
    CHECK(words::duration(Milliseconds(2 * 3'600'000 + 5 * 60'000)) == u"2 h 05 min"_s);
    CHECK(in(italian, [&] { return words::duration(Milliseconds(49 * 3'600'000)); }) == u"2 g 1 h"_s);
}

TEST_CASE("The language is the one asked for, or English")
{
    CHECK(words::chosenLanguage(u"it_IT.UTF-8"_s).language() == QLocale::Italian);
    CHECK(words::chosenLanguage(u"de"_s).language() == QLocale::English);
}
