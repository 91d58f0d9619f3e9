// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

/// What a program keeps on its machine for who is logged in to it, readable by them alone.
namespace sportello::platform {

/// Makes the folder, and those above it; they are there after a power cut too.
void makeOwnFolder(const QString &path);

/// None where it can't be read.
[[nodiscard]] std::optional<QByteArray> readKept(const QString &path);

/// Whole or not at all, also when the power goes. What went wrong, empty where nothing did.
[[nodiscard]] QString writeKept(const QString &path, const QByteArray &content);

} // namespace sportello::platform
