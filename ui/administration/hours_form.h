// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/day_mark.h"
#include "ui/administration/form.h"

namespace sportello::ui {

// The ordinary hours of a contract, from an instant on: one line for each day of the week. Where other hours are set to follow,
// it says when these end.
class HoursForm : public AdministrationForm {
    Q_OBJECT
public:
    explicit HoursForm(QWidget *parent = nullptr);

    // What it begins from: the hours of that use that are in force; where none are yet, those that come first.
    [[nodiscard]] FormValues initialFor(const CalendarView &view, domain::HoursUse use, domain::Instant now);
    // What is typed as a command; none where something is wrong, which it then says.
    [[nodiscard]] std::optional<desk::SetHours> command(const CalendarView &view);

Q_SIGNALS:
    // The hours of another use are wanted.
    void useChosen(domain::HoursUse use);

private:
    void retranslate();
    void tellPatron();
    void tellWarning();
    // What is said of other hours, while it is shown which moment was typed.
    [[nodiscard]] QString aboutOthers();
    // Service is owed on every day, and there is none on some by what is typed.
    [[nodiscard]] bool leavesDaysOut() const;
    [[nodiscard]] domain::HoursUse use() const;
    // What is typed as the moment from which on they hold; none: nothing, or it is none.
    [[nodiscard]] std::optional<domain::Instant> from() const;

    domain::HoursUse m_use = domain::HoursUse::Desk;
    bool m_everyDay = false;                    // the contract's service is owed so
    std::vector<domain::ContractHours> m_hours; // of that use; none: they are the first
    domain::Instant m_now{};
};

} // namespace sportello::ui
