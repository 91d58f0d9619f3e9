// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/changes.h"

#include "core/storage/dues.h"

namespace sportello::desk {

using namespace domain;

Result<Changes> changesAfter(Desk &desk, const storage::ChangeMark &after)
{
    return db::readUnit(desk.session(), [&] {
        Changes changes{.mark = storage::changeMark(desk.session()), .tickets = {}};
        changes.dues = storage::dueStamp(desk.session());
        if (changes.mark == after)
            return changes;
        for (const auto &[contract, subject] : storage::changedSince(desk.session(), after)) {
            // Administrators keep every contract's catalogue, and see the tickets and calls of none.
            const bool works = !contract || desk.me().worksOn(*contract);
            if (!works && !desk.me().administrator)
                continue;
            if (subject.kind != SubjectKind::Call && subject.kind != SubjectKind::Ticket)
                changes.directory = true;
            else if (!works)
                continue;
            else if (subject.kind == SubjectKind::Call)
                changes.calls = true;
            else
                changes.tickets.push_back(TicketId(subject.id));
        }
        return changes;
    });
}

Result<storage::ChangeMark> changeMark(Desk &desk)
{
    return db::guarded([&] { return storage::changeMark(desk.session()); });
}

Milliseconds changesBeat(const Desk &desk)
{
    if (!desk.session().isSqlite())
        return Milliseconds(10000); // it tells by itself
    return Milliseconds(desk.session().isOnNetwork() ? 2000 : 1000);
}

} // namespace sportello::desk
