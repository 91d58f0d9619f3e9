// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/staffing.h"
#include "tests/core/desk/own_logins.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;

namespace {

/// What a login of the contract does by plain SQL, with no event, by role: reads its rows, or changes a column of them. What of a
/// row follows from history may be computed anew by whoever works; nothing else.
struct TableRule {
    QString change; ///< a column that is set to something else; empty: none can be written at all
    QString readers;
    QString changers;
};

const QString all = u"L1 L2 SUP ADM REF AUD"_s, desk_ = u"L1 L2 SUP AUD"_s, seers = u"L1 L2 SUP REF AUD"_s,
              workers = u"L1 L2 SUP"_s;

const std::map<QString, TableRule> &tableRules()
{
    static const std::map<QString, TableRule> rules{
        {u"call"_s, {u"call_back_due = 7"_s, seers, workers}},
        {u"call_step"_s, {u"taken = 7"_s, seers, {}}},
        {u"catalogue_stamp"_s, {u"stamp = 7"_s, all, {}}},
        {u"category"_s, {u"name = 'x'"_s, all, {}}},
        {u"closure"_s, {u"why = 'x'"_s, all, {}}},
        {u"contact"_s, {u"name = 'x'"_s, seers, {}}},
        {u"contact_address"_s, {u"address = 'x'"_s, u"L1 L2 SUP REF"_s, {}}},
        {u"contact_key"_s, {u"word = word || 'x'"_s, u"L1 L2 SUP REF"_s, u"L1 L2 SUP REF"_s}},
        {u"contact_phone"_s, {u"typed = 'x'"_s, u"L1 L2 SUP REF"_s, {}}},
        {u"contract"_s, {u"name = 'x'"_s, all, {}}},
        {u"contract_terms"_s, {{}, all, {}}},
        {u"due_mark"_s, {u"done = 7"_s, seers, workers}},
        {u"entitlement"_s, {u"contact_type = 7"_s, all, {}}},
        {u"event"_s, {u"facts = 'x'"_s, all, {}}},
        {u"event_text"_s, {u"body = 'x'"_s, all, {}}},
        {u"figure_day"_s, {u"n = 7"_s, seers, workers}},
        {u"figure_day_done"_s, {u"day = 7"_s, seers, workers}},
        {u"hold_stop"_s, {u"until_at = 7"_s, all, {}}},
        {u"hours_rule"_s, {u"until_at = 7"_s, all, {}}},
        {u"import_case"_s, {u"last_at = 7"_s, u"SUP"_s, u"SUP"_s}},
        {u"lease"_s, {u"holder = 'x'"_s, all, {}}},
        {u"level_rule"_s, {u"rank = 7"_s, all, {}}},
        {u"login_scope"_s, {u"readers = '{}'"_s, all, {}}},
        {u"message_template"_s, {u"subject = 'x'"_s, all, {}}},
        {u"notice_address"_s, {u"address = 'x'"_s, u"L1 L2 SUP ADM AUD"_s, {}}},
        {u"opening"_s, {u"version = 7"_s, all, {}}},
        {u"opening_cap"_s, {u"name = 'x'"_s, all, {}}},
        {u"opening_kind"_s, {u"name = 'x'"_s, all, {}}},
        {u"operation"_s, {u"result = 'x'"_s, all, {}}},
        {u"operator"_s, {u"name = 'x'"_s, all, {}}},
        {u"operator_post"_s, {u"role = 3"_s, all, {}}},
        {u"operator_skill"_s, {u"skill = 'x'"_s, u"L1 L2 SUP ADM AUD"_s, {}}},
        {u"operator_staffing"_s, {u"employer = 'x'"_s, u"SUP ADM AUD"_s, {}}},
        {u"operator_team"_s, {u"team_id = 1"_s, all, {}}},
        {u"organisation"_s, {u"name = 'x'"_s, seers, {}}},
        {u"outgoing"_s, {u"not_before = 7"_s, desk_, {}}},
        {u"presence"_s, {{}, seers, {}}},
        {u"priority_matrix"_s, {u"priority = 1"_s, all, {}}},
        {u"right_rule"_s, {u"scope = 6"_s, all, {}}},
        {u"roster_entry"_s, {u"version = 7"_s, u"L1 L2 SUP ADM AUD"_s, {}}},
        {u"schema_version"_s, {u"min_client = 7"_s, all, {}}},
        {u"service"_s, {u"name = 'x'"_s, all, {}}},
        {u"target"_s, {u"limit_ms = 7"_s, all, {}}},
        {u"team"_s, {u"name = 'x'"_s, all, {}}},
        {u"team_contract"_s, {u"team_id = team_id"_s, all, {}}},
        {u"ticket"_s, {u"due_at = 7"_s, seers, workers}},
        {u"ticket_alias"_s, {u"alias = 'x'"_s, seers, {}}},
        {u"ticket_search"_s, {u"ticket_id = ticket_id"_s, all, {}}} /* their numbers alone */,
        {u"ticket_type"_s, {u"name = 'x'"_s, all, {}}},
        {u"ticket_watch"_s, {u"look_at = 7"_s, seers, {}}},
        {u"transition_rule"_s, {u"to_state = 1"_s, all, {}}},
        {u"watch_step"_s, {u"rank = 7"_s, all, {}}}};
    return rules;
}

bool isOneOf(const QString &roles, Role role)
{
    return roles.split(u' ').contains(desk::roleText(role));
}

/// Whether rows of the table are another after the statement, all checks made; nothing of it stays.
bool changes(db::Session &session, const QString &statement)
{
    bool changed = false;
    const auto tried = db::writeUnit(session, [&] {
        const qint64 rows = session.run(statement);
        session.execute(u"SET CONSTRAINTS ALL IMMEDIATE"_s);
        changed = rows > 0;
        db::refuse(ErrorKind::Cancelled);
    });
    return changed && tried.error().kind == ErrorKind::Cancelled;
}

} // namespace

