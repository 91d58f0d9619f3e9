// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/staffing.h"

#include "core/desk/contract_amending.h"
#include "core/desk/directory.h"
#include "core/desk/reading.h"
#include "core/desk/sign_in.h"
#include "core/storage/catalogue.h"
#include "core/storage/staff.h"
#include "core/storage/staffing.h"
#include "tests/support/pg_server.h"
#include "tests/support/test_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

namespace {

const QString theirPassword = u"una parola lunga"_s;

/// It is Monday 2 March 2026.
Qualification itil(std::optional<LocalDay> expires = {})
{
    return {u"ITIL 4"_s, u"Attestato 77/2025"_s, u"PeopleCert"_s, day(1, 15, 2025), expires};
}

/// A desk whose administrator says who may work what.
struct Staffed : TestDesk {
    explicit Staffed(db::Engine engine) : TestDesk(engine) {}

    void rule(StaffingRule wanted, std::optional<ContractId> of = {})
    {
        must(desk::amendContract(admin, {.request = {}, .contract = of.value_or(contract), .staffing = wanted}));
    }
    Result<desk::Receipt> set(const Operator &person, const desk::StaffingChange &change, std::optional<int> version = {})
    {
        return desk::setStaffing(admin, {{.at = {}, .version = version}, person.id, change});
    }
    void employ(const Operator &person) { must(set(person, {.employer = desk::StaffingChange::Employer{Employment::Own}})); }
    void qualify(const Operator &person, std::optional<LocalDay> expires = {})
    {
        must(set(person, {.qualification = itil(expires)}));
    }
    /// A person with a password, who can come in.
    Operator withLogin(const QString &login, std::vector<Post> posts, const desk::StaffingChange &staffing = {})
    {
        const QString unique = session->isSqlite() ? login : login + u'_' + database.location().database.right(12);
        const auto added = must(desk::addOperator(
            admin, {{}, {.login = unique, .posts = std::move(posts), .teams = {first}}, theirPassword, staffing}));
        return storage::loadOperator(*session, OperatorId(added.id)).value();
    }
    Result<desk::SignedIn> comeIn(const Operator &person)
    {
        const db::Login login{person.login, theirPassword};
        const auto own = must(desk::openDatabase(database.location(), login));
        return desk::signIn(*own, clock, login);
    }

    desk::Desk admin = as(administrator);
};

template <class T>
QString detailOf(const Result<T> &result)
{
    return result ? QString() : result.error().detail;
}

} // namespace

TEST_CASE("employer, qualification with its evidence, and skills are kept, and what is not given stays")
{
    Staffed t(EACH_ENGINE());
    CHECK(storage::loadStaffing(*t.session, t.agent.id).version == 0);
    CHECK(must(t.set(t.agent, {.employer = desk::StaffingChange::Employer{Employment::Other, u" Rossi Srl "_s}})).version == 1);
    CHECK(must(t.set(t.agent, {.qualification = itil(day(6, 30))})).version == 2);
    CHECK(must(t.set(t.agent, {.skills = QStringList{u"reti"_s, u"ANPR"_s, u"reti"_s}})).version == 3);
    Staffing staffing = storage::loadStaffing(*t.session, t.agent.id);
    CHECK(staffing.employment == Employment::Other);
    CHECK(staffing.employer == u"Rossi Srl"_s);
    CHECK(staffing.qualification == itil(day(6, 30)));
    CHECK(staffing.skills == QStringList{u"ANPR"_s, u"reti"_s});
    CHECK((storage::listStaffing(*t.session).at(t.agent.id) == staffing));
    CHECK(kindOf(t.set(t.agent, {.skills = QStringList()}, 2)) == ErrorKind::StaleVersion);
    must(t.set(t.agent, {.qualification = std::optional<Qualification>(), .skills = QStringList()}, 3));
    staffing = storage::loadStaffing(*t.session, t.agent.id);
    CHECK_FALSE(staffing.qualification);
    CHECK(staffing.skills.isEmpty());
    CHECK(staffing.employer == u"Rossi Srl"_s);

    // What tells of a person lies where it can be erased, and the facts have none of it.
    const auto history = storage::loadEvents(*t.session, {SubjectKind::Operator, t.agent.id.value()});
    REQUIRE(history.size() == 4);
    CHECK(history[1].texts.value(TextField::Reference) == u"Attestato 77/2025"_s);
    CHECK(history[1].texts.value(TextField::Name) == u"PeopleCert"_s);
    CHECK(history[2].texts.value(TextField::Note) == u"ANPR\nreti"_s);
    for (const auto &event : history)
        for (const QString &personal : {u"Rossi"_s, u"ITIL"_s, u"Attestato"_s, u"PeopleCert"_s, u"reti"_s})
            CHECK_FALSE(event.facts.contains(personal));
    CHECK(storage::firstBrokenLink(*t.session, {SubjectKind::Operator, t.agent.id.value()}) == 0);
}

