// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/sentences.h"

#include "core/desk/rights.h"
#include "core/domain/merge.h"
#include "core/words/calendar_terms.h"
#include "core/words/due_terms.h"
#include "core/words/language.h"
#include "core/words/staffing_terms.h"
#include "core/words/terms.h"
#include "core/words/watch_terms.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace sportello::words {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

struct Errors {
    Q_DECLARE_TR_FUNCTIONS(sportello::words::Errors)
};
struct Fields {
    Q_DECLARE_TR_FUNCTIONS(sportello::words::Fields)
};

/// Fields whose name in the core is also their English term.
constexpr std::array sameInEnglish{QT_TRANSLATE_NOOP("sportello::words::Fields", "ticket"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "call"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "contract"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "contact"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "team"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "operator"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "organisation"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "category"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "service"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "type"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "subject"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "description"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "note"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "message"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "reason"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "solution"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "reference"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "name"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "number"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "address"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "detail"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "cause"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "hold reason"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "wake-up time"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "outcome"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "answered at"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "ended at"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "started at"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "after-call work ended at"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "calls back"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "operator or team"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "priority reason"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "password"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "login"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "code"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "customer"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "office"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "kind"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "complexity"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "severity"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "impact"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "urgency"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "priority"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "beneficiary"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "active"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "phone"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "level"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "role"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "parent"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "database"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "team of the first level"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "team of the second level"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "level rule"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "matrix"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "entitlement"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "administrator"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "desk"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "limit"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "period"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "file"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "mapping"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "hours"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "closure"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "opening"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "opening kind"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "cap"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "asked by"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "asked on"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "authorised by"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "contract's first day"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "patron"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "patron's name"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "days a year"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "profile"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "target"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "rank"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "hold stops"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "employer"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "qualification"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "issued by"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "issued on"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "skill"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "days before the vote"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "step"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "template"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "text"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "language"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "outgoing"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "scope"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "visits"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "survey months"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "web view months"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "training months"),
                                   QT_TRANSLATE_NOOP("sportello::words::Fields", "training hours")};

struct FieldName {
    QLatin1StringView name;
    const char *term;
};
constexpr std::array otherwiseInEnglish{
    FieldName{"at"_L1, QT_TRANSLATE_NOOP("sportello::words::Fields", "time of the event")},
    FieldName{"tried"_L1, QT_TRANSLATE_NOOP("sportello::words::Fields", "what was tried")},
    FieldName{"party"_L1, QT_TRANSLATE_NOOP("sportello::words::Fields", "party waited for")},
    FieldName{"field"_L1, QT_TRANSLATE_NOOP("sportello::words::Fields", "a field to change")},
    FieldName{"short abandon"_L1, QT_TRANSLATE_NOOP("sportello::words::Fields", "threshold of short abandons")},
    FieldName{"attempts"_L1, QT_TRANSLATE_NOOP("sportello::words::Fields", "attempts to reach the requester")},
    FieldName{"days"_L1, QT_TRANSLATE_NOOP("sportello::words::Fields", "days before tacit closing")},
    FieldName{"evidence"_L1, QT_TRANSLATE_NOOP("sportello::words::Fields", "evidence of the qualification")},
    FieldName{"people present"_L1, QT_TRANSLATE_NOOP("sportello::words::Fields", "how many people are present")},
    FieldName{"roster"_L1, QT_TRANSLATE_NOOP("sportello::words::Fields", "entry of the roster")},
    FieldName{"vote"_L1, QT_TRANSLATE_NOOP("sportello::words::Fields", "day of the vote")},
    FieldName{"percent"_L1, QT_TRANSLATE_NOOP("sportello::words::Fields", "share of the target, in per cent")},
    FieldName{"times"_L1, QT_TRANSLATE_NOOP("sportello::words::Fields", "how many times")},
    FieldName{"from"_L1, QT_TRANSLATE_NOOP("sportello::words::Fields", "moment from which it holds")}};

/// "field" or "field (value)".
QString thing(const Error &error)
{
    const QString name = fieldTerm(error.subject);
    const QString value = onOneLine(error.detail).left(200);
    return value.isEmpty() ? name : QString(name + u" ("_s + value + u')');
}

QString verbOf(const QString &name)
{
    for (const VerbName &entry : verbNames)
        if (entry.name == name)
            return term(entry.verb);
    return name;
}

