// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QtCore/QRectF>
#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QPainter>
#include <QtGui/QPalette>

#include <vector>

namespace sportello::ui {

// The look as a value: colours, type, lengths and times of one kind and density, at the scale of one font.
// Whatever paints asks a Theme and nothing else, so that it can be tested without a window.
class Theme {
public:
    struct StateLook {
        Glyph glyph = Glyph::Ring;
        QColor colour;
    };
    // An invalid ground or outline is not painted.
    struct UrgencyLook {
        Glyph glyph = Glyph::Dash;
        QColor text;
        QColor ground;
        QColor outline;
        bool rowEdge = false;
    };
    // How one outcome of a call is drawn: `brush` is a pattern over the colour's tint, or solid.
    struct OutcomeLook {
        Glyph glyph = Glyph::Dots;
        QColor colour;
        QBrush brush;
    };
    // Widths of a pane, scaled; 0 where the tokens set no bound.
    struct Pane {
        int preferred = 0;
        int min = 0;
        int max = 0;
        int stretch = 0;
    };

    // `base` is the desktop's font: lengths follow its line height, type steps its size.
    [[nodiscard]] static Theme make(ThemeKind kind, Density density, const QFont &base);
    // What the program wears now. Set by Appearance; a test sets it for itself.
    [[nodiscard]] static const Theme &current();
    static void setCurrent(Theme theme);

    [[nodiscard]] ThemeKind kind() const { return m_kind; }
    [[nodiscard]] Density density() const { return m_density; }
    [[nodiscard]] bool compact() const { return m_density == Density::Compact; }

    [[nodiscard]] QColor colour(Colour c) const { return m_colours[index(c)]; }
    [[nodiscard]] QColor overlay() const { return m_overlay; }
    [[nodiscard]] const StateLook &state(State s) const { return m_states[index(s)]; }
    [[nodiscard]] const UrgencyLook &urgency(Urgency u) const { return m_urgencies[index(u)]; }
    [[nodiscard]] const OutcomeLook &outcome(CallOutcome o) const { return m_outcomes[index(o)]; }
    // Series are counted from 1, as in the tokens.
    [[nodiscard]] QColor chartSeries(int number) const { return m_series[static_cast<std::size_t>(number - 1)]; }
    [[nodiscard]] QPalette palette() const;

    [[nodiscard]] const QFont &font(Type t) const { return m_fonts[index(t)]; }

    // Lengths in device-independent pixels, scaled to the font; edges and radii are not scaled.
    [[nodiscard]] int px(double length) const { return qRound(length * m_scale); }
    [[nodiscard]] int px(Size s) const { return m_sizes[index(s)]; }
    [[nodiscard]] int px(Space s) const { return m_spaces[index(s)]; }
    [[nodiscard]] int px(IconSize s) const { return m_icons[index(s)]; }
    [[nodiscard]] int px(Radius r) const { return m_radii[index(r)]; }
    [[nodiscard]] int px(Edge e) const { return m_edges[index(e)]; }
    [[nodiscard]] Pane pane(Split s) const { return m_panes[index(s)]; }
    [[nodiscard]] double scale() const { return m_scale; }

    [[nodiscard]] static int ms(Time t);

private:
    template <typename E>
    static std::size_t index(E e)
    {
        return static_cast<std::size_t>(e);
    }

    ThemeKind m_kind = ThemeKind::Light;
    Density m_density = Density::Comfortable;
    double m_scale = 1;
    QColor m_overlay;
    std::vector<QColor> m_colours, m_series;
    std::vector<StateLook> m_states;
    std::vector<UrgencyLook> m_urgencies;
    std::vector<OutcomeLook> m_outcomes;
    std::vector<QFont> m_fonts;
    std::vector<int> m_sizes, m_spaces, m_icons, m_radii, m_edges;
    std::vector<Pane> m_panes;
};

// Paints a glyph of the tokens, drawn on a 16 grid, into `box`.
void paintGlyph(QPainter &painter, const QRectF &box, Glyph glyph, const QColor &colour);
// The ring that fills clockwise from 12 with the part of a target that is left (0 to 1).
void paintRingPie(QPainter &painter, const QRectF &box, double left, const QColor &colour);
// A rounded rectangle whose outline lies wholly inside `box`. An invalid colour is not painted.
void paintBox(QPainter &painter, const QRectF &box, double radius, const QColor &ground, const QColor &outline, double width = 1,
              Qt::PenStyle pen = Qt::SolidLine);

} // namespace sportello::ui
