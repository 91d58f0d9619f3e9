// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_client.h"
#include "core/desk/directory.h"
#include "core/desk/reading.h"
#include "core/desk/sign_in.h"
#include "core/domain/sign_in_delay.h"
#include "core/storage/schema.h"
#include "core/storage/staff.h"
#include "tests/support/pg_server.h"
#include "tests/support/server_login.h"
#include "tests/support/test_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;

namespace {

const QString secret = u"una parola lunga"_s;

/// A desk made from nothing, with its first administrator.
struct NewDesk {
    TestDatabase database;
    std::unique_ptr<db::Session> session = database.open();
    SystemClock clock;
    QString login = TestDatabase::uniqueName(u"admin"_s);
    Operator administrator = must(desk::initialise(*session, clock, login, secret));

    explicit NewDesk(db::Engine engine) : database(engine) {}
    [[nodiscard]] Result<Operator> comeIn(const QString &name, const QString &password) const
    {
        const auto own = desk::openDatabase(database.location(), {name, password});
        if (!own)
            return tl::unexpected(own.error());
        auto in = desk::signIn(**own, clock, {name, password});
        if (!in)
            return tl::unexpected(in.error());
        return in->me;
    }
};

} // namespace

TEST_CASE("a new desk has an administrator who comes in with their password and no other")
{
    NewDesk made(EACH_ENGINE());
    const auto me = made.comeIn(made.login, secret);
    REQUIRE(me);
    CHECK(me->administrator);
    CHECK((*me == made.administrator));
    for (const auto &[name, password] :
         {std::pair(made.login, u"un'altra parola"_s), std::pair(made.login, u""_s), std::pair(u"nessuno"_s, secret)})
        CHECK(kindOf(made.comeIn(name, password)) == ErrorKind::WrongCredentials);
    CHECK(kindOf(desk::initialise(*made.session, made.clock, u"altro"_s, secret)) == ErrorKind::Duplicate);
}

TEST_CASE("a desk is not begun without a login and a password worth the name")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    const SystemClock clock;
    CHECK(kindOf(desk::initialise(*session, clock, u" "_s, secret)) == ErrorKind::EmptyField);
    CHECK_FALSE(desk::initialise(*session, clock, u"admin"_s, u"corta"_s));
    for (const QString &kept : {u"pg_anna"_s, u"public"_s, u"none"_s}) // PostgreSQL's own: an operator of a file may move there
        CHECK(kindOf(desk::initialise(*session, clock, kept, secret)) == ErrorKind::InvalidValue);
    CHECK(kindOf(desk::openDatabase(database.location(), database.owner())) == ErrorKind::SchemaMissing);
}

TEST_CASE("an operator comes in until switched off, with the password that was set last")
{
    NewDesk made(EACH_ENGINE());
    desk::Desk administrator(*made.session, made.clock, made.administrator);
    const QString login = TestDatabase::uniqueName(u"op"_s);
    CHECK_FALSE(desk::addOperator(administrator, {{}, {.login = login}, u"corta"_s}));
    const auto added = must(desk::addOperator(administrator, {{}, {.login = login}, secret}));
    CHECK(kindOf(desk::addOperator(administrator, {{}, {.login = login}, secret})) == ErrorKind::Duplicate);
    REQUIRE(made.comeIn(login, secret));
    const QString next = u"la parola di domani"_s;
    const desk::Request request;
    must(desk::setPassword(administrator, {request, OperatorId(added.id), next}));
    CHECK(kindOf(made.comeIn(login, secret)) == ErrorKind::WrongCredentials);
    CHECK(made.comeIn(login, next));
    // Once more it is done already; with another password it is other content, which is not set.
    CHECK(must(desk::setPassword(administrator, {request, OperatorId(added.id), next})).repeated);
    for (const QString &other : {secret, u"corta"_s})
        CHECK(kindOf(desk::setPassword(administrator, {request, OperatorId(added.id), other})) == ErrorKind::KeyReused);
    CHECK(made.comeIn(login, next));
    const desk::AddOperator another{{}, {.login = TestDatabase::uniqueName(u"op"_s)}, secret};
    must(desk::addOperator(administrator, another));
    CHECK(must(desk::addOperator(administrator, another)).repeated);
    CHECK(kindOf(desk::addOperator(administrator, {another.request, another.person, next})) == ErrorKind::KeyReused);
    desk::Request stale;
    stale.version = 7;
    CHECK(kindOf(desk::setPassword(administrator, {stale, OperatorId(added.id), secret})) == ErrorKind::StaleVersion);
    must(desk::disableOperator(administrator, {{}, OperatorId(added.id)}));
    CHECK_FALSE(made.comeIn(login, next));
    CHECK(kindOf(desk::disableOperator(administrator, {{}, made.administrator.id})) == ErrorKind::InvalidValue); // not oneself
    CHECK(storage::firstBrokenLink(*made.session, {SubjectKind::Operator, added.id}) == 0);
    CHECK(storage::loadEvents(*made.session, {SubjectKind::Operator, added.id}).size() == 3);
}

