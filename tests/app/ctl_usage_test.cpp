// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/ctl/help.h"
#include "app/ctl/parser.h"
#include "core/words/language.h"
#include "tests/app/ctl_run.h"

#include <QtCore/QFile>
#include <QtCore/QScopeGuard>

#include <ctime>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using test::CtlRun;

TEST_CASE("The help names every command and every option, in both languages")
{
    const CtlRun ctl(db::Engine::Sqlite);
    const test::Outcome english = ctl.run({u"help"_s});
    const test::Outcome italian = ctl.run({u"help"_s, u"--lang"_s, u"it"_s});
    CHECK(english.code == 0);
    CHECK(english.out != italian.out);
    for (const ctl::Command &command : ctl::commands()) {
        CAPTURE(command.name);
        CHECK(english.out.contains(u"  "_s + command.name + u"  "_s));
        CHECK(italian.out.contains(u"  "_s + command.name + u"  "_s));
        const test::Outcome one = ctl.run(command.name.split(u' ') + QStringList{u"--help"_s});
        CHECK(one.code == 0);
        for (const ctl::Option &option : command.options)
            CHECK(one.out.contains(u"--"_s + option.name));
    }
    CHECK(ctl.run({u"help"_s, u"ticket"_s, u"take"_s}).out == ctl.run({u"ticket"_s, u"take"_s, u"--help"_s}).out);
    CHECK(ctl.run({u"help"_s, u"frobnicate"_s}).code == 2);
}

TEST_CASE("Help is asked for by an option too, beside whatever other option every command has")
{
    const CtlRun ctl(db::Engine::Sqlite);
    const QString english = ctl.run({u"help"_s}).out;
    const QString italian = ctl.run({u"help"_s, u"--lang"_s, u"it"_s}).out;
    CHECK(ctl.run({u"--help"_s}).out == english);
    for (const QStringList &line : {QStringList{u"--lang"_s, u"it"_s, u"--help"_s},
                                    QStringList{u"--help"_s, u"--lang"_s, u"it"_s}, QStringList{u"--lang=it"_s, u"--help"_s}}) {
        CAPTURE(line.join(u' '));
        const test::Outcome outcome = ctl.run(line);
        CHECK(outcome.code == 0);
        CHECK(outcome.out == italian);
    }
    CHECK(ctl.run({u"--help"_s, u"--lang"_s, u"it"_s, u"ticket"_s, u"take"_s}).out
          == ctl.run({u"help"_s, u"ticket"_s, u"take"_s, u"--lang"_s, u"it"_s}).out);
    CHECK(ctl.run({u"--json"_s, u"--help"_s}).json().value(u"help"_s) == english);
    CHECK(ctl.run({u"--help"_s, u"--frobnicate"_s}).code == 2);
    CHECK(ctl.run({u"--lang"_s, u"it"_s}).code == 2);
}

TEST_CASE("Every list says how many rows a page may have, and refuses any other number as wrong usage")
{
    const CtlRun ctl(db::Engine::Sqlite);
    int lists = 0;
    for (const ctl::Command &command : ctl::commands()) {
        const auto takes = [&](const QString &option) {
            return std::ranges::find(command.options, option, &ctl::Option::name) != command.options.end();
        };
        CAPTURE(command.name);
        const QString verb = command.name.section(u' ', -1);
        const bool isList = verb == u"list"_s || verb == u"find"_s || verb == u"search"_s;
        CHECK((takes(u"limit"_s) || !isList));
        CHECK(takes(u"limit"_s) == takes(u"after"_s));
        if (!takes(u"limit"_s))
            continue;
        ++lists;
        QStringList line = command.name.split(u' ');
        for (const ctl::Argument &argument : command.arguments)
            line += argument.name;
        for (const ctl::Option &option : command.options)
            if (option.required)
                line += {u"--"_s + option.name, u"x"_s};
        for (const QString &limit : {u"0"_s, u"1001"_s, u"-1"_s, u"4294967297"_s, u"ten"_s, QString()}) {
            const test::Outcome outcome = ctl.run(line + QStringList{u"--limit"_s, limit});
            CAPTURE(command.name, limit);
            CHECK(outcome.code == 2);
            CHECK(outcome.error.contains(u"1000"_s));
        }
        CHECK(ctl::parse(line + QStringList{u"--limit"_s, u"1"_s}));
        CHECK(ctl::parse(line + QStringList{u"--limit"_s, u"1000"_s}));
    }
    CHECK(lists >= 20);
}

