// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mapping.h"
#include "tests/support/both_engines.h"
#include "tests/support/test_data.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using namespace domain;
using exchange::Field;
using exchange::Mapping;
using exchange::SourceState;

namespace {

/// A small mapping with a piece of it replaced.
QByteArray mapping(const QByteArray &piece = {}, const QByteArray &by = {})
{
    QByteArray json =
        R"({"source": "old desk", "columns": {"case": "id", "state": "what", "time": "when"}, "values": {"state": {"new": "registered"}}})";
    if (!piece.isEmpty()) {
        REQUIRE(json.contains(piece));
        json.replace(piece, by);
    }
    return json;
}

/// The key that a mapping is refused for.
QString badKey(const QByteArray &json)
{
    const auto read = Mapping::parse(json);
    if (read)
        return u"(none)"_s;
    CHECK(read.error().kind == ErrorKind::BadMapping);
    return read.error().subject;
}

} // namespace

TEST_CASE("three columns and one state are mapping enough")
{
    const Mapping read = must(Mapping::parse(mapping()));
    CHECK(read.source == u"old desk"_s);
    CHECK(read.separator == ',');
    CHECK(read.quote == '"');
    CHECK(read.header);
    CHECK(read.encoding == u"UTF-8"_s);
    CHECK((read.columns
           == std::vector<Mapping::Column>{{Field::Case, u"id"_s}, {Field::State, u"what"_s}, {Field::Time, u"when"_s}}));
    CHECK((read.states.find(u"new"_s) == SourceState{SourceState::Kind::Registered}));
    CHECK_FALSE(read.states.find(u"old"_s));
    CHECK(read.isUnknown({}));
    CHECK(read.times->read(u"2020-01-01T00:00Z"));
}

TEST_CASE("the mapping that is shipped is one")
{
    const Mapping read = must(Mapping::load(sourceFile(u"resources/mappings/incidents_by_phone.json"_s)));
    CHECK(read.isUnknown(u"?"_s));
    CHECK((read.states.find(u"Awaiting User Info"_s) == SourceState{SourceState::Kind::OnHold, HoldReason::Requester}));
    CHECK(read.channels.find(u"Phone"_s) == Channel::Phone);
    CHECK(read.priorities.find(u"1 - Critical"_s) == Priority::P1);
    CHECK(read.has(Field::Team));
}

TEST_CASE("a star stands for all other values")
{
    const Mapping read = must(Mapping::parse(mapping(R"("new": "registered")", R"("new": "registered", "*": "update")")));
    CHECK((read.states.find(u"new"_s) == SourceState{SourceState::Kind::Registered}));
    CHECK((read.states.find(u"whatever"_s) == SourceState{SourceState::Kind::Update}));
}

TEST_CASE("what a mapping has wrong is named by its key")
{
    CHECK(badKey("{") == u"JSON"_s);
    CHECK(badKey("[]") == u"JSON"_s);
    CHECK(badKey("{}") == u"source"_s);
    CHECK(badKey(mapping(R"("source": "old desk")", R"("source": 7)")) == u"source"_s);
    CHECK(badKey(mapping(R"("source")", R"("sauce": 1, "source")")) == u"sauce"_s);
    CHECK(badKey(mapping(R"("time": "when")", R"("tyme": "when")")) == u"columns.time"_s);
    CHECK(badKey(mapping(R"("time": "when")", R"("time": "when", "tyme": "when")")) == u"columns.tyme"_s);
    CHECK(badKey(mapping(R"("time": "when")", R"("time": ["when", "then"])")) == u"columns.time"_s);
    CHECK(badKey(mapping(R"("time": "when")", R"("time": "")")) == u"columns.time"_s);
    CHECK(badKey(mapping(R"("time": "when")", R"("time": {"a": 1})")) == u"columns.time"_s);
    CHECK(badKey(mapping(R"("state": {"new": "registered"})", R"("state": {})")) == u"values.state"_s);
    CHECK(badKey(mapping(R"("registered")", R"("on holiday")")) == u"values.state.new"_s);
    CHECK(badKey(mapping(R"("state": {)", R"("channel": {"a": "pigeon"}, "state": {)")) == u"values.channel.a"_s);
    CHECK(badKey(mapping(R"("state": {)", R"("colour": {}, "state": {)")) == u"values.colour"_s);
    CHECK(badKey(mapping(R"("source")", R"("times": {"zone": "Nowhere"}, "source")")) == u"times.zone"_s);
    CHECK(badKey(mapping(R"("source")", R"("times": {"formats": ["HH:mm"]}, "source")")) == u"times.formats"_s);
    CHECK(badKey(mapping(R"("source")", R"("file": {"encoding": "Klingon"}, "source")")) == u"file.encoding"_s);
    CHECK(badKey(mapping(R"("source")", R"("file": {"separator": "||"}, "source")")) == u"file.separator"_s);
    CHECK(badKey(mapping(R"("source")", R"("file": {"separator": ""}, "source")")) == u"file.separator"_s);
    CHECK(badKey(mapping(R"("source")", R"("file": {"separator": "'", "quote": "'"}, "source")")) == u"file.quote"_s);
    CHECK(badKey(mapping(R"("source")", R"("file": {"header": "yes"}, "source")")) == u"file.header"_s);
    CHECK(badKey(mapping(R"("source")", R"("file": 3, "source")")) == u"file"_s);
    CHECK(badKey(mapping(R"("source")", R"("defaults": {"channel": "pigeon"}, "source")")) == u"defaults.channel"_s);
    CHECK(badKey(mapping(R"("source")", R"("teamLevels": {"Network": 3}, "source")")) == u"teamLevels.Network"_s);
}

TEST_CASE("a key that a mapping has twice is refused, for one of the two would be lost")
{
    CHECK(badKey(mapping(R"("source")", R"("source": "another desk", "source")")) == u"source"_s);
    CHECK(badKey(mapping(R"("time": "when")", R"("time": "then", "time": "when")")) == u"time"_s);
    CHECK(badKey(mapping(R"("state": "what")", R"("state": "says \"case\": {[", "note": "case")")) == u"(none)"_s);
}

TEST_CASE("a mapping that is not there is told")
{
    CHECK(Mapping::load(u"/nowhere/mapping.json"_s).error().kind == ErrorKind::Io);
}
