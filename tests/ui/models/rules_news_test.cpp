// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/sentences.h"
#include "core/words/watch_terms.h"
#include "tests/ui/models/bench.h"
#include "ui/models/rules_news.h"
#include "ui/widgets/banner.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace std::chrono_literals;

namespace {

struct Listener {
    explicit Listener(RulesNews &news)
    {
        QObject::connect(&news, &RulesNews::said, &news, [this](const Said &sentence) { said << sentence(); });
        QObject::connect(&news, &RulesNews::messagesWait, &news, [this](const Said &sentence) { waiting << sentence(); });
        QObject::connect(&news, &RulesNews::statusChanged, &news, [this] { ++changes; });
    }
    QStringList said;
    QStringList waiting;
    int changes = 0;
};

} // namespace

TEST_CASE("which messages wait for somebody is said when they become more, and stands there until they are seen to")
{
    RulesNews news;
    Listener heard(news);
    CHECK(news.status().isEmpty());
    news.counted({});
    CHECK(heard.waiting.isEmpty());
    news.counted({.toSay = 2, .failed = 1});
    CHECK(heard.waiting == QStringList{words::toDoNotice({.toSay = 2, .failed = 1})});
    CHECK(news.status() == words::toDoLine({.toSay = 2, .failed = 1}));
    CHECK(news.status().contains(u'2'));
    news.counted({.toSay = 2, .failed = 1});
    news.counted({.toSay = 1, .failed = 1});
    CHECK(heard.waiting.size() == 1);
    CHECK(news.status() == words::toDoLine({.toSay = 1, .failed = 1}));
    news.counted({.toSay = 1, .notKnown = 1});
    CHECK(heard.waiting.size() == 2);
    CHECK(heard.said.isEmpty());
    news.seen({.toSay = 3}); // by whoever looks at them
    CHECK(heard.waiting.size() == 2);
    CHECK(news.toDo() == desk::OutgoingToDo{.toSay = 3});
    news.counted({});
    CHECK(news.status().isEmpty());
    CHECK(heard.changes == 5);
}

TEST_CASE("that the rules stand still is said once, stands there as long as it is so, and passes by itself")
{
    RulesNews news;
    Listener heard(news);
    const Error lost{ErrorKind::ConnectionLost, {}, {}};
    news.failed(lost);
    news.failed(lost);
    REQUIRE(heard.said.size() == 1);
    CHECK(heard.said.front().endsWith(words::sentence(lost)));
    CHECK_FALSE(news.status().isEmpty());
    news.passed({});
    CHECK(news.status().isEmpty());
    news.failed(lost);
    CHECK(heard.said.size() == 2);
}

TEST_CASE("tickets that a rule could not act on are said, and not again at each pass that finds as many")
{
    RulesNews news;
    Listener heard(news);
    news.passed({.holding = true, .failed = 3});
    news.passed({.holding = true});
    news.passed({.holding = true, .failed = 3});
    REQUIRE(heard.said.size() == 1);
    CHECK(heard.said.front().contains(u'3'));
    news.passed({.holding = true, .failed = 4});
    CHECK(heard.said.size() == 2);
}

TEST_CASE("a console hears of a message without an address by the passes of its own watcher")
{
    Bench bench;
    desk::Desk agent = bench.as(bench.agent);
    must(desk::chaseTicket(agent,
                           {.ticket = bench.openAt({TicketState::InCharge, Level::First}),
                            .direction = ChaserDirection::Outbound,
                            .by = {},
                            .party = u"Fornitore"_s,
                            .text = {},
                            .written = desk::ChaseTicket::Written{}}));
    desk::WatchService service(bench.database.location(), bench.database.owner(), bench.agent, bench.consoleClock(),
                               {.every = 5ms, .label = u"console"_s, .mail = {}});
    RulesNews news;
    Listener heard(news);
    news.follow(service);
    service.start();
    REQUIRE(until([&] { return !heard.waiting.isEmpty(); }));
    CHECK(news.status() == words::toDoLine({.toSay = 1}));
}
