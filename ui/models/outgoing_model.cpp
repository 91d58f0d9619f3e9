// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/outgoing_model.h"

#include "core/words/language.h"
#include "core/words/watch_terms.h"
#include "ui/delegates/roles.h"
#include "ui/models/moments.h"
#include "ui/models/watch.h"
#include "ui/theme/plain_tooltip.h"

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

QString receiverName(const Outgoing &message)
{
    const QString name = words::onOneLine(message.party);
    return message.partyKind == MessageParty::Team ? OutgoingModel::tr("%1 (team)").arg(name) : name;
}

QString standingOf(const Outgoing &message)
{
    if (message.state == OutgoingState::Waiting && message.address.isEmpty())
        return OutgoingModel::tr("To be said by phone");
    const QString state = words::term(message.state);
    const bool wasRefused = message.state == OutgoingState::Failed || message.state == OutgoingState::NotKnown
        || message.state == OutgoingState::Waiting;
    return wasRefused && !message.detail.isEmpty()
        ? OutgoingModel::tr("%1: %2", "a state, what the mail program said").arg(state, words::onOneLine(message.detail))
        : state;
}

OutgoingModel::OutgoingModel(Workplace &workplace, QObject *parent) : QAbstractTableModel(parent), m_workplace(workplace) {}

void OutgoingModel::choose(const Choice &choice)
{
    m_choice = choice;
    beginResetModel();
    m_rows.clear();
    m_next.reset();
    endResetModel();
    read({}, pageSize);
}

void OutgoingModel::refresh()
{
    read({}, std::clamp(rowCount(), pageSize, desk::maxRows));
}

void OutgoingModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void OutgoingModel::read(std::optional<OutgoingId> after, int limit)
{
    m_reading = true;
    const int generation = ++m_generation;
    auto future = m_workplace.client().run(
        [choice = m_choice, after, limit](desk::Desk &desk) -> Result<Read> {
            const auto contracts = choice.contract ? std::vector{*choice.contract} : std::vector<ContractId>{};
            const auto state = choice.show == Show::State ? std::optional(choice.state) : std::nullopt;
            auto page = choice.show == Show::ToDo ? desk::listOutgoingToDo(desk, contracts, after, limit)
                                                  : desk::listOutgoing(desk, contracts, state, after, limit);
            if (!page)
                return tl::unexpected(page.error());
            const auto toDo = desk::countOutgoingToDo(desk);
            if (!toDo)
                return tl::unexpected(toDo.error());
            const auto here = choice.contract ? desk::countOutgoingToDo(desk, choice.contract) : toDo;
            if (!here)
                return tl::unexpected(here.error());
            return Read{std::move(*page), *toDo, *here};
        },
        desk::DeskClient::Lane::Background);
    watch(
        this, future,
        [this, generation, more = after.has_value()](const Read &read) {
            if (generation == m_generation)
                take(read, more);
        },
        [this, generation](const Error &error) {
            if (generation != m_generation)
                return;
            m_reading = false;
            Q_EMIT failed(error);
        });
}

void OutgoingModel::take(const Read &read, bool more)
{
    m_reading = false;
    m_next = read.page.next;
    m_toDo = read.toDo;
    m_toDoHere = read.toDoHere;
    if (more)
        insert(m_rows.size(), read.page.rows);
    else
        merge(read.page.rows);
    Q_EMIT loaded();
}

void OutgoingModel::insert(std::size_t at, std::span<const Outgoing> rows)
{
    if (rows.empty())
        return;
    beginInsertRows({}, int(at), int(at + rows.size()) - 1);
    m_rows.insert(m_rows.begin() + std::ptrdiff_t(at), rows.begin(), rows.end());
    endInsertRows();
}

void OutgoingModel::remove(std::size_t first, std::size_t end)
{
    if (first == end)
        return;
    beginRemoveRows({}, int(first), int(end) - 1);
    m_rows.erase(m_rows.begin() + std::ptrdiff_t(first), m_rows.begin() + std::ptrdiff_t(end));
    endRemoveRows();
}

