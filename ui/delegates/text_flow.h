// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QTextLayout>

class QPainter;

namespace sportello::ui {

struct TextRun {
    QString text;
    QFont font;
    QColor colour;
};

// The runs of `text` in which each of `words` wears `strong`, without regard to case.
[[nodiscard]] QList<TextRun> emphasised(const QString &text, const QStringList &words, const QFont &plain, const QFont &strong,
                                        const QColor &colour);

// Runs of text wrapped into a width, on at most `maxLines` lines (0: as many as it takes); what is cut ends in "…".
class TextFlow {
public:
    TextFlow(const QList<TextRun> &runs, int width, int maxLines = 0);

    [[nodiscard]] int height() const;
    void draw(QPainter &painter, const QPointF &at) const { m_layout.draw(&painter, at); }

private:
    void fill(const QList<TextRun> &runs);
    bool flow(int width, int maxLines);

    QTextLayout m_layout;
};

} // namespace sportello::ui
