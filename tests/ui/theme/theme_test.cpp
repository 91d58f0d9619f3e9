// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appearance.h"
#include "ui/theme/on_change.h"

#include <catch2/catch.hpp>

#include <QtCore/QMetaEnum>
#include <QtGui/QFontMetricsF>
#include <QtGui/QImage>
#include <QtWidgets/QApplication>

using namespace sportello::ui;

namespace {

QFont baseFont(double points = 10)
{
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(points);
    return font;
}

int paintedPixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
        }
    }
    return count;
}

} // namespace

TEST_CASE("colours, states and sizes come from the tokens")
{
    const Theme light = Theme::make(ThemeKind::Light, Density::Comfortable, baseFont());
    const Theme dark = Theme::make(ThemeKind::Dark, Density::Compact, baseFont());
    CHECK(light.colour(Colour::Accent) == QColor(0x0B, 0x57, 0xB3));
    CHECK(dark.colour(Colour::Accent) == QColor(0x7D, 0xB2, 0xFF));
    CHECK(light.state(State::OnHold).glyph == Glyph::Pause);
    CHECK(light.urgency(Urgency::Breached).rowEdge);
    CHECK_FALSE(light.urgency(Urgency::OnTrack).ground.isValid());
    CHECK(light.outcome(CallOutcome::HandledLive).colour == light.chartSeries(1));
    CHECK(light.outcome(CallOutcome::NotHandled).brush.style() == Qt::BDiagPattern);
    CHECK(Theme::ms(Time::ToastStayMs) == 10000);
}

TEST_CASE("lengths follow the font's line height, edges do not")
{
    const Theme usual = Theme::make(ThemeKind::Light, Density::Comfortable, baseFont());
    const Theme large = Theme::make(ThemeKind::Light, Density::Comfortable, baseFont(20));
    const Theme dense = Theme::make(ThemeKind::Light, Density::Compact, baseFont());
    CHECK(usual.px(Size::RowTwoLine) == 56);
    CHECK(dense.px(Size::RowTwoLine) == 44);
    CHECK(large.scale() == Approx(QFontMetricsF(baseFont(20)).lineSpacing() / 18));
    CHECK(large.px(Size::RowTwoLine) == qRound(56 * large.scale()));
    CHECK(large.px(Edge::Separator) == 1);
    CHECK(large.pane(Split::DeskQueue).min == qRound(320 * large.scale()));
    CHECK(usual.font(Type::Caption).pointSizeF() == Approx(9));
    CHECK(usual.font(Type::Strong).bold());
}

TEST_CASE("every glyph paints something inside its box")
{
    const auto glyphs = QMetaEnum::fromType<Glyph>();
    for (int i = 0; i < glyphs.keyCount(); ++i) {
        QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintGlyph(painter, QRectF(8, 8, 16, 16), static_cast<Glyph>(i), Qt::black);
        painter.end();
        INFO(glyphs.key(i));
        const int inside = paintedPixels(image.copy(8, 8, 16, 16));
        CHECK(inside > 10);
        CHECK(paintedPixels(image) == inside);
    }
}

TEST_CASE("the palette says what the tokens say, also for what is disabled or inactive")
{
    const Theme theme = Theme::make(ThemeKind::Dark, Density::Comfortable, baseFont());
    const QPalette palette = theme.palette();
    CHECK(palette.color(QPalette::Base) == theme.colour(Colour::Surface));
    CHECK(palette.color(QPalette::Inactive, QPalette::Highlight) == theme.colour(Colour::SelectionInactive));
    CHECK(palette.color(QPalette::Disabled, QPalette::Text) == theme.colour(Colour::TextDisabled));
}

TEST_CASE("the application is dressed again when the operator chooses")
{
    Appearance appearance;
    int changes = 0;
    QObject::connect(&appearance, &Appearance::changed, &appearance, [&] { ++changes; });
    appearance.choose(ThemeKind::Dark);
    CHECK(Theme::current().kind() == ThemeKind::Dark);
    CHECK(QApplication::palette().color(QPalette::Window) == Theme::current().colour(Colour::Window));
    appearance.choose(Density::Compact);
    CHECK(Theme::current().compact());
    CHECK(changes == 2);
}

TEST_CASE("a widget that builds itself anew in another look may take others with it")
{
    Appearance appearance;
    QWidget whole;
    QList<QWidget *> parts;
    for (int i = 0; i < 40; ++i) {
        parts << new QWidget(&whole);
    }
    onTheme(&whole, [&](const Theme &theme) {
        if (theme.kind() == ThemeKind::Dark) {
            qDeleteAll(std::exchange(parts, {}));
        }
    });
    appearance.choose(ThemeKind::Dark);
    CHECK(parts.isEmpty());
    appearance.choose(ThemeKind::Light);
}
