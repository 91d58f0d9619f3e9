// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace sportello::ui {

class TextLabel;

// A label over a value. An empty value is a dash, never a blank.
class PropertyView : public QWidget {
    Q_OBJECT
public:
    explicit PropertyView(QWidget *parent = nullptr);

    void setLabel(const QString &label);
    void setValue(const QString &value);
    [[nodiscard]] QString value() const { return m_given; }

private:
    TextLabel *m_label;
    TextLabel *m_value;
    QString m_given;
};

} // namespace sportello::ui
