// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/door_panel.h"

#include "core/words/sentences.h"
#include "ui/login/findings_view.h"
#include "ui/models/watch.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/field.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtCore/QPromise>
#include <QtCore/QThreadPool>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <memory>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr std::chrono::milliseconds pause{400};

// Answers what `work` does with the promise, on another thread.
template <class T, class Work>
QFuture<T> elsewhere(Work work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    const QFuture<T> future = promise->future();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work(*promise));
        promise->finish();
    });
    return future;
}

} // namespace

DoorPanel::DoorPanel(StartDoor door, QWidget *parent)
    : QWidget(parent), m_door(door), m_plan(doorPlan(door)), m_title(new TextLabel(Type::Lead)),
      m_more(new TextLabel(Type::Body, Colour::TextMuted)), m_findings(new FindingsView(this)),
      m_busy(new TextLabel(Type::Caption, Colour::TextMuted)), m_progress(new QProgressBar),
      m_copy(new VerbButton(VerbButton::Kind::Flat)), m_back(new VerbButton(VerbButton::Kind::Outlined)),
      m_go(new VerbButton(VerbButton::Kind::Primary))
{
    auto *whole = new QVBoxLayout(this);
    auto *scroll = new ScrollColumn(Colour::Surface, this);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    scroll->setContent(content);
    whole->addWidget(scroll, 1);
    m_more->setWordWrap(true);
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->hide();
    column->addWidget(m_title);
    column->addWidget(m_more);
    for (const DoorLine &line : m_plan.lines)
        addLine(line, column);
    column->addWidget(m_findings);
    column->addWidget(m_busy);
    column->addWidget(m_progress);
    column->addStretch(1);
    auto *verbs = new QHBoxLayout;
    verbs->addWidget(m_copy);
    verbs->addStretch(1);
    verbs->addWidget(m_back);
    verbs->addWidget(m_go);
    whole->addLayout(verbs);
    m_go->setObjectName(u"go"_s);
    m_copy->hide();

    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_plan.looksByItself && (m_lines.empty() || !m_lines.front().edit->text().trimmed().isEmpty()))
            look(false);
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(Theme::ms(Time::BusyAfterMs));
    connect(&m_patience, &QTimer::timeout, this, [this] { m_busy->setText(m_isLooking ? tr("Looking…") : QString()); });
    connect(m_go, &QAbstractButton::clicked, this, &DoorPanel::proceed);
    connect(m_back, &QAbstractButton::clicked, this, &DoorPanel::left);
    connect(m_copy, &QAbstractButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_findings->text()); });
    onTheme(this, [whole, column, verbs](const Theme &theme) {
        const int side = theme.px(Space::Xxl), end = theme.px(Space::Xl);
        whole->setContentsMargins(0, end, 0, end);
        whole->setSpacing(theme.px(Space::M));
        column->setContentsMargins(side, 0, side, 0);
        column->setSpacing(theme.px(Space::M));
        verbs->setContentsMargins(side, 0, side, 0);
        verbs->setSpacing(theme.px(Space::S));
    });
    onLanguage(this, [this] { retranslate(); });
    judge();
}

DoorPanel::~DoorPanel()
{
    m_making.cancel(); // what was begun is given up, and leaves nothing
}

void DoorPanel::addLine(const DoorLine &what, QVBoxLayout *column)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(what.name);
    edit->setText(doorDefault(m_door, what.name));
    if (what.kind == DoorLine::Kind::Secret)
        edit->setEchoMode(QLineEdit::Password);
    auto *field = new Field(edit, this);
    const Line line{what, edit, field};
    if (what.kind == DoorLine::Kind::Path || what.kind == DoorLine::Kind::NewPath) {
        auto *browsing = new VerbButton(VerbButton::Kind::Outlined, this);
        auto *row = new QHBoxLayout;
        row->addWidget(field, 1);
        row->addWidget(browsing, 0, Qt::AlignBottom);
        column->addLayout(row);
        connect(browsing, &QAbstractButton::clicked, this, [this, line] { browse(line); });
        onLanguage(browsing, [browsing] { browsing->setWord(tr("Browse…")); });
    } else {
        column->addWidget(field);
    }
    connect(edit, &QLineEdit::textChanged, this, &DoorPanel::changed);
    connect(edit, &QLineEdit::returnPressed, this, &DoorPanel::proceed);
    m_lines.push_back(line);
}

