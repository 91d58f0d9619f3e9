// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QtCore/QHash>
#include <QtCore/QVariant>
#include <QtWidgets/QWidget>

#include <vector>

class QGridLayout;
class QHBoxLayout;

namespace sportello::ui {

class Field;
class TextLabel;
class VerbButton;

// What a step asks for. The name is the one by which the core's errors speak of the field.
struct StepField {
    enum class Kind { Text, Line, Choice, When };
    struct Choice {
        QString text;
        QVariant value;
    };
    QString name;
    Kind kind = Kind::Text;
    QString label;
    QVariant initial = {};
    std::vector<Choice> choices = {};
};
using StepValues = QHash<QString, QVariant>;

struct StepPlan {
    QString title;
    std::vector<StepField> fields; // none: it is done at once
    QString verb;
};

// A strip that unfolds in place and asks for what a step needs: fields, one verb, and the way out by Esc, which keeps what
// was typed for the next time. Never a dialog.
class StepForm : public QWidget {
    Q_OBJECT
public:
    // `columns`: how many fields stand side by side.
    explicit StepForm(int columns, QWidget *parent = nullptr);

    // Unfolds; values given by name take the place of the initial ones.
    void ask(const StepPlan &plan, const StepValues &kept = {});
    // The same step in the words of now: nothing that was typed or chosen changes.
    void retell(const StepPlan &plan);
    void fold();
    // Without its title it is a line shorter; screen readers say it all the same.
    void setTitled(bool titled);
    [[nodiscard]] StepValues values() const;
    // Those of them that were not put there by ask().
    [[nodiscard]] StepValues changes() const;
    // It is what it would be had ask() put it there.
    void put(const QString &name, const QVariant &value);
    void focusFirst();
    // A choice among others now; what was chosen by hand stays, where it is still among them.
    void offer(const StepField &field);
    // Something stands in it that was not put there by ask().
    [[nodiscard]] bool isTouched() const;
    [[nodiscard]] QWidget *editor(const QString &name) const;

    // Something is under way: the verb waits, what was typed stays, and so does the form where it may not be left.
    void setBusy(bool busy, bool mayLeave = true);
    // The sentence stands by its field, or under all where it is about none.
    void refuse(const domain::Error &error);
    // A sentence under all fields; empty: none.
    void say(const QString &sentence);
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void submitted();
    void left();
    // It has unfolded, or folded.
    void unfolded(bool open);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void name(const StepPlan &plan);
    struct Cell {
        StepField spec;
        Field *field = nullptr;
        QWidget *editor = nullptr;
        QVariant pristine = {};
    };
    [[nodiscard]] QWidget *makeEditor(const StepField &spec, const QVariant &value);
    [[nodiscard]] static QVariant valueOf(const Cell &cell);
    void submit();

    int m_columns;
    TextLabel *m_title;
    QGridLayout *m_grid;
    TextLabel *m_sentence;
    VerbButton *m_go;
    VerbButton *m_leave;
    std::vector<Cell> m_cells;
    bool m_busy = false;
};

} // namespace sportello::ui
