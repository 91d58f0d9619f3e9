// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/painters.h"

#include <QtWidgets/QWidget>

namespace sportello::ui {

// A sign of the painters as a widget: it has its size, and its text as accessible name.
class Sign : public QWidget {
    Q_OBJECT
public:
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    explicit Sign(QWidget *parent);
    void changedTo(const QString &spoken);
    void paintEvent(QPaintEvent *event) override;

    [[nodiscard]] virtual QSize measure(const Theme &theme) const = 0;
    virtual void paint(QPainter &painter, const QRect &box, const Theme &theme) const = 0;
};

class TimeChip : public Sign {
    Q_OBJECT
public:
    explicit TimeChip(bool large = false, QWidget *parent = nullptr) : Sign(parent), m_large(large)
    {
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }
    /// `spelled` says it at length: shown unless it is to be brief, and read aloud.
    void show(const TimeLeft &time, const QString &spelled = {});
    void setBrief(bool brief);
    [[nodiscard]] bool isBrief() const { return m_brief; }
    [[nodiscard]] int spelledWidth() const { return timeChipSize(m_spelled, Theme::current(), m_large).width(); }
    [[nodiscard]] QSize minimumSizeHint() const override { return timeChipSize(m_time, Theme::current(), m_large); }
    using QWidget::show;

protected:
    [[nodiscard]] QSize measure(const Theme &theme) const override { return timeChipSize(shown(), theme, m_large); }
    void paint(QPainter &painter, const QRect &box, const Theme &theme) const override
    {
        paintTimeChip(painter, box, shown(), theme, m_large);
    }

private:
    [[nodiscard]] const TimeLeft &shown() const { return m_brief ? m_time : m_spelled; }
    TimeLeft m_time;
    TimeLeft m_spelled;
    bool m_large;
    bool m_brief = false;
};

class StateBadge : public Sign {
    Q_OBJECT
public:
    explicit StateBadge(QWidget *parent = nullptr) : Sign(parent) {}
    void show(State state, const QString &text);
    using QWidget::show;

protected:
    [[nodiscard]] QSize measure(const Theme &theme) const override { return stateBadgeSize(m_text, theme); }
    void paint(QPainter &painter, const QRect &box, const Theme &theme) const override
    {
        paintStateBadge(painter, box, m_state, m_text, theme);
    }

private:
    State m_state = State::New;
    QString m_text;
};

class PriorityBars : public Sign {
    Q_OBJECT
public:
    explicit PriorityBars(QWidget *parent = nullptr) : Sign(parent) {}
    void show(int rank, const QString &text);
    using QWidget::show;

protected:
    [[nodiscard]] QSize measure(const Theme &theme) const override { return prioritySize(m_text, theme); }
    void paint(QPainter &painter, const QRect &box, const Theme &theme) const override
    {
        paintPriority(painter, box, m_rank, m_text, theme);
    }

private:
    int m_rank = 4;
    QString m_text;
};

class KeyCap : public Sign {
    Q_OBJECT
public:
    explicit KeyCap(const QString &key = {}, QWidget *parent = nullptr) : Sign(parent) { setKey(key); }
    void setKey(const QString &key);

protected:
    [[nodiscard]] QSize measure(const Theme &theme) const override { return keyCapSize(m_key, theme); }
    void paint(QPainter &painter, const QRect &box, const Theme &theme) const override
    {
        paintKeyCap(painter, box, m_key, theme);
    }

private:
    QString m_key;
};

// A word and the key that does it: "Keys [F1]".
class KeyHint : public Sign {
    Q_OBJECT
public:
    explicit KeyHint(QWidget *parent = nullptr) : Sign(parent) {}
    void show(const QString &word, const QString &key);
    using QWidget::show;

protected:
    [[nodiscard]] QSize measure(const Theme &theme) const override;
    void paint(QPainter &painter, const QRect &box, const Theme &theme) const override;

private:
    QString m_word, m_key;
};

class Initials : public Sign {
    Q_OBJECT
public:
    // `edge` as drawn at scale 1: 40 in the caller's card, 28 for the operator, 20 in lists.
    explicit Initials(int edge = 28, QWidget *parent = nullptr) : Sign(parent), m_edge(edge) {}
    // The first letters of the first and the last word of the name.
    void setPerson(const QString &name);
    [[nodiscard]] static QString of(const QString &name);

protected:
    [[nodiscard]] QSize measure(const Theme &theme) const override { return {theme.px(m_edge), theme.px(m_edge)}; }
    void paint(QPainter &painter, const QRect &box, const Theme &theme) const override
    {
        paintInitials(painter, box, m_initials, theme);
    }

private:
    int m_edge;
    QString m_initials;
};

} // namespace sportello::ui
