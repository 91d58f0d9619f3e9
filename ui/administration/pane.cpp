// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/pane.h"

#include "core/words/sentences.h"
#include "ui/models/due_runs.h"
#include "ui/theme/on_change.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace sportello::ui {

using namespace domain;

namespace {

constexpr int sideWidth = 348;
constexpr int sideLeast = 300;
constexpr int sideMost = 440;
constexpr int foldBelow = 900; // the side column goes under the rest

} // namespace

QString dueReport(const desk::DueRun &run)
{
    QStringList parts;
    if (run.tickets > 0)
        parts << AdministrationPane::tr("Open tickets looked at: %1, due at another time now: %2.")
                     .arg(QLocale().toString(run.tickets), QLocale().toString(run.changed));
    if (run.calls > 0)
        parts << AdministrationPane::tr("Lost callers looked at: %1, to be called back by another time now: %2.")
                     .arg(QLocale().toString(run.calls), QLocale().toString(run.callsChanged));
    if (!run.done)
        parts << AdministrationPane::tr("Some are still to be computed anew; that goes on by itself.");
    return parts.join(u' ');
}

AdministrationPane::AdministrationPane(Workplace &workplace, ActionSet &actions, QWidget *parent)
    : QWidget(parent), m_workplace(workplace), m_actions(actions), m_split(new QSplitter(this)), m_side(new QStackedWidget)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_split);
    m_split->setChildrenCollapsible(false);
    m_sinceTyped.setSingleShot(true);
    m_sinceTyped.setInterval(Theme::ms(Time::DraftSavedMs));
    connect(&m_sinceTyped, &QTimer::timeout, this, &AdministrationPane::storeForm);
    connect(&m_workplace, &Workplace::changed, this, [this](const desk::Changes &changes) {
        if (changes.directory)
            refresh();
    });
    connect(&m_workplace, &Workplace::found, this, &AdministrationPane::refresh);
    connect(&m_workplace.dueRuns(), &DueRuns::computed, this, &AdministrationPane::reportDues);
    connect(&m_workplace.dueRuns(), &DueRuns::ended, this, [this] { m_written.reset(); });
    onTheme(this, [this](const Theme &theme) {
        if (std::exchange(m_scale, theme.scale()) != theme.scale())
            arrange();
    });
}

void AdministrationPane::setParts(std::initializer_list<QWidget *> main, QWidget *side)
{
    auto *ground = new QWidget;
    ground->setAutoFillBackground(true);
    ground->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(ground);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *part : main)
        column->addWidget(part);
    column->setStretch(column->count() - 1, 1);
    m_list = column->itemAt(column->count() - 1)->widget();
    m_side->addWidget(side);
    m_split->addWidget(ground);
    m_split->addWidget(m_side);
    m_split->setStretchFactor(0, 1);
    arrange();
}

void AdministrationPane::addForm(AdministrationForm *form)
{
    m_side->addWidget(form);
    connect(form, &AdministrationForm::submitted, this, [this] {
        if (m_submit)
            m_submit();
    });
    connect(form, &AdministrationForm::edited, this, [this, form] {
        if (form == m_form && !m_sinceTyped.isActive())
            m_sinceTyped.start();
    });
    connect(form, &AdministrationForm::left, this, [this] {
        keepForm();
        leaveForm();
    });
}

void AdministrationPane::setContract(std::optional<ContractId> contract)
{
    if (m_contract == contract)
        return;
    keepForm();
    leaveForm();
    m_contract = contract;
    // What is being read is another contract's: nobody waits for its answer any more.
    ++m_generation;
    m_reading = m_again = false;
    clear();
    refresh();
}

// Nobody looks: it is read when somebody does.
void AdministrationPane::refresh()
{
    m_stale = true;
    if (!isVisible() || !m_contract)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    read();
}

int AdministrationPane::begun()
{
    m_reading = true;
    m_again = false;
    m_stale = false;
    return ++m_generation;
}

void AdministrationPane::over(const std::optional<Error> &error)
{
    m_reading = false;
    if (error) {
        m_stale = true;
        Q_EMIT failed(*error);
    } else {
        if (m_form && m_now)
            m_form->meet(m_now());
        if (isVisible())
            judge();
        Q_EMIT refreshed();
    }
    if (m_again)
        refresh();
}

void AdministrationPane::ask(AdministrationForm *form, const Subject &subject, const FormValues &initial,
                             std::function<void()> submit, std::function<FormValues()> now)
{
    if (!m_contract)
        return;
    keepForm();
    m_form = form;
    m_subject = subject;
    m_now = std::move(now);
    m_submit = std::move(submit);
    m_side->setCurrentWidget(form);
    const KeptForm kept = keptForm({*m_contract, subject});
    m_request = kept.request;
    form->begin(m_now && !kept.draft.before.isEmpty() ? kept.draft.before : initial, kept.draft.typed);
    form->setBusy(m_underWay.contains(m_request.key));
    if (m_now)
        form->meet(initial);
    arrange();
}