TEST_CASE("who comes in when a file says that it was later already is told so, and is let in")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    ManualClock clock(SystemClock().now());
    const QString login = TestDatabase::uniqueName(u"anna"_s);
    must(desk::initialise(*session, clock, login, secret));
    using namespace std::chrono_literals;
    const Instant then = clock.now();
    const auto own = must(desk::openDatabase(database.location(), {login, secret}));
    const auto told = [&](Milliseconds before) {
        clock.set(then - before);
        return must(desk::signIn(*own, clock, {login, secret})).recordedLater;
    };
    CHECK(told(0ms) == std::nullopt);
    CHECK(told(5min) == std::nullopt);
    CHECK(told(61min) == (own->isSqlite() ? std::optional(then) : std::nullopt)); // a server has a clock of its own
}

TEST_CASE("who gives wrong passwords waits ever longer for the next try, known or not, and nobody else does")
{
    const TestDatabase database(db::Engine::Sqlite);
    const auto session = database.open();
    ManualClock clock(startOfDay(dayOf(std::chrono::year(2026) / 3 / 2)));
    must(desk::initialise(*session, clock, u"anna"_s, secret));
    const auto tried = [&](const QString &login, const QString &password) {
        return kindOf(desk::signIn(*session, clock, {login, password}));
    };
    using namespace std::chrono_literals;
    for (const QString &login : {u"anna"_s, u"nessuno"_s}) {
        for (int i = 0; i < freeTries; ++i)
            CHECK(tried(login, u"sbagliata"_s) == ErrorKind::WrongCredentials);
        for (const auto wait : {1s, 2s, 4s, 8s, 16s, 32s, 64s, 128s, 256s, 300s, 300s}) {
            clock.advance(wait - 1ms);
            const auto early = desk::signIn(*session, clock, {login, secret}); // the right one too
            REQUIRE_FALSE(early);
            CHECK((early.error() == Error{ErrorKind::TooManyTries, {}, u"1"_s}));
            clock.advance(1ms);
            CHECK(tried(login, u"sbagliata"_s) == ErrorKind::WrongCredentials);
        }
        CHECK(tried(u"bruno"_s, secret) == ErrorKind::WrongCredentials);
    }
    clock.advance(-24h); // the clock was wrong: the wait begins anew, and is no longer for that
    const auto early = desk::signIn(*session, clock, {u"anna"_s, secret});
    REQUIRE_FALSE(early);
    CHECK((early.error() == Error{ErrorKind::TooManyTries, {}, u"300"_s}));
    clock.advance(longestSignInDelay);
    REQUIRE(desk::signIn(*session, clock, {u"anna"_s, secret}));
    for (int i = 0; i < freeTries; ++i)
        CHECK(tried(u"anna"_s, u"sbagliata"_s) == ErrorKind::WrongCredentials);
    CHECK(tried(u"anna"_s, secret) == ErrorKind::TooManyTries);
    // Who has waited has one try, also from another program at the same time: it is counted before it is answered.
    clock.advance(1s);
    CHECK(tried(u"anna"_s, u"sbagliata"_s) == ErrorKind::WrongCredentials);
    CHECK(tried(u"anna"_s, secret) == ErrorKind::TooManyTries);
    // A new password is one to come in with at once.
    const Operator anna = storage::findOperator(*session, u"anna"_s).value();
    desk::Desk administrator(*session, clock, anna);
    must(desk::setPassword(administrator, {{}, anna.id, u"tutta un'altra"_s}));
    CHECK(desk::signIn(*session, clock, {u"anna"_s, u"tutta un'altra"_s}));
}

