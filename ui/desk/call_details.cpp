// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/call_details.h"

#include "core/words/terms.h"
#include "ui/detail/amend_step.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/field.h"
#include "ui/widgets/signs.h"
#include "ui/widgets/text_label.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr int mostRows = 4;

} // namespace

CallDetails::CallDetails(Workplace &workplace, QWidget *parent)
    : QWidget(parent), m_workplace(workplace), m_description(new QPlainTextEdit), m_reason(new QLineEdit),
      m_contract(new QComboBox), m_impact(new QComboBox), m_urgency(new QComboBox), m_type(new QComboBox),
      m_complexity(new QComboBox), m_severity(new QComboBox), m_priority(new PriorityBars(this)),
      m_proposal(new TextLabel(Type::Caption, Colour::TextMuted, this)), m_descriptionField(new Field(m_description, this)),
      m_reasonField(new Field(m_reason, this)), m_contractField(new Field(m_contract, this)),
      m_impactField(new Field(m_impact, this)), m_urgencyField(new Field(m_urgency, this)), m_typeField(new Field(m_type, this)),
      m_complexityField(new Field(m_complexity, this)), m_severityField(new Field(m_severity, this)),
      m_rows(new QVBoxLayout(this))
{
    m_description->setTabChangesFocus(true);
    m_description->setObjectName(u"description"_s);
    m_reason->setObjectName(u"entitlement"_s);
    m_impact->setObjectName(u"impact"_s);
    m_urgency->setObjectName(u"urgency"_s);
    m_type->setObjectName(u"type"_s);
    m_complexity->setObjectName(u"complexity"_s);
    m_severity->setObjectName(u"severity"_s);
    // Its parts press on nothing: arrange() makes them fit.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (int i = 0; i < mostRows; ++i)
        m_rows->addLayout(new QHBoxLayout);
    for (QWidget *hidden :
         std::initializer_list<QWidget *>{m_reasonField, m_typeField, m_complexityField, m_severityField, m_proposal})
        hidden->hide();
    for (QComboBox *box : {m_contract, m_impact, m_urgency, m_type, m_complexity, m_severity})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_contract, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            Q_EMIT contractChosen();
    });
    for (QComboBox *box : {m_impact, m_urgency})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            if (!m_filling)
                Q_EMIT priorityChanged();
        });
    for (QComboBox *box : {m_type, m_complexity, m_severity})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            if (!m_filling)
                Q_EMIT levelsChanged();
        });
    onLanguage(this, [this] { retranslate(); });
    onTheme(this, [this](const Theme &theme) {
        const int side = theme.px(Size::PanelPadding);
        m_rows->setContentsMargins(side, 0, side, theme.px(Space::S));
        m_rows->setSpacing(theme.px(Space::S));
        arrange();
        // One line where the window is short.
        m_description->setMinimumHeight(theme.px(Size::Control));
        m_description->setMaximumHeight(theme.px(52));
    });
    hide();
}

void CallDetails::retranslate()
{
    m_descriptionField->setLabel(tr("Description"));
    m_reasonField->setLabel(tr("Why you go on all the same"));
    m_contractField->setLabel(tr("Contract"));
    m_impactField->setLabel(tr("Impact"));
    m_urgencyField->setLabel(tr("Urgency"));
    m_typeField->setLabel(tr("Type"));
    m_complexityField->setLabel(tr("Complexity"));
    m_severityField->setLabel(tr("Severity"));
    fill();
}

