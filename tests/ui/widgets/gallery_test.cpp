// SPDX-License-Identifier: GPL-3.0-or-later
// Every component in every theme, density and scale, as pictures to look at. Only when asked for:
//     SPORTELLO_GALLERY=build/gallery build/tests/test_ui_widgets "[gallery]"
#include "tests/ui/widgets/sample_rows.h"
#include "ui/delegates/history_delegate.h"
#include "ui/delegates/suggestion_delegate.h"
#include "ui/delegates/table_delegate.h"
#include "ui/delegates/ticket_delegate.h"
#include "ui/theme/appearance.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/caller_card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/field.h"
#include "ui/widgets/property_view.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/signs.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/verb_button.h"

#include <catch2/catch.hpp>

#include <QtCore/QDir>
#include <QtCore/QMetaEnum>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTreeView>

using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

QHBoxLayout *row(QVBoxLayout *column, std::initializer_list<QWidget *> widgets)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::current().px(Space::S));
    for (QWidget *widget : widgets) {
        line->addWidget(widget);
    }
    line->addStretch(1);
    column->addLayout(line);
    return line;
}

VerbButton *verb(const QString &word, const QString &key, Icon which, VerbButton::Kind kind = VerbButton::Kind::Outlined)
{
    auto *button = new VerbButton(kind);
    button->setIcon(icon(which));
    button->setWord(word);
    button->setKey(key);
    return button;
}

TimeChip *chip(Urgency urgency, const QString &text, double left = 0.7, bool large = false)
{
    auto *made = new TimeChip(large);
    made->show({urgency, left, text});
    return made;
}

template <typename W, typename... Args>
W *shown(Args... args)
{
    auto *made = new W;
    made->show(args...);
    return made;
}

Field *field(QWidget *editor, const QString &label, const QString &aside = {}, const QString &error = {})
{
    auto *made = new Field(editor);
    made->setLabel(label);
    made->setAside(aside);
    made->setError(error);
    return made;
}

void fillLeft(QVBoxLayout *column)
{
    using Kind = VerbButton::Kind;
    auto *refused = new VerbButton;
    refused->setIcon(icon(Icon::Undo));
    refused->setWord(u"Annulla"_s);
    refused->setKey(u"Ctrl+Z"_s);
    refused->setEnabled(false);
    auto *small = verb(u"Usa e risolvi"_s, u"Alt+1"_s, Icon::Check);
    small->setSmall(true);
    small->setIcon({});
    auto *focused = verb(u"Risolto in chiamata"_s, u"Ctrl+1"_s, Icon::Check, Kind::Primary);
    focused->setObjectName(u"focused"_s);
    row(column,
        {verb(u"Risolto in chiamata"_s, u"Ctrl+1"_s, Icon::Check, Kind::Primary),
         verb(u"Apri ticket"_s, u"Ctrl+2"_s, Icon::Open)});
    row(column,
        {verb(u"Risolvi"_s, u"Ctrl+R"_s, Icon::Check, Kind::Flat), verb(u"2° livello"_s, u"Ctrl+L"_s, Icon::Escalate, Kind::Flat),
         refused});
    row(column, {focused, small});

    auto *kinds = new Segmented;
    kinds->add(u"Nota interna"_s, Icon::Lock);
    kinds->add(u"Al richiedente"_s, Icon::Message);
    row(column, {kinds});

    row(column,
        {chip(Urgency::Breached, u"scaduto 35 min"_s), chip(Urgency::DueSoon, u"9 min"_s), chip(Urgency::AtRisk, u"48 min"_s)});
    row(column,
        {chip(Urgency::OnTrack, u"2 h 10 min"_s, 0.6), chip(Urgency::Paused, u"fermo"_s),
         chip(Urgency::None, u"senza obiettivo"_s)});
    row(column, {chip(Urgency::DueSoon, u"31 min"_s, 0, true), chip(Urgency::Breached, u"scaduto 1 h 05"_s, 0, true)});
    QHBoxLayout *states = row(column, {});
    const auto names = QMetaEnum::fromType<State>();
    for (int i = 0; i < names.keyCount(); ++i) {
        if (i == 5) {
            states = row(column, {});
        }
        states->insertWidget(states->count() - 1, shown<StateBadge>(static_cast<State>(i), QString::fromLatin1(names.key(i))));
    }
    auto *person = new Initials(40);
    person->setPerson(u"Marta Esposito"_s);
    row(column,
        {shown<PriorityBars>(1, u"P1"_s), shown<PriorityBars>(2, u"P2"_s), shown<PriorityBars>(3, u"P3"_s),
         shown<PriorityBars>(4, u"P4"_s), new KeyCap(u"Ctrl+Spazio"_s), shown<KeyHint>(u"Tasti"_s, u"F1"_s), person});
    auto *name = new PropertyView;
    name->setLabel(u"Richiedente"_s);
    name->setValue(u"Dario Volpi"_s);
    auto *empty = new PropertyView;
    empty->setLabel(u"Beneficiario"_s);
    row(column, {name, empty});
    column->addStretch(1);
}

