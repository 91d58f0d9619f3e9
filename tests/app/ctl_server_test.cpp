// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/server.h"
#include "core/db/transaction.h"
#include "tests/app/ctl_run.h"
#include "tests/support/pg_server.h"
#include "tests/support/server_login.h"

#include <QtCore/QFile>
#include <QtCore/QUrl>

#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;

namespace {

/// A database of the tests' server that is not there yet, and is gone at the end.
struct NewDatabase {
    TestDatabase beside{db::Engine::PostgreSql};
    std::unique_ptr<db::Session> session = beside.open();
    QString name = TestDatabase::uniqueName(u"Sportello \"nuovo\" "_s);
    QString url = u"postgresql:///%1?host=%2"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(name)), beside.location().host);

    void execute(const QString &format, const QString &of) const
    {
        session->execute(session->value<QString>(u"SELECT format(CAST(? AS text), CAST(? AS text))"_s, format, of).value());
    }
    ~NewDatabase()
    {
        execute(u"DROP DATABASE IF EXISTS %I WITH (FORCE)"_s, name);
        for (const QString &group : {u"_owner"_s, u"_operator"_s, u"_service"_s, u"_audit"_s})
            execute(u"DROP ROLE IF EXISTS %I"_s, name + group);
    }
};

/// Where the tests' server has the module that logs reads; where it has not, that is said.
bool logsReads(db::Session &session)
{
    const bool loaded = session.value<int>(u"SELECT 1 FROM pg_settings WHERE name = 'pgaudit.role'"_s).has_value();
    if (!loaded)
        WARN("SKIPPED: no pgaudit here (Debian: postgresql-15-pgaudit)");
    return loaded;
}

/// The lines that the server has written about reads by `login` since this was made, or last asked.
class ReadLog {
public:
    explicit ReadLog(QString login) : m_login(std::move(login))
    {
        REQUIRE(m_file.open(QIODevice::ReadOnly));
        m_file.seek(m_file.size());
    }
    [[nodiscard]] QStringList lines()
    {
        QStringList found;
        for (const QString &line : QString::fromUtf8(m_file.readAll()).split(u'\n'))
            if (line.contains(u' ' + m_login + u' ') && line.contains(u"AUDIT: OBJECT"_s))
                found << line;
        return found;
    }

private:
    QString m_login;
    QFile m_file{pg_server::socketDirectory() + u"/data/log"_s};
};

QStringList prepareWords(const CtlRun &ctl)
{
    return QStringList{u"server"_s, u"prepare"_s, u"--json"_s} + ctl.asOwner();
}

} // namespace

TEST_CASE("A server is prepared for a desk, whatever its database is called, and nobody else comes in")
{
    ON_A_SERVER();
    const CtlRun ctl(db::Engine::PostgreSql);
    const NewDatabase fresh;
    const QStringList prepare = QStringList{u"server"_s, u"prepare"_s, u"--json"_s, u"--db"_s, fresh.url} + ctl.asOwner();
    const Outcome first = ctl.run(prepare);
    REQUIRE(first.code == 0);
    CHECK(first.json().value(u"made"_s) == true);
    CHECK(first.json().value(u"consoles"_s).toInt() >= 10);
    CHECK(ctl.run(prepare).json().value(u"made"_s) == false);
    // Its desk can be made now, and a login of the server that is no operator does not get in.
    const Outcome made =
        ctl.run(QStringList{u"init"_s, u"--admin"_s, ctl.login(u"admin"_s), u"--db"_s, fresh.url} + ctl.asOwner());
    CHECK(made.code == 0);
    const db::Login stranger = addServerLogin(*fresh.session, u"estranea"_s);
    const auto refused = db::Session::open(must(db::Location::parse(fresh.url)), stranger);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == domain::ErrorKind::WrongCredentials);
    fresh.session->execute(u"DROP ROLE "_s + stranger.name);
    fresh.session->execute(u"DROP OWNED BY "_s + ctl.login(u"admin"_s)); // of nothing, or dropping the groups would be refused
}

TEST_CASE("A database in another encoding is said to be none for a desk, by whatever verb, and nothing is made in it")
{
    ON_A_SERVER();
    const CtlRun ctl(db::Engine::PostgreSql);
    const NewDatabase fresh;
    fresh.execute(u"CREATE DATABASE %I TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'"_s, fresh.name);
    const QStringList verb = GENERATE(QStringList{u"init"_s, u"--admin"_s, u"anna"_s}, QStringList{u"ticket"_s, u"list"_s},
                                      QStringList{u"migrate"_s}, QStringList{u"server"_s, u"prepare"_s});
    const QStringList line = verb + QStringList{u"--db"_s, fresh.url} + ctl.asOwner();
    CHECK(ctl.run(line + QStringList{u"--json"_s}).errorKind() == u"invalid-value"_s);
    const Outcome told = ctl.run(line);
    CAPTURE(told);
    CHECK(told.code != 0);
    CHECK(told.error.contains(u"That database keeps its texts as LATIN1; a desk wants UTF8. Nothing was changed"_s));
    const auto inside =
        must(db::Session::open(must(db::Location::parse(fresh.url)), ctl.database.owner(), {.anyEncoding = true}));
    CHECK(inside->value<int>(u"SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"_s)
          == 0);
    CHECK(inside->value<int>(u"SELECT count(*) FROM pg_roles WHERE starts_with(rolname, ?)"_s, fresh.name) == 0);
}

