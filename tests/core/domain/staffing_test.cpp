// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/staffing.h"

#include <catch2/catch.hpp>

using namespace sportello::domain;
using namespace Qt::Literals::StringLiterals;

namespace {

Staffing qualified(LocalDay issued, std::optional<LocalDay> expires)
{
    return {.qualification = Qualification{u"ITIL"_s, u"Attestato"_s, u"Ente"_s, issued, expires}};
}

} // namespace

TEST_CASE("a contract without a rule admits everybody")
{
    CHECK_FALSE(misfit(StaffingRule::None, {}, 0));
}

TEST_CASE("own employees are admitted, another company's and those of whom nothing is recorded are not")
{
    CHECK_FALSE(misfit(StaffingRule::OwnEmployees, {.employment = Employment::Own}, 0));
    CHECK(misfit(StaffingRule::OwnEmployees, {.employment = Employment::Other}, 0) == Misfit{Misfit::Why::OtherEmployer});
    CHECK(misfit(StaffingRule::OwnEmployees, {}, 0) == Misfit{Misfit::Why::NoEmployer});
    CHECK(misfit(StaffingRule::OwnEmployees, qualified(1, {}), 5)->why == Misfit::Why::NoEmployer);
}

TEST_CASE("a qualification admits from the day on which it was issued to the last on which it holds")
{
    const Staffing person = qualified(10, 20);
    CHECK(misfit(StaffingRule::Qualified, person, 9) == Misfit{Misfit::Why::NotQualified});
    CHECK_FALSE(misfit(StaffingRule::Qualified, person, 10));
    CHECK_FALSE(misfit(StaffingRule::Qualified, person, 20));
    CHECK(misfit(StaffingRule::Qualified, person, 21) == Misfit{Misfit::Why::Expired, 20});
    CHECK_FALSE(misfit(StaffingRule::Qualified, qualified(10, {}), 100'000));
    CHECK(misfit(StaffingRule::Qualified, {.employment = Employment::Own}, 0) == Misfit{Misfit::Why::NotQualified});
}
