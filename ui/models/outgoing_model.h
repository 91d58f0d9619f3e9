// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/outgoing.h"
#include "ui/models/workplace.h"

#include <QtCore/QAbstractTableModel>

#include <span>

namespace sportello::ui {

// The messages that go out, or went, newest first, by pages: those that wait for somebody, those in one state, or all.
class OutgoingModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { To, Standing, About, Kind, Ticket, Contract, Written, Tries, ColumnCount };
    enum class Show { ToDo, All, State };
    struct Choice {
        Show show = Show::ToDo;
        domain::OutgoingState state = domain::OutgoingState::Waiting; // of Show::State
        std::optional<domain::ContractId> contract = {};              // none: all whose messages may be seen
        bool operator==(const Choice &) const = default;
    };
    static constexpr int pageSize = 50;

    explicit OutgoingModel(Workplace &workplace, QObject *parent = nullptr);

    void choose(const Choice &choice);
    [[nodiscard]] const Choice &choice() const { return m_choice; }
    // Reads as many again as are here: what somebody else did meanwhile shows.
    void refresh();
    [[nodiscard]] bool isReading() const { return m_reading; }
    void retranslate();

    [[nodiscard]] const domain::Outgoing *at(int row) const;
    // -1: it is not here.
    [[nodiscard]] int rowOf(domain::OutgoingId id) const;
    // What the operator has to see to, as it was counted with the last reading.
    [[nodiscard]] const desk::OutgoingToDo &toDo() const { return m_toDo; }
    // Of the contract that is chosen.
    [[nodiscard]] const desk::OutgoingToDo &toDoHere() const { return m_toDoHere; }
    // The row as a sentence.
    [[nodiscard]] QString spoken(const domain::Outgoing &message) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loaded();
    void failed(const domain::Error &error);

private:
    struct Read {
        desk::OutgoingPage page;
        desk::OutgoingToDo toDo;
        desk::OutgoingToDo toDoHere;
    };
    void read(std::optional<domain::OutgoingId> after, int limit);
    void take(const Read &read, bool more);
    void merge(std::span<const domain::Outgoing> now);
    void insert(std::size_t at, std::span<const domain::Outgoing> rows);
    void remove(std::size_t first, std::size_t end);
    [[nodiscard]] QString cell(const domain::Outgoing &message, int column) const;

    Workplace &m_workplace;
    Choice m_choice;
    std::vector<domain::Outgoing> m_rows;
    std::optional<domain::OutgoingId> m_next;
    desk::OutgoingToDo m_toDo;
    desk::OutgoingToDo m_toDoHere;
    int m_generation = 0;
    bool m_reading = false;
};

// "Applicativi (team)"
[[nodiscard]] QString receiverName(const domain::Outgoing &message);
// "To be said by phone", "Failed: connection refused"
[[nodiscard]] QString standingOf(const domain::Outgoing &message);

} // namespace sportello::ui
