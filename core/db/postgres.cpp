// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"
#include "core/db/conninfo.h"
#include "core/db/engine_error.h"
#include "core/db/scram.h"
#include "core/db/server.h"

#include <QtCore/QRegularExpression>

#include <libpq-fe.h>

#include <algorithm>
#include <memory>

namespace sportello::db {

using namespace Qt::Literals::StringLiterals;
using domain::ErrorKind;

namespace {

using PgHandle = std::unique_ptr<PGconn, decltype([](PGconn *connection) { PQfinish(connection); })>;

void ignoreNotice(void *, const char *) {}

/// libpq's options in the form Qt's driver takes. Of an option given twice the last counts.
QString connectOptions(const Location &location, domain::Milliseconds connectLimit)
{
    const auto seconds = std::max<qint64>(2, connectLimit.count() / 1000); // libpq's least is 2
    QString options = "connect_timeout="_L1 + QString::number(seconds)
        + ";keepalives=1;keepalives_idle=30;keepalives_interval=10;keepalives_count=3;tcp_user_timeout=20000"_L1
          ";application_name=sportello;client_encoding=UTF8;hostaddr=''"_L1; // PGHOSTADDR would lead elsewhere
    if (location.host.isEmpty())
        options += ";host=''"_L1; // the same of PGHOST: this means the socket of this machine
    if (!location.port.isEmpty()) // several, which the driver has no other place for
        options += ";port='"_L1 + location.port + u'\'';
    if (!location.options.isEmpty())
        options += u';' + location.options;
    if (!location.isOnThisMachine())
        options += ";sslmode=verify-full"_L1;
    return options;
}

/// Of libpq's words the line that says why a connection would not have been secure, if one does. It has no code, and stands in
/// the system's language: in Italian as in English it names SSL or a certificate, besides what it quotes.
QString wordsOfTls(const QString &words)
{
    static const QRegularExpression quoted(u"\"[^\"]*\""_s);
    static const QRegularExpression secure(u"SSL(?! SYSCALL)|certificat"_s, QRegularExpression::CaseInsensitiveOption);
    for (const QString &line : words.split(u'\n'))
        if (QString(line).remove(quoted).contains(secure))
            return line.trimmed();
    return {};
}

/// Tries the door before Qt's driver does: of a connection that failed, Qt keeps a sentence in the server's language and no code.
/// A wrong password so counts once with the server, not twice.
void knock(const Connection &connection, const Login &login)
{
    const Location &location = connection.location;
    QString text = conninfo(location, connection.options.connectLimit);
    if (!login.name.isEmpty())
        text += " user="_L1 + conninfoQuoted(login.name);
    if (!login.password.isEmpty())
        text += " password="_L1 + conninfoQuoted(login.password);

    // The verbosity can be set on a begun connection only, and stays when it is begun again.
    const PgHandle handle(PQconnectStart(text.toUtf8().constData()));
    if (!handle)
        throw std::bad_alloc();
    PQsetErrorVerbosity(handle.get(), PQERRORS_SQLSTATE);
    PQsetNoticeProcessor(handle.get(), &ignoreNotice, nullptr);
    PQreset(handle.get());
    if (PQstatus(handle.get()) == CONNECTION_OK)
        return;
    const QString words = QString::fromUtf8(PQerrorMessage(handle.get())).trimmed();
    static const QRegularExpression stateAtEnd(u":  ([0-9A-Z]{5})$"_s);
    const QString state = stateAtEnd.match(words).captured(1);
    if (state == "42501"_L1) // CONNECT was revoked
        refuse(ErrorKind::WrongCredentials, location.display(), u"not let in"_s);
    if (state == "55000"_L1) // ALLOW_CONNECTIONS false
        refuse(ErrorKind::ServerBusy, location.display(), state);
    if (!state.isEmpty())
        throw postgresError(state, words, location.display(), false);
    if (PQconnectionNeedsPassword(handle.get()))
        refuse(ErrorKind::WrongCredentials, location.display(), words);
    const QString ofTls = wordsOfTls(words);
    refuse(ErrorKind::ConnectionRefused, location.display(), ofTls.isEmpty() ? words : QString("TLS: "_L1 + ofTls));
}

} // namespace

QString conninfo(const Location &location, domain::Milliseconds connectLimit)
{
    QString text = connectOptions(location, connectLimit).replace(u';', u' ') + " dbname="_L1 + conninfoQuoted(location.database);
    if (!location.host.isEmpty())
        text += " host="_L1 + conninfoQuoted(location.host);
    return text;
}

void openPostgres(Connection &connection, const Login &login)
{
    const Location &location = connection.location;
    if (login.name.contains(QChar(u'\0')) || login.password.contains(QChar(u'\0')))
        refuse(ErrorKind::WrongCredentials, location.display()); // C strings would end there
    knock(connection, login);

    QSqlDatabase &database = connection.database;
    database.setHostName(location.host);
    database.setDatabaseName(location.database);
    database.setConnectOptions(connectOptions(location, connection.options.connectLimit));
    if (!database.open(login.name, login.password)) {
        knock(connection, login); // what has become of the door in between says itself
        refuse(ErrorKind::ConnectionRefused, location.display(), database.lastError().databaseText());
    }

    auto *handle = static_cast<PGconn *>(connection.handle());
    PQsetErrorVerbosity(handle, PQERRORS_TERSE); // DETAIL lines quote people's data
    PQsetNoticeProcessor(handle, &ignoreNotice, nullptr);
    if (const auto fits = fitsVersion(PQserverVersion(handle)); !fits)
        throw Refused(fits.error());
    const QString encoding = QString::fromUtf8(PQparameterStatus(handle, "server_encoding"));
    if (encoding != "UTF8"_L1 && !connection.options.anyEncoding)
        refuse(ErrorKind::InvalidValue, u"server encoding"_s, encoding);
    // A page's limit is a value, and knowing it the server would take each plan for better than the kept one and make it anew
    // each time, which costs more than most of our statements: they are written so that one plan is right for all values. What
    // they look for lies in memory or on no turning disk, where one page is read as quickly as another.
    for (const char *setting : {"SET default_transaction_isolation = 'read committed'", "SET timezone = 'UTC'", "SET jit = off",
                                "SET plan_cache_mode = force_generic_plan", "SET random_page_cost = 1.1",
                                "SET idle_in_transaction_session_timeout = '20s'"})
        postCommand(connection, setting);
    postCommand(connection,
                QByteArray("SET lock_timeout = " + QByteArray::number(qint64(connection.options.busyLimit.count()))).constData());
    postCommand(connection,
                connection.options.readOnly ? "SET default_transaction_read_only = on"
                                            : "SET default_transaction_read_only = off");
    takeAnswers(connection);
}

domain::Result<QString> scramVerifier(Session &session, const QString &login, const QString &password)
{
    if (session.isSqlite() || login.contains(QChar(u'\0')) || password.contains(QChar(u'\0')) || password.isEmpty())
        return domain::failure(ErrorKind::InvalidValue, u"password"_s);
    auto *handle = static_cast<PGconn *>(session.nativeHandle());
    const std::unique_ptr<char, decltype([](char *text) { PQfreemem(text); })> verifier(
        PQencryptPasswordConn(handle, password.toUtf8().constData(), login.toUtf8().constData(), "scram-sha-256"));
    if (!verifier)
        return domain::failure(ErrorKind::Internal, {}, QString::fromUtf8(PQerrorMessage(handle)));
    return QString::fromUtf8(verifier.get());
}

} // namespace sportello::db
