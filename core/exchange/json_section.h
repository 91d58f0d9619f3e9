// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QLatin1StringView>
#include <QtCore/QStringList>

#include <array>
#include <optional>
#include <vector>

/// How the documented JSON files of people are read: every key of them is known and of its kind, or the file is refused with the
/// key that is wrong. All of it throws db::Refused with BadMapping; to be called below db::guarded.
namespace sportello::exchange {

/// `key` as a path from the top: "openings[1].cap".
[[noreturn]] void badKey(const QString &key, const QString &detail = {});

/// The object that a file is. Refuses what is no JSON or no object, and keys that an object has twice, of which one would be
/// lost.
[[nodiscard]] QJsonObject jsonObject(const QByteArray &json);

/// A word of a file, and what it means.
template <class T>
struct Word {
    QLatin1StringView text;
    T value;
};

/// What a text, or a whole number, means; refuses those that `words` has not.
template <class T, std::size_t N>
[[nodiscard]] T wordValue(const std::array<Word<T>, N> &words, const QJsonValue &value, const QString &key)
{
    const QString text = value.isDouble() ? QString::number(value.toInteger()) : value.toString();
    for (const Word<T> &word : words)
        if (word.text == text)
            return word.value;
    QStringList all;
    for (const Word<T> &word : words)
        all += word.text;
    badKey(key, QStringLiteral("\"%1\" is none of: %2").arg(text, all.join(QStringLiteral(", "))));
}

/// An object of the file; every key of it must be asked for.
class Section {
public:
    /// An object, or nothing. `path` is empty for the file itself.
    Section(const QJsonValue &value, QString path);

    [[nodiscard]] QString key(const QString &name) const { return m_path.isEmpty() ? name : QString(m_path + u'.' + name); }
    [[nodiscard]] QStringList keys() const { return m_json.keys(); }
    [[nodiscard]] bool has(const QString &name) const { return m_json.contains(name); }
    [[nodiscard]] const QString &path() const { return m_path; }

    QJsonValue take(const QString &name);
    /// As take(); refuses where it is missing.
    QJsonValue need(const QString &name);
    [[nodiscard]] QString text(const QString &name, const QString &fallback);
    /// A line of text, cleaned, of at most `limit` UTF-16 code units; refuses where it is missing or empty.
    [[nodiscard]] QString line(const QString &name, qsizetype limit);
    /// One text or number, or a list of them.
    [[nodiscard]] QStringList texts(const QString &name);
    /// A whole number in [least, most]; refuses where it is missing.
    [[nodiscard]] int number(const QString &name, int least, int most);
    /// False where it is missing.
    [[nodiscard]] bool flag(const QString &name);
    /// Refuses where it is missing.
    [[nodiscard]] Section section(const QString &name) { return {need(name), key(name)}; }
    /// The objects of a list; none where it is missing.
    [[nodiscard]] std::vector<Section> sections(const QString &name);
    template <class T, std::size_t N>
    [[nodiscard]] T word(const QString &name, const std::array<Word<T>, N> &words)
    {
        return wordValue(words, need(name), key(name));
    }
    /// Nothing where it is missing.
    template <class T, std::size_t N>
    [[nodiscard]] std::optional<T> wordIfAny(const QString &name, const std::array<Word<T>, N> &words)
    {
        return has(name) ? std::optional(word(name, words)) : std::nullopt;
    }
    /// A list of different words; refuses where it is missing or empty.
    template <class T, std::size_t N>
    [[nodiscard]] std::vector<T> words(const QString &name, const std::array<Word<T>, N> &words)
    {
        const QStringList texts = textsOnce(name);
        std::vector<T> values;
        for (qsizetype i = 0; i < texts.size(); ++i)
            values.push_back(wordValue(words, texts[i], QStringLiteral("%1[%2]").arg(key(name)).arg(i)));
        return values;
    }
    /// A list of different texts; refuses where it is missing or empty.
    [[nodiscard]] QStringList textsOnce(const QString &name);

    /// Refuses keys that nobody asked for.
    void refuseOthers() const;

private:
    QString m_path;
    QJsonObject m_json;
    QStringList m_asked;
};

} // namespace sportello::exchange
