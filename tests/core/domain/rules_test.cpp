// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/directory.h"
#include "core/domain/level_rule.h"
#include "core/domain/priority.h"
#include "core/domain/verb.h"

#include <catch2/catch.hpp>

#include <set>

using namespace sportello::domain;

// An id is what it identifies, and nothing else.
static_assert(!std::is_convertible_v<TicketId, CallId> && !std::is_constructible_v<TicketId, CallId>);
static_assert(!std::is_convertible_v<std::int64_t, TicketId> && !std::is_convertible_v<TicketId, std::int64_t>);
static_assert(std::is_constructible_v<TicketId, std::int64_t> && !std::is_default_constructible_v<TicketId>);
template <class A, class B>
concept Comparable = requires(A a, B b)
{
    a == b;
};
template <class A>
concept Countable = requires(A a)
{
    a + 1;
}
|| requires(A a)
{
    ++a;
};
static_assert(
    Comparable<TicketId,
               TicketId> && !Comparable<TicketId, ContactId> && !Comparable<TicketId, std::int64_t> && !Countable<TicketId>);
static_assert(TicketId(3) < TicketId(4) && TicketId(3).value() == 3);

TEST_CASE("the standard matrix goes down by one with each step of impact or urgency")
{
    const PriorityMatrix matrix = PriorityMatrix::standard();
    const int expected[3][3] = {{1, 2, 3}, {2, 3, 4}, {3, 4, 4}};
    for (const Impact impact : allImpacts)
        for (const Urgency urgency : allUrgencies)
            CHECK(int(matrix.at(impact, urgency)) == expected[int(impact) - 1][int(urgency) - 1]);
}

TEST_CASE("a cell of the matrix can be set without the others")
{
    for (const Impact impact : allImpacts)
        for (const Urgency urgency : allUrgencies)
            for (const Priority priority : allPriorities) {
                PriorityMatrix matrix = PriorityMatrix::standard();
                matrix.set(impact, urgency, priority);
                for (const Impact i : allImpacts)
                    for (const Urgency u : allUrgencies)
                        REQUIRE(matrix.at(i, u)
                                == (i == impact && u == urgency ? priority : PriorityMatrix::standard().at(i, u)));
            }
}

TEST_CASE("the first level rule that fits proposes")
{
    const TicketTypeId fault(1), advice(2);
    const TeamId networks(21), programs(22);
    const std::vector<LevelRule> rules{
        {.id = LevelRuleId(1), .rank = 1, .type = advice, .level = Level::First},
        {.id = LevelRuleId(2),
         .rank = 2,
         .type = fault,
         .complexityFrom = Complexity::Medium,
         .level = Level::Second,
         .team = networks},
        {.id = LevelRuleId(3), .rank = 3, .severityFrom = Severity::S2, .level = Level::Second, .team = programs},
    };
    const auto proposed = [&](LevelQuestion question) { return proposeLevel(rules, question); };
    const LevelProposal nothing{};
    const LevelProposal byAdvice{Level::First, {}, LevelRuleId(1)}, byFault{Level::Second, networks, LevelRuleId(2)},
        bySeverity{Level::Second, programs, LevelRuleId(3)};

    CHECK((proposed({}) == nothing));
    CHECK((proposed({.type = advice, .complexity = Complexity::High, .severity = Severity::S1}) == byAdvice));
    CHECK((proposed({.type = fault, .complexity = Complexity::Medium}) == byFault));
    CHECK((proposed({.type = fault, .complexity = Complexity::High, .severity = Severity::S1}) == byFault));
    CHECK((proposed({.type = fault, .complexity = Complexity::Low, .severity = Severity::S1}) == bySeverity)); // graver fits
    CHECK((proposed({.type = fault, .severity = Severity::S2})
           == bySeverity)); // an unknown complexity fits no rule that asks for one
    CHECK((proposed({.type = fault, .severity = Severity::S3}) == nothing));
    CHECK((proposed({.complexity = Complexity::High}) == nothing)); // nor an unknown type
    CHECK((proposeLevel({}, {.severity = Severity::S1}) == nothing));
}

TEST_CASE("entitled is who has a row for it, or for every sub-type; one that is not recorded fits any row")
{
    const std::vector<Entitlement> table{
        {ContractId(1), ContactType::User, ContactSubtype::NotRecorded, PartyKind::Customer},
        {ContractId(1), ContactType::Specialist, ContactSubtype::Defect, PartyKind::CustomerTechnical},
    };
    CHECK(isEntitled(table, ContactType::User, ContactSubtype::HowTo, PartyKind::Customer));
    CHECK(isEntitled(table, ContactType::User, ContactSubtype::NotRecorded, PartyKind::Customer));
    CHECK_FALSE(isEntitled(table, ContactType::User, ContactSubtype::HowTo, PartyKind::Citizen));
    CHECK(isEntitled(table, ContactType::Specialist, ContactSubtype::Defect, PartyKind::CustomerTechnical));
    CHECK_FALSE(isEntitled(table, ContactType::Specialist, ContactSubtype::Installation, PartyKind::CustomerTechnical));
    CHECK_FALSE(isEntitled(table, ContactType::Specialist, ContactSubtype::Defect, PartyKind::Customer));
    // what is not recorded is not held against anybody
    CHECK(isEntitled(table, ContactType::Specialist, ContactSubtype::NotRecorded, PartyKind::CustomerTechnical));
    CHECK_FALSE(isEntitled(table, ContactType::Specialist, ContactSubtype::NotRecorded, PartyKind::Customer));
    CHECK_FALSE(isEntitled({}, ContactType::User, ContactSubtype::HowTo, PartyKind::Customer));
}

TEST_CASE("each verb has one name of its own")
{
    std::set<Verb> verbs;
    std::set<std::string> names;
    for (const VerbName &entry : verbNames) {
        CHECK(verbs.insert(entry.verb).second);
        CHECK(names.insert(entry.name.data()).second);
        CHECK(verbName(entry.verb) == entry.name);
    }
}
