// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/form.h"

#include "core/desk/targets.h"

namespace sportello::ui {

// Which holds stop the clock of a measure, each with a mark of its own.
class HoldStopsForm : public AdministrationForm {
    Q_OBJECT
public:
    explicit HoldStopsForm(QWidget *parent = nullptr);

    // The contract's stops, as they were read last; what is typed stays.
    void setBasis(const domain::TargetRules &rules);
    [[nodiscard]] FormValues initialFor(domain::Measure measure) const;
    [[nodiscard]] domain::Measure measure() const;
    [[nodiscard]] desk::SetHoldStops command(domain::ContractId contract) const;

Q_SIGNALS:
    // The holds of another measure are wanted.
    void measureChosen(domain::Measure measure);

private:
    void retranslate();
    void tellAlways();

    domain::TargetRules m_rules;
};

} // namespace sportello::ui
