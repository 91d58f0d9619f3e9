// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demonstration/texts.h"
#include "core/domain/text.h"

#include <catch2/catch.hpp>

#include <set>

using namespace sportello;
using namespace sportello::demonstration;

TEST_CASE("Every sentence of the book can be filled, and comes out as text that the desk takes", "[demonstration]")
{
    const TextBook book;
    REQUIRE(book.topics().size() >= 12);
    Dice dice(1);
    for (const Topic &topic : book.topics()) {
        INFO(topic.name.toStdString());
        CHECK(topic.weight > 0);
        const Scene scene{&topic, dice.pick(topic.app), QStringLiteral("Ragioneria"), QDate(2026, 3, 2), 1};
        QStringList sentences = topic.subjects + topic.problems + topic.solutions + topic.tried + topic.reasons;
        for (const char *name : {"openings", "contexts", "endings", "notes", "messages", "chasers", "outboundChasers", "giveBack",
                                 "reopen", "cancel", "priority", "verify"})
            sentences += book.common(QString::fromLatin1(name));
        for (const domain::HoldReason reason : domain::allHoldReasons)
            sentences += book.holdParties(reason);
        for (const QString &sentence : sentences) {
            const QString text = book.fill(sentence, scene, dice);
            CHECK_FALSE(text.contains(u'{'));
            const auto cleaned = domain::cleanText(text, {}, true);
            REQUIRE(cleaned);
            CHECK(*cleaned == text);
        }
    }
}

TEST_CASE("Descriptions are seldom the same", "[demonstration]")
{
    const TextBook book;
    Dice dice(2);
    std::set<QString> seen;
    for (int i = 0; i < 500; ++i) {
        const Topic &topic = dice.pick(book.topics());
        seen.insert(
            book.description({&topic, dice.pick(topic.app), QStringLiteral("URP"), QDate(2026, 3, 2), dice.roll()}, dice));
    }
    CHECK(seen.size() > 450);
}

TEST_CASE("The same seed throws the same, another one something else", "[demonstration]")
{
    Dice one(42), same(42), other(43);
    CHECK(one.roll() == same.roll());
    CHECK(one.uuid() == same.uuid());
    CHECK(one.roll() != other.roll());
    CHECK(Dice(1).roll() == 0x910A2DEC89025CC1U); // splitmix64's first number for 1, wherever it runs
    for (int i = 0; i < 1000; ++i) {
        const int n = one.spread(std::array{3, 5, 90});
        REQUIRE(n >= 3);
        REQUIRE(n <= 90);
    }
}
