// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/watch_queue.h"
#include "tests/core/desk/postman.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

TEST_CASE("a message leaves ten seconds after it was written, once, by a program that no shell starts")
{
    Postman t(EACH_ENGINE());
    const OutgoingId id = t.chase();
    t.clock.advance(10s - 1ms);
    CHECK(t.send().done() == 0);
    t.clock.advance(1ms);
    CHECK(t.send().sent == 1);
    CHECK(t.send().sent == 0);
    CHECK(t.message(id).state == OutgoingState::Sent);
    CHECK(t.message(id).settledAt == t.clock.now());
    CHECK(t.message(id).detail.isEmpty()); // nothing went wrong
    REQUIRE(t.delivered().size() == 1);
    CHECK(t.delivered().front().contains("To: assistenza@fornitore.it\r\n"));
    CHECK(t.delivered().front().contains("Content-Transfer-Encoding: base64\r\n"));
    CHECK(t.arguments().contains("; rm -rf /\n$(id)\n"));
}

TEST_CASE("only an administrator hands the messages of all contracts to a program")
{
    Postman t(EACH_ENGINE());
    (void)t.chase();
    t.clock.advance(10s);
    for (const Operator &person : {t.agent, t.technician, t.supervisor, t.auditor}) {
        desk::Desk by = t.as(person);
        CHECK_FALSE(desk::maySend(person));
        CHECK(kindOf(desk::sendOnce(by, t.watcher, t.command)) == ErrorKind::NotAllowed);
    }
    CHECK(t.delivered().isEmpty());
    CHECK(desk::maySend(t.administrator));
    CHECK(t.send().sent == 1);
}

TEST_CASE("a program that says no is asked again later, a few times, and its reason is kept")
{
    Postman t(EACH_ENGINE());
    desk::MailCommand no = t.failing("cat > /dev/null\necho 'cassetta piena' >&2\nexit 75\n");
    no.attempts = 3;
    const OutgoingId id = t.chase();
    t.clock.advance(10s);
    CHECK(t.send(no).tried == 1);
    CHECK(t.message(id).state == OutgoingState::Waiting);
    CHECK(t.message(id).detail == u"75 cassetta piena"_s);
    CHECK(t.message(id).notBefore == t.clock.now() + 1min);
    CHECK(t.send(no).done() == 0);
    t.clock.advance(1min);
    CHECK(t.send(no).tried == 1);
    CHECK(t.message(id).notBefore == t.clock.now() + 5min);
    t.clock.advance(5min);
    CHECK(t.send(no).failed == 1);
    CHECK(t.message(id).state == OutgoingState::Failed);
    CHECK(t.message(id).attempts == 3);
    t.clock.advance(48h);
    CHECK(t.send().done() == 0);
    must(desk::settleOutgoing(t.console, {{}, id, desk::Settlement::Retry}));
    CHECK(t.send().sent == 1);
}

TEST_CASE("between two tries a program that says no is left alone for 1, 5, 15, 60 and then each 240 minutes")
{
    Postman t(EACH_ENGINE());
    t.openAlways();
    desk::MailCommand no = t.failing("cat > /dev/null\nexit 75\n");
    no.attempts = 7;
    const OutgoingId id = t.chase();
    t.clock.advance(10s);
    for (const std::chrono::minutes pause : {1min, 5min, 15min, 60min, 240min, 240min}) {
        CAPTURE(pause.count());
        CHECK(t.send(no).tried == 1);
        CHECK(t.message(id).notBefore == t.clock.now() + pause);
        t.clock.advance(pause - 1ms);
        CHECK(t.send(no).done() == 0);
        t.clock.advance(1ms);
    }
    CHECK(t.send(no).failed == 1);
    CHECK(t.message(id).attempts == 7);
}

TEST_CASE("a message has the same Message-ID each time it is tried, and another message another one")
{
    Postman t(EACH_ENGINE());
    const desk::MailCommand late = t.failing("n=$(ls \"$1\" | wc -l)\ncat > \"$1/$n.eml\"\nexit 75\n");
    const OutgoingId id = t.chase();
    // In milliseconds since 1970, it was written on 2 March 2026 at 09:00 UTC.
    const QByteArray line = u"Message-ID: <sportello.%1.1772442000000@comune.it>\r\n"_s.arg(id.value()).toLatin1();
    t.clock.advance(10s);
    CHECK(t.send(late).tried == 1);
    t.clock.advance(1min);
    CHECK(t.send(late).tried == 1);
    t.clock.advance(5min);
    CHECK(t.send().sent == 1);
    REQUIRE(t.delivered().size() == 3);
    for (const QByteArray &mail : t.delivered())
        CHECK(mail.contains(line));
    (void)t.chase();
    t.clock.advance(10s);
    CHECK(t.send().sent == 1);
    REQUIRE(t.delivered().size() == 4);
    CHECK_FALSE(t.delivered().back().contains(line));
}

