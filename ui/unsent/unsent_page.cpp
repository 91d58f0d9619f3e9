// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unsent/unsent_page.h"

#include "ui/administration/pane_table.h"
#include "ui/models/drafts.h"
#include "ui/models/unsent_model.h"
#include "ui/models/workplace.h"
#include "ui/theme/on_change.h"
#include "ui/unsent/unsent_panel.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_label.h"

#include <QtWidgets/QHBoxLayout>

#include <algorithm>
#include <array>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

// How it stands, with the reason of a refusal, takes what the others leave.
constexpr auto unsentColumns = std::to_array<PaneTable::ColumnWidth>({{UnsentModel::Code, 120},
                                                                      {UnsentModel::Standing, 200},
                                                                      {UnsentModel::Subject, 200},
                                                                      {UnsentModel::Who, 150},
                                                                      {UnsentModel::What, 170},
                                                                      {UnsentModel::Done, 110}});
constexpr std::array unsentActions{ActionId::RetryUnsent, ActionId::AmendUnsent, ActionId::DiscardUnsent};

} // namespace

void UnsentPage::rest(ActionSet &actions)
{
    for (const ActionId id : unsentActions)
        actions.setAllowed(id, false, tr("Go to what is not sent yet first."));
}

UnsentPage::UnsentPage(Workplace &workplace, ActionSet &actions, QWidget *parent)
    : ListPage(actions, parent), m_workplace(workplace), m_actions(actions), m_title(new TextLabel(Type::Strong, Colour::Text)),
      m_count(new TextLabel(Type::Body, Colour::TextMuted)), m_bar(new QWidget), m_model(new UnsentModel(workplace, this)),
      m_table(new PaneTable(m_model, unsentColumns, UnsentModel::Standing)), m_panel(new UnsentPanel(workplace, actions))
{
    build(m_bar, m_table, m_panel);
    auto *head = new QHBoxLayout(m_bar);
    head->addWidget(m_title);
    head->addWidget(m_count, 1);
    m_count->setElided(true);

    connect(m_model, &UnsentModel::merged, this, &UnsentPage::refresh);
    connect(m_table, &PaneTable::moved, this, [this] {
        if (const Outbox::Entry *entry = m_model->at(m_table->currentIndex().row())) {
            m_wanted = entry->key();
            m_row = m_table->currentIndex().row();
            tellChosen();
        }
    });
    onTheme(this, [this, head](const Theme &theme) {
        head->setContentsMargins(theme.px(Space::L), 0, theme.px(Space::L), 0);
        head->setSpacing(theme.px(Space::M));
        m_bar->setFixedHeight(theme.px(Size::TopBar));
    });
    onLanguage(this, [this] { retranslate(); });
    rest(actions);
    refresh();
}

void UnsentPage::retranslate()
{
    m_title->setText(tr("Not sent yet"));
    m_table->setAccessibleName(tr("What is not sent yet, in the order in which it was done"));
    m_table->none().say(tr("Everything has been sent."),
                        tr("When the desk cannot be reached, calls are logged here with F2 as always: they are kept on this "
                           "machine, and sent when it is there again."));
    m_model->retranslate();
    refresh();
}

void UnsentPage::choose(const QUuid &key)
{
    m_wanted = key;
    refresh();
    activated();
}

// The same one stays chosen; where it is not here any more, the one that took its place.
void UnsentPage::refresh()
{
    const int found = m_model->rowOf(m_wanted);
    m_table->choose(found >= 0 ? found : std::min(m_row, m_model->rowCount() - 1));
    m_table->showNone(m_model->rowCount() == 0);
    const int refused = m_workplace.outbox().refusedCount();
    const int waiting = m_model->rowCount() - refused;
    QStringList parts;
    if (waiting > 0)
        parts << tr("%n wait(s) for the desk", nullptr, waiting);
    if (refused > 0)
        parts << tr("%n refused", nullptr, refused);
    if (const int sealed = m_workplace.drafts().sealedAway(); sealed > 0)
        parts << tr("%n more, sealed under a password of before", nullptr, sealed);
    if (const int newer = m_workplace.outbox().ofNewer(); newer > 0)
        parts << tr("%n more, kept by a newer program", nullptr, newer);
    m_count->setColour(refused > 0 ? Colour::Danger : Colour::TextMuted);
    m_count->setText(parts.join(u" · "_s));
    tellChosen();
}

void UnsentPage::tellChosen()
{
    const Outbox::Entry *chosen = m_model->at(m_table->currentIndex().row());
    m_panel->show(chosen);
    showPanel();
    if (isVisible())
        judge();
}

void UnsentPage::judge()
{
    const Outbox::Entry *chosen = m_model->at(m_table->currentIndex().row());
    const bool isRefused = chosen && chosen->state == Outbox::State::Refused;
    const bool isOnItsWay = chosen && (chosen->state == Outbox::State::Sending || chosen->state == Outbox::State::Keeping);
    const QString none = tr("Nothing is chosen.");
    const QString onItsWay = tr("It is being sent now.");
    m_actions.setAllowed(ActionId::RetryUnsent, isRefused,
                         !chosen ? none : tr("It is sent by itself when the desk is there again."));
    for (const ActionId id : {ActionId::AmendUnsent, ActionId::DiscardUnsent})
        m_actions.setAllowed(id, chosen && !isOnItsWay, chosen ? onItsWay : none);
}

void UnsentPage::perform(ActionId id)
{
    const Outbox::Entry *chosen = m_model->at(m_table->currentIndex().row());
    if (!chosen)
        return;
    const QUuid key = chosen->key();
    if (id == ActionId::RetryUnsent)
        m_workplace.outbox().retry(key);
    else if (id == ActionId::AmendUnsent)
        Q_EMIT amendWanted(key);
    else if (id == ActionId::DiscardUnsent)
        Q_EMIT discardWanted(key);
}

QList<QWidget *> UnsentPage::regions()
{
    return {m_table, m_panel};
}

} // namespace sportello::ui
