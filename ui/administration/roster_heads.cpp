// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/roster_heads.h"

#include "core/words/calendar_terms.h"
#include "core/words/staffing_terms.h"
#include "ui/administration/year_view.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/painters.h"

#include <QtCore/QLocale>

#include <algorithm>
#include <ranges>
#include <utility>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr int barHeight = 12;

int endMinute(const TimeSpan &span)
{
    const int end = minuteOfDay(span.to);
    return end == 0 ? minutesOfDay : end;
}

QString briefSpan(const TimeSpan &span)
{
    return shortSpan(minuteOfDay(span.from), endMinute(span));
}

// The longest of these that has room; the last one where none has.
QString fitting(const QStringList &texts, const QFont &font, int width)
{
    const auto fits = std::ranges::find_if(texts, [&](const QString &one) { return textWidth(one, font) <= width; });
    return fits == texts.end() ? texts.back() : *fits;
}

const Coverage *coverageOf(const RosterView &view, LocalDay day, HoursUse use)
{
    const auto &all = view.coverageOn(day);
    const auto found = std::ranges::find(all, use, &Coverage::use);
    return found == all.end() ? nullptr : &*found;
}

// A glyph before a line of words, and what is left of the box for them.
QRect paintMark(QPainter &painter, const QRect &box, Glyph glyph, const QColor &colour, const Theme &theme)
{
    const int edge = theme.px(10);
    paintGlyph(painter, QRect(box.x(), box.y() + (box.height() - edge) / 2, edge, edge), glyph, colour);
    return box.adjusted(edge + theme.px(3), 0, 0, 0);
}

} // namespace

DayHeads::DayHeads(const RosterModel &model, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_model(model)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setMinimumSectionSize(1);
    setSectionResizeMode(QHeaderView::Fixed);
    onTheme(this, [this](const Theme & /*theme*/) { refresh(); });
}

void DayHeads::setRoom(int height)
{
    if (std::exchange(m_room, height) != height)
        refresh();
}

// Where there is little room the gaps go, which the side column names too, then what else is said in words.
void DayHeads::refresh()
{
    constexpr std::array brevities{Brevity::Full, Brevity::WithoutGaps, Brevity::Bars};
    fill(brevities.back());
    setMinimumHeight(sizeHint().height());
    for (const Brevity brevity : brevities) {
        fill(brevity);
        if (m_room == 0 || sizeHint().height() <= m_room)
            break;
    }
    Q_EMIT geometriesChanged();
    updateGeometry();
    viewport()->update();
}

void DayHeads::fill(Brevity brevity)
{
    const Theme &theme = Theme::current();
    const int line = QFontMetrics(theme.font(Type::Caption)).height() + theme.px(1);
    const RosterView *view = m_model.view();
    const bool words = brevity != Brevity::Bars;
    m_rows.clear();
    m_rows.push_back({What::Date, {}, 0, std::max(theme.px(24), QFontMetrics(theme.font(Type::Strong)).height() + theme.px(4))});
    if (words)
        m_rows.push_back({What::Hours, {}, 0, line});
    if (!view)
        return;
    const auto hasName = [&](int column) { return !dayNames(view->calendar, m_model.dayAt(column)).isEmpty(); };
    if (words && std::ranges::any_of(std::views::iota(0, weekLength), hasName))
        m_rows.push_back({What::Names, {}, 0, line});
    m_from = minutesOfDay;
    m_to = 0;
    for (const HoursUse use : {HoursUse::Desk, HoursUse::OnSite}) {
        int gaps = -1;
        for (int column = 0; column < weekLength; ++column)
            if (const Coverage *coverage = coverageOf(*view, m_model.dayAt(column), use)) {
                gaps = std::max(gaps, int(coverage->gaps.size()));
                m_from = std::min(m_from, minuteOfDay(coverage->wanted.front().from));
                m_to = std::max(m_to, endMinute(coverage->wanted.back()));
            }
        if (gaps < 0)
            continue;
        m_rows.push_back({What::Bar, use, 0, theme.px(barHeight) + theme.px(6)});
        if (words)
            m_rows.push_back({What::Present, use, 0, line});
        for (int i = 0; brevity == Brevity::Full && i < std::min(gaps, mostGaps + 1); ++i)
            m_rows.push_back({What::Gap, use, i, line});
    }
}

void DayHeads::setChosen(LocalDay day, const std::optional<WeekGap> &gap)
{
    m_chosen = day;
    m_gap = gap;
    viewport()->update();
}

QSize DayHeads::sizeHint() const
{
    int height = 2 * Theme::current().px(Space::Xs);
    for (const Row &row : m_rows)
        height += row.height;
    return {QHeaderView::sizeHint().width(), height};
}

