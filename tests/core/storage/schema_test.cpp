// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/transition.h"
#include "core/storage/catalogue.h"
#include "core/storage/dues.h"
#include "core/storage/people.h"
#include "core/storage/schema.h"
#include "tests/support/test_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;

TEST_CASE("the schema is made in an empty database, and making it again changes nothing")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    CHECK(kindOf(db::checkSchema(*session, storage::schemaNumber())) == ErrorKind::SchemaMissing);
    const auto made = db::migrate(*session, storage::migrations());
    REQUIRE(made);
    CHECK(made->to == storage::schemaNumber());
    CHECK(db::checkSchema(*session, storage::schemaNumber()));
    const auto rules = session->value<qint64>(u"SELECT count(*) FROM transition_rule"_s);
    const auto again = db::migrate(*session, storage::migrations());
    REQUIRE(again);
    CHECK(again->to == storage::schemaNumber());
    CHECK(session->value<qint64>(u"SELECT count(*) FROM transition_rule"_s) == rules);
}

TEST_CASE("the transition table in the database is the program's")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    must(db::migrate(*session, storage::migrations()));
    int legal = 0;
    for (int kind = 1; kind < int(EventKind::CallLogged); ++kind)
        for (const TicketState from : allTicketStates)
            for (const Level fromLevel : allLevels)
                for (const TicketState to : allTicketStates)
                    for (const Level toLevel : allLevels)
                        legal += isLegal(EventKind(kind), {from, fromLevel}, {to, toLevel});
    CHECK(session->value<qint64>(u"SELECT count(*) FROM transition_rule"_s) == legal);
    for (const Transition &t : transitions)
        CHECK(
            session->value<qint64>(
                u"SELECT count(*) FROM transition_rule WHERE event = ? AND from_state = ? AND from_level = ? AND to_state = ? AND to_level = ?"_s,
                t.event, t.from.state, t.from.level, t.to.state, t.to.level)
            == 1);
}

TEST_CASE("a database of a newer program is refused and left as it is")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    must(db::migrate(*session, storage::migrations()));
    std::vector<db::Migration> newer(storage::migrations().begin(), storage::migrations().end());
    const int number = storage::schemaNumber() + 1;
    newer.push_back({number,
                     u"of tomorrow"_s,
                     number,
                     [](const db::Dialect &) { return QStringList{u"CREATE TABLE tomorrow (a BIGINT)"_s}; },
                     {}});
    must(db::migrate(*session, newer));
    CHECK(kindOf(db::migrate(*session, storage::migrations())) == ErrorKind::SchemaNewer);
    CHECK(kindOf(db::checkSchema(*session, storage::schemaNumber())) == ErrorKind::SchemaNewer);
    CHECK(session->value<qint64>(u"SELECT count(*) FROM schema_version"_s) == number);
}

TEST_CASE("a step of the schema that breaks half-way leaves nothing of itself, and the next attempt goes on from there")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    for (std::size_t step = 0; step < storage::migrations().size(); ++step) {
        INFO("step " << step + 1);
        std::vector<db::Migration> broken(storage::migrations().begin(), storage::migrations().end());
        broken[step].fill = [](db::Session &) { throw std::runtime_error("power cut"); };
        REQUIRE_FALSE(db::migrate(*session, broken));
        CHECK(db::schemaState(*session).number == int(step));
        CHECK(kindOf(db::checkSchema(*session, storage::schemaNumber()))
              == (step == 0 ? ErrorKind::SchemaMissing : ErrorKind::SchemaOlder));
        broken.resize(step + 1);
        broken[step].fill = storage::migrations()[step].fill;
        REQUIRE(db::migrate(*session, broken));
    }
    CHECK(db::checkSchema(*session, storage::schemaNumber()));
}

TEST_CASE("a desk of every earlier schema is brought up to date with all that is in it")
{
    const db::Engine engine = EACH_ENGINE();
    for (std::size_t steps = 1; steps < storage::migrations().size(); ++steps) {
        INFO("from " << steps);
        const TestDatabase database(engine);
        const auto session = database.open();
        must(db::migrate(*session, storage::migrations().first(steps)));
        session->run(
            u"INSERT INTO contract(version, code, name, customer, closing, closing_attempts, closing_days, short_abandon,"
            " active) VALUES(1, 'OLD', 'Di prima', 'Comune', 1, 3, 5, 5000, 1)"_s);
        must(db::migrate(*session, storage::migrations()));
        CHECK(db::checkSchema(*session, storage::schemaNumber()));
        CHECK(session->value<QString>(u"SELECT name FROM contract WHERE code = 'OLD'"_s) == u"Di prima"_s);
    }
}

