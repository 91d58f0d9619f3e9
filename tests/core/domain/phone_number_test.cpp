// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/phone_number.h"
#include "tests/support/both_engines.h"

using namespace sportello::domain;
using Qt::Literals::StringLiterals::operator""_s;

TEST_CASE("one number is one, however it was typed")
{
    for (const QString &typed : {u"081/123 45 67"_s, u"+390811234567"_s, u"0811234567"_s, u" 081 1234567 "_s,
                                 u"0039 081 1234567"_s, u"(081) 123-4567"_s, u"+39 081.123.45.67"_s}) {
        const PhoneNumber number = readPhoneNumber(typed);
        CHECK(number.e164 == u"+390811234567"_s);
        CHECK(number.typed == typed.trimmed());
        CHECK(searchDigits(number) == u"0811234567"_s);
    }
    CHECK(readPhoneNumber(u"347 555 0182"_s).e164 == u"+393475550182"_s);
    CHECK(searchDigits(readPhoneNumber(u"347 555 0182"_s)) == u"3475550182"_s);
    CHECK(readPhoneNumber(u"+41 44 668 18 00"_s).e164 == u"+41446681800"_s);
}

TEST_CASE("short and withheld numbers and words stay as they were typed")
{
    for (const QString &typed : {u"112"_s, u"anonimo"_s, u"Ufficio"_s, u"081 12E4567"_s, u""_s, u"-"_s, u"<b>0811234567</b>"_s,
                                 u"1234567890123456789012345"_s}) {
        INFO(typed.toStdString());
        const PhoneNumber number = readPhoneNumber(typed);
        CHECK(number.e164 == u""_s);
        CHECK(number.typed == typed);
    }
    CHECK(searchDigits(readPhoneNumber(u"112"_s)) == u"112"_s);
    CHECK(searchDigits(readPhoneNumber(u"anonimo"_s)).isEmpty());
}
