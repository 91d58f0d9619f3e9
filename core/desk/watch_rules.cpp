// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/watch_rules.h"

#include "core/desk/messages.h"
#include "core/desk/records.h"
#include "core/domain/text.h"
#include "core/storage/staff.h"
#include "core/storage/watch_queue.h"
#include "core/storage/watch_rules.h"

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

[[noreturn]] void refuseNumber(const QString &field, qint64 value)
{
    db::refuse(ErrorKind::InvalidValue, field, QString::number(value));
}

bool tellsSomebody(StepAction action)
{
    return action == StepAction::Notify || action == StepAction::Chase;
}

/// A lost call has no ticket: somebody is told of it, whom the step itself names, and once for ever.
void checkCallStep(const WatchStep &step)
{
    if (step.action != StepAction::Notify)
        db::refuse(ErrorKind::InvalidValue, u"action"_s, QString::number(int(step.action)));
    if (step.receiver == StepReceiver::Assignee)
        db::refuse(ErrorKind::InvalidValue, u"receiver"_s, u"call"_s);
    if (step.receiver == StepReceiver::Team && !step.team)
        db::refuse(ErrorKind::InvalidValue, u"team"_s, u"call"_s);
    if (step.receiver == StepReceiver::Party && step.address.trimmed().isEmpty())
        db::refuse(ErrorKind::EmptyField, u"address"_s);
    if (step.times > 1)
        db::refuse(ErrorKind::InvalidValue, u"times"_s, u"call"_s);
}

/// What it wants must be there; what it has no use for is refused where somebody asked for something by it, and else left out.
WatchStep cleaned(db::Session &session, const WatchStep &given)
{
    WatchStep step = given;
    (void)requireContract(session, step.contract);
    if (step.measure == Measure::Answer) // a call is written down once it was answered or lost: nothing is left to be done for it
        db::refuse(ErrorKind::InvalidValue, u"measure"_s, u"answer"_s);
    if (step.measure == Measure::CallBack)
        checkCallStep(step);
    if (step.percent < 1 || step.percent > maxStepPercent)
        refuseNumber(u"percent"_s, step.percent);
    const bool repeats = step.action == StepAction::Chase || step.action == StepAction::Notify;
    const bool onceButEvery = step.times == 1 && step.every > Milliseconds(0);
    if (step.times < 1 || step.times > maxStepTimes || (step.times > 1 && !repeats) || onceButEvery)
        refuseNumber(u"times"_s, step.times);
    if (step.times > 1 && step.every < std::chrono::minutes(5))
        refuseNumber(u"every"_s, qint64{step.every.count()});
    if (step.every < Milliseconds(0))
        refuseNumber(u"every"_s, qint64{step.every.count()});
    checkMessageLanguage(step.language);
    if (tellsSomebody(step.action) == (step.receiver == StepReceiver::None)
        || (step.action == StepAction::Chase && step.receiver == StepReceiver::Supervisors))
        refuseNumber(u"receiver"_s, qint64(step.receiver));
    const bool toParty = step.receiver == StepReceiver::Party;
    step.party = toParty ? cleanName(given.party, u"party"_s) : QString();
    step.address = toParty ? cleanAddress(given.address) : QString();
    const bool takesTeam = step.action == StepAction::PassOn || step.receiver == StepReceiver::Team;
    if (step.team && !takesTeam)
        refuseNumber(u"team"_s, step.team->value());
    if (step.team) {
        const auto team = storage::loadTeam(session, *step.team);
        if (!team || std::ranges::find(team->contracts, step.contract) == team->contracts.end())
            db::refuse(ErrorKind::NotFound, u"team"_s, QString::number(step.team->value()));
        if (!team->active)
            db::refuse(ErrorKind::Inactive, team->name);
    }
    const bool wantsWhy = !tellsSomebody(step.action);
    step.why = wantsWhy ? db::orRefuse(cleanLine(given.why, u"reason"_s)) : QString();
    return step;
}

QJsonObject factsOf(const WatchStep &step)
{
    QJsonObject json{{u"rank"_s, step.rank},
                     {u"measure"_s, int(step.measure)},
                     {u"percent"_s, step.percent},
                     {u"action"_s, int(step.action)},
                     {u"receiver"_s, int(step.receiver)},
                     {u"language"_s, step.language},
                     {u"every"_s, qint64(step.every.count())},
                     {u"times"_s, step.times},
                     {u"from"_s, qint64(step.from.time_since_epoch().count())}};
    if (step.priority)
        json.insert(u"priority"_s, int(*step.priority));
    if (step.level)
        json.insert(u"level"_s, int(*step.level));
    if (step.team)
        json.insert(u"team"_s, qint64(step.team->value()));
    return json;
}

