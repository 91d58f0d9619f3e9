// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/scram.h"
#include "tests/support/test_database.h"

namespace sportello::test {

/// A login of the server that no desk knows of; its name begins with `name`.
inline db::Login addServerLogin(db::Session &session, const QString &name)
{
    const db::Login login{TestDatabase::uniqueName(name), QStringLiteral("prova-prova")};
    session.execute(QStringLiteral("CREATE ROLE %1 LOGIN PASSWORD '%2'")
                        .arg(login.name, must(db::scramVerifier(session, login.name, login.password))));
    return login;
}

} // namespace sportello::test
