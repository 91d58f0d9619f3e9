// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/templates_pane.h"

#include "core/words/language.h"
#include "core/words/watch_terms.h"
#include "ui/administration/info_section.h"
#include "ui/administration/pane_head.h"
#include "ui/administration/pane_table.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <array>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr std::array templateActions{ActionId::ChangeTemplate};

// The subject takes what the others leave.
constexpr auto templateWidths = std::to_array<PaneTable::ColumnWidth>(
    {{TemplatesModel::Kind, 190}, {TemplatesModel::Language, 90}, {TemplatesModel::Subject, 220}, {TemplatesModel::Whose, 120}});

QString fieldList(MessageKind kind)
{
    QStringList fields;
    for (const QString &field : fieldsOf(kind))
        fields += u'{' + field + u'}';
    return fields.join(u' ');
}

std::vector<InfoSection::Line> textLines(const MessageTemplate &words)
{
    return {{{}, words::onOneLine(words.subject)}, {{}, words::harmless(words.body).trimmed()}};
}

} // namespace

TemplatePanel::TemplatePanel(ActionSet &actions, QWidget *parent)
    : SidePanel(parent), m_words(new InfoSection), m_sample(new InfoSection), m_fields(new InfoSection)
{
    m_words->addVerb(actions.action(ActionId::ChangeTemplate));
    addSections({m_words, m_sample, m_fields});
    onLanguage(this, [this] { setAccessibleName(tr("What the chosen message says")); });
}

void TemplatePanel::show(const TemplatesModel::Row *row, const QString &contract)
{
    title().setText(
        row ? tr("%1, %2", "a kind of message, a language").arg(words::term(row->words.kind), languageName(row->words.language))
            : tr("No message is chosen"));
    for (InfoSection *one : {m_words, m_sample, m_fields})
        one->setVisible(row != nullptr);
    if (!row)
        return;
    m_words->setTitle(row->isOwn ? tr("The contract's own words") : tr("Standard words"));
    m_words->setLines(textLines(row->words));
    m_sample->setTitle(tr("How it would go"));
    m_sample->setLines(textLines(sampleOf(row->words, contract)));
    m_fields->setTitle(tr("Fields that it may name"));
    m_fields->setLines({{{}, fieldList(row->words.kind)}});
}

TemplatesPane::TemplatesPane(Workplace &workplace, ActionSet &actions, QWidget *parent)
    : AdministrationPane(workplace, actions, parent), m_model(new TemplatesModel(this)),
      m_head(new PaneHead(actions.action(ActionId::ChangeTemplate))),
      m_table(new PaneTable(m_model, templateWidths, TemplatesModel::Subject)), m_panel(new TemplatePanel(actions)),
      m_words(new AdministrationForm), m_preview(new InfoSection)
{
    setParts({m_head, m_table}, m_panel);
    m_words->addLine(u"subject"_s);
    m_words->addText(u"text"_s);
    m_words->addAlias(u"template field"_s, u"text"_s);
    m_words->addPart(m_preview);
    addForm(m_words);
    connect(m_words, &AdministrationForm::edited, this, &TemplatesPane::tellPreview);
    connect(m_table, &PaneTable::moved, this, &TemplatesPane::tellChosen);
    connect(m_table, &PaneTable::opened, m_panel, &TemplatePanel::enter);
    onLanguage(this, [this] { retranslate(); });
}

std::span<const ActionId> TemplatesPane::actions() const
{
    return templateActions;
}

void TemplatesPane::perform(ActionId id)
{
    if (m_shown && id == ActionId::ChangeTemplate)
        askChange();
}

void TemplatesPane::read()
{
    readBy<desk::WatchRules>([](desk::Desk &desk, ContractId id) { return desk::readWatchRules(desk, id); },
                             [this](const desk::WatchRules &rules) {
                                 m_shown = rules;
                                 const int row = m_table->currentIndex().row();
                                 m_model->show(rules.templates);
                                 m_table->choose(row);
                                 tellChosen();
                             });
}

void TemplatesPane::clear()
{
    m_shown.reset();
    m_model->clear();
    tellChosen();
}

QString TemplatesPane::contractCode() const
{
    const Contract *found = contract() ? workplace().directory().contract(*contract()) : nullptr;
    return found ? found->code : QString();
}

void TemplatesPane::tellChosen()
{
    m_panel->show(m_model->at(m_table->currentIndex().row()), contractCode());
    m_panel->widget()->setVisible(m_shown.has_value());
    if (isVisible())
        judge();
}

void TemplatesPane::tellPreview()
{
    MessageTemplate typed = m_asked;
    typed.subject = m_words->text(u"subject"_s);
    typed.body = m_words->text(u"text"_s);
    m_preview->setLines(textLines(sampleOf(typed, contractCode())));
    QString unknown;
    for (const QString &text : {typed.subject, typed.body})
        if (const auto field = unknownField(typed.kind, text))
            unknown = *field;
    m_words->setAside(u"text"_s, unknown.isEmpty() ? QString() : tr("no field: %1").arg(words::onOneLine(unknown.left(30))));
}

void TemplatesPane::judge()
{
    set().setAllowed(ActionId::ChangeTemplate, m_shown.has_value(), tr("Choose a contract first."));
}

void TemplatesPane::retranslate()
{
    m_head->setTitle(tr("What messages say"));
    m_table->setAccessibleName(tr("Kinds of message and their languages"));
    m_words->setWords(tr("Change the text"), tr("Keep the text"));
    m_words->setField(u"subject"_s, tr("Subject"));
    m_words->setField(u"text"_s, tr("Text"));
    m_preview->setTitle(tr("How it would go"));
    m_model->retranslate();
    tellPreview();
    tellChosen();
}

void TemplatesPane::askChange()
{
    const TemplatesModel::Row *row = m_model->at(m_table->currentIndex().row());
    if (!row)
        return;
    m_asked = row->words;
    m_words->setAbout(tr("%1, %2. It may name these fields: %3. What was written before keeps its words.")
                          .arg(words::term(m_asked.kind), languageName(m_asked.language), fieldList(m_asked.kind)));
    const auto now = [this, asked = m_asked] {
        const MessageTemplate words = m_model->of(asked.kind, asked.language).words;
        return FormValues{{u"subject"_s, words.subject}, {u"text"_s, words.body}};
    };
    const auto submit = [this] {
        desk::SetTemplate command{request(), m_asked};
        command.words.contract = *contract();
        command.words.subject = m_words->text(u"subject"_s);
        command.words.body = m_words->text(u"text"_s);
        send([command](desk::Desk &desk) { return desk::setTemplate(desk, command).map(nothingBeyond); },
             [what = words::term(m_asked.kind)](int) { return tr("Text kept: %1.").arg(what); });
    };
    ask(m_words, {ActionId::ChangeTemplate, std::int64_t(m_asked.kind) * 10 + (m_asked.language == "it"_L1 ? 0 : 1)}, now(),
        submit, now);
    tellPreview();
}

QList<QWidget *> TemplatesPane::regions() const
{
    return {m_table, m_head->verb(), form() ? static_cast<QWidget *>(form()) : m_panel};
}

QWidget *TemplatesPane::home() const
{
    return m_table;
}

} // namespace sportello::ui
