// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/property_view.h"

#include "ui/widgets/text_label.h"

#include <QtWidgets/QVBoxLayout>

namespace sportello::ui {
using namespace Qt::Literals::StringLiterals;

PropertyView::PropertyView(QWidget *parent)
    : QWidget(parent), m_label(new TextLabel(Type::Caption, Colour::TextMuted, this)),
      m_value(new TextLabel(Type::Body, Colour::Text, this))
{
    m_label->setElided(true);
    m_value->setElided(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_label);
    column->addWidget(m_value);
    setValue({});
}

void PropertyView::setLabel(const QString &label)
{
    m_label->setText(label);
    setAccessibleName(label);
}

void PropertyView::setValue(const QString &value)
{
    m_given = value;
    m_value->setText(value.isEmpty() ? u"–"_s : value);
    setAccessibleDescription(value);
}

} // namespace sportello::ui
