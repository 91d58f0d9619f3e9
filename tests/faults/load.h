// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_desk.h"

#include <condition_variable>
#include <future>
#include <mutex>
#include <stop_token>

namespace sportello::test::fault {

/// Two colleagues who open tickets all the time, beside whatever is tried, until they are told to stop.
class Load {
public:
    explicit Load(const TestDesk &desk)
    {
        for (std::future<std::vector<QUuid>> &colleague : m_colleagues)
            colleague = std::async(std::launch::async, [&desk, stop = m_stop.get_token()] { return openUntil(stop, desk); });
    }
    ~Load() { m_stop.request_stop(); }
    Load(const Load &) = delete;
    Load &operator=(const Load &) = delete;

    /// By which keys they opened what they were told is open. Throws what anything but a desk in use refused them.
    [[nodiscard]] std::vector<QUuid> stop()
    {
        m_stop.request_stop();
        std::vector<QUuid> all;
        for (std::future<std::vector<QUuid>> &colleague : m_colleagues)
            for (const QUuid &key : colleague.get())
                all.push_back(key);
        return all;
    }

private:
    static std::vector<QUuid> openUntil(const std::stop_token &stop, const TestDesk &desk)
    {
        const domain::SystemClock clock;
        const auto session = desk.secondSession();
        desk::Desk colleague(*session, clock, desk.colleague);
        std::vector<QUuid> acknowledged;
        std::mutex mutex;
        std::condition_variable_any breath; // else the desk is full before anything was tried
        while (!stop.stop_requested()) {
            const desk::OpenTicket command = desk.opening(QStringLiteral("Aperto nel frattempo"));
            const auto opened = desk::openTicket(colleague, command);
            if (opened)
                acknowledged.push_back(command.request.key);
            else if (opened.error().kind != domain::ErrorKind::DatabaseLocked)
                must(opened);
            std::unique_lock lock(mutex);
            (void)breath.wait_for(lock, stop, std::chrono::milliseconds(20), [] { return false; });
        }
        return acknowledged;
    }

    std::stop_source m_stop;
    std::array<std::future<std::vector<QUuid>>, 2> m_colleagues;
};

/// Where the kills fell: before what was being written was, after it and before anybody was told so, and after that.
struct Fallen {
    int before = 0;
    int within = 0;
    int after = 0;
    void count(bool written, bool told) { ++(told ? after : written ? within : before); }
    [[nodiscard]] std::string said() const
    {
        return std::to_string(before) + " kills before the write, " + std::to_string(within)
            + " between it and its acknowledgement, " + std::to_string(after) + " after that";
    }
};

} // namespace sportello::test::fault
