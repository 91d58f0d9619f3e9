// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QtWidgets/QWidget>

class QHBoxLayout;

namespace sportello::ui {

class Initials;
class TextLabel;

// Who is calling: initials, name, office, what they are entitled to, and a slot for what can be done about them.
class CallerCard : public QWidget {
    Q_OBJECT
public:
    struct Entitlement {
        QString text;
        bool granted = true; // a check; otherwise a lock, and the text says who may
    };
    struct Caller {
        QString name;
        QString office;
        QString aside; // at the right, small: "4 calls\nin 30 days"
        QList<Entitlement> entitlements;
        QString notice;    // a line over the actions: "The number 347 555 0182 is new"
        bool known = true; // otherwise the name is a question or a number, and has no initials
    };

    explicit CallerCard(QWidget *parent = nullptr);

    void show(const Caller &caller);
    using QWidget::show;
    // Takes a widget for the line of the notice, at the right.
    void addVerb(QWidget *verb);

private:
    Initials *m_initials;
    TextLabel *m_name;
    TextLabel *m_office;
    TextLabel *m_aside;
    TextLabel *m_notice;
    QHBoxLayout *m_entitlements;
    QHBoxLayout *m_verbs;
};

} // namespace sportello::ui
