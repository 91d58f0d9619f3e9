// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "tests/app/ctl_run.h"

#include <QtCore/QSet>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using test::CtlRun;
using test::wordsOf;

namespace {

/// All pages of a list, each of two rows; what every row's `field` says.
QStringList walk(const CtlRun &ctl, const QString &who, const QStringList &line, const QString &field)
{
    QStringList all;
    QString after;
    for (int page = 0; page < 20; ++page) {
        const QJsonObject json = ctl.must(
            who, line + QStringList{u"--limit"_s, u"2"_s} + (after.isEmpty() ? QStringList{} : QStringList{u"--after"_s, after}));
        const QJsonArray items = json.value(u"items"_s).toArray();
        CHECK(items.size() <= 2);
        for (const QJsonValue &item : items)
            all += item.toObject().value(field).toVariant().toString();
        if (json.value(u"next"_s).isNull())
            return all;
        after = json.value(u"next"_s).toString();
    }
    FAIL("the list has no end");
    return all;
}

} // namespace

TEST_CASE("Every list is walked page by page without missing or repeating a row")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    for (int i = 1; i <= 5; ++i) {
        ctl.open(u"Ticket %1"_s.arg(i));
        const QJsonObject call = ctl.must(
            u"sara"_s, {u"call"_s, u"log"_s, u"--contract"_s, u"NAP"_s, u"--number"_s, u"anonimo"_s, u"--end"_s, u"hung-up"_s});
        CHECK(call[u"call"_s].toInt() == i);
        CHECK(call[u"id"_s].isNull()); // no ticket came of it
        CHECK(call[u"version"_s].isNull());
    }
    const QJsonObject about = ctl.must(u"sara"_s, {u"call"_s, u"log"_s, u"--contract"_s, u"NAP"_s, u"--ticket"_s, u"2"_s});
    CHECK(about[u"id"_s].toInt() == 2);
    CHECK(about[u"version"_s].isNull()); // the ticket's did not change

    ctl.must(u"admin"_s, wordsOf(u"contract new --profile NAP --code N2 --begins 2026-01-01 --ends 2037-12-31"_s));
    ctl.must(u"admin"_s, wordsOf(u"contract add C3 --name Terzo"_s));
    for (const int year : {2034, 2035, 2036}) {
        for (const QString &line : {u"calendar hours --contract N2 --week mon-fri=08:00-18:00 --from %1-02-01"_s,
                                    u"calendar close --contract N2 --first %1-03-03 --why Ferie"_s,
                                    u"opening kind Fiera%1 --contract N2 --hours 18:00-20:00"_s,
                                    u"opening add --contract N2 --kind Fiera%1 --first %1-05-04"_s,
                                    u"category add Voce%1 --contract NAP"_s, u"service add Servizio%1 --contract NAP"_s,
                                    u"type add Tipo%1 --contract NAP"_s, u"team add Squadra%1 --level first --contract N2"_s})
            ctl.must(u"admin"_s, wordsOf(line.arg(year)));
        ctl.must(u"admin"_s,
                 wordsOf(u"target set --contract N2 --measure resolve --priority p%1 --within 4h"_s.arg(year - 2033)));
        ctl.must(
            u"admin"_s,
            wordsOf(u"step set --contract N2 --measure resolve --percent %1 --action notify --receiver team"_s.arg(year - 2000)));
        ctl.must(u"sara"_s, wordsOf(u"organisation add Ente%1 --contract NAP"_s.arg(year)));
        ctl.must(u"sara"_s, {u"contact"_s, u"add"_s, u"Fieramosca Fiera %1"_s.arg(year), u"--contract"_s, u"NAP"_s});
    }
    ctl.must(u"admin"_s,
             wordsOf(u"rule set --contract NAP --rule type=Tipo2034,level=second --rule type=Tipo2035,level=second"
                     " --rule type=Tipo2036,level=first"_s));
    const struct {
        QString who;
        QString list;
        QStringList fields = {u"id"_s}; ///< that tell its rows apart
    } lists[]{{u"sara"_s, u"ticket list"_s},
              {u"sara"_s, u"ticket list --open"_s},
              {u"sara"_s, u"ticket search tick"_s},
              {u"sara"_s, u"call list"_s},
              {u"sara"_s, u"contact find fiera"_s},
              {u"sara"_s, u"contact find fiera 203 --contract NAP"_s},
              {u"sara"_s, u"organisation list --contract NAP"_s},
              {u"admin"_s, u"contract list"_s, {u"code"_s}},
              {u"admin"_s, u"team list"_s},
              {u"admin"_s, u"operator list"_s, {u"login"_s}},
              {u"sara"_s, u"category list --contract NAP"_s},
              {u"sara"_s, u"service list --contract NAP"_s},
              {u"sara"_s, u"type list --contract NAP"_s},
              {u"sara"_s, u"rule list --contract NAP"_s, {u"type"_s}},
              {u"admin"_s, u"entitlement list --contract N2"_s, {u"contact_type"_s, u"contact_subtype"_s, u"party"_s}},
              {u"admin"_s, u"calendar hours --contract N2"_s},
              {u"admin"_s, u"calendar closures --contract N2"_s},
              {u"admin"_s, u"opening kinds --contract N2"_s},
              {u"admin"_s, u"opening list --contract N2"_s},
              {u"admin"_s, u"target list --contract N2"_s},
              {u"admin"_s, u"step list --contract N2"_s},
              {u"admin"_s, u"template list --contract N2"_s, {u"kind"_s, u"language"_s}}};
    QSet<QString> walked{u"outgoing list"_s}; // where there are messages: with the watcher's
    for (const auto &[who, list, fields] : lists) {
        CAPTURE(list);
        const QStringList line = wordsOf(list);
        walked.insert(line.at(0) + u' ' + line.at(1));
        const QJsonArray rows = ctl.must(who, line + wordsOf(u"--limit 1000"_s)).value(u"items"_s).toArray();
        CHECK(rows.size() >= 3);
        for (const QString &field : fields) {
            QStringList whole;
            for (const QJsonValue &row : rows)
                whole += row.toObject().value(field).toVariant().toString();
            CHECK_FALSE(whole.contains(QString()));
            CHECK(walk(ctl, who, line, field) == whole);
        }
        for (const QString &nowhere : {u"nowhere"_s, u"'; DROP TABLE ticket"_s})
            CHECK(ctl.as(who, line + QStringList{u"--after"_s, nowhere}).code == 2);
        // a page says to people too that it is one
        CHECK(ctl.run(line + wordsOf(u"--limit 1 --as "_s + ctl.login(who))).out.contains(u"--after"_s));
    }
    for (const ctl::Command &command : ctl::commands()) {
        CAPTURE(command.name);
        CHECK(std::ranges::count(command.options, u"after"_s, &ctl::Option::name) == qsizetype(walked.contains(command.name)));
    }
    const QStringList tickets{u"5"_s, u"4"_s, u"3"_s, u"2"_s, u"1"_s};
    CHECK(walk(ctl, u"sara"_s, {u"ticket"_s, u"list"_s}, u"id"_s) == tickets);
    CHECK(walk(ctl, u"sara"_s, {u"ticket"_s, u"search"_s, u"tick"_s}, u"id"_s) == tickets);
    CHECK(walk(ctl, u"sara"_s, {u"call"_s, u"list"_s}, u"id"_s).size() == 6);
    const auto calls = [&](const QString &period) {
        return ctl.must(u"sara"_s, wordsOf(u"call list "_s + period)).value(u"items"_s).toArray().size();
    };
    const QString one = ctl.must(u"sara"_s, wordsOf(u"call list --limit 1"_s))
                            .value(u"items"_s)
                            .toArray()
                            .first()
                            .toObject()
                            .value(u"started_at"_s)
                            .toString();
    CHECK(calls(u"--from "_s + one) >= 1);                           // the instant itself is in it
    CHECK(calls(u"--from "_s + one) + calls(u"--to "_s + one) == 6); // and not before it
    CHECK(ctl.as(u"sara"_s, {u"category"_s, u"list"_s, u"--contract"_s, u"NAP"_s, u"--after"_s, u"99"_s}).code == 2);
    CHECK(ctl.as(u"sara"_s, {u"ticket"_s, u"list"_s, u"--limit"_s, u"1001"_s}).code == 2);
}

