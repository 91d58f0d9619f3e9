// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"
#include "app/ctl/json.h"
#include "app/ctl/table.h"
#include "core/desk/sending.h"
#include "core/desk/watch_rules.h"
#include "core/platform/terminal.h"
#include "core/words/due_terms.h"
#include "core/words/language.h"
#include "core/words/sentences.h"
#include "core/words/terms.h"
#include "core/words/watch_terms.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QFileDevice>
#include <QtCore/QJsonDocument>
#include <QtCore/QSysInfo>

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

QJsonValue minutesJson(Milliseconds length)
{
    return qint64(std::chrono::floor<std::chrono::minutes>(length).count());
}

Answer setStep(Context &context)
{
    const Arguments &args = context.args();
    desk::AddWatchStep command{context.request(), {}};
    WatchStep &step = command.step;
    step.contract = context.wantedContract();
    step.rank = args.number(u"rank"_s).value_or(0);
    step.measure = args.choice<Measure>(u"measure"_s).value_or(Measure::Resolve);
    step.priority = args.choice<Priority>(u"priority"_s);
    step.level = args.choice<Level>(u"level"_s);
    step.percent = args.number(u"percent"_s).value_or(100);
    step.action = args.choice<StepAction>(u"action"_s).value_or(StepAction::Notify);
    step.receiver = args.choice<StepReceiver>(u"receiver"_s).value_or(StepReceiver::None);
    step.team = context.teamOption();
    step.party = args.text(u"party"_s);
    step.address = args.text(u"address"_s);
    step.why = args.text(u"reason"_s);
    if (args.has(u"language"_s))
        step.language = args.text(u"language"_s);
    step.every = std::chrono::minutes(args.number(u"every"_s).value_or(0));
    step.times = args.number(u"times"_s).value_or(1);
    return done(desk::addWatchStep(context.desk(), command), Text::tr("Step set (id %1, version %2)."));
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

Answer listTemplates(Context &context)
{
    const auto rules = db::orRefuse(desk::readWatchRules(context.desk(), context.wantedContract()));
    struct Row {
        MessageTemplate words;
        bool isOwn;
        int number; ///< of its place in the list, which is always the same
    };
    std::vector<Row> all;
    for (const MessageKind kind : {MessageKind::Notice, MessageKind::Chaser, MessageKind::Digest, MessageKind::WakeUp})
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
                                 {u"version"_s, row.isOwn ? QJsonValue(words.version) : QJsonValue()},
                                 {u"subject"_s, words.subject},
                                 {u"text"_s, words.body},
                                 {u"fields"_s, QJsonArray::fromStringList(fieldsOf(words.kind))}});
        table.add({words::term(words.kind), words.language, row.isOwn ? Text::tr("the contract's") : Text::tr("standard"),
                   words.subject, words.body});
    }
    return {pageJson(items, next), table.text() + moreText(next)};
}

/// What passes did.
struct Passes {
    desk::WatchReport watched;
    desk::SendReport sent;

    void add(const desk::SendReport &report)
    {
        sent.holding = report.holding;
        sent.sent += report.sent;
        sent.tried += report.tried;
        sent.failed += report.failed;
        sent.notKnown += report.notKnown;
        sent.digests += report.digests;
    }
    [[nodiscard]] QJsonObject json(bool sends) const
    {
        QJsonObject object{
            {u"watching"_s, watched.holding},  {u"looked"_s, watched.looked}, {u"steps"_s, watched.steps},
            {u"left_out"_s, watched.skipped},  {u"woken"_s, watched.woken},   {u"closed"_s, watched.closed},
            {u"messages"_s, watched.messages}, {u"failed"_s, watched.failed}, {u"next_at"_s, timeJson(watched.next)},
            {u"mail"_s, QJsonValue()}};
        if (sends)
            object.insert(u"mail"_s,
                          QJsonObject{{u"sending"_s, sent.holding},
                                      {u"sent"_s, sent.sent},
                                      {u"to_try_again"_s, sent.tried},
                                      {u"failed"_s, sent.failed},
                                      {u"not_known"_s, sent.notKnown},
                                      {u"digests"_s, sent.digests}});
        return object;
    }
    [[nodiscard]] QString text(bool sends) const
    {
        QString line = watched.holding ? Text::tr("Steps: %1, left out: %2, woken: %3, closed: %4, messages: %5, failed: %6.")
                                             .arg(watched.steps)
                                             .arg(watched.skipped)
                                             .arg(watched.woken)
                                             .arg(watched.closed)
                                             .arg(watched.messages)
                                             .arg(watched.failed)
                                       : Text::tr("Another program watches this desk.");
        if (sends)
            line += u' '
                + Text::tr("Mail: %1 sent, %2 to try again, %3 failed, %4 not known to have left.")
                      .arg(sent.sent)
                      .arg(sent.tried)
                      .arg(sent.failed)
                      .arg(sent.notKnown);
        return line;
    }
};

