// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/location.h"
#include "ui/theme/tokens.h"

#include <QtCore/QStringList>

#include <chrono>

namespace sportello::console {

// What the command line asks of the console.
struct Options {
    std::optional<db::Location> database; // none: the first page says what to do
    db::Login login;                      // with a password: comes in by itself
    QString language = {};                // "it", "en"; empty: the desktop's
    std::optional<ui::ThemeKind> theme = {};
    std::optional<ui::Density> density = {};
    bool newInstance = false;
    QString tour = {}; // a folder for pictures
    bool measureStart = false;
    // Beside whatever other console of the database there is, instead of raising that one.
    [[nodiscard]] bool alone() const { return newInstance || measureStart || !tour.isEmpty(); }
    std::chrono::milliseconds watchAfter{5000}; // not while somebody waits for the first list
};

// The options, or what to print instead: a sentence for wrong usage, the help, the version.
struct Reading {
    std::optional<Options> options = {};
    QString print = {};
    int exitCode = 0;
};
[[nodiscard]] Reading readOptions(const QStringList &arguments);

} // namespace sportello::console
