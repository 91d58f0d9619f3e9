// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/result.h"

#include <QtCore/QHash>
#include <QtWidgets/QWidget>

#include <optional>

class QPlainTextEdit;

namespace sportello::ui {

class Segmented;
class TextLabel;
class VerbButton;

// Where notes and messages are written. Each ticket keeps what was begun for it while others are looked at.
class Composer : public QWidget {
    Q_OBJECT
public:
    explicit Composer(QWidget *parent = nullptr);

    // `requester`: who a message goes to, by name.
    void setTicket(std::optional<domain::TicketId> ticket, const QString &requester);
    void begin(bool toRequester);
    [[nodiscard]] bool toRequester() const;
    [[nodiscard]] QString text() const;
    // The tickets for which something was begun and not sent.
    [[nodiscard]] QList<domain::TicketId> begun() const;

    void setBusy(bool busy);
    // It was kept: the field is free for the next one. The ticket may be another by now.
    void sent(domain::TicketId ticket);
    void refuse(const domain::Error &error);

Q_SIGNALS:
    void submitted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Draft {
        QString text;
        bool toRequester = false;
    };
    void retranslate();
    void grow();
    void submit();

    Segmented *m_kind;
    QPlainTextEdit *m_text;
    TextLabel *m_sentence;
    VerbButton *m_go;
    QString m_requester;
    std::optional<domain::TicketId> m_ticket;
    QHash<domain::TicketId, Draft> m_drafts;
    bool m_busy = false;
};

} // namespace sportello::ui
