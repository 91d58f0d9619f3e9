// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/workplace.h"

#include "core/desk/tickets.h"
#include "ui/models/drafts.h"
#include "ui/models/due_runs.h"
#include "ui/models/outbox.h"
#include "ui/models/watch.h"

#include <algorithm>
#include <utility>

namespace sportello::ui {

using namespace domain;
using Lane = desk::DeskClient::Lane;

namespace {

constexpr int lostBeatMs = 1000; // whoever waits for the database wants it soon

// It answers, and not this login: whoever gave it its rights has taken some away.
bool isDenial(const Error &error)
{
    return error.kind == ErrorKind::ServerRefused || error.kind == ErrorKind::NotAllowed || error.kind == ErrorKind::Inactive
        || error.kind == ErrorKind::WrongCredentials;
}

} // namespace

Workplace::Workplace(db::Location location, db::Login login, const Clock &clock, QObject *parent)
    : QObject(parent), m_localKey(localKeyOf(location, login)), m_drafts(new Drafts(location, login, m_localKey, this)),
      m_dueRuns(new DueRuns(m_client, this)), m_client(std::move(location), std::move(login), clock),
      m_outbox(new Outbox(*this, this))
{
    m_beat.setSingleShot(true);
    connect(&m_beat, &QTimer::timeout, this, &Workplace::look);
    m_client.hear([this] { QMetaObject::invokeMethod(this, &Workplace::heard, Qt::QueuedConnection); });
    connect(m_dueRuns, &DueRuns::ended, this, [this](bool something) {
        if (something)
            Q_EMIT duesChanged();
    });
}

Workplace::~Workplace()
{
    m_dueRuns->stop();
    m_localKey->leave(); // what was typed is written all the same
}

void Workplace::enter()
{
    const auto refuse = [this](const Error &error) { Q_EMIT refused(error); };
    watch(
        this, m_client.connect(),
        [this, refuse](const desk::SignedIn &in) {
            m_me = in.me;
            m_leftOut = in.leftOut;
            m_recordedLater = in.recordedLater;
            m_localKey->obtain();
            m_drafts->load();
            struct Start {
                desk::Directory directory;
                desk::Changes now; // the mark to go on from
                Milliseconds lookEvery;
                QByteArray deskMark;
            };
            // The mark first: what happens in between is then read once too often, never missed.
            auto start = m_client.run([](desk::Desk &desk) -> Result<Start> {
                auto mark = desk::changeMark(desk);
                if (!mark)
                    return tl::unexpected(mark.error());
                auto now = desk::changesAfter(desk, *mark);
                if (!now)
                    return tl::unexpected(now.error());
                auto directory = desk::readDirectory(desk);
                if (!directory)
                    return tl::unexpected(directory.error());
                auto deskMark = desk::readDeskMark(desk);
                if (!deskMark)
                    return tl::unexpected(deskMark.error());
                return Start{std::move(*directory), std::move(*now), desk::changesBeat(desk), std::move(*deskMark)};
            });
            watch(
                this, start,
                [this](const Start &read) {
                    m_directory = read.directory;
                    m_mark = read.now.mark;
                    m_lookEveryMs = int(read.lookEvery.count());
                    m_dues = read.now.dues;
                    m_deskMark = read.deskMark;
                    m_upToDateAt = this->clock().now();
                    look(); // which begins to hear
                    Q_EMIT entered();
                    recomputeDues();
                },
                refuse);
        },
        refuse);
}

std::vector<ContractId> Workplace::callContracts() const
{
    std::vector<ContractId> mine;
    for (const Contract &contract : m_directory.contracts)
        if (contract.active && desk::authorise(m_me, Verb::CallLog, desk::Target::in(contract.id)))
            mine.push_back(contract.id);
    return mine;
}

void Workplace::hold(const desk::TicketDetail &detail)
{
    m_held.insert(detail.ticket.id.value(), new Held{detail, clock().now()});
}

// What another program changed and did not finish, too.
void Workplace::recomputeDues()
{
    m_sinceDues.start();
    m_dueRuns->start();
}

void Workplace::checkProgram()
{
    watch(
        this, m_client.run([](desk::Desk &desk) { return desk::fitsProgram(desk); }, Lane::Background), [](bool) {},
        [this](const Error &error) { // all others are told by the next look
            if (error.kind == ErrorKind::SchemaNewer && !std::exchange(m_outdated, true))
                Q_EMIT outdated();
        });
}

void Workplace::lookNow()
{
    if (m_looking) {
        m_again = true;
        return;
    }
    look();
}

void Workplace::heard()
{
    m_heard = true;
    if (!m_looking && m_sinceLook.isValid())
        m_beat.start(int(std::max<qint64>(0, betweenLooksMs - m_sinceLook.elapsed())));
}

void Workplace::look()
{
    m_beat.stop();
    m_looking = true;
    m_again = false;
    m_heard = false;
    m_sinceLook.start();
    watch(
        this, m_client.run([after = m_mark](desk::Desk &desk) { return desk::changesAfter(desk, after); }, Lane::Background),
        [this](const desk::Changes &changes) { follow(changes); }, [this](const Error &error) { lose(error); });
}

void Workplace::follow(const desk::Changes &changes)
{
    m_looking = false;
    m_mark = changes.mark;
    m_upToDateAt = clock().now();
    if (std::exchange(m_reach, Reach::There) != Reach::There)
        Q_EMIT found();
    if (changes.directory)
        readDirectory();
    if (!changes.empty())
        Q_EMIT changed(changes);
    if (std::exchange(m_dues, changes.dues) != changes.dues)
        Q_EMIT duesChanged();
    if (m_sinceDues.hasExpired(60'000)) {
        recomputeDues();
        checkProgram();
    }
    checkUndo(changes);
    if (m_again)
        look();
    else
        m_beat.start(m_heard ? betweenLooksMs : m_lookEveryMs);
}

void Workplace::lose(const Error &error)
{
    m_looking = false;
    m_beat.start(lostBeatMs);
    const Reach now = isDenial(error) ? Reach::Denied : Reach::Lost;
    if (std::exchange(m_reach, now) == now)
        return;
    if (now == Reach::Denied)
        Q_EMIT denied(error);
    else
        Q_EMIT lost(error);
}

void Workplace::readDirectory()
{
    watch(
        this, m_client.run([](desk::Desk &desk) { return desk::readDirectory(desk); }, Lane::Background),
        [this](const desk::Directory &directory) {
            m_directory = directory;
            Q_EMIT directoryChanged();
        },
        [this](const Error &error) { lose(error); });
}

void Workplace::offerUndo(TicketId ticket, OperationId operation, const QString &done)
{
    m_undo = Undo{ticket, operation};
    Q_EMIT undoOffered(done);
}

void Workplace::announce(const QString &done)
{
    m_undo.reset();
    Q_EMIT announced(done);
}

void Workplace::withdrawUndo()
{
    m_undo.reset();
}

// Of these changes the step itself may be one: whether it still is the ticket's last is asked for.
void Workplace::checkUndo(const desk::Changes &changes)
{
    if (!m_undo || std::ranges::find(changes.tickets, m_undo->ticket) == changes.tickets.end())
        return;
    const Undo what = *m_undo;
    watch(
        this, m_client.run([what](desk::Desk &desk) { return desk::readTicket(desk, what.ticket); }, Lane::Background),
        [this, what](const desk::TicketDetail &now) {
            if (!m_undo || m_undo->operation != what.operation || now.lastOperation == what.operation)
                return;
            m_undo.reset();
            Q_EMIT undoSuperseded();
        },
        [](const Error &) {}); // the next look says that the database is lost
}

void Workplace::undo()
{
    if (!m_undo)
        return;
    const Undo what = *m_undo;
    m_undo.reset();
    watch(
        this, m_client.run([what, request = desk::Request{}](desk::Desk &desk) {
            return desk::undoTicket(desk, {.request = request, .ticket = what.ticket, .operation = what.operation});
        }),
        [this, what](const desk::Receipt &) {
            Q_EMIT undone(what.ticket);
            lookNow();
        },
        [this](const Error &error) { Q_EMIT undoRefused(error); });
}

} // namespace sportello::ui
