// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/tickets.h"
#include "tests/support/both_engines.h"

#include <catch2/catch.hpp>

namespace sportello::test {

[[nodiscard]] inline domain::LocalDay day(int month, int dayOfMonth, int year = 2026)
{
    return domain::dayOf(std::chrono::year(year) / month / dayOfMonth);
}

/// "field: detail" of a refusal; empty where it went well.
template <class T>
[[nodiscard]] QString complaintOf(const domain::Result<T> &result)
{
    return result ? QString() : result.error().subject + QLatin1String(": ") + result.error().detail;
}

/// A desk to work at: two contracts, teams of each level, operators of each role, a few contacts. Its clock stands still
/// until a test moves it, and on PostgreSQL too, since its session is the owner's.
class TestDesk {
public:
    explicit TestDesk(db::Engine engine);

    /// What somebody's verbs are said by; everybody shares one session unless a test brings another.
    [[nodiscard]] desk::Desk as(const domain::Operator &person) { return as(person, *session); }
    [[nodiscard]] desk::Desk as(const domain::Operator &person, db::Session &onSession) { return {onSession, clock, person}; }
    /// A session of one's own, for races.
    [[nodiscard]] std::unique_ptr<db::Session> secondSession() const { return database.open({}); }

    [[nodiscard]] domain::Operator addOperator(const QString &login, std::vector<domain::Post> posts,
                                               std::vector<domain::TeamId> teams = {}, bool administrator = false);
    /// PostgreSQL: makes the person's login on the server and connects with it; it may serve the desk.
    enum class Serving { No, Yes };
    [[nodiscard]] static db::Login loginOf(const domain::Operator &person);
    [[nodiscard]] std::unique_ptr<db::Session> ownLogin(const domain::Operator &person, Serving serving = Serving::No);
    /// The person may log in from another program, by the password that everybody has.
    void letIn(const domain::Operator &person, Serving serving = Serving::No);
    [[nodiscard]] static QString password() { return QStringLiteral("prova-prova"); }
    [[nodiscard]] domain::ContactId addContact(domain::ContractId of, const QString &name, const QString &number,
                                               domain::PartyKind kind = domain::PartyKind::Customer);

    /// A ticket of the contract with all that opening asks for; a test changes what it is about.
    [[nodiscard]] desk::OpenTicket opening(const QString &subject = QStringLiteral("Stampante ferma")) const;
    /// Opens one, as the agent. Throws where it is refused.
    domain::TicketId open() { return open(opening()); }
    domain::TicketId open(const desk::OpenTicket &command);
    /// Opens one and brings it to a place the usual way: the agent at the first level, the technician at the second.
    domain::TicketId openAt(domain::Place place);
    [[nodiscard]] desk::Escalation escalation() const
    {
        return {second, QStringLiteral("serve il secondo livello"), QStringLiteral("riavvio")};
    }
    [[nodiscard]] desk::Resolution resolution() const
    {
        return {QStringLiteral("cambiato il toner"), domain::CauseCategory::Hardware};
    }
    [[nodiscard]] desk::HoldTicket hold(domain::TicketId ticket, domain::HoldReason reason = domain::HoldReason::Requester) const;
    /// A call that the agent answered, of three minutes up to now.
    [[nodiscard]] domain::Call call() const;

    [[nodiscard]] domain::Ticket ticket(domain::TicketId id);
    [[nodiscard]] std::vector<domain::TicketEvent> history(domain::TicketId id);
    /// The row and what the history makes of it are one, the chain holds, and the words of its texts find it.
    [[nodiscard]] bool isSound(domain::TicketId id);
    [[nodiscard]] qint64 count(const QString &table);

    TestDatabase database;
    std::unique_ptr<db::Session> session;
    domain::ManualClock clock;

    domain::ContractId contract{0};
    domain::ContractId foreign{0}; ///< the outsider's
    domain::TeamId first{0};       ///< of the first level, as `firstToo`
    domain::TeamId firstToo{0};
    domain::TeamId second{0};
    domain::TeamId secondToo{0};
    domain::TeamId supplier{0};
    domain::TeamId foreignFirst{0};
    domain::TeamId foreignSecond{0};
    domain::Operator agent;
    domain::Operator colleague; ///< in the agent's team
    domain::Operator technician;
    domain::Operator technicianToo; ///< in `secondToo`
    domain::Operator supervisor;
    domain::Operator administrator;
    domain::Operator auditor;
    domain::Operator outsider; ///< a supervisor of the foreign contract only
    domain::OrganisationId organisation{0};
    domain::CategoryId category{0};
    domain::ServiceId service{0};
    domain::TicketTypeId type{0};
    domain::ContactId caller{0};
    domain::ContactId contact{0};
    domain::ContactId foreignContact{0};
};

/// The error's kind; nothing where it went well.
template <class T>
[[nodiscard]] std::optional<domain::ErrorKind> kindOf(const domain::Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().kind);
}

} // namespace sportello::test

namespace Catch {

template <class Tag>
struct StringMaker<sportello::domain::StrongId<Tag>> {
    static std::string convert(sportello::domain::StrongId<Tag> id) { return '#' + std::to_string(id.value()); }
};
template <>
struct StringMaker<sportello::domain::Place> {
    static std::string convert(sportello::domain::Place place)
    {
        return std::to_string(int(place.state)) + '/' + std::to_string(int(place.level));
    }
};
template <class T>
struct StringMaker<std::optional<T>> {
    static std::string convert(const std::optional<T> &value) { return value ? Detail::stringify(*value) : "none"; }
};

} // namespace Catch
