// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/caller_card.h"

#include "ui/theme/on_change.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/text_label.h"

#include <QtWidgets/QVBoxLayout>

namespace sportello::ui {

CallerCard::CallerCard(QWidget *parent)
    : QWidget(parent), m_initials(new Initials(40, this)), m_name(new TextLabel(Type::Lead, Colour::Text, this)),
      m_office(new TextLabel(Type::Body, Colour::TextMuted, this)),
      m_aside(new TextLabel(Type::Caption, Colour::TextMuted, this)), m_notice(new TextLabel(Type::Caption, Colour::Text, this)),
      m_entitlements(new QHBoxLayout), m_verbs(new QHBoxLayout)
{
    m_name->setElided(true);
    m_office->setElided(true);
    m_notice->setElided(true);
    m_aside->setAlignment(Qt::AlignRight | Qt::AlignTop);

    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_office);
    auto *head = new QHBoxLayout;
    head->addWidget(m_initials, 0, Qt::AlignTop);
    head->addLayout(names, 1);
    head->addWidget(m_aside);
    m_verbs->addWidget(m_notice, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addLayout(m_entitlements);
    column->addLayout(m_verbs);
    onTheme(this, [=, this](const Theme &theme) {
        column->setContentsMargins(theme.px(Size::PanelPadding), theme.px(Space::M), theme.px(Size::PanelPadding),
                                   theme.px(Space::M));
        column->setSpacing(theme.px(Space::S));
        head->setSpacing(theme.px(Space::M));
        m_entitlements->setSpacing(theme.px(Space::Xs));
        m_verbs->setSpacing(theme.px(Space::S));
    });
}

void CallerCard::show(const Caller &caller)
{
    m_initials->setPerson(caller.known ? caller.name : QString());
    m_initials->setVisible(caller.known);
    m_name->setText(caller.name);
    m_office->setText(caller.office);
    m_aside->setText(caller.aside);
    m_notice->setText(caller.notice);
    setAccessibleName(caller.name);

    while (QLayoutItem *old = m_entitlements->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const Entitlement &entitlement : caller.entitlements) {
        const Colour colour = entitlement.granted ? Colour::Success : Colour::TextMuted;
        QWidget *sign = entitlement.granted ? static_cast<QWidget *>(new GlyphLabel(Glyph::Check, colour, this))
                                            : new IconLabel(Icon::Lock, colour, IconSize::Inline, this);
        m_entitlements->addWidget(sign);
        m_entitlements->addWidget(new TextLabel(entitlement.text, Type::Caption, colour, this));
        m_entitlements->addSpacing(Theme::current().px(Space::M));
    }
    m_entitlements->addStretch(1);
}

void CallerCard::addVerb(QWidget *verb)
{
    m_verbs->addWidget(verb);
}

} // namespace sportello::ui
