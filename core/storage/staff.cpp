// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/staff.h"

#include <algorithm>

#include <QtCore/QCryptographicHash>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

/// A desk of an older schema does not.
bool countsWrongPasswords(db::Session &session)
{
    return session.value<int>(u"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'sign_in_failure'"_s).has_value();
}

/// One of 65,536.
qint64 bucketOf(const QString &login)
{
    const QByteArray digest = QCryptographicHash::hash(login.toUtf8(), QCryptographicHash::Sha256);
    return qint64{uchar(digest.at(0))} * 256 + uchar(digest.at(1));
}

void writeTeamContracts(db::Session &session, const Team &team)
{
    // What stays is not touched: a server lets whoever may not write all of it write their part.
    std::vector<ContractId> known;
    {
        db::Query q = session.query(u"SELECT contract_id FROM team_contract WHERE team_id = ?"_s);
        q.run(team.id);
        while (q.next())
            known.push_back(q.get<ContractId>(0));
    }
    for (const ContractId contract : known)
        if (std::ranges::find(team.contracts, contract) == team.contracts.end())
            session.run(u"DELETE FROM team_contract WHERE team_id = ? AND contract_id = ?"_s, team.id, contract);
    for (const ContractId contract : team.contracts)
        if (std::ranges::find(known, contract) == known.end())
            session.run(u"INSERT INTO team_contract(team_id, contract_id) VALUES(?, ?)"_s, team.id, contract);
}

std::vector<Team> readTeams(db::Query &q)
{
    std::vector<Team> teams;
    while (q.next()) {
        if (teams.empty() || teams.back().id != q.get<TeamId>(0))
            teams.push_back({q.get<TeamId>(0), q.get<int>(1), q.get<QString>(2), q.get<TeamLevel>(3), {}, q.get<bool>(4)});
        if (const auto contract = q.get<std::optional<ContractId>>(5))
            teams.back().contracts.push_back(*contract);
    }
    return teams;
}

const QString teamQuery =
    u"SELECT t.id, t.version, t.name, t.level, t.active, c.contract_id FROM team t LEFT JOIN team_contract c ON c.team_id = t.id"_s;

void writePosts(db::Session &session, const Operator &person)
{
    session.run(u"DELETE FROM operator_post WHERE operator_id = ?"_s, person.id);
    session.run(u"DELETE FROM operator_team WHERE operator_id = ?"_s, person.id);
    for (const Post &post : person.posts)
        session.run(u"INSERT INTO operator_post(operator_id, contract_id, role) VALUES(?, ?, ?)"_s, person.id, post.contract,
                    post.role);
    for (const TeamId team : person.teams)
        session.run(u"INSERT INTO operator_team(operator_id, team_id) VALUES(?, ?)"_s, person.id, team);
}

std::vector<Operator> readOperators(db::Session &session, const QString &where, const std::vector<db::Value> &values)
{
    std::vector<Operator> people;
    {
        db::Query q = session.query(u"SELECT id, version, login, name, administrator, can_log_in, active FROM operator"_s + where
                                    + u" ORDER BY login"_s);
        q.runWith(values);
        while (q.next())
            people.push_back({q.get<OperatorId>(0),
                              q.get<int>(1),
                              q.get<QString>(2),
                              q.get<QString>(3),
                              q.get<bool>(4),
                              q.get<bool>(5),
                              q.get<bool>(6),
                              {},
                              {}});
    }
    for (Operator &person : people) {
        db::Query posts =
            session.query(u"SELECT contract_id, role FROM operator_post WHERE operator_id = ? ORDER BY contract_id, role"_s);
        posts.run(person.id);
        while (posts.next())
            person.posts.push_back({posts.get<ContractId>(0), posts.get<Role>(1)});
        db::Query teams = session.query(u"SELECT team_id FROM operator_team WHERE operator_id = ? ORDER BY team_id"_s);
        teams.run(person.id);
        while (teams.next())
            person.teams.push_back(teams.get<TeamId>(0));
    }
    return people;
}

template <class T>
std::optional<T> first(std::vector<T> rows)
{
    if (rows.empty())
        return std::nullopt;
    return std::move(rows.front());
}

} // namespace

TeamId insertTeam(db::Session &session, const Team &team)
{
    Team written = team;
    written.id = session
                     .value<TeamId>(u"INSERT INTO team(version, name, level, active) VALUES(1, ?, ?, ?) RETURNING id"_s,
                                    team.name, team.level, team.active)
                     .value();
    writeTeamContracts(session, written);
    return written.id;
}

bool updateTeam(db::Session &session, const Team &team)
{
    if (session.run(u"UPDATE team SET version = ?, name = ?, level = ?, active = ? WHERE id = ? AND version = ?"_s, team.version,
                    team.name, team.level, team.active, team.id, team.version - 1)
        == 0)
        return false;
    writeTeamContracts(session, team);
    return true;
}

std::optional<Team> loadTeam(db::Session &session, TeamId id)
{
    db::Query q = session.query(teamQuery + u" WHERE t.id = ? ORDER BY c.contract_id"_s);
    q.run(id);
    return first(readTeams(q));
}

