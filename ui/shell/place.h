// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"

#include <QtWidgets/QWidget>

#include <array>
#include <functional>

namespace sportello::ui {

// The places of the console, in the order of the sidebar. Name, icon and key are those of the action that goes there.
enum class ConsolePlace { Desk, Escalations, Board, Outgoing, Unsent, Administration };
inline constexpr std::array allPlaces{ConsolePlace::Desk,     ConsolePlace::Escalations, ConsolePlace::Board,
                                      ConsolePlace::Outgoing, ConsolePlace::Unsent,      ConsolePlace::Administration};

[[nodiscard]] constexpr ActionId goAction(ConsolePlace place)
{
    switch (place) {
    case ConsolePlace::Desk:
        return ActionId::GoDesk;
    case ConsolePlace::Escalations:
        return ActionId::GoEscalations;
    case ConsolePlace::Board:
        return ActionId::GoBoard;
    case ConsolePlace::Outgoing:
        return ActionId::GoOutgoing;
    case ConsolePlace::Unsent:
        return ActionId::GoUnsent;
    case ConsolePlace::Administration:
        break;
    }
    return ActionId::GoAdministration;
}

// The actions that are there with the place: the one that goes to it, and those on its own things.
[[nodiscard]] constexpr bool isOf(ConsolePlace place, const ActionInfo &info)
{
    const bool administers = info.group == ActionGroup::Administration || info.id == ActionId::ShowCalendar
        || info.id == ActionId::ShowOpenings || info.id == ActionId::ShowTargets || info.id == ActionId::ShowRoster
        || info.id == ActionId::ShowSteps || info.id == ActionId::ShowTemplates;
    return goAction(place) == info.id || (place == ConsolePlace::Administration && administers)
        || (place == ConsolePlace::Outgoing && info.group == ActionGroup::Outgoing)
        || (place == ConsolePlace::Unsent && info.group == ActionGroup::Unsent);
}

// What stands in the middle of the window at one place.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    // The page has come to the front.
    virtual void activated() {}
    // What was typed here and would be lost with the page, in words: "the text on 48187".
    [[nodiscard]] virtual QStringList unsaved() const { return {}; }
    // The parts that Ctrl+Tab walks, in order.
    [[nodiscard]] virtual QList<QWidget *> regions() { return {this}; }
};

using PageFactory = std::function<Page *()>;

} // namespace sportello::ui
