// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/start_page.h"

#include "core/words/terms.h"
#include "ui/login/door_button.h"
#include "ui/login/door_panel.h"
#include "ui/login/page_parts.h"
#include "ui/shell/language.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/painters.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QShortcut>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int startWidth = 1040, startHeight = 560, doorsWidth = 448;
constexpr std::array themes{ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast};

// The doors and what is behind the one that is open, in a frame.
class Frame : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        paintBox(painter, rect(), theme.px(Radius::Card), theme.colour(Colour::Surface), theme.colour(Colour::Border));
    }
};

} // namespace

StartPage::StartPage(Appearance &appearance, Language &language, QWidget *parent)
    : QWidget(parent), m_appearance(appearance), m_language(language), m_title(new TextLabel(Type::Figure)),
      m_question(new TextLabel(Type::Body, Colour::TextMuted)), m_languages(new Segmented), m_themes(new Segmented),
      m_block(new QWidget), m_doors(new QButtonGroup(this)), m_stack(new QStackedWidget),
      m_foot(new TextLabel(Type::Caption, Colour::TextMuted))
{
    build();
    buildChoices();
    connect(m_doors, &QButtonGroup::idToggled, this, [this](int door, bool open) {
        if (!open)
            return;
        m_stack->setCurrentWidget(m_panels[std::size_t(door)]);
        panel().lookSoon();
    });
    // A digit, where nothing is typed: a line keeps its own.
    for (int door = 0; door < doorCount; ++door)
        connect(new QShortcut(QKeySequence(Qt::Key_1 + door), this), &QShortcut::activated, this,
                [this, door] { enter(StartDoor(door)); });
    onLanguage(this, [this] { retranslate(); });
    show(StartDoor::Demonstration);
}

void StartPage::build()
{
    auto *column = new QVBoxLayout(m_block);
    column->setContentsMargins(0, 0, 0, 0);
    auto *head = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_question);
    head->addWidget(new Mark(m_block));
    head->addLayout(words, 1);
    head->addWidget(m_languages);
    head->addWidget(m_themes);
    column->addLayout(head);

    auto *frame = new Frame(m_block);
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    auto *doors = new QWidget(frame);
    auto *list = new QVBoxLayout(doors);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    for (int door = 0; door < doorCount; ++door) {
        auto *button = new DoorButton(StartDoor(door), doors);
        m_doors->addButton(button, door);
        connect(button, &QAbstractButton::clicked, this, [this, door] { enter(StartDoor(door)); });
        list->addWidget(button, 1);
        auto *panel = new DoorPanel(StartDoor(door));
        m_panels[std::size_t(door)] = panel;
        m_stack->addWidget(panel);
        connect(panel, &DoorPanel::left, this, [this, door] { m_doors->button(door)->setFocus(Qt::OtherFocusReason); });
        connect(panel, &DoorPanel::opened, this, [this, door](const Entry &entry) {
            if (StartDoor(door) == StartDoor::Demonstration)
                offerTriers(entry);
            else
                Q_EMIT chosen(entry.desk, entry.login);
        });
    }
    row->addWidget(doors);
    row->addWidget(m_stack, 1);
    column->addWidget(frame, 1);
    column->addWidget(m_foot);
    m_foot->setWordWrap(true);

    auto *whole = new QHBoxLayout(this);
    whole->addStretch(1);
    whole->addWidget(m_block);
    whole->addStretch(1);
    onTheme(this, [this, column, head, doors, whole](const Theme &theme) {
        head->setSpacing(theme.px(Space::M));
        column->setSpacing(theme.px(Space::L));
        whole->setContentsMargins(theme.px(Space::L), theme.px(Space::L), theme.px(Space::L), theme.px(Space::L));
        doors->setMaximumWidth(theme.px(doorsWidth));
        m_block->setMaximumSize(theme.px(startWidth), theme.px(startHeight + 140));
        m_block->setMinimumWidth(std::min(theme.px(startWidth), width() - 2 * theme.px(Space::L)));
    });
}

void StartPage::buildChoices()
{
    for (const QString &name : {u"Italiano"_s, u"English"_s}) // each in its own language
        m_languages->add(name);
    m_languages->setCurrent(m_language.code() == "it"_L1 ? 0 : 1);
    connect(m_languages, &Segmented::chosen, this, [this](int number) { m_language.use(number == 0 ? u"it"_s : u"en"_s); });
    for (std::size_t i = 0; i < themes.size(); ++i)
        m_themes->add({});
    for (std::size_t i = 0; i < themes.size(); ++i)
        if (Theme::current().kind() == themes[i])
            m_themes->setCurrent(int(i));
    connect(m_themes, &Segmented::chosen, this, [this](int number) { m_appearance.choose(themes[std::size_t(number)]); });
}

void StartPage::show(StartDoor door)
{
    m_doors->button(int(door))->setChecked(true);
}

void StartPage::enter(StartDoor door)
{
    show(door);
    m_stack->setCurrentWidget(&panel()); // not who tries
    panel().activate();
}

StartDoor StartPage::door() const
{
    return StartDoor(m_doors->checkedId());
}

DoorPanel &StartPage::panel() const
{
    return *m_panels[std::size_t(m_doors->checkedId())];
}

// Whoever tries the program need not know a password.
void StartPage::offerTriers(const Entry &entry)
{
    if (!m_trying) {
        m_trying = new QWidget;
        m_tryTitle = new TextLabel(Type::Lead);
        auto *column = new QVBoxLayout(m_trying);
        column->addWidget(m_tryTitle);
        for (const demonstration::DemoLogin &one : ui::triers()) {
            auto *button = new VerbButton(VerbButton::Kind::Outlined, m_trying);
            m_triers << button;
            column->addWidget(button);
            onLanguage(button, [button, one] { button->setWord(one.name + u" · "_s + words::term(one.role)); });
            connect(button, &QAbstractButton::clicked, this, [this, desk = entry.desk, one] {
                Q_EMIT chosen(desk, {one.login, one.password});
            });
        }
        column->addStretch(1);
        m_stack->addWidget(m_trying);
        onTheme(m_trying, [column](const Theme &theme) {
            column->setContentsMargins(theme.px(Space::Xxl), theme.px(Space::Xl), theme.px(Space::Xxl), theme.px(Space::Xl));
            column->setSpacing(theme.px(Space::M));
        });
        onLanguage(m_trying, [this] { m_tryTitle->setText(tr("Who do you want to be?")); });
    }
    m_stack->setCurrentWidget(m_trying);
    m_triers.front()->setFocus(Qt::OtherFocusReason);
}

void StartPage::retranslate()
{
    m_title->setText(tr("Welcome to Sportello"));
    m_question->setText(tr("Where do the calls and tickets of this service stand?"));
    m_languages->setAccessibleName(tr("Language"));
    m_themes->setAccessibleName(tr("Colours"));
    m_themes->setWord(0, tr("Light"));
    m_themes->setWord(1, tr("Dark"));
    m_themes->setWord(2, tr("Contrast"));
    m_foot->setText(tr("Another desk can be chosen at every log-in."));
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    panel().activate();
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Theme &theme = Theme::current();
    m_block->setMinimumWidth(std::min(theme.px(startWidth), width() - 2 * theme.px(Space::L)));
}

void StartPage::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().colour(Colour::Window));
}

} // namespace sportello::ui