TEST_CASE("The reference in the documentation is what the program's own table says")
{
    words::installLanguage(words::chosenLanguage(u"en"_s));
    QFile file(QStringLiteral(SPORTELLO_CTL_REFERENCE));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll());
    INFO("sportelloctl help --markdown prints what belongs at the end of docs/sportelloctl.md");
    CHECK(page.endsWith(u"\n## Reference\n\n"_s + ctl::reference()));
}

TEST_CASE("Wrong usage ends with 2 before any database is touched")
{
    const CtlRun ctl(db::Engine::Sqlite);
    const std::vector<QStringList> wrong{
        {},
        {u"frobnicate"_s},
        {u"ticket"_s},
        {u"ticket"_s, u"take"_s},
        {u"ticket"_s, u"take"_s, u"1"_s, u"2"_s},
        {u"ticket"_s, u"take"_s, u"1"_s, u"--frobnicate"_s},
        {u"ticket"_s, u"take"_s, u"1"_s, u"--key"_s, u"not-a-uuid"_s},
        {u"ticket"_s, u"take"_s, u"1"_s, u"--at"_s, u"yesterday"_s},
        {u"ticket"_s, u"take"_s, u"1"_s, u"--version"_s, u"-1"_s},
        {u"ticket"_s, u"take"_s, u"1"_s, u"--version"_s},
        {u"ticket"_s, u"take"_s, u"1"_s, u"--from-colleague=yes"_s},
        {u"ticket"_s, u"note"_s, u"1"_s},
        {u"ticket"_s, u"note"_s, u"1"_s, u"--text"_s, u"a"_s, u"--text"_s, u"b"_s},
        {u"ticket"_s, u"list"_s, u"--state"_s, u"asleep"_s},
        {u"figures"_s, u"--from"_s, u"2026-02-30"_s, u"--to"_s, u"2026-03-01"_s},
        {u"ticket"_s, u"list"_s, u"--as"_s, u"sara"_s, u"--db"_s, u"postgresql://sara:segreta@localhost/desk"_s},
        {u"ticket"_s, u"list"_s, u"--as"_s, u"sara"_s, u"--db"_s, u"postgresql://localhost/desk?password=segreta"_s},
        {u"ticket"_s, u"list"_s, u"--as"_s, u"sara"_s, u"--db"_s, u"mysql://localhost/desk"_s},
        {u"ticket"_s, u"list"_s, u"--as"_s, u"sara"_s, u"--password"_s, u"segreta"_s},
        {u"ticket"_s, u"list"_s, u"--as"_s, u"sara"_s, u"--password=segreta"_s},
        {u"ticket"_s, u"list"_s}, // nobody says who
        {u"--password"_s, u"segreta"_s, u"verify"_s},
        {u"--password=segreta"_s, u"verified"_s},
    };
    for (const QStringList &line : wrong) {
        CAPTURE(line.join(u' '));
        const test::Outcome outcome = ctl.run(line);
        CHECK(outcome.code == 2);
        CHECK(outcome.out.isEmpty());
        CHECK_FALSE(outcome.error.isEmpty());
        CHECK_FALSE(outcome.error.contains(u"segreta"_s));
    }
    CHECK_FALSE(QFile::exists(ctl.database.location().path));
    CHECK(ctl.run({u"ticket"_s, u"list"_s, u"--frobnicate"_s, u"--lang=it"_s})
              .error.startsWith(u"Qui non c'è un'opzione --frobnicate."_s));
    CHECK(ctl.run({u"--password"_s, u"segreta"_s, u"verify"_s}).error.startsWith(u"There is no option --password here."_s));
    CHECK(ctl.run({u"--db"_s, u"sqlite:/x"_s, u"--password"_s, u"segreta"_s, u"verify"_s})
              .error.startsWith(u"There is no option --password here."_s));
    ctl.environment.insert(u"LANG"_s, u"it_IT.UTF-8"_s);
    CHECK(ctl.run({u"frobnicate"_s}).error.startsWith(u"Non c'è un comando \"frobnicate\"."_s));
}

