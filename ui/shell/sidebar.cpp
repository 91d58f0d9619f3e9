// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "ui/theme/on_change.h"
#include "ui/widgets/painters.h"
#include "ui/widgets/text_label.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListView>

namespace sportello::ui {
using namespace Qt::Literals::StringLiterals;

void PlaceModel::add(ConsolePlace place)
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_rows.push_back({place, {}, false});
    endInsertRows();
}

QModelIndex PlaceModel::indexOf(ConsolePlace place) const
{
    const auto it = std::ranges::find(m_rows, place, &Row::place);
    return it == m_rows.end() ? QModelIndex() : index(static_cast<int>(it - m_rows.begin()));
}

void PlaceModel::setCount(ConsolePlace place, std::optional<int> count, bool alarm)
{
    const QModelIndex at = indexOf(place);
    if (at.isValid()) {
        Row &row = m_rows[static_cast<std::size_t>(at.row())];
        row.count = count;
        row.alarm = alarm;
        Q_EMIT dataChanged(at, at);
    }
}

void PlaceModel::retranslate()
{
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

int PlaceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PlaceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const ActionId action = goAction(row.place);
    switch (role) {
    case Qt::DisplayRole:
        return actionName(action);
    case Qt::ToolTipRole: {
        const auto key = QKeySequence(QString::fromLatin1(actionInfo(action).key)).toString(QKeySequence::NativeText);
        return QString(actionName(action) + u" (" + key + u')');
    }
    case Qt::AccessibleTextRole:
        return row.count ? QString(actionName(action) + u", " + QString::number(*row.count)) : actionName(action);
    case IconRole:
        return static_cast<int>(actionInfo(action).icon);
    case CountRole:
        return row.count ? QVariant(*row.count) : QVariant();
    case AlarmRole:
        return row.alarm;
    default:
        return {};
    }
}

namespace {

void paintCount(QPainter &painter, const QRect &line, const QModelIndex &index, bool narrow, const Theme &theme)
{
    const QVariant count = index.data(PlaceModel::CountRole);
    if (!count.isValid()) {
        return;
    }
    const QString text = QLocale().toString(count.toInt());
    const bool alarm = index.data(PlaceModel::AlarmRole).toBool();
    const QFont &font = theme.font(alarm ? Type::Section : narrow ? Type::Badge : Type::Caption);
    const int height = theme.px(narrow ? 16 : 18);
    const int width = std::max(textWidth(text, font) + theme.px(Space::S), height);
    QRect box(line.right() - width + 1, line.y() + (line.height() - height) / 2, width, height);
    if (narrow) {
        box.moveTopRight(QPoint(line.right(), line.y() + theme.px(2)));
    }
    if (alarm) {
        const auto &red = theme.urgency(Urgency::Breached);
        paintBox(painter, box, height / 2.0, red.ground, QColor());
        paintText(painter, box, text, font, red.text, Qt::AlignCenter);
    } else {
        paintText(painter, box, text, font, theme.colour(Colour::TextMuted),
                  narrow ? Qt::AlignCenter : Qt::AlignRight | Qt::AlignVCenter);
    }
}

} // namespace

void PlaceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const bool current = option.state & QStyle::State_Selected;
    const int side = theme.px(Space::S);
    const QRect pill = option.rect.adjusted(side, 0, -side, 0);
    const int radius = theme.px(Radius::Control);
    if (current) {
        paintBox(*painter, pill, radius, theme.colour(Colour::Selection), QColor());
        painter->fillRect(option.rect.x(), option.rect.y() + theme.px(6), theme.px(Edge::NavEdge),
                          option.rect.height() - 2 * theme.px(6), theme.colour(Colour::Accent));
    } else if (option.state & QStyle::State_MouseOver) {
        paintBox(*painter, pill, radius, theme.colour(Colour::Hover), QColor());
    }
    const int edge = theme.px(IconSize::Nav);
    const int iconX = m_narrow ? pill.center().x() - edge / 2 : pill.x() + side;
    paintIcon(*painter, QRect(iconX, pill.center().y() - edge / 2 + 1, edge, edge),
              static_cast<Icon>(index.data(PlaceModel::IconRole).toInt()),
              theme.colour(current ? Colour::Accent : Colour::TextMuted));
    if (m_narrow) {
        paintCount(*painter, pill, index, true, theme);
    } else {
        const QRect line = pill.adjusted(2 * side + edge + theme.px(Space::Xs), 0, -side, 0);
        // Only a count takes room from the name.
        const int counted = index.data(PlaceModel::CountRole).isValid() ? theme.px(Space::Xxl) : 0;
        paintText(*painter, line.adjusted(0, 0, -counted, 0), index.data().toString(),
                  theme.font(current ? Type::Strong : Type::Body), theme.colour(current ? Colour::SelectionText : Colour::Text));
        paintCount(*painter, line, index, false, theme);
    }
    if (option.state & QStyle::State_HasFocus) {
        paintBox(*painter, pill, radius, QColor(), theme.colour(Colour::FocusRing), theme.px(Edge::Focus));
    }
}

QSize PlaceDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    return {Theme::current().px(40), Theme::current().px(Size::Nav)};
}

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent), m_model(new PlaceModel(this)), m_delegate(new PlaceDelegate(this)), m_list(new QListView(this)),
      m_head(new QWidget(this)), m_name(new TextLabel(QStringLiteral("Sportello"), Type::Strong, Colour::Text, m_head))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (now.isValid()) {
            Q_EMIT chosen(m_model->placeAt(now));
        }
    });
    auto *logo = new QLabel(m_head);
    auto *head = new QHBoxLayout(m_head);
    head->addWidget(logo);
    head->addWidget(m_name, 1);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_head);
    column->addWidget(m_list, 1);
    onTheme(this, [this, head, column, logo](const Theme &theme) {
        const int edge = theme.px(22);
        logo->setPixmap(applicationIcon().pixmap(QSize(edge, edge), devicePixelRatioF()));
        m_head->setFixedHeight(theme.px(Size::TopBar));
        head->setContentsMargins(theme.px(m_narrow ? 17 : 16), 0, 0, 0);
        head->setSpacing(theme.px(Space::M));
        column->setContentsMargins(0, 0, 1, 0); // the line at the right
        column->setSpacing(theme.px(Space::S));
        dress(theme);
    });
    onLanguage(this, [this] {
        m_list->setAccessibleName(tr("Places"));
        m_model->retranslate();
    });
}

void Sidebar::setCurrent(ConsolePlace place)
{
    m_list->setCurrentIndex(m_model->indexOf(place));
}

void Sidebar::setNarrow(bool narrow)
{
    m_narrow = narrow;
    dress(Theme::current());
}

QWidget *Sidebar::list() const
{
    return m_list;
}

void Sidebar::dress(const Theme &theme)
{
    m_delegate->setNarrow(m_narrow);
    m_name->setVisible(!m_narrow);
    setFixedWidth(theme.px(m_narrow ? 56 : 200));
    m_list->doItemsLayout();
}

void Sidebar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(width() - 1, 0, 1, height(), Theme::current().colour(Colour::Border));
    painter.fillRect(0, m_head->height() - 1, width(), 1, Theme::current().colour(Colour::Border));
}

} // namespace sportello::ui
