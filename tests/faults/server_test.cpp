// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/own_server.h"
#include "tests/faults/proxy.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using namespace sportello::test::fault;
using domain::ErrorKind;

namespace {

/// Operators whose way to the server fails in the middle of what they say.
class Interrupted {
public:
    Interrupted() : sayings(everySaying(desk))
    {
        // How many sendings each is when nothing fails: the last of them is what commits.
        for (const Saying &saying : everySaying(desk)) {
            const auto session = must(open(saying));
            proxy.mend();
            desk::Desk by = desk.as(saying.by, *session);
            REQUIRE(saying.say(by, saying.request));
            lengths.push_back(proxy.sendings());
        }
    }

    [[nodiscard]] domain::Result<std::unique_ptr<db::Session>> open(const Saying &saying) const
    {
        return db::Session::open(proxy.through(desk.database.location()),
                                 ownLogins ? TestDesk::loginOf(saying.by) : desk.database.owner(), {.answerLimit = patience});
    }

    using Call = std::function<void(db::Session &)>; ///< is given the session that is interrupted, whose thread waits
    struct Outcome {
        bool done = false;   ///< it was answered
        bool failed = false; ///< it came to the fault
    };
    /// Says it by a session of its own, with the fault at its n-th sending.
    Outcome say(const Saying &saying, Proxy::Fault fault, int n, const std::function<void(qint64)> &call = {})
    {
        const auto session = must(open(saying));
        const qint64 process = session->value<qint64>(u"SELECT pg_backend_pid()::bigint"_s).value();
        proxy.failAt(fault, n, [call, process] { call(process); });
        desk::Desk by = desk.as(saying.by, *session);
        const auto said = saying.say(by, saying.request);
        const Outcome outcome{said.has_value(), proxy.hasFailed()};
        proxy.mend(); // before the session says good-bye
        if (!said) {
            REQUIRE(outcome.failed);
            INFO(said.error().detail.toStdString());
            REQUIRE(said.error().kind == ErrorKind::ConnectionLost);
            REQUIRE(session->isLost());
        }
        return outcome;
    }

    /// Interrupts each saying at one sending after the other until it is done: then it was written once, and said again it
    /// answers the same. `after` mends what a fault has broken.
    void interruptAll(const std::vector<Proxy::Fault> &faults, int everyNth, const std::function<void(qint64)> &call = {},
                      const std::function<void(const Saying &)> &after = {})
    {
        const int offset = chance.below(everyNth);
        for (std::size_t i = 0; i < sayings.size(); ++i) {
            if (!isLong() && int(i) % everyNth != offset)
                continue;
            interruptOne(sayings[i], lengths[i], faults, call, after);
        }
        REQUIRE(isClean(desk, *desk.session));
        WARN(interruptions << " interruptions, " << answersLost << " after it was written; " << chance.said());
    }

    TestDesk desk{db::Engine::PostgreSql};
    Proxy proxy{pg_server::socketDirectory()};
    std::vector<Saying> sayings;
    std::vector<int> lengths;
    Chance chance;
    domain::Milliseconds patience{60000};
    bool ownLogins = false;
    int interruptions = 0;
    int answersLost = 0;

private:
    void interruptOne(const Saying &saying, int length, const std::vector<Proxy::Fault> &faults,
                      const std::function<void(qint64)> &call, const std::function<void(const Saying &)> &after)
    {
        INFO(saying.name.toStdString() << ", " << chance.said());
        const qint64 before = countOf(*desk.session, u"operation"_s);
        bool written = false;
        // In the short form at some sendings, and at each from the last but one on.
        for (int n = isLong() ? 1 : 1 + chance.below(length); !written; n = isLong() || n >= length - 2 ? n + 1 : length - 1) {
            const Proxy::Fault fault = faults[std::size_t(chance.below(int(faults.size())))];
            INFO("at " << n << " of " << length << ", fault " << int(fault));
            const Outcome outcome = say(saying, fault, n, call);
            if (outcome.failed) {
                ++interruptions;
                if (after)
                    after(saying);
            }
            const qint64 found = countOfKey(*desk.session, saying.request.key);
            REQUIRE(found <= 1);
            REQUIRE((found == 1 || !outcome.done));
            written = found == 1;
            answersLost += written && !outcome.done;
        }
        desk::Desk by = desk.as(saying.by);
        const auto again = saying.say(by, saying.request);
        REQUIRE(again);
        CHECK(again->repeated);
        CHECK(countOfKey(*desk.session, saying.request.key) == 1);
        CHECK(countOf(*desk.session, u"operation"_s) == before + 1);
    }
};

/// Ends what the server does for one program, as an administrator does, or the system when it lacks memory.
void terminate(qint64 process)
{
    (void)superuserAt(pg_server::socketDirectory())->value<bool>(u"SELECT pg_terminate_backend(?::int)"_s, process);
}

} // namespace

TEST_CASE("a verb whose connection is cut at any message is written once or not at all, and said again it is there once")
{
    ON_A_SERVER();
    Interrupted at;
    at.interruptAll({Proxy::Fault::Cut, Proxy::Fault::CutAnswer}, 1);
    CHECK(at.interruptions >= int(at.sayings.size()));
    CHECK(at.answersLost > 0);
}

TEST_CASE("a network that goes silent in the middle of a verb is given up, and what is said again is there once")
{
    ON_A_SERVER();
    Interrupted at;
    at.patience = domain::Milliseconds(isLong() ? 1000 : 3000); // the long form has the machine to itself
    at.interruptAll({Proxy::Fault::Silence, Proxy::Fault::SilentAnswer}, 5);
    CHECK(at.interruptions > 0);
}

TEST_CASE("a verb whose connection the server ends is written once or not at all, and said again it is there once")
{
    ON_A_SERVER();
    Interrupted at;
    at.interruptAll({Proxy::Fault::CallBefore, Proxy::Fault::CallWhileDone}, 2, &terminate);
    CHECK(at.interruptions > 0);
}

TEST_CASE("a server that stops or crashes in the middle of a verb loses nothing that it acknowledged, and does nothing twice")
{
    ON_A_SERVER();
    Interrupted at;
    at.interruptAll(
        {Proxy::Fault::CallBefore, Proxy::Fault::CallWhileDone}, 4,
        [&](qint64) { ownServer.halt(at.chance.coin() ? u"fast"_s : u"immediate"_s); },
        [&](const Saying &saying) {
            const auto meanwhile = at.open(saying);
            CHECK(kindOf(meanwhile) == ErrorKind::ConnectionRefused);
            ownServer.go();
            at.desk.session = at.desk.database.open({});
        });
    CHECK(at.interruptions > 0);
}

TEST_CASE("a verb interrupted while the server takes nobody in is there once, said again when it does")
{
    ON_A_SERVER();
    Interrupted at;
    for (const domain::Operator *person : {&at.desk.agent, &at.desk.technician, &at.desk.supervisor, &at.desk.colleague})
        (void)at.desk.ownLogin(*person);
    at.ownLogins = true;
    const auto limit = [&](const Saying &saying, int connections) {
        at.desk.session->execute(u"ALTER ROLE \"%1\" CONNECTION LIMIT %2"_s.arg(saying.by.login).arg(connections));
    };
    at.interruptAll({Proxy::Fault::Cut}, 3, {}, [&](const Saying &saying) {
        limit(saying, 0);
        CHECK(kindOf(at.open(saying)) == ErrorKind::ServerBusy);
        limit(saying, -1);
    });
    CHECK(at.interruptions > 0);
}