TEST_CASE("by plain SQL each role reads of each table what is theirs, and changes nothing that is not computed anyway")
{
    ON_A_SERVER();
    OwnLogins staff;
    TestDesk &desk = staff.desk;
    desk::Desk agent = desk.as(desk.agent), administrator = desk.as(desk.administrator);
    const TicketId ticket = must(desk::logCall(agent, {.call = desk.call(), .ticket = desk.opening(u"Toner finito"_s)})).ticket();
    desk::StaffingChange employed;
    employed.employer = {Employment::Own, {}};
    employed.skills = QStringList{u"reti"_s};
    must(desk::setStaffing(administrator, {{}, desk.colleague.id, employed}));
    const auto put = [&](const QString &statement) { desk.session->execute(statement); };
    const QString c = QString::number(desk.contract.value()), t = QString::number(ticket.value());
    put(u"INSERT INTO outgoing(version, contract_id, ticket_id, kind, party_kind, party, address, language, subject, body, "
        u"state, attempts,"
        " not_before, reason, holder, detail, created_at) VALUES(1, %1, %2, 1, 1, 'x', 'a@b.it', 'it', 'x', 'x', 1, 0, 0, 'r', '', '', 0)"_s
            .arg(c, t));
    put(u"INSERT INTO figure_day(contract_id, day, figure, team_id, n) VALUES(%1, 1, 1, 0, 1)"_s.arg(c));
    put(u"INSERT INTO notice_address(party_kind, party_id, address) VALUES(1, %1, 'a@b.it')"_s.arg(desk.agent.id.value()));
    QStringList empty;
    for (const QString &table : db::tableNames(*desk.session)) {
        INFO(table.toStdString());
        const auto rule = tableRules().find(table);
        REQUIRE(rule != tableRules().end()); // say here who may what with a new table
        if (countOf(*desk.session, table) == 0) {
            empty += table;
            continue;
        }
        for (const Role role : staff.roles) {
            INFO(desk::roleText(role).toStdString());
            db::Session &session = *staff.sessions.at(role);
            const QString seen = u"SELECT EXISTS (SELECT 1 FROM %1)"_s.arg(table);
            const auto reads = db::guarded([&] { return session.value<bool>(seen).value(); });
            CHECK(reads.value_or(false) == isOneOf(rule->second.readers, role));
            if (!rule->second.change.isEmpty())
                CHECK(changes(session, u"UPDATE %1 SET %2"_s.arg(table, rule->second.change))
                      == isOneOf(rule->second.changers, role));
            const bool computed = table == u"figure_day"_s || table == u"contact_key"_s;
            CHECK(changes(session, u"DELETE FROM "_s + table) == (computed && isOneOf(rule->second.changers, role)));
            if (role != Role::Administrator && isOneOf(rule->second.changers, role))
                CHECK_FALSE(changes(*staff.strangersSessions.at(role),
                                    u"UPDATE %1 SET %2 WHERE contract_id = %3"_s.arg(table, rule->second.change, c)));
        }
    }
    CHECK(tableRules().size() - std::size_t(empty.size()) > 28); // those with a row were looked at
}
