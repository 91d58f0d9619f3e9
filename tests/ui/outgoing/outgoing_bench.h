// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/outgoing.h"
#include "core/storage/outgoing.h"
#include "tests/ui/desk/desk_bench.h"
#include "ui/administration/pane_table.h"
#include "ui/models/outgoing_model.h"
#include "ui/outgoing/outgoing_bar.h"
#include "ui/outgoing/outgoing_page.h"
#include "ui/outgoing/outgoing_panel.h"

#include <QtWidgets/QComboBox>

namespace sportello::test {

/// A desk that chases others: by phone where they have no address.
class OutgoingBench : public Bench {
public:
    using Bench::Bench;

    domain::OutgoingId chase(const QString &party, const QString &address = {})
    {
        desk::Desk me = as(agent);
        must(desk::chaseTicket(me,
                               {.request = {},
                                .ticket = openAt({domain::TicketState::InCharge, domain::Level::First}),
                                .direction = domain::ChaserDirection::Outbound,
                                .by = {},
                                .party = party,
                                .text = {},
                                .written = desk::ChaseTicket::Written{address}}));
        return newest();
    }
    [[nodiscard]] domain::OutgoingId newest()
    {
        desk::Desk me = as(agent);
        return must(desk::listOutgoing(me, {}, {}, {}, 1)).rows.front().id;
    }
    [[nodiscard]] domain::Outgoing message(domain::OutgoingId id) { return storage::loadOutgoing(*session, id).value(); }
    /// What the mail program made of it.
    void end(domain::OutgoingId id, domain::OutgoingState state, const QString &words, int attempts = 4)
    {
        must(db::writeUnit(*session, [&] {
            domain::Outgoing row = message(id);
            const domain::OutgoingState seen = row.state;
            ++row.version;
            row.state = state;
            row.detail = words;
            row.attempts = attempts;
            row.settledAt = clock.now();
            REQUIRE(storage::updateOutgoing(*session, row, seen));
        }));
    }
    /// One that is to be said by phone, of the other contract; the supervisor works on both from now on.
    domain::OutgoingId elsewhere()
    {
        domain::Outgoing row;
        row.contract = foreign;
        row.kind = domain::MessageKind::Chaser;
        row.party = QStringLiteral("Acquedotto");
        row.language = QStringLiteral("it");
        row.subject = QStringLiteral("Un altro contratto");
        row.reason = QStringLiteral("elsewhere");
        row.createdAt = row.notBefore = clock.now();
        supervisor.posts = {{contract, domain::Role::Supervisor}, {foreign, domain::Role::Supervisor}};
        ++supervisor.version;
        must(db::writeUnit(*session, [&] {
            REQUIRE(storage::insertOutgoing(*session, row));
            REQUIRE(storage::updateOperator(*session, supervisor));
        }));
        desk::Desk me = as(supervisor);
        return must(desk::listOutgoing(me, {foreign}, {}, {}, 1)).rows.front().id;
    }
    void settle(domain::OutgoingId id, desk::Settlement settlement)
    {
        desk::Desk me = as(supervisor);
        must(desk::settleOutgoing(me, {.request = {}, .message = id, .settlement = settlement}));
    }
};

/// Somebody who has gone to what goes out by the keyboard.
class AtOutgoing : public Sitting {
public:
    AtOutgoing(OutgoingBench &bench, const domain::Operator &person) : Sitting(bench, person)
    {
        QObject::connect(window().workplace(), &ui::Workplace::announced, window().workplace(),
                         [this](const QString &sentence) { told += sentence; });
        press(Qt::Key_G, Qt::ControlModifier);
        press(Qt::Key_5);
        REQUIRE(window().outgoing() != nullptr);
        REQUIRE(until([this] { return !page().model().isReading(); }));
    }
    [[nodiscard]] ui::OutgoingPage &page() { return *window().outgoing(); }
    [[nodiscard]] ui::OutgoingModel &model() { return page().model(); }
    [[nodiscard]] ui::ActionSet &actions() { return window().window()->actions(); }
    [[nodiscard]] domain::OutgoingId chosen()
    {
        const domain::Outgoing *message = model().at(page().table().currentIndex().row());
        return message ? message->id : domain::OutgoingId(0);
    }
    [[nodiscard]] QString cell(int row, int column) { return model().index(row, column).data().toString(); }
    [[nodiscard]] QString said() { return page().panel().text(); }
    /// Chooses in the filter by its arrows.
    void filter(const QString &entry) { pick(page().bar().states(), entry); }
    void ofContract(const QString &entry) { pick(page().bar().contracts(), entry); }
    void pick(QComboBox &box, const QString &entry)
    {
        box.setFocus();
        press(Qt::Key_Home);
        for (int i = 0; i < box.count() && box.currentText() != entry; ++i)
            press(Qt::Key_Down);
        REQUIRE(box.currentText() == entry);
        REQUIRE(until([this] { return !model().isReading(); }));
        page().table().setFocus();
    }
    [[nodiscard]] bool isRead()
    {
        return until([this] { return !model().isReading() && page().shown() && page().shown()->message.id == chosen(); });
    }

    QStringList told;
};

} // namespace sportello::test
