// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/domain/staffing.h"

#include <map>
#include <set>

/// Who may work a contract (requirement B12). A contract's rule is looked at when an operator is given a role on it, when they
/// log in, and when a ticket of it is taken by them or assigned by or to them; always by the day in Rome, and always here in the
/// core: a server only sees to it that nobody but an administrator says what an operator is.
namespace sportello::desk {

/// A contract that an operator has a role on and does not fit.
struct LeftOut {
    domain::ContractId contract{0};
    QString code;
    domain::Misfit why;
    bool operator==(const LeftOut &) const = default;
};

/// NotAdmitted. `name` is empty where it is who reads it. The detail has a line for each contract: "other-employer NAP",
/// "no-employer NAP", "not-qualified NAP", "expired 2026-03-01 NAP", or "not-told NAP".
[[nodiscard]] domain::Error admissionError(const QString &name, const std::vector<LeftOut> &leftOut);

/// Why somebody does not fit, as far as `who` may know: NotTold where of that colleague they read nothing but the skills.
[[nodiscard]] domain::Misfit toldTo(const domain::Operator &who, const domain::Operator &person, const domain::Misfit &why);

/// The contracts that somebody works on by their posts and does not fit on that day, each once. Throws db::DbError.
[[nodiscard]] std::vector<LeftOut> contractsLeftOut(db::Session &session, const domain::Operator &person, domain::LocalDay day);
/// Why somebody does not fit a contract on a day, as `who` is told it: of people of whom a server shows them nothing, that alone.
/// Remembers what it has read. Throws db::DbError.
class Fitness {
public:
    Fitness(db::Session &session, const domain::Operator &who) : m_session(session), m_who(who) {}
    [[nodiscard]] std::optional<domain::Misfit> of(const domain::Operator &person, const domain::Contract &contract,
                                                   domain::LocalDay day);
    /// Of those given, the contracts that they work on by their posts and do not fit.
    [[nodiscard]] std::vector<LeftOut> leftOut(const domain::Operator &person, const std::vector<domain::Contract> &contracts,
                                               domain::LocalDay day);

private:
    db::Session &m_session;
    const domain::Operator &m_who;
    std::map<domain::OperatorId, domain::Staffing> m_recorded;
    std::map<domain::LocalDay, std::set<std::pair<domain::OperatorId, domain::ContractId>>> m_hidden;
};
/// The same of many people and these contracts, as told to `who`, without those who fit all.
[[nodiscard]] std::map<domain::OperatorId, std::vector<LeftOut>> contractsLeftOut(db::Session &session,
                                                                                  const domain::Operator &who,
                                                                                  const std::vector<domain::Contract> &contracts,
                                                                                  const std::vector<domain::Operator> &people,
                                                                                  domain::LocalDay day);
/// Refuses with NotAdmitted where the contract's rule does not admit them today.
void requireAdmitted(const Unit &unit, const domain::Contract &contract, const domain::Operator &person);

/// Refuses with NotAdmitted where somebody, by what is recorded of them, does not fit the contracts that they are given roles on.
/// For whatever gives somebody a role.
void requireFit(const Unit &unit, const domain::Operator &person, const domain::Staffing &staffing);

/// What is recorded of an operator; what is not given stays as it is.
struct StaffingChange {
    struct Employer {
        domain::Employment employment = domain::Employment::NotRecorded;
        QString name = {}; ///< the other company's
    };
    std::optional<Employer> employer = {};
    std::optional<std::optional<domain::Qualification>> qualification = {}; ///< with all of its evidence; or none any more
    std::optional<QStringList> skills = {};                                 ///< all of them, at most maxSkills
    [[nodiscard]] bool empty() const { return !employer && !qualification && !skills; }
};
inline constexpr int maxSkills = 50;

/// From what is known of somebody to what will be. Refuses with EmptyField (the employer's name; the qualification's title, and
/// document and issuer, which are its evidence), TooLong, InvalidText, InvalidValue (issued in the future, expires before it
/// was issued, too many skills).
[[nodiscard]] domain::Staffing changed(const domain::Staffing &known, const StaffingChange &change, domain::LocalDay today);
void addContent(Content &content, const StaffingChange &change);
/// Writes it, with an event of the operator. The unit has begun.
void saveStaffing(Unit &unit, const domain::Staffing &staffing);

/// What is recorded of an operator already at work counts from their next log-in, and for their next ticket.
/// `request.version` is that of the staffing. Errors: NotAllowed, NotFound, EmptyField (nothing to change), StaleVersion, and
/// those of changed().
struct SetStaffing {
    Request request;
    domain::OperatorId person{0};
    StaffingChange change;
};
[[nodiscard]] domain::Result<Receipt> setStaffing(Desk &desk, const SetStaffing &command);

/// An operator, what is recorded of them, and the contracts that they don't fit.
struct StaffingDetail {
    domain::Operator person;
    domain::Staffing staffing;    ///< with `onlySkills` nothing but these
    bool onlySkills = false;      ///< the rest is for themselves, administrators, and supervisors and auditors of their contracts
    std::vector<LeftOut> leftOut; ///< of those that both work on; with `onlySkills` it is not told why
};
/// All operators that one may see, or one of them, by login.
[[nodiscard]] domain::Result<std::vector<StaffingDetail>> readStaffing(Desk &desk, std::optional<domain::OperatorId> person = {});

} // namespace sportello::desk
