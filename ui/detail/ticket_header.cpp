// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/ticket_header.h"

#include "core/words/due_terms.h"
#include "core/words/language.h"
#include "core/words/terms.h"
#include "ui/models/moments.h"
#include "ui/models/ticket_terms.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/property_view.h"
#include "ui/widgets/signs.h"
#include "ui/widgets/text_label.h"

#include <QtWidgets/QGridLayout>

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

QString personIn(const desk::TicketDetail &detail, const std::optional<ContactId> &id)
{
    if (!id)
        return {};
    const auto found = detail.contacts.find(*id);
    return found == detail.contacts.end() ? QString() : found->second.name;
}

} // namespace

TicketHeader::TicketHeader(QWidget *parent)
    : QWidget(parent), m_number(new TextLabel(Type::Lead, Colour::TextMuted, this)),
      m_subject(new TextLabel(Type::Lead, Colour::Text, this)), m_time(new TimeChip(false, this)), m_state(new StateBadge(this)),
      m_priority(new PriorityBars(this)), m_owner(new TextLabel(Type::Caption, Colour::Text, this)), m_signs(new QHBoxLayout)
{
    m_subject->setElided(true);
    m_owner->setElided(true);
    auto *first = new QHBoxLayout;
    first->addWidget(m_number);
    first->addWidget(m_subject, 1);
    m_signs->addWidget(m_time);
    m_signs->addWidget(m_state);
    m_signs->addWidget(m_priority);
    m_signs->addWidget(m_owner, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(first);
    column->addLayout(m_signs);
    onTheme(this, [this, column, first](const Theme &theme) {
        const int side = theme.px(Size::PanelPadding);
        column->setContentsMargins(side, theme.px(theme.compact() ? Space::Xs : Space::S), side,
                                   theme.px(theme.compact() ? Space::Xs : Space::S));
        column->setSpacing(theme.px(Space::Xs));
        first->setSpacing(theme.px(Space::S));
        m_signs->setSpacing(theme.px(Space::L));
        QFont light = theme.font(Type::Lead);
        light.setWeight(QFont::Normal);
        m_number->setFont(light);
        fit();
    });
}

void TicketHeader::show(const desk::TicketDetail &detail, const Workplace &workplace)
{
    const Ticket &ticket = detail.ticket;
    m_number->setText(QString::number(ticket.id.value()));
    m_subject->setText(ticket.subject);
    m_state->show(stateLook(ticket.place, ticket.verified),
                  stateWords(ticket.place, ticket.verified, ticket.hold ? std::optional(ticket.hold->reason) : std::nullopt));
    m_priority->show(int(ticket.priority), words::term(ticket.priority));
    showTime(detail, workplace);
    QStringList owner;
    if (ticket.team)
        owner << workplace.directory().teamName(*ticket.team);
    if (ticket.assignee)
        owner << workplace.directory().operatorName(*ticket.assignee);
    m_owner->setText(owner.join(u" · "_s));
    fit();
}

void TicketHeader::showTime(const desk::TicketDetail &detail, const Workplace &workplace)
{
    const Ticket &ticket = detail.ticket;
    const Instant now = workplace.clock().now();
    const ServiceTime &service = workplace.directory().serviceOf(ticket.contract);
    const bool waits = ticket.place.state == TicketState::OnHold;
    m_time->setVisible(waits || detail.due);
    if (detail.due) {
        m_time->show(dueShown(*detail.due, now, service), words::timeLeftSpoken(*detail.due, now, service));
    } else if (waits) {
        storage::TicketSummary summary;
        summary.place = ticket.place;
        summary.wakeUp = ticket.hold ? std::optional(ticket.hold->wakeUp) : std::nullopt;
        m_time->show(timeShown(summary, now, service));
    }
    fit();
}

// The time is spelled out where that leaves the others their words.
void TicketHeader::fit()
{
    const QMargins sides = layout()->contentsMargins();
    const int spelled = m_signs->sizeHint().width() - m_time->sizeHint().width() + m_time->spelledWidth();
    m_time->setBrief(spelled > width() - sides.left() - sides.right());
}

void TicketHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void TicketHeader::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().colour(Colour::Surface));
}

TicketProperties::TicketProperties(QWidget *parent)
    : QWidget(parent), m_requester(new PropertyView(this)), m_beneficiary(new PropertyView(this)),
      m_category(new PropertyView(this)), m_channel(new PropertyView(this)), m_opened(new PropertyView(this)),
      m_team(new PropertyView(this)), m_levels(new PropertyView(this))
{
    auto *grid = new QGridLayout(this);
    int at = 0;
    for (PropertyView *property : {m_requester, m_beneficiary, m_category, m_channel, m_opened, m_team}) {
        property->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        grid->addWidget(property, at / 3, at % 3);
        ++at;
    }
    m_levels->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    grid->addWidget(m_levels, 2, 0, 1, 3);
    for (int i = 0; i < 3; ++i)
        grid->setColumnStretch(i, 1);
    onTheme(this, [this, grid](const Theme &theme) {
        const int side = theme.px(Size::PanelPadding);
        grid->setContentsMargins(side, theme.px(Space::S), side, theme.px(Space::M));
        grid->setHorizontalSpacing(theme.px(Space::L));
        grid->setVerticalSpacing(theme.px(Space::S));
        for (PropertyView *property : {m_channel, m_opened, m_team})
            property->setVisible(!theme.compact());
    });
    onLanguage(this, [this] {
        m_requester->setLabel(tr("Requester"));
        m_beneficiary->setLabel(tr("Beneficiary"));
        m_category->setLabel(tr("Category"));
        m_channel->setLabel(tr("Channel"));
        m_opened->setLabel(tr("Opened"));
        m_team->setLabel(tr("Contact type"));
        m_levels->setLabel(tr("Type, complexity, severity"));
    });
}

void TicketProperties::show(const desk::TicketDetail &detail, const Workplace &workplace)
{
    const Ticket &ticket = detail.ticket;
    QString requester = personIn(detail, ticket.contact);
    if (detail.organisation)
        requester = requester.isEmpty() ? detail.organisation->name : QString(requester + u", "_s + detail.organisation->name);
    m_requester->setValue(requester);
    m_beneficiary->setValue(personIn(detail, ticket.beneficiary));
    m_category->setValue(ticket.category ? workplace.directory().categoryPath(*ticket.category) : QString());
    m_channel->setValue(words::term(ticket.channel));
    m_opened->setValue(shortMoment(ticket.openedAt, workplace.clock().now()));
    QString type = words::term(ticket.contactType);
    if (ticket.contactSubtype != ContactSubtype::NotRecorded)
        type = words::shortTerm(ticket.contactType) + u", "_s + words::term(ticket.contactSubtype);
    m_team->setValue(type);
    // What the level rules go by, where any of it is known.
    const auto &types = workplace.directory().types;
    const auto known = ticket.type ? std::ranges::find(types, *ticket.type, &TicketType::id) : types.end();
    const QStringList levels{known == types.end() ? u"–"_s : known->name,
                             ticket.complexity ? words::term(*ticket.complexity) : u"–"_s,
                             ticket.severity ? words::term(*ticket.severity) : u"–"_s};
    m_levels->setValue(levels.join(u" · "_s));
    m_levels->setVisible(ticket.type || ticket.complexity || ticket.severity);
}

void TicketProperties::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Colour::Surface));
    painter.fillRect(0, height() - 1, width(), 1, theme.colour(Colour::Border));
}

} // namespace sportello::ui
