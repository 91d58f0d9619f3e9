// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <vector>

class QButtonGroup;

namespace sportello::ui {

class ScrollColumn;
class TextLabel;
class VerbButton;

// A field that somebody changed while I wrote, or that I changed while somebody wrote: what it was, what they made it and what I
// typed, as they are shown.
struct MergeRow {
    enum class Of { Theirs, Mine, Both }; // Both: to different things, one of which is to be chosen
    QString name;
    QString label;
    Of of = Of::Both;
    QString was = {};
    QString theirs = {};
    QString mine = {};
    QString who = {}; // made it theirs, and when
    bool operator==(const MergeRow &) const = default;
};

// Somebody saved while I wrote: what goes together by itself is told, and field by field I say whose stays of what both changed.
// By the arrows within a field, by Tab from one to the next; Ctrl+Return saves, Esc goes back to what I wrote.
class MergeView : public QWidget {
    Q_OBJECT
public:
    explicit MergeView(QWidget *parent = nullptr);

    // `who`: the names of those who saved. Asked anew, a choice stays where both sides of it are the same as before.
    void ask(const QString &who, const std::vector<MergeRow> &rows);
    void fold();
    [[nodiscard]] bool isAsking() const { return !m_rows.empty(); }
    // The names of the fields of which theirs is to stay; of the other ones that both changed, mine.
    [[nodiscard]] QStringList theirs() const;
    // All that it says, line by line.
    [[nodiscard]] QString text() const;
    void setBusy(bool busy);
    void say(const QString &sentence);

Q_SIGNALS:
    // A choice is made for every field.
    void submitted();
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum Side { Theirs, Mine };
    struct Choice {
        QString name;
        QButtonGroup *sides;
    };
    void build();
    void submit();

    QWidget *m_head;
    TextLabel *m_title;
    ScrollColumn *m_fields;
    TextLabel *m_sentence;
    VerbButton *m_go;
    VerbButton *m_leave;
    QString m_who;
    std::vector<MergeRow> m_rows;
    std::vector<Choice> m_choices;
    bool m_busy = false;
};

} // namespace sportello::ui
