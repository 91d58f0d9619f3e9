// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/scroll_column.h"

#include <vector>

class QVBoxLayout;

namespace sportello::ui {

class InfoSection;
class TextLabel;

// The side column of a page while nothing is asked: a title, and sections with their verbs under it.
class SidePanel : public ScrollColumn {
    Q_OBJECT
public:
    // To the first of its verbs that is allowed, or to itself.
    void enter();
    [[nodiscard]] QString text() const;

protected:
    explicit SidePanel(QWidget *parent = nullptr);
    void addSections(const std::vector<InfoSection *> &sections);
    // A line under the title, with its mark.
    void setUnder(QWidget *mark, TextLabel *words);
    [[nodiscard]] TextLabel &title() const { return *m_title; }

    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_title;
    TextLabel *m_under = nullptr;
    QVBoxLayout *m_head;
    QVBoxLayout *m_column;
    std::vector<InfoSection *> m_sections;
};

} // namespace sportello::ui