void DayHeads::paintLabels(QPainter &painter, const QRect &box) const
{
    const Theme &theme = Theme::current();
    painter.fillRect(box, theme.colour(Colour::Window));
    painter.fillRect(box.x(), box.bottom(), box.width(), 1, theme.colour(Colour::Border));
    const bool both = std::ranges::any_of(m_rows, [](const Row &row) { return row.use == HoursUse::OnSite; });
    int top = box.y() + theme.px(Space::Xs);
    for (const Row &row : m_rows) {
        const QRect line(box.x() + theme.px(Space::L), top, box.width() - theme.px(Space::L) - theme.px(Space::S), row.height);
        top += row.height;
        QString word;
        Type type = Type::Caption;
        switch (row.what) {
        case What::Date:
        case What::Names:
            break;
        case What::Hours:
            word = tr("Service");
            break;
        case What::Bar:
            word = both ? words::term(row.use) : tr("Coverage");
            type = Type::Section;
            break;
        case What::Present:
            word = tr("present");
            break;
        case What::Gap:
            word = row.number == 0 ? tr("gaps") : QString();
            break;
        }
        paintText(painter, line, word, theme.font(type), theme.colour(Colour::TextMuted));
    }
}

void DayHeads::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &theme = Theme::current();
    painter->fillRect(rect, theme.colour(Colour::Window));
    painter->fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.colour(Colour::Border));
    painter->fillRect(rect.x(), rect.y() + theme.px(Space::S), 1, rect.height() - 2 * theme.px(Space::S),
                      theme.colour(Colour::Border));
    int top = rect.y() + theme.px(Space::Xs);
    for (const Row &row : m_rows) {
        paintRow(*painter, QRect(rect.x() + theme.px(Space::Xs) + 1, top, rect.width() - 2 * theme.px(Space::Xs) - 1, row.height),
                 row, m_model.dayAt(section));
        top += row.height;
    }
}

void DayHeads::paintRow(QPainter &painter, const QRect &box, const Row &row, LocalDay day) const
{
    const Theme &theme = Theme::current();
    const RosterView *view = m_model.view();
    if (row.what == What::Date)
        return paintDate(painter, box, day);
    if (!view)
        return;
    const QFont &font = theme.font(Type::Caption);
    const DayPlan plan = planDay(view->calendar.detail.calendar, day);
    switch (row.what) {
    case What::Hours: {
        QStringList brief;
        for (const TimeSpan &span : plan.open)
            brief += briefSpan(span);
        const QString text = plan.open.empty() ? view->hasService() ? tr("closed") : tr("no hours")
                                               : fitting({words::hoursOf(plan), brief.join(u", "_s)}, font, box.width());
        return paintText(painter, box, text, font, theme.colour(Colour::TextMuted));
    }
    case What::Names:
        return paintText(painter, box, dayNames(view->calendar, day), font, theme.colour(Colour::Text));
    default:
        break;
    }
    const Coverage *coverage = coverageOf(*view, day, row.use);
    if (row.what == What::Bar && !coverage)
        painter.fillRect(box.x(), box.center().y(), box.width(), 1, theme.colour(Colour::Border));
    if (!coverage)
        return;
    if (row.what == What::Bar)
        paintBar(painter, box, *coverage);
    else if (row.what == What::Present)
        paintPresent(painter, box, *coverage);
    else
        paintGap(painter, box, *coverage, row.number);
}

void DayHeads::paintDate(QPainter &painter, const QRect &box, LocalDay day) const
{
    const Theme &theme = Theme::current();
    const RosterView *view = m_model.view();
    const QString name = words::weekday(weekdayOf(day));
    const int wide = textWidth(name, theme.font(Type::Strong));
    paintText(painter, box, name, theme.font(Type::Strong),
              theme.colour(day < m_model.today() ? Colour::TextMuted : Colour::Text));
    DayFace face{.number = QString::number(unsigned(dateOf(day).day())), .kind = DayKind::Service};
    if (view) {
        const DayPlan plan = planDay(view->calendar.detail.calendar, day);
        face.kind = dayKind(view->calendar, day, plan);
        face.isHoliday = plan.holiday.has_value();
    }
    face.isToday = day == m_model.today();
    face.isChosen = day == m_chosen;
    const int left = box.x() + wide + theme.px(Space::Xs);
    const int room = std::min(theme.px(38), box.x() + box.width() - left);
    paintDayFace(painter, QRect(left, box.y(), room, box.height()), face, theme);
}

