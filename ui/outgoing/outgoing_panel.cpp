// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outgoing/outgoing_panel.h"

#include "core/words/due_terms.h"
#include "core/words/language.h"
#include "core/words/watch_terms.h"
#include "ui/administration/info_section.h"
#include "ui/models/outgoing_model.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/text_label.h"

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

OutgoingPanel::OutgoingPanel(Workplace &workplace, ActionSet &actions, QWidget *parent)
    : SidePanel(parent), m_workplace(workplace), m_standing(new InfoSection), m_text(new InfoSection), m_facts(new InfoSection)
{
    for (const ActionId id :
         {ActionId::SayOutgoing, ActionId::RetryOutgoing, ActionId::WithdrawOutgoing, ActionId::ShowOutgoingTicket})
        m_standing->addVerb(actions.action(id));
    addSections({m_standing, m_text, m_facts});
    m_standing->setTitle({});
    onLanguage(this, [this] { setAccessibleName(tr("What is said of the chosen message")); });
}

void OutgoingPanel::show(const std::optional<desk::OutgoingDetail> &detail)
{
    title().setText(detail ? receiverName(detail->message) : tr("No message is chosen"));
    for (InfoSection *one : {m_standing, m_text, m_facts})
        one->setVisible(detail.has_value());
    if (!detail)
        return;
    tellStanding(*detail);
    const Outgoing &message = detail->message;
    m_text->setTitle(message.address.isEmpty() ? tr("What is to be said") : tr("The text as it goes"));
    m_text->setLines({{tr("Subject"), words::onOneLine(message.subject)}, {{}, words::harmless(message.body).trimmed()}});
    tellFacts(*detail);
}

void OutgoingPanel::tellStanding(const desk::OutgoingDetail &detail)
{
    const Outgoing &message = detail.message;
    const bool byPhone = message.address.isEmpty();
    const bool isWaiting = message.state == OutgoingState::Waiting;
    const auto say = [&]() -> QString {
        switch (message.state) {
        case OutgoingState::Waiting:
            return byPhone ? tr("It has no e-mail address: call them, say it, and record that you did.")
                           : tr("It leaves by itself; until then it can be withdrawn or said by phone.");
        case OutgoingState::Failed:
            return tr("The mail program did not take it, and it is not tried again by itself.");
        case OutgoingState::NotKnown:
            return tr(
                "The mail program ended without saying whether it took it. Ask whether it arrived before you send it again.");
        case OutgoingState::Withdrawn:
            return byPhone ? QString() : tr("It does not leave; it can be sent all the same.");
        default:
            return {};
        }
    };
    m_standing->setLines({{tr("State"), isWaiting && byPhone ? tr("To be said by phone") : words::term(message.state)},
                          {{}, say()},
                          {tr("Mail program"), words::onOneLine(message.detail)},
                          {tr("Tries"), message.attempts > 0 ? QString::number(message.attempts) : QString()},
                          {tr("Leaves from"), isWaiting && !byPhone ? words::moment(message.notBefore) : QString()},
                          {tr("Since"), message.settledAt ? words::moment(*message.settledAt) : QString()},
                          {tr("Seen to by"), detail.by ? m_workplace.directory().operatorName(*detail.by) : QString()}});
}

QString OutgoingPanel::why(const desk::OutgoingDetail &detail) const
{
    if (!detail.reason)
        return {};
    QString line = detail.percent ? tr("%1 % of “%2” had passed", "a step's share of a target")
                                        .arg(QString::number(*detail.percent), words::term(detail.reason->measure))
                                  : words::term(detail.reason->measure);
    if (detail.reason->repetition > 0)
        line += u", "_s + tr("repeated for the %1. time").arg(detail.reason->repetition);
    return line;
}

void OutgoingPanel::tellFacts(const desk::OutgoingDetail &detail)
{
    const Outgoing &message = detail.message;
    const Contract *contract = m_workplace.directory().contract(message.contract);
    m_facts->setTitle(tr("The message"));
    m_facts->setLines({{tr("Kind"), words::term(message.kind)},
                       {tr("Address"), message.address},
                       {tr("Why"), why(detail)},
                       {tr("Ticket"), message.ticket ? QString::number(message.ticket->value()) : QString()},
                       {tr("Call"), message.call ? QString::number(message.call->value()) : QString()},
                       {tr("Contract"), contract ? words::onOneLine(contract->name) : QString()},
                       {tr("Written"), words::moment(message.createdAt)},
                       {tr("Number"), QString::number(message.id.value())}});
}

} // namespace sportello::ui
