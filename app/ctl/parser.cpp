// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/parser.h"

#include "core/desk/reading.h"
#include "core/domain/text.h"
#include "core/domain/wall_clock.h"
#include "core/words/calendar_terms.h"
#include "core/words/language.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTimeZone>

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

const QTimeZone &rome()
{
    static const QTimeZone zone("Europe/Rome");
    return zone;
}

/// Why the value is none of its option's kind; empty where it is one.
QString complaint(const Option &option, const QString &value)
{
    const QString name = u"--"_s + option.name;
    const QString shown = words::onOneLine(value).left(80);
    bool number = false;
    switch (option.kind) {
    case Kind::Number:
        return (void)value.toUInt(&number),
               number && value.toUInt() <= 2'000'000'000 ? QString()
                                                         : Text::tr("%1 takes a whole number, not \"%2\".").arg(name, shown);
    case Kind::Rows: {
        const int rows = value.toInt(&number);
        return number && rows >= 1 && rows <= desk::maxRows
            ? QString()
            : Text::tr("%1 takes a whole number from 1 to %2, not \"%3\".").arg(name).arg(desk::maxRows).arg(shown);
    }
    case Kind::Time: {
        bool leftOut = false;
        if (readTime(value, &leftOut))
            return {};
        return leftOut
            ? QString(Text::tr("%1 cannot be \"%2\".").arg(name, shown) + u' ' + words::leftOutHour())
            : Text::tr(
                  "%1 takes a date or a time, such as 2026-03-02, 2026-03-02T09:30 or 2026-03-02T09:30:00+01:00, not \"%2\".")
                  .arg(name, shown);
    }
    case Kind::Date:
        return readDay(value) ? QString() : Text::tr("%1 takes a date, such as 2026-03-02, not \"%2\".").arg(name, shown);
    case Kind::Key:
        return !QUuid::fromString(value).isNull() ? QString() : Text::tr("%1 takes a UUID, not \"%2\".").arg(name, shown);
    case Kind::Choice:
        return option.choices.contains(value)
            ? QString()
            : Text::tr("%1 takes one of %2, not \"%3\".").arg(name, option.choices.join(u", "_s), shown);
    default:
        return {};
    }
}

/// More bytes of UTF-8 than any text may have: one that is over four times its limit is refused unread, and no UTF-16 unit takes
/// more than three bytes.
constexpr qsizetype maxBytes = domain::maxText * 4 * 3;
constexpr qsizetype longestCharacter = 4; ///< in bytes

/// Takes the last character away, of which only a part may have been read.
void dropLastCharacter(QByteArray &bytes)
{
    qsizetype last = bytes.size() - 1;
    while (last > bytes.size() - longestCharacter && (uchar(bytes.at(last)) & 0xC0) == 0x80)
        --last;
    bytes.truncate(last);
}

/// The content of a file that stands for a long text.
tl::expected<QString, QString> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Text::tr("The file %1 cannot be read: %2.").arg(words::onOneLine(path), file.errorString()));
    // Of a file that goes on, enough for the desk to say how long a text may be.
    constexpr qsizetype most = maxBytes + 1 + longestCharacter;
    QByteArray bytes = file.read(most);
    if (bytes.size() == most)
        dropLastCharacter(bytes);
    const auto text = domain::fromUtf8(bytes, path);
    if (!text)
        return tl::unexpected(Text::tr("The file %1 is not UTF-8 text.").arg(words::onOneLine(path)));
    return *text;
}

class Parser {
public:
    explicit Parser(const Command &command) : m_options(commonOptions() + command.options) { m_result.command = &command; }

    tl::expected<Arguments, QString> read(const QStringList &rest)
    {
        for (qsizetype i = 0; i < rest.size(); ++i) {
            const QString &word = rest.at(i);
            if (m_onlyArguments || !word.startsWith("--"_L1)) {
                m_result.positional += word;
                continue;
            }
            if (word == "--"_L1) {
                m_onlyArguments = true;
                continue;
            }
            if (const QString wrong = readOption(word.mid(2), rest, i); !wrong.isEmpty())
                return tl::unexpected(wrong);
        }
        if (m_result.has(u"help"_s))
            return m_result;
        if (const QString wrong = checkWhole(); !wrong.isEmpty())
            return tl::unexpected(wrong);
        return m_result;
    }

private:
    QString readOption(const QString &word, const QStringList &rest, qsizetype &i)
    {
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.left(equals < 0 ? word.size() : equals);
        const auto named = [](const QString &wanted) { return [wanted](const Option &option) { return option.name == wanted; }; };
        auto option = std::ranges::find_if(m_options, named(name));
        bool fromFile = false;
        if (option == m_options.end() && name.endsWith("-file"_L1)) {
            option = std::ranges::find_if(m_options, named(name.chopped(5)));
            fromFile = option != m_options.end() && option->kind == Kind::LongText;
        }
        if (option == m_options.end() || (!fromFile && option->name != name))
            return Text::tr("There is no option --%1 here.").arg(words::onOneLine(name));
        if (m_result.has(option->name) && !option->repeated)
            return Text::tr("--%1 was given twice.").arg(option->name);
        if (option->kind == Kind::Flag) {
            if (equals >= 0)
                return Text::tr("--%1 takes no value.").arg(option->name);
            m_result.values[option->name] += QString();
            return {};
        }
        QString value;
        if (equals >= 0)
            value = word.mid(equals + 1);
        else if (i + 1 < rest.size())
            value = rest.at(++i);
        else
            return Text::tr("--%1 wants a value after it.").arg(name);
        if (fromFile) {
            const auto content = contentOf(value);
            if (!content)
                return content.error();
            value = *content;
        }
        if (const QString wrong = complaint(*option, value); !wrong.isEmpty())
            return wrong;
        m_result.values[option->name] += value;
        return {};
    }

