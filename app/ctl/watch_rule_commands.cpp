// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"
#include "app/ctl/json.h"
#include "app/ctl/table.h"
#include "core/desk/watch_rules.h"
#include "core/words/due_terms.h"
#include "core/words/language.h"
#include "core/words/terms.h"
#include "core/words/watch_terms.h"

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

QJsonValue minutesJson(Milliseconds length)
{
    return qint64(std::chrono::floor<std::chrono::minutes>(length).count());
}

/// What the options say of it; what none of them says stays as it is, where the step has use for it.
void takeOptions(Context &context, WatchStep &step)
{
    const Arguments &args = context.args();
    const auto take = [](auto &field, const auto &given) {
        if (given)
            field = *given;
    };
    const auto takeText = [&args](QString &field, const QString &option) {
        if (args.has(option))
            field = args.text(option) == "-"_L1 ? QString() : args.text(option);
    };
    take(step.rank, args.number(u"rank"_s));
    take(step.measure, args.choice<Measure>(u"measure"_s));
    take(step.percent, args.number(u"percent"_s));
    take(step.action, args.choice<StepAction>(u"action"_s));
    take(step.receiver, args.choice<StepReceiver>(u"receiver"_s));
    if (args.has(u"priority"_s))
        step.priority = args.choice<Priority>(u"priority"_s);
    if (args.has(u"level"_s))
        step.level = args.choice<Level>(u"level"_s);
    if (args.has(u"team"_s))
        step.team = args.text(u"team"_s) == "-"_L1 ? std::nullopt : context.teamOption();
    takeText(step.party, u"party"_s);
    takeText(step.address, u"address"_s);
    takeText(step.why, u"reason"_s);
    takeText(step.language, u"language"_s);
    if (const auto minutes = args.number(u"every"_s))
        step.every = std::chrono::minutes(*minutes);
    take(step.times, args.number(u"times"_s));

    const bool tells = step.action == StepAction::Notify || step.action == StepAction::Chase;
    if (!tells && !args.has(u"receiver"_s))
        step.receiver = StepReceiver::None;
    if ((!tells || step.measure == Measure::CallBack) && !args.has(u"times"_s))
        step.times = 1;
    if (step.times == 1 && !args.has(u"every"_s))
        step.every = {};
    if (step.action != StepAction::PassOn && step.receiver != StepReceiver::Team && !args.has(u"team"_s))
        step.team.reset();
}

Answer setStep(Context &context)
{
    desk::AddWatchStep command{context.request(), {}};
    command.step.contract = context.wantedContract();
    takeOptions(context, command.step);
    return done(desk::addWatchStep(context.desk(), command), Text::tr("Step set (id %1, version %2)."));
}

Answer changeStep(Context &context)
{
    desk::ChangeWatchStep command{context.request(), {}};
    command.step = db::orRefuse(desk::readWatchStep(context.desk(), WatchStepId(context.idArgument(u"step"_s))));
    if (!command.request.version)
        command.request.version = command.step.version; // what was read is what is changed
    takeOptions(context, command.step);
    return done(desk::changeWatchStep(context.desk(), command), Text::tr("Step changed (id %1, version %2)."));
}

Answer listSteps(Context &context)
{
    const auto rules = db::orRefuse(desk::readWatchRules(context.desk(), context.wantedContract()));
    QJsonArray items;
    Table table({Text::tr("Id"), Text::tr("Rank"), Text::tr("Target"), Text::tr("Share"), Text::tr("Priority"), Text::tr("Level"),
                 Text::tr("Step"), Text::tr("Receiver"), Text::tr("Repeated")});
    const auto keyOrNull = [](const auto &value) { return value ? QJsonValue(key(*value)) : QJsonValue(); };
    const auto [rows, next] = pageOf(rules.steps, context, [](const WatchStep &row) { return row.id.value(); });
    for (const WatchStep &step : rows) {
        const QString team = step.team ? context.directory().teamName(*step.team) : QString();
        items.append(QJsonObject{{u"id"_s, qint64(step.id.value())},
                                 {u"version"_s, step.version},
                                 {u"rank"_s, step.rank},
                                 {u"measure"_s, key(step.measure)},
                                 {u"percent"_s, step.percent},
                                 {u"priority"_s, keyOrNull(step.priority)},
                                 {u"level"_s, keyOrNull(step.level)},
                                 {u"action"_s, key(step.action)},
                                 {u"receiver"_s, step.receiver == StepReceiver::None ? QJsonValue() : key(step.receiver)},
                                 {u"team"_s, textJson(team)},
                                 {u"party"_s, textJson(step.party)},
                                 {u"address"_s, textJson(step.address)},
                                 {u"reason"_s, textJson(step.why)},
                                 {u"language"_s, step.language},
                                 {u"every_minutes"_s, step.times > 1 ? minutesJson(step.every) : QJsonValue()},
                                 {u"times"_s, step.times},
                                 {u"from"_s, timeJson(step.from)}});
        const QString receiver = step.receiver == StepReceiver::Party ? step.party : words::term(step.receiver);
        table.add({QString::number(step.id.value()), QString::number(step.rank), words::term(step.measure),
                   u"%1 %"_s.arg(step.percent), step.priority ? words::term(*step.priority) : QString(),
                   step.level ? words::term(*step.level) : QString(), words::term(step.action), team.isEmpty() ? receiver : team,
                   step.times > 1 ? Text::tr("%1 times, every %2").arg(step.times).arg(words::duration(step.every)) : QString()});
    }
    return {pageJson(items, next), table.text() + moreText(next)};
}

