// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/calendars.h"
#include "ui/shell/action_set.h"

#include <QtWidgets/QScrollArea>

namespace sportello::ui {

class InfoSection;
class OpeningsModel;
class TextLabel;

// What is said of one opening, and under it the kinds and caps of the contract.
class OpeningPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit OpeningPanel(ActionSet &actions, QWidget *parent = nullptr);

    // `opening` may be none.
    void show(const OpeningsModel &model, const desk::OpeningsDetail &detail, const domain::Opening *opening);
    using QWidget::show;
    void enter();
    [[nodiscard]] QString text() const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tellOpening(const OpeningsModel &model, const domain::Opening *opening);

    TextLabel *m_title;
    InfoSection *m_opening;
    InfoSection *m_kinds;
    InfoSection *m_caps;
};

} // namespace sportello::ui
