// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/call_parts.h"

#include "core/words/terms.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/signs.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtWidgets/QGridLayout>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

// --- strip ---

class CallStrip::Pill : public Sign {
public:
    explicit Pill(QWidget *parent) : Sign(parent) {}
    void show(bool live, const QString &word)
    {
        m_live = live;
        m_word = word;
        changedTo(word);
    }

protected:
    [[nodiscard]] QSize measure(const Theme &theme) const override
    {
        return {theme.px(IconSize::Inline) + textWidth(m_word, theme.font(Type::Strong)) + theme.px(24), theme.px(24)};
    }
    void paint(QPainter &painter, const QRect &box, const Theme &theme) const override
    {
        const QColor ink = theme.colour(m_live ? Colour::CallLiveText : Colour::Text);
        paintBox(painter, box, theme.px(Radius::Chip), m_live ? theme.colour(Colour::CallLive) : QColor(),
                 m_live ? QColor() : theme.colour(Colour::BorderStrong));
        const int edge = theme.px(IconSize::Inline);
        const int side = theme.px(Space::S);
        paintIcon(painter, QRect(box.x() + side, box.center().y() - edge / 2 + 1, edge, edge), m_live ? Icon::Phone : Icon::Edit,
                  ink);
        paintText(painter, box.adjusted(side + edge + theme.px(Space::S), 0, 0, 0), m_word, theme.font(Type::Strong), ink);
    }

private:
    bool m_live = true;
    QString m_word;
};

CallStrip::CallStrip(ActionSet &actions, QWidget *parent)
    : QWidget(parent), m_pill(new Pill(this)), m_time(new TextLabel(Type::Timer, Colour::Text, this)),
      m_who(new TextLabel(Type::Strong, Colour::Text, this))
{
    m_who->setElided(true);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_pill);
    row->addWidget(m_time);
    row->addWidget(m_who, 1);
    row->addWidget(new VerbButton(actions.action(ActionId::HangUp), VerbButton::Kind::Flat, this));
    onTheme(this, [this, row](const Theme &theme) {
        const int side = theme.px(Size::PanelPadding);
        row->setContentsMargins(side, theme.px(Edge::CallTop), side - theme.px(Space::M), 0);
        row->setSpacing(theme.px(Space::S));
        setFixedHeight(theme.px(Size::CallTabs));
    });
}

void CallStrip::show(bool live, const QString &time, const QString &who)
{
    m_pill->show(live, live ? tr("On the line") : tr("After the call"));
    m_time->setText(time);
    m_time->setAccessibleName(tr("Call time %1").arg(time));
    m_who->setText(who);
}

void CallStrip::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Colour::Surface));
    painter.fillRect(0, 0, width(), theme.px(Edge::CallTop), theme.colour(Colour::CallLive));
    painter.fillRect(0, height() - 1, width(), 1, theme.colour(Colour::Border));
}

// --- endings ---

CallEndings::CallEndings(ActionSet &actions, QWidget *parent)
    : QWidget(parent), m_row(new QGridLayout), m_question(new TextLabel(Type::Body, Colour::TextMuted, this)),
      m_counts(new TextLabel(Type::Caption, Colour::TextMuted, this)),
      m_sentence(new TextLabel(Type::Caption, Colour::Danger, this))
{
    for (const ActionId ending : {ActionId::EndResolved, ActionId::EndTicket, ActionId::EndEscalate, ActionId::EndOther})
        m_buttons.push_back(new VerbButton(actions.action(ending), VerbButton::Kind::Outlined, this));
    m_row->addWidget(m_question, 0, 0);
    m_row->addWidget(m_counts, 0, 5, Qt::AlignRight | Qt::AlignVCenter);
    m_row->setColumnStretch(5, 1);
    m_sentence->setWordWrap(true);
    m_sentence->hide();
    auto *column = new QVBoxLayout(this);
    column->addLayout(m_row);
    column->addWidget(m_sentence);
    setAsking(false);
    onLanguage(this, [this] {
        m_question->setText(tr("How does it end?"));
        countAsCallBack(m_isCallBack);
    });
    onTheme(this, [this, column](const Theme &theme) {
        const int side = theme.px(Size::PanelPadding);
        column->setContentsMargins(side, theme.px(Space::Xs), side, theme.px(theme.compact() ? Space::S : Space::M));
        m_row->setSpacing(theme.px(Space::S));
        arrange();
    });
}

void CallEndings::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

// In one row, or in two where the words would be cut.
void CallEndings::arrange()
{
    const Theme &theme = Theme::current();
    int left = width() - 2 * theme.px(Size::PanelPadding) + m_row->spacing();
    for (const VerbButton *button : m_buttons)
        left -= button->sizeHint().width() + m_row->spacing();
    const int perRow = left >= 0 ? 4 : 2;
    left -= m_question->sizeHint().width() + m_row->spacing();
    m_question->setVisible(left >= 0);
    left -= m_counts->sizeHint().width() + m_row->spacing();
    m_counts->setVisible(left >= 0);
    for (VerbButton *button : m_buttons)
        m_row->removeWidget(button);
    for (int i = 0; i < int(m_buttons.size()); ++i)
        m_row->addWidget(m_buttons[std::size_t(i)], i / perRow, 1 + i % perRow);
}

void CallEndings::setAsking(bool asking)
{
    m_buttons.front()->setKind(asking ? VerbButton::Kind::Outlined : VerbButton::Kind::Primary);
    arrange();
}

void CallEndings::countAsCallBack(bool isCallBack)
{
    m_isCallBack = isCallBack;
    m_counts->setText(tr("Counts as: %1").arg(isCallBack ? words::term(CallPurpose::CallBack) : words::term(Door::HandledLive)));
    arrange();
}

void CallEndings::say(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

QString CallEndings::sentence() const
{
    return m_sentence->text();
}

} // namespace sportello::ui
