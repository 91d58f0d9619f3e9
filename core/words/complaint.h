// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QtCore/QLatin1StringView>

#include <algorithm>

namespace sportello::words {

/// A row of a table of refusals that have a sentence of their own: what was refused, and the words for it, yet to be translated.
struct Complaint {
    QLatin1StringView field; ///< the error's subject
    QLatin1StringView why;   ///< its detail; empty: whatever it is
    const char *sentence;
    domain::ErrorKind kind = domain::ErrorKind::InvalidValue;
};

/// The sentence of the first row that fits; null: none does.
[[nodiscard]] const char *sentenceFor(const auto &complaints, const domain::Error &error)
{
    const auto found = std::ranges::find_if(complaints, [&](const Complaint &one) {
        return one.kind == error.kind && one.field == error.subject && (one.why.isEmpty() || one.why == error.detail);
    });
    return found == std::ranges::end(complaints) ? nullptr : found->sentence;
}

} // namespace sportello::words
