// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/due_trace.h"
#include "core/domain/result.h"
#include "core/domain/ticket_due.h"

/// Targets, and how much is left of them, in words.
namespace sportello::words {

/// What is to be done in time: "Take charge".
[[nodiscard]] QString term(domain::Measure measure);
/// The same behind a length of time: "31 min" "to resolution".
[[nodiscard]] QString aim(domain::Measure measure);
[[nodiscard]] QString term(domain::ClockState state);
/// From what until what its clock runs, as a sentence.
[[nodiscard]] QString meaning(domain::Measure measure);

/// A length of service time, in hours and minutes alone, for its days are not of 24 hours: "under 1 min", "9 min", "52 h 05 min".
[[nodiscard]] QString serviceTime(domain::Milliseconds length);
/// The same with its seconds while it is under an hour, as answers are measured: "20 s", "1 min 05 s".
[[nodiscard]] QString exactTime(domain::Milliseconds length);

/// What is left, in a word or two for a narrow place: "31 min", "late 35 min", "stopped".
[[nodiscard]] QString timeLeft(const domain::TicketDue &due, domain::Instant now, const domain::ServiceTime &service);
/// The same as part of a sentence, with what it is left for: "31 min left to resolution", "resolution late by 35 min".
[[nodiscard]] QString timeLeftSpoken(const domain::TicketDue &due, domain::Instant now, const domain::ServiceTime &service);

/// What a target is for: "Incident, P1, level 2"; of all: "every ticket", or "every call".
[[nodiscard]] QString conditions(const domain::Target &target);
/// "8 h of service time", "2 h on the clock on the wall".
[[nodiscard]] QString limit(domain::Milliseconds limit, bool wallClock);
/// What was missed, as a sentence, where another target holds now; empty where it is that one, or nothing was missed.
[[nodiscard]] QString missedTarget(const domain::TicketClock &clock);

/// Why it is due no earlier although its time had passed before, as a sentence; empty where that is not so.
[[nodiscard]] QString dueByAsking(const domain::TicketClock &clock);

/// A step of the answer to "why is it due then?", in two parts: from when to when, and what that counted or why it did not.
[[nodiscard]] QString traceSpan(const domain::TraceStep &step);
[[nodiscard]] QString traceReason(const domain::TraceStep &step);

/// The sentence of an error on targets; empty where it is of something else.
[[nodiscard]] QString targetComplaint(const domain::Error &error);

} // namespace sportello::words