TEST_CASE("what is tried again is tried in service")
{
    Postman t(EACH_ENGINE());
    const OutgoingId id = t.chase();
    t.clock.set(W::at(0, 17, 59) + 30s);
    CHECK(t.send(t.failing("exit 1\n")).tried == 1);
    CHECK(t.message(id).notBefore == W::at(1, 8));
}

namespace {

/// Written five seconds before service ends: it may leave when service has ended.
OutgoingId noticeOfTheEvening(Postman &t)
{
    t.set(t.step(75, StepAction::Notify, StepReceiver::Team));
    t.setAddress(t.first, u"primo@comune.it"_s);
    t.open();
    t.clock.set(W::at(0, 17, 59) + 55s);
    CHECK(t.pass().messages == 1);
    return t.outgoing().front().id;
}

} // namespace

TEST_CASE("what a rule wrote as service ended leaves at the next opening, and what a person writes at night leaves at once")
{
    Postman t(EACH_ENGINE());
    const OutgoingId notice = noticeOfTheEvening(t);
    t.clock.set(W::at(0, 22));
    const OutgoingId own = t.chase();
    t.clock.advance(10s);
    CHECK(t.send().sent == 1);
    CHECK(t.message(own).state == OutgoingState::Sent);
    CHECK(t.message(notice).state == OutgoingState::Waiting);
    CHECK(t.message(notice).attempts == 0);
    CHECK(t.message(notice).notBefore == W::at(1, 8));
    t.clock.set(W::at(1, 8) - 1ms);
    CHECK(t.send().done() == 0);
    t.clock.set(W::at(1, 8));
    CHECK(t.send().sent == 1);
    CHECK(t.message(notice).state == OutgoingState::Sent);
    CHECK(t.delivered().size() == 2);
}

TEST_CASE("where nobody has set hours, what a rule wrote leaves and is tried again at once, a day of opening or not")
{
    Postman t(EACH_ENGINE(), false);
    if (GENERATE(false, true))
        t.openOn(day(3, 14));
    t.promise(Measure::Resolve, 12h, true);
    t.set(t.step(100, StepAction::Notify, StepReceiver::Team));
    t.setAddress(t.first, u"primo@comune.it"_s);
    t.open();
    t.clock.set(W::at(0, 22));
    CHECK(t.pass().messages == 1);
    t.clock.advance(10s);
    CHECK(t.send(t.failing("exit 1\n")).tried == 1);
    CHECK(t.outgoing().front().notBefore == t.clock.now() + 1min);
    t.clock.advance(1min);
    CHECK(t.send().sent == 1);
    CHECK(t.delivered().size() == 1);
}

TEST_CASE("what a rule wrote leaves at night where a person asks for it to be sent again")
{
    Postman t(EACH_ENGINE());
    const OutgoingId notice = noticeOfTheEvening(t);
    t.clock.set(W::at(0, 22));
    CHECK(t.send().done() == 0);
    must(desk::settleOutgoing(t.console, {{}, notice, desk::Settlement::Withdraw}));
    must(desk::settleOutgoing(t.console, {{}, notice, desk::Settlement::Retry}));
    CHECK(t.send().sent == 1);
    CHECK(t.message(notice).state == OutgoingState::Sent);
}

