// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/section_header.h"

#include "ui/theme/on_change.h"
#include "ui/widgets/text_label.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>

namespace sportello::ui {

SectionHeader::SectionHeader(QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_title(new TextLabel(Type::Section, Colour::TextMuted, this)),
      m_count(new TextLabel(Type::Section, Colour::TextMuted, this)),
      m_aside(new TextLabel(Type::Caption, Colour::TextMuted, this))
{
    m_row->addWidget(m_title);
    m_row->addWidget(m_count);
    m_row->addStretch(1);
    m_row->addWidget(m_aside);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    onTheme(this, [this](const Theme &theme) {
        m_row->setContentsMargins(theme.px(Size::PanelPadding), 0, theme.px(Size::PanelPadding), 0);
        m_row->setSpacing(theme.px(Space::S));
        setFixedHeight(theme.px(Size::GroupHeader));
    });
    onLanguage(this, [this] { setCount(m_number); });
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void SectionHeader::setCount(std::optional<int> count)
{
    m_number = count;
    m_count->setText(count ? QLocale().toString(*count) : QString()); // the widget's own is that of when it was made
}

void SectionHeader::setAside(const QString &aside)
{
    m_aside->setText(aside);
}

void SectionHeader::addVerb(QWidget *verb)
{
    m_row->addWidget(verb);
}

void SectionHeader::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Colour::Window));
    painter.fillRect(0, 0, width(), 1, theme.colour(Colour::Border));
    painter.fillRect(0, height() - 1, width(), 1, theme.colour(Colour::Border));
}

} // namespace sportello::ui
