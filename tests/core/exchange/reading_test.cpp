// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/transaction.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/time_reader.h"
#include "tests/support/both_engines.h"

#include <QtCore/QFile>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using domain::ErrorKind;
using exchange::ByteSource;
using exchange::CsvReader;
using exchange::TimeReader;

namespace {

/// All records of a file of these bytes, or the error that reading it ended with.
domain::Result<std::vector<std::vector<QByteArray>>> records(const QByteArray &bytes, char separator = ',',
                                                             std::optional<char> quote = '"',
                                                             const QString &encoding = u"UTF-8"_s)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"log.csv"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    file.close();
    return db::guarded([&] {
        const auto source = db::orRefuse(ByteSource::open(file.fileName(), encoding));
        CsvReader csv(*source, separator, quote);
        std::vector<std::vector<QByteArray>> all;
        std::vector<QByteArray> record;
        while (csv.next(record))
            all.push_back(record);
        CHECK(csv.record() == qint64(all.size()));
        return all;
    });
}

using Records = std::vector<std::vector<QByteArray>>;

std::optional<QString> readTime(const QString &format, const QString &text, const QString &zone = u"Europe/Rome"_s)
{
    const auto at = must(TimeReader::make({format}, zone)).read(text);
    if (!at)
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(at->time_since_epoch().count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace

TEST_CASE("records are cut at ends of line of any kind, and empty lines are none")
{
    const Records expected{{"a", "b"}, {"c", ""}, {"", ""}};
    CHECK(records("a,b\nc,\n,\n") == expected);
    CHECK(records("a,b\r\nc,\r\n,") == expected);
    CHECK(records("a,b\rc,\r,\r") == expected);
    CHECK(records("\n\na,b\n\r\nc,\n\n,\n\n") == expected);
    CHECK(records("\xEF\xBB\xBF"
                  "a,b\nc,\n,\n")
          == expected);
    CHECK(records("a;b\nc;\n;\n", ';') == expected);
    CHECK(records("") == Records{});
    CHECK(records("\n") == Records{});
}

TEST_CASE("quoted fields hold separators, line breaks and quotes")
{
    CHECK(records("\"a,\n\"\"b\"\"\",c\n\"\",x\"y\n") == Records{{"a,\n\"b\"", "c"}, {"", "x\"y"}});
    CHECK(records("'a,b',\"c\n", ',', '\'') == Records{{"a,b", "\"c"}});
    CHECK(records("\"a,b\"\n", ',', std::nullopt) == Records{{"\"a", "b\""}});
}

TEST_CASE("a quote that is never closed does not swallow the file")
{
    const auto open = records("a,b\n1,\"2\n3,4\n");
    REQUIRE_FALSE(open);
    CHECK(open.error().kind == ErrorKind::BadInput);
    CHECK(open.error().subject == u"2"_s);
    const auto huge = records("a,b\n1,\"" + QByteArray(10 << 20, 'x') + "\"\n");
    REQUIRE_FALSE(huge);
    CHECK(huge.error().kind == ErrorKind::BadInput);
    CHECK_FALSE(records("a\n" + QByteArray(10 << 20, 'x')));
}

TEST_CASE("records that lie across the pieces in which a file is read come out whole")
{
    Records expected;
    QByteArray bytes;
    for (int i = 0; i < 60'000; ++i) {
        const QByteArray number = QByteArray::number(i);
        expected.push_back({number, "x\"\n" + number});
        bytes += number + ",\"x\"\"\n" + number + "\"\r\n";
    }
    REQUIRE(bytes.size() > 1'000'000);
    CHECK((records(bytes) == expected));
}

TEST_CASE("a file in UTF-16 is read as text")
{
    const QString text = u"caso;città\n1;“perché”\n"_s;
    QStringEncoder encoder(QStringConverter::Utf16, QStringConverter::Flag::WriteBom);
    const QByteArray bytes = encoder(text);
    CHECK(records(bytes, ';', '"', u"UTF-16"_s) == Records{{"caso", "città"}, {"1", "“perché”"}});
}

TEST_CASE("a file or an encoding that is not there is told")
{
    CHECK(ByteSource::open(u"/nowhere/log.csv"_s, u"UTF-8"_s).error().kind == ErrorKind::Io);
    CHECK(records("a", ',', '"', u"Klingon"_s).error().kind == ErrorKind::BadMapping);
}

TEST_CASE("times are read as their format says, in their zone")
{
    CHECK(readTime(u"dd-MM-yyyy HH:mm"_s, u"29-02-2016 01:16"_s) == u"2016-02-29T00:16:00.000Z"_s);
    CHECK(readTime(u"dd-MM-yyyy HH:mm"_s, u"01-07-2016 01:16"_s) == u"2016-06-30T23:16:00.000Z"_s);
    CHECK(readTime(u"M/d/yyyy h:mm:ss AP"_s, u"2/9/2016 12:05:07 AM"_s, u"America/New_York"_s) == u"2016-02-09T05:05:07.000Z"_s);
    CHECK(readTime(u"M/d/yyyy h:mm:ss AP"_s, u"12/31/2016 11:05:07 pm"_s, u"America/New_York"_s)
          == u"2017-01-01T04:05:07.000Z"_s);
    CHECK(readTime(u"d MMM yy, HH'h'mm"_s, u"3 Sep 21, 08h30"_s, u"UTC"_s) == u"2021-09-03T08:30:00.000Z"_s);
    CHECK(readTime(u"iso"_s, u"2021-09-03T08:30:00+05:30"_s) == u"2021-09-03T03:00:00.000Z"_s);
    CHECK(readTime(u"iso"_s, u"2021-09-03 08:30:00.1234567Z"_s) == u"2021-09-03T08:30:00.123Z"_s);
    CHECK(readTime(u"iso"_s, u"2021-09-03T08:30"_s) == u"2021-09-03T06:30:00.000Z"_s);
    CHECK(readTime(u"epoch s"_s, u"1456704960"_s) == u"2016-02-29T00:16:00.000Z"_s);
    CHECK(readTime(u"epoch ms"_s, u"1456704960001"_s) == u"2016-02-29T00:16:00.001Z"_s);
}

TEST_CASE("a time that is none is no time")
{
    for (const QString &text :
         {u"30-02-2016 01:16"_s, u"29-02-2015 01:16"_s, u"29-02-2016 24:00"_s, u"29-02-2016 01:60"_s, u"29-02-2016"_s,
          u"29-02-2016 01:16 "_s, u"29/02/2016 01:16"_s, u"9-02-2016 01:16"_s, u"x"_s, u""_s, u"٢٩-02-2016 01:16"_s}) {
        INFO(text.toStdString());
        CHECK_FALSE(readTime(u"dd-MM-yyyy HH:mm"_s, text));
    }
    CHECK_FALSE(readTime(u"d/M/yyyy h:mm AP"_s, u"1/1/2020 13:00 PM"_s));
    CHECK_FALSE(readTime(u"epoch s"_s, u"-5"_s));
    CHECK_FALSE(readTime(u"epoch s"_s, u"99999999999999999999"_s));
    CHECK_FALSE(readTime(u"iso"_s, u"2021-09-03T08:30+99:00"_s));
}

TEST_CASE("an hour that the clocks leave out is no time, one that comes twice is the first, in the zone of the log")
{
    const QString rome = u"Europe/Rome"_s;
    const QString newYork = u"America/New_York"_s;
    CHECK_FALSE(readTime(u"iso"_s, u"2026-03-29T02:30"_s, rome));
    CHECK(readTime(u"iso"_s, u"2026-03-29T03:00"_s, rome) == u"2026-03-29T01:00:00.000Z"_s);
    CHECK(readTime(u"iso"_s, u"2026-10-25T02:30"_s, rome) == u"2026-10-25T00:30:00.000Z"_s);
    CHECK(readTime(u"iso"_s, u"2026-10-25T02:30+01:00"_s, rome)
          == u"2026-10-25T01:30:00.000Z"_s); // the second, said with its offset
    CHECK_FALSE(readTime(u"iso"_s, u"2026-03-08T02:30"_s, newYork));
    CHECK(readTime(u"iso"_s, u"2026-03-29T02:30"_s, newYork) == u"2026-03-29T06:30:00.000Z"_s);
    CHECK(readTime(u"iso"_s, u"2026-11-01T01:30"_s, newYork) == u"2026-11-01T05:30:00.000Z"_s);

    const TimeReader reader = must(TimeReader::make({u"dd/MM/yyyy HH:mm"_s, u"iso"_s}, rome));
    const auto leftOut = [&](QStringView text) {
        bool said = false;
        CHECK_FALSE(reader.read(text, &said));
        return said;
    };
    CHECK(leftOut(u"29/03/2026 02:30"));
    CHECK(leftOut(u"2026-03-29T02:30"));
    CHECK_FALSE(leftOut(u"30/02/2026 02:30"));
}

TEST_CASE("the first format that fits reads a time")
{
    const TimeReader reader = must(TimeReader::make({u"dd-MM-yyyy"_s, u"yyyy-MM-dd"_s}, u"UTC"_s));
    CHECK(reader.read(u"01-02-2020") == reader.read(u"2020-02-01"));
    CHECK_FALSE(reader.read(u"2020/02/01"));
}

TEST_CASE("a format that says no day, or a zone that is nowhere, is a bad mapping")
{
    for (const QString &format : {u"HH:mm"_s, u"dd-MM HH:mm"_s, u"yyyy-MM-dd hh:mm"_s, u"yyyy-MM-dd HH:mm AP"_s,
                                  u"yyyy-MM-dd'T"_s, u"yyyy-MM-dd Q"_s, u""_s}) {
        INFO(format.toStdString());
        CHECK(TimeReader::make({format}, u"UTC"_s).error().kind == ErrorKind::BadMapping);
    }
    CHECK(TimeReader::make({u"iso"_s}, u"Europe/Atlantis"_s).error().subject == u"times.zone"_s);
    CHECK(TimeReader::make({}, u"UTC"_s).error().subject == u"times.formats"_s);
}
