// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/watch_rules.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

const QString stepColumns = u"id, version, contract_id, rank, measure, priority, level, percent, action, receiver, team_id, "
                            u"party, address, why, language, every_ms, times, from_at, until_at"_s;

WatchStep readStep(db::Query &q)
{
    return {.id = q.get<WatchStepId>(0),
            .version = q.get<int>(1),
            .contract = q.get<ContractId>(2),
            .rank = q.get<int>(3),
            .measure = q.get<Measure>(4),
            .priority = q.get<std::optional<Priority>>(5),
            .level = q.get<std::optional<Level>>(6),
            .percent = q.get<int>(7),
            .action = q.get<StepAction>(8),
            .receiver = q.get<StepReceiver>(9),
            .team = q.get<std::optional<TeamId>>(10),
            .party = q.get<QString>(11),
            .address = q.get<QString>(12),
            .why = q.get<QString>(13),
            .language = q.get<QString>(14),
            .every = Milliseconds(q.get<qint64>(15)),
            .times = q.get<int>(16),
            .from = q.get<Instant>(17),
            .until = q.get<std::optional<Instant>>(18)};
}

const QString templateColumns = u"id, version, contract_id, kind, language, subject, body"_s;

MessageTemplate readTemplate(db::Query &q)
{
    return {q.get<MessageTemplateId>(0), q.get<int>(1),     q.get<ContractId>(2), q.get<MessageKind>(3),
            q.get<QString>(4),           q.get<QString>(5), q.get<QString>(6)};
}

} // namespace

WatchStepId insertWatchStep(db::Session &session, const WatchStep &step)
{
    return session
        .value<WatchStepId>(
            u"INSERT INTO watch_step(version, contract_id, rank, measure, priority, level, percent, action, receiver, team_id,"
            " party, address, why, language, every_ms, times, from_at, until_at)"
            " VALUES(1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
            step.contract, step.rank, step.measure, step.priority, step.level, step.percent, step.action, step.receiver,
            step.team, step.party, step.address, step.why, step.language, qint64{step.every.count()}, step.times, step.from,
            step.until)
        .value();
}

bool updateWatchStep(db::Session &session, const WatchStep &step)
{
    return session.run(u"UPDATE watch_step SET version = ?, rank = ?, measure = ?, priority = ?, level = ?, percent = ?,"
                       " action = ?, receiver = ?, team_id = ?, party = ?, address = ?, why = ?, language = ?, every_ms = ?,"
                       " times = ?, from_at = ?, until_at = ? WHERE id = ? AND version = ?"_s,
                       step.version, step.rank, step.measure, step.priority, step.level, step.percent, step.action, step.receiver,
                       step.team, step.party, step.address, step.why, step.language, qint64{step.every.count()}, step.times,
                       step.from, step.until, step.id, step.version - 1)
        == 1;
}

std::optional<WatchStep> loadWatchStep(db::Session &session, WatchStepId id)
{
    db::Query q = session.query(u"SELECT "_s + stepColumns + u" FROM watch_step WHERE id = ?"_s);
    q.run(id);
    return q.next() ? std::optional(readStep(q)) : std::nullopt;
}

std::vector<WatchStep> listWatchSteps(db::Session &session, ContractId contract)
{
    db::Query q = session.query(u"SELECT "_s + stepColumns + u" FROM watch_step WHERE contract_id = ? ORDER BY rank, id"_s);
    q.run(contract);
    std::vector<WatchStep> steps;
    while (q.next())
        steps.push_back(readStep(q));
    return steps;
}

std::vector<MessageTemplate> listTemplates(db::Session &session, ContractId contract)
{
    db::Query q = session.query(u"SELECT "_s + templateColumns
                                + u" FROM message_template WHERE contract_id = ? AND body <> '' ORDER BY kind, language"_s);
    q.run(contract);
    std::vector<MessageTemplate> templates;
    while (q.next())
        templates.push_back(readTemplate(q));
    return templates;
}

std::optional<MessageTemplate> loadTemplate(db::Session &session, ContractId contract, MessageKind kind, const QString &language)
{
    db::Query q = session.query(u"SELECT "_s + templateColumns
                                + u" FROM message_template WHERE contract_id = ? AND kind = ? AND language = ?"_s);
    q.run(contract, kind, language);
    return q.next() ? std::optional(readTemplate(q)) : std::nullopt;
}

std::optional<MessageTemplate> saveTemplate(db::Session &session, const MessageTemplate &given)
{
    MessageTemplate words = given;
    db::Query q = session.query(
        u"INSERT INTO message_template(version, contract_id, kind, language, subject, body) VALUES(1, ?, ?, ?, ?, ?)"
        " ON CONFLICT(contract_id, kind, language) DO UPDATE SET version = message_template.version + 1,"
        " subject = excluded.subject, body = excluded.body WHERE message_template.version = ? RETURNING id, version"_s);
    q.run(words.contract, words.kind, words.language, words.subject, words.body, words.version);
    if (!q.next())
        return std::nullopt;
    words.id = q.get<MessageTemplateId>(0);
    words.version = q.get<int>(1);
    return words;
}

QString noticeAddress(db::Session &session, MessageParty kind, std::int64_t id)
{
    return session.value<QString>(u"SELECT address FROM notice_address WHERE party_kind = ? AND party_id = ?"_s, kind, qint64{id})
        .value_or(QString());
}

void saveNoticeAddress(db::Session &session, MessageParty kind, std::int64_t id, const QString &address)
{
    if (address.isEmpty())
        session.run(u"DELETE FROM notice_address WHERE party_kind = ? AND party_id = ?"_s, kind, qint64{id});
    else
        session.run(u"INSERT INTO notice_address(party_kind, party_id, address) VALUES(?, ?, ?)"
                    " ON CONFLICT(party_kind, party_id) DO UPDATE SET address = excluded.address"_s,
                    kind, qint64{id}, address);
}

} // namespace sportello::storage
