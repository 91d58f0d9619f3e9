// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/import_terms.h"

#include "core/words/language.h"

#include <QtCore/QCoreApplication>

namespace sportello::words {

using namespace Qt::Literals::StringLiterals;
using exchange::Remark;

namespace {

struct Import {
    Q_DECLARE_TR_FUNCTIONS(sportello::words::Import)
};

} // namespace

QString term(Remark::Group group)
{
    switch (group) {
    case Remark::Group::HeldBack:
        return Import::tr("held back");
    case Remark::Group::Conflict:
        return Import::tr("left alone");
    case Remark::Group::Mended:
        return Import::tr("mended");
    case Remark::Group::NotRecorded:
        return Import::tr("not recorded");
    case Remark::Group::Unmapped:
        return Import::tr("not translated");
    }
    return {};
}

QString term(Remark::What what)
{
    switch (what) {
    case Remark::What::NoCase:
        return Import::tr("the row names no case");
    case Remark::What::InvalidBytes:
        return Import::tr("not text in the mapping's encoding");
    case Remark::What::WrongColumnCount:
        return Import::tr("another number of columns than the header");
    case Remark::What::UnknownState:
        return Import::tr("unknown state");
    case Remark::What::BadDate:
        return Import::tr("not a date");
    case Remark::What::LeftOutHour:
        return Import::tr("an hour that does not exist, since the clocks go forward over it");
    case Remark::What::FutureDate:
        return Import::tr("a date in the future");
    case Remark::What::AliveAfterCancelled:
        return Import::tr("the case goes on after a cancellation");
    case Remark::What::TooManyRows:
        return Import::tr("too many rows");
    case Remark::What::ForeignAlias:
        return Import::tr("a ticket that was not imported has this name");
    case Remark::What::ChangedRows:
        return Import::tr("rows that came in earlier have changed");
    case Remark::What::BeforeOpening:
        return Import::tr("a time before the opening");
    case Remark::What::AfterNext:
        return Import::tr("a time after the next row's");
    case Remark::What::BeforeImported:
        return Import::tr("a time before the ticket's last change");
    case Remark::What::ControlCharacters:
        return Import::tr("control characters taken out");
    case Remark::What::TooLong:
        return Import::tr("a text that is too long");
    case Remark::What::StateNotFollowed:
        return Import::tr("a step back that no ticket takes");
    case Remark::What::TransferNotFollowed:
        return Import::tr("another team on a closed case");
    case Remark::What::NoResolutionTime:
        return Import::tr("no time of resolution: the row's was taken");
    case Remark::What::Unmapped:
        return Import::tr("a value that the mapping does not translate");
    }
    return {};
}

QString story(const Remark &remark)
{
    QString what = term(remark.what);
    if (!remark.before.isEmpty())
        what += u" ("_s + onOneLine(remark.before)
            + (remark.after.isEmpty() ? QString() : QString(u" → "_s + onOneLine(remark.after))) + u')';
    if (!remark.field.isEmpty())
        what = u"%1: %2"_s.arg(remark.field, what);
    return remark.caseReference.isEmpty()
        ? Import::tr("Row %1: %2; %3").arg(QString::number(remark.row), what, term(remark.group()))
        : Import::tr("Row %1, case %2: %3; %4")
              .arg(QString::number(remark.row), onOneLine(remark.caseReference), what, term(remark.group()));
}

} // namespace sportello::words
