// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QModelIndex>

// What the delegates ask of a model: plain values (QString, int, bool, double), enums as int. A role that a row has
// nothing to say about is left invalid. Texts are ready to be read, in the operator's language.
namespace sportello::ui::roles {

enum Role {
    Kind = Qt::UserRole + 1, // RowKind; a ticket or an entry where it is missing

    // Tickets, in rows and in tables
    Number,    // text
    Subject,   // text
    Requester, // text: who, and where
    Untouched, // bool: nobody works on it yet where it is, the subject is bold
    Changed,   // bool: others changed it since it was seen
    Urgency,   // ui::Urgency
    TimeText,  // text of the time-left chip
    TimeShare, // double, 0 to 1: the part of the target that is left
    State,     // ui::State
    StateText, // text: the state, or what is next
    Priority,  // int, 1 is the most urgent
    PriorityText,
    Chasers,  // text: "2 chasers"
    Watchers, // QStringList of initials: who looks at it now

    // Group headers
    Title, // text; also of suggestions
    Count, // int
    Aside, // text at the right: the verb of the group, or how it is sorted
    Key,   // text of the key beside it; also of suggestions

    // Cells of tables
    Cell, // CellKind; plain text where it is missing

    // History
    TimeOfDay, // text
    Sign,      // ui::Icon, where State is missing
    Sentence,  // text: who did what
    Names,     // QStringList: parts of the sentence that are bold
    Detail,    // text after the sentence, muted
    Ground,    // GroundKind
    GroundTitle,
    Body, // text on the ground

    // Suggestions
    Words, // QStringList: what was typed, bold in the title
    Meta,  // text under the title
    Best,  // bool: the one that fits best
    Answer // text, two lines of it under the best one
};

} // namespace sportello::ui::roles

namespace sportello::ui {

enum class RowKind { Item, Group, Day };
enum class CellKind { Text, Muted, Strong, TimeLeft, State, Priority, Chasers, Warning };
enum class GroundKind { None, Note, Message, Draft };

[[nodiscard]] inline RowKind kindOf(const QModelIndex &index)
{
    return static_cast<RowKind>(index.data(roles::Kind).toInt());
}

} // namespace sportello::ui
