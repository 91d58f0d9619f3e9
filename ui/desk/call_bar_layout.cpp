// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/call_bar.h"

#include "ui/desk/call_details.h"
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

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;

// How the call bar is laid out, in any language, density and size of text.

void CallBar::build()
{
    // Its parts press on nothing: arrange() makes them fit.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_category->setEditable(true);
    m_category->setInsertPolicy(QComboBox::NoInsert);
    m_category->completer()->setFilterMode(Qt::MatchContains);
    m_category->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_category->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
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
    connect(m_form, &StepForm::unfolded, this, &CallBar::arrange);
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
    // What each field has at least, and the widths that are not its to choose.
    const int caller = theme.px(160);
    const int subject = theme.px(150);
    const int category = theme.px(140);
    const int room = width() - 2 * theme.px(Size::PanelPadding);
    const int gap = theme.px(Space::M);
    const int type = m_typeField->sizeHint().width();
    const int more = m_fold->sizeHint().width();
    const int beyond = room - (caller + type + subject + category + more + 4 * gap);
    const bool narrow = beyond < 0;
    const bool tight = narrow && room < std::max(caller + type + gap, subject + category + more + 2 * gap);
    // In one row the subject takes what the others leave; with fewer beside it a field takes what there is.
    const auto bound = [&](QWidget *editor, int least, int usual) {
        const int width = std::min(usual, least + std::max(0, beyond) / 3);
        editor->setMinimumWidth(narrow ? least : width);
        editor->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : width);
    };
    bound(m_caller, caller, theme.px(theme.compact() ? 236 : 252));
    bound(m_category, category, theme.px(190));
    m_subject->setMinimumWidth(subject);
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
    const bool asks = !m_form->isHidden();
    m_endings->setVisible(!isShort || !asks);
    m_form->setTitled(!isShort);
    // And what has a row of its own and can be said before or after.
    m_categoryField->setVisible(!isShort || !asks || !tight);
    m_fold->setVisible(!isShort || !asks || !tight);
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
    if (!m_form->isHidden())
        m_form->retell(m_ending ? planEnding(*m_ending) : planContact());
    arrange(); // the words have other widths
}

void CallBar::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Colour::Window));
    painter.fillRect(0, height() - 1, width(), 1, theme.colour(Colour::Border));
}

} // namespace sportello::ui