TEST_CASE("Whoever lost what the server granted them is told so by each verb, nothing is written, and with it back they go on")
{
    ON_A_SERVER();
    CtlRun ctl(db::Engine::PostgreSql);
    ctl.init();
    const QString ticket = ctl.open();
    const auto session = ctl.database.open();
    const QString group = ctl.database.location().database + u"_operator"_s;
    struct Loss {
        QString what;
        QString from;
        QString kind;
        QString sentence;
    };
    const QString refused = u"The database server refused this. Nothing was written; give an administrator these details: "_s;
    const std::array losses{
        Loss{group, ctl.login(u"sara"_s), u"wrong-credentials"_s, u"The server lets this login in, but it is no operator"_s},
        Loss{u"SELECT ON ticket"_s, group, u"server-refused"_s, refused},
        Loss{u"INSERT ON operation"_s, group, u"server-refused"_s, refused}};
    const Loss &loss = losses.at(GENERATE(0U, 1U, 2U));
    session->execute(u"REVOKE %1 FROM %2"_s.arg(loss.what, loss.from));
    const QString before = writtenMark(*session);
    const QStringList note{u"ticket"_s, u"note"_s, ticket, u"--text"_s, u"Richiamato"_s};
    CHECK(ctl.as(u"sara"_s, note).errorKind() == loss.kind);
    const Outcome told = ctl.run(note + QStringList{u"--as"_s, ctl.login(u"sara"_s)});
    CAPTURE(told);
    CHECK(told.code != 0);
    CHECK(told.error.contains(loss.sentence));
    CHECK(writtenMark(*session) == before);
    session->execute(u"GRANT %1 TO %2"_s.arg(loss.what, loss.from));
    CHECK(ctl.as(u"sara"_s, note).code == 0);
}

TEST_CASE("Only a server is prepared, and only by its superuser")
{
    ON_A_SERVER();
    const CtlRun file(db::Engine::Sqlite);
    CHECK(file.run({u"server"_s, u"prepare"_s, u"--json"_s}).errorKind() == u"wrong-usage"_s);
    const CtlRun ctl(db::Engine::PostgreSql);
    const auto session = ctl.database.open();
    const db::Login somebody = addServerLogin(*session, u"qualcuno"_s);
    const db::Location where = ctl.database.location();
    const auto refused = db::prepareServer(where, somebody);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == domain::ErrorKind::NotAllowed);
    session->execute(u"DROP ROLE "_s + somebody.name);
}

TEST_CASE("Whoever reads callers' data by their own SQL stands in the server's log, and cannot keep out of it")
{
    ON_A_SERVER();
    CtlRun ctl(db::Engine::PostgreSql);
    const auto owner = ctl.database.open();
    if (!logsReads(*owner))
        return;
    ctl.init(); // as it was before servers were prepared to log
    REQUIRE(ctl.run(prepareWords(ctl)).json().value(u"reads_logged"_s) == true);
    ctl.must(u"sara"_s, {u"call"_s, u"log"_s, u"--contract"_s, u"NAP"_s, u"--number"_s, u"081 1234567"_s});
    ctl.open();
    const auto agent = must(db::Session::open(ctl.database.location(), {ctl.login(u"sara"_s), u"segreta-1234"_s}));
    ReadLog log(ctl.login(u"sara"_s));
    const auto logged = [&](const QString &table, const QString &statement) {
        INFO(statement.toStdString());
        CHECK(db::guarded([&] { agent->execute(statement); }));
        const QStringList lines = log.lines();
        REQUIRE_FALSE(lines.isEmpty());
        CHECK(lines.join(u' ').contains(u",public."_s + table + u','));
        CHECK(lines.join(u' ').contains(ctl.database.location().database));
        CHECK_FALSE(lines.join(u' ').contains(u"1234567"_s));
    };
    logged(u"contact_phone"_s, u"SELECT typed FROM contact_phone"_s);
    logged(u"contact_phone"_s, u"SELECT p FROM contact_phone p"_s);
    logged(u"contact_phone"_s, u"SELECT string_agg(e164, ' ') FROM contact_phone"_s);
    logged(u"contact_address"_s, u"SELECT to_jsonb(a) FROM contact_address a"_s);
    logged(u"contact_key"_s, u"SELECT word FROM contact_key"_s);
    logged(u"call"_s, u"SELECT c FROM call c"_s);
    logged(u"event_text"_s, u"SELECT body FROM event_text"_s);
    logged(u"outgoing"_s, u"SELECT address FROM outgoing"_s);
    logged(u"contact"_s, u"SELECT * FROM contact"_s);
    // Nor by taking back what was read.
    logged(u"contact_phone"_s,
           u"BEGIN; DECLARE taken CURSOR FOR SELECT typed FROM contact_phone; FETCH ALL FROM taken; ROLLBACK"_s);
    logged(u"contact_phone"_s, uR"(DO $$
DECLARE
  one text;
BEGIN
  FOR one IN SELECT typed FROM contact_phone LOOP
    RAISE EXCEPTION '%', one;
  END LOOP;
EXCEPTION WHEN OTHERS THEN NULL;
END $$)"_s);
    const QString auditors = ctl.database.location().database + u"_audit"_s;
    for (const QString &escape :
         QStringList{u"SET pgaudit.role = ''"_s, u"RESET pgaudit.role"_s, u"SET pgaudit.log_statement = off"_s,
                     u"SET ROLE "_s + auditors, u"ALTER ROLE CURRENT_USER SET pgaudit.role = ''"_s}) {
        INFO(escape.toStdString());
        CHECK_FALSE(db::guarded([&] { agent->execute(escape); }));
    }
    agent->execute(u"REVOKE SELECT ON contact_phone FROM "_s + auditors); // is answered by a warning
    logged(u"contact_phone"_s, u"SELECT typed FROM contact_phone"_s);
    CHECK(owner->value<qint64>(u"SELECT count(*) FROM pg_auth_members WHERE roleid = ?::regrole"_s, auditors) == 0);
}

