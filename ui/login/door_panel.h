// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/login/doors.h"

#include <QtCore/QFuture>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLineEdit;
class QProgressBar;
class QVBoxLayout;

namespace sportello::ui {

class Field;
class FindingsView;
class TextLabel;
class VerbButton;

// What is asked and found at one door, and the way through it. Looks before it goes on; nothing of it happens on this thread.
class DoorPanel : public QWidget {
    Q_OBJECT
public:
    explicit DoorPanel(StartDoor door, QWidget *parent = nullptr);
    ~DoorPanel() override;

    // It came to the front.
    void lookSoon();
    // The keyboard is here.
    void activate();
    [[nodiscard]] QLineEdit *line(const QString &name) const;
    [[nodiscard]] FindingsView &findings() const { return *m_findings; }
    [[nodiscard]] bool isBusy() const { return m_isLooking || m_isGoing; }
    // What was looked at as it stands now, and well.
    [[nodiscard]] bool isLooked() const { return m_looked && desk::isWell(*m_looked); }

Q_SIGNALS:
    void opened(const Entry &entry);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Line {
        DoorLine what;
        QLineEdit *edit;
        Field *field;
    };
    void addLine(const DoorLine &what, QVBoxLayout *column);
    void browse(const Line &line);
    void retranslate();
    void changed();
    [[nodiscard]] DoorValues values() const;
    // Says by a field what it lacks.
    [[nodiscard]] bool isComplete();
    void look(bool goOn);
    void tell();
    void proceed();
    void go();
    void refuse(const domain::Error &error);
    void judge();

    StartDoor m_door;
    const DoorPlan &m_plan;
    TextLabel *m_title;
    TextLabel *m_more;
    std::vector<Line> m_lines;
    FindingsView *m_findings;
    TextLabel *m_busy;
    QProgressBar *m_progress;
    VerbButton *m_copy;
    VerbButton *m_back;
    VerbButton *m_go;
    QTimer m_pause;       // in typing
    QTimer m_patience;    // before it says that it is busy
    int m_generation = 0; // of what is typed
    std::optional<desk::Findings> m_looked;
    std::optional<domain::Error> m_refused;
    bool m_isLooking = false;
    bool m_isGoing = false;
    QFuture<domain::Result<Entry>> m_making;
};

} // namespace sportello::ui
