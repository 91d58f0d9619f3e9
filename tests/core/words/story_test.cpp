// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/language.h"
#include "core/words/story.h"
#include "tests/support/both_engines.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;

namespace {

words::Names names()
{
    words::Names all;
    all.person = [](OperatorId id) { return id == OperatorId(1) ? u"Sara Moretti"_s : u"Luca \u001b[2JBianchi"_s; };
    all.team = [](TeamId) { return u"Applicativi"_s; };
    all.category = [](CategoryId) { return u"ANPR › Accesso"_s; };
    return all;
}

TicketEvent event(EventKind kind)
{
    TicketEvent made;
    made.kind = kind;
    made.actor = Actor::of(OperatorId(1));
    return made;
}

QString toldInItalian(const TicketEvent &event)
{
    words::installLanguage(words::chosenLanguage(u"it"_s));
    QString line = words::story(event, names());
    words::installLanguage(words::chosenLanguage(u"en"_s));
    return line;
}

} // namespace

TEST_CASE("An escalation is told with who passed it and to which team")
{
    TicketEvent escalated = event(EventKind::Escalated);
    escalated.change.team = TeamId(4);
    CHECK(words::story(escalated, names()) == u"Sara Moretti passes it to the 2nd level, Applicativi"_s);
    CHECK(toldInItalian(escalated) == u"Sara Moretti passa al 2° livello, Applicativi"_s);
}

TEST_CASE("A hold is told with its reason, its party and its time")
{
    TicketEvent held = event(EventKind::Held);
    held.change.holdReason = HoldReason::Supplier;
    held.change.wakeUp = Instant(Milliseconds(1751360700000));
    held.texts.insert(TextField::Party, u"Halley %1"_s);
    CHECK(toldInItalian(held) == u"Sara Moretti mette in attesa: Attende un fornitore, Halley %1; fino al 01/07/2025 11:05"_s);
}

TEST_CASE("A change of fields is told field by field")
{
    TicketEvent amended = event(EventKind::Amended);
    amended.change.category = CategoryId(3);
    amended.change.contact = std::optional<ContactId>();
    amended.texts.insert(TextField::Subject, u"Nuovo\noggetto"_s);
    CHECK(words::story(amended, names())
          == u"Sara Moretti changes subject: Nuovo oggetto; category: ANPR › Accesso; contact: –"_s);
}

TEST_CASE("An actor whose name is not known is told by number, and the system by its word")
{
    TicketEvent noted = event(EventKind::Noted);
    noted.actor = Actor::of(ContactId(77));
    CHECK(words::story(noted, names()) == u"#77 writes an internal note"_s);
    noted.actor = Actor::system();
    CHECK(toldInItalian(noted) == u"Il sistema scrive una nota interna"_s);
}

TEST_CASE("Every event has a line of its own in both languages, and no name can command a terminal")
{
    for (int kind = 1; kind <= int(EventKind::StepSkipped); ++kind) {
        TicketEvent one = event(EventKind(kind));
        one.actor = Actor::of(OperatorId(2));
        CAPTURE(kind);
        CHECK(words::story(one, names()).startsWith("Luca [2JBianchi "_L1));
        CHECK(toldInItalian(one) != words::story(one, names()));
    }
}