// Beside the page, which goes on.
void DoorPanel::browse(const Line &line)
{
    const bool isNew = line.what.kind == DoorLine::Kind::NewPath;
    auto *dialog = new QFileDialog(this, doorLabel(line.what.name), line.edit->text(), tr("Desks (*.sportello);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(isNew ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(isNew ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is written over
    connect(dialog, &QFileDialog::fileSelected, line.edit, &QLineEdit::setText);
    dialog->open();
}

QLineEdit *DoorPanel::line(const QString &name) const
{
    const auto found = std::ranges::find(m_lines, name, [](const Line &one) { return one.what.name; });
    return found == m_lines.end() ? nullptr : found->edit;
}

void DoorPanel::retranslate()
{
    m_title->setText(doorText(m_plan.name));
    m_more->setText(doorText(m_plan.more));
    for (const Line &line : m_lines)
        line.field->setLabel(doorLabel(line.what.name));
    m_copy->setWord(tr("Copy what was found"));
    m_back->setWord(tr("Back"));
    m_back->setKey(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    m_go->setWord(tr("Go on"));
    m_go->setKey(QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText));
    m_progress->setAccessibleName(tr("The demonstration is being made"));
    tell();
}

void DoorPanel::activate()
{
    if (m_lines.empty())
        m_go->setFocus(Qt::OtherFocusReason);
    else
        m_lines.front().edit->setFocus(Qt::OtherFocusReason);
    lookSoon();
}

void DoorPanel::lookSoon()
{
    if (!m_looked && !isBusy())
        m_pause.start(0);
}

void DoorPanel::changed()
{
    ++m_generation;
    m_looked.reset();
    m_refused.reset();
    for (const Line &line : m_lines)
        line.field->setError({});
    tell();
    m_pause.start(pause);
}

DoorValues DoorPanel::values() const
{
    DoorValues all;
    for (const Line &line : m_lines)
        all.insert(line.what.name, line.edit->text());
    return all;
}

bool DoorPanel::isComplete()
{
    for (const Line &line : m_lines) {
        if (!line.what.isWanted || !line.edit->text().trimmed().isEmpty())
            continue;
        line.field->setError(tr("This is needed."));
        line.edit->setFocus(Qt::OtherFocusReason);
        return false;
    }
    return true;
}

void DoorPanel::look(bool goOn)
{
    m_isLooking = true;
    m_patience.start();
    judge();
    const int asked = m_generation;
    const auto future = elsewhere<Result<desk::Findings>>(
        [look = m_plan.look, values = values()](QPromise<Result<desk::Findings>> &) { return look(values); });
    watch(
        this, future,
        [this, asked, goOn](const desk::Findings &findings) {
            m_isLooking = false;
            m_patience.stop();
            m_busy->setText({});
            if (asked != m_generation) { // typed on meanwhile
                judge();
                if (!m_pause.isActive())
                    m_pause.start(0);
                return;
            }
            m_looked = findings;
            tell();
            // What is worth a warning is read first.
            if (goOn && isLooked() && std::ranges::none_of(findings, &desk::Finding::isWarning))
                go();
        },
        [this](const Error &error) { refuse(error); });
}

void DoorPanel::tell()
{
    if (m_refused)
        m_findings->refuse(tr("It did not work"), words::sentence(*m_refused));
    else
        m_findings->show(m_looked.value_or(desk::Findings()));
    m_copy->setVisible(m_findings->isVisibleTo(this));
    judge();
}

void DoorPanel::proceed()
{
    if (isBusy() || !isComplete())
        return;
    m_pause.stop();
    if (isLooked())
        go();
    else
        look(true);
}

void DoorPanel::go()
{
    m_isGoing = true;
    m_progress->setValue(0);
    judge();
    m_making = elsewhere<Result<Entry>>([go = m_plan.go, values = values()](QPromise<Result<Entry>> &promise) {
        promise.setProgressRange(0, 100);
        return go(values, [&promise](int percent) {
            promise.setProgressValue(percent);
            return !promise.isCanceled();
        });
    });
    auto *progress = new QFutureWatcher<Result<Entry>>(this);
    connect(progress, &QFutureWatcherBase::progressValueChanged, this, [this](int percent) {
        m_progress->show();
        m_progress->setValue(percent);
    });
    const auto over = [this] {
        m_isGoing = false;
        m_progress->hide();
        judge();
    };
    // One that was cancelled answers nothing.
    connect(progress, &QFutureWatcherBase::finished, this, [this, over, progress] {
        progress->deleteLater();
        over();
        if (progress->future().resultCount() == 0)
            return changed();
        if (const Result<Entry> entry = progress->result())
            Q_EMIT opened(*entry);
        else
            refuse(entry.error());
    });
    progress->setFuture(m_making);
}

void DoorPanel::refuse(const Error &error)
{
    m_isLooking = false;
    for (const Line &line : m_lines)
        if (line.what.name == error.subject) {
            line.field->setError(line.what.name == "again"_L1 ? tr("The two are not the same.") : words::sentence(error));
            line.edit->setFocus(Qt::OtherFocusReason);
            return judge();
        }
    m_refused = error;
    tell();
}

void DoorPanel::judge()
{
    m_go->setEnabled(!m_isGoing); // while it looks it keeps the keyboard
    for (const Line &line : m_lines)
        line.edit->setEnabled(!m_isGoing);
}

void DoorPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_isGoing)
        m_making.cancel();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_lines.empty())
        proceed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace sportello::ui
