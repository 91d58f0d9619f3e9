// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mail.h"
#include "core/domain/message.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace sportello::domain;
using namespace std::chrono_literals;

namespace {

/// The headers by name, unfolded, and the decoded body.
struct ReadMail {
    QMap<QByteArray, QByteArray> headers;
    QString body;
    qsizetype longest = 0;
};

ReadMail readBack(const QByteArray &message)
{
    ReadMail mail;
    const qsizetype end = message.indexOf("\r\n\r\n");
    REQUIRE(end > 0);
    QByteArray unfolded = message.left(end);
    unfolded.replace("\r\n ", " ");
    for (const QByteArray &line : unfolded.split('\n')) {
        const qsizetype colon = line.indexOf(": ");
        REQUIRE(colon > 0);
        const QByteArray name = line.left(colon);
        REQUIRE_FALSE(mail.headers.contains(name));
        mail.headers.insert(name, line.mid(colon + 2).trimmed());
    }
    mail.body = QString::fromUtf8(QByteArray::fromBase64(message.mid(end + 4)));
    for (const QByteArray &line : message.split('\n')) {
        REQUIRE((line.isEmpty() || line.endsWith('\r')));
        mail.longest = std::max(mail.longest, line.size() - 1);
    }
    return mail;
}

QString decoded(const QByteArray &value)
{
    QString text;
    for (const QByteArray &word : value.split(' '))
        text += word.startsWith("=?UTF-8?B?") ? QString::fromUtf8(QByteArray::fromBase64(word.mid(10).chopped(2)))
                                              : QString::fromLatin1(word);
    return text;
}

Mail mail(const QString &subject, const QString &body = u"corpo"_s)
{
    return {.fromName = u"Sportello, Città"_s,
            .fromAddress = u"help@comune.it"_s,
            .to = u"maria.esposito@comune.it"_s,
            .subject = subject,
            .body = body,
            .id = u"sportello.1.2"_s,
            .at = Instant(1772442000123ms)};
}

} // namespace

TEST_CASE("a template's fields are known or refused, and a brace may be one")
{
    const auto unknown = [](const char16_t *text, MessageKind kind = MessageKind::Notice) {
        return unknownField(kind, QString::fromUtf16(text)).value_or(u""_s);
    };
    CHECK(unknown(u"Ticket {ticket}: {subject}, {time-left}") == u""_s);
    CHECK(unknown(u"a {{b}} c") == u""_s);
    CHECK(unknown(u"{Ticket}") == u"{Ticket}"_s);
    CHECK(unknown(u"{ ticket}") == u"{ ticket}"_s);
    CHECK(unknown(u"{}") == u"{}"_s);
    CHECK(unknown(u"{ticket") == u"{ticket"_s);
    CHECK(unknown(u"{list}") == u"{list}"_s);
    CHECK(unknown(u"{list}", MessageKind::Digest) == u""_s);
    CHECK(unknown(u"{ticket}", MessageKind::Digest) == u"{ticket}"_s);
    CHECK(unknown(u"{call}", MessageKind::CallBack) == u""_s);
    CHECK(unknown(u"{ticket}", MessageKind::CallBack) == u"{ticket}"_s);
    for (const MessageKind kind :
         {MessageKind::Notice, MessageKind::Chaser, MessageKind::Digest, MessageKind::WakeUp, MessageKind::CallBack})
        for (const QString &language : {u"it"_s, u"en"_s}) {
            const MessageTemplate words = standardTemplate(kind, language);
            CHECK_FALSE(unknownField(kind, words.subject));
            CHECK_FALSE(unknownField(kind, words.body));
            CHECK_FALSE(words.body.isEmpty());
        }
}

TEST_CASE("values are put in as they are: a field's name in one of them stays a name")
{
    const QMap<QString, QString> values{{u"ticket"_s, u"12"_s}, {u"subject"_s, u"{ticket} {{x}} %1"_s}};
    CHECK(filledIn(u"{{{ticket}: {subject}"_s, values) == u"{12: {ticket} {{x}} %1"_s);
}

