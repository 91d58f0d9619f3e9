// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/provisional_code.h"

#include <catch2/catch.hpp>

#include <QtCore/QRandomGenerator>
#include <QtCore/QSet>

using namespace sportello::domain;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("A provisional code is three letters, three digits and three letters, and another one for another number")
{
    QRandomGenerator dice(7);
    QSet<QString> codes;
    for (int i = 0; i < 2000; ++i) {
        const QString code = provisionalCode(dice.generate64());
        CAPTURE(code.toStdString());
        REQUIRE(code.size() == 11);
        CHECK(readProvisionalCode(code) == code);
        codes += code;
    }
    CHECK(codes.size() == 2000);
}

TEST_CASE("A provisional code is read in whatever case and however it is parted")
{
    const QString code = provisionalCode(123'456'789'012);
    const QString bare = QString(code).remove(u'-');
    const QStringList ways{code.toLower(),       bare,
                           bare.toLower(),       QString(code).replace(u'-', u' '),
                           u"  %1 "_s.arg(code), QString(code).replace(u'-', u'.')};
    for (const QString &typed : ways)
        CHECK(readProvisionalCode(typed) == code);
    const QStringList others{u""_s, u"48187"_s, bare.left(8), bare + u'B', u"stampante"_s, u"0811234567"_s};
    for (const QString &typed : others)
        CHECK_FALSE(readProvisionalCode(typed));
}

TEST_CASE("A code of which one sign was misheard, or two changed places, is none")
{
    QRandomGenerator dice(11);
    const QString signs = u"BCDFGHJKLMNPRTVWXYZ0123456789"_s;
    for (int n = 0; n < 200; ++n) {
        const QString bare = provisionalCode(dice.generate64()).remove(u'-');
        for (int i = 0; i < bare.size(); ++i) {
            for (const QChar other : signs) {
                if (other == bare.at(i))
                    continue;
                QString misheard = bare;
                misheard[i] = other;
                CHECK_FALSE(readProvisionalCode(misheard));
            }
            for (int j = i + 1; j < bare.size(); ++j) {
                if (bare.at(i) == bare.at(j))
                    continue;
                QString exchanged = bare;
                std::swap(exchanged[i], exchanged[j]);
                CHECK_FALSE(readProvisionalCode(exchanged));
            }
        }
    }
}
