// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notices.h"

#include "ui/theme/on_change.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/toast.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QVBoxLayout>

namespace sportello::ui {

namespace {

constexpr int bannersShown = 2;

} // namespace

Notices::Notices(QWidget *window)
    : QWidget(window), m_window(window), m_more(new TextLabel(Type::Caption, Colour::TextMuted, this)), m_toast(new Toast(window))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_more);
    m_more->hide();
    m_window->installEventFilter(this);
    connect(m_toast, &Toast::undoAsked, this, &Notices::undo);
    connect(qApp, &QApplication::focusChanged, this, &Notices::placeToast);
    connect(m_toast, &Toast::passed, this, [this] {
        if (std::exchange(m_undo, {}))
            Q_EMIT undoPassed();
    });
    onTheme(this, [this](const Theme & /*theme*/) { placeToast(); });
    onLanguage(this, [this] { showBanners(); });
}

Notices::~Notices()
{
    // The focus still moves while the parts go.
    disconnect(qApp, nullptr, this, nullptr);
}

Banner *Notices::addBanner(Banner::Kind kind, Said sentence)
{
    auto *banner = new Banner(kind, std::move(sentence), this);
    static_cast<QVBoxLayout *>(layout())->insertWidget(int(m_banners.size()), banner);
    m_banners.push_back(banner);
    connect(banner, &Banner::done, this, [this, banner] {
        m_banners.removeOne(banner);
        banner->deleteLater();
        banner->hide();
        showBanners();
    });
    showBanners();
    return banner;
}

void Notices::showBanners()
{
    for (int i = 0; i < m_banners.size(); ++i)
        m_banners[i]->setVisible(i < bannersShown);
    const int more = int(m_banners.size()) - bannersShown;
    m_more->setText(tr("%n more notice(s)", nullptr, std::max(0, more)));
    m_more->setVisible(more > 0);
}

void Notices::toast(const QString &sentence, std::function<void()> undo)
{
    const bool undoable = static_cast<bool>(undo);
    // The new offer takes the old one's place: that one does not pass by itself.
    m_undo = {};
    m_toast->say(sentence, undoable);
    m_undo = std::move(undo);
    placeToast();
}

void Notices::undo()
{
    if (const auto act = std::exchange(m_undo, {})) {
        m_toast->dismiss();
        act();
    }
}

void Notices::withdrawUndo()
{
    if (m_undo)
        m_toast->dismiss();
}

void Notices::placeToast()
{
    m_toast->adjustSize();
    const Theme &theme = Theme::current();
    QRect box(QPoint((m_window->width() - m_toast->width()) / 2, m_window->height() - m_toast->height() - theme.px(40)),
              m_toast->size());
    // Never over a field that is being typed in.
    const QWidget *focus = QApplication::focusWidget();
    if (focus && focus->testAttribute(Qt::WA_InputMethodEnabled) && m_window->isAncestorOf(focus)) {
        const QRect field(focus->mapTo(m_window, QPoint()), focus->size());
        if (field.intersects(box))
            box.moveBottom(field.top() - theme.px(Space::S));
    }
    m_toast->move(box.topLeft());
}

bool Notices::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Resize)
        placeToast();
    return QWidget::eventFilter(watched, event);
}

} // namespace sportello::ui
