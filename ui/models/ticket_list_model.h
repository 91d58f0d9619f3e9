// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/tickets.h"
#include "ui/models/workplace.h"

#include <QtCore/QAbstractListModel>

namespace sportello::ui {

// One group of a list of tickets.
struct TicketGroup {
    QString title; // empty: no header
    storage::TicketFilter filter;
    std::optional<storage::TicketOrder> order = {};
    QString aside = {};
    QString key = {};
    int limit = 200; // rows read at once; only the last group goes on by pages
};

// Tickets in groups, each with a header row that can't be selected. Roles are those of ui/delegates/roles.h, and Id.
// A ticket stands once, in the first group that has it. Read by keyset pages through the front; a late answer is dropped.
// When others change things rows are updated in place, and the held row stays where it is even when it leaves its filter.
class TicketListModel : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int Id = Qt::UserRole + 500; // qlonglong
    static constexpr int pageSize = 50;
    static constexpr int beatMs = 1000;

    explicit TicketListModel(Workplace &workplace, QObject *parent = nullptr);

    // Gives up what is there and reads anew.
    void setGroups(std::vector<TicketGroup> groups);
    // New words for the same groups, after a change of language.
    void renameGroups(const std::vector<TicketGroup> &groups);
    // Reads again what is loaded and merges it in; asked again while under way it is done once more.
    void refresh();
    // The row that must not move: the one whose detail is open.
    void hold(std::optional<domain::TicketId> id) { m_held = id; }
    // What a detail has read of one ticket.
    void patch(const desk::TicketDetail &detail);
    // Names or language changed.
    void tick();
    // Time has moved on: rows whose time left reads otherwise are shown anew. Only when one comes to be at risk, or is missed,
    // and so stands elsewhere, is the database asked.
    void tickTimes();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    [[nodiscard]] int ticketCount() const;
    [[nodiscard]] QModelIndex indexOf(domain::TicketId id) const;
    [[nodiscard]] std::optional<domain::TicketId> idAt(const QModelIndex &index) const;
    // The first ticket of a group.
    [[nodiscard]] std::optional<domain::TicketId> firstOf(int group) const;
    [[nodiscard]] bool isLoading() const { return m_reading; }

Q_SIGNALS:
    void aboutToMerge();
    // The rows are those of the database as of a moment ago.
    void merged();
    void failed(const domain::Error &error);

private:
    struct Row {
        int group = 0;
        bool isHeader = true; // then there is no ticket
        storage::TicketSummary ticket;
        QString timeText = {}; // as it was last shown
        int urgency = 0;
        std::optional<domain::DueState> state = {}; // the same
        [[nodiscard]] bool sameAs(const Row &other) const;
        [[nodiscard]] bool is(domain::TicketId id) const { return !isHeader && ticket.id == id; }
    };
    struct Pages {
        std::vector<storage::TicketPage> pages;
        std::vector<int> counts;
    };
    void read();
    void take(const Pages &pages);
    [[nodiscard]] std::vector<Row> arrange(const Pages &pages) const;
    void keepHeld(std::vector<Row> &rows) const;
    void merge(std::vector<Row> rows);
    void goOn();
    void readOn(desk::DeskClient::Lane lane);
    void append(const std::vector<storage::TicketSummary> &tickets);
    [[nodiscard]] QVariant groupData(const TicketGroup &group, int count, int role) const;

    Workplace &m_workplace;
    std::vector<TicketGroup> m_groups;
    std::vector<int> m_counts;
    std::vector<Row> m_rows;
    std::optional<storage::TicketCursor> m_next; // of the last group
    std::optional<domain::TicketId> m_held;
    int m_tail = pageSize; // how many rows of the last group are wanted
    int m_missing = 0;     // how many of them are not there yet
    bool m_goesOn = false; // the last group's count is of what was found so far
    int m_generation = 0;
    QTimer m_beat;
    bool m_reading = false;
    bool m_again = false;
};

} // namespace sportello::ui
