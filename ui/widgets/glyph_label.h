// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/signs.h"

namespace sportello::ui {

// A glyph beside words that say the same: it has no accessible name of its own.
class GlyphLabel : public Sign {
    Q_OBJECT
public:
    GlyphLabel(Glyph glyph, Colour colour, QWidget *parent = nullptr, IconSize size = IconSize::Glyph)
        : Sign(parent), m_glyph(glyph), m_colour(colour), m_size(size)
    {
    }
    void show(Glyph glyph, Colour colour)
    {
        m_glyph = glyph;
        m_colour = colour;
        update();
    }
    using QWidget::show;

protected:
    [[nodiscard]] QSize measure(const Theme &theme) const override
    {
        // As high as a line of caption, so that it stands level with the first line of its words.
        return {theme.px(m_size), QFontMetrics(theme.font(Type::Caption)).height()};
    }
    void paint(QPainter &painter, const QRect &box, const Theme &theme) const override
    {
        const int edge = box.width();
        paintGlyph(painter, QRect(box.x(), box.y() + (box.height() - edge) / 2, edge, edge), m_glyph, theme.colour(m_colour));
    }

private:
    Glyph m_glyph;
    Colour m_colour;
    IconSize m_size;
};

// An icon of the theme as a widget, for the same use.
class IconLabel : public Sign {
    Q_OBJECT
public:
    IconLabel(Icon icon, Colour colour, IconSize size = IconSize::Inline, QWidget *parent = nullptr)
        : Sign(parent), m_icon(icon), m_colour(colour), m_size(size)
    {
    }
    void show(Icon icon, Colour colour)
    {
        m_icon = icon;
        m_colour = colour;
        update();
    }
    using QWidget::show;

protected:
    [[nodiscard]] QSize measure(const Theme &theme) const override { return {theme.px(m_size), theme.px(m_size)}; }
    void paint(QPainter &painter, const QRect &box, const Theme &theme) const override
    {
        paintIcon(painter, box, m_icon, theme.colour(m_colour));
    }

private:
    Icon m_icon;
    Colour m_colour;
    IconSize m_size;
};

} // namespace sportello::ui
