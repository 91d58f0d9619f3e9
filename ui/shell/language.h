// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QTranslator>

namespace sportello::ui {

// The language of the interface, switched while the program runs: every widget hears of it by QEvent::LanguageChange.
class Language : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // "it" or "en"; another code is English, the language of the sources.
    void use(const QString &code);
    [[nodiscard]] QString code() const { return m_code; }

Q_SIGNALS:
    void changed(const QString &code);

private:
    QString m_code;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace sportello::ui
