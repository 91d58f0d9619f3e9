// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_keyring.h"

#include <QtDBus/QDBusArgument>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusMetaType>

#include <csignal>
#include <stdexcept>

namespace sportello::test {

using namespace Qt::Literals::StringLiterals;

// As the Secret Service passes it.
struct PlainSecret {
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

QDBusArgument &operator<<(QDBusArgument &argument, const PlainSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, PlainSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

namespace {

const QDBusObjectPath collection(u"/org/freedesktop/secrets/collection/login"_s);

QVariantList call(const QString &interface, const QString &method, const QVariantList &arguments)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s, interface, method);
    message.setArguments(arguments);
    const QDBusMessage answer = QDBusConnection::sessionBus().call(message);
    if (answer.type() != QDBusMessage::ReplyMessage)
        throw std::runtime_error(method.toStdString() + ": " + answer.errorMessage().toStdString());
    return answer.arguments();
}

void signalKeyring(int signal)
{
    static const auto pid = [] {
        QDBusMessage message = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                                              u"org.freedesktop.DBus"_s, u"GetConnectionUnixProcessID"_s);
        message.setArguments({u"org.freedesktop.secrets"_s});
        return QDBusConnection::sessionBus().call(message).arguments().value(0).toUInt();
    }();
    if (pid == 0 || ::kill(pid_t(pid), signal) != 0)
        throw std::runtime_error("the keyring is nobody's");
}

} // namespace

void holdKeyring()
{
    signalKeyring(SIGSTOP);
}

void resumeKeyring()
{
    signalKeyring(SIGCONT);
}

void lockKeyring()
{
    (void)call(u"org.freedesktop.Secret.Service"_s, u"Lock"_s, {QVariant::fromValue(QList{collection})});
}

void unlockKeyring()
{
    qDBusRegisterMetaType<PlainSecret>();
    const QVariantList opened =
        call(u"org.freedesktop.Secret.Service"_s, u"OpenSession"_s, {u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))});
    const PlainSecret password{opened.at(1).value<QDBusObjectPath>(), {}, "keyring", u"text/plain"_s};
    (void)call(u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s, u"UnlockWithMasterPassword"_s,
               {QVariant::fromValue(collection), QVariant::fromValue(password)});
}

} // namespace sportello::test

Q_DECLARE_METATYPE(sportello::test::PlainSecret)
