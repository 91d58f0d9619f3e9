// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/incident_import.h"

#include "core/db/migration.h"
#include "core/desk/serving.h"
#include "core/domain/local_day.h"
#include "core/exchange/case_history.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/wanted_cases.h"
#include "core/storage/catalogue_cache.h"
#include "core/storage/dues.h"
#include "core/storage/figures.h"
#include "core/storage/imports.h"
#include "core/storage/tickets.h"
#include "core/storage/watch_queue.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace sportello::exchange {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using storage::ImportedCase;
using storage::ImportStage;
using What = Remark::What;

namespace {

constexpr qint64 rowsBetweenLooks = 5'000;
constexpr std::size_t rowsInBatch = 2'000; ///< a batch of long cases ends early: others wait for the file meanwhile
const QUuid keySpace(u"{2f3c7f5e-6b0a-5c1e-9d58-0f6f5d6f1a77}"_s);

class Import {
public:
    Import(desk::Desk &desk, const QString &path, const Mapping &mapping, const ImportOptions &options,
           const std::function<bool(const ImportProgress &)> &progress)
        : m_desk(desk), m_path(path), m_mapping(mapping), m_options(options), m_tell(progress),
          m_names(desk, mapping, options.contract, options.dryRun)
    {
        m_timer.start();
        m_report.dryRun = options.dryRun;
    }

    ImportReport run()
    {
        check();
        readFile();
        look();
        checkKey();
        while (!m_report.interrupted && m_progress.cases < m_stage.cases()) {
            ImportReport read;
            const std::vector<ReadCase> batch = readBatch(read);
            tellUntranslated(read.remarks);
            if (m_report.interrupted)
                break;
            m_report.add(read);
            bringIn(batch);
            look();
        }
        recordRun();
        return std::move(m_report);
    }

private:
    [[nodiscard]] db::Session &session() const { return m_desk.session(); }
    [[nodiscard]] storage::CaseName caseName(const QString &reference) const
    {
        return {m_options.contract, m_mapping.source, reference};
    }

