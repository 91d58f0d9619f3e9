// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"
#include "app/ctl/due_run.h"
#include "app/ctl/hours_text.h"
#include "app/ctl/json.h"
#include "app/ctl/parser.h"
#include "app/ctl/table.h"
#include "core/desk/calendars.h"
#include "core/words/calendar_terms.h"
#include "core/words/language.h"

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

template <class Rows, class Id>
QString nameOf(const Rows &rows, const Id &id)
{
    const auto it = std::ranges::find(rows, id, &Rows::value_type::id);
    return it == rows.end() ? QString() : it->name;
}

/// The row of this name; refused with NotFound.
template <class Rows>
const auto &named(const Rows &rows, const QString &what, const QString &name)
{
    const auto it = std::ranges::find(rows, name, &Rows::value_type::name);
    if (it == rows.end())
        db::refuse(ErrorKind::NotFound, what, name);
    return *it;
}

Answer addCap(Context &context)
{
    desk::AddCap command{context.request(), {}};
    command.cap.contract = context.wantedContract();
    command.cap.name = context.args().positional.at(0);
    command.cap.days = context.args().number(u"days"_s).value();
    command.cap.year = context.args().choice<CapYear>(u"year"_s).value_or(CapYear::Calendar);
    return done(desk::addCap(context.desk(), command), Text::tr("Cap added (id %1, version %2)."));
}

Answer amendCap(Context &context)
{
    const Arguments &args = context.args();
    desk::AmendCap command{context.request(), context.wantedContract()};
    command.cap =
        named(db::orRefuse(desk::readOpenings(context.desk(), command.contract)).caps, u"cap"_s, args.positional.at(0)).id;
    if (args.has(u"name"_s))
        command.name = args.text(u"name"_s);
    command.days = args.number(u"days"_s);
    command.year = args.choice<CapYear>(u"year"_s);
    Answer answer = done(desk::amendCap(context.desk(), command), Text::tr("Cap changed (id %1, version %2)."));
    const int missing = db::orRefuse(desk::readOpenings(context.desk(), command.contract)).unauthorisedOf(command.cap);
    QJsonObject json = answer.json.toObject();
    json.insert(u"days_unauthorised"_s, missing);
    answer.json = json;
    if (const QString warning = words::beyondCap(missing, true); !warning.isEmpty())
        answer.text += u' ' + warning;
    return answer;
}

Answer amendKind(Context &context)
{
    const Arguments &args = context.args();
    desk::AmendOpeningKind command{context.request(), context.wantedContract()};
    const auto detail = db::orRefuse(desk::readOpenings(context.desk(), command.contract));
    command.kind = named(detail.kinds, u"opening kind"_s, args.positional.at(0)).id;
    command.daysBeforeVote = args.number(u"days-before-vote"_s);
    if (args.has(u"authorised-by"_s))
        command.authorisedBy = args.text(u"authorised-by"_s);
    return done(desk::amendOpeningKind(context.desk(), command), Text::tr("Kind of opening changed (id %1, version %2)."));
}

Answer retireKind(Context &context)
{
    desk::RetireOpeningKind command{context.request(), context.wantedContract()};
    const auto detail = db::orRefuse(desk::readOpenings(context.desk(), command.contract));
    command.kind = named(detail.kinds, u"opening kind"_s, context.args().positional.at(0)).id;
    return done(desk::retireOpeningKind(context.desk(), command),
                Text::tr("There are no more openings of that kind; those that there are stay (id %1, version %2)."));
}

Answer addKind(Context &context)
{
    const Arguments &args = context.args();
    desk::AddOpeningKind command{context.request(), {}};
    OpeningKind &kind = command.kind;
    kind.contract = context.wantedContract();
    kind.name = args.positional.at(0);
    kind.hours = hoursOf(args.text(u"hours"_s));
    kind.start = args.choice<OpeningStart>(u"start"_s).value_or(OpeningStart::OnRequest);
    kind.daysBeforeVote = args.number(u"days-before-vote"_s);
    kind.authorisedBy = args.text(u"authorised-by"_s);
    if (args.has(u"cap"_s))
        kind.cap = named(db::orRefuse(desk::readOpenings(context.desk(), kind.contract)).caps, u"cap"_s, args.text(u"cap"_s)).id;
    return done(desk::addOpeningKind(context.desk(), command), Text::tr("Kind of opening added (id %1, version %2)."));
}

