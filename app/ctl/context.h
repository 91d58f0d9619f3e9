// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "app/ctl/run.h"
#include "core/db/migration.h"
#include "core/desk/database_clock.h"
#include "core/desk/reading.h"
#include "core/desk/staffing.h"
#include "core/desk/tickets.h"

#include <memory>

namespace sportello::ctl {

/// What a command works with. The database is opened, and the operator signed in, when a command first asks for the desk.
/// What can't be found or may not be done is thrown as db::Refused.
class Context {
public:
    Context(const Arguments &arguments, const World &world) : m_arguments(arguments), m_world(world), m_clock(world.clock) {}

    [[nodiscard]] const Arguments &args() const { return m_arguments; }
    [[nodiscard]] const World &world() const { return m_world; }
    [[nodiscard]] desk::Desk &desk();
    /// What the database says it is.
    [[nodiscard]] domain::Instant now() { return desk().clock().now(); }
    /// Opens the database anew, as the same one, after it was lost. Where that is refused, the desk is what it was.
    void reopen();
    /// Brings the desk's schema up to date, before there is a desk that can be worked at. A server's is copied to the file
    /// beforehand; an empty one: somebody has made a copy.
    [[nodiscard]] db::Migrated upgrade(const std::optional<QString> &copyOfServer) const;
    /// Opens another database than that of --db, as somebody who may move the desk in it.
    [[nodiscard]] std::unique_ptr<db::Session> openToMove(const db::Location &where) const;
    /// The contracts that the operator does not fit today, once the desk was asked for.
    [[nodiscard]] const std::vector<desk::LeftOut> &leftOut() const { return m_leftOut; }
    [[nodiscard]] std::optional<domain::Instant> recordedLater() const { return m_recordedLater; }
    /// Contracts, teams, operators and trees that the operator may see, read once.
    [[nodiscard]] const desk::Directory &directory();

    /// `--db` or SPORTELLO_DB.
    [[nodiscard]] db::Location location() const;
    /// `--as` or SPORTELLO_AS; empty where neither is given.
    [[nodiscard]] QString login() const;
    /// The password that `--OPTION` names a file with, or the variable does, or somebody types; none: nobody to ask.
    [[nodiscard]] std::optional<QString> password(const QString &option, const char *variable, const QString &prompt) const;
    /// Keeps in the keyring the login's password for --db, by which the database lets it in.
    void keepPassword();
    /// Whether the keyring had one.
    [[nodiscard]] bool forgetPassword() const;
    /// The password that was tried last is the keyring's.
    [[nodiscard]] bool isKeyringsPassword() const { return m_keyrings; }
    /// The same, wanted.
    [[nodiscard]] QString wantedPassword(const QString &option, const char *variable, const QString &prompt) const;

    /// --key, --at, --version
    [[nodiscard]] desk::Request request() const;
    [[nodiscard]] int limit() const { return m_arguments.number(QStringLiteral("limit")).value_or(50); }

    // Names as people give them; refused with NotFound where there is none.
    [[nodiscard]] domain::ContractId contract(const QString &code);
    [[nodiscard]] domain::TeamId team(const QString &name);
    [[nodiscard]] domain::OperatorId person(const QString &login);
    /// The first argument as the id of something; refused with NotFound where it is no number.
    [[nodiscard]] std::int64_t idArgument(const QString &what) const;
    /// Its id, its path ("ANPR › Access", also with ">" or "/"), or its name where only one has it.
    [[nodiscard]] domain::CategoryId category(const QString &name, std::optional<domain::ContractId> in);
    [[nodiscard]] domain::ServiceId service(const QString &name, domain::ContractId in);
    [[nodiscard]] domain::TicketTypeId type(const QString &name, domain::ContractId in);
    /// Its id, or exactly its phone number or e-mail address.
    [[nodiscard]] domain::ContactId contact(const QString &name, std::optional<domain::ContractId> in);
    [[nodiscard]] domain::OrganisationId organisation(const QString &name, std::optional<domain::ContractId> in);
    /// Its number, or a reference that another system gave it.
    [[nodiscard]] domain::TicketId ticket(const QString &name);
    /// The ticket that the command is about: its first argument.
    [[nodiscard]] domain::TicketId ticket() { return ticket(m_arguments.positional.value(0)); }

    /// Of an option that must be given.
    [[nodiscard]] domain::ContractId wantedContract() { return contract(m_arguments.text(QStringLiteral("contract"))); }

    // The same for an option that may be left out.
    [[nodiscard]] std::optional<domain::ContractId> contractOption()
    {
        return optional(QStringLiteral("contract"), [this](const QString &name) { return contract(name); });
    }
    [[nodiscard]] std::optional<domain::TeamId> teamOption(const QString &option = QStringLiteral("team"))
    {
        return optional(option, [this](const QString &name) { return team(name); });
    }
    template <class Find>
    [[nodiscard]] auto optional(const QString &option, Find &&find) -> std::optional<decltype(find(QString()))>
    {
        return m_arguments.has(option) ? std::optional(find(m_arguments.text(option))) : std::nullopt;
    }

private:
    /// desk::openDatabase, or openToUpgrade.
    using Open = domain::Result<std::unique_ptr<db::Session>>(const db::Location &, const db::Login &);
    [[nodiscard]] std::unique_ptr<db::Session> connect(Open &open, const db::Location &where, QString &password) const;
    void enter(std::unique_ptr<db::Session> session);
    [[nodiscard]] QString keyringName(const db::Location &where) const;
    [[nodiscard]] std::optional<QString> keptPassword(const db::Location &where) const;
    /// Refused with NoKeyring where there is none.
    [[nodiscard]] const platform::Keyring &keyring() const;

    const Arguments &m_arguments;
    const World &m_world;
    desk::DatabaseClock m_clock;
    QString m_password; ///< as it was given when the desk was opened
    bool m_usesKeyring = true;
    mutable bool m_keyrings = false;
    std::unique_ptr<db::Session> m_session;
    std::optional<desk::Desk> m_desk;
    std::vector<desk::LeftOut> m_leftOut;
    std::optional<domain::Instant> m_recordedLater;
    std::optional<desk::Directory> m_directory;
};

/// One page of a list that is short enough to be read whole, and what `--after` takes to go on. `idOf` gives a row its number.
template <class Row, class IdOf>
[[nodiscard]] std::pair<std::vector<Row>, QString> pageOf(const std::vector<Row> &rows, const Context &context, IdOf &&idOf)
{
    auto first = rows.begin();
    if (const QString after = context.args().text(QStringLiteral("after")); !after.isEmpty()) {
        first = std::ranges::find_if(rows, [&](const Row &row) { return QString::number(idOf(row)) == after; });
        if (first == rows.end())
            db::refuse(domain::ErrorKind::WrongUsage, QStringLiteral("--after"), after);
        ++first;
    }
    const auto last = first + std::min<std::ptrdiff_t>(context.limit(), rows.end() - first);
    return {{first, last}, last == rows.end() || last == first ? QString() : QString::number(idOf(*(last - 1)))};
}

} // namespace sportello::ctl