TEST_CASE("a contact from before it was kept where they are met first is found once, like the others")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    const auto all = storage::migrations();
    const auto before = std::ranges::find(all, u"quicker lists"_s, &db::Migration::name);
    REQUIRE(before != all.end());
    must(db::migrate(*session, all.first(std::size_t(before - all.begin()))));
    session->run(u"INSERT INTO contract(version, code, name, customer, closing, closing_attempts, closing_days, short_abandon,"
                 " active) VALUES(1, 'OLD', 'Di prima', 'Comune', 1, 3, 5, 5000, 1)"_s);
    const auto contract = session->value<ContractId>(u"SELECT id FROM contract"_s).value();
    std::vector<ContactId> ids;
    for (const QString &name : {u"Maria"_s, u"Mario"_s}) {
        session->run(u"INSERT INTO contact(version, contract_id, kind, name, office, active) VALUES(1, ?, 1, ?, '', 1)"_s,
                     contract, name);
        ids.push_back(session->value<ContactId>(u"SELECT MAX(id) FROM contact"_s).value());
        for (const QString &word : {u"mar"_s, u"maria"_s, u"mariolina"_s, u"rossi"_s})
            session->run(u"INSERT INTO contact_key(contract_id, word, contact_id) VALUES(?, ?, ?)"_s, contract, word, ids.back());
    }
    must(db::migrate(*session, all));
    const auto found = [&](const QString &typed) {
        std::vector<ContactId> rows;
        std::optional<storage::ContactCursor> after;
        do {
            const auto page = storage::listContacts(*session, {contract}, typed, after, 1);
            for (const Contact &contact : page.rows)
                rows.push_back(contact.id);
            after = page.next;
        } while (after && rows.size() < 10);
        return rows;
    };
    for (const QString &typed : {u"m"_s, u"mar"_s, u"maria"_s, u"mari"_s, u"mariol"_s, u"r"_s, u"rossi"_s}) {
        INFO(typed.toStdString());
        CHECK(found(typed) == ids);
    }
}

TEST_CASE("what a hold may have interrupted is computed anew once it is known since when that is at risk")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    const auto all = storage::migrations();
    const auto before = std::ranges::find(all, u"at risk after a hold"_s, &db::Migration::name);
    REQUIRE(before != all.end());
    must(db::migrate(*session, all.first(std::size_t(before - all.begin()))));
    const auto contract = [&](const QString &code, bool promises, bool stops) {
        session->run(
            u"INSERT INTO contract(version, code, name, customer, closing, closing_attempts, closing_days, short_abandon,"
            " active) VALUES(1, ?, 'Di prima', 'Comune', 1, 3, 5, 5000, 1)"_s,
            code);
        const auto id = session->value<ContractId>(u"SELECT id FROM contract WHERE code = ?"_s, code).value();
        if (promises)
            session->run(u"INSERT INTO target(version, contract_id, rank, measure, limit_ms, wall_clock, from_at)"
                         " VALUES(1, ?, 1, 3, 1000, 0, 0)"_s,
                         id);
        if (stops)
            session->run(u"INSERT INTO hold_stop(contract_id, measure, reason, from_at) VALUES(?, 3, 1, 0)"_s, id);
        return id;
    };
    const ContractId both = contract(u"UNO"_s, true, true);
    contract(u"DUE"_s, true, false);
    contract(u"TRE"_s, false, true);
    session->run(u"UPDATE due_mark SET done = wanted"_s);
    REQUIRE(storage::markedContracts(*session).empty());
    must(db::migrate(*session, all));
    CHECK(storage::markedContracts(*session) == std::vector{both});
}

TEST_CASE("a contract that was made by its clause's profile knows on which days its service is owed, and no other one does")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    const auto all = storage::migrations();
    const auto before = std::ranges::find(all, u"days of service"_s, &db::Migration::name);
    REQUIRE(before != all.end());
    must(db::migrate(*session, all.first(std::size_t(before - all.begin()))));
    const auto contract = [&](const QString &code, const std::optional<QString> &profile) {
        session->run(
            u"INSERT INTO contract(version, code, name, customer, closing, closing_attempts, closing_days, short_abandon,"
            " active, profile) VALUES(1, ?, 'Di prima', 'Comune', 1, 3, 5, 5000, 1, ?)"_s,
            code, profile);
    };
    for (const QString &code : {u"PAG"_s, u"PAX"_s, u"ICE"_s, u"GRO"_s, u"NAP"_s, u"ALE"_s, u"NOC"_s})
        contract(u"C-"_s + code, code);
    contract(u"NESSUNO"_s, std::nullopt);
    must(db::migrate(*session, all));
    const auto days = [&](const QString &code) { return storage::findContract(*session, code).value().serviceDays; };
    for (const QString &code : {u"C-PAG"_s, u"C-PAX"_s})
        CHECK((days(code) == ServiceDays::EveryDay));
    for (const QString &code : {u"C-GRO"_s, u"C-NAP"_s, u"C-ALE"_s, u"C-NOC"_s})
        CHECK((days(code) == ServiceDays::WorkingDays));
    for (const QString &code : {u"C-ICE"_s, u"NESSUNO"_s})
        CHECK_FALSE(days(code).has_value());
}
