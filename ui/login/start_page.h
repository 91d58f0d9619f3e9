// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/login/doors.h"

#include <QtWidgets/QWidget>

#include <array>

class QBoxLayout;
class QButtonGroup;
class QStackedWidget;

namespace sportello::ui {

class Appearance;
class DoorPanel;
class Language;
class Segmented;
class TextLabel;
class VerbButton;

// What the console shows that was told no desk: four doors, each of which looks before it leads on.
class StartPage : public QWidget {
    Q_OBJECT
public:
    StartPage(Appearance &appearance, Language &language, QWidget *parent = nullptr);

    void show(StartDoor door);
    using QWidget::show;
    [[nodiscard]] StartDoor door() const;
    [[nodiscard]] DoorPanel &panel() const;
    // Of the demonstration, once it is there.
    [[nodiscard]] QList<VerbButton *> triers() const { return m_triers; }

Q_SIGNALS:
    void chosen(const db::Location &desk, const db::Login &login);

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    // Opens it, and the keyboard is at it.
    void enter(StartDoor door);
    void build();
    void buildChoices();
    void offerTriers(const Entry &entry);
    void retranslate();

    Appearance &m_appearance;
    Language &m_language;
    TextLabel *m_title;
    TextLabel *m_question;
    Segmented *m_languages;
    Segmented *m_themes;
    QWidget *m_block;
    QButtonGroup *m_doors;
    QStackedWidget *m_stack;
    std::array<DoorPanel *, doorCount> m_panels{};
    QWidget *m_trying = nullptr;
    TextLabel *m_tryTitle = nullptr;
    QList<VerbButton *> m_triers;
    TextLabel *m_foot;
};

} // namespace sportello::ui
