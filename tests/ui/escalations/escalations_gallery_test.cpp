// SPDX-License-Identifier: GPL-3.0-or-later
// The second level's page in every language and theme, as pictures to look at. Only when asked for:
//     SPORTELLO_GALLERY=build/gallery build/dev/tests/test_ui_escalations "[gallery]"
#include "tests/ui/escalations/second_level.h"

#include "ui/detail/ticket_detail.h"
#include "ui/models/ticket_list_model.h"
#include "ui/shell/top_bar.h"

#include <QtCore/QDir>

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

// Tickets as a second level has them of a morning; answers the one to be open.
TicketId fill(Bench &bench)
{
    desk::Desk agent = bench.as(bench.agent);
    desk::Desk technician = bench.as(bench.technician);
    const auto passUp = [&](const QString &subject, Impact impact) {
        auto opening = bench.opening(subject);
        opening.contact = bench.contact;
        opening.impact = impact;
        const auto opened = desk::openTicket(agent, opening);
        bench.clock.advance(11min);
        must(desk::escalateTicket(
            agent,
            {.request = {},
             .ticket = opened->ticket(),
             .escalation = {
                 bench.second, u"L’importo resta sbagliato anche dopo il ricalcolo."_s,
                 u"Ricalcolo singolo e aggiornamento aliquote 2026. L’errore resta solo per gli immobili con riduzione storica al 50 %."_s}}));
        bench.clock.advance(7min);
        return opened->ticket();
    };
    const TicketId shown = passUp(u"Calcolo IMU errato su immobili storici"_s, Impact::High);
    must(desk::takeTicket(technician, {.request = {}, .ticket = shown}));
    bench.clock.advance(2h);
    must(desk::chaseTicket(
        agent, {.request = {}, .ticket = shown, .by = bench.contact, .text = u"Chiede quando potrà inviare gli avvisi."_s}));
    const QStringList waiting{u"Notifiche messi: stampa bloccata"_s, u"Conservazione: pacchetti scartati"_s,
                              u"Nuovo dominio nella posta"_s};
    for (const QString &subject : waiting)
        passUp(subject, Impact::Medium);
    for (const QString &subject :
         {u"Posta PEC duplicata nel protocollo"_s, u"Scanner del protocollo lento"_s, u"Certificato di residenza senza QR"_s})
        must(desk::takeTicket(technician, {.request = {}, .ticket = passUp(subject, Impact::Low)}));
    const TicketId held = passUp(u"Timbro digitale spostato in stampa"_s, Impact::Low);
    auto hold = bench.hold(held, HoldReason::Supplier);
    hold.party = u"NetPA Servizi"_s;
    must(desk::holdTicket(technician, hold));
    hold = bench.hold(shown, HoldReason::Supplier);
    hold.party = u"Infotre S.p.A."_s;
    hold.reference = u"INC-20931"_s;
    must(desk::holdTicket(technician, hold));
    bench.clock.advance(42min);
    must(desk::noteTicket(
        technician,
        {.request = {},
         .ticket = shown,
         .toRequester = true,
         .text =
             u"Il fornitore ha riprodotto il difetto. Attendo la correzione; intanto non inviate gli avvisi degli immobili storici."_s}));
    return shown;
}

} // namespace

TEST_CASE("gallery: the second level in each language and theme", "[.][gallery]")
{
    const QDir folder(qEnvironmentVariable("SPORTELLO_GALLERY", u"gallery"_s));
    REQUIRE(folder.mkpath(u"."_s));
    Bench bench;
    const TicketId ticket = fill(bench);
    SecondLevel at(bench, bench.technician);
    at.window.topBar().setOperator(u"Andrea Galli"_s, u"2° livello · Applicativi"_s);
    at.page().open(ticket);
    REQUIRE(until([&] { return at.page().detail().shown().has_value() && at.page().queue().ticketCount() == 8; }));
    const auto picture = [&](const QString &name, QSize size) {
        at.window.resize(size);
        QApplication::processEvents();
        QApplication::processEvents();
        CHECK(at.window.grab().save(folder.filePath(u"escalations-"_s + name + u".png"_s)));
    };
    const QFont usual = QApplication::font();
    for (const QString &code : {u"en"_s, u"it"_s}) {
        at.language.use(code);
        for (const auto &[kind, theme] :
             {std::pair(ThemeKind::Dark, u"dark"_s), {ThemeKind::HighContrast, u"contrast"_s}, {ThemeKind::Light, u"light"_s}}) {
            at.appearance.choose(kind);
            picture(code + u'-' + theme, {1440, 900});
        }
        picture(code + u"-720"_s, {1280, 720});
        picture(code + u"-1024"_s, {1024, 720});
        QFont large = usual;
        large.setPointSizeF(usual.pointSizeF() * 2);
        QApplication::setFont(large);
        QApplication::processEvents();
        picture(code + u"-200"_s, {2880, 1800});
        QApplication::setFont(usual);
        QApplication::processEvents();
    }
    at.language.use(u"en"_s);
}