Answer kinds(Context &context)
{
    const auto detail = db::orRefuse(desk::readOpenings(context.desk(), context.wantedContract()));
    QJsonArray items;
    Table table({Text::tr("Id"), Text::tr("Name"), Text::tr("Hours"), Text::tr("Begins by"), Text::tr("Days before the vote"),
                 Text::tr("Cap"), Text::tr("Authorised by"), Text::tr("State")});
    const auto [rows, next] = pageOf(detail.kinds, context, [](const OpeningKind &row) { return row.id.value(); });
    for (const OpeningKind &kind : rows) {
        QJsonValue cap;
        QString shown;
        if (kind.cap) {
            const auto it = std::ranges::find(detail.caps, *kind.cap, &Cap::id);
            if (it != detail.caps.end()) {
                cap = QJsonObject{
                    {u"id"_s, qint64(it->id.value())}, {u"name"_s, it->name}, {u"days"_s, it->days}, {u"year"_s, key(it->year)}};
                shown = it->name + u": "_s + Text::tr("%n day(s)", nullptr, it->days) + u", "_s + words::term(it->year);
            }
        }
        items.append(QJsonObject{{u"id"_s, qint64(kind.id.value())},
                                 {u"version"_s, kind.version},
                                 {u"name"_s, kind.name},
                                 {u"hours"_s, hoursText(kind.hours)},
                                 {u"start"_s, key(kind.start)},
                                 {u"days_before_vote"_s, kind.daysBeforeVote ? QJsonValue(*kind.daysBeforeVote) : QJsonValue()},
                                 {u"cap"_s, cap},
                                 {u"authorised_by"_s, textJson(kind.authorisedBy)},
                                 {u"active"_s, kind.active}});
        table.add({QString::number(kind.id.value()), kind.name, hoursText(kind.hours), words::term(kind.start),
                   kind.daysBeforeVote ? QString::number(*kind.daysBeforeVote) : QString(), shown, kind.authorisedBy,
                   kind.active ? QString() : Text::tr("retired", "kind of opening")});
    }
    return {pageJson(items, next), table.text() + moreText(next)};
}

Answer add(Context &context)
{
    const Arguments &args = context.args();
    desk::AddOpening command{.request = context.request(), .contract = context.wantedContract()};
    const auto detail = db::orRefuse(desk::readOpenings(context.desk(), command.contract));
    const OpeningKind kind = named(detail.kinds, u"opening kind"_s, args.text(u"kind"_s));
    command.kind = kind.id;
    command.vote = args.day(u"vote"_s);
    command.runOff = args.day(u"run-off"_s);
    const auto first = args.day(u"first"_s);
    const auto last = args.day(u"last"_s);
    // A vote proposes its days where the clause says from when; what is given goes before.
    const std::optional<Days> proposed = command.vote ? electionDays(kind, *command.vote, command.runOff, last) : std::nullopt;
    if (!first && !proposed)
        db::refuse(ErrorKind::WrongUsage, u"--first"_s,
                   command.vote ? Text::tr("it says the first day: the kind of opening does not say how long before the vote")
                                : Text::tr("it says the first day, where no vote does"));
    const LocalDay begin = first ? *first : proposed->first;
    const LocalDay election = command.runOff.value_or(command.vote.value_or(begin));
    command.first = begin;
    command.last = last.value_or(proposed ? proposed->last : std::max(begin, election));
    if (args.has(u"hours"_s))
        command.hours = hoursOf(args.text(u"hours"_s));
    command.askedBy = args.text(u"asked-by"_s);
    command.askedOn = args.day(u"asked-on"_s);
    command.authorisedBy = args.text(u"authorised-by"_s);
    command.note = args.text(u"note"_s);
    command.from = args.time(u"from"_s);
    const auto opened = db::orRefuse(desk::addOpening(context.desk(), command));
    Answer answer = done(opened.receipt, Text::tr("Opening added for the days from %3 to %4 (id %1, version %2)."));
    answer.text = answer.text.arg(words::date(command.first), words::date(command.last));
    QJsonObject json = answer.json.toObject();
    json.insert(u"beyond_cap"_s, opened.beyond);
    json.insert(u"authorisation_missing"_s, opened.authorisationMissing);
    json.insert(u"beyond_kind"_s, textJson(opened.beyondKind.empty() ? QString() : hoursText(opened.beyondKind)));
    json.insert(u"open_anyhow"_s, opened.effect.openAnyhow);
    json.insert(u"not_longer"_s, opened.effect.notLonger);
    json.insert(u"without_hours"_s, opened.effect.withoutHours);
    json.insert(u"over"_s, opened.effect.over);
    answer.json = json;
    for (const QString &warning : {words::beyondCap(opened.beyond, opened.authorisationMissing),
                                   words::beyondKind(opened.beyondKind), words::remarks(opened.effect)})
        if (!warning.isEmpty())
            answer.text += u' ' + warning;
    return withDues(context, std::move(answer));
}

