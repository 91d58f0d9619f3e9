// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/terminal.h"

#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace sportello::platform {

namespace {

volatile std::sig_atomic_t caught = 0;

void remember(int signal)
{
    caught = 1;
    std::signal(signal, SIG_DFL);
}

constexpr char interrupt = 3; ///< Ctrl+C

/// Keeps what is typed from being shown, until its end. Ctrl+C while it is typed leaves the terminal as it was, since the key is
/// read like any other and ends the line as Return does.
class Silence {
public:
    explicit Silence(int terminal) : m_terminal(terminal), m_on(tcgetattr(terminal, &m_before) == 0)
    {
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO | ISIG);
        silent.c_lflag |= ECHONL;
        silent.c_cc[VEOL] = interrupt;
        if (m_on)
            tcsetattr(terminal, TCSAFLUSH, &silent);
    }
    ~Silence()
    {
        if (m_on)
            tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;

private:
    int m_terminal;
    termios m_before{};
    bool m_on;
};

} // namespace

bool errorIsTerminal()
{
    return isatty(STDERR_FILENO) == 1;
}

std::optional<QByteArray> askSecret(const QString &prompt)
{
    if (isatty(STDIN_FILENO) != 1)
        return std::nullopt;
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    if (terminal < 0)
        return std::nullopt;
    const QByteArray words = prompt.toLocal8Bit();
    (void)!::write(terminal, words.constData(), size_t(words.size()));
    QByteArray line;
    bool given = false;
    {
        const Silence silence(terminal);
        char c = 0;
        while (::read(terminal, &c, 1) == 1) {
            if (c == interrupt)
                break;
            if (c == '\n' || c == '\r') {
                given = true;
                break;
            }
            line += c;
        }
    }
    ::close(terminal);
    return given ? std::optional(line) : std::nullopt;
}

void catchInterrupts()
{
    std::signal(SIGINT, remember);
    std::signal(SIGTERM, remember);
}

bool interrupted()
{
    return caught != 0;
}

void pause(int milliseconds)
{
    poll(nullptr, 0, milliseconds);
}

} // namespace sportello::platform
