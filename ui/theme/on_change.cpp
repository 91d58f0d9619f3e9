// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/on_change.h"

namespace sportello::ui {
namespace {

class Watcher : public QObject {
public:
    Watcher(QWidget *widget, QEvent::Type type, std::function<void()> react)
        : QObject(widget), m_type(type), m_react(std::move(react))
    {
        m_react();
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject * /*watched*/, QEvent *event) override
    {
        // Dressing may itself change the style or the font of the widget: not again for that.
        if (event->type() == m_type && !m_busy) {
            m_busy = true;
            m_react();
            m_busy = false;
        }
        return false;
    }

private:
    QEvent::Type m_type;
    std::function<void()> m_react;
    bool m_busy = false;
};

} // namespace

void onTheme(QWidget *widget, std::function<void(const Theme &)> dress)
{
    new Watcher(widget, QEvent::StyleChange, [dress = std::move(dress)] { dress(Theme::current()); });
}

void onLanguage(QWidget *widget, std::function<void()> say)
{
    new Watcher(widget, QEvent::LanguageChange, std::move(say));
}

} // namespace sportello::ui
