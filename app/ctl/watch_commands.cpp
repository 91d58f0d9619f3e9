// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"
#include "app/ctl/json.h"
#include "core/desk/sending.h"
#include "core/platform/terminal.h"
#include "core/words/language.h"
#include "core/words/sentences.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QFileDevice>
#include <QtCore/QJsonDocument>
#include <QtCore/QSysInfo>

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

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
    return kind == ErrorKind::ConnectionLost || kind == ErrorKind::ConnectionRefused || kind == ErrorKind::ServerBusy
        || kind == ErrorKind::DatabaseLocked;
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
    };
}

} // namespace sportello::ctl
