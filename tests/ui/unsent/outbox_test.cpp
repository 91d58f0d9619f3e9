// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/transaction.h"
#include "core/desk/tickets.h"
#include "tests/ui/models/bench.h"
#include "ui/models/drafts.h"
#include "ui/models/outbox.h"
#include "ui/models/unsent_model.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtTest/QSignalSpy>

#include <algorithm>

using namespace sportello;
using namespace sportello::test;
using namespace sportello::ui;
using namespace sportello::domain;
using namespace Qt::Literals::StringLiterals;

namespace {

const db::Login rossi{u"rossi"_s, u"prova-prova"_s};

db::Location unsentDeskAt(const QString &name)
{
    return {.engine = db::Engine::Sqlite, .path = u"/nowhere/"_s + name};
}

std::unique_ptr<Drafts> loadedDrafts(const db::Location &where, const db::Login &login = rossi)
{
    const auto key = localKeyOf(where, login);
    key->obtain();
    auto drafts = std::make_unique<Drafts>(where, login, key);
    drafts->load();
    REQUIRE(until([&] { return drafts->isLoaded(); }));
    return drafts;
}

/// Whether the disk had it when it was said to be kept.
bool keepUnsent(Drafts &drafts, const QString &name, const QByteArray &content)
{
    std::optional<bool> kept;
    drafts.keepUnsent(Drafts::unsent + name, content, [&](bool onDisk) { kept = onDisk; });
    REQUIRE(until([&] { return kept.has_value(); }));
    return *kept;
}

} // namespace

TEST_CASE("what waits to be sent goes by no age and with no draft that is thrown away, only when it is dropped")
{
    const db::Location here = unsentDeskAt(u"age"_s);
    const QString folder = Drafts::folder(here, rossi.name);
    {
        auto drafts = loadedDrafts(here);
        CHECK(keepUnsent(*drafts, u"1"_s, "a call"));
        drafts->keep(u"call/1"_s, "a draft");
        drafts->discard();
        CHECK(drafts->peek(u"unsent/1"_s) == QByteArray("a call"));
        CHECK_FALSE(drafts->peek(u"call/1"_s));
    }
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.unsent"_s}, QDir::Files);
    REQUIRE(files.size() == 1);
    QFile file(files.front().filePath());
    REQUIRE(file.open(QIODevice::ReadWrite));
    CHECK_FALSE(file.readAll().contains("a call"));
    REQUIRE(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-3 * Drafts::keptDays), QFileDevice::FileModificationTime));
    file.close();
    {
        auto drafts = loadedDrafts(here);
        CHECK(drafts->names(Drafts::unsent, Drafts::Of::All) == QStringList{u"unsent/1"_s});
        drafts->drop(u"unsent/1"_s);
    }
    CHECK(loadedDrafts(here)->names(Drafts::unsent, Drafts::Of::All).isEmpty());
}

TEST_CASE("what waits under another password is counted and stays, and without one nothing is said to be kept")
{
    const db::Location here = unsentDeskAt(u"sealed"_s);
    CHECK(keepUnsent(*loadedDrafts(here), u"1"_s, "a call"));
    CHECK(loadedDrafts(here, {u"rossi"_s, u"altra-prova"_s})->sealedAway() == 1);
    CHECK(loadedDrafts(here)->sealedAway() == 0);
    auto without = loadedDrafts(here, {u"rossi"_s, {}});
    CHECK_FALSE(keepUnsent(*without, u"2"_s, "a call"));
}

TEST_CASE("what a program that is gone left to be sent is the next one's, and one that is open keeps its own")
{
    const db::Location here = unsentDeskAt(u"two"_s);
    {
        auto first = loadedDrafts(here);
        CHECK(keepUnsent(*first, u"1"_s, "of the first"));
        auto second = loadedDrafts(here);
        CHECK(second->names(Drafts::unsent, Drafts::Of::All).isEmpty());
        CHECK(keepUnsent(*second, u"2"_s, "of the second"));
    }
    CHECK(loadedDrafts(here)->names(Drafts::unsent, Drafts::Of::All) == QStringList{u"unsent/1"_s, u"unsent/2"_s});
}

