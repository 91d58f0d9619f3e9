// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/options.h"

#include "core/platform/password_file.h"
#include "core/words/sentences.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>

namespace sportello::console {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(sportello::console::Options)
};

constexpr int wrongUsage = 2;

Reading wrong(const QString &sentence)
{
    return {.options = {}, .print = sentence + u'\n', .exitCode = wrongUsage};
}

} // namespace

Reading readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Operator console for help desks under public-service contracts."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption database(u"db"_s, Text::tr("The database: sqlite:PATH or postgresql://HOST/NAME (or SPORTELLO_DB)."),
                                      u"URL"_s, qEnvironmentVariable("SPORTELLO_DB"));
    const QCommandLineOption login(u"as"_s, Text::tr("Who logs in (or SPORTELLO_AS)."), u"LOGIN"_s,
                                   qEnvironmentVariable("SPORTELLO_AS"));
    const QCommandLineOption password(u"password-file"_s,
                                      Text::tr("A file whose first line is the password (or SPORTELLO_PASSWORD_FILE)."),
                                      u"FILE"_s, qEnvironmentVariable("SPORTELLO_PASSWORD_FILE"));
    const QCommandLineOption language(u"lang"_s, Text::tr("The language: it or en."), u"it|en"_s);
    const QCommandLineOption theme(u"theme"_s, Text::tr("The colours: light, dark or contrast."), u"KIND"_s);
    const QCommandLineOption density(u"density"_s, Text::tr("How close things stand: comfortable or compact."), u"DENSITY"_s);
    const QCommandLineOption newInstance(u"new-instance"_s, Text::tr("Open a second console beside the first."));
    const QCommandLineOption tour(u"tour"_s, Text::tr("Walk through the pages, leave pictures of them in this folder, and quit."),
                                  u"DIR"_s);
    const QCommandLineOption measure(u"measure-start"_s,
                                     Text::tr("Print how long the start took and how much memory it takes, and quit."));
    parser.addOptions({database, login, password, language, theme, density, newInstance, tour, measure});
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return wrong(Text::tr("Not understood: %1").arg(parser.positionalArguments().join(u' ')));
    if (parser.isSet(help))
        return {.options = {}, .print = parser.helpText(), .exitCode = 0};
    if (parser.isSet(version))
        return {.options = {}, .print = u"sportello "_s + QCoreApplication::applicationVersion() + u'\n', .exitCode = 0};

    Options options;
    if (const QString url = parser.value(database); !url.isEmpty()) {
        const auto location = db::Location::parse(url);
        if (!location)
            return wrong(words::sentence(location.error()));
        options.database = *location;
    }
    options.login.name = parser.value(login);
    if (const QString path = parser.value(password); !path.isEmpty()) {
        const auto given = platform::readPasswordFile(path);
        if (!given)
            return wrong(words::sentence(given.error()));
        options.login.password = *given;
    }
    options.language = parser.value(language);
    if (!options.language.isEmpty() && options.language != "it"_L1 && options.language != "en"_L1)
        return wrong(Text::tr("Not a language of the console: %1").arg(options.language));
    const auto choose = [&](const QCommandLineOption &option, const auto &names, auto &into) {
        const QString value = parser.value(option);
        for (const auto &[name, kind] : names)
            if (value == name)
                into = kind;
        return value.isEmpty() || into.has_value();
    };
    using Themes = std::array<std::pair<QLatin1StringView, ui::ThemeKind>, 3>;
    using Densities = std::array<std::pair<QLatin1StringView, ui::Density>, 2>;
    if (!choose(theme,
                Themes{{{"light"_L1, ui::ThemeKind::Light},
                        {"dark"_L1, ui::ThemeKind::Dark},
                        {"contrast"_L1, ui::ThemeKind::HighContrast}}},
                options.theme))
        return wrong(Text::tr("Not a theme: %1").arg(parser.value(theme)));
    if (!choose(density, Densities{{{"comfortable"_L1, ui::Density::Comfortable}, {"compact"_L1, ui::Density::Compact}}},
                options.density))
        return wrong(Text::tr("Not a density: %1").arg(parser.value(density)));
    options.newInstance = parser.isSet(newInstance);
    options.tour = parser.value(tour);
    options.measureStart = parser.isSet(measure);
    return {.options = options, .print = {}, .exitCode = 0};
}

} // namespace sportello::console