void fillRight(QVBoxLayout *column)
{
    auto *text = new QLineEdit(u"Protocollo non apre gli allegati"_s);
    auto *wrong = new QLineEdit;
    auto *choice = new QComboBox;
    choice->addItem(u"Protocollo › Allegati"_s);
    auto *note =
        new QPlainTextEdit(u"Chiesto al referente ANPR di riprofilare ANA-07. Se non risponde entro le 10:50 passo al"_s);
    note->setFixedHeight(Theme::current().px(56));
    column->addWidget(field(text, u"Oggetto"_s, u"bozza salvata 10:42:06"_s));
    column->addWidget(field(wrong, u"Chi chiama"_s, {}, u"Serve un nome o un numero: chi chiama non si può lasciare vuoto."_s));
    column->addWidget(field(choice, u"Categoria"_s, u"proposta"_s));
    column->addWidget(field(note, u"Nota interna"_s));
    auto *check = new QCheckBox(u"Estrarre gli immobili colpiti"_s);
    check->setChecked(true);
    auto *radio = new QRadioButton(u"Protocollo › Ricezione"_s);
    radio->setChecked(true);
    row(column, {check, new QCheckBox(u"No"_s), radio, new QRadioButton(u"No"_s)});

    auto *card = new CallerCard;
    card->show({u"Marta Esposito"_s,
                u"Istruttrice, Ufficio protocollo"_s,
                u"4 chiamate\nin 30 giorni"_s,
                {{u"Utenza"_s, true}, {u"Specialistica: solo il CED"_s, false}},
                u"Il numero 347 555 0182 è nuovo"_s});
    auto *learn = verb(u"Memorizza"_s, u"Ctrl+M"_s, Icon::Save);
    learn->setIcon({});
    learn->setSmall(true);
    card->addVerb(learn);
    column->addWidget(card);
    auto *section = new SectionHeader;
    section->setTitle(u"Soluzioni note"_s);
    section->setCount(3);
    section->setAside(u"mentre scrivi"_s);
    column->addWidget(section);
    auto *info = new Banner(Banner::Kind::Info, [] {
        return u"Recuperate 3 bozze dopo la chiusura imprevista delle 10:31. Nulla è andato perso."_s;
    });
    info->addButton([] { return u"Rivedi bozze"_s; }, {})->setKey(u"Ctrl+D"_s);
    info->addButton([] { return u"Più tardi"_s; }, {});
    column->addWidget(info);
    column->addWidget(new Banner(Banner::Kind::Warning, [] { return u"Lea Monti ha salvato mentre scrivevi."_s; }));
    column->addWidget(new Banner(Banner::Kind::Error, [] { return u"Il server non risponde: quello che scrivi resta qui."_s; }));
    auto *toast = new Toast;
    toast->say(u"48159 passato a Remo Bini"_s, true);
    row(column, {toast});
    auto *empty = new EmptyState;
    empty->say(u"Nessun ticket tuo è aperto."_s, u"Prendi il prossimo dalla coda, o registra una chiamata con F2."_s);
    column->addWidget(empty);
    column->addStretch(1);
}

QListView *list(QAbstractItemDelegate *delegate, void (*fill)(QStandardItemModel &))
{
    auto *view = new QListView;
    auto *model = new QStandardItemModel(view);
    fill(*model);
    view->setModel(model);
    view->setItemDelegate(delegate);
    view->setResizeMode(QListView::Adjust);
    view->setCurrentIndex(model->index(2, 0));
    return view;
}

// The three columns of the Desk, and a table under them.
QWidget *lists()
{
    auto *panes = new QSplitter;
    panes->addWidget(list(new TicketDelegate, sample::fillTickets));
    auto *story = list(new HistoryDelegate, sample::fillHistory);
    story->setCurrentIndex({});
    panes->addWidget(story);
    panes->addWidget(list(new SuggestionDelegate, sample::fillSuggestions));
    auto *table = new QTreeView;
    auto *model = new QStandardItemModel(table);
    sample::fillTable(*model);
    table->setModel(model);
    table->setItemDelegate(new TableDelegate(table));
    table->setRootIsDecorated(false);
    table->setCurrentIndex(model->index(2, 0));
    table->header()->resizeSection(2, Theme::current().px(420));
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(panes, 2);
    column->addWidget(table, 1);
    page->resize(Theme::current().px(1200), Theme::current().px(680));
    return page;
}

} // namespace

TEST_CASE("gallery: every component in every theme, density and scale", "[.][gallery]")
{
    const QDir folder(qEnvironmentVariable("SPORTELLO_GALLERY", u"gallery"_s));
    REQUIRE(folder.mkpath(u"."_s));
    Appearance appearance;
    const QFont usual = QApplication::font();
    for (const int percent : {100, 200}) {
        QFont font = usual;
        font.setPointSizeF(usual.pointSizeF() * percent / 100);
        QApplication::setFont(font);
        for (const auto kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
            for (const auto density : {Density::Comfortable, Density::Compact}) {
                appearance.choose(kind);
                appearance.choose(density);
                QWidget page;
                auto *columns = new QHBoxLayout(&page);
                columns->setSpacing(Theme::current().px(Space::Xl));
                auto *left = new QVBoxLayout;
                auto *right = new QVBoxLayout;
                columns->addLayout(left, 1);
                columns->addLayout(right, 1);
                fillLeft(left);
                fillRight(right);
                page.resize(page.sizeHint());
                page.show();
                page.activateWindow();
                QApplication::setActiveWindow(&page);
                page.findChild<QWidget *>(u"focused"_s)->setFocus();
                QApplication::processEvents();
                const QString name = u"%1-%2-%3.png"_s
                                         .arg(QString::fromLatin1(QMetaEnum::fromType<ThemeKind>().valueToKey(int(kind))),
                                              QString::fromLatin1(QMetaEnum::fromType<Density>().valueToKey(int(density))))
                                         .arg(percent);
                CHECK(page.grab().save(folder.filePath(u"components-"_s + name)));
                const std::unique_ptr<QWidget> rows(lists());
                rows->show();
                QApplication::setActiveWindow(rows.get());
                QApplication::processEvents();
                CHECK(rows->grab().save(folder.filePath(u"lists-"_s + name)));
            }
        }
    }
    QApplication::setFont(usual);
}
