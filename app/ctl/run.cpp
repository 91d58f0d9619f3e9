// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/run.h"

#include "app/ctl/context.h"
#include "app/ctl/help.h"
#include "app/ctl/json.h"
#include "app/ctl/parser.h"
#include "core/words/language.h"
#include "core/words/sentences.h"
#include "core/words/staffing_terms.h"

#include <QtCore/QFileDevice>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

/// The one place where a kind of error becomes an exit code.
ExitCode exitCode(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::WrongUsage:
    case ErrorKind::BadMapping:
        return WrongUse;
    case ErrorKind::DatabaseMissing:
    case ErrorKind::NotADatabase:
    case ErrorKind::DatabaseDamaged:
    case ErrorKind::DatabaseLocked:
    case ErrorKind::DatabaseReadOnly:
    case ErrorKind::DatabaseFull:
    case ErrorKind::LocksDoNotHold:
    case ErrorKind::MixedSystems:
    case ErrorKind::ClockDiffers:
    case ErrorKind::SchemaMissing:
    case ErrorKind::SchemaNewer:
    case ErrorKind::SchemaOlder:
    case ErrorKind::BeingMoved:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::ServerBusy:
    case ErrorKind::ConnectionLost:
    case ErrorKind::Io:
    case ErrorKind::ProgramFailed:
    case ErrorKind::Internal:
        return Fault;
    default:
        return Refused;
    }
}

QByteArray asJson(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return document.toJson(QJsonDocument::Compact) + '\n';
}

void print(QIODevice &device, const QString &text)
{
    if (!text.isEmpty())
        device.write((text.endsWith(u'\n') ? text : QString(text + u'\n')).toUtf8());
}

/// What went wrong, on the error output: a sentence, or an object for scripts.
int complain(const World &world, bool json, const Error &error, const QString &sentence)
{
    if (json) {
        world.error.write(asJson(QJsonObject{{u"error"_s, errorJson(error, sentence)}}));
    } else {
        print(world.error, sentence);
    }
    return exitCode(error.kind);
}

/// Which contracts the operator can't work today, and why, beside whatever the command answers.
void notice(const World &world, bool json, const std::vector<desk::LeftOut> &leftOut)
{
    if (leftOut.empty())
        return;
    const Error error = desk::admissionError({}, leftOut);
    if (json)
        world.error.write(asJson(QJsonObject{{u"left_out"_s, leftOutJson(leftOut)}}));
    else
        print(world.error, words::leftOutNotice(error));
}

/// The language is known before the line is read, so that wrong usage is said in it.
QString askedLanguage(const QStringList &line, const World &world)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line.at(i) == "--lang"_L1)
            return line.value(i + 1);
        if (line.at(i).startsWith("--lang="_L1))
            return line.at(i).mid(7);
    }
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const QString value = world.environment(variable); !value.isEmpty())
            return value;
    return u"en"_s;
}

} // namespace

namespace {

int answered(const QStringList &line, const World &world, bool json)
{
    if (line.isEmpty()) {
        print(world.error, overview());
        return WrongUse;
    }
    if (std::ranges::any_of(line, [](const QString &word) { return !word.isValidUtf16(); }))
        return complain(world, json, {ErrorKind::WrongUsage, {}, {}},
                        Text::tr("An argument is not UTF-8 text. Nothing was done; write it in UTF-8."));

    const auto arguments = parse(line);
    if (!arguments)
        return complain(world, json, {ErrorKind::WrongUsage, {}, arguments.error()},
                        arguments.error() + u' ' + Text::tr("Nothing was done. For help: sportelloctl help"));
    if (arguments->has(u"help"_s)) {
        print(world.out, helpOn(*arguments->command));
        return Done;
    }
    Context context(*arguments, world);
    const Result<Answer> answer = db::guarded([&] { return arguments->command->run(context); });
    notice(world, json, context.leftOut());
    if (const auto later = context.recordedLater())
        print(world.error,
              json ? QString::fromUtf8(asJson(QJsonObject{{u"recorded_later"_s, timeJson(later)}}))
                   : words::recordedLaterNotice(*later));
    if (!answer) {
        QString sentence = words::sentence(answer.error());
        if (isAboutPassword(answer.error()) && context.isKeyringsPassword())
            sentence += u' '
                + Text::tr("It is the one that the keyring keeps, and keeps still: give it the right one with sportelloctl login "
                           "save.");
        return complain(world, json, answer.error(), sentence);
    }
    if (json)
        world.out.write(asJson(answer->json));
    else
        print(world.out, answer->text);
    return answer->exitCode;
}

/// Whether all of it has left: a full disk, or a pipe that nobody reads any more, shows as it is flushed.
bool hasLeft(QIODevice &device)
{
    auto *file = qobject_cast<QFileDevice *>(&device);
    return !file || (file->flush() && file->error() == QFileDevice::NoError);
}

} // namespace

int run(const QStringList &line, const World &world)
{
    words::installLanguage(words::chosenLanguage(askedLanguage(line, world)));
    const bool json = line.contains("--json"_L1);
    const int code = answered(line, world, json);
    if (hasLeft(world.out))
        return code;
    const auto sentence = code == Done ? Text::tr("What was asked for is done, but the answer could not be written out.")
                                       : Text::tr("The answer could not be written out.");
    return complain(world, json, {ErrorKind::Io, u"output"_s, world.out.errorString()}, sentence);
}

} // namespace sportello::ctl
