// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platform/keyring.h"
#include "core/platform/sealing.h"

#include <future>
#include <memory>

namespace sportello::platform {

/// The key under which a program keeps on its machine what an operator has not handed to the desk yet: random, one for each
/// operator and database. It stands in the keyring and, sealed under the password of the log-in, in a file: whichever of the two
/// there is opens what was kept, however the other has changed meanwhile. With neither there is no key.
/// Several keys come about where neither had the earlier one; all that can be had open what they sealed.
class LocalKey {
public:
    struct Whose {
        QString folder;   ///< where the files lie, one for each key
        QString name;     ///< in the keyring: operator and database
        QString password; ///< empty where they log in without one
    };
    struct Obtained {
        std::shared_ptr<const Sealer> sealer; ///< none: nothing can be kept
        std::optional<domain::Error> error;   ///< why it is not in the keyring, or not to be had at all
    };

    explicit LocalKey(Whose whose) : m_whose(std::move(whose)) {}
    /// Waits for the keyring no longer.
    ~LocalKey() { leave(); }
    LocalKey(const LocalKey &) = delete;
    LocalKey &operator=(const LocalKey &) = delete;

    /// Once it is certain that the password is the operator's. At once; the key comes on another thread.
    void obtain();
    /// Waits for it, and so for somebody who is asked to unlock the keyring: after obtain(), never on the interface's thread.
    [[nodiscard]] Obtained wait() const { return m_obtained.valid() ? m_obtained.get() : Obtained(); }
    /// The keyring is asked no more: the password alone counts for what still waits.
    void leave() noexcept { m_keyring.leave(); }

private:
    [[nodiscard]] Obtained look() const;

    Whose m_whose;
    Keyring m_keyring;
    std::shared_future<Obtained> m_obtained;
};

} // namespace sportello::platform
