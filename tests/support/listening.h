// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>

namespace sportello::test {

/// A socket that listens at a port that was free; once it is gone, it is free again. The address is this machine's too, but for
/// the program it is another's.
class Listening {
public:
    static constexpr auto address = "127.0.0.2";

    Listening()
    {
        sockaddr_in at{};
        at.sin_family = AF_INET;
        at.sin_addr.s_addr = inet_addr(address);
        socklen_t size = sizeof at;
        auto *plain = reinterpret_cast<sockaddr *>(&at);
        if (bind(m_socket, plain, size) != 0 || listen(m_socket, 5) != 0 || getsockname(m_socket, plain, &size) != 0)
            throw std::runtime_error("no port is free");
        m_port = ntohs(at.sin_port);
    }
    ~Listening() { close(m_socket); }
    Listening(const Listening &) = delete;
    Listening &operator=(const Listening &) = delete;
    [[nodiscard]] int socket() const { return m_socket; }
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    int m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    quint16 m_port = 0;
};

} // namespace sportello::test
