// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measures.h"

#include <catch2/catch.hpp>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace sportello::bench;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("what could not be measured is told with its reason and meets no target")
{
    const std::vector<Column> columns{
        {u"SQLite 10k"_s, {{u"start"_s, u"ms"_s, 300, std::nullopt, {400, std::nullopt, false}, {}}}},
        {u"PostgreSQL 10k"_s, {notMeasured(u"start"_s, u"there is no console"_s)}}};
    CHECK(columns.front().figures.front().isMet());
    CHECK_FALSE(columns.back().figures.front().isMet());
    const QString page = table(columns);
    CHECK(page.contains(u"300"_s));
    CHECK(page.contains(u"not measured !"_s));
    CHECK(page.contains(u"there is no console"_s));
    const QJsonObject missing = QJsonDocument::fromJson(json(columns))[u"columns"_s][1][u"figures"_s][0].toObject();
    CHECK(missing.value(u"median"_s).isNull());
    CHECK(missing.value(u"met"_s) == false);
    CHECK(missing.value(u"remark"_s) == u"not measured: there is no console"_s);
}

TEST_CASE("a target says on which side of it a figure should be")
{
    const std::vector<Column> columns{{u"x"_s,
                                       {{u"rows"_s, u"1/s"_s, 9000, std::nullopt, {8000, std::nullopt, true}, {}},
                                        {u"bytes"_s, {}, 9000, std::nullopt, {8000, std::nullopt, false}, {}},
                                        {u"looked at"_s, {}, 9000}}}};
    const QJsonValue figures = QJsonDocument::fromJson(json(columns))[u"columns"_s][0][u"figures"_s];
    CHECK(figures[0][u"atLeast"_s] == true);
    CHECK(figures[0][u"met"_s] == true);
    CHECK(figures[1][u"atLeast"_s] == false);
    CHECK(figures[1][u"met"_s] == false);
    CHECK(figures[2][u"atLeast"_s].isUndefined());
    CHECK(table(columns).contains(u"≥ 8000"_s));
}
