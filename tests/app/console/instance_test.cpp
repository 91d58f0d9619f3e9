// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/instance.h"

#include "tests/ui/models/bench.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>

#include <cstdio>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using console::Instance;

namespace {

db::Location deskAt(const QString &path)
{
    return db::Location::parse(u"sqlite:"_s + path).value();
}

} // namespace

TEST_CASE("a second start on the same desk raises the console that is there, by whatever path")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"desk"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(QFile::link(path, folder.filePath(u"shortcut"_s)));

    Instance first(deskAt(path));
    CHECK_FALSE(first.raiseOther());
    int raised = 0;
    QObject::connect(&first, &Instance::raised, &first, [&] { ++raised; });
    first.listen();

    CHECK(Instance(deskAt(path)).raiseOther());
    REQUIRE(test::until([&] { return raised == 1; }));
    CHECK(Instance(deskAt(folder.filePath(u"shortcut"_s))).raiseOther());
    CHECK(test::until([&] { return raised == 2; }));
    CHECK_FALSE(Instance(deskAt(folder.filePath(u"another"_s))).raiseOther());
}

TEST_CASE("what a console left that ended badly does not keep the next one from listening")
{
    const QTemporaryDir folder;
    const db::Location desk = deskAt(folder.filePath(u"desk"_s));
    const QTemporaryDir runtime;
    const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    qputenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit());
    {
        // As after a kill: the socket's file is there, and nobody behind it.
        QByteArray socket;
        QByteArray kept;
        {
            Instance ended(desk);
            ended.listen();
            const QStringList left = QDir(runtime.path()).entryList({u"sportello-*"_s}, QDir::System | QDir::Files);
            REQUIRE(left.size() == 1);
            socket = runtime.filePath(left.front()).toLocal8Bit();
            kept = socket + ".kept";
            REQUIRE(::link(socket.constData(), kept.constData()) == 0);
        }
        REQUIRE(::rename(kept.constData(), socket.constData()) == 0);
        Instance next(desk);
        CHECK_FALSE(next.raiseOther());
        next.listen();
        CHECK(Instance(desk).raiseOther());
    }
    qputenv("XDG_RUNTIME_DIR", before);
}
