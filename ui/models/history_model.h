// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workplace.h"

#include <QtCore/QAbstractListModel>

namespace sportello::ui {

// The story of a ticket, oldest first, with a line before each day. Roles are those of ui/delegates/roles.h.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum class Show { All, Notes, Messages, Changes };

    explicit HistoryModel(Workplace &workplace, QObject *parent = nullptr);

    // New events of the same ticket are appended; another ticket takes the place of all.
    void setDetail(const desk::TicketDetail &detail);
    void clear();
    void filter(Show show);
    [[nodiscard]] Show shown() const { return m_show; }
    // Of all, whatever is filtered.
    [[nodiscard]] int count(Show show) const;
    // Words or names have changed.
    void retell();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        std::optional<std::size_t> event; // none: the line of a day
        domain::Instant at;
        bool operator==(const Row &) const = default;
    };
    [[nodiscard]] std::vector<Row> arrange() const;
    [[nodiscard]] QVariant eventData(const domain::TicketEvent &event, int role) const;
    [[nodiscard]] bool isAnnulled(const domain::TicketEvent &event) const;

    Workplace &m_workplace;
    std::optional<desk::TicketDetail> m_detail;
    std::vector<Row> m_rows;
    Show m_show = Show::All;
};

// One event as a sentence, without its texts.
[[nodiscard]] QString eventSentence(const domain::TicketEvent &event, const desk::TicketDetail &detail,
                                    const desk::Directory &directory);

} // namespace sportello::ui
