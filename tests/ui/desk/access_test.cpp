// SPDX-License-Identifier: GPL-3.0-or-later
// What every page owes to those who work without a mouse, or without eyes.
#include "tests/ui/desk/desk_bench.h"

#include "core/domain/sign_in_delay.h"
#include "core/words/sentences.h"
#include "tests/support/pg_server.h"
#include "ui/escalations/escalations_page.h"
#include "ui/models/drafts.h"
#include "ui/widgets/field.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QComboBox>

using namespace sportello;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;
using domain::TicketState;

namespace {

// Controls in reach of Tab that say no name, by class and object name.
QStringList nameless(const QWidget &page)
{
    QStringList found;
    for (QWidget *control : page.findChildren<QWidget *>()) {
        const bool isInner = control->objectName().startsWith(u"qt_"_s) || qobject_cast<QComboBox *>(control->parentWidget());
        const bool passesOn = control->focusProxy() && control->focusProxy() != control;
        if (!(control->focusPolicy() & Qt::TabFocus) || !control->isVisible() || isInner || passesOn)
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(control);
        if (!spoken || spoken->text(QAccessible::Name).isEmpty())
            found << QString(QLatin1StringView(control->metaObject()->className()) + u" in "_s
                             + QLatin1StringView(control->parentWidget()->metaObject()->className()));
    }
    return found;
}

} // namespace

TEST_CASE("every control in reach of the keyboard says its name, on every page")
{
    Bench bench;
    const auto id = bench.open();
    bench.openAt({TicketState::Escalated, domain::Level::Second});
    {
        Sitting nobody(bench);
        CHECK(nameless(nobody.window()) == QStringList());
    }
    Sitting sitting(bench, bench.supervisor);
    MainWindow &window = *sitting.window().window();
    sitting.open(id);
    for (const ActionId step : {ActionId::Assign, ActionId::Hold, ActionId::Resolve, ActionId::Cancel, ActionId::Chase}) {
        sitting.detail().begin(step);
        INFO(actionName(step).toStdString());
        CHECK(nameless(window) == QStringList());
    }
    for (const ConsolePlace place : {ConsolePlace::Escalations, ConsolePlace::Board}) {
        window.go(place);
        if (place == ConsolePlace::Escalations)
            REQUIRE(until([&] { return static_cast<EscalationsPage *>(window.page(place))->detail().shown().has_value(); }));
        // A figure is called what it says, as soon as it is there.
        (void)until([&] { return nameless(window).isEmpty(); });
        CHECK(nameless(window) == QStringList());
    }
    window.actions().action(ActionId::Keys)->trigger();
    CHECK(nameless(window) == QStringList());
}

TEST_CASE("no key means two things")
{
    QStringList keys;
    for (const ActionInfo &info : actionTable())
        if (*info.key)
            keys << QString::fromLatin1(info.key);
    CHECK(keys.removeDuplicates() == 0);
}

TEST_CASE("who gave wrong passwords too often is told at the log-in how long to wait, even with the right one")
{
    Bench bench;
    Sitting nobody(bench);
    const LoginPage &page = *nobody.window().loginPage();
    std::optional<domain::Error> refused;
    QObject::connect(&nobody.window(), &console::Console::refused, &nobody.window(),
                     [&](const domain::Error &error) { refused = error; });
    const auto sentenceFor = [&](const QString &password) {
        refused.reset();
        page.findChild<QLineEdit *>(u"login"_s)->setText(bench.agent.login);
        auto *field = page.findChild<QLineEdit *>(u"password"_s);
        field->setText(password);
        QTest::keyClick(field, Qt::Key_Return);
        REQUIRE(until([&] { return refused.has_value(); }));
        return page.sentence();
    };
    for (int i = 0; i < domain::freeTries; ++i)
        CHECK(sentenceFor(u"sbagliata"_s).startsWith(u"Login or password are not right."_s));
    CHECK(sentenceFor(Bench::password()).startsWith(u"Too many wrong passwords for this login."_s));
    CHECK(refused->kind == domain::ErrorKind::TooManyTries);
    CHECK(page.sentence() == words::sentence(*refused));
    CHECK(nobody.window().window() == nullptr);
}

