// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "ui/detail/step_form.h"
#include "ui/shell/actions.h"

#include <QtCore/QUuid>

#include <optional>

namespace sportello::ui {

class Drafts;

// What was begun on tickets and is not written yet: the text for each of them, and the forms of steps. The same wherever a ticket
// is shown, and there again after the program has ended. With each goes the key by which it is written once: handed over again
// after an answer that was lost it makes no second one.
class TicketDrafts {
public:
    explicit TicketDrafts(Drafts &store) : m_store(store) {}

    struct Text {
        QString text = {};
        bool toRequester = false;
        QUuid key = QUuid::createUuid();
    };
    // Empty, with a key of its own, where nothing was begun. What was begun before it was read what an earlier run had left
    // stands under that.
    [[nodiscard]] Text text(domain::TicketId ticket) const;
    // Blank, it is kept no more.
    void keep(domain::TicketId ticket, const Text &text) const;
    void dropText(domain::TicketId ticket) const;

    struct Form {
        StepValues values = {}; // what was typed, none of what the ticket said
        QUuid key = QUuid::createUuid();
        int version = 0; // of the ticket when it was begun; 0: nothing was
    };
    [[nodiscard]] Form form(domain::TicketId ticket, ActionId step) const;
    // What an earlier run left there, where something else was begun before that was read; answered once.
    [[nodiscard]] Form olderForm(domain::TicketId ticket, ActionId step) const;
    // Without values, it is kept no more.
    void keep(domain::TicketId ticket, ActionId step, const Form &form) const;
    void dropForm(domain::TicketId ticket, ActionId step) const;

    // The tickets on which something was begun or taken up in this run.
    [[nodiscard]] QList<domain::TicketId> begun() const;
    // Those on which an earlier run left something that nobody took up yet.
    [[nodiscard]] QList<domain::TicketId> left() const;

private:
    Drafts &m_store;
};

} // namespace sportello::ui