TEST_CASE("what is on its way is not dropped")
{
    Bench bench;
    const TicketId id = bench.open();
    auto place = bench.sit(bench.agent);
    REQUIRE(until([&] { return place->drafts().isLoaded(); }));
    {
        const db::Transaction holding(*bench.session, db::Transaction::Kind::Write);
        desk::NoteTicket note{{}, id, false, u"Nota"_s};
        note.request.at = bench.clock.now();
        place->outbox().keep({.command = note});
        CHECK_FALSE(place->outbox().drop(note.request.key)); // to the disk
        REQUIRE(until([&] { return place->outbox().entries().front().state == Outbox::State::Sending; }));
        CHECK_FALSE(place->outbox().drop(note.request.key)); // to the desk
        CHECK_FALSE(place->outbox().isSettled());
    }
    REQUIRE(until([&] { return place->outbox().entries().empty(); }));
    CHECK(bench.history(id).size() == 2);
}

TEST_CASE("what is handed over again is on the disk before what it replaces goes")
{
    Bench bench;
    (void)bench.open();
    auto place = bench.sit(bench.agent);
    REQUIRE(until([&] { return place->drafts().isLoaded(); }));
    const auto filesThere = [folder = Drafts::folder(bench.database.location(), bench.agent.login)] {
        return QDir(folder).entryList({u"*.unsent"_s}, QDir::Files).size();
    };
    desk::NoteTicket note{{}, TicketId(99), false, u"Nota"_s};
    note.request.at = bench.clock.now();
    place->outbox().keep({.command = note});
    REQUIRE(until([&] { return place->outbox().refusedCount() == 1; }));
    REQUIRE(filesThere() == 1);
    qsizetype fewest = 1;
    int stored = 0;
    QObject::connect(&place->drafts(), &Drafts::stored, place.get(), [&] {
        fewest = std::min(fewest, filesThere());
        ++stored;
    });
    for (int again = 0; again < 5; ++again) {
        note.text += u'!';
        place->outbox().keep({.command = note});
    }
    REQUIRE(until([&] { return stored == 10; }));
    CHECK(fewest == 1);
    CHECK(filesThere() == 1);
    REQUIRE(place->outbox().entries().size() == 1);
    CHECK(std::get<desk::NoteTicket>(place->outbox().entries().front().unsent.command).text == u"Nota!!!!!"_s);
}

TEST_CASE("the rows of what is not sent come and go one by one")
{
    Bench bench;
    (void)bench.open();
    auto place = bench.sit(bench.agent);
    REQUIRE(until([&] { return place->drafts().isLoaded(); }));
    UnsentModel model(*place);
    const Tested tested(&model);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    for (int i = 0; i < 3; ++i) {
        desk::NoteTicket note{{}, TicketId(99), false, u"Nota %1"_s.arg(i)};
        note.request.at = bench.clock.now();
        place->outbox().keep({.command = note});
    }
    // There is no such ticket: all come back.
    REQUIRE(until([&] { return place->outbox().refusedCount() == 3; }));
    REQUIRE(model.rowCount() == 3);
    CHECK(model.index(1, UnsentModel::Subject).data().toString() == u"Nota 1"_s);
    CHECK(model.index(1, UnsentModel::Standing).data().toString().startsWith(u"Refused: "_s));
    CHECK(model.index(1, UnsentModel::Code).data(Qt::AccessibleTextRole).toString().contains(u"Nota 1"_s));
    place->outbox().drop(model.at(1)->key());
    REQUIRE(model.rowCount() == 2);
    CHECK(model.index(1, UnsentModel::Subject).data().toString() == u"Nota 2"_s);
    CHECK(model.rowOf(model.at(1)->key()) == 1);
    CHECK(reset.count() == 0);
}
