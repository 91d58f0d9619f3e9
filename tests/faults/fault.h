// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_desk.h"

#include <functional>
#include <random>

/// What all cases of this folder share. The short form is what ctest runs; the long form is `./dev test --faults`.
namespace sportello::test::fault {

[[nodiscard]] inline bool isLong()
{
    return qEnvironmentVariable("SPORTELLO_FAULTS") == QLatin1String("long");
}
[[nodiscard]] inline int times(int shortForm, int longForm)
{
    return isLong() ? longForm : shortForm;
}

/// Chance of a case: told with what fails, and the same again where SPORTELLO_FAULTS_SEED names it.
class Chance {
public:
    Chance()
        : m_seed(qEnvironmentVariableIsSet("SPORTELLO_FAULTS_SEED") ? qEnvironmentVariable("SPORTELLO_FAULTS_SEED").toUInt()
                                                                    : std::random_device()()),
          m_engine(m_seed)
    {
    }
    [[nodiscard]] std::string said() const { return "SPORTELLO_FAULTS_SEED=" + std::to_string(m_seed); }
    /// From 0 on.
    [[nodiscard]] int below(int limit) { return int(m_engine() % unsigned(limit)); }
    [[nodiscard]] bool coin() { return below(2) == 1; }

private:
    unsigned m_seed;
    std::mt19937 m_engine;
};

/// Whether every projection is what the history says, as `sportelloctl verify` finds.
[[nodiscard]] bool isClean(TestDesk &desk, db::Session &session);
[[nodiscard]] qint64 countOf(db::Session &session, const QString &table);
/// How many operations have the key.
[[nodiscard]] qint64 countOfKey(db::Session &session, const QUuid &key);

/// Everything that an operator says about tickets and calls, each with a ticket in the place where it is usually said: opening,
/// a call that opens one, and the steps.
struct Saying {
    QString name;
    domain::Operator by;
    std::function<domain::Result<desk::Receipt>(desk::Desk &, const desk::Request &)> say;
    desk::Request request = {};
};
[[nodiscard]] std::vector<Saying> everySaying(TestDesk &desk);

} // namespace sportello::test::fault
