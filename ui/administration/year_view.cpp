// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/year_view.h"

#include "ui/theme/on_change.h"
#include "ui/theme/plain_tooltip.h"
#include "ui/widgets/painters.h"

#include <QtCore/QLocale>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace sportello::ui {

using namespace domain;
using namespace std::chrono;

namespace {

constexpr int months = 12;
constexpr int weeks = 6;
constexpr int weekDays = 7;
constexpr int cellWidth = 27;
constexpr int cellHeight = 20;
constexpr std::array columnCounts{6, 4, 3, 2, 1}; // which make full rows of twelve

LocalDay firstOf(int year_, int month_)
{
    return dayOf(year(year_) / month(unsigned(month_)) / 1);
}

LocalDay lastOf(int year_, int month_)
{
    return dayOf(year(year_) / month(unsigned(month_)) / last);
}

int yearOf(LocalDay day)
{
    return int(dateOf(day).year());
}

int monthOf(LocalDay day)
{
    return int(unsigned(dateOf(day).month()));
}

// The same day of another month, or its last one.
LocalDay monthsOn(LocalDay day, int count)
{
    const year_month_day date = dateOf(day);
    const year_month wanted = year_month(date.year(), date.month()) + std::chrono::months(count);
    const year_month_day same = wanted / date.day();
    return dayOf(same.ok() ? same : year_month_day(wanted / last));
}

int titleHeight(const Theme &theme)
{
    return QFontMetrics(theme.font(Type::Strong)).height() + theme.px(Space::Xs);
}

int headHeight(const Theme &theme)
{
    return QFontMetrics(theme.font(Type::Caption)).height() + theme.px(2);
}

QSize monthSize(const Theme &theme)
{
    const int line = std::max(theme.px(cellHeight), QFontMetrics(theme.font(Type::Caption)).height() + 4);
    return {weekDays * theme.px(cellWidth), titleHeight(theme) + headHeight(theme) + weeks * line};
}

} // namespace

void paintDayFace(QPainter &painter, const QRect &box, const DayFace &face, const Theme &theme)
{
    const int radius = theme.px(Radius::Chip);
    const QRect inner = box.adjusted(1, 1, -1, -1);
    QColor ink = theme.colour(Colour::Text);
    QColor sign = ink;
    QColor ground;
    QColor outline;
    switch (face.kind) {
    case DayKind::Service:
        break;
    case DayKind::WeekDay:
    case DayKind::NoHours:
        ink = sign = theme.colour(Colour::TextMuted);
        break;
    case DayKind::Holiday:
    case DayKind::Patron:
        ground = theme.colour(Colour::Sunken);
        outline = theme.colour(Colour::Border);
        break;
    case DayKind::Closure:
        ground = theme.colour(Colour::Sunken);
        outline = theme.colour(Colour::BorderStrong);
        break;
    case DayKind::Opening:
        ground = theme.colour(Colour::SuccessTint);
        outline = sign = theme.colour(Colour::Success);
        break;
    case DayKind::BeyondCap: {
        const auto &look = theme.urgency(Urgency::AtRisk);
        ground = look.ground;
        outline = look.outline;
        sign = look.text;
        break;
    }
    }
    if (face.isChosen) {
        ground = theme.colour(face.hasFocus ? Colour::Selection : Colour::SelectionInactive);
        ink = theme.colour(Colour::SelectionText);
        outline = theme.colour(Colour::Accent);
    }
    if (ground.isValid())
        paintBox(painter, inner, radius, ground, outline);
    if (face.kind == DayKind::Closure && !face.isChosen) {
        painter.save();
        painter.setClipRect(inner.adjusted(1, 1, -1, -1));
        painter.fillRect(inner, QBrush(theme.colour(Colour::Border), Qt::BDiagPattern));
        painter.restore();
    }
    if (face.isChosen && face.hasFocus)
        paintBox(painter, box, radius, QColor(), theme.colour(Colour::FocusRing), theme.px(Edge::Focus));
    const QString letter = dayKindLetter(face.kind == DayKind::Service && face.isHoliday ? DayKind::Holiday : face.kind);
    const QFont &numberFont = theme.font(face.isToday ? Type::Section : Type::Caption);
    const QFont &letterFont = theme.font(Type::Badge);
    const int numberWidth = textWidth(face.number, numberFont);
    const int letterWidth = letter.isEmpty() ? 0 : textWidth(letter, letterFont);
    const int gap = letter.isEmpty() || face.number.isEmpty() ? 0 : theme.px(2);
    // Numbers of a column end at one edge; within a box of their own, number and letter stand in its middle.
    const bool boxed = ground.isValid();
    const int room = face.number.isEmpty() || boxed ? numberWidth : textWidth(QStringLiteral("28"), theme.font(Type::Section));
    const int mark = boxed || face.number.isEmpty() ? letterWidth : textWidth(QStringLiteral("–"), letterFont);
    const int start = box.x() + (box.width() - room - (face.number.isEmpty() ? 0 : theme.px(2)) - mark) / 2;
    paintText(painter, QRect(start + room - numberWidth, box.y(), numberWidth, box.height()), face.number, numberFont,
              face.isToday && !face.isChosen ? theme.colour(Colour::Accent) : ink);
    paintText(painter, QRect(start + room + gap, box.y(), letterWidth, box.height()), letter, letterFont, sign);
    if (face.isToday) {
        const int line = std::max(2, theme.px(2));
        painter.fillRect(start + room - numberWidth, box.bottom() - line - 1, numberWidth, line, theme.colour(Colour::Accent));
    }
}

