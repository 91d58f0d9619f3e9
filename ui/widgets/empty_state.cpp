// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/theme/on_change.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtWidgets/QVBoxLayout>

namespace sportello::ui {

EmptyState::EmptyState(QWidget *parent)
    : ScrollColumn(Colour::Surface, parent), m_what(new TextLabel(Type::Strong, Colour::Text)),
      m_todo(new TextLabel(Type::Body, Colour::TextMuted)), m_button(new VerbButton(VerbButton::Kind::Outlined))
{
    setFocusPolicy(Qt::NoFocus);
    m_what->setWordWrap(true);
    m_todo->setWordWrap(true);
    m_button->hide();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->addWidget(m_what);
    column->addWidget(m_todo);
    column->addWidget(m_button);
    column->addStretch(1);
    setContent(content);
    onTheme(this, [column](const Theme &theme) {
        const int side = theme.px(Size::PanelPadding);
        column->setContentsMargins(side, side, side, side);
        column->setSpacing(theme.px(Space::S));
    });
}

void EmptyState::say(const QString &whatItIs, const QString &whatToDo)
{
    m_what->setText(whatItIs);
    m_todo->setText(whatToDo);
}

void EmptyState::offer(QAction *action)
{
    m_button->setAction(action);
    m_button->setVisible(action != nullptr);
}

} // namespace sportello::ui
