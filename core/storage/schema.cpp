// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema.h"

#include "core/db/transaction.h"
#include "core/storage/schema_steps.h"

namespace sportello::storage {

std::span<const db::Migration> migrations()
{
    static const std::vector<db::Migration> all{
        {1, QStringLiteral("foundation"), 1, foundationStatements, foundationRows},
        {2, QStringLiteral("quicker server"), 1, quickerServerStatements, {}},
        {3, QStringLiteral("service calendars"), 1, calendarStatements, {}},
        {4, QStringLiteral("quicker searches"), 1, searchStatements, {}},
        {5, QStringLiteral("targets"), 5, targetStatements, targetRows},
        {6, QStringLiteral("staffing and roster"), 6, staffingStatements, {}},
        // A program that does not know of it would write tickets that nobody looks at.
        {7, QStringLiteral("watch"), 7, watchStatements, watchRows},
        {8, QStringLiteral("callers to call back"), 8, callStatements, callRows},
        {9, QStringLiteral("at risk after a hold"), 9, [](const db::Dialect &) { return QStringList(); }, riskRows},
        {10, QStringLiteral("smaller indexes of calls"), 9, callIndexStatements, {}},
        {11, QStringLiteral("who authorises openings"), 9, openingKindStatements, {}},
        {12, QStringLiteral("days of service"), 9, serviceDayStatements, {}},
        // A program that does not know of it writes nothing wrong: while it watches, lost callers wait for one that does.
        {13, QStringLiteral("steps for lost callers"), 9, callStepStatements, {}},
        // A program that does not know of it would write contacts that are found several times.
        {14, QStringLiteral("quicker lists"), 14, quickerListStatements, quickerListRows},
        // A program that does not know of it writes texts before their events, which the server refuses.
        {15, QStringLiteral("tighter server"), 15, tighterServerStatements, {}},
        {16, QStringLiteral("quicker check of texts"), 15, quickerTextCheckStatements, {}},
        {17, QStringLiteral("terms of contracts"), 15, contractTermStatements, {}},
        {18, QStringLiteral("notices"), 15, noticeStatements, {}},
        // A program that does not know of it lets people try without waiting.
        {19, QStringLiteral("wrong passwords"), 15, signInStatements, {}},
        // A program that does not know of it shows nobody, and is shown to nobody.
        {20, QStringLiteral("presence"), 15, presenceStatements, {}},
        // A program that does not know of it would run the rules for what it may read alone, and keep others from running them.
        {21, QStringLiteral("rights on the server"), 21, serverRightStatements, serverRightRows},
        {22, QStringLiteral("rows on record"), 21, loginScopeStatements, {}},
    };
    return all;
}

domain::Result<db::Migrated> bringUpToDate(db::Session &session)
{
    return db::guarded([&] {
        const db::Migrated done = db::orRefuse(db::migrate(session, migrations()));
        auditReads(session);
        return done;
    });
}

int schemaNumber()
{
    return migrations().back().number;
}

} // namespace sportello::storage
