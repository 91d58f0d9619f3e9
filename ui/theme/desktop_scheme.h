// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

class QDBusVariant;

namespace sportello::ui {

// What the desktop asks programs to look like. Qt 6.4 does not know it, so the desktop portal is asked over D-Bus;
// where there is no portal the answer stays the one the desktop's own palette suggests.
class DesktopScheme : public QObject {
    Q_OBJECT
public:
    explicit DesktopScheme(QObject *parent = nullptr);

    [[nodiscard]] ThemeKind kind() const;

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString &space, const QString &name, const QDBusVariant &value);

private:
    void ask(const QString &name);
    void set(const QString &name, uint value);

    bool m_dark = false;
    bool m_contrast = false;
};

} // namespace sportello::ui
