// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/step_form.h"

#include "core/words/sentences.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/field.h"
#include "ui/widgets/form_keys.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int manyChoices = 8;
constexpr std::size_t manyFields = 6;

void fill(QComboBox *box, const StepField &spec, const QVariant &value)
{
    for (const StepField::Choice &choice : spec.choices)
        box->addItem(choice.text, choice.value);
    box->setCurrentIndex(std::max(0, box->findData(value)));
    box->setMinimumContentsLength(10);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    if (spec.choices.size() <= manyChoices)
        return;
    // Long lists are searched by typing any part.
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
}

} // namespace

StepForm::StepForm(int columns, QWidget *parent)
    : QWidget(parent), m_columns(columns), m_title(new TextLabel(Type::Strong, Colour::Text, this)), m_grid(new QGridLayout),
      m_sentence(new TextLabel(Type::Caption, Colour::Danger, this)), m_go(new VerbButton(VerbButton::Kind::Primary, this)),
      m_leave(new VerbButton(VerbButton::Kind::Flat, this))
{
    m_sentence->setWordWrap(true);
    m_sentence->hide();
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_sentence, 1);
    foot->addStretch(0);
    foot->addWidget(m_leave);
    foot->addWidget(m_go);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addLayout(m_grid);
    column->addLayout(foot);
    connect(m_go, &QAbstractButton::clicked, this, &StepForm::submit);
    connect(m_leave, &QAbstractButton::clicked, this, &StepForm::left);
    onLanguage(this, [this] {
        m_leave->setWord(tr("Not now"));
        m_go->setKey(QKeySequence(Qt::CTRL | Qt::Key_Enter).toString(QKeySequence::NativeText));
        m_leave->setKey(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    });
    onTheme(this, [this, column, foot](const Theme &theme) {
        const int side = theme.px(Size::PanelPadding);
        column->setContentsMargins(side, theme.px(Space::S), side, theme.px(Space::M));
        column->setSpacing(theme.px(Space::S));
        foot->setSpacing(theme.px(Space::S));
        m_grid->setSpacing(theme.px(Space::M));
    });
    hide();
}

void StepForm::name(const StepPlan &plan)
{
    setAccessibleName(plan.title);
    m_title->setText(plan.title);
    m_go->setWord(plan.verb);
}

