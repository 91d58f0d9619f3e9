// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/merge_view.h"

#include "ui/theme/on_change.h"
#include "ui/widgets/form_keys.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QRadioButton>

#include <algorithm>
#include <utility>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// What is to be heeded first, on the ground of a warning.
class MergeHead : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        painter.fillRect(rect(), theme.colour(Colour::WarningTint));
        painter.fillRect(0, height() - 1, width(), 1, theme.colour(Colour::Border));
    }
};

TextLabel *wrapped(const QString &text, Type type, Colour colour)
{
    auto *label = new TextLabel(text, type, colour);
    label->setWordWrap(true);
    return label;
}

} // namespace

MergeView::MergeView(QWidget *parent)
    : QWidget(parent), m_head(new MergeHead(this)), m_title(new TextLabel(Type::Body, Colour::Text, m_head)),
      m_fields(new ScrollColumn(Colour::Surface, this)), m_sentence(new TextLabel(Type::Caption, Colour::Danger, this)),
      m_go(new VerbButton(VerbButton::Kind::Primary, this)), m_leave(new VerbButton(VerbButton::Kind::Flat, this))
{
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_fields->setFocusPolicy(Qt::NoFocus);
    auto *heed = new QHBoxLayout(m_head);
    heed->addWidget(new GlyphLabel(Glyph::Triangle, Colour::Warning), 0, Qt::AlignTop);
    heed->addWidget(m_title, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_sentence, 1);
    foot->addWidget(m_leave);
    foot->addWidget(m_go);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_head);
    column->addWidget(m_fields, 1);
    column->addLayout(foot);
    for (QAbstractButton *button : {m_go, m_leave})
        button->installEventFilter(this);
    connect(m_go, &QAbstractButton::clicked, this, &MergeView::submit);
    connect(m_leave, &QAbstractButton::clicked, this, &MergeView::left);
    onLanguage(this, [this] {
        m_go->setWord(tr("Save both together"));
        m_go->setKey(QKeySequence(Qt::CTRL | Qt::Key_Enter).toString(QKeySequence::NativeText));
        m_leave->setWord(tr("Back to writing"));
        m_leave->setKey(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
        build();
    });
    onTheme(this, [this, column, foot, heed](const Theme &theme) {
        const int side = theme.px(Size::PanelPadding);
        heed->setContentsMargins(side, theme.px(Space::M), side, theme.px(Space::M));
        heed->setSpacing(theme.px(Space::S));
        foot->setContentsMargins(side, theme.px(Space::S), side, theme.px(Space::M));
        foot->setSpacing(theme.px(Space::S));
        column->setSpacing(0);
        build();
    });
    hide();
}

void MergeView::ask(const QString &who, const std::vector<MergeRow> &rows)
{
    const bool isNew = m_rows.empty();
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    QStringList theirs;
    QStringList mine;
    for (const Choice &choice : m_choices) {
        const auto same = std::ranges::find(m_rows, choice.name, &MergeRow::name);
        if (choice.sides->checkedId() >= 0 && std::ranges::find(rows, *same) != rows.end())
            (choice.sides->checkedId() == Theirs ? theirs : mine) += choice.name;
    }
    m_choices.clear();
    m_who = who;
    m_rows = rows;
    build();
    for (const Choice &choice : m_choices)
        if (theirs.contains(choice.name) || mine.contains(choice.name))
            choice.sides->button(theirs.contains(choice.name) ? Theirs : Mine)->setChecked(true);
    setBusy(false);
    say({});
    show();
    if (isNew || hadFocus)
        (m_choices.empty() ? static_cast<QWidget *>(m_go) : m_choices.front().sides->button(Theirs))
            ->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent alert(m_title, QAccessible::Alert); // what screen readers speak by themselves
    QAccessible::updateAccessibility(&alert);
}

void MergeView::fold()
{
    m_rows.clear();
    m_choices.clear();
    hide();
}

QStringList MergeView::theirs() const
{
    QStringList names;
    for (const Choice &choice : m_choices)
        if (choice.sides->checkedId() == Theirs)
            names += choice.name;
    return names;
}

QString MergeView::text() const
{
    QStringList lines;
    const auto labels = findChildren<TextLabel *>();
    for (const TextLabel *label : labels)
        lines += label->text();
    const auto sides = findChildren<QRadioButton *>();
    for (const QRadioButton *side : sides)
        lines += side->accessibleName();
    return lines.join(u'\n');
}

