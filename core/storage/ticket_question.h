// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/question.h"
#include "core/storage/tickets.h"

/// What lists of tickets ask of one contract: conditions, a place to go on from, an order. For the lists alone.
namespace sportello::storage {

/// The filter but for its text.
[[nodiscard]] Where conditions(const TicketFilter &filter, TicketOrder order);

/// The rows of the filter in `session`'s words: from the search index where there is text.
struct Source {
    QString from;
    Where where;
    QString id = QStringLiteral("t.id");
};
/// Those after the place `after` up to `last`, itself included. Where words are all that is asked for, a server need not look for
/// more than `mostWanted`.
[[nodiscard]] Source source(db::Session &session, const TicketFilter &filter, TicketOrder order,
                            const std::optional<TicketCursor> &after, const std::optional<TicketCursor> &last = {},
                            std::optional<qint64> mostWanted = {});

/// It asks for words in its contracts, and for nothing else.
[[nodiscard]] bool isWordsAlone(const TicketFilter &filter);

/// What comes after a place in the list.
void addAfter(Where &where, TicketOrder order, const TicketCursor &after);

/// The columns of the order; a place in the list is what they hold.
[[nodiscard]] QStringList keyColumns(TicketOrder order);
/// That place, of a row of these columns.
[[nodiscard]] TicketCursor readPlace(db::Query &q, TicketOrder order);
/// The order in the words of a table, or of what a question answers where `table` is empty.
[[nodiscard]] QString orderBy(TicketOrder order, const QString &table);

/// Of a filter whose rows are looked at one by one: the conditions under which one index keeps the order. None: an index answers
/// all of it, or the engine sorts what a few words, a person or a body have.
[[nodiscard]] std::optional<TicketFilter> keptByIndex(const TicketFilter &filter, TicketOrder order, bool isSqlite);

/// In which band a row that was read stands.
[[nodiscard]] WorkBand bandOf(const TicketSummary &row, const Lateness &lateness);

} // namespace sportello::storage
