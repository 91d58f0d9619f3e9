// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/desktop_scheme.h"

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtGui/QGuiApplication>
#include <QtGui/QPalette>

namespace sportello::ui {
using namespace Qt::Literals::StringLiterals;

namespace {
// org.freedesktop.portal.Settings, namespace org.freedesktop.appearance: color-scheme 1 is dark, contrast 1 is more.
const auto portalService = u"org.freedesktop.portal.Desktop"_s;
const auto portalPath = u"/org/freedesktop/portal/desktop"_s;
const auto portalInterface = u"org.freedesktop.portal.Settings"_s;
const auto appearance = u"org.freedesktop.appearance"_s;
const auto colourScheme = u"color-scheme"_s;
const auto contrast = u"contrast"_s;
} // namespace

DesktopScheme::DesktopScheme(QObject *parent) : QObject(parent)
{
    const QPalette palette = QGuiApplication::palette();
    m_dark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    if (!QDBusConnection::sessionBus().isConnected()) {
        return;
    }
    // The one signal connected by a string: QtDBus takes nothing else, and a QDBusAbstractInterface, whose signals can be
    // connected by pointer, waits for the bus when it is made.
    QDBusConnection::sessionBus().connect(portalService, portalPath, portalInterface, u"SettingChanged"_s, this,
                                          SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(colourScheme);
    ask(contrast);
}

ThemeKind DesktopScheme::kind() const
{
    return m_contrast ? ThemeKind::HighContrast : m_dark ? ThemeKind::Dark : ThemeKind::Light;
}

void DesktopScheme::ask(const QString &name)
{
    auto call = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
    call << appearance << name;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, name](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (reply.isValid()) {
            // Read wraps its answer twice.
            const QVariant inner = reply.value().variant();
            set(name, inner.canConvert<QDBusVariant>() ? inner.value<QDBusVariant>().variant().toUInt() : inner.toUInt());
        }
        done->deleteLater();
    });
}

void DesktopScheme::settingChanged(const QString &space, const QString &name, const QDBusVariant &value)
{
    if (space == appearance) {
        set(name, value.variant().toUInt());
    }
}

void DesktopScheme::set(const QString &name, uint value)
{
    const ThemeKind before = kind();
    if (name == colourScheme && value != 0) {
        m_dark = value == 1;
    } else if (name == contrast) {
        m_contrast = value == 1;
    }
    if (kind() != before) {
        Q_EMIT changed();
    }
}

} // namespace sportello::ui
