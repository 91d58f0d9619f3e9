// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/verb_row.h"

#include "ui/theme/on_change.h"
#include "ui/widgets/verb_button.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>

namespace sportello::ui {

namespace {

// Beside the ticket that it is about, a verb needs fewer words; empty: the action's own name is short enough.
QString shortWord(ActionId id)
{
    switch (id) {
    case ActionId::Take:
        return VerbRow::tr("Take");
    case ActionId::Escalate:
        return VerbRow::tr("2nd level");
    case ActionId::GiveBack:
        return VerbRow::tr("To 1st level");
    case ActionId::Hold:
        return VerbRow::tr("Hold");
    case ActionId::Verify:
        return VerbRow::tr("Verify");
    case ActionId::Close:
        return VerbRow::tr("Close");
    default:
        return {};
    }
}

} // namespace

VerbRow::VerbRow(ActionSet &actions, QWidget *parent)
    : QWidget(parent), m_actions(actions), m_row(new QHBoxLayout(this)), m_more(new VerbButton(VerbButton::Kind::Flat, this)),
      m_menu(new QMenu(this))
{
    m_menu->setToolTipsVisible(true);
    m_more->setIconOnly(true);
    m_more->setIcon(icon(Icon::More));
    m_row->addStretch(1);
    m_row->addWidget(m_more);
    connect(m_more, &QAbstractButton::clicked, this, [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    onLanguage(this, [this] {
        m_more->setWord(tr("More verbs"));
        fit();
    });
    onTheme(this, [this](const Theme &theme) {
        // The first button's word stands under the text above it.
        const int side = theme.px(Size::PanelPadding);
        m_row->setContentsMargins(side - theme.px(Space::M), theme.px(Space::Xs), side - theme.px(Space::M), theme.px(Space::Xs));
        m_row->setSpacing(theme.px(Space::Xs));
        fit();
    });
}

void VerbRow::set(const std::vector<ActionId> &likely, const std::vector<ActionId> &inMenu)
{
    if (likely != m_shown) {
        m_shown = likely;
        for (std::size_t i = 0; i < likely.size(); ++i) {
            if (i == m_buttons.size()) {
                m_buttons.push_back(new VerbButton(VerbButton::Kind::Flat, this));
                m_row->insertWidget(int(i), m_buttons.back());
                setTabOrder(m_buttons.back(), m_more);
            }
        }
    }
    m_menu->clear();
    for (const ActionId id : inMenu)
        m_menu->addAction(m_actions.action(id));
    fit();
}

void VerbRow::fit()
{
    // Showing a button may lay out the row, which asks here again.
    if (m_fitting)
        return;
    m_fitting = true;
    int left = width() - m_row->contentsMargins().left() - m_row->contentsMargins().right() - m_more->sizeHint().width();
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        if (i < m_shown.size()) {
            m_buttons[i]->setWord(shortWord(m_shown[i]));
            m_buttons[i]->setAction(m_actions.action(m_shown[i]));
            left -= m_buttons[i]->sizeHint().width() + m_row->spacing();
        } else {
            left = -1;
        }
        m_buttons[i]->setVisible(left >= 0);
    }
    m_fitting = false;
}

QSize VerbRow::minimumSizeHint() const
{
    return {m_more->sizeHint().width() * 3, m_row->minimumSize().height()};
}

void VerbRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void VerbRow::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Colour::Window));
    painter.fillRect(0, 0, width(), 1, theme.colour(Colour::Border));
    painter.fillRect(0, height() - 1, width(), 1, theme.colour(Colour::Border));
}

} // namespace sportello::ui
