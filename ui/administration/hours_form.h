// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/day_mark.h"
#include "ui/administration/form.h"

namespace sportello::ui {

// The ordinary hours of a contract, from an instant on: one line for each day of the week.
class HoursForm : public AdministrationForm {
    Q_OBJECT
public:
    explicit HoursForm(QWidget *parent = nullptr);

    // What it begins from: the newest hours of that use.
    [[nodiscard]] FormValues initialFor(const CalendarView &view, domain::HoursUse use, domain::LocalDay today);
    // What is typed as a command; none where something is wrong, which it then says.
    [[nodiscard]] std::optional<desk::SetHours> command(const CalendarView &view, domain::LocalDay today);

Q_SIGNALS:
    // The hours of another use are wanted.
    void useChosen(domain::HoursUse use);

private:
    void retranslate();
    void tellFrom();
    [[nodiscard]] domain::HoursUse use() const;

    domain::HoursUse m_use = domain::HoursUse::Desk;
    domain::LocalDay m_today = 0;
    bool m_first = true; // the contract has no hours yet
};

} // namespace sportello::ui
