// SPDX-License-Identifier: GPL-3.0-or-later
// Who is told of callers who were lost, and how what they are told is explained.
#include "tests/core/desk/lost_callers.h"

#include "core/storage/staff.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

TEST_CASE("supervisors who are told of a ticket, or of a lost call, are the contract's own who are active and may log in")
{
    LostCallers t(EACH_ENGINE());
    const auto add = [&](const QString &name, const std::vector<Post> &posts, const auto &change) {
        const Operator person = must(db::writeUnit(*t.session, [&] {
            Operator added = t.addOperator(name, posts);
            change(added);
            ++added.version;
            REQUIRE(storage::updateOperator(*t.session, added));
            return added;
        }));
        t.setAddress(person, name + u"@comune.it"_s);
    };
    add(u"seconda"_s, {{t.contract, Role::Supervisor}}, [](Operator &) {});
    add(u"partita"_s, {{t.contract, Role::Supervisor}}, [](Operator &person) { person.active = false; });
    add(u"di-prima"_s, {{t.contract, Role::Supervisor}}, [](Operator &person) { person.canLogIn = false; });
    add(u"altrove"_s, {{t.contract, Role::Agent}, {t.foreign, Role::Supervisor}}, [](Operator &) {});
    t.setAddress(t.supervisor, u"supervisore@comune.it"_s);
    t.setAddress(t.outsider, u"esterna@comune.it"_s);
    t.setAddress(t.technician, u"tecnico@comune.it"_s);
    t.set(t.step(75, StepAction::Notify, StepReceiver::Supervisors));
    t.set(t.callStep(75, StepReceiver::Supervisors));
    t.open();
    (void)t.lose();
    t.clock.set(W::at(0, 16));
    CHECK(t.pass().steps == 2);
    CHECK(t.last.messages == 4);
    for (const MessageKind kind : {MessageKind::Notice, MessageKind::CallBack}) {
        CAPTURE(int(kind));
        QStringList told;
        for (const Outgoing &message : t.outgoing())
            if (message.kind == kind)
                told += message.address;
        told.sort();
        CHECK(told == QStringList{u"seconda@comune.it"_s, u"supervisore@comune.it"_s});
    }
    for (const Outgoing &message : t.outgoing())
        CHECK(message.partyKind == MessageParty::Operator);
}

TEST_CASE("another party is told of a lost call at its address, in the step's language")
{
    LostCallers t(EACH_ENGINE());
    WatchStep row = t.toParty(75);
    row.language = u"en"_s;
    t.set(row);
    const CallId call = t.lose();
    t.clock.set(W::at(0, 16));
    CHECK(t.pass().messages == 1);
    REQUIRE(t.outgoing().size() == 1);
    const Outgoing message = t.outgoing().front();
    CHECK(message.kind == MessageKind::CallBack);
    CHECK(message.partyKind == MessageParty::Party);
    CHECK(message.party == u"Centralino"_s);
    CHECK(message.address == u"centralino@comune.it"_s);
    CHECK(message.language == u"en"_s);
    CHECK(message.subject == u"[NAP] Call %1 to be called back: time left 2 h 00 min"_s.arg(call.value()));
    CHECK(message.body.startsWith(u"Whoever made call %1 was not answered"_s.arg(call.value())));
    CHECK(message.body.contains(u"Time left: 2 h 00 min (75 % of the target)."_s));
}

TEST_CASE("of two steps that are taken for a lost call in one operation each explains its own message")
{
    LostCallers t(EACH_ENGINE());
    const WatchStepId team = t.set(t.toTeam(50));
    const WatchStepId party = t.set(t.toParty(75));
    (void)t.lose();
    t.clock.set(W::at(0, 16));
    CHECK(t.pass().steps == 2);
    const std::vector<Outgoing> messages = t.outgoing();
    REQUIRE(messages.size() == 2);
    CHECK(messages[0].operation == messages[1].operation);
    CHECK(messages[0].partyKind != messages[1].partyKind);
    for (const Outgoing &message : messages) {
        const bool isTeams = message.partyKind == MessageParty::Team;
        CAPTURE(isTeams);
        const desk::OutgoingDetail detail = must(desk::readOutgoing(t.console, message.id));
        REQUIRE(detail.reason.has_value());
        CHECK(detail.reason->step == (isTeams ? team : party));
        CHECK(detail.percent == (isTeams ? 50 : 75));
    }
}
