// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/roster_pane.h"

#include "core/words/sentences.h"
#include "ui/administration/pane_table.h"
#include "ui/administration/period_head.h"
#include "ui/administration/roster_delegate.h"
#include "ui/administration/roster_form.h"
#include "ui/administration/roster_heads.h"
#include "ui/administration/roster_panel.h"
#include "ui/administration/typed.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_label.h"

#include <QtCore/QDate>
#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using enum ActionId;

namespace {

constexpr std::array answered{
    PreviousWeek, NextWeek, ThisWeek, NextGap, ActionId::SetRosterWeek, ActionId::SetRosterDay, ActionId::RemoveRosterEntry};
constexpr int personWidth = 200;

// What the lines of the days' heads are, over the operators.
class Corner : public QWidget {
public:
    Corner(const DayHeads &heads, QWidget *parent) : QWidget(parent), m_heads(heads) {}

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        m_heads.paintLabels(painter, rect());
    }

private:
    const DayHeads &m_heads;
};

std::optional<WeekGap> firstGap(const desk::RosterCheck &check)
{
    std::optional<WeekGap> first;
    if (!check.desk.empty())
        first = {HoursUse::Desk, check.desk.front()};
    if (!check.onSite.empty() && (!first || check.onSite.front().span.from < first->gap.span.from))
        first = {HoursUse::OnSite, check.onSite.front()};
    return first;
}

// "2–8 Mar 2026", "30 Mar–5 Apr 2026"
QString weekName(LocalDay monday)
{
    const QDate first = QDate(1970, 1, 1).addDays(monday);
    const QDate last = first.addDays(weekLength - 1);
    const QString format = first.year() != last.year() ? u"d MMM yyyy"_s : first.month() != last.month() ? u"d MMM"_s : u"d"_s;
    return QLocale().toString(first, format) + u"–"_s + QLocale().toString(last, u"d MMM yyyy"_s);
}

} // namespace

RosterPane::RosterPane(Workplace &workplace, ActionSet &actions, QWidget *parent)
    : AdministrationPane(workplace, actions, parent), m_head(new PeriodHead(actions, {PreviousWeek, NextWeek, ThisWeek})),
      m_model(new RosterModel(this)), m_table(new PaneTable(m_model, {}, -1)), m_days(new DayHeads(*m_model, m_table)),
      m_delegate(new RosterDelegate(*m_model, m_table)), m_corner(new Corner(*m_days, m_table)),
      m_panel(new RosterPanel(actions)), m_day(today())
{
    setParts({m_head, m_table}, m_panel);
    makeTable();
    makeForms();
    m_model->setWeek(mondayOf(m_day), today());
    // After the table itself has followed.
    onTheme(this, [this](const Theme & /*theme*/) {
        const auto follow = [this] {
            fitRows();
            m_table->scrollTo(m_table->currentIndex());
        };
        QMetaObject::invokeMethod(this, follow, Qt::QueuedConnection);
    });
    onLanguage(this, [this] { retranslate(); });
}

void RosterPane::makeTable()
{
    m_table->setHorizontalHeader(m_days);
    m_table->setVerticalHeader(new PersonHeads(*m_model, m_table));
    m_table->setItemDelegate(m_delegate);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setCornerButtonEnabled(false);
    m_corner->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        const auto *person = m_model->personAt(now.row());
        if (m_choosing || !person)
            return;
        m_row = now.row();
        m_person = person->person.id;
        m_day = m_model->dayAt(now.column());
        m_gap.reset();
        tell();
    });
    connect(m_table, &PaneTable::opened, m_panel, &SidePanel::enter);
}

std::span<const ActionId> RosterPane::actions() const
{
    return answered;
}

void RosterPane::perform(ActionId id)
{
    switch (id) {
    case PreviousWeek:
        return goTo(m_day - weekLength);
    case NextWeek:
        return goTo(m_day + weekLength);
    case ThisWeek:
        goTo(today());
        m_table->setFocus(Qt::OtherFocusReason);
        return;
    case NextGap:
        return nextGap();
    default:
        break;
    }
    if (!shown() || !chosen())
        return;
    if (id == ActionId::RemoveRosterEntry)
        return askRemove();
    m_basis = m_model->last();
    if (id == ActionId::SetRosterWeek)
        askWeek(*chosen(), m_day, HoursUse::Desk);
    else if (id == ActionId::SetRosterDay)
        askDay(*chosen(), m_day, HoursUse::Desk);
}

