// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctl_run.h"
#include "tests/support/listening.h"

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;

namespace {

/// Says to all who come that it has no TLS, as a server does, and keeps what they send.
class WithoutTls {
public:
    ~WithoutTls() { (void)received(); }
    [[nodiscard]] quint16 port() const { return m_listening.port(); }
    /// From all who came; nobody comes after this.
    [[nodiscard]] QByteArray received()
    {
        shutdown(m_listening.socket(), SHUT_RDWR);
        if (m_thread.joinable())
            m_thread.join();
        return m_received;
    }

private:
    void run()
    {
        for (int one = -1; (one = accept(m_listening.socket(), nullptr, nullptr)) >= 0; close(one)) {
            char bytes[256];
            for (ssize_t size = 0; (size = read(one, bytes, sizeof bytes)) > 0;) {
                m_received.append(bytes, size);
                (void)send(one, "N", 1, MSG_NOSIGNAL);
            }
        }
    }

    Listening m_listening;
    QByteArray m_received;
    std::thread m_thread{[this] { run(); }};
};

} // namespace

TEST_CASE(
    "A server on another machine that has no TLS is said with 3 in one sentence, and nothing is sent but the question for it")
{
    const CtlRun ctl(db::Engine::Sqlite);
    WithoutTls server;
    const QStringList line{u"ticket"_s, u"list"_s, u"--db"_s,
                           u"postgresql://%1:%2/desk"_s.arg(QLatin1StringView(Listening::address)).arg(server.port())};
    const Outcome refused = ctl.as(u"sara"_s, line);
    CHECK(refused.code == 3);
    CHECK(refused.errorKind() == u"connection-refused"_s);
    const Outcome italian = ctl.run(line + QStringList{u"--as"_s, u"sara"_s, u"--lang"_s, u"it"_s});
    CHECK(italian.code == 3);
    CHECK(italian.error.startsWith(u"Non c'è una connessione sicura con il server"_s));
    CHECK(italian.error.count(u'\n') == 1);
    QByteArray sent = server.received();
    CHECK(sent.size() >= 16);
    CHECK(sent.replace(QByteArray::fromHex("0000000804d2162f"), {}).isEmpty()); // SSLRequest
}
