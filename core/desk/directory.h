// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/staffing.h"
#include "core/domain/level_rule.h"
#include "core/domain/priority.h"

/// The directory, the catalogue and the contacts. Every write appends one event with the fields that changed.
/// Errors, besides those named: NotAllowed, Duplicate, EmptyField, TooLong, InvalidText, NotFound, StaleVersion.
namespace sportello::desk {

struct AddContract {
    Request request;
    domain::Contract contract; ///< id and version are ignored
};
[[nodiscard]] domain::Result<Receipt> addContract(Desk &desk, const AddContract &command);

struct AddTeam {
    Request request;
    domain::Team team;
};
[[nodiscard]] domain::Result<Receipt> addTeam(Desk &desk, const AddTeam &command);

/// Refused with NotAdmitted where a contract of their posts would not admit them by what is recorded here.
struct AddOperator {
    Request request;
    domain::Operator person; ///< with posts of those who sit at a desk: InvalidValue for roles of the portal or of rules
    QString password;        ///< wanted where the operator can log in
    StaffingChange staffing = {};
};
[[nodiscard]] domain::Result<Receipt> addOperator(Desk &desk, const AddOperator &command);

struct DisableOperator {
    Request request;
    domain::OperatorId person{0};
};
[[nodiscard]] domain::Result<Receipt> disableOperator(Desk &desk, const DisableOperator &command);

/// An administrator sets anybody's password, everybody their own.
struct SetPassword {
    Request request;
    domain::OperatorId person{0};
    QString password;
};
[[nodiscard]] domain::Result<Receipt> setPassword(Desk &desk, const SetPassword &command);

struct AddCategory {
    Request request;
    domain::Category category;
};
[[nodiscard]] domain::Result<Receipt> addCategory(Desk &desk, const AddCategory &command);

struct AddService {
    Request request;
    domain::Service service;
};
[[nodiscard]] domain::Result<Receipt> addService(Desk &desk, const AddService &command);

struct AddTicketType {
    Request request;
    domain::TicketType type;
};
[[nodiscard]] domain::Result<Receipt> addTicketType(Desk &desk, const AddTicketType &command);

struct SetMatrix {
    Request request;
    domain::ContractId contract{0};
    domain::PriorityMatrix matrix;
};
[[nodiscard]] domain::Result<Receipt> setMatrix(Desk &desk, const SetMatrix &command);

struct SetLevelRules {
    Request request;
    domain::ContractId contract{0};
    std::vector<domain::LevelRule> rules; ///< in the order in which they are tried; ids and ranks are given anew
};
[[nodiscard]] domain::Result<Receipt> setLevelRules(Desk &desk, const SetLevelRules &command);

struct SetEntitlements {
    Request request;
    domain::ContractId contract{0};
    std::vector<domain::Entitlement> table;
};
[[nodiscard]] domain::Result<Receipt> setEntitlements(Desk &desk, const SetEntitlements &command);

struct AddOrganisation {
    Request request;
    domain::Organisation organisation;
};
[[nodiscard]] domain::Result<Receipt> addOrganisation(Desk &desk, const AddOrganisation &command);

/// Numbers are given as typed; their E.164 form is found here.
struct AddContact {
    Request request;
    domain::Contact contact;
};
[[nodiscard]] domain::Result<Receipt> addContact(Desk &desk, const AddContact &command);

/// Replaces a contact; its version is the one that was seen. What others changed since stays: numbers and addresses are added and
/// taken away one by one, and a field that both made something else is refused by StaleVersion, see merge.h.
struct AmendContact {
    Request request;
    domain::Contact contact;
};
[[nodiscard]] domain::Result<Receipt> amendContact(Desk &desk, const AmendContact &command);

} // namespace sportello::desk
