// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/start_measure.h"

#include "app/console/console.h"
#include "core/platform/process.h"
#include "core/words/sentences.h"

#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

#include <cstdio>

namespace sportello::console {

qint64 StartMeasure::sinceStart() const
{
    return platform::processAgeMs();
}

qint64 StartMeasure::residentKb()
{
    return platform::residentKb();
}

void StartMeasure::report(Console &console) const
{
    QObject::connect(
        &console, &Console::usable, &console,
        [self = *this] {
            // After what has been asked to be painted is painted.
            QTimer::singleShot(0, qApp, [self] {
                std::printf("start to usable queue: %lld ms\nresident: %lld KB\n", self.sinceStart(), residentKb());
                std::fflush(stdout);
                QApplication::quit();
            });
        },
        Qt::SingleShotConnection);
    QObject::connect(&console, &Console::refused, &console, [](const domain::Error &error) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(words::sentence(error)));
        QApplication::exit(3);
    });
}

} // namespace sportello::console
