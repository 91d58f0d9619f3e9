// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"
#include "core/domain/message.h"
#include "core/domain/watch_step.h"

#include <vector>

/// By what a contract's tickets are watched: steps, templates, where people are told. All functions throw db::DbError. Inserting
/// ignores the given id and version.
namespace sportello::storage {

[[nodiscard]] domain::WatchStepId insertWatchStep(db::Session &session, const domain::WatchStep &step);
/// Writes all of the step anew. False: its version is not the one before.
[[nodiscard]] bool updateWatchStep(db::Session &session, const domain::WatchStep &step);
[[nodiscard]] std::optional<domain::WatchStep> loadWatchStep(db::Session &session, domain::WatchStepId id);
/// By rank, with those that hold no longer.
[[nodiscard]] std::vector<domain::WatchStep> listWatchSteps(db::Session &session, domain::ContractId contract);

/// Those with words of their own.
[[nodiscard]] std::vector<domain::MessageTemplate> listTemplates(db::Session &session, domain::ContractId contract);
/// The row of a kind and a language, which has no words where the standard ones hold again.
[[nodiscard]] std::optional<domain::MessageTemplate> loadTemplate(db::Session &session, domain::ContractId contract,
                                                                  domain::MessageKind kind, const QString &language);
/// Writes the contract's words for a kind and a language in place of those of the version that is given (0: new); answers the
/// row. None: its version is another one.
[[nodiscard]] std::optional<domain::MessageTemplate> saveTemplate(db::Session &session, const domain::MessageTemplate &words);

/// Where an operator or a team is told by mail; empty: nowhere.
[[nodiscard]] QString noticeAddress(db::Session &session, domain::MessageParty kind, std::int64_t id);
void saveNoticeAddress(db::Session &session, domain::MessageParty kind, std::int64_t id, const QString &address);

} // namespace sportello::storage
