// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/plain_tooltip.h"

#include <QtGui/QHelpEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTextEdit>
#include <QtWidgets/QToolTip>

namespace sportello::ui {
using namespace Qt::Literals::StringLiterals;

namespace {

const Theme &theme()
{
    return Theme::current();
}

bool asks(const QWidget *widget, const char *property)
{
    return widget != nullptr && widget->property(property).toBool();
}

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) != nullptr || qobject_cast<const QPlainTextEdit *>(widget) != nullptr;
}

// The outline of whatever is typed into: strong, blue and double when focused, red and double when wrong.
void paintField(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const bool focus = option.state & QStyle::State_HasFocus;
    const bool on = option.state & QStyle::State_Enabled;
    const bool readOnly = option.state & QStyle::State_ReadOnly;
    const bool wrong = asks(widget, "invalid");
    QColor outline = theme().colour(on ? Colour::BorderStrong : Colour::Border);
    if (wrong) {
        outline = theme().colour(Colour::Danger);
    } else if (focus) {
        outline = theme().colour(Colour::FocusRing);
    } else if (readOnly) {
        outline = QColor();
    }
    const int width = wrong || focus ? theme().px(Edge::Focus) : theme().px(Edge::Control);
    paintBox(painter, option.rect, theme().px(Radius::Control), option.palette.color(QPalette::Base), outline, width);
}

void paintButton(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const bool on = option.state & QStyle::State_Enabled;
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = on && option.state & QStyle::State_MouseOver;
    const bool focus = option.state & QStyle::State_HasFocus;
    const bool primary = on && asks(widget, "primary");
    const bool flat = asks(widget, "flat");
    QColor ground = flat ? QColor() : theme().colour(Colour::Surface);
    QColor outline = flat ? QColor() : theme().colour(on ? Colour::BorderStrong : Colour::Border);
    if (primary) {
        ground = theme().colour(hover || down ? Colour::AccentHover : Colour::Accent);
        outline = ground;
    } else if (down) {
        ground = theme().colour(Colour::Sunken);
    } else if (hover) {
        ground = theme().colour(Colour::Hover);
    }
    const QRectF box(option.rect);
    const int radius = theme().px(Radius::Control);
    const int ring = theme().px(Edge::Focus);
    if (focus && primary) {
        // The ring has the fill's colour: a gap keeps it visible.
        paintBox(painter, box, radius, QColor(), theme().colour(Colour::FocusRing), ring);
        paintBox(painter, box.adjusted(ring + 1, ring + 1, -ring - 1, -ring - 1), radius - 2, ground, QColor());
    } else if (focus) {
        paintBox(painter, box, radius, ground, theme().colour(Colour::FocusRing), ring);
    } else {
        paintBox(painter, box, radius, ground, outline);
    }
}

void paintCheck(QPainter &painter, const QStyleOption &option, bool round)
{
    const bool on = option.state & QStyle::State_Enabled;
    const bool set = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QRectF box(option.rect);
    const double radius = round ? box.width() / 2 : 3;
    const QColor accent = theme().colour(on ? Colour::Accent : Colour::TextDisabled);
    paintBox(painter, box, radius, set ? accent : theme().colour(Colour::Surface),
             set ? accent : theme().colour(on ? Colour::BorderStrong : Colour::Border), theme().px(Edge::Control));
    if (!set) {
        return;
    }
    const QColor mark = theme().colour(Colour::AccentText);
    if (round) {
        const double inset = box.width() * 0.31;
        paintBox(painter, box.adjusted(inset, inset, -inset, -inset), radius, mark, QColor());
    } else {
        const bool partly = option.state & QStyle::State_NoChange;
        paintGlyph(painter, box.adjusted(2, 2, -2, -2), partly ? Glyph::Dash : Glyph::Check, mark);
    }
}

// Of its field Fusion leaves a pixel at each side, and the room of an icon.
QString elidedChoice(const QStyleOptionComboBox &box, const QWidget *widget)
{
    const QStyle *style = widget ? widget->style() : QApplication::style();
    int width = style->subControlRect(QStyle::CC_ComboBox, &box, QStyle::SC_ComboBoxEditField, widget).width() - 2;
    if (!box.currentIcon.isNull())
        width -= box.iconSize.width() + 4;
    return box.fontMetrics.elidedText(box.currentText, Qt::ElideRight, width);
}

