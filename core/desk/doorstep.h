// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/location.h"
#include "core/domain/clock.h"
#include "core/domain/result.h"

#include <optional>
#include <vector>

/// What is found where a desk is, or is to be, before anybody works there: for whoever chooses one. Nothing is changed. Takes as
/// long as disk or network do.
namespace sportello::desk {

struct Finding {
    enum class What {
        File,    ///< is there and may be written; `number`: its bytes, `at`: its last change
        Folder,  ///< may be written; `number`: bytes that are free in it
        Desk,    ///< is one, of the schema `number`, which is this program's
        Network, ///< a folder that machines share: worth a warning; `text`: the system's name for its kind
        Locks,   ///< they hold against whoever has it open
        Server,  ///< answers and lets the login in; `text`: its version
        Secure,  ///< `text`: "TLSv1.3"; empty: it is on this machine
        Room     ///< `number`: so many more consoles it has connections for
    };
    What what;
    qint64 number = 0;
    QString text = {};
    std::optional<domain::Instant> at = {};
    domain::Milliseconds took{0};
    std::optional<domain::Error> wrong = {}; ///< why it is not so: it is the last one then
    [[nodiscard]] bool isWarning() const;
};
using Findings = std::vector<Finding>;
/// Whether nothing is in the way of going on.
[[nodiscard]] bool isWell(const Findings &findings);

/// For a desk that is to be made in a new file.
[[nodiscard]] Findings lookAtNewFile(const QString &path);
/// For a file that holds a desk.
[[nodiscard]] Findings lookAtFile(const QString &path);
/// For a desk on a server.
[[nodiscard]] Findings lookAtServer(const db::Location &location, const db::Login &login);

} // namespace sportello::desk
