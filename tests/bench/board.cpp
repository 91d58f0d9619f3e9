// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/tickets.h"
#include "core/storage/staff.h"
#include "tests/support/test_database.h"
#include "ui/board/board_page.h"
#include "ui/board/board_view.h"
#include "ui/board/figure_card.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtWidgets/QApplication>

#include <cstdio>

using namespace sportello;
using namespace Qt::Literals::StringLiterals;
using test::must;

namespace {

constexpr int changes = 15;

/// Lets the program run until the condition holds; throws where that takes longer than anybody would wait.
template <class Condition>
void until(Condition condition)
{
    const QDeadlineTimer limit(20'000);
    while (!condition()) {
        if (limit.hasExpired())
            throw std::runtime_error("the board did not come, or did not move");
        QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
    }
}

db::Login loginFrom(const QString &name, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("a password file could not be read");
    return {name, QString::fromUtf8(file.readAll())};
}

} // namespace

// DATABASE WATCHES FILE WRITES FILE: a board of the first, which nobody touches, and the tickets that the second opens meanwhile.
// Prints the milliseconds from each write's end until the board shows it.
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 6)
        return 2;
    try {
        const domain::SystemClock clock;
        const db::Location location = must(db::Location::parse(arguments[1]));
        ui::Workplace workplace(location, loginFrom(arguments[2], arguments[3]), clock);
        bool entered = false;
        QObject::connect(&workplace, &ui::Workplace::entered, &workplace, [&] { entered = true; });
        workplace.enter();
        until([&] { return entered; });
        ui::BoardPage page(workplace);
        page.resize(1200, 800);
        page.show();
        page.activated();
        const auto opened = [&] { return page.view()->cards()[4]->figure().figure; };

        const bool isFile = location.engine == db::Engine::Sqlite;
        const db::Login writes = loginFrom(arguments[4], arguments[5]);
        const auto session = must(db::Session::open(location, isFile ? db::Login{} : writes));
        const auto agent = storage::findOperator(*session, writes.name);
        if (!agent)
            throw std::runtime_error("nobody writes by that name");
        desk::Desk desk(*session, clock, *agent);
        until([&] { return !opened().isEmpty() && !page.isReading(); });
        for (int i = 0; i < changes; ++i) {
            const QString before = opened();
            desk::OpenTicket command;
            command.contract = agent->posts.front().contract;
            command.subject = u"Prova del cruscotto"_s;
            (void)must(desk::openTicket(desk, command));
            QElapsedTimer timer;
            timer.start();
            until([&] { return opened() != before; });
            std::printf("%.1f\n", double(timer.nsecsElapsed()) / 1e6);
            // The next one comes at another place of the board's beat.
            const QDeadlineTimer pause(i * 61);
            while (!pause.hasExpired())
                QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
        }
        return 0;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
