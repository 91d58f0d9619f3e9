// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/domain/contract_terms.h"

#include <QtCore/QJsonObject>

namespace sportello::desk {

/// As they are kept and told: what nobody said has no key.
[[nodiscard]] QJsonObject factsOf(const domain::ContractTerms &terms);
[[nodiscard]] domain::ContractTerms termsFrom(const QJsonObject &facts);
/// Refuses with EmptyField what has no sense by itself (a year or an authorisation without visits, hours without months of
/// training), with InvalidValue a number out of its range, with TooLong and InvalidText a scope that is no line of 500
/// characters.
[[nodiscard]] domain::ContractTerms cleaned(domain::ContractTerms terms);
/// Writes those of a contract that has none yet. The unit has begun.
void writeTerms(Unit &unit, domain::ContractId contract, const domain::ContractTerms &terms);

/// What is given goes before what was said; what is neither given nor unset stays. `request.version` is that of the terms: 0
/// where there are none. Errors: NotAllowed, NotFound, EmptyField (nothing to change), StaleVersion, and those of cleaned().
struct SetTerms {
    Request request;
    domain::ContractId contract{0};
    domain::ContractTerms given = {};
    QStringList unset = {}; ///< keys of factsOf(): nobody says these any more
};
[[nodiscard]] domain::Result<Receipt> setTerms(Desk &desk, const SetTerms &command);

struct TermsDetail {
    domain::ContractTerms terms;
    int version = 0; ///< 0: nothing was ever said
};
/// Errors: NotAllowed, NotFound.
[[nodiscard]] domain::Result<TermsDetail> readTerms(Desk &desk, domain::ContractId contract);

} // namespace sportello::desk
