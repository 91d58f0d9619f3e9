// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platform/password_hash.h"
#include "core/storage/staff.h"
#include "tests/support/test_desk.h"
#include "ui/models/workplace.h"

#include <QtCore/QDeadlineTimer>
#include <QtTest/QAbstractItemModelTester>
#include <QtWidgets/QApplication>

#include <optional>

namespace sportello::test {

/// How long until() waits.
inline std::chrono::milliseconds patience{10'000};

/// Lets the program run until the condition holds; false where patience ends before.
template <class Condition>
[[nodiscard]] bool until(Condition condition)
{
    const QDeadlineTimer limit(patience);
    while (!condition()) {
        if (limit.hasExpired())
            return false;
        QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
    }
    return true;
}

/// A desk on a real file or server, with passwords for those who sit down at it.
class Bench : public TestDesk {
public:
    explicit Bench(db::Engine engine = db::Engine::Sqlite) : TestDesk(engine)
    {
        for (const domain::Operator &person : {agent, technician, supervisor, auditor})
            letIn(person);
    }

    /// The consoles' clock: the test's own, and the system's where a server stamps what operators write.
    [[nodiscard]] const domain::Clock &consoleClock() const
    {
        static const domain::SystemClock system;
        return session->isSqlite() ? static_cast<const domain::Clock &>(clock) : system;
    }

    /// Somebody at work; waits until they have entered.
    [[nodiscard]] std::unique_ptr<ui::Workplace> sit(const domain::Operator &person)
    {
        auto place = std::make_unique<ui::Workplace>(database.location(), db::Login{person.login, password()}, consoleClock());
        bool entered = false;
        QObject::connect(place.get(), &ui::Workplace::entered, place.get(), [&] { entered = true; });
        place->enter();
        if (!until([&] { return entered; }))
            throw std::runtime_error("nobody could sit down");
        QObject::disconnect(place.get(), &ui::Workplace::entered, nullptr, nullptr);
        return place;
    }
};

/// The model's contract, kept through everything that a case does to it.
class Tested {
public:
    explicit Tested(QAbstractItemModel *model)
    {
        s_failures = 0;
        m_before = qInstallMessageHandler(&Tested::hear);
        s_before = m_before;
        m_tester.emplace(model, QAbstractItemModelTester::FailureReportingMode::Warning); // it looks at once, and is heard
    }
    ~Tested()
    {
        qInstallMessageHandler(m_before);
        CHECK(s_failures == 0);
    }

private:
    static void hear(QtMsgType type, const QMessageLogContext &context, const QString &message)
    {
        if (qstrcmp(context.category, "qt.modeltest") == 0)
            ++s_failures;
        if (s_before)
            s_before(type, context, message);
    }
    static inline int s_failures = 0;
    static inline QtMessageHandler s_before = nullptr;
    QtMessageHandler m_before;
    std::optional<QAbstractItemModelTester> m_tester;
};

} // namespace sportello::test
