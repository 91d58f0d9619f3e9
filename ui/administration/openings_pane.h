// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/calendars.h"
#include "ui/administration/pane.h"

namespace sportello::ui {

class CapMeter;
class FlowLayout;
class OpeningForm;
class OpeningPanel;
class OpeningsModel;
class PaneHead;
class PaneTable;

// A contract's extraordinary openings, and how much of its caps they use.
class OpeningsPane : public AdministrationPane {
    Q_OBJECT
public:
    OpeningsPane(Workplace &workplace, ActionSet &actions, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Openings"); }
    [[nodiscard]] std::span<const ActionId> actions() const override;
    void perform(ActionId id) override;
    [[nodiscard]] QList<QWidget *> regions() const override;

    struct Shown {
        domain::Contract contract;
        desk::OpeningsDetail detail;
        domain::ServiceCalendar calendar; // before it has hours, openings count from always
        domain::LocalDay today = 0;
        bool operator==(const Shown &) const = default;
    };
    [[nodiscard]] const std::optional<Shown> &shown() const { return m_shown; }
    [[nodiscard]] OpeningsModel &model() const { return *m_model; }
    [[nodiscard]] PaneTable &table() const { return *m_table; }
    [[nodiscard]] OpeningPanel &panel() const { return *m_panel; }
    [[nodiscard]] const std::vector<CapMeter *> &meters() const { return m_meters; }

protected:
    void read() override;
    void clear() override;
    void judge() override;
    [[nodiscard]] QWidget *home() const override;

private:
    void makeForms();
    void take(const Shown &shown);
    void tellBasis();
    void fillMeters();
    void narrow(CapMeter *meter);
    void tellChosen();
    void tellEmpty();
    void retranslate();
    [[nodiscard]] const domain::Opening *chosen() const;
    [[nodiscard]] std::vector<domain::CapId> capIds() const;
    void askOpening();
    void askCancel();
    // Who authorised what lies beyond the cap: who is recorded, or else whom the opening's kind names.
    void askAuthorise();
    void askKind();
    void askCap();
    void askAmend(domain::CapId id);
    // A form that changes one of the kinds: those of them that can be chosen, the one that was chosen or else the first.
    void askAmendKind(std::optional<domain::OpeningKindId> id = {});
    void askRetireKind(std::optional<domain::OpeningKindId> id = {});
    [[nodiscard]] const domain::OpeningKind *offerKinds(AdministrationForm *form, std::optional<domain::OpeningKindId> id) const;
    [[nodiscard]] const domain::OpeningKind *kindOf(std::int64_t id) const;
    // How many days before the vote, and who authorises, as the core calls them.
    static inline const QString daysBefore = QStringLiteral("days before the vote");
    static inline const QString authorisedBy = QStringLiteral("authorised by");
    // What is typed there; none: nothing, or no number, which the form then says.
    [[nodiscard]] static bool readDaysBefore(AdministrationForm *form, std::optional<int> &days);
    // What the forms of caps have in common; none where something is wrong, which the form then says.
    [[nodiscard]] std::optional<domain::Cap> capOf(AdministrationForm *form) const;

    std::optional<Shown> m_shown;
    std::optional<domain::OpeningId> m_wanted; // the one that stays chosen
    OpeningsModel *m_model;
    PaneHead *m_head;
    QWidget *m_meterRow;
    FlowLayout *m_meterFlow;
    std::vector<CapMeter *> m_meters;
    PaneTable *m_table;
    OpeningPanel *m_panel;
    OpeningForm *m_opening = nullptr;
    AdministrationForm *m_cancel = nullptr;
    AdministrationForm *m_authorise = nullptr;
    AdministrationForm *m_kind = nullptr;
    AdministrationForm *m_cap = nullptr;
    AdministrationForm *m_amend = nullptr;
    AdministrationForm *m_amendKind = nullptr;
    AdministrationForm *m_retireKind = nullptr;
};

} // namespace sportello::ui
