// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/info_section.h"

#include "ui/theme/on_change.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QVBoxLayout>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int labelWidth = 84;

} // namespace

InfoSection::InfoSection(QWidget *parent)
    : QWidget(parent), m_title(new TextLabel(Type::Section, Colour::TextMuted)), m_grid(new QGridLayout), m_verbs(new QVBoxLayout)
{
    m_title->setWordWrap(true);
    m_grid->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addLayout(m_grid);
    column->addLayout(m_verbs);
    onTheme(this, [this, column](const Theme &theme) {
        const int side = theme.px(Size::PanelPadding);
        column->setContentsMargins(side, theme.px(Space::M), side, theme.px(Space::M));
        column->setSpacing(theme.px(Space::S));
        m_verbs->setSpacing(theme.px(Space::S));
        dress();
    });
}

void InfoSection::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void InfoSection::setLines(const std::vector<Line> &lines)
{
    m_used = 0;
    for (const Line &line : lines) {
        if (line.value.isEmpty())
            continue;
        if (m_used == m_rows.size()) {
            m_rows.push_back(
                {new TextLabel(Type::Caption, Colour::TextMuted, this), new TextLabel(Type::Body, Colour::Text, this)});
            m_rows.back().label->setWordWrap(true);
            m_rows.back().value->setWordWrap(true);
            m_rows.back().value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        }
        const Row &row = m_rows[m_used];
        const int at = int(m_used++);
        const bool whole = line.label.isEmpty();
        m_grid->removeWidget(row.label);
        m_grid->removeWidget(row.value);
        if (!whole)
            m_grid->addWidget(row.label, at, 0, Qt::AlignTop);
        m_grid->addWidget(row.value, at, whole ? 0 : 1, 1, whole ? 2 : 1);
        row.label->setText(line.label);
        row.value->setText(line.value);
        row.value->setAccessibleName(whole ? line.value : QString(line.label + u": " + line.value));
        row.label->setVisible(!whole);
        row.value->show();
    }
    for (std::size_t i = m_used; i < m_rows.size(); ++i) {
        m_rows[i].label->hide();
        m_rows[i].value->hide();
    }
    dress();
}

void InfoSection::addVerb(QAction *action)
{
    auto *button = new VerbButton(action);
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_verbs->addWidget(button);
    button->setVisible(action->isVisible()); // as a part of this, never as a window
}

QString InfoSection::text() const
{
    QStringList lines{m_title->text()};
    for (std::size_t i = 0; i < m_used; ++i)
        lines += m_rows[i].value->accessibleName();
    return lines.join(u'\n');
}

void InfoSection::dress()
{
    const Theme &theme = Theme::current();
    m_grid->setHorizontalSpacing(theme.px(Space::M));
    m_grid->setVerticalSpacing(theme.px(Space::Xs));
    const int drop = QFontMetrics(theme.font(Type::Body)).ascent() - QFontMetrics(theme.font(Type::Caption)).ascent();
    bool labelled = false;
    for (std::size_t i = 0; i < m_used; ++i)
        labelled = labelled || !m_rows[i].label->isHidden();
    m_grid->setColumnMinimumWidth(0, labelled ? theme.px(labelWidth) : 0);
    for (const Row &row : m_rows) {
        row.label->setContentsMargins(0, drop, 0, 0);
        row.label->setFixedWidth(theme.px(labelWidth));
    }
}

void InfoSection::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, Theme::current().colour(Colour::Border));
}

} // namespace sportello::ui
