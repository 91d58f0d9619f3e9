// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/fault.h"

#include "core/indicators/verify.h"
#include "tests/core/desk/ticket_verbs.h"

namespace sportello::test::fault {

using namespace Qt::Literals::StringLiterals;

bool isClean(TestDesk &desk, db::Session &session)
{
    desk::Desk administrator = desk.as(desk.administrator, session);
    const indicators::VerifyReport report = must(indicators::verifyDesk(administrator));
    return report.clean() && report.events > 0;
}

qint64 countOf(db::Session &session, const QString &table)
{
    return session.value<qint64>(u"SELECT count(*) FROM "_s + table).value();
}

qint64 countOfKey(db::Session &session, const QUuid &key)
{
    return session.value<qint64>(u"SELECT count(*) FROM operation WHERE idempotency_key = ?"_s, key.toRfc4122()).value();
}

std::vector<Saying> everySaying(TestDesk &desk)
{
    std::vector<Saying> all{
        {u"open"_s, desk.agent,
         [&desk](desk::Desk &by, const desk::Request &request) {
             desk::OpenTicket command = desk.opening(u"Aperto durante il guasto"_s);
             command.request = request;
             return desk::openTicket(by, command);
         }},
        {u"log a call"_s, desk.agent, [&desk](desk::Desk &by, const desk::Request &request) {
             return desk::logCall(by, {request, desk.call(), desk.opening(u"Telefonato durante il guasto"_s)});
         }}};
    for (const TicketVerb &verb : ticketVerbs()) {
        const domain::Ticket ticket = desk.ticket(ticketFor(desk, verb));
        all.push_back({QString::fromLatin1(verb.name), usually(desk, verb),
                       [&desk, &verb, ticket](desk::Desk &by, const desk::Request &request) {
                           return verb.say(desk, by, ticket, request);
                       }});
    }
    return all;
}

} // namespace sportello::test::fault
