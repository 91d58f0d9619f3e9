// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <catch2/catch.hpp>

#include <QtCore/QMetaEnum>

#include <cmath>

using namespace sportello::ui;

namespace {

// WCAG 2.1, relative luminance and contrast ratio.
double luminance(const QColor &c)
{
    const auto channel = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

template <typename E>
QString name(E e)
{
    return QString::fromLatin1(QMetaEnum::fromType<E>().valueToKey(static_cast<int>(e)));
}

struct Check {
    const Theme &theme;

    void atLeast(double asked, const QColor &front, const QString &what, std::initializer_list<Colour> grounds) const
    {
        for (const Colour ground : grounds) {
            INFO(name(theme.kind()).toStdString() << ": " << what.toStdString() << " on " << name(ground).toStdString());
            CHECK(contrast(front, theme.colour(ground)) >= asked);
        }
    }
    void atLeast(double asked, Colour front, std::initializer_list<Colour> grounds) const
    {
        atLeast(asked, theme.colour(front), name(front), grounds);
    }
};

} // namespace

TEST_CASE("every text and every meaningful line can be told from its ground")
{
    const auto kind = GENERATE(ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast);
    const Theme theme = Theme::make(kind, Density::Comfortable, QFont());
    const Check check{theme};
    const bool high = kind == ThemeKind::HighContrast;
    const double text = high ? 7 : 4.5;
    const double line = 3;
    using enum Colour;

    check.atLeast(text, Text,
                  {Window, Surface, Raised, Sunken, Hover, Selection, SelectionInactive, AccentTint, WarningTint, DangerTint});
    check.atLeast(text, TextMuted,
                  {Window, Surface, Raised, Sunken, Hover, Selection, SelectionInactive, AccentTint, NoteGround, MessageGround});
    check.atLeast(text, TextDisabled, {Window, Surface, Raised});
    check.atLeast(text, SelectionText, {Selection, SelectionInactive});
    check.atLeast(text, Link, {Window, Surface, Selection});
    check.atLeast(text, AccentText, {Accent, AccentHover});
    check.atLeast(text, Accent, {AccentTint});
    check.atLeast(text, NoteText, {NoteGround});
    check.atLeast(text, MessageText, {MessageGround});
    check.atLeast(text, Success, {Window, Surface, Selection});
    check.atLeast(text, Warning, {Window, Surface, Selection, WarningTint});
    check.atLeast(text, Danger, {Window, Surface, Selection, DangerTint});
    check.atLeast(text, CallLiveText, {CallLive});
    check.atLeast(text, ToastText, {Toast});
    check.atLeast(line, BorderStrong, {Window, Surface, Selection});
    check.atLeast(line, FocusRing, {Window, Surface, Selection, Hover});
    for (int i = 0; i < QMetaEnum::fromType<State>().keyCount(); ++i) {
        const auto state = static_cast<State>(i);
        check.atLeast(text, theme.state(state).colour, name(state), {Window, Surface, Hover, Selection});
    }
    for (int i = 0; i < QMetaEnum::fromType<Urgency>().keyCount(); ++i) {
        const auto urgency = static_cast<Urgency>(i);
        const auto &look = theme.urgency(urgency);
        if (look.ground.isValid()) {
            INFO(name(kind).toStdString() << ": " << name(urgency).toStdString());
            CHECK(contrast(look.text, look.ground) >= text);
        } else {
            check.atLeast(text, look.text, name(urgency), {Window, Surface, Hover, Selection});
        }
        if (look.outline.isValid()) {
            check.atLeast(line, look.outline, name(urgency), {Surface, Selection});
        }
    }
    for (int series = 1; series <= 8; ++series) {
        check.atLeast(high ? 4.5 : line, theme.chartSeries(series), QStringLiteral("series %1").arg(series), {ChartGround});
    }
}