TEST_CASE("a password that is tried by the key that set it counts like one to come in with")
{
    const TestDatabase database(db::Engine::Sqlite);
    const auto session = database.open();
    ManualClock clock(startOfDay(dayOf(std::chrono::year(2026) / 3 / 2)));
    desk::Desk administrator(*session, clock, must(desk::initialise(*session, clock, u"anna"_s, secret)));
    const auto added = must(desk::addOperator(administrator, {{}, {.login = u"bruno"_s}, secret}));
    const desk::SetPassword set{{}, OperatorId(added.id), u"la parola di domani"_s};
    must(desk::setPassword(administrator, set));
    const auto tried = [&](const QString &password) {
        return kindOf(desk::setPassword(administrator, {set.request, set.person, password}));
    };
    for (int i = 0; i < freeTries; ++i)
        CHECK(tried(u"sbagliata"_s) == ErrorKind::KeyReused);
    CHECK(tried(set.password) == ErrorKind::TooManyTries);
    CHECK(kindOf(desk::signIn(*session, clock, {u"bruno"_s, set.password})) == ErrorKind::TooManyTries);
    clock.advance(std::chrono::seconds(1));
    CHECK(tried(set.password) == std::nullopt);
    CHECK(desk::signIn(*session, clock, {u"bruno"_s, set.password}));
}

TEST_CASE("a console that is open goes on after an upgrade, until the desk wants a newer program: then it writes nothing more")
{
    TestDesk t(EACH_ENGINE());
    const TicketId ticket = t.open();
    const auto upgrade = [&](int ahead, int minClient) {
        t.session->run(u"INSERT INTO schema_version(number, name, min_client, applied_at) VALUES(?, 'to come', ?, 0)"_s,
                       storage::schemaNumber() + ahead, minClient);
    };
    desk::Desk agent = t.as(t.agent);
    upgrade(1, storage::schemaNumber());
    CHECK(desk::fitsProgram(agent));
    CHECK(desk::noteTicket(agent, {.request = {}, .ticket = ticket, .toRequester = false, .text = u"prima"_s}));
    const desk::NoteTicket sent{.request = {}, .ticket = ticket, .toRequester = false, .text = u"arrivata"_s};
    must(desk::noteTicket(agent, sent));
    upgrade(2, storage::schemaNumber() + 2);
    CHECK(kindOf(desk::fitsProgram(agent)) == ErrorKind::SchemaNewer);
    CHECK(kindOf(desk::noteTicket(agent, {.request = {}, .ticket = ticket, .toRequester = false, .text = u"dopo"_s}))
          == ErrorKind::SchemaNewer);
    CHECK(must(desk::noteTicket(agent, sent)).repeated); // what was done is still told
    CHECK(must(desk::readTicket(agent, ticket)).history.size() == 3);
}

TEST_CASE("a login of the server that is no operator of the desk is told so")
{
    ON_A_SERVER();
    NewDesk made(db::Engine::PostgreSql);
    const db::Login nemo = addServerLogin(*made.session, u"nemo_"_s);
    const Result<Operator> refused = made.comeIn(nemo.name, nemo.password);
    REQUIRE_FALSE(refused);
    CHECK((refused.error() == Error{ErrorKind::WrongCredentials, nemo.name, u"no operator"_s}));
}

TEST_CASE("the asynchronous front answers verbs for who signed in, and an error for who could not")
{
    NewDesk made(EACH_ENGINE());
    desk::DeskClient client(made.database.location(), {made.login, secret}, made.clock);
    CHECK((must(client.connect().result()).me == made.administrator));
    const auto read = [](desk::Desk &by) { return desk::readDirectory(by); };
    for (const auto lane : {desk::DeskClient::Lane::Operator, desk::DeskClient::Lane::Background})
        CHECK(must(client.run(read, lane).result()).operators.size() == 1);
    desk::DeskClient wrong(made.database.location(), {made.login, u"un'altra parola"_s}, made.clock);
    CHECK(kindOf(wrong.connect().result()) == ErrorKind::WrongCredentials);
    CHECK(kindOf(wrong.run(read).result()) == ErrorKind::WrongCredentials);
}
