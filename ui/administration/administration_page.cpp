// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/administration_page.h"

#include "core/words/language.h"
#include "core/words/sentences.h"
#include "ui/administration/calendar_pane.h"
#include "ui/administration/form.h"
#include "ui/administration/openings_pane.h"
#include "ui/administration/roster_pane.h"
#include "ui/administration/steps_pane.h"
#include "ui/administration/targets_pane.h"
#include "ui/administration/templates_pane.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

// The page that each of these shows, by its place among the tabs.
constexpr std::array shows{ActionId::ShowCalendar, ActionId::ShowOpenings, ActionId::ShowTargets,
                           ActionId::ShowRoster,   ActionId::ShowSteps,    ActionId::ShowTemplates};

bool mayWrite(const Operator &person, ContractId contract)
{
    return desk::authorise(person, Verb::CatalogueWrite, desk::Target::in(contract)).has_value();
}

} // namespace

bool AdministrationPage::isFor(const Operator &person)
{
    return !desk::contractsFor(person, Verb::CatalogueWrite).empty()
        || desk::authorise(person, Verb::CatalogueWrite, desk::Target::system()).has_value();
}

void AdministrationPage::rest(ActionSet &actions)
{
    for (const ActionInfo &info : actionTable())
        if (info.group == ActionGroup::Administration)
            actions.setAllowed(info.id, false, tr("Go to the administration first."));
}

AdministrationPage::AdministrationPage(Workplace &workplace, ActionSet &actions, QWidget *parent)
    : Page(parent), m_workplace(workplace), m_actions(actions), m_bar(new QWidget), m_tabs(new Segmented),
      m_contractLabel(new TextLabel(Type::Body, Colour::TextMuted)), m_contract(new QComboBox),
      m_wrong(new TextLabel(Type::Caption, Colour::Danger)), m_retry(new VerbButton), m_stack(new QStackedWidget),
      m_none(new EmptyState), m_calendar(new CalendarPane(workplace, actions)), m_openings(new OpeningsPane(workplace, actions)),
      m_targets(new TargetsPane(workplace, actions)), m_roster(new RosterPane(workplace, actions)),
      m_steps(new StepsPane(workplace, actions)), m_templates(new TemplatesPane(workplace, actions))
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    auto *row = new QHBoxLayout(m_bar);
    row->addWidget(m_tabs);
    row->addWidget(m_contractLabel);
    row->addWidget(m_contract);
    row->addWidget(m_wrong, 1);
    row->addWidget(m_retry);
    m_wrong->setElided(true);
    m_retry->setSmall(true);
    m_retry->setIcon(icon(Icon::Refresh));
    m_contract->setMinimumContentsLength(16);
    m_contract->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    addPane(m_calendar);
    addPane(m_openings);
    addPane(m_targets);
    addPane(m_roster);
    addPane(m_steps);
    addPane(m_templates);
    m_stack->addWidget(m_none);
    m_retry->hide();

    connect(m_tabs, &Segmented::chosen, this, [this](int number) { show(shows.at(std::size_t(number))); });
    connect(m_contract, &QComboBox::currentIndexChanged, this, &AdministrationPage::give);
    connect(m_retry, &QAbstractButton::clicked, this, [this] { pane().refresh(); });
    connect(&m_workplace, &Workplace::directoryChanged, this, &AdministrationPage::fillContracts);
    connect(&m_actions, &ActionSet::triggered, this, [this](ActionId id) {
        if (isVisible() && m_stack->currentWidget() != m_none
            && std::ranges::find(pane().actions(), id) != pane().actions().end())
            pane().perform(id);
    });
    onTheme(this, [this, row](const Theme &theme) {
        row->setContentsMargins(theme.px(Space::L), 0, theme.px(Space::L), 0);
        row->setSpacing(theme.px(Space::M));
        m_bar->setFixedHeight(theme.px(Size::TopBar));
    });
    onLanguage(this, [this] { retranslate(); });
    rest(actions);
    fillContracts();
}

