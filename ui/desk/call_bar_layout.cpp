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
        m_caller->setFixedWidth(theme.px(theme.compact() ? 236 : 252));
        m_category->setFixedWidth(theme.px(190));
        m_subject->setMinimumWidth(theme.px(200));
        arrange();
    });
}

// One row of fields, or two where the text is too large for one.
void CallBar::arrange()
{
    const bool narrow = width() < Theme::current().px(900);
    const std::array<QWidget *, 5> parts{m_callerField, m_typeField, m_subjectField, m_categoryField, m_fold};
    for (QWidget *part : parts)
        m_fields->removeWidget(part);
    int at = 0;
    for (QWidget *part : parts) {
        const bool below = narrow && at >= 2;
        m_fields->addWidget(part, below ? 1 : 0, below ? at - 2 : at, Qt::AlignTop);
        ++at;
    }
    for (int i = 0; i < 5; ++i)
        m_fields->setColumnStretch(i, i == (narrow ? 0 : 2) ? 1 : 0);
    // Where the window is short the endings, which have keys, make room for the form of the one that was chosen.
    const bool isShort = window()->height() < Theme::current().px(600);
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
