// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_database.h"

#include <catch2/catch.hpp>

#include <QtCore/QString>

/// The case runs once per engine: `TestDatabase database(EACH_ENGINE());`, as its first line.
#define EACH_ENGINE() GENERATE(from_range(::sportello::test::engines()))

namespace Catch {

template <>
struct StringMaker<QString> {
    static std::string convert(const QString &text) { return '"' + text.toStdString() + '"'; }
};
template <>
struct StringMaker<sportello::db::Engine> {
    static std::string convert(sportello::db::Engine engine)
    {
        return engine == sportello::db::Engine::Sqlite ? "SQLite" : "PostgreSQL";
    }
};
template <>
struct StringMaker<sportello::domain::Error> {
    static std::string convert(const sportello::domain::Error &error)
    {
        return "error kind " + std::to_string(static_cast<int>(error.kind)) + " on \"" + error.subject.toStdString()
            + "\": " + error.detail.toStdString();
    }
};
template <class T>
struct StringMaker<sportello::domain::Result<T>> {
    static std::string convert(const sportello::domain::Result<T> &result)
    {
        if (!result)
            return StringMaker<sportello::domain::Error>::convert(result.error());
        if constexpr (std::is_void_v<T>)
            return "done";
        else
            return Detail::stringify(*result);
    }
};

} // namespace Catch
