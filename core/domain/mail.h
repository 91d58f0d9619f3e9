// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

/// Messages in the form in which mail programs take them (RFC 5322, RFC 2045, RFC 2047).
namespace sportello::domain {

/// Whether it is one address and nothing more, such as a header may hold without being quoted: letters, digits and
/// !#$%&'*+/=?^_`{|}~.- before the @, a domain's labels after it, 254 characters at most. It never begins with a dash, so that no
/// program takes it for an option.
[[nodiscard]] bool isMailAddress(const QString &text);

struct Mail {
    QString fromName;    ///< may be empty
    QString fromAddress; ///< as isMailAddress
    QString to;          ///< as isMailAddress
    QString subject;     ///< whatever it holds becomes one line
    QString body;
    QString id; ///< before the @ of its Message-ID: letters, digits, dots and dashes
    Instant at;
};

/// The message as bytes: lines end with CRLF and have 76 characters at most, all is ASCII, what is not is encoded from UTF-8. No
/// text adds a header of its own.
[[nodiscard]] QByteArray encoded(const Mail &mail);

} // namespace sportello::domain
