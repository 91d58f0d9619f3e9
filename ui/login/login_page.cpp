// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/login_page.h"

#include "core/words/sentences.h"
#include "ui/login/page_parts.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int blockWidth = 360;

// A column of fixed width, a third down the page.
QVBoxLayout *block(QWidget *page, int width)
{
    auto *inner = new QWidget(page);
    auto *column = new QVBoxLayout(inner);
    auto *whole = new QVBoxLayout(page);
    whole->addStretch(2);
    // Between springs: centred by alignment, its wrapped sentences would be measured at the page's width.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(inner);
    middle->addStretch(1);
    whole->addLayout(middle);
    whole->addStretch(3);
    onTheme(inner, [inner, column, width](const Theme &theme) {
        inner->setFixedWidth(theme.px(width));
        column->setSpacing(theme.px(Space::L));
    });
    return column;
}

void paintGround(QWidget *page)
{
    QPainter painter(page);
    painter.fillRect(page->rect(), Theme::current().colour(Colour::Surface));
}

} // namespace

LoginPage::LoginPage(db::Location location, QWidget *parent)
    : QWidget(parent), m_location(std::move(location)), m_title(new TextLabel(Type::Page)),
      m_database(new TextLabel(Type::Caption, Colour::TextMuted)), m_login(new QLineEdit), m_password(new QLineEdit),
      m_loginField(new Field(m_login)), m_passwordField(new Field(m_password)),
      m_sentence(new TextLabel(Type::Body, Colour::Danger)), m_enter(new VerbButton(VerbButton::Kind::Primary)),
      m_other(new VerbButton(VerbButton::Kind::Flat))
{
    m_login->setObjectName(u"login"_s);
    m_password->setObjectName(u"password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_database->setText(m_location.display());
    m_database->setElided(true);
    m_sentence->setWordWrap(true);
    m_sentence->hide();
    auto *column = block(this, blockWidth);
    column->addWidget(new Mark(this));
    column->addWidget(m_title);
    column->addWidget(m_database);
    column->addWidget(m_loginField);
    column->addWidget(m_passwordField);
    column->addWidget(m_sentence);
    auto *verbs = new QHBoxLayout;
    verbs->addWidget(m_enter);
    verbs->addStretch(1);
    verbs->addWidget(m_other);
    column->addLayout(verbs);
    connect(m_login, &QLineEdit::returnPressed, this, [this] {
        if (m_password->text().isEmpty())
            m_password->setFocus(Qt::OtherFocusReason);
        else
            submit();
    });
    connect(m_password, &QLineEdit::returnPressed, this, &LoginPage::submit);
    connect(m_enter, &QAbstractButton::clicked, this, &LoginPage::submit);
    connect(m_other, &QAbstractButton::clicked, this, &LoginPage::otherDeskWanted);
    onLanguage(this, [this] {
        m_title->setText(tr("Sit down at the desk"));
        m_database->setToolTip(tr("The database"));
        m_database->setAccessibleName(tr("Database: %1").arg(m_location.display()));
        m_loginField->setLabel(tr("Login"));
        m_passwordField->setLabel(tr("Password"));
        m_other->setWord(tr("Another desk…"));
        m_enter->setWord(tr("Enter"));
        m_enter->setKey(QKeySequence(Qt::Key_Enter).toString(QKeySequence::NativeText));
    });
}

void LoginPage::setLogin(const QString &login)
{
    m_login->setText(login);
    focusFirst();
}

void LoginPage::focusFirst()
{
    (m_login->text().isEmpty() ? m_login : m_password)->setFocus(Qt::OtherFocusReason);
}

void LoginPage::setBusy(bool busy)
{
    m_busy = busy;
    m_enter->setEnabled(!busy);
    m_other->setEnabled(!busy);
}

void LoginPage::reset()
{
    setBusy(false);
    m_password->clear();
    m_passwordField->setError({});
    m_sentence->hide();
}

void LoginPage::submit()
{
    if (m_busy)
        return;
    m_loginField->setError({});
    m_passwordField->setError({});
    m_sentence->hide();
    if (m_login->text().trimmed().isEmpty()) {
        m_loginField->setError(tr("Your login is needed."));
        m_login->setFocus(Qt::OtherFocusReason);
        return;
    }
    setBusy(true);
    Q_EMIT asked({m_login->text().trimmed(), m_password->text()});
}

void LoginPage::refuse(const domain::Error &error)
{
    setBusy(false);
    const QString sentence = words::sentence(error);
    if (domain::isAboutPassword(error)) {
        m_passwordField->setError(sentence);
        m_password->setFocus(Qt::OtherFocusReason);
        m_password->selectAll();
        return;
    }
    m_sentence->setText(sentence);
    m_sentence->show();
}

QString LoginPage::sentence() const
{
    return m_passwordField->error().isEmpty() ? m_sentence->text() : m_passwordField->error();
}

void LoginPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    focusFirst();
}

void LoginPage::paintEvent(QPaintEvent * /*event*/)
{
    paintGround(this);
}

} // namespace sportello::ui
