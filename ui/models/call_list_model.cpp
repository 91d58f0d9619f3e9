// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/call_list_model.h"

#include "core/words/language.h"
#include "core/words/terms.h"
#include "ui/delegates/roles.h"
#include "ui/models/moments.h"
#include "ui/models/watch.h"

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

CallListModel::CallListModel(Workplace &workplace, QObject *parent) : QAbstractListModel(parent), m_workplace(workplace)
{
    connect(&workplace, &Workplace::changed, this, [this](const desk::Changes &changes) {
        if (changes.calls && m_contact)
            read(std::nullopt);
    });
}

void CallListModel::setContact(std::optional<ContactId> contact)
{
    if (contact == m_contact)
        return;
    m_contact = contact;
    ++m_generation;
    m_reading = false;
    beginResetModel();
    m_calls.clear();
    m_next.reset();
    endResetModel();
    if (contact)
        read(std::nullopt);
}

void CallListModel::read(const std::optional<storage::CallCursor> &after)
{
    m_reading = true;
    const int generation = ++m_generation;
    auto future = m_workplace.client().run([contact = m_contact, after](desk::Desk &desk) {
        storage::CallFilter filter;
        filter.contact = contact;
        return desk::listCalls(desk, filter, after, pageSize);
    });
    watch(
        this, future,
        [this, generation, more = after.has_value()](const storage::CallPage &page) {
            if (generation != m_generation)
                return;
            m_reading = false;
            m_next = page.next;
            if (more && !page.rows.empty()) {
                const int first = int(m_calls.size());
                beginInsertRows({}, first, first + int(page.rows.size()) - 1);
                m_calls.insert(m_calls.end(), page.rows.begin(), page.rows.end());
                endInsertRows();
            } else if (!more && m_calls != page.rows) {
                beginResetModel();
                m_calls = page.rows;
                endResetModel();
            }
            Q_EMIT loaded();
        },
        [this, generation](const Error &error) {
            if (generation != m_generation)
                return;
            m_reading = false;
            Q_EMIT failed(error);
        });
}

int CallListModel::countOfDays(int days) const
{
    const Instant from = m_workplace.clock().now() - std::chrono::days(days);
    return int(std::ranges::count_if(m_calls, [from](const Call &call) { return call.startedAt >= from; }));
}

int CallListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_calls.size());
}

QString CallListModel::outcome(const Call &call) const
{
    if (call.ticket)
        return tr("Ticket %1").arg(call.ticket->value());
    if (call.purpose != CallPurpose::Service)
        return words::term(call.purpose);
    return words::term(call.end);
}

QVariant CallListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Call &call = m_calls[std::size_t(index.row())];
    switch (role) {
    case Ticket:
        return call.ticket ? QVariant(qlonglong(call.ticket->value())) : QVariant();
    case Qt::DisplayRole:
    case roles::Title:
        return shortMoment(call.startedAt, m_workplace.clock().now());
    case roles::Meta: {
        QStringList parts{outcome(call)};
        if (call.answeredBy)
            parts << m_workplace.directory().operatorName(*call.answeredBy);
        if (const auto talked = call.talked())
            parts << words::duration(*talked);
        return parts.join(u" · "_s);
    }
    case Qt::AccessibleTextRole:
        return QString(data(index, roles::Title).toString() + u", "_s + data(index, roles::Meta).toString());
    default:
        return {};
    }
}

bool CallListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next && !m_reading;
}

void CallListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read(m_next);
}

} // namespace sportello::ui
