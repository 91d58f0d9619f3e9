// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"

#include <QtWidgets/QWidget>

#include <array>
#include <functional>

namespace sportello::ui {

// The places of the console, in the order of the sidebar. Name, icon and key are those of the action that goes there.
enum class Place { Desk, Escalations, Board, Tickets, Administration };
inline constexpr std::array allPlaces{Place::Desk, Place::Escalations, Place::Board, Place::Tickets, Place::Administration};

[[nodiscard]] constexpr ActionId goAction(Place place)
{
    switch (place) {
    case Place::Desk:
        return ActionId::GoDesk;
    case Place::Escalations:
        return ActionId::GoEscalations;
    case Place::Board:
        return ActionId::GoBoard;
    case Place::Administration:
        return ActionId::GoAdministration;
    case Place::Tickets:
        break;
    }
    return ActionId::GoTickets;
}

// The actions that are there with the place: the one that goes to it, and those on its own things.
[[nodiscard]] constexpr bool isOf(Place place, const ActionInfo &info)
{
    const bool administers = info.group == ActionGroup::Administration || info.id == ActionId::ShowCalendar
        || info.id == ActionId::ShowOpenings || info.id == ActionId::ShowTargets;
    return goAction(place) == info.id || (place == Place::Administration && administers);
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
