// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/serving.h"

#include "core/storage/staff.h"

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

Result<Receipt> setServing(Desk &desk, const SetServing &c)
{
    return perform(desk, Verb::DirectoryWrite, c.request, Content(u"serving"_s, c.person, c.serves), [&](Unit &unit) {
        desk.require(Verb::DirectoryWrite, Target::system());
        const auto person = storage::loadOperator(unit.session(), c.person);
        if (!person)
            db::refuse(ErrorKind::NotFound, u"operator"_s, QString::number(c.person.value()));
        if (c.request.version && *c.request.version != person->version)
            db::refuse(ErrorKind::StaleVersion, u"operator"_s, u"%1/%2"_s.arg(*c.request.version).arg(person->version));
        if (unit.session().isSqlite())
            db::refuse(ErrorKind::WrongUsage, u"operator serve"_s, u"file"_s);
        if (!person->canLogIn || (c.serves && !person->active))
            db::refuse(ErrorKind::Inactive, person->login);
        (void)unit.begin(std::nullopt, {.id = c.person.value(), .version = person->version});
        unit.appendRecord({SubjectKind::Operator, c.person.value()}, EventKind::Changed, std::nullopt,
                          c.serves ? u"{\"serves\":1}"_s : u"{\"serves\":0}"_s);
        storage::saveServing(unit.session(), person->login, c.serves); // the server lets it only on record
    });
}

bool isServing(const Desk &desk)
{
    return storage::servesDesk(desk.session());
}

void requireServing(const Desk &desk, Verb verb)
{
    if (!isServing(desk))
        db::refuse(ErrorKind::NotAllowed, verbName(verb), u"serving"_s);
}

} // namespace sportello::desk
