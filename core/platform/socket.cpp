// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/socket.h"

#include <QtCore/QDeadlineTimer>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <poll.h>
#endif

#include <algorithm>
#include <cerrno>
#include <limits>

namespace sportello::platform {

bool waitToRead(qintptr socket, std::chrono::milliseconds limit)
{
    const QDeadlineTimer end(limit);
    for (;;) {
        const int left = int(std::clamp<qint64>(end.remainingTime(), 0, std::numeric_limits<int>::max()));
#ifdef Q_OS_WIN
        WSAPOLLFD wanted{SOCKET(socket), POLLRDNORM, 0};
        const int ready = WSAPoll(&wanted, 1, left);
        const bool interrupted = false;
#else
        pollfd wanted{int(socket), POLLIN, 0};
        const int ready = poll(&wanted, 1, left);
        const bool interrupted = ready < 0 && errno == EINTR;
#endif
        if (!interrupted)
            return ready != 0; // what failed is found by reading
    }
}

} // namespace sportello::platform