/// What passes by itself: a server that is started anew, a file that somebody holds too long.
bool passesByItself(ErrorKind kind)
{
    return kind == ErrorKind::ConnectionLost || kind == ErrorKind::ConnectionRefused || kind == ErrorKind::DatabaseLocked;
}

void sayOnTheWay(const Context &context, const Error &error)
{
    const QString sentence = words::sentence(error) + u' ' + Text::tr("It is tried again until it goes.");
    const QByteArray line = context.args().has(u"json"_s)
        ? QJsonDocument(QJsonObject{{u"error"_s, errorJson(error, sentence)}}).toJson(QJsonDocument::Compact)
        : sentence.toUtf8();
    context.world().error.write(line + '\n');
}

/// Gives up what the watcher holds, however it ends.
class Leaving {
public:
    Leaving(Context &context, const desk::Watcher &watcher) : m_context(context), m_watcher(watcher) {}
    ~Leaving() { (void)desk::stopWatching(m_context.desk(), m_watcher); }
    Leaving(const Leaving &) = delete;
    Leaving &operator=(const Leaving &) = delete;

private:
    Context &m_context;
    const desk::Watcher &m_watcher;
};

Answer watch(Context &context)
{
    using namespace std::chrono_literals;
    const Arguments &args = context.args();
    const World &world = context.world();
    const bool once = args.has(u"once"_s);
    const int seconds = args.number(u"every"_s).value_or(15);
    if (seconds < 1 || seconds > 3600)
        db::refuse(ErrorKind::WrongUsage, u"--every"_s, args.text(u"every"_s));
    std::optional<desk::Mailer> mail;
    if (const QString file = args.has(u"mail"_s) ? args.text(u"mail"_s) : world.environment("SPORTELLO_MAIL"); !file.isEmpty())
        mail.emplace(db::orRefuse(desk::readMailCommand(file)));

    world.catchInterrupts();
    desk::Watcher watcher;
    watcher.label = u"sportelloctl %1:%2"_s.arg(QSysInfo::machineHostName()).arg(QCoreApplication::applicationPid());
    watcher.stale = std::max<Milliseconds>(watcher.stale, std::chrono::seconds(seconds) * 3);
    watcher.interrupted = world.interrupted;
    Passes all;
    // Who can't come in, or may not send, is told so at once.
    if (mail)
        context.desk().require(Verb::Send, desk::Target::system());
    else
        (void)context.desk();
    {
        const Leaving leaving(context, watcher);
        bool isTold = false;
        do {
            const Result<Passes> pass = db::guarded([&] {
                if (context.desk().session().isLost())
                    context.reopen();
                Passes one;
                one.watched = db::orRefuse(desk::watchOnce(context.desk(), watcher));
                if (mail) {
                    // A slow mail program is no reason for the rules to wait. What goes wrong then the next pass tells.
                    desk::Watcher sender = watcher;
                    QDeadlineTimer next(std::chrono::seconds{seconds});
                    sender.meanwhile = [&] {
                        if (once || world.interrupted() || !next.hasExpired())
                            return;
                        if (const auto again = desk::watchOnce(context.desk(), watcher))
                            one.watched.add(*again);
                        next.setRemainingTime(std::chrono::seconds{seconds});
                    };
                    one.add(db::orRefuse(mail->send(context.desk(), sender)));
                }
                return one;
            });
            if (pass) {
                all.watched.add(pass->watched);
                all.add(pass->sent);
                isTold = false;
            } else if (once || !passesByItself(pass.error().kind)) {
                throw db::Refused(pass.error());
            } else {
                if (!isTold)
                    sayOnTheWay(context, pass.error());
                isTold = true;
            }
            if (once)
                break;
            if (pass && pass->watched.done() + pass->watched.failed + pass->sent.done() > 0) {
                world.out.write(QString(words::moment(context.now()) + u"  "_s + pass->text(mail.has_value()) + u'\n').toUtf8());
                if (auto *file = qobject_cast<QFileDevice *>(&world.out))
                    file->flush();
            }
            for (auto left = std::chrono::seconds(seconds); left > 0s && !world.interrupted(); left -= 1s)
                platform::pause(1000);
        } while (!world.interrupted());
    }
    return {all.json(mail.has_value()), all.text(mail.has_value())};
}

} // namespace

