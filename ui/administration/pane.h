// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/dues.h"
#include "ui/administration/form.h"
#include "ui/models/watch.h"
#include "ui/models/workplace.h"
#include "ui/shell/action_set.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <functional>
#include <initializer_list>
#include <map>
#include <set>
#include <span>

class QSplitter;
class QStackedWidget;

namespace sportello::ui {

// After a verb that says nothing of days beyond a cap.
inline constexpr auto nothingBeyond = [](const desk::Receipt & /*receipt*/) { return 0; };

// One page of the administration, on the contract that the place shows: what there is at the left, what is chosen of it in the
// side column, and in that column's stead the form of a verb. It reads when it comes to the front, and when somebody has changed
// something; what was typed into a form is kept by contract, verb and thing until it is written, with the key by which it is
// written once: a form that is left and taken up again while its answer is awaited still awaits it. It is kept on this machine
// too: where the program dies, the same form has it again.
class AdministrationPane : public QWidget {
    Q_OBJECT
public:
    AdministrationPane(Workplace &workplace, ActionSet &actions, QWidget *parent = nullptr);

    [[nodiscard]] virtual QString title() const = 0;
    // The actions that it answers while it is in front.
    [[nodiscard]] virtual std::span<const ActionId> actions() const = 0;
    virtual void perform(ActionId id) = 0;
    [[nodiscard]] virtual QList<QWidget *> regions() const = 0;
    [[nodiscard]] QStringList unsaved() const;

    void setContract(std::optional<domain::ContractId> contract);
    [[nodiscard]] std::optional<domain::ContractId> contract() const { return m_contract; }
    // Something it shows may have changed.
    void refresh();
    [[nodiscard]] AdministrationForm *form() const { return m_form; }
    [[nodiscard]] bool isReading() const { return m_reading; }

Q_SIGNALS:
    // What is shown is that of a moment ago.
    void refreshed();
    // It could not be read; what is shown stays.
    void failed(const domain::Error &error);

protected:
    // Asks for what is shown, by readBy(). There is a contract.
    virtual void read() = 0;
    // Another contract, or none: what is shown is not its.
    virtual void clear() = 0;
    // Says which of its actions are allowed; asked for only while it is in front.
    virtual void judge() = 0;
    // Where the keyboard goes when a form leaves.
    [[nodiscard]] virtual QWidget *home() const = 0;

    // What stands one under the other, the last of it with the room that there is, and the column of what is chosen in it.
    void setParts(std::initializer_list<QWidget *> main, QWidget *side);
    // A form of the pane's, made once.
    void addForm(AdministrationForm *form);
    // What a form is about: the verb, and which thing where there are several.
    struct Subject {
        ActionId verb;
        std::int64_t thing = 0;
        auto operator<=>(const Subject &) const = default;
    };
    // Where the form changes what there is, `now` answers that as it was read last, and what a colleague has made of it since the
    // form was begun is told there. `submit` is called with Ctrl+Enter: it reads the form and calls send(), or complains.
    void ask(AdministrationForm *form, const Subject &subject, const FormValues &initial, std::function<void()> submit,
             std::function<FormValues()> now = {});
    // Hands the form's verb to the desk. What it answers is how many days lie beyond a cap by it, of which `done` makes the
    // sentence of what was written.
    void send(std::function<domain::Result<int>(desk::Desk &)> verb, std::function<QString(int)> done);
    [[nodiscard]] const std::optional<Subject> &subject() const { return m_subject; }
    [[nodiscard]] desk::Request &request() { return m_request; }

    // Reads a contract; a late answer, or one on another contract, is dropped.
    template <class T>
    void readBy(std::function<domain::Result<T>(desk::Desk &, domain::ContractId)> question, std::function<void(const T &)> take)
    {
        const int generation = begun();
        watch(
            this,
            m_workplace.client().run([question, id = *m_contract](desk::Desk &desk) { return question(desk, id); },
                                     desk::DeskClient::Lane::Background),
            [this, generation, take](const T &answer) {
                if (!finished(generation))
                    return;
                take(answer);
                over({});
            },
            [this, generation](const domain::Error &error) {
                if (finished(generation))
                    over(error);
            });
    }
    [[nodiscard]] Workplace &workplace() const { return m_workplace; }
    [[nodiscard]] ActionSet &set() const { return m_actions; }
    [[nodiscard]] domain::LocalDay today() const { return domain::localDay(m_workplace.clock().now()); }

    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Kept = std::pair<domain::ContractId, Subject>;
    [[nodiscard]] int begun();
    [[nodiscard]] bool finished(int generation) const { return generation == m_generation; }
    void over(const std::optional<domain::Error> &error);
    void keepForm();
    void leaveForm();
    struct KeptForm {
        AdministrationForm::Draft draft;
        desk::Request request; // made when the form was begun
        bool touched = false;  // not only under way
    };
    // What a draft is called on this machine, for good.
    [[nodiscard]] static QString draftName(const Kept &key);
    void storeForm();
    void store(const Kept &key, const KeptForm &kept);
    // Of this run or of an earlier one; untouched where nothing was begun.
    [[nodiscard]] KeptForm keptForm(const Kept &key) const;
    void forget(const Kept &key);
    // What was handed to the desk, from which form and by which key.
    struct Sent {
        Kept from;
        QUuid key;
    };
    [[nodiscard]] bool isAsking(const Sent &sent) const;
    void written(const Sent &sent, const QString &sentence);
    void refused(const Sent &sent, const domain::Error &error);
    void arrange();
    void reportDues(domain::ContractId contract, const desk::DueRun &run);

    Workplace &m_workplace;
    ActionSet &m_actions;
    QSplitter *m_split;
    QWidget *m_list = nullptr; // what keeps a least height while a form is asked
    QStackedWidget *m_side;
    AdministrationForm *m_form = nullptr; // the one that is asked
    std::optional<Subject> m_subject;
    std::function<FormValues()> m_now;
    std::function<void()> m_submit;
    desk::Request m_request;
    std::map<Kept, KeptForm> m_kept;
    std::set<QUuid> m_underWay; // keys of what the desk has not answered yet
    std::optional<domain::ContractId> m_contract;
    // What was written last, of which contract, until it is known what came of it for the open tickets.
    std::optional<std::pair<domain::ContractId, QString>> m_written;
    QTimer m_sinceTyped; // until it is kept on this machine
    int m_generation = 0;
    bool m_reading = false;
    bool m_again = false;
    bool m_stale = true;
    bool m_wide = true;
    double m_scale = 0;
};

// How many open tickets were looked at anew, and how many of them are due at another time; empty where there were none.
[[nodiscard]] QString dueReport(const desk::DueRun &run);

} // namespace sportello::ui
