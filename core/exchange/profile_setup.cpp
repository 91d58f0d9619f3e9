// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/profile_setup.h"

namespace sportello::exchange {

namespace {

domain::ContractTerms termsOf(const ContractProfile &profile)
{
    const auto said = [](const auto &stated) { return stated ? std::optional(stated->value) : std::nullopt; };
    domain::ContractTerms terms;
    terms.scope = said(profile.scope);
    terms.contactTypes = said(profile.contactTypes);
    terms.reports = said(profile.reports);
    terms.surveyMonths = said(profile.surveyMonths);
    terms.webViewMonths = said(profile.webViewMonths);
    if (profile.visits) {
        terms.visits = profile.visits->value.owed;
        terms.visitsYear = profile.visits->value.year;
        terms.visitsAuthorisedFirst = profile.visits->value.authorisedFirst;
    }
    if (profile.training) {
        terms.trainingMonths = profile.training->value.months;
        terms.trainingHours = profile.training->value.hours;
    }
    if (profile.remoteTools.value != domain::RemoteTools::None)
        terms.remoteTools = profile.remoteTools.value;
    return terms;
}

} // namespace

desk::SetUpContract setUpBy(const ContractProfile &profile)
{
    desk::SetUpContract setup;
    setup.contract.name = profile.name;
    setup.contract.customer = profile.customer;
    setup.contract.profile = profile.code;
    setup.contract.staffing = profile.staffing.value;
    setup.contract.presenceInBreaks = profile.onSite && profile.onSite->value.continuousPresence;
    if (profile.closing) {
        const ProfileClosing &closing = profile.closing->value;
        setup.contract.closing = closing.rule;
        setup.contract.closingAttempts = closing.attempts.value_or(setup.contract.closingAttempts);
        setup.contract.closingDays = closing.days.value_or(setup.contract.closingDays);
    }
    for (const auto &rule : profile.levelRules)
        setup.levelRules.push_back(rule.value);
    for (const auto &row : profile.entitlement)
        setup.entitlements.push_back(row.value);
    if (profile.days)
        setup.contract.serviceDays = profile.days->value;
    if (profile.hours)
        setup.hours = profile.hours->value;
    if (profile.onSite && profile.onSite->value.week) {
        // On the same days as the desk's, where these are known.
        setup.onSite = setup.hours.value_or(domain::HoursRule{});
        if (!setup.hours)
            setup.onSite->closedOnHolidays = setup.contract.serviceDays != domain::ServiceDays::EveryDay;
        setup.onSite->week = *profile.onSite->value.week;
    }
    for (const auto &cap : profile.caps)
        setup.caps.push_back(cap.value);
    for (const auto &opening : profile.openings)
        setup.kinds.push_back({opening.value.kind, opening.value.cap});
    for (const auto &target : profile.targets)
        setup.targets.push_back(target.value);
    for (const auto &stop : profile.holds)
        setup.stops.push_back(stop.value);
    setup.terms = termsOf(profile);
    return setup;
}

} // namespace sportello::exchange
