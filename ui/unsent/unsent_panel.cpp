// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unsent/unsent_panel.h"

#include "core/words/language.h"
#include "core/words/sentences.h"
#include "ui/administration/info_section.h"
#include "ui/models/unsent_model.h"
#include "ui/models/workplace.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/text_label.h"

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

UnsentPanel::UnsentPanel(Workplace &workplace, ActionSet &actions, QWidget *parent)
    : SidePanel(parent), m_workplace(workplace), m_standing(new InfoSection), m_text(new InfoSection), m_facts(new InfoSection)
{
    for (const ActionId id : {ActionId::RetryUnsent, ActionId::AmendUnsent, ActionId::DiscardUnsent})
        m_standing->addVerb(actions.action(id));
    addSections({m_standing, m_text, m_facts});
    m_standing->setTitle({});
    onLanguage(this, [this] { setAccessibleName(tr("What is said of the chosen one")); });
}

void UnsentPanel::show(const Outbox::Entry *entry)
{
    const auto titleOf = [](const desk::Unsent &unsent) {
        return unsent.code().isEmpty() ? whatWasDone(unsent) : QString(whatWasDone(unsent) + u" · "_s + unsent.code());
    };
    title().setText(entry ? titleOf(entry->unsent) : tr("Nothing is chosen"));
    for (InfoSection *one : {m_standing, m_text, m_facts})
        one->setVisible(entry != nullptr);
    if (!entry)
        return;
    const desk::Unsent &unsent = entry->unsent;
    const auto what = [&]() -> QString {
        switch (entry->state) {
        case Outbox::State::Refused:
            return words::sentence(entry->why);
        case Outbox::State::Sending:
            return tr("It is being sent now.");
        default:
            return entry->outlives ? tr("It is kept on this machine, and sent by itself when the desk is there again.")
                                   : tr("It could not be kept on the disk: it is sent as long as this program is open.");
        }
    };
    m_standing->setLines({{{}, what()}});
    m_text->setTitle(tr("What was typed"));
    const auto *note = std::get_if<desk::NoteTicket>(&unsent.command);
    const desk::OpenTicket *ticket = unsent.ticket();
    std::vector<InfoSection::Line> lines;
    if (note)
        lines.push_back({{}, words::harmless(note->text).trimmed()});
    if (ticket) {
        lines.push_back({tr("Subject"), words::onOneLine(ticket->subject)});
        lines.push_back({tr("Description"), words::harmless(ticket->description).trimmed()});
        if (ticket->resolution)
            lines.push_back({tr("Solution"), words::harmless(ticket->resolution->solution).trimmed()});
        if (ticket->escalation) {
            lines.push_back({tr("Why second level"), words::harmless(ticket->escalation->reason).trimmed()});
            lines.push_back({tr("What was tried"), words::harmless(ticket->escalation->tried).trimmed()});
        }
    }
    m_text->setVisible(!lines.empty());
    m_text->setLines(lines);
    const auto *log = std::get_if<desk::LogCall>(&unsent.command);
    const Contract *contract = log ? m_workplace.directory().contract(log->call.contract) : nullptr;
    m_facts->setTitle(tr("Facts"));
    m_facts->setLines({{tr("Done"), words::moment(entry->at())},
                       {tr("Caller"), words::onOneLine(unsent.who)},
                       {tr("Number"), log ? words::onOneLine(log->call.number.typed) : QString()},
                       {tr("Contract"), contract ? words::onOneLine(contract->name) : QString()}});
}

} // namespace sportello::ui
