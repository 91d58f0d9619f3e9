// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QtCore/QString>

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace sportello::exchange {

/// Something that the person who imports should look at.
struct Remark {
    enum class What {
        // held back: nothing of the case was written, and it can come in by a later run
        NoCase,              ///< a row that names no case
        InvalidBytes,        ///< not text in the mapping's encoding
        WrongColumnCount,    ///< before: columns found; after: columns of the header
        UnknownState,        ///< before: the value
        BadDate,             ///< before: the value
        LeftOutHour,         ///< a local time over which the clocks are put forward; before: the value
        FutureDate,          ///< before: the value
        AliveAfterCancelled, ///< a cancelled case goes on; here nothing follows a cancellation
        TooManyRows,
        ForeignAlias, ///< a ticket that was not imported has this name
        // conflict: rows that came in earlier have changed; the case was left alone
        ChangedRows,
        // mended; before and after are what it was and what it became
        BeforeOpening,       ///< a time before the opening's
        AfterNext,           ///< a time after the next row's
        BeforeImported,      ///< a time before the ticket's last change here
        ControlCharacters,   ///< taken out of a text
        TooLong,             ///< a text cut to its limit
        StateNotFollowed,    ///< a step back that no ticket takes; before: the value; after: the state it stayed in
        TransferNotFollowed, ///< another team on a closed case: kept as a change, no transfer
        // not recorded
        NoResolutionTime, ///< the source has none: the row's was taken
        Unmapped          ///< a value that the mapping does not translate; before: the value
    };
    enum class Group { HeldBack, Conflict, Mended, NotRecorded, Unmapped };

    What what;
    QString caseReference;
    qint64 row = 0; ///< in the file, as a spreadsheet counts it: the header is row 1
    QString field;  ///< as the mapping names it: "time"
    QString before;
    QString after;
    bool operator==(const Remark &) const = default;

    [[nodiscard]] static constexpr Group groupOf(What what)
    {
        if (what <= What::ForeignAlias)
            return Group::HeldBack;
        if (what == What::ChangedRows)
            return Group::Conflict;
        if (what == What::NoResolutionTime)
            return Group::NotRecorded;
        return what == What::Unmapped ? Group::Unmapped : Group::Mended;
    }
    [[nodiscard]] Group group() const { return groupOf(what); }
};

/// What came of an import.
struct ImportReport {
    bool dryRun = false;
    bool interrupted = false; ///< the person stopped it: what follows is told of the cases until then
    qint64 rows = 0;          ///< read from the file
    qint64 cases = 0;         ///< named in it
    qint64 created = 0;       ///< tickets that are new
    qint64 extended = 0;      ///< known tickets that went on
    qint64 unchanged = 0;     ///< cases of which all rows were here already
    qint64 heldBack = 0;      ///< cases (and rows that name none)
    qint64 conflicts = 0;     ///< cases
    qint64 events = 0;        ///< appended to histories
    qint64 inferred = 0;      ///< of these, steps that the log skipped
    qint64 teams = 0;         ///< new rows of the directory
    qint64 operators = 0;
    qint64 contacts = 0;
    qint64 categories = 0;

    std::vector<Remark> remarks;                 ///< in the order of the cases; at most `maxRemarks`
    std::map<Remark::What, qint64> remarkCounts; ///< all of them
    static constexpr std::size_t maxRemarks = 100'000;

    /// How many were counted and are not among `remarks`.
    [[nodiscard]] qint64 remarksLeftOut() const;
    [[nodiscard]] bool nothingNew() const { return created + extended == 0; }
    /// All of the log was looked at, nothing was held back and nothing contradicts what is here.
    [[nodiscard]] bool isComplete() const { return !interrupted && heldBack + conflicts == 0; }

    void remark(Remark remark);
    /// What a batch added, once it is committed.
    void add(const ImportReport &batch);
};

struct ImportProgress {
    qint64 bytesRead = 0;
    qint64 bytesTotal = 0;
    qint64 rows = 0;       ///< read from the file
    qint64 rowsDone = 0;   ///< that have come in, or were here, or were held back
    qint64 cases = 0;      ///< the same of cases
    qint64 casesTotal = 0; ///< 0 until the file is read
    domain::Milliseconds elapsed{0};
    /// Values that the mapping does not translate in the cases that come in next, each once a case: told while nothing of those
    /// is written, and nothing will be where the answer is to stop.
    std::vector<Remark> untranslated = {};

    /// How much of the work is done, 0 to 1. Reading the file is about a tenth of it.
    [[nodiscard]] double done() const;
    /// None until enough is done to tell.
    [[nodiscard]] std::optional<domain::Milliseconds> timeLeft() const;
};

} // namespace sportello::exchange
