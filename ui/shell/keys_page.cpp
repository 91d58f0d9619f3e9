// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keys_page.h"

#include "ui/theme/on_change.h"
#include "ui/widgets/signs.h"
#include "ui/widgets/text_label.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace sportello::ui {
namespace {

constexpr std::array groups{ActionGroup::Ticket, ActionGroup::Call, ActionGroup::Outgoing,       ActionGroup::Unsent,
                            ActionGroup::Go,     ActionGroup::View, ActionGroup::Administration, ActionGroup::Program};
constexpr int columnWidth = 380;
constexpr int maxColumns = 3;

} // namespace

KeysPage::KeysPage(const ActionSet &actions, QWidget *parent) : QScrollArea(parent), m_actions(actions)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setBackgroundRole(QPalette::Base);
    onTheme(this, [this](const Theme & /*theme*/) { fill(); });
    onLanguage(this, [this] { fill(); });
}

int KeysPage::columns() const
{
    return std::clamp(width() / Theme::current().px(columnWidth), 1, maxColumns);
}

// Places come and go with who is at the desk: what is listed is asked anew.
void KeysPage::fill()
{
    const Theme &theme = Theme::current();
    setAccessibleName(tr("Keys"));
    m_columns = columns();
    auto *sheet = new QWidget;
    sheet->setBackgroundRole(QPalette::Base);
    auto *whole = new QVBoxLayout(sheet);
    whole->setContentsMargins(theme.px(Space::L), theme.px(Space::L), theme.px(Space::L), theme.px(Space::L));
    whole->setSpacing(theme.px(Space::L));
    auto *how =
        new TextLabel(tr("Ctrl+Enter saves a form, Enter opens a row, Esc goes one step back: here, to the page. All actions "
                         "stand in the menu (F10)."),
                      Type::Body, Colour::TextMuted);
    how->setWordWrap(true);
    whole->addWidget(how);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.px(40));
    whole->addLayout(row);
    whole->addStretch(1);
    std::vector<QVBoxLayout *> stacks;
    for (int i = 0; i < m_columns; ++i) {
        stacks.push_back(new QVBoxLayout);
        stacks.back()->setSpacing(theme.px(Space::L));
        row->addLayout(stacks.back(), 1);
    }
    // Each block goes where there is most room.
    for (const ActionGroup group : groups) {
        if (!hasKeys(group)) {
            continue;
        }
        QWidget *made = block(group);
        const auto height = [](const QVBoxLayout *stack) { return stack->sizeHint().height(); };
        (*std::ranges::min_element(stacks, {}, height))->addWidget(made);
    }
    for (QVBoxLayout *stack : stacks) {
        stack->addStretch(1);
    }
    // The old one goes later: this may be an answer to an event that is on its way to its widgets too.
    if (QWidget *old = takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    setWidget(sheet);
}

bool KeysPage::isListed(const ActionInfo &info, ActionGroup group) const
{
    const QAction *action = m_actions.action(info.id);
    return info.group == group && !action->shortcut().isEmpty() && action->isVisible();
}

bool KeysPage::hasKeys(ActionGroup group) const
{
    return std::ranges::any_of(actionTable(), [&](const ActionInfo &info) { return isListed(info, group); });
}

QWidget *KeysPage::block(ActionGroup group) const
{
    const Theme &theme = Theme::current();
    auto *block = new QWidget;
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(Space::S));
    column->addWidget(new TextLabel(groupName(group), Type::Section));
    for (const ActionInfo &info : actionTable()) {
        if (!isListed(info, group)) {
            continue;
        }
        const QAction *action = m_actions.action(info.id);
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        auto *line = new QHBoxLayout;
        auto *name = new TextLabel(action->text());
        name->setElided(true);
        line->addWidget(name, 1);
        line->addWidget(new KeyCap(key));
        column->addLayout(line);
    }
    return block;
}

void KeysPage::showEvent(QShowEvent *event)
{
    fill();
    QScrollArea::showEvent(event);
}

void KeysPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (columns() != m_columns) {
        fill();
    }
}

void KeysPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
    } else {
        QScrollArea::keyPressEvent(event);
    }
}

} // namespace sportello::ui
