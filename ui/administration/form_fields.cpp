// SPDX-License-Identifier: GPL-3.0-or-later
// The fields that a form is made of, and what stands in and beside them.
#include "ui/administration/form.h"
#include "ui/charts/flow_layout.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

#include <optional>

namespace sportello::ui {

namespace {

constexpr int besideWidth = 36;
constexpr int textHeight = 132;

} // namespace

void AdministrationForm::addLine(const QString &name, Width width)
{
    auto *line = new QLineEdit;
    connect(line, &QLineEdit::textChanged, this, [this, name] { Q_EMIT edited(name); });
    add(name, line, width);
}

void AdministrationForm::addText(const QString &name)
{
    auto *text = new QPlainTextEdit;
    text->setTabChangesFocus(true);
    connect(text, &QPlainTextEdit::textChanged, this, [this, name] { Q_EMIT edited(name); });
    add(name, text, Width::Whole);
    onTheme(text, [text](const Theme &theme) { text->setFixedHeight(theme.px(textHeight)); });
}

void AdministrationForm::addChoice(const QString &name, Width width)
{
    auto *box = new QComboBox;
    box->setMinimumContentsLength(8);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(box, &QComboBox::currentIndexChanged, this, [this, name] { Q_EMIT edited(name); });
    add(name, box, width);
}

void AdministrationForm::addCheck(const QString &name)
{
    auto *check = new QCheckBox;
    connect(check, &QCheckBox::toggled, this, [this, name] { Q_EMIT edited(name); });
    add(name, check, Width::Whole);
}

void AdministrationForm::add(const QString &name, QWidget *editor, Width width)
{
    Cell cell{name, editor, editor};
    if (!qobject_cast<QCheckBox *>(editor)) {
        editor->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        cell.box = cell.field = new Field(editor);
        cell.field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    if (width == Width::Beside) {
        cell.box = new QWidget;
        cell.beside = new TextLabel(Type::Body, Colour::TextMuted);
        cell.field->setHeadless(true);
        auto *row = new QHBoxLayout(cell.box);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(cell.beside, 0, Qt::AlignTop);
        row->addWidget(cell.field, 1);
        onTheme(cell.box, [row, label = cell.beside](const Theme &theme) {
            row->setSpacing(theme.px(Space::S));
            label->setFixedSize(theme.px(besideWidth), theme.px(Size::Control) + 2);
        });
    }
    editor->setObjectName(name);
    editor->installEventFilter(this);
    const bool half = width == Width::Half;
    if (!half && m_place % 2 == 1)
        ++m_place;
    m_grid->addWidget(cell.box, m_place / 2, m_place % 2, 1, half ? 1 : 2, Qt::AlignTop);
    m_place += half ? 1 : 2;
    // In the order in which they were added, and before the verbs.
    setTabOrder(m_cells.empty() ? m_content : m_cells.back().editor, editor);
    setTabOrder(editor, m_go);
    setTabOrder(m_go, m_leave);
    m_cells.push_back(cell);
}

void AdministrationForm::addVerb(QAction *action)
{
    auto *button = new VerbButton(action);
    m_foot->removeWidget(m_leave);
    m_foot->addWidget(button);
    m_foot->addWidget(m_leave);
    button->installEventFilter(this);
    setTabOrder(m_go, button);
    setTabOrder(button, m_leave);
}

void AdministrationForm::addPart(QWidget *part)
{
    m_column->insertWidget(m_column->count() - 1, part);
    part->installEventFilter(this);
    setTabOrder(m_leave, part);
}

void AdministrationForm::setField(const QString &name, const QString &label, const QString &placeholder)
{
    const Cell *found = cell(name);
    if (!found)
        return;
    if (found->field) {
        found->field->setLabel(label);
        if (found->beside)
            found->beside->setText(label);
    } else {
        static_cast<QCheckBox *>(found->editor)->setText(label);
        found->editor->setAccessibleName(label);
    }
    if (auto *line = qobject_cast<QLineEdit *>(found->editor))
        line->setPlaceholderText(placeholder);
}

void AdministrationForm::setChoices(const QString &name, const std::vector<Choice> &choices)
{
    auto *box = static_cast<QComboBox *>(editor(name));
    const bool isFirst = box->count() == 0;
    const std::optional<QVariant> chosen = box->currentIndex() < 0 ? std::nullopt : std::optional(box->currentData());
    const QSignalBlocker quiet(box);
    box->clear();
    for (const Choice &one : choices)
        box->addItem(one.text, one.value);
    box->setPlaceholderText(tr("choose"));
    box->setCurrentIndex(isFirst && !choices.empty() ? 0 : chosen ? box->findData(*chosen) : -1);
}

void AdministrationForm::setShown(const QString &name, bool shown)
{
    if (const Cell *found = cell(name))
        found->box->setVisible(shown);
}

void AdministrationForm::setAside(const QString &name, const QString &aside)
{
    if (const Cell *found = cell(name); found && found->field)
        found->field->setAside(aside);
}

} // namespace sportello::ui
