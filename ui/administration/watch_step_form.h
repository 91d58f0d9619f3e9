// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/form.h"

#include "core/desk/reading.h"
#include "core/desk/watch_rules.h"

namespace sportello::ui {

// A new step: at which share of which target, for which tickets, what is done and whom it reaches. It shows only what the step
// makes use of.
class WatchStepForm : public AdministrationForm {
    Q_OBJECT
public:
    explicit WatchStepForm(QWidget *parent = nullptr);

    // Whose teams can be chosen.
    void setBasis(domain::ContractId contract, const desk::Directory &directory);
    // Like that one; without one, a notice to whoever has the ticket.
    [[nodiscard]] FormValues initialFor(const domain::WatchStep *like) const;
    // What is typed as a command; none where something is wrong, which it then says.
    [[nodiscard]] std::optional<desk::AddWatchStep> command();

private:
    void retranslate();
    void fillTeams();
    void showWhatFits();
    // A number in its place; none: something else stands there, which it then says.
    [[nodiscard]] std::optional<int> number(const QString &name, int usual);

    domain::ContractId m_contract{0};
    desk::Directory m_directory;
};

} // namespace sportello::ui
