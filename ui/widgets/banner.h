// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <functional>

class QHBoxLayout;

namespace sportello::ui {

class TextLabel;
class VerbButton;

// A sentence in the language of now, asked for again as that changes.
using Said = std::function<QString()>;

// A sentence over the page that stays until acted on. Esc inside it means "later".
class Banner : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Info, Warning, Error };

    Banner(Kind kind, Said sentence, QWidget *parent = nullptr);

    [[nodiscard]] QString sentence() const;
    // Appends a button; the banner leaves when it is pressed. At most two.
    VerbButton *addButton(Said verb, std::function<void()> act);

Q_SIGNALS:
    void done();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Kind m_kind;
    QHBoxLayout *m_row;
    TextLabel *m_sentence;
};

} // namespace sportello::ui
