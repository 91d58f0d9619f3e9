// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/provisional_code.h"

#include <array>

namespace sportello::domain {

using namespace Qt::Literals::StringLiterals;

namespace {

// A prime number of letters: so the check finds every single mistake and every exchange of two. Without S, which sounds like F,
// and Q, which looks like O.
constexpr auto codeLetters = "BCDFGHJKLMNPRTVWXYZ"_L1;
constexpr int codeBase = 19;
static_assert(codeLetters.size() == codeBase);

// L: a letter, D: a digit; the last letter is the check.
constexpr auto codePattern = "LLLDDDLLL"_L1;
constexpr int codeLength = int(codePattern.size());

// What the signs before the check add up to, each weighed by its place; the check brings it to a multiple of the base.
int checkOf(const std::array<int, codeLength> &values)
{
    int sum = 0;
    for (int i = 0; i < codeLength - 1; ++i)
        sum += (i + 2) * values.at(std::size_t(i));
    return (codeBase - sum % codeBase) % codeBase;
}

} // namespace

QString provisionalCode(std::uint64_t random)
{
    std::array<int, codeLength> values{};
    for (int i = 0; i < codeLength - 1; ++i) {
        const unsigned choices = codePattern.at(i) == u'L' ? codeBase : 10;
        values.at(std::size_t(i)) = int(random % choices);
        random /= choices;
    }
    values.back() = checkOf(values);
    QString code;
    for (int i = 0; i < codeLength; ++i) {
        const int value = values.at(std::size_t(i));
        if (i > 0 && i % 3 == 0)
            code += u'-';
        code += codePattern.at(i) == u'L' ? QChar(codeLetters.at(value)) : QChar(u'0' + value);
    }
    return code;
}

std::optional<QString> readProvisionalCode(const QString &typed)
{
    QString signs;
    for (const QChar c : typed)
        if (!c.isSpace() && !u"-./"_s.contains(c))
            signs += c.toUpper();
    if (signs.size() != codeLength)
        return std::nullopt;
    std::array<int, codeLength> values{};
    for (int i = 0; i < codeLength; ++i) {
        const QChar c = signs.at(i);
        const bool isDigit = c >= u'0' && c <= u'9';
        const qsizetype value = codePattern.at(i) == u'L' ? QString(codeLetters).indexOf(c) : isDigit ? c.unicode() - u'0' : -1;
        if (value < 0)
            return std::nullopt;
        values.at(std::size_t(i)) = int(value);
    }
    if (values.back() != checkOf(values))
        return std::nullopt;
    return signs.left(3) + u'-' + signs.mid(3, 3) + u'-' + signs.mid(6);
}

} // namespace sportello::domain
