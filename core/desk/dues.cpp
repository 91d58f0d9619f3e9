// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/dues.h"

#include "core/desk/records.h"
#include "core/desk/waiting.h"
#include "core/storage/catalogue_cache.h"
#include "core/storage/dues.h"
#include "core/storage/tickets.h"
#include "core/storage/waiting_calls.h"

#include <algorithm>
#include <set>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr int mostPasses = 3;

/// One run over a contract's open tickets, by the rules as they are at its beginning.
class Recomputing {
public:
    Recomputing(db::Session &session, const storage::DueMark &mark, std::shared_ptr<const storage::Catalogue> catalogue,
                DueRun &run, const DueProgress &progress, int ticketsAtOnce)
        : m_session(session), m_mark(mark), m_catalogue(std::move(catalogue)), m_rules(m_catalogue->clockRules()), m_run(run),
          m_progress(progress), m_atOnce(std::size_t(ticketsAtOnce))
    {
    }

    /// False: the rules have changed meanwhile, and it is to be begun again.
    [[nodiscard]] bool go(std::vector<TicketId> ids)
    {
        m_run.tickets = int(ids.size());
        for (int done = 0; !ids.empty();) {
            std::vector<TicketId> again;
            std::optional<Look> look(std::in_place, *this, partOf(ids, 0));
            for (std::size_t first = 0; look; first += m_atOnce) {
                const std::vector<storage::KeptDue> changed = look->changed();
                const std::size_t after = first + m_atOnce;
                after < ids.size() ? (void)look.emplace(*this, partOf(ids, after)) : look.reset();
                if (!changed.empty() && !write(changed, look, again))
                    return false;
                done += int(std::min(after, ids.size()) - first);
                if (m_progress && !m_progress(std::min(done, m_run.tickets), m_run.tickets))
                    db::refuse(ErrorKind::Cancelled);
            }
            ids = std::move(again);
        }
        return true;
    }

private:
    /// What of some tickets is due otherwise than is kept. They are read apart from the writing: nobody waits for that.
    class Look {
    public:
        Look(Recomputing &of, const std::set<TicketId> &ids) : m_rules(of.m_rules)
        {
            db::orRefuse(db::readUnit(of.m_session, [&] {
                m_histories.emplace(of.m_session, ids);
                m_kept.emplace(of.m_session, ids);
                if (of.m_session.isSqlite()) // reads only now
                    (void)changed();
            }));
        }
        /// Computed when it is first asked for.
        const std::vector<storage::KeptDue> &changed()
        {
            if (!m_changed)
                m_changed = different();
            return *m_changed;
        }

    private:
        std::vector<storage::KeptDue> different()
        {
            const auto histories = m_histories->answer();
            std::vector<storage::KeptDue> changed;
            for (storage::KeptDue &kept : m_kept->answer()) {
                const auto history = histories.find(kept.id);
                if (history == histories.end())
                    continue;
                auto due = dueOf(history->second, m_rules);
                if (due == kept.due)
                    continue;
                kept.due = std::move(due);
                changed.push_back(std::move(kept));
            }
            return changed;
        }

        const ClockRules &m_rules;
        std::optional<storage::AskedHistories> m_histories;
        std::optional<storage::AskedKeptDues> m_kept;
        std::optional<std::vector<storage::KeptDue>> m_changed;
    };

    [[nodiscard]] std::set<TicketId> partOf(const std::vector<TicketId> &ids, std::size_t first) const
    {
        const auto end = std::min(ids.size(), first + m_atOnce);
        return {ids.begin() + std::ptrdiff_t(first), ids.begin() + std::ptrdiff_t(end)};
    }

    /// What the next look finds is computed while a server writes.
    bool write(const std::vector<storage::KeptDue> &changed, std::optional<Look> &next, std::vector<TicketId> &again)
    {
        const auto written = db::orRefuse(db::writeUnit(m_session, [&]() -> std::optional<int> {
            if (!storage::holdMark(m_session, m_mark))
                return std::nullopt;
            return storage::updateDues(m_session, changed, [&] {
                if (next)
                    (void)next->changed();
            });
        }));
        if (!written)
            return false;
        m_run.changed += *written;
        if (*written < int(changed.size())) // somebody wrote on one of them: which, the next look tells
            for (const storage::KeptDue &one : changed)
                again.push_back(one.id);
        return true;
    }

    db::Session &m_session;
    storage::DueMark m_mark;
    std::shared_ptr<const storage::Catalogue> m_catalogue;
    ClockRules m_rules;
    DueRun &m_run;
    const DueProgress &m_progress;
    std::size_t m_atOnce;
};

