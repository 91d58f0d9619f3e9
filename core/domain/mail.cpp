// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mail.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

#include <algorithm>

namespace sportello::domain {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isAscii(QChar c, QLatin1StringView others)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || others.contains(c);
}

/// RFC 2047: words of at most 75 characters, each of whole characters; several stand on lines of their own.
QByteArray encodedWords(const QString &text)
{
    constexpr qsizetype room = 39; // bytes of a word: 52 characters of base64, 12 around them, and a header's name
    QByteArrayList words;
    QByteArray part;
    const auto flush = [&] {
        if (!part.isEmpty())
            words += "=?UTF-8?B?" + part.toBase64() + "?=";
        part.clear();
    };
    for (const uint code : text.toUcs4()) {
        const char32_t one = code;
        const QByteArray bytes = QString::fromUcs4(&one, 1).toUtf8();
        if (part.size() + bytes.size() > room)
            flush();
        part += bytes;
    }
    flush();
    return words.join("\r\n ");
}

/// What people wrote, as a header's value: one line, encoded where it must be.
QByteArray headerText(const QString &text)
{
    QString line = text;
    for (QChar &c : line)
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    line = line.simplified();
    const bool plain = line.size() <= 50 && !line.contains("=?"_L1)
        && std::ranges::all_of(line, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
    return plain ? line.toLatin1() : encodedWords(line);
}

QByteArray bodyLines(const QString &body)
{
    QString text = body;
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').replace("\n"_L1, "\r\n"_L1);
    const QByteArray base64 = text.toUtf8().toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < base64.size(); at += 76)
        lines += base64.mid(at, 76) + "\r\n";
    return lines;
}

} // namespace

bool isMailAddress(const QString &text)
{
    const QStringList halves = text.split(u'@');
    if (halves.size() != 2 || text.size() > 254 || text.startsWith(u'-') || halves.at(0).isEmpty() || halves.at(0).size() > 64
        || halves.at(1).isEmpty())
        return false;
    const auto dotted = [](const QString &half, QLatin1StringView others) {
        const QStringList atoms = half.split(u'.');
        return std::ranges::all_of(atoms, [&](const QString &atom) {
            return !atom.isEmpty() && std::ranges::all_of(atom, [&](QChar c) { return isAscii(c, others); });
        });
    };
    const QStringList labels = halves.at(1).split(u'.');
    return dotted(halves.at(0), "!#$%&'*+/=?^_`{|}~-"_L1) && dotted(halves.at(1), "-"_L1)
        && std::ranges::all_of(labels,
                               [](const QString &l) { return l.size() <= 63 && !l.startsWith(u'-') && !l.endsWith(u'-'); });
}

QByteArray encoded(const Mail &mail)
{
    Q_ASSERT(isMailAddress(mail.fromAddress) && isMailAddress(mail.to));
    const QByteArray sender = mail.fromAddress.toLatin1();
    const QByteArray domain = sender.mid(sender.indexOf('@') + 1);
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(mail.at.time_since_epoch().count(), Qt::UTC);
    // A name is always encoded: then nothing in it has a meaning for a header of addresses.
    const QByteArray from =
        mail.fromName.simplified().isEmpty() ? sender : encodedWords(mail.fromName.simplified()) + "\r\n <" + sender + '>';
    QByteArray message;
    const auto header = [&](const char *name, const QByteArray &value) { message += name + (": " + value) + "\r\n"; };
    header("From", from);
    header("To", mail.to.toLatin1());
    header("Subject", headerText(mail.subject));
    header("Date", QLocale::c().toString(at, u"ddd, dd MMM yyyy hh:mm:ss"_s).toLatin1() + " +0000");
    header("Message-ID", '<' + mail.id.toLatin1() + '@' + domain + '>');
    header("Auto-Submitted", "auto-generated");
    header("MIME-Version", "1.0");
    header("Content-Type", "text/plain; charset=utf-8");
    header("Content-Transfer-Encoding", "base64");
    message += "\r\n";
    message += bodyLines(mail.body);
    return message;
}

} // namespace sportello::domain