void CallDetails::fill()
{
    m_filling = true;
    const auto refill = [](QComboBox *box, const auto &all, auto usual) {
        const QVariant was = box->count() > 0 ? box->currentData() : QVariant(int(usual));
        box->clear();
        for (const auto one : all)
            box->addItem(words::term(one), int(one));
        box->setCurrentIndex(box->findData(was));
    };
    refill(m_impact, allImpacts, Impact::Medium);
    refill(m_urgency, allUrgencies, domain::Urgency::Medium);
    const QVariant was = m_contract->currentData();
    m_contract->clear();
    for (const ContractId id : m_workplace.callContracts())
        if (const Contract *contract = m_workplace.directory().contract(id))
            m_contract->addItem(contract->code, qlonglong(id.value()));
    m_contract->setCurrentIndex(std::max(0, m_contract->findData(was)));
    m_contractField->setVisible(m_contract->count() > 1);
    const auto refillLevels = [](QComboBox *box, const auto &all) {
        const QVariant chosen = box->currentData();
        box->clear();
        box->addItem(QString(), QVariant());
        for (const auto one : all)
            box->addItem(words::term(one), int(one));
        box->setCurrentIndex(chosen.isValid() ? std::max(0, box->findData(chosen)) : 0);
    };
    refillLevels(m_complexity, allComplexities);
    refillLevels(m_severity, allSeverities);
    m_filling = false;
    arrange();
}

// Only what the contract's rules and list know is asked for.
void CallDetails::offerLevels(ContractId contract)
{
    const desk::Directory &directory = m_workplace.directory();
    const QVariant chosen = m_contractOfLevels == contract ? m_type->currentData() : QVariant();
    m_filling = true;
    m_type->clear();
    for (const auto &[text, value] :
         nodeChoices(directory.types, contract, std::optional<TicketTypeId>(), [](const TicketType &type) { return type.name; }))
        m_type->addItem(text, value);
    m_type->setCurrentIndex(chosen.isValid() ? std::max(0, m_type->findData(chosen)) : 0);
    if (m_contractOfLevels != contract)
        for (QComboBox *box : {m_complexity, m_severity})
            box->setCurrentIndex(0);
    m_contractOfLevels = contract;
    const auto anyRule = [&](auto condition) {
        return std::ranges::any_of(directory.rules,
                                   [&](const LevelRule &rule) { return rule.contract == contract && rule.*condition; });
    };
    m_typeField->setVisible(m_type->count() > 1);
    m_complexityField->setVisible(anyRule(&LevelRule::complexityFrom));
    m_severityField->setVisible(anyRule(&LevelRule::severityFrom));
    m_filling = false;
    arrange();
}

LevelQuestion CallDetails::levels() const
{
    LevelQuestion question;
    const auto read = []<class E>(const QComboBox *box, const Field *field, std::optional<E> &value) {
        if (!field->isHidden() && box->currentData().isValid())
            value = E(box->currentData().toLongLong());
    };
    read(m_type, m_typeField, question.type);
    read(m_complexity, m_complexityField, question.complexity);
    read(m_severity, m_severityField, question.severity);
    return question;
}

void CallDetails::showProposal(const QString &sentence)
{
    m_proposal->setText(sentence);
    m_proposal->setVisible(!sentence.isEmpty());
    arrange();
}

// The fields one after the other, in as many rows as they take; the ones that are typed into get what the others leave.
void CallDetails::arrange()
{
    const Theme &theme = Theme::current();
    struct Part {
        QWidget *widget;
        int width;
        int stretch = 0;
    };
    std::vector<Part> parts{{m_descriptionField, theme.px(180), 3}, {m_reasonField, theme.px(140), 2}};
    for (QWidget *part : std::initializer_list<QWidget *>{m_contractField, m_impactField, m_urgencyField, m_priority, m_typeField,
                                                          m_complexityField, m_severityField, m_proposal})
        parts.push_back({part, part->sizeHint().width()});
    const int room = width() - 2 * theme.px(Size::PanelPadding);
    const int gap = theme.px(Space::M);
    for (int i = 0; i < mostRows; ++i) {
        QLayout *row = m_rows->itemAt(i)->layout();
        row->setSpacing(gap);
        while (const QLayoutItem *item = row->takeAt(0))
            delete item;
    }
    int row = 0;
    int left = room;
    for (const Part &part : parts) {
        if (part.widget->isHidden())
            continue;
        if (part.width > left && left < room && row + 1 < mostRows) {
            ++row;
            left = room;
        }
        left -= part.width + gap;
        const bool isSign = part.widget == m_priority || part.widget == m_proposal;
        auto *line = static_cast<QHBoxLayout *>(m_rows->itemAt(row)->layout());
        line->addWidget(part.widget, part.stretch,
                        isSign                  ? Qt::AlignVCenter
                            : part.stretch == 3 ? Qt::Alignment()
                                                : Qt::AlignTop);
    }
    // A row without a field that is typed into begins at the left.
    for (int i = 1; i <= row; ++i)
        static_cast<QHBoxLayout *>(m_rows->itemAt(i)->layout())->addStretch(1);
}

