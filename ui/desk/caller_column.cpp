// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/caller_column.h"

#include "ui/delegates/suggestion_delegate.h"
#include "ui/detail/ticket_list_view.h"
#include "ui/models/call_list_model.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/caller_card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/verb_button.h"

#include <QtWidgets/QStackedLayout>

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

CallerColumn::CallerColumn(Workplace &workplace, QWidget *parent)
    : QWidget(parent), m_workplace(workplace), m_stack(new QStackedLayout(this)), m_nobody(new EmptyState),
      m_card(new CallerCard), m_act(new VerbButton), m_ticketsHead(new SectionHeader),
      m_tickets(new TicketListModel(workplace, this)), m_ticketList(new TicketListView(*m_tickets)),
      m_callsHead(new SectionHeader), m_calls(new CallListModel(workplace, this)), m_callList(new QListView)
{
    auto *whole = new QWidget(this);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    column->addWidget(m_card);
    column->addWidget(m_ticketsHead);
    column->addWidget(m_ticketList, 1);
    column->addWidget(m_callsHead);
    column->addWidget(m_callList, 1);
    column->addStretch(0);
    m_stack->addWidget(m_nobody);
    m_stack->addWidget(whole);

    m_act->setSmall(true);
    m_card->addVerb(m_act);
    // The lists give way first.
    m_ticketList->setMinimumHeight(0);
    m_callList->setMinimumHeight(0);
    m_ticketList->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_callList->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_callList->setModel(m_calls);
    m_callList->setItemDelegate(new SuggestionDelegate(m_callList));
    m_callList->setResizeMode(QListView::Adjust);
    m_callList->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_callList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_ticketList, &TicketListView::chosen, this, &CallerColumn::ticketChosen);
    connect(m_callList, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const QVariant ticket = index.data(CallListModel::Ticket); ticket.isValid())
            Q_EMIT ticketChosen(TicketId(ticket.toLongLong()));
    });
    connect(m_tickets, &TicketListModel::merged, this, [this] { m_ticketsHead->setCount(m_tickets->ticketCount()); });
    connect(m_calls, &CallListModel::loaded, this, &CallerColumn::refreshCard);
    connect(m_act, &QAbstractButton::clicked, this, [this] {
        if (m_contact)
            Q_EMIT learnAsked();
        else
            Q_EMIT addAsked();
    });
    onLanguage(this, [this] {
        m_nobody->say(tr("Nobody is calling."),
                      tr("Press F2 when the phone rings: who calls is shown here, with their tickets and calls."));
        m_ticketsHead->setTitle(tr("Their open tickets"));
        m_callsHead->setTitle(tr("Their last calls"));
        m_ticketList->setAccessibleName(tr("Open tickets of the caller"));
        m_ticketList->empty().say(tr("No ticket of theirs is open."), {});
        m_callList->setAccessibleName(tr("Last calls of the caller"));
        refreshCard();
    });
}

void CallerColumn::show(const std::optional<Contact> &contact, const QString &newNumber, bool calling)
{
    const bool another = contact.has_value() != m_contact.has_value() || (contact && m_contact && contact->id != m_contact->id);
    m_contact = contact;
    m_newNumber = newNumber;
    m_calling = calling;
    if (another) {
        TicketGroup open{.title = {}, .filter = {}};
        open.filter.open = true;
        if (contact)
            open.filter.contact = contact->id;
        if (contact)
            m_tickets->setGroups({open});
        m_calls->setContact(contact ? std::optional(contact->id) : std::nullopt);
    }
    for (QWidget *part : std::initializer_list<QWidget *>{m_ticketsHead, m_ticketList, m_callsHead, m_callList})
        part->setVisible(contact.has_value());
    m_stack->setCurrentIndex(contact || calling ? 1 : 0);
    refreshCard();
}

void CallerColumn::refreshCard()
{
    CallerCard::Caller caller;
    if (m_contact) {
        caller.name = m_contact->name;
        caller.office = m_contact->office;
        if (const int calls = m_calls->countOfDays(30); calls > 0)
            caller.aside = tr("%n call(s)\nin 30 days", nullptr, calls);
        std::vector<Entitlement> table;
        std::ranges::copy_if(m_workplace.directory().entitlements, std::back_inserter(table),
                             [this](const Entitlement &row) { return row.contract == m_contact->contract; });
        if (!table.empty())
            for (const ContactType type : {ContactType::User, ContactType::Specialist})
                caller.entitlements << CallerCard::Entitlement{
                    type == ContactType::User ? tr("User") : tr("Specialist"),
                    isEntitled(table, type, ContactSubtype::NotRecorded, m_contact->kind)};
        if (!m_newNumber.isEmpty())
            caller.notice = tr("The number %1 is new").arg(m_newNumber);
        m_act->setWord(tr("Remember"));
        m_act->setVisible(!m_newNumber.isEmpty());
    } else {
        const bool nobodyYet = m_newNumber.isEmpty();
        caller.known = false;
        caller.name = nobodyYet ? tr("Who is calling?") : m_newNumber;
        caller.office = nobodyYet ? tr("A number, a name, an e-mail or a ticket finds them.") : tr("Not in the directory yet");
        m_act->setWord(tr("Add a contact"));
        m_act->setVisible(m_calling && !nobodyYet);
    }
    m_card->show(caller);
}

} // namespace sportello::ui