    QString checkWhole()
    {
        for (const Option &option : m_options)
            if (option.required && !m_result.has(option.name))
                return Text::tr("--%1 is missing.").arg(option.name);
        const auto &wanted = m_result.command->arguments;
        const bool rest = !wanted.empty() && wanted.back().many;
        const auto given = std::size_t(m_result.positional.size());
        if (given < wanted.size() && !wanted[given].optional)
            return Text::tr("%1 is missing.").arg(wanted[given].name);
        if (given > wanted.size() && !rest)
            return Text::tr("\"%1\" is one word too many; a text of several words goes between quotes.")
                .arg(words::onOneLine(m_result.positional.at(qsizetype(wanted.size()))));
        if (rest && given >= wanted.size()) {
            const QString joined = m_result.positional.mid(qsizetype(wanted.size()) - 1).join(u' ');
            m_result.positional = m_result.positional.mid(0, qsizetype(wanted.size()) - 1);
            m_result.positional += joined;
        }
        return {};
    }

    Options m_options;
    Arguments m_result;
    bool m_onlyArguments = false;
};

} // namespace

Options operator+(Options left, const Options &right)
{
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

std::optional<int> Arguments::number(const QString &name) const
{
    return has(name) ? std::optional(text(name).toInt()) : std::nullopt;
}

std::optional<domain::Instant> Arguments::time(const QString &name) const
{
    return has(name) ? readTime(text(name)) : std::nullopt;
}

std::optional<domain::LocalDay> Arguments::day(const QString &name) const
{
    return has(name) ? readDay(text(name)) : std::nullopt;
}

std::optional<QUuid> Arguments::key(const QString &name) const
{
    return has(name) ? std::optional(QUuid::fromString(text(name))) : std::nullopt;
}

std::optional<domain::Instant> readTime(const QString &text, bool *leftOut)
{
    static const QRegularExpression dateAndTime(
        u"^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d([.,]\\d{1,3})?)?(Z|[+-]\\d\\d:?\\d\\d)?$"_s);
    if (const auto day = readDay(text))
        return domain::startOfDay(*day);
    const auto match = dateAndTime.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    // One without an offset is read as if it were UTC: the zone of this machine has no say.
    const bool isLocal = match.captured(3).isEmpty();
    const QDateTime time = QDateTime::fromString(isLocal ? QString(text + u'Z') : text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (!isLocal)
        return domain::Instant(domain::Milliseconds(time.toMSecsSinceEpoch()));
    const auto day = domain::LocalDay(QDate(1970, 1, 1).daysTo(time.date()));
    const auto at = domain::instantAt(day, domain::Milliseconds(time.time().msecsSinceStartOfDay()));
    if (leftOut)
        *leftOut = !at;
    return at;
}

std::optional<domain::LocalDay> readDay(const QString &text)
{
    static const QRegularExpression form(u"^\\d{4}-\\d\\d-\\d\\d$"_s);
    const QDate date = form.match(text).hasMatch() ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (!date.isValid())
        return std::nullopt;
    return domain::LocalDay(QDate(1970, 1, 1).daysTo(date));
}

QString writeDay(domain::LocalDay day)
{
    return QDate(1970, 1, 1).addDays(day).toString(Qt::ISODate);
}

QString writeTime(domain::Instant at)
{
    const qint64 milliseconds = at.time_since_epoch().count();
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(milliseconds, rome());
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(milliseconds % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

const Command *findCommand(const QStringList &line, QStringList &rest)
{
    const Command *found = nullptr;
    for (const Command &command : commands()) {
        const QStringList words = command.name.split(u' ');
        if (line.mid(0, words.size()) == words && (!found || words.size() > found->name.count(u' ') + 1)) {
            found = &command;
            rest = line.mid(words.size());
        }
    }
    return found;
}

tl::expected<Arguments, QString> parse(const QStringList &line)
{
    // Common options may come before the command too: they are moved behind it.
    QStringList words = line;
    QStringList before;
    while (!words.isEmpty() && words.first().startsWith("--"_L1) && words.first() != "--"_L1) {
        const QString word = words.takeFirst();
        before += word;
        const auto option = std::ranges::find_if(commonOptions(), [&](const Option &one) { return u"--"_s + one.name == word; });
        if (option != commonOptions().end() && option->kind != Kind::Flag && !words.isEmpty())
            before += words.takeFirst();
    }
    // Asked for help on nothing in particular: the command of that name answers it.
    if (words.isEmpty() && before.removeAll(u"--help"_s) > 0)
        words = {u"help"_s};
    QStringList rest;
    const Command *command = findCommand(words, rest);
    // What stands behind an option that there is not may be a secret: it is not said again.
    const auto isUnknown = [](const QString &word) {
        return word.startsWith("--"_L1) && std::ranges::none_of(commonOptions(), [&](const Option &one) {
                   return u"--"_s + one.name == word.section(u'=', 0, 0);
               });
    };
    if (const auto unknown = std::ranges::find_if(before, isUnknown); !command && unknown != before.end())
        return tl::unexpected(
            Text::tr("There is no option --%1 here.").arg(words::onOneLine(unknown->mid(2).section(u'=', 0, 0))));
    if (!command)
        return tl::unexpected(words.isEmpty()
                                  ? Text::tr("A command is missing.")
                                  : Text::tr("There is no command \"%1\".").arg(words::onOneLine(words.mid(0, 2).join(u' '))));
    return Parser(*command).read(before + rest);
}

} // namespace sportello::ctl
