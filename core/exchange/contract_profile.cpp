// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contract_profile.h"

#include "core/db/transaction.h"
#include "core/exchange/contract_profile_reader.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <algorithm>

// Resources of a static library are registered by hand; the macro wants to stand outside every namespace.
static void registerContracts()
{
    Q_INIT_RESOURCE(contracts);
}

namespace sportello::exchange {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

std::optional<Silence> ContractProfile::silenceOn(Topic topic) const
{
    const auto it = std::ranges::find(silent, topic, &ProfileSilence::topic);
    return it != silent.end() ? std::optional(it->how) : std::nullopt;
}

Result<ContractProfile> ContractProfile::parse(const QByteArray &json)
{
    return db::guarded([&] { return readContractProfile(jsonObject(json)); });
}

Result<ContractProfile> ContractProfile::load(const QString &path)
{
    constexpr qint64 maxSize = 1 << 20;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, path, file.errorString());
    const QByteArray json = file.read(maxSize + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::Io, path, file.errorString());
    if (json.size() > maxSize)
        return failure(ErrorKind::BadMapping, u"JSON"_s, u"longer than %1 bytes"_s.arg(maxSize));
    return parse(json);
}

Result<ContractProfile> ContractProfile::shipped(const QString &code)
{
    if (!shippedCodes().contains(code))
        return failure(ErrorKind::NotFound, code);
    return load(u":/contracts/%1.json"_s.arg(code));
}

QStringList ContractProfile::shippedCodes()
{
    registerContracts();
    QStringList codes = QDir(u":/contracts"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (QString &code : codes)
        code.chop(".json"_L1.size());
    return codes;
}

} // namespace sportello::exchange
