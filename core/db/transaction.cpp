// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/transaction.h"

#include <QtCore/QRandomGenerator>

#include <thread>

namespace sportello::db {

Transaction::Transaction(Session &session, Kind kind) : m_session(session)
{
    m_session.begin(kind == Kind::Write);
}

Transaction::~Transaction()
{
    if (m_open)
        m_session.rollback();
}

void Transaction::commit()
{
    m_session.commit();
    m_open = false;
}

void backOff(int attempt)
{
    const int span = 5 << attempt;
    std::this_thread::sleep_for(std::chrono::milliseconds(span + QRandomGenerator::global()->bounded(span)));
}

} // namespace sportello::db
