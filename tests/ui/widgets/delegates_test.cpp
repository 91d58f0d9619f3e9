// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/sample_rows.h"
#include "ui/delegates/history_delegate.h"
#include "ui/delegates/suggestion_delegate.h"
#include "ui/delegates/table_delegate.h"
#include "ui/delegates/text_flow.h"
#include "ui/delegates/ticket_delegate.h"

#include <catch2/catch.hpp>

#include <QtCore/QElapsedTimer>
#include <QtGui/QImage>

using namespace sample;

namespace {

QImage painted(const QAbstractItemDelegate &delegate, const QModelIndex &index,
               QStyle::State state = QStyle::State_Enabled | QStyle::State_Active)
{
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, 376, 400);
    option.rect.setHeight(delegate.sizeHint(option, index).height());
    option.state = state;
    QImage image(option.rect.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    delegate.paint(&painter, option, index);
    return image;
}

bool contains(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour) {
                return true;
            }
        }
    }
    return false;
}

void wear(ThemeKind kind, Density density = Density::Comfortable)
{
    Theme::setCurrent(Theme::make(kind, density, QFont(u"Noto Sans"_s, 10)));
}

int heightOf(const QAbstractItemDelegate &delegate, const QModelIndex &index, int width)
{
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, width, 100);
    return delegate.sizeHint(option, index).height();
}

} // namespace

TEST_CASE("a ticket's row has the height of its density and never less than its text")
{
    QStandardItemModel model;
    fillTickets(model);
    const TicketDelegate delegate;
    wear(ThemeKind::Light);
    CHECK(heightOf(delegate, model.index(1, 0), 376) == 56);
    CHECK(heightOf(delegate, model.index(0, 0), 376) == 28);
    wear(ThemeKind::Light, Density::Compact);
    CHECK(heightOf(delegate, model.index(1, 0), 376) >= 44);
    CHECK(heightOf(delegate, model.index(1, 0), 376) < 50);
}

TEST_CASE("a breached row shows the red of the breach at its left edge, one in time does not")
{
    QStandardItemModel model;
    fillTickets(model);
    const TicketDelegate delegate;
    for (const auto kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
        wear(kind);
        const QColor red = Theme::current().urgency(Urgency::Breached).outline;
        CHECK(painted(delegate, model.index(1, 0)).pixelColor(1, 20) == red);
        CHECK(painted(delegate, model.index(4, 0)).pixelColor(1, 20) == Theme::current().colour(Colour::Surface));
    }
}

TEST_CASE("a row's ground says selected, hovered, or selected in a window that is not active; the focus has a ring")
{
    QStandardItemModel model;
    fillTickets(model);
    const TicketDelegate delegate;
    wear(ThemeKind::Dark);
    const Theme &theme = Theme::current();
    const QModelIndex row = model.index(4, 0);
    const QPoint ground(6, 20);
    CHECK(painted(delegate, row, QStyle::State_MouseOver | QStyle::State_Active).pixelColor(ground)
          == theme.colour(Colour::Hover));
    CHECK(painted(delegate, row, QStyle::State_Selected | QStyle::State_Active).pixelColor(ground)
          == theme.colour(Colour::Selection));
    CHECK(painted(delegate, row, QStyle::State_Selected).pixelColor(ground) == theme.colour(Colour::SelectionInactive));
    CHECK(painted(delegate, row, QStyle::State_HasFocus | QStyle::State_Active).pixelColor(1, 20)
          == theme.colour(Colour::FocusRing));
}

TEST_CASE("a row reads as a sentence")
{
    QStandardItemModel model;
    fillTickets(model);
    CHECK(spoken(ticketRowOf(model.index(1, 0)))
          == u"48152, Stampante di rete 3° piano ferma, scaduto 35 min, In carico, Ivo Landi, Lavori pubblici, 2 solleciti"_s);
}

TEST_CASE("a subject of megabytes costs a row no more than a frame")
{
    QStandardItemModel model;
    model.appendRow(
        ticket(u"1"_s, QString(10'000'000, u'x'), QString(10'000'000, u'y'), Urgency::None, {}, State::New, u"Registrato"_s));
    model.appendRow(item({{roles::Sentence, QString(10'000'000, u'x')},
                          {roles::Ground, value(GroundKind::Note)},
                          {roles::Body, QString(10'000'000, u'z')}}));
    QElapsedTimer clock;
    clock.start();
    CHECK_FALSE(painted(TicketDelegate(), model.index(0, 0)).isNull());
    CHECK_FALSE(painted(HistoryDelegate(), model.index(1, 0)).isNull());
    CHECK(clock.elapsed() < 2000); // seconds, were the whole text laid out
}

