// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/calendar_pane.h"

#include "core/words/calendar_terms.h"
#include "core/words/language.h"
#include "ui/administration/day_legend.h"
#include "ui/administration/day_panel.h"
#include "ui/administration/hours_form.h"
#include "ui/administration/period_head.h"
#include "ui/administration/typed.h"
#include "ui/administration/year_view.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/scroll_column.h"

#include <QtCore/QLocale>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using enum ActionId;

namespace {

// The year and what its marks mean: where the height is short they scroll together, and the chosen day stays in sight.
class YearColumn : public ScrollColumn {
public:
    YearColumn(YearView *year, DayLegend *legend) : ScrollColumn(Colour::Surface), m_year(year)
    {
        setFocusPolicy(Qt::NoFocus);
        auto *days = new QWidget;
        auto *stack = new QVBoxLayout(days);
        stack->setContentsMargins(0, 0, 0, 0);
        stack->setSpacing(0);
        stack->addWidget(year, 1);
        stack->addWidget(legend);
        setContent(days);
        year->setAutoFillBackground(false);
    }

    void showChosen()
    {
        if (const QRect box = m_year->boxOf(m_year->chosen()); !box.isEmpty())
            ensureVisible(box.center().x(), box.center().y(), box.width() * 2, box.height() * 3);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        ScrollColumn::resizeEvent(event);
        showChosen();
    }

private:
    YearView *m_year;
};

constexpr std::array calendarActions{PreviousYear, NextYear, ThisYear, ChangeHours, ActionId::CloseDays, ActionId::CancelClosure};

} // namespace

CalendarPane::CalendarPane(Workplace &workplace, ActionSet &actions, QWidget *parent)
    : AdministrationPane(workplace, actions, parent), m_head(new PeriodHead(actions, {PreviousYear, NextYear, ThisYear})),
      m_legend(new DayLegend), m_year(new YearView), m_none(new EmptyState), m_panel(new DayPanel(actions)),
      m_hours(new HoursForm), m_closure(new AdministrationForm), m_cancel(new AdministrationForm)
{
    auto *area = new YearColumn(m_year, m_legend);
    auto *middle = new QWidget; // without one the layout would show its first part as a window
    m_middle = new QStackedLayout(middle);
    m_middle->addWidget(area);
    m_middle->addWidget(m_none);
    setParts({m_head, middle}, m_panel);

    m_closure->addLine(u"first"_s);
    m_closure->addLine(u"last"_s);
    m_closure->addLine(u"reason"_s);
    m_closure->addAlias(u"days"_s, u"last"_s);
    for (AdministrationForm *one : {static_cast<AdministrationForm *>(m_hours), m_closure, m_cancel})
        addForm(one);
    connect(m_hours, &HoursForm::useChosen, this, &CalendarPane::askHours);
    connect(m_closure, &AdministrationForm::edited, this, [this](const QString &name) {
        const auto day = dayFromText(m_closure->text(name), today());
        if (name != "reason"_L1)
            m_closure->setAside(name, day ? shownDay(*day) : QString());
        const auto typed = m_view ? typedClosure() : std::nullopt;
        m_closure->setWarning(typed ? words::remarks(closingEffect(m_view->detail.calendar, *typed)) : QString());
    });
    connect(m_year, &YearView::chosenChanged, this, [this, area] {
        area->showChosen();
        tellDay();
    });
    connect(m_year, &YearView::yearChanged, this, &CalendarPane::tellYear);
    connect(m_year, &YearView::entered, m_panel, &DayPanel::enter);
    m_year->setToday(today());
    m_year->choose(today());
    m_none->offer(actions.action(ChangeHours));
    onLanguage(this, [this] { retranslate(); });
}

std::span<const ActionId> CalendarPane::actions() const
{
    return calendarActions;
}

void CalendarPane::perform(ActionId id)
{
    const auto date = dateOf(m_year->chosen());
    const auto toYear = [&](int step) {
        const std::chrono::year_month_day same = (date.year() + std::chrono::years(step)) / date.month() / date.day();
        m_year->choose(dayOf(same.ok() ? same : std::chrono::year_month_day(same.year() / same.month() / std::chrono::last)));
    };
    switch (id) {
    case PreviousYear:
        return toYear(-1);
    case NextYear:
        return toYear(1);
    case ThisYear:
        m_year->setToday(today());
        m_year->choose(today());
        m_year->setFocus(Qt::OtherFocusReason);
        return;
    case ChangeHours:
        return askHours(HoursUse::Desk);
    case ActionId::CloseDays:
        return askClosure();
    case ActionId::CancelClosure:
        return askCancel();
    default:
        return;
    }
}

void CalendarPane::read()
{
    readBy<CalendarView>(
        [](desk::Desk &desk, ContractId id) -> Result<CalendarView> {
            return desk::readWholeCalendar(desk, id).map([](desk::WholeCalendar &&whole) {
                return CalendarView::of(std::move(whole.calendar), std::move(whole.openings));
            });
        },
        [this](const CalendarView &view) { take(view); });
}

void CalendarPane::clear()
{
    m_view.reset();
    m_year->setSource([](int) { return std::vector<DayMark>(); }, {});
    m_panel->widget()->hide();
    tellYear();
}

void CalendarPane::take(const CalendarView &view)
{
    m_view = view;
    retell();
}

void CalendarPane::retell()
{
    m_panel->widget()->show();
    m_year->setToday(today());
    m_year->setSource([this](int year) { return marksOf(*m_view, year); },
                      [this](LocalDay day) { return spokenDay(*m_view, day); });
    tellYear();
    tellDay();
}

