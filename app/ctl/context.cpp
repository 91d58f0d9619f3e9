// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"

#include "core/db/server.h"
#include "core/desk/sign_in.h"
#include "core/domain/phone_number.h"
#include "core/platform/password_file.h"
#include "core/storage/schema.h"

#include <QtCore/QFileInfo>

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

[[noreturn]] void notFound(const QString &what, const QString &name)
{
    db::refuse(ErrorKind::NotFound, what, name);
}

std::optional<std::int64_t> asNumber(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber && number > 0 ? std::optional<std::int64_t>(number) : std::nullopt;
}

/// The one row that fits; refused where there is none, or more than one.
template <class Rows, class Fits>
auto onlyOne(const Rows &rows, const QString &what, const QString &name, Fits &&fits)
{
    const auto first = std::ranges::find_if(rows, fits);
    if (first == rows.end())
        notFound(what, name);
    if (std::find_if(std::next(first), rows.end(), fits) != rows.end())
        db::refuse(ErrorKind::InvalidValue, what, Text::tr("%1: more than one has this name").arg(name));
    return first->id;
}

template <class Rows>
auto node(const Rows &rows, const QString &what, const QString &name, ContractId in)
{
    return onlyOne(rows, what, name, [&](const auto &row) { return row.contract == in && row.active && row.name == name; });
}

} // namespace

db::Location Context::location() const
{
    const QString url = m_arguments.has(u"db"_s) ? m_arguments.text(u"db"_s) : m_world.environment("SPORTELLO_DB");
    if (url.isEmpty())
        db::refuse(ErrorKind::WrongUsage, u"--db"_s, Text::tr("it says which database, and so does SPORTELLO_DB"));
    return db::orRefuse(db::Location::parse(url));
}

QString Context::login() const
{
    return m_arguments.has(u"as"_s) ? m_arguments.text(u"as"_s) : m_world.environment("SPORTELLO_AS");
}

std::optional<QString> Context::password(const QString &option, const char *variable, const QString &prompt) const
{
    QString path = m_arguments.text(option);
    if (path.isEmpty() && variable)
        path = m_world.environment(variable);
    if (path.isEmpty())
        return m_world.ask(prompt);
    return db::orRefuse(platform::readPasswordFile(path));
}

QString Context::wantedPassword(const QString &option, const char *variable, const QString &prompt) const
{
    const std::optional<QString> given = password(option, variable, prompt);
    if (!given)
        db::refuse(ErrorKind::WrongUsage, u"--"_s + option,
                   Text::tr("nobody is here to type the password: name a file that holds it"));
    return *given;
}

QString Context::keyringName(const db::Location &where) const
{
    // A blank parts the two; one within a login would make it another login's on another database.
    return u"password "_s + login().replace(u'%', "%25"_L1).replace(u' ', "%20"_L1) + u' ' + where.identity();
}

// A keyring that is not there, or stays locked, has none to give: somebody is asked instead.
std::optional<QString> Context::keptPassword(const db::Location &where) const
{
    if (!m_world.keyring || !m_usesKeyring)
        return std::nullopt;
    const auto kept = m_world.keyring->read(keyringName(where));
    if (!kept || !*kept)
        return std::nullopt;
    m_keyrings = true;
    return QString::fromUtf8(**kept);
}

const platform::Keyring &Context::keyring() const
{
    if (!m_world.keyring)
        db::refuse(ErrorKind::NoKeyring, u"keyring"_s, u"none"_s);
    return *m_world.keyring;
}

void Context::keepPassword()
{
    m_usesKeyring = false;
    (void)desk();
    if (m_password.isEmpty())
        db::refuse(ErrorKind::EmptyField, u"password"_s, {});
    db::orRefuse(keyring().keep(keyringName(location()), m_password.toUtf8()));
}

bool Context::forgetPassword() const
{
    if (login().isEmpty())
        db::refuse(ErrorKind::WrongUsage, u"--as"_s, Text::tr("it says who you are, and so does SPORTELLO_AS"));
    const QString name = keyringName(location());
    const bool had = db::orRefuse(keyring().read(name)).has_value();
    db::orRefuse(keyring().forget(name));
    return had;
}

