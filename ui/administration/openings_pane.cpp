// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/openings_pane.h"

#include "core/words/calendar_terms.h"
#include "core/words/language.h"
#include "ui/administration/cap_meter.h"
#include "ui/administration/opening_form.h"
#include "ui/administration/opening_panel.h"
#include "ui/administration/openings_model.h"
#include "ui/administration/pane_head.h"
#include "ui/administration/pane_table.h"
#include "ui/charts/flow_layout.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/verb_button.h"

#include <QtCore/QLocale>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using enum ActionId;

namespace {

constexpr std::array openingActions{ActionId::AddOpening,     ActionId::CancelOpening,    ActionId::AuthoriseOpening,
                                    ActionId::AddOpeningKind, ActionId::AmendOpeningKind, ActionId::RetireOpeningKind,
                                    ActionId::AddCap,         ActionId::AmendCap};

// Kinds that there may still be openings of.
bool isAlive(const OpeningKind &kind)
{
    return kind.active;
}

// The kind takes what the others leave.
constexpr auto widths = std::to_array<PaneTable::ColumnWidth>({{OpeningsModel::Days, 204},
                                                               {OpeningsModel::Kind, 172},
                                                               {OpeningsModel::Count, 42},
                                                               {OpeningsModel::Standing, 88},
                                                               {OpeningsModel::Beyond, 228},
                                                               {OpeningsModel::Against, 116},
                                                               {OpeningsModel::AuthorisedBy, 104},
                                                               {OpeningsModel::Hours, 92},
                                                               {OpeningsModel::AskedBy, 104}});

} // namespace

OpeningsPane::OpeningsPane(Workplace &workplace, ActionSet &actions, QWidget *parent)
    : AdministrationPane(workplace, actions, parent), m_model(new OpeningsModel(this)),
      m_head(new PaneHead(actions.action(ActionId::AddOpening))), m_meterRow(new QWidget),
      m_meterFlow(new FlowLayout(m_meterRow)), m_table(new PaneTable(m_model, widths, OpeningsModel::Kind)),
      m_panel(new OpeningPanel(actions))
{
    QSizePolicy flow(QSizePolicy::Ignored, QSizePolicy::Minimum);
    flow.setHeightForWidth(true);
    m_meterRow->setSizePolicy(flow);
    setParts({m_head, m_meterRow, m_table}, m_panel);
    makeForms();

    connect(m_table, &PaneTable::moved, this, [this] {
        if (const Opening *one = chosen())
            m_wanted = one->id;
        tellChosen();
    });
    connect(m_table, &PaneTable::opened, m_panel, &OpeningPanel::enter);
    onTheme(this, [this](const Theme &theme) {
        m_meterFlow->setSpacings(theme.px(Space::S), theme.px(Space::S));
        m_meterRow->setContentsMargins(theme.px(Space::L), 0, theme.px(Space::L), theme.px(Space::M));
    });
    onLanguage(this, [this] { retranslate(); });
}

