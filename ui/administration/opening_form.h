// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/form.h"

#include "core/desk/calendars.h"

namespace sportello::ui {

// An extraordinary opening: the kind comes first and says what else is asked for. Elections propose their days from the vote's
// and its run-off's, until others are typed; where days would lie beyond a cap it says so before anything is written, and asks
// who authorised them, which may be said later.
class OpeningForm : public AdministrationForm {
    Q_OBJECT
public:
    explicit OpeningForm(QWidget *parent = nullptr);

    // The contract's kinds, openings and calendar, as they were read last; what is typed stays.
    void setBasis(const domain::Contract &contract, const desk::OpeningsDetail &detail, const domain::ServiceCalendar &calendar,
                  domain::LocalDay today);
    [[nodiscard]] FormValues initial() const;
    // What is typed as a command; none where something is wrong, which it then says.
    [[nodiscard]] std::optional<desk::AddOpening> command();
    // How many days more would lie beyond the kind's cap by what is typed.
    [[nodiscard]] int beyond() const;
    // What the days that are typed would change.
    [[nodiscard]] domain::OpeningEffect effect() const;

private:
    [[nodiscard]] const domain::OpeningKind *kind() const;
    [[nodiscard]] std::optional<domain::LocalDay> day(const QString &name) const;
    [[nodiscard]] std::optional<domain::Days> days() const;
    [[nodiscard]] std::optional<domain::Opening> typed() const; // as far as its days and hours are right
    void retranslate();
    void onEdit(const QString &name);
    void tellAside(const QString &name);
    void shapeByKind();
    void proposeDays();
    void propose(const QString &name, const QString &proposed);
    void warn();

    domain::Contract m_contract;
    desk::OpeningsDetail m_detail;
    domain::LocalDay m_today = 0;
    domain::ServiceCalendar m_calendar;
    QHash<QString, QString> m_proposed; // by field, what was proposed last
};

} // namespace sportello::ui
