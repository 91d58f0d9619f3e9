// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QFile>
#include <QtCore/QStringDecoder>

#include <optional>
#include <vector>

namespace sportello::exchange {

/// A text file as UTF-8-like bytes: as it is, or recoded from UTF-16 and UTF-32, in which no byte stands for itself.
class ByteSource {
public:
    /// Errors: Io; BadMapping where nobody knows the encoding.
    [[nodiscard]] static domain::Result<std::unique_ptr<ByteSource>> open(const QString &path, const QString &encoding);
    /// The next piece; empty at the end. Throws db::Refused with Io.
    [[nodiscard]] QByteArray next();
    [[nodiscard]] qint64 bytesRead() const { return m_file.pos(); }
    [[nodiscard]] qint64 bytesTotal() const { return m_file.size(); }
    /// The encoding of the bytes that next() gives.
    [[nodiscard]] const QString &encoding() const { return m_encoding; }

private:
    QFile m_file;
    QString m_encoding;
    std::optional<QStringDecoder> m_recoder;
};

/// Records of separated values (RFC 4180): fields may be quoted, and then hold separators, line breaks and doubled quotes. Ends
/// of line may be LF, CR LF or CR; empty lines are none.
class CsvReader {
public:
    CsvReader(ByteSource &source, char separator, std::optional<char> quote)
        : m_source(source), m_separator(separator), m_quote(quote)
    {
    }

    /// Reads the next record into `fields`, whose memory is used again; false at the end. Refuses with BadInput where a record
    /// passes `maxRecord` bytes: a quote that is never closed would swallow the rest of the file.
    bool next(std::vector<QByteArray> &fields);
    /// The number of the last record, from 1.
    [[nodiscard]] qint64 record() const noexcept { return m_record; }
    static constexpr qsizetype maxRecord = 1 << 20;

private:
    [[nodiscard]] bool fill();

    ByteSource &m_source;
    char m_separator;
    std::optional<char> m_quote;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_record = 0;
    bool m_begun = false;
};

} // namespace sportello::exchange
