// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field.h"

#include "ui/theme/on_change.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/text_label.h"

#include <QtWidgets/QVBoxLayout>

namespace sportello::ui {

Field::Field(QWidget *editor, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_errorLine(new QWidget(this)),
      m_label(new TextLabel(Type::Caption, Colour::TextMuted, this)),
      m_aside(new TextLabel(Type::Caption, Colour::TextMuted, this)), m_error(new TextLabel(Type::Caption, Colour::Danger, this))
{
    m_label->setBuddy(editor);
    m_label->setElided(true);
    setFocusProxy(editor);
    setSizePolicy(editor->sizePolicy());
    m_aside->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_error->setWordWrap(true);

    auto *head = new QHBoxLayout;
    head->addWidget(m_label, 1);
    head->addWidget(m_aside);
    auto *wrong = new QHBoxLayout(m_errorLine);
    wrong->setContentsMargins(0, 0, 0, 0);
    wrong->addWidget(new GlyphLabel(Glyph::Octagon, Colour::Danger, m_errorLine), 0, Qt::AlignTop);
    wrong->addWidget(m_error, 1);
    m_errorLine->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(editor);
    column->addWidget(m_errorLine);
    onTheme(this, [head, wrong](const Theme &theme) {
        head->setSpacing(theme.px(Space::S));
        wrong->setSpacing(theme.px(Space::Xs));
    });
}

void Field::setLabel(const QString &label)
{
    m_label->setText(label);
    m_editor->setAccessibleName(label);
}

void Field::setHeadless(bool headless)
{
    m_label->setVisible(!headless);
    m_aside->setVisible(!headless);
}

void Field::setAside(const QString &aside)
{
    m_aside->setText(aside);
}

void Field::setError(const QString &sentence)
{
    m_error->setText(sentence);
    m_errorLine->setVisible(!sentence.isEmpty());
    m_editor->setProperty("invalid", !sentence.isEmpty());
    m_editor->setAccessibleDescription(sentence);
    m_editor->update();
}

QString Field::error() const
{
    return m_error->text();
}

} // namespace sportello::ui
