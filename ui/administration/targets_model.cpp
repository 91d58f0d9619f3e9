// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/targets_model.h"

#include "core/words/due_terms.h"
#include "core/words/language.h"
#include "ui/delegates/roles.h"
#include "ui/theme/plain_tooltip.h"

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using Stage = TargetsModel::Stage;

namespace {

bool isOver(const TargetsModel::Row &row)
{
    return row.stage == Stage::Over || row.stage == Stage::NeverHeld;
}

} // namespace

Stage stageOf(const Target &target, Instant now)
{
    if (target.until && *target.until <= target.from)
        return Stage::NeverHeld;
    if (target.until && *target.until <= now)
        return Stage::Over;
    return target.from > now ? Stage::ToCome : Stage::InForce;
}

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::InForce:
        return TargetsModel::tr("in force");
    case Stage::ToCome:
        return TargetsModel::tr("to come", "a target");
    case Stage::Over:
        return TargetsModel::tr("ended");
    case Stage::NeverHeld:
        return TargetsModel::tr("never held");
    case Stage::NothingPromised:
        break;
    }
    return TargetsModel::tr("none");
}

QString momentName(Instant from)
{
    return from == Instant::min() ? TargetsModel::tr("always") : words::moment(from);
}

void TargetsModel::show(const TargetRules &rules, Instant now)
{
    beginResetModel();
    m_rows.clear();
    std::vector<Row> over;
    for (const Measure measure : allMeasures) {
        const std::size_t before = m_rows.size();
        for (const Target &target : rules.targets) {
            if (target.measure != measure)
                continue;
            const Row row{measure, target, stageOf(target, now)};
            (isOver(row) ? over : m_rows).push_back(row);
        }
        if (m_rows.size() == before)
            m_rows.push_back({measure});
    }
    m_rows.insert(m_rows.end(), over.begin(), over.end());
    endResetModel();
}

void TargetsModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void TargetsModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const TargetsModel::Row *TargetsModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[std::size_t(row)] : nullptr;
}

int TargetsModel::rowOf(TargetId id) const
{
    const auto same = std::ranges::find_if(m_rows, [id](const Row &row) { return row.target && row.target->id == id; });
    if (same == m_rows.end())
        return -1;
    const auto heir = std::ranges::find_if(
        m_rows, [&](const Row &row) { return row.target && !isOver(row) && isSameCase(*row.target, *same->target); });
    return int((isOver(*same) && heir != m_rows.end() ? heir : same) - m_rows.begin());
}

int TargetsModel::rowOf(Measure measure) const
{
    const auto found = std::ranges::find(m_rows, measure, &Row::measure);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int TargetsModel::firstPromise() const
{
    const auto first = std::ranges::find_if(m_rows, [](const Row &row) { return row.target && !isOver(row); });
    return first == m_rows.end() ? -1 : int(first - m_rows.begin());
}

int TargetsModel::promised() const
{
    return int(std::ranges::count_if(m_rows, [](const Row &row) { return row.target && !isOver(row); }));
}

std::optional<Instant> TargetsModel::nextChange(Instant now) const
{
    std::optional<Instant> next;
    const auto meet = [&](Instant at) {
        if (at > now && (!next || at < *next))
            next = at;
    };
    for (const Row &row : m_rows)
        if (row.target && !isOver(row)) {
            meet(row.target->from);
            meet(row.target->until.value_or(now));
        }
    return next;
}

QString TargetsModel::spoken(const Row &row) const
{
    if (!row.target)
        return tr("%1: nothing is promised").arg(words::term(row.measure));
    QStringList parts{tr("%1 within %2", "a measure, a length of time")
                          .arg(words::term(row.measure), words::limit(row.target->limit, row.target->wallClock)),
                      tr("for: %1").arg(cell(row, For)), tr("order: %1").arg(row.target->rank), stageName(row.stage),
                      tr("since: %1").arg(cell(row, Since))};
    if (row.target->until)
        parts += tr("until: %1").arg(cell(row, Until));
    return parts.join(u"; "_s);
}

int TargetsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TargetsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString TargetsModel::cell(const Row &row, int column)
{
    if (column == Measured)
        return words::term(row.measure);
    if (!row.target)
        return column == For ? tr("nothing is promised") : QString();
    const Target &target = *row.target;
    switch (column) {
    case For:
        return words::conditions(target);
    case Limit:
        return words::exactTime(target.limit);
    case Time:
        return target.wallClock ? tr("elapsed") : tr("service");
    case Rank:
        return QString::number(target.rank);
    case Standing:
        return stageName(row.stage);
    case Since:
        return momentName(target.from);
    case Until:
        return target.until ? momentName(*target.until) : QString();
    default:
        return {};
    }
}

QVariant TargetsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const bool number = index.column() == Rank || index.column() == Limit;
    switch (role) {
    case Qt::DisplayRole:
        return cell(row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(spoken(row));
    case Qt::AccessibleTextRole:
        return index.column() == Measured ? spoken(row) : cell(row, index.column());
    case Qt::TextAlignmentRole:
        return number ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case roles::Cell:
        if (isOver(row) || !row.target)
            return int(CellKind::Muted);
        if (index.column() == Measured || index.column() == Limit)
            return int(CellKind::Strong);
        return int(index.column() == For || index.column() == Rank ? CellKind::Text : CellKind::Muted);
    default:
        return {};
    }
}

QVariant TargetsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Rank || section == Limit ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Measured:
        return tr("Measure");
    case For:
        return tr("For");
    case Limit:
        return tr("Within", "head of a column: a length of time");
    case Time:
        return tr("Of time", "head of a column: service or elapsed");
    case Rank:
        return tr("Order", "head of a column: which is asked first");
    case Standing:
        return tr("State");
    case Since:
        return tr("Since");
    case Until:
        return tr("Until");
    default:
        return {};
    }
}

} // namespace sportello::ui
