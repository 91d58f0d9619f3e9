// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demonstration/calendar.h"
#include "core/demonstration/demonstration.h"
#include "core/demonstration/texts.h"
#include "core/desk/desk.h"
#include "core/domain/level_rule.h"
#include "core/domain/priority.h"

namespace sportello::demonstration {

/// Where a topic stands in a contract's catalogue.
struct Listed {
    domain::CategoryId category;
    domain::ServiceId service;
    domain::TicketTypeId type;
};

/// A second-level team and those who work in it.
struct Specialists {
    domain::TeamId team;
    bool facesSuppliers = false;
    std::vector<domain::OperatorId> people;
};

/// One of the bodies served: its contract with all that hangs on it.
struct Body {
    domain::Contract contract;
    Calendar calendar;
    int share = 50;             ///< of the desk's tickets, in percent
    std::vector<Listed> topics; ///< in the order of the book's
    std::vector<domain::Contact> contacts;
    std::vector<domain::LevelRule> rules;
    domain::PriorityMatrix matrix = domain::PriorityMatrix::standard();

    /// The contact who calls now: a few call often.
    [[nodiscard]] const domain::Contact &caller(Dice &dice) const
    {
        const int n = int(contacts.size());
        return contacts[std::size_t(dice.chance(60) ? dice.below((n + 4) / 5) : dice.below(n))];
    }
};

/// The desk's people and what they work with.
struct Staff {
    std::vector<domain::TeamId> firstTeams;
    std::vector<domain::OperatorId> agents;
    std::vector<Specialists> specialists;
    std::vector<domain::OperatorId> supervisors;

    [[nodiscard]] const Specialists &of(domain::TeamId team) const;
};

struct Directory {
    std::vector<Body> bodies;
    Staff staff;
};

/// Writes the directory and the catalogue by the desk's own verbs, on the day before `first`. Throws db::Refused, db::DbError.
[[nodiscard]] Directory makeDirectory(db::Session &session, const TextBook &book, const DemoOptions &options, QDate first,
                                      QDate last, Dice dice, DemoReport &report);

} // namespace sportello::demonstration