class ComboBoxOption : public QStyleOptionComboBox {
public:
    // What the box says of itself is protected.
    explicit ComboBoxOption(const QComboBox &box)
    {
        struct Open : QComboBox {
            using QComboBox::initStyleOption;
        };
        (box.*(&Open::initStyleOption))(this);
    }
};

} // namespace

QString shownChoice(const QComboBox &box)
{
    return box.isEditable() ? box.currentText() : elidedChoice(ComboBoxOption(box), &box);
}

Style::Style() : QProxyStyle(u"Fusion"_s) {}

void Style::polish(QWidget *widget)
{
    if (auto *view = qobject_cast<QAbstractItemView *>(widget)) {
        view->setFrameShape(QFrame::NoFrame);
    } else if (isTextEdit(widget) || qobject_cast<QComboBox *>(widget)) {
        widget->installEventFilter(this);
    }
    QProxyStyle::polish(widget);
}

bool Style::eventFilter(QObject *watched, QEvent *event)
{
    // A text edit paints its frame again by itself for everything but the focus.
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        static_cast<QWidget *>(watched)->update();
    }
    if (event->type() == QEvent::ToolTip)
        if (auto *box = qobject_cast<QComboBox *>(watched); box && shownChoice(*box) != box->currentText()) {
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(box->currentText()), box);
            return true;
        }
    return QProxyStyle::eventFilter(watched, event);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 1; // Qt widens the grip of a 1 px handle by itself
    case PM_DefaultFrameWidth:
        return isTextEdit(widget) ? theme().px(Space::Xs) : 1;
    case PM_HeaderMargin:
        return theme().px(Space::S);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return theme().px(6);
    case PM_ScrollBarExtent:
        return theme().px(10);
    case PM_ScrollBarSliderMin:
        return theme().px(32);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize:
        return theme().px(IconSize::Inline);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return theme().px(14);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ToolBarFrameWidth:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *answer) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
        return 0;
    case SH_ComboBox_Popup:
        return 0; // a list under the field, not a menu over it
    case SH_ScrollBar_Transient:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_ComboBox:
        // As subControlRect() shares it out, with a little around the word.
        size = {contents.width() + theme().px(28) + 2 * theme().px(Space::S), theme().px(Size::Control)};
        break;
    case CT_LineEdit:
    case CT_SpinBox:
        size.setHeight(theme().px(Size::Control));
        break;
    case CT_PushButton:
        size = {contents.width() + 2 * theme().px(Space::M), theme().px(Size::Control)};
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item != nullptr && item->menuItemType != QStyleOptionMenuItem::Separator) {
            size.setHeight(std::max(size.height(), theme().px(Size::ControlSmall) + 4));
        }
        break;
    case CT_HeaderSection:
        size.setHeight(theme().px(Size::GroupHeader));
        break;
    default:
        break;
    }
    return size;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        const bool flat = bar->orientation == Qt::Horizontal;
        const int length = flat ? bar->rect.width() : bar->rect.height();
        const int range = bar->maximum - bar->minimum;
        const int least = pixelMetric(PM_ScrollBarSliderMin, option, widget);
        const auto share = static_cast<int>(qint64(length) * bar->pageStep / std::max(1, range + bar->pageStep));
        const int slider = range > 0 ? std::clamp(share, std::min(least, length), length) : length;
        const int start =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
        const auto stretch = [&](int from, int size) {
            const QRect rect = flat ? QRect(from, 0, size, bar->rect.height()) : QRect(0, from, bar->rect.width(), size);
            return visualRect(bar->direction, bar->rect, rect);
        };
        switch (part) {
        case SC_ScrollBarGroove:
            return bar->rect;
        case SC_ScrollBarSlider:
            return stretch(start, slider);
        case SC_ScrollBarSubPage:
            return stretch(0, start);
        case SC_ScrollBarAddPage:
            return stretch(start + slider, length - start - slider);
        default:
            return {}; // no arrow buttons
        }
    }
    if (control == CC_ComboBox) {
        const int arrow = theme().px(28);
        switch (part) {
        case SC_ComboBoxArrow:
            return visualRect(option->direction, option->rect, option->rect.adjusted(option->rect.width() - arrow, 0, 0, 0));
        case SC_ComboBoxEditField:
            return visualRect(option->direction, option->rect, option->rect.adjusted(theme().px(Space::S), 1, -arrow, -1));
        default:
            break;
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const int side = theme().px(Space::S) - 2; // a line edit adds 2 of its own
        return option->rect.adjusted(side, 1, -side, -1);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        // Inside a combo box or a field of our own the outline is the owner's.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame != nullptr && frame->lineWidth == 0) {
            return;
        }
        paintField(*painter, *option, widget);
        return;
    case PE_FrameLineEdit:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
        return;
    case PE_FrameFocusRect:
        paintBox(*painter, option->rect, theme().px(Radius::Control), QColor(), theme().colour(Colour::FocusRing),
                 theme().px(Edge::Focus));
        return;
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        paintButton(*painter, *option, widget);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheck(*painter, *option, false);
        return;
    case PE_IndicatorRadioButton:
        paintCheck(*painter, *option, true);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_ShapedFrame:
        if (!isTextEdit(widget)) {
            break;
        }
        paintField(*painter, *option, widget);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, theme().colour(Colour::Border));
        return;
    case CE_ToolBar:
        painter->fillRect(option->rect, theme().colour(Colour::Window));
        return;
    case CE_HeaderSection: {
        painter->fillRect(option->rect, theme().colour(Colour::Window));
        painter->fillRect(QRect(option->rect.bottomLeft(), QSize(option->rect.width(), 1)), theme().colour(Colour::Border));
        return;
    }
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            painter->save();
            painter->setFont(theme().font(Type::Section));
            painter->setPen(theme().colour(Colour::TextMuted));
            // Over the text of its column: the first one is indented as the rows are.
            const QRect text =
                option->rect.adjusted(header->section == 0 ? theme().px(Space::L) - theme().px(Space::S) : 0, 0, 0, 0);
            // Amounts have their header at the right too. The label's box is lower than a line: it must not cut the descenders.
            const int side = header->textAlignment & Qt::AlignRight ? Qt::AlignRight : Qt::AlignLeft;
            painter->drawText(text, Qt::AlignVCenter | side | Qt::TextSingleLine | Qt::TextDontClip,
                              painter->fontMetrics().elidedText(header->text, Qt::ElideRight, text.width()));
            painter->restore();
        }
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button != nullptr && asks(widget, "primary")) {
            QStyleOptionButton white(*button);
            white.palette.setColor(QPalette::Active, QPalette::ButtonText, theme().colour(Colour::AccentText));
            white.palette.setColor(QPalette::Inactive, QPalette::ButtonText, theme().colour(Colour::AccentText));
            QProxyStyle::drawControl(element, &white, painter, widget);
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box && !box->editable) {
            QStyleOptionComboBox fitting(*box);
            fitting.currentText = elidedChoice(*box, widget);
            QProxyStyle::drawControl(element, &fitting, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const QRect slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar->maximum > bar->minimum) {
            const bool held = option->state & State_Sunken
                || (option->state & State_MouseOver && option->activeSubControls & SC_ScrollBarSlider);
            QColor colour = theme().colour(Colour::BorderStrong);
            colour.setAlphaF(held || theme().kind() == ThemeKind::HighContrast ? 1.0F : 0.6F);
            paintBox(*painter, QRectF(slider).adjusted(2, 2, -2, -2), theme().px(3), colour, QColor());
        }
        return;
    }
    if (control == CC_ComboBox) {
        paintField(*painter, *option, widget);
        const QRect arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
        const int edge = theme().px(IconSize::Inline);
        paintIcon(*painter, QRect(arrow.center() - QPoint(edge, edge) / 2 + QPoint(0, 1), QSize(edge, edge)), Icon::Down,
                  theme().colour(option->state & State_Enabled ? Colour::Text : Colour::TextDisabled));
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace sportello::ui
