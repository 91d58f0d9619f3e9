// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The keyring of tests/support/with_keyring.sh, for cases tagged [.keyring].
namespace sportello::test {

/// From then on it opens to nobody: there is no screen to ask on.
void lockKeyring();
void unlockKeyring();
/// From then on it answers nobody, until it is resumed.
void holdKeyring();
void resumeKeyring();

} // namespace sportello::test
