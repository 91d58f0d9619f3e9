// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk/desk_bench.h"

#include "core/desk/targets.h"
#include "core/storage/calls.h"
#include "ui/desk/waiting_callers.h"
#include "ui/models/waiting_model.h"

#include <QtCore/QDir>
#include <QtCore/QScopeGuard>
#include <QtWidgets/QListView>

using namespace sportello;
using namespace sportello::test;
using namespace sportello::ui;
using namespace sportello::domain;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Somebody hung up just now, after 40 seconds.
CallId lose(Bench &bench, const QString &number, std::optional<ContactId> contact = {})
{
    Call call = bench.call();
    call.end = CallEnd::HungUp;
    call.number.typed = number;
    call.contact = contact;
    call.startedAt = bench.clock.now() - 40s;
    call.answeredAt.reset();
    call.endedAt = bench.clock.now();
    desk::Desk agent = bench.as(bench.agent);
    return must(desk::logCall(agent, {.request = {}, .call = call, .ticket = {}})).call.value();
}

void promise(Bench &bench)
{
    domain::Target target;
    target.measure = Measure::CallBack;
    target.limit = 2h;
    target.wallClock = true;
    desk::Desk supervisor = bench.as(bench.supervisor);
    must(desk::setTarget(supervisor, {.request = {}, .contract = bench.contract, .target = target}));
}

Call newestCall(Bench &bench)
{
    const auto id = bench.session->value<qint64>(u"SELECT max(id) FROM call"_s);
    return storage::loadCall(*bench.session, CallId(*id)).value();
}

int rows(Sitting &sitting)
{
    return sitting.desk().waiting().model().rowCount();
}

} // namespace

TEST_CASE("who waits to be called back stands over the queue, the most urgent first, with the time left")
{
    Bench bench;
    promise(bench);
    const CallId first = lose(bench, u"0817654321"_s);
    bench.clock.advance(100min); // 20 minutes are left of two hours
    lose(bench, u"0811234567"_s, bench.caller);
    Sitting sitting(bench, bench.agent);
    REQUIRE(until([&] { return rows(sitting) == 2; }));
    const Tested tested(&sitting.desk().waiting().model());
    CHECK(sitting.desk().waiting().isVisible());
    CHECK(sitting.desk().waiting().model().callerAt(0)->call.id == first);
    QListView &list = sitting.desk().waiting().list();
    const QString spoken = list.model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    INFO(spoken.toStdString());
    CHECK(spoken.contains(u"0817654321"_s));
    CHECK(spoken.contains(u"20 min left to the call-back"_s));
    CHECK(list.height() >= list.sizeHintForRow(0) * 2);
    bench.clock.advance(30min);
    CHECK(list.model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"late by 10 min"_s));
    // Whoever is lost meanwhile is there by themselves, behind those who wait longer.
    const CallId third = lose(bench, u"3331234567"_s);
    REQUIRE(until([&] { return rows(sitting) == 3; }));
    CHECK(sitting.desk().waiting().model().callerAt(0)->call.id == first);
    CHECK(sitting.desk().waiting().model().callerAt(2)->call.id == third);
}

TEST_CASE("one key calls back who is most urgent, and what is logged says whom it answers")
{
    Bench bench;
    promise(bench);
    Sitting sitting(bench, bench.agent);
    CHECK_FALSE(sitting.desk().waiting().isVisible()); // nobody waits, and nothing stands there
    const CallId lost = lose(bench, u"0817654321"_s, bench.caller);
    REQUIRE(until([&] { return rows(sitting) == 1; }));
    sitting.press(Qt::Key_F2, Qt::ShiftModifier);
    REQUIRE(sitting.calls().isOpen());
    REQUIRE(until([&] { return sitting.calls().contact().has_value(); }));
    CHECK(sitting.calls().contact()->id == bench.caller);
    CHECK(sitting.focusIsOn("subject"));

    // Nobody answers: they wait on.
    sitting.press(Qt::Key_5, Qt::ControlModifier);
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return !sitting.calls().isOpen(); }));
    CHECK(newestCall(bench).end == CallEnd::NoReply);
    CHECK(newestCall(bench).callsBack == lost);
    CHECK(rows(sitting) == 1);

    sitting.press(Qt::Key_F2, Qt::ShiftModifier);
    REQUIRE(until([&] { return sitting.calls().contact().has_value(); }));
    sitting.type(u"Voleva sapere degli orari"_s);
    sitting.press(Qt::Key_2, Qt::ControlModifier); // a ticket
    REQUIRE(until([&] { return !sitting.calls().isOpen(); }));
    const Call made = newestCall(bench);
    CHECK(made.direction == CallDirection::Outbound);
    CHECK(made.purpose == CallPurpose::CallBack);
    CHECK(made.callsBack == lost);
    CHECK(made.number.typed == u"0817654321"_s);
    CHECK(made.ticket.has_value());
    REQUIRE(until([&] { return rows(sitting) == 0; }));
    CHECK_FALSE(sitting.desk().waiting().isVisible());
    sitting.press(Qt::Key_F2); // the next call is an ordinary one
    sitting.press(Qt::Key_Escape);
    CHECK_FALSE(sitting.calls().isOpen());
}

