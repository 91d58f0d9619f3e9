// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

// The names of the tokens. An enumerator is the key of resources/theme/tokens.json with a capital first letter;
// the theme reads each of them by that rule, so a name that is not in the file fails at once.
namespace sportello::ui::tokens {
Q_NAMESPACE

enum class ThemeKind { Light, Dark, HighContrast };
Q_ENUM_NS(ThemeKind)

enum class Density { Comfortable, Compact };
Q_ENUM_NS(Density)

enum class Colour {
    Window,
    Surface,
    Raised,
    Sunken,
    Border,
    BorderStrong,
    Text,
    TextMuted,
    TextDisabled,
    Accent,
    AccentHover,
    AccentText,
    AccentTint,
    Hover,
    Selection,
    SelectionInactive,
    SelectionText,
    FocusRing,
    Link,
    NoteGround,
    NoteText,
    MessageGround,
    MessageText,
    Success,
    SuccessTint,
    Warning,
    WarningTint,
    Danger,
    DangerTint,
    DangerText,
    CallLive,
    CallLiveText,
    Toast,
    ToastText,
    ChartGround,
    ChartGrid
};
Q_ENUM_NS(Colour)

enum class Type { Badge, Keycap, Caption, Section, Body, Strong, Sentence, Lead, Page, Palette, Timer, TimeLeft, Figure };
Q_ENUM_NS(Type)

// Heights and paddings that differ by density.
enum class Size {
    RowTwoLine,
    RowOneLine,
    GroupHeader,
    ListHeader,
    Control,
    ControlSmall,
    Toolbar,
    TopBar,
    StatusBar,
    Nav,
    Sidebar,
    CallTabs,
    CallFields,
    CallEnds,
    PanelPadding,
    RowPadding,
    HistoryGap
};
Q_ENUM_NS(Size)

enum class Space { Xs, S, M, L, Xl, Xxl };
Q_ENUM_NS(Space)

enum class Radius { Keycap, Chip, Control, Card, Panel, Pill };
Q_ENUM_NS(Radius)

enum class Edge { Separator, Control, Focus, RowEdge, NavEdge, CallTop };
Q_ENUM_NS(Edge)

enum class IconSize { Inline, Toolbar, Nav, Banner, Door, Glyph, GlyphLarge };
Q_ENUM_NS(IconSize)

enum class Glyph {
    Ring,
    One,
    Two,
    Up,
    Pause,
    Check,
    DoubleCheck,
    Square,
    Cross,
    Merge,
    Half,
    Triangle,
    Octagon,
    Dash,
    Phone,
    Back,
    Bolt,
    Dots,
    Short
};
Q_ENUM_NS(Glyph)

enum class State { New, InChargeL1, Escalated, InChargeL2, OnHold, Resolved, Verified, Closed, Cancelled, Merged };
Q_ENUM_NS(State)

enum class Urgency { OnTrack, AtRisk, DueSoon, Breached, Paused, None };
Q_ENUM_NS(Urgency)

enum class CallOutcome { HandledLive, CalledBack, NotHandled, NoLine, ShortAbandon, Other, OutOfHours };
Q_ENUM_NS(CallOutcome)

enum class Split { DeskQueue, DeskDetail, DeskCaller, EscalationList, EscalationStory, EscalationFacts };
Q_ENUM_NS(Split)

// Durations, in milliseconds.
enum class Time { ToastStayMs, BusyAfterMs, DraftSavedMs, CountdownRefreshMs };
Q_ENUM_NS(Time)

} // namespace sportello::ui::tokens

namespace sportello::ui {
using namespace tokens;
} // namespace sportello::ui
