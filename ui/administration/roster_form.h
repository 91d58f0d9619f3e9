// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/form.h"
#include "ui/administration/roster_view.h"

namespace sportello::ui {

// Somebody's presence on a contract: what both forms of the roster have in common. It keeps what it was begun from by the version
// of it, so that what a colleague wrote meanwhile is told and never written over unseen.
class RosterForm : public AdministrationForm {
    Q_OBJECT
public:
    struct About {
        desk::StaffingDetail person;
        domain::LocalDay day = 0; // that was chosen
        domain::HoursUse use = domain::HoursUse::Desk;
    };
    // Once before it is asked.
    void setWhose(const About &about, domain::LocalDay today);
    [[nodiscard]] const About &about() const { return m_about; }

Q_SIGNALS:
    // The hours of another use are wanted.
    void useChosen(domain::HoursUse use);

protected:
    explicit RosterForm(QWidget *parent = nullptr);
    // Once its own fields are there.
    void addVersion();
    virtual void retranslate();
    [[nodiscard]] FormValues basis(int version) const;
    [[nodiscard]] int version() const { return text(QStringLiteral("version")).toInt(); }
    [[nodiscard]] QString who() const;
    [[nodiscard]] domain::LocalDay today() const { return m_today; }

private:
    About m_about;
    domain::LocalDay m_today = 0;
};

// Somebody's hours of every week.
class RosterWeekForm : public RosterForm {
    Q_OBJECT
public:
    explicit RosterWeekForm(QWidget *parent = nullptr);

    // Their hours of the week that hold on the day, or none.
    [[nodiscard]] FormValues initialFor(const RosterView &view) const;
    // What is typed as a command; none where something is wrong, which it then says.
    [[nodiscard]] std::optional<desk::SetRosterWeek> command(domain::ContractId contract);

private:
    void retranslate() override;
    void tellAside(const QString &name);
};

// Somebody's hours of one day.
class RosterDayForm : public RosterForm {
    Q_OBJECT
public:
    explicit RosterDayForm(QWidget *parent = nullptr);

    [[nodiscard]] FormValues initialFor(const RosterView &view) const;
    [[nodiscard]] std::optional<desk::SetRosterDay> command(domain::ContractId contract);

private:
    void retranslate() override;
};

} // namespace sportello::ui
