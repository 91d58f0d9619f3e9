// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/options.h"

#include <catch2/catch.hpp>

#include <QtCore/QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using console::readOptions;

namespace {

console::Reading read(const QStringList &line)
{
    return readOptions(QStringList{u"sportello"_s} + line);
}

QString passwordFrom(const QByteArray &content)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"password"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto reading = read({u"--password-file"_s, path});
    REQUIRE(reading.options);
    return reading.options->login.password;
}

} // namespace

TEST_CASE("what the command line of the console says is taken, and nothing is asked for")
{
    const auto bare = read({});
    REQUIRE(bare.options);
    CHECK_FALSE(bare.options->database);
    CHECK_FALSE(bare.options->theme);
    CHECK_FALSE(bare.options->newInstance);
    CHECK_FALSE(bare.options->alone());
    // Each of these opens one beside the one that there is, which would be raised otherwise.
    for (const QStringList &line :
         {QStringList{u"--new-instance"_s}, QStringList{u"--tour"_s, u"/tmp/pictures"_s}, QStringList{u"--measure-start"_s}}) {
        INFO(line.join(u' ').toStdString());
        const auto reading = read(line);
        REQUIRE(reading.options);
        CHECK(reading.options->alone());
    }
    CHECK(bare.options->tour.isEmpty());

    const auto full = read({u"--db"_s, u"sqlite:/srv/desk.sportello"_s, u"--as"_s, u"lea"_s, u"--lang"_s, u"it"_s, u"--theme"_s,
                            u"contrast"_s, u"--density"_s, u"compact"_s, u"--new-instance"_s, u"--tour"_s, u"/tmp/pictures"_s});
    REQUIRE(full.options);
    CHECK(full.options->database->path == u"/srv/desk.sportello"_s);
    CHECK(full.options->login.name == u"lea"_s);
    CHECK(full.options->language == u"it"_s);
    CHECK(full.options->theme == ui::ThemeKind::HighContrast);
    CHECK(full.options->density == ui::Density::Compact);
    CHECK(full.options->newInstance);
    CHECK(full.options->tour == u"/tmp/pictures"_s);
}

TEST_CASE("a wrong command line of the console is answered with a sentence that names what is wrong, and 2")
{
    using Case = std::pair<QStringList, QString>;
    for (const auto &[line, named] : {Case{{u"--lang"_s, u"fr"_s}, u"fr"_s}, Case{{u"--theme"_s, u"pink"_s}, u"pink"_s},
                                      Case{{u"--density"_s, u"loose"_s}, u"loose"_s}, Case{{u"--colour"_s}, u"colour"_s},
                                      Case{{u"desk.sportello"_s}, u"desk.sportello"_s},
                                      Case{{u"--db"_s, u"postgresql://lea:secret@server/desk"_s}, u"password"_s},
                                      Case{{u"--password-file"_s, u"/not/there"_s}, u"/not/there"_s}}) {
        const auto reading = read(line);
        INFO(line.join(u' ').toStdString() << ": " << reading.print.toStdString());
        CHECK_FALSE(reading.options);
        CHECK(reading.exitCode == 2);
        CHECK(reading.print.contains(named));
        CHECK_FALSE(reading.print.contains(u"secret"_s));
    }
    CHECK(read({u"--help"_s}).exitCode == 0);
    CHECK(read({u"--help"_s}).print.contains(u"--new-instance"_s));
}

TEST_CASE("a password is the first line of its file, blanks and all")
{
    CHECK(passwordFrom("una parola \r\nun'altra\n") == u"una parola "_s);
    CHECK(passwordFrom(" sì") == u" sì"_s);
    CHECK(passwordFrom("").isEmpty());
}
