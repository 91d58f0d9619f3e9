// SPDX-License-Identifier: GPL-3.0-or-later
// The console that console_kill_test.cpp kills: this program again, told by its environment where to work.
#include "app/console/instance.h"
#include "tests/ui/unsent/server_away.h"
#include "ui/desk/call_parts.h"
#include "ui/detail/composer.h"
#include "ui/detail/ticket_drafts.h"
#include "ui/widgets/text_label.h"

#include <QtCore/QDataStream>

#include <iostream>

using namespace sportello;
using namespace sportello::test;
using namespace sportello::ui;
using namespace sportello::domain;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The agent, by keys alone. What they are about to do and what the console has shown them is printed, a line each: IN, and with
/// the words TYPED (about to be), KEPT (the disk has them), BACK (they stand there again), SENDING (saving was asked for), LATER
/// (kept to be sent), SAVED, GONE (the console says that they are in the log, and they were given up); REFUSED with a sentence.
class Victim : public AgentAway {
public:
    Victim(const db::Location &where, const Clock &clock, const QString &login, QString mark)
        : AgentAway(where, clock, login), m_mark(std::move(mark))
    {
        QObject::connect(&calls(), &CallBar::closed, &calls(), [this] { m_isClosed = true; }); // the next one may be open already
        QObject::connect(&calls(), &CallBar::logged, &calls(), [this](std::optional<TicketId> ticket) { m_logged = ticket; });
    }

    static void say(const char *what, const QString &text = {}) { std::cout << what << ' ' << text.toStdString() << std::endl; }

    /// Ends what an earlier run has left.
    void endWhatIsBack()
    {
        while (!drafts().names(u"call/"_s, Drafts::Of::All).isEmpty()) {
            REQUIRE(until([this] { return calls().isOpen() && focusIsOn("subject"); }));
            auto *subject = calls().findChild<QLineEdit *>(u"subject"_s);
            const QString text = finished(subject->text());
            if (!calls().contact()) {
                press(Qt::Key_F2);
                callerIs(caller);
            }
            press(Qt::Key_End);
            typeRest(subject->text(), text);
            endCall(text);
        }
        const QList<TicketId> left = TicketDrafts(drafts()).left();
        for (const TicketId ticket : left) {
            const QString begun = write(ticket);
            const QString text = finished(begun);
            press(Qt::Key_End, Qt::ControlModifier);
            typeRest(begun, text);
            endNote(text);
        }
        REQUIRE(until([this] { return outbox().entries().empty() && drafts().isAllWritten(); }));
    }
    void call()
    {
        const QString text = next();
        say("TYPED", text);
        takeCall(caller, text);
        if (m_count % 2 == 1)
            untilKept(text);
        endCall(text);
    }
    /// On the ticket of the last call.
    void note()
    {
        if (!m_logged)
            return;
        REQUIRE(write(*m_logged).isEmpty());
        const QString text = next();
        say("TYPED", text);
        type(text);
        if (m_count % 2 == 1)
            untilKept(text);
        endNote(text);
    }

private:
    static inline const QString caller = u"0811234567"_s;

    [[nodiscard]] Drafts &drafts() { return place().drafts(); }
    [[nodiscard]] Composer &composer() { return *detail().findChild<Composer *>(); }
    /// Words that nobody else types; they end with a point.
    [[nodiscard]] QString next() { return u"%1-%2."_s.arg(m_mark).arg(++m_count, 3, 10, QChar(u'0')); }
    /// What was not kept to its end is ended by words of its own.
    [[nodiscard]] QString finished(const QString &begun) { return begun.endsWith(u'.') ? begun : QString(begun + u' ' + next()); }
    void typeRest(const QString &begun, const QString &text)
    {
        say(begun == text ? "BACK" : "TYPED", text);
        type(text.mid(begun.size()));
    }
    void callerIs(const QString &who)
    {
        type(who);
        press(Qt::Key_Return);
        REQUIRE(until([this] { return focusIsOn("subject"); }));
    }
    void untilKept(const QString &text)
    {
        QByteArray written;
        QDataStream stream(&written, QIODevice::WriteOnly);
        stream << text;
        REQUIRE(until([&] {
            const QStringList names = drafts().names({}, Drafts::Of::ThisRun);
            return std::ranges::any_of(names, [&](const QString &name) { return drafts().peek(name)->contains(written); })
                && drafts().isAllWritten();
        }));
        say("KEPT", text);
    }
    void endCall(const QString &text)
    {
        auto *endings = calls().findChild<CallEndings *>();
        m_logged.reset();
        m_isClosed = false;
        say("SENDING", text);
        for (;;) {
            press(Qt::Key_2, Qt::ControlModifier);
            REQUIRE(until([&] { return m_isClosed || !endings->sentence().isEmpty(); }));
            if (m_isClosed)
                break;
            say("REFUSED", endings->sentence());
            if (endings->sentence().startsWith(u"This call is in the log already"_s)) {
                calls().discard();
                return say("GONE", text);
            }
        }
        if (!m_logged)
            untilSent(text);
        say("SAVED", text);
    }
    /// To where notes are written on it; what stands there.
    [[nodiscard]] QString write(TicketId ticket)
    {
        open(ticket);
        press(Qt::Key_N, Qt::ControlModifier);
        REQUIRE(until([this] { return composer().ticket() == detail().shown()->ticket.id && focusIn(composer()); }));
        return composer().text();
    }
    void endNote(const QString &text)
    {
        const auto refusal = [this] {
            QString sentence;
            for (const TextLabel *label : composer().findChildren<TextLabel *>())
                sentence += label->text();
            return sentence;
        };
        say("SENDING", text);
        for (;;) {
            press(Qt::Key_Return, Qt::ControlModifier);
            REQUIRE(until([&] { return composer().text().isEmpty() || !refusal().isEmpty(); }));
            if (composer().text().isEmpty())
                break;
            say("REFUSED", refusal());
            if (refusal().startsWith(u"That key was already used"_s)) {
                press(Qt::Key_A, Qt::ControlModifier);
                press(Qt::Key_Delete);
                REQUIRE(composer().text().isEmpty());
                return say("GONE", text);
            }
        }
        if (!outbox().entries().empty())
            untilSent(text);
        say("SAVED", text);
    }
    void untilSent(const QString &text)
    {
        say("LATER", text);
        REQUIRE(until([this] { return outbox().entries().empty(); }));
    }
    [[nodiscard]] static bool focusIn(const QWidget &widget) { return widget.isAncestorOf(QApplication::focusWidget()); }

    QString m_mark;
    int m_count = 0;
    bool m_isClosed = false;
    std::optional<TicketId> m_logged;
};

} // namespace

TEST_CASE("an agent works at a console until it is killed", "[.][victim]")
{
    patience = std::chrono::minutes(1);
    const db::Location where = must(db::Location::parse(qEnvironmentVariable("SPORTELLO_KILLED_DESK")));
    qputenv("XDG_DATA_HOME", qgetenv("SPORTELLO_KILLED_DATA"));
    console::Instance instance(where);
    REQUIRE_FALSE(instance.raiseOther());
    instance.listen();
    REQUIRE(instance.raiseOther());
    const SystemClock clock;
    Victim victim(where, clock, qEnvironmentVariable("SPORTELLO_KILLED_LOGIN"), qEnvironmentVariable("SPORTELLO_KILLED_MARK"));
    Victim::say("IN");
    victim.endWhatIsBack();
    while (!qEnvironmentVariableIsSet("SPORTELLO_KILLED_LAST")) {
        victim.call();
        victim.note();
    }
}
