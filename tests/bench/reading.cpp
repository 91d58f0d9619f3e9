// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/reading.h"
#include "core/demonstration/dice.h"
#include "core/desk/outgoing.h"
#include "core/desk/waiting.h"
#include "core/domain/text.h"
#include "tests/bench/subjects.h"
#include "tests/support/test_database.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <map>
#include <set>

namespace sportello::bench {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using demonstration::Dice;
using storage::TicketCursor;
using storage::TicketFilter;
using storage::TicketOrder;
using test::must;

namespace {

constexpr int pageSize = 50;
constexpr int samples = 400;
const Target soon{0.5, 3.0, false};

/// One kind of list: filters that ask for it, each of another person, body, category, …
struct List {
    QString name;
    std::vector<TicketFilter> filters;
    bool rare = false;  ///< few tickets are in it, or none: a page may be short
    bool walks = false; ///< and its full page is looked for in the whole archive
};

class Reader {
public:
    Reader(desk::Desk &desk, const Operator &technician) : m_desk(desk), m_directory(must(desk::readDirectory(desk)))
    {
        m_tickets = m_desk.session().value<qint64>(u"SELECT MAX(id) FROM ticket"_s).value();
        m_from = m_desk.session().value<qint64>(u"SELECT MIN(opened_at) FROM ticket"_s).value();
        m_to = m_desk.session().value<qint64>(u"SELECT MAX(opened_at) FROM ticket"_s).value();
        addLists(technician);
    }

    std::vector<Figure> figures()
    {
        std::vector<Figure> all;
        for (const List &list : m_lists) {
            all.push_back(page(list, false));
            all.push_back(page(list, true));
            if (list.rare)
                all.push_back(fullPage(list));
        }
        TicketFilter absent;
        absent.channel = Channel::Exchange;
        all.push_back(timed(u"a list of nothing, to its end"_s, 5,
                            [&](int) { (void)must(desk::listFullPage(m_desk, absent, std::nullopt, std::nullopt, pageSize)); }));
        all.push_back(calls(false));
        all.push_back(calls(true));
        addOtherLists(all);
        // Of a working day's tickets: each was seen before, so that a fresh connection's first touch of a page is not counted.
        std::vector<TicketId> day;
        for (int i = 0; i < samples; ++i)
            (void)must(desk::readTicket(m_desk, day.emplace_back(aTicket())));
        all.push_back(timed(
            u"a ticket with its history"_s, samples, [&](int i) { (void)must(desk::readTicket(m_desk, day[std::size_t(i)])); },
            soon));
        all.push_back(firstReading());
        addSearches(all);
        return all;
    }

private:
    /// Remembers that it is read.
    TicketId aTicket() { return *m_read.insert(anyTicket()).first; }
    TicketId anyTicket() { return TicketId(1 + qint64(m_dice.roll() % quint64(m_tickets))); }

    void addLists(const Operator &technician)
    {
        TicketFilter open;
        open.open = true;
        std::map<QString, List> lists;
        const auto add = [&](const QString &name, TicketFilter filter, const auto &set) {
            set(filter);
            lists[name].name = name;
            lists[name].filters.push_back(filter);
        };
        add(u"1 all open, by time left"_s, open, [](TicketFilter &) {});
        for (const Level level : allLevels)
            add(u"2 open by level"_s, open, [&](TicketFilter &f) { f.level = level; });
        for (const Team &team : m_directory.teams)
            add(u"3 open by team"_s, open, [&](TicketFilter &f) { f.team = team.id; });
        add(u"4 mine"_s, open, [&](TicketFilter &f) { f.assignee = technician.id; });
        add(u"5 newest"_s, {}, [](TicketFilter &) {});
        for (int i = 0; i < 60; ++i) {
            const auto some = must(desk::readTicket(m_desk, aTicket())).ticket;
            add(u"6 by contact"_s, {}, [&](TicketFilter &f) { f.contact = some.contact; });
            add(u"7 by organisation"_s, {}, [&](TicketFilter &f) { f.organisation = some.organisation; });
            add(u"8 by category"_s, {}, [&](TicketFilter &f) { f.category = some.category; });
        }
        // From the middle of the year on, where "deep" then lies.
        add(u"9 resolved"_s, {}, [&](TicketFilter &f) { f.resolved.to = Instant(Milliseconds(m_to)); });
        // What no index of the order answers: a value that most tickets have, and one that is rare or never there.
        const auto both = [&](const QString &name, TicketFilter filter, auto field, auto common, auto rare) {
            add(name + u", common"_s, filter, [&](TicketFilter &f) { f.*field = common; });
            const QString rarely = name + u", rare or absent"_s;
            add(rarely, filter, [&](TicketFilter &f) { f.*field = rare; });
            lists[rarely].rare = true;
            lists[rarely].walks = !filter.open;
        };
        both(u"a by kind"_s, {}, &TicketFilter::kind, TicketKind::Incident, TicketKind::Complaint);
        both(u"b by channel"_s, {}, &TicketFilter::channel, Channel::Phone, Channel::Exchange);
        both(u"c by priority"_s, {}, &TicketFilter::priority, Priority::P3, Priority::P1);
        both(u"d by level"_s, {}, &TicketFilter::level, Level::First, Level::Second);
        add(u"e unassigned, newest"_s, {}, [](TicketFilter &f) { f.unassigned = true; });
        add(u"f resolved, nobody has them"_s, {}, [&](TicketFilter &f) {
            f.resolved.to = Instant(Milliseconds(m_to));
            f.unassigned = true;
        });
        for (const QString &name : {u"e unassigned, newest"_s, u"f resolved, nobody has them"_s})
            lists[name].rare = lists[name].walks = true;
        both(u"g open by channel"_s, open, &TicketFilter::channel, Channel::Phone, Channel::Exchange);
        TicketFilter ofCategory;
        ofCategory.category = must(desk::readTicket(m_desk, aTicket())).ticket.category;
        both(u"h by category and channel"_s, ofCategory, &TicketFilter::channel, Channel::Phone, Channel::Exchange);
        TicketFilter withWord;
        withWord.text = u"ufficio "_s;
        both(u"i by word and channel"_s, withWord, &TicketFilter::channel, Channel::Phone, Channel::Exchange);
        for (auto &[name, list] : lists) {
            list.name = name.mid(2);
            m_lists.push_back(list);
        }
    }

