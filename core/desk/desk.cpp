// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk.h"

#include "core/db/migration.h"
#include "core/storage/catalogue_cache.h"
#include "core/storage/schema.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

QString encode(const Receipt &receipt)
{
    QJsonObject json{{u"id"_s, qint64(receipt.id)}, {u"v"_s, receipt.version}};
    if (receipt.call)
        json.insert(u"call"_s, qint64(receipt.call->value()));
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Receipt decode(const storage::Operation &operation)
{
    const QJsonObject json = QJsonDocument::fromJson(operation.result.toUtf8()).object();
    Receipt receipt{operation.id, json.value(u"id"_s).toInteger(), json.value(u"v"_s).toInt(), {}, true};
    if (json.contains(u"call"_s))
        receipt.call = CallId(json.value(u"call"_s).toInteger());
    return receipt;
}

} // namespace

void Content::add(const db::Value &value)
{
    // Kind, length, bytes: no two contents read alike.
    const QByteArray bytes = std::visit(
        []<class T>(const T &v) -> QByteArray {
            if constexpr (std::is_same_v<T, std::monostate>)
                return {};
            else if constexpr (std::is_same_v<T, QString>)
                return v.toUtf8();
            else if constexpr (std::is_same_v<T, QByteArray>)
                return v;
            else
                return QByteArray::number(v);
        },
        value);
    m_bytes += QByteArray::number(qsizetype(value.index())) + ':' + QByteArray::number(bytes.size()) + ':' + bytes;
}

QByteArray Content::digest(Verb verb) const
{
    return QCryptographicHash::hash(QByteArray(QByteArray::number(int(verb)) + ':' + m_bytes), QCryptographicHash::Sha256)
        .left(16);
}

Unit::Unit(Desk &desk, Verb verb, const Request &request, QByteArray digest, std::optional<std::int64_t> catalogueStamp)
    : m_desk(desk), m_verb(verb), m_request(request), m_digest(std::move(digest)), m_recordedAt(desk.clock().now()),
      m_occurredAt(request.at.value_or(m_recordedAt)), m_catalogueStamp(catalogueStamp)
{
    refuseFuture(m_occurredAt, u"at"_s);
}

void Unit::refuseFuture(Instant at, const QString &field) const
{
    if (at > m_recordedAt + clockTolerance)
        db::refuse(ErrorKind::InvalidValue, field, u"future"_s);
}

std::shared_ptr<const storage::Catalogue> Unit::catalogue(ContractId contract)
{
    if (!m_catalogueStamp)
        m_catalogueStamp = storage::askCatalogueStamp(session()).answer();
    auto catalogue = storage::loadCatalogue(session(), contract, *m_catalogueStamp);
    if (!catalogue)
        db::refuse(ErrorKind::NotFound, u"contract"_s, QString::number(contract.value()));
    return catalogue;
}

OperationId Unit::begin(std::optional<ContractId> contract, Receipt receipt)
{
    receipt.operation = storage::insertOperation(session(),
                                                 {.id = m_receipt.operation,
                                                  .key = m_request.key,
                                                  .verb = m_verb,
                                                  .contract = contract,
                                                  .by = m_desk.me().id,
                                                  .occurredAt = m_occurredAt,
                                                  .recordedAt = m_recordedAt,
                                                  .digest = m_digest,
                                                  .result = encode(receipt)});
    m_receipt = receipt;
    return receipt.operation;
}

void Unit::appendRecord(const storage::Subject &subject, EventKind kind, std::optional<ContractId> contract, const QString &facts,
                        Texts texts)
{
    storage::ChainHead head = storage::chainHead(session(), subject);
    storage::StoredEvent event;
    event.subject = subject;
    event.seq = head.seq + 1;
    event.operation = m_receipt.operation;
    event.contract = contract;
    event.kind = kind;
    event.occurredAt = m_occurredAt;
    event.actor = actor();
    event.facts = facts;
    event.texts = std::move(texts);
    storage::appendEvent(session(), event, head);
}

void refuseOutdated(int least)
{
    if (least > storage::schemaNumber())
        db::refuse(ErrorKind::SchemaNewer, {}, u"%1/%2"_s.arg(least).arg(storage::schemaNumber()));
}

Result<Receipt> perform(Desk &desk, Verb verb, const Request &request, const Content &content,
                        const std::function<void(Unit &)> &work, const std::function<void()> &ahead)
{
    const QByteArray digest = content.digest(verb);
    const auto once = [&] {
        return db::writeUnit(desk.session(), [&]() -> Receipt {
            if (ahead)
                ahead();
            auto stamp = storage::askCatalogueStamp(desk.session()); // most verbs want it
            auto oldest = db::askMinClient(desk.session());
            if (const auto first = storage::findOperation(desk.session(), request.key)) {
                if (first->verb != verb || first->digest != digest || first->by != desk.me().id)
                    db::refuse(ErrorKind::KeyReused, request.key.toString(QUuid::WithoutBraces));
                return decode(*first);
            }
            refuseOutdated(oldest.answer());
            Unit unit(desk, verb, request, digest, stamp.answer());
            work(unit);
            return unit.receipt();
        });
    };
    Result<Receipt> receipt = once();
    // Lost a race: the same key was committed by another session between the look and the write. Now it is found.
    if (!receipt && receipt.error().kind == ErrorKind::Duplicate)
        receipt = once();
    return receipt;
}

} // namespace sportello::desk
