// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/verify.h"

#include "core/desk/serving.h"
#include "core/indicators/figures.h"
#include "core/storage/call_steps.h"
#include "core/storage/calls.h"
#include "core/storage/catalogue_cache.h"
#include "core/storage/dues.h"
#include "core/storage/people.h"
#include "core/storage/rebuilding.h"
#include "core/storage/waiting_calls.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <set>

namespace sportello::indicators {

using namespace domain;

namespace {

constexpr std::int64_t batch = 500;
constexpr std::size_t maxDifferences = 1000;

class Verification {
public:
    Verification(db::Session &session, const std::function<bool(std::int64_t, std::int64_t)> &progress)
        : m_session(session), m_progress(progress)
    {
    }

    VerifyReport run()
    {
        for (const ContractId contract : storage::markedContracts(m_session))
            m_waiting.insert(contract);
        m_report.contractsWaiting = std::int64_t(m_waiting.size());
        for (const SubjectKind kind : {SubjectKind::Ticket, SubjectKind::Call, SubjectKind::Contact})
            m_total += storage::lastId(m_session, kind);
        m_total += storage::lastOperation(m_session).value();
        inBatches(SubjectKind::Ticket, [this](std::int64_t from, std::int64_t to) { checkTickets(from, to); });
        inBatches(SubjectKind::Call, [this](std::int64_t from, std::int64_t to) { checkCalls(from, to); });
        for (const SubjectKind kind : storage::recordKinds(m_session))
            inBatches(kind, [&](std::int64_t from, std::int64_t to) {
                const auto histories = checkChains(kind, from, to);
                if (kind == SubjectKind::WatchStep)
                    checkCallSteps(histories, from, to);
            });
        inBatches(SubjectKind::Contact, [this](std::int64_t from, std::int64_t to) {
            for (const ContactId contact : storage::contactsWithOtherKeys(m_session, ContactId(from), ContactId(to)))
                differ({Difference::What::ContactKeys, {SubjectKind::Contact, contact.value()}, 0});
        });
        // What is kept of steps that have no history at all.
        checkCallSteps({}, storage::lastId(m_session, SubjectKind::WatchStep) + 1, std::numeric_limits<std::int64_t>::max());
        // Of a ticket that can't be read nobody knows its words.
        if (!m_unreadable && storage::searchIndexSum(m_session) != m_words)
            differ({Difference::What::SearchIndex, {SubjectKind::Ticket, 0}, 0});
        inBatches(storage::lastOperation(m_session).value(), [this](std::int64_t from, std::int64_t to) {
            for (const auto &[operation, contract] :
                 storage::operationsWithoutEvents(m_session, OperationId(from), OperationId(to)))
                differ({Difference::What::Operation,
                        {SubjectKind::Contract, contract.value_or(ContractId(0)).value()},
                        operation.value()});
        });
        for (const ContractId contract : storage::contractsWithFigures(m_session))
            checkFigures(contract);
        return std::move(m_report);
    }

private:
    using Check = std::function<void(std::int64_t from, std::int64_t to)>;

    /// False where something stored can't be read at all; then nothing of it counts.
    bool reads(const std::function<void()> &check)
    {
        const VerifyReport report = m_report;
        const storage::SearchSum words = m_words;
        try {
            check();
            return true;
        } catch (const db::Refused &) {
            throw;
        } catch (const db::DbError &error) {
            if (error.error().kind != ErrorKind::Internal)
                throw;
        } catch (const std::exception &) { // no JSON, a value that is missing
        }
        m_report = report;
        m_words = words;
        return false;
    }

    /// Checks the subjects from one to another; where something of them can't be read, that one is found and told.
    void examine(SubjectKind kind, std::int64_t from, std::int64_t to, const Check &check)
    {
        if (reads([&] { check(from, to); }))
            return;
        if (from == to) {
            m_unreadable = true;
            return differ({Difference::What::Unreadable, {kind, from}, 0});
        }
        const std::int64_t middle = from + (to - from) / 2;
        examine(kind, from, middle, check);
        examine(kind, middle + 1, to, check);
    }

