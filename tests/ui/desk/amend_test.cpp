// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/catalogue.h"
#include "tests/ui/desk/desk_bench.h"
#include "ui/detail/merge_view.h"

#include <QtCore/QDir>
#include <QtCore/QScopeGuard>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

using namespace sportello;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;
using namespace sportello::domain;

namespace {

/// A bench whose contract sends grave tickets of one type to the other team of the second level.
void rule(Bench &bench)
{
    storage::saveLevelRules(*bench.session, bench.contract,
                            {{.contract = bench.contract,
                              .type = bench.type,
                              .complexityFrom = Complexity::Medium,
                              .severityFrom = Severity::S2,
                              .level = Level::Second,
                              .team = bench.secondToo}});
}

bool says(const QWidget &part, const QString &words)
{
    const auto labels = part.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
}

} // namespace

TEST_CASE("the priority is changed by keys, with a reason that is not left out")
{
    Bench bench;
    const auto id = bench.open();
    Sitting sitting(bench, bench.agent);
    sitting.open(id);
    sitting.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(sitting.focusIsOn("priority"));
    CHECK(qobject_cast<QComboBox *>(QApplication::focusWidget())->currentData() == int(Priority::P3));
    sitting.press(Qt::Key_Up);
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return !sitting.detail().form()->sentence().isEmpty(); }));
    REQUIRE(sitting.focusIsOn("reason"));
    sitting.type(u"Fila allo sportello"_s);
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return bench.ticket(id).priority == Priority::P2; }));
    CHECK(bench.ticket(id).priorityOverridden);
    CHECK(bench.history(id).back().texts.value(TextField::Reason) == u"Fila allo sportello"_s);
    CHECK(bench.isSound(id));
}

TEST_CASE("what a ticket is about is changed in one form, which writes only what was changed")
{
    Bench bench;
    rule(bench);
    const auto id = bench.open();
    Sitting sitting(bench, bench.agent);
    sitting.open(id);
    sitting.press(Qt::Key_M, Qt::ControlModifier);
    REQUIRE(sitting.focusIsOn("subject"));
    const StepForm &form = *sitting.detail().form();
    sitting.choose(form.editor(u"type"_s), qlonglong(bench.type.value()));
    sitting.choose(form.editor(u"complexity"_s), int(Complexity::High));
    sitting.choose(form.editor(u"severity"_s), int(Severity::S2));
    // a colleague writes other fields meanwhile: those stay
    desk::Desk colleague = bench.as(bench.colleague);
    must(desk::amendTicket(colleague, {.ticket = id, .subject = u"Rete lenta"_s, .kind = TicketKind::Request}));
    REQUIRE(until([&] { return sitting.detail().shown()->ticket.version == 2; }));
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return bench.ticket(id).version == 3; }));
    const Ticket ticket = bench.ticket(id);
    CHECK(ticket.type == bench.type);
    CHECK(ticket.complexity == Complexity::High);
    CHECK(ticket.severity == Severity::S2);
    CHECK(ticket.subject == u"Rete lenta"_s);
    CHECK(ticket.kind == TicketKind::Request);
    CHECK(bench.history(id).back().change.proposedTeam == bench.secondToo);
    CHECK(bench.isSound(id));

    // and the step after it proposes by them
    REQUIRE(until([&] { return sitting.detail().shown()->ticket.version == 3; }));
    sitting.press(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(sitting.focusIsOn("reason"));
    CHECK(form.values()[u"team"_s] == qlonglong(bench.secondToo.value()));
}

TEST_CASE("an amendment that was left and is taken up again knows what a colleague wrote meanwhile")
{
    Bench bench;
    const auto id = bench.open();
    Sitting sitting(bench, bench.agent);
    sitting.open(id);
    sitting.press(Qt::Key_M, Qt::ControlModifier);
    sitting.choose(sitting.detail().form()->editor(u"severity"_s), int(Severity::S1));
    sitting.press(Qt::Key_Escape);
    desk::Desk colleague = bench.as(bench.colleague);
    must(desk::amendTicket(colleague, {.ticket = id, .subject = u"Rete lenta"_s}));
    REQUIRE(until([&] { return sitting.detail().shown()->ticket.version == 2; }));
    sitting.press(Qt::Key_M, Qt::ControlModifier);
    const StepForm &form = *sitting.detail().form();
    CHECK(form.values()[u"subject"_s] == u"Rete lenta"_s);
    CHECK(form.values()[u"severity"_s] == int(Severity::S1));
    CHECK(form.changes().size() == 1);
}