/// "3/1", a state and a level by their numbers, as a badge shows them; anything else as it is.
QString placeOf(const QString &detail)
{
    const QStringList parts = detail.split(u'/');
    if (parts.size() != 2)
        return verbOf(detail);
    const int state = parts.at(0).toInt();
    const int level = parts.at(1).toInt();
    const bool known = state >= int(TicketState::Registered) && state <= int(TicketState::Merged) && (level == 1 || level == 2);
    return known ? term(Place{TicketState(state), Level(level)}) : detail;
}

// What no supervisor may do anywhere.
bool isForAdministrators(const QString &verb)
{
    const auto named = std::ranges::find_if(desk::rightsTable(), [&](const auto &row) { return verb == verbName(row.verb); });
    return named != desk::rightsTable().end() && desk::grantFor(named->verb, Role::Supervisor).scope == desk::Scope::None;
}

QString notAllowed(const Error &error)
{
    const QString verb = verbOf(error.subject);
    if (error.detail == "contract"_L1)
        return Errors::tr("You may not %1 here: you do not work on that contract. Nothing was changed; ask an administrator for "
                          "a role on it.")
            .arg(verb);
    if (error.detail == u"–"_s || error.detail.isEmpty())
        return isForAdministrators(error.subject)
            ? Errors::tr("Your role may not %1. Nothing was changed; ask an administrator.").arg(verb)
            : Errors::tr("Your role may not %1. Nothing was changed; ask a supervisor.").arg(verb);
    if (error.detail == "own"_L1)
        return Errors::tr("Your role may %1 only on what is yours. Nothing was changed; ask a supervisor.").arg(verb);
    if (error.detail == "team"_L1)
        return Errors::tr("Your role may %1 only within your teams. Nothing was changed; ask a supervisor.").arg(verb);
    if (error.detail == "7 days"_L1)
        return Errors::tr("Your role may %1 only until seven days after the resolution. Nothing was changed; open a new ticket.")
            .arg(verb);
    if (error.detail == "confirms"_L1)
        return Errors::tr(
            "Your role may only say whether it was resolved, not that nobody was reached. Nothing was changed; choose "
            "another outcome.");
    if (error.detail == "no internal notes"_L1)
        return Errors::tr(
            "Your role may not search tickets by their words, for internal notes would be found by them. Nothing was "
            "changed; search without words, or by number.");
    if (error.detail == "superuser"_L1 && error.subject == "server prepare"_L1)
        return Errors::tr("Only a server's superuser prepares it. Nothing was made; ask whoever runs the server.");
    if (error.detail == "superuser"_L1)
        return Errors::tr("On a server only its superuser may %1. Nothing was changed; ask whoever runs the server.").arg(verb);
    if (error.detail == "serving"_L1)
        return Errors::tr(
                   "On a server only a login that serves the desk may %1, for it reads all contracts. Nothing was changed; an "
                   "administrator lets a login serve by \"sportelloctl operator serve\".")
            .arg(verb);
    return Errors::tr("Your role may %1 only at your level or within your teams. Nothing was changed; ask a supervisor.")
        .arg(verb);
}

QString closingNotAllowed(const Error &error)
{
    if (error.subject == "attempts"_L1)
        return Errors::tr("The contract wants the requester's confirmation before closing, or enough attempts to reach them "
                          "(made of needed: %1). The ticket stays resolved: verify the outcome once more.")
            .arg(error.detail);
    return Errors::tr(
        "The contract wants the requester's confirmation before closing. The ticket stays resolved: verify the outcome first.");
}

QString wrongUsage(const Error &error)
{
    if (error.detail == "file"_L1)
        return Errors::tr("A file has no logins of its own: whoever has it may do so already. Nothing was changed.");
    if (error.subject != "database"_L1)
        return Errors::tr("Wrong usage: %1. Nothing was changed.").arg(thing(error));
    if (error.detail.contains("user or a password"_L1))
        return Errors::tr("A user or a password does not belong in the database's address, where others could read it. Take it "
                          "out: the login is given apart, the password by a file or when asked for.");
    if (error.detail == "sslmode"_L1)
        return Errors::tr("A server on another machine is reached with sslmode=verify-full only. Take the weaker sslmode out of "
                          "the database's address.");
    return Errors::tr("The database's address cannot be read (%1). Write sqlite:PATH or postgresql://HOST/NAME.")
        .arg(onOneLine(error.detail));
}