/// After what says which step it is.
Content contentOf(const WatchStep &s, const auto &...which)
{
    return Content(which..., s.rank, s.measure, s.priority, s.level, s.percent, s.action, s.receiver, s.team, s.party, s.address,
                   s.why, s.language, qint64{s.every.count()}, s.times);
}

Texts textsOf(const WatchStep &step)
{
    Texts texts;
    for (const auto &[field, text] : {std::pair(TextField::Party, step.party), std::pair(TextField::Address, step.address),
                                      std::pair(TextField::Reason, step.why)})
        if (!text.isEmpty())
            texts.insert(field, text);
    return texts;
}

WatchStep knownStep(const Desk &desk, db::Session &session, WatchStepId id, Verb verb)
{
    auto step = storage::loadWatchStep(session, id);
    if (!step)
        db::refuse(ErrorKind::NotFound, u"step"_s, QString::number(id.value()));
    desk.require(verb, Target::in(step->contract));
    return *step;
}

/// The step as it holds now, which is the one that was seen.
WatchStep heldStep(const Desk &desk, db::Session &session, WatchStepId id, const Request &request)
{
    WatchStep step = knownStep(desk, session, id, Verb::CatalogueWrite);
    if (request.version && *request.version != step.version)
        db::refuse(ErrorKind::StaleVersion, u"step"_s, u"%1/%2"_s.arg(*request.version).arg(step.version));
    if (step.until)
        db::refuse(ErrorKind::Inactive, u"step %1"_s.arg(id.value()));
    return step;
}

bool hasWords(const MessageTemplate &words)
{
    return !words.body.isEmpty();
}

/// The row as it stands, which is the one that was seen.
std::optional<MessageTemplate> seenTemplate(Unit &unit, const MessageTemplate &about)
{
    auto row = storage::loadTemplate(unit.session(), about.contract, about.kind, about.language);
    const int version = row && hasWords(*row) ? row->version : 0;
    if (const auto seen = unit.request().version; seen && *seen != version)
        db::refuse(ErrorKind::StaleVersion, u"template"_s, u"%1/%2"_s.arg(*seen).arg(version));
    return row;
}

void keep(Unit &unit, const MessageTemplate &words, EventKind kind, QJsonObject said)
{
    const auto kept = storage::saveTemplate(unit.session(), words);
    if (!kept)
        db::refuse(ErrorKind::StaleVersion, u"template"_s);
    (void)unit.begin(kept->contract, {.id = kept->id.value(), .version = kept->version});
    said.insert(u"kind"_s, int(kept->kind));
    said.insert(u"language"_s, kept->language);
    unit.appendRecord({SubjectKind::MessageTemplate, kept->id.value()}, kind, kept->contract, facts(said));
}

void keep(Unit &unit, WatchStep &step, EventKind kind, const QJsonObject &said, const Texts &texts)
{
    ++step.version;
    if (!storage::updateWatchStep(unit.session(), step))
        db::refuse(ErrorKind::StaleVersion, u"step"_s);
    (void)unit.begin(step.contract, {.id = step.id.value(), .version = step.version});
    unit.appendRecord({SubjectKind::WatchStep, step.id.value()}, kind, step.contract, facts(said), texts);
}

} // namespace

Result<Receipt> addWatchStep(Desk &desk, const AddWatchStep &c)
{
    return addRow(desk, Verb::CatalogueWrite, Target::in(c.step.contract), c.request, contentOf(c.step, c.step.contract),
                  [&](db::Session &session) {
                      WatchStep step = cleaned(session, c.step);
                      step.from = storage::databaseNow(session, desk.clock().now());
                      return Addition{SubjectKind::WatchStep, step.contract, factsOf(step), textsOf(step),
                                      [&session, step] { return storage::insertWatchStep(session, step).value(); }};
                  });
}

Result<Receipt> changeWatchStep(Desk &desk, const ChangeWatchStep &c)
{
    return perform(desk, Verb::CatalogueWrite, c.request, contentOf(c.step, u"change step"_s, c.step.id), [&](Unit &unit) {
        db::Session &session = unit.session();
        const WatchStep was = heldStep(desk, session, c.step.id, c.request);
        WatchStep step = c.step;
        step.contract = was.contract;
        step = cleaned(session, step);
        step.version = was.version;
        step.from = was.from;
        step.until.reset();
        if (step == was)
            db::refuse(ErrorKind::EmptyField, u"field"_s);
        if (!isDueAlike(step, was))
            step.from = storage::databaseNow(session, unit.recordedAt());
        keep(unit, step, EventKind::Changed, factsOf(step), textsOf(step));
    });
}