TEST_CASE("Everyday work leaves few lines in the server's log of reads, and lists of tickets none")
{
    ON_A_SERVER();
    CtlRun ctl(db::Engine::PostgreSql);
    const auto owner = ctl.database.open();
    if (!logsReads(*owner))
        return;
    REQUIRE(ctl.run(prepareWords(ctl)).code == 0);
    ctl.init();
    const QString ticket = ctl.open();
    ReadLog log(ctl.login(u"sara"_s));
    const auto lines = [&](const QStringList &words) {
        (void)ctl.must(u"sara"_s, words);
        const QStringList found = log.lines();
        UNSCOPED_INFO(words.join(u' ').toStdString()
                      << ": " << found.size() << ", bytes " << found.join(u'\n').toUtf8().size() << "\n"
                      << found.join(u'\n').toStdString());
        return found.size();
    };
    CHECK(lines({u"ticket"_s, u"list"_s}) == 0);
    CHECK(lines({u"ticket"_s, u"search"_s, u"stampante"_s}) == 0);
    // Its texts, its calls, and of who called: card, numbers, addresses.
    const qsizetype shown = lines({u"ticket"_s, u"show"_s, ticket});
    CHECK(shown > 0);
    CHECK(shown <= 5);
    CHECK(lines({u"contact"_s, u"find"_s, u"rossi"_s}) <= 4);
    CHECK(lines({u"call"_s, u"list"_s}) <= 1);
    CHECK(lines({u"call"_s, u"list"_s, u"--waiting"_s}) <= 9);
    CHECK(lines({u"call"_s, u"log"_s, u"--contract"_s, u"NAP"_s, u"--number"_s, u"081 1234567"_s}) == 0);
    CHECK(lines({u"ticket"_s, u"note"_s, ticket, u"--text"_s, u"Chiamato"_s}) <= 1);
    CHECK(lines({u"ticket"_s, u"take"_s, ticket}) == 0);
    CHECK(lines({u"ticket"_s, u"open"_s, u"--contract"_s, u"NAP"_s, u"--caller"_s, u"+39 081 1234567"_s, u"--subject"_s,
                 u"Rete ferma"_s})
          <= 5);
    ctl.letServe(u"sara"_s);
    CHECK(lines({u"watch"_s, u"--once"_s}) == 0);
}

TEST_CASE("A server that does not log reads, or not by whom, is said to, with what is to be done")
{
    ON_A_SERVER();
    const CtlRun ctl(db::Engine::PostgreSql);
    if (!logsReads(*ctl.database.open()))
        return;
    const std::pair<QString, QString> lacking[]{{u"-c shared_preload_libraries="_s, u"shared_preload_libraries"_s},
                                                {u"-c log_line_prefix=%m"_s, u"log_line_prefix"_s}};
    for (const auto &[options, wanted] : lacking) {
        const pg_server::OwnServer server(options);
        const QStringList prepare =
            QStringList{u"server"_s, u"prepare"_s, u"--db"_s, u"postgresql:///desk?host="_s + server.directory(),
                        u"--lang"_s, u"en"_s}
            + ctl.asOwner();
        const Outcome told = ctl.run(prepare);
        CHECK(told.code == 0);
        CHECK(told.out.contains(wanted));
        CHECK(ctl.run(prepare + QStringList{u"--json"_s}).json().value(u"reads_logged"_s) == false);
    }
}
