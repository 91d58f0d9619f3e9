// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/help.h"

#include "app/ctl/context.h"
#include "app/ctl/parser.h"
#include "app/ctl/run.h"

#include <QtCore/QCoreApplication>

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

/// Words as troff prints them: a line that begins with a dot or a quote would be a request.
QString troff(QString text)
{
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s).replace(u'\n', u' ');
    return text.startsWith(u'.') || text.startsWith(u'\'') ? QString(u"\\&"_s + text) : text;
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

QString manual()
{
    const auto heading = [](const QString &name) -> QString { return u".SH "_s + troff(name.toUpper()) + u'\n'; };
    QString text = u".TH SPORTELLOCTL 1 \"\" \"Sportello "_s + troff(QCoreApplication::applicationVersion())
        + u"\"\n.ad l\n.nh\n"_s + heading(Text::tr("Name")) + u"sportelloctl \\- "_s
        + troff(Text::tr("every verb of a Sportello desk, without a window")) + u'\n' + heading(Text::tr("Synopsis"))
        + QString(u".B sportelloctl\n"_s) + troff(Text::tr("COMMAND [ARGUMENTS] [--db URL] [--as LOGIN] [--json]")) + u'\n';
    const auto list = [&](const Options &options) {
        for (const Option &option : options)
            text += u".TP\n.B "_s + troff(nameOf(option)) + u'\n' + troff(helpOf(option)) + u'\n';
    };
    text += heading(Text::tr("Options of every command"));
    list(commonOptions());
    text += heading(Text::tr("Commands"));
    for (const Command &command : commands()) {
        text += u".SS "_s + troff(usage(command)) + u'\n' + troff(Text::tr(command.help)) + u'\n';
        for (const Argument &argument : command.arguments)
            text += u".TP\n.I "_s + troff(argument.name) + u'\n' + troff(Text::tr(argument.help)) + u'\n';
        list(command.options);
    }
    text += heading(Text::tr("Exit status"));
    const std::pair<ExitCode, QString> codes[]{{Done, Text::tr("Done.")},
                                               {Refused, Text::tr("Refused by a rule or a right; or something differs.")},
                                               {WrongUse, Text::tr("Wrong usage.")},
                                               {Fault, Text::tr("The database or the system does not do what it must.")}};
    for (const auto &[code, meaning] : codes)
        text += u".TP\n.B "_s + QString::number(int(code)) + u'\n' + troff(meaning) + u'\n';
    return text + heading(Text::tr("See also")) + u".BR sportello (1)\n"_s;
}

} // namespace sportello::ctl