void RosterPane::read()
{
    readBy<RosterModel::View>(
        [monday = m_model->monday()](desk::Desk &desk, ContractId id) {
            return RosterView::read(desk, id, monday).map([](RosterView &&view) {
                return RosterModel::View(std::make_shared<RosterView>(std::move(view)));
            });
        },
        [this](const RosterModel::View &view) { take(view); });
}

void RosterPane::clear()
{
    m_model->clear();
    m_days->refresh();
    m_person.reset();
    m_gap.reset();
    tell();
}

void RosterPane::take(const RosterModel::View &view)
{
    if (m_basis && m_basis->monday == view->monday)
        m_basis = view;
    if (form() == m_remove)
        tellRemoved();
    if (view->monday != m_model->monday()) // another week is wanted meanwhile, and will be read
        return;
    m_choosing = true;
    m_model->show(view, today());
    m_choosing = false;
    fitRows();
    if (m_gap && std::ranges::find(view->gaps, *m_gap) == view->gaps.end())
        m_gap.reset(); // somebody has filled it
    choose();
}

void RosterPane::goTo(LocalDay day, const std::optional<WeekGap> &gap)
{
    m_day = std::clamp(day, dayOf(std::chrono::year(1990) / 1 / 1), dayOf(std::chrono::year(2069) / 12 / 31));
    m_gap = gap;
    if (mondayOf(m_day) != m_model->monday()) {
        m_model->setWeek(mondayOf(m_day), today());
        m_days->refresh();
        refresh();
    }
    choose();
}

void RosterPane::choose()
{
    m_choosing = true;
    m_row = std::max(0, m_person ? m_model->rowOf(*m_person) : 0);
    m_table->setCurrentIndex(m_model->index(m_row, m_day - m_model->monday()));
    m_choosing = false;
    if (const auto *person = chosen())
        m_person = person->person.id;
    tell();
}

void RosterPane::tell()
{
    const RosterView *view = shown();
    const QString week = shownDays(m_model->monday(), m_model->monday() + weekLength - 1);
    m_head->setPeriod(weekName(m_model->monday()));
    m_table->setAccessibleName(tr("Roster, %1").arg(week));
    if (!view)
        m_head->setSummary(contract() ? tr("being read…") : QString());
    else if (!view->hasService())
        m_head->setSummary(tr("No hours of service yet."));
    else if (view->gaps.empty())
        m_head->setSummary(tr("The week is covered."));
    else
        m_head->setSummary(tr("%n gap(s) in the week", nullptr, int(view->gaps.size())));
    m_days->setChosen(m_day, m_gap);
    m_corner->update();
    m_table->showNone(view && view->people.empty());
    m_panel->widget()->setVisible(view != nullptr);
    if (view)
        m_panel->show(*view, chosen(), m_day, today(), m_gap);
    if (isVisible())
        judge();
}

std::vector<const RosterEntry *> RosterPane::removable() const
{
    if (!shown() || !chosen())
        return {};
    auto entries = shown()->entriesOn(chosen()->person.id, m_day);
    std::erase_if(entries, [this](const RosterEntry *one) { return one->last && *one->last <= today(); });
    return entries;
}

void RosterPane::judge()
{
    const RosterView *view = shown();
    for (const ActionId id : answered)
        set().setAllowed(id, contract().has_value(), tr("Choose a contract first."));
    if (!contract())
        return;
    const auto *person = view ? chosen() : nullptr;
    const QString first = view ? tr("Choose an operator first.") : tr("The week is being read.");
    set().setAllowed(ActionId::SetRosterWeek, person != nullptr, first);
    set().setAllowed(ActionId::SetRosterDay, person && m_day >= today(),
                     person ? tr("That day has passed, and who was on the roster stays true. Choose today or a day to come.")
                            : first);
    set().setAllowed(ActionId::RemoveRosterEntry, person && !removable().empty(),
                     person ? tr("On the chosen day they have no entry that goes on after today.") : first);
    set().setAllowed(NextGap, view && view->hasService(),
                     view ? tr("Set the hours of service first: without them there are no gaps.") : first);
}

