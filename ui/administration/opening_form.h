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

    // The contract's kinds and openings, as they were read last; what is typed stays. `from`: since when an opening would count.
    void setBasis(const domain::Contract &contract, const desk::OpeningsDetail &detail, domain::LocalDay today,
                  domain::Instant from);
    [[nodiscard]] FormValues initial() const;
    // What is typed as a command; none where something is wrong, which it then says.
    [[nodiscard]] std::optional<desk::AddOpening> command();
    // How many days more would lie beyond the kind's cap by what is typed.
    [[nodiscard]] int beyond() const;

private:
    [[nodiscard]] const domain::OpeningKind *kind() const;
    [[nodiscard]] std::optional<domain::LocalDay> day(const QString &name) const;
    [[nodiscard]] std::optional<domain::Days> days() const;
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
    domain::Instant m_from = domain::Instant::min();
    QHash<QString, QString> m_proposed; // by field, what was proposed last
};

} // namespace sportello::ui