TEST_CASE("a program that is not there, or dies, or never ends, holds nothing up, and what may have left is not sent again")
{
    Postman t(EACH_ENGINE());
    const OutgoingId id = t.chase();
    t.clock.advance(10s);
    desk::MailCommand missing = t.command;
    missing.program = u"/nowhere/at/all"_s;
    CHECK(t.send(missing).tried == 1);
    CHECK_FALSE(t.message(id).detail.isEmpty());

    t.clock.advance(5min);
    CHECK(t.send(t.failing("cat > /dev/null\nkill -9 $$\n")).notKnown == 1);
    CHECK(t.message(id).state == OutgoingState::NotKnown);
    t.clock.advance(48h);
    CHECK(t.send().done() == 0);

    must(desk::settleOutgoing(t.console, {{}, id, desk::Settlement::Retry}));
    desk::MailCommand endless = t.failing("cat > /dev/null\nexec tail -f /dev/null\n");
    endless.timeout = 300ms;
    CHECK(t.send(endless).notKnown == 1);
    CHECK(t.message(id).detail == u"timeout"_s);
    must(desk::settleOutgoing(t.console, {{}, id, desk::Settlement::Said}));
    CHECK(t.delivered().isEmpty());
}

TEST_CASE("a mail program that hangs gets one message, and then is left alone for five minutes")
{
    Postman t(EACH_ENGINE());
    std::vector<OutgoingId> ids;
    for (int i = 0; i < 3; ++i)
        ids.push_back(t.chase());
    t.clock.advance(10s);
    desk::MailCommand endless = t.failing("cat > /dev/null\nexec tail -f /dev/null\n");
    endless.timeout = 100ms;
    desk::Mailer mailer(endless);
    const desk::SendReport report = must(mailer.send(t.admin, t.watcher));
    CHECK(report.hung);
    CHECK(report.notKnown == 1);
    CHECK(report.done() == 1);
    t.clock.advance(5min - 1ms);
    CHECK(must(mailer.send(t.admin, t.watcher)) == desk::SendReport{});
    t.clock.advance(1ms);
    CHECK(must(mailer.send(t.admin, t.watcher)).notKnown == 1);
    CHECK(t.message(ids.back()).state == OutgoingState::Waiting);
    // What says no does not hang: the others are tried.
    t.clock.advance(5min);
    desk::Mailer refusing(t.failing("exit 1\n"));
    CHECK(must(refusing.send(t.admin, t.watcher)).tried == 1);
    t.clock.advance(1min);
    CHECK(must(refusing.send(t.admin, t.watcher)).tried == 1);
}

TEST_CASE("what a sender was sending when it died is not known to have left, and is not sent again by itself")
{
    Postman t(EACH_ENGINE());
    const OutgoingId id = t.chase();
    t.clock.advance(10s);
    const desk::Watcher dead{.label = u"morto"_s};
    must(db::writeUnit(*t.session, [&] {
        REQUIRE(
            storage::takeLease(*t.session, storage::LeaseName::Sender, dead.holder, dead.label, t.clock.now(), t.clock.now()));
        REQUIRE(storage::beginSending(*t.session, id, dead.holder));
    }));
    const OutgoingId other = t.chase(u"altro@fornitore.it"_s);
    t.clock.advance(60s);
    CHECK_FALSE(t.send().holding);
    CHECK(t.message(id).state == OutgoingState::Sending);
    t.clock.advance(1ms);
    const desk::SendReport report = t.send();
    CHECK(report.notKnown == 1);
    CHECK(report.sent == 1);
    CHECK(t.message(id).state == OutgoingState::NotKnown);
    CHECK(t.message(other).state == OutgoingState::Sent);
    CHECK(t.delivered().size() == 1);
    // It lived after all, and says what came of it.
    Outgoing known = t.message(id);
    known.state = OutgoingState::Sent;
    must(db::writeUnit(*t.session, [&] { storage::endSending(*t.session, known, dead.holder); }));
    CHECK(t.message(id).state == OutgoingState::Sent);
}

TEST_CASE("a sender that could not write what came of a message does not leave it as being sent for ever")
{
    Postman t(EACH_ENGINE());
    const OutgoingId id = t.chase();
    t.clock.advance(10s);
    must(db::writeUnit(*t.session, [&] { REQUIRE(storage::beginSending(*t.session, id, t.watcher.holder)); }));
    CHECK(t.send().notKnown == 1);
    CHECK(t.message(id).state == OutgoingState::NotKnown);
    CHECK(t.delivered().isEmpty());
    must(desk::settleOutgoing(t.console, {{}, id, desk::Settlement::Retry}));
    CHECK(t.send().sent == 1);
}

