// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/result.h"

#include <QtCore/QStringList>
#include <QtCore/QTimeZone>

#include <optional>
#include <vector>

namespace sportello::exchange {

/// Reads instants as a log writes them. A format is made of yyyy, yy (20yy), MMM (English: Jan), MM, M, dd, d, HH, H, hh, h (with
/// AP), mm, m, ss, s, zzz (a fraction of any length), AP and t (an offset: Z, +01:00, +0100), and of what stands between them, in
/// single quotes where it is a letter. `iso` stands for ISO 8601 with a T or a space, with or without seconds, fraction and
/// offset; `epoch s` and `epoch ms` for numbers. (QDateTime::fromString takes 17 µs for one time: more than all else that is done
/// with a row.)
class TimeReader {
public:
    /// Errors: BadMapping, on `times.formats` or `times.zone`.
    [[nodiscard]] static domain::Result<TimeReader> make(const QStringList &formats, const QString &zone);
    /// By the first format that fits; times without an offset are local times of the zone, of an hour that comes twice the first.
    /// `leftOut` tells whether nothing is answered because the zone's clocks are put forward over that hour.
    [[nodiscard]] std::optional<domain::Instant> read(QStringView text, bool *leftOut = nullptr) const;

private:
    struct Token {
        QString name; ///< "yyyy"; empty for what stands between
        QString literal;
    };
    using Format = std::vector<Token>;
    [[nodiscard]] static std::optional<Format> compile(const QString &format);
    [[nodiscard]] std::optional<domain::Instant> readAs(const Format &format, QStringView text, bool &leftOut) const;

    std::vector<Format> m_formats;
    std::optional<QTimeZone> m_zone; ///< none: Rome
};

} // namespace sportello::exchange