QString invalidValue(const Error &error)
{
    if (error.subject == "server version"_L1)
        return Errors::tr("The server is PostgreSQL %1; a desk wants 15 or later. Nothing was changed; ask whoever runs the "
                          "server for a newer one.")
            .arg(onOneLine(error.detail));
    if (error.subject == "server encoding"_L1)
        return Errors::tr("That database keeps its texts as %1; a desk wants UTF8. Nothing was changed; name another one.")
            .arg(onOneLine(error.detail));
    if (error.subject == "at"_L1)
        return error.detail == "future"_L1
            ? Errors::tr("That time lies in the future by the desk's clock. Nothing was written; correct it.")
            : Errors::tr("That time lies before the ticket was opened. Nothing was written; correct it.");
    if (error.subject == "wake-up time"_L1 && error.detail.isEmpty())
        return Errors::tr("The wake-up time must lie after the hold begins. Nothing was written; correct it.");
    if (error.subject == "password"_L1)
        return Errors::tr("That password is not accepted: it needs at least 8 characters. Nothing was changed; choose another.");
    if (const QString complaint = calendarComplaint(error); !complaint.isEmpty())
        return complaint;
    if (const QString complaint = targetComplaint(error); !complaint.isEmpty())
        return complaint;
    if (const QString complaint = staffingComplaint(error); !complaint.isEmpty())
        return complaint;
    if (const QString complaint = watchComplaint(error); !complaint.isEmpty())
        return complaint;
    if (error.subject == "operator"_L1 && error.detail == "oneself"_L1)
        return Errors::tr("Nobody switches themselves off. Nothing was changed; ask another administrator.");
    if (error.subject == "team"_L1 && error.detail.startsWith("elsewhere "_L1))
        return Errors::tr("This team does not work on that contract at that level: %1. Nothing was written; choose another.")
            .arg(onOneLine(error.detail.mid(10)));
    if (error.subject == "period"_L1)
        return Errors::tr("The period has no days, ends before it begins, or is too long: %1. Correct one of its days.")
            .arg(onOneLine(error.detail));
    if (error.detail == "future"_L1)
        return Errors::tr("It lies in the future by the desk's clock: %1. Nothing was written; correct it.")
            .arg(fieldTerm(error.subject));
    return Errors::tr("Not a possible value: %1. Nothing was written; correct it.").arg(thing(error));
}

QString fieldTerms(const QStringList &names)
{
    QStringList terms;
    for (const QString &name : names)
        terms += fieldTerm(name);
    return terms.join(u", "_s);
}

QString schemaDiffers(const Error &error)
{
    if (error.kind == ErrorKind::SchemaNewer)
        return Errors::tr(
                   "The database was made by a newer program (schema found/known: %1). Nothing was changed; update this program.")
            .arg(error.detail);
    return Errors::tr("The database was made by an older program (schema found/known: %1). Nothing was changed; an administrator "
                      "brings it up to date with: sportelloctl migrate.")
        .arg(error.detail);
}

} // namespace

QString fieldTerm(const QString &name)
{
    for (const char *field : sameInEnglish)
        if (name == QLatin1StringView(field))
            return Fields::tr(field);
    for (const FieldName &field : otherwiseInEnglish)
        if (field.name == name)
            return Fields::tr(field.term);
    return onOneLine(name);
}

