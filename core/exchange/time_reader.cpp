// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/time_reader.h"

#include "core/domain/wall_clock.h"

#include <QtCore/QDate>
#include <QtCore/QTime>

#include <algorithm>
#include <array>

namespace sportello::exchange {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

// Longer names first: "MMM" is not "MM" and an "M".
constexpr std::array tokenNames{"epoch ms"_L1, "epoch s"_L1, "yyyy"_L1, "yy"_L1,  "MMM"_L1, "MM"_L1, "M"_L1,
                                "dd"_L1,       "d"_L1,       "HH"_L1,   "H"_L1,   "hh"_L1,  "h"_L1,  "mm"_L1,
                                "m"_L1,        "ss"_L1,      "s"_L1,    "zzz"_L1, "AP"_L1,  "t"_L1};
constexpr std::array monthNames{"jan"_L1, "feb"_L1, "mar"_L1, "apr"_L1, "may"_L1, "jun"_L1,
                                "jul"_L1, "aug"_L1, "sep"_L1, "oct"_L1, "nov"_L1, "dec"_L1};

QStringList isoFormats()
{
    QStringList formats;
    for (const QString &between : {u"'T'"_s, u" "_s})
        for (const QString &rest : {u":ss"_s, u":ss.zzz"_s, u""_s})
            for (const QString &offset : {u""_s, u"t"_s})
                formats += u"yyyy-MM-dd"_s + between + u"HH:mm"_s + rest + offset;
    return formats;
}

/// What the pieces of a time say, and how far it has been read.
struct Pieces {
    QStringView rest;
    int year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0, milli = 0;
    std::optional<bool> afternoon;
    std::optional<int> offsetSeconds;
    std::optional<qint64> epoch; ///< ms

    std::optional<int> digits(int least, int most)
    {
        int value = 0, count = 0;
        for (; count < most && count < rest.size() && rest[count] >= u'0' && rest[count] <= u'9'; ++count)
            value = value * 10 + (rest[count].unicode() - u'0');
        if (count < least)
            return std::nullopt;
        rest = rest.mid(count);
        return value;
    }
    bool number(int &into, int least, int most)
    {
        const auto value = digits(least, most);
        into = value.value_or(0);
        return value.has_value();
    }
    bool fraction()
    {
        int weight = 100, count = 0;
        milli = 0;
        for (; count < rest.size() && rest[count].isDigit(); ++count, weight /= 10)
            milli += rest[count].digitValue() * weight;
        rest = rest.mid(count);
        return count > 0;
    }
    bool monthName()
    {
        const auto it =
            std::ranges::find_if(monthNames, [&](QLatin1StringView name) { return rest.startsWith(name, Qt::CaseInsensitive); });
        month = int(it - monthNames.begin()) + 1;
        rest = rest.mid(3);
        return it != monthNames.end();
    }
    bool halfDay()
    {
        const bool am = rest.startsWith("AM"_L1, Qt::CaseInsensitive), pm = rest.startsWith("PM"_L1, Qt::CaseInsensitive);
        afternoon = pm;
        rest = rest.mid(2);
        return am || pm;
    }
    bool offset()
    {
        if (rest.startsWith(u'Z')) {
            offsetSeconds = 0;
            rest = rest.mid(1);
            return true;
        }
        if (!rest.startsWith(u'+') && !rest.startsWith(u'-'))
            return false;
        const int sign = rest.startsWith(u'-') ? -1 : 1;
        rest = rest.mid(1);
        const auto hours = digits(2, 2);
        if (rest.startsWith(u':'))
            rest = rest.mid(1);
        const auto minutes = digits(2, 2);
        if (!hours || *hours > 14 || minutes.value_or(0) > 59)
            return false;
        offsetSeconds = sign * (*hours * 3600 + minutes.value_or(0) * 60);
        return true;
    }
    bool sinceEpoch(qint64 factor)
    {
        bool ok = false;
        const qint64 value = rest.toLongLong(&ok);
        ok = ok && value >= 0 && value < 100'000'000'000'000;
        epoch = ok ? value * factor : 0;
        rest = {};
        return ok;
    }
    bool take(const QString &name)
    {
        switch (name.at(0).unicode()) {
        case u'y':
            return number(year, int(name.size()), int(name.size())) && (name.size() == 4 || (year += 2000) > 0);
        case u'M':
            return name.size() == 3 ? monthName() : number(month, int(name.size()), 2);
        case u'd':
            return number(day, int(name.size()), 2);
        case u'H':
        case u'h':
            return number(hour, int(name.size()), 2);
        case u'm':
            return number(minute, int(name.size()), 2);
        case u's':
            return number(second, int(name.size()), 2);
        case u'z':
            return fraction();
        case u'A':
            return halfDay();
        case u't':
            return offset();
        default:
            return sinceEpoch(name == "epoch s"_L1 ? 1000 : 1);
        }
    }
};

} // namespace

