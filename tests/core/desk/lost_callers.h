// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/watch_calls.h"
#include "core/indicators/verify.h"
#include "tests/core/desk/postman.h"

namespace sportello::test {

/// Lost callers are promised to be called back within eight hours: whoever is lost on Monday at 10:00 by 18:00.
struct LostCallers : Postman {
    explicit LostCallers(db::Engine engine) : Postman(engine)
    {
        promise(domain::Measure::CallBack, std::chrono::hours(8));
        setAddress(first, QStringLiteral("primo@comune.it"));
    }
    [[nodiscard]] domain::WatchStep callStep(int percent, domain::StepReceiver receiver) const
    {
        domain::WatchStep row = step(percent, domain::StepAction::Notify, receiver);
        row.measure = domain::Measure::CallBack;
        return row;
    }
    [[nodiscard]] domain::WatchStep toTeam(int percent) const
    {
        domain::WatchStep row = callStep(percent, domain::StepReceiver::Team);
        row.team = first;
        return row;
    }
    [[nodiscard]] domain::WatchStep toParty(int percent) const
    {
        domain::WatchStep row = callStep(percent, domain::StepReceiver::Party);
        row.party = QStringLiteral("Centralino");
        row.address = QStringLiteral("centralino@comune.it");
        return row;
    }
    /// Somebody who hung up just now, after 40 seconds.
    domain::CallId lose()
    {
        domain::Call lost = call();
        lost.end = domain::CallEnd::HungUp;
        lost.startedAt = clock.now() - std::chrono::seconds(40);
        lost.answeredAt.reset();
        lost.endedAt = clock.now();
        return log(lost);
    }
    enum class Spoken { CalledBack, CalledBackElsewhere, RangAgain };
    /// A call that is answered now, to the one who made that call or from them.
    void speak(domain::CallId lost, Spoken how)
    {
        domain::Call spoken = call();
        spoken.startedAt = clock.now();
        spoken.answeredAt = clock.now();
        spoken.endedAt.reset();
        if (how != Spoken::RangAgain) {
            spoken.direction = domain::CallDirection::Outbound;
            spoken.purpose = domain::CallPurpose::CallBack;
            spoken.callsBack = lost;
        }
        if (how == Spoken::CalledBackElsewhere) { // neither number nor contact says that these are the same
            spoken.number.typed = QStringLiteral("081 765 4321");
            spoken.contact = contact;
        }
        log(spoken);
    }
    domain::CallId log(const domain::Call &row)
    {
        return must(desk::logCall(console, {.request = {}, .call = row, .ticket = {}})).call.value();
    }
    desk::CallLooks looks()
    {
        return must(db::readUnit(*session, [&] { return desk::lookAtCalls(*session, contract, clock.now()); }));
    }
    std::vector<indicators::Difference> differences() { return must(indicators::verifyDesk(admin)).differences; }
};

} // namespace sportello::test
