// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/staffing.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

const QString staffingColumns =
    u"operator_id, version, employment, employer, qualification, document, issued_by, issued_on, expires FROM operator_staffing"_s;

Staffing readStaffing(db::Query &q)
{
    Staffing staffing{.person = q.get<OperatorId>(0),
                      .version = q.get<int>(1),
                      .employment = q.get<Employment>(2),
                      .employer = q.get<QString>(3)};
    if (const auto title = q.get<std::optional<QString>>(4))
        staffing.qualification =
            Qualification{*title, q.get<QString>(5), q.get<QString>(6), q.get<LocalDay>(7), q.get<std::optional<LocalDay>>(8)};
    return staffing;
}

} // namespace

bool saveStaffing(db::Session &session, const Staffing &s)
{
    // The columns in their order, then which row and of which version.
    std::vector<db::Value> values{qint64(s.version), qint64(s.employment), db::Column<QString>::toValue(s.employer)};
    if (const auto &q = s.qualification)
        values.insert(
            values.end(),
            {q->title, q->document, q->issuedBy, qint64(q->issuedOn), q->expires ? db::Value(qint64(*q->expires)) : db::Value()});
    else
        values.insert(values.end(), {db::Value(), u""_s, u""_s, db::Value(), db::Value()});
    values.emplace_back(qint64(s.person.value()));
    const bool isNew = s.version == 1;
    if (!isNew)
        values.emplace_back(qint64(s.version - 1));
    db::Query q = session.query(
        isNew ? u"INSERT INTO operator_staffing(version, employment, employer, qualification, document, issued_by, issued_on, "
                u"expires,"
                " operator_id) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"_s
              : u"UPDATE operator_staffing SET version = ?, employment = ?, employer = ?, qualification = ?, document = ?,"
                " issued_by = ?, issued_on = ?, expires = ? WHERE operator_id = ? AND version = ?"_s);
    if (q.runWith(values).rowsChanged() == 0)
        return false;
    session.run(u"DELETE FROM operator_skill WHERE operator_id = ?"_s, s.person);
    for (const QString &skill : s.skills)
        session.run(u"INSERT INTO operator_skill(operator_id, skill) VALUES(?, ?)"_s, s.person, skill);
    return true;
}

Staffing loadStaffing(db::Session &session, OperatorId person)
{
    Staffing staffing{.person = person};
    {
        db::Query q = session.query(u"SELECT "_s + staffingColumns + u" WHERE operator_id = ?"_s);
        q.run(person);
        if (q.next()) // a server shows colleagues no more than the skills
            staffing = readStaffing(q);
    }
    db::Query skills = session.query(u"SELECT skill FROM operator_skill WHERE operator_id = ?"_s);
    skills.run(person);
    while (skills.next())
        staffing.skills += skills.get<QString>(0);
    staffing.skills.sort(); // the two engines have different alphabets
    return staffing;
}

std::map<OperatorId, Staffing> listStaffing(db::Session &session)
{
    std::map<OperatorId, Staffing> all;
    {
        db::Query q = session.query(u"SELECT "_s + staffingColumns);
        q.run();
        while (q.next()) {
            Staffing row = readStaffing(q);
            all.emplace(row.person, std::move(row));
        }
    }
    db::Query skills = session.query(u"SELECT operator_id, skill FROM operator_skill"_s);
    skills.run();
    while (skills.next())
        all.try_emplace(skills.get<OperatorId>(0), Staffing{.person = skills.get<OperatorId>(0)}).first->second.skills +=
            skills.get<QString>(1);
    for (auto &[person, row] : all)
        row.skills.sort();
    return all;
}

std::set<std::pair<OperatorId, ContractId>> misfits(db::Session &session, LocalDay day)
{
    db::Query q = session.query(u"SELECT person, contract FROM misfits(?)"_s);
    q.run(day);
    std::set<std::pair<OperatorId, ContractId>> all;
    while (q.next())
        all.emplace(q.get<OperatorId>(0), q.get<ContractId>(1));
    return all;
}

} // namespace sportello::storage
