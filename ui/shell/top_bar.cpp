// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include "ui/theme/on_change.h"
#include "ui/theme/plain_tooltip.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

namespace sportello::ui {
namespace {

// A line edit with a lens at its left and its key at its right.
class SearchField : public QLineEdit {
public:
    explicit SearchField(QWidget *parent) : QLineEdit(parent)
    {
        onTheme(this, [this](const Theme &theme) {
            setTextMargins(theme.px(IconSize::Inline) + theme.px(Space::S), 0,
                           keyCapSize(key(), theme).width() + theme.px(Space::Xs), 0);
            setMinimumWidth(theme.px(160));
            setMaximumWidth(theme.px(304));
        });
    }

    [[nodiscard]] QSize sizeHint() const override { return {Theme::current().px(304), Theme::current().px(Size::Control)}; }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QLineEdit::paintEvent(event);
        const Theme &theme = Theme::current();
        QPainter painter(this);
        const int edge = theme.px(IconSize::Inline);
        paintIcon(painter, QRect(theme.px(Space::S), (height() - edge) / 2, edge, edge), Icon::Search,
                  theme.colour(Colour::TextMuted));
        const int cap = keyCapSize(key(), theme).width();
        paintKeyCap(painter, rect().adjusted(width() - cap - theme.px(Space::S), 0, 0, 0), key(), theme);
    }

private:
    [[nodiscard]] static QString key()
    {
        return QKeySequence(QString::fromLatin1(actionInfo(ActionId::Search).key)).toString(QKeySequence::NativeText);
    }
};

} // namespace

TopBar::TopBar(ActionSet &actions, QWidget *parent)
    : QWidget(parent), m_menu(new VerbButton(actions.action(ActionId::Menu), VerbButton::Kind::Flat, this)),
      m_newCall(new VerbButton(actions.action(ActionId::NewCall), VerbButton::Kind::Primary, this)),
      m_title(new TextLabel(Type::Page, Colour::Text, this)), m_search(new SearchField(this)),
      m_phone(new IconLabel(Icon::Phone, Colour::Warning, IconSize::Inline, this)),
      m_waiting(new TextLabel(Type::Strong, Colour::Warning, this)),
      m_longest(new TextLabel(Type::Body, Colour::TextMuted, this)), m_initials(new Initials(28, this)),
      m_name(new TextLabel(Type::Strong, Colour::Text, this)), m_roles(new TextLabel(Type::Caption, Colour::TextMuted, this))
{
    m_menu->setIconOnly(true);
    auto *who = new QVBoxLayout;
    who->setSpacing(0);
    who->addStretch(1);
    who->addWidget(m_name);
    who->addWidget(m_roles);
    who->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_menu);
    row->addWidget(m_title);
    row->addWidget(m_search, 3);
    row->addStretch(1);
    row->addWidget(m_phone);
    row->addWidget(m_waiting);
    row->addWidget(m_longest);
    row->addWidget(m_newCall);
    row->addWidget(m_initials);
    row->addLayout(who);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { Q_EMIT searched(m_search->text()); });
    onTheme(this, [this, row](const Theme &theme) {
        row->setContentsMargins(theme.px(Space::S), 0, theme.px(Space::L), 1);
        row->setSpacing(theme.px(Space::S));
        m_title->setContentsMargins(theme.px(Space::S), 0, theme.px(Space::S), 0);
        m_newCall->setContentsMargins(theme.px(Space::S), 0, theme.px(Space::S), 0);
        setFixedHeight(theme.px(Size::TopBar));
        yield();
    });
    onLanguage(this, [this] {
        m_search->setPlaceholderText(tr("Search tickets…"));
        m_search->setAccessibleName(tr("Search"));
    });
    setWaiting({}, {});
    setOperator({}, {});
}

void TopBar::setTitle(const QString &title)
{
    m_title->setText(title);
}

void TopBar::setWaiting(const QString &waiting, const QString &longest)
{
    m_waiting->setText(waiting);
    m_longest->setText(longest);
    yield();
}

void TopBar::setOperator(const QString &name, const QString &roles)
{
    m_initials->setPerson(name);
    m_initials->setVisible(!name.isEmpty());
    m_name->setText(name);
    m_roles->setText(roles);
    m_initials->setToolTip(plainToolTip(name));
    yield();
}

void TopBar::setCallOpen(bool open)
{
    m_newCall->setKind(open ? VerbButton::Kind::Outlined : VerbButton::Kind::Primary);
}

void TopBar::yield()
{
    // As the bar narrows the search gives way by itself, then the waiting text goes, then the operator's second line.
    const Theme &theme = Theme::current();
    const bool waiting = !m_waiting->text().isEmpty();
    m_phone->setVisible(waiting);
    m_waiting->setVisible(waiting);
    m_longest->setVisible(waiting && width() >= theme.px(1000));
    m_roles->setVisible(!m_roles->text().isEmpty() && width() >= theme.px(860));
    // With large text the name goes too, which the initials stand for, and then the page's title; the verbs stay whole.
    const int space = theme.px(Space::S);
    int left = width() - theme.px(Space::S) - theme.px(Space::L) - m_initials->sizeHint().width() - 6 * space;
    for (const QWidget *whole : std::initializer_list<QWidget *>{m_menu, m_title, m_newCall})
        left -= whole->sizeHint().width();
    left -= m_search->minimumWidth();
    const int name = std::max(m_name->sizeHint().width(), m_roles->isVisibleTo(this) ? m_roles->sizeHint().width() : 0);
    m_name->setVisible(!m_name->text().isEmpty() && name <= left);
    if (m_title->isElided() != (left < 0))
        m_title->setElided(left < 0);
}

// Its parts have another size: in another language, with larger text.
bool TopBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        yield();
    return QWidget::event(event);
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    yield();
}

void TopBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, Theme::current().colour(Colour::Border));
}

} // namespace sportello::ui
