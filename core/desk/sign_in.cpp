// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/sign_in.h"

#include "core/db/network_folder.h"
#include "core/db/new_file.h"
#include "core/db/transaction.h"
#include "core/desk/credentials.h"
#include "core/desk/rights.h"
#include "core/domain/text.h"
#include "core/storage/schema.h"
#include "core/storage/staff.h"

#include <QtCore/QFileInfo>

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {
const QString noOperator = u"no operator"_s;
} // namespace

Result<void> checkUnused(const db::Location &location)
{
    if (location.engine != db::Engine::Sqlite || QFileInfo(location.path).size() == 0)
        return {};
    const auto opened = openDatabase(location, {});
    if (opened || opened.error().kind == ErrorKind::SchemaNewer || opened.error().kind == ErrorKind::SchemaOlder)
        return failure(ErrorKind::Duplicate, u"desk"_s, location.display());
    return opened.error().kind == ErrorKind::SchemaMissing ? failure(ErrorKind::NotADatabase, location.display())
                                                           : tl::unexpected(opened.error());
}

Result<Operator> initialise(db::Session &session, const Clock &clock, const QString &login, const QString &password)
{
    const Result<QString> name = checkLogin(login);
    if (!name)
        return tl::unexpected(name.error());
    if (const auto fits = checkPassword(password); !fits)
        return tl::unexpected(fits.error());
    const Result<bool> taken = db::guarded([&] { return db::schemaState(session).number > 0; });
    if (!taken)
        return tl::unexpected(taken.error());
    if (*taken)
        return failure(ErrorKind::Duplicate, u"desk"_s, session.location().display());
    if (const auto made = storage::bringUpToDate(session); !made)
        return tl::unexpected(made.error());

    return db::writeUnit(session, [&] {
        Operator first;
        first.login = *name;
        first.name = *name;
        first.administrator = true;
        first.id = storage::insertOperator(session, first);
        first.version = 1;
        const Instant now = clock.now();
        const OperationId operation = storage::insertOperation(session,
                                                               {.id = OperationId(0),
                                                                .key = QUuid::createUuid(),
                                                                .verb = Verb::DirectoryWrite,
                                                                .contract = {},
                                                                .by = {},
                                                                .occurredAt = now,
                                                                .recordedAt = now,
                                                                .digest = Content(first.login).digest(Verb::DirectoryWrite),
                                                                .result = u"{}"_s});
        storage::StoredEvent event;
        event.subject = {SubjectKind::Operator, first.id.value()};
        event.seq = 1;
        event.operation = operation;
        event.kind = EventKind::Added;
        event.occurredAt = now;
        event.facts = u"{\"administrator\":1}"_s;
        event.texts = {{TextField::Name, first.login}};
        storage::ChainHead head;
        storage::appendEvent(session, event, head);
        saveSecret(session, first, password);
        return first;
    });
}

Result<void> makeInFile(const db::Location &file, const Clock &clock, const db::Login &administrator,
                        const std::function<void(db::Session &)> &fill)
{
    return db::guarded([&] {
        db::orRefuse(checkUnused(file));
        db::NewFile made(file);
        auto session = db::orRefuse(db::Session::open(file, {}, {.create = true}));
        (void)db::orRefuse(initialise(*session, clock, administrator.name, administrator.password));
        if (fill)
            fill(*session);
        session.reset(); // what it keeps beside the file is gone before the file is said to be there
        made.keep();
    });
}

Result<std::unique_ptr<db::Session>> openDatabase(const db::Location &location, const db::Login &login)
{
    return openDatabase(location, login, {});
}

Result<std::unique_ptr<db::Session>> openDatabase(const db::Location &location, const db::Login &login,
                                                  const db::SessionOptions &options)
{
    auto session = db::Session::open(location, login, options);
    if (!session)
        return session;
    if (const auto fits = db::checkSchema(**session, storage::schemaNumber()); !fits) {
        // Not even its version may be read.
        if (fits.error().kind == ErrorKind::ServerRefused
            && !db::guarded([&] { return storage::mayRead(**session); }).value_or(true))
            return failure(ErrorKind::WrongCredentials, login.name, noOperator);
        return tl::unexpected(fits.error());
    }
    return session;
}

