// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/board/sample_board.h"
#include "ui/board/board_view.h"
#include "ui/board/figure_card.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/legend.h"
#include "ui/charts/plot.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/text_label.h"

#include <catch2/catch.hpp>

#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QStackedBarSeries>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QTreeView>

using namespace sportello;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Frame {
    Appearance appearance;
    ChartFrame frame;
    Frame()
    {
        frame.resize(520, 360);
        frame.show();
        QApplication::setActiveWindow(&frame);
    }
    [[nodiscard]] Plot *plot() const { return frame.findChild<Plot *>(); }
    [[nodiscard]] QTreeView *table() const { return frame.findChild<QTreeView *>(); }
    [[nodiscard]] QList<QAbstractButton *> legend() const
    {
        return frame.findChild<Legend *>()->findChildren<QAbstractButton *>();
    }
    [[nodiscard]] bool says(const QString &words) const
    {
        const auto labels = frame.findChildren<TextLabel *>();
        return std::ranges::any_of(labels, [&](const TextLabel *label) { return label->isVisible() && label->text() == words; });
    }
};

} // namespace

TEST_CASE("what Qt Charts draws is the value: each series, each point")
{
    Frame on;
    const ChartValue calls = callsChart(sample::board());
    on.frame.show(calls);
    const auto *bars = dynamic_cast<QStackedBarSeries *>(on.plot()->chart()->series().value(0));
    REQUIRE(bars != nullptr);
    REQUIRE(bars->count() == int(calls.series.size()));
    for (std::size_t series = 0; series < calls.series.size(); ++series)
        for (std::size_t point = 0; point < calls.points.size(); ++point)
            CHECK(bars->barSets()[int(series)]->at(int(point)) == double(calls.series[series].values[point]));

    const ChartValue days = daysChart(sample::board(), {});
    on.frame.show(days);
    REQUIRE(on.plot()->chart()->series().size() == 2);
    const auto *line = dynamic_cast<QLineSeries *>(on.plot()->chart()->series().value(1));
    REQUIRE(line != nullptr);
    for (std::size_t point = 0; point < days.points.size(); ++point)
        CHECK(line->at(int(point)).y() == double(days.series[1].values[point]));
}

TEST_CASE("a chart is drawn again only when its figures have changed")
{
    Frame on;
    indicators::Board board = sample::board();
    on.frame.show(backlogChart(board, {}));
    const int drawings = on.frame.drawings();
    on.frame.show(backlogChart(board, {}));
    CHECK(on.frame.drawings() == drawings);
    ++board.backlog.begin()->second;
    on.frame.show(backlogChart(board, {}));
    CHECK(on.frame.drawings() > drawings);
}

TEST_CASE("the legend takes a series out of the picture by the keyboard, and brings it back")
{
    Frame on;
    const ChartValue calls = callsChart(sample::board());
    on.frame.show(calls);
    REQUIRE(on.legend().size() == 7);
    QAbstractButton *live = on.legend().front();
    CHECK(live->accessibleName() == calls.series.front().name);
    live->setFocus();
    QTest::keyClick(live, Qt::Key_Space);
    const auto sum = [&] {
        return dynamic_cast<QStackedBarSeries *>(on.plot()->chart()->series().value(0))->barSets().front()->sum();
    };
    CHECK(sum() == 0);
    // A new value leaves it out still.
    indicators::Board board = sample::board();
    ++board.calls.at(20).at(0);
    on.frame.show(callsChart(board));
    CHECK(sum() == 0);
    QTest::keyClick(live, Qt::Key_Space);
    CHECK(sum() > 0);
}

TEST_CASE("T shows the same figures as a table and back, keeping the focus inside")
{
    Frame on;
    on.frame.show(timesChart(sample::board(), {}));
    CHECK_FALSE(on.frame.isTable());
    on.plot()->setFocus();
    QTest::keyClick(on.plot(), Qt::Key_T);
    CHECK(on.frame.isTable());
    CHECK(on.table()->isVisible());
    CHECK(on.table()->hasFocus());
    CHECK(on.table()->model()->index(0, 1).data().toString() == u"412"_s);
    CHECK(on.table()->accessibleName() == on.frame.value()->title);
    QTest::keyClick(on.table(), Qt::Key_T);
    CHECK(on.plot()->hasFocus());
}

