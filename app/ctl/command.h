// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/keys.h"
#include "core/domain/local_day.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonValue>
#include <QtCore/QMap>
#include <QtCore/QStringList>
#include <QtCore/QUuid>

#include <functional>
#include <optional>
#include <vector>

/// The command line. One table of commands feeds the parser, the help and the reference in docs/sportelloctl.md.
namespace sportello::ctl {

/// Where the texts of the command line are translated.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(sportelloctl)
};

/// How an option's value is read. Each is checked before anything is opened.
enum class Kind {
    Flag, ///< no value
    Text,
    LongText, ///< also by `--NAME-file FILE`
    File,
    Number, ///< a whole number from 0 on
    Rows,   ///< how many rows of a list: 1 to desk::maxRows
    Time,   ///< a date (its start), a date and time in Rome, or ISO 8601 with an offset
    Date,   ///< a day in Rome
    Key,    ///< a UUID
    Choice
};

struct Option {
    QString name;
    QString value;         ///< what stands for the value in the help: "CODE"
    const char *help = ""; ///< English, translated where it is shown
    Kind kind = Kind::Text;
    QStringList choices = {}; ///< Kind::Choice
    bool required = false;
    bool repeated = false;

    [[nodiscard]] Option must() const { return with(&Option::required); }
    [[nodiscard]] Option many() const { return with(&Option::repeated); }

private:
    [[nodiscard]] Option with(bool Option::*trait) const
    {
        Option copy = *this;
        copy.*trait = true;
        return copy;
    }

public:
    template <class Enum>
    [[nodiscard]] static Option choice(const QString &name, const char *help)
    {
        return {name, {}, help, Kind::Choice, keyList<Enum>()};
    }
};
using Options = std::vector<Option>;
[[nodiscard]] Options operator+(Options left, const Options &right);

/// What stands on the line without a name.
struct Argument {
    QString name;
    const char *help = "";
    bool many = false;     ///< the rest of the line, joined by spaces
    bool optional = false; ///< only the last
};

/// What a command answers: the same content for scripts and for people.
struct Answer {
    QJsonValue json;
    QString text;
    int exitCode = 0;
};

class Context;

struct Command {
    QString name; ///< "ticket take"
    const char *help = "";
    std::vector<Argument> arguments = {};
    Options options = {};
    std::function<Answer(Context &)> run; ///< throws db::Refused and db::DbError
};

/// All commands, in the order of the help.
[[nodiscard]] const std::vector<Command> &commands();
/// The options that every command takes.
[[nodiscard]] const Options &commonOptions();

// Each subject's part of the table.
[[nodiscard]] std::vector<Command> initCommands();
[[nodiscard]] std::vector<Command> deskCommands();
[[nodiscard]] std::vector<Command> loginCommands();
[[nodiscard]] std::vector<Command> serverCommands();
[[nodiscard]] std::vector<Command> moveCommands();
[[nodiscard]] std::vector<Command> contractCommands();
[[nodiscard]] std::vector<Command> termsCommands();
[[nodiscard]] std::vector<Command> staffCommands();
[[nodiscard]] std::vector<Command> staffingCommands();
[[nodiscard]] std::vector<Command> rosterCommands();
[[nodiscard]] std::vector<Command> contactCommands();
[[nodiscard]] std::vector<Command> catalogueCommands();
[[nodiscard]] std::vector<Command> calendarCommands();
[[nodiscard]] std::vector<Command> openingCommands();
[[nodiscard]] std::vector<Command> targetCommands();
[[nodiscard]] std::vector<Command> dueCommands();
[[nodiscard]] std::vector<Command> callCommands();
[[nodiscard]] std::vector<Command> ticketCommands();
[[nodiscard]] std::vector<Command> ticketStepCommands();
[[nodiscard]] std::vector<Command> ticketListCommands();
[[nodiscard]] std::vector<Command> watchCommands();
[[nodiscard]] std::vector<Command> watchRuleCommands();
[[nodiscard]] std::vector<Command> outgoingCommands();
[[nodiscard]] std::vector<Command> importCommands();
[[nodiscard]] std::vector<Command> figureCommands();

// Options that many commands share.
[[nodiscard]] Options addOptions();    ///< --key --at: nothing has been seen yet that could be another version
[[nodiscard]] Options writeOptions();  ///< --key --at --version
[[nodiscard]] Options listOptions();   ///< --limit --after
[[nodiscard]] Options periodOptions(); ///< --from --to
[[nodiscard]] Option contractOption();

/// A command line that was understood: every value is of its option's kind.
class Arguments {
public:
    const Command *command = nullptr;
    QStringList positional;
    QMap<QString, QStringList> values; ///< by the option's name

    [[nodiscard]] bool has(const QString &name) const { return values.contains(name); }
    [[nodiscard]] QString text(const QString &name) const { return values.value(name).value(0); }
    [[nodiscard]] QStringList texts(const QString &name) const { return values.value(name); }
    [[nodiscard]] std::optional<int> number(const QString &name) const;
    [[nodiscard]] std::optional<domain::Instant> time(const QString &name) const;
    [[nodiscard]] std::optional<domain::LocalDay> day(const QString &name) const;
    [[nodiscard]] std::optional<QUuid> key(const QString &name) const;
    template <class Enum>
    [[nodiscard]] std::optional<Enum> choice(const QString &name) const
    {
        return has(name) ? fromKey<Enum>(text(name)) : std::nullopt;
    }
};

} // namespace sportello::ctl
