// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/language.h"
#include "core/words/sentences.h"
#include "ui/login/doors.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sportello::ui::Findings)
};

using What = desk::Finding::What;

QString size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat);
}

QString wrongTitle(What what)
{
    switch (what) {
    case What::File:
    case What::Folder:
        return Words::tr("No desk can be had there");
    case What::Locks:
        return Words::tr("It cannot be shared as it is");
    case What::Server:
    case What::Secure:
    case What::Room:
        return Words::tr("The server does not let you in");
    case What::Desk:
    case What::Network:
        break;
    }
    return Words::tr("That is no desk for this program");
}

} // namespace

QString findingTitle(const desk::Finding &finding)
{
    if (finding.wrong)
        return wrongTitle(finding.what);
    switch (finding.what) {
    case What::File:
        return Words::tr("The file is there and can be written");
    case What::Folder:
        return Words::tr("The file can be made there");
    case What::Desk:
        return Words::tr("It is a desk of Sportello, schema %1").arg(finding.number);
    case What::Network:
        return Words::tr("A folder that machines share (%1)").arg(finding.text);
    case What::Locks:
        return Words::tr("Its locks hold");
    case What::Server:
        return Words::tr("The server answers and lets you in");
    case What::Secure:
        return finding.text.isEmpty() ? Words::tr("The server is on this computer")
                                      : Words::tr("The way there is encrypted (%1)").arg(finding.text);
    case What::Room:
        break;
    }
    return Words::tr("There is room for %n more console(s)", nullptr, int(finding.number));
}

QString findingDetail(const desk::Finding &finding)
{
    if (finding.wrong)
        return words::sentence(*finding.wrong);
    switch (finding.what) {
    case What::File:
        return Words::tr("%1, last changed %2").arg(size(finding.number), words::moment(*finding.at));
    case What::Folder:
        return Words::tr("%1 are free on its disk").arg(size(finding.number));
    case What::Desk:
        return Words::tr("The same as this program's");
    case What::Network:
        return Words::tr("Good for a few consoles: writing is slower there. For more than five a server is better.");
    case What::Locks:
        return Words::tr("Tried against whoever has it open now");
    case What::Server:
        return QString(u"PostgreSQL "_s + finding.text);
    case What::Secure:
        return finding.text.isEmpty() ? Words::tr("Nothing travels over a network")
                                      : Words::tr("Its certificate is the right one");
    case What::Room:
        break;
    }
    return finding.isWarning() ? Words::tr("Soon nobody more gets in: tell whoever runs the server")
                               : Words::tr("Two connections each");
}

} // namespace sportello::ui
