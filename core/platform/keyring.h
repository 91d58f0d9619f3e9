// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QtCore/QByteArray>

#include <atomic>
#include <chrono>
#include <optional>

namespace sportello::platform {

/// The keyring of whoever is logged in to this machine: the desktop's own (Secret Service, KWallet). Each question waits for its
/// answer, and so for somebody who is asked to unlock the keyring: never ask on the interface's thread.
/// Errors: NoKeyring, KeyringRefused.
class Keyring {
public:
    /// `patience`: for one answer.
    explicit Keyring(std::chrono::milliseconds patience = std::chrono::minutes(1)) : m_patience(patience) {}

    /// None: nothing is kept by this name. A keyring that stays locked says the same; only keep() and forget() tell.
    [[nodiscard]] domain::Result<std::optional<QByteArray>> read(const QString &name) const;
    /// In place of what was kept by this name.
    [[nodiscard]] domain::Result<void> keep(const QString &name, const QByteArray &secret) const;
    [[nodiscard]] domain::Result<void> forget(const QString &name) const;

    /// Whoever waits, on any thread, waits no longer.
    void leave() noexcept { m_left = true; }

private:
    struct Reply;
    template <class Make>
    [[nodiscard]] Reply ask(Make make) const;

    std::chrono::milliseconds m_patience;
    std::atomic<bool> m_left = false;
};

} // namespace sportello::platform
