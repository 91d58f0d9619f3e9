// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/run.h"

#include <chrono>
#include <cstdint>

namespace sportello::ctl {

/// Long work at a terminal: one line on the error output with how much is done and the time left. Elsewhere it is silent.
class Progress {
public:
    explicit Progress(const World &world) : m_world(world), m_start(std::chrono::steady_clock::now()) { world.catchInterrupts(); }
    ~Progress() { wipe(); }
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    /// Answers false when the work is to stop. `of` may be 0 where nobody knows it.
    bool operator()(std::int64_t done, std::int64_t of);
    /// The same for work that knows its own time left.
    bool operator()(std::int64_t done, std::int64_t of, std::optional<domain::Milliseconds> left);
    /// A line that stays, at a terminal or not.
    void say(const QByteArray &line);

private:
    void wipe();
    const World &m_world;
    std::chrono::steady_clock::time_point m_start;
    std::chrono::steady_clock::time_point m_shown;
    qsizetype m_width = 0;
};

} // namespace sportello::ctl
