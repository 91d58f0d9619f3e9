// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/outbox.h"

#include "ui/models/drafts.h"
#include "ui/models/watch.h"
#include "ui/models/workplace.h"

#include <algorithm>
#include <utility>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr int againMs = 5000; // a file that somebody holds too long is no lost desk

} // namespace

Outbox::Outbox(Workplace &workplace, QObject *parent) : QObject(parent), m_workplace(workplace)
{
    m_again.setSingleShot(true);
    m_again.setInterval(againMs);
    connect(&m_again, &QTimer::timeout, this, &Outbox::deliver);
    connect(&m_workplace, &Workplace::entered, this, &Outbox::deliver);
    connect(&m_workplace, &Workplace::found, this, &Outbox::deliver);
    connect(&m_workplace.drafts(), &Drafts::loaded, this, &Outbox::load);
}

// What earlier runs left comes before what this one did.
void Outbox::load()
{
    std::vector<Entry> all;
    const QStringList names = m_workplace.drafts().names(Drafts::unsent, Drafts::Of::All);
    for (const QString &name : names) {
        if (std::ranges::find(m_entries, name, &Entry::name) != m_entries.end())
            continue;
        // A newer program's lies there as it is. An earlier run of this one may have tried.
        if (auto unsent = desk::decodeUnsent(m_workplace.drafts().peek(name).value_or(QByteArray())))
            all.push_back({.name = name, .unsent = std::move(*unsent), .isTried = true});
        else
            ++m_ofNewer;
    }
    m_entries.insert(m_entries.begin(), all.begin(), all.end());
    Q_EMIT changed();
    deliver();
}

const Outbox::Entry *Outbox::find(const QUuid &key) const
{
    const auto found = std::ranges::find(m_entries, key, &Entry::key);
    return found == m_entries.end() ? nullptr : &*found;
}

std::vector<Outbox::Entry>::iterator Outbox::at(const QUuid &key)
{
    return std::ranges::find(m_entries, key, &Entry::key);
}

std::vector<Outbox::Entry>::iterator Outbox::named(const QString &name)
{
    return std::ranges::find(m_entries, name, &Entry::name);
}

int Outbox::refusedCount() const
{
    return int(std::ranges::count(m_entries, State::Refused, &Entry::state));
}

bool Outbox::losesSome() const
{
    return std::ranges::any_of(m_entries, [](const Entry &entry) { return !entry.outlives; });
}

bool Outbox::isSettled() const
{
    return refusedCount() == int(m_entries.size());
}

void Outbox::keep(desk::Unsent unsent, bool isTried)
{
    unsent.desk = m_workplace.deskMark();
    unsent.by = m_workplace.me().id;
    Entry entry{.name = {}, .unsent = std::move(unsent), .state = State::Keeping, .isTried = isTried};
    m_last = std::max(m_last + Milliseconds(1), m_workplace.clock().now());
    entry.name = Drafts::unsent + QString::number(m_last.time_since_epoch().count()).rightJustified(15, u'0') + u'-'
        + entry.key().toString(QUuid::WithoutBraces);
    m_workplace.drafts().keepUnsent(entry.name, desk::encodeUnsent(entry.unsent),
                                    [this, name = entry.name](bool onDisk) { isKept(name, onDisk); });
    // Handed over again: what was kept before goes once this is on the disk.
    if (const auto before = at(entry.key()); before != m_entries.end()) {
        if (before->name != entry.name)
            m_workplace.drafts().drop(before->name);
        m_entries.erase(before);
    }
    m_entries.push_back(entry);
    Q_EMIT changed();
}

void Outbox::isKept(const QString &name, bool onDisk)
{
    const auto entry = named(name);
    if (entry == m_entries.end() || entry->state != State::Keeping)
        return;
    entry->state = State::Waiting;
    entry->outlives = onDisk;
    Q_EMIT kept(entry->key());
    Q_EMIT changed();
    deliver();
}

// One at a time: what was done first is written first. What was refused stands in nobody's way.
void Outbox::deliver()
{
    m_again.stop();
    if (m_sending || m_workplace.isLost() || m_workplace.isDenied() || m_workplace.deskMark().isEmpty())
        return;
    const auto next = std::ranges::find_if(m_entries, [](const Entry &entry) { return entry.state != State::Refused; });
    if (next == m_entries.end() || next->state == State::Keeping) {
        if (isSettled() && std::exchange(m_some, false))
            Q_EMIT settled();
        return;
    }
    next->state = State::Sending;
    m_sending = true;
    watch(
        this, m_workplace.client().run([unsent = next->unsent](desk::Desk &desk) { return desk::deliver(desk, unsent); }),
        [this, name = next->name](const desk::Receipt &receipt) { answered(name, receipt); },
        [this, name = next->name](const Error &error) { failed(name, error); });
    Q_EMIT changed();
}

void Outbox::answered(const QString &name, const desk::Receipt &receipt)
{
    m_sending = false;
    m_some = true;
    if (const auto entry = named(name); entry != m_entries.end()) {
        const Entry done = *entry;
        m_entries.erase(entry);
        m_workplace.drafts().drop(done.name);
        Q_EMIT sent(done.unsent, receipt);
    }
    Q_EMIT changed();
    m_workplace.lookNow();
    deliver();
}

void Outbox::failed(const QString &name, const Error &error)
{
    m_sending = false;
    const bool waits = desk::isUnreached(error);
    if (const auto entry = named(name); entry != m_entries.end()) {
        entry->state = waits ? State::Waiting : State::Refused;
        entry->isTried |= desk::mayBeWritten(error) || error.kind == ErrorKind::KeyReused;
        entry->why = error;
    }
    Q_EMIT changed();
    if (waits) {
        m_again.start();
        return;
    }
    m_some = true;
    deliver();
}

void Outbox::retry(const QUuid &key)
{
    const auto entry = at(key);
    if (entry == m_entries.end() || entry->state != State::Refused)
        return;
    entry->state = State::Waiting;
    Q_EMIT changed();
    deliver();
}

bool Outbox::drop(const QUuid &key)
{
    const auto entry = at(key);
    if (entry == m_entries.end() || entry->state == State::Keeping || entry->state == State::Sending)
        return false;
    m_workplace.drafts().drop(entry->name);
    m_entries.erase(entry);
    Q_EMIT changed();
    return true;
}

} // namespace sportello::ui
