// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctl_run.h"

#include <QtCore/QFile>

using namespace sportello;
using namespace sportello::test;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("A desk is moved to another database, is told so in both languages, and is refused until it is whole")
{
    CtlRun ctl(db::Engine::Sqlite);
    ctl.init();
    const QString ticket = ctl.open(u"Stampante ferma"_s);
    const TestDatabase other(db::Engine::Sqlite);
    const auto move = [&](const QString &who, const QStringList &more) {
        return ctl.run(wordsOf(u"move --from %1 --to %2 --as %3"_s.arg(ctl.database.url(), other.url(), ctl.login(who))) + more);
    };
    CHECK(move(u"admin"_s, {u"--db"_s, other.url(), u"--json"_s}).errorKind() == u"wrong-usage"_s);
    CHECK(move(u"sara"_s, {}).error.contains(u"administrator"_s));
    CHECK_FALSE(QFile::exists(other.location().path));

    // Stopped on the way, it is no desk yet.
    ctl.interrupted = true;
    CHECK(move(u"admin"_s, {}).code == 1);
    ctl.interrupted = false;
    const QStringList show{u"ticket"_s, u"show"_s, ticket, u"--db"_s, other.url(), u"--as"_s, ctl.login(u"sara"_s)};
    CHECK(ctl.run(show).error.contains(u"being moved there"_s));
    CHECK(ctl.run(show + QStringList{u"--json"_s}).errorKind() == u"being-moved"_s);

    const test::Outcome moved = move(u"admin"_s, {u"--lang"_s, u"it"_s});
    INFO(Catch::StringMaker<test::Outcome>::convert(moved));
    CHECK(moved.code == 0);
    CHECK(moved.out.contains(u"Lo sportello ora è in %1"_s.arg(other.url())));
    const test::Outcome there = ctl.run(show);
    CHECK(there.code == 0);
    CHECK(there.out.contains(u"Stampante ferma"_s));
    CHECK(ctl.run({u"verify"_s, u"--db"_s, other.url(), u"--as"_s, ctl.login(u"admin"_s)}).code == 0);
    CHECK(move(u"admin"_s, {u"--json"_s}).errorKind() == u"duplicate"_s); // there is one by now
}
