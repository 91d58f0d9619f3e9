// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;

const Options &commonOptions()
{
    static const Options options{
        {u"db"_s, u"URL"_s,
         QT_TRANSLATE_NOOP(
             "sportelloctl",
             "The database: sqlite:PATH or postgresql://HOST/NAME, without user and password. Otherwise SPORTELLO_DB says it.")},
        {u"as"_s, u"LOGIN"_s, QT_TRANSLATE_NOOP("sportelloctl", "Who you are. Otherwise SPORTELLO_AS says it.")},
        {u"password-file"_s, u"FILE"_s,
         QT_TRANSLATE_NOOP(
             "sportelloctl",
             "The file whose first line is the password. Otherwise SPORTELLO_PASSWORD_FILE names it, the keyring has it (login "
             "save), or you are asked."),
         Kind::File},
        {u"json"_s, {}, QT_TRANSLATE_NOOP("sportelloctl", "Answer as JSON with English keys, errors too."), Kind::Flag},
        {u"lang"_s,
         u"it|en"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "The language of texts for people. Otherwise LC_ALL, LC_MESSAGES or LANG says it."),
         Kind::Choice,
         {u"it"_s, u"en"_s}},
        {u"help"_s, {}, QT_TRANSLATE_NOOP("sportelloctl", "Explain the command and do nothing."), Kind::Flag},
    };
    return options;
}

Options addOptions()
{
    return {
        {u"key"_s, u"UUID"_s,
         QT_TRANSLATE_NOOP(
             "sportelloctl",
             "The operation's own key: given twice, it is done once. Without it each run is an operation of its own."),
         Kind::Key},
        {u"at"_s, u"TIME"_s, QT_TRANSLATE_NOOP("sportelloctl", "When it happened, where that is not now. Never in the future."),
         Kind::Time},
    };
}

Options writeOptions()
{
    return addOptions()
        + Options{{u"version"_s, u"N"_s,
                   QT_TRANSLATE_NOOP("sportelloctl", "The version that was seen: refused where it has changed meanwhile."),
                   Kind::Number}};
}

Options listOptions()
{
    return {
        {u"limit"_s, u"N"_s, QT_TRANSLATE_NOOP("sportelloctl", "How many at most, 1 to 1000; 50 unless told otherwise."),
         Kind::Rows},
        {u"after"_s, u"CURSOR"_s, QT_TRANSLATE_NOOP("sportelloctl", "Go on after the page that answered this as its \"next\".")},
    };
}

Options periodOptions()
{
    return {
        {u"from"_s, u"TIME"_s, QT_TRANSLATE_NOOP("sportelloctl", "From this time on. A date is its start in Rome."), Kind::Time},
        {u"to"_s, u"TIME"_s, QT_TRANSLATE_NOOP("sportelloctl", "Up to this time, which is no longer in it."), Kind::Time},
    };
}

Option contractOption()
{
    return {u"contract"_s, u"CODE"_s, QT_TRANSLATE_NOOP("sportelloctl", "The contract, by its code.")};
}

const std::vector<Command> &commands()
{
    static const std::vector<Command> all = [] {
        std::vector<Command> table;
        for (const auto &part :
             {serverCommands(),    initCommands(),      deskCommands(),       loginCommands(),      moveCommands(),
              contractCommands(),  termsCommands(),     staffCommands(),      staffingCommands(),   contactCommands(),
              catalogueCommands(), calendarCommands(),  openingCommands(),    rosterCommands(),     targetCommands(),
              callCommands(),      ticketCommands(),    ticketStepCommands(), ticketListCommands(), dueCommands(),
              watchCommands(),     watchRuleCommands(), outgoingCommands(),   importCommands(),     figureCommands()})
            table.insert(table.end(), part.begin(), part.end());
        return table;
    }();
    return all;
}

} // namespace sportello::ctl
