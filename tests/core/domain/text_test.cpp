// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text.h"
#include "tests/support/both_engines.h"

using namespace sportello::domain;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

const QString field = u"subject"_s;

std::optional<ErrorKind> refusal(const Result<QString> &result)
{
    return result ? std::nullopt : std::optional(result.error().kind);
}

QString line(const QString &typed)
{
    return sportello::test::must(cleanLine(typed, field));
}

} // namespace

TEST_CASE("texts that people take for the same fold alike")
{
    CHECK(folded(u"Città"_s) == u"citta"_s);
    CHECK(folded(u"CITTA"_s) == u"citta"_s);
    CHECK(folded(u"citta\u0300"_s) == u"citta"_s);          // a combining accent
    CHECK(folded(u"c\u0323\u0307i"_s) == folded(u"ci"_s));  // several
    CHECK(folded(u"İstanbul"_s) == u"istanbul"_s);          // Turkish capital i with its dot
    CHECK(folded(u"ILLIMITATO"_s) == u"illimitato"_s);      // not by a Turkish rule
    CHECK(folded(u"ﬁle uﬃciali"_s) == u"file ufficiali"_s); // ligatures
    CHECK(folded(u"Straße"_s) == folded(u"STRASSE"_s));
    CHECK(folded(u"n°①½"_s) == u"n 11 2"_s);
    CHECK(folded(u"ＦＵＬＬ"_s) == u"full"_s); // full width
    CHECK(folded(u"  già, l'ufficio--è \"chiuso\"! "_s) == u"gia l ufficio e chiuso"_s);
    CHECK(folded(u"tutto 👍🏽 bene"_s) == u"tutto bene"_s);
    CHECK(folded(u"𐐀𐐁"_s) == u"𐐨𐐩"_s); // letters beyond the first plane keep theirs
    CHECK(folded(u"👍 <>;--'\""_s).isEmpty());
}

TEST_CASE("folding twice changes nothing, whatever the character")
{
    for (char32_t c = 1; c <= 0x2FFFF; ++c) {
        if (QChar::isSurrogate(c))
            continue;
        const QString once = folded(QString::fromUcs4(&c, 1));
        if (folded(once) != once)
            FAIL_CHECK("U+" << std::hex << unsigned(c));
    }
}

TEST_CASE("the words of a text are told once each and are short and whole")
{
    CHECK(searchWords(u"La città, LA CITTA e la rete"_s) == QStringList{u"la"_s, u"citta"_s, u"e"_s, u"rete"_s});
    CHECK(searchWords(u"a"_s.repeated(500)) == QStringList{u"a"_s.repeated(64)});
    CHECK(searchWords(u"  ;-- "_s).isEmpty());
    const QStringList words = searchWords(u"a"_s + u"𐌰"_s.repeated(40)); // the 64th unit is the first half of a letter
    REQUIRE(words.size() == 1);
    CHECK(words.front().isValidUtf16());
}

TEST_CASE("what people write is kept as it is: trimmed, composed, plain")
{
    CHECK(line(u"  stampante ferma \n"_s) == u"stampante ferma"_s);
    CHECK(line(u"citta\u0300"_s) == u"città"_s);
    CHECK(line(u"una\r\nriga\te\u2028basta"_s) == u"una riga e basta"_s);
    for (const QString &plain : {u"<b onclick=\"x\">ciao</b><img src='file:///etc/passwd'>"_s, u"'; DROP TABLE ticket; --"_s,
                                 u"=1+1"_s, u"%s %1 %n {0}"_s, u"👨‍👩‍👧 ok"_s, u"שלום עולם"_s})
        CHECK(line(plain) == plain);
    CHECK(cleanText(u" una\r\ndue\r\ttre\n"_s, field) == u"una\ndue\n\ttre"_s);
    CHECK(cleanLine(u" "_s, field, true) == u""_s);
}

TEST_CASE("what can't be kept as plain text is refused")
{
    for (const char16_t c : {u'\0', u'\a', u'\b', u'\v', u'\f', u'\x1b', u'\x7f', u'\x85', u'\x9b', u'\ufffe', u'\uffff',
                             u'\ufdd0', char16_t(0xD800), char16_t(0xDC00)}) {
        INFO("U+" << std::hex << int(c));
        const QString text = u"a"_s + QChar(c) + u"b"_s;
        CHECK(refusal(cleanLine(text, field)) == ErrorKind::InvalidText);
        CHECK(refusal(cleanText(text, field)) == ErrorKind::InvalidText);
    }
    CHECK(refusal(cleanLine(u"x\U0001FFFEy"_s, field)) == ErrorKind::InvalidText);
    CHECK(cleanLine(u"a\u0007b"_s, field).error() == Error{ErrorKind::InvalidText, field, u"U+0007"_s});
}

TEST_CASE("a field that must say something is not filled by what nobody can see")
{
    for (const QString &nothing : {u""_s, u"   "_s, u"\n\t"_s, u"\u00a0\u2003"_s, u"\u200b"_s, u"\u200d\ufeff\u00ad \u2060"_s}) {
        CHECK(refusal(cleanLine(nothing, field)) == ErrorKind::EmptyField);
        CHECK(refusal(cleanText(nothing, field)) == ErrorKind::EmptyField);
        CHECK(cleanLine(nothing, field, true));
    }
    CHECK(cleanLine(QString(), field).error() == Error{ErrorKind::EmptyField, field, {}});
}

TEST_CASE("a text that is too long is refused, also one of 10 MB")
{
    CHECK(cleanLine(u"x"_s.repeated(maxLine), field));
    CHECK(cleanLine(u"x"_s.repeated(maxLine + 1), field).error() == Error{ErrorKind::TooLong, field, QString::number(maxLine)});
    CHECK(refusal(cleanLine(u"x"_s.repeated(10'000'000), field)) == ErrorKind::TooLong);
    CHECK(cleanText(u"x"_s.repeated(maxText), field));
    CHECK(refusal(cleanText(u"x"_s.repeated(maxText + 1), field)) == ErrorKind::TooLong);
    CHECK(refusal(cleanText(u"à"_s.repeated(10'000'000), field)) == ErrorKind::TooLong);
    CHECK(line(u"e\u0301"_s.repeated(maxLine)) == u"é"_s.repeated(maxLine)); // measured as it will be kept
}

TEST_CASE("bytes are read as UTF-8 or refused, never mended")
{
    CHECK(fromUtf8("città 👍", field) == u"città 👍"_s);
    CHECK(fromUtf8("", field) == u""_s);
    for (const QByteArray &bytes :
         {QByteArray("\xff"), QByteArray("caff\xe8"), QByteArray("\xc0\x80"), QByteArray("\xed\xa0\x80"),
          QByteArray("\xf4\x90\x80\x80"), QByteArray("\xe2\x82"), QByteArray("ok\xf0\x9f\x91")}) {
        INFO(bytes.toHex().toStdString());
        CHECK(refusal(fromUtf8(bytes, field)) == ErrorKind::InvalidText);
    }
}