QString votesOf(const Opening &one)
{
    QStringList days;
    for (const auto &day : {one.vote, one.runOff})
        if (day)
            days += words::date(*day);
    return days.join(u", "_s);
}

QString askedOf(const Opening &one)
{
    return one.askedOn ? one.askedBy + u", "_s + words::date(*one.askedOn) : one.askedBy;
}

Answer listOpenings(Context &context)
{
    const Arguments &args = context.args();
    std::optional<Days> days;
    const auto from = args.day(u"from"_s);
    const auto to = args.day(u"to"_s);
    if (from || to)
        days = Days{from.value_or(std::numeric_limits<LocalDay>::min()), to ? *to - 1 : std::numeric_limits<LocalDay>::max()};
    const auto detail = db::orRefuse(desk::readOpenings(context.desk(), context.wantedContract(), days));
    QJsonArray items;
    Table table({Text::tr("Id"), Text::tr("Kind"), Text::tr("First day"), Text::tr("Last day"), Text::tr("Hours"),
                 Text::tr("Vote"), Text::tr("Asked by"), Text::tr("Beyond the cap"), Text::tr("Authorised by"),
                 Text::tr("Cancelled", "opening")});
    const auto [rows, next] = pageOf(detail.openings, context, [](const Opening &row) { return row.id.value(); });
    for (const Opening &one : rows) {
        const int beyond = detail.beyondOf(one.id);
        const bool isMissing = detail.lacksAuthorisation(one);
        items.append(QJsonObject{{u"id"_s, qint64(one.id.value())},
                                 {u"version"_s, one.version},
                                 {u"kind"_s, nameOf(detail.kinds, one.kind)},
                                 {u"first"_s, writeDay(one.first)},
                                 {u"last"_s, writeDay(one.last)},
                                 {u"hours"_s, hoursText(one.hours)},
                                 {u"vote"_s, dayJson(one.vote)},
                                 {u"run_off"_s, dayJson(one.runOff)},
                                 {u"asked_by"_s, textJson(one.askedBy)},
                                 {u"asked_on"_s, dayJson(one.askedOn)},
                                 {u"beyond_cap"_s, beyond},
                                 {u"authorised_by"_s, textJson(one.authorisedBy)},
                                 {u"authorisation_missing"_s, isMissing},
                                 {u"note"_s, textJson(one.note)},
                                 {u"from"_s, one.from == Instant::min() ? QJsonValue() : timeJson(one.from)},
                                 {u"cancelled"_s, one.cancelled}});
        table.add({QString::number(one.id.value()), nameOf(detail.kinds, one.kind), words::date(one.first), words::date(one.last),
                   hoursText(one.hours), votesOf(one), askedOf(one), beyond > 0 ? QString::number(beyond) : QString(),
                   isMissing ? words::authorisationMissing() : one.authorisedBy, one.cancelled ? Text::tr("yes") : QString()});
    }
    QJsonArray uses;
    Table capTable(
        {Text::tr("Cap"), Text::tr("From"), Text::tr("To"), Text::tr("Days owed"), Text::tr("Used"), Text::tr("Beyond the cap")});
    for (const auto &[cap, use] : detail.uses) {
        QJsonArray beyond;
        for (const LocalDay day : use.beyond)
            beyond.append(writeDay(day));
        uses.append(QJsonObject{{u"cap"_s, nameOf(detail.caps, cap)},
                                {u"from"_s, writeDay(use.period.first)},
                                {u"to"_s, writeDay(use.period.end)},
                                {u"owed"_s, use.owed},
                                {u"used"_s, use.used},
                                {u"beyond"_s, beyond}});
        capTable.add({nameOf(detail.caps, cap), words::date(use.period.first), words::date(use.period.end - 1),
                      QString::number(use.owed), QString::number(use.used), QString::number(use.beyond.size())});
    }
    QJsonObject json = pageJson(items, next);
    json.insert(u"caps"_s, uses);
    return {json, table.text() + moreText(next) + (uses.isEmpty() ? QString() : u'\n' + capTable.text())};
}

