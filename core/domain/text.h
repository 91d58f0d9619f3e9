// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QtCore/QStringList>

namespace sportello::domain {

/// Limits of what people write, in UTF-16 code units.
inline constexpr qsizetype maxLine = 300;
inline constexpr qsizetype maxText = 100'000;

/// One line of text, as it will be kept: trimmed, NFC, line breaks and tabs made spaces. Everything else is plain text, shown as
/// it is. Errors: EmptyField (unless `optional`), TooLong (over `limit`), InvalidText (lone surrogates, U+FFFE and U+FFFF,
/// control characters).
[[nodiscard]] Result<QString> cleanLine(const QString &typed, const QString &field, bool optional = false,
                                        qsizetype limit = maxLine);

/// Text of many lines: as cleanLine, keeping line breaks (as \n) and tabs.
[[nodiscard]] Result<QString> cleanText(const QString &typed, const QString &field, bool optional = false,
                                        qsizetype limit = maxText);

/// UTF-8 read strictly: none of it is replaced. Errors: InvalidText.
[[nodiscard]] Result<QString> fromUtf8(const QByteArray &bytes, const QString &field);

/// For search: lower case without accents, compatibility forms resolved, everything but letters and digits a single space.
/// `citta` and `Città` fold alike.
[[nodiscard]] QString folded(const QString &text);

/// The words of a folded text, each at most 64 characters long, without repetitions.
[[nodiscard]] QStringList searchWords(const QString &text);

} // namespace sportello::domain
