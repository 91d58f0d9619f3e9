// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of the page of openings: what each asks for, and what it hands to the desk.
#include "core/words/calendar_terms.h"
#include "core/words/language.h"
#include "core/words/sentences.h"
#include "ui/administration/opening_form.h"
#include "ui/administration/openings_model.h"
#include "ui/administration/openings_pane.h"
#include "ui/administration/typed.h"

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

// What was written, and after it how many days lie beyond the cap.
QString withWarning(const QString &written, int beyond, bool isAuthorisationMissing)
{
    const QString warning = words::beyondCap(beyond, isAuthorisationMissing);
    return warning.isEmpty() ? written : QString(written + u' ' + warning);
}

} // namespace

void OpeningsPane::askOpening()
{
    if (!m_shown)
        return;
    tellBasis();
    ask(m_opening, {ActionId::AddOpening}, m_opening->initial(), [this] {
        auto command = m_opening->command();
        if (!command)
            return;
        command->request.key = request().key;
        send(
            [c = *command](desk::Desk &desk) {
                return desk::addOpening(desk, c).map([](const desk::OpeningReceipt &receipt) { return receipt.beyond; });
            },
            [days = shownDays(command->first, command->last), isMissing = command->authorisedBy.isEmpty()](int beyond) {
                return withWarning(tr("Opening added: %1.").arg(days), beyond, isMissing);
            });
    });
}

void OpeningsPane::askCancel()
{
    const Opening *one = m_shown ? chosen() : nullptr;
    if (!one || one->cancelled)
        return;
    m_cancel->setAbout(tr("%1, %2. Days that have passed or begun stay open and count, the others are as they were.")
                           .arg(m_model->kindName(one->kind), shownDays(one->first, one->last)));
    ask(m_cancel, {ActionId::CancelOpening, one->id.value()}, {}, [this, id = one->id] {
        desk::CancelOpening command{request(), id};
        for (const Opening &known : m_shown->detail.openings)
            if (known.id == id)
                command.request.version = known.version;
        send([command](desk::Desk &desk) { return desk::cancelOpening(desk, command).map(nothingBeyond); },
             [](int) { return tr("The opening was cancelled as far as it had not begun."); });
    });
}

void OpeningsPane::askAuthorise()
{
    const Opening *one = m_shown ? chosen() : nullptr;
    const int beyond = one ? m_model->beyondOf(*one) : 0;
    if (beyond == 0)
        return;
    m_authorise->setAbout(tr("%1, %2: %n day(s) beyond the cap (oltre massimale).", nullptr, beyond)
                              .arg(m_model->kindName(one->kind), shownDays(one->first, one->last)));
    const auto known = [this, id = one->id] {
        const auto &openings = m_shown->detail.openings;
        const auto found = std::ranges::find(openings, id, &Opening::id);
        return found == openings.end() ? nullptr : &*found;
    };
    const auto now = [this, known] {
        const Opening *opening = known();
        const OpeningKind *kind = opening ? kindOf(opening->kind.value()) : nullptr;
        const QString named = kind ? kind->authorisedBy : QString();
        return FormValues{{authorisedBy, opening && !opening->authorisedBy.isEmpty() ? opening->authorisedBy : named}};
    };
    const auto submit = [this, known, id = one->id] {
        desk::AuthoriseOpening command{request(), id, m_authorise->text(authorisedBy)};
        if (const Opening *opening = known())
            command.request.version = opening->version;
        send([command](desk::Desk &desk) { return desk::authoriseOpening(desk, command).map(nothingBeyond); },
             [who = words::onOneLine(command.authorisedBy)](int) { return tr("Authorisation recorded: %1.").arg(who); });
    };
    ask(m_authorise, {ActionId::AuthoriseOpening, one->id.value()}, now(), submit, now);
}

