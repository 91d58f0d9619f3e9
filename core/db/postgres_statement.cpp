// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"
#include "core/db/engine_error.h"
#include "core/db/statement.h"
#include "core/platform/socket.h"

#include <QtCore/QtEndian>

#include <libpq-fe.h>

#include <algorithm>
#include <atomic>
#include <bit>

namespace sportello::db {

using namespace Qt::Literals::StringLiterals;

namespace {

using Result = std::unique_ptr<PGresult, decltype([](PGresult *result) { PQclear(result); })>;

// Types of columns by their numbers in the catalogue of every server. Source: PostgreSQL, pg_type.dat.
enum Type : Oid { Bool = 16, Bytes = 17, Name = 19, Int8 = 20, Int2 = 21, Int4 = 23, Text = 25, Float8 = 701, VarChar = 1043 };

/// The statement with $1, $2, … for its question marks, as libpq has them; `number` is how many there are.
QByteArray numbered(const QString &sql, std::size_t &number)
{
    QByteArray text;
    number = 0;
    bool quoted = false;
    for (const char c : sql.toUtf8()) {
        quoted ^= c == '\'';
        if (c == '?' && !quoted)
            text += '$' + QByteArray::number(qulonglong{++number});
        else
            text += c;
    }
    return text;
}

constexpr int binaryResult = 1;

PGconn *handleOf(const Connection &connection)
{
    return static_cast<PGconn *>(connection.handle());
}

bool isDone(const PGresult *result)
{
    const ExecStatusType status = PQresultStatus(result); // of none at all: a fatal error
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

[[noreturn]] void raise(Connection &connection, const PGresult *result)
{
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char *words = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    connection.raise(QString::fromLatin1(state), QString::fromUtf8(words ? words : PQerrorMessage(handleOf(connection))));
}

/// The next of what the server answers, or none. One that says nothing for too long counts as gone.
Result nextAnswer(Connection &connection)
{
    PGconn *handle = handleOf(connection);
    while (handle && PQisBusy(handle) != 0) {
        const auto &limit = connection.options.answerLimit;
        if (!limit)
            break; // PQgetResult() waits
        if (!platform::waitToRead(PQsocket(handle), *limit)) {
            connection.giveUp();
            return {};
        }
        if (PQconsumeInput(handle) == 0)
            break; // and PQgetResult() says why
    }
    return Result(PQgetResult(handle));
}

/// What is answered to one statement: its rows, unless they are followed by why its own transaction could not be committed.
Result answerTo(Connection &connection)
{
    Result answer = nextAnswer(connection);
    while (answer && !connection.lost)
        if (Result more = nextAnswer(connection); !more)
            break;
        else if (!isDone(more.get()))
            answer = std::move(more);
    return answer;
}

/// Sent by itself, and waited for. Throws where it can't be sent.
Result answerToSent(Connection &connection, int sent)
{
    if (sent != 1)
        raise(connection, nullptr);
    return answerTo(connection);
}

void openPipeline(Connection &connection)
{
    if (connection.answersComing)
        takeAnswers(connection);
    if (connection.unanswered)
        return;
    if (PQenterPipelineMode(handleOf(connection)) != 1)
        raise(connection, nullptr);
    connection.unanswered.emplace();
}

/// Values on their way to the server: numbers as text, whose type the server knows from the statement; bytes as they are.
class Parameters {
public:
    explicit Parameters(std::span<const Value> values)
    {
        m_buffers.reserve(values.size());
        for (const Value &value : values)
            std::visit([&](const auto &v) { add(v); }, value);
        for (std::size_t i = 0; i < values.size(); ++i) {
            m_pointers.push_back(std::holds_alternative<std::monostate>(values[i]) ? nullptr : m_buffers[i].constData());
            m_lengths.push_back(int(m_buffers[i].size()));
            m_formats.push_back(std::holds_alternative<QByteArray>(values[i]) ? 1 : 0);
        }
    }

    /// 1 where it was sent, as libpq says it.
    [[nodiscard]] int send(PGconn *handle, const QByteArray &name) const
    {
        return PQsendQueryPrepared(handle, name.constData(), int(m_pointers.size()), m_pointers.data(), m_lengths.data(),
                                   m_formats.data(), binaryResult);
    }

private:
    void add(std::monostate) { m_buffers.emplace_back(); }
    void add(qint64 number) { m_buffers.push_back(QByteArray::number(number)); }
    void add(double number) { m_buffers.push_back(QByteArray::number(number, 'g', 17)); }
    void add(const QString &text)
    {
        refuseUnstorable(text);
        m_buffers.push_back(text.toUtf8());
    }
    void add(const QByteArray &bytes) { m_buffers.push_back(bytes); }

    std::vector<QByteArray> m_buffers;
    std::vector<const char *> m_pointers;
    std::vector<int> m_lengths;
    std::vector<int> m_formats;
};

class PostgresStatement final : public Statement {
public:
    PostgresStatement(Connection &connection, const QString &sql) : m_connection(connection)
    {
        static std::atomic<quint64> counter{0};
        takeAnswers(connection);
        m_name = "sportello_" + QByteArray::number(++counter);
        take(answerToSent(connection,
                          PQsendPrepare(handle(), m_name.constData(), numbered(sql, m_parameters).constData(), 0, nullptr)));
        m_result.reset();
    }

    ~PostgresStatement() override
    {
        finish();
        // Else the server forgets it with the session.
        if (!m_connection.lost && !m_connection.doomed && !m_connection.closing && !m_connection.unanswered)
            if (PQsendQuery(handle(), QByteArray("DEALLOCATE " + m_name).constData()) == 1)
                (void)answerTo(m_connection);
    }

    void execute(std::span<const Value> values) override
    {
        if (values.size() != m_parameters)
            throw defect(u"a statement was run with another number of values"_s);
        if (m_connection.answersComing)
            takeAnswers(m_connection);
        if (m_connection.unanswered) {
            ask(values);
            takeAnswers(m_connection);
            return;
        }
        finish();
        take(answerToSent(m_connection, Parameters(values).send(handle(), m_name)));
    }

    void post(std::span<const Value> values) override { send(values, nullptr); }

    void ask(std::span<const Value> values) override
    {
        finish();
        send(values, this);
        m_awaited = true;
    }
    void answer(Result result)
    {
        m_result = std::move(result);
        m_awaited = false;
    }

    bool next() override
    {
        if (m_awaited)
            takeAnswers(m_connection);
        return ++m_row < PQntuples(m_result.get());
    }
    bool isNull(int column) const override { return PQgetisnull(m_result.get(), m_row, column) != 0; }

    Value read(int column, Shape shape) const override
    {
        const PGresult *result = m_result.get();
        if (m_row < 0 || m_row >= PQntuples(result) || column >= PQnfields(result))
            throw defect(u"a row was read that is not there"_s);
        if (isNull(column))
            return {};
        const char *bytes = PQgetvalue(result, m_row, column);
        const int size = PQgetlength(result, m_row, column);
        const bool number = shape == Shape::Integer || shape == Shape::Real;
        // Integers come in several widths, but text is never taken for a number nor the reverse.
        switch (PQftype(result, column)) {
        case Int8:
            if (number)
                return qFromBigEndian<qint64>(bytes);
            break;
        case Int4:
            if (number)
                return qint64{qFromBigEndian<qint32>(bytes)};
            break;
        case Int2:
            if (number)
                return qint64{qFromBigEndian<qint16>(bytes)};
            break;
        case Bool:
            if (number)
                return qint64{*bytes};
            break;
        case Float8:
            if (shape == Shape::Real)
                return std::bit_cast<double>(qFromBigEndian<quint64>(bytes));
            break;
        case Text:
        case VarChar:
        case Name:
            if (shape == Shape::Text)
                return QString::fromUtf8(bytes, size);
            break;
        case Bytes:
            if (shape == Shape::Blob)
                return QByteArray(bytes, size);
            break;
        default:
            break;
        }
        throw defect(u"column %1 came as type %2"_s.arg(column).arg(PQftype(result, column)));
    }

    qint64 rowsChanged() const override { return QByteArray(PQcmdTuples(m_result.get())).toLongLong(); }
    void finish() override
    {
        if (m_awaited)
            std::ranges::replace(*m_connection.unanswered, static_cast<Statement *>(this), nullptr);
        m_awaited = false;
        m_result.reset();
        m_row = -1;
    }

private:
    [[nodiscard]] PGconn *handle() const { return handleOf(m_connection); }

    void send(std::span<const Value> values, Statement *wantedBy)
    {
        if (values.size() != m_parameters)
            throw defect(u"a statement was run with another number of values"_s);
        const Parameters parameters(values);
        openPipeline(m_connection);
        if (parameters.send(handle(), m_name) != 1)
            raise(m_connection, nullptr);
        m_connection.unanswered->push_back(wantedBy);
    }

    void take(Result result)
    {
        m_result = std::move(result);
        if (!isDone(m_result.get()))
            raise(m_connection, m_result.get());
    }

    Connection &m_connection;
    QByteArray m_name;
    std::size_t m_parameters = 0;
    Result m_result;
    int m_row = -1;
    bool m_awaited = false; ///< its answer is still on its way
};

} // namespace

void postCommand(Connection &connection, const char *sql)
{
    openPipeline(connection);
    if (PQsendQueryParams(handleOf(connection), sql, 0, nullptr, nullptr, nullptr, nullptr, binaryResult) != 1)
        raise(connection, nullptr);
    connection.unanswered->push_back(nullptr);
}

void sendAway(Connection &connection)
{
    PQpipelineSync(handleOf(connection));
    connection.answersComing = true;
}

void takeAnswers(Connection &connection)
{
    if (!connection.unanswered)
        return;
    if (!std::exchange(connection.answersComing, false))
        PQpipelineSync(handleOf(connection));
    const std::vector<Statement *> wanted = *std::exchange(connection.unanswered, std::nullopt);
    Result failed;
    bool allDone = true;
    for (Statement *statement : wanted) {
        Result result = answerTo(connection);
        if (allDone && !isDone(result.get())) {
            allDone = false;
            failed.reset(result.release());
        }
        if (statement)
            static_cast<PostgresStatement *>(statement)->answer(std::move(result));
    }
    (void)nextAnswer(connection); // that of the synchronisation
    if (PQexitPipelineMode(handleOf(connection)) != 1 || !allDone)
        raise(connection, failed.get());
}

std::unique_ptr<Statement> preparePostgres(Connection &connection, const QString &sql)
{
    return std::make_unique<PostgresStatement>(connection, sql);
}

} // namespace sportello::db
