// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include "ui/shell/actions.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/text_label.h"

#include <QtWidgets/QHBoxLayout>

namespace sportello::ui {

namespace {

constexpr std::size_t cellsAtTheLeft = 4;

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent), m_said(new TextLabel(Type::Caption, Colour::Text, this)), m_keys(new KeyHint(this))
{
    auto *row = new QHBoxLayout(this);
    const std::array signs{Icon::Server, Icon::People, Icon::Check, Icon::Message, Icon::Clock};
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        auto *box = new QWidget(this);
        auto *text = new TextLabel(Type::Caption, Colour::TextMuted, box);
        text->setElided(true);
        auto *line = new QHBoxLayout(box);
        line->setContentsMargins(0, 0, 0, 0);
        auto *sign = new IconLabel(signs[i], Colour::TextMuted, IconSize::Inline, box);
        line->addWidget(sign);
        line->addWidget(text);
        m_cells[i] = {box, sign, text};
    }
    row->addWidget(m_said);
    for (std::size_t i = 0; i < cellsAtTheLeft; ++i) {
        row->addWidget(m_cells[i].box);
    }
    row->addStretch(1);
    row->addWidget(m_cells[cellsAtTheLeft].box);
    row->addWidget(m_keys);
    arrange();
    onTheme(this, [this, row](const Theme &theme) {
        row->setContentsMargins(theme.px(Space::M), 1, theme.px(Space::L), 0);
        row->setSpacing(theme.px(Space::L));
        setFixedHeight(theme.px(Size::StatusBar));
    });
    onLanguage(this, [this] { m_keys->show(actionName(ActionId::Keys), QString::fromLatin1(actionInfo(ActionId::Keys).key)); });
}

void StatusLine::set(Item item, const QString &text)
{
    m_cells[static_cast<std::size_t>(item)].text->setText(text);
    arrange();
}

void StatusLine::set(Item item, const QString &text, Icon sign)
{
    m_cells[static_cast<std::size_t>(item)].sign->show(sign, Colour::TextMuted);
    set(item, text);
}

void StatusLine::say(const QString &sentence)
{
    m_said->setText(sentence);
    arrange();
}

QString StatusLine::said() const
{
    return m_said->text();
}

void StatusLine::arrange()
{
    const bool saying = !m_said->text().isEmpty();
    m_said->setVisible(saying);
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        m_cells[i].box->setVisible(!m_cells[i].text->text().isEmpty() && !(saying && i < cellsAtTheLeft));
    }
}

void StatusLine::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, Theme::current().colour(Colour::Border));
}

} // namespace sportello::ui
