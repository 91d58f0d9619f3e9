// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outgoing/outgoing_bar.h"

#include "core/words/language.h"
#include "core/words/watch_terms.h"
#include "ui/theme/icons.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>

#include <algorithm>
#include <array>

namespace sportello::ui {

using namespace domain;
using Shown = OutgoingModel::Choice;

namespace {

// What can be chosen among the states, in its order; after what waits for somebody, before all.
constexpr std::array statesShown{OutgoingState::Waiting, OutgoingState::Failed,   OutgoingState::NotKnown,
                                 OutgoingState::Sending, OutgoingState::Sent,     OutgoingState::SaidByPhone,
                                 OutgoingState::Folded,  OutgoingState::Withdrawn};

constexpr int contractWidth = 260;
constexpr int contractNarrow = 160;

std::vector<Shown> choices()
{
    std::vector<Shown> all{{.show = OutgoingModel::Show::ToDo}};
    for (const OutgoingState state : statesShown)
        all.push_back({.show = OutgoingModel::Show::State, .state = state});
    all.push_back({.show = OutgoingModel::Show::All});
    return all;
}

} // namespace

OutgoingBar::OutgoingBar(Workplace &workplace, QWidget *parent)
    : QWidget(parent), m_workplace(workplace), m_row(new QHBoxLayout(this)), m_title(new TextLabel(Type::Strong, Colour::Text)),
      m_states(new QComboBox), m_contracts(new QComboBox), m_count(new TextLabel(Type::Body, Colour::TextMuted)),
      m_retry(new VerbButton)
{
    m_row->addWidget(m_title);
    m_row->addWidget(m_states);
    m_row->addWidget(m_contracts);
    m_row->addWidget(m_count, 1);
    m_row->addWidget(m_retry);
    m_count->setElided(true);
    m_retry->setSmall(true);
    m_retry->setIcon(icon(Icon::Refresh));
    m_retry->hide();
    for (QComboBox *box : {m_states, m_contracts}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(box, &QComboBox::currentIndexChanged, this, &OutgoingBar::chosen);
    }
    connect(m_retry, &QAbstractButton::clicked, this, &OutgoingBar::retryAsked);
    connect(&m_workplace, &Workplace::directoryChanged, this, &OutgoingBar::fillContracts);
    onTheme(this, [this](const Theme &theme) {
        m_row->setContentsMargins(theme.px(Space::L), 0, theme.px(Space::L), 0);
        m_row->setSpacing(theme.px(Space::M));
        setFixedHeight(theme.px(Size::TopBar));
    });
    onLanguage(this, [this] { retranslate(); });
}

void OutgoingBar::retranslate()
{
    m_title->setText(tr("Outgoing", "messages that go out"));
    m_states->setAccessibleName(tr("Which messages are shown"));
    m_contracts->setAccessibleName(tr("Contract of the messages"));
    m_retry->setWord(tr("Try again"));
    fillStates();
    fillContracts();
}

void OutgoingBar::fillStates()
{
    const QSignalBlocker quiet(m_states);
    const int before = std::max(0, m_states->currentIndex());
    m_states->clear();
    for (const Shown &one : choices())
        m_states->addItem(one.show == OutgoingModel::Show::ToDo      ? tr("What waits for somebody")
                              : one.show == OutgoingModel::Show::All ? tr("All messages")
                                                                     : words::term(one.state));
    m_states->setCurrentIndex(before);
}

// Those whose messages the person may see. The chosen one stays so, while it is among them.
void OutgoingBar::fillContracts()
{
    const auto before = choice().contract;
    {
        const QSignalBlocker quiet(m_contracts);
        m_contracts->clear();
        m_contracts->addItem(tr("All my contracts"), QVariant());
        for (const ContractId id : desk::contractsFor(m_workplace.me(), Verb::OutgoingRead))
            if (const Contract *contract = m_workplace.directory().contract(id))
                m_contracts->addItem(words::onOneLine(contract->name), qlonglong(id.value()));
        m_contracts->setCurrentIndex(std::max(0, before ? m_contracts->findData(qlonglong(before->value())) : 0));
        m_contracts->setVisible(m_contracts->count() > 2);
    }
    if (choice().contract != before)
        Q_EMIT chosen();
}

void OutgoingBar::chooseToDo()
{
    const Shown before = choice();
    {
        const QSignalBlocker quietStates(m_states);
        const QSignalBlocker quietContracts(m_contracts);
        m_states->setCurrentIndex(0);
        m_contracts->setCurrentIndex(0);
    }
    if (choice() != before)
        Q_EMIT chosen();
}

Shown OutgoingBar::choice() const
{
    Shown choice = choices()[std::size_t(std::max(0, m_states->currentIndex()))];
    if (const QVariant contract = m_contracts->currentData(); contract.isValid())
        choice.contract = ContractId(contract.toLongLong());
    return choice;
}

void OutgoingBar::tell(const QString &count, bool isWrong)
{
    m_count->setColour(isWrong ? Colour::Danger : Colour::TextMuted);
    m_count->setText(count);
    m_retry->setVisible(isWrong);
}

QString OutgoingBar::count() const
{
    return m_count->text();
}

void OutgoingBar::setWide(bool wide)
{
    m_contracts->setMaximumWidth(Theme::current().px(wide ? contractWidth : contractNarrow));
}

} // namespace sportello::ui
