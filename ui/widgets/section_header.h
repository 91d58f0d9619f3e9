// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <optional>

class QHBoxLayout;

namespace sportello::ui {

class TextLabel;

// The head of a section: its name, how many stand in it, and at the right a word or a verb.
class SectionHeader : public QWidget {
    Q_OBJECT
public:
    explicit SectionHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setCount(std::optional<int> count);
    void setAside(const QString &aside);
    // Takes a widget for the right end.
    void addVerb(QWidget *verb);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_row;
    TextLabel *m_title;
    TextLabel *m_count;
    TextLabel *m_aside;
    std::optional<int> m_number;
};

} // namespace sportello::ui