Answer cancelOpening(Context &context)
{
    return withDues(context,
                    done(desk::cancelOpening(context.desk(), {context.request(), OpeningId(context.idArgument(u"opening"_s))}),
                         Text::tr("Opening cancelled as far as it has not begun (id %1, version %2).")));
}

Answer authoriseOpening(Context &context)
{
    const desk::AuthoriseOpening command{context.request(), OpeningId(context.idArgument(u"opening"_s)),
                                         context.args().text(u"authorised-by"_s)};
    return withDues(context,
                    done(desk::authoriseOpening(context.desk(), command),
                         Text::tr("It is recorded who authorised the opening (id %1, version %2).")));
}

} // namespace

std::vector<Command> openingCommands()
{
    const Option contract = contractOption().must();
    const Argument name{u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "Its name.")};
    return {
        {u"opening cap"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Add a cap: so many days of extraordinary opening are owed a year."),
         {name},
         Options{contract,
                 Option{u"days"_s, u"N"_s, QT_TRANSLATE_NOOP("sportelloctl", "How many days, 0 to 366."), Kind::Number}.must(),
                 Option::choice<CapYear>(u"year"_s,
                                         QT_TRANSLATE_NOOP("sportelloctl",
                                                           "Of the calendar, unless told otherwise, or from the "
                                                           "contract's first day on."))}
             + addOptions(),
         addCap},
        {u"opening kind"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Add a kind of extraordinary opening."),
         {name},
         Options{
             contract,
             Option{u"hours"_s, u"HOURS"_s, QT_TRANSLATE_NOOP("sportelloctl", "What a day of it is open, as 24h or 18:00-19:42.")}
                 .must(),
             Option::choice<OpeningStart>(u"start"_s,
                                          QT_TRANSLATE_NOOP("sportelloctl", "What begins it; on-request unless told otherwise.")),
             {u"days-before-vote"_s, u"N"_s,
              QT_TRANSLATE_NOOP("sportelloctl",
                                "Elections: how many days before the vote it begins, 0 to 366; without it a vote proposes no "
                                "days."),
              Kind::Number},
             {u"cap"_s, u"NAME"_s,
              QT_TRANSLATE_NOOP("sportelloctl", "The cap that it counts against; none unless told otherwise.")},
             {u"authorised-by"_s, u"TEXT"_s,
              QT_TRANSLATE_NOOP("sportelloctl", "Who authorises such openings, as the contract says.")}}
             + addOptions(),
         addKind},
        {u"opening amend-cap"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Change a cap's name, how many days it has, or over which year it counts."),
         {name},
         Options{contract,
                 {u"name"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "Its new name.")},
                 {u"days"_s, u"N"_s, QT_TRANSLATE_NOOP("sportelloctl", "How many days, 0 to 366."), Kind::Number},
                 Option::choice<CapYear>(
                     u"year"_s, QT_TRANSLATE_NOOP("sportelloctl", "Of the calendar, or from the contract's first day on."))}
             + writeOptions(),
         amendCap},
        {u"opening amend-kind"_s,
         QT_TRANSLATE_NOOP("sportelloctl",
                           "Change who authorises openings of a kind, and how long before the vote an election's is proposed."),
         {name},
         Options{contract,
                 {u"days-before-vote"_s, u"N"_s,
                  QT_TRANSLATE_NOOP("sportelloctl", "How many days, 0 to 366. The openings that there are keep theirs."),
                  Kind::Number},
                 {u"authorised-by"_s, u"TEXT"_s,
                  QT_TRANSLATE_NOOP("sportelloctl", "Who authorises such openings, as the contract says.")}}
             + writeOptions(),
         amendKind},
        {u"opening retire"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Retire a kind of extraordinary opening: there are no more of it."),
         {name},
         Options{contract} + writeOptions(),
         retireKind},
        {u"opening kinds"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "List a contract's kinds of extraordinary opening and their caps."),
         {},
         Options{contract} + listOptions(),
         kinds},
        {u"opening add"_s,
         QT_TRANSLATE_NOOP(
             "sportelloctl",
             "Open the service on some days besides its ordinary hours. Days beyond a cap are recorded as such, and "
             "want to be authorised: then or later."),
         {},
         Options{
             contract,
             Option{u"kind"_s, u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "The kind of opening.")}.must(),
             {u"first"_s, u"DATE"_s,
              QT_TRANSLATE_NOOP("sportelloctl",
                                "The first day; where there is a vote, the one that the kind's days before the vote say, unless "
                                "told otherwise."),
              Kind::Date},
             {u"last"_s, u"DATE"_s,
              QT_TRANSLATE_NOOP("sportelloctl",
                                "The last day: of an election the end of all operations. The run-off's, the vote's or the first "
                                "day unless told otherwise."),
              Kind::Date},
             {u"vote"_s, u"DATE"_s, QT_TRANSLATE_NOOP("sportelloctl", "The day of the vote."), Kind::Date},
             {u"run-off"_s, u"DATE"_s, QT_TRANSLATE_NOOP("sportelloctl", "The day of its run-off."), Kind::Date},
             {u"hours"_s, u"HOURS"_s, QT_TRANSLATE_NOOP("sportelloctl", "Other hours than the kind's.")},
             {u"asked-by"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "Who asked for it; an extension wants to know.")},
             {u"asked-on"_s, u"DATE"_s, QT_TRANSLATE_NOOP("sportelloctl", "When it was asked for; an extension wants to know."),
              Kind::Date},
             {u"authorised-by"_s, u"TEXT"_s,
              QT_TRANSLATE_NOOP("sportelloctl", "Who authorised it; beyond a cap it may be said later too.")},
             {u"note"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "A note.")},
             {u"from"_s, u"TIME"_s,
              QT_TRANSLATE_NOOP(
                  "sportelloctl",
                  "From which moment on it counts, never an earlier one than now; now unless told otherwise. Where a "
                  "contract has no hours yet, always."),
              Kind::Time}}
             + addOptions(),
         add},
        {u"opening list"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "List a contract's extraordinary openings, and how much of each cap is used."),
         {},
         Options{contract,
                 {u"from"_s, u"DATE"_s, QT_TRANSLATE_NOOP("sportelloctl", "From this day on."), Kind::Date},
                 {u"to"_s, u"DATE"_s, QT_TRANSLATE_NOOP("sportelloctl", "Up to this day, which is no longer in it."), Kind::Date}}
             + listOptions(),
         listOpenings},
        {u"opening authorise"_s,
         QT_TRANSLATE_NOOP("sportelloctl",
                           "Record who authorised an extraordinary opening, as one that lies beyond its cap wants."),
         {{u"OPENING"_s, QT_TRANSLATE_NOOP("sportelloctl", "Its id, as in the list of openings.")}},
         Options{Option{u"authorised-by"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "Who authorised it.")}.must()}
             + writeOptions(),
         authoriseOpening},
        {u"opening cancel"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Cancel an extraordinary opening. What has passed or begun stays as it was counted."),
         {{u"OPENING"_s, QT_TRANSLATE_NOOP("sportelloctl", "Its id, as in the list of openings.")}},
         writeOptions(),
         cancelOpening},
    };
}

} // namespace sportello::ctl
