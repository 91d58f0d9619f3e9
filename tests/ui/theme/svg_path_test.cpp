// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/svg_path.h"

#include <catch2/catch.hpp>

using sportello::ui::parseSvgPath;

TEST_CASE("lines, absolute and relative, end where SVG says")
{
    const auto path = parseSvgPath(u"M1 2L4,2h3V8l-1-1z");
    CHECK(path.boundingRect() == QRectF(1, 2, 6, 6));
    CHECK(path.currentPosition() == QPointF(1, 2));
}

TEST_CASE("pairs after a move are lines")
{
    CHECK(parseSvgPath(u"m1 1 2 0 0 3").currentPosition() == QPointF(3, 4));
}

TEST_CASE("two half arcs with joined flags make a circle")
{
    const QRectF box = parseSvgPath(u"M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 10 0-11z").boundingRect();
    CHECK(box.x() == Approx(2.5).margin(1e-6));
    CHECK(box.y() == Approx(2.5).margin(1e-6));
    CHECK(box.width() == Approx(11).margin(1e-6));
    CHECK(box.height() == Approx(11).margin(1e-6));
}

TEST_CASE("the sweep flag chooses the side of an arc")
{
    CHECK(parseSvgPath(u"M8 2A6 6 0 0 1 8 14z").boundingRect().right() == Approx(14));
    CHECK(parseSvgPath(u"M8 2A6 6 0 0 0 8 14z").boundingRect().left() == Approx(2));
}

TEST_CASE("the large flag chooses the longer way round")
{
    const QRectF quarter = parseSvgPath(u"M10.5 6.5A3.5 3.5 0 0 1 14 10").boundingRect();
    CHECK(quarter.right() == Approx(14));
    CHECK(quarter.top() == Approx(6.5));
    const QRectF rest = parseSvgPath(u"M10.5 6.5A3.5 3.5 0 1 1 14 10").boundingRect();
    CHECK(rest.right() == Approx(17.5));
    CHECK(rest.top() == Approx(3));
}

TEST_CASE("an arc too small for its ends is stretched to reach them")
{
    const QRectF box = parseSvgPath(u"M0 0A1 1 0 0 1 8 0").boundingRect();
    CHECK(box.width() == Approx(8));
    CHECK(box.height() == Approx(4));
}

TEST_CASE("what is no path data gives an empty path")
{
    for (const QStringView data : {u"L", u"M1", u"Q1 2 3 4", u"M1 1A1 1 0 2 0 3 3", u"1 2", u"M1 1zz1"}) {
        INFO(data.toString().toStdString());
        CHECK(parseSvgPath(data).isEmpty());
    }
}
