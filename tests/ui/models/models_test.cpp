// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/bench.h"

#include "core/desk/directory.h"
#include "ui/delegates/roles.h"
#include "ui/models/call_list_model.h"
#include "ui/models/caller_search_model.h"
#include "ui/models/history_model.h"
#include "ui/models/ticket_list_model.h"
#include "ui/models/watch.h"
#include "ui/theme/tokens.h"

#include <QtCore/QPersistentModelIndex>
#include <QtGui/QTextDocument>

using namespace sportello;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<TicketGroup> deskGroups(const domain::Operator &me)
{
    TicketGroup mine{.title = u"Mine"_s, .filter = {}};
    mine.filter.open = true;
    mine.filter.assignee = me.id;
    TicketGroup queue{.title = u"Queue"_s, .filter = {}};
    queue.filter.open = true;
    queue.filter.level = domain::Level::First;
    queue.filter.unassigned = true;
    return {mine, queue};
}

struct Loaded {
    explicit Loaded(TicketListModel &model)
    {
        QObject::connect(&model, &TicketListModel::merged, &model, [this] { ++times; });
    }
    [[nodiscard]] bool again()
    {
        const int before = times;
        return until([&] { return times > before; });
    }
    int times = 0;
};

QStringList column(const QAbstractItemModel &model, int role)
{
    QStringList all;
    for (int i = 0; i < model.rowCount(); ++i)
        all << model.index(i, 0).data(role).toString();
    return all;
}

} // namespace

