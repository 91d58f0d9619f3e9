// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/length.h"

#include <QtCore/QRegularExpression>

namespace sportello::domain {

using namespace Qt::Literals::StringLiterals;

std::optional<Milliseconds> lengthFromText(const QString &text)
{
    static const QRegularExpression form(
        u"^(-?)(?:(\\d{1,6}) ?[dg] ?)?(?:(\\d{1,6}) ?h ?)?(?:(\\d{1,6}) ?m(?:in)? ?)?(?:(\\d{1,6}) ?s)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString plain = text.simplified();
    if (plain == u'0')
        return Milliseconds(0);
    const auto match = form.match(plain);
    if (!match.hasMatch() || plain.isEmpty() || plain == u'-')
        return std::nullopt;
    const Milliseconds length = std::chrono::days(match.captured(2).toInt()) + std::chrono::hours(match.captured(3).toInt())
        + std::chrono::minutes(match.captured(4).toInt()) + std::chrono::seconds(match.captured(5).toInt());
    return match.captured(1).isEmpty() ? length : -length;
}

QString lengthText(Milliseconds length)
{
    const qint64 seconds = std::chrono::abs(length) / std::chrono::seconds(1);
    QString text;
    for (const auto &[size, unit] : {std::pair(3600, u'h'), std::pair(60, u'm'), std::pair(1, u's')})
        if (const qint64 many = size == 3600 ? seconds / size : seconds % (size * 60) / size; many > 0)
            text += QString::number(many) + unit;
    if (text.isEmpty())
        return u"0m"_s;
    return length < Milliseconds(0) ? QString(u'-' + text) : text;
}

} // namespace sportello::domain