TEST_CASE("arrow keys walk the points, and the line under the title reads them")
{
    Frame on;
    const ChartValue times = timesChart(sample::board(), {});
    on.frame.show(times);
    CHECK(on.says(times.population));
    on.plot()->setFocus();
    QTest::keyClick(on.plot(), Qt::Key_Right);
    CHECK(on.says(times.reading(0)));
    QTest::keyClick(on.plot(), Qt::Key_End);
    CHECK(on.says(times.reading(times.points.size() - 1)));
    CHECK(on.plot()->accessibleDescription() == times.reading(times.points.size() - 1));
    QTest::keyClick(on.plot(), Qt::Key_Escape);
    CHECK(on.says(times.population));
}

TEST_CASE("the last values of lines stand beside each other's and within the picture, however near their heights")
{
    Frame on;
    Plot plot;
    plot.resize(520, 300);
    plot.show();
    // No tick is written: whatever is painted at the right of the lines is their last values.
    ChartValue value = daysChart(sample::board(), {});
    for (ChartPoint &point : value.points)
        point.tick.clear();
    const int height = QFontMetrics(Theme::current().font(Type::Section)).height();
    const auto inked = [&](std::int64_t last) {
        for (ChartSeries &series : value.series)
            series.values.back() = last;
        plot.draw(value, {});
        const QImage picture = plot.grab().toImage();
        const QRectF area = plot.chart()->mapRectToScene(plot.chart()->plotArea());
        int first = -1, end = -1, figures = 0;
        for (int y = 0; y < picture.height(); ++y) {
            bool ink = false;
            for (int x = int(area.right()) + 3; x < picture.width(); ++x)
                ink = ink || qGray(picture.pixel(x, y)) < 128;
            if (!ink)
                continue;
            first = first < 0 ? y : first;
            figures += end < 0 || y > end + 1 ? 1 : 0;
            end = y;
        }
        CHECK(figures == 2); // not one over the other
        CHECK(first >= 0);
        CHECK(first > int(area.top()) - height);
        CHECK(end < int(area.bottom()) + height);
        return std::pair(first, end);
    };
    CHECK(inked(0).first > plot.height() / 2);
    CHECK(inked(value.top({})).second < plot.height() / 2);
}

TEST_CASE("an empty chart says what it will show; the first figures take the sentence's place")
{
    Frame on;
    indicators::Board nothing;
    nothing.days.resize(30);
    on.frame.show(backlogChart(nothing, {}));
    CHECK(on.says(backlogChart(nothing, {}).empty));
    CHECK_FALSE(on.plot()->isVisible());
    on.frame.show(backlogChart(sample::board(), {}));
    CHECK_FALSE(on.says(backlogChart(nothing, {}).empty));
    CHECK(on.plot()->isVisible());
}

TEST_CASE("an error says what happened and offers another try; a chart that was there stays")
{
    Frame on;
    int retries = 0;
    QObject::connect(&on.frame, &ChartFrame::retryAsked, &on.frame, [&] { ++retries; });
    on.frame.fail(u"Backlog"_s, u"The server is away."_s);
    CHECK(on.says(u"The server is away."_s));
    const auto buttons = on.frame.findChildren<QAbstractButton *>();
    const auto retry = std::ranges::find_if(buttons, [](const QAbstractButton *b) { return b->isVisible(); });
    REQUIRE(retry != buttons.end());
    (*retry)->click();
    CHECK(retries == 1);
    on.frame.show(backlogChart(sample::board(), {}));
    on.frame.fail(u"Backlog"_s, u"The server is away."_s);
    CHECK(on.plot()->isVisible());
    CHECK_FALSE((*retry)->isVisible());
}

TEST_CASE("the board's cards and charts fold into fewer columns and scroll where the room is small")
{
    const Appearance appearance;
    BoardView view;
    view.show(sample::board(), FiguresOf::Contract);
    view.resize(1240, 800);
    view.show();
    QApplication::processEvents();
    CHECK(view.cards()[5]->y() == view.cards()[0]->y());
    CHECK(view.charts()[1]->y() == view.charts()[0]->y());
    view.resize(700, 500);
    QApplication::processEvents();
    CHECK(view.cards()[3]->y() > view.cards()[0]->y());
    CHECK(view.charts()[1]->y() > view.charts()[0]->y());
    for (const ChartFrame *chart : view.charts())
        CHECK(chart->height() >= Theme::current().px(260));
}

TEST_CASE("whatever takes the keyboard on the board has a name")
{
    const Appearance appearance;
    BoardView view;
    view.show(sample::board(), FiguresOf::Contract);
    view.resize(1240, 800);
    view.show();
    QApplication::processEvents();
    for (const QWidget *widget : view.findChildren<QWidget *>())
        if (widget->isVisible() && widget->focusPolicy() & Qt::TabFocus && widget->focusProxy() == nullptr) {
            INFO(widget->metaObject()->className());
            CHECK_FALSE(widget->accessibleName().isEmpty());
        }
}