    void check()
    {
        m_desk.require(Verb::Import, desk::Target::in(m_options.contract));
        if (!m_desk.me().worksOn(m_options.contract))
            desk::requireServing(m_desk, Verb::Import);
        if (m_options.batch < 1 || m_options.batch > 10'000)
            db::refuse(ErrorKind::WrongUsage, u"batch"_s, QString::number(m_options.batch));
        const auto contract = storage::loadContract(session(), m_options.contract);
        if (!contract)
            db::refuse(ErrorKind::NotFound, u"contract"_s, QString::number(m_options.contract.value()));
        if (!contract->active)
            db::refuse(ErrorKind::Inactive, contract->code);
        m_matrix = storage::loadMatrix(session(), m_options.contract);
    }

    /// A key that was given before stands for that log alone; the run that had it is then gone on with.
    void checkKey()
    {
        if (!m_options.key || m_report.interrupted)
            return;
        const auto first =
            db::orRefuse(db::readUnit(session(), [&] { return storage::findOperation(session(), *m_options.key); }));
        if (!first)
            return;
        if (first->verb != Verb::Import || first->digest != m_digest || first->by != m_desk.me().id)
            db::refuse(ErrorKind::KeyReused, m_options.key->toString(QUuid::WithoutBraces));
        m_options.key.reset();
    }

    /// Tells the progress; what was committed stays when the person stops it.
    void look()
    {
        m_progress.elapsed = Milliseconds(m_timer.elapsed());
        const bool all = m_progress.casesTotal > 0 && m_progress.cases == m_progress.casesTotal;
        if (m_tell && !m_tell(m_progress) && !all)
            m_report.interrupted = true;
    }

    /// What the next cases lose is told before they are written.
    void tellUntranslated(const std::vector<Remark> &remarks)
    {
        std::set<std::tuple<QString, QString, QString>> told;
        for (const Remark &remark : remarks)
            if (remark.what == What::Unmapped && told.emplace(remark.caseReference, remark.field, remark.before).second)
                m_progress.untranslated.push_back(remark);
        if (!m_progress.untranslated.empty() && m_tell && !m_tell(m_progress))
            m_report.interrupted = true;
        m_progress.untranslated.clear();
    }

    void readFile()
    {
        const auto source = db::orRefuse(ByteSource::open(m_path, m_mapping.encoding));
        m_progress.bytesTotal = source->bytesTotal();
        CsvReader csv(*source, m_mapping.separator, m_mapping.quote);
        std::vector<QByteArray> record;
        if (!csv.next(record))
            db::refuse(ErrorKind::BadInput, m_path, u"empty"_s);
        m_reader.emplace(
            db::orRefuse(RowReader::make(m_mapping, source->encoding(), record, m_desk.clock().now() + clockTolerance)));
        QCryptographicHash content(QCryptographicHash::Sha256);
        QByteArray invalid;
        bool more = !m_mapping.header || csv.next(record);
        for (; more && !m_report.interrupted; more = csv.next(record)) {
            const QString reference = m_reader->caseOf(record, invalid);
            if (reference.isEmpty()) {
                ++m_report.heldBack;
                m_report.remark({invalid.isEmpty() ? What::NoCase : What::InvalidBytes,
                                 {},
                                 csv.record(),
                                 fieldName(Field::Case),
                                 QString::fromLatin1(invalid),
                                 {}});
            } else {
                const QByteArray cells = m_reader->pack(record);
                content.addData(reference.toUtf8());
                content.addData(cells);
                m_stage.add(reference, {csv.record(), cells});
            }
            if (++m_report.rows % rowsBetweenLooks == 0) {
                m_progress.bytesRead = source->bytesRead();
                m_progress.rows = m_report.rows;
                look();
            }
        }
        if (m_report.interrupted)
            return;
        m_digest = desk::Content(m_options.contract, m_mapping.source, content.result()).digest(Verb::Import);
        m_stage.finish();
        m_report.cases = m_stage.cases();
        m_progress.bytesRead = m_progress.bytesTotal;
        m_progress.rows = m_report.rows;
        m_progress.casesTotal = m_stage.cases();
    }

    /// The next cases; those that can't come in are left out.
    std::vector<ReadCase> readBatch(ImportReport &report)
    {
        std::vector<ReadCase> batch;
        std::size_t rows = 0;
        for (int n = 0; n < m_options.batch && rows < rowsInBatch; ++n) {
            const auto staged = m_stage.next();
            if (!staged)
                break;
            rows += staged->rows.size();
            ++m_progress.cases;
            m_progress.rowsDone += qint64(staged->rows.size());
            if (auto one = readCase(*staged, report))
                batch.push_back(std::move(*one));
            else
                ++report.heldBack;
        }
        return batch;
    }

    std::optional<ReadCase> readCase(const ImportStage::Case &staged, ImportReport &report)
    {
        ReadCase one{staged.reference, {}, {}};
        if (staged.tooLong) {
            report.remark(
                {What::TooManyRows, staged.reference, staged.rows.back().number, {}, QString::number(staged.rows.size()), {}});
            return std::nullopt;
        }
        bool good = true;
        for (const ImportStage::Row &packed : staged.rows) {
            auto row = m_reader->read(staged.reference, packed, report);
            good = good && row;
            if (!good)
                continue; // the next rows are read for the sake of the report
            one.digests += row->digest;
            one.rows.push_back(std::move(*row));
        }
        return good ? std::optional(std::move(one)) : std::nullopt;
    }

    void bringIn(const std::vector<ReadCase> &batch)
    {
        // What is here already is found out without keeping others from writing.
        ImportReport done;
        const auto compare = [&] {
            return db::orRefuse(db::readUnit(session(), [&] {
                done = {};
                return wantedCases(session(), m_options.contract, m_mapping.source, batch, done);
            }));
        };
        std::vector<WantedCase> wanted = compare();
        for (int attempt = 1; !wanted.empty(); ++attempt) {
            const auto work = [&] {
                desk::refuseOutdated(db::askMinClient(session()).answer());
                ImportReport written;
                m_names.begin(written);
                prepare(wanted);
                std::map<LocalDay, Instant> days;
                for (const WantedCase &one : wanted)
                    bringIn(one, written, days);
                for (const auto &[day, at] : days)
                    storage::markDay(session(), m_options.contract, at, m_desk.clock().now());
                return written;
            };
            const auto written = m_options.dryRun ? db::readUnit(session(), work) : db::writeUnit(session(), work);
            if (written) {
                m_names.committed();
                done.add(*written);
                break;
            }
            // Somebody else brings in the same names or cases: look again at what is here.
            const ErrorKind kind = written.error().kind;
            if (attempt == db::maxAttempts || (kind != ErrorKind::Duplicate && kind != ErrorKind::StaleVersion))
                throw db::Refused(written.error());
            wanted = compare();
        }
        m_report.add(done);
    }

    /// Looks up together what the new cases of a batch ask for: what their names are taken by, and their numbers.
    void prepare(const std::vector<WantedCase> &wanted)
    {
        QStringList references;
        for (const WantedCase &one : wanted)
            if (!one.known)
                references += one.read.reference;
        m_foreignAliases = storage::knownAliases(session(), m_options.contract, m_mapping.source, references);
        m_numbers.clear();
        if (!m_options.dryRun && !references.isEmpty())
            m_numbers = storage::nextNumbers(session(), int(references.size()));
        std::ranges::reverse(m_numbers);
    }

    void bringIn(const WantedCase &wanted, ImportReport &report, std::map<LocalDay, Instant> &days)
    {
        const QString &reference = wanted.read.reference;
        const auto heldBack = [&](What what, qint64 row, const QString &before) {
            ++report.heldBack;
            report.remark({what, reference, row, {}, before, {}});
        };
        std::vector<SourceRow> rows = wanted.read.rows;
        const Instant lastAt = rows.back().time;
        const std::span<SourceRow> fresh = std::span(rows).subspan(wanted.here);
        std::optional<Ticket> ticket;
        if (wanted.known)
            ticket = m_options.dryRun ? storage::loadTicket(session(), wanted.known->ticket)
                                      : storage::lockTicket(session(), wanted.known->ticket);
        else if (m_foreignAliases.contains(reference))
            return heldBack(What::ForeignAlias, fresh.front().number, {});
        if (const SourceRow *row = rowAfterCancelled(fresh, ticket && ticket->place.state == TicketState::Cancelled))
            return heldBack(What::AliveAfterCancelled, row->number, row->stateText);
        if (const auto opened = std::ranges::find_if(fresh, [](const SourceRow &row) { return row.opened.has_value(); });
            opened != fresh.end())
            fresh.front().opened = opened->opened;
        if (ticket)
            mendTimes(reference, fresh, ticket->updatedAt, What::BeforeImported, report);
        else
            mendTimes(reference, fresh, fresh.front().opened.value_or(fresh.front().time), What::BeforeOpening, report);

        CaseHistory history(m_mapping, m_matrix, m_names, reference, report);
        storage::NewNumbers numbers{TicketId(0), OperationId(0)};
        if (ticket) {
            history.goOn(*ticket, std::span(rows).first(wanted.here), fresh);
        } else {
            if (!m_options.dryRun) {
                numbers = m_numbers.back();
                m_numbers.pop_back();
            }
            history.beginNew(numbers.ticket, m_options.contract, fresh);
        }
        ++(ticket ? report.extended : report.created);
        report.events += qint64(history.steps().size());
        report.inferred += std::ranges::count_if(
            history.steps(), [](const CaseHistory::Step &step) { return step.event.origin == Origin::Inferred; });
        if (m_options.dryRun)
            return;
        const QByteArray digests = wanted.read.digests.mid(qsizetype(wanted.here) * ImportedCase::digestSize);
        write(wanted, history, numbers.operation,
              {history.ticket().id, (wanted.known ? wanted.known->rowDigests : QByteArray()) + digests, lastAt});
        for (const CaseHistory::Step &step : history.steps())
            days.emplace(localDay(step.event.occurredAt), step.event.occurredAt);
    }

    void write(const WantedCase &wanted, const CaseHistory &history, OperationId number, const ImportedCase &now)
    {
        const QString &reference = wanted.read.reference;
        const bool isNew = !wanted.known;
        const Ticket &ticket = history.ticket();
        // The same rows of the same case of the same source have the same key, whoever brings them in and when.
        const QString content = u"%1\x1f%2\x1f%3\x1f%4"_s.arg(m_options.contract.value())
                                    .arg(m_mapping.source, reference)
                                    .arg(now.rowDigests.size() / ImportedCase::digestSize);
        desk::Unit unit(m_desk, Verb::Import,
                        {.key = QUuid::createUuidV5(keySpace, content), .at = ticket.updatedAt, .version = {}},
                        desk::Content(content, now.rowDigests).digest(Verb::Import));
        unit.useNumber(number);
        const OperationId operation = unit.begin(m_options.contract, {.id = ticket.id.value(), .version = ticket.version});

        const bool newWords =
            isNew || std::ranges::any_of(history.steps(), [](const auto &step) { return !step.event.texts.isEmpty(); });
        std::vector<TicketEvent> events;
        if (newWords && !isNew)
            events = storage::loadTicketHistory(session(), ticket.id);
        const storage::TicketAlias alias{m_mapping.source, reference};
        if (isNew) {
            storage::insertTicket(session(), ticket, due(isNew, history));
            storage::insertAlias(session(), ticket, alias);
            storage::insertImportedCase(session(), caseName(reference), now);
        } else {
            storage::updateTicket(session(), ticket, due(isNew, history));
            storage::queueLook(session(), ticket); // a clock that began here may run on, or end
            if (!storage::updateImportedCase(session(), caseName(reference), *wanted.known, now))
                db::refuse(ErrorKind::StaleVersion, u"ticket"_s, reference);
        }
        storage::ChainHead head;
        if (!isNew)
            head = storage::chainHead(session(), storage::subject(ticket.id));
        std::vector<storage::StoredEvent> stored;
        for (const CaseHistory::Step &step : history.steps())
            stored.push_back(storage::toStored(step.event, step.before, step.after, operation));
        storage::appendEvents(session(), stored, head);
        if (!newWords)
            return;
        const std::vector<storage::TicketAlias> aliases = isNew ? std::vector{alias} : storage::loadAliases(session(), ticket.id);
        const QString before = isNew ? QString() : storage::searchDocument(ticket.contract, events, aliases);
        for (const CaseHistory::Step &step : history.steps())
            events.push_back(step.event);
        storage::indexTicket(session(), ticket.id, before, storage::searchDocument(ticket.contract, events, aliases));
    }

    std::optional<TicketDue> due(bool isNew, const CaseHistory &history) const
    {
        if (!isOpen(history.ticket().place.state))
            return std::nullopt;
        const auto catalogue = storage::loadCatalogue(session(), m_options.contract);
        if (!catalogue || catalogue->targets.targets.empty())
            return std::nullopt;
        std::vector<TicketEvent> events;
        if (!isNew)
            events = storage::loadClockHistory(session(), history.ticket().id);
        for (const CaseHistory::Step &step : history.steps())
            events.push_back(step.event);
        return dueOf(events, catalogue->clockRules());
    }

    /// That an import was run, and what came of it, stands in the contract's history; nothing does where nothing came in.
    void recordRun()
    {
        if (m_options.dryRun || m_report.nothingNew())
            return;
        const QJsonObject facts{{u"source"_s, m_mapping.source},      {u"rows"_s, m_report.rows},
                                {u"new"_s, m_report.created},         {u"extended"_s, m_report.extended},
                                {u"unchanged"_s, m_report.unchanged}, {u"heldBack"_s, m_report.heldBack},
                                {u"conflicts"_s, m_report.conflicts}, {u"events"_s, m_report.events}};
        db::orRefuse(db::writeUnit(session(), [&] {
            desk::refuseOutdated(db::askMinClient(session()).answer());
            const desk::Request request{.key = m_options.key.value_or(QUuid::createUuid()), .at = {}, .version = {}};
            desk::Unit unit(m_desk, Verb::Import, request, m_digest);
            (void)unit.begin(m_options.contract, {.id = m_options.contract.value()});
            unit.appendRecord({SubjectKind::Import, m_options.contract.value()}, EventKind::ImportRun, m_options.contract,
                              QString::fromUtf8(QJsonDocument(facts).toJson(QJsonDocument::Compact)),
                              {{TextField::Detail, QFileInfo(m_path).fileName()}});
        }));
    }

    desk::Desk &m_desk;
    QString m_path;
    const Mapping &m_mapping;
    ImportOptions m_options;
    const std::function<bool(const ImportProgress &)> &m_tell;
    ImportNames m_names;
    ImportStage m_stage;
    std::optional<RowReader> m_reader;
    PriorityMatrix m_matrix;
    QByteArray m_digest;                        ///< of what the log says
    QSet<QString> m_foreignAliases;             ///< of the batch
    std::vector<storage::NewNumbers> m_numbers; ///< for the new tickets of the batch, the next one last
    ImportReport m_report;
    ImportProgress m_progress;
    QElapsedTimer m_timer;
};

} // namespace

Result<ImportReport> importIncidents(desk::Desk &desk, const QString &file, const Mapping &mapping, const ImportOptions &options,
                                     const std::function<bool(const ImportProgress &)> &progress)
{
    return db::guarded([&] { return Import(desk, file, mapping, options, progress).run(); });
}

} // namespace sportello::exchange
