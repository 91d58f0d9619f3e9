// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace sportello::ui {

class TextLabel;

// An editor with its label above, a word at the right of the label, and under it the sentence that says what is wrong.
class Field : public QWidget {
    Q_OBJECT
public:
    // Takes the editor: any widget that is typed into or chosen from.
    explicit Field(QWidget *editor, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    // The label stands elsewhere beside it: then it is only spoken.
    void setHeadless(bool headless);
    // What stands at the right of the label: "draft saved 10:42", "proposed".
    void setAside(const QString &aside);
    // An empty sentence says that all is well.
    void setError(const QString &sentence);
    [[nodiscard]] QString error() const;
    [[nodiscard]] QWidget *editor() const { return m_editor; }

private:
    QWidget *m_editor;
    QWidget *m_errorLine;
    TextLabel *m_label;
    TextLabel *m_aside;
    TextLabel *m_error;
};

} // namespace sportello::ui