TEST_CASE("a list shows groups with headers that can't be chosen, and each ticket once")
{
    Bench bench;
    auto opening = bench.opening(u"Mio"_s);
    opening.take = true;
    bench.open(opening);
    bench.open(bench.opening(u"In coda"_s));
    const auto place = bench.sit(bench.agent);
    TicketListModel model(*place);
    const Tested tested(&model);
    Loaded loaded(model);
    model.setGroups(deskGroups(bench.agent));
    REQUIRE(loaded.again());
    CHECK(column(model, Qt::DisplayRole) == QStringList{u"Mine"_s, u"Mio"_s, u"Queue"_s, u"In coda"_s});
    CHECK_FALSE(model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
    CHECK(model.flags(model.index(1)).testFlag(Qt::ItemIsSelectable));
    CHECK(model.index(2).data(roles::Count).toInt() == 1);
    CHECK(model.index(3).data(roles::Untouched).toBool());
}

TEST_CASE("what others do is merged in place: rows keep their index, and a held row stays though it left its filter")
{
    Bench bench;
    const auto first = bench.open(bench.opening(u"Primo"_s));
    const auto second = bench.open(bench.opening(u"Secondo"_s));
    const auto place = bench.sit(bench.agent);
    TicketListModel model(*place);
    const Tested tested(&model);
    Loaded loaded(model);
    model.setGroups(deskGroups(bench.agent));
    REQUIRE(loaded.again());
    const QPersistentModelIndex held(model.indexOf(second));
    const QPersistentModelIndex other(model.indexOf(first));
    model.hold(second);

    desk::Desk colleague = bench.as(bench.colleague);
    must(desk::takeTicket(colleague, {{}, first}));
    must(desk::takeTicket(colleague, {{}, second}));
    bench.open(bench.opening(u"Nuovo"_s));
    REQUIRE(until([&] { return column(model, Qt::DisplayRole).contains(u"Nuovo"_s); }));
    CHECK_FALSE(other.isValid());
    REQUIRE(held.isValid());
    CHECK(held.data().toString() == u"Secondo"_s);
    desk::Desk agent = bench.as(bench.agent);
    model.patch(must(desk::readTicket(agent, second)));
    CHECK(held.data(roles::State).toInt() == int(State::InChargeL1));
}

TEST_CASE("a list of what is rare goes on by itself until it has looked at all that there is")
{
    Bench bench;
    auto opening = bench.opening(u"Raro"_s);
    opening.channel = domain::Channel::Web;
    const auto rare = bench.open(opening);
    for (int i = 0; i <= storage::mostLookedAt; ++i)
        bench.open();
    const auto place = bench.sit(bench.agent);
    desk::Desk agent = bench.as(bench.agent);
    TicketListModel model(*place);
    const Tested tested(&model);
    TicketGroup group{.title = u"Dal web"_s, .filter = {}};
    group.filter.channel = domain::Channel::Web;
    REQUIRE(must(desk::listTickets(agent, group.filter, std::nullopt, std::nullopt, TicketListModel::pageSize)).rows.empty());
    model.setGroups({group});
    REQUIRE(until([&] { return model.indexOf(rare).isValid(); }));
    CHECK(model.rowCount() == 2); // with its header
    CHECK(model.ticketCount() == 1);
    REQUIRE(until([&] { return !model.isLoading(); }));
    CHECK_FALSE(model.canFetchMore({}));
}

TEST_CASE("a long list is read by pages")
{
    Bench bench;
    for (int i = 0; i < TicketListModel::pageSize + 5; ++i)
        bench.open(bench.opening(u"Ticket %1"_s.arg(i)));
    const auto place = bench.sit(bench.agent);
    TicketListModel model(*place);
    Loaded loaded(model);
    model.setGroups({deskGroups(bench.agent)[1]});
    REQUIRE(loaded.again());
    CHECK(model.rowCount() == TicketListModel::pageSize + 1);
    CHECK(model.ticketCount() == TicketListModel::pageSize + 5);
    REQUIRE(model.canFetchMore({}));
    const Tested tested(&model); // it fetches the next page
    CHECK_FALSE(model.canFetchMore({}));
    REQUIRE(until([&] { return model.rowCount() == TicketListModel::pageSize + 6; }));
    CHECK_FALSE(model.canFetchMore({}));
}

TEST_CASE("an answer that comes after its question was dropped changes nothing")
{
    Bench bench;
    bench.open(bench.opening(u"In coda"_s));
    const auto place = bench.sit(bench.agent);
    TicketListModel model(*place);
    const Tested tested(&model);
    Loaded loaded(model);
    model.setGroups({deskGroups(bench.agent)[1]}); // its answer comes late
    model.setGroups({deskGroups(bench.agent)[0]});
    REQUIRE(loaded.again());
    CHECK(model.rowCount() == 0);
    REQUIRE(until([&] { return !model.isLoading(); }));
    CHECK(loaded.times == 1);
}

TEST_CASE("a history grows at its end, with a line before each day")
{
    Bench bench;
    const auto id = bench.open();
    const auto place = bench.sit(bench.agent);
    desk::Desk desk = bench.as(bench.agent);
    HistoryModel model(*place);
    const Tested tested(&model);
    model.setDetail(must(desk::readTicket(desk, id)));
    REQUIRE(model.rowCount() == 2);
    CHECK(model.index(0).data(roles::Kind).toInt() == int(RowKind::Day));
    const QPersistentModelIndex opened(model.index(1));

    bench.clock.advance(std::chrono::hours(24));
    must(desk::noteTicket(desk, {.request = {}, .ticket = id, .text = u"<b>non</b> in grassetto"_s}));
    model.setDetail(must(desk::readTicket(desk, id)));
    REQUIRE(model.rowCount() == 4);
    CHECK(opened.isValid());
    CHECK(model.index(3).data(roles::Ground).toInt() == int(GroundKind::Note));
    CHECK(model.index(3).data(roles::Body).toString() == u"<b>non</b> in grassetto"_s);

    model.filter(HistoryModel::Show::Notes);
    CHECK(model.rowCount() == 2);
    CHECK(model.count(HistoryModel::Show::Changes) == 1);
}

TEST_CASE("a caller is found by number, name, e-mail and ticket number")
{
    Bench bench;
    const auto id = bench.open();
    const auto place = bench.sit(bench.agent);
    CallerSearchModel model(*place);
    const Tested tested(&model);
    for (const QString &typed : {u"0811234567"_s, u"espos"_s, u"maria.esposito@comune.it"_s, QString::number(id.value())}) {
        INFO(typed.toStdString());
        model.look(typed);
        REQUIRE(until([&] { return model.isSettled(); }));
        REQUIRE(model.rowCount() >= 1);
        CHECK(model.hit(0)->contact.name == u"Maria Esposito"_s);
    }
    model.look(u"nessuno di questo nome"_s);
    REQUIRE(until([&] { return model.isSettled(); }));
    CHECK(model.rowCount() == 0);
}

TEST_CASE("what stands in a caller's card is shown as text, in the list and in its tooltip")
{
    Bench bench;
    const auto place = bench.sit(bench.agent);
    desk::Desk desk = bench.as(bench.agent);
    desk::AddContact add;
    add.contact.contract = bench.contract;
    add.contact.name = u"Ugo Prova"_s;
    add.contact.office = u"<b>Ufficio</b> Tributi & Co."_s;
    must(desk::addContact(desk, add));
    CallerSearchModel model(*place);
    model.look(u"ugo"_s);
    REQUIRE(until([&] { return model.rowCount() == 1; }));
    CHECK(model.index(0).data(roles::Meta).toString().startsWith(add.contact.office));
    QTextDocument shown;
    shown.setHtml(model.index(0).data(Qt::ToolTipRole).toString());
    CHECK(shown.toPlainText() == model.index(0).data(roles::Meta).toString());
}

TEST_CASE("a contact's calls are listed, newest first, and follow what happens")
{
    Bench bench;
    const auto place = bench.sit(bench.agent);
    CallListModel model(*place);
    const Tested tested(&model);
    model.setContact(bench.caller);
    desk::Desk desk = bench.as(bench.agent);
    desk::LogCall log;
    log.call = bench.call();
    log.call.contact = bench.caller;
    log.ticket = bench.opening();
    const auto receipt = must(desk::logCall(desk, log));
    REQUIRE(until([&] { return model.rowCount() == 1; }));
    CHECK(model.index(0).data(CallListModel::Ticket).toLongLong() == receipt.id);
    CHECK(model.countOfDays(30) == 1);
}

TEST_CASE("an owner that is gone hears nothing of a late answer")
{
    Bench bench;
    const auto place = bench.sit(bench.agent);
    bool heard = false;
    {
        QObject owner;
        watch(
            &owner, place->client().run([](desk::Desk &desk) { return desk::changeMark(desk); }),
            [&](const storage::ChangeMark &) { heard = true; }, [&](const domain::Error &) { heard = true; });
    }
    bool later = false;
    watch(
        place.get(), place->client().run([](desk::Desk &desk) { return desk::changeMark(desk); }),
        [&](const storage::ChangeMark &) { later = true; }, [](const domain::Error &) {});
    REQUIRE(until([&] { return later; }));
    CHECK_FALSE(heard);
}

TEST_CASE("a desk that wants a newer program says so once to a console that is open")
{
    Bench bench(EACH_ENGINE());
    const auto place = bench.sit(bench.agent);
    int said = 0;
    QObject::connect(place.get(), &Workplace::outdated, place.get(), [&said] { ++said; });
    const auto asked = [&] {
        place->checkProgram();
        // What is asked on the same lane after it is answered after it.
        bool answered = false;
        watch(
            place.get(),
            place->client().run([](desk::Desk &desk) { return desk::fitsProgram(desk); }, desk::DeskClient::Lane::Background),
            [&](bool) { answered = true; }, [&](const domain::Error &) { answered = true; });
        return until([&] { return answered; });
    };
    REQUIRE(asked());
    CHECK(said == 0);
    bench.session->run(u"INSERT INTO schema_version(number, name, min_client, applied_at) VALUES(999, 'to come', 999, 0)"_s);
    REQUIRE(asked());
    REQUIRE(asked());
    CHECK(said == 1);
}