TEST_CASE("notes and messages stand on grounds of their own")
{
    QStandardItemModel model;
    fillHistory(model);
    const HistoryDelegate delegate;
    for (const auto kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
        wear(kind);
        CHECK(contains(painted(delegate, model.index(3, 0)), Theme::current().colour(Colour::NoteGround)));
        CHECK(contains(painted(delegate, model.index(3, 0)), Theme::current().colour(Colour::Warning)));
        CHECK(contains(painted(delegate, model.index(4, 0)), Theme::current().colour(Colour::MessageGround)));
        CHECK_FALSE(contains(painted(delegate, model.index(1, 0)), Theme::current().colour(Colour::NoteGround)));
    }
}

TEST_CASE("an entry grows as its column narrows")
{
    QStandardItemModel model;
    fillHistory(model);
    wear(ThemeKind::Light);
    const HistoryDelegate delegate;
    CHECK(heightOf(delegate, model.index(3, 0), 300) > heightOf(delegate, model.index(3, 0), 700));
}

TEST_CASE("the best suggestion shows its answer on a tint, and folds it in the compact density")
{
    QStandardItemModel model;
    fillSuggestions(model);
    const SuggestionDelegate delegate;
    wear(ThemeKind::Light);
    CHECK(contains(painted(delegate, model.index(0, 0)), Theme::current().colour(Colour::AccentTint)));
    CHECK_FALSE(contains(painted(delegate, model.index(1, 0)), Theme::current().colour(Colour::AccentTint)));
    CHECK(heightOf(delegate, model.index(0, 0), 368) > heightOf(delegate, model.index(1, 0), 368));
    wear(ThemeKind::Light, Density::Compact);
    CHECK(heightOf(delegate, model.index(0, 0), 368) == heightOf(delegate, model.index(1, 0), 368));
}

TEST_CASE("table cells paint what they are, and the first one carries the edge")
{
    QStandardItemModel model;
    fillTable(model);
    const TableDelegate delegate;
    wear(ThemeKind::Light);
    const Theme &theme = Theme::current();
    CHECK(heightOf(delegate, model.index(0, 2), 376) == 32);
    CHECK(painted(delegate, model.index(0, 0)).pixelColor(1, 10) == theme.urgency(Urgency::Breached).outline);
    CHECK(painted(delegate, model.index(0, 2)).pixelColor(1, 10) == theme.colour(Colour::Surface));
    CHECK(contains(painted(delegate, model.index(0, 0)), theme.urgency(Urgency::Breached).ground));
    CHECK(contains(painted(delegate, model.index(0, 4)), theme.colour(Colour::Text)));
}

TEST_CASE("a cell that warns has its mark before its words, not its colour alone")
{
    QStandardItemModel model;
    wear(ThemeKind::Light);
    const TableDelegate delegate;
    model.appendRow(new QStandardItem); // without words
    model.item(0)->setData(value(CellKind::Chasers), roles::Cell);
    const QImage plain = painted(delegate, model.index(0, 0));
    model.item(0)->setData(value(CellKind::Warning), roles::Cell);
    CHECK(painted(delegate, model.index(0, 0)) != plain);
}

TEST_CASE("words are bold wherever they stand, whatever their case, the longest first")
{
    const QFont plain;
    QFont strong;
    strong.setBold(true);
    QStringList bold;
    QString whole;
    for (const TextRun &run :
         emphasised(u"Firma e firmati: FIRMA"_s, {u"firma"_s, u"firmati"_s, QString()}, plain, strong, Qt::black)) {
        whole += run.text;
        if (run.font.bold()) {
            bold << run.text;
        }
    }
    CHECK(whole == u"Firma e firmati: FIRMA"_s);
    CHECK(bold == QStringList{u"Firma"_s, u"firmati"_s, u"FIRMA"_s});
}

TEST_CASE("text is cut at the lines it may take")
{
    const QFont font(u"Noto Sans"_s, 10);
    const QList<TextRun> runs{{QString(u"una frase che non sta su una riga sola "_s).repeated(20), font, Qt::black}};
    const int one = TextFlow(runs, 200, 1).height();
    CHECK(TextFlow(runs, 200, 2).height() == 2 * one);
    CHECK(TextFlow(runs, 200).height() > 10 * one);
    CHECK(TextFlow({}, 200, 1).height() <= one);
}
