// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/reading.h"

#include <QtCore/QString>

#include <vector>

// What a technician must know of an escalated ticket before reading its story, in the order of the questions: how long, why it
// waits and on whom, what is known, who does what. Made from what was read; nothing here asks.
namespace sportello::ui {

struct Fact {
    QString label;
    QString value;
    bool operator==(const Fact &) const = default;
};
struct FactSection {
    enum class Kind { Due, Age, Hold, PassedUp, People };
    Kind kind = Kind::Age;
    QString title;
    QString aside;  // at the right of the title
    QString figure; // large under the title; empty: none
    std::vector<Fact> facts;
    bool operator==(const FactSection &) const = default;
};

[[nodiscard]] std::vector<FactSection> factsOf(const desk::TicketDetail &detail, const desk::Directory &directory,
                                               domain::Instant now);

// The one line that stands for all of them where there is no room: how long it is open, and what it waits for.
[[nodiscard]] QString factsLine(const std::vector<FactSection> &sections);

} // namespace sportello::ui
