// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_reader.h"

#include "core/db/db_error.h"

namespace sportello::exchange {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr qint64 pieceSize = 1 << 18;

} // namespace

Result<std::unique_ptr<ByteSource>> ByteSource::open(const QString &path, const QString &encoding)
{
    auto source = std::make_unique<ByteSource>();
    source->m_file.setFileName(path);
    if (!source->m_file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, path, source->m_file.errorString());
    QStringDecoder decoder(encoding.toLatin1().constData());
    if (!decoder.isValid())
        return failure(ErrorKind::BadMapping, u"file.encoding"_s, encoding);
    const bool wide =
        encoding.startsWith("UTF-16"_L1, Qt::CaseInsensitive) || encoding.startsWith("UTF-32"_L1, Qt::CaseInsensitive);
    source->m_encoding = wide ? u"UTF-8"_s : encoding;
    if (wide)
        source->m_recoder.emplace(std::move(decoder));
    return source;
}

QByteArray ByteSource::next()
{
    QByteArray piece = m_file.read(pieceSize);
    if (piece.isEmpty() && m_file.error() != QFileDevice::NoError)
        db::refuse(ErrorKind::Io, m_file.fileName(), m_file.errorString());
    if (m_recoder && !piece.isEmpty())
        return QString((*m_recoder)(piece)).toUtf8();
    return piece;
}

bool CsvReader::fill()
{
    m_buffer = m_source.next();
    m_at = 0;
    if (!m_begun && m_buffer.startsWith("\xEF\xBB\xBF"))
        m_at = 3;
    m_begun = true;
    return m_at < m_buffer.size();
}

bool CsvReader::next(std::vector<QByteArray> &fields)
{
    enum class State { FieldStart, Plain, Quoted, QuoteInQuoted };
    State state = State::FieldStart;
    std::size_t used = 0;
    qsizetype length = 0;
    const auto startField = [&] {
        if (used == fields.size())
            fields.emplace_back();
        fields[used++].resize(0);
        state = State::FieldStart;
    };
    const auto endRecord = [&] {
        fields.resize(used);
        ++m_record;
        return true;
    };
    startField();
    for (;;) {
        if (m_at == m_buffer.size() && !fill()) {
            if (length == 0)
                return false;
            if (state == State::Quoted)
                db::refuse(ErrorKind::BadInput, QString::number(m_record + 1), u"a quote that is never closed"_s);
            return endRecord();
        }
        const char c = m_buffer.at(m_at++);
        if (length++ == maxRecord)
            db::refuse(ErrorKind::BadInput, QString::number(m_record + 1),
                       u"a record of more than 1 MiB, or a quote that is never closed"_s);
        QByteArray &field = fields[used - 1];
        if (state == State::Quoted) {
            // A quoted field goes on in one piece up to the next quote.
            if (c == *m_quote) {
                state = State::QuoteInQuoted;
                continue;
            }
            const qsizetype room = std::min(m_buffer.size() - m_at, maxRecord - length);
            qsizetype end = m_at;
            while (end < m_at + room && m_buffer.at(end) != *m_quote)
                ++end;
            field.append(c).append(m_buffer.constData() + m_at, end - m_at);
            length += end - m_at;
            m_at = end;
        } else if (state == State::QuoteInQuoted && c == *m_quote) {
            field.append(c);
            state = State::Quoted;
        } else if (c == m_separator) {
            startField();
        } else if (c == '\n' || c == '\r') {
            // What is left of CR LF is an empty line, and an empty line is no record.
            if (used == 1 && fields[0].isEmpty() && state == State::FieldStart) {
                length = 0;
                continue;
            }
            return endRecord();
        } else if (state == State::FieldStart && m_quote && c == *m_quote) {
            state = State::Quoted;
        } else {
            qsizetype end = m_at;
            const qsizetype limit = std::min(m_buffer.size(), m_at + maxRecord - length);
            while (end < limit && m_buffer.at(end) != m_separator && m_buffer.at(end) != '\n' && m_buffer.at(end) != '\r')
                ++end;
            field.append(c).append(m_buffer.constData() + m_at, end - m_at);
            length += end - m_at;
            m_at = end;
            state = State::Plain;
        }
    }
}

} // namespace sportello::exchange