TEST_CASE("what is wrong with a database is said at the log-in, and nothing is changed")
{
    Bench bench;
    db::Location where = bench.database.location();
    std::optional<domain::ErrorKind> kind;
    QString unlike;
    db::Login who{u"agente"_s, Bench::password()};
    std::unique_ptr<TestDatabase> server;
    SECTION("texts in another encoding")
    {
        ON_A_SERVER();
        server = std::make_unique<TestDatabase>(db::Engine::PostgreSql, u" TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'"_s);
        where = server->location();
        who = server->owner();
        kind = domain::ErrorKind::InvalidValue;
    }
    SECTION("not a database")
    {
        where.path += u".txt"_s;
        QFile file(where.path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("Buongiorno");
        unlike = where.path;
        kind = domain::ErrorKind::NotADatabase;
    }
    SECTION("newer than this console")
    {
        bench.session->execute(
            u"INSERT INTO schema_version (number, name, min_client, applied_at) VALUES (9999, 'of tomorrow', 9999, 0)"_s);
        kind = domain::ErrorKind::SchemaNewer;
    }
    SECTION("somebody has it to themselves")
    {
        bench.session->execute(u"PRAGMA locking_mode = EXCLUSIVE"_s);
        bench.session->run(u"UPDATE contract SET version = version"_s); // from the first write on, until the session ends
        kind = domain::ErrorKind::DatabaseLocked;
    }
    SECTION("no server there")
    {
        where = must(db::Location::parse(u"postgresql:///sportello?host=/nowhere"_s));
        kind = domain::ErrorKind::ConnectionRefused;
    }
    const QString before = writtenMark(*bench.session);
    Appearance appearance;
    Language language;
    console::Console window({.database = where, .login = {}}, appearance, language, bench.clock);
    std::optional<domain::Error> refused;
    QObject::connect(&window, &console::Console::refused, &window, [&](const domain::Error &error) { refused = error; });
    window.start();
    window.show();
    window.logIn(who);
    REQUIRE(until([&] { return refused.has_value(); }));
    CHECK(refused->kind == kind);
    CHECK(window.loginPage()->sentence() == words::sentence(*refused));
    CHECK_FALSE(window.loginPage()->sentence().isEmpty());
    CHECK(window.window() == nullptr);
    CHECK(writtenMark(*bench.session) == before);
    if (!unlike.isEmpty()) {
        QFile file(unlike);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.readAll() == "Buongiorno");
    }
}

TEST_CASE("a server that does not let a login in, or nobody now, is not told beside the password, as a wrong one is")
{
    ON_A_SERVER();
    Bench bench(db::Engine::PostgreSql);
    Sitting sitting(bench);
    LoginPage &page = *sitting.window().loginPage();
    std::optional<domain::Error> refused;
    QObject::connect(&sitting.window(), &console::Console::refused, &sitting.window(),
                     [&](const domain::Error &error) { refused = error; });
    const auto besideFields = [&] {
        refused.reset();
        sitting.press(Qt::Key_Return);
        REQUIRE(until([&] { return refused.has_value(); }));
        CHECK(page.sentence() == words::sentence(*refused));
        QString beside;
        for (const Field *field : page.findChildren<Field *>())
            beside += field->error();
        return beside;
    };
    const auto alter = [&](const QString &how) { bench.session->execute(u"ALTER ROLE %1 %2"_s.arg(bench.agent.login, how)); };
    sitting.type(bench.agent.login);
    sitting.press(Qt::Key_Return);
    REQUIRE(sitting.focusIsOn("password"));
    sitting.type(u"sbagliata"_s);
    CHECK(besideFields().startsWith(u"Login or password are not right."_s));

    alter(u"NOLOGIN"_s);
    sitting.type(Bench::password()); // over what is selected
    CHECK(besideFields().isEmpty());
    CHECK(page.sentence().startsWith(u"The server does not let this login in"_s));
    CHECK(sitting.window().window() == nullptr);

    alter(u"LOGIN CONNECTION LIMIT 0"_s);
    CHECK(besideFields().isEmpty());
    CHECK(page.sentence().startsWith(u"The server answers, but takes no connections now"_s));

    alter(u"CONNECTION LIMIT -1"_s);
    sitting.press(Qt::Key_Return);
    CHECK(until([&] { return sitting.window().window() != nullptr; }));
}

TEST_CASE("whoever is called as nobody would be logs in by the keyboard, and what they type is kept")
{
    Bench bench(EACH_ENGINE());
    const domain::Operator odd =
        bench.addOperator(u"-\"Anna\" d'Órta \\ 50% %1"_s, {{bench.contract, domain::Role::Agent}}, {bench.first});
    bench.letIn(odd);
    Sitting sitting(bench);
    sitting.type(odd.login);
    sitting.press(Qt::Key_Return);
    REQUIRE(sitting.focusIsOn("password"));
    sitting.type(Bench::password());
    sitting.press(Qt::Key_Return);
    REQUIRE(until([&] { return sitting.window().window() != nullptr; }));
    CHECK(sitting.window().workplace()->me().login == odd.login);
    Drafts &drafts = sitting.window().workplace()->drafts();
    REQUIRE(until([&] { return drafts.isLoaded(); }));
    std::optional<bool> kept;
    drafts.keepUnsent(Drafts::unsent + u"1"_s, "a call", [&](bool onDisk) { kept = onDisk; });
    CHECK(until([&] { return kept.has_value(); }));
    CHECK(kept == true);
}
