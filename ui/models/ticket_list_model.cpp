// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ticket_list_model.h"

#include "ui/delegates/roles.h"
#include "ui/models/ticket_terms.h"
#include "ui/models/watch.h"

#include <algorithm>
#include <set>

namespace sportello::ui {

using namespace domain;
using Lane = desk::DeskClient::Lane;

namespace {

constexpr int countCap = 10'000;

storage::TicketOrder orderOf(const TicketGroup &group)
{
    return group.order.value_or(group.filter.naturalOrder());
}

} // namespace

bool TicketListModel::Row::sameAs(const Row &other) const
{
    if (isHeader || other.isHeader)
        return isHeader && other.isHeader && group == other.group;
    return ticket.id == other.ticket.id;
}

TicketListModel::TicketListModel(Workplace &workplace, QObject *parent) : QAbstractListModel(parent), m_workplace(workplace)
{
    connect(&workplace, &Workplace::changed, this, [this](const desk::Changes &changes) {
        if (!changes.tickets.empty())
            refresh();
    });
    connect(&workplace, &Workplace::directoryChanged, this, &TicketListModel::tick);
    connect(&workplace, &Workplace::duesChanged, this, &TicketListModel::refresh);
    m_beat.setInterval(beatMs);
    connect(&m_beat, &QTimer::timeout, this, &TicketListModel::tickTimes);
    m_beat.start();
}

void TicketListModel::setGroups(std::vector<TicketGroup> groups)
{
    beginResetModel();
    m_groups = std::move(groups);
    m_counts.clear();
    m_rows.clear();
    m_next.reset();
    m_tail = pageSize;
    endResetModel();
    ++m_generation;
    m_reading = false;
    read();
}

void TicketListModel::renameGroups(const std::vector<TicketGroup> &groups)
{
    for (std::size_t i = 0; i < std::min(groups.size(), m_groups.size()); ++i) {
        m_groups[i].title = groups[i].title;
        m_groups[i].aside = groups[i].aside;
        m_groups[i].key = groups[i].key;
    }
    tick();
}

void TicketListModel::refresh()
{
    if (m_reading)
        m_again = true;
    else
        read();
}

void TicketListModel::read()
{
    if (m_groups.empty())
        return;
    m_reading = true;
    m_again = false;
    std::vector<TicketGroup> wanted = m_groups;
    wanted.back().limit = std::min(m_tail, 1000);
    auto future = m_workplace.client().run(
        [wanted](desk::Desk &desk) -> Result<Pages> {
            Pages pages;
            for (const TicketGroup &group : wanted) {
                // The last group may go on where its page ends; the others show one page, which is to be whole.
                const bool isLast = &group == &wanted.back();
                auto page = isLast ? desk::listTickets(desk, group.filter, group.order, std::nullopt, group.limit)
                                   : desk::listFullPage(desk, group.filter, group.order, std::nullopt, group.limit);
                if (!page)
                    return tl::unexpected(page.error());
                int count = int(page->rows.size());
                if (page->next && count == group.limit) {
                    auto counted = desk::countTickets(desk, group.filter, countCap);
                    if (!counted)
                        return tl::unexpected(counted.error());
                    count = *counted;
                }
                pages.pages.push_back(std::move(*page));
                pages.counts.push_back(count);
            }
            return pages;
        },
        m_rows.empty() ? Lane::Operator : Lane::Background);
    watch(
        this, future,
        [this, generation = m_generation](const Pages &pages) {
            if (generation == m_generation)
                take(pages);
        },
        [this, generation = m_generation](const Error &error) {
            if (generation != m_generation)
                return;
            m_reading = false;
            Q_EMIT failed(error);
        });
}

void TicketListModel::take(const Pages &pages)
{
    m_reading = false;
    m_next = pages.pages.back().next;
    m_missing = std::min(m_tail, 1000) - int(pages.pages.back().rows.size());
    m_goesOn = m_next && m_missing > 0; // what was found is counted as it comes
    std::vector<Row> rows = arrange(pages);
    keepHeld(rows);
    const bool newCounts = m_counts != pages.counts;
    m_counts = pages.counts;
    Q_EMIT aboutToMerge();
    merge(std::move(rows));
    if (newCounts)
        for (int i = 0; i < int(m_rows.size()); ++i)
            if (m_rows[std::size_t(i)].isHeader)
                Q_EMIT dataChanged(index(i), index(i), {roles::Count});
    Q_EMIT merged();
    goOn();
}

// A page that looked at many tickets and found few is asked on, until there are as many rows as were wanted.
void TicketListModel::goOn()
{
    if (m_again)
        read();
    else if (m_next && m_missing > 0)
        readOn(Lane::Background);
}

std::vector<TicketListModel::Row> TicketListModel::arrange(const Pages &pages) const
{
    std::vector<Row> rows;
    std::set<TicketId> seen;
    for (std::size_t g = 0; g < pages.pages.size(); ++g) {
        if (!m_groups[g].title.isEmpty() && !pages.pages[g].rows.empty())
            rows.push_back({int(g), true, {}});
        for (const storage::TicketSummary &ticket : pages.pages[g].rows)
            if (seen.insert(ticket.id).second)
                rows.push_back({int(g), false, ticket});
    }
    return rows;
}

// A row that its filter no longer lets through stays where it is while its detail is open, with what is known of it.
void TicketListModel::keepHeld(std::vector<Row> &rows) const
{
    if (!m_held)
        return;
    const auto isHeld = [this](const Row &row) { return row.is(*m_held); };
    if (std::ranges::any_of(rows, isHeld))
        return;
    const auto old = std::ranges::find_if(m_rows, isHeld);
    if (old == m_rows.end())
        return;
    // After the nearest row before it that is still there.
    for (auto before = old; before != m_rows.begin();) {
        --before;
        const auto place = std::ranges::find_if(rows, [&](const Row &row) { return row.sameAs(*before); });
        if (place != rows.end()) {
            rows.insert(place + 1, *old);
            return;
        }
    }
    if (!m_groups[std::size_t(old->group)].title.isEmpty())
        rows.insert(rows.begin(), {{old->group, true, {}}, *old});
    else
        rows.insert(rows.begin(), *old);
}

// Turns the rows into the new ones by the smallest steps, so that selection and scrolling stay with their rows.
void TicketListModel::merge(std::vector<Row> rows)
{
    const auto isWanted = [&](const Row &row) {
        return std::ranges::any_of(rows, [&](const Row &other) { return other.sameAs(row); });
    };
    for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
        if (isWanted(m_rows[std::size_t(i)]))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.erase(m_rows.begin() + i);
        endRemoveRows();
    }
    for (int i = 0; i < int(rows.size()); ++i) {
        const auto at = m_rows.begin() + i;
        const auto found = std::find_if(at, m_rows.end(), [&](const Row &row) { return row.sameAs(rows[std::size_t(i)]); });
        if (found == m_rows.end()) {
            beginInsertRows({}, i, i);
            m_rows.insert(at, rows[std::size_t(i)]);
            endInsertRows();
            continue;
        }
        if (const int from = int(found - m_rows.begin()); from != i) {
            beginMoveRows({}, from, from, {}, i);
            std::rotate(at, found, found + 1);
            endMoveRows();
        }
        Row &row = m_rows[std::size_t(i)];
        if (row.group != rows[std::size_t(i)].group || row.ticket != rows[std::size_t(i)].ticket) {
            row = rows[std::size_t(i)];
            Q_EMIT dataChanged(index(i), index(i));
        }
    }
}