std::unique_ptr<db::Session> Context::connect(Open &open, const db::Location &where, QString &given) const
{
    const QString who = login();
    if (who.isEmpty())
        db::refuse(ErrorKind::WrongUsage, u"--as"_s, Text::tr("it says who you are, and so does SPORTELLO_AS"));
    const QString option = u"password-file"_s;
    const char *variable = "SPORTELLO_PASSWORD_FILE";
    const QString prompt = Text::tr("Password of %1: ").arg(who);
    const bool named = m_arguments.has(option) || !m_world.environment(variable).isEmpty();
    if (where.engine == db::Engine::Sqlite) {
        // The file first: a missing database is said before a password is asked for.
        auto session = db::orRefuse(open(where, {}));
        given = (named ? std::nullopt : keptPassword(where)).value_or(QString());
        if (given.isEmpty())
            given = wantedPassword(option, variable, prompt);
        return session;
    }
    // A server may know people by other means (Kerberos, certificates): only where it wants a password is one asked for.
    if (named)
        given = wantedPassword(option, variable, prompt);
    auto session = open(where, {who, given});
    if (!session && isAboutPassword(session.error()) && !named) {
        auto found = keptPassword(where);
        if (!found)
            found = m_world.ask(prompt);
        if (found) {
            given = *found;
            session = open(where, {who, given});
        }
    }
    return db::orRefuse(std::move(session));
}

desk::Desk &Context::desk()
{
    if (!m_desk)
        enter(connect(desk::openDatabase, location(), m_password));
    return *m_desk;
}

void Context::enter(std::unique_ptr<db::Session> session)
{
    if (m_world.byServer)
        (void)db::orRefuse(db::guarded([&] { return m_clock.ask(*session); }));
    desk::SignedIn in = db::orRefuse(desk::signIn(*session, m_clock, {login(), m_password}));
    m_directory.reset();
    m_desk.reset();
    m_session = std::move(session);
    m_leftOut = std::move(in.leftOut);
    m_recordedLater = in.recordedLater;
    m_desk.emplace(*m_session, m_clock, std::move(in.me));
}

void Context::reopen()
{
    const db::Location where = location();
    const db::Login who{login(), m_password};
    enter(db::orRefuse(desk::openDatabase(where, where.engine == db::Engine::Sqlite ? db::Login{} : who)));
}

db::Migrated Context::upgrade(const std::optional<QString> &copyOfServer) const
{
    QString given;
    const auto session = connect(desk::openToUpgrade, location(), given);
    const db::Login who{login(), given};
    db::orRefuse(desk::mayMigrate(*session, m_clock, who));
    const bool isCopied = !session->isSqlite() && db::schemaState(*session).number < storage::schemaNumber();
    if (isCopied && !copyOfServer)
        db::refuse(ErrorKind::WrongUsage, u"--copy"_s,
                   Text::tr("a server's desk is copied before it is brought up to date: name a new file for it, or say --copied "
                            "where you have made a copy"));
    if (isCopied && !copyOfServer->isEmpty())
        db::orRefuse(db::copyServer(location(), who, *copyOfServer));
    db::Migrated done = db::orRefuse(desk::upgrade(*session, m_clock, who));
    if (isCopied && !copyOfServer->isEmpty())
        done.copy = QFileInfo(*copyOfServer).absoluteFilePath();
    return done;
}

namespace {

Result<std::unique_ptr<db::Session>> openWhole(const db::Location &where, const db::Login &who)
{
    return desk::openDatabase(where, who, desk::wholeTables);
}

} // namespace

std::unique_ptr<db::Session> Context::openToMove(const db::Location &where) const
{
    QString given;
    auto session = connect(openWhole, where, given);
    db::orRefuse(desk::mayMigrate(*session, m_clock, {login(), given}));
    return session;
}

const desk::Directory &Context::directory()
{
    if (!m_directory)
        m_directory = db::orRefuse(desk::readDirectory(desk()));
    return *m_directory;
}

desk::Request Context::request() const
{
    desk::Request request;
    if (const auto key = m_arguments.key(u"key"_s))
        request.key = *key;
    request.at = m_arguments.time(u"at"_s);
    request.version = m_arguments.number(u"version"_s);
    return request;
}

ContractId Context::contract(const QString &code)
{
    const desk::Directory &known = directory();
    const auto out = std::ranges::find(m_leftOut, code, &desk::LeftOut::code);
    // Why it is not there, instead of that it isn't.
    if (out != m_leftOut.end() && std::ranges::find(known.contracts, code, &Contract::code) == known.contracts.end())
        throw db::Refused(desk::admissionError({}, {*out}));
    return onlyOne(known.contracts, u"contract"_s, code, [&](const Contract &row) { return row.code == code; });
}