TEST_CASE("a call-back that was begun by mistake leaves with Esc, and a call on the line comes before it")
{
    Bench bench;
    Sitting sitting(bench, bench.agent);
    lose(bench, u"0817654321"_s);
    REQUIRE(until([&] { return rows(sitting) == 1; }));
    sitting.press(Qt::Key_F2, Qt::ShiftModifier);
    REQUIRE(sitting.calls().isOpen());
    sitting.press(Qt::Key_Escape);
    CHECK_FALSE(sitting.calls().isOpen());
    sitting.press(Qt::Key_F2);
    sitting.type(u"Rossi"_s);
    sitting.press(Qt::Key_F2, Qt::ShiftModifier);
    CHECK(sitting.focusIsOn("caller"));
    const auto calls = bench.count(u"call"_s);
    CHECK(calls == 1);
}

TEST_CASE("after a change of language no button of a call that is made back is narrower than its words")
{
    Bench bench;
    Sitting sitting(bench, bench.agent);
    lose(bench, u"0817654321"_s);
    REQUIRE(until([&] { return rows(sitting) == 1; }));
    sitting.press(Qt::Key_F2, Qt::ShiftModifier);
    REQUIRE(sitting.calls().isOpen());
    const auto settle = [] {
        for (int turn = 0; turn < 8; ++turn)
            QApplication::processEvents();
    };
    const auto cut = [&] {
        QStringList all;
        for (const QAbstractButton *button : sitting.calls().findChildren<QAbstractButton *>())
            if (button->isVisible() && !button->text().isEmpty() && button->width() < button->sizeHint().width())
                all << button->text();
        return all;
    };
    for (int width = 1040; width <= 1440; width += 20) {
        INFO(width);
        sitting.language().use(u"en"_s);
        sitting.window().resize(width, 900);
        settle();
        sitting.language().use(u"it"_s);
        settle();
        CHECK(cut() == QStringList());
    }
    sitting.language().use(u"en"_s);
}

// SPORTELLO_GALLERY=build/gallery build/dev/tests/test_ui_desk "[gallery]"
TEST_CASE("gallery: who waits to be called back, over the queue and on the line", "[.][gallery]")
{
    const QDir folder(qEnvironmentVariable("SPORTELLO_GALLERY", u"gallery"_s));
    REQUIRE(folder.mkpath(u"."_s));
    Bench bench;
    promise(bench);
    for (int i = 0; i < 4; ++i)
        (void)bench.open();
    for (const auto &[number, contact] : {std::pair(u"0817654321"_s, std::optional<ContactId>()),
                                          {u"0811234567"_s, bench.caller},
                                          {u"3331234567"_s, std::nullopt},
                                          {u""_s, std::nullopt}}) {
        lose(bench, number, contact);
        bench.clock.advance(41min);
    }
    Sitting sitting(bench, bench.agent);
    REQUIRE(until([&] { return rows(sitting) == 4; }));
    const QFont usual = QApplication::font();
    const auto restore = qScopeGuard([usual] { QApplication::setFont(usual); });
    const auto picture = [&](const QString &name) {
        for (const int factor : {1, 2}) {
            QFont font = usual;
            font.setPointSizeF(usual.pointSizeF() * factor);
            QApplication::setFont(font);
            for (const auto &[kind, theme] : {std::pair(ThemeKind::Light, u"light"_s), {ThemeKind::Dark, u"dark"_s}}) {
                sitting.appearance().choose(kind);
                for (const QString &code : {u"it"_s, u"en"_s}) {
                    sitting.language().use(code);
                    for (int turn = 0; turn < 5; ++turn) // what is longer in the other language makes itself room
                        QApplication::processEvents();
                    CHECK(sitting.window().grab().save(
                        folder.filePath(u"waiting-%1-%2-%3-%4.png"_s.arg(name, code, theme).arg(factor * 100))));
                }
            }
        }
    };
    picture(u"queue"_s);
    sitting.press(Qt::Key_F2, Qt::ShiftModifier);
    REQUIRE(sitting.calls().isOpen());
    sitting.press(Qt::Key_5, Qt::ControlModifier);
    picture(u"call"_s);
}
