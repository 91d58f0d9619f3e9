// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QBoxLayout;

namespace sportello::ui {

class TextLabel;
class VerbButton;

// After a call that could not be sent: what to tell the caller instead of a ticket's number, large enough to be read out. It
// stays until it was said.
class SpokenCode : public QWidget {
    Q_OBJECT
public:
    explicit SpokenCode(QWidget *parent = nullptr);

    // `outlives`: what was typed is on the disk.
    void say(const QString &code, bool outlives);
    [[nodiscard]] QString code() const;
    [[nodiscard]] QString sentence() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void arrange();
    void done();

    QBoxLayout *m_row;
    TextLabel *m_title;
    TextLabel *m_code;
    TextLabel *m_sentence;
    VerbButton *m_said;
    QPointer<QWidget> m_cameFrom;
    bool m_outlives = true;
};

} // namespace sportello::ui
