// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/svg_path.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMetaEnum>
#include <QtGui/QFontMetricsF>

// A static library's resources are dropped by the linker unless they are asked for, outside of any namespace.
static void initLookResources()
{
    Q_INIT_RESOURCE(look);
}

namespace sportello::ui {
using namespace Qt::Literals::StringLiterals;

namespace {

struct GlyphPaths {
    QPainterPath fill;
    QPainterPath stroke;
    double width = 1.5;
};

const QJsonObject &tokenFile()
{
    static const QJsonObject root = [] {
        initLookResources();
        QFile file(u":/theme/tokens.json"_s);
        QJsonParseError error;
        if (file.open(QIODevice::ReadOnly)) {
            const auto document = QJsonDocument::fromJson(file.readAll(), &error);
            if (error.error == QJsonParseError::NoError) {
                return document.object();
            }
        }
        qFatal("The design tokens cannot be read: the program is built wrongly.");
    }();
    return root;
}

template <typename E>
QString key(E e)
{
    QString name = QString::fromLatin1(QMetaEnum::fromType<E>().valueToKey(static_cast<int>(e)));
    name[0] = name[0].toLower();
    return name;
}

// One value for each enumerator of E, read from the entry of its name.
template <typename E, typename Read>
auto each(const QJsonObject &from, Read read)
{
    const auto names = QMetaEnum::fromType<E>();
    std::vector<decltype(read(QJsonValue()))> values;
    for (int i = 0; i < names.keyCount(); ++i) {
        const QString name = key(static_cast<E>(i));
        const QJsonValue value = from[name];
        if (value.isUndefined()) {
            qFatal("The design tokens lack \"%s\".", qPrintable(name));
        }
        values.push_back(read(value));
    }
    return values;
}

QColor colourOf(const QJsonValue &value)
{
    return value.isString() ? QColor(value.toString()) : QColor();
}

template <typename E>
E named(const QJsonValue &value)
{
    QByteArray name = value.toString().toLatin1();
    name[0] = static_cast<char>(std::toupper(name[0]));
    return static_cast<E>(QMetaEnum::fromType<E>().keyToValue(name.constData()));
}

QFont fontFor(const QFont &base, double scale, const QJsonValue &step)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() + step["dpt"_L1].toDouble() * scale);
    font.setWeight(static_cast<QFont::Weight>(step["weight"_L1].toInt()));
    return font;
}

QBrush outcomeBrush(const QString &text, const QColor &colour)
{
    static const QHash<QString, Qt::BrushStyle> styles{{u"BDiagPattern"_s, Qt::BDiagPattern},
                                                       {u"DiagCrossPattern"_s, Qt::DiagCrossPattern},
                                                       {u"HorPattern"_s, Qt::HorPattern},
                                                       {u"VerPattern"_s, Qt::VerPattern}};
    return {colour, styles.value(text.section(u' ', 0, 0), Qt::SolidPattern)};
}

const std::vector<GlyphPaths> &glyphs()
{
    static const auto all = each<Glyph>(tokenFile()["glyphs"_L1].toObject(), [](const QJsonValue &value) {
        GlyphPaths paths{parseSvgPath(value["d"_L1].toString()), parseSvgPath(value["stroke"_L1].toString()),
                         value["w"_L1].toDouble(tokenFile()["glyphs"_L1]["defaultStroke"_L1].toDouble())};
        paths.fill.setFillRule(Qt::OddEvenFill);
        return paths;
    });
    return all;
}

Theme &currentTheme()
{
    static Theme theme = Theme::make(ThemeKind::Light, Density::Comfortable, QFont());
    return theme;
}

} // namespace

