// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/form.h"

#include "core/words/sentences.h"
#include "ui/charts/flow_layout.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/field.h"
#include "ui/widgets/form_keys.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// A tinted strip for what is to be heeded before one goes on.
class WarningBox : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        const auto &look = theme.urgency(Urgency::AtRisk);
        paintBox(painter, rect(), theme.px(Radius::Control), look.ground, look.outline);
    }
};

// The row of a value, the first one where none is given; -1: it is not among them.
int rowOf(const QComboBox &box, const QVariant &value)
{
    const int row = box.findData(value);
    return row < 0 && !value.isValid() && box.count() > 0 ? 0 : row;
}

} // namespace

AdministrationForm::AdministrationForm(QWidget *parent)
    : ScrollColumn(Colour::Window, parent), m_content(new QWidget), m_title(new TextLabel(Type::Lead, Colour::Text)),
      m_about(new TextLabel(Type::Caption, Colour::TextMuted)), m_grid(new QGridLayout), m_warningBox(new WarningBox),
      m_warning(new TextLabel(Type::Body, Colour::Text)), m_newsBox(new WarningBox),
      m_news(new TextLabel(Type::Body, Colour::Text)), m_sentence(new TextLabel(Type::Caption, Colour::Danger)),
      m_go(new VerbButton(VerbButton::Kind::Primary)), m_leave(new VerbButton(VerbButton::Kind::Flat)),
      m_column(new QVBoxLayout(m_content))
{
    setFocusPolicy(Qt::NoFocus);
    for (TextLabel *label : {m_title, m_about, m_warning, m_news, m_sentence})
        label->setWordWrap(true);
    const std::array heeds{new QHBoxLayout(m_warningBox), new QHBoxLayout(m_newsBox)};
    for (QHBoxLayout *heed : heeds) {
        heed->addWidget(new GlyphLabel(Glyph::Triangle, Colour::Warning), 0, Qt::AlignTop);
        heed->addWidget(heed == heeds.front() ? m_warning : m_news, 1);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    auto *verbs = new QWidget;
    m_foot = new FlowLayout(verbs);
    m_foot->addWidget(m_go);
    m_foot->addWidget(m_leave);
    QSizePolicy flow(QSizePolicy::Ignored, QSizePolicy::Minimum);
    flow.setHeightForWidth(true);
    verbs->setSizePolicy(flow);
    m_column->addWidget(m_title);
    m_column->addWidget(m_about);
    m_column->addLayout(m_grid);
    m_column->addWidget(m_warningBox);
    m_column->addWidget(m_newsBox);
    m_column->addWidget(m_sentence);
    m_column->addWidget(verbs);
    m_column->addStretch(1);
    setContent(m_content);
    setAbout({});
    setWarning({});
    tellNews();
    say({});
    m_go->installEventFilter(this);
    m_leave->installEventFilter(this);
    connect(m_go, &QAbstractButton::clicked, this, &AdministrationForm::submit);
    connect(m_leave, &QAbstractButton::clicked, this, &AdministrationForm::left);
    onLanguage(this, [this] {
        m_leave->setWord(tr("Not now"));
        m_go->setKey(QKeySequence(Qt::CTRL | Qt::Key_Enter).toString(QKeySequence::NativeText));
        m_leave->setKey(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    });
    onTheme(this, [this, heeds](const Theme &theme) {
        const int side = theme.px(Size::PanelPadding);
        m_column->setContentsMargins(side, theme.px(Space::M), side, theme.px(Space::M));
        m_column->setSpacing(theme.px(Space::M));
        m_foot->setSpacings(theme.px(Space::S), theme.px(Space::S));
        for (QHBoxLayout *heed : heeds) {
            heed->setContentsMargins(theme.px(Space::M), theme.px(Space::S), theme.px(Space::M), theme.px(Space::S));
            heed->setSpacing(theme.px(Space::S));
        }
        m_grid->setHorizontalSpacing(theme.px(Space::M));
        m_grid->setVerticalSpacing(theme.px(Space::S));
    });
}

const AdministrationForm::Cell *AdministrationForm::cell(const QString &name) const
{
    const auto found = std::ranges::find(m_cells, name, &Cell::name);
    return found == m_cells.end() ? nullptr : &*found;
}

void AdministrationForm::setWords(const QString &title, const QString &verb)
{
    m_title->setText(title);
    m_content->setAccessibleName(title);
    m_go->setWord(verb);
}

void AdministrationForm::setAbout(const QString &about)
{
    m_about->setText(about);
    m_about->setVisible(!about.isEmpty());
}

void AdministrationForm::setWarning(const QString &warning)
{
    m_warning->setText(warning);
    m_warningBox->setVisible(!warning.isEmpty());
}

void AdministrationForm::begin(const FormValues &initial, const FormValues &typed)
{
    setBusy(false);
    clearComplaints();
    m_newsOf.clear();
    tellNews();
    for (const Cell &one : m_cells)
        setValue(one.name, initial.value(one.name));
    m_pristine = values();
    for (const Cell &one : m_cells)
        if (!typed.isEmpty() && one.name != m_apart) {
            const QVariant value = typed.value(one.name);
            if (auto *box = qobject_cast<QComboBox *>(one.editor))
                box->setCurrentIndex(box->findData(value)); // what is not there any more is not made the first one
            else
                setValue(one.name, value);
        }
    const auto first = std::ranges::find_if(m_cells, [](const Cell &one) { return !one.box->isHidden(); });
    (first == m_cells.end() ? static_cast<QWidget *>(m_go) : first->editor)->setFocus(Qt::OtherFocusReason);
    ensureVisible(0, 0);
}

void AdministrationForm::meet(const FormValues &now)
{
    for (const Cell &one : m_cells) {
        const QVariant theirs = held(one, now.value(one.name));
        const QVariant before = std::exchange(m_pristine[one.name], theirs);
        if (one.name == m_apart || theirs == before)
            continue;
        const QVariant mine = valueOf(one);
        if (mine == before)
            setValue(one.name, theirs);
        const QString label = one.editor->accessibleName();
        if (mine == before)
            m_newsOf[one.name] = tr("%1: %2 (it was: %3).").arg(label, shownText(one, theirs), shownText(one, before));
        else if (mine != theirs)
            m_newsOf[one.name] = tr("%1: %2; what you typed stays, and would replace it.").arg(label, shownText(one, theirs));
        else
            m_newsOf.remove(one.name); // they came to the same
    }
    tellNews();
}

void AdministrationForm::tellNews()
{
    QStringList news;
    for (const Cell &one : m_cells)
        if (const QString told = m_newsOf.value(one.name); !told.isEmpty())
            news += told;
    m_news->setText(news.isEmpty() ? QString() : tr("Somebody changed this meanwhile:") + u'\n' + news.join(u'\n'));
    m_newsBox->setVisible(!news.isEmpty());
}

QString AdministrationForm::warning() const
{
    return m_warning->text();
}

QString AdministrationForm::news() const
{
    return m_news->text();
}

QVariant AdministrationForm::held(const Cell &cell, const QVariant &value)
{
    if (qobject_cast<const QLineEdit *>(cell.editor) || qobject_cast<const QPlainTextEdit *>(cell.editor))
        return value.toString();
    if (const auto *box = qobject_cast<const QComboBox *>(cell.editor))
        return box->itemData(rowOf(*box, value));
    return value.toBool();
}

QString AdministrationForm::shownText(const Cell &cell, const QVariant &value)
{
    if (const auto *box = qobject_cast<const QComboBox *>(cell.editor); box && box->findData(value) >= 0)
        return box->itemText(box->findData(value));
    if (qobject_cast<const QCheckBox *>(cell.editor))
        return value.toBool() ? tr("yes") : tr("no");
    return value.toString().isEmpty() ? tr("nothing") : value.toString();
}

QVariant AdministrationForm::valueOf(const Cell &cell)
{
    if (const auto *line = qobject_cast<QLineEdit *>(cell.editor))
        return line->text();
    if (const auto *text = qobject_cast<QPlainTextEdit *>(cell.editor))
        return text->toPlainText();
    if (const auto *box = qobject_cast<QComboBox *>(cell.editor))
        return box->currentData();
    return static_cast<QCheckBox *>(cell.editor)->isChecked();
}

FormValues AdministrationForm::values() const
{
    FormValues all;
    for (const Cell &one : m_cells)
        all.insert(one.name, valueOf(one));
    return all;
}

void AdministrationForm::setValue(const QString &name, const QVariant &value)
{
    const Cell *found = cell(name);
    if (!found)
        return;
    if (auto *line = qobject_cast<QLineEdit *>(found->editor))
        line->setText(value.toString());
    else if (auto *text = qobject_cast<QPlainTextEdit *>(found->editor))
        text->setPlainText(value.toString());
    else if (auto *box = qobject_cast<QComboBox *>(found->editor))
        box->setCurrentIndex(rowOf(*box, value));
    else
        static_cast<QCheckBox *>(found->editor)->setChecked(value.toBool());
}

bool AdministrationForm::isTouched() const
{
    FormValues now = values();
    if (!m_apart.isEmpty())
        now.insert(m_apart, m_pristine.value(m_apart));
    return now != m_pristine;
}

QWidget *AdministrationForm::editor(const QString &name) const
{
    const Cell *found = cell(name);
    return found ? found->editor : nullptr;
}

void AdministrationForm::setBusy(bool busy)
{
    m_busy = busy;
    m_go->setEnabled(!busy);
    for (const Cell &one : m_cells) {
        if (auto *line = qobject_cast<QLineEdit *>(one.editor))
            line->setReadOnly(busy);
        if (auto *text = qobject_cast<QPlainTextEdit *>(one.editor))
            text->setReadOnly(busy);
    }
}

void AdministrationForm::refuse(const domain::Error &error)
{
    const QString name = m_aliases.value(error.subject, error.subject);
    const Cell *found = cell(name);
    if (found && found->field && !found->box->isHidden())
        complain(name, words::sentence(error));
    else
        say(words::sentence(error));
    setBusy(false);
}

void AdministrationForm::complain(const QString &name, const QString &sentence)
{
    setBusy(false);
    const Cell *found = cell(name);
    if (!found || !found->field)
        return say(sentence);
    found->field->setError(sentence);
    found->editor->setFocus(Qt::OtherFocusReason);
    reveal(found->field);
}

// Upwards or downwards, never aside.
void AdministrationForm::reveal(QWidget *part)
{
    ensureWidgetVisible(part, 0);
    horizontalScrollBar()->setValue(0);
}

// With less room, whatever has the cursor stays in sight.
void AdministrationForm::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (QWidget *focus = QApplication::focusWidget(); focus && m_content->isAncestorOf(focus))
        reveal(focus);
}

void AdministrationForm::say(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        reveal(m_sentence);
}

QString AdministrationForm::sentence() const
{
    for (const Cell &one : m_cells)
        if (one.field && !one.field->error().isEmpty())
            return one.field->error();
    return m_sentence->text();
}

void AdministrationForm::clearComplaints()
{
    for (const Cell &one : m_cells)
        if (one.field)
            one.field->setError({});
    say({});
}

void AdministrationForm::submit()
{
    if (m_busy)
        return;
    clearComplaints();
    for (const Cell &one : m_cells)
        if (const auto *box = qobject_cast<QComboBox *>(one.editor);
            box && box->count() > 0 && box->currentIndex() < 0 && !one.box->isHidden())
            return complain(one.name, tr("What was chosen here is not there any more. Choose again."));
    setBusy(true);
    Q_EMIT submitted();
}

bool AdministrationForm::wouldChange(const QObject *watched, const QEvent *event)
{
    if (!qobject_cast<const QComboBox *>(watched) && !qobject_cast<const QCheckBox *>(watched))
        return false;
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<const QKeyEvent *>(event)->key();
        return key != Qt::Key_Tab && key != Qt::Key_Backtab;
    }
    return event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick
        || event->type() == QEvent::Wheel || event->type() == QEvent::Shortcut;
}

bool AdministrationForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && qobject_cast<QWidget *>(watched))
        reveal(static_cast<QWidget *>(watched));
    // Keys that end the form come first: shortcuts of the window would take them.
    return endsForm(
               watched, event, [this] { submit(); }, [this] { Q_EMIT left(); })
        || (m_busy && wouldChange(watched, event)) || QScrollArea::eventFilter(watched, event);
}

} // namespace sportello::ui