    /// A place far down in the list: where the middle of the year is, or for work the end of what is open.
    std::optional<TicketCursor> deepIn(TicketFilter filter)
    {
        if (filter.open) {
            std::optional<TicketCursor> last, next;
            do {
                last = next;
                next = must(desk::listTickets(m_desk, filter, std::nullopt, next, 200)).next;
            } while (next);
            return last;
        }
        (filter.resolved.to ? filter.resolved.to : filter.opened.to) = Instant(Milliseconds((m_from + m_to) / 2));
        return must(desk::listTickets(m_desk, filter, std::nullopt, std::nullopt, 1)).next;
    }

    Figure page(const List &list, bool deep)
    {
        std::vector<std::optional<TicketCursor>> cursors;
        for (const TicketFilter &filter : list.filters)
            cursors.push_back(deep ? deepIn(filter) : std::nullopt);
        return timed((deep ? u"page, deep: "_s : u"page: "_s) + list.name, samples,
                     [&](int i) {
                         const auto which = std::size_t(i) % list.filters.size();
                         (void)must(desk::listTickets(m_desk, list.filters[which], std::nullopt, cursors[which], pageSize));
                     },
                     soon);
    }

    /// What the console and the command line wait for: asked on until the page is full or the list has ended.
    Figure fullPage(const List &list)
    {
        Figure figure = timed(u"full page: "_s + list.name, 5, [&](int i) {
            const auto which = std::size_t(i) % list.filters.size();
            (void)must(desk::listFullPage(m_desk, list.filters[which], std::nullopt, std::nullopt, pageSize));
        });
        if (list.walks)
            figure.remark = u"walks the archive in slices; each slice within the target"_s;
        return figure;
    }

    /// Each ticket is read once, and by this connection for the first time: what a look at last month's ticket takes.
    Figure firstReading()
    {
        std::vector<TicketId> fresh;
        const std::size_t wanted = samples + samples / 10; // with the unmeasured runs
        for (int tries = 0; tries < 50 * samples && fresh.size() < wanted; ++tries)
            if (const auto [id, isFresh] = m_read.insert(anyTicket()); isFresh)
                fresh.push_back(*id);
        const QString name = u"a ticket with its history, not read before"_s;
        if (fresh.size() < 100)
            return notMeasured(name, u"hardly any are left"_s);
        std::size_t next = 0;
        return timed(name, int(fresh.size() * 10 / 11), [&](int) { (void)must(desk::readTicket(m_desk, fresh.at(next++))); });
    }

    Figure calls(bool deep)
    {
        std::optional<storage::CallCursor> cursor;
        if (deep) {
            storage::CallFilter half;
            half.started.to = Instant(Milliseconds((m_from + m_to) / 2));
            cursor = must(desk::listCalls(m_desk, half, std::nullopt, 1)).next;
        }
        return timed(
            deep ? u"page, deep: calls"_s : u"page: calls"_s, samples,
            [&](int) { (void)must(desk::listCalls(m_desk, {}, cursor, pageSize)); }, soon);
    }

    void addOtherLists(std::vector<Figure> &all)
    {
        std::vector<ContactId> callers;
        while (callers.size() < 60)
            if (const auto contact = must(desk::readTicket(m_desk, aTicket())).ticket.contact)
                callers.push_back(*contact);
        storage::CallFilter of, made;
        made.direction = CallDirection::Outbound;
        all.push_back(timed(
            u"page: calls of a contact"_s, samples,
            [&](int i) {
                of.contact = callers[std::size_t(i) % callers.size()];
                (void)must(desk::listCalls(m_desk, of, std::nullopt, pageSize));
            },
            soon));
        all.push_back(timed(
            u"page: calls that the desk made"_s, samples,
            [&](int) { (void)must(desk::listCalls(m_desk, made, std::nullopt, pageSize)); }, soon));
        all.push_back(timed(
            u"page: who waits to be called back"_s, samples,
            [&](int) { (void)must(desk::listWaiting(m_desk, {}, std::nullopt, pageSize)); }, soon));
        const QStringList typed{u"ros"_s, u"bianchi"_s, u"mar"_s, u"giu"_s};
        all.push_back(timed(
            u"page: contacts by a name"_s, samples,
            [&](int i) { (void)must(desk::listContacts(m_desk, {}, typed.at(i % typed.size()), std::nullopt, pageSize)); },
            soon));
        all.push_back(timed(
            u"page: messages that go out"_s, samples,
            [&](int) { (void)must(desk::listOutgoing(m_desk, {}, {}, std::nullopt, pageSize)); }, soon));
    }

