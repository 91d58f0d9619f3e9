// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/cap_meter.h"

#include "core/words/calendar_terms.h"
#include "core/words/language.h"
#include "ui/administration/typed.h"
#include "ui/theme/on_change.h"
#include "ui/theme/plain_tooltip.h"
#include "ui/widgets/painters.h"

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr int meterWidth = 268;
constexpr int barHeight = 8;

} // namespace

CapMeter::CapMeter(const Cap &cap, const CapUse &use, bool isRunning, QWidget *parent)
    : QAbstractButton(parent), m_cap(cap), m_use(use), m_isRunning(isRunning)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
}

QString CapMeter::usedText() const
{
    return tr("%1 of %n day(s) used", nullptr, m_use.owed).arg(m_use.used);
}

QString CapMeter::restText() const
{
    if (!m_use.beyond.empty())
        return tr("%n beyond the cap", nullptr, int(m_use.beyond.size()));
    return tr("%n left", nullptr, m_use.owed - m_use.used);
}

QString CapMeter::periodText() const
{
    const QString days = shownDays(m_use.period.first, m_use.period.end - 1);
    return words::term(m_cap.year) + (m_isRunning ? u", "_s + tr("running") : QString()) + u" · "_s + days;
}

void CapMeter::retranslate()
{
    const QString name = words::onOneLine(m_cap.name);
    m_name = name;
    setAccessibleName(QStringList{name, usedText(), restText(), periodText()}.join(u", "_s));
    setAccessibleDescription(tr("Shows the openings behind this figure; pressed again, all of them."));
    setToolTip(plainToolTip(accessibleName()));
}

void CapMeter::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    updateGeometry();
    update();
}

QSize CapMeter::sizeHint() const
{
    const Theme &theme = Theme::current();
    const int strong = QFontMetrics(theme.font(Type::Strong)).height();
    const int caption = QFontMetrics(theme.font(Type::Caption)).height();
    const QString figures = usedText() + restText() + u"MMMM"_s;
    const int wide = std::max({theme.px(meterWidth), textWidth(periodText(), theme.font(Type::Caption)) + 2 * theme.px(Space::M),
                               textWidth(figures, theme.font(Type::Caption)) + 2 * theme.px(Space::M)});
    return {wide, 2 * theme.px(Space::S) + strong + 2 * caption + theme.px(barHeight) + 3 * theme.px(Space::Xs)};
}

void CapMeter::paintBar(QPainter &painter, const QRect &box) const
{
    const Theme &theme = Theme::current();
    const int whole = std::max({m_use.owed, m_use.used, 1});
    const auto at = [&](int days) { return box.x() + box.width() * days / whole; };
    paintBox(painter, box, 2, theme.colour(Colour::Sunken), theme.colour(Colour::BorderStrong));
    const QRect inner = box.adjusted(1, 1, -1, -1);
    const int within = std::min(m_use.used, m_use.owed);
    if (within > 0)
        painter.fillRect(QRect(inner.x(), inner.y(), std::max(2, at(within) - inner.x()), inner.height()).intersected(inner),
                         theme.colour(Colour::Accent));
    if (m_use.beyond.empty())
        return;
    const QRect over = QRect(at(m_use.owed), inner.y(), inner.right() + 1 - at(m_use.owed), inner.height()).intersected(inner);
    const auto &look = theme.urgency(Urgency::AtRisk);
    painter.fillRect(over, look.ground);
    painter.fillRect(over, QBrush(look.text, Qt::BDiagPattern));
    // Where the cap ends.
    painter.fillRect(at(m_use.owed) - 1, box.y() - 2, 2, box.height() + 4, theme.colour(Colour::Text));
}

void CapMeter::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const bool focus = hasFocus();
    const Colour ground = isChecked() ? Colour::Selection : underMouse() ? Colour::Hover : Colour::Surface;
    const Colour edge = focus ? Colour::FocusRing : isChecked() ? Colour::Accent : Colour::Border;
    paintBox(painter, rect(), theme.px(Radius::Card), theme.colour(ground), theme.colour(edge),
             focus ? theme.px(Edge::Focus) : 1);
    const QRect inner = rect().adjusted(theme.px(Space::M), theme.px(Space::S), -theme.px(Space::M), -theme.px(Space::S));
    const QFont &caption = theme.font(Type::Caption);
    const int line = QFontMetrics(caption).height();
    int y = inner.y();
    const auto next = [&](int height) {
        const QRect box(inner.x(), y, inner.width(), height);
        y += height + theme.px(Space::Xs);
        return box;
    };
    const Colour ink = isChecked() ? Colour::SelectionText : Colour::Text;
    paintText(painter, next(QFontMetrics(theme.font(Type::Strong)).height()), m_name, theme.font(Type::Strong),
              theme.colour(ink));
    const QRect figures = next(line);
    paintText(painter, figures, usedText(), caption, theme.colour(ink));
    const bool over = !m_use.beyond.empty();
    const QString rest = restText();
    const int restWidth = textWidth(rest, caption);
    const QRect restBox(figures.right() + 1 - restWidth, figures.y(), restWidth, line);
    if (over) {
        const int glyph = theme.px(IconSize::Glyph);
        paintGlyph(painter, QRect(restBox.x() - glyph - theme.px(Space::Xs), figures.y() + (line - glyph) / 2, glyph, glyph),
                   Glyph::Triangle, theme.colour(Colour::Warning));
    }
    paintText(painter, restBox, rest, caption, theme.colour(over ? Colour::Warning : Colour::TextMuted));
    paintBar(painter, next(theme.px(barHeight)));
    paintText(painter, next(line), periodText(), caption, theme.colour(Colour::TextMuted));
}

} // namespace sportello::ui
