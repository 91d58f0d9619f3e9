// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/length.h"

#include <catch2/catch.hpp>

using namespace sportello::domain;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

TEST_CASE("Lengths of time are read as people type them, and nothing is made of what is none")
{
    CHECK(lengthFromText(u"30m"_s) == 30min);
    CHECK(lengthFromText(u"4h"_s) == 4h);
    CHECK(lengthFromText(u"1h30m"_s) == 90min);
    CHECK(lengthFromText(u" 1H 30 min "_s) == 90min);
    CHECK(lengthFromText(u"2d"_s) == 48h);
    CHECK(lengthFromText(u"2g 4h"_s) == 52h);
    CHECK(lengthFromText(u"20s"_s) == 20s);
    CHECK(lengthFromText(u"0m"_s) == 0min);
    CHECK(lengthFromText(u"-5m"_s) == -5min);
    CHECK(lengthFromText(u"0"_s) == 0min);
    for (const QString &text :
         {u""_s, u"-"_s, u"8"_s, u"h"_s, u"8x"_s, u"1m1h"_s, u"1h 30"_s, u"1,5h"_s, u"9999999h"_s, u"mezz'ora"_s})
        CHECK_FALSE(lengthFromText(text));
}

TEST_CASE("A length that is written out is read back as the same")
{
    CHECK(lengthText(90min) == u"1h30m"_s);
    CHECK(lengthText(48h) == u"48h"_s);
    for (const Milliseconds length : {Milliseconds(0), Milliseconds(20s), Milliseconds(30min), Milliseconds(8h),
                                      Milliseconds(52h + 5min + 1s), Milliseconds(-5min), Milliseconds(8784h)})
        CHECK(lengthFromText(lengthText(length)) == length);
}