void RosterPane::nextGap()
{
    const RosterView *view = shown();
    if (!view)
        return;
    const auto place = [](const WeekGap &one) { return std::pair(one.gap.span.from, one.use); };
    const auto here = m_gap ? place(*m_gap) : std::pair(startOfDay(m_day) - Milliseconds(1), HoursUse::OnSite);
    const auto next = std::ranges::find_if(view->gaps, [&](const WeekGap &one) { return place(one) > here; });
    if (next == view->gaps.end())
        seekGap();
    else
        goTo(next->gap.day, *next);
}

// The weeks that follow, up to a year.
void RosterPane::seekGap()
{
    if (m_seeking)
        return;
    m_seeking = true;
    const LocalDay next = m_model->monday() + weekLength;
    const auto isHere = [this, next, id = *contract()] {
        m_seeking = false;
        return contract() == id && m_model->monday() + weekLength == next;
    };
    watch(
        this,
        workplace().client().run(
            [next, id = *contract()](desk::Desk &desk) {
                return desk::checkRoster(desk, id, {next, next + desk::longestDays - 1}).map(firstGap);
            },
            desk::DeskClient::Lane::Background),
        [this, isHere](const std::optional<WeekGap> &gap) {
            if (!isHere())
                return;
            if (gap)
                goTo(gap->gap.day, gap);
            else
                workplace().announce(tr("There is no gap in the year that follows."));
        },
        [this, isHere](const Error &error) {
            if (isHere())
                workplace().announce(words::sentence(error));
        });
}

// A row is as high as its fullest cell.
void RosterPane::fitRows()
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_table->verticalHeader()->resizeSection(row, m_delegate->heightOf(m_model->linesOf(row)));
    m_days->refresh();
    fit();
}

// The days share the width.
void RosterPane::fit()
{
    const Theme &theme = Theme::current();
    const int whole = m_table->width() - 2 * m_table->frameWidth();
    QHeaderView *people = m_table->verticalHeader();
    people->setFixedWidth(std::min(theme.px(personWidth), std::max(theme.px(96), whole * 2 / 9)));
    m_days->setRoom(std::max(1, m_table->height() / 2));
    const int room = m_table->viewport()->width();
    for (int column = 0; column < weekLength; ++column)
        m_days->resizeSection(column, room * (column + 1) / weekLength - room * column / weekLength);
    m_corner->setGeometry(m_table->frameWidth(), m_table->frameWidth(), people->width(), m_days->height());
    m_corner->raise();
}

void RosterPane::retranslate()
{
    m_table->none().say(
        tr("Nobody works on this contract yet."),
        tr("The roster says who is present when, and whether that covers the hours of service. Give somebody a role on "
           "the contract first, with: sportelloctl operator add LOGIN --name NAME --role CONTRACT:agent"));
    m_remove->setWords(tr("Remove an entry"), tr("Remove the entry"));
    m_remove->setField(u"which"_s, tr("Which entry"));
    m_model->retranslate();
    fitRows();
    tell();
}

bool RosterPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) {
        fit();
        m_table->scrollTo(m_table->currentIndex());
    }
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int column = m_day - m_model->monday();
        const bool plain = key->modifiers() == Qt::NoModifier; // the week goes on in the next one
        if (plain && ((key->key() == Qt::Key_Left && column == 0) || (key->key() == Qt::Key_Right && column == weekLength - 1))) {
            goTo(m_day + (column == 0 ? -1 : 1));
            return true;
        }
    }
    return AdministrationPane::eventFilter(watched, event);
}

QList<QWidget *> RosterPane::regions() const
{
    return {m_table, form() ? static_cast<QWidget *>(form()) : m_panel};
}

QWidget *RosterPane::home() const
{
    return m_table;
}

} // namespace sportello::ui
