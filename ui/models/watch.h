// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QtCore/QFutureWatcher>

namespace sportello::ui {

// Hands an answer of the asynchronous front to its owner, on the owner's thread; nothing is called once the owner is gone.
// A write's error must reach a person: there is no form without `onError`.
template <class T, class OnResult, class OnError>
void watch(QObject *owner, const QFuture<domain::Result<T>> &future, OnResult onResult, OnError onError)
{
    auto *watcher = new QFutureWatcher<domain::Result<T>>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner,
                     [watcher, onResult = std::move(onResult), onError = std::move(onError)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() == 0)
                             return;
                         const domain::Result<T> answer = watcher->result();
                         if (answer)
                             onResult(*answer);
                         else
                             onError(answer.error());
                     });
    watcher->setFuture(future);
}

} // namespace sportello::ui
