// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/bench.h"
#include "ui/board/board_page.h"
#include "ui/board/board_view.h"
#include "ui/board/figure_card.h"
#include "ui/charts/chart_frame.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_label.h"

#include <QtCore/QScopeGuard>
#include <QtWidgets/QComboBox>

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

// The page of somebody at work, in front of them.
struct AtBoard {
    explicit AtBoard(Bench &bench, const Operator &person) : workplace(bench.sit(person)), page(*workplace)
    {
        QObject::connect(&page, &BoardPage::refreshed, &page, [this] { ++readings; });
        page.resize(1240, 820);
        page.show();
    }
    [[nodiscard]] bool isRead() const
    {
        return until([this] { return readings > 0 && !page.isReading(); });
    }
    [[nodiscard]] QString figure(std::size_t card) const { return page.view()->cards()[card]->figure().figure; }
    [[nodiscard]] const ChartValue &chart(std::size_t which) const { return *page.view()->charts()[which]->value(); }

    Appearance appearance;
    std::unique_ptr<Workplace> workplace;
    BoardPage page;
    int readings = 0;
};

constexpr std::size_t openNow = 3;
constexpr std::size_t openedToday = 4;
constexpr std::size_t resolvedToday = 5;
constexpr std::size_t backlog = 1;
constexpr std::size_t days = 2;

} // namespace

TEST_CASE("the board shows what a second console does, without being asked, and the charts are the figures")
{
    Bench bench;
    bench.openAt({TicketState::Registered, Level::First});
    AtBoard at(bench, bench.supervisor);
    REQUIRE(at.isRead());
    CHECK(at.figure(openNow) == u"1"_s);
    CHECK(at.figure(0) == u"–"_s);

    // Somebody else, on a session of their own: a call, a ticket passed on, one resolved.
    const auto other = bench.secondSession();
    desk::Desk agent = bench.as(bench.agent, *other);
    REQUIRE(desk::logCall(agent, {.request = {}, .call = bench.call(), .ticket = std::nullopt}));
    const auto opened = desk::openTicket(agent, bench.opening());
    REQUIRE(opened);
    REQUIRE(desk::escalateTicket(agent, {.request = {}, .ticket = opened->ticket(), .escalation = bench.escalation()}));
    const auto resolved = desk::openTicket(agent, bench.opening());
    REQUIRE(resolved);
    REQUIRE(desk::resolveTicket(agent, {.request = {}, .ticket = resolved->ticket(), .resolution = bench.resolution()}));

    REQUIRE(until([&] { return at.figure(openNow) == u"2"_s && at.figure(resolvedToday) == u"1"_s; }));
    CHECK(at.figure(0) == u"1"_s);
    CHECK(at.figure(1).startsWith(u"100"_s));
    CHECK(at.figure(openedToday) == u"3"_s);

    desk::Desk supervisor = bench.as(bench.supervisor);
    const auto board = indicators::readBoard(supervisor);
    REQUIRE(board);
    CHECK(at.chart(0) == callsChart(*board));
    CHECK(at.chart(backlog) == backlogChart(*board, FiguresOf::Contract));
    CHECK(at.chart(days) == daysChart(*board, FiguresOf::Contract));
    CHECK(at.chart(3) == timesChart(*board, FiguresOf::Contract));
    CHECK(at.chart(backlog).total(1) == 1);
}

TEST_CASE("figures that did not change are not drawn again")
{
    Bench bench;
    const TicketId ticket = bench.open();
    AtBoard at(bench, bench.supervisor);
    REQUIRE(at.isRead());
    const auto drawings = [&] { return at.page.view()->charts()[backlog]->drawings(); };
    const int before = drawings();
    const int read = at.readings;
    desk::Desk agent = bench.as(bench.agent);
    REQUIRE(desk::noteTicket(agent, {.request = {}, .ticket = ticket, .toRequester = false, .text = u"annotazione"_s}));
    REQUIRE(until([&] { return at.readings > read; }));
    CHECK(drawings() == before);
}

TEST_CASE("a board that nobody looks at is read when it comes to the front")
{
    Bench bench;
    AtBoard at(bench, bench.supervisor);
    REQUIRE(at.isRead());
    at.page.hide();
    const int read = at.readings;
    bool heard = false;
    QObject::connect(at.workplace.get(), &Workplace::changed, &at.page, [&] { heard = true; });
    bench.open();
    REQUIRE(until([&] { return heard; }));
    CHECK(at.readings == read);
    at.page.show();
    REQUIRE(until([&] { return at.figure(openNow) == u"1"_s; }));
}

