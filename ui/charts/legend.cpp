// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/legend.h"

#include "ui/charts/chart_ink.h"
#include "ui/charts/flow_layout.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/painters.h"

#include <QtWidgets/QAbstractButton>

namespace sportello::ui {
namespace {

class Item : public QAbstractButton {
public:
    Item(const ChartValue &value, std::size_t series, QWidget *parent) : QAbstractButton(parent), m_value(value), m_series(series)
    {
        setCheckable(true);
        setChecked(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const Theme &theme = Theme::current();
        const QFont &font = theme.font(Type::Caption);
        return {swatch(theme).width() + theme.px(6) + textWidth(text(), font) + 2 * theme.px(Space::Xs),
                std::max(theme.px(20), QFontMetrics(font).height() + 2)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        if (underMouse())
            paintBox(painter, rect(), theme.px(Radius::Chip), theme.colour(Colour::Hover), {});
        QRectF sign(QPointF(theme.px(Space::Xs), 0), swatch(theme));
        sign.moveTop((height() - sign.height()) / 2);
        if (isChecked())
            paintSwatch(painter, sign, m_value, m_series, theme);
        else
            paintBox(painter, sign, 0, {}, theme.colour(Colour::BorderStrong), 1, Qt::DashLine);
        QFont font = theme.font(Type::Caption);
        font.setStrikeOut(!isChecked());
        const int left = int(sign.right()) + theme.px(6);
        paintText(painter, QRect(left, 0, width() - left, height()), text(), font,
                  theme.colour(isChecked() ? Colour::Text : Colour::TextMuted));
        if (hasFocus())
            paintBox(painter, rect(), theme.px(Radius::Chip), {}, theme.colour(Colour::FocusRing), theme.px(Edge::Focus));
    }

private:
    [[nodiscard]] QSize swatch(const Theme &theme) const
    {
        const int edge = theme.px(12);
        return {m_value.kind == ChartValue::Kind::Lines ? 2 * edge : edge, edge};
    }

    const ChartValue &m_value;
    std::size_t m_series;
};

} // namespace

Legend::Legend(QWidget *parent) : QWidget(parent), m_flow(new FlowLayout(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    onTheme(this, [this](const Theme &theme) { m_flow->setSpacings(theme.px(Space::Xs), 0); });
}

void Legend::show(const ChartValue &value)
{
    m_value = value;
    if (m_items.size() != value.series.size()) {
        for (QAbstractButton *item : m_items)
            delete item;
        m_items.clear();
        for (std::size_t series = 0; series < value.series.size(); ++series) {
            m_items.push_back(new Item(m_value, series, this));
            m_flow->addWidget(m_items.back());
            connect(m_items.back(), &QAbstractButton::toggled, this, &Legend::switched);
        }
    }
    for (std::size_t series = 0; series < m_items.size(); ++series) {
        m_items[series]->setText(value.series[series].name);
        m_items[series]->setAccessibleName(value.series[series].name);
        m_items[series]->setAccessibleDescription(tr("Shows or hides this part of the chart"));
        m_items[series]->updateGeometry();
    }
    setVisible(m_items.size() > 1); // one series is what the title says
}

std::vector<bool> Legend::shown() const
{
    std::vector<bool> shown;
    for (const QAbstractButton *item : m_items)
        shown.push_back(item->isChecked());
    return shown;
}

} // namespace sportello::ui
