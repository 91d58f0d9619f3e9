// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/ids.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <concepts>
#include <optional>
#include <type_traits>
#include <variant>

namespace sportello::db {

/// The four shapes in which a value crosses to the engine; monostate is NULL.
using Value = std::variant<std::monostate, qint64, double, QString, QByteArray>;

/// How a C++ type stands in a column: integers, booleans, enumerations, ids and instants are BIGINT.
template <class T>
struct Column;

template <class T>
    requires(std::integral<T> || std::is_enum_v<T>)
struct Column<T> {
    static Value toValue(T value) { return static_cast<qint64>(value); }
    static T fromValue(const Value &value) { return static_cast<T>(std::get<qint64>(value)); }
};
template <>
struct Column<bool> {
    static Value toValue(bool value) { return qint64{value ? 1 : 0}; }
    static bool fromValue(const Value &value) { return std::get<qint64>(value) != 0; }
};
template <>
struct Column<double> {
    static Value toValue(double value) { return value; }
    static double fromValue(const Value &value)
    {
        return std::holds_alternative<qint64>(value) ? static_cast<double>(std::get<qint64>(value)) : std::get<double>(value);
    }
};
template <>
struct Column<QString> {
    static Value toValue(const QString &value) { return value.isNull() ? Value(QString(QLatin1String(""))) : Value(value); }
    static QString fromValue(const Value &value) { return std::get<QString>(value); }
};
template <>
struct Column<QByteArray> {
    static Value toValue(const QByteArray &value) { return value; }
    static QByteArray fromValue(const Value &value) { return std::get<QByteArray>(value); }
};
template <class Tag>
struct Column<domain::StrongId<Tag>> {
    static Value toValue(domain::StrongId<Tag> id) { return qint64{id.value()}; }
    static domain::StrongId<Tag> fromValue(const Value &value) { return domain::StrongId<Tag>(std::get<qint64>(value)); }
};
template <>
struct Column<domain::Instant> {
    static Value toValue(domain::Instant at) { return qint64{at.time_since_epoch().count()}; }
    static domain::Instant fromValue(const Value &value)
    {
        return domain::Instant(domain::Milliseconds(std::get<qint64>(value)));
    }
};
template <class T>
struct Column<std::optional<T>> {
    static Value toValue(const std::optional<T> &value) { return value ? Column<T>::toValue(*value) : Value(); }
    static std::optional<T> fromValue(const Value &value)
    {
        if (std::holds_alternative<std::monostate>(value))
            return std::nullopt;
        return Column<T>::fromValue(value);
    }
};

/// What the engine should read a column as.
enum class Shape { Integer, Real, Text, Blob };

template <class T>
inline constexpr Shape shapeOf = Shape::Integer;
template <>
inline constexpr Shape shapeOf<double> = Shape::Real;
template <>
inline constexpr Shape shapeOf<QString> = Shape::Text;
template <>
inline constexpr Shape shapeOf<QByteArray> = Shape::Blob;
template <class T>
inline constexpr Shape shapeOf<std::optional<T>> = shapeOf<T>;

} // namespace sportello::db
