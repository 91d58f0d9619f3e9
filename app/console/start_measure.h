// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

namespace sportello::console {

class Console;

// How long it takes from the start of the process to a queue that can be worked on, and what memory that takes.
class StartMeasure {
public:
    // Prints both once the queue is there, and quits.
    void report(Console &console) const;

    // Since the process began; less where the system does not say when that was.
    [[nodiscard]] qint64 sinceStart() const;
    // KB in memory now; 0 where the system does not say.
    [[nodiscard]] static qint64 residentKb();
};

} // namespace sportello::console
