// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/text_flow.h"

#include <QtCore/QtMath>
#include <QtGui/QFontMetricsF>

namespace sportello::ui {
using namespace Qt::Literals::StringLiterals;

namespace {
// Nobody reads more than this in a row; a text of megabytes must not cost more than one of a page.
constexpr qsizetype longestRun = 4000;
} // namespace

QList<TextRun> emphasised(const QString &text, const QStringList &words, const QFont &plain, const QFont &strong,
                          const QColor &colour)
{
    QList<TextRun> runs;
    const QString shown = text.left(longestRun);
    qsizetype at = 0;
    while (at < shown.size()) {
        qsizetype start = shown.size();
        qsizetype length = 0;
        for (const QString &word : words) {
            const qsizetype found = word.isEmpty() ? -1 : shown.indexOf(word, at, Qt::CaseInsensitive);
            if (found >= 0 && (found < start || (found == start && word.size() > length))) {
                start = found;
                length = word.size();
            }
        }
        if (start > at) {
            runs.push_back({shown.sliced(at, start - at), plain, colour});
        }
        if (length > 0) {
            runs.push_back({shown.sliced(start, length), strong, colour});
        }
        at = start + length;
    }
    return runs;
}

TextFlow::TextFlow(const QList<TextRun> &runs, int width, int maxLines)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
    fill(runs);
    if (flow(width, maxLines) || runs.isEmpty()) {
        return;
    }
    // Too long: cut where the ellipsis still fits on the last line, and lay out again.
    const QTextLine last = m_layout.lineAt(m_layout.lineCount() - 1);
    const double room = width - QFontMetricsF(runs.last().font).horizontalAdvance(u'…') - 1;
    int keep = last.xToCursor(room, QTextLine::CursorOnCharacter);
    QList<TextRun> cut;
    for (const TextRun &run : runs) {
        const int take = std::min(keep, static_cast<int>(run.text.size()));
        keep -= take;
        if (take > 0) {
            cut.push_back({run.text.left(take), run.font, run.colour});
        }
    }
    if (!cut.isEmpty()) {
        cut.last().text += u'…';
    }
    fill(cut);
    flow(width, maxLines);
}

void TextFlow::fill(const QList<TextRun> &runs)
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const TextRun &run : runs) {
        QTextCharFormat format;
        format.setFont(run.font);
        format.setForeground(run.colour);
        const QString shown = run.text.left(longestRun);
        formats.push_back({static_cast<int>(text.size()), static_cast<int>(shown.size()), format});
        text += shown;
    }
    text.replace(u'\n', QChar::LineSeparator);
    if (!runs.isEmpty()) {
        m_layout.setFont(runs.first().font);
    }
    m_layout.setText(text);
    m_layout.setFormats(formats);
}

bool TextFlow::flow(int width, int maxLines)
{
    double y = 0;
    m_layout.beginLayout();
    QTextLine line = m_layout.createLine();
    int end = 0;
    while (line.isValid()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
        end = line.textStart() + line.textLength();
        if (maxLines > 0 && m_layout.lineCount() == maxLines) {
            break;
        }
        line = m_layout.createLine();
    }
    m_layout.endLayout();
    return end >= m_layout.text().size();
}

int TextFlow::height() const
{
    return qCeil(m_layout.boundingRect().height());
}

} // namespace sportello::ui