void StepForm::ask(const StepPlan &plan, const StepValues &kept)
{
    for (const Cell &cell : m_cells)
        cell.field->deleteLater();
    m_cells.clear();
    setBusy(false);
    say({});
    name(plan);
    // Many fields stand closer together.
    const int columns = plan.fields.size() > manyFields ? m_columns + 1 : m_columns;
    for (int i = 0; i < m_columns + 1; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    int at = 0;
    for (const StepField &spec : plan.fields) {
        Cell cell{spec, nullptr, makeEditor(spec, kept.value(spec.name, spec.initial))};
        // What a box or a date makes of the initial value is not typing.
        cell.pristine = kept.contains(spec.name) ? spec.initial : valueOf(cell);
        cell.field = new Field(cell.editor, this);
        cell.field->setLabel(spec.label);
        cell.editor->setObjectName(spec.name);
        cell.editor->installEventFilter(this);
        m_grid->addWidget(cell.field, at / columns, at % columns, Qt::AlignTop);
        m_cells.push_back(cell);
        ++at;
    }
    QWidget *before = nullptr;
    for (const Cell &cell : m_cells) {
        if (before)
            setTabOrder(before, cell.editor);
        before = cell.editor;
    }
    if (before) {
        setTabOrder(before, m_go);
        setTabOrder(m_go, m_leave);
    }
    show();
    Q_EMIT unfolded(true);
    focusFirst();
}

void StepForm::focusFirst()
{
    if (!m_cells.empty())
        m_cells.front().editor->setFocus(Qt::OtherFocusReason);
}

void StepForm::put(const QString &name, const QVariant &value)
{
    const auto cell = std::ranges::find_if(m_cells, [&](const Cell &one) { return one.spec.name == name; });
    if (cell == m_cells.end())
        return;
    switch (cell->spec.kind) {
    case StepField::Kind::Line:
        static_cast<QLineEdit *>(cell->editor)->setText(value.toString());
        break;
    case StepField::Kind::Choice: {
        auto *box = static_cast<QComboBox *>(cell->editor);
        box->setCurrentIndex(std::max(0, box->findData(value)));
        break;
    }
    case StepField::Kind::When:
        static_cast<QDateTimeEdit *>(cell->editor)->setDateTime(value.toDateTime());
        break;
    case StepField::Kind::Text:
        static_cast<QPlainTextEdit *>(cell->editor)->setPlainText(value.toString());
        break;
    }
    cell->pristine = valueOf(*cell);
}

void StepForm::retell(const StepPlan &plan)
{
    name(plan);
    for (const StepField &field : plan.fields) {
        const auto cell = std::ranges::find_if(m_cells, [&](const Cell &one) { return one.spec.name == field.name; });
        if (cell == m_cells.end() || cell->spec.kind != field.kind)
            continue;
        cell->field->setLabel(field.label);
        if (field.kind != StepField::Kind::Choice)
            continue;
        auto *box = static_cast<QComboBox *>(cell->editor);
        for (const StepField::Choice &choice : field.choices)
            if (const int at = box->findData(choice.value); at >= 0)
                box->setItemText(at, choice.text);
    }
}

QWidget *StepForm::makeEditor(const StepField &spec, const QVariant &value)
{
    switch (spec.kind) {
    case StepField::Kind::Line:
        return new QLineEdit(value.toString(), this);
    case StepField::Kind::Choice: {
        auto *box = new QComboBox(this);
        fill(box, spec, value);
        return box;
    }
    case StepField::Kind::When: {
        auto *when = new QDateTimeEdit(this);
        when->setTimeSpec(Qt::UTC); // the wall clock as it is typed: where this machine stands moves no hour of it
        when->setDateTime(QDateTime(value.toDateTime().date(), value.toDateTime().time(), Qt::UTC));
        when->setDisplayFormat(u"dd/MM/yyyy HH:mm"_s);
        when->setCalendarPopup(true);
        return when;
    }
    case StepField::Kind::Text:
        break;
    }
    auto *text = new QPlainTextEdit(value.toString(), this);
    text->setTabChangesFocus(true);
    onTheme(text, [text](const Theme &theme) {
        // Two lines and a half, or one where the window is short.
        text->setMinimumHeight(theme.px(Size::Control));
        text->setMaximumHeight(theme.px(56));
    });
    return text;
}

QVariant StepForm::valueOf(const Cell &cell)
{
    switch (cell.spec.kind) {
    case StepField::Kind::Line:
        return static_cast<QLineEdit *>(cell.editor)->text();
    case StepField::Kind::Choice:
        return static_cast<QComboBox *>(cell.editor)->currentData();
    case StepField::Kind::When:
        return static_cast<QDateTimeEdit *>(cell.editor)->dateTime();
    case StepField::Kind::Text:
        break;
    }
    return static_cast<QPlainTextEdit *>(cell.editor)->toPlainText();
}

void StepForm::fold()
{
    hide();
    Q_EMIT unfolded(false);
}

void StepForm::setTitled(bool titled)
{
    m_title->setVisible(titled);
}

StepValues StepForm::values() const
{
    StepValues all;
    for (const Cell &cell : m_cells)
        all.insert(cell.spec.name, valueOf(cell));
    return all;
}

StepValues StepForm::changes() const
{
    StepValues changed;
    for (const Cell &cell : m_cells)
        if (const QVariant value = valueOf(cell); value != cell.pristine)
            changed.insert(cell.spec.name, value);
    return changed;
}

void StepForm::offer(const StepField &field)
{
    const auto cell = std::ranges::find_if(m_cells, [&](const Cell &one) { return one.spec.name == field.name; });
    if (cell == m_cells.end() || field.kind != StepField::Kind::Choice)
        return;
    const QVariant was = valueOf(*cell);
    const bool byHand = was != cell->pristine;
    auto *box = static_cast<QComboBox *>(cell->editor);
    box->clear();
    fill(box, field, byHand ? was : field.initial);
    cell->spec = field;
    cell->pristine = byHand ? field.initial : valueOf(*cell);
}

bool StepForm::isTouched() const
{
    return !changes().isEmpty();
}

QWidget *StepForm::editor(const QString &name) const
{
    const auto found = std::ranges::find_if(m_cells, [&](const Cell &cell) { return cell.spec.name == name; });
    return found == m_cells.end() ? nullptr : found->editor;
}

void StepForm::setBusy(bool busy, bool mayLeave)
{
    m_busy = busy;
    m_go->setEnabled(!busy);
    m_leave->setEnabled(mayLeave);
}

void StepForm::refuse(const domain::Error &error)
{
    setBusy(false);
    for (const Cell &cell : m_cells) {
        if (cell.spec.name != error.subject)
            continue;
        cell.field->setError(words::sentence(error));
        cell.editor->setFocus(Qt::OtherFocusReason);
        return;
    }
    say(words::sentence(error));
}

void StepForm::say(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

QString StepForm::sentence() const
{
    for (const Cell &cell : m_cells)
        if (!cell.field->error().isEmpty())
            return cell.field->error();
    return m_sentence->text();
}

void StepForm::submit()
{
    if (m_busy)
        return;
    for (const Cell &cell : m_cells)
        cell.field->setError({});
    say({});
    setBusy(true);
    Q_EMIT submitted();
}

bool StepForm::eventFilter(QObject *watched, QEvent *event)
{
    // What is on its way is not written over.
    if (m_busy && (event->type() == QEvent::KeyPress || event->type() == QEvent::InputMethod)) {
        const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
        if (!key || (key->key() != Qt::Key_Escape && key->key() != Qt::Key_Tab && key->key() != Qt::Key_Backtab))
            return true;
    }
    // Keys that end the form come first: shortcuts of the window would take them.
    return endsForm(
               watched, event, [this] { submit(); }, [this] { m_leave->click(); })
        || QWidget::eventFilter(watched, event);
}

void StepForm::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Colour::Window));
    painter.fillRect(0, height() - 1, width(), 1, theme.colour(Colour::Border));
}

} // namespace sportello::ui
