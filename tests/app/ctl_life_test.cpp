// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/local_day.h"
#include "tests/app/ctl_run.h"

#include <QtCore/QUuid>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using test::CtlRun;

namespace {

QStringList kindsOf(const QJsonObject &ticket)
{
    QStringList kinds;
    for (const QJsonValue &event : ticket.value(u"history"_s).toArray())
        kinds += event.toObject().value(u"kind"_s).toString();
    return kinds;
}

} // namespace

TEST_CASE("A ticket lives its whole life through the command line")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();

    const QJsonObject call = ctl.must(u"sara"_s,
                                      {u"call"_s,
                                       u"log"_s,
                                       u"--contract"_s,
                                       u"NAP"_s,
                                       u"--contact"_s,
                                       u"m.rossi@example.it"_s,
                                       u"--number"_s,
                                       u"081/1234567"_s,
                                       u"--subject"_s,
                                       u"Non entra in ANPR"_s,
                                       u"--description"_s,
                                       u"Prova\ncon due righe"_s,
                                       u"--impact"_s,
                                       u"high"_s,
                                       u"--urgency"_s,
                                       u"high"_s,
                                       u"--take"_s,
                                       u"--started"_s,
                                       u"2026-03-02T09:50"_s,
                                       u"--ended"_s,
                                       u"2026-03-02T09:58:00+01:00"_s});
    const QString id = QString::number(call.value(u"id"_s).toInteger());
    CHECK(call.value(u"call"_s).toInteger() > 0);
    const auto step = [&](const QString &who, const QStringList &words, const QStringList &options = {}) {
        return ctl.must(who, QStringList{u"ticket"_s} + words + QStringList{id} + options);
    };
    step(u"sara"_s, {u"note"_s}, {u"--text"_s, u"ha già riavviato"_s});
    step(u"sara"_s, {u"escalate"_s},
         {u"--team"_s, u"Applicativi"_s, u"--reason"_s, u"serve un tecnico"_s, u"--tried"_s, u"riavvio"_s});
    step(u"luca"_s, {u"take"_s});
    step(u"luca"_s, {u"give-back"_s}, {u"--answer"_s, u"manca il numero di serie"_s});
    step(u"sara"_s, {u"take"_s});
    step(u"sara"_s, {u"escalate"_s},
         {u"--team"_s, u"Applicativi"_s, u"--reason"_s, u"numero aggiunto"_s, u"--tried"_s, u"riavvio"_s});
    step(u"luca"_s, {u"hold"_s},
         {u"--reason"_s, u"supplier"_s, u"--party"_s, u"Halley"_s, u"--until"_s, u"2026-03-03T09:00"_s, u"--reference"_s,
          u"H-77"_s});
    step(u"sara"_s, {u"chase"_s}, {u"--by"_s, u"081 1234567"_s, u"--text"_s, u"allora?"_s});
    step(u"luca"_s, {u"resume"_s});
    step(u"luca"_s, {u"resolve"_s}, {u"--solution"_s, u"profilo corretto"_s, u"--cause"_s, u"access"_s});
    step(u"sara"_s, {u"verify"_s}, {u"--outcome"_s, u"not-reached"_s});
    step(u"sara"_s, {u"verify"_s}, {u"--outcome"_s, u"confirmed"_s});
    step(u"sara"_s, {u"close"_s});
    step(u"sara"_s, {u"reopen"_s}, {u"--reason"_s, u"ricapita"_s});
    step(u"luca"_s, {u"assign"_s}, {u"--to"_s, ctl.login(u"luca"_s)});
    step(u"capo"_s, {u"priority"_s}, {u"--priority"_s, u"p2"_s, u"--reason"_s, u"uno solo"_s});
    step(u"capo"_s, {u"undo"_s});
    step(u"capo"_s, {u"amend"_s},
         {u"--subject"_s, u"Non entra in ANPR con CIE"_s, u"--complexity"_s, u"high"_s, u"--severity"_s, u"s2"_s});
    CHECK(ctl.must(u"sara"_s, {u"ticket"_s, u"show"_s, id}).value(u"severity"_s) == u"s2"_s);
    step(u"capo"_s, {u"amend"_s}, {u"--severity"_s, u"none"_s});
    step(u"capo"_s, {u"cancel"_s}, {u"--reason"_s, u"doppio"_s});

    const QJsonObject ticket = ctl.must(u"sara"_s, {u"ticket"_s, u"show"_s, id});
    CHECK(kindsOf(ticket)
          == QStringList{u"registered"_s, u"taken"_s,     u"noted"_s,   u"escalated"_s, u"taken"_s,    u"given-back"_s,
                         u"taken"_s,      u"escalated"_s, u"held"_s,    u"chased"_s,    u"resumed"_s,  u"resolved"_s,
                         u"verified"_s,   u"verified"_s,  u"closed"_s,  u"reopened"_s,  u"assigned"_s, u"priority-changed"_s,
                         u"annulled"_s,   u"amended"_s,   u"amended"_s, u"cancelled"_s});
    CHECK(ticket.value(u"state"_s) == u"cancelled"_s);
    CHECK(ticket.value(u"subject"_s) == u"Non entra in ANPR con CIE"_s);
    CHECK(ticket.value(u"complexity"_s) == u"high"_s);
    CHECK(ticket.value(u"severity"_s).isNull());
    CHECK(ticket.value(u"contract"_s) == u"NAP"_s);
    CHECK(ticket.value(u"assignee"_s) == ctl.login(u"luca"_s));
    CHECK(ticket.value(u"priority"_s) == u"p1"_s);
    CHECK(ticket.value(u"contact"_s).toObject().value(u"name"_s) == u"Mario Rossi"_s);
    const QJsonObject held = ticket.value(u"history"_s).toArray().at(8).toObject();
    CHECK(held.value(u"from"_s).toObject() == QJsonObject{{u"state"_s, u"escalated"_s}, {u"level"_s, u"second"_s}});
    CHECK(held.value(u"to"_s).toObject() == QJsonObject{{u"state"_s, u"on-hold"_s}, {u"level"_s, u"second"_s}});
    CHECK(held.value(u"changes"_s).toObject()
          == QJsonObject{{u"hold_reason"_s, u"supplier"_s}, {u"wake_up_at"_s, u"2026-03-03T09:00:00+01:00"_s}});
    CHECK(held.value(u"texts"_s).toObject() == QJsonObject{{u"party"_s, u"Halley"_s}, {u"reference"_s, u"H-77"_s}});
    CHECK(held.value(u"actor"_s).toObject().value(u"login"_s) == ctl.login(u"luca"_s));
    CHECK(held.value(u"origin"_s) == u"native"_s);
    CHECK(ticket.value(u"calls"_s).toArray().at(0).toObject().value(u"door"_s) == u"handled-live"_s);
    CHECK(ticket.value(u"calls"_s).toArray().at(0).toObject().value(u"e164"_s) == u"+390811234567"_s);

    const test::Outcome story = ctl.run({u"ticket"_s, u"show"_s, id, u"--as"_s, ctl.login(u"sara"_s), u"--lang"_s, u"it"_s});
    CHECK(story.out.contains(u"Sara Moretti passa al 2° livello, Applicativi"_s));
    CHECK(story.out.contains(u"Luca Bianchi mette in attesa: Attende un fornitore, Halley; fino al 03/03/2026 09:00"_s));

    // A server has dated some of this by its own clock.
    const domain::LocalDay today = domain::localDay(domain::SystemClock().now());
    const QString end = QDate(1970, 1, 1).addDays(today + 2).toString(Qt::ISODate);
    const QJsonObject figures =
        ctl.must(u"capo"_s, {u"figures"_s, u"--from"_s, u"2026-03-01"_s, u"--to"_s, end, u"--contract"_s, u"NAP"_s});
    const QString begin = ticket.value(u"opened_at"_s).toString().left(10);
    CHECK(ctl.must(u"capo"_s, {u"figures"_s, u"--from"_s, u"2026-03-01"_s, u"--to"_s, begin}).value(u"opened"_s) == 0);
    CHECK(ctl.must(u"capo"_s, {u"figures"_s, u"--from"_s, begin, u"--to"_s, end}).value(u"opened"_s) == 1);
    CHECK(figures
          == QJsonObject{
              {u"opened"_s, 1},
              {u"resolved"_s, 1},
              {u"reopened"_s, 1},
              {u"closed"_s, 1},
              {u"cancelled"_s, 1},
              {u"merged"_s, 0},
              {u"escalated"_s, 2},
              {u"given_back"_s, 1},
              {u"transferred"_s, 0},
              {u"holds"_s,
               QJsonObject{{u"requester"_s, 0}, {u"supplier"_s, 1}, {u"visit"_s, 0}, {u"problem"_s, 0}, {u"other"_s, 0}}}});
    CHECK(ctl.must(u"admin"_s, {u"verify"_s}).value(u"differences"_s).toArray().isEmpty());
}

