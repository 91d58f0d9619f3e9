// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/call_bar.h"

#include "ui/desk/call_parts.h"
#include "ui/desk/caller_field.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/field.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/verb_button.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;

// How the call bar is laid out, in any language, density and size of text.

void CallBar::build()
{
    m_category->setEditable(true);
    m_category->setInsertPolicy(QComboBox::NoInsert);
    m_category->completer()->setFilterMode(Qt::MatchContains);
    m_category->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_category->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_more->setKey(u"Alt+D"_s);
    m_more->setShortcut(QKeySequence(Qt::ALT | Qt::Key_D));
    auto *fold = new QVBoxLayout(m_fold);
    fold->addWidget(m_more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addLayout(m_fields);
    column->addWidget(m_details);
    column->addWidget(m_endings);
    column->addWidget(m_form);
    setTabOrder(m_caller, m_type);
    setTabOrder(m_type, m_subject);
    setTabOrder(m_subject, m_category);
    setTabOrder(m_category, m_more);
    onTheme(this, [this, fold](const Theme &theme) {
        const int side = theme.px(Size::PanelPadding);
        m_fields->setContentsMargins(side, theme.px(Space::S), side, theme.px(Space::S));
        m_fields->setSpacing(theme.px(Space::M));
        // Level with the editors, below the line of their labels.
        fold->setContentsMargins(0, QFontMetrics(theme.font(Type::Caption)).height() + 2, 0, 0);
        arrange();
    });
}

// One row of fields, or two or three where the text is too large for one.
void CallBar::arrange()
{
    const Theme &theme = Theme::current();
    const bool narrow = width() < theme.px(900);
    const bool tight = width() < theme.px(550);
    // Alone in its row a field takes what there is.
    const auto bound = [narrow](QWidget *editor, int least, int usual) {
        editor->setMinimumWidth(narrow ? least : usual);
        editor->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : usual);
    };
    bound(m_caller, theme.px(160), theme.px(theme.compact() ? 236 : 252));
    bound(m_category, theme.px(140), theme.px(190));
    m_subject->setMinimumWidth(theme.px(narrow ? 140 : 200));
    struct Cell {
        QWidget *part;
        int row;
        int column;
        int columns = 1;
    };
    using Cells = std::array<Cell, 5>;
    const Cells oneRow{
        {{m_callerField, 0, 0}, {m_typeField, 0, 1}, {m_subjectField, 0, 2}, {m_categoryField, 0, 3}, {m_fold, 0, 4}}};
    const Cells twoRows{
        {{m_callerField, 0, 0}, {m_typeField, 0, 1, 2}, {m_subjectField, 1, 0}, {m_categoryField, 1, 1}, {m_fold, 1, 2}}};
    const Cells threeRows{
        {{m_callerField, 0, 0}, {m_typeField, 0, 1}, {m_subjectField, 1, 0, 2}, {m_categoryField, 2, 0}, {m_fold, 2, 1}}};
    const Cells &cells = tight ? threeRows : narrow ? twoRows : oneRow;
    for (const Cell &cell : cells)
        m_fields->removeWidget(cell.part);
    for (const Cell &cell : cells)
        m_fields->addWidget(cell.part, cell.row, cell.column, 1, cell.columns, Qt::AlignTop);
    for (int i = 0; i < 5; ++i)
        m_fields->setColumnStretch(i, i == (narrow ? 0 : 2) ? 1 : 0);
    // Where the window is short the endings, which have keys, make room for the form of the one that was chosen.
    const bool isShort = window()->height() < theme.px(600);
    m_endings->setVisible(!isShort || !m_form->isVisible());
}

void CallBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CallBar::retranslate()
{
    setAccessibleName(tr("Call"));
    m_callerField->setLabel(tr("Who is calling"));
    m_typeField->setLabel(tr("Contact type"));
    m_type->setWord(0, tr("User"));
    m_type->setWord(1, tr("Specialist"));
    m_subjectField->setLabel(tr("Subject"));
    m_categoryField->setLabel(tr("Category"));
    m_more->setWord(tr("Details"));
    if (isOpen()) {
        refreshContract();
        refreshEntitlement();
    }
    refreshPriority();
}

void CallBar::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Colour::Window));
    painter.fillRect(0, height() - 1, width(), 1, theme.colour(Colour::Border));
}

} // namespace sportello::ui