Theme Theme::make(ThemeKind kind, Density density, const QFont &base)
{
    const QJsonObject &root = tokenFile();
    const QString kindKey = key(kind);
    const QJsonObject look = root["themes"_L1][kindKey].toObject();

    Theme theme;
    theme.m_kind = kind;
    theme.m_density = density;
    theme.m_scale = QFontMetricsF(base).lineSpacing() / root["scale"_L1]["baseLineSpacing"_L1].toDouble();
    // A font one pixel off in its line height is still the font the tokens were drawn for.
    if (std::abs(theme.m_scale - 1) < 0.06) {
        theme.m_scale = 1;
    }
    theme.m_colours = each<Colour>(look["colors"_L1].toObject(), colourOf);
    for (const QJsonValue &series : look["chartSeries"_L1].toArray()) {
        theme.m_series.push_back(colourOf(series));
    }
    theme.m_overlay = colourOf(look["overlay"_L1]["color"_L1]);
    theme.m_overlay.setAlphaF(static_cast<float>(look["overlay"_L1]["alpha"_L1].toDouble()));
    theme.m_states = each<State>(root["states"_L1].toObject(), [&](const QJsonValue &v) {
        return StateLook{named<Glyph>(v["glyph"_L1]), colourOf(v["color"_L1][kindKey])};
    });
    theme.m_urgencies = each<Urgency>(root["urgency"_L1].toObject(), [&](const QJsonValue &v) {
        const QJsonValue own = v[kindKey];
        return UrgencyLook{named<Glyph>(v["glyph"_L1]), colourOf(own["text"_L1]), colourOf(own["ground"_L1]),
                           colourOf(own["outline"_L1]), v["rowEdge"_L1].toBool()};
    });
    theme.m_outcomes = each<CallOutcome>(root["callOutcomes"_L1].toObject(), [&](const QJsonValue &v) {
        const QColor colour = theme.chartSeries(v["series"_L1].toInt());
        return OutcomeLook{named<Glyph>(v["glyph"_L1]), colour, outcomeBrush(v["brush"_L1].toString(), colour)};
    });
    theme.m_fonts = each<Type>(root["type"_L1].toObject(), [&](const QJsonValue &v) { return fontFor(base, theme.m_scale, v); });

    const auto scaled = [&](const QJsonValue &v) { return theme.px(v.toDouble()); };
    const auto plain = [](const QJsonValue &v) { return v.toInt(); };
    theme.m_sizes = each<Size>(root["density"_L1][key(density)].toObject(), scaled);
    theme.m_spaces = each<Space>(root["space"_L1].toObject(), scaled);
    theme.m_icons = each<IconSize>(root["icon"_L1].toObject(), scaled);
    theme.m_radii = each<Radius>(root["radius"_L1].toObject(), plain);
    theme.m_edges = each<Edge>(root["border"_L1].toObject(), plain);
    theme.m_edges[index(Edge::Focus)] = look["focusWidth"_L1].toInt();
    theme.m_panes = each<Split>(root["split"_L1].toObject(), [&](const QJsonValue &v) {
        return Pane{scaled(v["default"_L1]), scaled(v["min"_L1]), scaled(v["max"_L1]), v["stretch"_L1].toInt()};
    });
    return theme;
}

const Theme &Theme::current()
{
    return currentTheme();
}

void Theme::setCurrent(Theme theme)
{
    currentTheme() = std::move(theme);
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto roles = QMetaEnum::fromType<QPalette::ColorRole>();
    const auto fill = [&](const QJsonObject &from, auto set) {
        for (auto it = from.begin(); it != from.end(); ++it) {
            const auto role = static_cast<QPalette::ColorRole>(roles.keyToValue(it.key().toLatin1().constData()));
            set(role, colour(named<Colour>(it.value())));
        }
    };
    const QJsonObject source = tokenFile()["qpalette"_L1].toObject();
    fill(source["active"_L1].toObject(), [&](auto role, const QColor &c) { palette.setColor(role, c); });
    fill(source["disabled"_L1].toObject(), [&](auto role, const QColor &c) { palette.setColor(QPalette::Disabled, role, c); });
    fill(source["inactive"_L1].toObject(), [&](auto role, const QColor &c) { palette.setColor(QPalette::Inactive, role, c); });
    return palette;
}

int Theme::ms(Time t)
{
    return tokenFile()["motion"_L1][key(t)].toInt();
}

void paintGlyph(QPainter &painter, const QRectF &box, Glyph glyph, const QColor &colour)
{
    const GlyphPaths &paths = glyphs()[static_cast<std::size_t>(glyph)];
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 16, box.height() / 16);
    painter.fillPath(paths.fill, colour);
    painter.strokePath(paths.stroke, QPen(colour, paths.width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.restore();
}

void paintRingPie(QPainter &painter, const QRectF &box, double left, const QColor &colour)
{
    QColor pale = colour;
    pale.setAlphaF(0.55F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(pale);
    const double inset = box.width() * 2.5 / 16;
    painter.drawPie(box.adjusted(inset, inset, -inset, -inset), 90 * 16, qRound(-360 * 16 * std::clamp(left, 0.0, 1.0)));
    painter.restore();
    paintGlyph(painter, box, Glyph::Ring, colour);
}

void paintBox(QPainter &painter, const QRectF &box, double radius, const QColor &ground, const QColor &outline, double width,
              Qt::PenStyle pen)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    double inset = 0;
    if (outline.isValid()) {
        inset = width / 2;
        QPen line(outline, width, pen);
        if (pen == Qt::DashLine) {
            line.setDashPattern({3, 2});
        }
        painter.setPen(line);
    } else {
        painter.setPen(Qt::NoPen);
    }
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter.restore();
}

} // namespace sportello::ui
