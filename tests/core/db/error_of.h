// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/db_error.h"

#include <catch2/catch.hpp>

namespace sportello::test {

/// The DbError that `work` throws.
template <class Work>
db::DbError errorOf(Work &&work)
{
    try {
        work();
    } catch (const db::DbError &error) {
        return error;
    }
    FAIL("nothing was thrown");
    throw std::logic_error("unreachable");
}

} // namespace sportello::test
