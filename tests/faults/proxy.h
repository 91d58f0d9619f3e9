// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/location.h"

#include <QtCore/QTemporaryDir>

#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace sportello::test::fault {

/// A network between programs and a server, which fails when it is told to. Programs reach it by a Unix socket of its own.
class Proxy {
public:
    /// `server`: the directory of its socket.
    explicit Proxy(const QString &server);
    ~Proxy();
    Proxy(const Proxy &) = delete;
    Proxy &operator=(const Proxy &) = delete;

    /// The same database, by way of this network.
    [[nodiscard]] db::Location through(db::Location location) const;

    enum class Fault {
        Cut,           ///< what was sent does not arrive, and the connection ends
        CutAnswer,     ///< it arrives and is answered; the connection ends before the answer is back
        Silence,       ///< what was sent does not arrive, and the connection stays as if nothing were wrong
        SilentAnswer,  ///< it arrives; its answer does not
        CallBefore,    ///< `call` is made, then it goes on
        CallWhileDone, ///< it arrives, and `call` is made at once
    };
    /// At the n-th sending from a program to the server from now on, from 1 on.
    void failAt(Fault fault, int n, std::function<void()> call = {});
    /// How many sendings there were since failAt() or mend().
    [[nodiscard]] int sendings() const;
    /// Whether it came to the fault.
    [[nodiscard]] bool hasFailed() const;
    /// From now on it is a good network; connections that went silent end.
    void mend();

private:
    struct Line {
        int program = -1;
        int server = -1;
        bool silent = false;
    };
    void run();
    void accept();
    void pass(Line &line, bool fromProgram);
    void sent(Line &line, const QByteArray &bytes);
    static void end(Line &line);

    QString m_server;
    QTemporaryDir m_directory;
    int m_listening = -1;
    int m_wake[2] = {-1, -1};
    std::vector<Line> m_lines; ///< the thread's

    mutable std::mutex m_mutex;
    Fault m_fault = Fault::Cut;
    int m_failAt = 0; ///< 0: at none
    int m_sendings = 0;
    bool m_failed = false;
    bool m_closing = false;
    bool m_endSilent = false;
    std::function<void()> m_call;
    std::thread m_thread;
};

} // namespace sportello::test::fault
