// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/calendar_terms.h"
#include "tests/ui/desk/desk_bench.h"

#include <QtCore/QScopeGuard>
#include <QtWidgets/QDateTimeEdit>

#include <ctime>

using namespace sportello;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;
using namespace sportello::domain;
using namespace std::chrono_literals;

namespace {

/// Puts a ticket on hold until a time on the wall clock, as it is typed.
void holdUntil(Sitting &sitting, const QString &when)
{
    auto *field = qobject_cast<QDateTimeEdit *>(sitting.detail().form()->editor(u"wake-up time"_s));
    REQUIRE(field);
    field->setFocus();
    // The field takes the whole of it as one text, as it shows it.
    field->setDateTime(QDateTime::fromString(QString(when + u'Z'), Qt::ISODate));
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
}

} // namespace

TEST_CASE(
    "a ticket is not held until an hour that the clocks leave out: it is said beside the field, wherever the machine stands")
{
    // The machine's own zone has no say: in Rome's the field itself would move the hour.
    const QByteArray zone = qgetenv("TZ");
    const auto restore = qScopeGuard([&] {
        (void)(zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone));
        tzset();
    });
    qputenv("TZ", GENERATE(QByteArray("Europe/Rome"), QByteArray("America/New_York")));
    tzset();
    Bench bench;
    const TicketId id = bench.openAt({TicketState::InCharge, Level::First});
    Sitting sitting(bench, bench.agent);
    const QString language = GENERATE(u"en"_s, u"it"_s);
    sitting.language().use(language);
    sitting.open(id);
    sitting.detail().begin(ActionId::Hold);
    holdUntil(sitting, u"2026-03-29T02:30:00"_s);
    REQUIRE(until([&] { return !sitting.detail().form()->sentence().isEmpty(); }));
    CHECK(sitting.detail().form()->sentence() == words::leftOutHour());
    CHECK(sitting.focusIsOn("wake-up time"));
    CHECK(bench.ticket(id).place.state == TicketState::InCharge);

    // Of the hour that comes twice it is the first.
    holdUntil(sitting, u"2026-10-25T02:30:00"_s);
    REQUIRE(until([&] { return bench.ticket(id).place.state == TicketState::OnHold; }));
    CHECK(bench.ticket(id).hold->wakeUp == startOfDay(day(10, 25)) + 2h + 30min);
    CHECK(bench.isSound(id));
}
