// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/findings_view.h"

#include "ui/login/doors.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/text_label.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Look {
    Glyph glyph;
    Colour ink, ground;
};
constexpr Look good{Glyph::Check, Colour::Success, Colour::Surface}, warns{Glyph::Triangle, Colour::Warning, Colour::WarningTint},
    bad{Glyph::Octagon, Colour::Danger, Colour::DangerTint};

class Row : public QWidget {
public:
    Row(const Look &look, const QString &title, const QString &detail, const QString &aside, QWidget *parent)
        : QWidget(parent), m_ground(look.ground)
    {
        auto *line = new QHBoxLayout(this);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        line->addWidget(new GlyphLabel(look.glyph, look.ink, this, IconSize::GlyphLarge), 0, Qt::AlignTop);
        line->addLayout(words, 1);
        for (auto *label : {new TextLabel(title, Type::Body, Colour::Text, this),
                            new TextLabel(detail, Type::Caption, Colour::TextMuted, this)}) {
            label->setWordWrap(true);
            words->addWidget(label);
        }
        line->addWidget(new TextLabel(aside, Type::Caption, Colour::TextMuted, this), 0, Qt::AlignTop);
        setAccessibleName(title + ". "_L1 + detail);
        onTheme(this, [line](const Theme &theme) {
            line->setContentsMargins(theme.px(Space::M), theme.px(Space::S), theme.px(Space::M), theme.px(Space::S));
            line->setSpacing(theme.px(Space::M));
        });
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        painter.fillRect(rect(), theme.colour(m_ground));
        if (y() > 1)
            painter.fillRect(0, 0, width(), 1, theme.colour(Colour::Border));
    }

private:
    Colour m_ground;
};

} // namespace

FindingsView::FindingsView(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(1, 1, 1, 1);
    m_rows->setSpacing(0);
    hide();
}

void FindingsView::clear()
{
    while (const QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_lines.clear();
}

void FindingsView::show(const desk::Findings &findings)
{
    clear();
    for (const desk::Finding &finding : findings) {
        const QString title = findingTitle(finding), detail = findingDetail(finding);
        const QString took = tr("%1 s").arg(QLocale().toString(double(finding.took.count()) / 1000, 'f', 1));
        m_rows->addWidget(new Row(finding.wrong ? bad : finding.isWarning() ? warns : good, title, detail, took, this));
        m_lines << title + u": "_s + detail;
    }
    setVisible(!findings.empty());
}

void FindingsView::refuse(const QString &title, const QString &sentence)
{
    clear();
    m_rows->addWidget(new Row(bad, title, sentence, {}, this));
    m_lines << title + u": "_s + sentence;
    setVisible(true);
}

QString FindingsView::text() const
{
    return m_lines.join(u'\n');
}

void FindingsView::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    paintBox(painter, rect(), theme.px(Radius::Control), {}, theme.colour(Colour::Border));
}

} // namespace sportello::ui
