// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/mail_command.h"

#include "core/domain/mail.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

tl::unexpected<Error> wrong(const QString &key, const QString &why)
{
    return failure(ErrorKind::BadMapping, key, why);
}

std::optional<int> numberIn(const QJsonObject &json, const QString &key, int standard, int least, int most)
{
    const QJsonValue value = json.value(key);
    const int number = value.isUndefined() ? standard : value.toInt(least - 1);
    return number >= least && number <= most ? std::optional(number) : std::nullopt;
}

} // namespace

Result<MailCommand> readMailCommand(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, path, file.errorString());
    const QJsonDocument document = QJsonDocument::fromJson(file.read(65'536));
    if (!document.isObject())
        return wrong(path, u"JSON"_s);
    const QJsonObject json = document.object();
    static const QStringList known{u"command"_s, u"from"_s, u"from_name"_s, u"timeout_seconds"_s, u"attempts"_s};
    for (const QString &key : json.keys())
        if (!known.contains(key))
            return wrong(key, u"?"_s);
    MailCommand command;
    for (const QJsonValue &word : json.value(u"command"_s).toArray()) {
        if (!word.isString() || word.toString().contains(QChar(0)))
            return wrong(u"command"_s, u"[\"/…\", …]"_s);
        command.arguments += word.toString();
    }
    if (command.arguments.isEmpty() || !QFileInfo(command.arguments.front()).isAbsolute())
        return wrong(u"command"_s, u"[\"/…\", …]"_s);
    command.program = command.arguments.takeFirst();
    command.fromAddress = json.value(u"from"_s).toString();
    if (!isMailAddress(command.fromAddress))
        return wrong(u"from"_s, command.fromAddress.left(60));
    command.fromName = json.value(u"from_name"_s).toString().left(100);
    const auto seconds = numberIn(json, u"timeout_seconds"_s, 30, 1, 600);
    if (!seconds)
        return wrong(u"timeout_seconds"_s, u"1–600"_s);
    const auto attempts = numberIn(json, u"attempts"_s, 5, 1, 20);
    if (!attempts)
        return wrong(u"attempts"_s, u"1–20"_s);
    command.timeout = std::chrono::seconds(*seconds);
    command.attempts = *attempts;
    return command;
}

MailResult runMailCommand(const MailCommand &command, const QByteArray &message, const std::function<bool()> &interrupted,
                          const std::function<void()> &meanwhile)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(command.program, command.arguments, QIODevice::ReadWrite);
    QElapsedTimer timer;
    timer.start();
    qint64 until = command.timeout.count();
    bool isLeaving = false;
    const auto left = [&] { return std::max<qint64>(until - timer.elapsed(), 0); };
    if (!process.waitForStarted(int(left())))
        return {MailOutcome::NotSent, process.errorString(), false};
    // The next wait: short, so that whoever wants to leave is heard.
    const auto slice = [&] {
        if (meanwhile) {
            const qint64 before = timer.elapsed();
            meanwhile();
            until += timer.elapsed() - before;
        }
        if (!isLeaving && interrupted && interrupted()) {
            isLeaving = true;
            until = std::min<qint64>(until, timer.elapsed() + command.grace.count());
        }
        return int(std::min<qint64>(left(), 100));
    };
    process.write(message);
    while (process.bytesToWrite() > 0 && process.state() == QProcess::Running)
        if (const int wait = slice(); wait == 0 || (!process.waitForBytesWritten(wait) && process.error() != QProcess::Timedout))
            break;
    const bool handedOver = process.bytesToWrite() == 0;
    process.closeWriteChannel();
    while (process.state() != QProcess::NotRunning)
        if (const int wait = slice(); wait == 0 || (!process.waitForFinished(wait) && process.error() != QProcess::Timedout))
            break;
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished(5000);
        return {handedOver ? MailOutcome::NotKnown : MailOutcome::NotSent, isLeaving ? u"interrupted"_s : u"timeout"_s, true};
    }
    // The last of what it says is what it ended by.
    const QString complaint = QString::fromUtf8(process.readAllStandardError().right(500)).simplified();
    const QString detail = u"%1 %2"_s.arg(process.exitCode()).arg(complaint).trimmed();
    if (process.exitStatus() != QProcess::NormalExit)
        return {handedOver ? MailOutcome::NotKnown : MailOutcome::NotSent, u"crash "_s + detail, true};
    if (process.exitCode() == 0)
        return {MailOutcome::Sent, {}, false};
    return {MailOutcome::NotSent, detail, false};
}

} // namespace sportello::desk
