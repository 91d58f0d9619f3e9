// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/progress.h"

#include "app/ctl/command.h"
#include "core/words/language.h"

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;

bool Progress::operator()(std::int64_t done, std::int64_t of)
{
    using namespace std::chrono_literals;
    const auto now = std::chrono::steady_clock::now();
    if (m_world.errorIsTerminal && now - m_shown > 200ms) {
        m_shown = now;
        QString line = of > 0 ? Text::tr("%1 of %2").arg(QLocale().toString(qint64(done)), QLocale().toString(qint64(of)))
                              : QLocale().toString(qint64(done));
        const auto elapsed = std::chrono::duration_cast<domain::Milliseconds>(now - m_start);
        if (done > 0 && of > done && elapsed > 1s)
            line += u", "_s + Text::tr("%1 left").arg(words::duration(elapsed * (of - done) / done));
        m_world.error.write(u"\r%1"_s.arg(line.leftJustified(m_width)).toUtf8());
        m_width = line.size();
    }
    return !m_world.interrupted();
}

void Progress::wipe()
{
    if (m_width > 0)
        m_world.error.write(u"\r%1\r"_s.arg(QString(m_width, u' ')).toUtf8());
}

} // namespace sportello::ctl