YearView::YearView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    onTheme(this, [this](const Theme & /*theme*/) {
        setMinimumHeight(minimumSizeHint().height());
        update();
    });
    onLanguage(this, [this] {
        setAccessibleDescription(tr("The year's days. Arrows: day and week; Page Up and Page Down: month; Home and End: the "
                                    "month's ends; Enter: what is said of the day."));
        tell();
    });
}

void YearView::setSource(std::function<std::vector<DayMark>(int)> marks, std::function<QString(LocalDay)> say)
{
    m_source = std::move(marks);
    m_say = std::move(say);
    refresh();
}

void YearView::refresh()
{
    if (m_source)
        m_marks = m_source(m_year);
    tell();
}

void YearView::setToday(LocalDay today)
{
    m_today = today;
    update();
}

void YearView::choose(LocalDay day)
{
    const LocalDay wanted = std::clamp(day, firstOf(firstYear, 1), lastOf(lastYear, months));
    if (wanted == m_chosen && yearOf(wanted) == m_year)
        return;
    m_chosen = wanted;
    const bool otherYear = std::exchange(m_year, yearOf(wanted)) != yearOf(wanted);
    if (otherYear)
        refresh();
    else
        tell();
    if (otherYear)
        Q_EMIT yearChanged(m_year);
    Q_EMIT chosenChanged(m_chosen);
}

void YearView::tell()
{
    if (m_say && !m_marks.empty())
        setAccessibleName(m_say(m_chosen));
    update();
}

int YearView::columns() const
{
    const Theme &theme = Theme::current();
    const int month = monthSize(theme).width() + theme.px(Space::L);
    const auto fits =
        std::ranges::find_if(columnCounts, [&](int count) { return count * month <= width() - theme.px(Space::L); });
    return fits == columnCounts.end() ? 1 : *fits;
}

QSize YearView::minimumSizeHint() const
{
    const Theme &theme = Theme::current();
    const QSize month = monthSize(theme);
    const int rows = months / columns();
    return {month.width() + 2 * theme.px(Space::L),
            rows * month.height() + (rows - 1) * theme.px(Space::S) + 2 * theme.px(Space::S)};
}

// Months share the room; none grows wider than reads well.
QRect YearView::monthBox(int month) const
{
    const Theme &theme = Theme::current();
    const int across = columns();
    const int rows = months / across;
    const int side = theme.px(Space::L);
    const int top = theme.px(Space::S);
    const int cellWide = (width() - side) / across;
    const int cellHigh = (height() - 2 * top + theme.px(Space::S)) / rows;
    const QSize least = monthSize(theme);
    const int wide = std::min(cellWide - side, least.width() * 3 / 2);
    const int high = std::min(cellHigh - theme.px(Space::S), least.height() * 3 / 2);
    return {side + (month - 1) % across * cellWide, top + (month - 1) / across * cellHigh, wide, high};
}

QRect YearView::gridBox(int month) const
{
    const Theme &theme = Theme::current();
    return monthBox(month).adjusted(0, titleHeight(theme) + headHeight(theme), 0, 0);
}