    void inBatches(SubjectKind kind, const Check &check)
    {
        inBatches(storage::lastId(m_session, kind), [&](std::int64_t from, std::int64_t to) { examine(kind, from, to, check); });
    }

    void inBatches(std::int64_t last, const Check &check)
    {
        for (std::int64_t from = 1; from <= last; from += batch) {
            check(from, std::min(from + batch - 1, last));
            m_done += std::min(batch, last - from + 1);
            if (m_progress && !m_progress(std::min(m_done, m_total), m_total))
                db::refuse(ErrorKind::Cancelled);
        }
    }

    std::vector<storage::CheckedHistory> checkChains(SubjectKind kind, std::int64_t from, std::int64_t to)
    {
        std::vector<storage::CheckedHistory> histories = storage::checkHistories(m_session, kind, from, to);
        for (const storage::CheckedHistory &history : histories) {
            ++m_report.subjects;
            m_report.events += std::int64_t(history.events.size());
            if (history.brokenAt != 0)
                differ({Difference::What::Chain, history.subject, history.brokenAt});
        }
        for (const storage::EventName &event : storage::eventsOfOthers(m_session, kind, from, to))
            differ({Difference::What::Operation, event.subject, event.seq});
        return histories;
    }

    void checkTickets(std::int64_t from, std::int64_t to)
    {
        std::map<TicketId, Ticket> rows;
        for (Ticket &ticket : storage::loadTickets(m_session, TicketId(from), TicketId(to)))
            rows.emplace(ticket.id, std::move(ticket));
        const std::map<TicketId, storage::DueRow> dues = storage::loadDues(m_session, TicketId(from), TicketId(to));
        for (const storage::CheckedHistory &history : checkChains(SubjectKind::Ticket, from, to)) {
            const TicketId id(history.subject.id);
            std::vector<TicketEvent> events;
            for (const storage::StoredEvent &event : history.events)
                events.push_back(storage::toTicketEvent(event));
            const ContractId contract = history.events.front().contract.value_or(ContractId(0));
            const auto row = rows.find(id);
            if (row == rows.end() || row->second != project(id, contract, events))
                differ({Difference::What::TicketRow, history.subject, 0});
            const auto due = dues.find(id);
            const storage::DueRow kept = due == dues.end() ? storage::DueRow{} : due->second;
            if (!kept.sorts || (!m_waiting.contains(contract) && kept.due != rebuiltDue(contract, events)))
                differ({Difference::What::TicketDue, history.subject, 0});
            if (row != rows.end())
                rows.erase(row);
            m_words.addDocument(storage::searchDocument(contract, events, storage::loadAliases(m_session, id)), id.value());
        }
        for (const auto &[id, ticket] : rows) // rows without a history
            differ({Difference::What::TicketRow, storage::subject(id), 0});
    }

    const storage::Catalogue *catalogueOf(ContractId contract)
    {
        auto &catalogue = m_catalogues[contract];
        if (!catalogue)
            catalogue = storage::loadCatalogue(m_session, contract);
        return catalogue.get();
    }

    std::optional<TicketDue> rebuiltDue(ContractId contract, const std::vector<TicketEvent> &events)
    {
        const storage::Catalogue *catalogue = catalogueOf(contract);
        return catalogue ? dueOf(events, catalogue->clockRules()) : std::nullopt;
    }

    /// Who waits to be called back follows from the calls and the rules.
    void checkWaiting(const std::vector<Call> &calls, std::set<CallId> &otherwise)
    {
        if (calls.empty())
            return;
        std::map<ContractId, std::vector<Call>> byContract;
        for (const Call &call : calls)
            if (catalogueOf(call.contract) && !m_waiting.contains(call.contract))
                byContract[call.contract].push_back(call);
        const auto kept = storage::loadWaiting(m_session, calls.front().id, calls.back().id);
        for (const auto &[contract, some] : byContract) {
            const storage::Catalogue &catalogue = *catalogueOf(contract);
            const auto contexts = storage::loadCallContexts(m_session, some, catalogue.contract.shortAbandon);
            for (const Call &call : some) {
                const auto waits = kept.find(call.id);
                const auto rebuilt = waitingOf(call, contexts.at(call.id), catalogue.clockRules());
                if (waits == kept.end() ? rebuilt.has_value() : rebuilt != waits->second)
                    otherwise.insert(call.id);
            }
        }
    }