void OpeningsPane::askKind()
{
    if (!m_shown)
        return;
    std::vector<AdministrationForm::Choice> caps{{tr("no cap"), qlonglong(0)}};
    for (const Cap &cap : m_shown->detail.caps)
        caps.push_back({words::onOneLine(cap.name), qlonglong(cap.id.value())});
    m_kind->setChoices(u"cap"_s, caps);
    m_kind->setShown(daysBefore, false); // until elections are chosen
    ask(m_kind, {ActionId::AddOpeningKind}, {{u"hours"_s, u"24h"_s}, {u"start"_s, int(OpeningStart::OnRequest)}}, [this] {
        desk::AddOpeningKind command{request(), {.contract = *contract(), .name = m_kind->text(u"name"_s)}};
        HoursProblem problem = HoursProblem::None;
        const auto hours = hoursFromText(m_kind->text(u"hours"_s), &problem);
        if (!hours)
            return m_kind->complain(u"hours"_s, words::sentence(desk::hoursError(problem)));
        command.kind.hours = *hours;
        command.kind.start = OpeningStart(m_kind->values().value(u"start"_s).toInt());
        if (command.kind.start == OpeningStart::Election && !readDaysBefore(m_kind, command.kind.daysBeforeVote))
            return;
        if (const CapId cap(m_kind->values().value(u"cap"_s).toLongLong()); cap.value() != 0)
            command.kind.cap = cap;
        command.kind.authorisedBy = m_kind->text(authorisedBy);
        send([command](desk::Desk &desk) { return desk::addOpeningKind(desk, command).map(nothingBeyond); },
             [name = words::onOneLine(command.kind.name)](int) { return tr("Kind of opening added: %1.").arg(name); });
    });
}

bool OpeningsPane::readDaysBefore(AdministrationForm *form, std::optional<int> &days)
{
    const QString typed = form->text(daysBefore);
    bool isNumber = true;
    days = typed.isEmpty() ? std::nullopt : std::optional(typed.toInt(&isNumber));
    if (!isNumber)
        form->complain(daysBefore, tr("That is no number of days. Write one from 0 to 366."));
    return isNumber;
}

const OpeningKind *OpeningsPane::kindOf(std::int64_t id) const
{
    const auto &kinds = m_shown->detail.kinds;
    const auto found = std::ranges::find(kinds, OpeningKindId(id), &OpeningKind::id);
    return found == kinds.end() ? nullptr : &*found;
}

const OpeningKind *OpeningsPane::offerKinds(AdministrationForm *form, std::optional<OpeningKindId> id) const
{
    const OpeningKind *chosen = nullptr;
    std::vector<AdministrationForm::Choice> choices;
    for (const OpeningKind &one : m_shown->detail.kinds) {
        if (!one.active)
            continue;
        choices.push_back({words::onOneLine(one.name), qlonglong(one.id.value())});
        if (!chosen || one.id == id)
            chosen = &one;
    }
    form->setChoices(u"kind"_s, choices);
    return chosen;
}

void OpeningsPane::askAmendKind(std::optional<OpeningKindId> wanted)
{
    const OpeningKind *chosen = m_shown ? offerKinds(m_amendKind, wanted) : nullptr;
    if (!chosen)
        return;
    m_amendKind->setShown(daysBefore, chosen->start == OpeningStart::Election);
    const auto now = [this, id = chosen->id] {
        const OpeningKind *kind = kindOf(id.value());
        return FormValues{{u"kind"_s, qlonglong(id.value())},
                          {daysBefore, kind && kind->daysBeforeVote ? QString::number(*kind->daysBeforeVote) : QString()},
                          {authorisedBy, kind ? kind->authorisedBy : QString()}};
    };
    const auto submit = [this, id = chosen->id] {
        desk::AmendOpeningKind command{request(), *contract(), id};
        const OpeningKind *kind = kindOf(id.value());
        const bool isElection = kind && kind->start == OpeningStart::Election;
        if (isElection && !readDaysBefore(m_amendKind, command.daysBeforeVote))
            return;
        if (isElection && kind->daysBeforeVote && !command.daysBeforeVote)
            return m_amendKind->complain(daysBefore, tr("Write how many days, from 0 to 366."));
        command.authorisedBy = m_amendKind->text(authorisedBy);
        if (kind)
            command.request.version = kind->version;
        send([command](desk::Desk &desk) { return desk::amendOpeningKind(desk, command).map(nothingBeyond); },
             [name = kind ? words::onOneLine(kind->name) : QString()](int) {
                 return tr("Kind of opening changed: %1.").arg(name);
             });
    };
    ask(m_amendKind, {ActionId::AmendOpeningKind, chosen->id.value()}, now(), submit, now);
}

