// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed into a pane's forms outlives the program: by contract, verb and thing, as it is kept while it runs.
#include "ui/administration/pane.h"
#include "ui/models/drafts.h"

#include <QtCore/QDataStream>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

QString AdministrationPane::draftName(const Kept &key)
{
    return u"administration/%1/%2/%3"_s.arg(key.first.value())
        .arg(QLatin1StringView(actionInfo(key.second.verb).name))
        .arg(key.second.thing);
}

void AdministrationPane::storeForm()
{
    if (m_form && m_contract)
        store({*m_contract, *m_subject}, {m_form->draft(), m_request, m_form->isTouched()});
}

// Only what was typed: a form that was merely opened has nothing to come back.
void AdministrationPane::store(const Kept &key, const KeptForm &kept)
{
    if (!kept.touched)
        return m_workplace.drafts().drop(draftName(key));
    QByteArray content;
    QDataStream stream(&content, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kept.draft.before << kept.draft.typed << kept.request.key;
    m_workplace.drafts().keep(draftName(key), content);
}

AdministrationPane::KeptForm AdministrationPane::keptForm(const Kept &key) const
{
    if (const auto found = m_kept.find(key); found != m_kept.end())
        return found->second;
    KeptForm kept;
    if (const auto content = m_workplace.drafts().find(draftName(key))) {
        QDataStream stream(*content);
        stream.setVersion(QDataStream::Qt_6_4);
        KeptForm read;
        stream >> read.draft.before >> read.draft.typed >> read.request.key;
        if (stream.status() == QDataStream::Ok)
            kept = read;
    }
    return kept;
}

void AdministrationPane::forget(const Kept &key)
{
    m_kept.erase(key);
    m_workplace.drafts().drop(draftName(key));
}

} // namespace sportello::ui
