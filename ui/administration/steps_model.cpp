// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/steps_model.h"

#include "core/words/due_terms.h"
#include "core/words/language.h"
#include "core/words/watch_terms.h"
#include "ui/delegates/roles.h"
#include "ui/theme/plain_tooltip.h"

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

// A step's conditions are two of those of a target.
QString stepConditions(const WatchStep &step)
{
    Target same;
    same.measure = step.measure;
    same.priority = step.priority;
    same.level = step.level;
    return words::conditions(same);
}

QString repeatedText(const WatchStep &step)
{
    return step.times > 1 ? StepsModel::tr("%1 times, every %2").arg(QString::number(step.times), words::serviceTime(step.every))
                          : QString();
}

void StepsModel::show(const std::vector<WatchStep> &steps, const desk::Directory &directory)
{
    beginResetModel();
    m_rows = steps;
    m_directory = directory;
    endResetModel();
}

void StepsModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const WatchStep *StepsModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[std::size_t(row)] : nullptr;
}

int StepsModel::rowOf(WatchStepId id) const
{
    const auto found = std::ranges::find(m_rows, id, &WatchStep::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QString StepsModel::receiverOf(const WatchStep &step) const
{
    if (step.receiver == StepReceiver::Party)
        return words::onOneLine(step.party);
    if (step.team)
        return words::onOneLine(m_directory.teamName(*step.team));
    if (step.action == StepAction::PassOn)
        return tr("the team that the rules of levels propose");
    return step.receiver == StepReceiver::None ? QString() : words::term(step.receiver);
}

QString StepsModel::spoken(const WatchStep &step) const
{
    QStringList parts{tr("at %1 % of “%2”", "a share of a target").arg(QString::number(step.percent), words::term(step.measure)),
                      words::term(step.action), receiverOf(step), tr("for: %1").arg(stepConditions(step)), repeatedText(step)};
    parts.removeAll(QString());
    return parts.join(u"; "_s);
}

int StepsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int StepsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString StepsModel::cell(const WatchStep &step, int column) const
{
    switch (column) {
    case Share:
        return u"%1 %"_s.arg(step.percent);
    case Measured:
        return words::term(step.measure);
    case Action:
        return words::term(step.action);
    case Receiver:
        return receiverOf(step);
    case For:
        return stepConditions(step);
    case Repeated:
        return repeatedText(step);
    case Rank:
        return QString::number(step.rank);
    default:
        return {};
    }
}

QVariant StepsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WatchStep &step = m_rows[std::size_t(index.row())];
    const bool isNumber = index.column() == Rank || index.column() == Share;
    switch (role) {
    case Qt::DisplayRole:
        return cell(step, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(spoken(step));
    case Qt::AccessibleTextRole:
        return index.column() == Share ? spoken(step) : cell(step, index.column());
    case Qt::TextAlignmentRole:
        return isNumber ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case roles::Cell:
        if (index.column() == Share || index.column() == Action)
            return int(CellKind::Strong);
        return int(index.column() == Measured || index.column() == Receiver ? CellKind::Text : CellKind::Muted);
    default:
        return {};
    }
}

QVariant StepsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Rank || section == Share ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Share:
        return tr("At", "head of a column: a share of a target's time");
    case Measured:
        return tr("Of", "head of a column: a measure");
    case Action:
        return tr("Step");
    case Receiver:
        return tr("To", "head of a column: receivers");
    case For:
        return tr("For");
    case Repeated:
        return tr("Repeated", "head of a column: a step");
    case Rank:
        return tr("Order", "head of a column: which step is looked at first");
    default:
        return {};
    }
}

} // namespace sportello::ui
