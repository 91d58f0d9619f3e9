// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/both_engines.h"

#include "core/domain/clock.h"
#include "core/platform/keyring.h"

#include <catch2/catch.hpp>

#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace sportello::test {

/// A command line without blanks in its words.
[[nodiscard]] inline QStringList wordsOf(const QString &line)
{
    return line.split(u' ');
}

/// What one run of the command line left.
struct Outcome {
    int code = 0;
    QString out;
    QString error;
    QStringList warnings = {}; ///< of Qt, which no one who uses it is to see

    [[nodiscard]] QJsonObject json() const;
    /// The kind of the error that was answered as JSON.
    [[nodiscard]] QString errorKind() const;
};

/// sportelloctl on a database of its own, run in this process. Everybody's password is the same.
class CtlRun {
public:
    explicit CtlRun(db::Engine engine);

    /// A run of `line` by nobody.
    [[nodiscard]] Outcome run(const QStringList &line) const;
    /// By somebody, as JSON.
    [[nodiscard]] Outcome as(const QString &login, const QStringList &line) const;
    /// The same, which must go well.
    QJsonObject must(const QString &login, const QStringList &line) const;

    /// Makes the desk and, unless told otherwise, a contract NAP with a team of each level, an agent, a technician, a supervisor
    /// and a contact.
    void init(bool withPeople = true);
    /// The logins on this database: on a server they belong to all its databases.
    [[nodiscard]] QString login(const QString &name) const { return name + m_suffix; }
    /// On a server, whose programs run the rules and prove the desk.
    void letServe(const QString &who) const;
    /// A ticket opened by the agent; its number.
    QString open(const QString &subject = QStringLiteral("Stampante ferma")) const;
    /// What init says besides on a server: who its superuser is.
    [[nodiscard]] QStringList asOwner() const;
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;

    TestDatabase database;
    domain::ManualClock clock;
    mutable QHash<QString, QString> environment;
    bool interrupted = false;      ///< somebody pressed Ctrl+C
    std::optional<QString> answer; ///< what somebody types who is asked for a password; none: nobody is there
    mutable QStringList asked;     ///< the prompts
    bool errorIsTerminal = false;
    QString outPath;           ///< where answers go instead of into the outcome
    platform::Keyring keyring; ///< that of this session, which tests have only where they were given one
    bool byServer = false;     ///< on a server its clock counts; otherwise `clock` does there too

private:
    QTemporaryDir m_files;
    QString m_suffix;
    QString m_passwordFile;
};

} // namespace sportello::test

namespace Catch {
template <>
struct StringMaker<sportello::test::Outcome> {
    static std::string convert(const sportello::test::Outcome &outcome)
    {
        return "exit " + std::to_string(outcome.code) + "\nout: " + outcome.out.toStdString()
            + "\nerror: " + outcome.error.toStdString();
    }
};
} // namespace Catch
