// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/watch_rules.h"
#include "ui/administration/pane.h"
#include "ui/administration/side_panel.h"
#include "ui/administration/templates_model.h"

namespace sportello::ui {

class InfoSection;
class PaneHead;
class PaneTable;

// What the chosen message says, as it stands and as it would go for a ticket that is made up.
class TemplatePanel : public SidePanel {
    Q_OBJECT
public:
    explicit TemplatePanel(ActionSet &actions, QWidget *parent = nullptr);

    // `row` may be none.
    void show(const TemplatesModel::Row *row, const QString &contract);
    using QWidget::show;

private:
    InfoSection *m_words;
    InfoSection *m_sample;
    InfoSection *m_fields;
};

// The words of a contract's messages: for each kind and language its own or the standard ones, and how they would go.
class TemplatesPane : public AdministrationPane {
    Q_OBJECT
public:
    TemplatesPane(Workplace &workplace, ActionSet &actions, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Texts"); }
    [[nodiscard]] std::span<const ActionId> actions() const override;
    void perform(ActionId id) override;
    [[nodiscard]] QList<QWidget *> regions() const override;

    [[nodiscard]] const std::optional<desk::WatchRules> &shown() const { return m_shown; }
    [[nodiscard]] TemplatesModel &model() const { return *m_model; }
    [[nodiscard]] PaneTable &table() const { return *m_table; }
    [[nodiscard]] TemplatePanel &panel() const { return *m_panel; }
    // How what is typed would go.
    [[nodiscard]] InfoSection &preview() const { return *m_preview; }

protected:
    void read() override;
    void clear() override;
    void judge() override;
    [[nodiscard]] QWidget *home() const override;

private:
    void tellChosen();
    void tellPreview();
    void retranslate();
    void askChange();
    void askReset();
    [[nodiscard]] const TemplatesModel::Row *chosen() const;
    [[nodiscard]] QString contractCode() const;

    std::optional<desk::WatchRules> m_shown;
    TemplatesModel *m_model;
    PaneHead *m_head;
    PaneTable *m_table;
    TemplatePanel *m_panel;
    AdministrationForm *m_words;
    AdministrationForm *m_reset;
    InfoSection *m_preview;
    domain::MessageTemplate m_asked; // what the form is about
};

} // namespace sportello::ui