void CallDetails::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CallDetails::reset()
{
    m_description->clear();
    m_reason->clear();
    askReason(false);
    fixContract(std::nullopt);
    fill();
    m_filling = true;
    m_impact->setCurrentIndex(m_impact->findData(int(Impact::Medium)));
    m_urgency->setCurrentIndex(m_urgency->findData(int(domain::Urgency::Medium)));
    for (QComboBox *box : {m_type, m_complexity, m_severity})
        box->setCurrentIndex(0);
    m_filling = false;
    showProposal({});
    clearErrors();
    hide();
}

bool CallDetails::isBlank() const
{
    return m_description->toPlainText().isEmpty() && m_reason->text().isEmpty();
}

std::array<std::pair<QString, QComboBox *>, 5> CallDetails::boxes() const
{
    return {{{u"impact"_s, m_impact},
             {u"urgency"_s, m_urgency},
             {u"type"_s, m_type},
             {u"complexity"_s, m_complexity},
             {u"severity"_s, m_severity}}};
}

StepValues CallDetails::values() const
{
    StepValues all{{u"description"_s, description()},
                   {u"entitlement"_s, entitlementReason()},
                   {u"contract"_s, qlonglong(contract().value())}};
    for (const auto &[name, box] : boxes())
        all.insert(name, box->currentData());
    return all;
}

void CallDetails::setValues(const StepValues &values)
{
    m_description->setPlainText(values.value(u"description"_s).toString());
    m_reason->setText(values.value(u"entitlement"_s).toString());
    const auto choose = [this](QComboBox *box, const QVariant &value) {
        m_filling = true;
        box->setCurrentIndex(std::max(0, box->findData(value)));
        m_filling = false;
    };
    choose(m_contract, values.value(u"contract"_s));
    offerLevels(contract());
    for (const auto &[name, box] : boxes())
        choose(box, values.value(name));
}

void CallDetails::fixContract(std::optional<ContractId> contract)
{
    m_contract->setEnabled(!contract);
    if (!contract)
        return;
    m_filling = true;
    m_contract->setCurrentIndex(std::max(0, m_contract->findData(qlonglong(contract->value()))));
    m_filling = false;
}

ContractId CallDetails::contract() const
{
    return ContractId(m_contract->currentData().toLongLong());
}
Impact CallDetails::impact() const
{
    return Impact(m_impact->currentData().toInt());
}
domain::Urgency CallDetails::urgency() const
{
    return domain::Urgency(m_urgency->currentData().toInt());
}
QString CallDetails::description() const
{
    return m_description->toPlainText();
}
QString CallDetails::entitlementReason() const
{
    return m_reason->text();
}

void CallDetails::askReason(bool asked)
{
    m_reasonField->setVisible(asked);
    arrange();
}

void CallDetails::showPriority(Priority priority)
{
    m_priority->show(int(priority), words::term(priority));
}

bool CallDetails::refuse(const Error &error, const QString &sentence)
{
    Field *field = nullptr;
    if (error.kind == ErrorKind::NotEntitled)
        field = m_reasonField;
    else if (error.subject == "description"_L1)
        field = m_descriptionField;
    else if (error.subject == "contract"_L1)
        field = m_contractField;
    if (!field)
        return false;
    show();
    field->show();
    arrange();
    field->setError(sentence);
    field->editor()->setFocus(Qt::OtherFocusReason);
    return true;
}

void CallDetails::clearErrors()
{
    for (Field *field : {m_descriptionField, m_reasonField, m_contractField})
        field->setError({});
}

QWidget *CallDetails::firstEditor() const
{
    return m_description;
}

} // namespace sportello::ui