TEST_CASE("A ticket is opened for three people, and shows each in their place")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    const auto add = [&](const QString &name, const QString &mail) {
        return ctl.must(u"sara"_s, {u"contact"_s, u"add"_s, name, u"--contract"_s, u"NAP"_s, u"--mail"_s, mail})
            .value(u"id"_s)
            .toInteger();
    };
    const qint64 contact = add(u"Anna Russo"_s, u"a.russo@example.it"_s);
    const qint64 beneficiary = add(u"Carlo Greco"_s, u"c.greco@example.it"_s);
    const QJsonObject receipt =
        ctl.must(u"sara"_s,
                 {u"ticket"_s, u"open"_s, u"--contract"_s, u"NAP"_s, u"--subject"_s, u"Firma scaduta"_s, u"--caller"_s,
                  u"081 1234567"_s, u"--contact"_s, u"a.russo@example.it"_s, u"--beneficiary"_s, QString::number(beneficiary)});
    const QString id = QString::number(receipt.value(u"id"_s).toInteger());
    const QJsonObject ticket = ctl.must(u"sara"_s, {u"ticket"_s, u"show"_s, id});
    CHECK(ticket.value(u"caller"_s).toObject().value(u"name"_s) == u"Mario Rossi"_s);
    CHECK(ticket.value(u"contact"_s).toObject().value(u"name"_s) == u"Anna Russo"_s);
    CHECK(ticket.value(u"contact"_s).toObject().value(u"id"_s).toInteger() == contact);
    CHECK(ticket.value(u"beneficiary"_s).toObject().value(u"name"_s) == u"Carlo Greco"_s);
    CHECK(ticket.value(u"beneficiary"_s).toObject().value(u"id"_s).toInteger() == beneficiary);
    const QStringList lines =
        ctl.run({u"ticket"_s, u"show"_s, id, u"--as"_s, ctl.login(u"sara"_s), u"--lang"_s, u"en"_s}).out.split(u'\n');
    for (const QString &line : {u"Caller: Mario Rossi"_s, u"Contact: Anna Russo"_s, u"Beneficiary: Carlo Greco"_s}) {
        CAPTURE(line);
        CHECK(lines.contains(line));
    }
}

