// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <vector>

class QAction;
class QGridLayout;
class QVBoxLayout;

namespace sportello::ui {

class TextLabel;

// A part of the side column: a title, labels with values that wrap, and the verbs that change what stands there.
class InfoSection : public QWidget {
    Q_OBJECT
public:
    struct Line {
        QString label; // empty: the value has the whole width
        QString value;
    };

    explicit InfoSection(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    // Lines without a value are left out.
    void setLines(const std::vector<Line> &lines);
    // A button for it, shown while the action is.
    void addVerb(QAction *action);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row {
        TextLabel *label = nullptr;
        TextLabel *value = nullptr;
    };
    void dress();

    TextLabel *m_title;
    QGridLayout *m_grid;
    QVBoxLayout *m_verbs;
    std::vector<Row> m_rows; // made as they are needed, and used again
    std::size_t m_used = 0;
};

} // namespace sportello::ui
