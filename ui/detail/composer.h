// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "ui/detail/ticket_drafts.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <optional>

class QPlainTextEdit;

namespace sportello::ui {

class Segmented;
class TextLabel;
class VerbButton;

// Where notes and messages are written. Each ticket keeps what was begun for it while others are looked at, and when the program
// ends.
class Composer : public QWidget {
    Q_OBJECT
public:
    // `drafts` must outlive it.
    explicit Composer(Drafts &drafts, QWidget *parent = nullptr);

    // `requester`: who a message goes to, by name.
    void setTicket(std::optional<domain::TicketId> ticket, const QString &requester);
    void begin(bool toRequester);
    [[nodiscard]] const std::optional<domain::TicketId> &ticket() const { return m_ticket; }
    [[nodiscard]] bool toRequester() const;
    [[nodiscard]] QString text() const;
    // By which what stands in it is written once.
    [[nodiscard]] QUuid key() const { return m_key; }
    // What was typed since it was brought is kept now, not within half a second.
    void keep();

    void setBusy(bool busy);
    // It was written: the field is free for the next one. The ticket may be another by now, and the text a longer one.
    void sent(domain::TicketId ticket, const QString &text);
    void refuse(const domain::Error &error);

Q_SIGNALS:
    void submitted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void bring();
    void retranslate();
    void grow();
    void submit();

    Segmented *m_kind;
    QPlainTextEdit *m_text;
    TextLabel *m_sentence;
    VerbButton *m_go;
    QString m_requester;
    std::optional<domain::TicketId> m_ticket;
    TicketDrafts m_drafts;
    QUuid m_key = QUuid::createUuid();
    QTimer m_sinceTyped;  // until it is kept
    bool m_typed = false; // something was, since it was brought or kept
    bool m_busy = false;
};

} // namespace sportello::ui
