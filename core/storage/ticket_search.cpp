// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/search_words.h"
#include "core/storage/tickets.h"

#include "core/domain/text.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

// PostgreSQL indexes up to a megabyte of a ticket's words, and no note is refused for what was written before: the words that
// come after so many UTF-16 units are not found.
static constexpr qsizetype maxDocument = 340'000;

QString contractWord(ContractId contract)
{
    // No person types it: a folded word of letters around the number.
    return u"zcontract"_s + QString::number(contract.value()) + u"z"_s;
}

SearchExpression searchExpression(const db::Session &session, const std::vector<ContractId> &contracts, const QString &typed)
{
    const bool sqlite = session.isSqlite();
    const QStringList words = searchWords(typed);
    if (words.isEmpty() || contracts.empty())
        return {sqlite ? u"\"\""_s : u""_s, u"{}"_s};
    QStringList terms;
    for (const QString &word : words) {
        const bool last = word == words.last() && !typed.endsWith(u' ');
        terms += sqlite ? (last ? u"\"%1\"*"_s : u"\"%1\""_s).arg(word) : (last ? u"'%1':*"_s : u"'%1'"_s).arg(word);
    }
    QStringList scope;
    for (const ContractId contract : contracts)
        scope += sqlite ? u"\"%1\""_s.arg(contractWord(contract)) : QString::number(contract.value());
    if (!sqlite)
        return {terms.join(u" & "_s), u'{' + scope.join(u',') + u'}'};
    return {u"%1 AND (%2)"_s.arg(terms.join(u" AND "_s), scope.join(u" OR "_s)), {}};
}

QString searchDocument(ContractId contract, const std::vector<TicketEvent> &history, const std::vector<TicketAlias> &aliases)
{
    QStringList texts;
    for (const TicketEvent &event : history)
        texts += event.texts.values();
    for (const TicketAlias &alias : aliases)
        texts += alias.alias;
    const QStringList words = QStringList(contractWord(contract)) + searchWords(texts.join(u' '));
    const QString document = words.join(u' ');
    return document.size() <= maxDocument ? document : document.left(document.lastIndexOf(u' ', maxDocument));
}

void indexTicket(db::Session &session, TicketId id, const QString &before, const QString &document)
{
    if (before == document)
        return;
    if (!session.isSqlite()) {
        session.post(u"SELECT index_ticket(?, ?)"_s, id, document);
        return;
    }
    // The index keeps no text: to take a document out it must be told the very words that went in.
    if (!before.isEmpty())
        session.post(u"INSERT INTO ticket_search(ticket_search, rowid, document) VALUES('delete', ?, ?)"_s, id, before);
    session.post(u"INSERT INTO ticket_search(rowid, document) VALUES(?, ?)"_s, id, document);
}

} // namespace sportello::storage
