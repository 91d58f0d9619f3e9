// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"

#include <QtCore/QTemporaryDir>

#include <memory>
#include <ostream>
#include <vector>

namespace sportello::test {

/// A fresh, empty database of a test: a file in a directory of its own, or a database on the server of the test run.
/// Gone at its end, even while sessions are open.
class TestDatabase {
public:
    /// `with`: what a server is told besides, to make it otherwise than it would.
    explicit TestDatabase(db::Engine engine, const QString &with = {});
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    [[nodiscard]] const db::Location &location() const { return m_location; }
    /// The location as `--db` takes it.
    [[nodiscard]] QString url() const;
    /// Who owns it: on PostgreSQL the superuser.
    [[nodiscard]] db::Login owner() const;
    /// A session of the owner. Throws when there is none.
    [[nodiscard]] std::unique_ptr<db::Session> open(const db::SessionOptions &options = {.create = true}) const;
    /// A name that nothing on the server has: for logins, which belong to no single database.
    [[nodiscard]] static QString uniqueName(const QString &start);

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    db::Location m_location;
};

/// The value, or an exception with the error's words: for what a test needs and does not test.
template <class T>
T must(domain::Result<T> result)
{
    if (!result)
        throw std::runtime_error("error kind " + std::to_string(static_cast<int>(result.error().kind)) + ": "
                                 + result.error().subject.toStdString() + " " + result.error().detail.toStdString());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// Another one once anybody else has written to the database; of the same session, which must not write in between.
[[nodiscard]] QString writtenMark(db::Session &session);

/// SQLite, and PostgreSQL where it is.
[[nodiscard]] std::vector<db::Engine> engines();

} // namespace sportello::test
