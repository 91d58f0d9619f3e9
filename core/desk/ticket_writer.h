// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/storage/catalogue_cache.h"
#include "core/storage/tickets.h"

#include <memory>
#include <vector>

namespace sportello::desk {

/// A ticket being written: steps are planned against the domain's table, then written as one operation with all that follows from
/// them. For use inside a unit of work; refuses by exception.
class TicketWriter {
public:
    /// A new ticket; its first step must be Registered.
    TicketWriter(Unit &unit, domain::TicketId id, std::shared_ptr<const storage::Catalogue> catalogue);
    /// What becomes of a step whose `request.version` is an older one: it is refused, or goes together with what was written
    /// since.
    enum class Since { Refuse, Merge };
    /// An existing one, kept from others' writes; `request.version` is checked. Refuses with NotFound, StaleVersion.
    TicketWriter(Unit &unit, domain::TicketId id, Since since = Since::Refuse);

    [[nodiscard]] const domain::Ticket &ticket() const noexcept { return m_ticket; }
    /// The ticket as it was at `request.version`; none where nothing was written since.
    [[nodiscard]] std::optional<domain::Ticket> seen() const;

    /// Adds one step. Refuses with IllegalTransition, and with EmptyField where a text that the step requires is missing.
    void step(domain::EventKind kind, domain::TicketChange change = {}, domain::Texts texts = {});
    /// Adds the event that takes back the events from `first` to `last`, and goes back to what the ticket was before them.
    void annul(domain::OperationId operation, int first, int last);

    /// Another name by which a new ticket will be found.
    void name(storage::TicketAlias alias) { m_aliases.push_back(std::move(alias)); }

    /// Writes events, row, search words and stale days under `operation`.
    void save(domain::OperationId operation);
    /// The same for the usual operation, which is about this ticket alone.
    void save();

private:
    struct Planned {
        domain::Ticket before;
        domain::TicketEvent event;
        domain::Ticket after;
    };
    void add(domain::TicketEvent event, domain::Ticket after);
    /// When the ticket is due after all that is planned. `history`: what there was before; none where it was not needed so far.
    [[nodiscard]] std::optional<domain::TicketDue> due(const std::vector<domain::TicketEvent> &history) const;

    Unit &m_unit;
    domain::Ticket m_ticket;
    bool m_isNew;
    std::vector<Planned> m_planned;
    std::vector<storage::TicketAlias> m_aliases; ///< a new one's
};

/// A step with the texts that people typed, cleaned: what most verbs are made of.
struct TypedText {
    domain::TextField field;
    QString typed;
    bool optional = false;
};
[[nodiscard]] domain::Texts cleanTexts(const std::vector<TypedText> &typed);

/// The name under which errors speak of a text.
[[nodiscard]] QString fieldName(domain::TextField field);

} // namespace sportello::desk
