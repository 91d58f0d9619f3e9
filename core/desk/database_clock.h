// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <atomic>
#include <cstdint>
#include <limits>

namespace sportello::db {
class Session;
} // namespace sportello::db

namespace sportello::desk {

/// The database's clock: this machine's, and what the server's is known to be ahead of it. What happens at a desk of many
/// consoles happens by one clock, and not by the one of the machine that happens to say it. A file has no clock of its own, nor
/// has a session of the server's owner, who fills a desk. For several threads.
class DatabaseClock final : public domain::Clock {
public:
    /// `ours` must outlive it.
    explicit DatabaseClock(const domain::Clock &ours) : m_ours(ours) {}

    [[nodiscard]] domain::Instant now() const override { return m_ours.now() + domain::Milliseconds(m_ahead.load()); }

    /// What the server says it is. Throws db::DbError.
    domain::Instant ask(db::Session &session);
    /// The same, where it was last asked longer ago than `renewal`, or where our own clock was set meanwhile.
    void keep(db::Session &session);
    static constexpr domain::Milliseconds renewal{60'000};

private:
    const domain::Clock &m_ours;
    std::atomic<std::int64_t> m_ahead{0};
    std::atomic<std::int64_t> m_askedAt{std::numeric_limits<std::int64_t>::min()}; ///< by our clock; at first never
};

} // namespace sportello::desk