TEST_CASE(
    "a field that a colleague changed too asks whose stays, with what it was and who made it what, and the rest goes together")
{
    Bench bench;
    const auto id = bench.open();
    const QString was = bench.ticket(id).subject;
    Sitting sitting(bench, bench.agent);
    sitting.open(id);
    sitting.press(Qt::Key_M, Qt::ControlModifier);
    REQUIRE(sitting.focusIsOn("subject"));
    const StepForm &form = *sitting.detail().form();
    static_cast<QLineEdit *>(form.editor(u"subject"_s))->setText(u"Rete ferma"_s);
    sitting.choose(form.editor(u"severity"_s), int(Severity::S1));
    desk::Desk colleague = bench.as(bench.colleague);
    must(desk::amendTicket(colleague, {.ticket = id, .subject = u"Rete lenta"_s, .kind = TicketKind::Request}));
    REQUIRE(until([&] { return sitting.detail().shown()->ticket.version == 2; }));
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    const MergeView &merge = *sitting.detail().merge();
    REQUIRE(until([&] { return merge.isAsking() && sitting.focusIsOn("subject theirs"); }));
    CHECK(bench.ticket(id).version == 2);
    CHECK_FALSE(form.isVisible());
    for (const QString &part : {was, u"Rete lenta"_s, u"Rete ferma"_s, bench.colleague.name, u"Severity"_s, u"Kind"_s})
        CHECK(merge.text().contains(part));
    // It is not saved without a choice.
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(merge.text().contains(u"Choose whose stays: Subject."_s));

    SECTION("mine")
    {
        sitting.press(Qt::Key_Down);
        REQUIRE(sitting.focusIsOn("subject mine"));
        sitting.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([&] { return bench.ticket(id).version == 3; }));
        CHECK(bench.ticket(id).subject == u"Rete ferma"_s);
    }
    SECTION("theirs")
    {
        sitting.press(Qt::Key_Space);
        sitting.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([&] { return bench.ticket(id).version == 3; }));
        CHECK(bench.ticket(id).subject == u"Rete lenta"_s);
    }
    SECTION("a third, written after going back")
    {
        sitting.press(Qt::Key_Escape);
        REQUIRE(sitting.focusIsOn("subject"));
        CHECK(form.values()[u"subject"_s] == u"Rete ferma"_s);
        static_cast<QLineEdit *>(form.editor(u"subject"_s))->setText(u"Rete lenta, poi ferma"_s);
        sitting.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([&] { return merge.isAsking() && merge.text().contains(u"Rete lenta, poi ferma"_s); }));
        sitting.press(Qt::Key_Down);
        sitting.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([&] { return bench.ticket(id).version == 3; }));
        CHECK(bench.ticket(id).subject == u"Rete lenta, poi ferma"_s);
    }
    SECTION("mine, but theirs has changed again meanwhile")
    {
        sitting.press(Qt::Key_Down);
        must(desk::amendTicket(colleague, {.ticket = id, .subject = u"Rete lentissima"_s}));
        REQUIRE(until([&] { return merge.text().contains(u"Rete lentissima"_s); }));
        sitting.press(Qt::Key_Return, Qt::ControlModifier);
        CHECK(merge.text().contains(u"Choose whose stays: Subject."_s));
        CHECK(bench.ticket(id).version == 3);
        sitting.press(Qt::Key_Down);
        sitting.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([&] { return bench.ticket(id).version == 4; }));
        CHECK(bench.ticket(id).subject == u"Rete ferma"_s);
    }
    REQUIRE(until([&] { return !merge.isAsking() && !form.isVisible(); }));
    CHECK(bench.ticket(id).severity == Severity::S1);
    CHECK(bench.ticket(id).kind == TicketKind::Request);
    CHECK(bench.isSound(id));
}

