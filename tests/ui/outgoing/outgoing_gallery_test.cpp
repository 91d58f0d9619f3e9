// SPDX-License-Identifier: GPL-3.0-or-later
// What goes out in every language and theme, as pictures to look at. Only when asked for:
//     SPORTELLO_GALLERY=build/gallery build/dev/tests/test_ui_outgoing "[gallery]"
#include "tests/ui/outgoing/outgoing_bench.h"

#include "ui/shell/top_bar.h"
#include "ui/theme/appearance.h"

#include <QtCore/QDir>

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Pictures {
    void take(const QString &name, QSize size) const
    {
        const QDir folder(qEnvironmentVariable("SPORTELLO_GALLERY", u"gallery"_s));
        REQUIRE(folder.mkpath(u"."_s));
        window.resize(size);
        QApplication::processEvents();
        QApplication::processEvents();
        CHECK(window.grab().save(folder.filePath(prefix + name + u".png"_s)));
    }
    void takeLarge(const QString &name) const
    {
        const QFont usual = QApplication::font();
        QFont large = usual;
        large.setPointSizeF(usual.pointSizeF() * 2);
        QApplication::setFont(large);
        QApplication::processEvents();
        take(name + u"-200"_s, {2880, 1800});
        take(name + u"-200-1280"_s, {1280, 720});
        QApplication::setFont(usual);
        QApplication::processEvents();
    }
    QWidget &window;
    QString prefix;
};

} // namespace

TEST_CASE("gallery: what goes out in each language and theme", "[.][gallery]")
{
    OutgoingBench bench;
    const auto chase = [&](const QString &party, const QString &address = {}) {
        bench.clock.advance(17min);
        return bench.chase(party, address);
    };
    (void)chase(u"Infotre S.p.A."_s);
    (void)chase(u"Servizio Demografico, Ufficio elettorale del Comune"_s);
    bench.settle(chase(u"NetPA Servizi"_s), desk::Settlement::Said);
    bench.end(chase(u"Poste Italiane"_s, u"assistenza@poste.it"_s), OutgoingState::NotKnown, {}, 1);
    bench.end(chase(u"NetPA Servizi"_s, u"assistenza@netpa.it"_s), OutgoingState::Failed,
              u"smtp: 550 5.1.1 <assistenza@netpa.it>: recipient rejected, no such mailbox"_s);
    bench.end(chase(u"Infotre S.p.A."_s, u"supporto@infotre.it"_s), OutgoingState::Sent, {}, 1);
    (void)chase(u"Infotre S.p.A."_s, u"supporto@infotre.it"_s);
    AtOutgoing at(bench, bench.agent);
    at.window().window()->topBar().setOperator(u"Sara Conti"_s, u"1° livello"_s);
    const Pictures pictures{at.window(), u"outgoing-"_s};
    for (const QString &code : {u"en"_s, u"it"_s}) {
        at.language().use(code);
        at.page().bar().states().setCurrentIndex(0);
        REQUIRE(until([&] { return at.model().rowCount() == 4 && at.isRead(); }));
        for (const auto &[kind, theme] :
             {std::pair(ThemeKind::Dark, u"dark"_s), {ThemeKind::HighContrast, u"contrast"_s}, {ThemeKind::Light, u"light"_s}}) {
            at.appearance().choose(kind);
            pictures.take(code + u'-' + theme, {1440, 900});
        }
        pictures.take(code + u"-720"_s, {1280, 720});
        pictures.take(code + u"-1024"_s, {1024, 640});
        at.page().bar().states().setCurrentIndex(at.page().bar().states().count() - 1);
        REQUIRE(until([&] { return at.model().rowCount() == 7 && at.isRead(); }));
        pictures.take(code + u"-all"_s, {1440, 900});
        at.page().bar().states().setCurrentIndex(5); // sent
        REQUIRE(until([&] { return at.model().rowCount() == 1 && at.isRead(); }));
        at.page().bar().states().setCurrentIndex(4); // being sent
        REQUIRE(until([&] { return !at.model().isReading() && at.model().rowCount() == 0; }));
        pictures.take(code + u"-none"_s, {1440, 900});
        at.page().bar().states().setCurrentIndex(0);
        REQUIRE(until([&] { return at.model().rowCount() == 4 && at.isRead(); }));
        pictures.takeLarge(code);
    }
    at.language().use(u"en"_s);
}

TEST_CASE("gallery: what goes out of several contracts", "[.][gallery]")
{
    OutgoingBench bench;
    (void)bench.chase(u"Infotre S.p.A."_s);
    (void)bench.elsewhere();
    AtOutgoing at(bench, bench.supervisor);
    const Pictures pictures{at.window(), u"outgoing-contracts-"_s};
    for (const auto &[code, theme] : {std::pair(u"en"_s, ThemeKind::Dark), {u"it"_s, ThemeKind::Light}}) {
        at.language().use(code);
        at.appearance().choose(theme);
        at.ofContract(u"Comune di Napoli"_s);
        REQUIRE(until([&] { return at.model().rowCount() == 1 && at.isRead(); }));
        pictures.take(code, {1440, 900});
        pictures.take(code + u"-1024"_s, {1024, 640});
        pictures.takeLarge(code);
    }
    at.language().use(u"en"_s);
}
