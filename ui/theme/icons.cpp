// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QtGui/QIconEngine>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

#include <array>
#include <optional>

static void initIconResources()
{
    Q_INIT_RESOURCE(breeze);
    Q_INIT_RESOURCE(look);
}

namespace sportello::ui {
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array breezeNames{
#define SPORTELLO_ICON(id, breeze) breeze,
#include "resources/icons/used.inc"
#undef SPORTELLO_ICON
};

// The drawing made for 22 px serves its own multiples; the one for 16 px everything else near it.
int drawingFor(int edge)
{
    return edge % 16 != 0 && (edge % 22 == 0 || edge > 18) ? 22 : 16;
}

QPixmap renderSvg(const QString &file, const QSize &size, double ratio, const QColor &tint)
{
    QPixmap pixmap;
    const QString key = u"%1/%2/%3"_s.arg(file).arg(size.width() * ratio).arg(tint.rgba(), 0, 16);
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    initIconResources();
    pixmap = QPixmap(size * ratio);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(file);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(pixmap.size())));
    if (tint.isValid()) {
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), tint);
    }
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QPixmap tinted(Icon which, const QSize &size, double ratio, const QColor &colour)
{
    const auto name = QString::fromLatin1(breezeNames.at(static_cast<std::size_t>(which)));
    const QString file = u":/icons/%1/%2.svg"_s.arg(drawingFor(size.width())).arg(name);
    return renderSvg(file, size, ratio, colour);
}

// The application's icon, or one of the list in a colour of the theme. Nothing is drawn before somebody asks.
class Engine : public QIconEngine {
public:
    Engine() = default;
    Engine(Icon which, Colour colour) : m_which(which), m_colour(colour) {}

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    // `size` is in device pixels here, as QIcon hands it on.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/, qreal ratio) override
    {
        const int edge = std::min(size.width(), size.height());
        const QSize square = QSizeF(edge / ratio, edge / ratio).toSize();
        if (!m_which) {
            return renderSvg(u":/icons/sportello.svg"_s, square, ratio, QColor());
        }
        const Colour colour = mode == QIcon::Disabled ? Colour::TextDisabled : m_colour;
        return tinted(*m_which, square, ratio, Theme::current().colour(colour));
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    [[nodiscard]] QIconEngine *clone() const override { return new Engine(*this); }
    bool isNull() override { return false; }

private:
    std::optional<Icon> m_which;
    Colour m_colour = Colour::Text;
};

} // namespace

QIcon icon(Icon which, Colour colour)
{
    return QIcon(new Engine(which, colour));
}

void paintIcon(QPainter &painter, const QRect &box, Icon which, const QColor &colour)
{
    painter.drawPixmap(box, tinted(which, box.size(), painter.device()->devicePixelRatio(), colour));
}

QIcon applicationIcon()
{
    return QIcon(new Engine);
}

} // namespace sportello::ui
