// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/asked.h"
#include "core/domain/ticket_due.h"

#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <map>
#include <vector>

/// Tickets as rows: the projection of their histories, the lists, the search. All functions throw db::DbError.
namespace sportello::storage {

/// The number of the next ticket. To be asked inside the transaction that inserts them.
[[nodiscard]] domain::TicketId nextTicketId(db::Session &session);
/// The numbers of new tickets and of the operations that will write them, asked for together. SQLite numbers an operation as it
/// is written, at no cost: there these are 0.
struct NewNumbers {
    domain::TicketId ticket;
    domain::OperationId operation;
};
[[nodiscard]] std::vector<NewNumbers> nextNumbers(db::Session &session, int count);
/// `due`: what domain::dueOf() answers for it.
void insertTicket(db::Session &session, const domain::Ticket &ticket, const std::optional<domain::TicketDue> &due);
void updateTicket(db::Session &session, const domain::Ticket &ticket, const std::optional<domain::TicketDue> &due);
[[nodiscard]] std::optional<domain::Ticket> loadTicket(db::Session &session, domain::TicketId id);
/// Those with numbers in [from, to], in order.
[[nodiscard]] std::vector<domain::Ticket> loadTickets(db::Session &session, domain::TicketId from, domain::TicketId to);
/// One, keeping others from writing it until the transaction ends.
[[nodiscard]] std::optional<domain::Ticket> lockTicket(db::Session &session, domain::TicketId id);

/// A name that another system, or a provisional code, gives to a ticket.
struct TicketAlias {
    QString source;
    QString alias;
    bool operator==(const TicketAlias &) const = default;
};
void insertAlias(db::Session &session, const domain::Ticket &ticket, const TicketAlias &alias);
[[nodiscard]] db::Asked<std::vector<TicketAlias>> askAliases(db::Session &session, domain::TicketId id);
[[nodiscard]] std::vector<TicketAlias> loadAliases(db::Session &session, domain::TicketId id);
[[nodiscard]] std::optional<domain::TicketId> findAlias(db::Session &session, domain::ContractId contract,
                                                        const TicketAlias &alias);
/// Those of the names of one source that are given already.
[[nodiscard]] QSet<QString> knownAliases(db::Session &session, domain::ContractId contract, const QString &source,
                                         const QStringList &aliases);
/// The tickets of that name, of whatever source and contract.
[[nodiscard]] std::vector<domain::TicketId> findByAlias(db::Session &session, const QString &alias);

// --- lists ---

enum class TicketOrder {
    Work,     ///< open tickets: what was missed, what is at risk, the others; each by when it is due, then by priority, then age
    Newest,   ///< by opening, newest first
    Resolved, ///< by last resolution, newest first
    Number    ///< by number, newest first: the order of a search
};

struct Range {
    std::optional<domain::Instant> from; ///< inclusive
    std::optional<domain::Instant> to;   ///< exclusive
    bool operator==(const Range &) const = default;
};

/// The bands of a list that tells what is late, in their order: what was missed and what is at risk, which by when it is due
/// comes in that order; and the others. Each is a stretch of the list's index, or what is left in one.
enum class WorkBand : int { Late, Others };
inline constexpr int workBands = 2;

/// By what a work list tells what is late.
struct Lateness {
    domain::Instant now;
    /// Up to when what is at risk at `now` is due: domain::riskUntil(). What is due later stands with the others.
    std::map<domain::ContractId, domain::Instant> riskUntil = {};
    bool operator==(const Lateness &) const = default;
};

/// What a list of tickets shows. Absent conditions let everything through.
struct TicketFilter {
    std::vector<domain::ContractId> contracts; ///< only these; none at all: nothing
    std::optional<bool> open;
    std::optional<domain::TicketState> state;
    std::optional<domain::Level> level;
    std::optional<domain::TeamId> team;
    std::vector<domain::TeamId> anyTeam; ///< of one of these teams
    std::optional<domain::OperatorId> assignee;
    bool unassigned = false;
    std::optional<domain::Priority> priority;
    std::optional<domain::TicketKind> kind;
    std::optional<domain::CategoryId> category;
    std::vector<domain::CategoryId> anyCategory; ///< of one of these categories
    std::optional<domain::ContactId> contact;
    std::optional<domain::OrganisationId> organisation;
    std::optional<domain::Channel> channel;
    Range opened;
    Range resolved;
    std::optional<QString> text;           ///< words; the last one may be unfinished. Without any word in it, it finds nothing
    std::optional<Lateness> lateness = {}; ///< the order of work; none: by when it is due alone
    std::optional<WorkBand> band = {};     ///< of that order: only this one
    bool operator==(const TicketFilter &) const = default;

