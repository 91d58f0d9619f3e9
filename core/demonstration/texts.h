// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demonstration/dice.h"
#include "core/domain/vocabulary.h"

#include <QtCore/QDate>
#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <vector>

namespace sportello::demonstration {

/// A file of resources/demonstration.
[[nodiscard]] QJsonObject readResource(const QString &name);
[[nodiscard]] QStringList stringsOf(const QJsonValue &array);

/// What people say about one category: sentences with slots to fill.
struct Topic {
    QString parent;
    QString name;
    QString service;
    QString type;
    domain::TicketKind kind = domain::TicketKind::Incident;
    domain::CauseCategory cause = domain::CauseCategory::Other;
    int weight = 1;
    int electionWeight = 1; ///< in the week of an election
    int easy = 50;          ///< percent that the first level can resolve
    bool specialist = false;
    QStringList app, subjects, problems, solutions, tried, reasons;
};

/// What the sentences of one ticket agree on.
struct Scene {
    const Topic *topic = nullptr;
    QString app;
    QString office;
    QDate date;
    quint64 facts = 0; ///< from which its file number, computer and error come
};

/// The sentences of the demonstration desk.
class TextBook {
public:
    TextBook();

    [[nodiscard]] const std::vector<Topic> &topics() const noexcept { return m_topics; }
    /// The sentences that all topics share, by name: "openings", "notes", …
    [[nodiscard]] const QStringList &common(const QString &name) const;
    [[nodiscard]] const QStringList &holdParties(domain::HoldReason reason) const;

    /// The sentence with each slot filled by chance, as the scene has it.
    [[nodiscard]] QString fill(const QString &sentence, const Scene &scene, Dice &dice) const;
    [[nodiscard]] QString pick(const QStringList &sentences, const Scene &scene, Dice &dice) const
    {
        return fill(dice.pick(sentences), scene, dice);
    }
    [[nodiscard]] QString subject(const Scene &scene, Dice &dice) const;
    [[nodiscard]] QString description(const Scene &scene, Dice &dice) const;
    [[nodiscard]] QString solution(const Scene &scene, Dice &dice) const;
    /// "Anna De Luca"
    [[nodiscard]] QString personName(Dice &dice) const;

private:
    void appendSlot(QString &text, QStringView slot, const Scene &scene, Dice &dice) const;

    std::vector<Topic> m_topics;
    QHash<QString, QStringList> m_common;
    QHash<QString, QStringList> m_slots;
    QHash<int, QStringList> m_holds;
    QStringList m_women, m_men, m_surnames;
};

} // namespace sportello::demonstration