TEST_CASE("what a colleague takes back is theirs too, and where nothing is left to choose mine is saved")
{
    Bench bench;
    const auto id = bench.open();
    const QString was = bench.ticket(id).subject;
    desk::Desk colleague = bench.as(bench.colleague);
    Sitting sitting(bench, bench.agent);
    const bool before = GENERATE(true, false);
    CAPTURE(before);
    const auto amend = [&] { must(desk::amendTicket(colleague, {.ticket = id, .subject = u"Rete lenta"_s})); };
    if (before)
        amend();
    sitting.open(id);
    REQUIRE(until([&] { return sitting.detail().shown()->ticket.version == (before ? 2 : 1); }));
    sitting.press(Qt::Key_M, Qt::ControlModifier);
    REQUIRE(sitting.focusIsOn("subject"));
    static_cast<QLineEdit *>(sitting.detail().form()->editor(u"subject"_s))->setText(u"Rete ferma"_s);
    const MergeView &merge = *sitting.detail().merge();
    if (before)
        must(desk::undoTicket(colleague, {.ticket = id}));
    else
        amend();
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return merge.isAsking(); }));
    CHECK(merge.text().contains(u"Saved by %1 while you wrote."_s.arg(bench.colleague.name)));
    if (before) {
        CHECK(merge.text().contains(was));
        return;
    }
    must(desk::undoTicket(colleague, {.ticket = id}));
    REQUIRE(until([&] { return bench.ticket(id).subject == u"Rete ferma"_s; }));
    REQUIRE(until([&] { return !merge.isAsking() && !sitting.detail().form()->isVisible(); }));
    CHECK(bench.isSound(id));
}

TEST_CASE("what went together by itself is told with the name of who changed the rest")
{
    Bench bench;
    const auto id = bench.open();
    Sitting sitting(bench, bench.agent);
    sitting.open(id);
    sitting.press(Qt::Key_M, Qt::ControlModifier);
    sitting.choose(sitting.detail().form()->editor(u"severity"_s), int(Severity::S1));
    desk::Desk colleague = bench.as(bench.colleague);
    must(desk::amendTicket(colleague, {.ticket = id, .subject = u"Rete lenta"_s}));
    REQUIRE(until([&] { return sitting.detail().shown()->ticket.version == 2; }));
    QString done;
    QObject::connect(sitting.window().workplace(), &Workplace::undoOffered, &sitting.window(),
                     [&done](const QString &told) { done = told; });
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return !done.isEmpty(); }));
    CHECK(done == u"%1 changed, together with what %2 changed"_s.arg(id.value()).arg(bench.colleague.name));
}

TEST_CASE("the priority that a colleague set meanwhile is not replaced unasked, and theirs may stay")
{
    Bench bench;
    const auto id = bench.open();
    Sitting sitting(bench, bench.agent);
    sitting.open(id);
    sitting.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(sitting.focusIsOn("priority"));
    sitting.press(Qt::Key_Up);
    sitting.detail().form()->editor(u"reason"_s)->setFocus();
    sitting.type(u"Fila allo sportello"_s);
    desk::Desk colleague = bench.as(bench.colleague);
    must(desk::changePriority(colleague, {{}, id, Priority::P1, u"Tutto fermo"_s}));
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return sitting.focusIsOn("priority theirs"); }));
    CHECK(sitting.detail().merge()->text().contains(u"Fila allo sportello"_s));
    sitting.press(Qt::Key_Space);
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return !sitting.detail().merge()->isAsking(); }));
    CHECK(bench.ticket(id).priority == Priority::P1);
    CHECK(bench.ticket(id).version == 2);
}