void TicketListModel::patch(const desk::TicketDetail &detail)
{
    const Ticket &ticket = detail.ticket;
    const QModelIndex at = indexOf(ticket.id);
    if (!at.isValid())
        return;
    storage::TicketSummary &row = m_rows[std::size_t(at.row())].ticket;
    if (row.version >= ticket.version)
        return;
    row.version = ticket.version;
    row.place = ticket.place;
    row.kind = ticket.kind;
    row.priority = ticket.priority;
    row.category = ticket.category;
    row.team = ticket.team;
    row.assignee = ticket.assignee;
    row.subject = ticket.subject;
    row.updatedAt = ticket.updatedAt;
    row.takenAt = ticket.takenAt;
    row.resolvedAt = ticket.resolvedAt;
    row.holdReason = ticket.hold ? std::optional(ticket.hold->reason) : std::nullopt;
    row.holdParty = ticket.hold ? ticket.hold->party : QString();
    row.wakeUp = ticket.hold ? std::optional(ticket.hold->wakeUp) : std::nullopt;
    row.chasers = ticket.chasers;
    row.verified = ticket.verified;
    row.due = detail.due;
    Q_EMIT dataChanged(at, at);
}

void TicketListModel::tickTimes()
{
    const Instant now = m_workplace.clock().now();
    bool moved = false;
    for (int i = 0; i < int(m_rows.size()); ++i) {
        Row &row = m_rows[std::size_t(i)];
        if (row.isHeader)
            continue;
        const TimeLeft time = timeShown(row.ticket, now, m_workplace.directory().serviceOf(row.ticket.contract));
        if (row.timeText == time.text && row.urgency == int(time.urgency))
            continue;
        const DueState state = row.ticket.due ? row.ticket.due->stateAt(now) : DueState::InTime;
        moved |= row.state && *row.state != state;
        row.state = state;
        row.timeText = time.text;
        row.urgency = int(time.urgency);
        Q_EMIT dataChanged(index(i), index(i), {roles::Urgency, roles::TimeText, roles::TimeShare, Qt::AccessibleTextRole});
    }
    if (moved)
        refresh();
}