TEST_CASE("The same key is done once, and other content under it is refused")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    const QString id = ctl.open();
    const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QStringList note{u"ticket"_s, u"note"_s, id, u"--key"_s, key, u"--text"_s, u"una volta"_s};
    const QJsonObject first = ctl.must(u"sara"_s, note);
    const QJsonObject again = ctl.must(u"sara"_s, note);
    CHECK(first.value(u"repeated"_s) == false);
    CHECK(again.value(u"repeated"_s) == true);
    CHECK(again.value(u"operation"_s) == first.value(u"operation"_s));
    const test::Outcome other = ctl.as(u"sara"_s, {u"ticket"_s, u"note"_s, id, u"--key"_s, key, u"--text"_s, u"altro"_s});
    CHECK(other.code == 1);
    CHECK(other.errorKind() == u"key-reused"_s);
    CHECK(ctl.must(u"sara"_s, {u"ticket"_s, u"show"_s, id}).value(u"version"_s).toInt() == 2);
}

TEST_CASE("Two amendments of one version go together, and of the same field the second says in words which one it was")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    const QString id = ctl.open();
    const auto amend = [&](const QString &option, const QString &value) {
        return ctl.as(u"sara"_s, {u"ticket"_s, u"amend"_s, id, option, value, u"--version"_s, u"1"_s});
    };
    CHECK(amend(u"--subject"_s, u"Rete lenta"_s).code == 0);
    CHECK(amend(u"--urgency"_s, u"high"_s).code == 0);
    const test::Outcome contested = amend(u"--subject"_s, u"Rete ferma"_s);
    CHECK(contested.code == 1);
    CHECK(contested.errorKind() == u"stale-version"_s);
    CHECK(contested.error.contains(u"changed the same meanwhile, to something else: subject."_s));
    CHECK(ctl.must(u"sara"_s, {u"ticket"_s, u"show"_s, id}).value(u"subject"_s).toString() == u"Rete lenta"_s);
}

