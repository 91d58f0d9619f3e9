// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appearance.h"
#include "ui/theme/plain_tooltip.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/field.h"
#include "ui/widgets/form_keys.h"
#include "ui/widgets/property_view.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/signs.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/verb_button.h"

#include <catch2/catch.hpp>

#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QTextDocument>
#include <QtWidgets/QApplication>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QToolTip>

using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

void press(QWidget &widget, int key)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
    QApplication::sendEvent(&widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier);
    QApplication::sendEvent(&widget, &up);
}

} // namespace

TEST_CASE("a tooltip shows what people typed as it is: quotes, ampersands, markup, lines")
{
    CHECK(plainToolTip({}).isEmpty());
    for (const QString &typed : {u"Errore \"404\" di Rossi & Figli"_s, u"<img src=\"file:///etc/hostname\"> &lt;b&gt;"_s,
                                 u"prima riga\nseconda <b>riga</b>"_s}) {
        const QString given = plainToolTip(typed);
        REQUIRE(Qt::mightBeRichText(given));
        QTextDocument shown;
        shown.setHtml(given);
        CHECK(shown.toPlainText().replace(QChar::LineSeparator, u'\n') == typed);
    }
}

TEST_CASE("a label that was cut tells the whole of what it shows now, and one that fits tells nothing")
{
    TextLabel label(u"Il protocollo non apre gli allegati firmati & marcati"_s);
    label.setElided(true);
    label.resize(60, 20);
    label.show();
    const auto hover = [&] {
        QHelpEvent help(QEvent::ToolTip, {5, 5}, label.mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(&label, &help);
        return help.isAccepted() ? QToolTip::text() : QString();
    };
    CHECK(hover() == plainToolTip(label.text()));
    label.setText(u"Altro, anch'esso molto più lungo del posto che c'è"_s);
    CHECK(hover() == plainToolTip(label.text()));
    label.setText(u"Sì"_s);
    CHECK(hover().isEmpty());
}

TEST_CASE("an empty list that is lower than its sentence and its button shows each whole, and scrolls")
{
    EmptyState empty;
    QAction action(u"Nuovo passo"_s);
    empty.say(u"Allo scadere del tempo nulla accade per regola."_s,
              u"Un passo avvisa o sollecita qualcuno, alza la priorità o passa il ticket, quando è passata una certa quota."_s);
    empty.offer(&action);
    empty.resize(260, 60);
    empty.show();
    QApplication::setActiveWindow(&empty);
    auto *button = empty.findChild<VerbButton *>();
    QApplication::processEvents();
    CHECK(button->height() >= button->sizeHint().height());
    for (const TextLabel *label : empty.findChildren<TextLabel *>())
        CHECK(label->height() >= label->heightForWidth(label->width()));
    // Whoever comes to the button by the keyboard sees it.
    button->setFocus(Qt::TabFocusReason);
    empty.ensureWidgetVisible(button);
    CHECK(empty.rect().contains(QRect(button->mapTo(&empty, QPoint()), button->size())));
}

TEST_CASE("a choice whose box is too narrow for it is elided, and its tooltip has the whole")
{
    Appearance appearance;
    QComboBox box;
    box.addItem(u"Napoli, servizio di assistenza <b>anagrafe</b> e protocollo"_s);
    box.addItem(u"Sì"_s);
    box.resize(140, box.sizeHint().height());
    box.show();
    const auto hover = [&] {
        QHelpEvent help(QEvent::ToolTip, {5, 5}, box.mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(&box, &help);
        return help.isAccepted() ? QToolTip::text() : QString();
    };
    const QString shown = shownChoice(box);
    CHECK(shown.startsWith(u"Napoli"_s));
    CHECK(shown.endsWith(u'…'));
    CHECK(hover() == plainToolTip(box.itemText(0)));
    // It is painted as one that has no more to say.
    const QImage painted = box.grab().toImage();
    box.setItemText(0, shown);
    CHECK(shownChoice(box) == shown);
    CHECK(box.grab().toImage() == painted);
    box.setCurrentIndex(1);
    CHECK(shownChoice(box) == u"Sì"_s);
    CHECK(hover().isEmpty());
}

TEST_CASE("a label shows markup as the text it is")
{
    const TextLabel label(u"<b>Comune</b>"_s);
    CHECK(label.textFormat() == Qt::PlainText);
    CHECK(label.text() == u"<b>Comune</b>"_s);
}

TEST_CASE("a form is written by Ctrl+Return from any editor, by Return from one of one line, and left by Escape")
{
    const QLineEdit line;
    const QDateTimeEdit moment;
    const QPlainTextEdit text;
    const QComboBox choice;
    const auto meaning = [](const QWidget &editor, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
                            QEvent::Type type = QEvent::KeyPress) {
        QKeyEvent event(type, key, modifiers);
        event.ignore();
        const FormKey found = formKey(&editor, &event);
        CHECK(event.isAccepted() == (found != FormKey::None));
        return found;
    };
    for (const QWidget *editor : {static_cast<const QWidget *>(&line), static_cast<const QWidget *>(&moment),
                                  static_cast<const QWidget *>(&text), static_cast<const QWidget *>(&choice)}) {
        const bool isOfOneLine = editor == &line || editor == &moment;
        for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
            CHECK(meaning(*editor, key, Qt::ControlModifier) == FormKey::Go);
            CHECK(meaning(*editor, key) == (isOfOneLine ? FormKey::Go : FormKey::None));
        }
        CHECK(meaning(*editor, Qt::Key_Escape) == FormKey::Leave);
        // No shortcut of the window gets them first.
        CHECK(meaning(*editor, Qt::Key_Escape, Qt::NoModifier, QEvent::ShortcutOverride) == FormKey::Claim);
        CHECK(meaning(*editor, Qt::Key_Return, Qt::ControlModifier, QEvent::ShortcutOverride) == FormKey::Claim);
        CHECK(meaning(*editor, Qt::Key_A) == FormKey::None);
        CHECK(meaning(*editor, Qt::Key_Escape, Qt::NoModifier, QEvent::KeyRelease) == FormKey::None);
    }
}

TEST_CASE("a verb button follows its action")
{
    QAction action(u"Resolve"_s);
    action.setShortcut(QKeySequence(u"Ctrl+R"_s));
    VerbButton button(&action);
    int triggered = 0;
    QObject::connect(&action, &QAction::triggered, &action, [&] { ++triggered; });
    CHECK(button.accessibleName() == u"Resolve"_s);
    const int narrow = button.sizeHint().width();
    action.setText(u"Resolve on the call"_s);
    CHECK(button.text() == action.text());
    CHECK(button.sizeHint().width() > narrow);
    press(button, Qt::Key_Space);
    CHECK(triggered == 1);
}

TEST_CASE("a verb that is not allowed stays in reach and says why")
{
    QAction action(u"Close"_s);
    VerbButton button(&action);
    QString reason;
    int triggered = 0;
    QObject::connect(&button, &VerbButton::refused, &button, [&](const QString &why) { reason = why; });
    QObject::connect(&action, &QAction::triggered, &action, [&] { ++triggered; });
    action.setStatusTip(u"Verify with the requester first."_s);
    action.setEnabled(false);
    CHECK(button.isEnabled());
    CHECK_FALSE(button.allowed());
    CHECK(button.accessibleDescription() == action.statusTip());
    press(button, Qt::Key_Space);
    CHECK(triggered == 0);
    CHECK(reason == action.statusTip());
}

TEST_CASE("a segmented choice is walked by arrow keys and keeps exactly one set")
{
    Segmented kinds;
    kinds.add(u"Note"_s);
    kinds.add(u"Message"_s);
    kinds.add(u"Answer"_s);
    std::vector<int> chosen;
    QObject::connect(&kinds, &Segmented::chosen, &kinds, [&](int number) { chosen.push_back(number); });
    CHECK(kinds.current() == 0);
    kinds.setCurrent(1);
    CHECK(kinds.current() == 1);
    CHECK(chosen.empty());
    kinds.show();
    QApplication::setActiveWindow(&kinds);
    auto *segment = kinds.findChild<QButtonGroup *>()->button(1);
    segment->setFocus();
    press(*segment, Qt::Key_Right);
    CHECK(kinds.current() == 2);
    CHECK(chosen == std::vector<int>{2});
}

TEST_CASE("a field names its editor and says what is wrong with it")
{
    auto *editor = new QLineEdit;
    Field field(editor);
    field.setLabel(u"Subject"_s);
    CHECK(editor->accessibleName() == u"Subject"_s);
    const int height = field.sizeHint().height();
    field.setError(u"A subject is needed."_s);
    CHECK(editor->property("invalid").toBool());
    CHECK(editor->accessibleDescription() == u"A subject is needed."_s);
    CHECK(field.sizeHint().height() > height);
    field.setError({});
    CHECK_FALSE(editor->property("invalid").toBool());
    CHECK(field.sizeHint().height() == height);
}

TEST_CASE("an empty property is a dash on screen and nothing to a reader")
{
    PropertyView property;
    property.setLabel(u"Beneficiary"_s);
    property.setValue({});
    CHECK(property.findChildren<TextLabel *>().last()->text() == u"–"_s);
    CHECK(property.accessibleDescription().isEmpty());
}

TEST_CASE("initials are those of the first and the last name")
{
    CHECK(Initials::of(u"Marta Esposito"_s) == u"ME"_s);
    CHECK(Initials::of(u"  anna maria de luca "_s) == u"AL"_s);
    CHECK(Initials::of(u"Omero"_s) == u"O"_s);
    CHECK(Initials::of({}).isEmpty());
}

TEST_CASE("a toast counts down and leaves as passed")
{
    QWidget window;
    Toast toast(&window);
    QStringList passed;
    QObject::connect(&toast, &Toast::passed, &toast, [&](const QString &sentence) { passed << sentence; });
    toast.say(u"48159 assigned"_s, true);
    CHECK(toast.secondsLeft() == 10);
    for (int i = 0; i < 9; ++i) {
        toast.tick();
    }
    CHECK(toast.secondsLeft() == 1);
    CHECK(passed.isEmpty());
    toast.tick();
    CHECK(toast.isHidden());
    CHECK(passed == QStringList{u"48159 assigned"_s});
}

TEST_CASE("a new toast pushes the old one out, and an undone one is not passed")
{
    QWidget window;
    Toast toast(&window);
    QStringList passed;
    int undone = 0;
    QObject::connect(&toast, &Toast::passed, &toast, [&](const QString &sentence) { passed << sentence; });
    QObject::connect(&toast, &Toast::undoAsked, &toast, [&] { ++undone; });
    toast.say(u"first"_s, true);
    toast.say(u"second"_s, true);
    CHECK(passed == QStringList{u"first"_s});
    toast.findChild<QAbstractButton *>()->click();
    CHECK(undone == 1);
    CHECK(passed.size() == 1);
    CHECK(toast.isHidden());
}

TEST_CASE("a toast waits while its undo has the focus")
{
    QWidget window;
    Toast toast(&window);
    window.show();
    QApplication::setActiveWindow(&window);
    toast.say(u"48159 assigned"_s, true);
    toast.findChild<QAbstractButton *>()->setFocus();
    toast.tick();
    CHECK(toast.secondsLeft() == 10);
}

TEST_CASE("a banner leaves by its buttons and by Esc")
{
    Banner banner(Banner::Kind::Warning, [] { return u"Lea saved while you were typing."_s; });
    int done = 0;
    int acted = 0;
    QObject::connect(&banner, &Banner::done, &banner, [&] { ++done; });
    banner.addButton([] { return u"Review"_s; }, [&] { ++acted; })->click();
    press(banner, Qt::Key_Escape);
    CHECK(acted == 1);
    CHECK(done == 2);
}

TEST_CASE("a button that its owner has hidden stays hidden while its action changes, and goes and comes with its action")
{
    QAction action(u"Take"_s);
    VerbButton button(&action);
    button.hide();
    action.setEnabled(false);
    action.setText(u"Take charge"_s);
    CHECK_FALSE(button.isVisible());
    button.show();
    action.setVisible(false);
    CHECK_FALSE(button.isVisible());
    action.setVisible(true);
    CHECK(button.isVisible());
}