std::optional<Team> findTeam(db::Session &session, const QString &name)
{
    db::Query q = session.query(teamQuery + u" WHERE t.name = ? ORDER BY c.contract_id"_s);
    q.run(name);
    return first(readTeams(q));
}

std::vector<Team> listTeams(db::Session &session)
{
    db::Query q = session.query(teamQuery + u" ORDER BY t.name, t.id, c.contract_id"_s);
    q.run();
    return readTeams(q);
}

OperatorId insertOperator(db::Session &session, const Operator &person)
{
    Operator written = person;
    written.id =
        session
            .value<OperatorId>(
                u"INSERT INTO operator(version, login, name, administrator, can_log_in, active) VALUES(1, ?, ?, ?, ?, ?) RETURNING id"_s,
                person.login, person.name, person.administrator, person.canLogIn, person.active)
            .value();
    writePosts(session, written);
    return written.id;
}

bool updateOperator(db::Session &session, const Operator &person)
{
    if (session.run(
            u"UPDATE operator SET version = ?, name = ?, administrator = ?, can_log_in = ?, active = ? WHERE id = ? AND version = ?"_s,
            person.version, person.name, person.administrator, person.canLogIn, person.active, person.id, person.version - 1)
        == 0)
        return false;
    writePosts(session, person);
    return true;
}

bool addPost(db::Session &session, const Operator &person, const Post &post)
{
    if (session.run(u"UPDATE operator SET version = version + 1 WHERE id = ? AND version = ?"_s, person.id, person.version) == 0)
        return false;
    session.run(u"INSERT INTO operator_post(operator_id, contract_id, role) VALUES(?, ?, ?)"_s, person.id, post.contract,
                post.role);
    return true;
}

std::optional<Operator> loadOperator(db::Session &session, OperatorId id)
{
    return first(readOperators(session, u" WHERE id = ?"_s, {db::Column<OperatorId>::toValue(id)}));
}

std::optional<Operator> findOperator(db::Session &session, const QString &login)
{
    return first(readOperators(session, u" WHERE login = ?"_s, {login}));
}

std::vector<Operator> listOperators(db::Session &session)
{
    return readOperators(session, {}, {});
}

void saveCredential(db::Session &session, OperatorId id, const QByteArray &hash)
{
    session.run(
        u"INSERT INTO credential(operator_id, hash) VALUES(?, ?) ON CONFLICT(operator_id) DO UPDATE SET hash = excluded.hash"_s,
        id, hash);
}

std::optional<QByteArray> loadCredential(db::Session &session, OperatorId id)
{
    return session.value<QByteArray>(u"SELECT hash FROM credential WHERE operator_id = ?"_s, id);
}

WrongPasswords wrongPasswords(db::Session &session, const QString &login)
{
    if (!countsWrongPasswords(session))
        return {};
    db::Query q = session.query(u"SELECT wrong, last_at FROM sign_in_failure WHERE bucket = ?"_s);
    q.run(bucketOf(login));
    return q.next() ? WrongPasswords{q.get<int>(0), q.get<Instant>(1)} : WrongPasswords();
}

void countWrongPassword(db::Session &session, const QString &login, Instant at)
{
    if (!countsWrongPasswords(session))
        return;
    session.run(u"INSERT INTO sign_in_failure(bucket, wrong, last_at) VALUES(?, 1, ?)"
                " ON CONFLICT(bucket) DO UPDATE SET wrong = wrong + 1, last_at = excluded.last_at"_s,
                bucketOf(login), at);
}

void waitForNextTry(db::Session &session, const QString &login, Instant at)
{
    session.run(u"UPDATE sign_in_failure SET last_at = ? WHERE bucket = ?"_s, at, bucketOf(login));
}

void forgetWrongPasswords(db::Session &session, const QString &login)
{
    if (!countsWrongPasswords(session))
        return;
    session.run(u"DELETE FROM sign_in_failure WHERE bucket = ?"_s, bucketOf(login));
}

bool mayRead(db::Session &session)
{
    return session.value<bool>(u"SELECT has_table_privilege('public.schema_version', 'SELECT')"_s).value_or(false);
}

void saveServerLogin(db::Session &session, const QString &login, const std::optional<QString> &verifier, bool enabled)
{
    session.run(u"SELECT operator_login(?, ?, ?::int <> 0)"_s, login, verifier, enabled);
}

bool isLoginTaken(db::Session &session, const QString &login)
{
    return session
               .value<qint64>(
                   u"SELECT count(*) FROM pg_roles r WHERE r.rolname = ? AND NOT EXISTS (SELECT 1 FROM pg_auth_members m"
                   " JOIN pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid AND g.rolname = current_database() || '_operator')"_s,
                   login)
               .value_or(0)
        > 0;
}

bool isSuperuser(db::Session &session)
{
    return session.value<QString>(u"SELECT current_setting('is_superuser')"_s) == u"on"_s;
}

bool servesDesk(db::Session &session)
{
    return session.isSqlite() || session.value<bool>(u"SELECT CASE WHEN is_service() THEN 1 ELSE 0 END"_s).value_or(false);
}

void saveServing(db::Session &session, const QString &login, bool serves)
{
    session.run(u"SELECT operator_service(?, ?::int <> 0)"_s, login, serves);
}

} // namespace sportello::storage