QString sentence(const Error &error)
{
    const QString subject = onOneLine(error.subject);
    const QString detail = onOneLine(error.detail);
    switch (error.kind) {
    case ErrorKind::NotFound:
        return Errors::tr("Not found: %1. Nothing was changed; check the name or the number.").arg(thing(error));
    case ErrorKind::EmptyField:
        return Errors::tr("Something required is missing: %1. Nothing was written; fill it in.").arg(fieldTerm(error.subject));
    case ErrorKind::TooLong:
        if (error.subject == "login"_L1)
            return Errors::tr(
                       "Too long: a login may have %1 bytes at most, and an accented letter takes two. Nothing was written; "
                       "choose a shorter one.")
                .arg(detail);
        return Errors::tr("Too long: %1 may have %2 characters at most. Nothing was written; shorten it.")
            .arg(fieldTerm(error.subject), detail);
    case ErrorKind::InvalidText:
        return Errors::tr("Characters that cannot be kept in: %1. Nothing was written; write it without them.").arg(thing(error));
    case ErrorKind::InvalidValue:
        return invalidValue(error);
    case ErrorKind::Duplicate:
        if (const QString complaint = targetComplaint(error); !complaint.isEmpty())
            return complaint;
        if (error.subject == "desk"_L1)
            return Errors::tr("There is a desk there already: %1. Nothing was written; choose another database, or log in to it.")
                .arg(onOneLine(error.detail));
        return Errors::tr("Exists already: %1. Nothing was written; choose another name.").arg(thing(error));
    case ErrorKind::IllegalTransition:
        if (error.subject == verbName(Verb::Undo) && !error.detail.contains(u'/'))
            return Errors::tr("This step cannot be taken back: %1. Everything stays as it is; correct it with a new step.")
                .arg(verbOf(error.detail));
        return Errors::tr("Now one cannot %1: the state is \"%2\". Nothing was changed; look at the ticket again.")
            .arg(verbOf(error.subject), placeOf(error.detail));
    case ErrorKind::StaleVersion:
        if (const QStringList fields = contestedFields(error); !fields.isEmpty())
            return Errors::tr(
                       "Somebody else changed the same meanwhile, to something else: %1. Nothing of yours was written; read "
                       "it again and decide.")
                .arg(fieldTerms(fields));
        if (detail.isEmpty())
            return Errors::tr(
                       "Somebody else changed it meanwhile: %1. Nothing of yours was written; look at it again and repeat.")
                .arg(fieldTerm(error.subject));
        return Errors::tr("Somebody else changed it meanwhile: %1 (version seen/found: %2). Nothing of yours was written; read "
                          "it again and repeat.")
            .arg(fieldTerm(error.subject), detail);
    case ErrorKind::KeyReused:
        return Errors::tr("That key was already used for something else. Nothing was written; use a new key for each operation.");
    case ErrorKind::AlreadyTaken:
        return Errors::tr(
                   "Ticket %1 is already in charge: %2. Nothing was changed; agree with them, then take it from your colleague.")
            .arg(subject, detail);
    case ErrorKind::NotEntitled:
        return Errors::tr(
                   "The contract does not entitle %1 to this kind of contact. Nothing was written; to go on, give a reason.")
            .arg(subject);
    case ErrorKind::ClosingNotAllowed:
        return closingNotAllowed(error);
    case ErrorKind::UndoTooLate:
        if (const QString complaint = watchComplaint(error); !complaint.isEmpty())
            return complaint;
        return Errors::tr("More than 30 seconds have passed: it can no longer be taken back. Everything stays as it is; correct "
                          "it with a new step.");
    case ErrorKind::UndoSuperseded:
        return Errors::tr("Something else was written meanwhile: it can no longer be taken back. Everything stays as it is; "
                          "correct it with a new step.");
    case ErrorKind::NotAdmitted:
        return notAdmitted(error);
    case ErrorKind::Inactive:
        return Errors::tr("Switched off, or not at work there: %1. Nothing was written; choose another.").arg(subject);
    case ErrorKind::OtherDesk:
        return subject.isEmpty()
            ? Errors::tr("This was done at another desk, which stood at this address. Nothing was sent; it stays on this machine "
                         "until you discard it.")
            : Errors::tr("This was done by another operator. Nothing was sent; it stays on this machine until they log in.");
    case ErrorKind::NotAllowed:
        return notAllowed(error);
    case ErrorKind::WrongCredentials:
        if (error.detail == "no operator"_L1)
            return Errors::tr("The server lets this login in, but it is no operator of the desk: %1. Nothing was changed; ask an "
                              "administrator of the desk to add it.")
                .arg(subject);
        if (error.detail == "not let in"_L1)
            return Errors::tr("The server does not let this login in: %1. Nothing was changed; ask whoever runs the server.")
                .arg(subject);
        return Errors::tr(
            "Login or password are not right. Nothing was changed; try again, or ask an administrator for a new password.");
    case ErrorKind::TooManyTries:
        return Errors::tr("Too many wrong passwords for this login. Nothing was changed; try again in %1.")
            .arg(exactTime(std::chrono::seconds(error.detail.toInt())));
    case ErrorKind::WrongUsage:
        return wrongUsage(error);
    case ErrorKind::BadMapping:
        return Errors::tr("The mapping or profile is not right at \"%1\": %2. Nothing was written; correct the file.")
            .arg(subject, detail);
    case ErrorKind::BadInput:
        return Errors::tr("The file is not right at %1: %2. Nothing of it was written; correct the file or the mapping.")
            .arg(subject, detail);
    case ErrorKind::DatabaseMissing:
        return Errors::tr(
                   "There is no database at %1. Nothing was made; check the address, or make a desk with: sportelloctl init.")
            .arg(subject);
    case ErrorKind::NotADatabase:
        return Errors::tr("%1 is not a Sportello database. It was left as it is; check the path.").arg(subject);
    case ErrorKind::DatabaseDamaged:
        return Errors::tr("The database is damaged: %1. Nothing more was changed; keep the file, and go on with the last copy.")
            .arg(subject);
    case ErrorKind::DatabaseLocked:
        return Errors::tr("Somebody else has held the database for too long. Nothing was changed; try again in a moment.");
    case ErrorKind::DatabaseReadOnly:
        return Errors::tr(
                   "The database may only be read: %1. Nothing was changed; ask who owns the file for the right to write it.")
            .arg(subject);
    case ErrorKind::DatabaseFull:
        return Errors::tr("There is no space left for the database. Nothing was written; make room and repeat.");
    case ErrorKind::LocksDoNotHold:
        return Errors::tr(
                   "Another program may have the desk open, and the locks of its network folder do not keep the two apart: "
                   "%1. Nothing was changed; close the others, or ask an administrator for a server.")
            .arg(subject);
    case ErrorKind::MixedSystems:
        return Errors::tr(
                   "Somebody has the desk open on another system, and in a network folder Windows and other systems do not "
                   "see each other's locks: %1. Nothing was changed; work on it by one system, or ask an administrator for "
                   "a server.")
            .arg(subject);
    case ErrorKind::ClockDiffers: {
        const Milliseconds ahead = std::chrono::minutes(error.detail.toLongLong());
        return (ahead < Milliseconds(0)
                    ? Errors::tr("This computer's clock is %2 behind that of the folder in which the desk lies: %1. Nothing was "
                                 "changed; set the clock right and open the desk again.")
                    : Errors::tr("This computer's clock is %2 ahead of that of the folder in which the desk lies: %1. Nothing "
                                 "was changed; set the clock right and open the desk again."))
            .arg(subject, duration(std::chrono::abs(ahead)));
    }
    case ErrorKind::SchemaMissing:
        return Errors::tr("The database has no desk in it yet. Nothing was changed; make one with: sportelloctl init.");
    case ErrorKind::SchemaNewer:
    case ErrorKind::SchemaOlder:
        return schemaDiffers(error);
    case ErrorKind::BeingMoved:
        return Errors::tr("The desk at %1 is not whole yet: it is being moved there. Nothing was changed; finish it with: "
                          "sportelloctl move.")
            .arg(subject);
    case ErrorKind::ConnectionRefused:
        if (detail.startsWith("TLS: "_L1))
            return Errors::tr("There is no secure connection to the server: %1 (%2). Nothing was changed; check the certificates "
                              "and the server's name in the address, or tell whoever runs the server.")
                .arg(subject, detail.mid(5));
        return Errors::tr(
                   "The server does not answer: %1. Nothing was changed; check the address and the network, then try again.")
            .arg(subject);
    case ErrorKind::ServerBusy:
        return Errors::tr(
                   "The server answers, but takes no connections now: %1. Nothing was changed; try again in a moment, or tell "
                   "whoever runs the server.")
            .arg(subject);
    case ErrorKind::ConnectionLost:
        return Errors::tr("The connection to the server was lost. What was under way is not certain; repeat it with the same key "
                          "and it is done once.");
    case ErrorKind::ServerRefused:
        return Errors::tr("The database server refused this. Nothing was written; give an administrator these details: %1")
            .arg(detail);
    case ErrorKind::Io:
        return Errors::tr("The file cannot be used: %1 (%2). Nothing was changed; check the path and its rights.")
            .arg(subject, detail);
    case ErrorKind::ProgramFailed:
        return detail.isEmpty()
            ? Errors::tr(
                  "A program is needed that this machine does not have: %1. Nothing was changed; install it, then try again.")
                  .arg(subject)
            : Errors::tr("The program %1 did not do its part (%2). Nothing was changed; see to what it says, then try again.")
                  .arg(subject, detail);
    case ErrorKind::NoKeyring:
        return Errors::tr(
                   "There is no keyring on this machine that answers (%1). Nothing was kept in one; log in to a desktop that "
                   "has one, or give the password another way.")
            .arg(detail);
    case ErrorKind::KeyringRefused:
        return Errors::tr("The keyring of this machine stayed locked (%1). Nothing was changed in it; unlock it, then try again.")
            .arg(detail);
    case ErrorKind::Cancelled:
        return Errors::tr("Stopped as you asked. What was finished is kept; the rest was not begun.");
    case ErrorKind::Internal:
        break;
    }
    return Errors::tr("A defect of the program stopped this. Nothing was written; give support these details: %1")
        .arg(detail.isEmpty() ? subject : detail);
}

} // namespace sportello::words
