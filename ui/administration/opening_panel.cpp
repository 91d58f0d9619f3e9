// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/opening_panel.h"

#include "core/words/calendar_terms.h"
#include "core/words/language.h"
#include "ui/administration/day_panel.h"
#include "ui/administration/info_section.h"
#include "ui/administration/openings_model.h"
#include "ui/administration/typed.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/text_label.h"

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using Line = InfoSection::Line;

OpeningPanel::OpeningPanel(ActionSet &actions, QWidget *parent)
    : SidePanel(parent), m_opening(new InfoSection), m_kinds(new InfoSection), m_caps(new InfoSection)
{
    m_opening->setTitle({});
    m_opening->addVerb(actions.action(ActionId::AuthoriseOpening));
    m_opening->addVerb(actions.action(ActionId::CancelOpening));
    m_kinds->addVerb(actions.action(ActionId::AddOpeningKind));
    m_kinds->addVerb(actions.action(ActionId::AmendOpeningKind));
    m_kinds->addVerb(actions.action(ActionId::RetireOpeningKind));
    m_caps->addVerb(actions.action(ActionId::AddCap));
    m_caps->addVerb(actions.action(ActionId::AmendCap));
    addSections({m_opening, m_kinds, m_caps});
    onLanguage(this, [this] { setAccessibleName(tr("What is said of the chosen opening")); });
}

void OpeningPanel::show(const OpeningsModel &model, const desk::OpeningsDetail &detail, const Opening *opening)
{
    tellOpening(model, opening);
    std::vector<Line> kinds;
    for (const OpeningKind &kind : detail.kinds) {
        QStringList parts{hoursText(kind.hours).replace(u","_s, u", "_s), words::term(kind.start)};
        if (kind.daysBeforeVote)
            parts += tr("from %n day(s) before the vote", nullptr, *kind.daysBeforeVote);
        else if (kind.start == OpeningStart::Election)
            parts += tr("a vote proposes no days");
        const auto cap = std::ranges::find_if(detail.caps, [&](const Cap &one) { return kind.cap == one.id; });
        parts +=
            cap == detail.caps.end() ? tr("counts against no cap") : tr("counts against %1").arg(words::onOneLine(cap->name));
        if (!kind.authorisedBy.isEmpty())
            parts += tr("authorised by %1").arg(words::onOneLine(kind.authorisedBy));
        const QString name = words::onOneLine(kind.name);
        kinds.push_back({{}, (kind.active ? name : tr("%1 (retired)").arg(name)) + u": "_s + parts.join(u", "_s)});
    }
    if (kinds.empty())
        kinds.push_back(
            {{}, tr("None yet. A kind says what hours a day of it has, what begins it and which cap it counts against.")});
    m_kinds->setTitle(tr("Kinds of opening"));
    m_kinds->setLines(kinds);
    std::vector<Line> caps;
    for (const Cap &cap : detail.caps)
        caps.push_back(
            {{}, words::onOneLine(cap.name) + u": "_s + tr("%n day(s)", nullptr, cap.days) + u", "_s + words::term(cap.year)});
    if (caps.empty())
        caps.push_back(
            {{}, tr("None yet. A cap says how many days a year the contract owes; beyond it days are recorded as such.")});
    m_caps->setTitle(tr("Caps"));
    m_caps->setLines(caps);
}

void OpeningPanel::tellOpening(const OpeningsModel &model, const Opening *opening)
{
    if (!opening) {
        title().setText(tr("No opening is chosen"));
        m_opening->setLines({});
        return;
    }
    title().setText(model.kindName(opening->kind));
    const auto dayLine = [](const std::optional<LocalDay> &day) { return day ? shownDay(*day) : QString(); };
    const int beyond = model.beyondOf(*opening);
    const auto stage = model.stageOf(*opening);
    m_opening->setLines({
        {tr("Number"), tr("%1, %2", "number of an opening, where it stands").arg(opening->id.value()).arg(stageName(stage))},
        {tr("Days"),
         tr("%1 (%n day(s))", nullptr, opening->last - opening->first + 1).arg(shownDays(opening->first, opening->last))},
        {tr("Hours"), hoursText(opening->hours).replace(u","_s, u", "_s)},
        {tr("Vote"), dayLine(opening->vote)},
        {tr("Run-off"), dayLine(opening->runOff)},
        {tr("Asked by"), words::onOneLine(opening->askedBy)},
        {tr("Asked on"), dayLine(opening->askedOn)},
        {tr("Authorised by"),
         model.lacksAuthorisation(*opening) ? words::authorisationMissing() : words::onOneLine(opening->authorisedBy)},
        {tr("Cap"), model.againstText(*opening)},
        {tr("Beyond"), beyond > 0 ? tr("%n day(s) beyond the cap (oltre massimale)", nullptr, beyond) : QString()},
        {tr("Counts"), sinceText(opening->from)},
        {tr("Note"), words::onOneLine(opening->note)},
    });
}

} // namespace sportello::ui
