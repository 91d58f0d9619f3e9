// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unsent/spoken_code.h"

#include "ui/theme/on_change.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;

SpokenCode::SpokenCode(QWidget *parent)
    : QWidget(parent), m_row(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_title(new TextLabel(Type::Strong, Colour::Text, this)), m_code(new TextLabel(Type::Figure, Colour::Text, this)),
      m_sentence(new TextLabel(Type::Body, Colour::TextMuted, this)), m_said(new VerbButton(VerbButton::Kind::Primary, this))
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_code->setObjectName(u"code"_s);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setWordWrap(true);
    m_row->addWidget(m_title);
    m_row->addWidget(m_code);
    m_row->addWidget(m_sentence, 1);
    m_row->addWidget(m_said);
    connect(m_said, &VerbButton::clicked, this, &SpokenCode::done);
    onTheme(this, [this](const Theme &theme) {
        const int side = theme.px(Size::PanelPadding);
        m_row->setContentsMargins(side, theme.px(Space::S), side, theme.px(Space::S));
        m_row->setSpacing(theme.px(Space::M));
        arrange();
    });
    onLanguage(this, [this] { retranslate(); });
}

void SpokenCode::say(const QString &code, bool outlives)
{
    if (isHidden())
        m_cameFrom = QApplication::focusWidget();
    m_outlives = outlives;
    m_code->setText(code);
    retranslate();
    show();
    m_said->setFocus(Qt::OtherFocusReason);
}

QString SpokenCode::code() const
{
    return m_code->text();
}

QString SpokenCode::sentence() const
{
    return m_sentence->text();
}

void SpokenCode::retranslate()
{
    m_title->setText(tr("Tell the caller this code:"));
    m_sentence->setText(m_outlives
                            ? tr("Not sent yet: it is kept on this machine, and sent when the desk is there again. The ticket "
                                 "will be found by this code for ever.")
                            : tr("Not sent yet, and it could not be kept on the disk: leave this program open until it is "
                                 "sent. The ticket will be found by this code for ever."));
    m_said->setWord(tr("It was said"));
    m_said->setKey(QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText));
    setAccessibleName(m_title->text() + u' ' + m_code->text());
    m_said->setAccessibleDescription(accessibleName());
    arrange();
}

// Beside each other where there is room, else the sentence under the code.
void SpokenCode::arrange()
{
    const int room = width() - 2 * Theme::current().px(Size::PanelPadding);
    const int needed =
        m_title->sizeHint().width() + m_code->sizeHint().width() + m_said->sizeHint().width() + Theme::current().px(260);
    m_row->setDirection(room >= needed ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void SpokenCode::done()
{
    hide();
    if (m_cameFrom && m_cameFrom->isVisible())
        m_cameFrom->setFocus(Qt::OtherFocusReason);
}

void SpokenCode::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SpokenCode::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        done();
    else
        QWidget::keyPressEvent(event);
}

void SpokenCode::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Colour::WarningTint));
    painter.fillRect(0, height() - 1, width(), 1, theme.colour(Colour::Warning));
}

} // namespace sportello::ui