TEST_CASE("Each filter of the ticket list lets through what it names and nothing else")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    ctl.must(u"capo"_s, {u"category"_s, u"add"_s, u"ANPR"_s, u"--contract"_s, u"NAP"_s});
    ctl.must(u"capo"_s, {u"category"_s, u"add"_s, u"Accesso"_s, u"--parent"_s, u"ANPR"_s, u"--contract"_s, u"NAP"_s});
    ctl.must(u"sara"_s, {u"organisation"_s, u"add"_s, u"Ufficio Anagrafe"_s, u"--contract"_s, u"NAP"_s});
    ctl.must(u"sara"_s,
             {u"contact"_s, u"add"_s, u"Anna Verdi"_s, u"--contract"_s, u"NAP"_s, u"--organisation"_s, u"Ufficio Anagrafe"_s,
              u"--mail"_s, u"anna@example.it"_s});
    ctl.must(u"admin"_s, wordsOf(u"contract add C2 --name Altro"_s));
    ctl.must(u"admin"_s, wordsOf(u"team add Altri --level first --contract C2"_s));
    const QString password = ctl.write(u"doppia"_s, "segreta-1234\n");
    ctl.must(u"admin"_s,
             wordsOf(u"operator add %1 --role NAP:agent --role C2:agent --team Altri --new-password-file %2"_s.arg(
                 ctl.login(u"doppia"_s), password)));
    const auto open = [&](const QString &who, const QString &line) {
        return ctl.must(who, wordsOf(u"ticket open --contract "_s + line)).value(u"id"_s).toInteger();
    };
    const qint64 early = open(u"doppia"_s, u"C2 --subject Prima --take --at 2026-02-27T09:00 --solution ok --cause data"_s);
    const QString subject = ctl.write(u"subject"_s, "La città non si apre");
    const qint64 wanted =
        open(u"sara"_s,
             u"NAP --caller anna@example.it --subject-file %1 --category ANPR/Accesso --kind request --channel"
             " mail --urgency high --impact high --take --at 2026-03-01T12:00 --solution ok --cause data"_s.arg(subject));
    const qint64 late = open(u"sara"_s, u"NAP --subject Dopo --escalate --escalate-to Applicativi --reason x --tried y"_s);
    const struct {
        QStringList filter; ///< an option and its value; the others only help it
        QList<qint64> found;
    } filters[]{{{u"--contract"_s, u"C2"_s}, {early}},
                {{u"--contract"_s, u"NAP"_s}, {wanted, late}},
                {{u"--open"_s}, {late}},
                {{u"--state"_s, u"resolved"_s}, {early, wanted}},
                {{u"--state"_s, u"escalated"_s}, {late}},
                {{u"--level"_s, u"first"_s}, {early, wanted}},
                {{u"--level"_s, u"second"_s}, {late}},
                {{u"--team"_s, u"Altri"_s}, {early}},
                {{u"--team"_s, u"Primo livello"_s}, {wanted}},
                {{u"--assignee"_s, ctl.login(u"sara"_s)}, {wanted}},
                {{u"--assignee"_s, u"none"_s}, {late}},
                {{u"--priority"_s, u"p1"_s}, {wanted}},
                {{u"--kind"_s, u"request"_s}, {wanted}},
                {{u"--channel"_s, u"mail"_s}, {wanted}},
                {{u"--category"_s, u"Accesso"_s, u"--contract"_s, u"NAP"_s}, {wanted}},
                {{u"--category"_s, u"ANPR/Accesso"_s}, {wanted}},
                {{u"--category"_s, u"ANPR"_s, u"--contract"_s, u"NAP"_s}, {wanted}}, // with what lies below it
                {{u"--contact"_s, u"anna@example.it"_s}, {wanted}},
                {{u"--organisation"_s, u"Ufficio Anagrafe"_s}, {wanted}},
                {{u"--opened-from"_s, u"2026-03-01T12:00"_s}, {wanted, late}}, // the first moment is in it
                {{u"--opened-to"_s, u"2026-03-01T12:00"_s}, {early}},          // the last no longer
                {{u"--opened-from"_s, u"2026-03-01T12:00"_s, u"--opened-to"_s, u"2026-03-01T12:00"_s}, {}},
                {{u"--resolved-from"_s, u"2026-03-01"_s}, {wanted}},
                {{u"--resolved-to"_s, u"2026-03-01"_s}, {early}},
                {{u"--resolved-from"_s, u"2026-03-01"_s, u"--resolved-to"_s, u"2026-03-02"_s}, {wanted}},
                {{u"--text"_s, u"CITTA apre"_s}, {wanted}},
                {{u"--text"_s, QString()}, {}},
                {{u"--text"_s, u" "_s}, {}},
                {{u"--text"_s, u"..."_s}, {}}};
    QSet<QString> tried{u"limit"_s, u"after"_s, u"order"_s}; // no filters
    for (const auto &[filter, found] : filters) {
        CAPTURE(filter.join(u' '));
        tried.insert(filter.front().mid(2));
        QList<qint64> ids;
        for (const QJsonValue &item :
             ctl.must(u"doppia"_s, QStringList{u"ticket"_s, u"list"_s} + filter).value(u"items"_s).toArray())
            ids += item.toObject().value(u"id"_s).toInteger();
        std::ranges::sort(ids);
        CHECK(ids == found);
    }
    for (const ctl::Command &command : ctl::commands())
        if (command.name == u"ticket list"_s)
            for (const ctl::Option &option : command.options)
                CHECK(tried.contains(option.name));
    for (const QString &noWord : {QString(), u" "_s, u"..."_s})
        CHECK(ctl.must(u"sara"_s, {u"ticket"_s, u"search"_s, noWord}).value(u"items"_s).toArray().isEmpty());
    const QJsonObject row =
        ctl.must(u"sara"_s, {u"ticket"_s, u"list"_s, u"--kind"_s, u"request"_s}).value(u"items"_s).toArray().at(0).toObject();
    CHECK(row.value(u"category"_s) == u"ANPR › Accesso"_s);
    CHECK(row.value(u"organisation"_s).toObject().value(u"name"_s) == u"Ufficio Anagrafe"_s);
    CHECK(row.value(u"opened_at"_s) == u"2026-03-01T12:00:00+01:00"_s);
}

