// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/escalations/facts.h"
#include "ui/widgets/scroll_column.h"

namespace sportello::ui {

// The facts as sections of labels and values, plain text that wraps.
class FactsColumn : public ScrollColumn {
    Q_OBJECT
public:
    explicit FactsColumn(QWidget *parent = nullptr);

    void show(const std::vector<FactSection> &sections);
    using QWidget::show;
    [[nodiscard]] const std::vector<FactSection> &sections() const { return m_sections; }

private:
    void build();

    std::vector<FactSection> m_sections;
};

} // namespace sportello::ui