    /// Work where only open tickets are asked for, Number where there is text, Resolved where that range is, else Newest.
    [[nodiscard]] TicketOrder naturalOrder() const;
};

/// What stands in a row of a list.
struct TicketSummary {
    domain::TicketId id{0};
    int version = 0;
    domain::ContractId contract{0};
    domain::Place place;
    domain::TicketKind kind = domain::TicketKind::Incident;
    domain::Channel channel = domain::Channel::Phone;
    domain::Priority priority = domain::Priority::P3;
    std::optional<domain::CategoryId> category;
    std::optional<domain::ContactId> contact;
    QString contactName;
    std::optional<domain::OrganisationId> organisation;
    QString organisationName;
    std::optional<domain::TeamId> team;
    std::optional<domain::OperatorId> assignee;
    QString subject;
    domain::Instant openedAt;
    domain::Instant updatedAt;
    std::optional<domain::Instant> takenAt;
    std::optional<domain::Instant> resolvedAt;
    std::optional<domain::HoldReason> holdReason;
    QString holdParty;
    std::optional<domain::Instant> wakeUp;
    int chasers = 0;
    bool verified = false;
    std::optional<domain::TicketDue> due;
    bool operator==(const TicketSummary &) const = default;
};

/// A place in a list: the sort keys of its last row. An empty cursor is the list's beginning.
struct TicketCursor {
    std::int64_t due = 0;  ///< Work: when it is due, in milliseconds
    std::int64_t rank = 0; ///< Work: the priority
    std::int64_t at = 0;   ///< milliseconds
    std::int64_t id = 0;
    int band = 0;         ///< Work: storage::WorkBand
    std::int64_t now = 0; ///< Work: by which instant the list was told, in milliseconds, page by page the same
    bool operator==(const TicketCursor &) const = default;

    [[nodiscard]] QString text() const;
    [[nodiscard]] static std::optional<TicketCursor> fromText(const QString &text);
    [[nodiscard]] static TicketCursor of(const TicketSummary &row, TicketOrder order);
};

template <class Row, class Cursor>
struct Page {
    std::vector<Row> rows;
    std::optional<Cursor> next; ///< none: these were the last
};
using TicketPage = Page<TicketSummary, TicketCursor>;

/// The most tickets that a usual page looks at where conditions are left that no index of its order answers.
inline constexpr int mostLookedAt = 150;
/// And of those that words found, each of which costs more to look at. For frequent words a server looks at the newest tickets
/// instead, six times as many.
inline constexpr int mostFound = 100;

/// One page of at most `limit` rows (1–1000) after `after`. Costs the same wherever in the list it lies, however long the list is
/// and however few tickets fit: a page that has looked at `lookAt` tickets ends there, with the rows it has found, and its cursor
/// goes on from the last one it has looked at (searches on a server: see mostFound). A list has ended where there is no cursor,
/// not where a page is short. `lookAt` none: mostLookedAt, of a search mostFound, or twice the limit where that is more.
[[nodiscard]] TicketPage listTickets(db::Session &session, const TicketFilter &filter, TicketOrder order,
                                     const std::optional<TicketCursor> &after, int limit, std::optional<int> lookAt = {});

/// How many rows the filter lets through, counted up to `cap` and no further.
[[nodiscard]] int countTickets(db::Session &session, const TicketFilter &filter, int cap);

// --- search ---

/// The words under which a ticket is found: those of its texts, without accents, case and repetitions, and its aliases.
[[nodiscard]] QString searchDocument(domain::ContractId contract, const std::vector<domain::TicketEvent> &history,
                                     const std::vector<TicketAlias> &aliases);
/// Replaces what the index knows of a ticket. `before` is what it was given last time; empty for a new ticket.
void indexTicket(db::Session &session, domain::TicketId id, const QString &before, const QString &document);

} // namespace sportello::storage
