// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/faulty_disk.h"

#include <QtCore/QFileInfo>

namespace sportello::test::fault {

/// A desk on a faulty disk, closed and opened again so that all that was done before is on it.
class DeskOnDisk {
public:
    DeskOnDisk() : desk(db::Engine::Sqlite), sayings(everySaying(desk))
    {
        desk.session.reset();
        disk.emplace(QFileInfo(desk.database.location().path).absolutePath());
        desk.session = desk.database.open({});
        // Else nothing is carried over from the log into the file in so short a time.
        desk.session->execute(QStringLiteral("PRAGMA wal_autocheckpoint=50"));
    }
    ~DeskOnDisk()
    {
        disk->beforeChange = {};
        disk->mend();
        desk.session.reset();
    }
    DeskOnDisk(const DeskOnDisk &) = delete;
    DeskOnDisk &operator=(const DeskOnDisk &) = delete;

    [[nodiscard]] domain::Result<desk::Receipt> say(const Saying &saying)
    {
        desk::Desk by = desk.as(saying.by);
        return saying.say(by, saying.request);
    }

    TestDesk desk;
    std::vector<Saying> sayings;
    std::optional<FaultyDisk> disk;
};

} // namespace sportello::test::fault
