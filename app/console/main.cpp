// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "app/console/instance.h"
#include "app/console/start_measure.h"
#include "app/console/tour.h"
#include "ui/shell/language.h"
#include "ui/theme/appearance.h"

#include <QtCore/QLocale>
#include <QtWidgets/QApplication>

#include <cstdio>

using namespace sportello;
using namespace Qt::Literals::StringLiterals;

int main(int argc, char *argv[])
{
    console::StartMeasure measure;
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"sportello"_s);
    QApplication::setApplicationDisplayName(u"Sportello"_s);
    QApplication::setDesktopFileName(u"sportello"_s);
    QApplication::setApplicationVersion(QStringLiteral(SPORTELLO_VERSION));

    ui::Language language;
    const QString desktop = QLocale::system().language() == QLocale::Italian ? u"it"_s : u"en"_s;
    language.use(desktop);
    const console::Reading reading = console::readOptions(QApplication::arguments());
    if (!reading.options) {
        std::fputs(qUtf8Printable(reading.print), reading.exitCode == 0 ? stdout : stderr);
        return reading.exitCode;
    }
    const console::Options &options = *reading.options;
    if (!options.language.isEmpty())
        language.use(options.language);
    ui::Appearance appearance;
    if (options.theme)
        appearance.choose(*options.theme);
    if (options.density)
        appearance.choose(*options.density);

    const domain::SystemClock clock;
    std::optional<console::Instance> instance;
    if (options.database && !options.alone()) {
        instance.emplace(*options.database);
        if (instance->raiseOther())
            return 0;
        instance->listen();
    }

    console::Console window(options, appearance, language, clock);
    if (instance)
        QObject::connect(&*instance, &console::Instance::raised, &window, [&window] {
            window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
            window.raise();
            window.activateWindow();
        });
    if (options.measureStart)
        measure.report(window);
    std::optional<console::Tour> tour;
    if (!options.tour.isEmpty())
        tour.emplace(window, appearance, language, options.tour);
    window.resize(1440, 900);
    window.start();
    window.show();
    if (tour)
        tour->begin();
    return QApplication::exec();
}