void AdministrationPane::send(std::function<Result<int>(desk::Desk &)> verb, std::function<QString(int)> done)
{
    const Sent sent{{*m_contract, *m_subject}, m_request.key};
    m_underWay.insert(sent.key);
    watch(
        this, m_workplace.client().run(std::move(verb)),
        [this, sent, done = std::move(done)](int beyond) { written(sent, done(beyond)); },
        [this, sent](const Error &error) { refused(sent, error); });
}

bool AdministrationPane::isAsking(const Sent &sent) const
{
    return m_form && m_request.key == sent.key;
}

void AdministrationPane::written(const Sent &sent, const QString &sentence)
{
    m_underWay.erase(sent.key);
    if (const auto kept = m_kept.find(sent.from); kept != m_kept.end() && kept->second.request.key == sent.key)
        forget(sent.from);
    if (isAsking(sent)) {
        forget(sent.from);
        leaveForm();
    }
    m_workplace.announce(sentence);
    m_written = std::pair(sent.from.first, sentence);
    m_workplace.lookNow();
    m_workplace.recomputeDues();
    refresh();
}

void AdministrationPane::reportDues(ContractId contract, const desk::DueRun &run)
{
    if (!m_written || m_written->first != contract)
        return;
    if (const QString report = dueReport(run); !report.isEmpty())
        m_workplace.announce(m_written->second + u' ' + report);
    m_written.reset();
}

void AdministrationPane::refused(const Sent &sent, const Error &error)
{
    m_underWay.erase(sent.key);
    if (isAsking(sent))
        m_form->refuse(error);
    else
        m_workplace.announce(words::sentence(error));
    // Something else was written by that key, its answer lost: what is typed now is another intent.
    if (error.kind == ErrorKind::KeyReused) {
        if (isAsking(sent))
            m_request = {};
        else if (const auto kept = m_kept.find(sent.from); kept != m_kept.end())
            kept->second.request = {};
    }
    if (error.kind == ErrorKind::StaleVersion || error.kind == ErrorKind::KeyReused)
        refresh();
}

void AdministrationPane::keepForm()
{
    if (!m_form || !m_contract)
        return;
    const Kept key{*m_contract, *m_subject};
    const bool touched = m_form->isTouched();
    if (touched || m_underWay.contains(m_request.key))
        store(key, m_kept[key] = {m_form->draft(), m_request, touched});
    else
        forget(key);
}

void AdministrationPane::leaveForm()
{
    if (!m_form)
        return;
    const bool hadFocus = m_form->isAncestorOf(QApplication::focusWidget());
    m_form = nullptr;
    m_subject.reset();
    m_now = {};
    m_submit = {};
    m_side->setCurrentIndex(0);
    arrange();
    if (hadFocus)
        home()->setFocus(Qt::OtherFocusReason);
}

QStringList AdministrationPane::unsaved() const
{
    std::vector<Subject> begun;
    for (const auto &[key, kept] : m_kept)
        if (kept.touched)
            begun.push_back(key.second);
    if (m_form && m_form->isTouched() && !m_kept.contains({*m_contract, *m_subject}))
        begun.push_back(*m_subject);
    QStringList words;
    for (const Subject &one : begun)
        words << tr("what was typed for “%1”").arg(actionName(one.verb));
    words.removeDuplicates();
    return words;
}

// Beside each other where there is room, else one over the other; a form, which scrolls, gets more of it than what is only read,
// as far as what it is about can still be seen.
void AdministrationPane::arrange()
{
    const Theme &theme = Theme::current();
    const bool wide = width() >= theme.px(foldBelow);
    m_split->setOrientation(wide ? Qt::Horizontal : Qt::Vertical);
    m_side->setMinimumWidth(wide ? theme.px(sideLeast) : 0);
    m_side->setMaximumWidth(wide ? theme.px(sideMost) : QWIDGETSIZE_MAX);
    m_side->setMinimumHeight(wide ? 0 : height() / 4);
    m_wide = wide;
    if (m_list)
        m_list->updateGeometry();
    if (wide)
        m_split->setSizes({std::max(0, width() - theme.px(sideWidth)), theme.px(sideWidth)});
    else
        m_split->setSizes(m_form ? QList{height() * 2 / 5, height() * 3 / 5} : QList{height() * 3 / 5, height() * 2 / 5});
}

void AdministrationPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    judge();
    if (m_stale)
        refresh();
}

// Out of sight, its actions are nobody's.
void AdministrationPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        for (const ActionId id : actions())
            m_actions.setAllowed(id, false, tr("Go to the page %1 of the administration first.").arg(title()));
}

void AdministrationPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= Theme::current().px(foldBelow);
    if (wide != m_wide || event->oldSize().isEmpty())
        arrange();
}

void AdministrationPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        home()->setFocus(Qt::OtherFocusReason);
    else
        QWidget::keyPressEvent(event);
}

} // namespace sportello::ui