// Where enough are there it is filled; a gap is an empty box with strokes; between stretches of service is a line.
void DayHeads::paintBar(QPainter &painter, const QRect &box, const Coverage &coverage) const
{
    const Theme &theme = Theme::current();
    const QRect bar(box.x(), box.y() + (box.height() - theme.px(barHeight)) / 2, box.width(), theme.px(barHeight));
    painter.fillRect(bar.x(), bar.center().y(), bar.width(), 1, theme.colour(Colour::BorderStrong));
    const auto boxOf = [&](const TimeSpan &span) {
        const auto at = [&](int minute) { return bar.x() + bar.width() * (minute - m_from) / std::max(1, m_to - m_from); };
        const int from = at(minuteOfDay(span.from));
        return QRect(from, bar.y(), std::max(4, at(endMinute(span)) - from), bar.height());
    };
    for (const RosterGap &stretch : coverage.stretches) {
        const bool isGap = std::ranges::any_of(coverage.gaps, [&](const RosterGap &gap) {
            return gap.span.from <= stretch.span.from && stretch.span.to <= gap.span.to;
        });
        if (!isGap)
            painter.fillRect(boxOf(stretch.span), theme.colour(Colour::Success));
    }
    for (const RosterGap &gap : coverage.gaps) {
        const QRect hole = boxOf(gap.span);
        painter.fillRect(hole, theme.colour(Colour::DangerTint));
        painter.fillRect(hole, QBrush(theme.colour(Colour::Danger), Qt::BDiagPattern));
        const bool isChosen = m_gap && *m_gap == WeekGap{coverage.use, gap};
        paintBox(painter, hole, 0, QColor(), theme.colour(isChosen ? Colour::FocusRing : Colour::Danger),
                 isChosen ? theme.px(Edge::Focus) : 1);
    }
}

void DayHeads::paintPresent(QPainter &painter, const QRect &box, const Coverage &coverage) const
{
    const Theme &theme = Theme::current();
    const bool covered = coverage.gaps.empty();
    const QRect rest = paintMark(painter, box, covered ? Glyph::Check : Glyph::Triangle,
                                 theme.colour(covered ? Colour::Success : Colour::Danger), theme);
    paintText(painter, rest, presentText(coverage, m_model.view()->wanted()), theme.font(Type::Caption),
              theme.colour(covered ? Colour::Text : Colour::Danger));
}

void DayHeads::paintGap(QPainter &painter, const QRect &box, const Coverage &coverage, int number) const
{
    const Theme &theme = Theme::current();
    if (number >= int(coverage.gaps.size()))
        return;
    const int left = int(coverage.gaps.size()) - number;
    if (number == mostGaps && left > 1)
        return paintText(painter, box, tr("and %n more", "gaps of a day", left), theme.font(Type::Caption),
                         theme.colour(Colour::Danger));
    const RosterGap &gap = coverage.gaps[std::size_t(number)];
    const bool isChosen = m_gap && *m_gap == WeekGap{coverage.use, gap};
    const QFont &font = theme.font(isChosen ? Type::Section : Type::Caption);
    const int wanted = m_model.view()->wanted();
    const QString full = words::spanOf(gap.span);
    const QString text =
        fitting({gapText(gap, wanted), tr("%1 %2 of %3", "a gap: time, present, wanted").arg(full).arg(gap.present).arg(wanted),
                 u"%1 %2/%3"_s.arg(full).arg(gap.present).arg(wanted),
                 u"%1 %2/%3"_s.arg(briefSpan(gap.span)).arg(gap.present).arg(wanted), briefSpan(gap.span)},
                font, box.width());
    if (isChosen)
        paintBox(painter, box.adjusted(-2, 0, 2, 0), theme.px(Radius::Keycap), theme.colour(Colour::DangerTint),
                 theme.colour(Colour::FocusRing));
    paintText(painter, box, text, font, theme.colour(Colour::Danger));
}

PersonHeads::PersonHeads(const RosterModel &model, QWidget *parent) : QHeaderView(Qt::Vertical, parent), m_model(model)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setMinimumSectionSize(1);
    setSectionResizeMode(QHeaderView::Fixed);
}

// Under the last row it is the page's ground, as beside it.
void PersonHeads::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect().adjusted(0, length() - offset(), 0, 0), Theme::current().colour(Colour::Surface));
}

void PersonHeads::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &theme = Theme::current();
    painter->fillRect(rect, theme.colour(Colour::Surface));
    painter->fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.colour(Colour::Border));
    const QRect box = rect.adjusted(theme.px(Space::L), theme.px(Space::S), -theme.px(Space::S), 0);
    const int line = QFontMetrics(theme.font(Type::Body)).height();
    paintText(*painter, QRect(box.x(), box.y(), box.width(), line),
              m_model.headerData(section, orientation(), Qt::DisplayRole).toString(), theme.font(Type::Strong),
              theme.colour(Colour::Text));
    const QString why = m_model.notAdmittedAt(section);
    if (why.isEmpty())
        return;
    const QRect under(box.x(), box.y() + line, box.width(), QFontMetrics(theme.font(Type::Caption)).height());
    paintText(*painter, paintMark(*painter, under, Glyph::Triangle, theme.colour(Colour::Warning), theme), why,
              theme.font(Type::Caption), theme.colour(Colour::Warning));
}

} // namespace sportello::ui
