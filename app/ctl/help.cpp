// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/help.h"

#include "app/ctl/context.h"
#include "app/ctl/parser.h"

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

QString usage(const Command &command)
{
    QString line = u"sportelloctl "_s + command.name;
    for (const Argument &argument : command.arguments)
        line += u' ' + argument.name + (argument.many ? u"…"_s : QString());
    for (const Option &option : command.options)
        if (option.required)
            line += u" --"_s + option.name + (option.value.isEmpty() ? QString() : QString(u' ' + option.value));
    return line;
}

QString nameOf(const Option &option)
{
    const QString value = option.kind == Kind::Choice ? option.choices.join(u'|') : option.value;
    return u"--"_s + option.name + (value.isEmpty() ? QString() : QString(u' ' + value))
        + (option.repeated ? u" …"_s : QString());
}

QString helpOf(const Option &option)
{
    QString text = Text::tr(option.help);
    if (option.required)
        text += u' ' + Text::tr("(required)");
    if (option.repeated)
        text += u' ' + Text::tr("(may be repeated)");
    if (option.kind == Kind::LongText)
        text += u' ' + Text::tr("(or --%1-file FILE)").arg(option.name);
    return text;
}

QString block(const Options &options)
{
    QString text;
    for (const Option &option : options)
        text += u"  "_s + nameOf(option) + u"\n      "_s + helpOf(option) + u'\n';
    return text;
}

/// A cell of a Markdown table.
QString cell(QString text)
{
    return text.replace(u'|', u"\\|"_s);
}

} // namespace

QString overview()
{
    QString text = Text::tr("Usage: sportelloctl COMMAND [ARGUMENTS] [--db URL] [--as LOGIN] [--json]") + u"\n\n"_s;
    qsizetype width = 0;
    for (const Command &command : commands())
        width = std::max(width, command.name.size());
    for (const Command &command : commands())
        text += u"  "_s + command.name.leftJustified(width + 2) + Text::tr(command.help) + u'\n';
    return text + u'\n' + Text::tr("One command in full: sportelloctl help COMMAND, or COMMAND --help.") + u'\n';
}

QString helpOn(const Command &command)
{
    QString text = usage(command) + u"\n\n"_s + Text::tr(command.help) + u'\n';
    if (!command.arguments.empty()) {
        text += u'\n' + Text::tr("Arguments:") + u'\n';
        for (const Argument &argument : command.arguments)
            text += u"  "_s + argument.name + u"\n      "_s + Text::tr(argument.help) + u'\n';
    }
    if (!command.options.empty())
        text += u'\n' + Text::tr("Options:") + u'\n' + block(command.options);
    return text + u'\n' + Text::tr("Options of every command:") + u'\n' + block(commonOptions());
}

QString reference()
{
    QString text;
    const auto table = [&](const Options &options) {
        text += u"| option | is |\n|---|---|\n"_s;
        for (const Option &option : options)
            text += u"| `"_s + cell(nameOf(option)) + u"` | "_s + cell(helpOf(option)) + u" |\n"_s;
    };
    text += u"### "_s + Text::tr("Options of every command") + u"\n\n"_s;
    table(commonOptions());
    for (const Command &command : commands()) {
        text += u"\n### `"_s + command.name + u"`\n\n"_s + Text::tr(command.help) + u"\n\n    "_s + usage(command) + u'\n';
        if (!command.arguments.empty())
            text += u'\n';
        for (const Argument &argument : command.arguments)
            text += u"- `"_s + argument.name + u"`: "_s + Text::tr(argument.help) + u'\n';
        if (command.options.empty())
            continue;
        text += u'\n';
        table(command.options);
    }
    return text;
}

} // namespace sportello::ctl