TEST_CASE("time left is written the same in every language, late with a minus")
{
    CHECK(spanText(59min + 59s) == u"59 min"_s);
    CHECK(spanText(61min) == u"1 h 01 min"_s);
    CHECK(spanText(-125min) == u"-2 h 05 min"_s);
    CHECK(spanText(-40s) == u"0 min"_s);
    CHECK(spanText(-60s) == u"-1 min"_s);
}

TEST_CASE("what is more, or less, than one plain address is none")
{
    for (const char *good : {"a@b", "maria.esposito@comune.it", "o'neil+x=y@sub.body.example.org", "A_1-z@10.it"})
        CHECK(isMailAddress(QString::fromUtf8(good)));
    for (const char *bad : {"",
                            "@",
                            "a@",
                            "@b",
                            "a b@c.it",
                            "a@b c.it",
                            "a@b@c.it",
                            "a@b.it,c@d.it",
                            "a@b.it\nBcc: c@d.it",
                            "a@b.it\r\nBcc: c@d.it",
                            "<a@b.it>",
                            "Maria <a@b.it>",
                            "-oQ/tmp@b.it",
                            "a..b@c.it",
                            ".a@c.it",
                            "a@-c.it",
                            "a@c-.it",
                            "a@c..it",
                            "à@b.it",
                            "a@città.it",
                            "a\"b@c.it",
                            "a@[127.0.0.1]",
                            "a(b)@c.it",
                            "a;b@c.it",
                            "$(id)@c.it",
                            "`id`@ c.it"})
        CHECK_FALSE(isMailAddress(QString::fromUtf8(bad)));
    CHECK_FALSE(isMailAddress(u"a"_s.repeated(65) + u"@b.it"_s));
    CHECK_FALSE(isMailAddress(u"a@"_s + u"b."_s.repeated(130) + u"it"_s));
}

TEST_CASE("a message is ASCII in short lines, and reads back as it was written")
{
    const QString subject = u"Perché è così? Ünïcödé, 日本語 e 🚒: "_s + u"à"_s.repeated(120);
    const QString body = u"Riga uno\nRiga due è più lunga: "_s + u"ò🚒"_s.repeated(200) + u"\n.\n"_s;
    const QByteArray bytes = encoded(mail(subject, body));
    for (const char c : bytes)
        REQUIRE(static_cast<unsigned char>(c) < 0x80);
    const ReadMail read = readBack(bytes);
    CHECK(read.longest <= 78);
    CHECK(decoded(read.headers.value("Subject")) == subject);
    CHECK(read.body == QString(body).replace(u"\n"_s, u"\r\n"_s));
    CHECK(read.headers.value("To") == "maria.esposito@comune.it");
    CHECK(read.headers.value("From").endsWith("<help@comune.it>"));
    CHECK(decoded(read.headers.value("From").split('<').front().trimmed()) == u"Sportello, Città"_s);
    CHECK(read.headers.value("Date") == "Mon, 02 Mar 2026 09:00:00 +0000");
    CHECK(read.headers.value("Message-ID") == "<sportello.1.2@comune.it>");
}

TEST_CASE("no text adds a header, ends them, or pretends to be encoded")
{
    for (const char16_t *hostile : {u"x\r\nBcc: spia@male.it", u"x\nBcc: spia@male.it\n\ncorpo", u"x\u2028Bcc: y",
                                    u"x\r\n\r\n<html>", u"=?UTF-8?B?QmNjOg==?=", u"x\u0000y\u0085z"}) {
        Mail one = mail(QString::fromUtf16(hostile));
        one.fromName = QString::fromUtf16(hostile);
        const ReadMail read = readBack(encoded(one));
        CHECK(read.headers.size() == 9);
        CHECK_FALSE(read.headers.contains("Bcc"));
        CHECK(read.body == u"corpo"_s);
    }
    CHECK(decoded(readBack(encoded(mail(u"=?UTF-8?B?QmNjOg==?="_s))).headers.value("Subject")) == u"=?UTF-8?B?QmNjOg==?="_s);
}
