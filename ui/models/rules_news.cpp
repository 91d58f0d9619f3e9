// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rules_news.h"

#include "core/words/sentences.h"
#include "core/words/watch_terms.h"

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;

void RulesNews::follow(const desk::WatchService &service)
{
    connect(&service, &desk::WatchService::passed, this, &RulesNews::passed);
    connect(&service, &desk::WatchService::counted, this, &RulesNews::counted);
    connect(&service, &desk::WatchService::failed, this, &RulesNews::failed);
}

QString RulesNews::status() const
{
    QStringList parts;
    if (m_failing)
        parts << tr("Rules and messages stand still here");
    if (const QString line = words::toDoLine(m_todo); !line.isEmpty())
        parts << line;
    return parts.join(u" · "_s);
}

void RulesNews::passed(const desk::WatchReport &report)
{
    if (report.failed > 0 && report.failed != m_wrong)
        Q_EMIT said([failed = report.failed] {
            return tr("Tickets or calls that a rule could not act on: %1. They are tried again by themselves; if it goes on, "
                      "tell "
                      "whoever runs the system.")
                .arg(failed);
        });
    if (report.failed > 0)
        m_wrong = report.failed;
    if (!m_failing)
        return;
    m_failing = false;
    Q_EMIT statusChanged();
}

void RulesNews::counted(const desk::OutgoingToDo &todo)
{
    if (todo == m_todo)
        return;
    const bool isMore = todo.toSay > m_todo.toSay || todo.failed > m_todo.failed || todo.notKnown > m_todo.notKnown;
    seen(todo);
    if (isMore)
        Q_EMIT messagesWait([todo] { return words::toDoNotice(todo); });
}

void RulesNews::seen(const desk::OutgoingToDo &todo)
{
    if (todo == m_todo)
        return;
    m_todo = todo;
    Q_EMIT statusChanged();
}

void RulesNews::failed(const domain::Error &error)
{
    if (m_failing)
        return;
    m_failing = true;
    Q_EMIT statusChanged();
    Q_EMIT said([error]() -> QString {
        return tr("Rules and messages stand still at this console; it tries again by itself.") + u' ' + words::sentence(error);
    });
}

} // namespace sportello::ui
