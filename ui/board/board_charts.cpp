// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/board_charts.h"

#include "core/words/due_terms.h"
#include "core/words/terms.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDate>
#include <QtCore/QLocale>
#include <QtCore/QTime>

#include <algorithm>
#include <numeric>

namespace sportello::ui {
using namespace Qt::Literals::StringLiterals;
using domain::Level;
using domain::Place;
using domain::TicketState;

namespace {

struct Board {
    Q_DECLARE_TR_FUNCTIONS(Board)
};

// The half hours that are always on the axis: 8 to 18. Calls before or after widen it.
constexpr int usualFrom = 16;
constexpr int usualTo = 36;
constexpr int halfHourMinutes = 30;

QString number(std::int64_t amount)
{
    return QLocale().toString(qlonglong(amount));
}

QString clockTime(int halfHour)
{
    return QLocale().toString(QTime(0, 0).addSecs(halfHour % 48 * halfHourMinutes * 60), u"HH:mm"_s);
}

QDate date(domain::LocalDay day)
{
    return QDate(1970, 1, 1).addDays(day);
}

int inbound(const indicators::Board &board)
{
    int sum = 0;
    for (const auto &halfHour : board.calls)
        sum = std::accumulate(halfHour.begin(), halfHour.end(), sum);
    return sum;
}

// How the parts of calls are called and painted: the three lists stand in one order.
static_assert(int(indicators::CallPart::OutOfHours) == int(CallOutcome::OutOfHours)
              && int(CallOutcome::OutOfHours) == int(words::CallOutcome::OutOfHours)
              && int(indicators::CallPart::NoLine) == int(CallOutcome::NoLine)
              && int(CallOutcome::NoLine) == int(words::CallOutcome::NoLine));

struct BacklogPart {
    State look;
    Place place;
};
constexpr std::array backlogParts{BacklogPart{State::New, {TicketState::Registered, Level::First}},
                                  BacklogPart{State::InChargeL1, {TicketState::InCharge, Level::First}},
                                  BacklogPart{State::Escalated, {TicketState::Escalated, Level::Second}},
                                  BacklogPart{State::InChargeL2, {TicketState::InCharge, Level::Second}}};

std::int64_t count(const indicators::Board &board, Place place)
{
    const auto found = board.backlog.find(place);
    return found == board.backlog.end() ? 0 : found->second;
}

std::int64_t open(const indicators::Board &board, Level level)
{
    std::int64_t sum = 0;
    for (const auto &[place, n] : board.backlog)
        if (place.level == level)
            sum += n;
    return sum;
}

QString ticketsOf(FiguresOf whose)
{
    return whose == FiguresOf::MyTeams ? Board::tr("tickets of your teams") : Board::tr("tickets");
}

} // namespace

ChartValue callsChart(const indicators::Board &board)
{
    ChartValue chart{.kind = ChartValue::Kind::Columns,
                     .title = Board::tr("Calls today by half hour and outcome"),
                     .population = Board::tr("calls · %1 offered, %2 others")
                                       .arg(number(board.callsOffered), number(inbound(board) - board.callsOffered)),
                     .pointsName = Board::tr("Half hour"),
                     .empty = Board::tr("No call has come in today. Calls appear here as soon as they are logged."),
                     .nowName = Board::tr("now")};
    const double now = double(domain::minuteOfDay(board.at)) / halfHourMinutes;
    int from = std::min(usualFrom, int(now));
    int to = std::max(usualTo, int(now) + 1);
    for (int i = 0; i < 48; ++i)
        if (std::ranges::any_of(board.calls.at(std::size_t(i)), [](int n) { return n != 0; })) {
            from = std::min(from, i);
            to = std::max(to, i + 1);
        }
    const int tickEvery = to - from > 24 ? 8 : 4;
    for (int i = from; i < to; ++i)
        chart.points.push_back({clockTime(i) + u'–' + clockTime(i + 1), i % tickEvery == 0 ? clockTime(i) : QString()});
    for (int part = 0; part < indicators::callParts; ++part) {
        ChartSeries series{words::term(words::CallOutcome(part)), CallOutcome(part), {}};
        for (int i = from; i < to; ++i)
            series.values.push_back(board.calls.at(std::size_t(i)).at(std::size_t(part)));
        chart.series.push_back(std::move(series));
    }
    if (board.day == domain::localDay(board.at))
        chart.now = now - from - 0.5; // a point's middle is the middle of its half hour
    return chart;
}

ChartValue backlogChart(const indicators::Board &board, FiguresOf whose)
{
    ChartValue chart{
        .kind = ChartValue::Kind::Bars,
        .title = Board::tr("Backlog by level and state"),
        .population =
            Board::tr("%1 open now · %2").arg(ticketsOf(whose), number(open(board, Level::First) + open(board, Level::Second))),
        .pointsName = Board::tr("Level"),
        .empty = Board::tr("No ticket is open. Open tickets appear here by level and state."),
        .totals = true};
    if (board.next)
        chart.population += u" · "_s
            + Board::tr("next due: ticket %1, %2 %3")
                  .arg(board.next->ticket.value())
                  .arg(words::serviceTime(board.next->left), words::aim(board.next->measure));
    for (const Level level : domain::allLevels)
        chart.points.push_back({words::term(level), words::term(level)});
    const auto add = [&](QString name, State look, const std::function<std::int64_t(Level)> &amount) {
        ChartSeries series{std::move(name), look, {}};
        for (const Level level : domain::allLevels)
            series.values.push_back(amount(level));
        chart.series.push_back(std::move(series));
    };
    for (const BacklogPart &part : backlogParts)
        add(words::term(part.place), part.look,
            [&](Level level) { return level == part.place.level ? count(board, part.place) : 0; });
    add(words::term(TicketState::OnHold), State::OnHold, [&](Level level) { return count(board, {TicketState::OnHold, level}); });
    return chart;
}

ChartValue daysChart(const indicators::Board &board, FiguresOf whose)
{
    std::int64_t opened = 0;
    std::int64_t resolved = 0;
    ChartSeries openedSeries{Board::tr("Opened"), 1, {}};
    ChartSeries resolvedSeries{Board::tr("Resolved"), 3, {}};
    ChartValue chart{.kind = ChartValue::Kind::Lines,
                     .title = Board::tr("Opened and resolved, last 30 days"),
                     .pointsName = Board::tr("Day"),
                     .empty = Board::tr("No ticket was opened or resolved in the last 30 days.")};
    const QLocale locale;
    for (std::size_t i = 0; i < board.days.size(); ++i) {
        const auto &day = board.days[i];
        const bool ticked = (board.days.size() - 1 - i) % 7 == 0;
        chart.points.push_back(
            {locale.toString(date(day.day), u"ddd d MMMM"_s), ticked ? locale.toString(date(day.day), u"d MMM"_s) : QString()});
        openedSeries.values.push_back(day.opened);
        resolvedSeries.values.push_back(day.resolved);
        opened += day.opened;
        resolved += day.resolved;
    }
    chart.population = Board::tr("%1 per day · %2 opened, %3 resolved").arg(ticketsOf(whose), number(opened), number(resolved));
    chart.series = {std::move(openedSeries), std::move(resolvedSeries)};
    return chart;
}

ChartValue timesChart(const indicators::Board &board, FiguresOf whose)
{
    const std::array names{Board::tr("within 1 h"), Board::tr("1–4 h"),    Board::tr("4–8 h"),
                           Board::tr("8–24 h"),     Board::tr("1–3 days"), Board::tr("longer")};
    static_assert(std::tuple_size_v<decltype(board.resolutionTimes)> == names.size());
    ChartValue chart{.kind = ChartValue::Kind::Columns,
                     .title = Board::tr("Time to resolve, last 30 days"),
                     .pointsName = Board::tr("Time to resolve"),
                     .empty = Board::tr("No ticket was resolved in the last 30 days."),
                     .totals = true};
    ChartSeries series{Board::tr("Resolutions"), 1, {}};
    for (std::size_t band = 0; band < names.size(); ++band) {
        chart.points.push_back({names.at(band), names.at(band)});
        series.values.push_back(board.resolutionTimes.at(band));
    }
    chart.series = {std::move(series)};
    const std::int64_t all = std::accumulate(board.resolutionTimes.begin(), board.resolutionTimes.end(), std::int64_t{0});
    chart.population = Board::tr("%1, from opening to resolution, nights and holds included · %2 resolutions")
                           .arg(ticketsOf(whose), number(all));
    return chart;
}

QString CardFigure::spoken() const
{
    const QString amount = unit.isEmpty() ? figure : QString(figure + u' ' + unit);
    return name + u": " + amount + u". " + note;
}

std::vector<CardFigure> cardFigures(const indicators::Board &board)
{
    const QString none = u"–"_s;
    const QLocale locale;
    const QString noCalls = inbound(board) == 0 ? Board::tr("no call today yet") : Board::tr("no call was offered today");
    std::vector<CardFigure> cards;

    CardFigure offered{.name = Board::tr("Calls offered"),
                       .figure = none,
                       .note = noCalls,
                       .explained = Board::tr("Inbound calls of today, less those out of hours and those that were no contact.")};
    CardFigure live{.name = Board::tr("Handled live"),
                    .figure = none,
                    .note = noCalls,
                    .explained = Board::tr("Calls answered by an operator, of the calls offered today.")};
    if (board.callsOffered > 0) {
        offered.figure = number(board.callsOffered);
        offered.note = Board::tr("%n handled live", nullptr, board.callsHandledLive);
        live.figure = locale.toString(100.0 * board.callsHandledLive / board.callsOffered, 'f', 1);
        live.unit = u"%"_s;
        live.note = Board::tr("%1 of %2 calls").arg(number(board.callsHandledLive), number(board.callsOffered));
    }
    CardFigure wait{.name = Board::tr("Mean wait (ASA)"),
                    .figure = none,
                    .note = board.callsOffered > 0 ? Board::tr("no call was handled live today") : noCalls,
                    .explained = Board::tr("How long the calls handled live today waited for an answer, on average.")};
    if (board.meanWait) {
        const auto seconds = int((board.meanWait->count() + 500) / 1000);
        wait.figure = seconds < 60 ? number(seconds) : u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
        wait.unit = seconds < 60 ? Board::tr("s", "seconds") : Board::tr("min", "minutes");
        wait.note = Board::tr("of %n calls handled live", nullptr, board.callsHandledLive);
    }
    const std::int64_t first = open(board, Level::First);
    const std::int64_t second = open(board, Level::Second);
    CardFigure backlog{
        .name = Board::tr("Open tickets now"),
        .figure = number(first + second),
        .note = u"%1 %2 · %3 %4"_s.arg(words::term(Level::First), number(first), words::term(Level::Second), number(second)),
        .explained = Board::tr("Tickets that are neither resolved, closed, cancelled nor merged.")};
    if (board.missed + board.atRisk > 0) {
        // What can still be saved comes before where it lies: that the chart beside it shows.
        backlog.note = Board::tr("%1 late · %2 at risk").arg(number(board.missed), number(board.atRisk));
        backlog.explained += u' '
            + Board::tr("Late are those whose most urgent target was missed, at risk those with less than a quarter of it left.");
    }
    const auto ofToday = [&](QString name, QString explained, std::int64_t indicators::Board::Day::*figure) {
        CardFigure card{.name = std::move(name),
                        .figure = none,
                        .note = Board::tr("no figures of today yet"),
                        .explained = std::move(explained)};
        if (!board.days.empty()) {
            card.figure = number(board.days.back().*figure);
            card.note = board.days.size() < 2 ? QString()
                                              : Board::tr("yesterday %1").arg(number(board.days[board.days.size() - 2].*figure));
        }
        return card;
    };
    return {offered,
            live,
            wait,
            backlog,
            ofToday(Board::tr("Opened today"), Board::tr("Tickets opened since midnight."), &indicators::Board::Day::opened),
            ofToday(Board::tr("Resolved today"), Board::tr("Resolutions since midnight; a ticket resolved twice counts twice."),
                    &indicators::Board::Day::resolved)};
}

} // namespace sportello::ui
