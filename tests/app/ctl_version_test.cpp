// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "tests/app/ctl_run.h"

#include <QtCore/QSet>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using test::CtlRun;
using test::wordsOf;

TEST_CASE("Every command that takes the version that was seen is refused where it is another, and the others take none")
{
    CtlRun ctl(db::Engine::Sqlite);
    ctl.init();
    const auto idOf = [&](const QString &who, const QString &line) {
        return QString::number(ctl.must(who, wordsOf(line)).value(u"id"_s).toInteger());
    };
    ctl.must(u"admin"_s, wordsOf(u"contract new --profile NAP --code N2 --begins 2026-01-01 --ends 2037-12-31"_s));
    ctl.must(u"admin"_s, wordsOf(u"opening cap Eventi --contract N2 --days 5"_s));
    ctl.must(u"admin"_s, wordsOf(u"opening kind Fiera --contract N2 --hours 18:00-20:00"_s));
    const QString opening = idOf(u"admin"_s, u"opening add --contract N2 --kind Fiera --first 2026-05-04"_s);
    const QString closure = idOf(u"admin"_s, u"calendar close --contract N2 --first 2026-06-03 --why Ferie"_s);
    const QString target = idOf(u"admin"_s, u"target set --contract N2 --measure resolve --priority p1 --within 4h"_s);
    const QString step =
        idOf(u"admin"_s, u"step set --contract N2 --measure resolve --percent 50 --action notify --receiver team"_s);
    const QString roster = idOf(u"capo"_s, u"roster set --contract NAP --operator sara --week mon-fri=08:00-13:00"_s);
    const QString ticket = ctl.open();
    const QString contact = idOf(u"sara"_s, u"contact add Rossi --contract NAP"_s);
    const QString call = QString::number(ctl.must(u"sara"_s, wordsOf(u"call log --contract NAP"_s)).value(u"call"_s).toInteger());
    ctl.must(u"sara"_s, wordsOf(u"ticket chase %1 --outbound --party Ditta --template --address a@b.it"_s.arg(ticket)));
    const QJsonArray messages = ctl.must(u"sara"_s, wordsOf(u"outgoing list"_s)).value(u"items"_s).toArray();
    const QString message = QString::number(messages.at(0).toObject().value(u"id"_s).toInteger());
    const QString password = ctl.write(u"new"_s, "segreta-5678\n");

    const struct {
        QString who;
        QString line;
    } table[]{
        {u"admin"_s, u"operator disable sara"_s},
        {u"admin"_s, u"operator serve sara"_s},
        {u"admin"_s, u"operator password sara --new-password-file "_s + password},
        {u"admin"_s, u"operator staffing sara --employer own"_s},
        {u"admin"_s, u"contract staffing N2 --rule none"_s},
        {u"admin"_s, u"contract amend N2 --name Altro"_s},
        {u"admin"_s, u"contract terms N2 --visits 12"_s},
        {u"sara"_s, u"contact amend %1 --office Protocollo"_s.arg(contact)},
        {u"sara"_s, u"call amend %1 --purpose other"_s.arg(call)},
        {u"admin"_s, u"rule set --contract N2"_s},
        {u"admin"_s, u"entitlement set --contract N2"_s},
        {u"admin"_s, u"matrix --contract N2 --set high:low:p3"_s},
        {u"admin"_s, u"calendar hours --contract N2 --week mon-fri=08:00-18:00"_s},
        {u"admin"_s, u"calendar cancel "_s + closure},
        {u"admin"_s, u"opening amend-cap Eventi --contract N2 --days 6"_s},
        {u"admin"_s, u"opening amend-kind Fiera --contract N2 --days-before-vote 3"_s},
        {u"admin"_s, u"opening retire Fiera --contract N2"_s},
        {u"admin"_s, u"opening authorise "_s + opening + u" --authorised-by RUP"_s},
        {u"admin"_s, u"opening cancel "_s + opening},
        {u"capo"_s, u"roster set --contract NAP --operator sara --week mon-fri=08:00-14:00"_s},
        {u"capo"_s, u"roster day --contract NAP --operator sara --day 2026-03-03 --hours 08:00-13:00"_s},
        {u"capo"_s, u"roster remove "_s + roster},
        {u"admin"_s, u"target set --contract N2 --measure resolve --priority p1 --within 5h"_s},
        {u"admin"_s, u"target set --contract N2 --measure resolve --priority p4 --within 5h"_s}, // of which there is none
        {u"admin"_s, u"target end "_s + target},
        {u"admin"_s, u"step change "_s + step + u" --percent 60"_s},
        {u"admin"_s, u"step remove "_s + step},
        {u"sara"_s, u"ticket take %1"_s},
        {u"sara"_s, u"ticket assign %1 --to sara"_s},
        {u"sara"_s, u"ticket escalate %1 --reason x --tried y"_s},
        {u"sara"_s, u"ticket give-back %1 --answer x"_s},
        {u"sara"_s, u"ticket hold %1 --reason other --party x --until 2036-01-01"_s},
        {u"sara"_s, u"ticket resume %1"_s},
        {u"sara"_s, u"ticket chase %1"_s},
        {u"sara"_s, u"ticket note %1 --text x"_s},
        {u"sara"_s, u"ticket resolve %1 --solution x --cause other"_s},
        {u"sara"_s, u"ticket verify %1 --outcome confirmed"_s},
        {u"sara"_s, u"ticket close %1"_s},
        {u"sara"_s, u"ticket reopen %1 --reason x"_s},
        {u"sara"_s, u"ticket cancel %1 --reason x"_s},
        {u"sara"_s, u"ticket priority %1 --priority p1 --reason x"_s},
        {u"sara"_s, u"ticket amend %1 --subject x"_s},
        {u"sara"_s, u"ticket undo %1"_s},
        {u"sara"_s, u"outgoing said "_s + message},
        {u"sara"_s, u"outgoing withdraw "_s + message},
        {u"sara"_s, u"outgoing retry "_s + message},
    };
    // What adds a row, and so has seen none that could be another version, or sets what has none.
    const QSet<QString> adding{
        u"contract add"_s, u"contract new"_s, u"operator add"_s, u"team add"_s,       u"contact add"_s, u"organisation add"_s,
        u"category add"_s, u"service add"_s,  u"type add"_s,     u"calendar close"_s, u"opening cap"_s, u"opening kind"_s,
        u"opening add"_s,  u"target holds"_s, u"call log"_s,     u"ticket open"_s,    u"step set"_s,    u"outgoing address"_s};
    // What answers no receipt: it reads, or is about the database itself, or says by itself what came in.
    const QSet<QString> others{u"init"_s,
                               u"server prepare"_s,
                               u"login save"_s,
                               u"login forget"_s,
                               u"help"_s,
                               u"rights"_s,
                               u"verify"_s,
                               u"migrate"_s,
                               u"contract list"_s,
                               u"contract profile"_s,
                               u"operator list"_s,
                               u"team list"_s,
                               u"contact find"_s,
                               u"organisation list"_s,
                               u"category list"_s,
                               u"service list"_s,
                               u"type list"_s,
                               u"rule list"_s,
                               u"entitlement list"_s,
                               u"calendar show"_s,
                               u"calendar closures"_s,
                               u"opening kinds"_s,
                               u"opening list"_s,
                               u"roster show"_s,
                               u"roster check"_s,
                               u"target list"_s,
                               u"target try"_s,
                               u"target recompute"_s,
                               u"call list"_s,
                               u"ticket show"_s,
                               u"ticket list"_s,
                               u"ticket search"_s,
                               u"ticket why-due"_s,
                               u"call why-due"_s,
                               u"watch"_s,
                               u"step list"_s,
                               u"template list"_s,
                               u"outgoing list"_s,
                               u"import incidents"_s,
                               u"move"_s,
                               u"figures"_s};
    QSet<QString> tried{u"template set"_s, u"template reset"_s}; // with the templates
    for (const auto &[who, line] : table) {
        CAPTURE(line);
        QStringList words = wordsOf(line.contains(u'%') ? line.arg(ticket) : line);
        tried.insert(words.at(0) == u"matrix"_s ? words.at(0) : QString(words.at(0) + u' ' + words.at(1)));
        const test::Outcome outcome = ctl.as(who, words + QStringList{u"--version"_s, u"99"_s});
        INFO(Catch::StringMaker<test::Outcome>::convert(outcome));
        CHECK(outcome.code == 1);
        CHECK(outcome.errorKind() == u"stale-version"_s);
    }
    for (const ctl::Command &command : ctl::commands()) {
        CAPTURE(command.name);
        const auto takes = [&](const QString &option) {
            return std::ranges::count(command.options, option, &ctl::Option::name) == 1;
        };
        const bool takesOne = takes(u"version"_s);
        CHECK(takesOne == tried.contains(command.name));
        // Whatever answers a receipt is made safe to repeat, and dated.
        const bool writes = takesOne || adding.contains(command.name);
        CHECK(writes != others.contains(command.name));
        const bool isImport = command.name == u"import incidents"_s; // which dates its rows by the log
        CHECK(takes(u"key"_s) == (writes || isImport));
        CHECK(takes(u"at"_s) == writes);
        if (takesOne)
            continue;
        QStringList line = command.name.split(u' ');
        for (const ctl::Argument &argument : command.arguments)
            line += argument.name;
        const test::Outcome outcome = ctl.as(u"admin"_s, line + QStringList{u"--version"_s, u"1"_s});
        CHECK(outcome.code == 2);
        CHECK(outcome.error.contains(u"--version"_s));
    }
}