TeamId Context::team(const QString &name)
{
    return onlyOne(directory().teams, u"team"_s, name, [&](const Team &row) { return row.name == name; });
}

OperatorId Context::person(const QString &login)
{
    return onlyOne(directory().operators, u"operator"_s, login, [&](const Operator &row) { return row.login == login; });
}

std::int64_t Context::idArgument(const QString &what) const
{
    const QString text = m_arguments.positional.value(0);
    const auto id = asNumber(text);
    if (!id)
        notFound(what, text);
    return *id;
}

CategoryId Context::category(const QString &name, std::optional<ContractId> in)
{
    const auto mine = [&](const Category &row) { return (!in || row.contract == *in) && row.active; };
    if (const auto id = asNumber(name))
        return onlyOne(directory().categories, u"category"_s, name,
                       [&](const Category &row) { return mine(row) && row.id.value() == *id; });
    QString path = name;
    path.replace(u'>', u'›').replace(u'/', u'›');
    const QStringList words = path.split(u'›');
    const auto fits = [&](const Category &row) {
        const QStringList steps = directory().categoryPath(row.id).split(u" › "_s);
        return steps.size() == words.size()
            && std::ranges::equal(steps, words, [](const QString &a, const QString &b) { return a.trimmed() == b.trimmed(); });
    };
    const bool isPath = std::ranges::any_of(directory().categories, [&](const Category &row) { return mine(row) && fits(row); });
    return onlyOne(directory().categories, u"category"_s, name,
                   [&](const Category &row) { return mine(row) && (isPath ? fits(row) : row.name == name); });
}

ServiceId Context::service(const QString &name, ContractId in)
{
    return node(directory().services, u"service"_s, name, in);
}

TicketTypeId Context::type(const QString &name, ContractId in)
{
    return node(directory().types, u"type"_s, name, in);
}

ContactId Context::contact(const QString &name, std::optional<ContractId> in)
{
    // A number is an id where it is one, else a phone number: those are longer than any id of a desk.
    if (const auto id = asNumber(name); id && name.size() < 9) {
        const Contact found = db::orRefuse(desk::readContact(desk(), ContactId(*id)));
        if (in && found.contract != *in)
            notFound(u"contact"_s, name);
        return found.id;
    }
    const QString digits = searchDigits(readPhoneNumber(name));
    std::vector<ContractId> contracts;
    if (in)
        contracts.push_back(*in);
    std::vector<Contact> found;
    std::optional<storage::ContactCursor> after;
    do {
        auto page = db::orRefuse(desk::listContacts(desk(), contracts, name, after, desk::maxRows));
        std::ranges::move(page.rows, std::back_inserter(found));
        after = page.next;
    } while (after);
    return onlyOne(found, u"contact"_s, name, [&](const Contact &row) {
        const bool byPhone = !digits.isEmpty()
            && std::ranges::any_of(row.phones, [&](const PhoneNumber &phone) { return searchDigits(phone) == digits; });
        const bool byMail = row.addresses.contains(name, Qt::CaseInsensitive);
        return byPhone || byMail;
    });
}

OrganisationId Context::organisation(const QString &name, std::optional<ContractId> in)
{
    std::vector<Organisation> all;
    for (const Contract &row : directory().contracts) {
        if (in ? row.id != *in : !desk().me().worksOn(row.id))
            continue;
        const auto more = db::orRefuse(desk::listOrganisations(desk(), row.id));
        all.insert(all.end(), more.begin(), more.end());
    }
    const auto id = asNumber(name);
    return onlyOne(all, u"organisation"_s, name,
                   [&](const Organisation &row) { return id ? row.id.value() == *id : row.name == name; });
}

TicketId Context::ticket(const QString &name)
{
    if (const auto id = asNumber(name))
        return TicketId(*id);
    const std::vector<TicketId> found = db::orRefuse(desk::findTicketByName(desk(), name));
    if (found.empty())
        notFound(u"ticket"_s, name);
    if (found.size() > 1)
        db::refuse(ErrorKind::InvalidValue, u"ticket"_s, Text::tr("%1: more than one has this name").arg(name));
    return found.front();
}

} // namespace sportello::ctl
