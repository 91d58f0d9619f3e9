// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace sportello::domain {

/// An instant in UTC, to the millisecond. Zones belong to the edge (Europe/Rome by QTimeZone).
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Milliseconds = std::chrono::milliseconds;

/// How far two machines' clocks may differ: what is later than this is in the future.
inline constexpr Milliseconds clockTolerance{60'000};

/// Where the core takes "now" from.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override { return std::chrono::floor<Milliseconds>(std::chrono::system_clock::now()); }
};

/// A clock that stands still until it is told to move: for tests and for the demonstration desk's past.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Instant start) : m_now(start) {}
    [[nodiscard]] Instant now() const override { return m_now; }
    void set(Instant instant) { m_now = instant; }
    void advance(Milliseconds by) { m_now += by; }

private:
    Instant m_now;
};

} // namespace sportello::domain
