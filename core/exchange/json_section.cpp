// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_section.h"

#include "core/db/db_error.h"
#include "core/domain/text.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>

#include <cmath>

namespace sportello::exchange {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

/// The first key that stands twice in one object of a valid JSON text, as it is written; empty where none does. (QJsonDocument
/// keeps the last of them and says nothing.)
QByteArray repeatedKey(const QByteArray &json)
{
    std::vector<QSet<QByteArray>> open; // keys by depth; those of a list stay empty
    QByteArray last;                    // the text that was read last, a key if a colon follows
    for (qsizetype i = 0; i < json.size(); ++i) {
        switch (json[i]) {
        case '"': {
            const qsizetype begin = ++i;
            while (json[i] != '"')
                i += json[i] == '\\' ? 2 : 1;
            last = json.sliced(begin, i - begin);
            break;
        }
        case ':':
            if (open.back().contains(last))
                return last;
            open.back().insert(last);
            break;
        case '{':
        case '[':
            open.emplace_back();
            break;
        case '}':
        case ']':
            open.pop_back();
            break;
        default:
            break;
        }
    }
    return {};
}

} // namespace

void badKey(const QString &key, const QString &detail)
{
    db::refuse(ErrorKind::BadMapping, key, detail);
}

QJsonObject jsonObject(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        badKey(u"JSON"_s, u"%1 (byte %2)"_s.arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        badKey(u"JSON"_s, u"not an object"_s);
    if (const QByteArray key = repeatedKey(json); !key.isEmpty())
        badKey(QString::fromUtf8(key), u"stands there twice"_s);
    return document.object();
}

Section::Section(const QJsonValue &value, QString path) : m_path(std::move(path))
{
    if (!value.isObject() && !value.isUndefined())
        badKey(m_path, u"not an object"_s);
    m_json = value.toObject();
}

QJsonValue Section::take(const QString &name)
{
    m_asked += name;
    return m_json.value(name);
}

QJsonValue Section::need(const QString &name)
{
    if (!has(name))
        badKey(key(name), u"missing"_s);
    return take(name);
}

QString Section::text(const QString &name, const QString &fallback)
{
    const QJsonValue value = take(name);
    if (value.isUndefined())
        return fallback;
    if (!value.isString())
        badKey(key(name), u"not a text"_s);
    return value.toString();
}

QString Section::line(const QString &name, qsizetype limit)
{
    const QJsonValue value = need(name);
    const Result<QString> line = cleanLine(value.toString(), name, false, limit);
    if (!value.isString() || !line)
        badKey(key(name), u"not a line of 1 to %1 characters"_s.arg(limit));
    return *line;
}

QStringList Section::texts(const QString &name)
{
    const QJsonValue value = take(name);
    QStringList list;
    for (const QJsonValue one : value.isArray() ? value.toArray() : value.isUndefined() ? QJsonArray{} : QJsonArray{value}) {
        if (!one.isString() && !one.isDouble())
            badKey(key(name), u"neither a text nor a list of texts"_s);
        list += one.isDouble() ? QString::number(one.toInteger()) : one.toString();
    }
    return list;
}

QStringList Section::textsOnce(const QString &name)
{
    const QJsonValue value = need(name);
    if (!value.isArray() || value.toArray().isEmpty())
        badKey(key(name), u"not a list with something in it"_s);
    QStringList list;
    for (const QJsonValue one : value.toArray()) {
        if (!one.isString())
            badKey(key(name), u"not a list of texts"_s);
        if (list.contains(one.toString()))
            badKey(key(name), u"\"%1\" stands there twice"_s.arg(one.toString()));
        list += one.toString();
    }
    return list;
}

int Section::number(const QString &name, int least, int most)
{
    const QJsonValue value = need(name);
    const double number = value.toDouble(least - 1.0);
    if (number < least || number > most || std::trunc(number) != number)
        badKey(key(name), u"not a whole number from %1 to %2"_s.arg(least).arg(most));
    return int(number);
}

bool Section::flag(const QString &name)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isBool())
        badKey(key(name), u"neither true nor false"_s);
    return value.toBool();
}

std::vector<Section> Section::sections(const QString &name)
{
    const QJsonValue value = take(name);
    if (!value.isArray() && !value.isUndefined())
        badKey(key(name), u"not a list"_s);
    std::vector<Section> list;
    for (const QJsonValue one : value.toArray())
        list.emplace_back(one, u"%1[%2]"_s.arg(key(name)).arg(list.size()));
    return list;
}

void Section::refuseOthers() const
{
    for (const QString &name : m_json.keys())
        if (!m_asked.contains(name))
            badKey(key(name), u"unknown key"_s);
}

} // namespace sportello::exchange
