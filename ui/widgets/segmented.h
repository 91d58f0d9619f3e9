// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QtWidgets/QWidget>

#include <optional>

class QButtonGroup;

namespace sportello::ui {

// A few choices side by side, one of them set. Tab reaches the set one, arrow keys walk and choose.
class Segmented : public QWidget {
    Q_OBJECT
public:
    explicit Segmented(QWidget *parent = nullptr);

    // Appends a choice and gives its number, from 0; the first one is set.
    int add(const QString &word, std::optional<Icon> icon = {});
    void setWord(int number, const QString &word);
    void setCurrent(int number);
    [[nodiscard]] int current() const;
    [[nodiscard]] int count() const;

Q_SIGNALS:
    // By the operator, not by setCurrent.
    void chosen(int number);

private:
    QButtonGroup *m_group;
};

} // namespace sportello::ui
