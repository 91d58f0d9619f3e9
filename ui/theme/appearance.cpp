// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appearance.h"

#include "ui/theme/desktop_scheme.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtGui/QFontDatabase>
#include <QtGui/QFontInfo>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>
#include <QtWidgets/QWidget>

namespace sportello::ui {
using namespace Qt::Literals::StringLiterals;

namespace {

// A desktop without settings leaves Qt with a family nobody chose; then the first of ours that is installed.
QFont firstFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const QString family = font.families().value(0);
    const bool nobodyChose = family.isEmpty() || family == "Sans Serif"_L1 || !QFontDatabase::hasFamily(family);
    for (const QString &ours : {u"Noto Sans"_s, u"DejaVu Sans"_s, u"Inter"_s}) {
        if (nobodyChose && QFontDatabase::hasFamily(ours)) {
            font.setFamily(ours);
            font.setPointSizeF(std::max(10.0, font.pointSizeF()));
            break;
        }
    }
    return font;
}

} // namespace

Appearance::Appearance(QObject *parent) : QObject(parent), m_desktop(new DesktopScheme(this))
{
    QApplication::setStyle(new Style);
    QApplication::setFont(firstFont());
    QApplication::setWindowIcon(applicationIcon());
    connect(m_desktop, &DesktopScheme::changed, this, &Appearance::apply);
    apply();
    qApp->installEventFilter(this);
}

void Appearance::choose(std::optional<ThemeKind> kind)
{
    m_chosen = kind;
    apply();
}

void Appearance::choose(Density density)
{
    m_density = density;
    apply();
}

void Appearance::apply()
{
    Theme::setCurrent(Theme::make(m_chosen.value_or(m_desktop->kind()), m_density, QApplication::font()));
    QApplication::setPalette(Theme::current().palette());
    QToolTip::setPalette(Theme::current().palette());
    // Sizes may have changed with the palette the same: each widget is told, and asks the theme again.
    // One that builds itself anew takes others with it.
    const auto all = QApplication::allWidgets();
    const QList<QPointer<QWidget>> widgets(all.begin(), all.end());
    for (const QPointer<QWidget> &widget : widgets) {
        if (!widget) {
            continue;
        }
        QEvent event(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &event);
        if (widget) {
            widget->updateGeometry();
        }
    }
    Q_EMIT changed();
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::ApplicationFontChange) {
        apply();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace sportello::ui
