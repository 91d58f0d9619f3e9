// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service_calendar.h"
#include "ui/administration/form.h"

// The hours of a week in a form: one line for each day, Monday first.
namespace sportello::ui {

void addWeek(AdministrationForm &form);
// `none` stands in a line that is empty.
void nameWeek(AdministrationForm &form, const QString &none);
[[nodiscard]] const QString &weekField(int day);
// "08:00-13:00, 14:00-18:00" as it stands in a line; empty for none.
[[nodiscard]] QString hoursField(const domain::DayHours &hours);
[[nodiscard]] FormValues weekValues(const std::array<domain::DayHours, 7> &week);
// The hours that are typed in a line; none where they are no hours of a day, which the form then says.
[[nodiscard]] std::optional<domain::DayHours> typedHours(AdministrationForm &form, const QString &name);
[[nodiscard]] std::optional<std::array<domain::DayHours, 7>> typedWeek(AdministrationForm &form);

} // namespace sportello::ui