void OpeningsPane::makeForms()
{
    using Width = AdministrationForm::Width;
    m_opening = new OpeningForm;
    m_cancel = new AdministrationForm;
    m_authorise = new AdministrationForm;
    m_authorise->addLine(authorisedBy);
    m_kind = new AdministrationForm;
    m_kind->addLine(u"name"_s);
    m_kind->addLine(u"hours"_s);
    m_kind->addChoice(u"start"_s);
    m_kind->addLine(daysBefore);
    m_kind->addChoice(u"cap"_s);
    m_kind->addLine(authorisedBy);
    m_amendKind = new AdministrationForm;
    m_retireKind = new AdministrationForm;
    for (AdministrationForm *form : {m_amendKind, m_retireKind}) {
        form->addChoice(u"kind"_s);
        form->setApart(u"kind"_s);
        form->addAlias(u"opening kind"_s, u"kind"_s);
    }
    m_amendKind->addLine(daysBefore);
    m_amendKind->addLine(authorisedBy);
    m_cap = new AdministrationForm;
    m_amend = new AdministrationForm;
    m_amend->addChoice(u"which"_s);
    m_amend->setApart(u"which"_s);
    for (AdministrationForm *form : {m_cap, m_amend}) {
        form->addLine(u"name"_s);
        form->addLine(u"days a year"_s, Width::Half);
        form->addChoice(u"year"_s, Width::Half);
        form->addAlias(u"contract's first day"_s, u"year"_s);
    }
    for (AdministrationForm *form :
         {static_cast<AdministrationForm *>(m_opening), m_cancel, m_authorise, m_kind, m_amendKind, m_retireKind, m_cap, m_amend})
        addForm(form);
    connect(m_kind, &AdministrationForm::edited, this, [this](const QString &name) {
        if (name == "start"_L1)
            m_kind->setShown(daysBefore, OpeningStart(m_kind->values().value(name).toInt()) == OpeningStart::Election);
    });
    connect(m_amendKind, &AdministrationForm::edited, this, [this](const QString &name) {
        const OpeningKindId id(m_amendKind->values().value(u"kind"_s).toLongLong());
        if (name == "kind"_L1 && form() == m_amendKind && subject()->thing != id.value())
            askAmendKind(id);
    });
    connect(m_retireKind, &AdministrationForm::edited, this, [this](const QString &name) {
        const OpeningKindId id(m_retireKind->values().value(u"kind"_s).toLongLong());
        if (name == "kind"_L1 && form() == m_retireKind && subject()->thing != id.value())
            askRetireKind(id);
    });
    connect(m_amend, &AdministrationForm::edited, this, [this](const QString &name) {
        const CapId id(m_amend->values().value(u"which"_s).toLongLong());
        if (name == "which"_L1 && form() == m_amend && subject()->thing != id.value())
            askAmend(id);
    });
}

std::span<const ActionId> OpeningsPane::actions() const
{
    return openingActions;
}

void OpeningsPane::perform(ActionId id)
{
    switch (id) {
    case ActionId::AddOpening:
        return askOpening();
    case ActionId::CancelOpening:
        return askCancel();
    case ActionId::AuthoriseOpening:
        return askAuthorise();
    case ActionId::AddOpeningKind:
        return askKind();
    case ActionId::AmendOpeningKind:
        return askAmendKind();
    case ActionId::RetireOpeningKind:
        return askRetireKind();
    case ActionId::AddCap:
        return askCap();
    case ActionId::AmendCap:
        if (m_shown && !m_shown->detail.caps.empty())
            askAmend(m_shown->detail.caps.front().id);
        return;
    default:
        return;
    }
}

void OpeningsPane::read()
{
    readBy<Shown>(
        [](desk::Desk &desk, ContractId id) -> Result<Shown> {
            return desk::readWholeCalendar(desk, id).map([&desk](desk::WholeCalendar &&whole) {
                return Shown{std::move(whole.calendar.contract), std::move(whole.openings), std::move(whole.calendar.calendar),
                             localDay(desk.clock().now())};
            });
        },
        [this](const Shown &shown) { take(shown); });
}

void OpeningsPane::clear()
{
    m_shown.reset();
    m_wanted.reset();
    m_model->narrow({});
    m_model->show({}, today());
    fillMeters();
    m_table->showNone(false);
    tellChosen();
}

void OpeningsPane::take(const Shown &shown)
{
    if (m_shown == shown)
        return; // whatever it was that changed
    const bool isAnother = !m_shown;
    const bool isListed = m_shown && m_shown->detail == shown.detail && m_shown->today == shown.today;
    m_shown = shown;
    if (isListed)
        return tellBasis();
    const auto wanted = m_wanted;
    const int scrolled = m_table->verticalScrollBar()->value();
    m_model->show(shown.detail, shown.today);
    const int row = wanted ? m_model->rowOf(*wanted) : -1;
    m_table->choose(row);
    if (!isAnother) {
        m_table->doItemsLayout();
        m_table->verticalScrollBar()->setValue(scrolled);
    }
    tellBasis();
    fillMeters();
    tellEmpty();
    tellChosen();
}

void OpeningsPane::tellBasis()
{
    m_opening->setBasis(m_shown->contract, m_shown->detail, m_shown->calendar, m_shown->today);
}

