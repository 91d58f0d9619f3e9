// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/catalogue_cache.h"

#include "core/db/transaction.h"
#include "tests/support/test_desk.h"

using namespace sportello;
using namespace sportello::domain;
using namespace Qt::Literals::StringLiterals;
using sportello::test::must;
using sportello::test::TestDesk;

namespace {

QStringList categoryNames(db::Session &session, ContractId contract)
{
    QStringList names;
    for (const Category &category : storage::loadCatalogue(session, contract)->categories)
        names += category.name;
    return names;
}

void addCategory(db::Session &session, ContractId contract, const QString &name)
{
    (void)storage::insertCategory(session, {.contract = contract, .name = name});
}

} // namespace

TEST_CASE("a catalogue is remembered until anybody changes one")
{
    TestDesk t(EACH_ENGINE());
    const auto first = storage::loadCatalogue(*t.session, t.contract);
    CHECK(storage::loadCatalogue(*t.session, t.contract) == first);

    const auto other = t.secondSession();
    addCategory(*other, t.contract, u"Nuova"_s);
    CHECK(categoryNames(*t.session, t.contract).contains(u"Nuova"_s));
    CHECK(storage::loadCatalogue(*t.session, t.contract) != first);
    CHECK(storage::loadCatalogue(*t.session, ContractId(999)) == nullptr);
}

TEST_CASE("what a transaction took back is not remembered")
{
    TestDesk t(EACH_ENGINE());
    {
        db::Transaction taken(*t.session, db::Transaction::Kind::Write);
        addCategory(*t.session, t.contract, u"Ritirata"_s);
        CHECK(categoryNames(*t.session, t.contract).contains(u"Ritirata"_s));
    }
    CHECK_FALSE(categoryNames(*t.session, t.contract).contains(u"Ritirata"_s));
    addCategory(*t.session, t.contract, u"Rimasta"_s);
    CHECK(categoryNames(*t.session, t.contract).contains(u"Rimasta"_s));
    CHECK_FALSE(categoryNames(*t.session, t.contract).contains(u"Ritirata"_s));
}
