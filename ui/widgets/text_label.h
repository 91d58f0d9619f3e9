// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QtWidgets/QLabel>

namespace sportello::ui {

// The only label of the console: plain text, a type step and a colour of the theme.
class TextLabel : public QLabel {
    Q_OBJECT
public:
    explicit TextLabel(Type type = Type::Body, Colour colour = Colour::Text, QWidget *parent = nullptr);
    explicit TextLabel(const QString &text, Type type = Type::Body, Colour colour = Colour::Text, QWidget *parent = nullptr);

    void setColour(Colour colour);
    // One line that gives way: elided at its end, whole in the tooltip.
    void setElided(bool elided);
    [[nodiscard]] bool isElided() const { return m_elided; }

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void dress(const Theme &theme);
    [[nodiscard]] QString shownText() const;

    Type m_type;
    Colour m_colour;
    bool m_elided = false;
};

} // namespace sportello::ui