TEST_CASE("An option stands before or after the command, with its value behind a space or an equals sign")
{
    const auto parsed = ctl::parse({u"--db"_s, u"sqlite:x"_s, u"ticket"_s, u"note"_s, u"--text=a=b"_s, u"7"_s, u"--json"_s});
    REQUIRE(parsed);
    CHECK(parsed->command->name == u"ticket note"_s);
    CHECK(parsed->positional == QStringList{u"7"_s});
    CHECK(parsed->text(u"text"_s) == u"a=b"_s);
    CHECK(parsed->text(u"db"_s) == u"sqlite:x"_s);
    const auto rest = ctl::parse({u"ticket"_s, u"search"_s, u"due"_s, u"--"_s, u"--parole"_s});
    REQUIRE(rest);
    CHECK(rest->positional == QStringList{u"due --parole"_s});
}

TEST_CASE(
    "Times are read as dates, as local times of Rome and with an offset, and written with Rome's, wherever the machine stands")
{
    const QByteArray zone = qgetenv("TZ");
    const auto restore = qScopeGuard([&] {
        (void)(zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone));
        tzset();
    });
    qputenv("TZ", GENERATE(QByteArray("UTC"), QByteArray("Europe/Rome"), QByteArray("America/New_York")));
    tzset();
    const auto written = [](const QString &text) {
        const auto time = ctl::readTime(text);
        return time ? ctl::writeTime(*time) : QString();
    };
    CHECK(written(u"2026-03-02"_s) == u"2026-03-02T00:00:00+01:00"_s);
    CHECK(written(u"2026-07-02T09:30"_s) == u"2026-07-02T09:30:00+02:00"_s);
    CHECK(written(u"2026-07-02 09:30:15.250"_s) == u"2026-07-02T09:30:15.250+02:00"_s);
    CHECK(written(u"2026-07-02T07:30:00Z"_s) == u"2026-07-02T09:30:00+02:00"_s);
    CHECK(written(u"2026-07-02T10:30:00+0300"_s) == u"2026-07-02T09:30:00+02:00"_s);
    CHECK(written(u"2026-03-29T02:30"_s).isEmpty());                         // left out by the change to summer time
    CHECK(written(u"2026-03-08T02:30"_s) == u"2026-03-08T02:30:00+01:00"_s); // left out elsewhere
    CHECK(written(u"2026-03-29T03:00"_s) == u"2026-03-29T03:00:00+02:00"_s);
    CHECK(written(u"2026-10-25T02:30"_s) == u"2026-10-25T02:30:00+02:00"_s); // the first of two
    CHECK(written(u"2026-10-25T02:30+01:00"_s) == u"2026-10-25T02:30:00+01:00"_s);
    CHECK(written(u"2026-02-30"_s).isEmpty());
    CHECK(written(u"02/03/2026"_s).isEmpty());
    CHECK(written(u"2026-03-02T25:00"_s).isEmpty());
}

TEST_CASE("An hour that the clocks leave out is refused in words that say so, and what is no time in others")
{
    const auto says = [](const QString &time, const QString &language) {
        const CtlRun ctl(db::Engine::Sqlite);
        const test::Outcome refused =
            ctl.run(test::wordsOf(u"calendar hours --contract NAP --week mon=24h --from %1 --lang %2"_s.arg(time, language)));
        CHECK(refused.code == 2);
        return refused.error;
    };
    CHECK(says(u"2026-03-29T02:30"_s, u"en"_s).contains(u"--from cannot be \"2026-03-29T02:30\". That hour does not exist"_s));
    CHECK(says(u"2026-03-29T02:30"_s, u"en"_s).contains(u"the clocks go forward"_s));
    CHECK(says(u"2026-03-29T02:30"_s, u"it"_s).contains(u"le lancette vanno avanti"_s));
    for (const QString &wrong : {u"2026-03-29T25:30"_s, u"2026-02-30"_s}) {
        CHECK(says(wrong, u"en"_s).contains(u"takes a date or a time"_s));
        CHECK_FALSE(says(wrong, u"it"_s).contains(u"lancette"_s));
    }
}

TEST_CASE("The table of rights needs no database, and stands in the documentation as it is printed")
{
    const CtlRun ctl(db::Engine::Sqlite);
    const test::Outcome rights = ctl.run({u"rights"_s});
    CHECK(rights.code == 0);
    CHECK(rights.out.count(u'\n') == qsizetype(domain::verbNames.size()) + 2);
    QFile page(QStringLiteral(SPORTELLO_RIGHTS_PAGE));
    REQUIRE(page.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(page.readAll()).contains(rights.out));
}
