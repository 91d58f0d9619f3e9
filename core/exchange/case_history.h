// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/priority.h"
#include "core/exchange/import_names.h"
#include "core/exchange/source_row.h"

#include <span>
#include <vector>

namespace sportello::exchange {

/// Makes a case's times go forward in file order: none before `floor`, none after its successor's.
void mendTimes(const QString &caseReference, std::span<SourceRow> rows, domain::Instant floor, Remark::What beforeFloor,
               ImportReport &report);

/// Whether a case can be a ticket's history, which nothing follows after a cancellation; the first row that can't be, if there is
/// one.
[[nodiscard]] const SourceRow *rowAfterCancelled(std::span<const SourceRow> rows, bool cancelledBefore);

/// Turns a case's rows into the events of a ticket, each step legal by the domain's table: what the source says is imported, the
/// steps that it skipped are inferred.
class CaseHistory {
public:
    struct Step {
        domain::Ticket before;
        domain::TicketEvent event;
        domain::Ticket after;
    };

    CaseHistory(const Mapping &mapping, const domain::PriorityMatrix &matrix, ImportNames &names, const QString &caseReference,
                ImportReport &report);

    /// A new ticket, registered as the first of `rows` tells, and all that follows.
    void beginNew(domain::TicketId id, domain::ContractId contract, std::span<const SourceRow> rows);
    /// A known ticket: `earlier` are the rows that are here already, where the file has them; `rows` are appended.
    void goOn(domain::Ticket ticket, std::span<const SourceRow> earlier, std::span<const SourceRow> rows);

    [[nodiscard]] const domain::Ticket &ticket() const noexcept { return m_ticket; }
    [[nodiscard]] const std::vector<Step> &steps() const noexcept { return m_steps; }

private:
    /// What the source was last known to say, to tell what a row changes.
    struct Known {
        std::optional<ImportNames::Team> team;
        std::optional<domain::OperatorId> assignee;
        std::optional<domain::ContactId> caller;
        std::optional<domain::CategoryId> category;
        domain::Channel channel;
        domain::TicketKind kind;
        std::optional<domain::Impact> impact;
        std::optional<domain::Urgency> urgency;
        std::optional<domain::Priority> priority;
        domain::CauseCategory cause = domain::CauseCategory::NotRecorded;
        QString subject;
        QString description;
        QString solution;
        QString details;
    };
    [[nodiscard]] std::optional<domain::Priority> priorityOf(const SourceRow &row) const;
    /// What a row changes, but for the team; it is known from then on.
    void learn(const SourceRow &row);
    void follow(const SourceRow &row);
    void followTeam(const SourceRow &row, const SourceState &target, bool stood);
    void followState(const SourceRow &row, const SourceState &target, bool stood, bool reopened);
    void imported(domain::EventKind kind);
    void inferred(domain::EventKind kind, domain::TicketChange change = {}, std::optional<domain::Instant> at = {});
    void hold(const SourceRow &row, domain::HoldReason reason, bool told);
    void add(domain::TicketEvent event);
    void notFollowed(const SourceRow &row, Remark::What what, Field field, const QString &value);

    const Mapping &m_mapping;
    const domain::PriorityMatrix &m_matrix;
    ImportNames &m_names;
    QString m_reference;
    ImportReport &m_report;
    domain::Ticket m_ticket;
    std::vector<Step> m_steps;
    Known m_known;
    bool m_resolutionTimeMissing = false;
    // what the next imported event carries
    domain::Instant m_at;
    domain::Actor m_actor;
    domain::TicketChange m_change;
    domain::Texts m_texts;
    bool m_told = false; ///< an imported event stands for the row
};

} // namespace sportello::exchange