    void checkCalls(std::int64_t from, std::int64_t to)
    {
        std::map<CallId, Call> rows;
        const std::vector<Call> calls = storage::loadCalls(m_session, CallId(from), CallId(to));
        for (const Call &call : calls)
            rows.emplace(call.id, call);
        const std::vector<CallId> amiss = storage::callsWaitingAmiss(m_session, CallId(from), CallId(to));
        std::set<CallId> otherwise(amiss.begin(), amiss.end());
        checkWaiting(calls, otherwise);
        for (const CallId call : otherwise)
            differ({Difference::What::CallDue, storage::subject(call), 0});
        for (const storage::CheckedHistory &history : checkChains(SubjectKind::Call, from, to)) {
            const CallId id(history.subject.id);
            const storage::StoredEvent &last = history.events.back();
            Call rebuilt = storage::decodeCall(id, last.contract.value_or(ContractId(0)), last.facts, last.texts);
            rebuilt.version = last.seq;
            const auto row = rows.find(id);
            if (row == rows.end() || row->second != rebuilt)
                differ({Difference::What::CallRow, history.subject, 0});
            if (row != rows.end())
                rows.erase(row);
        }
        for (const auto &[id, call] : rows)
            differ({Difference::What::CallRow, storage::subject(id), 0});
    }

    /// What was done for lost callers stands in the histories of the steps.
    void checkCallSteps(const std::vector<storage::CheckedHistory> &histories, std::int64_t from, std::int64_t to)
    {
        std::set<storage::CallStep> told;
        for (const storage::CheckedHistory &history : histories)
            for (const storage::StoredEvent &event : history.events)
                if (const auto step = storage::callStepIn(event))
                    told.insert(*step);
        const std::set<storage::CallStep> kept = storage::callStepsOf(m_session, WatchStepId(from), WatchStepId(to));
        std::vector<storage::CallStep> others;
        std::ranges::set_symmetric_difference(told, kept, std::back_inserter(others));
        std::set<WatchStepId> steps;
        for (const storage::CallStep &one : others)
            if (steps.insert(one.step).second)
                differ({Difference::What::CallSteps, {SubjectKind::WatchStep, one.step.value()}, 0});
    }

    void checkFigures(ContractId contract)
    {
        const std::vector<LocalDay> days = storage::countedDays(m_session, contract, 0, 1'000'000);
        for (const LocalDay day : days) {
            ++m_report.days;
            bool same = true;
            if (!reads(
                    [&] { same = storage::loadCounts(m_session, contract, day, day + 1) == countDay(m_session, contract, day); }))
                differ({Difference::What::Unreadable, {SubjectKind::Contract, contract.value()}, day});
            else if (!same)
                differ({Difference::What::DayFigures, {SubjectKind::Contract, contract.value()}, day});
        }
    }

    void differ(const Difference &difference)
    {
        if (m_report.differences.size() < maxDifferences)
            m_report.differences.push_back(difference);
    }

    db::Session &m_session;
    const std::function<bool(std::int64_t, std::int64_t)> &m_progress;
    std::int64_t m_done = 0;
    std::int64_t m_total = 0;
    bool m_unreadable = false;
    storage::SearchSum m_words;
    std::set<ContractId> m_waiting;
    std::map<ContractId, std::shared_ptr<const storage::Catalogue>> m_catalogues;
    VerifyReport m_report;
};

} // namespace

Result<VerifyReport> verifyDesk(desk::Desk &desk, const std::function<bool(std::int64_t, std::int64_t)> &progress)
{
    // One snapshot for all of it: what others write meanwhile is neither seen nor held up.
    return db::readUnit(desk.session(), [&] {
        desk.require(Verb::Verify, desk::Target::system());
        desk::requireServing(desk, Verb::Verify); // who is not shown everything would find too little
        return Verification(desk.session(), progress).run();
    });
}

} // namespace sportello::indicators
