// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/ticket_drafts.h"

#include "ui/models/drafts.h"

#include <QtCore/QDataStream>
#include <QtCore/QIODevice>

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using domain::TicketId;

namespace {

constexpr auto all = "ticket/"_L1;

QString textName(TicketId ticket)
{
    return all + QString::number(ticket.value()) + u"/text"_s;
}

QString formName(TicketId ticket, ActionId step)
{
    return all + QString::number(ticket.value()) + u'/' + QLatin1StringView(actionInfo(step).name);
}

template <class... Parts>
QByteArray packed(const Parts &...parts)
{
    QByteArray content;
    QDataStream stream(&content, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    (stream << ... << parts);
    return content;
}

/// False where the content is of something else: nothing is changed then.
template <class... Parts>
bool unpack(const std::optional<QByteArray> &content, Parts &...parts)
{
    if (!content)
        return false;
    QDataStream stream(*content);
    stream.setVersion(QDataStream::Qt_6_4);
    std::tuple<Parts...> read;
    std::apply([&stream](auto &...part) { (stream >> ... >> part); }, read);
    if (stream.status() != QDataStream::Ok)
        return false;
    std::tie(parts...) = std::move(read);
    return true;
}

TicketDrafts::Text textOf(const std::optional<QByteArray> &content)
{
    TicketDrafts::Text text;
    (void)unpack(content, text.text, text.toRequester, text.key);
    return text;
}

TicketDrafts::Form formOf(const std::optional<QByteArray> &content)
{
    TicketDrafts::Form form;
    if (!unpack(content, form.values, form.key, form.version))
        (void)unpack(content, form.values, form.key); // kept by a program that did not ask from which version
    return form;
}

QList<TicketId> ticketsOf(const QStringList &names)
{
    QList<TicketId> tickets;
    for (const QString &name : names)
        tickets += TicketId(name.section(u'/', 1, 1).toLongLong());
    std::ranges::sort(tickets);
    tickets.erase(std::unique(tickets.begin(), tickets.end()), tickets.end());
    return tickets;
}

} // namespace

TicketDrafts::Text TicketDrafts::text(TicketId ticket) const
{
    Text text = textOf(m_store.find(textName(ticket)));
    const Text older = textOf(m_store.takeOlder(textName(ticket)));
    if (older.text.isEmpty() || older.text == text.text)
        return text;
    if (text.text.isEmpty())
        text = older;
    else
        text.text = older.text + u'\n' + text.text;
    keep(ticket, text);
    return text;
}

void TicketDrafts::keep(TicketId ticket, const Text &text) const
{
    if (text.text.trimmed().isEmpty())
        return dropText(ticket);
    m_store.keep(textName(ticket), packed(text.text, text.toRequester, text.key));
}

void TicketDrafts::dropText(TicketId ticket) const
{
    m_store.drop(textName(ticket));
}

TicketDrafts::Form TicketDrafts::form(TicketId ticket, ActionId step) const
{
    return formOf(m_store.find(formName(ticket, step)));
}

TicketDrafts::Form TicketDrafts::olderForm(TicketId ticket, ActionId step) const
{
    return formOf(m_store.takeOlder(formName(ticket, step)));
}

void TicketDrafts::keep(TicketId ticket, ActionId step, const Form &form) const
{
    if (form.values.isEmpty())
        return dropForm(ticket, step);
    m_store.keep(formName(ticket, step), packed(form.values, form.key, form.version));
}

void TicketDrafts::dropForm(TicketId ticket, ActionId step) const
{
    m_store.drop(formName(ticket, step));
}

QList<TicketId> TicketDrafts::begun() const
{
    return ticketsOf(m_store.names(all, Drafts::Of::ThisRun));
}

QList<TicketId> TicketDrafts::left() const
{
    const QStringList begun = m_store.names(all, Drafts::Of::ThisRun);
    QStringList left = m_store.names(all, Drafts::Of::All);
    left.removeIf([&begun](const QString &name) { return begun.contains(name); });
    return ticketsOf(left);
}

} // namespace sportello::ui
