// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/words/language.h"

#include <catch2/catch.hpp>

namespace sportello::test {

inline const QLocale italian = words::chosenLanguage(QStringLiteral("it"));
inline const QLocale english = words::chosenLanguage(QStringLiteral("en"));

/// What is made while the program speaks a language; afterwards it speaks English.
template <class F>
[[nodiscard]] auto in(const QLocale &language, F &&make)
{
    words::installLanguage(language);
    auto text = make();
    words::installLanguage(english);
    return text;
}

} // namespace sportello::test
