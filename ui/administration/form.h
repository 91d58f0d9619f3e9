// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "ui/widgets/scroll_column.h"

#include <QtCore/QHash>
#include <QtCore/QVariant>

#include <vector>

class QAction;
class QComboBox;
class QGridLayout;
class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace sportello::ui {

class Field;
class FlowLayout;
class TextLabel;
class VerbButton;

using FormValues = QVariantMap;

// A form that stands in the side column while something is set: a title, what it is about, named fields, one verb, and the way
// out by Esc, which keeps what was typed. What is wrong is said beside the field of that name. Its maker fills it in and reads
// it.
class AdministrationForm : public ScrollColumn {
    Q_OBJECT
public:
    struct Choice {
        QString text;
        QVariant value;
    };
    // Whole lines stand one under the other, of half ones two share a line; beside: the label stands at the left.
    enum class Width { Whole, Half, Beside };

    explicit AdministrationForm(QWidget *parent = nullptr);

    // The name is the one by which the core's errors speak of it.
    void addLine(const QString &name, Width width = Width::Whole);
    // Of several lines: Return breaks one, Ctrl+Return submits as everywhere.
    void addText(const QString &name);
    void addChoice(const QString &name, Width width = Width::Whole);
    void addCheck(const QString &name);
    // The core speaks of this subject where it means that field.
    void addAlias(const QString &subject, const QString &name) { m_aliases.insert(subject, name); }
    void setField(const QString &name, const QString &label, const QString &placeholder = {});
    // It says what the form is about: neither kept nor brought back.
    void setApart(const QString &name) { m_apart = name; }
    // What was chosen stays so while it is among them; where it is not, nothing is, and the form wants another choice.
    void setChoices(const QString &name, const std::vector<Choice> &choices);
    void setShown(const QString &name, bool shown);
    // What was understood of it, at the right of its label.
    void setAside(const QString &name, const QString &aside);

    // Once all fields are there: a second verb between the first and the way out, and a part under them.
    void addVerb(QAction *action);
    void addPart(QWidget *part);

    void setWords(const QString &title, const QString &verb);
    // What it does, under the title; what to heed, over the verb. Empty: nothing.
    void setAbout(const QString &about);
    void setWarning(const QString &warning);

    // What was typed, and what it was begun from.
    struct Draft {
        FormValues before;
        FormValues typed;
    };
    // Empties it, or brings back what was typed, and puts the cursor into its first field.
    void begin(const FormValues &initial, const FormValues &typed = {});
    // What it was begun from is not so any more: what was not typed over follows, what was stays, and both are told.
    void meet(const FormValues &now);
    [[nodiscard]] Draft draft() const { return {m_pristine, values()}; }
    [[nodiscard]] FormValues values() const;
    [[nodiscard]] QString text(const QString &name) const { return values().value(name).toString().trimmed(); }
    void setValue(const QString &name, const QVariant &value);
    // Something stands in it that begin() did not put there.
    [[nodiscard]] bool isTouched() const;
    [[nodiscard]] QWidget *editor(const QString &name) const;

    // Something is under way: the verb waits, and what was typed stays as it is.
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    void refuse(const domain::Error &error);
    // A sentence beside one field, which gets the cursor.
    void complain(const QString &name, const QString &sentence);
    void clearComplaints();
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString warning() const;
    // What somebody else changed since it was begun, each field as it was told last.
    [[nodiscard]] QString news() const;

Q_SIGNALS:
    void submitted();
    void left();
    void edited(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Cell {
        QString name;
        QWidget *editor = nullptr;
        QWidget *box = nullptr; // what shows or hides with it
        Field *field = nullptr; // none: the editor says its own name
        TextLabel *beside = nullptr;
    };
    void add(const QString &name, QWidget *editor, Width width);
    [[nodiscard]] const Cell *cell(const QString &name) const;
    [[nodiscard]] static QVariant valueOf(const Cell &cell);
    // As the editor would hold it, and as it would show it.
    [[nodiscard]] static QVariant held(const Cell &cell, const QVariant &value);
    [[nodiscard]] static QString shownText(const Cell &cell, const QVariant &value);
    void tellNews();
    // Whether the event would change a choice or a check; lines are read-only while the form is busy.
    [[nodiscard]] static bool wouldChange(const QObject *watched, const QEvent *event);
    void reveal(QWidget *part);
    void say(const QString &sentence);
    void submit();

    QWidget *m_content;
    TextLabel *m_title;
    TextLabel *m_about;
    QGridLayout *m_grid;
    QWidget *m_warningBox;
    TextLabel *m_warning;
    QWidget *m_newsBox;
    TextLabel *m_news;
    TextLabel *m_sentence;
    VerbButton *m_go;
    VerbButton *m_leave;
    QVBoxLayout *m_column;
    FlowLayout *m_foot = nullptr;
    std::vector<Cell> m_cells;
    QHash<QString, QString> m_aliases;
    QString m_apart;
    FormValues m_pristine;
    QHash<QString, QString> m_newsOf; // by field
    int m_place = 0;                  // in half lines
    bool m_busy = false;
};

} // namespace sportello::ui