Result<bool> fitsProgram(Desk &desk)
{
    if (const auto fits = db::checkSchema(desk.session(), storage::schemaNumber()); !fits)
        return tl::unexpected(fits.error());
    return true;
}

namespace {

/// Throws db::Refused as signIn() says.
Operator identified(db::Session &session, const Clock &clock, const db::Login &login)
{
    const auto person = storage::findOperator(session, login.name);
    if (session.isSqlite())
        checkSecret(session, clock, login.name, person, login.password);
    else if (!person)
        db::refuse(ErrorKind::WrongCredentials, login.name, noOperator);
    if (!person->active || !person->canLogIn)
        db::refuse(ErrorKind::Inactive, person->login);
    return *person;
}

SignedIn admitted(db::Session &session, const Clock &clock, Operator person)
{
    SignedIn in{std::move(person), {}};
    if (session.isSqlite())
        if (const auto last = storage::lastRecorded(session); last && *last > clock.now() + db::folderClockTolerance)
            in.recordedLater = last;
    in.leftOut = contractsLeftOut(session, in.me, localDay(clock.now()));
    std::erase_if(in.me.posts, [&](const Post &post) {
        return worksByRole(post.role) && std::ranges::find(in.leftOut, post.contract, &LeftOut::contract) != in.leftOut.end();
    });
    if (!in.leftOut.empty() && in.me.posts.empty() && !in.me.administrator)
        throw db::Refused(admissionError({}, in.leftOut));
    return in;
}

} // namespace

Result<SignedIn> signIn(db::Session &session, const Clock &clock, const db::Login &login)
{
    return db::guarded([&] { return admitted(session, clock, identified(session, clock, login)); });
}

Result<SignedIn> lookAgain(Desk &desk)
{
    return db::guarded([&] {
        auto person = storage::loadOperator(desk.session(), desk.me().id);
        if (!person || !person->active || !person->canLogIn)
            db::refuse(ErrorKind::Inactive, desk.me().login);
        return admitted(desk.session(), desk.clock(), std::move(*person));
    });
}

Result<std::unique_ptr<db::Session>> openToUpgrade(const db::Location &location, const db::Login &login)
{
    auto session = db::Session::open(location, login, wholeTables);
    if (!session)
        return session;
    const auto fits = db::checkSchema(**session, storage::schemaNumber());
    if (!fits && fits.error().kind != ErrorKind::SchemaOlder)
        return tl::unexpected(fits.error());
    return session;
}

Result<void> mayMigrate(db::Session &session, const Clock &clock, const db::Login &login)
{
    if (session.isSqlite()) {
        // Operators and credentials are read from the older schema here: what they are read by has been there since the first.
        const Result<Operator> person = db::guarded([&] { return identified(session, clock, login); });
        if (!person)
            return tl::unexpected(person.error());
        if (const auto may = authorise(*person, Verb::Migrate, Target::system()); !may)
            return tl::unexpected(may.error());
    } else {
        // The server would refuse anybody else too, but only at the first statement that is the owner's, in its own words.
        const Result<bool> is = db::guarded([&] { return storage::isSuperuser(session); });
        if (!is)
            return tl::unexpected(is.error());
        if (!*is)
            return failure(ErrorKind::NotAllowed, verbName(Verb::Migrate), u"superuser"_s);
    }
    return {};
}

Result<db::Migrated> upgrade(db::Session &session, const Clock &clock, const db::Login &login)
{
    if (const auto may = mayMigrate(session, clock, login); !may)
        return tl::unexpected(may.error());
    return storage::bringUpToDate(session);
}

} // namespace sportello::desk
