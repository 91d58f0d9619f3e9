// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/location.h"
#include "core/domain/result.h"

#include <QtWidgets/QWidget>

class QLineEdit;

namespace sportello::ui {

class Field;
class TextLabel;
class VerbButton;

// Who sits down, at which database. What is wrong is said at once, by the field that it is about.
class LoginPage : public QWidget {
    Q_OBJECT
public:
    explicit LoginPage(db::Location location, QWidget *parent = nullptr);

    void setLogin(const QString &login);
    void setBusy(bool busy);
    // For the next one: the password is not theirs.
    void reset();
    void refuse(const domain::Error &error);
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void asked(const db::Login &login);
    void otherDeskWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void submit();
    void focusFirst();

    db::Location m_location;
    TextLabel *m_title;
    TextLabel *m_database;
    QLineEdit *m_login;
    QLineEdit *m_password;
    Field *m_loginField;
    Field *m_passwordField;
    TextLabel *m_sentence;
    VerbButton *m_enter;
    VerbButton *m_other;
    bool m_busy = false;
};

} // namespace sportello::ui
