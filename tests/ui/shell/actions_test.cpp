// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/action_set.h"

#include <catch2/catch.hpp>

#include <QtCore/QSet>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace sportello;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("every action has a name, and every key that is given is a key")
{
    for (const ActionInfo &info : actionTable()) {
        INFO(info.name);
        CHECK_FALSE(actionName(info.id).isEmpty());
        const QKeySequence key(QString::fromLatin1(info.key));
        CHECK(key.isEmpty() == QByteArray(info.key).isEmpty());
        CHECK(key.toString(QKeySequence::PortableText) == QString::fromLatin1(info.key));
    }
}

TEST_CASE("no key does two things, and none is the beginning of another")
{
    QStringList keys;
    for (const ActionInfo &info : actionTable()) {
        if (*info.key != '\0') {
            keys << QString::fromLatin1(info.key);
        }
    }
    for (const QString &key : keys) {
        INFO(key.toStdString());
        CHECK(std::ranges::count_if(keys, [&](const QString &other) { return other == key || other.startsWith(key + u','); })
              == 1);
    }
}

TEST_CASE("no key is one that text fields use for themselves, but Undo, which a field takes first")
{
    for (const ActionInfo &info : actionTable()) {
        const QKeySequence key(QString::fromLatin1(info.key));
        INFO(info.name);
        for (const auto standard :
             {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste, QKeySequence::SelectAll, QKeySequence::Redo,
              QKeySequence::DeleteCompleteLine, QKeySequence::MoveToEndOfLine, QKeySequence::MoveToNextWord}) {
            CHECK_FALSE(QKeySequence::keyBindings(standard).contains(key));
        }
    }
}

TEST_CASE("an action waits for what it needs, for the right it takes, and for its page's word")
{
    QWidget window;
    ActionSet set(&window);
    CHECK(set.isAllowed(ActionId::NewCall));
    CHECK_FALSE(set.isAllowed(ActionId::EndResolved));
    CHECK_FALSE(set.isAllowed(ActionId::Resolve));
    CHECK_FALSE(set.reason(ActionId::Resolve).isEmpty());

    set.setPresent(Needs::Call, true);
    set.setPresent(Needs::Ticket, true);
    CHECK(set.isAllowed(ActionId::EndResolved));
    CHECK(set.isAllowed(ActionId::Resolve));

    set.setAllowed(ActionId::Resolve, false, u"It is resolved already."_s);
    CHECK_FALSE(set.isAllowed(ActionId::Resolve));
    CHECK(set.reason(ActionId::Resolve) == u"It is resolved already."_s);
    set.setAllowed(ActionId::Resolve, true);
    CHECK(set.isAllowed(ActionId::Resolve));
    CHECK(set.reason(ActionId::Resolve).isEmpty());

    set.setGranted([](domain::Verb verb) { return verb != domain::Verb::TicketEscalate; });
    CHECK(set.isAllowed(ActionId::Resolve));
    CHECK_FALSE(set.isAllowed(ActionId::Escalate));
    CHECK_FALSE(set.isAllowed(ActionId::EndEscalate));
}

TEST_CASE("a key triggers its action, or says why not")
{
    QWidget window;
    ActionSet set(&window);
    std::vector<ActionId> triggered;
    std::vector<ActionId> refused;
    QObject::connect(&set, &ActionSet::triggered, &set, [&](ActionId id) { triggered.push_back(id); });
    QObject::connect(&set, &ActionSet::refused, &set, [&](ActionId id, const QString &why) {
        CHECK_FALSE(why.isEmpty());
        refused.push_back(id);
    });
    window.show();
    QApplication::setActiveWindow(&window);
    QTest::keyClick(&window, Qt::Key_R, Qt::ControlModifier);
    CHECK(triggered.empty());
    CHECK(refused == std::vector{ActionId::Resolve});
    set.setPresent(Needs::Ticket, true);
    QTest::keyClick(&window, Qt::Key_R, Qt::ControlModifier);
    CHECK(triggered == std::vector{ActionId::Resolve});
    CHECK(refused.size() == 1);
}