QRect YearView::boxOf(LocalDay day) const
{
    if (yearOf(day) != m_year)
        return {};
    const QRect grid = gridBox(monthOf(day));
    const LocalDay first = firstOf(m_year, monthOf(day));
    const int place = weekdayOf(first) + day - first;
    const auto edge = [](int from, int length, int at, int of) { return from + length * at / of; };
    const int column = place % weekDays;
    const int row = place / weekDays;
    const QPoint from(edge(grid.x(), grid.width(), column, weekDays), edge(grid.y(), grid.height(), row, weeks));
    const QPoint to(edge(grid.x(), grid.width(), column + 1, weekDays) - 1, edge(grid.y(), grid.height(), row + 1, weeks) - 1);
    return {from, to};
}

std::optional<LocalDay> YearView::dayAt(const QPoint &point) const
{
    for (int month = 1; month <= months; ++month) {
        if (!gridBox(month).contains(point))
            continue;
        for (LocalDay day = firstOf(m_year, month); day <= lastOf(m_year, month); ++day)
            if (boxOf(day).contains(point))
                return day;
    }
    return std::nullopt;
}

void YearView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    if (m_marks.empty())
        return;
    for (int month = 1; month <= months; ++month)
        if (event->rect().intersects(monthBox(month)))
            paintMonth(painter, month);
}

void YearView::paintMonth(QPainter &painter, int month) const
{
    const Theme &theme = Theme::current();
    const QRect box = monthBox(month);
    const QLocale language;
    QString name = language.standaloneMonthName(month);
    name[0] = name[0].toUpper();
    paintText(painter, QRect(box.x() + theme.px(Space::Xs), box.y(), box.width(), titleHeight(theme)), name,
              theme.font(Type::Strong), theme.colour(Colour::Text));
    const int line = box.y() + titleHeight(theme);
    for (int i = 0; i < weekDays; ++i) {
        const QRect head(box.x() + box.width() * i / weekDays, line, box.width() / weekDays, headHeight(theme));
        paintText(painter, head, language.standaloneDayName(i + 1, QLocale::NarrowFormat).toUpper(), theme.font(Type::Caption),
                  theme.colour(Colour::TextMuted), Qt::AlignCenter);
    }
    for (LocalDay day = firstOf(m_year, month); day <= lastOf(m_year, month); ++day)
        if (day != m_chosen)
            paintDay(painter, day);
    if (monthOf(m_chosen) == month)
        paintDay(painter, m_chosen);
}

void YearView::paintDay(QPainter &painter, LocalDay day) const
{
    const DayMark &mark = m_marks[std::size_t(day - firstOf(m_year, 1))];
    paintDayFace(
        painter, boxOf(day),
        {QString::number(unsigned(dateOf(day).day())), mark.kind, mark.isHoliday, day == m_today, day == m_chosen, hasFocus()},
        Theme::current());
}

void YearView::keyPressEvent(QKeyEvent *event)
{
    const bool whole = event->modifiers().testFlag(Qt::ControlModifier);
    const int month = monthOf(m_chosen);
    if (event->modifiers() & (Qt::AltModifier | Qt::MetaModifier))
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(m_chosen - 1);
    case Qt::Key_Right:
        return choose(m_chosen + 1);
    case Qt::Key_Up:
        return choose(m_chosen - weekDays);
    case Qt::Key_Down:
        return choose(m_chosen + weekDays);
    case Qt::Key_PageUp:
        return choose(monthsOn(m_chosen, whole ? -months : -1));
    case Qt::Key_PageDown:
        return choose(monthsOn(m_chosen, whole ? months : 1));
    case Qt::Key_Home:
        return choose(firstOf(m_year, whole ? 1 : month));
    case Qt::Key_End:
        return choose(lastOf(m_year, whole ? months : month));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT entered(m_chosen);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void YearView::mousePressEvent(QMouseEvent *event)
{
    if (const auto day = dayAt(event->pos()))
        choose(*day);
}

bool YearView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto day = m_say ? dayAt(help->pos()) : std::nullopt;
        if (day)
            QToolTip::showText(help->globalPos(), plainToolTip(m_say(*day)), this, boxOf(*day));
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void YearView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setMinimumHeight(minimumSizeHint().height());
}

void YearView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void YearView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace sportello::ui
