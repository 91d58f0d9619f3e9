// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/run.h"
#include "core/domain/text.h"
#include "core/platform/terminal.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

using namespace sportello;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("sportelloctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SPORTELLO_VERSION));
    QFile out;
    QFile error;
    if (!out.open(stdout, QIODevice::WriteOnly) || !error.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return ctl::Fault;

    const domain::SystemClock clock;
    const platform::Keyring keyring;
    const ctl::World world{
        .out = out,
        .error = error,
        .clock = clock,
        .environment = [](const char *name) { return qEnvironmentVariable(name); },
        .ask = [](const QString &prompt) -> std::optional<QString> {
            const std::optional<QByteArray> typed = platform::askSecret(prompt);
            if (!typed)
                return std::nullopt;
            return QString::fromUtf8(*typed);
        },
        .catchInterrupts = &platform::catchInterrupts,
        .interrupted = &platform::interrupted,
        .errorIsTerminal = platform::errorIsTerminal(),
        .keyring = &keyring,
    };
    // Not Qt's own list: that one has already replaced what is no text. A lone surrogate stands for it, which run() refuses.
    QStringList line;
    for (int i = 1; i < argc; ++i)
        line += domain::fromUtf8(argv[i], {}).value_or(QString(QChar(0xD800)));
    return ctl::run(line, world);
}
