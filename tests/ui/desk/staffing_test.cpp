// SPDX-License-Identifier: GPL-3.0-or-later
// Who may work which contract, as the console tells it.
#include "core/desk/contract_amending.h"
#include "core/words/sentences.h"
#include "core/words/staffing_terms.h"
#include "tests/ui/desk/desk_bench.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/text_label.h"

#include <QtWidgets/QComboBox>

using namespace sportello;
using namespace sportello::test;
using namespace sportello::ui;
using namespace sportello::domain;
using namespace Qt::Literals::StringLiterals;

namespace {

void rule(Bench &bench, StaffingRule wanted, ContractId of)
{
    desk::Desk admin = bench.as(bench.administrator);
    must(desk::amendContract(admin, {.request = {}, .contract = of, .staffing = wanted}));
}

void employ(Bench &bench, const Operator &person)
{
    desk::Desk admin = bench.as(bench.administrator);
    must(desk::setStaffing(admin, {{}, person.id, {.employer = desk::StaffingChange::Employer{Employment::Own}}}));
}

QStringList textsOf(const QWidget &widget)
{
    QStringList texts;
    for (const TextLabel *label : widget.findChildren<TextLabel *>())
        if (label->isVisible())
            texts += label->text();
    return texts;
}

} // namespace

TEST_CASE("who fits no contract stays at the log-in, which says why in words")
{
    Bench bench;
    rule(bench, StaffingRule::OwnEmployees, bench.contract);
    Sitting sitting(bench);
    std::optional<Error> refused;
    QObject::connect(&sitting.window(), &console::Console::refused, &sitting.window(),
                     [&](const Error &error) { refused = error; });
    sitting.window().logIn({bench.agent.login, Bench::password()});
    REQUIRE(until([&] { return refused.has_value(); }));
    CHECK(refused->kind == ErrorKind::NotAdmitted);
    CHECK(sitting.window().loginPage()->sentence() == words::sentence(*refused));
    CHECK(sitting.window().loginPage()->sentence().contains(u"NAP wants the contractor's own employees"_s));
    CHECK(sitting.window().window() == nullptr);
}

TEST_CASE("who fits some contracts works on them, and a banner and the status say which was left out")
{
    Bench bench;
    rule(bench, StaffingRule::Qualified, bench.foreign);
    Operator both = bench.agent;
    both.posts.push_back({bench.foreign, Role::Agent});
    ++both.version;
    REQUIRE(must(db::writeUnit(*bench.session, [&] { return storage::updateOperator(*bench.session, both); })));
    Sitting sitting(bench, both);
    MainWindow &window = *sitting.window().window();
    const auto banners = window.findChildren<Banner *>();
    REQUIRE(banners.size() == 1);
    CHECK(banners.front()->sentence().startsWith(u"Left out today: BAR wants a qualification"_s));
    CHECK(textsOf(window.status()).contains(u"Left out today: BAR"_s));
    Q_EMIT banners.front()->done();
    CHECK_FALSE(banners.front()->isVisible());
    CHECK(textsOf(window.status()).contains(u"Left out today: BAR"_s)); // the status goes on saying it
}

TEST_CASE("a ticket is offered only to who is admitted")
{
    Bench bench;
    const TicketId id = bench.open();
    rule(bench, StaffingRule::OwnEmployees, bench.contract);
    for (const Operator &person : {bench.supervisor, bench.agent})
        employ(bench, person);
    Sitting sitting(bench, bench.supervisor);
    sitting.open(id);
    sitting.detail().begin(ActionId::Assign);
    const auto *to = sitting.detail().findChild<QComboBox *>(u"to"_s);
    REQUIRE(to);
    CHECK(to->findText(bench.agent.name) >= 0);
    CHECK(to->findText(bench.colleague.name) < 0);
}
