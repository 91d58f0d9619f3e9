// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/caller_search_model.h"

#include "core/domain/phone_number.h"
#include "core/domain/text.h"
#include "ui/delegates/roles.h"
#include "ui/models/watch.h"
#include "ui/theme/plain_tooltip.h"

#include <algorithm>
#include <map>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

using Hits = std::vector<CallerSearchModel::Hit>;

Result<Hits> search(desk::Desk &desk, const QString &typed)
{
    Hits hits;
    auto contacts = desk::findContacts(desk, typed, CallerSearchModel::maxHits);
    if (!contacts)
        return tl::unexpected(contacts.error());
    for (Contact &contact : *contacts)
        hits.push_back({std::move(contact), std::nullopt, {}});
    // A ticket's number is short; looking up what can't be one would cost for nothing.
    if (typed.size() <= 40 && !typed.contains(u'@')) {
        auto tickets = desk::findTicketByName(desk, typed);
        if (!tickets)
            return tl::unexpected(tickets.error());
        for (const TicketId id : *tickets) {
            const auto detail = desk::readTicket(desk, id);
            if (!detail || !detail->ticket.contact)
                continue;
            if (const auto found = detail->contacts.find(*detail->ticket.contact); found != detail->contacts.end())
                hits.insert(hits.begin(), {found->second, id, {}});
        }
    }
    std::map<ContractId, std::vector<Organisation>> known;
    for (CallerSearchModel::Hit &hit : hits) {
        if (!hit.contact.organisation)
            continue;
        auto [place, isNew] = known.try_emplace(hit.contact.contract);
        if (isNew)
            if (auto listed = desk::listOrganisations(desk, hit.contact.contract))
                place->second = std::move(*listed);
        for (const Organisation &organisation : place->second)
            if (organisation.id == *hit.contact.organisation)
                hit.organisation = organisation.name;
    }
    return hits;
}

QString placeOf(const CallerSearchModel::Hit &hit)
{
    QStringList parts;
    for (const QString &part : {hit.contact.office, hit.organisation})
        if (!part.isEmpty())
            parts << part;
    return parts.join(u", "_s);
}

} // namespace

CallerSearchModel::CallerSearchModel(Workplace &workplace, QObject *parent) : QAbstractListModel(parent), m_workplace(workplace)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(debounceMs);
    connect(&m_pause, &QTimer::timeout, this, &CallerSearchModel::ask);
}

void CallerSearchModel::look(const QString &typed, bool now)
{
    const QString wanted = typed.trimmed();
    if (wanted == m_typed && now && m_pause.isActive()) {
        m_pause.stop();
        ask();
        return;
    }
    if (wanted == m_typed)
        return;
    m_typed = wanted;
    ++m_generation;
    m_pause.stop();
    if (wanted.isEmpty())
        take({});
    else if (now)
        ask();
    else
        m_pause.start();
}

void CallerSearchModel::clear()
{
    look({});
}

// What is remembered is not written anywhere.
void CallerSearchModel::remember(const Hits &hits)
{
    for (const Hit &hit : hits) {
        std::erase_if(m_seen, [&](const Hit &known) { return known.contact.id == hit.contact.id; });
        m_seen.insert(m_seen.begin(), hit);
        m_seen.front().ticket.reset();
    }
    if (m_seen.size() > maxSeen)
        m_seen.erase(m_seen.begin() + std::ptrdiff_t(maxSeen), m_seen.end());
}

Hits CallerSearchModel::amongSeen() const
{
    const QStringList words = searchWords(m_typed);
    QString digits;
    for (const QChar c : m_typed)
        if (c.isDigit())
            digits += c;
    const auto fits = [&](const Hit &hit) {
        const QString name = u' ' + folded(hit.contact.name);
        const bool byName = std::ranges::all_of(words, [&](const QString &word) { return name.contains(u' ' + word); });
        const bool byNumber = digits.size() >= 5 && std::ranges::any_of(hit.contact.phones, [&](const PhoneNumber &phone) {
                                  return searchDigits(phone).contains(digits);
                              });
        return byName || byNumber;
    };
    Hits found;
    for (const Hit &hit : m_seen)
        if (!words.isEmpty() && fits(hit) && found.size() < maxHits)
            found.push_back(hit);
    return found;
}

const Contact *CallerSearchModel::seen(ContactId id) const
{
    const auto found = std::ranges::find_if(m_seen, [&](const Hit &hit) { return hit.contact.id == id; });
    return found == m_seen.end() ? nullptr : &found->contact;
}

void CallerSearchModel::ask()
{
    if (m_workplace.isLost())
        return take(amongSeen());
    const auto mine = [this, generation = m_generation] { return generation == m_generation; };
    watch(
        this, m_workplace.client().run([typed = m_typed](desk::Desk &desk) { return search(desk, typed); }),
        [this, mine](const Hits &hits) {
            remember(hits);
            if (mine())
                take(hits);
        },
        [this, mine](const Error &error) {
            if (!mine())
                return;
            take(m_workplace.isLost() ? amongSeen() : Hits());
            Q_EMIT failed(error);
        });
}

void CallerSearchModel::take(const Hits &hits)
{
    beginResetModel();
    m_hits = hits;
    endResetModel();
    m_answered = m_generation;
    Q_EMIT answered();
}

const CallerSearchModel::Hit *CallerSearchModel::hit(int row) const
{
    return row >= 0 && row < int(m_hits.size()) ? &m_hits[std::size_t(row)] : nullptr;
}

int CallerSearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant CallerSearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Hit &hit = m_hits[std::size_t(index.row())];
    const QString number = hit.contact.phones.isEmpty() ? QString() : hit.contact.phones.front().typed;
    switch (role) {
    case Qt::DisplayRole:
    case roles::Title:
        return hit.contact.name;
    case roles::Words:
        return m_typed.split(u' ', Qt::SkipEmptyParts);
    case roles::Key:
        // None at all where nobody was found by a ticket.
        if (std::ranges::none_of(m_hits, [](const Hit &other) { return other.ticket.has_value(); }))
            return {};
        return hit.ticket ? QString::number(hit.ticket->value()) : QString();
    case roles::Meta:
    case Qt::ToolTipRole: {
        QStringList parts;
        for (const QString &part : {number, placeOf(hit)}) // what tells namesakes apart is not cut
            if (!part.isEmpty())
                parts << part;
        const QString meta = parts.join(u" · "_s);
        return role == Qt::ToolTipRole ? plainToolTip(meta) : meta;
    }
    case Qt::AccessibleTextRole:
        return QStringList{hit.contact.name, placeOf(hit), number}.join(u", "_s);
    default:
        return {};
    }
}

} // namespace sportello::ui