// The period that is running comes first, of each cap in its order; then those before and after it.
void OpeningsPane::fillMeters()
{
    const auto focused = std::ranges::find(m_meters, QApplication::focusWidget());
    const bool hadFocus = focused != m_meters.end();
    const CapId focusedCap = hadFocus ? (*focused)->cap().id : CapId(0);
    const CapPeriod focusedPeriod = hadFocus ? (*focused)->use().period : CapPeriod();
    for (CapMeter *meter : m_meters) {
        m_meterFlow->removeWidget(meter);
        meter->hide();
        meter->deleteLater();
    }
    m_meters.clear();
    CapMeter *again = nullptr;
    const LocalDay now = today();
    for (const bool running : {true, false})
        for (const Cap &cap : m_shown ? m_shown->detail.caps : std::vector<Cap>())
            for (const auto &use : m_shown->detail.uses) {
                const bool isRunning = use.use.period.first <= now && now < use.use.period.end;
                if (use.cap != cap.id || isRunning != running)
                    continue;
                auto *meter = new CapMeter(cap, use.use, isRunning, m_meterRow);
                const auto &narrowed = m_model->narrowedTo();
                meter->setChecked(narrowed && narrowed->cap == use.cap && narrowed->use.period == use.use.period);
                connect(meter, &QAbstractButton::clicked, this, [this, meter] { narrow(meter); });
                m_meterFlow->addWidget(meter);
                m_meters.push_back(meter);
                meter->show();
                if (use.cap == focusedCap && use.use.period == focusedPeriod)
                    again = meter;
            }
    m_meterRow->setVisible(!m_meters.empty());
    m_meterRow->updateGeometry();
    if (hadFocus && !m_meters.empty())
        (again ? again : m_meters.front())->setFocus(Qt::OtherFocusReason);
}

void OpeningsPane::narrow(CapMeter *meter)
{
    for (CapMeter *other : m_meters)
        if (other != meter)
            other->setChecked(false);
    m_model->narrow(meter->isChecked() ? std::optional(desk::OpeningsDetail::Use{meter->cap().id, meter->use()}) : std::nullopt);
    const int row = m_wanted ? m_model->rowOf(*m_wanted) : -1;
    m_table->choose(row);
    tellEmpty();
    tellChosen();
}

const Opening *OpeningsPane::chosen() const
{
    return m_model->openingAt(m_table->currentIndex().row());
}

void OpeningsPane::tellChosen()
{
    const auto &narrowed = m_model->narrowedTo();
    m_head->setCount(narrowed ? tr("%n in that period of the cap; press the meter again for all", nullptr, m_model->rowCount())
                              : QLocale().toString(m_model->rowCount()));
    if (m_shown)
        m_panel->show(*m_model, m_shown->detail, chosen());
    m_panel->widget()->setVisible(m_shown.has_value());
    if (isVisible())
        judge();
}

void OpeningsPane::tellEmpty()
{
    m_table->showNone(m_shown && m_model->rowCount() == 0);
    if (!m_shown)
        return;
    EmptyState &none = m_table->none();
    if (m_shown->detail.kinds.empty()) {
        none.say(
            tr("This contract has no kinds of extraordinary opening yet."),
            tr("Days on which the service is open besides its ordinary hours are recorded by kind: on request, for elections, "
               "longer hours. Begin with a cap, where the contract owes so many days a year, then add the kinds."));
        none.offer(set().action(ActionId::AddOpeningKind));
    } else if (m_model->narrowedTo()) {
        none.say(tr("No openings in that period of the cap."), tr("Press its meter again to see all."));
        none.offer(set().action(ActionId::AddOpening));
    } else {
        none.say(
            tr("No extraordinary openings yet."),
            tr("Record here the days on which the service is open besides its ordinary hours: each counts against its kind's "
               "cap, and days beyond it are recorded as such, with who authorised them."));
        none.offer(set().action(ActionId::AddOpening));
    }
}

