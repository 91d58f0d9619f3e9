// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/form.h"

#include "core/desk/reading.h"
#include "core/domain/watch_step.h"

namespace sportello::ui {

// A step, new or as it is to be: at which share of which target, for which tickets, what is done and whom it reaches. It shows
// only what the step makes use of.
class WatchStepForm : public AdministrationForm {
    Q_OBJECT
public:
    explicit WatchStepForm(QWidget *parent = nullptr);

    // Whose teams can be chosen.
    void setBasis(domain::ContractId contract, const desk::Directory &directory);
    // A new one, or one that there is.
    void setChanging(bool changing);
    // Like that one; without one, a notice to whoever has the ticket.
    [[nodiscard]] FormValues initialFor(const domain::WatchStep *like) const;
    // What is typed as a step of the contract; none where something is wrong, which it then says.
    [[nodiscard]] std::optional<domain::WatchStep> step();

private:
    void retranslate();
    void tellWhat();
    [[nodiscard]] bool isOfCall() const;
    void fillActions();
    void fillReceivers();
    void fillTeams();
    void showWhatFits();
    // A number in its place; none: something else stands there, which it then says.
    [[nodiscard]] std::optional<int> number(const QString &name, int usual);

    domain::ContractId m_contract{0};
    desk::Directory m_directory;
    bool m_changing = false;
};

} // namespace sportello::ui
