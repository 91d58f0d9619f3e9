// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/theme/on_change.h"
#include "ui/widgets/painters.h"
#include "ui/widgets/text_label.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QHBoxLayout>

namespace sportello::ui {
using namespace Qt::Literals::StringLiterals;

namespace {

// The one button that stands on the toast's inverted ground.
class UndoButton : public QAbstractButton {
public:
    explicit UndoButton(QWidget *parent) : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }

    [[nodiscard]] QString key() const { return QKeySequence(Qt::CTRL | Qt::Key_Z).toString(QKeySequence::NativeText); }

    [[nodiscard]] QSize sizeHint() const override
    {
        const Theme &theme = Theme::current();
        const int words = textWidth(text(), theme.font(Type::Caption)) + theme.px(Space::S) + keyCapSize(key(), theme).width();
        return {2 * theme.px(Space::S) + words, theme.px(Size::ControlSmall)};
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Theme &theme = Theme::current();
        const QColor ink = theme.colour(Colour::ToastText);
        QColor ground = ink;
        ground.setAlphaF(underMouse() ? 0.16F : 0.0F);
        QPainter painter(this);
        paintBox(painter, rect(), theme.px(Radius::Control), ground, ink, hasFocus() ? theme.px(Edge::Focus) : 1);
        const int cap = keyCapSize(key(), theme).width();
        const QRect box = rect().adjusted(theme.px(Space::S), 0, -theme.px(Space::S), 0);
        paintText(painter, box, text(), theme.font(Type::Caption), ink);
        paintKeyCap(painter, box.adjusted(box.width() - cap, 0, 0, 0), key(), theme, ink);
    }
};

} // namespace

Toast::Toast(QWidget *parent)
    : QWidget(parent), m_sentence(new TextLabel(Type::Body, Colour::ToastText, this)),
      m_seconds(new TextLabel(Type::Caption, Colour::ToastText, this))
{
    auto *undo = new UndoButton(this);
    m_undo = undo;
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_sentence, 1);
    row->addWidget(undo);
    row->addWidget(m_seconds);
    onTheme(this, [this, row](const Theme &theme) {
        row->setContentsMargins(theme.px(Space::L), 0, theme.px(Space::S), 0);
        row->setSpacing(theme.px(Space::L));
        m_seconds->setMinimumWidth(textWidth(u"00 s"_s, theme.font(Type::Caption)));
        setFixedHeight(theme.px(44));
    });
    onLanguage(this, [this, undo] {
        undo->setText(tr("Undo"));
        undo->setAccessibleName(undo->text());
        showSeconds();
    });
    connect(undo, &QAbstractButton::clicked, this, [this] {
        m_second.stop();
        hide();
        Q_EMIT undoAsked();
    });
    m_second.setInterval(Theme::ms(Time::CountdownRefreshMs));
    connect(&m_second, &QTimer::timeout, this, &Toast::tick);
    hide();
}

void Toast::say(const QString &sentence, bool undoable)
{
    if (m_second.isActive()) {
        leave();
    }
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    m_undo->setVisible(undoable);
    m_left = Theme::ms(Time::ToastStayMs) / 1000;
    showSeconds();
    m_second.start();
    show();
    raise();
    // Qt 6.4 has no announcement; an alert is what screen readers speak by themselves.
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::dismiss()
{
    if (m_second.isActive()) {
        leave();
    }
}

QString Toast::sentence() const
{
    return m_sentence->text();
}

void Toast::tick()
{
    if (held()) {
        return;
    }
    --m_left;
    showSeconds();
    if (m_left <= 0) {
        leave();
    }
}

void Toast::leave()
{
    m_second.stop();
    hide();
    Q_EMIT passed(m_sentence->text());
}

bool Toast::held() const
{
    return underMouse() || m_undo->hasFocus();
}

void Toast::showSeconds()
{
    m_seconds->setText(tr("%1 s", "seconds left").arg(m_left));
}

void Toast::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paintBox(painter, rect(), Theme::current().px(Radius::Control), Theme::current().colour(Colour::Toast), QColor());
}

} // namespace sportello::ui