TEST_CASE("a ticket born on a call has what the level rules ask for, and the rules' proposal stands beside it")
{
    Bench bench;
    rule(bench);
    Sitting sitting(bench, bench.agent);
    sitting.press(Qt::Key_F2);
    sitting.type(u"esposito"_s);
    sitting.press(Qt::Key_Return);
    REQUIRE(until([&] { return sitting.calls().contact().has_value(); }));
    sitting.type(u"Paghe sbagliate"_s);
    sitting.press(Qt::Key_3, Qt::ControlModifier); // the form that asks for a team is open already
    REQUIRE(sitting.focusIsOn("reason"));
    sitting.type(u"Serve chi conosce le paghe"_s);
    sitting.press(Qt::Key_Tab);
    sitting.type(u"Ricalcolo"_s);
    CHECK(sitting.calls().form()->values()[u"team"_s] == qlonglong(bench.second.value()));

    sitting.press(Qt::Key_D, Qt::AltModifier);
    REQUIRE(until([&] { return sitting.focusIsOn("description"); }));
    sitting.choose(sitting.calls().findChild<QComboBox *>(u"type"_s), qlonglong(bench.type.value()));
    sitting.choose(sitting.calls().findChild<QComboBox *>(u"complexity"_s), int(Complexity::Medium));
    CHECK_FALSE(says(sitting.calls(), u"The rules propose"_s));
    sitting.choose(sitting.calls().findChild<QComboBox *>(u"severity"_s), int(Severity::S1));
    CHECK(says(sitting.calls(), u"The rules propose"_s));
    CHECK(sitting.calls().form()->values()[u"team"_s] == qlonglong(bench.secondToo.value()));
    CHECK(sitting.calls().form()->values()[u"tried"_s] == u"Ricalcolo"_s);

    sitting.calls().form()->editor(u"tried"_s)->setFocus();
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return !sitting.calls().isOpen(); }));
    const auto id = TicketId(bench.session->value<qint64>(u"SELECT max(id) FROM ticket"_s).value());
    const Ticket ticket = bench.ticket(id);
    CHECK(ticket.type == bench.type);
    CHECK(ticket.complexity == Complexity::Medium);
    CHECK(ticket.severity == Severity::S1);
    CHECK(ticket.team == bench.secondToo);
    CHECK(bench.history(id).front().change.proposedTeam == bench.secondToo);

    // the next call begins without them
    sitting.press(Qt::Key_F2);
    CHECK_FALSE(sitting.calls().findChild<QComboBox *>(u"severity"_s)->currentData().isValid());
}

TEST_CASE("a team that was chosen by hand stays, whatever the rules propose afterwards")
{
    Bench bench;
    rule(bench);
    Sitting sitting(bench, bench.agent);
    sitting.press(Qt::Key_F2);
    sitting.type(u"esposito"_s);
    sitting.press(Qt::Key_Return);
    REQUIRE(until([&] { return sitting.calls().contact().has_value(); }));
    sitting.press(Qt::Key_D, Qt::AltModifier);
    REQUIRE(until([&] { return sitting.focusIsOn("description"); }));
    for (const auto &[name, value] : {std::pair(u"type"_s, QVariant(qlonglong(bench.type.value()))),
                                      {u"complexity"_s, QVariant(int(Complexity::High))},
                                      {u"severity"_s, QVariant(int(Severity::S1))}})
        sitting.choose(sitting.calls().findChild<QComboBox *>(name), value);
    sitting.press(Qt::Key_3, Qt::ControlModifier);
    REQUIRE(sitting.calls().form()->values()[u"team"_s] == qlonglong(bench.secondToo.value()));
    sitting.choose(sitting.calls().form()->editor(u"team"_s), qlonglong(bench.second.value()));
    sitting.choose(sitting.calls().findChild<QComboBox *>(u"complexity"_s), int(Complexity::Low));
    sitting.choose(sitting.calls().findChild<QComboBox *>(u"complexity"_s), int(Complexity::High));
    CHECK(sitting.calls().form()->values()[u"team"_s] == qlonglong(bench.second.value()));
}

TEST_CASE("what no rule of the contract asks for is not asked on a call")
{
    Bench bench;
    Sitting sitting(bench, bench.agent);
    sitting.press(Qt::Key_F2);
    sitting.press(Qt::Key_D, Qt::AltModifier);
    REQUIRE(until([&] { return sitting.focusIsOn("description"); }));
    CHECK_FALSE(sitting.calls().findChild<QComboBox *>(u"complexity"_s)->isVisible());
    CHECK_FALSE(sitting.calls().findChild<QComboBox *>(u"severity"_s)->isVisible());
    CHECK(sitting.calls().findChild<QComboBox *>(u"type"_s)->isVisible());
}

TEST_CASE("with text twice as large, the form of the most fields stands whole")
{
    Bench bench;
    const auto id = bench.open();
    Sitting sitting(bench, bench.agent);
    sitting.open(id);
    const QFont usual = QApplication::font();
    const auto restore = qScopeGuard([usual] { QApplication::setFont(usual); });
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2);
    QApplication::setFont(large);
    sitting.press(Qt::Key_M, Qt::ControlModifier);
    REQUIRE(sitting.focusIsOn("subject"));
    for (int turn = 0; turn < 8; ++turn)
        QApplication::processEvents();
    for (const auto &[name, value] : sitting.detail().form()->values().asKeyValueRange()) {
        const QWidget *editor = sitting.detail().form()->editor(name);
        INFO(name.toStdString());
        CHECK(editor->height() >= editor->fontMetrics().height());
        CHECK(sitting.window().rect().contains(QRect(editor->mapTo(&sitting.window(), QPoint()), editor->size())));
    }
}