TEST_CASE("SQL, HTML and other scripts come back from every field as they were given")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    const QString evil = u"'; DROP TABLE ticket; -- <img src=file:///etc/passwd> %1 ${x} \"\\ 日本 👩‍💻 é"_s;
    ctl.must(u"admin"_s, {u"contract"_s, u"add"_s, u"A';--"_s, u"--name"_s, evil.left(100), u"--customer"_s, evil});
    CHECK(ctl.must(u"admin"_s, {u"contract"_s, u"list"_s}).value(u"items"_s).toArray().at(0).toObject().value(u"customer"_s)
          == evil);
    ctl.must(u"sara"_s,
             {u"contact"_s, u"add"_s, evil.left(100), u"--contract"_s, u"NAP"_s, u"--office"_s, evil, u"--phone"_s, u"<b>'</b>"_s,
              u"--mail"_s, u"a'@b<i>"_s});
    const QJsonObject contact =
        ctl.must(u"sara"_s, {u"contact"_s, u"find"_s, u"drop"_s, u"table"_s}).value(u"items"_s).toArray().at(0).toObject();
    CHECK(contact.value(u"office"_s) == evil);
    CHECK(contact.value(u"phones"_s).toArray().at(0).toObject().value(u"typed"_s) == u"<b>'</b>"_s);
    CHECK(contact.value(u"mails"_s).toArray().at(0) == u"a'@b<i>"_s);

    const QString id = ctl.open(evil);
    ctl.must(u"sara"_s, {u"ticket"_s, u"note"_s, id, u"--text"_s, evil});
    ctl.must(u"sara"_s,
             {u"ticket"_s, u"hold"_s, id, u"--reason"_s, u"other"_s, u"--party"_s, evil, u"--reference"_s, evil, u"--until"_s,
              u"2036-01-01"_s});
    ctl.must(u"sara"_s, {u"ticket"_s, u"resolve"_s, id, u"--solution"_s, evil, u"--cause"_s, u"other"_s});
    const QJsonObject ticket = ctl.must(u"sara"_s, {u"ticket"_s, u"show"_s, id});
    CHECK(ticket.value(u"subject"_s) == evil);
    const QJsonArray history = ticket.value(u"history"_s).toArray();
    CHECK(history.at(1).toObject().value(u"texts"_s).toObject().value(u"note"_s) == evil);
    CHECK(history.at(2).toObject().value(u"texts"_s).toObject() == QJsonObject{{u"party"_s, evil}, {u"reference"_s, evil}});
    CHECK(history.at(3).toObject().value(u"texts"_s).toObject().value(u"solution"_s) == evil);
    CHECK(ctl.run({u"ticket"_s, u"list"_s, u"--as"_s, ctl.login(u"sara"_s)}).out.contains(evil.left(50)));

    // The other fields of a ticket's life: each comes back in the event that it was said in.
    const QString other = ctl.open(evil);
    const struct {
        QStringList step;
        QJsonObject texts;
    } steps[]{{{u"chase"_s, u"--text"_s, evil}, {{u"detail"_s, evil}}},
              {{u"note"_s, u"--to-requester"_s, u"--text"_s, evil}, {{u"message"_s, evil}}},
              {{u"priority"_s, u"--priority"_s, u"p1"_s, u"--reason"_s, evil}, {{u"reason"_s, evil}}},
              {{u"escalate"_s, u"--team"_s, u"Applicativi"_s, u"--reason"_s, evil, u"--tried"_s, evil},
               {{u"reason"_s, evil}, {u"tried"_s, evil}}},
              {{u"cancel"_s, u"--reason"_s, evil}, {{u"reason"_s, evil}}}};
    for (const auto &[step, texts] : steps) {
        CAPTURE(step.front());
        ctl.must(u"capo"_s, QStringList{u"ticket"_s, step.front(), other} + step.mid(1));
        CHECK(ctl.must(u"capo"_s, {u"ticket"_s, u"show"_s, other})
                  .value(u"history"_s)
                  .toArray()
                  .last()
                  .toObject()
                  .value(u"texts"_s)
                  .toObject()
              == texts);
    }
    // And names: each comes back in its list.
    const QString name = evil.left(100);
    const struct {
        QString who;
        QString add;
        QString list;
        QStringList options = {};
    } names[]{{u"sara"_s, u"organisation add"_s, u"organisation list --contract NAP"_s, {u"--contract"_s, u"NAP"_s}},
              {u"admin"_s, u"category add"_s, u"category list --contract NAP"_s, {u"--contract"_s, u"NAP"_s}},
              {u"admin"_s, u"service add"_s, u"service list --contract NAP"_s, {u"--contract"_s, u"NAP"_s}},
              {u"admin"_s, u"type add"_s, u"type list --contract NAP"_s, {u"--contract"_s, u"NAP"_s}},
              {u"admin"_s, u"team add"_s, u"team list"_s, {u"--level"_s, u"first"_s, u"--contract"_s, u"NAP"_s}},
              {u"admin"_s,
               u"operator add"_s,
               u"operator list"_s,
               {u"--name"_s, name, u"--new-password-file"_s, ctl.write(u"new"_s, "segreta-1234\n")}}};
    for (const auto &[who, add, list, options] : names) {
        CAPTURE(add);
        const bool isPerson = add == u"operator add"_s; // whose login is the server's too
        ctl.must(who, wordsOf(add) + QStringList{isPerson ? ctl.login(u"ada"_s) : name} + options);
        QStringList listed;
        for (const QJsonValue &row : ctl.must(who, wordsOf(list)).value(u"items"_s).toArray())
            listed += row.toObject().value(u"name"_s).toString();
        CHECK(listed.contains(name));
    }
}

