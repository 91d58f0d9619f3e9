// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/roster_model.h"

#include "core/words/calendar_terms.h"
#include "ui/administration/typed.h"

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using Kind = RosterModel::Line::Kind;

namespace {

QString shortMinute(int minute)
{
    return minute % 60 == 0 ? QString::number(minute / 60)
                            : u"%1:%2"_s.arg(minute / 60).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

bool sameRows(const RosterView &a, const RosterView &b)
{
    const auto id = [](const desk::StaffingDetail &one) { return one.person.id; };
    return std::ranges::equal(a.people, b.people, {}, id, id);
}

} // namespace

QString shortSpan(int fromMinute, int toMinute)
{
    return shortMinute(fromMinute) + u'-' + shortMinute(toMinute);
}

void RosterModel::setWeek(LocalDay monday, LocalDay today)
{
    m_monday = monday;
    m_today = today;
    retranslate();
}

void RosterModel::show(const View &view, LocalDay today)
{
    // Whoever is chosen stays so where the rows are the same.
    const bool same = m_view && sameRows(*m_view, *view);
    if (!same)
        beginResetModel();
    m_view = view;
    m_monday = view->monday;
    m_today = today;
    if (!same)
        endResetModel();
    retranslate();
}

void RosterModel::clear()
{
    beginResetModel();
    m_view.reset();
    endResetModel();
}

void RosterModel::retranslate()
{
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, weekLength - 1));
        Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, weekLength - 1);
}

const RosterView *RosterModel::view() const
{
    return m_view && m_view->monday == m_monday ? m_view.get() : nullptr;
}

const desk::StaffingDetail *RosterModel::personAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_view->people[std::size_t(row)] : nullptr;
}

int RosterModel::rowOf(OperatorId person) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (personAt(row)->person.id == person)
            return row;
    return -1;
}

const std::vector<Stay> &RosterModel::staysAt(const QModelIndex &index) const
{
    static const std::vector<Stay> none;
    const auto *person = personAt(index.row());
    return person && view() ? view()->staysOf(person->person.id, dayAt(index.column())) : none;
}

std::vector<RosterModel::Line> RosterModel::linesAt(const QModelIndex &index) const
{
    if (!view())
        return {};
    std::vector<Line> lines;
    const auto &stays = staysAt(index);
    for (const Stay &stay : stays) {
        if (stay.use == HoursUse::OnSite)
            lines.push_back({Kind::Use, words::term(stay.use)});
        for (const Hours &one : stay.hours)
            lines.push_back({stay.counts ? Kind::Hours : Kind::Uncounted, hoursText({one}), shortSpan(one.from, one.to)});
        if (stay.hours.empty())
            lines.push_back({Kind::Off, tr("off", "not at work on that day")});
        if (!stay.counts)
            lines.push_back({Kind::NotCounted, tr("not counted", "mark in a narrow cell")});
        if (stay.single)
            lines.push_back({Kind::OneDay, tr("one day", "mark in a narrow cell: hours of one day alone")});
    }
    if (stays.empty())
        lines.push_back({Kind::None, u"–"_s});
    return lines;
}

int RosterModel::linesOf(int row) const
{
    std::size_t most = 1;
    for (int column = 0; column < weekLength; ++column)
        most = std::max(most, linesAt(index(row, column)).size());
    return int(most);
}

QString RosterModel::notAdmittedAt(int row) const
{
    const auto *person = personAt(row);
    return person ? notAdmittedText(*person, m_view->roster.contract.id) : QString();
}

int RosterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_view ? 0 : int(m_view->people.size());
}

int RosterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : weekLength;
}

QString RosterModel::spoken(const QModelIndex &index) const
{
    const QString who = personName(*personAt(index.row()));
    if (!view())
        return tr("%1, %2: being read").arg(who, fullDay(dayAt(index.column())));
    QStringList stays;
    for (const Stay &stay : staysAt(index))
        stays += stayText(stay);
    if (stays.isEmpty())
        stays += tr("not on the roster");
    return tr("%1: %2. %3", "operator, their hours, how the day is covered")
        .arg(who, stays.join(u"; "_s), spokenCoverage(*view(), dayAt(index.column())));
}

QVariant RosterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole: {
        QStringList texts;
        for (const Line &line : linesAt(index))
            texts += line.text;
        return texts.join(u' ');
    }
    case Qt::ToolTipRole:
        return spoken(index).toHtmlEscaped(); // Qt guesses rich text in tooltips
    case Qt::AccessibleTextRole:
        return spoken(index);
    default:
        return {};
    }
}

QVariant RosterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    if (!isText || section < 0 || section >= (orientation == Qt::Horizontal ? weekLength : rowCount()))
        return {};
    QString text;
    if (orientation == Qt::Horizontal) {
        const LocalDay day = dayAt(section);
        text = role != Qt::DisplayRole && view() ? spokenCoverage(*view(), day) : shownDay(day);
    } else {
        text = personName(*personAt(section));
        if (const QString why = notAdmittedAt(section); role != Qt::DisplayRole && !why.isEmpty())
            text = tr("%1, would not be counted: %2").arg(text, why);
    }
    return role == Qt::ToolTipRole ? text.toHtmlEscaped() : text;
}

} // namespace sportello::ui
