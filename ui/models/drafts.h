// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/location.h"
#include "core/domain/result.h"
#include "core/platform/local_key.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QThreadPool>

#include <functional>
#include <memory>
#include <optional>

namespace sportello::ui {

// The key to what one operator keeps on this machine of one database.
[[nodiscard]] std::shared_ptr<platform::LocalKey> localKeyOf(const db::Location &database, const db::Login &login);

// What an operator has begun to type and has not handed to the desk, kept on this machine so that it outlives the program. Each
// draft is a file of its own, sealed under the operator's key; without one it is kept only as long as the program runs. Of two
// programs at once each has its own, and a later one has what both left. What nobody took up again for `keptDays` goes. The disk
// is nobody's to wait for: what is kept is written in its order on a thread of its own.
class Drafts : public QObject {
    Q_OBJECT
public:
    // The password opens what earlier versions sealed under it alone.
    Drafts(const db::Location &database, const db::Login &login, std::shared_ptr<platform::LocalKey> key,
           QObject *parent = nullptr);
    // What was kept is written before it goes.
    ~Drafts() override;

    // Where one operator's drafts on one database lie; those of a second program lie beside it.
    [[nodiscard]] static QString folder(const db::Location &database, const QString &login);

    // Reads what earlier runs left, once the key is asked for; answers by loaded().
    void load();
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    // What is kept outlives the program.
    [[nodiscard]] bool isDurable() const { return m_loaded && m_hasKey && !m_failed; }
    static constexpr int keptDays = 30;

    // By a name that says for good what was begun.
    [[nodiscard]] std::optional<QByteArray> find(const QString &name);
    // What an earlier run left by a name under which something else was begun before that was read; answered once.
    [[nodiscard]] std::optional<QByteArray> takeOlder(const QString &name);
    // The same as find() without taking it up.
    [[nodiscard]] std::optional<QByteArray> peek(const QString &name) const;
    // The names that begin so; of this run's alone, or with what earlier runs left and nobody took up yet.
    enum class Of { ThisRun, All };
    [[nodiscard]] QStringList names(const QString &beginning, Of of) const;
    void keep(const QString &name, const QByteArray &content);
    void drop(const QString &name);
    // What this run began or took up again is thrown away, and nothing is kept any more; what waits to be sent is.
    void discard();

    // What was done and could not be written at the desk: names that begin so go by no age, and only by drop(). `kept` is told
    // whether the disk has it.
    static constexpr QLatin1StringView unsent{"unsent/"};
    void keepUnsent(const QString &name, const QByteArray &content, const std::function<void(bool)> &kept);
    // How many of them lie there and do not open: sealed under another password.
    [[nodiscard]] int sealedAway() const { return m_sealedAway; }

    // How often the disk has what was kept, or has it no more.
    [[nodiscard]] int written() const { return m_written; }
    [[nodiscard]] bool isAllWritten() const { return m_written == m_handedOver; }

Q_SIGNALS:
    void loaded();
    void stored();
    // With loaded(): so many lie there that no key opens, until one does or their days are over.
    void closed(int count);
    // With loaded(): the keyring does not have the key, and the password alone opens what is kept.
    void keyringFailed(const domain::Error &error);
    // Told once: from then on what is typed does not outlive the program.
    void failed(const domain::Error &error);

private:
    class Vault;
    using Contents = QHash<QString, QByteArray>;
    struct Opened;
    void follow(const Opened &opened);
    void fail(const domain::Error &error);
    void store(const QString &name, const std::optional<QByteArray> &content, const std::function<void(bool)> &done = {});

    std::shared_ptr<Vault> m_vault; // the thread's
    Contents m_contents;
    Contents m_older;
    QSet<QString> m_mine; // begun or taken up in this run
    int m_written = 0;
    int m_handedOver = 0;
    int m_sealedAway = 0;
    bool m_hasKey = false;
    bool m_loaded = false;
    bool m_discarded = false;
    bool m_failed = false;
    QThreadPool m_thread;
};

} // namespace sportello::ui
