// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/verb.h"

namespace sportello::domain {

QLatin1StringView verbName(Verb verb) noexcept
{
    for (const VerbName &entry : verbNames)
        if (entry.verb == verb)
            return entry.name;
    return {};
}

} // namespace sportello::domain
