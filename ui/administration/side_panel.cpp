// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/side_panel.h"

#include "ui/administration/info_section.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace sportello::ui {

SidePanel::SidePanel(QWidget *parent)
    : ScrollColumn(Colour::Window, parent), m_title(new TextLabel(Type::Lead, Colour::Text)), m_head(new QVBoxLayout),
      m_column(nullptr)
{
    m_title->setWordWrap(true);
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_head->addWidget(m_title);
    m_column->addLayout(m_head);
    m_column->addStretch(1);
    setContent(content);
    onTheme(this, [this](const Theme &theme) {
        const int side = theme.px(Size::PanelPadding);
        m_head->setContentsMargins(side, theme.px(Space::M), side, 0);
        m_head->setSpacing(theme.px(Space::Xs));
    });
}

void SidePanel::addSections(const std::vector<InfoSection *> &sections)
{
    for (InfoSection *one : sections) {
        m_column->insertWidget(m_column->count() - 1, one);
        m_sections.push_back(one);
    }
}

void SidePanel::setUnder(QWidget *mark, TextLabel *words)
{
    m_under = words;
    auto *row = new QHBoxLayout;
    row->addWidget(mark);
    row->addWidget(words, 1);
    m_head->addLayout(row);
    onTheme(mark, [row](const Theme &theme) { row->setSpacing(theme.px(Space::S)); });
}

void SidePanel::enter()
{
    const auto buttons = findChildren<VerbButton *>();
    const auto first = std::ranges::find_if(buttons, [](const VerbButton *one) { return one->isVisible() && one->allowed(); });
    (first == buttons.end() ? static_cast<QWidget *>(this) : *first)->setFocus(Qt::OtherFocusReason);
}

QString SidePanel::text() const
{
    QStringList lines{m_title->text()};
    if (m_under)
        lines += m_under->text();
    for (const InfoSection *section : m_sections)
        lines += section->text();
    return lines.join(u'\n');
}

bool SidePanel::event(QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        viewport()->update();
    return QScrollArea::event(event);
}

void SidePanel::paintEvent(QPaintEvent *event)
{
    QScrollArea::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    paintBox(painter, viewport()->rect(), 0, QColor(), Theme::current().colour(Colour::FocusRing),
             Theme::current().px(Edge::Focus));
}

} // namespace sportello::ui
