// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <cstdint>
#include <optional>

namespace sportello::domain {

/// What a ticket is called aloud while the desk cannot give it a number, like the plate of a car: KTM-472-RXP. Where a letter
/// stands no digit can, so that none is taken for the other; no vowels, so that it is no word; the last letter checks the others:
/// one that was misheard, or two that changed places, make no code. There are some 2.5 thousand million.

/// One code out of a random number.
[[nodiscard]] QString provisionalCode(std::uint64_t random);

/// The code that somebody typed, in whatever case and with or without its hyphens; none where it is not one.
[[nodiscard]] std::optional<QString> readProvisionalCode(const QString &typed);

} // namespace sportello::domain