Answer removeStep(Context &context)
{
    return done(desk::removeWatchStep(context.desk(), {context.request(), WatchStepId(context.idArgument(u"step"_s))}),
                Text::tr("Step taken no more (id %1, version %2)."));
}

Answer setTemplate(Context &context)
{
    const Arguments &args = context.args();
    desk::SetTemplate command{context.request(), {}};
    command.words.contract = context.wantedContract();
    command.words.kind = *args.choice<MessageKind>(u"kind"_s);
    command.words.language = args.text(u"language"_s);
    command.words.subject = args.text(u"subject"_s);
    command.words.body = args.text(u"text"_s);
    return done(desk::setTemplate(context.desk(), command), Text::tr("Template kept (id %1, version %2)."));
}

Answer resetTemplate(Context &context)
{
    const Arguments &args = context.args();
    return done(desk::resetTemplate(context.desk(),
                                    {context.request(), context.wantedContract(), *args.choice<MessageKind>(u"kind"_s),
                                     args.text(u"language"_s)}),
                Text::tr("The standard words hold again (id %1, version %2)."));
}

Answer listTemplates(Context &context)
{
    const auto rules = db::orRefuse(desk::readWatchRules(context.desk(), context.wantedContract()));
    struct Row {
        MessageTemplate words;
        bool isOwn;
        int number; ///< of its place in the list, which is always the same
    };
    std::vector<Row> all;
    for (const MessageKind kind :
         {MessageKind::Notice, MessageKind::Chaser, MessageKind::Digest, MessageKind::WakeUp, MessageKind::CallBack})
        for (const QString &language : {u"it"_s, u"en"_s}) {
            const auto own = std::ranges::find_if(
                rules.templates, [&](const MessageTemplate &one) { return one.kind == kind && one.language == language; });
            const bool isOwn = own != rules.templates.end();
            all.push_back({isOwn ? *own : standardTemplate(kind, language), isOwn, int(all.size()) + 1});
        }
    const auto [rows, next] = pageOf(all, context, [](const Row &row) { return row.number; });
    QJsonArray items;
    Table table({Text::tr("Kind"), Text::tr("Language"), Text::tr("Whose"), Text::tr("Subject"), Text::tr("Text")});
    for (const Row &row : rows) {
        const MessageTemplate &words = row.words;
        items.append(QJsonObject{{u"kind"_s, key(words.kind)},
                                 {u"language"_s, words.language},
                                 {u"own"_s, row.isOwn},
                                 {u"version"_s, words.version},
                                 {u"subject"_s, words.subject},
                                 {u"text"_s, words.body},
                                 {u"fields"_s, QJsonArray::fromStringList(fieldsOf(words.kind))}});
        table.add({words::term(words.kind), words.language, row.isOwn ? Text::tr("the contract's") : Text::tr("standard"),
                   words.subject, words.body});
    }
    return {pageJson(items, next), table.text() + moreText(next)};
}

Option languageOption()
{
    return {u"language"_s, u"it|en"_s, QT_TRANSLATE_NOOP("sportelloctl", "The language of what is sent."), Kind::Choice,
            QStringList{u"it"_s, u"en"_s}};
}

