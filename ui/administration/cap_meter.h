// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/calendars.h"

#include <QtWidgets/QAbstractButton>

namespace sportello::ui {

// How much of a cap is used in one period, in words and as a bar; what lies beyond it stands after its mark. Pressed, it shows
// the openings behind the figure.
class CapMeter : public QAbstractButton {
    Q_OBJECT
public:
    CapMeter(const domain::Cap &cap, const domain::CapUse &use, bool isRunning, QWidget *parent = nullptr);

    [[nodiscard]] const domain::Cap &cap() const { return m_cap; }
    [[nodiscard]] const domain::CapUse &use() const { return m_use; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString usedText() const;
    [[nodiscard]] QString restText() const;
    [[nodiscard]] QString periodText() const;
    void paintBar(QPainter &painter, const QRect &box) const;
    void retranslate();

    domain::Cap m_cap;
    domain::CapUse m_use;
    bool m_isRunning;
    QString m_name; // as it is shown; no text of the button's, where an & would be a key
};

} // namespace sportello::ui
