// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demonstration/demonstration.h"
#include "core/desk/doorstep.h"
#include "ui/theme/icons.h"

#include <QtCore/QHash>

#include <functional>

namespace sportello::ui {

// The ways to a desk that somebody has who starts the program for the first time.
enum class StartDoor { Demonstration, NewFile, SharedFile, Server };
inline constexpr int doorCount = 4;

using DoorValues = QHash<QString, QString>; // by the names of the door's lines

struct DoorLine {
    enum class Kind { Text, Path, NewPath, Secret };
    QString name; // as the core's errors speak of it
    Kind kind = Kind::Text;
    bool isWanted = true;
};

// Where a door leads, and who goes in; without a password they are asked for it.
struct Entry {
    db::Location desk;
    db::Login login;
};

// True: go on.
using DoorProgress = std::function<bool(int percent)>;

// What stands behind a door. `look` and `go` are called on another thread.
struct DoorPlan {
    Icon icon;
    const char *name; // English, as the next two: shown by doorText()
    const char *what;
    const char *more;
    std::vector<DoorLine> lines;
    bool looksByItself; // while it is typed; not where each look tries a password
    std::function<desk::Findings(const DoorValues &)> look;
    std::function<domain::Result<Entry>(const DoorValues &, const DoorProgress &)> go;
};
[[nodiscard]] const DoorPlan &doorPlan(StartDoor door);
[[nodiscard]] QString doorText(const char *text);
[[nodiscard]] QString doorLabel(const QString &line);
// What a line holds before anybody has typed in it.
[[nodiscard]] QString doorDefault(StartDoor door, const QString &line);
// Those who can try the demonstration: one of each role that works at the console.
[[nodiscard]] std::vector<demonstration::DemoLogin> triers();

// In words: what was found, and more about it.
[[nodiscard]] QString findingTitle(const desk::Finding &finding);
[[nodiscard]] QString findingDetail(const desk::Finding &finding);

} // namespace sportello::ui