void AdministrationPage::addPane(AdministrationPane *pane)
{
    m_tabs->add(pane->title());
    m_stack->addWidget(pane);
    m_panes.push_back(pane);
    const auto wrong = [this, pane](const QString &sentence) {
        if (pane != m_stack->currentWidget())
            return;
        m_wrong->setText(sentence);
        m_retry->setVisible(!sentence.isEmpty());
    };
    connect(pane, &AdministrationPane::failed, this, [wrong](const Error &error) { wrong(words::sentence(error)); });
    connect(pane, &AdministrationPane::refreshed, this, [wrong] { wrong({}); });
}

AdministrationPane &AdministrationPage::pane() const
{
    return *m_panes[std::size_t(m_tabs->current())];
}

void AdministrationPage::show(ActionId page)
{
    const auto at = std::ranges::find(shows, page);
    if (at == shows.end())
        return;
    m_tabs->setCurrent(int(at - shows.begin()));
    m_wrong->setText({});
    m_retry->hide();
    give();
    activated();
}

void AdministrationPage::activated()
{
    if (m_stack->currentWidget() != m_none && pane().form() == nullptr)
        pane().regions().front()->setFocus(Qt::OtherFocusReason);
}

QStringList AdministrationPage::unsaved() const
{
    QStringList words;
    for (const AdministrationPane *one : m_panes)
        words += one->unsaved();
    return words;
}

QList<QWidget *> AdministrationPage::regions()
{
    return QList<QWidget *>{m_bar} + (m_stack->currentWidget() == m_none ? QList<QWidget *>() : pane().regions());
}

void AdministrationPage::fillContracts()
{
    const QVariant chosen = m_contract->currentData();
    {
        const QSignalBlocker quiet(m_contract);
        m_contract->clear();
        for (const Contract &one : m_workplace.directory().contracts)
            if (mayWrite(m_workplace.me(), one.id))
                m_contract->addItem(words::onOneLine(one.name), qlonglong(one.id.value()));
        m_contract->setCurrentIndex(m_contract->count() == 0 ? -1 : std::max(0, m_contract->findData(chosen)));
    }
    give();
}

void AdministrationPage::chooseContract(ContractId id)
{
    m_contract->setCurrentIndex(std::max(0, m_contract->findData(qlonglong(id.value()))));
}

// Every page works on the contract that is chosen.
void AdministrationPage::give()
{
    const QVariant chosen = m_contract->currentData();
    for (AdministrationPane *one : m_panes)
        one->setContract(chosen.isValid() ? std::optional(ContractId(chosen.toLongLong())) : std::nullopt);
    m_stack->setCurrentWidget(chosen.isValid() ? static_cast<QWidget *>(&pane()) : m_none);
}

void AdministrationPage::retranslate()
{
    for (std::size_t i = 0; i < m_panes.size(); ++i)
        m_tabs->setWord(int(i), m_panes[i]->title());
    m_tabs->setAccessibleName(tr("Pages of the administration"));
    m_contractLabel->setText(tr("Contract"));
    m_contract->setAccessibleName(tr("Contract that is administered"));
    m_retry->setWord(tr("Try again"));
    m_none->say(
        tr("There is no contract yet."),
        tr("All that is administered here belongs to a contract. Make one by its clause's profile with: sportelloctl contract "
           "new --profile NAP"));
}

// Where the width is short the chooser gives way: the tooltip has the whole name.
void AdministrationPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const Theme &theme = Theme::current();
    m_contractLabel->setVisible(width() >= theme.px(760));
    const int label = m_contractLabel->isVisibleTo(this) ? m_contractLabel->sizeHint().width() : 0;
    m_contract->setMaximumWidth(std::max(theme.px(120), width() - m_tabs->sizeHint().width() - label - theme.px(80)));
}

} // namespace sportello::ui