void CalendarPane::tellYear()
{
    m_head->setPeriod(QString::number(m_year->year()));
    m_legend->show(m_year->marks());
    const bool has = m_view && m_view->hasHours();
    m_middle->setCurrentIndex(m_view && !has ? 1 : 0);
    const auto &marks = m_year->marks();
    const auto open = std::ranges::count_if(marks, [](const DayMark &mark) { return mark.length.count() > 0; });
    const Milliseconds sum = std::accumulate(marks.begin(), marks.end(), Milliseconds(0),
                                             [](Milliseconds all, const DayMark &mark) { return all + mark.length; });
    const auto hours = std::chrono::round<std::chrono::hours>(sum).count();
    m_head->setSummary(has ? tr("%n day(s) of service, %1 hours", nullptr, int(open)).arg(QLocale().toString(qlonglong(hours)))
                           : QString());
}

void CalendarPane::tellDay()
{
    if (!m_view)
        return;
    m_panel->show(*m_view, m_year->chosen(), today());
    if (isVisible())
        judge();
}

void CalendarPane::judge()
{
    const QString first = tr("Choose a contract first.");
    for (const ActionId id : calendarActions)
        set().setAllowed(id, m_view.has_value(), first);
    if (m_view)
        set().setAllowed(
            ActionId::CancelClosure, closureOn(*m_view, m_year->chosen()) != nullptr,
            tr("The chosen day has no closure: choose one that is marked with %1.").arg(dayKindLetter(DayKind::Closure)));
    if (m_view)
        set().setAllowed(ActionId::CloseDays, m_view->hasHours(),
                         tr("Set the hours first: a service without hours has no days to close."));
}

void CalendarPane::retranslate()
{
    m_none->say(
        tr("This contract has no hours yet."),
        tr("The calendar shows when there is service, day by day, and why. Begin with the hours of an ordinary week: they "
           "hold from always; then add closing days and openings."));
    m_closure->setWords(tr("Close on some days"), tr("Close these days"));
    m_closure->setAbout(tr("It holds from now on: hours that have passed stay as they were counted."));
    m_closure->setField(u"first"_s, tr("First day"), tr("as 24/12/2026"));
    m_closure->setField(u"last"_s, tr("Last day"), tr("the same day"));
    m_closure->setField(u"reason"_s, tr("Why"), tr("as holidays, move, strike"));
    m_cancel->setWords(tr("Cancel the closure"), tr("Open these days again"));
    if (m_view)
        retell();
}

void CalendarPane::askHours(HoursUse use)
{
    if (!m_view)
        return;
    const auto now = [this, use] { return m_hours->initialFor(*m_view, use, workplace().clock().now()); };
    const auto submit = [this] {
        auto command = m_hours->command(*m_view);
        if (!command)
            return;
        command->request.key = request().key;
        send([c = *command](desk::Desk &desk) { return desk::setHours(desk, c).map([](const auto &) { return 0; }); },
             [](int) { return tr("The hours were set."); });
    };
    ask(m_hours, {ChangeHours, int(use)}, now(), submit, now);
}

void CalendarPane::askClosure()
{
    if (!m_view)
        return;
    ask(m_closure, {ActionId::CloseDays}, {{u"first"_s, dayText(m_year->chosen())}}, [this] { submitClosure(); });
}

std::optional<Closure> CalendarPane::typedClosure() const
{
    const auto first = dayFromText(m_closure->text(u"first"_s), today());
    const QString typed = m_closure->text(u"last"_s);
    const auto last = typed.isEmpty() ? first : dayFromText(typed, today());
    return first && last && *last - *first < desk::longestDays ? std::optional(Closure{*first, *last, {}}) : std::nullopt;
}

void CalendarPane::submitClosure()
{
    desk::CloseDays command{.request = request(), .contract = *contract(), .why = m_closure->text(u"reason"_s)};
    const auto first = dayFromText(m_closure->text(u"first"_s), today());
    const QString wrong = tr("That is no day. Write it as 24/12/2026.");
    if (!first)
        return m_closure->complain(u"first"_s, wrong);
    const QString typed = m_closure->text(u"last"_s);
    const auto last = typed.isEmpty() ? first : dayFromText(typed, today());
    if (!last)
        return m_closure->complain(u"last"_s, wrong);
    command.first = *first;
    command.last = *last;
    send([command](desk::Desk &desk) { return desk::closeDays(desk, command).map([](const auto &) { return 0; }); },
         [days = shownDays(*first, *last)](int) { return tr("Closed: %1.").arg(days); });
}

void CalendarPane::askCancel()
{
    const ContractClosure *row = m_view ? closureOn(*m_view, m_year->chosen()) : nullptr;
    if (!row)
        return;
    m_cancel->setAbout(tr("%1, %2. Days that have passed or begun stay closed, as they were counted; the others are open again.")
                           .arg(words::onOneLine(row->closure.why), shownDays(row->closure.first, row->closure.last)));
    ask(m_cancel, {ActionId::CancelClosure, row->id.value()}, {}, [this, id = row->id] {
        desk::CancelClosure command{request(), id};
        for (const ContractClosure &known : m_view->detail.closures)
            if (known.id == id)
                command.request.version = known.version;
        send([command](desk::Desk &desk) { return desk::cancelClosure(desk, command).map([](const auto &) { return 0; }); },
             [](int) { return tr("The closure was cancelled as far as it had not begun."); });
    });
}

QList<QWidget *> CalendarPane::regions() const
{
    return {m_year, form() ? static_cast<QWidget *>(form()) : m_panel};
}

QWidget *CalendarPane::home() const
{
    return m_year->isVisible() ? static_cast<QWidget *>(m_year) : m_none;
}

} // namespace sportello::ui
