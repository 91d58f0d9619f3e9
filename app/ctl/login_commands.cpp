// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"

#include <QtCore/QJsonObject>

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

Answer answer(Context &context, bool kept, const QString &sentence)
{
    const QString where = context.location().display();
    return {QJsonObject{{u"login"_s, context.login()}, {u"database"_s, where}, {u"kept"_s, kept}},
            sentence.arg(context.login(), where)};
}

Answer saveLogin(Context &context)
{
    context.keepPassword();
    return answer(context, true,
                  Text::tr("The password of %1 for %2 is in the keyring now: it is used where nothing else gives one."));
}

Answer forgetLogin(Context &context)
{
    return answer(context, false,
                  context.forgetPassword() ? Text::tr("The password of %1 for %2 is in the keyring no longer.")
                                           : Text::tr("The keyring had no password of %1 for %2."));
}

} // namespace

std::vector<Command> loginCommands()
{
    return {
        {u"login save"_s,
         QT_TRANSLATE_NOOP("sportelloctl",
                           "Keep a login's password in the keyring of this machine, once the database has let it in; whatever "
                           "is kept for that login and database already is replaced."),
         {},
         {},
         saveLogin},
        {u"login forget"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Take a login's password for a database out of the keyring."),
         {},
         {},
         forgetLogin}};
}

} // namespace sportello::ctl
