// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

#include <vector>

namespace sportello::storage {

/// A word that a contact is found by.
struct ContactKey {
    QString word;
    qsizetype shared = 0; ///< letters at its beginning (UTF-16 units) that the contact's word before it begins with too
    bool operator==(const ContactKey &) const = default;
};

/// How many letters (UTF-16 units) two words have in common at their beginning.
[[nodiscard]] qsizetype sharedBeginning(const QString &a, const QString &b);

/// The keys of one contact's words, in the order that both engines keep: by the bytes of UTF-8. Whoever looks for the words that
/// begin with some letters meets a contact at the first of them, and knows a later one by its sharing them.
[[nodiscard]] std::vector<ContactKey> contactKeys(QStringList words);

} // namespace sportello::storage
