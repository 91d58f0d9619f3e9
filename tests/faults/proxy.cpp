// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/proxy.h"

#include <QtCore/QFile>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <stdexcept>

namespace sportello::test::fault {

namespace {

constexpr int patienceMs = 5000;

sockaddr_un addressIn(const QString &directory)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray path = QFile::encodeName(directory + QStringLiteral("/.s.PGSQL.5432"));
    if (path.size() >= qsizetype(sizeof address.sun_path))
        throw std::runtime_error("the socket's path is too long");
    std::memcpy(address.sun_path, path.constData(), std::size_t(path.size()));
    return address;
}

/// What is there to read; empty at the end.
QByteArray readFrom(int socket)
{
    QByteArray bytes(1 << 16, Qt::Uninitialized);
    const ssize_t size = ::read(socket, bytes.data(), std::size_t(bytes.size()));
    bytes.truncate(std::max<ssize_t>(size, 0));
    return bytes;
}

bool writeAll(int socket, const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t size = ::send(socket, bytes.constData() + done, std::size_t(bytes.size() - done), MSG_NOSIGNAL);
        if (size <= 0)
            return false;
        done += size;
    }
    return true;
}

/// Waits until the server is ready for the next question, or gone. Source: PostgreSQL documentation, 55.7, ReadyForQuery.
void untilAnswered(int server)
{
    pollfd wanted{server, POLLIN, 0};
    while (::poll(&wanted, 1, patienceMs) > 0) {
        const QByteArray bytes = readFrom(server);
        if (bytes.isEmpty() || bytes.chopped(1).endsWith(QByteArray("Z\0\0\0\5", 5)))
            return;
    }
}

} // namespace

Proxy::Proxy(const QString &server) : m_server(server), m_listening(::socket(AF_UNIX, SOCK_STREAM, 0))
{
    const sockaddr_un address = addressIn(m_directory.path());
    if (::pipe(m_wake) != 0 || ::bind(m_listening, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        || ::listen(m_listening, 64) != 0)
        throw std::runtime_error("no proxy could be set up");
    m_thread = std::thread([this] { run(); });
}

Proxy::~Proxy()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    (void)!::write(m_wake[1], "", 1);
    m_thread.join();
    for (Line &line : m_lines)
        end(line);
    for (const int each : {m_listening, m_wake[0], m_wake[1]})
        ::close(each);
}

db::Location Proxy::through(db::Location location) const
{
    location.host = m_directory.path();
    return location;
}

void Proxy::failAt(Fault fault, int n, std::function<void()> call)
{
    const std::lock_guard lock(m_mutex);
    m_fault = fault;
    m_failAt = n;
    m_sendings = 0;
    m_failed = false;
    m_call = std::move(call);
}

int Proxy::sendings() const
{
    const std::lock_guard lock(m_mutex);
    return m_sendings;
}

bool Proxy::hasFailed() const
{
    const std::lock_guard lock(m_mutex);
    return m_failed;
}

void Proxy::mend()
{
    failAt(Fault::Cut, 0);
    {
        const std::lock_guard lock(m_mutex);
        m_endSilent = true;
    }
    (void)!::write(m_wake[1], "", 1);
}

void Proxy::end(Line &line)
{
    for (int *each : {&line.program, &line.server})
        if (*each >= 0)
            ::close(std::exchange(*each, -1));
}

void Proxy::accept()
{
    const sockaddr_un address = addressIn(m_server);
    Line line{::accept(m_listening, nullptr, nullptr), ::socket(AF_UNIX, SOCK_STREAM, 0)};
    if (line.program >= 0 && ::connect(line.server, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        m_lines.push_back(line);
    else
        end(line);
}

void Proxy::sent(Line &line, const QByteArray &bytes)
{
    std::optional<Fault> fault;
    std::function<void()> call;
    {
        const std::lock_guard lock(m_mutex);
        if (++m_sendings == m_failAt) {
            m_failed = true;
            fault = m_fault;
            call = m_call;
        }
    }
    if (fault == Fault::CallBefore)
        call();
    const bool arrives = fault != Fault::Cut && fault != Fault::Silence;
    if (arrives && !writeAll(line.server, bytes))
        return end(line);
    if (fault == Fault::CallWhileDone)
        call();
    if (fault == Fault::CutAnswer)
        untilAnswered(line.server);
    if (fault == Fault::Cut || fault == Fault::CutAnswer)
        end(line);
    line.silent = fault == Fault::Silence || fault == Fault::SilentAnswer;
}

void Proxy::pass(Line &line, bool fromProgram)
{
    const QByteArray bytes = readFrom(fromProgram ? line.program : line.server);
    if (bytes.isEmpty())
        end(line);
    else if (fromProgram)
        sent(line, bytes);
    else if (!writeAll(line.program, bytes))
        end(line);
}

void Proxy::run()
{
    for (;;) {
        std::vector<pollfd> all{{m_wake[0], POLLIN, 0}, {m_listening, POLLIN, 0}};
        for (const Line &line : m_lines) {
            all.push_back({line.silent ? -1 : line.program, POLLIN, 0});
            all.push_back({line.silent ? -1 : line.server, POLLIN, 0});
        }
        if (::poll(all.data(), nfds_t(all.size()), -1) < 0)
            continue;
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            for (const bool fromProgram : {false, true}) // an answer before the question that follows it
                if (Line &line = m_lines[i]; line.program >= 0 && all[2 + 2 * i + (fromProgram ? 0 : 1)].revents != 0)
                    pass(line, fromProgram);
        if (all[1].revents != 0)
            accept();
        if (all[0].revents != 0)
            (void)readFrom(m_wake[0]);
        const std::lock_guard lock(m_mutex);
        if (m_closing)
            return;
        if (std::exchange(m_endSilent, false))
            for (Line &line : m_lines)
                if (line.silent)
                    end(line);
        std::erase_if(m_lines, [](const Line &line) { return line.program < 0; });
    }
}

} // namespace sportello::test::fault