void TicketListModel::tick()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

int TicketListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TicketListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const auto g = std::size_t(row.group);
    if (row.isHeader)
        return groupData(m_groups[g], g < m_counts.size() ? m_counts[g] : 0, role);
    if (role == Id)
        return qlonglong(row.ticket.id.value());
    return ticketData(row.ticket, m_workplace, role);
}

QVariant TicketListModel::groupData(const TicketGroup &group, int count, int role) const
{
    switch (role) {
    case roles::Kind:
        return int(RowKind::Group);
    case roles::Title:
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return group.title;
    case roles::Count:
        return count;
    case roles::Aside:
        return group.aside;
    case roles::Key:
        return group.key;
    default:
        return {};
    }
}

Qt::ItemFlags TicketListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (m_rows[std::size_t(index.row())].isHeader)
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

bool TicketListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next && !m_reading;
}

void TicketListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_missing = pageSize;
    m_tail += pageSize;
    readOn(Lane::Operator);
}

void TicketListModel::readOn(Lane lane)
{
    m_reading = true;
    const TicketGroup group = m_groups.back();
    const storage::TicketOrder order = orderOf(group);
    auto future =
        m_workplace.client().run([group, order, after = *m_next, limit = m_missing](
                                     desk::Desk &desk) { return desk::listTickets(desk, group.filter, order, after, limit); },
                                 lane);
    watch(
        this, future,
        [this, generation = m_generation](const storage::TicketPage &page) {
            if (generation != m_generation)
                return;
            m_reading = false;
            m_next = page.next;
            m_missing -= int(page.rows.size());
            append(page.rows);
            goOn();
        },
        [this, generation = m_generation](const Error &error) {
            if (generation != m_generation)
                return;
            m_reading = false;
            Q_EMIT failed(error);
        });
}

// Rows of the last group that come after those that are there.
void TicketListModel::append(const std::vector<storage::TicketSummary> &tickets)
{
    const int group = int(m_groups.size()) - 1;
    std::vector<Row> more;
    for (const storage::TicketSummary &ticket : tickets)
        if (!indexOf(ticket.id).isValid())
            more.push_back({group, false, ticket});
    const bool counts = m_goesOn && !more.empty();
    m_goesOn = m_goesOn && m_next;
    if (more.empty())
        return;
    const auto isHeader = [group](const Row &row) { return row.isHeader && row.group == group; };
    auto header = std::ranges::find_if(m_rows, isHeader);
    if (counts) {
        Q_EMIT aboutToMerge();
        m_counts.back() += int(more.size());
        if (header == m_rows.end() && !m_groups.back().title.isEmpty())
            more.insert(more.begin(), {group, true, {}});
    }
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(more.size()) - 1);
    m_rows.insert(m_rows.end(), more.begin(), more.end());
    endInsertRows();
    if (!counts)
        return;
    header = std::ranges::find_if(m_rows, isHeader);
    if (header != m_rows.end()) {
        const QModelIndex at = index(int(header - m_rows.begin()));
        Q_EMIT dataChanged(at, at, {roles::Count});
    }
    Q_EMIT merged();
}

int TicketListModel::ticketCount() const
{
    int sum = 0;
    for (const int count : m_counts)
        sum += count;
    return sum;
}

QModelIndex TicketListModel::indexOf(TicketId id) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row &row) { return row.is(id); });
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()));
}

std::optional<TicketId> TicketListModel::idAt(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows[std::size_t(index.row())].isHeader)
        return std::nullopt;
    return m_rows[std::size_t(index.row())].ticket.id;
}

std::optional<TicketId> TicketListModel::firstOf(int group) const
{
    for (const Row &row : m_rows)
        if (row.group == group && !row.isHeader)
            return row.ticket.id;
    return std::nullopt;
}

} // namespace sportello::ui