TEST_CASE("what cannot be of an operator is refused, and nothing is written")
{
    Staffed t(EACH_ENGINE());
    const auto refused = [&](const desk::StaffingChange &change) {
        const auto result = t.set(t.agent, change);
        return result ? QString() : QString(result.error().subject + u": "_s + result.error().detail);
    };
    Qualification q = itil(day(1, 14, 2025));
    CHECK(refused({.qualification = q}) == u"qualification: order"_s);
    q = itil();
    q.issuedOn = day(3, 3);
    CHECK(refused({.qualification = q}) == u"qualification: future"_s);
    for (QString Qualification::*part : {&Qualification::title, &Qualification::document, &Qualification::issuedBy}) {
        q = itil();
        q.*part = u" "_s;
        CHECK(kindOf(t.set(t.agent, {.qualification = q})) == ErrorKind::EmptyField);
    }
    const desk::StaffingChange::Employer nameless{Employment::Other};
    CHECK(kindOf(t.set(t.agent, {.employer = nameless})) == ErrorKind::EmptyField);
    const desk::StaffingChange::Employer longName{Employment::Other, QString(201, u'x')};
    CHECK(kindOf(t.set(t.agent, {.employer = longName})) == ErrorKind::TooLong);
    CHECK(kindOf(t.set(t.agent, {.skills = QStringList{QString(61, u'x')}})) == ErrorKind::TooLong);
    QStringList many;
    for (int i = 0; i <= desk::maxSkills; ++i)
        many += QString::number(i);
    CHECK(kindOf(t.set(t.agent, {.skills = many})) == ErrorKind::InvalidValue);
    CHECK(kindOf(t.set(t.agent, {})) == ErrorKind::EmptyField);
    CHECK(kindOf(desk::setStaffing(t.admin, {{}, OperatorId(999'999), {.skills = QStringList()}})) == ErrorKind::NotFound);
    desk::Desk supervisor = t.as(t.supervisor);
    CHECK(kindOf(desk::setStaffing(supervisor, {{}, t.agent.id, {.skills = QStringList()}})) == ErrorKind::NotAllowed);
    CHECK(t.count(u"operator_staffing"_s) == 0);
    CHECK(t.count(u"event"_s) == 0);
}

TEST_CASE("the same record with the same key is written once")
{
    Staffed t(EACH_ENGINE());
    const desk::SetStaffing command{{}, t.agent.id, {.skills = QStringList{u"reti"_s}}};
    const auto first = must(desk::setStaffing(t.admin, command));
    const auto again = must(desk::setStaffing(t.admin, command));
    CHECK(again.repeated);
    CHECK(again.version == first.version);
    CHECK(kindOf(desk::setStaffing(t.admin, {command.request, t.agent.id, {.skills = QStringList{u"ANPR"_s}}}))
          == ErrorKind::KeyReused);
}

TEST_CASE("nobody is put on a contract that does not admit them")
{
    Staffed t(EACH_ENGINE());
    t.rule(StaffingRule::OwnEmployees);
    t.rule(StaffingRule::Qualified, t.foreign);
    const auto add = [&](const QString &login, std::vector<Post> posts, const desk::StaffingChange &staffing) {
        return desk::addOperator(t.admin, {{}, {.login = login, .canLogIn = false, .posts = std::move(posts)}, {}, staffing});
    };
    const qint64 before = t.count(u"operator"_s);
    const Post here{t.contract, Role::Agent};
    const Post there{t.foreign, Role::Technician};
    CHECK(detailOf(add(u"uno"_s, {here}, {})) == u"no-employer NAP"_s);
    CHECK(detailOf(add(u"uno"_s, {here}, {.employer = desk::StaffingChange::Employer{Employment::Other, u"Rossi"_s}}))
          == u"other-employer NAP"_s);
    const desk::StaffingChange::Employer own{Employment::Own};
    CHECK(detailOf(add(u"uno"_s, {here, there}, {.employer = own})) == u"not-qualified BAR"_s);
    CHECK(detailOf(add(u"uno"_s, {here, there}, {.employer = own, .qualification = itil(day(3, 1))}))
          == u"expired 2026-03-01 BAR"_s);
    CHECK(detailOf(add(u"uno"_s, {here, there}, {})) == u"no-employer NAP\nnot-qualified BAR"_s);
    CHECK(t.count(u"operator"_s) == before);
    CHECK(t.count(u"operator_staffing"_s) == 0);
    const auto added = must(add(u"uno"_s, {here, there}, {.employer = own, .qualification = itil(day(3, 2))}));
    CHECK(storage::loadStaffing(*t.session, OperatorId(added.id)).version == 1);
    CHECK(storage::loadEvents(*t.session, {SubjectKind::Operator, added.id}).size() == 2);
    // An auditor reads, and works nothing.
    CHECK(add(u"due"_s, {{t.contract, Role::Auditor}}, {}));
}

TEST_CASE("who does not fit a contract comes in without it, with the reason, and works on the others")
{
    Staffed t(EACH_ENGINE());
    const Operator person = t.withLogin(u"sara"_s, {{t.contract, Role::Agent}, {t.foreign, Role::Agent}});
    CHECK(must(t.comeIn(person)).leftOut.empty());
    t.rule(StaffingRule::Qualified);
    const desk::SignedIn in = must(t.comeIn(person));
    CHECK((in.leftOut == std::vector{desk::LeftOut{t.contract, u"NAP"_s, {Misfit::Why::NotQualified}}}));
    CHECK_FALSE(in.me.worksOn(t.contract));
    CHECK(in.me.worksOn(t.foreign));
    // And there is nothing of it that they could do.
    desk::Desk me = t.as(in.me);
    desk::OpenTicket opening = t.opening();
    CHECK(kindOf(desk::openTicket(me, opening)) == ErrorKind::NotAllowed);
    CHECK(must(desk::readDirectory(me)).contract(t.contract) == nullptr);

    t.rule(StaffingRule::OwnEmployees, t.foreign);
    const auto refused = t.comeIn(person);
    CHECK(kindOf(refused) == ErrorKind::NotAdmitted);
    CHECK(refused.error().subject.isEmpty());
    CHECK(refused.error().detail == u"not-qualified NAP\nno-employer BAR"_s);
    t.employ(person);
    CHECK(must(t.comeIn(person)).leftOut.size() == 1);
    t.qualify(person);
    CHECK(must(t.comeIn(person)).leftOut.empty());
}

TEST_CASE("a qualification lets in through its last day in Rome and no longer")
{
    Staffed t(EACH_ENGINE());
    const Operator person = t.withLogin(u"sara"_s, {{t.contract, Role::Agent}}, {.qualification = itil(day(3, 2))});
    t.rule(StaffingRule::Qualified);
    t.clock.set(startOfDay(day(3, 3)) - 1ms); // 22:59:59.999 in UTC
    CHECK(t.comeIn(person));
    t.clock.set(startOfDay(day(3, 3)));
    CHECK(detailOf(t.comeIn(person)) == u"expired 2026-03-02 NAP"_s);
}

TEST_CASE("an administrator comes in whatever their contracts say, and an auditor audits")
{
    Staffed t(EACH_ENGINE());
    const QString login = t.session->isSqlite() ? u"capo"_s : TestDatabase::uniqueName(u"capo"_s);
    const auto added = must(desk::addOperator(
        t.admin,
        {{},
         {.login = login, .administrator = true, .posts = {{t.contract, Role::Supervisor}, {t.contract, Role::Auditor}}},
         theirPassword}));
    t.rule(StaffingRule::OwnEmployees);
    const desk::SignedIn in = must(t.comeIn(storage::loadOperator(*t.session, OperatorId(added.id)).value()));
    CHECK(in.leftOut.size() == 1);
    REQUIRE(in.me.posts.size() == 1);
    CHECK(in.me.posts.front().role == Role::Auditor);
}

TEST_CASE("a ticket is taken, opened in charge and assigned only by and to who is admitted")
{
    const db::Engine engine = EACH_ENGINE();
    const auto [rule, unfit, gone] = GENERATE(
        table<StaffingRule, QString, QString>({{StaffingRule::Qualified, u"not-qualified NAP"_s, u"expired 2026-03-02 NAP"_s},
                                               {StaffingRule::OwnEmployees, u"no-employer NAP"_s, u"other-employer NAP"_s}}));
    CAPTURE(int(rule));
    Staffed t(engine);
    const bool qualified = rule == StaffingRule::Qualified;
    const auto admit = [&](const Operator &person, std::optional<LocalDay> expires = {}) {
        return qualified ? t.qualify(person, expires) : t.employ(person);
    };
    const TicketId id = t.open();
    t.rule(rule);
    admit(t.agent, day(3, 2));
    admit(t.supervisor);
    desk::Desk agent = t.as(t.agent);
    desk::Desk colleague = t.as(t.colleague);
    desk::Desk supervisor = t.as(t.supervisor);
    const auto taking = desk::takeTicket(colleague, {{}, id});
    CHECK(kindOf(taking) == ErrorKind::NotAdmitted);
    CHECK(taking.error().subject.isEmpty());
    desk::OpenTicket opening = t.opening();
    opening.take = true;
    CHECK(detailOf(desk::openTicket(colleague, opening)) == unfit);
    const auto giving = desk::assignTicket(supervisor, {{}, id, t.colleague.id, {}});
    CHECK(kindOf(giving) == ErrorKind::NotAdmitted);
    CHECK(giving.error().subject == t.colleague.name);
    CHECK(detailOf(giving) == unfit);
    CHECK_FALSE(t.ticket(id).assignee);
    CHECK(t.history(id).size() == 1);

    // By somebody who is not admitted: neither to themselves nor to another.
    const TicketId own = t.open();
    must(desk::takeTicket(agent, {{}, own}));
    must(desk::takeTicket(agent, {{}, id}));
    must(desk::assignTicket(supervisor, {{}, id, t.agent.id, {}}));
    // It expires, or they go to another company, while they are logged in: what they have stays theirs, but they get no more.
    t.clock.set(startOfDay(day(3, 3)));
    if (!qualified)
        must(t.set(t.agent, {.employer = desk::StaffingChange::Employer{Employment::Other, u"Altra S.r.l."_s}}));
    const TicketId late = t.open();
    CHECK(detailOf(desk::takeTicket(agent, {{}, late})) == gone);
    CHECK(detailOf(desk::assignTicket(supervisor, {{}, late, t.agent.id, {}})) == gone);
    CHECK(detailOf(desk::assignTicket(agent, {{}, own, t.supervisor.id, {}})) == gone);
    CHECK(t.ticket(own).assignee == t.agent.id);
    CHECK(desk::resolveTicket(agent, {{}, own, t.resolution()}));
    admit(t.agent);
    CHECK(desk::takeTicket(agent, {{}, late}));
    CHECK(t.isSound(late));
}

TEST_CASE("who is left out of which contract is read with the directory, by whoever works on it; why, by who may read that")
{
    Staffed t(EACH_ENGINE());
    t.rule(StaffingRule::OwnEmployees);
    t.rule(StaffingRule::OwnEmployees, t.foreign);
    t.employ(t.agent);
    desk::Desk me = t.as(t.agent);
    const auto directory = must(desk::readDirectory(me));
    CHECK(directory.leftOutOf(t.agent.id, t.contract) == nullptr);
    REQUIRE(directory.leftOutOf(t.colleague.id, t.contract));
    CHECK(directory.leftOutOf(t.colleague.id, t.contract)->why == Misfit{Misfit::Why::NotTold});
    for (const Operator &by : {t.supervisor, t.auditor, t.administrator}) {
        desk::Desk reader = t.as(by);
        const auto all = must(desk::readDirectory(reader));
        REQUIRE(all.leftOutOf(t.colleague.id, t.contract));
        CHECK(all.leftOutOf(t.colleague.id, t.contract)->why == Misfit{Misfit::Why::NoEmployer});
    }
    desk::Desk colleague = t.as(t.colleague);
    CHECK(must(desk::readDirectory(colleague)).leftOutOf(t.colleague.id, t.contract)->why == Misfit{Misfit::Why::NoEmployer});
    CHECK(must(desk::readStaffing(me, t.colleague.id)).front().leftOut.front().why == Misfit{Misfit::Why::NotTold});
    // Nor is it told by a refusal.
    const TicketId ticket = t.open();
    must(desk::takeTicket(me, {{}, ticket}));
    const auto refused = desk::assignTicket(me, {.request = {}, .ticket = ticket, .to = t.colleague.id, .team = {}});
    CHECK(kindOf(refused) == ErrorKind::NotAdmitted);
    CHECK(refused.error().detail == u"not-told NAP"_s);
    CHECK(directory.leftOutOf(t.auditor.id, t.contract) == nullptr);
    CHECK(directory.leftOutOf(t.outsider.id, t.foreign) == nullptr); // not mine to know
}

TEST_CASE("on a server a colleague is told by their own login who fits, though it shows them nothing else")
{
    ON_A_SERVER();
    Staffed t(db::Engine::PostgreSql);
    t.clock.set(SystemClock().now());
    const StaffingRule rule = GENERATE(StaffingRule::OwnEmployees, StaffingRule::Qualified);
    t.rule(rule);
    const LocalDay today = localDay(t.clock.now());
    for (const Operator &person : {t.agent, t.colleague}) {
        t.employ(person);
        t.qualify(person, today);
    }
    const auto own = t.ownLogin(t.agent);
    desk::Desk me = t.as(t.agent, *own);
    const TicketId ticket = t.open();
    must(desk::takeTicket(me, {{}, ticket}));
    CHECK(must(desk::readDirectory(me)).leftOutOf(t.colleague.id, t.contract) == nullptr);
    must(desk::assignTicket(me, {.request = {}, .ticket = ticket, .to = t.colleague.id, .team = {}}));
    const TicketId other = t.open();
    must(desk::takeTicket(me, {{}, other}));
    if (rule == StaffingRule::OwnEmployees)
        must(t.set(t.colleague, {.employer = desk::StaffingChange::Employer{Employment::Other, u"Altra"_s}}));
    else
        t.qualify(t.colleague, today - 1);
    const auto refused = desk::assignTicket(me, {.request = {}, .ticket = other, .to = t.colleague.id, .team = {}});
    CHECK(kindOf(refused) == ErrorKind::NotAdmitted);
    CHECK(detailOf(refused) == u"not-told NAP"_s);
    const auto directory = must(desk::readDirectory(me));
    REQUIRE(directory.leftOutOf(t.colleague.id, t.contract));
    CHECK(directory.leftOutOf(t.colleague.id, t.contract)->why == Misfit{Misfit::Why::NotTold});
    CHECK(directory.leftOutOf(t.agent.id, t.contract) == nullptr);
    CHECK(must(desk::readStaffing(me, t.colleague.id)).front().leftOut.front().why == Misfit{Misfit::Why::NotTold});
}

TEST_CASE("what is recorded of somebody is read by them, administrators, supervisors and auditors; others read their skills")
{
    Staffed t(EACH_ENGINE());
    must(t.set(t.colleague,
               {.employer = desk::StaffingChange::Employer{Employment::Own},
                .qualification = itil(),
                .skills = QStringList{u"reti"_s}}));
    const auto read = [&](const Operator &by) {
        desk::Desk me = t.as(by);
        return desk::readStaffing(me, t.colleague.id);
    };
    for (const Operator &by : {t.colleague, t.administrator, t.supervisor, t.auditor}) {
        const auto detail = must(read(by)).front();
        CHECK_FALSE(detail.onlySkills);
        CHECK(detail.staffing.qualification == itil());
    }
    const auto detail = must(read(t.agent)).front();
    CHECK(detail.onlySkills);
    CHECK(detail.staffing.skills == QStringList{u"reti"_s});
    CHECK_FALSE(detail.staffing.qualification);
    CHECK(detail.staffing.employment == Employment::NotRecorded);
    CHECK(kindOf(read(t.outsider)) == ErrorKind::NotFound);
    desk::Desk outsider = t.as(t.outsider);
    CHECK(must(desk::readStaffing(outsider)).size() == 1);
    CHECK(must(desk::readStaffing(t.admin)).size() == std::size_t(t.count(u"operator"_s)));
}

TEST_CASE("on a server nobody but an administrator says what an operator is, whatever program they use")
{
    Staffed t(db::Engine::PostgreSql);
    t.employ(t.agent);
    const auto own = t.ownLogin(t.agent);
    const auto refused = [&](const QString &sql) {
        const auto rows = db::writeUnit(*own, [&] { return own->run(sql, t.agent.id); });
        return rows ? *rows == 0 : rows.error().kind == ErrorKind::ServerRefused;
    };
    CHECK(refused(u"UPDATE operator_staffing SET employment = 1 WHERE operator_id = ?"_s));
    CHECK(refused(u"INSERT INTO operator_skill(operator_id, skill) VALUES(?, 'reti')"_s));
    CHECK(refused(u"DELETE FROM operator_staffing WHERE operator_id = ?"_s));
}
