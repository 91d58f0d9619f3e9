// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/caller_field.h"

#include "ui/delegates/suggestion_delegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/on_change.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QListView>

#include <algorithm>

namespace sportello::ui {

using namespace domain;

namespace {

// The console's lists have no frame; over a page this one needs an edge.
class HitList : public QListView {
public:
    explicit HitList(QWidget *parent) : QListView(parent) { setViewportMargins(1, 1, 1, 1); }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return QListView::event(event);
        QPainter painter(this);
        painter.fillRect(rect(), Theme::current().colour(Colour::BorderStrong));
        return true;
    }
};

} // namespace

CallerField::CallerField(Workplace &workplace, QWidget *parent)
    : QLineEdit(parent), m_model(new CallerSearchModel(workplace, this)), m_list(new HitList(this))
{
    addAction(icon(Icon::Contact, Colour::TextMuted), LeadingPosition);
    // The list is a child of the window: a popup would take the keyboard away from the field.
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SuggestionDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->hide();
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) { take(index.row()); });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_quiet)
            return;
        m_entered = false;
        m_model->look(text);
    });
    connect(m_model, &CallerSearchModel::answered, this, [this] {
        if (m_entered)
            enter();
        else
            showList();
    });
    onLanguage(this, [this] {
        setPlaceholderText(tr("Number, name, e-mail, ticket"));
        m_list->setAccessibleName(tr("Who may be calling"));
    });
}

bool CallerField::isNumber(const QString &text)
{
    const auto digits = std::ranges::count_if(text, [](QChar c) { return c.isDigit(); });
    const bool onlySigns =
        std::ranges::all_of(text, [](QChar c) { return c.isDigit() || c.isSpace() || QStringView(u"+-/.()").contains(c); });
    return onlySigns && digits >= 3;
}

void CallerField::showContact(const Contact &contact)
{
    showCalled(contact.name);
}

void CallerField::showCalled(const QString &text)
{
    m_quiet = true;
    setText(text);
    m_quiet = false;
    hideList();
}

void CallerField::reset()
{
    m_quiet = true;
    clear();
    m_quiet = false;
    m_entered = false;
    m_model->clear();
    hideList();
}

void CallerField::enter()
{
    const QString typed = text().trimmed();
    if (typed.isEmpty())
        return;
    if (!m_model->isSettled()) {
        m_entered = true;
        m_model->look(typed, true);
        return;
    }
    m_entered = false;
    const int row = m_list->currentIndex().row();
    if (m_list->isVisible() && row >= 0)
        take(row);
    else if (m_model->rowCount() > 0)
        take(0);
    else
        Q_EMIT unknown(typed);
}

void CallerField::take(int row)
{
    if (const CallerSearchModel::Hit *hit = m_model->hit(row)) {
        const CallerSearchModel::Hit found = *hit;
        hideList();
        Q_EMIT chosen(found.contact, found.ticket);
    }
}

void CallerField::showList()
{
    if (m_model->rowCount() == 0 || !hasFocus()) {
        hideList();
        return;
    }
    m_list->setParent(window());
    int height = 2;
    const int width = std::max(this->width(), Theme::current().px(380));
    m_list->resize(width, 10);
    for (int i = 0; i < m_model->rowCount(); ++i)
        height += m_list->sizeHintForRow(i);
    m_list->setGeometry(QRect(mapTo(window(), QPoint(0, this->height() + 2)), QSize(width, height)));
    m_list->setCurrentIndex(m_model->index(0));
    m_list->show();
    m_list->raise();
}

void CallerField::hideList()
{
    m_list->hide();
}

void CallerField::keyPressEvent(QKeyEvent *event)
{
    const int rows = m_model->rowCount();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enter();
        return;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (!m_list->isVisible()) {
            showList();
            return;
        }
        m_list->setCurrentIndex(
            m_model->index((m_list->currentIndex().row() + (event->key() == Qt::Key_Down ? 1 : rows - 1)) % rows));
        return;
    case Qt::Key_Escape:
        if (m_list->isVisible()) {
            hideList();
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void CallerField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    hideList();
}

} // namespace sportello::ui