    void addSearches(std::vector<Figure> &all)
    {
        TicketFilter filter;
        const auto search = [&](const QString &words) {
            filter.text = words + u' ';
            return must(desk::listTickets(m_desk, filter, std::nullopt, std::nullopt, pageSize));
        };
        QStringList rare;
        while (rare.size() < 100) {
            for (const TicketEvent &event : must(desk::readTicket(m_desk, aTicket())).history)
                for (const QString &word : searchWords(QStringList(event.texts.values()).join(u' ')))
                    if (word.size() >= 5 && word.front().isDigit() && search(word).rows.size() <= 20)
                        rare += word;
        }
        all.push_back(timed(
            u"search: a rare word, newest 50"_s, samples, [&](int i) { (void)search(rare.at(i % rare.size())); }, soon));
        // Of the words that people often write, the one that is nearest to a fifth.
        QString frequent;
        double share = 0;
        for (const QString &word :
             {u"pratica"_s, u"riferisce"_s, u"stamattina"_s, u"stessa"_s, u"ufficio"_s, u"postazione"_s, u"guida"_s,
              u"password"_s, u"utenza"_s, u"accesso"_s, u"funziona"_s, u"conferma"_s, u"con"_s}) {
            filter.text = word + u' ';
            const double found = double(must(desk::countTickets(m_desk, filter, int(m_tickets)))) / double(m_tickets);
            if (std::abs(found - 0.2) < std::abs(share - 0.2)) {
                share = found;
                frequent = word;
            }
        }
        Figure figure = timed(
            u"search: a word in a fifth, newest 50"_s, samples, [&](int) { (void)search(frequent); }, soon);
        figure.remark = u"“%1”, in %2 %"_s.arg(frequent).arg(share * 100, 0, 'f', 1);
        all.push_back(figure);
        all.push_back(timed(u"search: three letters of a word, newest 50"_s, samples, [&](int) {
            filter.text = frequent.left(3);
            (void)must(desk::listTickets(m_desk, filter, std::nullopt, std::nullopt, pageSize));
        }));
    }

    desk::Desk &m_desk;
    desk::Directory m_directory;
    Dice m_dice{11};
    std::set<TicketId> m_read;
    qint64 m_tickets = 0;
    qint64 m_from = 0;
    qint64 m_to = 0;
    std::vector<List> m_lists;
};

} // namespace

std::vector<Figure> reading(desk::Desk &supervisor, const Operator &technician)
{
    return Reader(supervisor, technician).figures();
}

std::vector<Figure> weights(db::Session &session)
{
    const auto count = [&](const QString &sql) { return double(session.value<qint64>(sql).value_or(0)); };
    const double tickets = count(u"SELECT COUNT(*) FROM ticket"_s);
    const double ticketEvents = count(u"SELECT COUNT(*) FROM event WHERE subject_kind = 1"_s);
    const double events = count(u"SELECT COUNT(*) FROM event"_s);
    std::vector<Figure> all{{u"tickets"_s, {}, tickets},
                            {u"events of a ticket, mean"_s, {}, ticketEvents / tickets},
                            {u"events in all, per ticket"_s, {}, events / tickets}};
    double size = 0;
    double truth = 0; // operations and events: what each event weighs
    if (session.isSqlite()) {
        size = double(QFileInfo(session.location().path).size());
        truth = count(
            u"SELECT SUM(pgsize) FROM dbstat WHERE aggregate = 1 AND name IN (SELECT name FROM sqlite_schema WHERE tbl_name IN ('event', 'operation'))"_s);
    } else {
        size = count(u"SELECT pg_database_size(current_database())"_s);
        truth = count(u"SELECT pg_total_relation_size('event') + pg_total_relation_size('operation')"_s);
    }
    // The budget is SQLite's: so much for a ticket, so much for each event, and both together.
    const auto budget = [&](double bytes) { return session.isSqlite() ? Target{bytes, std::nullopt, false} : Target{}; };
    all.push_back({u"database per ticket, all of it"_s, u"bytes"_s, size / tickets, std::nullopt,
                   budget(1300 + 300 * events / tickets), u"1,300 + 300 per event"_s});
    all.push_back({u"  of it per event: operation and event"_s, u"bytes"_s, truth / events, std::nullopt, budget(300), {}});
    all.push_back({u"  of it per ticket: all the rest"_s, u"bytes"_s, (size - truth) / tickets, std::nullopt, budget(1300), {}});
    return all;
}

} // namespace sportello::bench
