// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/doorstep.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace sportello::ui {

// What was found behind a door, one line under the other; nothing where nothing was looked at.
class FindingsView : public QWidget {
    Q_OBJECT
public:
    explicit FindingsView(QWidget *parent = nullptr);

    void show(const desk::Findings &findings);
    using QWidget::show;
    // One refusal in their place.
    void refuse(const QString &title, const QString &sentence);
    // All of it as text, for whoever helps.
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void clear();

    QVBoxLayout *m_rows;
    QStringList m_lines;
};

} // namespace sportello::ui
