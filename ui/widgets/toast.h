// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace sportello::ui {

class TextLabel;

// Says what was just done, over the page, and offers to take it back for as long as it stands: 10 s, counted aloud
// to the eye, not running while it is hovered or has the focus.
class Toast : public QWidget {
    Q_OBJECT
public:
    explicit Toast(QWidget *parent = nullptr);

    // A new sentence takes the place of the old one, which is reported as passed.
    void say(const QString &sentence, bool undoable);
    void dismiss();
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] int secondsLeft() const { return m_left; }

Q_SIGNALS:
    void undoAsked();
    // It left without being undone; the sentence belongs in the list of notifications now.
    void passed(const QString &sentence);

public Q_SLOTS:
    // One second has gone by.
    void tick();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void leave();
    [[nodiscard]] bool held() const;
    void showSeconds();

    QTimer m_second;
    TextLabel *m_sentence;
    TextLabel *m_seconds;
    QWidget *m_undo;
    int m_left = 0;
};

} // namespace sportello::ui
