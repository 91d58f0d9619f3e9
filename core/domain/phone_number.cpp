// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/phone_number.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <phonenumbers/phonenumberutil.h>
#pragma GCC diagnostic pop

namespace sportello::domain {

PhoneNumber readPhoneNumber(const QString &typed)
{
    using i18n::phonenumbers::PhoneNumberUtil;
    PhoneNumber number{typed.trimmed(), {}};
    // Letters would be read as a vanity number ("Ufficio" has digits on a keypad): such text is no number here.
    for (const QChar c : number.typed)
        if (c.isLetter())
            return number;
    // Italians write 081/1234567; libphonenumber takes the slash for "two numbers".
    QString plain = number.typed;
    plain.replace(QLatin1Char('/'), QLatin1Char(' '));
    PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    i18n::phonenumbers::PhoneNumber parsed;
    if (util.Parse(plain.toStdString(), "IT", &parsed) != PhoneNumberUtil::NO_PARSING_ERROR || !util.IsValidNumber(parsed))
        return number;
    std::string e164;
    util.Format(parsed, PhoneNumberUtil::E164, &e164);
    number.e164 = QString::fromStdString(e164);
    return number;
}

QString searchDigits(const PhoneNumber &number)
{
    QString digits;
    for (const QChar c : number.e164.isEmpty() ? number.typed : number.e164)
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
    if (number.e164.startsWith(QLatin1String("+39")))
        digits = digits.mid(2);
    return digits;
}

} // namespace sportello::domain
