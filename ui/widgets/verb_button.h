// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointer>
#include <QtGui/QAction>
#include <QtWidgets/QAbstractButton>

namespace sportello::ui {

// A button that teaches its key: icon, verb, key at the right. Bound to an action it follows the action's text, icon,
// key and reason. A verb that is not allowed stays in reach of the keyboard and says why when it is pressed.
class VerbButton : public QAbstractButton {
    Q_OBJECT
public:
    enum class Kind { Outlined, Primary, Flat };

    explicit VerbButton(Kind kind = Kind::Outlined, QWidget *parent = nullptr);
    explicit VerbButton(QAction *action, Kind kind = Kind::Outlined, QWidget *parent = nullptr);

    void setAction(QAction *action);
    void setKind(Kind kind);
    // 24 high with caption text, for rows and cards.
    void setSmall(bool small);
    // A shorter word than the action's name, or nothing to follow it again.
    void setWord(const QString &word);
    void setKey(const QString &key);
    // Only the icon shows; word and key are its tooltip and its accessible name.
    void setIconOnly(bool iconOnly);
    [[nodiscard]] bool allowed() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void refused(const QString &reason);

protected:
    void paintEvent(QPaintEvent *event) override;
    void nextCheckState() override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow();
    [[nodiscard]] QFont face() const;

    QPointer<QAction> m_action;
    QMetaObject::Connection m_following;
    Kind m_kind;
    QString m_word, m_key;
    bool m_small = false;
    bool m_iconOnly = false;
    bool m_actionShows = true;
};

} // namespace sportello::ui