std::vector<Command> watchCommands()
{
    const Option contract = contractOption().must();
    const Option language{u"language"_s, u"it|en"_s, QT_TRANSLATE_NOOP("sportelloctl", "The language of what is sent."),
                          Kind::Choice, QStringList{u"it"_s, u"en"_s}};
    return {
        {u"watch"_s,
         QT_TRANSLATE_NOOP(
             "sportelloctl",
             "Let the rules run until it is told to end (SIGTERM, Ctrl+C): steps as time runs out, holds that wake, "
             "tacit closing, messages. One program at a time does it for a database; another one waits for its turn."),
         {},
         {{u"once"_s, {}, QT_TRANSLATE_NOOP("sportelloctl", "One pass, and what it did."), Kind::Flag},
          {u"every"_s, u"SECONDS"_s,
           QT_TRANSLATE_NOOP("sportelloctl", "Between two passes, 1 to 3600; 15 unless told otherwise."), Kind::Number},
          {u"mail"_s, u"FILE"_s,
           QT_TRANSLATE_NOOP("sportelloctl",
                             "The file that says by which program mail is sent, as JSON. Otherwise SPORTELLO_MAIL names it; "
                             "without one nothing is sent. It is an administrator's to send."),
           Kind::File}},
         watch},
        {u"step set"_s,
         QT_TRANSLATE_NOOP(
             "sportelloctl",
             "Set a step that is taken by rule, in service, when so much of a target's time has passed. What was passed "
             "before now is not made up for."),
         {},
         Options{contract,
                 Option::choice<Measure>(u"measure"_s, QT_TRANSLATE_NOOP("sportelloctl", "The target that it looks at.")).must(),
                 Option{u"percent"_s, u"N"_s, QT_TRANSLATE_NOOP("sportelloctl", "The share of the target's limit, 1 to 1000."),
                        Kind::Number}
                     .must(),
                 Option::choice<StepAction>(u"action"_s, QT_TRANSLATE_NOOP("sportelloctl", "What is done.")).must(),
                 Option::choice<StepReceiver>(u"receiver"_s, QT_TRANSLATE_NOOP("sportelloctl", "Whom it notifies or chases.")),
                 {u"team"_s, u"NAME"_s,
                  QT_TRANSLATE_NOOP(
                      "sportelloctl",
                      "The team that is notified, chased or passed on to; otherwise the ticket's, or the one that the level "
                      "rules propose.")},
                 {u"party"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "The other party, such as a supplier.")},
                 {u"address"_s, u"ADDRESS"_s,
                  QT_TRANSLATE_NOOP("sportelloctl", "The party's e-mail address; without one it is to be said by phone.")},
                 {u"reason"_s, u"TEXT"_s,
                  QT_TRANSLATE_NOOP("sportelloctl",
                                    "What the history gives as the reason; wanted to raise the priority and to pass on.")},
                 Option::choice<Priority>(u"priority"_s, QT_TRANSLATE_NOOP("sportelloctl", "Only for tickets of this priority.")),
                 Option::choice<Level>(u"level"_s, QT_TRANSLATE_NOOP("sportelloctl", "Only for tickets at this level.")),
                 {u"every"_s, u"MINUTES"_s, QT_TRANSLATE_NOOP("sportelloctl", "Service time between repetitions, 5 at least."),
                  Kind::Number},
                 {u"times"_s, u"N"_s,
                  QT_TRANSLATE_NOOP("sportelloctl", "How often at most, 1 to 50; once unless told otherwise."), Kind::Number},
                 language,
                 {u"rank"_s, u"N"_s, QT_TRANSLATE_NOOP("sportelloctl", "Its place in the list."), Kind::Number}}
             + addOptions(),
         setStep},
        {u"step list"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "List the steps that a contract's tickets are watched by."),
         {},
         Options{contract} + listOptions(),
         listSteps},
        {u"step remove"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Take a step no more from now on."),
         {{u"STEP"_s, QT_TRANSLATE_NOOP("sportelloctl", "Its id, as in the list of steps.")}},
         writeOptions(),
         removeStep},
        {u"template set"_s,
         QT_TRANSLATE_NOOP("sportelloctl",
                           "Set a contract's own words for a kind of message. \"template list\" says which fields it may name."),
         {},
         Options{contract,
                 Option::choice<MessageKind>(u"kind"_s, QT_TRANSLATE_NOOP("sportelloctl", "The kind of message.")).must(),
                 language.must(),
                 Option{u"subject"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "What it is about, on one line.")}.must(),
                 Option{u"text"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "The message's text."), Kind::LongText}.must()}
             + writeOptions(),
         setTemplate},
        {u"template list"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "List what a contract's messages say, in its own words or the standard ones."),
         {},
         Options{contract} + listOptions(),
         listTemplates},
    };
}

} // namespace sportello::ctl
