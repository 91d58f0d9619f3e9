// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "core/domain/result.h"

#include <array>
#include <optional>

/// The ticket's life: one table over state × level. The first migration writes it into `transition_rule`, where PostgreSQL
/// checks it again.
namespace sportello::domain {

/// One legal step.
struct Transition {
    EventKind event;
    Place from;
    Place to;
    friend constexpr bool operator==(const Transition &, const Transition &) = default;
};

/// What a step asks of the person who makes it.
// clang-format off
enum class Requirement : std::uint16_t {
    None = 0, Reason = 1, Tried = 2, Solution = 4, Cause = 8, HoldReason = 16, Party = 32, WakeUp = 64, Team = 128, Outcome = 256
};
// clang-format on
/// What a step causes.
// clang-format off
enum class Effect : std::uint16_t {
    None = 0, EntersLevel = 1, LeavesLevel = 2, StartsHold = 4, EndsHold = 8, EndsCycle = 16, StartsCycle = 32, EndsLife = 64, TellsRequester = 128
};
// clang-format on
[[nodiscard]] constexpr Requirement operator|(Requirement a, Requirement b)
{
    return Requirement(unsigned(a) | unsigned(b));
}
[[nodiscard]] constexpr Effect operator|(Effect a, Effect b)
{
    return Effect(unsigned(a) | unsigned(b));
}
[[nodiscard]] constexpr bool has(Requirement set, Requirement one)
{
    return (unsigned(set) & unsigned(one)) != 0;
}
[[nodiscard]] constexpr bool has(Effect set, Effect one)
{
    return (unsigned(set) & unsigned(one)) != 0;
}

/// Who may make a step (the right of `verb`, see rights.h), what it requires and what it causes.
struct StepRule {
    EventKind event;
    Verb verb;
    Requirement requires_;
    Effect causes;
};

// clang-format off
inline constexpr std::array stepRules{
    StepRule{EventKind::Registered, Verb::TicketOpen, Requirement::None, Effect::EntersLevel | Effect::StartsCycle | Effect::TellsRequester},
    StepRule{EventKind::Taken, Verb::TicketTake, Requirement::None, Effect::None},
    StepRule{EventKind::Assigned, Verb::TicketAssign, Requirement::None, Effect::None},
    StepRule{EventKind::Transferred, Verb::TicketAssign, Requirement::Team, Effect::None},
    StepRule{EventKind::Escalated, Verb::TicketEscalate, Requirement::Reason | Requirement::Tried | Requirement::Team, Effect::LeavesLevel | Effect::EntersLevel | Effect::TellsRequester},
    StepRule{EventKind::GivenBack, Verb::TicketGiveBack, Requirement::Reason, Effect::LeavesLevel | Effect::EntersLevel},
    StepRule{EventKind::Held, Verb::TicketHold, Requirement::HoldReason | Requirement::Party | Requirement::WakeUp, Effect::StartsHold | Effect::TellsRequester},
    StepRule{EventKind::Resumed, Verb::TicketResume, Requirement::None, Effect::EndsHold},
    StepRule{EventKind::Resolved, Verb::TicketResolve, Requirement::Solution | Requirement::Cause, Effect::EndsHold | Effect::EndsCycle | Effect::TellsRequester},
    StepRule{EventKind::Verified, Verb::TicketVerify, Requirement::Outcome, Effect::None},
    StepRule{EventKind::Closed, Verb::TicketClose, Requirement::None, Effect::EndsLife},
    StepRule{EventKind::Reopened, Verb::TicketReopen, Requirement::Reason, Effect::StartsCycle | Effect::EntersLevel},
    StepRule{EventKind::Cancelled, Verb::TicketCancel, Requirement::Reason, Effect::EndsHold | Effect::EndsLife},
    StepRule{EventKind::Merged, Verb::TicketMerge, Requirement::None, Effect::EndsHold | Effect::EndsLife},
    StepRule{EventKind::Noted, Verb::TicketNote, Requirement::None, Effect::None},
    StepRule{EventKind::MessageSent, Verb::TicketMessage, Requirement::None, Effect::None},
    StepRule{EventKind::Chased, Verb::TicketChase, Requirement::None, Effect::None},
    StepRule{EventKind::PriorityChanged, Verb::TicketPriority, Requirement::Reason, Effect::None},
    StepRule{EventKind::Amended, Verb::TicketAmend, Requirement::None, Effect::None},
    StepRule{EventKind::StepTaken, Verb::TicketStep, Requirement::None, Effect::None},
    StepRule{EventKind::StepSkipped, Verb::TicketStep, Requirement::None, Effect::None},
};
// clang-format on

namespace detail {
inline constexpr Place registered{TicketState::Registered, Level::First};
inline constexpr Place inCharge1{TicketState::InCharge, Level::First};
inline constexpr Place onHold1{TicketState::OnHold, Level::First};
inline constexpr Place resolved1{TicketState::Resolved, Level::First};
inline constexpr Place closed1{TicketState::Closed, Level::First};
inline constexpr Place cancelled1{TicketState::Cancelled, Level::First};
inline constexpr Place merged1{TicketState::Merged, Level::First};
inline constexpr Place escalated{TicketState::Escalated, Level::Second};
inline constexpr Place inCharge2{TicketState::InCharge, Level::Second};
inline constexpr Place onHold2{TicketState::OnHold, Level::Second};
inline constexpr Place resolved2{TicketState::Resolved, Level::Second};
inline constexpr Place closed2{TicketState::Closed, Level::Second};
inline constexpr Place cancelled2{TicketState::Cancelled, Level::Second};
inline constexpr Place merged2{TicketState::Merged, Level::Second};
} // namespace detail

/// Each legal step that moves a ticket. Steps that leave it where it is (notes, messages, chasers, changes of fields) are
/// legal in every place and stand in `staysInPlace`.
// clang-format off
inline constexpr std::array transitions = [] {
    using namespace detail;
    using enum EventKind;
    return std::array{
        // taking charge, also from a colleague
        Transition{Taken, registered, inCharge1}, Transition{Taken, inCharge1, inCharge1}, Transition{Taken, escalated, inCharge2}, Transition{Taken, inCharge2, inCharge2},
        // giving to a person leaves it where it is; giving to another team lets that team take charge
        Transition{Assigned, registered, registered}, Transition{Assigned, inCharge1, inCharge1}, Transition{Assigned, onHold1, onHold1},
        Transition{Assigned, escalated, escalated}, Transition{Assigned, inCharge2, inCharge2}, Transition{Assigned, onHold2, onHold2},
        Transition{Transferred, registered, registered}, Transition{Transferred, inCharge1, registered}, Transition{Transferred, onHold1, onHold1},
        Transition{Transferred, escalated, escalated}, Transition{Transferred, inCharge2, escalated}, Transition{Transferred, onHold2, onHold2},
        // also while it waits for its verification: the other team asks
        Transition{Transferred, resolved1, resolved1}, Transition{Transferred, resolved2, resolved2},
        // between the levels
        Transition{Escalated, registered, escalated}, Transition{Escalated, inCharge1, escalated},
        Transition{GivenBack, escalated, registered}, Transition{GivenBack, inCharge2, registered},
        // holds, one after the other too
        Transition{Held, registered, onHold1}, Transition{Held, inCharge1, onHold1}, Transition{Held, onHold1, onHold1},
        Transition{Held, escalated, onHold2}, Transition{Held, inCharge2, onHold2}, Transition{Held, onHold2, onHold2},
        // back to where the first of consecutive holds began
        Transition{Resumed, onHold1, registered}, Transition{Resumed, onHold1, inCharge1}, Transition{Resumed, onHold2, escalated}, Transition{Resumed, onHold2, inCharge2},
        // resolving, from anywhere where it is open
        Transition{Resolved, registered, resolved1}, Transition{Resolved, inCharge1, resolved1}, Transition{Resolved, onHold1, resolved1},
        Transition{Resolved, escalated, resolved2}, Transition{Resolved, inCharge2, resolved2}, Transition{Resolved, onHold2, resolved2},
        Transition{Verified, resolved1, resolved1}, Transition{Verified, resolved2, resolved2},
        Transition{Closed, resolved1, closed1}, Transition{Closed, resolved2, closed2},
        // to the level that resolved
        Transition{Reopened, resolved1, registered}, Transition{Reopened, closed1, registered}, Transition{Reopened, resolved2, escalated}, Transition{Reopened, closed2, escalated},
        Transition{Cancelled, registered, cancelled1}, Transition{Cancelled, inCharge1, cancelled1}, Transition{Cancelled, onHold1, cancelled1},
        Transition{Cancelled, escalated, cancelled2}, Transition{Cancelled, inCharge2, cancelled2}, Transition{Cancelled, onHold2, cancelled2},
        Transition{Merged, registered, merged1}, Transition{Merged, inCharge1, merged1}, Transition{Merged, onHold1, merged1},
        Transition{Merged, escalated, merged2}, Transition{Merged, inCharge2, merged2}, Transition{Merged, onHold2, merged2},
    };
}();
// clang-format on

/// Legal in every place and moving nothing. A note is never refused. A chaser only makes sense while somebody has work to do.
[[nodiscard]] constexpr bool staysInPlace(EventKind kind, Place place) noexcept
{
    using enum EventKind;
    switch (kind) {
    case Noted:
    case MessageSent:
    case Amended:
    case Updated:
        return true;
    case Chased:
    case PriorityChanged:
    case StepTaken:
    case StepSkipped:
        return isOpen(place.state);
    default:
        return false;
    }
}

/// Whether a ticket may go from one place to another by this event. Annulling goes back and is checked by its own rule.
[[nodiscard]] constexpr bool isLegal(EventKind kind, Place from, Place to) noexcept
{
    if (from == to && staysInPlace(kind, from))
        return true;
    for (const Transition &t : transitions)
        if (t == Transition{kind, from, to})
            return true;
    return false;
}

[[nodiscard]] constexpr const StepRule *stepRule(EventKind kind) noexcept
{
    for (const StepRule &rule : stepRules)
        if (rule.event == kind)
            return &rule;
    return nullptr;
}

/// Where this event would take the ticket; none where it is not legal. The one question for menus and verbs alike.
[[nodiscard]] std::optional<Place> next(EventKind kind, const Ticket &ticket) noexcept;

static_assert(isLegal(EventKind::Escalated, detail::inCharge1, detail::escalated));
static_assert(isLegal(EventKind::GivenBack, detail::inCharge2, detail::registered));
static_assert(isLegal(EventKind::Held, detail::onHold1, detail::onHold1));
static_assert(isLegal(EventKind::Resolved, detail::registered, detail::resolved1));
static_assert(isLegal(EventKind::Resolved, detail::onHold2, detail::resolved2));
static_assert(!isLegal(EventKind::Closed, detail::inCharge1, detail::closed1));
static_assert(!isLegal(EventKind::Taken, detail::closed1, detail::inCharge1));
static_assert(isLegal(EventKind::Noted, detail::closed2, detail::closed2));

} // namespace sportello::domain
