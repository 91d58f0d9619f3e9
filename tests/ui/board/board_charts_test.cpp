// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/terms.h"
#include "tests/ui/board/sample_board.h"
#include "ui/board/board_charts.h"

#include <catch2/catch.hpp>

#include <numeric>

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("the chart of calls has every half hour that counts, and its parts are the board's")
{
    const indicators::Board board = sample::board();
    const ChartValue chart = callsChart(board);
    REQUIRE(chart.series.size() == std::size_t(indicators::callParts));
    CHECK(chart.points.front().name == u"07:00–07:30"_s); // a call came before the usual hours
    CHECK(chart.points.back().name == u"17:30–18:00"_s);
    for (std::size_t point = 0; point < chart.points.size(); ++point)
        for (std::size_t part = 0; part < chart.series.size(); ++part)
            CHECK(chart.series[part].values[point] == board.calls.at(14 + point).at(part));
    REQUIRE(chart.now);
    CHECK(*chart.now == Approx(32.4 - 14 - 0.5)); // 16:12
}

TEST_CASE("calls at night widen the chart to the whole day")
{
    indicators::Board board = sample::board();
    board.calls.at(0).at(6) = 1;
    board.calls.at(47).at(6) = 1;
    const ChartValue chart = callsChart(board);
    CHECK(chart.points.size() == 48);
    CHECK(chart.points.back().name == u"23:30–00:00"_s);
}

TEST_CASE("the backlog's bars are the board's counts, each state at its level")
{
    const indicators::Board board = sample::board();
    const ChartValue chart = backlogChart(board, FiguresOf::Contract);
    REQUIRE(chart.points.size() == 2);
    std::int64_t first = 0;
    std::int64_t second = 0;
    for (const auto &[place, n] : board.backlog)
        (place.level == Level::First ? first : second) += n;
    CHECK(chart.total(0) == first);
    CHECK(chart.total(1) == second);
    CHECK(chart.series[0].values == std::vector<std::int64_t>{14, 0});
    CHECK(chart.series[3].values == std::vector<std::int64_t>{0, 18});
    CHECK(chart.series[4].values == std::vector<std::int64_t>{9, 7});
}

TEST_CASE("the lines of opened and resolved are the board's days, today the last")
{
    const indicators::Board board = sample::board();
    const ChartValue chart = daysChart(board, FiguresOf::Contract);
    REQUIRE(chart.points.size() == 30);
    for (std::size_t i = 0; i < 30; ++i) {
        CHECK(chart.series[0].values[i] == board.days[i].opened);
        CHECK(chart.series[1].values[i] == board.days[i].resolved);
    }
    CHECK(chart.points.back().tick.contains(u"24"_s));
}

TEST_CASE("the bands of resolution times are the board's")
{
    const indicators::Board board = sample::board();
    const ChartValue chart = timesChart(board, FiguresOf::MyTeams);
    CHECK(std::ranges::equal(chart.series.front().values, board.resolutionTimes));
    CHECK(chart.population.contains(u"864"_s));
    CHECK(chart.population != timesChart(board, FiguresOf::Contract).population);
}

TEST_CASE("the cards show the board's figures with what they are made of")
{
    const indicators::Board board = sample::board();
    const auto cards = cardFigures(board);
    REQUIRE(cards.size() == 6);
    CHECK(cards[0].figure == QString::number(board.callsOffered));
    CHECK(cards[1].unit == u"%"_s);
    CHECK(cards[1].note.contains(QString::number(board.callsHandledLive)));
    CHECK(cards[1].note.contains(QString::number(board.callsOffered)));
    CHECK(cards[2].figure == u"13"_s);
    CHECK(cards[3].figure == u"87"_s);
    CHECK(cards[4].figure == QString::number(board.days.back().opened));
    CHECK(cards[5].figure == QString::number(board.days.back().resolved));
    for (const CardFigure &card : cards)
        CHECK(card.spoken().startsWith(card.name));

    // What can still be saved comes before where the open ones lie.
    indicators::Board late = board;
    late.missed = late.atRisk = 0;
    CHECK(cardFigures(late)[3].note.contains(words::term(domain::Level::Second)));
    late.missed = 1;
    CHECK(cardFigures(late)[3].note == u"1 late · 0 at risk"_s);
    late.missed = 0;
    late.atRisk = 12;
    CHECK(cardFigures(late)[3].note == u"0 late · 12 at risk"_s);
    CHECK(cardFigures(late)[3].spoken().contains(u"0 late · 12 at risk"_s));
    late.next = indicators::Board::Next{domain::TicketId(7), domain::Measure::Resolve, std::chrono::minutes(31)};
    CHECK(backlogChart(late, FiguresOf::Contract).population.endsWith(u" · next due: ticket 7, 31 min to resolution"_s));
    late.next.reset();
    CHECK_FALSE(backlogChart(late, FiguresOf::Contract).population.contains(u"next due"_s));
}

TEST_CASE("a figure without data is a dash with its reason, never 0; a count of none is 0")
{
    indicators::Board board;
    board.days.resize(30);
    auto cards = cardFigures(board);
    for (const std::size_t i : {0U, 1U, 2U}) {
        CHECK(cards[i].figure == u"–"_s);
        CHECK_FALSE(cards[i].note.isEmpty());
        CHECK(cards[i].unit.isEmpty());
    }
    CHECK(cards[3].figure == u"0"_s);
    CHECK(cards[4].figure == u"0"_s);
    // Offered, but none was answered: a rate of 0, and still no mean wait.
    board.callsOffered = 3;
    board.calls.at(20).at(3) = 3;
    cards = cardFigures(board);
    CHECK(cards[0].figure == u"3"_s);
    CHECK(cards[1].figure.startsWith(u'0'));
    CHECK(cards[2].figure == u"–"_s);
    board.meanWait = Milliseconds{65'000};
    CHECK(cardFigures(board)[2].figure == u"1:05"_s);
}

TEST_CASE("charts of a desk where nothing happened say so")
{
    indicators::Board board;
    board.days.resize(30);
    for (const ChartValue &chart : {callsChart(board), backlogChart(board, {}), daysChart(board, {}), timesChart(board, {})}) {
        CHECK(chart.isEmpty());
        CHECK_FALSE(chart.empty.isEmpty());
    }
}
