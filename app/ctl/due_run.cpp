// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/due_run.h"

#include "app/ctl/json.h"
#include "app/ctl/progress.h"
#include "core/desk/dues.h"

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

Result<desk::DueRun> recomputeAll(Context &context)
{
    desk::Desk &desk = context.desk();
    desk::DueRun all;
    Progress progress(context.world());
    const auto contracts = desk::contractsWithOldDues(desk);
    if (!contracts)
        return tl::unexpected(contracts.error());
    for (const ContractId contract : *contracts) {
        const auto run = desk::recomputeDue(desk, contract, [&](int done, int of) { return progress(done, of); });
        all.done = all.done && run && run->done;
        if (!run && run.error().kind == ErrorKind::Cancelled)
            break;
        if (!run)
            return tl::unexpected(run.error());
        all.tickets += run->tickets;
        all.changed += run->changed;
        all.calls += run->calls;
        all.callsChanged += run->callsChanged;
    }
    return all;
}

Answer told(const desk::DueRun &run, Answer answer)
{
    QJsonObject json = answer.json.toObject();
    json.insert(u"due"_s,
                QJsonObject{{u"tickets"_s, run.tickets},
                            {u"changed"_s, run.changed},
                            {u"calls"_s, run.calls},
                            {u"calls_changed"_s, run.callsChanged},
                            {u"done"_s, run.done}});
    answer.json = json;
    if (run.changed > 0)
        answer.text += u' ' + Text::tr("%n open ticket(s) are due at another time now.", nullptr, run.changed);
    if (run.callsChanged > 0)
        answer.text += u' ' + Text::tr("%n caller(s) are to be called back by another time now.", nullptr, run.callsChanged);
    if (!run.done)
        answer.text +=
            u' '
            + Text::tr(
                "Some due times are still to be computed anew: sportelloctl target recompute goes on with them, and so does "
                "the next console that is opened.");
    return answer;
}

Answer withDues(Context &context, Answer answer)
{
    desk::DueRun left;
    left.done = false;
    return told(recomputeAll(context).value_or(left), std::move(answer));
}

} // namespace sportello::ctl
