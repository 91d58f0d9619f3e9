// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/period_head.h"

#include "ui/theme/on_change.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtWidgets/QHBoxLayout>

namespace sportello::ui {

PeriodHead::PeriodHead(ActionSet &actions, const Steps &steps, QWidget *parent)
    : QWidget(parent), m_period(new TextLabel(Type::Page, Colour::Text)), m_summary(new TextLabel(Type::Body, Colour::TextMuted))
{
    auto *row = new QHBoxLayout(this);
    auto *before = new VerbButton(actions.action(steps.back));
    auto *after = new VerbButton(actions.action(steps.on));
    auto *now = new VerbButton(actions.action(steps.today), VerbButton::Kind::Flat);
    for (VerbButton *button : {before, after})
        button->setIconOnly(true);
    now->setSmall(true);
    row->addWidget(before);
    row->addWidget(m_period);
    row->addWidget(after);
    row->addWidget(now);
    row->addWidget(m_summary, 1);
    m_summary->setElided(true);
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    onTheme(this, [this, row](const Theme &theme) {
        row->setContentsMargins(theme.px(Space::L), 0, theme.px(Space::L), 0);
        row->setSpacing(theme.px(Space::S));
        setFixedHeight(theme.px(Size::TopBar));
        m_period->setAlignment(Qt::AlignCenter);
    });
}

void PeriodHead::setPeriod(const QString &period)
{
    m_period->setText(period);
}

void PeriodHead::setSummary(const QString &summary)
{
    m_summary->setText(summary);
}

QString PeriodHead::period() const
{
    return m_period->text();
}

QString PeriodHead::summary() const
{
    return m_summary->text();
}

} // namespace sportello::ui