/// Of a new step, or of what is to be otherwise in one.
Options stepOptions(bool isNew)
{
    const auto wanted = [isNew](const Option &option) { return isNew ? option.must() : option; };
    const auto orAny = [isNew](Option option) {
        if (!isNew)
            option.choices << u"any"_s;
        return option;
    };
    return {
        wanted(Option::choice<Measure>(u"measure"_s, QT_TRANSLATE_NOOP("sportelloctl", "The target that it looks at."))),
        wanted({u"percent"_s, u"N"_s, QT_TRANSLATE_NOOP("sportelloctl", "The share of the target's limit, 1 to 1000."),
                Kind::Number}),
        wanted(Option::choice<StepAction>(u"action"_s, QT_TRANSLATE_NOOP("sportelloctl", "What is done."))),
        Option::choice<StepReceiver>(u"receiver"_s, QT_TRANSLATE_NOOP("sportelloctl", "Whom it notifies or chases.")),
        {u"team"_s, u"NAME"_s,
         QT_TRANSLATE_NOOP("sportelloctl",
                           "The team that is notified, chased or passed on to; otherwise the ticket's, or the one that the level "
                           "rules propose.")},
        {u"party"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "The other party, such as a supplier.")},
        {u"address"_s, u"ADDRESS"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "The party's e-mail address; without one it is to be said by phone.")},
        {u"reason"_s, u"TEXT"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "What the history gives as the reason; wanted to raise the priority and to pass on.")},
        orAny(Option::choice<Priority>(u"priority"_s, QT_TRANSLATE_NOOP("sportelloctl", "Only for tickets of this priority."))),
        orAny(Option::choice<Level>(u"level"_s, QT_TRANSLATE_NOOP("sportelloctl", "Only for tickets at this level."))),
        {u"every"_s, u"MINUTES"_s, QT_TRANSLATE_NOOP("sportelloctl", "Service time between repetitions, 5 at least."),
         Kind::Number},
        {u"times"_s, u"N"_s, QT_TRANSLATE_NOOP("sportelloctl", "How often at most, 1 to 50; once unless told otherwise."),
         Kind::Number},
        languageOption(),
        {u"rank"_s, u"N"_s, QT_TRANSLATE_NOOP("sportelloctl", "Its place in the list."), Kind::Number},
    };
}

} // namespace

std::vector<Command> watchRuleCommands()
{
    const Option contract = contractOption().must();
    const Option language = languageOption();
    const Option kind = Option::choice<MessageKind>(u"kind"_s, QT_TRANSLATE_NOOP("sportelloctl", "The kind of message.")).must();
    const Argument step{u"STEP"_s, QT_TRANSLATE_NOOP("sportelloctl", "Its id, as in the list of steps.")};
    return {
        {u"step set"_s,
         QT_TRANSLATE_NOOP(
             "sportelloctl",
             "Set a step that is taken by rule, in service, when so much of a target's time has passed. What was passed "
             "before now is not made up for."),
         {},
         Options{contract} + stepOptions(true) + addOptions(),
         setStep},
        {u"step change"_s,
         QT_TRANSLATE_NOOP(
             "sportelloctl",
             "Change a step: only what is given. What was done by it for a reason is not done for that reason again; where it is "
             "due at another time now, or for other tickets, what was passed before now is not made up for. \"any\" takes a "
             "condition away, - a team or an address."),
         {step},
         stepOptions(false) + writeOptions(),
         changeStep},
        {u"step list"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "List the steps that a contract's tickets and lost calls are watched by."),
         {},
         Options{contract} + listOptions(),
         listSteps},
        {u"step remove"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Take a step no more from now on."),
         {step},
         writeOptions(),
         removeStep},
        {u"template set"_s,
         QT_TRANSLATE_NOOP("sportelloctl",
                           "Set a contract's own words for a kind of message. \"template list\" says which fields it may name."),
         {},
         Options{contract, kind, language.must(),
                 Option{u"subject"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "What it is about, on one line.")}.must(),
                 Option{u"text"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "The message's text."), Kind::LongText}.must()}
             + writeOptions(),
         setTemplate},
        {u"template reset"_s,
         QT_TRANSLATE_NOOP("sportelloctl",
                           "Take a contract's own words for a kind of message away: the standard ones hold again."),
         {},
         Options{contract, kind, language.must()} + writeOptions(),
         resetTemplate},
        {u"template list"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "List what a contract's messages say, in its own words or the standard ones."),
         {},
         Options{contract} + listOptions(),
         listTemplates},
    };
}

} // namespace sportello::ctl