// Both are newest first. Rows come and go one by one, so that the chosen one and the place in the list stay.
void OutgoingModel::merge(std::span<const Outgoing> now)
{
    std::size_t at = 0;
    while (!now.empty()) {
        std::size_t gone = at;
        while (gone < m_rows.size() && m_rows[gone].id > now.front().id)
            ++gone;
        remove(at, gone);
        if (at < m_rows.size() && m_rows[at].id == now.front().id) {
            if (m_rows[at] != now.front()) {
                m_rows[at] = now.front();
                Q_EMIT dataChanged(index(int(at), 0), index(int(at), ColumnCount - 1));
            }
            ++at;
            now = now.subspan(1);
            continue;
        }
        const auto known = at < m_rows.size()
            ? std::ranges::find_if(now, [&](const Outgoing &one) { return one.id <= m_rows[at].id; })
            : now.end();
        const auto added = std::size_t(known - now.begin());
        insert(at, now.first(added));
        at += added;
        now = now.subspan(added);
    }
    remove(at, m_rows.size());
}

const Outgoing *OutgoingModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[std::size_t(row)] : nullptr;
}

int OutgoingModel::rowOf(OutgoingId id) const
{
    const auto found = std::ranges::find(m_rows, id, &Outgoing::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QString OutgoingModel::spoken(const Outgoing &message) const
{
    QStringList parts{standingOf(message),
                      tr("to %1", "a receiver").arg(receiverName(message)),
                      words::onOneLine(message.subject),
                      words::term(message.kind),
                      message.ticket ? tr("ticket %1").arg(message.ticket->value()) : QString(),
                      message.call ? tr("call %1").arg(message.call->value()) : QString(),
                      cell(message, Contract),
                      tr("written %1", "a moment").arg(cell(message, Written))};
    parts.removeAll(QString());
    return parts.join(u"; "_s);
}

int OutgoingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int OutgoingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString OutgoingModel::cell(const Outgoing &message, int column) const
{
    switch (column) {
    case Written:
        return shortMoment(message.createdAt, m_workplace.clock().now());
    case To:
        return receiverName(message);
    case About:
        return words::onOneLine(message.subject);
    case Kind:
        return words::term(message.kind);
    case Ticket:
        return message.ticket ? QString::number(message.ticket->value()) : QString();
    case Contract: {
        const domain::Contract *contract = m_workplace.directory().contract(message.contract);
        return contract ? contract->code : QString();
    }
    case Standing:
        return standingOf(message);
    case Tries:
        return message.attempts > 0 ? QString::number(message.attempts) : QString();
    default:
        return {};
    }
}

QVariant OutgoingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Outgoing &message = m_rows[std::size_t(index.row())];
    const bool isNumber = index.column() == Ticket || index.column() == Tries;
    switch (role) {
    case Qt::DisplayRole:
        return cell(message, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(spoken(message));
    case Qt::AccessibleTextRole:
        return index.column() == To ? spoken(message) : cell(message, index.column());
    case Qt::TextAlignmentRole:
        return isNumber ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case roles::Cell:
        if (index.column() == To || index.column() == Standing)
            return int(CellKind::Strong);
        return int(index.column() == About || index.column() == Ticket ? CellKind::Text : CellKind::Muted);
    default:
        return {};
    }
}

QVariant OutgoingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Ticket || section == Tries ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Written:
        return tr("Written", "head of a column: when a message was");
    case To:
        return tr("To", "head of a column: receivers");
    case About:
        return tr("Subject");
    case Kind:
        return tr("Kind");
    case Ticket:
        return tr("Ticket");
    case Contract:
        return tr("Contract");
    case Standing:
        return tr("State");
    case Tries:
        return tr("Tries", "head of a column: how often it was sent");
    default:
        return {};
    }
}

bool OutgoingModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next && !m_reading;
}

void OutgoingModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read(m_next, pageSize);
}

} // namespace sportello::ui