TEST_CASE("A version that is no longer the last, an illegal step and a missing right are refused with 1, and nothing changes")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    const QString id = ctl.open();
    ctl.must(u"sara"_s, {u"ticket"_s, u"take"_s, id, u"--version"_s, u"1"_s});
    const test::Outcome stale = ctl.as(u"sara"_s, {u"ticket"_s, u"note"_s, id, u"--text"_s, u"x"_s, u"--version"_s, u"1"_s});
    CHECK(stale.code == 1);
    CHECK(stale.errorKind() == u"stale-version"_s);
    const test::Outcome illegal = ctl.as(u"sara"_s, {u"ticket"_s, u"close"_s, id});
    CHECK(illegal.code == 1);
    CHECK(illegal.errorKind() == u"illegal-transition"_s);
    const test::Outcome foreign = ctl.as(u"luca"_s, {u"ticket"_s, u"take"_s, id});
    CHECK(foreign.code == 1);
    CHECK(foreign.errorKind() == u"not-allowed"_s);
    const test::Outcome blind = ctl.as(u"admin"_s, {u"ticket"_s, u"show"_s, id});
    CHECK(blind.code == 1);
    const test::Outcome empty =
        ctl.as(u"sara"_s, {u"ticket"_s, u"resolve"_s, id, u"--solution"_s, u"  "_s, u"--cause"_s, u"other"_s});
    CHECK(empty.errorKind() == u"empty-field"_s);
    CHECK(ctl.as(u"sara"_s, {u"ticket"_s, u"note"_s, id, u"--text"_s, u"x"_s, u"--at"_s, u"2036-01-01"_s}).errorKind()
          == u"invalid-value"_s);
    CHECK(ctl.must(u"sara"_s, {u"ticket"_s, u"show"_s, id}).value(u"version"_s).toInt() == 2);
}

TEST_CASE("Operators come, change their password and go")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    const QString other = ctl.write(u"other"_s, "un'altra-parola\r\n");
    ctl.must(u"sara"_s, {u"operator"_s, u"password"_s, ctl.login(u"sara"_s), u"--new-password-file"_s, other});
    CHECK(ctl.as(u"sara"_s, {u"team"_s, u"list"_s}).errorKind() == u"wrong-credentials"_s);
    CHECK(ctl.as(u"sara"_s, {u"team"_s, u"list"_s, u"--password-file"_s, other}).code == 0);
    CHECK(ctl.as(u"luca"_s, {u"operator"_s, u"password"_s, ctl.login(u"capo"_s), u"--new-password-file"_s, other}).code == 1);
    ctl.must(u"admin"_s, {u"operator"_s, u"disable"_s, ctl.login(u"luca"_s)});
    CHECK(ctl.as(u"luca"_s, {u"team"_s, u"list"_s}).code == 1);
}