void MergeView::build()
{
    if (m_rows.empty())
        return;
    const auto toChoose = int(std::ranges::count(m_rows, MergeRow::Of::Both, &MergeRow::of));
    m_title->setText(tr("Saved by %1 while you wrote.").arg(m_who) + u' '
                     + tr("Of %n field(s) you choose whose stays; the others go together by themselves.", nullptr, toChoose)
                     + u' ' + tr("What you typed is safe."));
    setAccessibleName(m_title->text());
    const Theme &theme = Theme::current();
    const int side = theme.px(Size::PanelPadding);
    std::vector<int> chosen;
    for (const Choice &choice : m_choices)
        chosen.push_back(choice.sides->checkedId());
    m_choices.clear();
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(side, theme.px(Space::M), side, theme.px(Space::M));
    grid->setHorizontalSpacing(theme.px(Space::L));
    grid->setVerticalSpacing(theme.px(Space::S));
    grid->setColumnStretch(1, 1);
    int row = 0;
    QWidget *before = nullptr;
    const auto addSide = [&](const Choice &choice, Side which, const QString &whose, const MergeRow &field,
                             const QString &value) {
        auto *button = new QRadioButton(whose);
        button->setObjectName(field.name + (which == Theirs ? u" theirs"_s : u" mine"_s));
        button->setAccessibleName(tr("%1, %2: %3").arg(field.label, whose, value));
        button->setAccessibleDescription(tr("Before: %1").arg(field.was));
        button->installEventFilter(this);
        choice.sides->addButton(button, which);
        grid->addWidget(button, row, 0, Qt::AlignTop);
        grid->addWidget(wrapped(value, Type::Body, Colour::Text), row++, 1);
        if (before)
            setTabOrder(before, button);
        before = button;
    };
    for (const MergeRow &field : m_rows) {
        if (field.of != MergeRow::Of::Both)
            continue;
        const Choice choice{field.name, new QButtonGroup(content)};
        auto *name = new QHBoxLayout;
        name->setSpacing(theme.px(Space::S));
        name->addWidget(new GlyphLabel(Glyph::Triangle, Colour::Warning));
        name->addWidget(wrapped(tr("%1: you choose").arg(field.label), Type::Strong, Colour::Text), 1);
        grid->addLayout(name, row++, 0, 1, 2);
        grid->addWidget(new TextLabel(tr("Before", "a field's value"), Type::Body, Colour::TextMuted), row, 0, Qt::AlignTop);
        grid->addWidget(wrapped(field.was, Type::Body, Colour::TextMuted), row++, 1);
        addSide(choice, Theirs, field.who, field, field.theirs);
        addSide(choice, Mine, tr("You, not saved yet"), field, field.mine);
        m_choices.push_back(choice);
        grid->setRowMinimumHeight(row++, theme.px(Space::Xs));
    }
    for (const MergeRow &field : m_rows) {
        if (field.of == MergeRow::Of::Both)
            continue;
        const bool mine = field.of == MergeRow::Of::Mine;
        auto *name = new QHBoxLayout;
        name->setSpacing(theme.px(Space::S));
        name->addWidget(new GlyphLabel(Glyph::Check, Colour::Success), 0, Qt::AlignTop);
        name->addWidget(new TextLabel(field.label, Type::Body, Colour::TextMuted), 1, Qt::AlignTop);
        grid->addLayout(name, row, 0);
        const QString whose = mine ? tr("yours", "a field's new value") : field.who;
        grid->addWidget(
            wrapped(tr("%1 (%2; it was: %3)").arg(mine ? field.mine : field.theirs, whose, field.was), Type::Body, Colour::Text),
            row++, 1);
    }
    grid->setRowStretch(row, 1);
    for (std::size_t i = 0; i < chosen.size() && i < m_choices.size(); ++i)
        if (chosen[i] >= 0)
            m_choices[i].sides->button(chosen[i])->setChecked(true);
    delete m_fields->takeWidget();
    m_fields->setContent(content);
    if (before) {
        setTabOrder(before, m_go);
        setTabOrder(m_go, m_leave);
    }
}

void MergeView::setBusy(bool busy)
{
    m_busy = busy;
    m_go->setEnabled(!busy);
}

void MergeView::say(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void MergeView::submit()
{
    if (m_busy)
        return;
    for (const Choice &choice : m_choices) {
        if (choice.sides->checkedId() >= 0)
            continue;
        say(tr("Choose whose stays: %1.").arg(std::ranges::find(m_rows, choice.name, &MergeRow::name)->label));
        choice.sides->button(Theirs)->setFocus(Qt::OtherFocusReason);
        return;
    }
    say({});
    setBusy(true);
    Q_EMIT submitted();
}

bool MergeView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && qobject_cast<QRadioButton *>(watched))
        m_fields->ensureWidgetVisible(static_cast<QWidget *>(watched));
    // Of what nobody has chosen yet an arrow would only move the focus.
    if (auto *side = qobject_cast<QRadioButton *>(watched); side && event->type() == QEvent::KeyPress) {
        const int pressed = static_cast<QKeyEvent *>(event)->key();
        const bool up = pressed == Qt::Key_Up || pressed == Qt::Key_Left;
        if (up || pressed == Qt::Key_Down || pressed == Qt::Key_Right) {
            QAbstractButton *chosen = side->group()->button(up ? Theirs : Mine);
            chosen->setChecked(true);
            chosen->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    // Keys that end it come first: shortcuts of the window would take them.
    return endsForm(
               watched, event, [this] { submit(); }, [this] { Q_EMIT left(); })
        || QWidget::eventFilter(watched, event);
}

void MergeView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().colour(Colour::Surface));
}

} // namespace sportello::ui
