// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/verb_button.h"

#include "ui/theme/plain_tooltip.h"
#include "ui/widgets/painters.h"

#include <QtGui/QStatusTipEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionButton>
#include <QtWidgets/QToolTip>

namespace sportello::ui {

VerbButton::VerbButton(Kind kind, QWidget *parent) : QAbstractButton(parent)
{
    setKind(kind);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_action == nullptr) {
            return;
        }
        if (allowed()) {
            m_action->trigger();
        } else {
            QToolTip::showText(mapToGlobal(rect().bottomLeft()), toolTip(), this);
            Q_EMIT refused(m_action->statusTip());
        }
    });
}

VerbButton::VerbButton(QAction *action, Kind kind, QWidget *parent) : VerbButton(kind, parent)
{
    setAction(action);
}

void VerbButton::setAction(QAction *action)
{
    disconnect(m_following);
    m_action = action;
    if (action != nullptr) {
        m_following = connect(action, &QAction::changed, this, &VerbButton::follow);
        follow();
    }
}

void VerbButton::setKind(Kind kind)
{
    m_kind = kind;
    setProperty("primary", kind == Kind::Primary);
    setProperty("flat", kind == Kind::Flat);
    updateGeometry();
    update();
}

void VerbButton::setSmall(bool small)
{
    m_small = small;
    updateGeometry();
}

void VerbButton::setWord(const QString &word)
{
    m_word = word;
    if (m_action != nullptr) {
        follow();
    } else {
        const QKeySequence kept = shortcut(); // a text takes the button's shortcut away
        setText(word);
        setShortcut(kept);
        setAccessibleName(word);
    }
}

void VerbButton::setKey(const QString &key)
{
    m_key = key;
    updateGeometry();
}

void VerbButton::setIconOnly(bool iconOnly)
{
    m_iconOnly = iconOnly;
    updateGeometry();
}

bool VerbButton::allowed() const
{
    return isEnabled() && (m_action == nullptr || m_action->isEnabled());
}

void VerbButton::follow()
{
    setText(m_word.isEmpty() ? m_action->text() : m_word);
    setIcon(m_action->icon());
    m_key = m_action->shortcut().toString(QKeySequence::NativeText);
    setCheckable(m_action->isCheckable());
    setChecked(m_action->isChecked());
    // Only when the action comes or goes: whether there is room for the button is its owner's to say.
    if (std::exchange(m_actionShows, m_action->isVisible()) != m_actionShows) {
        setVisible(m_actionShows);
    }
    setAccessibleName(m_action->text());
    // The status tip of an action that is not allowed is the reason; both are plain text made by this program.
    setAccessibleDescription(m_action->isEnabled() ? QString() : m_action->statusTip());
    const QString whole = m_key.isEmpty() ? m_action->text() : QString(m_action->text() + u" (" + m_key + u')');
    setToolTip(plainToolTip(m_action->isEnabled() ? whole : m_action->statusTip()));
    setStatusTip(m_action->statusTip());
    updateGeometry();
    update();
}

QFont VerbButton::face() const
{
    const Theme &theme = Theme::current();
    if (m_small) {
        return theme.font(Type::Caption);
    }
    return theme.font(m_kind == Kind::Primary ? Type::Strong : Type::Body);
}

QSize VerbButton::sizeHint() const
{
    const Theme &theme = Theme::current();
    const int height = theme.px(m_small ? Size::ControlSmall : Size::Control);
    if (m_iconOnly) {
        return {height, height};
    }
    int width = 2 * theme.px(m_small ? Space::S : Space::M) + textWidth(text(), face());
    if (!icon().isNull()) {
        width += theme.px(IconSize::Inline) + theme.px(Space::S);
    }
    if (!m_key.isEmpty()) {
        width += theme.px(Space::S) + keyCapSize(m_key, theme).width();
    }
    return {width, height};
}

void VerbButton::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::current();
    QStyleOptionButton option;
    option.initFrom(this);
    option.state.setFlag(QStyle::State_Sunken, isDown());
    option.state.setFlag(QStyle::State_On, isChecked());
    option.state.setFlag(QStyle::State_Enabled, allowed());
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelButtonCommand, &option, &painter, this);

    const bool primary = m_kind == Kind::Primary && allowed();
    const QColor ink = theme.colour(!allowed() ? Colour::TextDisabled : primary ? Colour::AccentText : Colour::Text);
    const int edge = theme.px(IconSize::Inline);
    const auto drawIcon = [&](int x) {
        // The action's icon, recoloured to stand on this button's ground.
        QPixmap pixmap = icon().pixmap(QSize(edge, edge), devicePixelRatioF());
        QPainter tint(&pixmap);
        tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
        tint.fillRect(QRect(0, 0, edge, edge), ink);
        tint.end();
        painter.drawPixmap(x, (height() - edge) / 2, pixmap);
    };
    if (m_iconOnly) {
        drawIcon((width() - edge) / 2);
        return;
    }
    QRect box = rect().adjusted(theme.px(m_small ? Space::S : Space::M), 0, -theme.px(m_small ? Space::S : Space::M), 0);
    // Where there is no room for all of it the word is what stays: the tooltip has the key.
    const int cap = m_key.isEmpty() ? 0 : keyCapSize(m_key, theme).width();
    const int word = textWidth(text(), face());
    const int keyed = word + (cap > 0 ? cap + theme.px(Space::S) : 0);
    if (!icon().isNull() && (text().isEmpty() || box.width() >= keyed + edge + theme.px(Space::S))) {
        drawIcon(box.x());
        box.setLeft(box.x() + edge + theme.px(Space::S));
    }
    if (cap > 0 && box.width() >= keyed) {
        paintKeyCap(painter, QRect(box.right() + 1 - cap, box.y(), cap, box.height()), m_key, theme, primary ? ink : QColor());
        box.setRight(box.right() - cap - theme.px(Space::S));
    }
    paintText(painter, box, text(), face(), ink);
}

void VerbButton::nextCheckState()
{
    // A checkable action changes its own state when it is triggered, and the button follows.
    if (m_action == nullptr) {
        QAbstractButton::nextCheckState();
    }
}

void VerbButton::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    QStatusTipEvent tip(statusTip());
    QApplication::sendEvent(window(), &tip);
}

void VerbButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_action != nullptr) {
        follow(); // keys are named in the language of the interface
    }
}

} // namespace sportello::ui
