// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>

namespace sportello::ui {
using namespace Qt::Literals::StringLiterals;

void Language::use(const QString &code)
{
    m_code = code == "it"_L1 ? u"it"_s : u"en"_s;
    QLocale::setDefault(m_code == "it"_L1 ? QLocale(QLocale::Italian, QLocale::Italy)
                                          : QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(u"qtbase_"_s + m_code, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    // English too has a file: it holds the plural forms.
    if (m_own.load(u":/i18n/sportello_%1.qm"_s.arg(m_code))) {
        QCoreApplication::installTranslator(&m_own);
    }
    Q_EMIT changed(m_code);
}

} // namespace sportello::ui
