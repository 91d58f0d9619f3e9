// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/watch_look.h"
#include "core/domain/call.h"
#include "core/storage/call_steps.h"

/// What the rules have to do with callers who were lost and wait to be called back: somebody is told, at shares of the target.
/// Nothing queues a look at them: those of a contract that has such steps are looked at in each pass, for they are few.
namespace sportello::desk {

struct CallLook {
    domain::Call call;
    std::shared_ptr<const storage::Catalogue> catalogue; ///< whose steps the plan points at
    domain::StepPlan plan;
};
struct CallLooks {
    std::vector<CallLook> due;                  ///< those for which something is to be done now
    std::optional<domain::Instant> next;        ///< when there will be something, if nothing changes; none: never
    std::optional<storage::DueCallCursor> more; ///< from where to look on; none: these were the last
};
/// Those of one contract, `most` at once, by when they are due. Who was to be called back longer ago than `callsLookBack`, and
/// who was spoken to since, asks for nothing. For use inside a transaction.
[[nodiscard]] CallLooks lookAtCalls(db::Session &session, domain::ContractId contract, domain::Instant now,
                                    const std::optional<storage::DueCallCursor> &after = {}, int most = 1000);
inline constexpr std::chrono::days callsLookBack{31};

/// Takes the steps that are due, as one operation: each is kept with the call, stands in its own history, and its messages wait
/// to leave. One whose receivers have no address is left out. Where other ones are due then, or none,
/// StaleVersion; where somebody else took the same ones before, KeyReused. NotAllowed: who may not watch.
[[nodiscard]] domain::Result<Receipt> takeSteps(Desk &desk, const CallLook &seen, StepCount &count);

/// Whether the caller of a call waits to be called back, and was not spoken to since. For use inside a transaction.
[[nodiscard]] bool waitsForCallBack(db::Session &session, domain::CallId call);

} // namespace sportello::desk
