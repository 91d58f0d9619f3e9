// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctl_run.h"

#include "app/ctl/run.h"

#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

namespace sportello::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList warned;
void hear(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type != QtDebugMsg && type != QtInfoMsg)
        warned += text;
}

} // namespace

QJsonObject Outcome::json() const
{
    return QJsonDocument::fromJson(out.toUtf8()).object();
}

QString Outcome::errorKind() const
{
    return QJsonDocument::fromJson(error.toUtf8()).object().value(u"error"_s).toObject().value(u"kind"_s).toString();
}

CtlRun::CtlRun(db::Engine engine)
    : database(engine), clock(domain::Instant(domain::Milliseconds(1'772'442'000'000))) // 2 March 2026, 10:00 in Rome
{
    if (engine == db::Engine::PostgreSql)
        m_suffix = TestDatabase::uniqueName(u"_"_s).left(12);
    m_passwordFile = write(u"password"_s, "segreta-1234\n");
    environment.insert(u"SPORTELLO_DB"_s, database.url());
    environment.insert(u"SPORTELLO_PASSWORD_FILE"_s, m_passwordFile);
}

Outcome CtlRun::run(const QStringList &line) const
{
    QBuffer out;
    QBuffer error;
    out.open(QIODevice::WriteOnly);
    error.open(QIODevice::WriteOnly);
    QFile elsewhere(outPath);
    if (!outPath.isEmpty())
        REQUIRE(elsewhere.open(QIODevice::WriteOnly));
    const ctl::World world{.out = outPath.isEmpty() ? static_cast<QIODevice &>(out) : elsewhere,
                           .error = error,
                           .clock = clock,
                           .environment = [this](const char *name) { return environment.value(QString::fromLatin1(name)); },
                           .ask =
                               [this](const QString &prompt) {
                                   asked += prompt;
                                   return answer;
                               },
                           .catchInterrupts = [] {},
                           .interrupted = [this] { return interrupted; },
                           .errorIsTerminal = errorIsTerminal,
                           .keyring = &keyring,
                           .byServer = byServer};
    warned.clear();
    const auto before = qInstallMessageHandler(hear);
    const int code = ctl::run(line, world);
    qInstallMessageHandler(before);
    return {code, QString::fromUtf8(out.data()), QString::fromUtf8(error.data()), warned};
}

Outcome CtlRun::as(const QString &who, const QStringList &line) const
{
    return run(line + QStringList{u"--as"_s, login(who), u"--json"_s});
}

QJsonObject CtlRun::must(const QString &who, const QStringList &line) const
{
    const Outcome outcome = as(who, line);
    INFO(line.join(u' ').toStdString());
    INFO(Catch::StringMaker<Outcome>::convert(outcome));
    REQUIRE(outcome.code == 0);
    REQUIRE(outcome.error.isEmpty());
    REQUIRE(outcome.warnings == QStringList());
    return outcome.json();
}

void CtlRun::init(bool withPeople)
{
    const Outcome made = run(QStringList{u"init"_s, u"--admin"_s, login(u"admin"_s)} + asOwner());
    INFO(Catch::StringMaker<Outcome>::convert(made));
    REQUIRE(made.code == 0);
    letServe(u"admin"_s);
    if (!withPeople)
        return;
    const auto admin = [&](const QStringList &words) { must(u"admin"_s, words); };
    admin({u"contract"_s, u"add"_s, u"NAP"_s, u"--name"_s, u"Comune di Napoli"_s});
    admin({u"team"_s, u"add"_s, u"Primo livello"_s, u"--level"_s, u"first"_s, u"--contract"_s, u"NAP"_s});
    admin({u"team"_s, u"add"_s, u"Applicativi"_s, u"--level"_s, u"second"_s, u"--contract"_s, u"NAP"_s});
    const auto add = [&](const QString &who, const QString &name, const QString &role, const QString &team) {
        admin({u"operator"_s, u"add"_s, login(who), u"--name"_s, name, u"--role"_s, u"NAP:"_s + role, u"--team"_s, team,
               u"--new-password-file"_s, m_passwordFile});
    };
    add(u"sara"_s, u"Sara Moretti"_s, u"agent"_s, u"Primo livello"_s);
    add(u"luca"_s, u"Luca Bianchi"_s, u"technician"_s, u"Applicativi"_s);
    add(u"capo"_s, u"Carla Capo"_s, u"supervisor"_s, u"Primo livello"_s);
    must(u"capo"_s, {u"entitlement"_s, u"set"_s, u"--contract"_s, u"NAP"_s, u"--allow"_s, u"user:*:customer"_s});
    must(u"sara"_s,
         {u"contact"_s, u"add"_s, u"Mario Rossi"_s, u"--contract"_s, u"NAP"_s, u"--phone"_s, u"081 1234567"_s, u"--mail"_s,
          u"m.rossi@example.it"_s});
}

void CtlRun::letServe(const QString &who) const
{
    if (database.location().engine == db::Engine::PostgreSql)
        must(u"admin"_s, {u"operator"_s, u"serve"_s, login(who)});
}

QString CtlRun::open(const QString &subject) const
{
    const QJsonObject receipt =
        must(u"sara"_s,
             {u"ticket"_s, u"open"_s, u"--contract"_s, u"NAP"_s, u"--caller"_s, u"+39 081 1234567"_s, u"--subject"_s, subject});
    return QString::number(receipt.value(u"id"_s).toInteger());
}

QStringList CtlRun::asOwner() const
{
    const QString owner = database.owner().name;
    QStringList words;
    if (!owner.isEmpty())
        words << u"--as"_s << owner;
    return words;
}

QString CtlRun::write(const QString &name, const QByteArray &content) const
{
    const QString path = m_files.filePath(name);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return path;
}

} // namespace sportello::test
