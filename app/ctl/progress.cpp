// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/progress.h"

#include "app/ctl/command.h"
#include "core/words/language.h"

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;

bool Progress::operator()(std::int64_t done, std::int64_t of)
{
    using namespace std::chrono_literals;
    const auto elapsed = std::chrono::duration_cast<domain::Milliseconds>(std::chrono::steady_clock::now() - m_start);
    const bool known = done > 0 && of > done && elapsed > 1s;
    return (*this)(done, of, known ? std::optional(elapsed * (of - done) / done) : std::nullopt);
}

bool Progress::operator()(std::int64_t done, std::int64_t of, std::optional<domain::Milliseconds> left)
{
    using namespace std::chrono_literals;
    const auto now = std::chrono::steady_clock::now();
    if (m_world.errorIsTerminal && now - m_shown > 200ms) {
        m_shown = now;
        const QLocale locale;
        QString line = locale.toString(qint64(done));
        if (of > 0)
            line = Text::tr("%1 of %2").arg(line, locale.toString(qint64(of)));
        if (left)
            line += u", "_s + Text::tr("%1 left").arg(words::duration(*left));
        m_world.error.write(u"\r%1"_s.arg(line.leftJustified(m_width)).toUtf8());
        m_width = line.size();
    }
    return !m_world.interrupted();
}

void Progress::say(const QByteArray &line)
{
    wipe();
    m_world.error.write(line + '\n');
}

void Progress::wipe()
{
    if (m_width > 0)
        m_world.error.write(u"\r%1\r"_s.arg(QString(m_width, u' ')).toUtf8());
    m_width = 0;
}

} // namespace sportello::ctl
