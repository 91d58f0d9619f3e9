// SPDX-License-Identifier: GPL-3.0-or-later
// What is folded into one message, and what is not.
#include "tests/core/desk/postman.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

TEST_CASE("notices that wait for the morning become one digest then, and a digest that did not leave in service waits too")
{
    Postman t(EACH_ENGINE());
    t.set(t.step(75, StepAction::Notify, StepReceiver::Team));
    t.setAddress(t.first, u"primo@comune.it"_s);
    for (int i = 0; i < 4; ++i)
        t.open();
    t.clock.set(W::at(0, 17, 59) + 55s);
    CHECK(t.pass().messages == 4);
    t.clock.set(W::at(0, 22));
    CHECK(t.send() == desk::SendReport{.holding = true});
    t.clock.set(W::at(1, 17, 59) + 55s);
    const int most = std::exchange(t.watcher.most, 0);
    CHECK(t.send().digests == 1);
    t.watcher.most = most;
    t.clock.set(W::at(1, 22));
    CHECK(t.send().done() == 0);
    REQUIRE(t.outgoing(OutgoingState::Waiting).size() == 1);
    CHECK(t.outgoing(OutgoingState::Waiting).front().kind == MessageKind::Digest);
    CHECK(t.outgoing(OutgoingState::Waiting).front().notBefore == W::at(2, 8));
    t.clock.set(W::at(2, 8));
    CHECK(t.send().sent == 1);
    CHECK(t.delivered().size() == 1);
}

TEST_CASE("many notices to one receiver go as one, a few and a person's own by themselves")
{
    Postman t(EACH_ENGINE());
    t.set(t.step(75, StepAction::Notify, StepReceiver::Team));
    t.setAddress(t.first, u"primo@comune.it"_s);
    for (int i = 0; i < 12; ++i)
        t.open();
    t.clock.set(W::at(0, 16));
    CHECK(t.pass().messages == 12);
    const OutgoingId own = t.chase(u"primo@comune.it"_s);
    t.clock.advance(10s);
    const desk::SendReport report = t.send();
    CHECK(report.digests == 1);
    CHECK(report.sent == 2);
    CHECK(t.outgoing(OutgoingState::Folded).size() == 12);
    CHECK(t.message(own).state == OutgoingState::Sent);
    CHECK(t.delivered().size() == 2);
    const auto digest = t.outgoing(OutgoingState::Sent).front();
    CHECK(digest.kind == MessageKind::Digest);
    CHECK(digest.subject == u"[NAP] 12 avvisi"_s);
    CHECK(digest.body.count(u"Stampante ferma"_s) == 12);
    CHECK(t.send().done() == 0);
}

TEST_CASE(
    "after days without a watcher the holds that wake together tell whoever has them in one message, and silence tells nobody")
{
    Postman t(EACH_ENGINE());
    t.closeTacitlyAfter(1);
    t.setAddress(t.agent, u"agente@comune.it"_s);
    for (int i = 0; i < 20; ++i) {
        desk::HoldTicket hold = t.hold(t.openAt({TicketState::InCharge, Level::First}));
        hold.wakeUp = W::at(1, 9 + i % 5);
        must(desk::holdTicket(t.console, hold));
        (void)t.openAt({TicketState::Resolved, Level::First});
    }
    t.clock.set(W::at(4, 9));
    const desk::WatchReport report = t.pass();
    CHECK(report.woken == 20);
    CHECK(report.closed == 20);
    CHECK(report.messages == 20);
    t.clock.advance(10s);
    CHECK(t.send().digests == 1);
    CHECK(t.delivered().size() == 1);
}

TEST_CASE("notices to one receiver in two languages, or of two contracts, are not mixed in one digest")
{
    Postman t(EACH_ENGINE());
    t.setAddress(t.first, u"primo@comune.it"_s);
    WatchStep notice = t.step(75, StepAction::Notify, StepReceiver::Team);
    t.set(notice);
    notice.language = u"en"_s;
    t.set(notice);
    for (int i = 0; i < 4; ++i)
        t.open();
    t.clock.set(W::at(0, 16));
    CHECK(t.pass().messages == 8);
    // The Italian ones as if the other contract had told the same receiver of its tickets.
    std::vector<Outgoing> elsewhere = t.outgoing();
    std::erase_if(elsewhere, [](const Outgoing &message) { return message.language != u"it"_s; });
    must(db::writeUnit(*t.session, [&] {
        for (Outgoing message : elsewhere) {
            message.contract = t.foreign;
            message.ticket.reset();
            message.reason += u"/elsewhere"_s;
            CHECK(storage::insertOutgoing(*t.session, message));
        }
    }));
    t.clock.advance(10s);
    const desk::SendReport report = t.send();
    CHECK(report.digests == 3);
    CHECK(report.sent == 3);
    const QList<QByteArray> mails = t.delivered();
    for (const char *line : {"Subject: [NAP] 4 avvisi\r\n", "Subject: [NAP] 4 notices\r\n", "Subject: [BAR] 4 avvisi\r\n"}) {
        CAPTURE(line);
        CHECK(std::ranges::count_if(mails, [&](const QByteArray &mail) { return mail.contains(line); }) == 1);
    }
    const std::vector<Outgoing> digests = t.outgoing(OutgoingState::Sent); // those of the contract that is listed here
    REQUIRE(digests.size() == 2);
    for (const Outgoing &digest : digests) {
        const bool isEnglish = digest.language == u"en"_s;
        CHECK(digest.body.count(u"Time left:"_s) == (isEnglish ? 4 : 0));
        CHECK(digest.body.count(u"Tempo residuo:"_s) == (isEnglish ? 0 : 4));
    }
}
