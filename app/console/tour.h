// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDir>
#include <QtCore/QObject>

#include <functional>
#include <queue>

namespace sportello::ui {
class Appearance;
class Language;
enum class ActionId;
} // namespace sportello::ui

namespace sportello::console {

class Console;

// Walks through the console by itself on a demonstration desk: logs in, visits each page and begins a call, in both languages
// and themes, and leaves a picture of each. Never sleeps: it goes on when the desk has answered all that was asked.
// Quits with 0, or with 1 and a sentence where it can't go on.
class Tour : public QObject {
    Q_OBJECT
public:
    Tour(Console &console, ui::Appearance &appearance, ui::Language &language, const QString &folder);
    void begin();

private:
    using Step = std::function<void()>;
    void plan(Step step) { m_steps.push(std::move(step)); }
    void planLooks(const QString &name);
    void planPages();
    void planCall();
    void planWork();
    void planUnfolded(ui::ActionId action, const QString &name);
    void scaleText(double factor);
    // The next step once both lanes of the desk have done their work and what they answered is painted.
    void settle();
    void next();
    // NN-place-role-language-theme.png
    void shoot(const QString &place, const QString &look);
    void fail(const QString &why);

    Console &m_console;
    ui::Appearance &m_appearance;
    ui::Language &m_language;
    QDir m_folder;
    std::queue<Step> m_steps;
    QString m_role;
    int m_picture = 0;
};

} // namespace sportello::console
