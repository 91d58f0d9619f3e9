// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/unsent_model.h"

#include "core/words/language.h"
#include "core/words/sentences.h"
#include "core/words/terms.h"
#include "ui/delegates/roles.h"
#include "ui/models/moments.h"
#include "ui/models/workplace.h"
#include "ui/theme/plain_tooltip.h"

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

QString whatWasDone(const desk::Unsent &unsent)
{
    if (const auto *note = std::get_if<desk::NoteTicket>(&unsent.command))
        return (note->toRequester ? UnsentModel::tr("Message on %1") : UnsentModel::tr("Note on %1")).arg(note->ticket.value());
    const desk::OpenTicket *ticket = unsent.ticket();
    if (!ticket)
        return UnsentModel::tr("Call");
    if (ticket->resolution)
        return UnsentModel::tr("Call, resolved");
    if (ticket->escalation)
        return UnsentModel::tr("Call, passed to second level");
    return UnsentModel::tr("Call, ticket opened");
}

QString subjectOf(const desk::Unsent &unsent)
{
    if (const auto *note = std::get_if<desk::NoteTicket>(&unsent.command))
        return words::onOneLine(note->text);
    if (const desk::OpenTicket *ticket = unsent.ticket())
        return words::onOneLine(ticket->subject);
    const auto *log = std::get_if<desk::LogCall>(&unsent.command);
    return log ? words::term(log->call.purpose) : QString();
}

QString standingOf(const Outbox::Entry &entry)
{
    switch (entry.state) {
    case Outbox::State::Keeping:
        return UnsentModel::tr("Is being kept");
    case Outbox::State::Waiting:
        return entry.outlives ? UnsentModel::tr("Waits for the desk") : UnsentModel::tr("Waits, and is on no disk");
    case Outbox::State::Sending:
        return UnsentModel::tr("Is being sent");
    case Outbox::State::Refused:
        break;
    }
    return UnsentModel::tr("Refused: %1").arg(words::sentence(entry.why));
}

UnsentModel::UnsentModel(Workplace &workplace, QObject *parent) : QAbstractTableModel(parent), m_workplace(workplace)
{
    connect(&m_workplace.outbox(), &Outbox::changed, this, &UnsentModel::merge);
    m_rows = m_workplace.outbox().entries();
}

// Rows go one by one, from wherever they stand, and come at the end: the chosen one and the place in the list stay.
void UnsentModel::merge()
{
    const std::vector<Outbox::Entry> &now = m_workplace.outbox().entries();
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::ranges::find(now, m_rows[std::size_t(row)].name, &Outbox::Entry::name) != now.end())
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (i < m_rows.size() && m_rows[i].name == now[i].name) {
            m_rows[i] = now[i];
            Q_EMIT dataChanged(index(int(i), 0), index(int(i), ColumnCount - 1));
            continue;
        }
        beginInsertRows({}, int(i), int(i));
        m_rows.insert(m_rows.begin() + std::ptrdiff_t(i), now[i]);
        endInsertRows();
    }
    Q_EMIT merged();
}

const Outbox::Entry *UnsentModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[std::size_t(row)] : nullptr;
}

int UnsentModel::rowOf(const QUuid &key) const
{
    const auto found = std::ranges::find(m_rows, key, &Outbox::Entry::key);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void UnsentModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int UnsentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int UnsentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString UnsentModel::cell(const Outbox::Entry &entry, int column) const
{
    switch (column) {
    case Code:
        return entry.unsent.code().isEmpty() ? u"–"_s : entry.unsent.code();
    case What:
        return whatWasDone(entry.unsent);
    case Subject:
        return subjectOf(entry.unsent);
    case Who:
        return words::onOneLine(entry.unsent.who);
    case Done:
        return shortMoment(entry.at(), m_workplace.clock().now());
    case Standing:
        return standingOf(entry);
    default:
        return {};
    }
}

QVariant UnsentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Outbox::Entry &entry = m_rows[std::size_t(index.row())];
    const auto spoken = [&] {
        QStringList parts;
        for (const int column : {What, Code, Subject, Who, Done, Standing})
            if (const QString part = cell(entry, column); !part.isEmpty() && part != u"–"_s)
                parts << part;
        return parts.join(u"; "_s);
    };
    switch (role) {
    case Qt::DisplayRole:
        return cell(entry, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(spoken());
    case Qt::AccessibleTextRole:
        return index.column() == Code ? spoken() : cell(entry, index.column());
    case roles::Cell:
        if (index.column() == Code)
            return int(CellKind::Strong);
        if (index.column() == Standing && entry.state == Outbox::State::Refused)
            return int(CellKind::Warning);
        return int(index.column() == Subject || index.column() == What ? CellKind::Text : CellKind::Muted);
    default:
        return {};
    }
}

QVariant UnsentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Code:
        return tr("Code", "head of a column: what was said for the ticket");
    case What:
        return tr("What");
    case Subject:
        return tr("Subject");
    case Who:
        return tr("Who", "head of a column: callers");
    case Done:
        return tr("Done", "head of a column: when");
    case Standing:
        return tr("State");
    default:
        return {};
    }
}

} // namespace sportello::ui
