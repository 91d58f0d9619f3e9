// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/location.h"

namespace sportello::db {

/// A value as libpq's connection strings quote it.
[[nodiscard]] inline QString conninfoQuoted(QString value)
{
    value.replace(u'\\', QLatin1String("\\\\")).replace(u'\'', QLatin1String("\\'"));
    return u'\'' + value + u'\'';
}

/// Where to connect and how, as one of those strings; without who.
[[nodiscard]] QString conninfo(const Location &location, domain::Milliseconds connectLimit);

} // namespace sportello::db
