// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/waiting.h"

#include "core/storage/catalogue_cache.h"
#include "core/storage/dues.h"
#include "core/storage/waiting_calls.h"

#include <algorithm>
#include <set>
#include <utility>

namespace sportello::desk {

using namespace domain;

namespace {

constexpr std::size_t batch = 500;

/// What of these callers is due otherwise than is kept. `listed`: how many of them listWaiting() would show.
std::vector<storage::KeptWaiting> different(db::Session &session, const storage::Catalogue &catalogue,
                                            const std::set<CallId> &ids, Instant now, int &listed)
{
    std::vector<storage::KeptWaiting> changed = storage::loadKeptWaiting(session, ids);
    std::vector<Call> calls;
    for (const storage::KeptWaiting &kept : changed)
        calls.push_back(kept.call);
    const auto contexts = storage::loadCallContexts(session, calls, catalogue.contract.shortAbandon);
    std::erase_if(changed, [&](storage::KeptWaiting &kept) {
        auto anew = waitingOf(kept.call, contexts.at(kept.call.id), catalogue.clockRules());
        return std::exchange(kept.waiting, anew) == anew;
    });
    const Instant since = recoverableSince(*catalogue.service, now);
    listed = int(std::ranges::count_if(changed, [&](const storage::KeptWaiting &kept) {
        const bool promised = kept.waiting && kept.waiting->due && kept.waiting->due->at && *kept.waiting->due->at > now;
        return !contexts.at(kept.call.id).spokenToAt && (promised || kept.call.startedAt >= since);
    }));
    return changed;
}

} // namespace

void keepWaiting(db::Session &session, const storage::Catalogue &catalogue, const Call &call)
{
    const auto contexts = storage::loadCallContexts(session, {call}, catalogue.contract.shortAbandon);
    storage::updateWaiting(session, call.id, waitingOf(call, contexts.at(call.id), catalogue.clockRules()));
}

bool recomputeWaiting(db::Session &session, const storage::DueMark &mark, const storage::Catalogue &catalogue, Instant now,
                      DueRun &run, const DueProgress &progress)
{
    const std::vector<CallId> ids = storage::waitingCalls(session, mark.contract);
    run.calls = int(ids.size());
    for (std::size_t first = 0; first < ids.size(); first += batch) {
        const std::size_t end = std::min(ids.size(), first + batch);
        const std::set<CallId> some(ids.begin() + std::ptrdiff_t(first), ids.begin() + std::ptrdiff_t(end));
        int listed = 0;
        const auto changed =
            db::orRefuse(db::readUnit(session, [&] { return different(session, catalogue, some, now, listed); }));
        if (!changed.empty()) {
            // Whoever was called back meanwhile waits no more, and a call that was amended was computed by what is so now.
            const auto written = db::orRefuse(db::writeUnit(session, [&] {
                return storage::holdMark(session, mark) ? std::optional(storage::updateWaiting(session, changed)) : std::nullopt;
            }));
            if (!written)
                return false;
            run.callsChanged += std::min(listed, *written);
        }
        if (progress && !progress(int(end), run.calls))
            db::refuse(ErrorKind::Cancelled);
    }
    return true;
}

} // namespace sportello::desk
