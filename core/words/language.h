// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/local_day.h"

#include <QtCore/QLocale>

/// Sentences and terms for people, in Italian and English; for ui and the command line, never for the rest of core.
namespace sportello::words {

/// The language asked for ("it", "en", "it_IT.UTF-8"), or the desktop's where nothing is; English where it is neither of the two.
[[nodiscard]] QLocale chosenLanguage(const QString &asked = {});

/// Makes the program speak this language, with its dates and numbers; may be called again to change it.
/// A QCoreApplication must exist, and the program be linked with Sportello::Translations.
void installLanguage(const QLocale &language);

/// Date and time on the wall clock in Rome, as the language writes them; of an hour that comes twice, which of the two it is.
[[nodiscard]] QString moment(domain::Instant at);
/// A day of the calendar, as the language writes it.
[[nodiscard]] QString date(domain::LocalDay day);
/// A length of time: "12 s", "3 min", "2 h 05 min", "4 d 3 h".
[[nodiscard]] QString duration(domain::Milliseconds length);

/// What was last recorded is dated later than it is by this machine's clock.
[[nodiscard]] QString recordedLaterNotice(domain::Instant lastRecorded);

/// What a person wrote, made fit for a line on a screen that obeys control characters: those (and what turns the direction
/// of writing round) are taken out, line breaks and tabs become spaces.
[[nodiscard]] QString onOneLine(const QString &text);
/// The same keeping line breaks and tabs.
[[nodiscard]] QString harmless(const QString &text);

} // namespace sportello::words
