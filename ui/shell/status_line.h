// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QtWidgets/QWidget>

#include <array>

namespace sportello::ui {

class IconLabel;
class KeyHint;
class TextLabel;

// The line under every page: where the data stands, who is there, whether all is up to date, what rules left for somebody to see
// to, the hours of service.
class StatusLine : public QWidget {
    Q_OBJECT
public:
    enum class Item { Connection, Presence, Sync, Rules, Hours };

    explicit StatusLine(QWidget *parent = nullptr);

    // An empty text takes the item away.
    void set(Item item, const QString &text);
    // With another sign before it than usual.
    void set(Item item, const QString &text, Icon sign);
    // A sentence about what has the focus, in place of the items at the left until it is empty again.
    void say(const QString &sentence);
    [[nodiscard]] QString said() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();

    struct Cell {
        QWidget *box = nullptr;
        IconLabel *sign = nullptr;
        TextLabel *text = nullptr;
    };
    std::array<Cell, 5> m_cells;
    TextLabel *m_said;
    KeyHint *m_keys;
};

} // namespace sportello::ui
