// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/escalations/facts_column.h"

#include "ui/theme/on_change.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/text_label.h"

#include <QtWidgets/QGridLayout>

namespace sportello::ui {
namespace {

constexpr int labelWidth = 76;

// A section between two lines of the page.
class Section : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.fillRect(0, height() - 1, width(), 1, Theme::current().colour(Colour::Border));
    }
};

QWidget *sectionOf(const FactSection &section, const Theme &theme)
{
    auto *made = new Section;
    auto *column = new QVBoxLayout(made);
    column->setContentsMargins(theme.px(Size::PanelPadding), theme.px(Space::M), theme.px(Size::PanelPadding),
                               theme.px(Space::M));
    column->setSpacing(theme.px(Space::Xs));

    auto *head = new QHBoxLayout;
    head->setSpacing(theme.px(Space::Xs));
    const bool isHold = section.kind == FactSection::Kind::Hold;
    if (isHold)
        head->addWidget(new GlyphLabel(Glyph::Pause, Colour::Warning));
    head->addWidget(new TextLabel(section.title, Type::Section, isHold ? Colour::Text : Colour::TextMuted), 1);
    head->addWidget(new TextLabel(section.aside, Type::Caption, Colour::TextMuted));
    column->addLayout(head);
    if (!section.figure.isEmpty())
        column->addWidget(new TextLabel(section.figure, Type::TimeLeft, Colour::Text));

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.px(Space::M));
    grid->setVerticalSpacing(theme.px(2));
    grid->setColumnMinimumWidth(0, theme.px(labelWidth));
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Fact &fact : section.facts) {
        auto *label = new TextLabel(fact.label, Type::Caption, Colour::TextMuted);
        auto *value = new TextLabel(fact.value, Type::Body, Colour::Text);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAccessibleName(fact.label + u": " + fact.value);
        label->setContentsMargins(
            0, QFontMetrics(theme.font(Type::Body)).ascent() - QFontMetrics(theme.font(Type::Caption)).ascent(), 0, 0);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1);
        ++row;
    }
    column->addLayout(grid);
    return made;
}

} // namespace

FactsColumn::FactsColumn(QWidget *parent) : ScrollColumn(Colour::Window, parent)
{
    onLanguage(this, [this] { setAccessibleName(tr("Facts of the ticket")); });
    onTheme(this, [this](const Theme & /*theme*/) { build(); });
}

void FactsColumn::show(const std::vector<FactSection> &sections)
{
    if (m_sections == sections)
        return;
    m_sections = sections;
    build();
}

void FactsColumn::build()
{
    const Theme &theme = Theme::current();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const FactSection &section : m_sections)
        column->addWidget(sectionOf(section, theme));
    column->addStretch(1);
    // The old one goes later: this may be an answer to an event that is on its way to its widgets too.
    if (QWidget *old = takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    setContent(content);
}

} // namespace sportello::ui
