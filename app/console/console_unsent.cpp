// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"

#include "core/words/sentences.h"
#include "ui/desk/call_bar.h"
#include "ui/desk/desk_page.h"
#include "ui/detail/ticket_drafts.h"
#include "ui/models/drafts.h"
#include "ui/models/moments.h"
#include "ui/models/outbox.h"
#include "ui/models/unsent_model.h"
#include "ui/models/watch.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notices.h"
#include "ui/unsent/spoken_code.h"
#include "ui/unsent/unsent_page.h"
#include "ui/widgets/verb_button.h"

#include <utility>

namespace sportello::console {

using namespace Qt::Literals::StringLiterals;
using namespace ui;

// While the desk cannot be reached, and what was done meanwhile.

UnsentPage *Console::unsentPage() const
{
    return m_window ? qobject_cast<UnsentPage *>(m_window->page(ConsolePlace::Unsent)) : nullptr;
}

void Console::followOutbox()
{
    Outbox &outbox = m_workplace->outbox();
    connect(&outbox, &Outbox::changed, m_window, [this] { countUnsent(); });
    connect(m_calls, &CallBar::keptForLater, m_window, [this](const QString &code, bool outlives) {
        if (!code.isEmpty())
            m_code->say(code, outlives);
    });
    connect(m_calls, &CallBar::opened, m_code, &QWidget::hide);
    connect(&outbox, &Outbox::sent, m_window, [this](const desk::Unsent &unsent, const desk::Receipt &receipt) {
        if (const QString code = unsent.code(); !code.isEmpty())
            m_sent.push_back({code, receipt.id});
        else
            ++m_sentWithoutTicket;
    });
    connect(&outbox, &Outbox::settled, m_window, [this] { tellSent(); });
    const auto loaded = [this] {
        countUnsent();
        if (const int sealed = m_workplace->drafts().sealedAway(); sealed > 0)
            m_window->notices()
                .addBanner(Banner::Kind::Warning,
                           [sealed] {
                               return tr("%n kept on this machine and not sent cannot be opened: your password was another "
                                         "one then.",
                                         nullptr, sealed);
                           })
                ->addButton([] { return tr("Understood"); }, {});
        if (const int newer = m_workplace->outbox().ofNewer(); newer > 0)
            m_window->notices()
                .addBanner(Banner::Kind::Warning,
                           [newer] {
                               return tr("%n kept on this machine and not sent was kept by a newer program: that one sends it.",
                                         nullptr, newer);
                           })
                ->addButton([] { return tr("Understood"); }, {});
    };
    if (m_workplace->drafts().isLoaded())
        loaded();
    else
        connect(&m_workplace->drafts(), &Drafts::loaded, m_window, loaded);
    countUnsent();
}

// Also where somebody may log no calls any more and did before.
void Console::addUnsentPlace()
{
    if (std::exchange(m_hasUnsentPlace, true))
        return;
    UnsentPage::rest(m_window->actions());
    m_window->addPlace(ConsolePlace::Unsent, [this] {
        auto *page = new UnsentPage(*m_workplace, m_window->actions());
        connect(page, &UnsentPage::amendWanted, m_window, [this](const QUuid &key) { amendUnsent(key); });
        connect(page, &UnsentPage::discardWanted, m_window, [this](const QUuid &key) { askToDiscard(key); });
        return page;
    });
}

void Console::countUnsent()
{
    const int count = int(m_workplace->outbox().entries().size());
    if (count > 0)
        addUnsentPlace();
    m_window->setCount(ConsolePlace::Unsent, count > 0 ? std::optional(count) : std::nullopt,
                       m_workplace->outbox().refusedCount() > 0);
    retranslate();
}

void Console::tellLost(const domain::Error &error)
{
    if (m_lost)
        Q_EMIT m_lost->done();
    m_lost = m_window->notices().addBanner(Banner::Kind::Error, [this] {
        const QString sentence = m_workplace->isDenied()
            ? tr("The server no longer lets you work here: what you see stood at %1. Nothing is saved until it does, and what "
                 "you typed stays here. Ask whoever administers it.")
            : tr("The desk cannot be reached: what you see stood at %1. Go on: calls, tickets and notes are kept on "
                 "this machine, and sent when it is there again.");
        return sentence.arg(timeOfDay(m_workplace->upToDateAt()));
    });
    m_lost->addButton([] { return tr("What happened"); }, [this, error] { m_window->notices().toast(words::sentence(error)); });
}

// Once all that waited was sent, or came back.
void Console::tellSent()
{
    const auto sent = [tickets = std::exchange(m_sent, {}), others = std::exchange(m_sentWithoutTicket, 0)] {
        QStringList parts;
        for (const auto &[code, ticket] : tickets)
            parts << tr("%1 is %2", "a provisional code, the ticket's number").arg(code).arg(ticket);
        if (others > 0)
            parts << tr("%n without a ticket", nullptr, others);
        return parts.isEmpty() ? QString() : tr("Sent to the desk: %1.").arg(parts.join(u", "_s));
    };
    if (!sent().isEmpty())
        m_window->notices().addBanner(Banner::Kind::Info, sent)->addButton([] { return tr("Understood"); }, {});
    const int refused = m_workplace->outbox().refusedCount();
    if (m_refused)
        Q_EMIT m_refused->done();
    if (refused == 0)
        return;
    m_refused = m_window->notices().addBanner(Banner::Kind::Warning, [refused] {
        return tr("The desk refused %n of what was kept. Nothing of it is lost.", nullptr, refused);
    });
    m_refused->addButton([] { return tr("Show it"); },
                         [this] {
                             for (const Outbox::Entry &entry : m_workplace->outbox().entries())
                                 if (entry.state == Outbox::State::Refused)
                                     return showUnsent(entry.key());
                         });
    m_refused->addButton([] { return tr("Later"); }, {});
}

void Console::showUnsent(const QUuid &key)
{
    m_window->go(ConsolePlace::Unsent);
    if (UnsentPage *page = unsentPage())
        page->choose(key);
}

// It is typed again where it was typed.
void Console::amendUnsent(const QUuid &key)
{
    const Outbox::Entry *entry = m_workplace->outbox().find(key);
    if (!entry)
        return;
    const auto *note = std::get_if<desk::NoteTicket>(&entry->unsent.command);
    if (!note)
        return m_calls->amend(key);
    const domain::TicketId ticket = note->ticket;
    if (m_workplace->isLost() && m_workplace->held(ticket))
        return amendNote(key);
    // Not where nobody can look at the ticket: there it would stand nowhere.
    ui::watch(
        m_window, m_workplace->client().run([ticket](desk::Desk &desk) { return desk::readTicket(desk, ticket); }),
        [this, key](const desk::TicketDetail &) { amendNote(key); },
        [this](const domain::Error &error) { m_window->notices().toast(words::sentence(error)); });
}

void Console::amendNote(const QUuid &key)
{
    const Outbox::Entry *entry = m_workplace->outbox().find(key);
    if (!entry || entry->state == Outbox::State::Sending)
        return;
    const auto note = std::get<desk::NoteTicket>(entry->unsent.command);
    TicketDrafts drafts(m_workplace->drafts());
    const TicketDrafts::Text begun = drafts.text(note.ticket);
    if (begun.text.isEmpty())
        drafts.keep(note.ticket, {note.text, note.toRequester, note.request.key});
    else // what either of them was to be internal is
        drafts.keep(note.ticket, {begun.text + u"\n\n"_s + note.text, begun.toRequester && note.toRequester, begun.key});
    m_workplace->outbox().drop(key);
    m_window->go(ConsolePlace::Desk);
    desk()->open(note.ticket);
}

void Console::askToDiscard(const QUuid &key)
{
    const Outbox::Entry *entry = m_workplace->outbox().find(key);
    if (!entry)
        return;
    if (m_discarding)
        Q_EMIT m_discarding->done();
    m_discarding = m_window->notices().addBanner(Banner::Kind::Warning, [unsent = entry->unsent, isTried = entry->isTried] {
        return (isTried ? tr("Discard %1? It may have been written at the desk already, no answer came: what is written stays.")
                        : tr("Discard %1? It was never sent, and whoever was given a code finds nothing by it."))
            .arg(unsent.code().isEmpty() ? whatWasDone(unsent) : unsent.code());
    });
    m_discarding->addButton([] { return tr("Keep it"); }, {})->setFocus(Qt::OtherFocusReason);
    m_discarding->addButton([] { return tr("Discard it"); }, [this, key] { m_workplace->outbox().drop(key); });
    connect(m_discarding, &Banner::done, m_window, [this] {
        if (UnsentPage *page = unsentPage(); page && page->isVisible())
            page->activated();
    });
    // There is nothing to answer any more once it is on its way.
    connect(&m_workplace->outbox(), &Outbox::changed, m_discarding, [this, key] {
        const Outbox::Entry *now = m_workplace->outbox().find(key);
        if (m_discarding && (!now || now->state == Outbox::State::Sending))
            Q_EMIT m_discarding->done();
    });
}

} // namespace sportello::console
