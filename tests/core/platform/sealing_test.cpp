// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/sealing.h"

#include <catch2/catch.hpp>

using namespace sportello::platform;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("what is sealed opens with the same password and salt, for what it was sealed for, and for nothing else")
{
    const QByteArray salt = Sealer::newSalt();
    CHECK(salt != Sealer::newSalt());
    const Sealer mine(u"prova-prova"_s, salt);
    const QByteArray text = QByteArrayLiteral("Richiama l'ufficio anagrafe");
    const QByteArray sealed = mine.seal(text, "a");
    CHECK_FALSE(sealed.contains("anagrafe"));
    CHECK(mine.seal(text, "a") != sealed);
    CHECK(Sealer(u"prova-prova"_s, salt).open(sealed, "a") == text);
    CHECK(mine.open(mine.seal({}, "a"), "a") == QByteArray());

    CHECK_FALSE(mine.open(sealed, "b"));
    CHECK_FALSE(Sealer(u"prova-prove"_s, salt).open(sealed, "a"));
    CHECK_FALSE(Sealer(u"prova-prova"_s, Sealer::newSalt()).open(sealed, "a"));
    for (const qsizetype at : {qsizetype(0), sealed.size() / 2, sealed.size() - 1}) {
        QByteArray touched = sealed;
        touched[at] = char(touched[at] ^ 1);
        CHECK_FALSE(mine.open(touched, "a"));
    }
    CHECK_FALSE(mine.open(sealed.first(10), "a"));
    CHECK_FALSE(mine.open({}, "a"));
}
