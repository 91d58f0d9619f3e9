// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/openings_model.h"

#include "core/words/calendar_terms.h"
#include "core/words/language.h"
#include "ui/administration/typed.h"
#include "ui/delegates/roles.h"
#include "ui/theme/plain_tooltip.h"
#include "ui/theme/tokens.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

QString stageName(OpeningsModel::Stage stage)
{
    switch (stage) {
    case OpeningsModel::Stage::ToCome:
        return OpeningsModel::tr("to come");
    case OpeningsModel::Stage::Running:
        return OpeningsModel::tr("running");
    case OpeningsModel::Stage::Over:
        return OpeningsModel::tr("over");
    case OpeningsModel::Stage::Cancelled:
        break;
    }
    return OpeningsModel::tr("cancelled");
}

void OpeningsModel::show(const desk::OpeningsDetail &detail, LocalDay today)
{
    beginResetModel();
    m_detail = detail;
    m_today = today;
    // The period that was narrowed to, as it is counted now.
    if (m_use) {
        const auto same = std::ranges::find_if(
            m_detail.uses, [this](const auto &one) { return one.cap == m_use->cap && one.use.period == m_use->use.period; });
        m_use = same == m_detail.uses.end() ? std::nullopt : std::optional(*same);
    }
    choose();
    endResetModel();
}

void OpeningsModel::narrow(const std::optional<desk::OpeningsDetail::Use> &use)
{
    beginResetModel();
    m_use = use;
    choose();
    endResetModel();
}

void OpeningsModel::choose()
{
    m_rows.clear();
    for (const Opening &one : m_detail.openings) {
        const Cap *cap = capOf(one);
        const bool fits = !m_use
            || (!one.cancelled && cap && cap->id == m_use->cap && one.first < m_use->use.period.end
                && one.last >= m_use->use.period.first);
        if (fits)
            m_rows.push_back(one);
    }
    std::ranges::stable_sort(m_rows, std::greater(), &Opening::first);
}

void OpeningsModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const Opening *OpeningsModel::openingAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[std::size_t(row)] : nullptr;
}

int OpeningsModel::rowOf(OpeningId id) const
{
    const auto found = std::ranges::find(m_rows, id, &Opening::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

OpeningsModel::Stage OpeningsModel::stageOf(const Opening &opening) const
{
    if (opening.cancelled)
        return Stage::Cancelled;
    if (opening.last < m_today)
        return Stage::Over;
    return opening.first > m_today ? Stage::ToCome : Stage::Running;
}

QString OpeningsModel::kindName(OpeningKindId id) const
{
    const auto kind = std::ranges::find(m_detail.kinds, id, &OpeningKind::id);
    return kind == m_detail.kinds.end() ? QString() : words::onOneLine(kind->name);
}

const Cap *OpeningsModel::capOf(const Opening &opening) const
{
    const auto kind = std::ranges::find(m_detail.kinds, opening.kind, &OpeningKind::id);
    if (kind == m_detail.kinds.end() || !kind->cap)
        return nullptr;
    const auto cap = std::ranges::find(m_detail.caps, *kind->cap, &Cap::id);
    return cap == m_detail.caps.end() ? nullptr : &*cap;
}

QString OpeningsModel::againstText(const Opening &opening) const
{
    const Cap *cap = capOf(opening);
    return cap ? words::onOneLine(cap->name) : tr("no cap");
}

QString OpeningsModel::spoken(const Opening &opening) const
{
    QStringList parts{shownDays(opening.first, opening.last), kindName(opening.kind),
                      tr("%n day(s)", nullptr, opening.last - opening.first + 1), cell(opening, Hours),
                      stageName(stageOf(opening))};
    if (!opening.askedBy.isEmpty())
        parts += tr("asked for by %1").arg(words::onOneLine(opening.askedBy));
    if (!opening.authorisedBy.isEmpty())
        parts += tr("authorised by %1").arg(words::onOneLine(opening.authorisedBy));
    parts += tr("counts against: %1").arg(againstText(opening));
    if (const int beyond = beyondOf(opening); beyond > 0)
        parts += tr("%n day(s) beyond the cap", nullptr, beyond);
    if (lacksAuthorisation(opening))
        parts += words::authorisationMissing();
    return parts.join(u", "_s);
}

int OpeningsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int OpeningsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString OpeningsModel::cell(const Opening &opening, int column) const
{
    switch (column) {
    case Days:
        return shownDays(opening.first, opening.last);
    case Kind:
        return kindName(opening.kind);
    case Count:
        return QLocale().toString(opening.last - opening.first + 1);
    case Hours:
        return hoursText(opening.hours).replace(u","_s, u", "_s);
    case AskedBy:
        return words::onOneLine(opening.askedBy);
    case AuthorisedBy:
        return words::onOneLine(opening.authorisedBy);
    case Against:
        return againstText(opening);
    case Beyond: {
        const int beyond = beyondOf(opening);
        const QString days = beyond > 0 ? tr("%n day(s)", nullptr, beyond) : QString();
        return lacksAuthorisation(opening) ? QString(days + u", "_s + words::authorisationMissing()) : days;
    }
    case Standing:
        return stageName(stageOf(opening));
    default:
        return {};
    }
}

QVariant OpeningsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Opening &opening = m_rows[std::size_t(index.row())];
    const bool quiet = opening.cancelled || stageOf(opening) == Stage::Over;
    switch (role) {
    case Qt::DisplayRole:
        return cell(opening, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(spoken(opening));
    case Qt::AccessibleTextRole:
        return index.column() == Days ? spoken(opening) : cell(opening, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Count ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case roles::Cell:
        if (index.column() == Beyond)
            return int(lacksAuthorisation(opening) ? CellKind::Warning : CellKind::Chasers);
        if (index.column() == Days && !quiet)
            return int(CellKind::Strong);
        if (index.column() == Standing && opening.cancelled)
            return int(CellKind::State);
        return int(quiet || index.column() == Against || index.column() == Standing ? CellKind::Muted : CellKind::Text);
    case roles::State:
        return int(tokens::State::Cancelled);
    case roles::StateText:
        return cell(opening, Standing);
    case roles::Urgency:
        return int(tokens::Urgency::None);
    default:
        return {};
    }
}

QVariant OpeningsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Count ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Days:
        return tr("Days");
    case Kind:
        return tr("Kind");
    case Count:
        return tr("No.", "number of days, head of a narrow column");
    case Hours:
        return tr("Hours");
    case AskedBy:
        return tr("Asked by");
    case AuthorisedBy:
        return tr("Authorised by");
    case Against:
        return tr("Counts against");
    case Beyond:
        return tr("Beyond the cap");
    case Standing:
        return tr("State");
    default:
        return {};
    }
}

} // namespace sportello::ui
