// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/day_panel.h"

#include "core/words/calendar_terms.h"
#include "core/words/language.h"
#include "ui/administration/info_section.h"
#include "ui/administration/typed.h"
#include "ui/administration/year_view.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/text_label.h"

#include <QtCore/QDate>
#include <QtCore/QLocale>

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using Line = InfoSection::Line;

namespace {

// The day's mark as the year shows it, beside the words that say the same.
class KindFace : public QWidget {
public:
    explicit KindFace(QWidget *parent = nullptr) : QWidget(parent)
    {
        onTheme(this, [this](const Theme &theme) { setFixedSize(theme.px(20), theme.px(20)); });
    }
    void show(DayKind kind)
    {
        m_kind = kind;
        update();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        paintDayFace(painter, rect(), {.kind = m_kind}, Theme::current());
    }

private:
    DayKind m_kind = DayKind::Service;
};

// "Opening 12: H24 on request, 5 to 7 Mar 2026, asked for by …, authorised by …"
QString openingLine(const CalendarView &view, const Opening &one)
{
    const auto kind = std::ranges::find(view.detail.kinds, one.kind, &OpeningKind::id);
    QStringList parts{shownDays(one.first, one.last)};
    if (!one.askedBy.isEmpty())
        parts += DayPanel::tr("asked for by %1").arg(words::onOneLine(one.askedBy));
    if (!one.authorisedBy.isEmpty())
        parts += DayPanel::tr("authorised by %1").arg(words::onOneLine(one.authorisedBy));
    if (view.openings.lacksAuthorisation(one))
        parts += words::authorisationMissing();
    return DayPanel::tr("No. %1, %2: %3")
        .arg(QString::number(one.id.value()), kind == view.detail.kinds.end() ? QString() : words::onOneLine(kind->name),
             parts.join(u", "_s));
}

} // namespace

QString hoursLine(const DayPlan &plan)
{
    if (plan.open.empty())
        return DayPanel::tr("closed");
    const auto minutes = std::chrono::round<std::chrono::minutes>(plan.length()).count();
    const QString sum = minutes % 60 == 0 ? DayPanel::tr("%1 h").arg(minutes / 60)
                                          : DayPanel::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return DayPanel::tr("%1 (%2)").arg(words::hoursOf(plan), sum);
}

QString sinceText(Instant from)
{
    return from == Instant::min() ? DayPanel::tr("always") : DayPanel::tr("from %1").arg(words::moment(from));
}

QString ruleText(const HoursRule &rule)
{
    QStringList parts{words::weekOf(rule.week).replace(u"; "_s, u"\n"_s).replace(u","_s, u", "_s),
                      rule.closedOnHolidays ? DayPanel::tr("closed on public holidays")
                                            : DayPanel::tr("open on public holidays")};
    if (rule.patron) {
        const QDate date(2024, rule.patron->month, rule.patron->day);
        parts += DayPanel::tr("closed on %1, %2").arg(QLocale().toString(date, u"d MMMM"_s), words::onOneLine(rule.patronName));
    }
    return parts.join(u'\n');
}

DayPanel::DayPanel(ActionSet &actions, QWidget *parent)
    : SidePanel(parent), m_kind(new TextLabel(Type::Body, Colour::Text)), m_face(new KindFace), m_day(new InfoSection),
      m_deskHours(new InfoSection), m_siteHours(new InfoSection), m_closures(new InfoSection)
{
    m_kind->setWordWrap(true);
    m_day->addVerb(actions.action(ActionId::CloseDays));
    m_day->addVerb(actions.action(ActionId::CancelClosure));
    m_deskHours->addVerb(actions.action(ActionId::ChangeHours));
    setUnder(m_face, m_kind);
    addSections({m_day, m_deskHours, m_siteHours, m_closures});
    onLanguage(this, [this] { setAccessibleName(tr("What is said of the chosen day")); });
}

void DayPanel::show(const CalendarView &view, LocalDay day, LocalDay today)
{
    tellDay(view, day, today);
    tellHours(view);
    tellClosures(view, int(dateOf(day).year()));
}

void DayPanel::tellDay(const CalendarView &view, LocalDay day, LocalDay today)
{
    const DayPlan plan = planDay(view.detail.calendar, day);
    const DayKind kind = dayKind(view, day, plan);
    QString name = fullDay(day);
    name[0] = name[0].toUpper();
    title().setText(day == today ? tr("%1, today").arg(name) : name);
    m_kind->setText(dayKindName(kind));
    static_cast<KindFace *>(m_face)->show(kind);
    std::vector<Line> lines{{tr("Desk"), view.hasHours() ? hoursLine(plan) : tr("no hours have been set yet")}};
    if (view.hasOnSite())
        lines.push_back({tr("On site"), hoursLine(planDay(view.onSite, day))});
    const QString why = words::whyOf(plan, view.detail.openings, view.detail.kinds);
    lines.push_back({tr("Why"), why.isEmpty() ? tr("ordinary hours of %1").arg(QLocale().dayName(weekdayOf(day) + 1)) : why});
    for (const ContractHours &row : hoursOn(view, HoursUse::Desk, day))
        lines.push_back({tr("Rule"), tr("weekly hours no. %1, %2").arg(row.id.value()).arg(sinceText(row.rule.from))});
    for (const ContractClosure &row : view.detail.closures)
        if (!row.cancelled && row.closure.first <= day && day <= row.closure.last)
            lines.push_back({tr("Closure"),
                             tr("No. %1: %2, %3")
                                 .arg(QString::number(row.id.value()), shownDays(row.closure.first, row.closure.last),
                                      words::onOneLine(row.closure.why))});
    for (const OpeningId id : plan.openings)
        if (const auto one = std::ranges::find(view.detail.openings, id, &Opening::id); one != view.detail.openings.end())
            lines.push_back({tr("Opening"), openingLine(view, *one)});
    if (view.beyond.contains(day))
        lines.push_back({tr("Cap"), tr("This day lies beyond the cap (oltre massimale).")});
    lines.push_back({tr("Clocks"), clockChange(day)});
    m_day->setTitle({});
    m_day->setLines(lines);
}

void DayPanel::tellHours(const CalendarView &view)
{
    for (const auto &[use, section] : {std::pair(HoursUse::Desk, m_deskHours), std::pair(HoursUse::OnSite, m_siteHours)}) {
        std::vector<Line> lines;
        for (const ContractHours &row : view.detail.hours)
            if (row.use == use)
                lines.push_back({sinceText(row.rule.from), ruleText(row.rule)});
        if (lines.empty())
            lines.push_back({{}, tr("None have been set.")});
        section->setTitle(use == HoursUse::Desk ? tr("Weekly hours of the desk") : tr("Weekly hours on site"));
        section->setLines(lines);
    }
}

void DayPanel::tellClosures(const CalendarView &view, int year)
{
    std::vector<Line> lines;
    for (const ContractClosure &row : view.detail.closures) {
        const bool touches = int(dateOf(row.closure.first).year()) <= year && int(dateOf(row.closure.last).year()) >= year;
        if (!row.cancelled && touches)
            lines.push_back({{}, shownDays(row.closure.first, row.closure.last) + u": " + words::onOneLine(row.closure.why)});
    }
    if (lines.empty())
        lines.push_back({{}, tr("None.")});
    m_closures->setTitle(tr("Closing days in %1").arg(year));
    m_closures->setLines(lines);
}

} // namespace sportello::ui
