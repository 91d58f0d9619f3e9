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

constexpr std::array templateActions{ActionId::ChangeTemplate, ActionId::ResetTemplate};

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

// Which text a form is about.
std::int64_t numberOf(const MessageTemplate &words)
{
    return std::int64_t(words.kind) * 10 + (words.language == "it"_L1 ? 0 : 1);
}

std::vector<InfoSection::Line> textLines(const MessageTemplate &words)
{
    return {{{}, words::onOneLine(words.subject)}, {{}, words::harmless(words.body).trimmed()}};
}

} // namespace

TemplatePanel::TemplatePanel(ActionSet &actions, QWidget *parent)
    : SidePanel(parent), m_words(new InfoSection), m_sample(new InfoSection), m_fields(new InfoSection)
{
    for (const ActionId id : templateActions)
        m_words->addVerb(actions.action(id));
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
      m_words(new AdministrationForm), m_reset(new AdministrationForm), m_preview(new InfoSection)
{
    setParts({m_head, m_table}, m_panel);
    m_words->addLine(u"subject"_s);
    m_words->addText(u"text"_s);
    m_words->addAlias(u"template field"_s, u"text"_s);
    m_words->addPart(m_preview);
    addForm(m_words);
    addForm(m_reset);
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
    if (!m_shown)
        return;
    if (id == ActionId::ChangeTemplate)
        askChange();
    else if (id == ActionId::ResetTemplate)
        askReset();
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

const TemplatesModel::Row *TemplatesPane::chosen() const
{
    return m_model->at(m_table->currentIndex().row());
}

void TemplatesPane::tellChosen()
{
    m_panel->show(chosen(), contractCode());
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
    for (const ActionId id : templateActions)
        set().setAllowed(id, m_shown.has_value(), tr("Choose a contract first."));
    if (m_shown)
        set().setAllowed(ActionId::ResetTemplate, chosen() && chosen()->isOwn, tr("It has the standard words."));
}

void TemplatesPane::retranslate()
{
    m_head->setTitle(tr("What messages say"));
    m_table->setAccessibleName(tr("Kinds of message and their languages"));
    m_words->setWords(tr("Change the text"), tr("Keep the text"));
    m_reset->setWords(tr("Back to the standard text"), tr("Back to the standard text"));
    m_words->setField(u"subject"_s, tr("Subject"));
    m_words->setField(u"text"_s, tr("Text"));
    m_preview->setTitle(tr("How it would go"));
    m_model->retranslate();
    tellPreview();
    tellChosen();
}

void TemplatesPane::askChange()
{
    if (!chosen())
        return;
    m_asked = chosen()->words;
    m_words->setAbout(tr("%1, %2. It may name these fields: %3. What was written before keeps its words.")
                          .arg(words::term(m_asked.kind), languageName(m_asked.language), fieldList(m_asked.kind)));
    const auto now = [this, asked = m_asked] {
        const MessageTemplate words = m_model->of(asked.kind, asked.language).words;
        return FormValues{{u"subject"_s, words.subject}, {u"text"_s, words.body}};
    };
    const auto submit = [this] {
        desk::SetTemplate command{request(), m_asked};
        command.request.version = m_model->of(m_asked.kind, m_asked.language).words.version; // 0: the standard ones
        command.words.contract = *contract();
        command.words.subject = m_words->text(u"subject"_s);
        command.words.body = m_words->text(u"text"_s);
        send([command](desk::Desk &desk) { return desk::setTemplate(desk, command).map(nothingBeyond); },
             [what = words::term(m_asked.kind)](int) { return tr("Text kept: %1.").arg(what); });
    };
    ask(m_words, {ActionId::ChangeTemplate, numberOf(m_asked)}, now(), submit, now);
    tellPreview();
}

void TemplatesPane::askReset()
{
    if (!chosen() || !chosen()->isOwn)
        return;
    const MessageTemplate own = chosen()->words;
    const MessageTemplate standard = standardTemplate(own.kind, own.language);
    m_reset->setAbout(tr("%1, %2: %3. The contract's own text goes, and what is written from now on has the standard one again: "
                         "%4. What was written before keeps its words.")
                          .arg(words::term(own.kind), languageName(own.language), words::onOneLine(own.subject),
                               words::onOneLine(standard.subject)));
    ask(m_reset, {ActionId::ResetTemplate, numberOf(own)}, {}, [this, own] {
        desk::ResetTemplate command{request(), *contract(), own.kind, own.language};
        command.request.version = own.version;
        send([command](desk::Desk &desk) { return desk::resetTemplate(desk, command).map(nothingBeyond); },
             [what = words::term(own.kind)](int) { return tr("Standard text again: %1.").arg(what); });
    });
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