Result<TimeReader> TimeReader::make(const QStringList &formats, const QString &zone)
{
    TimeReader reader;
    // (Qt takes any other word for a rule of POSIX, and that is a zone.)
    if (!QTimeZone::isTimeZoneIdAvailable(zone.toLatin1()))
        return failure(ErrorKind::BadMapping, u"times.zone"_s, zone);
    if (zone != "Europe/Rome"_L1)
        reader.m_zone = QTimeZone(zone.toLatin1());
    for (const QString &format : formats)
        for (const QString &one : format == "iso"_L1 ? isoFormats() : QStringList{format}) {
            auto compiled = compile(one);
            if (!compiled)
                return failure(ErrorKind::BadMapping, u"times.formats"_s, format);
            reader.m_formats.push_back(std::move(*compiled));
        }
    if (reader.m_formats.empty())
        return failure(ErrorKind::BadMapping, u"times.formats"_s);
    return reader;
}

std::optional<TimeReader::Format> TimeReader::compile(const QString &format)
{
    Format tokens;
    const auto addLiteral = [&](QStringView text) {
        if (tokens.empty() || !tokens.back().name.isEmpty())
            tokens.push_back({});
        tokens.back().literal += text;
    };
    for (QStringView rest = format; !rest.isEmpty();) {
        if (rest.startsWith(u'\'')) {
            const qsizetype end = rest.indexOf(u'\'', 1);
            if (end < 0)
                return std::nullopt;
            addLiteral(rest.mid(1, end - 1));
            rest = rest.mid(end + 1);
            continue;
        }
        const auto name = std::ranges::find_if(tokenNames, [&](QLatin1StringView one) { return rest.startsWith(one); });
        if (name != tokenNames.end()) {
            tokens.push_back({*name, {}});
            rest = rest.mid(name->size());
        } else if (rest.front().isLetter()) {
            return std::nullopt;
        } else {
            addLiteral(rest.left(1));
            rest = rest.mid(1);
        }
    }
    const auto has = [&](QChar initial) {
        return std::ranges::any_of(tokens, [&](const Token &token) { return token.name.startsWith(initial); });
    };
    const bool dated = has(u'e') || (has(u'y') && has(u'M') && has(u'd'));
    return dated && has(u'h') == has(u'A') ? std::optional(tokens) : std::nullopt;
}

std::optional<Instant> TimeReader::read(QStringView text, bool *leftOut) const
{
    bool anyLeftOut = false;
    for (const Format &format : m_formats)
        if (const auto at = readAs(format, text, anyLeftOut))
            return at;
    if (leftOut)
        *leftOut = anyLeftOut;
    return std::nullopt;
}

std::optional<Instant> TimeReader::readAs(const Format &format, QStringView text, bool &leftOut) const
{
    Pieces pieces{.rest = text, .afternoon = {}, .offsetSeconds = {}, .epoch = {}};
    for (const Token &token : format) {
        if (token.name.isEmpty()) {
            if (!pieces.rest.startsWith(token.literal))
                return std::nullopt;
            pieces.rest = pieces.rest.mid(token.literal.size());
        } else if (!pieces.take(token.name)) {
            return std::nullopt;
        }
    }
    if (!pieces.rest.isEmpty())
        return std::nullopt;
    if (pieces.epoch)
        return Instant(Milliseconds(*pieces.epoch));
    if (pieces.afternoon) {
        if (pieces.hour < 1 || pieces.hour > 12)
            return std::nullopt;
        pieces.hour = pieces.hour % 12 + (*pieces.afternoon ? 12 : 0);
    }
    const QDate date(pieces.year, pieces.month, pieces.day);
    const QTime time(pieces.hour, pieces.minute, pieces.second, pieces.milli);
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    const LocalDay day = LocalDay(QDate(1970, 1, 1).daysTo(date));
    const Milliseconds ofDay(time.msecsSinceStartOfDay());
    if (pieces.offsetSeconds)
        return Instant(std::chrono::days(day)) + ofDay - std::chrono::seconds(*pieces.offsetSeconds);
    const auto at = m_zone ? instantAt(day, ofDay, *m_zone) : instantAt(day, ofDay);
    leftOut = leftOut || !at;
    return at;
}

} // namespace sportello::exchange
