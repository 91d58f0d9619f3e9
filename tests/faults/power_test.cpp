// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/desk_on_disk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using namespace sportello::test::fault;

namespace {

/// What is found after a power cut: the desk opens and is clean, what was acknowledged is there, and what was not is there once
/// or not at all; said again, it is there once.
void checkAfterCut(DeskOnDisk &on, const QString &folder, qint64 before, std::size_t acknowledged)
{
    const QString path = folder + u'/' + QFileInfo(on.desk.database.location().path).fileName();
    const auto session = must(db::Session::open({.engine = db::Engine::Sqlite, .path = path}));
    REQUIRE(session->value<QString>(u"PRAGMA integrity_check"_s) == u"ok"_s);
    qint64 found = 0;
    for (std::size_t i = 0; i < on.sayings.size(); ++i) {
        const qint64 count = countOfKey(*session, on.sayings[i].request.key);
        found += count;
        INFO(on.sayings[i].name.toStdString());
        if (i < acknowledged)
            REQUIRE(count == 1);
        else
            REQUIRE(count <= (i == acknowledged ? 1 : 0));
    }
    REQUIRE(countOf(*session, u"operation"_s) == before + found);
    REQUIRE(isClean(on.desk, *session));
    if (acknowledged == on.sayings.size())
        return;
    const Saying &broken = on.sayings[acknowledged];
    desk::Desk by = on.desk.as(broken.by, *session);
    const auto again = broken.say(by, broken.request);
    REQUIRE(again);
    REQUIRE(again->repeated == (found > qint64(acknowledged)));
    REQUIRE(countOfKey(*session, broken.request.key) == 1);
}

} // namespace

TEST_CASE("nothing acknowledged is lost when the power is cut before any write, whatever of the unsynced is left")
{
    Chance chance;
    INFO(chance.said());
    DeskOnDisk on;
    const qint64 before = countOf(*on.desk.session, u"operation"_s);
    const int betweenCuts = times(8, 1);
    int untilCut = chance.below(betweenCuts) + 1;
    int cuts = 0;
    bool allHeld = true;
    std::size_t acknowledged = 0;
    on.disk->beforeChange = [&] {
        if (--untilCut > 0)
            return;
        untilCut = betweenCuts;
        for (const auto left : {FaultyDisk::Left::Nothing, FaultyDisk::Left::ByChance, FaultyDisk::Left::Everything}) {
            const QTemporaryDir found;
            on.disk->copyAfterCut(found.path(), left, chance);
            INFO("cut " << cuts << ", " << acknowledged << " acknowledged, left " << int(left));
            try {
                checkAfterCut(on, found.path(), before, acknowledged);
            } catch (...) { // told already; through SQLite nothing may be thrown
                allHeld = false;
            }
        }
        ++cuts;
    };
    for (const Saying &saying : on.sayings) {
        const auto said = on.say(saying);
        INFO(saying.name.toStdString());
        REQUIRE(said);
        ++acknowledged;
    }
    on.disk->beforeChange = {};
    REQUIRE(allHeld);
    CHECK(cuts > int(on.sayings.size()));
    WARN(cuts << " power cuts, each with three things left; " << chance.said());
}
