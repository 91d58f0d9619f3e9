// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QtCore/QStringList>

/// Who saves what they began from an older version: fields that only one of two people changed go together, and only of what both
/// changed to different things one of them is asked.
namespace sportello::domain {

/// Whether somebody made it another thing than it `was`, and yet another one is wanted now.
template <class Was, class Wanted>
[[nodiscard]] bool isContested(const Was &was, const Was &now, const Wanted &wanted)
{
    return now != was && now != wanted;
}

/// A StaleVersion that names the contested fields in its detail.
[[nodiscard]] inline Error contested(const QString &subject, const QStringList &fields)
{
    return {ErrorKind::StaleVersion, subject, fields.join(u',')};
}

/// The fields that it names; none: it is another error, or more than fields changed meanwhile.
[[nodiscard]] inline QStringList contestedFields(const Error &error)
{
    const bool names = error.kind == ErrorKind::StaleVersion && !error.detail.contains(u'/');
    return names ? error.detail.split(u',', Qt::SkipEmptyParts) : QStringList();
}

} // namespace sportello::domain
