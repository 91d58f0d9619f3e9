// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/roles.h"
#include "ui/theme/icons.h"

#include <QtGui/QStandardItemModel>

// Rows as the pages' models give them, for the delegates' tests and the gallery.
namespace sample {

using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;

template <typename E>
int value(E e)
{
    return static_cast<int>(e);
}

inline QStandardItem *item(std::initializer_list<std::pair<int, QVariant>> data)
{
    auto *made = new QStandardItem;
    for (const auto &[role, what] : data) {
        made->setData(what, role);
    }
    return made;
}

inline QStandardItem *group(const QString &title, int count, const QString &aside, const QString &key = {})
{
    auto *made = item({{roles::Kind, value(RowKind::Group)},
                       {roles::Title, title},
                       {roles::Count, count},
                       {roles::Aside, aside},
                       {roles::Key, key}});
    made->setFlags(Qt::ItemIsEnabled);
    return made;
}

inline QStandardItem *ticket(const QString &number, const QString &subject, const QString &requester, Urgency urgency,
                             const QString &time, State state, const QString &stateText)
{
    return item({{roles::Number, number},
                 {roles::Subject, subject},
                 {roles::Requester, requester},
                 {roles::Urgency, value(urgency)},
                 {roles::TimeText, time},
                 {roles::TimeShare, 0.6},
                 {roles::State, value(state)},
                 {roles::StateText, stateText}});
}

inline void fillTickets(QStandardItemModel &model)
{
    model.appendRow(group(u"Miei"_s, 6, u"per tempo rimasto"_s));
    auto *late = ticket(u"48152"_s, u"Stampante di rete 3° piano ferma"_s, u"Ivo Landi, Lavori pubblici"_s, Urgency::Breached,
                        u"scaduto 35 min"_s, State::InChargeL1, u"In carico"_s);
    late->setData(u"2 solleciti"_s, roles::Chasers);
    model.appendRow(late);
    auto *seen = ticket(u"48187"_s, u"Accesso ANPR negato con CIE"_s, u"Dario Volpi, Anagrafe"_s, Urgency::DueSoon, u"9 min"_s,
                        State::InChargeL1, u"In carico"_s);
    seen->setData(QStringList{u"AG"_s}, roles::Watchers);
    seen->setData(true, roles::Changed);
    model.appendRow(seen);
    model.appendRow(ticket(u"48190"_s, u"Casella PEC piena, invii respinti"_s, u"Nora Santi, Ragioneria"_s, Urgency::AtRisk,
                           u"48 min"_s, State::InChargeL1, u"In carico"_s));
    model.appendRow(ticket(u"48171"_s, u"Richiesta nuovo account per tirocinante"_s, u"Rita Gori, Personale"_s, Urgency::OnTrack,
                           u"2 h 10 min"_s, State::InChargeL1, u"In carico"_s));
    model.appendRow(ticket(u"48140"_s, u"Lettore di smart card da sostituire"_s, u"Ugo Testi, Polizia locale"_s, Urgency::Paused,
                           u"fermo"_s, State::OnHold, u"Attende richiedente"_s));
    model.appendRow(group(u"Coda 1° livello"_s, 14, u"Prendi il prossimo"_s, u"Ctrl+Spazio"_s));
    auto *fresh = ticket(u"48209"_s, u"Firma remota: OTP non arriva dopo il cambio del telefono di servizio"_s,
                         u"Dott.ssa Elsa Rinaldi, Segreteria"_s, Urgency::None, {}, State::New, u"Registrato"_s);
    fresh->setData(true, roles::Untouched);
    model.appendRow(fresh);
}

inline void fillHistory(QStandardItemModel &model)
{
    model.appendRow(item({{roles::Kind, value(RowKind::Day)}, {roles::Title, u"Oggi, martedì 24 marzo"_s}}));
    model.appendRow(item({{roles::TimeOfDay, u"09:51"_s},
                          {roles::Sign, value(Icon::Phone)},
                          {roles::Sentence, u"Dario Volpi chiama, risponde Sara Moretti"_s},
                          {roles::Names, QStringList{u"Dario Volpi"_s, u"Sara Moretti"_s}},
                          {roles::Detail, u"dopo 14 s"_s}}));
    model.appendRow(item({{roles::TimeOfDay, u"09:57"_s},
                          {roles::State, value(State::InChargeL1)},
                          {roles::Sentence, u"Sara Moretti prende in carico"_s},
                          {roles::Names, QStringList{u"Sara Moretti"_s}},
                          {roles::Detail, u"dopo 6 min, obiettivo 15 min"_s}}));
    model.appendRow(item(
        {{roles::TimeOfDay, u"10:05"_s},
         {roles::Sign, value(Icon::Edit)},
         {roles::Sentence, u"Sara Moretti annota"_s},
         {roles::Names, QStringList{u"Sara Moretti"_s}},
         {roles::Ground, value(GroundKind::Note)},
         {roles::GroundTitle, u"Nota interna"_s},
         {roles::Body, u"Certificato CIE valido. Errore «utente non profilato» solo da postazione ANA-07, da ANA-03 entra."_s}}));
    model.appendRow(item({{roles::TimeOfDay, u"10:18"_s},
                          {roles::Sign, value(Icon::Message)},
                          {roles::Sentence, u"Sara Moretti scrive al richiedente"_s},
                          {roles::Names, QStringList{u"Sara Moretti"_s}},
                          {roles::Ground, value(GroundKind::Message)},
                          {roles::GroundTitle, u"Messaggio a Dario Volpi · e-mail consegnata"_s},
                          {roles::Body, u"Per ora può usare la postazione ANA-03. La richiamo entro le 11:00."_s}}));
}

inline void fillSuggestions(QStandardItemModel &model)
{
    const QStringList words{u"allegati"_s, u"apr"_s, u"aggior"_s, u"firm"_s, u"protocollo"_s};
    model.appendRow(item(
        {{roles::Key, u"Alt+1"_s},
         {roles::Title, u"Allegati p7m non si aprono dopo l’aggiornamento del visore"_s},
         {roles::Words, words},
         {roles::Meta, u"Errore noto 312 · usata 41 volte · tiene nel 92 %"_s},
         {roles::Best, true},
         {roles::Answer,
          u"Reimpostare il visore firma: Opzioni, Allegati, «Visore di sistema», poi riavviare il client e riprovare con lo stesso file."_s}}));
    model.appendRow(item({{roles::Key, u"Alt+2"_s},
                          {roles::Title, u"Protocollo: anteprima vuota dei firmati"_s},
                          {roles::Words, words},
                          {roles::Meta, u"Errore noto 287 · usata 12 volte · tiene nel 83 %"_s}}));
}

inline void fillTable(QStandardItemModel &model)
{
    model.setHorizontalHeaderLabels({u"Tempo rimasto"_s, u"N."_s, u"Oggetto"_s, u"Stato"_s, u"Priorità"_s});
    QStandardItemModel rows;
    fillTickets(rows);
    for (int i = 0; i < rows.rowCount(); ++i) {
        const QStandardItem *row = rows.item(i);
        if (row->data(roles::Kind).toInt() == value(RowKind::Group)) {
            continue;
        }
        QList<QStandardItem *> cells;
        for (const CellKind kind : {CellKind::TimeLeft, CellKind::Text, CellKind::Strong, CellKind::State, CellKind::Priority}) {
            QStandardItem *cell = row->clone();
            cell->setData(value(kind), roles::Cell);
            cells << cell;
        }
        cells[1]->setText(row->data(roles::Number).toString());
        cells[2]->setText(row->data(roles::Subject).toString());
        cells[4]->setData(i % 4 + 1, roles::Priority);
        cells[4]->setData(u"P%1"_s.arg(i % 4 + 1), roles::PriorityText);
        model.appendRow(cells);
    }
}

} // namespace sample