namespace {

/// A colleague and I make two things of the same fields.
void quarrel(Bench &bench, Sitting &sitting, TicketId id, const QString &code)
{
    sitting.press(Qt::Key_M, Qt::ControlModifier);
    const StepForm &form = *sitting.detail().form();
    static_cast<QLineEdit *>(form.editor(u"subject"_s))->setText(u"Rete ferma allo sportello dell'anagrafe ("_s + code + u')');
    sitting.choose(form.editor(u"severity"_s), int(Severity::S1));
    sitting.choose(form.editor(u"urgency"_s), int(domain::Urgency::Low));
    desk::Desk colleague = bench.as(bench.colleague);
    must(desk::amendTicket(
        colleague,
        {.ticket = id,
         .subject = u"La rete del municipio è lenta da stamattina e le pratiche si fermano a metà ("_s + code + u')',
         .kind = code == u"it"_s ? TicketKind::Request : TicketKind::Incident,
         .severity = code == u"it"_s ? Severity::S4 : Severity::S3}));
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return sitting.focusIsOn("subject theirs"); }));
}

} // namespace

// Pictures to look at, where SPORTELLO_GALLERY says:
// SPORTELLO_GALLERY=build/gallery build/dev/tests/test_ui_desk "[gallery]"
TEST_CASE("gallery: the details of a call and the steps that change a ticket", "[.][gallery]")
{
    const QDir folder(qEnvironmentVariable("SPORTELLO_GALLERY", u"gallery"_s));
    REQUIRE(folder.mkpath(u"."_s));
    Bench bench;
    rule(bench);
    auto opening = bench.opening();
    opening.type = bench.type;
    opening.complexity = Complexity::High;
    const auto id = bench.open(opening);
    const QFont usual = QApplication::font();
    const auto restore = qScopeGuard([usual] { QApplication::setFont(usual); });
    Sitting sitting(bench, bench.agent);
    sitting.open(id);
    const auto choices = [&] {
        for (const auto &[field, value] : {std::pair(u"type"_s, QVariant(qlonglong(bench.type.value()))),
                                           {u"complexity"_s, QVariant(int(Complexity::High))},
                                           {u"severity"_s, QVariant(int(Severity::S2))}})
            sitting.choose(sitting.calls().findChild<QComboBox *>(field), value);
    };
    for (const QString &code : {u"it"_s, u"en"_s}) {
        sitting.language().use(code);
        const auto pictures = [&](const QString &name) {
            for (const bool twice : {false, true}) {
                QFont font = usual;
                font.setPointSizeF(usual.pointSizeF() * (twice ? 2 : 1));
                QApplication::setFont(font);
                for (const auto &[kind, theme] : {std::pair(ThemeKind::Light, u"light"_s), {ThemeKind::Dark, u"dark"_s}}) {
                    sitting.appearance().choose(kind);
                    for (int turn = 0; turn < 8; ++turn)
                        QApplication::processEvents();
                    CHECK(sitting.window().grab().save(
                        folder.filePath(name + (twice ? u"-200-"_s : u"-"_s) + code + u'-' + theme + u".png"_s)));
                }
            }
            QApplication::setFont(usual);
            QApplication::processEvents();
        };
        sitting.press(Qt::Key_M, Qt::ControlModifier);
        pictures(u"amend"_s);
        sitting.press(Qt::Key_Escape);
        sitting.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        pictures(u"priority"_s);
        sitting.press(Qt::Key_Escape);
        quarrel(bench, sitting, id, code);
        pictures(u"merge"_s);
        sitting.press(Qt::Key_Escape);
        sitting.press(Qt::Key_Escape);
        sitting.press(Qt::Key_F2);
        sitting.type(u"esposito"_s);
        sitting.press(Qt::Key_Return);
        REQUIRE(until([&] { return sitting.calls().contact().has_value(); }));
        sitting.type(u"Paghe sbagliate"_s);
        sitting.press(Qt::Key_D, Qt::AltModifier);
        REQUIRE(until([&] { return sitting.focusIsOn("description"); }));
        choices();
        pictures(u"details"_s);
        sitting.press(Qt::Key_3, Qt::ControlModifier);
        pictures(u"escalate"_s);
        sitting.calls().discard();
    }
}
