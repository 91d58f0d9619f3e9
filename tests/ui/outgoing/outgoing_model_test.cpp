// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/outgoing/outgoing_bench.h"

#include "core/words/watch_terms.h"

#include <QtTest/QSignalSpy>

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;
using Show = OutgoingModel::Show;

namespace {

std::vector<OutgoingId> ids(const OutgoingModel &model)
{
    std::vector<OutgoingId> all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.push_back(model.at(row)->id);
    return all;
}

void read(OutgoingModel &model, const OutgoingModel::Choice &choice)
{
    model.choose(choice);
    REQUIRE(until([&] { return !model.isReading(); }));
}

} // namespace

TEST_CASE("messages are listed by what they wait for, with the words of the mail program")
{
    OutgoingBench bench(EACH_ENGINE());
    const OutgoingId toSay = bench.chase(u"Fornitore"_s);
    const OutgoingId refused = bench.chase(u"Infotre"_s, u"assistenza@infotre.it"_s);
    const OutgoingId waits = bench.chase(u"NetPA"_s, u"assistenza@netpa.it"_s);
    const OutgoingId said = bench.chase(u"Altri"_s);
    bench.end(refused, OutgoingState::Failed, u"550 no such\nmailbox"_s);
    bench.settle(said, desk::Settlement::Said);
    const auto place = bench.sit(bench.agent);
    OutgoingModel model(*place);
    const Tested tested(&model);
    read(model, {});
    CHECK(ids(model) == std::vector{refused, toSay});
    CHECK(model.toDo() == desk::OutgoingToDo{.toSay = 1, .failed = 1});
    CHECK(model.index(0, OutgoingModel::Standing).data() == u"Failed: 550 no such mailbox"_s);
    CHECK(model.index(0, OutgoingModel::Tries).data() == u"4"_s);
    CHECK(model.index(1, OutgoingModel::Standing).data() == u"To be said by phone"_s);
    CHECK(model.index(1, OutgoingModel::To).data() == u"Fornitore"_s);
    CHECK(model.index(1, OutgoingModel::Ticket).data() == QString::number(bench.message(toSay).ticket->value()));
    CHECK(model.index(1, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"To be said by phone; to Fornitore; "_s));
    read(model, {.show = Show::State, .state = OutgoingState::Waiting});
    CHECK(ids(model) == std::vector{waits, toSay});
    read(model, {.show = Show::State, .state = OutgoingState::SaidByPhone});
    CHECK(ids(model) == std::vector{said});
    read(model, {.show = Show::All});
    CHECK(ids(model) == std::vector{said, waits, refused, toSay});
}

TEST_CASE("many messages come by pages, and a later look keeps those that were read")
{
    OutgoingBench bench;
    std::vector<OutgoingId> all;
    for (int i = 0; i < 2 * OutgoingModel::pageSize + 10; ++i)
        all.insert(all.begin(), bench.chase(u"Fornitore"_s));
    const auto place = bench.sit(bench.agent);
    OutgoingModel model(*place);
    read(model, {});
    CHECK(model.rowCount() == OutgoingModel::pageSize);
    for (int page = 2; page <= 3; ++page) {
        REQUIRE(model.canFetchMore({}));
        model.fetchMore({});
        CHECK_FALSE(model.canFetchMore({})); // until it is answered
        REQUIRE(until([&] { return !model.isReading(); }));
    }
    CHECK(ids(model) == all);
    CHECK_FALSE(model.canFetchMore({}));

    const Tested tested(&model); // which would fetch by itself
    // One in the middle is said, one at the end too, a new one comes: the others stay as they are, and where they are.
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex kept = model.index(60, 0);
    const OutgoingId keptId = model.at(60)->id;
    bench.settle(all[30], desk::Settlement::Said);
    bench.settle(all.back(), desk::Settlement::Withdraw);
    const OutgoingId fresh = bench.chase(u"Fornitore"_s);
    std::vector<OutgoingId> now = all;
    now.pop_back();
    now.erase(now.begin() + 30);
    now.insert(now.begin(), fresh);
    model.refresh();
    REQUIRE(until([&] { return !model.isReading(); }));
    CHECK(ids(model) == now);
    CHECK(reset.empty());
    REQUIRE(kept.isValid());
    CHECK(model.at(kept.row())->id == keptId);
}

TEST_CASE("an answer that comes late, to what is no longer asked, changes nothing")
{
    OutgoingBench bench;
    (void)bench.chase(u"Fornitore"_s);
    const auto place = bench.sit(bench.agent);
    OutgoingModel model(*place);
    model.choose({});
    model.choose({.show = Show::State, .state = OutgoingState::Sent});
    REQUIRE(until([&] { return !model.isReading(); }));
    CHECK(model.rowCount() == 0);
    CHECK(model.toDo() == desk::OutgoingToDo{.toSay = 1});
}
