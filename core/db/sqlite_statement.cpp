// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"
#include "core/db/engine_error.h"
#include "core/db/statement.h"

#include <QtSql/QSqlQuery>

namespace sportello::db {

using namespace Qt::Literals::StringLiterals;

namespace {

QVariant bindable(const Value &value)
{
    struct Visitor {
        QVariant operator()(std::monostate) const { return {}; }
        QVariant operator()(qint64 number) const { return QVariant::fromValue(number); }
        QVariant operator()(double number) const { return number; }
        QVariant operator()(const QString &text) const
        {
            refuseUnstorable(text);
            return text.isNull() ? u""_s : text;
        }
        QVariant operator()(const QByteArray &bytes) const { return bytes.isNull() ? QByteArray("") : bytes; }
    };
    return std::visit(Visitor{}, value);
}

class SqliteStatement final : public Statement {
public:
    SqliteStatement(Connection &connection, const QString &sql) : m_connection(connection), m_query(connection.database)
    {
        m_query.setForwardOnly(true);
        if (!m_query.prepare(sql))
            connection.raise(m_query.lastError());
    }

    void execute(std::span<const Value> values) override
    {
        const auto count = static_cast<qsizetype>(values.size());
        if (m_bound >= 0 && m_bound != count) // Qt would take what is missing from the run before
            throw defect(u"a statement was run with another number of values"_s);
        for (qsizetype i = 0; i < count; ++i)
            m_query.bindValue(static_cast<int>(i), bindable(values[static_cast<std::size_t>(i)]));
        if (!m_query.exec())
            m_connection.raise(m_query.lastError());
        m_bound = count;
    }

    bool next() override
    {
        if (m_query.next())
            return true;
        if (m_query.lastError().isValid())
            m_connection.raise(m_query.lastError());
        return false;
    }

    bool isNull(int column) const override { return m_query.isNull(column); }

    Value read(int column, Shape shape) const override
    {
        const QVariant value = m_query.value(column);
        if (value.isNull())
            return {};
        switch (value.typeId()) {
        case QMetaType::Int:
        case QMetaType::LongLong:
            if (shape == Shape::Integer || shape == Shape::Real)
                return value.toLongLong();
            break;
        case QMetaType::Double:
            if (shape == Shape::Real)
                return value.toDouble();
            break;
        case QMetaType::QString:
            if (shape == Shape::Text)
                return value.toString();
            break;
        case QMetaType::QByteArray:
            if (shape == Shape::Blob)
                return value.toByteArray();
            break;
        default:
            break;
        }
        throw defect("column "_L1 + QString::number(column) + " came as "_L1 + QLatin1StringView(value.typeName()));
    }

    qint64 rowsChanged() const override { return m_query.numRowsAffected(); }
    void finish() override { m_query.finish(); } // an unfinished reader would hold SQLite's snapshot

private:
    Connection &m_connection;
    QSqlQuery m_query;
    qsizetype m_bound = -1; ///< how many values it takes, known after its first run
};

} // namespace

std::unique_ptr<Statement> prepareSqlite(Connection &connection, const QString &sql)
{
    return std::make_unique<SqliteStatement>(connection, sql);
}

void refuseUnstorable(const QString &text)
{
    if (text.contains(QChar(u'\0')) || !text.isValidUtf16())
        throw DbError({domain::ErrorKind::InvalidText, {}, {}}, DbError::Constraint::None, false);
}

} // namespace sportello::db