Result<Receipt> removeWatchStep(Desk &desk, const RemoveWatchStep &c)
{
    return perform(desk, Verb::CatalogueWrite, c.request, Content(u"remove step"_s, c.step), [&](Unit &unit) {
        WatchStep step = heldStep(desk, unit.session(), c.step, c.request);
        step.until = storage::databaseNow(unit.session(), unit.recordedAt());
        keep(unit, step, EventKind::Disabled, {{u"until"_s, qint64(step.until->time_since_epoch().count())}}, {});
    });
}

Result<WatchStep> readWatchStep(Desk &desk, WatchStepId id)
{
    return db::readUnit(desk.session(), [&] { return knownStep(desk, desk.session(), id, Verb::CatalogueRead); });
}

Result<Receipt> setTemplate(Desk &desk, const SetTemplate &c)
{
    const Content content(u"template"_s, c.words.contract, c.words.kind, c.words.language, c.words.subject, c.words.body);
    return perform(desk, Verb::CatalogueWrite, c.request, content, [&](Unit &unit) {
        desk.require(Verb::CatalogueWrite, Target::in(c.words.contract));
        (void)requireContract(unit.session(), c.words.contract);
        MessageTemplate words = c.words;
        checkMessageLanguage(words.language);
        words.subject = db::orRefuse(cleanLine(words.subject, u"subject"_s));
        words.body = db::orRefuse(cleanText(words.body, u"text"_s, false, 10'000));
        for (const QString &text : {words.subject, words.body})
            if (const auto unknown = unknownField(words.kind, text))
                db::refuse(ErrorKind::InvalidValue, u"template field"_s, unknown->left(60));
        const auto was = seenTemplate(unit, words);
        words.version = was ? was->version : 0;
        keep(unit, words, was ? EventKind::Changed : EventKind::Added, {{u"subject"_s, words.subject}, {u"body"_s, words.body}});
    });
}

Result<Receipt> resetTemplate(Desk &desk, const ResetTemplate &c)
{
    const Content content(u"reset template"_s, c.contract, c.kind, c.language);
    return perform(desk, Verb::CatalogueWrite, c.request, content, [&](Unit &unit) {
        desk.require(Verb::CatalogueWrite, Target::in(c.contract));
        (void)requireContract(unit.session(), c.contract);
        MessageTemplate words{.contract = c.contract, .kind = c.kind, .language = c.language, .subject = {}, .body = {}};
        checkMessageLanguage(words.language);
        const auto was = seenTemplate(unit, words);
        if (!was || !hasWords(*was))
            db::refuse(ErrorKind::NotFound, u"template"_s);
        // Its row stays, with its number and without words: versions go on where they are set again.
        words.version = was->version;
        keep(unit, words, EventKind::Disabled, {});
    });
}

Result<Receipt> setNoticeAddress(Desk &desk, const SetNoticeAddress &c)
{
    return perform(desk, Verb::DirectoryWrite, c.request, Content(u"address"_s, c.person, c.team, c.address), [&](Unit &unit) {
        desk.require(Verb::DirectoryWrite, Target::system());
        db::Session &session = unit.session();
        if (c.person.has_value() == c.team.has_value())
            db::refuse(ErrorKind::EmptyField, u"operator or team"_s);
        const std::int64_t id = c.person ? c.person->value() : c.team->value();
        if (c.person && !storage::loadOperator(session, *c.person))
            db::refuse(ErrorKind::NotFound, u"operator"_s, QString::number(id));
        if (c.team && !storage::loadTeam(session, *c.team))
            db::refuse(ErrorKind::NotFound, u"team"_s, QString::number(id));
        const QString address = cleanAddress(c.address);
        storage::saveNoticeAddress(session, c.person ? MessageParty::Operator : MessageParty::Team, id, address);
        (void)unit.begin(std::nullopt, {.id = id, .version = 1});
        Texts texts;
        if (!address.isEmpty())
            texts.insert(TextField::Address, address);
        unit.appendRecord({c.person ? SubjectKind::Operator : SubjectKind::Team, id}, EventKind::Changed, std::nullopt,
                          facts({{u"notices"_s, address.isEmpty() ? 0 : 1}}), texts);
    });
}

Result<WatchRules> readWatchRules(Desk &desk, ContractId contract)
{
    return db::readUnit(desk.session(), [&] {
        desk.require(Verb::CatalogueRead, Target::in(contract));
        (void)requireContract(desk.session(), contract);
        WatchRules rules{storage::listWatchSteps(desk.session(), contract), storage::listTemplates(desk.session(), contract)};
        std::erase_if(rules.steps, [](const WatchStep &step) { return step.until.has_value(); });
        return rules;
    });
}

} // namespace sportello::desk
