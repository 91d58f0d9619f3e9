// SPDX-License-Identifier: GPL-3.0-or-later
// An operator from whom the server takes rights away while they work.
#include "tests/ui/unsent/server_away.h"
#include "ui/detail/composer.h"

using namespace sportello;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

bool says(const QWidget &part, const QStringList &oneOf)
{
    const auto labels = part.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) {
        return label->isVisible()
            && std::ranges::any_of(oneOf, [&](const QString &words) { return label->text().contains(words); });
    });
}

const QString refused = u"The database server refused this"_s;
const QString noOperator = u"it is no operator of the desk"_s;
/// Where the connection was cut too: what is told first depends on who found that out.
const QStringList cutOffWords{u"The connection to the server was lost"_s, noOperator};

/// What whoever administers the server does to all operators, or to one, and takes back.
struct Taken {
    QString what;
    QString from;

    void take(AwayBench &bench) const { bench.session->execute(u"REVOKE %1 FROM %2"_s.arg(what, from)); }
    void give(AwayBench &bench) const { bench.session->execute(u"GRANT %1 TO %2"_s.arg(what, from)); }
};
Taken groupOf(AwayBench &bench)
{
    return {bench.database.location().database + u"_operator"_s, bench.agent.login};
}
Taken reading(AwayBench &bench, const QString &table)
{
    return {u"SELECT ON "_s + table, bench.database.location().database + u"_operator"_s};
}
Taken adding(AwayBench &bench, const QString &table)
{
    return {u"INSERT ON "_s + table, bench.database.location().database + u"_operator"_s};
}

void cutOffAgent(AwayBench &bench)
{
    bench.session->execute(
        u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '%1'"_s.arg(bench.agent.login));
}

void endAsTicketIsRefused(AgentAway &sitting, const QStringList &why)
{
    sitting.press(Qt::Key_2, Qt::ControlModifier);
    REQUIRE(until([&] { return says(sitting.calls(), why); }));
    CHECK(sitting.calls().isOpen());
    CHECK_FALSE(sitting.code().isVisible());
    CHECK(sitting.outbox().entries().empty());
    CHECK(sitting.calls().findChild<QLineEdit *>(u"subject"_s)->text() == u"La stampante non stampa"_s);
}

/// As soon as the console looks, which on a server it seldom does by itself.
void untilDenied(AgentAway &sitting)
{
    sitting.place().lookNow();
    REQUIRE(until([&] { return sitting.place().isDenied(); }));
}

} // namespace

TEST_CASE("who may no longer work on a server is told so, keeps what they typed, and nothing is put aside to be sent")
{
    ON_A_SERVER();
    AwayBench bench;
    AgentAway sitting(bench);
    sitting.takeCall(u"0811234567"_s, u"La stampante non stampa"_s);
    const bool group = GENERATE(true, false);
    const bool cutOff = group && GENERATE(true, false);
    const Taken taken = group ? groupOf(bench) : reading(bench, u"due_mark"_s);
    taken.take(bench);
    if (cutOff)
        cutOffAgent(bench);
    untilDenied(sitting);
    CHECK_FALSE(sitting.place().isLost());
    CHECK(sitting.banner(u"The server no longer lets you work here"_s) != nullptr);
    CHECK(sitting.banner(u"cannot be reached"_s) == nullptr);
    if (cutOff)
        endAsTicketIsRefused(sitting, cutOffWords);
    if (group)
        endAsTicketIsRefused(sitting, {cutOff ? noOperator : refused});

    taken.give(bench);
    REQUIRE(until([&] { return !sitting.place().isDenied(); }));
    CHECK(sitting.banner(u"The server no longer lets you work here"_s) == nullptr);
    sitting.calls().findChild<QLineEdit *>(u"subject"_s)->setFocus();
    sitting.press(Qt::Key_2, Qt::ControlModifier);
    REQUIRE(until([&] { return !sitting.calls().isOpen(); }));
    CHECK(sitting.outbox().entries().empty());
    CHECK(bench.count(u"call"_s) == 1);
}

TEST_CASE("a note that may no longer be written stays where it was typed")
{
    ON_A_SERVER();
    AwayBench bench;
    const domain::TicketId ticket = bench.open();
    AgentAway sitting(bench);
    sitting.open(ticket);
    sitting.press(Qt::Key_N, Qt::ControlModifier);
    sitting.type(u"Richiama alle 11"_s);
    const Taken taken = groupOf(bench);
    taken.take(bench);
    const bool cutOff = GENERATE(true, false);
    if (cutOff)
        cutOffAgent(bench);
    untilDenied(sitting);
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return says(sitting.detail(), cutOff ? cutOffWords : QStringList{refused}); }));
    CHECK(sitting.outbox().entries().empty());
    CHECK(sitting.detail().findChild<Composer *>()->text() == u"Richiama alle 11"_s);
    taken.give(bench);
    REQUIRE(until([&] { return !sitting.place().isDenied(); }));
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    // By a connection that was cut off and found so only now, it goes by way of what is kept.
    REQUIRE(until([&] { return bench.history(ticket).size() == 2 && sitting.outbox().entries().empty(); }));
}

TEST_CASE("where the server keeps one table from an operator, what needs it is refused and stays as it was typed")
{
    ON_A_SERVER();
    AwayBench bench;
    AgentAway sitting(bench);
    sitting.takeCall(u"0811234567"_s, u"La stampante non stampa"_s);
    const Taken taken = adding(bench, u"ticket"_s);
    taken.take(bench);
    endAsTicketIsRefused(sitting, {u"permission denied for table ticket"_s});
    CHECK(bench.count(u"call"_s) == 0);
    taken.give(bench);
    sitting.calls().findChild<QLineEdit *>(u"subject"_s)->setFocus();
    sitting.press(Qt::Key_2, Qt::ControlModifier);
    REQUIRE(until([&] { return !sitting.calls().isOpen(); }));
    CHECK(bench.count(u"call"_s) == 1);
}

TEST_CASE("what was kept while the server was away waits until it lets its operator in again")
{
    ON_A_SERVER();
    AwayBench bench;
    AgentAway sitting(bench);
    const Taken taken = groupOf(bench);
    taken.take(bench);
    sitting.loses(bench);
    sitting.takeCall(u"Rosa"_s, u"La stampante non stampa"_s);
    (void)sitting.endAsTicket();
    bench.giveBack();
    untilDenied(sitting);
    CHECK(sitting.banner(u"cannot be reached"_s) == nullptr);
    CHECK(sitting.outbox().refusedCount() == 0);
    REQUIRE(sitting.outbox().entries().size() == 1);
    taken.give(bench);
    REQUIRE(until([&] { return sitting.outbox().entries().empty(); }));
    CHECK(bench.count(u"call"_s) == 1);
}

TEST_CASE("who may no longer work on a server is told so at the log-in")
{
    ON_A_SERVER();
    AwayBench bench;
    const bool group = GENERATE(true, false);
    const Taken taken = group ? groupOf(bench) : reading(bench, u"operator"_s);
    taken.take(bench);
    Sitting sitting(bench);
    const LoginPage &page = *sitting.window().loginPage();
    sitting.window().logIn({bench.agent.login, Bench::password()});
    REQUIRE(until([&] { return !page.sentence().isEmpty(); }));
    CHECK(page.sentence().startsWith(group ? u"The server lets this login in, but it is no operator of the desk"_s : refused));
    taken.give(bench);
    sitting.logIn(bench.agent.login);
}
