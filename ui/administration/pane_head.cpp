// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/pane_head.h"

#include "ui/theme/on_change.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtWidgets/QHBoxLayout>

namespace sportello::ui {

PaneHead::PaneHead(QAction *verb, QWidget *parent)
    : QWidget(parent), m_title(new TextLabel(Type::Strong, Colour::Text)), m_count(new TextLabel(Type::Body, Colour::TextMuted)),
      m_verb(new VerbButton(verb, VerbButton::Kind::Primary))
{
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_title);
    row->addWidget(m_count, 1);
    row->addWidget(m_verb);
    m_count->setElided(true);
    onTheme(this, [this, row](const Theme &theme) {
        row->setContentsMargins(theme.px(Space::L), 0, theme.px(Space::L), 0);
        row->setSpacing(theme.px(Space::S));
        setFixedHeight(theme.px(Size::TopBar));
    });
}

void PaneHead::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PaneHead::setCount(const QString &count)
{
    m_count->setText(count);
}

QString PaneHead::count() const
{
    return m_count->text();
}

} // namespace sportello::ui