void OpeningsPane::judge()
{
    const QString first = tr("Choose a contract first.");
    for (const ActionId id : openingActions)
        set().setAllowed(id, m_shown.has_value(), first);
    if (!m_shown)
        return;
    const auto &detail = m_shown->detail;
    set().setAllowed(ActionId::AddOpening, std::ranges::any_of(detail.kinds, isAlive), tr("Add a kind of opening first."));
    set().setAllowed(ActionId::AmendOpeningKind, std::ranges::any_of(detail.kinds, isAlive),
                     tr("There is no kind of opening that could be changed."));
    set().setAllowed(ActionId::RetireOpeningKind, std::ranges::any_of(detail.kinds, isAlive),
                     tr("There is no kind of opening that could be retired."));
    set().setAllowed(ActionId::AmendCap, !detail.caps.empty(), tr("There is no cap yet: add one."));
    const Opening *one = chosen();
    set().setAllowed(ActionId::CancelOpening, one && !one->cancelled,
                     one ? tr("The chosen opening is cancelled already.") : tr("Choose an opening first."));
    set().setAllowed(ActionId::AuthoriseOpening, one && m_model->beyondOf(*one) > 0,
                     one ? tr("No day of the chosen opening lies beyond a cap.") : tr("Choose an opening first."));
}

void OpeningsPane::retranslate()
{
    m_head->setTitle(tr("Extraordinary openings"));
    m_table->setAccessibleName(tr("Extraordinary openings"));
    m_cancel->setWords(tr("Cancel the opening"), tr("Cancel the opening"));
    m_authorise->setWords(tr("Record the authorisation"), tr("Record it"));
    m_authorise->setField(authorisedBy, tr("Authorised by"));
    m_kind->setWords(tr("Add a kind of opening"), tr("Add the kind"));
    m_kind->setAbout(tr("A kind says what hours a day of it has, what begins it, and which cap it counts against."));
    m_kind->setField(u"name"_s, tr("Name"), tr("as H24 on request"));
    m_kind->setField(u"hours"_s, tr("Hours of a day"), tr("24h, or 18:00-19:42"));
    m_kind->setField(u"start"_s, tr("What begins it"));
    m_kind->setField(u"cap"_s, tr("Counts against"));
    m_amendKind->setWords(tr("Change a kind of opening"), tr("Change the kind"));
    m_amendKind->setAbout(
        tr("Who authorises such openings, and of elections from how many days before the vote they are proposed. "
           "The openings that there are stay as they are."));
    m_retireKind->setWords(tr("Retire a kind of opening"), tr("Retire the kind"));
    m_retireKind->setAbout(tr("There are no more openings of it. Those that there are stay, and go on counting."));
    for (AdministrationForm *form : {m_amendKind, m_retireKind})
        form->setField(u"kind"_s, tr("Which kind"));
    m_kind->setField(daysBefore, tr("Days before the vote"), tr("0 to 366; none: a vote proposes no days"));
    m_amendKind->setField(daysBefore, tr("Days before the vote"), tr("0 to 366"));
    for (AdministrationForm *form : {m_kind, m_amendKind})
        form->setField(authorisedBy, tr("Authorised by"), tr("as the contract says"));
    m_cap->setWords(tr("Add a cap"), tr("Add the cap"));
    m_cap->setAbout(tr("So many days a year are owed; all kinds that name the cap share them."));
    m_amend->setWords(tr("Change a cap"), tr("Change the cap"));
    m_amend->setAbout(tr("What lies beyond the cap is counted anew, in past years too; what was recorded stays in the history."));
    m_amend->setField(u"which"_s, tr("Which cap"));
    for (AdministrationForm *form : {m_cap, m_amend}) {
        form->setField(u"name"_s, tr("Name"), tr("as H24 on request"));
        form->setField(u"days a year"_s, tr("Days a year"), tr("0 to 366"));
        form->setField(u"year"_s, tr("Over which year"));
        form->setChoices(
            u"year"_s,
            {{words::term(CapYear::Calendar), int(CapYear::Calendar)}, {words::term(CapYear::Contract), int(CapYear::Contract)}});
    }
    m_kind->setChoices(u"start"_s,
                       {{words::term(OpeningStart::OnRequest), int(OpeningStart::OnRequest)},
                        {words::term(OpeningStart::Election), int(OpeningStart::Election)},
                        {words::term(OpeningStart::Extension), int(OpeningStart::Extension)}});
    m_model->retranslate();
    tellEmpty();
    tellChosen();
}

QList<QWidget *> OpeningsPane::regions() const
{
    return {m_table, m_meterRow, m_head->verb(), form() ? static_cast<QWidget *>(form()) : m_panel};
}

QWidget *OpeningsPane::home() const
{
    return m_table;
}

} // namespace sportello::ui
