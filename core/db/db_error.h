// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <stdexcept>

namespace sportello::db {

/// Thrown below the executor only, so that transactions roll back; `guarded()` turns it into a Result in one place.
class DbError : public std::runtime_error {
public:
    enum class Constraint { None, Unique, NotNull, Check, ForeignKey };

    DbError(domain::Error error, Constraint constraint, bool retryable)
        : std::runtime_error(error.detail.toStdString()), m_error(std::move(error)), m_constraint(constraint),
          m_retryable(retryable)
    {
    }
    [[nodiscard]] const domain::Error &error() const noexcept { return m_error; }
    [[nodiscard]] Constraint constraint() const noexcept { return m_constraint; }
    /// A deadlock, a serialisation failure or a busy file for which waiting could not help: the whole unit of work may be run
    /// again. Not so a file or a lock that was waited for up to the limit.
    [[nodiscard]] bool retryable() const noexcept { return m_retryable; }

private:
    domain::Error m_error;
    Constraint m_constraint;
    bool m_retryable;
};

/// A refusal found inside a unit of work: rolls back like any other exception and comes out as this error.
class Refused : public std::runtime_error {
public:
    explicit Refused(domain::Error error) : std::runtime_error("refused"), m_error(std::move(error)) {}
    [[nodiscard]] const domain::Error &error() const noexcept { return m_error; }

private:
    domain::Error m_error;
};

[[noreturn]] inline void refuse(domain::ErrorKind kind, QString subject = {}, QString detail = {})
{
    throw Refused(domain::Error{kind, std::move(subject), std::move(detail)});
}

/// The value, or the error thrown as Refused: for calling a function that answers a Result inside a unit of work.
template <class T>
T orRefuse(domain::Result<T> result)
{
    if (!result)
        throw Refused(std::move(result.error()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace sportello::db
