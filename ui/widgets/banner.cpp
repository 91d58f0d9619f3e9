// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/theme/on_change.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>

namespace sportello::ui {
namespace {

struct Look {
    Colour ground, line;
};

Look lookOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Warning:
        return {Colour::WarningTint, Colour::Warning};
    case Banner::Kind::Error:
        return {Colour::DangerTint, Colour::Danger};
    case Banner::Kind::Info:
        break;
    }
    return {Colour::AccentTint, Colour::Accent};
}

QWidget *signOf(Banner::Kind kind, QWidget *parent)
{
    if (kind == Banner::Kind::Info) {
        return new IconLabel(Icon::Info, Colour::Accent, IconSize::Inline, parent);
    }
    const Glyph glyph = kind == Banner::Kind::Warning ? Glyph::Triangle : Glyph::Octagon;
    return new GlyphLabel(glyph, lookOf(kind).line, parent, IconSize::GlyphLarge);
}

} // namespace

Banner::Banner(Kind kind, Said sentence, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_row(new QHBoxLayout(this)), m_sentence(new TextLabel(Type::Body, Colour::Text, this))
{
    m_sentence->setElided(true);
    m_row->addWidget(signOf(kind, this));
    m_row->addWidget(m_sentence, 1);
    onLanguage(this, [this, sentence = std::move(sentence)] {
        m_sentence->setText(sentence());
        setAccessibleName(m_sentence->text());
    });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    onTheme(this, [this](const Theme &theme) {
        m_row->setContentsMargins(theme.px(Space::L), 0, theme.px(Space::M), 0);
        m_row->setSpacing(theme.px(Space::S));
        setFixedHeight(theme.px(40));
    });
}

QString Banner::sentence() const
{
    return m_sentence->text();
}

VerbButton *Banner::addButton(Said verb, std::function<void()> act)
{
    const bool first = m_row->count() == 2;
    auto *button = new VerbButton(first ? VerbButton::Kind::Outlined : VerbButton::Kind::Flat, this);
    button->setSmall(true);
    onLanguage(button, [button, verb = std::move(verb)] { button->setWord(verb()); });
    connect(button, &VerbButton::clicked, this, [this, act = std::move(act)] {
        if (act) {
            act();
        }
        Q_EMIT done();
    });
    m_row->addWidget(button);
    return button;
}

void Banner::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(lookOf(m_kind).ground));
    painter.fillRect(0, height() - 1, width(), 1, theme.colour(lookOf(m_kind).line));
}

void Banner::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT done();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace sportello::ui
