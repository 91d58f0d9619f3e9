// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workplace.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QTimer>

namespace sportello::ui {

// Who may be calling: contacts by number, name or e-mail, and the contact of a ticket by its number, as one types.
// The rows of the last answer stay until the next one is there.
class CallerSearchModel : public QAbstractListModel {
    Q_OBJECT
public:
    struct Hit {
        domain::Contact contact;
        std::optional<domain::TicketId> ticket; // found by it
        QString organisation;
    };
    static constexpr int maxHits = 8;
    static constexpr std::size_t maxSeen = 500;
    static constexpr int debounceMs = 80;

    explicit CallerSearchModel(Workplace &workplace, QObject *parent = nullptr);

    // Looks after a short while; at once where `now`. answered() follows, unless something else is looked for meanwhile.
    void look(const QString &typed, bool now = false);
    void clear();
    // The last text was looked for and answered.
    [[nodiscard]] bool isSettled() const { return m_answered == m_generation; }
    [[nodiscard]] const Hit *hit(int row) const;
    // One that was found since the program began.
    [[nodiscard]] const domain::Contact *seen(domain::ContactId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void answered();
    void failed(const domain::Error &error);

private:
    void ask();
    void take(const std::vector<Hit> &hits);
    void remember(const std::vector<Hit> &hits);
    [[nodiscard]] std::vector<Hit> amongSeen() const;

    Workplace &m_workplace;
    std::vector<Hit> m_hits;
    std::vector<Hit> m_seen; // found before, for while the desk cannot be reached; the last ones first
    QString m_typed;
    QTimer m_pause;
    int m_generation = 0;
    int m_answered = 0;
};

} // namespace sportello::ui
