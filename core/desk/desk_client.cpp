// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_client.h"

#include "core/db/hearing.h"

namespace sportello::desk {

using namespace domain;

namespace {

/// Somebody waits for it with a caller on the line: as long as a network takes to be known for dead (core/db/postgres.cpp).
constexpr db::SessionOptions ofConsole{.answerLimit = Milliseconds(20000)};

} // namespace

DeskClient::DeskClient(db::Location location, db::Login login, const Clock &clock)
    : m_location(std::move(location)), m_login(std::move(login)), m_clock(clock),
      m_operator([this] { return openDatabase(m_location, m_login, ofConsole); }),
      m_background(
          [this] {
              return openDatabase(m_location, m_login, ofConsole).map([](std::unique_ptr<db::Session> session) {
                  db::hearOthers(*session);
                  return session;
              });
          },
          db::Executor::Idle{db::hearingBeat,
                             [this](db::Session &session) {
                                 if (db::heardOthers(session))
                                     tellHeard();
                             },
                             [this] { tellHeard(); }}),
      m_long([this] { return openDatabase(m_location, m_login); }, {}, db::Executor::Keep::Nothing)
{
}

DeskClient::~DeskClient() = default;

void DeskClient::hear(std::function<void()> heard)
{
    const std::lock_guard lock(m_mutex);
    m_heard = std::move(heard);
}

void DeskClient::tellHeard()
{
    const std::lock_guard lock(m_mutex);
    if (m_heard)
        m_heard();
}

QFuture<Result<SignedIn>> DeskClient::connect()
{
    return m_operator.submit([this](db::Session &session) { return identity(session); });
}

Result<SignedIn> DeskClient::identity(db::Session &session)
{
    m_clock.keep(session);
    const std::lock_guard lock(m_mutex);
    if (!m_me) {
        auto me = signIn(session, m_clock, m_login);
        if (!me)
            return me;
        m_me = std::move(*me);
    }
    return *m_me;
}

} // namespace sportello::desk
