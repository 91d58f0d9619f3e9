// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/history_model.h"

#include "core/domain/local_day.h"
#include "core/words/story.h"
#include "core/words/terms.h"
#include "ui/delegates/roles.h"
#include "ui/models/moments.h"
#include "ui/models/ticket_terms.h"
#include "ui/theme/icons.h"

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

bool belongs(EventKind kind, HistoryModel::Show show)
{
    const bool note = kind == EventKind::Noted;
    const bool message = kind == EventKind::MessageSent;
    switch (show) {
    case HistoryModel::Show::All:
        return true;
    case HistoryModel::Show::Notes:
        return note;
    case HistoryModel::Show::Messages:
        return message;
    case HistoryModel::Show::Changes:
        break;
    }
    return !note && !message;
}

Icon signOf(const TicketEvent &event)
{
    switch (event.kind) {
    case EventKind::Registered:
        return event.change.channel == Channel::Phone ? Icon::Phone : Icon::Add;
    case EventKind::Assigned:
        return Icon::Contact;
    case EventKind::Transferred:
        return Icon::Transfer;
    case EventKind::GivenBack:
        return Icon::Down;
    case EventKind::Resumed:
        return Icon::Resume;
    case EventKind::Verified:
        return Icon::View;
    case EventKind::Reopened:
        return Icon::Open;
    case EventKind::MessageSent:
        return Icon::Message;
    case EventKind::Chased:
        return Icon::Bell;
    case EventKind::Annulled:
        return Icon::Undo;
    default:
        return Icon::Edit;
    }
}

// Events that bring a ticket to a state wear that state's sign.
bool wearsState(EventKind kind)
{
    switch (kind) {
    case EventKind::Taken:
    case EventKind::Escalated:
    case EventKind::Held:
    case EventKind::Resolved:
    case EventKind::Closed:
    case EventKind::Cancelled:
    case EventKind::Merged:
        return true;
    default:
        return false;
    }
}

GroundKind groundOf(const TicketEvent &event)
{
    if (event.kind == EventKind::MessageSent)
        return GroundKind::Message;
    return event.kind == EventKind::Registered ? GroundKind::None : GroundKind::Note;
}

// The texts that stand on the event's ground; a name or a number is part of the sentence.
QList<TextField> shownTexts(const TicketEvent &event)
{
    QList<TextField> fields;
    for (auto it = event.texts.cbegin(); it != event.texts.cend(); ++it) {
        const bool inSentence = it.key() == TextField::Subject || it.key() == TextField::Party;
        if (!inSentence && !it.value().isEmpty())
            fields << it.key();
    }
    return fields;
}

QString body(const TicketEvent &event)
{
    const QList<TextField> fields = shownTexts(event);
    if (fields.size() == 1)
        return event.texts.value(fields.front());
    QStringList parts;
    for (const TextField field : fields)
        parts << QString(words::term(field) + u": "_s + event.texts.value(field));
    return parts.join(u'\n');
}

} // namespace

QString eventSentence(const TicketEvent &event, const desk::TicketDetail &detail, const desk::Directory &directory)
{
    return words::story(event, words::namesFrom(directory, detail));
}

HistoryModel::HistoryModel(Workplace &workplace, QObject *parent) : QAbstractListModel(parent), m_workplace(workplace)
{
    connect(&workplace, &Workplace::directoryChanged, this, &HistoryModel::retell);
}

void HistoryModel::setDetail(const desk::TicketDetail &detail)
{
    const bool same = m_detail && m_detail->ticket.id == detail.ticket.id;
    if (!same) {
        beginResetModel();
        m_detail = detail;
        m_rows = arrange();
        endResetModel();
        return;
    }
    m_detail = detail;
    std::vector<Row> rows = arrange();
    // A history only grows at its end.
    const int kept = int(m_rows.size());
    if (int(rows.size()) > kept) {
        beginInsertRows({}, kept, int(rows.size()) - 1);
        m_rows = std::move(rows);
        endInsertRows();
    }
    retell();
}

void HistoryModel::clear()
{
    beginResetModel();
    m_detail.reset();
    m_rows.clear();
    endResetModel();
}

void HistoryModel::filter(Show show)
{
    beginResetModel();
    m_show = show;
    m_rows = arrange();
    endResetModel();
}

int HistoryModel::count(Show show) const
{
    if (!m_detail)
        return 0;
    return int(std::ranges::count_if(m_detail->history, [show](const TicketEvent &event) { return belongs(event.kind, show); }));
}

void HistoryModel::retell()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

std::vector<HistoryModel::Row> HistoryModel::arrange() const
{
    std::vector<Row> rows;
    if (!m_detail)
        return rows;
    std::optional<LocalDay> day;
    for (std::size_t i = 0; i < m_detail->history.size(); ++i) {
        const TicketEvent &event = m_detail->history[i];
        if (!belongs(event.kind, m_show))
            continue;
        if (const LocalDay own = localDay(event.occurredAt); day != own) {
            day = own;
            rows.push_back({std::nullopt, event.occurredAt});
        }
        rows.push_back({i, event.occurredAt});
    }
    return rows;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    if (row.event)
        return eventData(m_detail->history[*row.event], role);
    switch (role) {
    case roles::Kind:
        return int(RowKind::Day);
    case roles::Title:
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return dayTitle(row.at, m_workplace.clock().now());
    default:
        return {};
    }
}

QVariant HistoryModel::eventData(const TicketEvent &event, int role) const
{
    switch (role) {
    case roles::TimeOfDay:
        return timeOfDay(event.occurredAt);
    case roles::Sign:
        return wearsState(event.kind) ? QVariant() : QVariant(int(signOf(event)));
    case roles::State:
        return wearsState(event.kind) ? QVariant(int(stateLook(event.after, false))) : QVariant();
    case Qt::DisplayRole:
    case roles::Sentence:
        return eventSentence(event, *m_detail, m_workplace.directory());
    case roles::Names:
        return QStringList{words::actorName(event.actor, words::namesFrom(m_workplace.directory(), *m_detail))};
    case roles::Detail:
        if (isAnnulled(event))
            return tr("taken back");
        return event.kind == EventKind::Registered ? event.texts.value(TextField::Description) : QString();
    case roles::Ground:
        return int(shownTexts(event).isEmpty() ? GroundKind::None : groundOf(event));
    case roles::GroundTitle: {
        const QList<TextField> fields = shownTexts(event);
        if (event.kind == EventKind::Registered || fields.isEmpty())
            return {};
        if (event.kind == EventKind::Noted)
            return tr("Internal note");
        if (event.kind == EventKind::MessageSent)
            return tr("Message to the requester");
        return fields.size() == 1 ? words::term(fields.front()) : words::term(event.kind);
    }
    case roles::Body:
        return body(event);
    case Qt::AccessibleTextRole: {
        const QString text = body(event);
        QString spoken = timeOfDay(event.occurredAt) + u", "_s + eventSentence(event, *m_detail, m_workplace.directory());
        if (!text.isEmpty())
            spoken += u": "_s + text;
        return spoken;
    }
    default:
        return {};
    }
}

bool HistoryModel::isAnnulled(const TicketEvent &event) const
{
    return std::ranges::any_of(m_detail->history, [&](const TicketEvent &other) {
        return other.kind == EventKind::Annulled && other.change.annulsFrom.value_or(0) <= event.seq
            && event.seq <= other.change.annulsTo.value_or(0);
    });
}

Qt::ItemFlags HistoryModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (!m_rows[std::size_t(index.row())].event)
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace sportello::ui
