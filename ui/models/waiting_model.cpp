// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/waiting_model.h"

#include "core/words/due_terms.h"
#include "core/words/language.h"
#include "core/words/terms.h"
#include "ui/delegates/roles.h"
#include "ui/models/moments.h"
#include "ui/models/ticket_terms.h"
#include "ui/models/watch.h"

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

WaitingModel::WaitingModel(Workplace &workplace, QObject *parent) : QAbstractListModel(parent), m_workplace(workplace)
{
    connect(&workplace, &Workplace::entered, this, &WaitingModel::refresh);
    connect(&workplace, &Workplace::duesChanged, this, &WaitingModel::refresh);
    connect(&workplace, &Workplace::changed, this, [this](const desk::Changes &changes) {
        if (changes.calls)
            refresh();
    });
    // Time that passes changes how urgent they are, and at the end of a day of service who still waits.
    m_beat.setInterval(beatMs);
    connect(&m_beat, &QTimer::timeout, this, [this] {
        tick();
        refresh();
    });
    m_beat.start();
}

void WaitingModel::refresh()
{
    struct Read {
        storage::WaitingPage page;
        int count = 0;
    };
    const int generation = ++m_generation;
    auto future = m_workplace.client().run([](desk::Desk &desk) -> Result<Read> {
        auto page = desk::listWaiting(desk, {}, {}, pageSize);
        if (!page)
            return tl::unexpected(page.error());
        const auto count = page->next ? desk::countWaiting(desk, {}, mostCounted) : Result<int>(int(page->rows.size()));
        if (!count)
            return tl::unexpected(count.error());
        return Read{std::move(*page), *count};
    });
    watch(
        this, future,
        [this, generation](const Read &read) {
            if (generation != m_generation)
                return;
            m_count = read.count;
            if (m_rows != read.page.rows) {
                beginResetModel();
                m_rows = read.page.rows;
                endResetModel();
            }
            Q_EMIT loaded();
        },
        [](const Error &) {}); // whoever may not see calls has none to call back; a lost database says so by itself
}

void WaitingModel::tick()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

std::optional<storage::WaitingCaller> WaitingModel::callerAt(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? std::optional(m_rows[std::size_t(row)]) : std::nullopt;
}

int WaitingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

TimeLeft WaitingModel::timeOf(const storage::WaitingCaller &caller) const
{
    const Instant now = m_workplace.clock().now();
    if (caller.due)
        return dueShown(*caller.due, now, m_workplace.directory().serviceOf(caller.call.contract));
    const auto age = std::chrono::floor<std::chrono::minutes>(std::max(now - caller.call.startedAt, Milliseconds(60'000)));
    return {Urgency::None, 1, words::duration(age)};
}

QVariant WaitingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const storage::WaitingCaller &caller = m_rows[std::size_t(index.row())];
    const Instant now = m_workplace.clock().now();
    const QString number = caller.call.number.typed;
    const QString name = !caller.name.isEmpty() ? caller.name : number.isEmpty() ? tr("Unknown caller") : number;
    const auto outcome = [&] {
        const Contract *contract = m_workplace.directory().contract(caller.call.contract);
        return contract ? words::term(door(caller.call, contract->shortAbandon)) : QString();
    };
    switch (role) {
    case Qt::DisplayRole:
    case roles::Subject:
        return name;
    case roles::Number:
        return shortMoment(caller.call.startedAt, now);
    case roles::Requester:
        return caller.name.isEmpty() ? QString() : number;
    case roles::State:
        return int(State::New);
    case roles::StateText:
        return outcome();
    case roles::Urgency:
        return int(timeOf(caller).urgency);
    case roles::TimeText:
        return timeOf(caller).text;
    case roles::TimeShare:
        return timeOf(caller).left;
    case Qt::AccessibleTextRole: {
        const ServiceTime &service = m_workplace.directory().serviceOf(caller.call.contract);
        QStringList parts{name, caller.due ? words::timeLeftSpoken(*caller.due, now, service) : timeOf(caller).text, outcome(),
                          shortMoment(caller.call.startedAt, now), caller.name.isEmpty() ? QString() : number};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    default:
        return {};
    }
}

} // namespace sportello::ui
