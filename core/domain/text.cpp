// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text.h"

#include <QtCore/QStringDecoder>

#include <algorithm>

namespace sportello::domain {

namespace {

bool isForbidden(char32_t c)
{
    if (c == U'\n' || c == U'\t')
        return false;
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

/// Spaces and characters without a shape (zero-width, soft hyphen, byte order mark): nobody would see that anything stands there.
bool showsNothing(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format; });
}

Result<QString> clean(const QString &typed, const QString &field, bool optional, qsizetype limit)
{
    // Measured first: normalising 10 MB to refuse it afterwards would freeze whoever pasted it.
    if (typed.size() > limit * 4)
        return failure(ErrorKind::TooLong, field, QString::number(limit));
    QString text = typed;
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    if (!text.isValidUtf16())
        return failure(ErrorKind::InvalidText, field);
    for (const char32_t c : text.toUcs4())
        if (isForbidden(c))
            return failure(ErrorKind::InvalidText, field, QStringLiteral("U+%1").arg(uint(c), 4, 16, QLatin1Char('0')).toUpper());
    text = text.normalized(QString::NormalizationForm_C).trimmed();
    if (showsNothing(text)) {
        if (!optional)
            return failure(ErrorKind::EmptyField, field);
        return QString();
    }
    if (text.size() > limit)
        return failure(ErrorKind::TooLong, field, QString::number(limit));
    return text;
}

} // namespace

Result<QString> cleanLine(const QString &typed, const QString &field, bool optional, qsizetype limit)
{
    Result<QString> text = clean(typed, field, optional, limit);
    if (text)
        std::ranges::replace_if(
            *text,
            [](QChar c) { return c == QLatin1Char('\n') || c == QLatin1Char('\t') || c == QChar(0x2028) || c == QChar(0x2029); },
            QLatin1Char(' '));
    return text;
}

Result<QString> cleanText(const QString &typed, const QString &field, bool optional, qsizetype limit)
{
    return clean(typed, field, optional, limit);
}

Result<QString> fromUtf8(const QByteArray &bytes, const QString &field)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return failure(ErrorKind::InvalidText, field);
    return text;
}

QString folded(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString result;
    result.reserve(decomposed.size());
    bool gap = false;
    for (const char32_t c : decomposed.toUcs4()) {
        if (QChar::isMark(c))
            continue;
        if (!QChar::isLetterOrNumber(c)) {
            gap = !result.isEmpty();
            continue;
        }
        if (gap)
            result += QLatin1Char(' ');
        gap = false;
        if (c == U'ß') // Qt folds one character to one
            result += QLatin1String("ss");
        else
            result += QChar::fromUcs4(c);
    }
    return result;
}

QStringList searchWords(const QString &text)
{
    QStringList words;
    for (const QString &word : folded(text).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        words += word.left(word.size() > 64 && word.at(63).isHighSurrogate() ? 63 : 64);
    words.removeDuplicates();
    return words;
}

} // namespace sportello::domain
