// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/language.h"

#include "core/domain/wall_clock.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLibraryInfo>
#include <QtCore/QTimeZone>
#include <QtCore/QTranslator>

namespace sportello::words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Duration {
    Q_DECLARE_TR_FUNCTIONS(sportello::words::Duration)
};
struct Moment {
    Q_DECLARE_TR_FUNCTIONS(sportello::words::Moment)
};

/// What a terminal would obey, and the marks that turn the direction of writing round.
bool isHarmful(char32_t c)
{
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return (control && c != U'\n' && c != U'\t') || direction;
}

} // namespace

QLocale chosenLanguage(const QString &asked)
{
    const QLocale wanted = asked.isEmpty() ? QLocale::system() : QLocale(asked);
    if (wanted.language() == QLocale::Italian)
        return {QLocale::Italian, QLocale::Italy};
    return {QLocale::English, QLocale::UnitedKingdom};
}

void installLanguage(const QLocale &language)
{
    static QTranslator own;
    static QTranslator qt;
    QLocale::setDefault(language);
    const QString code = language.name().left(2);
    QCoreApplication::removeTranslator(&qt);
    QCoreApplication::removeTranslator(&own);
    if (qt.load("qtbase_"_L1 + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt);
    if (own.load(":/i18n/sportello_"_L1 + code + ".qm"_L1))
        QCoreApplication::installTranslator(&own);
}

QString moment(domain::Instant at)
{
    static const QTimeZone rome("Europe/Rome");
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), rome);
    const QString text = local.toString(QLocale().language() == QLocale::Italian ? u"dd/MM/yyyy HH:mm"_s : u"d MMM yyyy HH:mm"_s);
    switch (domain::showingOf(at)) {
    case domain::Showing::FirstOfTwo:
        return text + u", "_s + Moment::tr("summer time");
    case domain::Showing::SecondOfTwo:
        return text + u", "_s + Moment::tr("winter time");
    case domain::Showing::Only:
        break;
    }
    return text;
}

QString recordedLaterNotice(domain::Instant lastRecorded)
{
    return Moment::tr(
               "By this computer's clock it is earlier than when something was last recorded in this desk: %1. Look at the clock "
               "before you go on; what you do is dated by it.")
        .arg(moment(lastRecorded));
}

QString date(domain::LocalDay day)
{
    const QDate written = QDate(1970, 1, 1).addDays(day);
    return QLocale().language() == QLocale::Italian ? written.toString(u"dd/MM/yyyy"_s)
                                                    : QLocale().toString(written, u"d MMM yyyy"_s);
}

QString duration(domain::Milliseconds length)
{
    const qint64 seconds = length.count() / 1000;
    const auto two = [](qint64 n) { return QString::number(n).rightJustified(2, u'0'); };
    if (seconds < 60)
        return Duration::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return Duration::tr("%1 min").arg(seconds / 60);
    if (seconds < 86400)
        return Duration::tr("%1 h %2 min").arg(QString::number(seconds / 3600), two(seconds / 60 % 60));
    return Duration::tr("%1 d %2 h").arg(seconds / 86400).arg(seconds / 3600 % 24);
}

QString harmless(const QString &text)
{
    QString safe;
    safe.reserve(text.size());
    for (const char32_t c : text.toUcs4())
        if (!isHarmful(c))
            safe += QChar::fromUcs4(c);
    return safe;
}

QString onOneLine(const QString &text)
{
    return harmless(text).simplified();
}

} // namespace sportello::words
