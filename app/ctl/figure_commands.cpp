// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"
#include "app/ctl/json.h"
#include "app/ctl/table.h"
#include "core/indicators/figures.h"
#include "core/words/terms.h"

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using indicators::Figure;

namespace {

struct Named {
    QLatin1StringView key;
    Figure figure;
    const char *term;
};
constexpr std::array figures{
    Named{"opened"_L1, Figure::Opened, QT_TRANSLATE_NOOP("sportelloctl", "Opened")},
    Named{"resolved"_L1, Figure::Resolved, QT_TRANSLATE_NOOP("sportelloctl", "Resolved")},
    Named{"reopened"_L1, Figure::Reopened, QT_TRANSLATE_NOOP("sportelloctl", "Reopened")},
    Named{"closed"_L1, Figure::Closed, QT_TRANSLATE_NOOP("sportelloctl", "Closed")},
    Named{"cancelled"_L1, Figure::Cancelled, QT_TRANSLATE_NOOP("sportelloctl", "Cancelled")},
    Named{"merged"_L1, Figure::Merged, QT_TRANSLATE_NOOP("sportelloctl", "Merged")},
    Named{"escalated"_L1, Figure::Escalated, QT_TRANSLATE_NOOP("sportelloctl", "Passed to the 2nd level")},
    Named{"given_back"_L1, Figure::GivenBack, QT_TRANSLATE_NOOP("sportelloctl", "Given back to the 1st level")},
    Named{"transferred"_L1, Figure::Transferred, QT_TRANSLATE_NOOP("sportelloctl", "Transferred to another team")},
};
constexpr std::array holds{std::pair{Figure::HeldRequester, HoldReason::Requester},
                           std::pair{Figure::HeldSupplier, HoldReason::Supplier}, std::pair{Figure::HeldVisit, HoldReason::Visit},
                           std::pair{Figure::HeldProblem, HoldReason::Problem}, std::pair{Figure::HeldOther, HoldReason::Other}};

/// The day that begins at this instant: figures are by whole days.
LocalDay dayOf(const Arguments &args, const QString &option)
{
    const Instant at = *args.time(option);
    const LocalDay day = localDay(at);
    if (startOfDay(day) != at)
        db::refuse(ErrorKind::WrongUsage, u"--"_s + option, Text::tr("%1: figures are by whole days").arg(args.text(option)));
    return day;
}

Answer showFigures(Context &context)
{
    const indicators::Period period{dayOf(context.args(), u"from"_s), dayOf(context.args(), u"to"_s)};
    std::vector<ContractId> contracts;
    if (const auto contract = context.contractOption())
        contracts = {*contract};
    const indicators::Counts counts = db::orRefuse(indicators::figures(context.desk(), contracts, period));
    const auto count = [&](Figure figure) {
        const auto it = counts.find(figure);
        return it == counts.end() ? qint64(0) : qint64(it->second);
    };
    QJsonObject json;
    Lines lines;
    for (const Named &named : figures) {
        json.insert(named.key, count(named.figure));
        lines.add(Text::tr(named.term), QLocale().toString(count(named.figure)));
    }
    QJsonObject held;
    for (const auto &[figure, reason] : holds) {
        held.insert(key(reason), count(figure));
        lines.add(words::term(reason), QLocale().toString(count(figure)));
    }
    json.insert(u"holds"_s, held);
    return {json, lines.text()};
}

} // namespace

std::vector<Command> figureCommands()
{
    Options period = periodOptions();
    for (Option &option : period)
        option.required = true;
    return {{u"figures"_s,
             QT_TRANSLATE_NOOP("sportelloctl", "Count what occurred in a period of whole days, in Rome's time."),
             {},
             period + Options{contractOption()},
             showFigures}};
}

} // namespace sportello::ctl
