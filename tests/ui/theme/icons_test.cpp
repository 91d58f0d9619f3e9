// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <catch2/catch.hpp>

#include <QtGui/QImage>
#include <QtGui/QPixmap>

using namespace sportello::ui;

namespace {

// The colour of the most opaque pixel; transparent when the icon is empty.
QColor ink(const QIcon &icon, QIcon::Mode mode = QIcon::Normal, int edge = 16)
{
    const QImage image = icon.pixmap(edge, mode).toImage().convertToFormat(QImage::Format_ARGB32);
    QRgb best = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > qAlpha(best)) {
                best = image.pixel(x, y);
            }
        }
    }
    return QColor::fromRgba(best);
}

bool near(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) < 8 && std::abs(a.green() - b.green()) < 8 && std::abs(a.blue() - b.blue()) < 8;
}

} // namespace

TEST_CASE("every icon of the list is compiled in at both sizes")
{
    int last = 0;
#define SPORTELLO_ICON(id, breeze) last = static_cast<int>(Icon::id);
#include "resources/icons/used.inc"
#undef SPORTELLO_ICON
    for (int i = 0; i <= last; ++i) {
        for (const int edge : {16, 22}) {
            INFO(i << " at " << edge);
            CHECK(ink(icon(static_cast<Icon>(i)), QIcon::Normal, edge).alpha() > 100);
        }
    }
}

TEST_CASE("an icon wears the colour of its role, and of the theme of the moment")
{
    const QIcon phone = icon(Icon::Phone, Colour::Accent);
    for (const auto kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
        Theme::setCurrent(Theme::make(kind, Density::Comfortable, QFont()));
        CHECK(near(ink(phone), Theme::current().colour(Colour::Accent)));
        CHECK(near(ink(phone, QIcon::Disabled), Theme::current().colour(Colour::TextDisabled)));
    }
}

TEST_CASE("the application has an icon of its own")
{
    CHECK(near(ink(applicationIcon()), QColor(0x0B, 0x57, 0xB3)));
}