TEST_CASE("A long text comes from a file, too long a one is refused, and control characters are")
{
    CtlRun ctl(db::Engine::Sqlite);
    ctl.init();
    const QString id = ctl.open();
    const QString note = ctl.write(u"note"_s, "prima riga\r\nseconda: perché\n");
    ctl.must(u"sara"_s, {u"ticket"_s, u"note"_s, id, u"--text-file"_s, note});
    const QJsonArray history = ctl.must(u"sara"_s, {u"ticket"_s, u"show"_s, id}).value(u"history"_s).toArray();
    CHECK(history.at(1).toObject().value(u"texts"_s).toObject().value(u"note"_s) == u"prima riga\nseconda: perché"_s);

    const QString huge = ctl.write(u"huge"_s, QByteArray(10'000'000, 'x'));
    const test::Outcome tooLong =
        ctl.as(u"sara"_s, {u"ticket"_s, u"open"_s, u"--contract"_s, u"NAP"_s, u"--subject-file"_s, huge});
    CHECK(tooLong.code == 1);
    CHECK(tooLong.errorKind() == u"too-long"_s);
    // Wherever in a character the part that is read may end.
    const QByteArray two = QByteArray("à").repeated(5'000'000);
    const QByteArray three = QByteArray("€").repeated(3'000'000);
    const std::vector<QByteArray> contents{two,
                                           QByteArray(two).prepend('x'),
                                           three,
                                           QByteArray(three).prepend('x'),
                                           QByteArray(three).prepend("xx"),
                                           QByteArray("😀").repeated(2'000'000)};
    for (const QByteArray &content : contents) {
        const test::Outcome refused =
            ctl.as(u"sara"_s, {u"ticket"_s, u"note"_s, id, u"--text-file"_s, ctl.write(u"huge"_s, content)});
        CHECK(refused.code == 1);
        CHECK(refused.errorKind() == u"too-long"_s);
    }
    CHECK(ctl.as(u"sara"_s, {u"ticket"_s, u"note"_s, id, u"--text"_s, u"\u001b[2J"_s}).errorKind() == u"invalid-text"_s);
    CHECK(ctl.as(u"sara"_s, {u"ticket"_s, u"note"_s, id, u"--text-file"_s, ctl.write(u"latin"_s, "perch\xe9")}).code == 2);
    const QString latinAndLong = ctl.write(u"latin"_s, QByteArray(5'000'000, '\xe0'));
    CHECK(ctl.as(u"sara"_s, {u"ticket"_s, u"note"_s, id, u"--text-file"_s, latinAndLong}).code == 2);
    CHECK(ctl.must(u"sara"_s, {u"ticket"_s, u"list"_s}).value(u"items"_s).toArray().size() == 1);
}