DueDetail detailOf(const storage::Catalogue &catalogue, std::vector<TicketClock> clocks, Instant now)
{
    DueDetail detail{.contract = catalogue.contract.id,
                     .clocks = std::move(clocks),
                     .next = {},
                     .now = now,
                     .calendar = catalogue.calendar,
                     .targets = {}};
    if (const TicketClock *next = nextDue(detail.clocks))
        detail.next = std::size_t(next - detail.clocks.data());
    for (const domain::Target &target : catalogue.targets.targets)
        if (std::ranges::any_of(detail.clocks, [&](const TicketClock &clock) { return clock.target == target.id; }))
            detail.targets.push_back(target);
    return detail;
}

} // namespace

Result<std::vector<ContractId>> contractsWithOldDues(Desk &desk)
{
    return db::guarded([&] {
        std::vector<ContractId> waiting = storage::markedContracts(desk.session());
        // A server takes what is computed from those who work on the contract.
        const Verb needed = desk.session().isSqlite() ? Verb::CatalogueRead : Verb::TicketNote;
        std::erase_if(waiting, [&](ContractId id) { return !grantOn(desk.me(), needed, Target::in(id)); });
        return waiting;
    });
}

Result<DueRun> recomputeDue(Desk &desk, ContractId contract, const DueProgress &progress, int ticketsAtOnce)
{
    return db::guarded([&] {
        desk.require(Verb::CatalogueRead, Target::in(contract));
        db::Session &session = desk.session();
        DueRun run;
        std::optional<storage::DueMark> first;
        for (int pass = 0; pass < mostPasses; ++pass) {
            const auto mark = storage::dueMark(session, contract);
            if (!mark)
                return run;
            if (!first || first->wanted != mark->wanted)
                first = mark;
            const bool quiet = !storage::isWrittenSinceBefore(session, *first);
            const auto catalogue = storage::loadCatalogue(session, contract);
            if (!catalogue->targets.targets.empty()
                && (!Recomputing(session, *mark, catalogue, run, progress, ticketsAtOnce)
                         .go(storage::openTickets(session, contract))
                    || !recomputeWaiting(session, *mark, *catalogue, desk.clock().now(), run, progress)))
                continue;
            // Whoever was writing when the change was first seen may have gone by what was so before it. Once they have all
            // ended, a pass that begins after that has seen all of it.
            run.done = quiet && db::orRefuse(db::writeUnit(session, [&] { return storage::settleMark(session, *mark); }));
            if (run.done)
                return run;
        }
        return run;
    });
}

Result<DueDetail> readDue(Desk &desk, TicketId id)
{
    return db::readUnit(desk.session(), [&] {
        db::Session &session = desk.session();
        const auto ticket = storage::loadTicket(session, id);
        if (!ticket)
            db::refuse(ErrorKind::NotFound, u"ticket"_s, QString::number(id.value()));
        desk.require(Verb::TicketRead, Target::of(*ticket));
        const auto catalogue = storage::loadCatalogue(session, ticket->contract);
        const Instant now = desk.clock().now();
        return detailOf(*catalogue, clocksOf(storage::loadClockHistory(session, id), catalogue->clockRules(), now), now);
    });
}

Result<DueDetail> readDue(Desk &desk, CallId id)
{
    return db::readUnit(desk.session(), [&] {
        db::Session &session = desk.session();
        const auto call = storage::loadCall(session, id);
        if (!call)
            db::refuse(ErrorKind::NotFound, u"call"_s, QString::number(id.value()));
        desk.require(Verb::CallList, Target::in(call->contract));
        const auto catalogue = storage::loadCatalogue(session, call->contract);
        const auto contexts = storage::loadCallContexts(session, {*call}, catalogue->contract.shortAbandon);
        const Instant now = desk.clock().now();
        return detailOf(*catalogue, clocksOf(*call, contexts.at(id), catalogue->clockRules(), now), now);
    });
}

namespace {

const TicketClock *chosenClock(const DueDetail &detail, const ClockChoice &choice)
{
    if (!choice.measure && !choice.cycle && !choice.level)
        return detail.next ? &detail.clocks[*detail.next] : nullptr;
    const Measure measure = choice.measure.value_or(choice.level ? Measure::TakeCharge : Measure::Resolve);
    const TicketClock *chosen = nullptr;
    for (const TicketClock &clock : detail.clocks) {
        const bool fits = clock.measure == measure && clock.cycle == choice.cycle.value_or(clock.cycle)
            && clock.level == choice.level.value_or(clock.level);
        if (fits && (!chosen || clock.isOpen() || !chosen->isOpen()))
            chosen = &clock;
    }
    return chosen;
}

} // namespace

std::optional<WhyDue> whyDue(const DueDetail &detail, const ClockChoice &choice)
{
    const TicketClock *chosen = chosenClock(detail, choice);
    if (!chosen)
        return std::nullopt;
    WhyDue why{*chosen, {}, traceOf(*chosen, detail.calendar, detail.now)};
    const auto target = std::ranges::find(detail.targets, chosen->target, [](const auto &one) { return std::optional(one.id); });
    if (target != detail.targets.end())
        why.target = *target;
    return why;
}

} // namespace sportello::desk