TEST_CASE("operators see their teams' tickets, and the page says so")
{
    Bench bench;
    bench.openAt({TicketState::Registered, Level::First});
    bench.openAt({TicketState::Escalated, Level::Second});
    AtBoard at(bench, bench.technician);
    REQUIRE(at.isRead());
    CHECK(at.figure(openNow) == u"1"_s);
    CHECK(at.chart(backlog).population == backlogChart({}, FiguresOf::MyTeams).population.replace(u'0', u'1'));
}

TEST_CASE("who has no right to figures reads why, and nothing is asked")
{
    Bench bench;
    must(db::writeUnit(*bench.session, [&] {
        storage::saveCredential(*bench.session, bench.administrator.id, platform::hashPassword(Bench::password()));
    }));
    AtBoard at(bench, bench.administrator);
    CHECK_FALSE(at.page.isReading());
    CHECK(at.page.findChild<EmptyState *>()->isVisible());
    CHECK_FALSE(at.page.view()->isVisible());
}

TEST_CASE("one contract's figures or all of them; the answer to the other choice comes too late and is dropped")
{
    Bench bench;
    Operator both = bench.addOperator(u"entrambi"_s, {{bench.contract, Role::Supervisor}, {bench.foreign, Role::Supervisor}});
    must(db::writeUnit(*bench.session,
                       [&] { storage::saveCredential(*bench.session, both.id, platform::hashPassword(Bench::password())); }));
    bench.open();
    AtBoard at(bench, both);
    REQUIRE(at.isRead());
    CHECK(at.figure(openNow) == u"1"_s);
    auto *choice = at.page.findChild<QComboBox *>();
    REQUIRE(choice->isVisible());
    REQUIRE(choice->count() == 3);
    const int read = at.readings;
    const auto choose = [&](ContractId contract) {
        const int at_ = choice->findData(qlonglong(contract.value()));
        choice->setCurrentIndex(at_);
        Q_EMIT choice->activated(at_);
    };
    choose(bench.contract);
    choose(bench.foreign);
    REQUIRE(until([&] { return at.readings > read && !at.page.isReading(); }));
    CHECK(at.readings == read + 1);
    CHECK(at.figure(openNow) == u"0"_s);
}

TEST_CASE("with text twice as large the chooser of a contract gives way, and the day is read whole")
{
    Bench bench;
    Operator both = bench.addOperator(u"entrambi"_s, {{bench.contract, Role::Supervisor}, {bench.foreign, Role::Supervisor}});
    must(db::writeUnit(*bench.session,
                       [&] { storage::saveCredential(*bench.session, both.id, platform::hashPassword(Bench::password())); }));
    AtBoard at(bench, both);
    REQUIRE(at.isRead());
    const QFont usual = QApplication::font();
    const auto restore = qScopeGuard([usual] { QApplication::setFont(usual); });
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2);
    QApplication::setFont(large);
    auto *choice = at.page.findChild<QComboBox *>();
    choice->setItemText(0, u"Servizio di assistenza applicativa e sistemistica del Comune di Montelieto"_s);
    at.page.resize(1150, 700);
    const auto labels = at.page.findChildren<TextLabel *>();
    const auto day = std::ranges::find_if(
        labels, [](const TextLabel *label) { return label->text().contains(u"2026"_s) || label->text().contains(u"March"_s); });
    REQUIRE(day != labels.end());
    CHECK(until([&] { return choice->width() < choice->sizeHint().width() && (*day)->width() >= (*day)->sizeHint().width(); }));
    CHECK(choice->isVisible());
}

TEST_CASE("a board that cannot be read says so; when it can be again the figures come back")
{
    Bench bench;
    AtBoard at(bench, bench.supervisor);
    REQUIRE(at.isRead());
    // Another program takes the table away, and brings it back.
    bench.session->execute(u"ALTER TABLE figure_day RENAME TO away"_s);
    bench.open();
    QAbstractButton *retry = nullptr;
    REQUIRE(until([&] {
        for (QAbstractButton *button : at.page.findChildren<QAbstractButton *>())
            if (button->isVisible() && button->accessibleName() == BoardPage::tr("Try again"))
                retry = button;
        return retry != nullptr;
    }));
    CHECK(at.figure(openNow) == u"0"_s); // what was there stays
    bench.session->execute(u"ALTER TABLE away RENAME TO figure_day"_s);
    retry->click();
    REQUIRE(until([&] { return at.figure(openNow) == u"1"_s; }));
    CHECK_FALSE(retry->isVisible());
}
