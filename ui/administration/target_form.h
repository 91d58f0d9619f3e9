// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/form.h"

#include "core/desk/target_trial.h"
#include "core/desk/targets.h"

namespace sportello::ui {

class TrialView;

// A target, new or in place of another: what is measured, for which tickets, in which time. It says beforehand what it takes the
// place of, and the same target can be tried on the past, where nothing is changed.
class TargetForm : public AdministrationForm {
    Q_OBJECT
public:
    explicit TargetForm(QAction *tryIt, QWidget *parent = nullptr);

    // The contract's targets, as they were read last; what is typed stays.
    void setBasis(const desk::TargetsDetail &detail, domain::Instant now);
    // A new one, or what is to take the place of `replaced` and as which it begins.
    void setReplaced(const std::optional<domain::Target> &replaced);
    [[nodiscard]] FormValues initialFor(domain::Measure measure) const;
    // As what holds for the same case was read last.
    [[nodiscard]] FormValues initialFor(const domain::Target &target) const;
    // What is typed as a command; none where something is wrong, which it then says.
    [[nodiscard]] std::optional<desk::SetTarget> command();
    // The same as a trial on the period that is typed.
    [[nodiscard]] std::optional<desk::TryTarget> trial();
    [[nodiscard]] TrialView &trialView() const { return *m_trial; }

Q_SIGNALS:
    void tryWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] domain::Target typedCase() const;
    [[nodiscard]] std::optional<domain::Milliseconds> typedLimit();
    [[nodiscard]] const domain::Target *inPlaceOf(const domain::Target &target, domain::Instant from) const;
    void retranslate();
    void onEdit(const QString &name);
    void tellAsides();
    void tellCase();

    desk::TargetsDetail m_detail;
    std::optional<domain::Target> m_replaced;
    domain::Instant m_now;
    TrialView *m_trial;
};

} // namespace sportello::ui