void OpeningsPane::askRetireKind(std::optional<OpeningKindId> wanted)
{
    const OpeningKind *chosen = m_shown ? offerKinds(m_retireKind, wanted) : nullptr;
    if (!chosen)
        return;
    ask(m_retireKind, {ActionId::RetireOpeningKind, chosen->id.value()}, {{u"kind"_s, qlonglong(chosen->id.value())}},
        [this, id = chosen->id] {
            desk::RetireOpeningKind command{request(), *contract(), id};
            const OpeningKind *kind = kindOf(id.value());
            if (kind)
                command.request.version = kind->version;
            send([command](desk::Desk &desk) { return desk::retireOpeningKind(desk, command).map(nothingBeyond); },
                 [name = kind ? words::onOneLine(kind->name) : QString()](int) {
                     return tr("Kind of opening retired: %1.").arg(name);
                 });
        });
}

std::optional<Cap> OpeningsPane::capOf(AdministrationForm *form) const
{
    Cap cap{.contract = *contract(), .name = form->text(u"name"_s)};
    bool isNumber = false;
    cap.days = form->text(u"days a year"_s).toInt(&isNumber);
    if (!isNumber) {
        form->complain(u"days a year"_s, tr("That is no number of days. Write one from 0 to 366."));
        return std::nullopt;
    }
    cap.year = CapYear(form->values().value(u"year"_s).toInt());
    return cap;
}

void OpeningsPane::askCap()
{
    ask(m_cap, {ActionId::AddCap}, {{u"year"_s, int(CapYear::Calendar)}}, [this] {
        const auto cap = capOf(m_cap);
        if (!cap)
            return;
        const desk::AddCap command{request(), *cap};
        send([command](desk::Desk &desk) { return desk::addCap(desk, command).map(nothingBeyond); },
             [name = words::onOneLine(cap->name)](int) { return tr("Cap added: %1.").arg(name); });
    });
}

void OpeningsPane::askAmend(CapId id)
{
    const auto known = std::ranges::find(m_shown->detail.caps, id, &Cap::id);
    if (known == m_shown->detail.caps.end())
        return;
    std::vector<AdministrationForm::Choice> caps;
    for (const Cap &cap : m_shown->detail.caps)
        caps.push_back({words::onOneLine(cap.name), qlonglong(cap.id.value())});
    m_amend->setChoices(u"which"_s, caps);
    const auto now = [this, id] {
        const auto cap = std::ranges::find(m_shown->detail.caps, id, &Cap::id);
        return cap == m_shown->detail.caps.end() ? FormValues()
                                                 : FormValues{{u"which"_s, qlonglong(id.value())},
                                                              {u"name"_s, cap->name},
                                                              {u"days a year"_s, QString::number(cap->days)},
                                                              {u"year"_s, int(cap->year)}};
    };
    const auto submit = [this, id] {
        auto cap = capOf(m_amend);
        if (!cap)
            return;
        cap->id = id;
        desk::AmendCap command{request(), cap->contract, cap->id, cap->name, cap->days, cap->year};
        for (const Cap &one : m_shown->detail.caps)
            if (one.id == id)
                command.request.version = one.version;
        send(
            [command](desk::Desk &desk) -> Result<int> {
                const auto receipt = desk::amendCap(desk, command);
                if (!receipt)
                    return tl::unexpected(receipt.error());
                const auto detail = desk::readOpenings(desk, command.contract);
                return detail ? detail->unauthorisedOf(command.cap) : 0;
            },
            [name = words::onOneLine(cap->name)](int unauthorised) {
                return withWarning(tr("Cap changed: %1.").arg(name), unauthorised, true);
            });
    };
    ask(m_amend, {ActionId::AmendCap, id.value()}, now(), submit, now);
}

} // namespace sportello::ui
