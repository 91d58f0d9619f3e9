// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/question.h"
#include "core/storage/search_words.h"
#include "core/storage/ticket_question.h"
#include "core/storage/ticket_rows.h"

#include <algorithm>
#include <limits>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

/// Words are frequent that so many of the newest documents have, as for the server's search_tickets().
constexpr qint64 newestDocuments = 100, frequentInNewest = 4;
/// So many documents are looked at for each ticket that a page may look at.
constexpr int documentsForEach = 6;

/// PostgreSQL: a page from the newest documents, of which as many are looked at as it takes to fill it, or `documents`; none
/// where few of them have the words, which the index for all of them finds sooner.
std::optional<TicketPage> fromNewest(db::Session &session, const TicketFilter &filter, const SearchExpression &words,
                                     qint64 below, int limit, int documents)
{
    const Where where = conditions(filter, TicketOrder::Number);
    const QString newest = u"search_newest(?, CAST(? AS bigint[]), ?, ?, ?)"_s;
    Question rows{u"SELECT t.id"_s + summaryColumns() + u" FROM "_s + newest + u" AS s(id) JOIN ticket t ON t.id = s.id"_s
                      + where.sql + u" ORDER BY s.id DESC LIMIT ?"_s,
                  {words.text, words.contracts, below, qint64{documents}, qint64{isWordsAlone(filter) ? limit + 1 : documents}}};
    rows.values.insert(rows.values.end(), where.values.begin(), where.values.end());
    rows.values.push_back(qint64{limit} + 1);
    TicketPage page{rowsOf(asked(session, rows)), {}};
    if (int(page.rows.size()) <= limit) {
        db::Query reached =
            asked(session,
                  {u"SELECT ticket_id FROM ticket_search WHERE ticket_id < ? ORDER BY ticket_id DESC LIMIT 1 OFFSET ?"_s,
                   {below, qint64{documents} - 1}});
        db::Query found =
            asked(session,
                  {u"SELECT COUNT(*) FROM "_s + newest, {words.text, words.contracts, below, newestDocuments, frequentInNewest}});
        if (reached.next()) { // of documents that came meanwhile none moves it up among the rows
            const qint64 last = page.rows.empty() ? below : page.rows.back().id.value();
            page.next = TicketCursor{.id = std::min(reached.get<qint64>(0), last)};
        }
        if (!found.next() || found.get<qint64>(0) < frequentInNewest)
            return std::nullopt;
    }
    endAt(page, limit, TicketOrder::Number);
    return page;
}

} // namespace

// On PostgreSQL whether the index or the newest documents answer sooner depends on the words, so the server is to plan each
// search for rare ones anew, which a function of it does.
TicketPage searchPage(db::Session &session, const TicketFilter &filter, bool isWords, const std::optional<TicketCursor> &after,
                      int limit, int lookAt)
{
    // On the server the inner limit tells the planner that few rows come out of the function, and the inner order sorts bare
    // numbers.
    const bool sqlite = session.isSqlite();
    const QString found = sqlite
        ? u" FROM (SELECT rowid AS id FROM ticket_search WHERE ticket_search MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?) s"_s
        : u" FROM (SELECT * FROM search_tickets(?, CAST(? AS bigint[]), ?, ?) AS found(id) ORDER BY id DESC LIMIT ?) s"_s;
    const Where where = conditions(filter, TicketOrder::Number);
    const QString sql = u"SELECT s.id"_s + summaryColumns() + found + u" LEFT JOIN (SELECT * FROM ticket t"_s + where.sql
        + u") t ON t.id = s.id ORDER BY s.id DESC"_s;
    const SearchExpression words = searchExpression(session, filter.contracts, *filter.text);
    qint64 below = after ? after->id : std::numeric_limits<qint64>::max();
    if (!sqlite && !isWords)
        if (auto page = fromNewest(session, filter, words, below, limit, documentsForEach * lookAt))
            return *page;
    TicketPage page;
    int looked = 0;
    for (int wanted = isWords ? limit + 1 : std::min(2 * limit, lookAt); int(page.rows.size()) <= limit;
         wanted = std::min(wanted * 4, lookAt - looked)) {
        if (wanted <= 0) { // there is more, but not for this page
            page.next = TicketCursor{.id = below};
            return page;
        }
        std::vector<db::Value> values{words.text};
        if (!sqlite)
            values.push_back(words.contracts);
        values.insert(values.end(), sqlite ? 1 : 2, qint64{wanted});
        values.insert(values.begin() + (sqlite ? 1 : 2), below);
        values.insert(values.end(), where.values.begin(), where.values.end());
        db::Query q = session.query(sql);
        q.runWith(values);
        int seen = 0;
        for (; q.next(); ++seen) {
            below = q.get<qint64>(0);
            if (!q.isNull(1))
                page.rows.push_back(readSummary(q));
        }
        if (seen < wanted)
            break;
        looked += seen;
    }
    endAt(page, limit, TicketOrder::Number);
    return page;
}

} // namespace sportello::storage