TEST_CASE("one who dies between the commit and the sending leaves the message to whoever comes next")
{
    Postman t(EACH_ENGINE());
    t.set(t.step(75, StepAction::Notify, StepReceiver::Team));
    t.setAddress(t.first, u"primo@comune.it"_s);
    t.open();
    t.clock.set(W::at(0, 16));
    CHECK(t.pass().messages == 1);
    t.clock.advance(2min);
    const desk::Watcher next{.label = u"altro"_s};
    desk::Desk other = t.as(t.technician);
    CHECK(must(desk::watchOnce(other, next)).messages == 0);
    CHECK(must(desk::sendOnce(t.admin, next, t.command)).sent == 1);
    CHECK(must(desk::sendOnce(t.admin, next, t.command)).sent == 0);
    CHECK(t.delivered().size() == 1);
}

TEST_CASE("nobody is chased any more about a ticket that is done, by mail or by phone, but a person's own words still go")
{
    Postman t(EACH_ENGINE());
    WatchStep chase = t.step(75, StepAction::Chase, StepReceiver::Party);
    chase.party = u"Fornitore"_s;
    chase.address = u"guasti@fornitore.it"_s;
    t.set(chase);
    chase.party = u"Altro"_s;
    chase.address.clear();
    t.set(chase);
    const TicketId done = t.openAt({TicketState::InCharge, Level::First});
    const TicketId open = t.openAt({TicketState::InCharge, Level::First});
    t.clock.set(W::at(0, 16));
    CHECK(t.pass().messages == 4);
    const OutgoingId own = t.chase();
    must(desk::resolveTicket(t.console, {{}, done, t.resolution()}));
    const auto about = [&](TicketId id, OutgoingState state) {
        return std::ranges::count(t.outgoing(state), std::optional(id), &Outgoing::ticket);
    };
    CHECK(about(done, OutgoingState::Withdrawn) == 2);
    CHECK(about(open, OutgoingState::Waiting) == 2);
    t.clock.advance(10s);
    CHECK(t.send().sent == 2);
    CHECK(t.message(own).state == OutgoingState::Sent);
    CHECK(about(open, OutgoingState::Sent) == 1);
}

TEST_CASE("what did not leave while its ticket was open is not tried again once that is done")
{
    Postman t(EACH_ENGINE());
    t.set(t.step(75, StepAction::Notify, StepReceiver::Team));
    t.setAddress(t.first, u"primo@comune.it"_s);
    std::vector<TicketId> tickets;
    for (int i = 0; i < 5; ++i)
        tickets.push_back(t.openAt({TicketState::InCharge, Level::First}));
    t.clock.set(W::at(0, 16));
    CHECK(t.pass().messages == 5);
    for (const TicketId ticket : tickets)
        must(desk::resolveTicket(t.console, {{}, ticket, t.resolution()}));
    // They come back from the sending after that.
    t.session->execute(u"UPDATE outgoing SET state = 1"_s);
    t.clock.advance(1h);
    CHECK(t.send() == desk::SendReport{.holding = true});
    CHECK(t.outgoing(OutgoingState::Withdrawn).size() == 5);
    CHECK(t.delivered().isEmpty());
}

TEST_CASE("the file that says by which program mail is sent is read strictly")
{
    QTemporaryDir files;
    const auto read = [&](const QByteArray &json) {
        QFile file(files.filePath(u"mail.json"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(json);
        file.close();
        return desk::readMailCommand(file.fileName());
    };
    const auto good = must(read(R"({"command": ["/usr/sbin/sendmail", "-t", "-i"], "from": "a@b.it", "timeout_seconds": 5})"));
    CHECK(good.program == u"/usr/sbin/sendmail"_s);
    CHECK(good.arguments == QStringList{u"-t"_s, u"-i"_s});
    CHECK(good.timeout == 5s);
    CHECK(good.attempts == 5);
    for (const char *bad :
         {"", "[]", "{}", R"({"command": "/bin/mail -t", "from": "a@b.it"})", R"({"command": [], "from": "a@b.it"})",
          R"({"command": ["mail"], "from": "a@b.it"})", R"({"command": ["/bin/mail", 1], "from": "a@b.it"})",
          R"({"command": ["/bin/mail"], "from": "A <a@b.it>"})", R"({"command": ["/bin/mail"]})",
          R"({"command": ["/bin/mail"], "from": "a@b.it", "attempts": 0})",
          R"({"command": ["/bin/mail"], "from": "a@b.it", "x": 1})"})
        CHECK(kindOf(read(bad)) == ErrorKind::BadMapping);
    CHECK(kindOf(desk::readMailCommand(files.filePath(u"missing.json"_s))) == ErrorKind::Io);
}
