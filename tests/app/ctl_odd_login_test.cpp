// SPDX-License-Identifier: GPL-3.0-or-later
// Logins that are written in no simple way.
#include "tests/app/ctl_run.h"

using namespace sportello;
using namespace sportello::test;
using namespace Qt::Literals::StringLiterals;

TEST_CASE(
    "Whoever is called as nobody would be is added, logs in, changes their password, serves and is switched off as anybody is")
{
    const auto engine = EACH_ENGINE();
    CtlRun ctl(engine);
    ctl.init(false);
    const bool server = engine == db::Engine::PostgreSql;
    const QString name = ctl.login(u"anna"_s).mid(4); // what keeps a server's logins apart
    const QString odd =
        GENERATE(u"d'Anna"_s, u"\"Anna\" la 'Rossa'"_s, u"José Ñandú è ß 京"_s, u"100%20 %1 %2 %L1 %n"_s, u"C:\\nuovo\\'t"_s,
                 u"-anna"_s, u"--as"_s, u"--"_s, u"anna; DROP TABLE ticket"_s, u"$$a{b}[c]*"_s, u"63"_s, u"63 è"_s);
    QString login = odd + name;
    if (odd.startsWith(u"63"_s)) // as many bytes as a server keeps of a name
        login = odd + QString(63 - odd.toUtf8().size() - name.size(), u'x') + name;
    CAPTURE(login);
    const auto on = [&](const QString &who, const QStringList &verb, const QStringList &options = {}) {
        return ctl.run(verb + options + QStringList{u"--as"_s, who, u"--json"_s, u"--"_s, login});
    };
    const auto asThey = [&](const QStringList &line) { return ctl.run(line + QStringList{u"--as"_s, login, u"--json"_s}); };
    const QString admin = ctl.login(u"admin"_s);
    const QString first = ctl.write(u"first"_s, "prima-prova\n");
    const QString second = ctl.write(u"second"_s, "seconda-prova\n");
    ctl.environment.insert(u"SPORTELLO_PASSWORD_FILE"_s, ctl.write(u"admin"_s, "segreta-1234\n"));

    CHECK(on(admin, {u"operator"_s, u"add"_s}, {u"--administrator"_s, u"--new-password-file"_s, first}).error.isEmpty());
    CHECK(on(admin, {u"operator"_s, u"add"_s}, {u"--new-password-file"_s, first}).errorKind() == u"duplicate"_s);
    const QStringList list{u"operator"_s, u"list"_s};
    const auto listed = [&](const Outcome &outcome) {
        for (const QJsonValue &row : outcome.json().value(u"items"_s).toArray())
            if (row[u"login"_s] == login)
                return row.toObject();
        return QJsonObject();
    };
    ctl.environment.insert(u"SPORTELLO_PASSWORD_FILE"_s, first);
    const Outcome read = asThey(list);
    CAPTURE(read);
    CHECK(listed(read).value(u"active"_s).toBool());

    const Outcome changed = on(login, {u"operator"_s, u"password"_s}, {u"--new-password-file"_s, second});
    CAPTURE(changed);
    CHECK(changed.code == 0);
    CHECK(asThey(list).errorKind() == u"wrong-credentials"_s);
    ctl.environment.insert(u"SPORTELLO_PASSWORD_FILE"_s, second);
    CHECK(asThey(list).code == 0);

    ctl.environment.insert(u"SPORTELLO_PASSWORD_FILE"_s, ctl.write(u"admin"_s, "segreta-1234\n"));
    CHECK(on(admin, {u"operator"_s, u"serve"_s}).errorKind() == (server ? QString() : u"wrong-usage"_s));
    ctl.environment.insert(u"SPORTELLO_PASSWORD_FILE"_s, second);
    const Outcome proven = asThey({u"verify"_s});
    CAPTURE(proven);
    CHECK(proven.code == 0);

    ctl.environment.insert(u"SPORTELLO_PASSWORD_FILE"_s, ctl.write(u"admin"_s, "segreta-1234\n"));
    const Outcome off = on(admin, {u"operator"_s, u"disable"_s});
    CAPTURE(off);
    CHECK(off.code == 0);
    const QJsonObject row = listed(ctl.run(list + QStringList{u"--as"_s, admin, u"--json"_s}));
    CHECK(row.value(u"name"_s) == login);
    CHECK_FALSE(row.value(u"active"_s).toBool(true));
    CHECK(ctl.run(list + QStringList{u"--as"_s, admin}).out.contains(login.left(20)));
    ctl.environment.insert(u"SPORTELLO_PASSWORD_FILE"_s, second);
    CHECK(asThey(list).errorKind() == (server ? u"wrong-credentials"_s : u"inactive"_s));
}

TEST_CASE("A login longer than a server keeps is refused with its length, and nothing is made")
{
    CtlRun ctl(EACH_ENGINE());
    const QString longer = GENERATE(QString(200, u'x'), QString(64, u'x'), QString(32, u'è'), QString(5000, u'x'));
    const QString sentence =
        u"Too long: a login may have 63 bytes at most, and an accented letter takes two. Nothing was written"_s;
    const QStringList init{u"init"_s, u"--admin"_s, longer};
    const Outcome none = ctl.run(init + ctl.asOwner());
    CAPTURE(none);
    CHECK(none.error.contains(sentence));
    ctl.init(false); // there is no desk yet
    const auto session = ctl.database.open();
    const auto logins = [&] {
        return session->value<qint64>(session->isSqlite() ? u"SELECT count(*) FROM operator"_s
                                                          : u"SELECT count(*) FROM pg_roles WHERE rolname ~ '^(x{63}|è{31})'"_s);
    };
    const auto loginsBefore = logins();
    const QString before = writtenMark(*session);
    const QStringList add{u"operator"_s, u"add"_s, longer, u"--new-password-file"_s, ctl.write(u"new"_s, "prima-prova\n")};
    CHECK(ctl.as(u"admin"_s, add).errorKind() == u"too-long"_s);
    const Outcome told = ctl.run(add + QStringList{u"--as"_s, ctl.login(u"admin"_s)});
    CAPTURE(told);
    CHECK(told.error.contains(sentence));
    CHECK(writtenMark(*session) == before);
    CHECK(logins() == loginsBefore);
    CHECK(ctl.run({u"operator"_s, u"list"_s, u"--as"_s, longer, u"--json"_s}).errorKind() == u"wrong-credentials"_s);
}
