// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/contact_keys.h"

#include <algorithm>

namespace sportello::storage {

qsizetype sharedBeginning(const QString &a, const QString &b)
{
    return std::ranges::mismatch(a, b).in1 - a.begin();
}

std::vector<ContactKey> contactKeys(QStringList words)
{
    words.removeAll(QString());
    words.removeDuplicates();
    std::ranges::sort(words, {}, [](const QString &word) { return word.toUtf8(); });
    std::vector<ContactKey> keys;
    for (const QString &word : std::as_const(words))
        keys.push_back({word, keys.empty() ? 0 : sharedBeginning(word, keys.back().word)});
    return keys;
}

} // namespace sportello::storage
