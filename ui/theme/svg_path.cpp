// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/svg_path.h"

#include <QtCore/QtMath>

#include <array>
#include <cmath>
#include <optional>

namespace sportello::ui {
namespace {

class Scanner {
public:
    explicit Scanner(QStringView data) : m_data(data) {}

    // The next command letter, or nothing when a number (of a repeated command) or the end comes next.
    std::optional<char> command()
    {
        skipSeparators();
        if (m_at < m_data.size() && m_data[m_at].isLetter()) {
            return m_data[m_at++].toLatin1();
        }
        return {};
    }

    // A flag of an arc may stand without a separator ("0 01" is 0, 0, 1): it is one digit.
    std::optional<double> flag()
    {
        skipSeparators();
        if (m_at < m_data.size() && (m_data[m_at] == u'0' || m_data[m_at] == u'1')) {
            return m_data[m_at++] == u'1' ? 1.0 : 0.0;
        }
        return {};
    }

    std::optional<double> number()
    {
        skipSeparators();
        const qsizetype start = m_at;
        bool point = false;
        while (m_at < m_data.size()) {
            const QChar c = m_data[m_at];
            const bool sign = c == u'-' || c == u'+';
            if ((sign && m_at != start) || (c == u'.' && point) || !(sign || c == u'.' || c.isDigit())) {
                break;
            }
            point = point || c == u'.';
            ++m_at;
        }
        bool ok = false;
        const double value = m_data.sliced(start, m_at - start).toDouble(&ok);
        return ok ? std::optional(value) : std::nullopt;
    }

    bool atEnd()
    {
        skipSeparators();
        return m_at >= m_data.size();
    }

private:
    void skipSeparators()
    {
        while (m_at < m_data.size() && (m_data[m_at].isSpace() || m_data[m_at] == u',')) {
            ++m_at;
        }
    }

    QStringView m_data;
    qsizetype m_at = 0;
};

// From end points to centre and angles: SVG 1.1, appendix F.6.5, for an ellipse that is not rotated.
void arc(QPainterPath &path, double rx, double ry, bool large, bool sweep, QPointF to)
{
    const QPointF from = path.currentPosition();
    const QPointF half = (from - to) / 2;
    const double stretch = std::sqrt(half.x() * half.x() / (rx * rx) + half.y() * half.y() / (ry * ry));
    if (stretch > 1) {
        rx *= stretch;
        ry *= stretch;
    }
    const double a = rx * rx * half.y() * half.y() + ry * ry * half.x() * half.x();
    const double factor = (large == sweep ? -1 : 1) * std::sqrt(std::max(0.0, (rx * rx * ry * ry - a) / a));
    const QPointF middle{factor * rx * half.y() / ry, -factor * ry * half.x() / rx};
    const QPointF centre = middle + (from + to) / 2;
    // Qt measures angles counter-clockwise from three o'clock, SVG clockwise.
    const auto angle = [&](QPointF p) {
        return qRadiansToDegrees(std::atan2(-(p.y() - centre.y()) / ry, (p.x() - centre.x()) / rx));
    };
    double span = angle(to) - angle(from);
    if (sweep && span > 0) {
        span -= 360;
    } else if (!sweep && span < 0) {
        span += 360;
    }
    path.arcTo(QRectF(centre.x() - rx, centre.y() - ry, 2 * rx, 2 * ry), angle(from), span);
}

constexpr int argumentCount(char command)
{
    switch (command) {
    case 'M':
    case 'L':
        return 2;
    case 'H':
    case 'V':
        return 1;
    case 'C':
        return 6;
    case 'A':
        return 7;
    case 'Z':
        return 0;
    default:
        return -1;
    }
}

} // namespace

QPainterPath parseSvgPath(QStringView data)
{
    QPainterPath path;
    Scanner scanner(data);
    char command = 0;
    while (!scanner.atEnd()) {
        if (const auto next = scanner.command()) {
            command = *next;
        } else if (command == 'M' || command == 'm') {
            command = command == 'M' ? 'L' : 'l'; // further pairs after a move are lines
        }
        const bool relative = command >= 'a';
        const char kind = relative ? static_cast<char>(command - 'a' + 'A') : command;
        const int count = argumentCount(kind);
        if (count < 0 || (count == 0 && command == 0)) {
            return {};
        }
        std::array<double, 7> n{};
        for (int i = 0; i < count; ++i) {
            const auto value = kind == 'A' && (i == 3 || i == 4) ? scanner.flag() : scanner.number();
            if (!value) {
                return {};
            }
            n[static_cast<std::size_t>(i)] = *value;
        }
        const QPointF origin = relative ? path.currentPosition() : QPointF();
        switch (kind) {
        case 'M':
            path.moveTo(origin + QPointF(n[0], n[1]));
            break;
        case 'L':
            path.lineTo(origin + QPointF(n[0], n[1]));
            break;
        case 'H':
            path.lineTo(origin.x() + n[0], path.currentPosition().y());
            break;
        case 'V':
            path.lineTo(path.currentPosition().x(), origin.y() + n[0]);
            break;
        case 'C':
            path.cubicTo(origin + QPointF(n[0], n[1]), origin + QPointF(n[2], n[3]), origin + QPointF(n[4], n[5]));
            break;
        case 'A':
            arc(path, n[0], n[1], n[3] != 0, n[4] != 0, origin + QPointF(n[5], n[6]));
            break;
        default:
            path.closeSubpath();
            command = 0;
            break;
        }
    }
    return path;
}

} // namespace sportello::ui
