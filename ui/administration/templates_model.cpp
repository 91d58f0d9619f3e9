// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/templates_model.h"

#include "core/words/language.h"
#include "core/words/watch_terms.h"
#include "ui/delegates/roles.h"
#include "ui/theme/plain_tooltip.h"

#include <QtCore/QMap>

#include <algorithm>
#include <array>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr std::array allMessageKinds{MessageKind::Notice, MessageKind::Chaser, MessageKind::Digest, MessageKind::WakeUp,
                                     MessageKind::CallBack};

} // namespace

QString languageName(const QString &code)
{
    return code == "it"_L1 ? TemplatesModel::tr("Italian") : TemplatesModel::tr("English");
}

MessageTemplate sampleOf(const MessageTemplate &words, const QString &contract)
{
    const QMap<QString, QString> values{{u"ticket"_s, u"48187"_s},
                                        {u"call"_s, u"21034"_s},
                                        {u"subject"_s, TemplatesModel::tr("Certificates are not printed")},
                                        {u"time-left"_s, spanText(std::chrono::minutes(65))},
                                        {u"party"_s, TemplatesModel::tr("Supplier Ltd", "a sample")},
                                        {u"contract"_s, contract},
                                        {u"priority"_s, u"P2"_s},
                                        {u"percent"_s, u"75"_s},
                                        {u"text"_s, TemplatesModel::tr("By when can you answer?")},
                                        {u"count"_s, u"4"_s},
                                        {u"list"_s, TemplatesModel::tr("– one notice under the other")}};
    MessageTemplate sample = words;
    sample.subject = filledIn(words.subject, values);
    sample.body = filledIn(words.body, values);
    return sample;
}

void TemplatesModel::show(const std::vector<MessageTemplate> &own)
{
    std::vector<Row> rows;
    for (const MessageKind kind : allMessageKinds)
        for (const QString &language : {u"it"_s, u"en"_s}) {
            const auto found = std::ranges::find_if(
                own, [&](const MessageTemplate &one) { return one.kind == kind && one.language == language; });
            const bool isOwn = found != own.end();
            rows.push_back({isOwn ? *found : standardTemplate(kind, language), isOwn});
        }
    if (m_rows.size() == rows.size()) {
        m_rows = rows;
        retranslate();
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void TemplatesModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void TemplatesModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const TemplatesModel::Row *TemplatesModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[std::size_t(row)] : nullptr;
}

TemplatesModel::Row TemplatesModel::of(MessageKind kind, const QString &language) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](const Row &row) { return row.words.kind == kind && row.words.language == language; });
    return found == m_rows.end() ? Row{standardTemplate(kind, language)} : *found;
}

int TemplatesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TemplatesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString TemplatesModel::cell(const Row &row, int column)
{
    switch (column) {
    case Kind:
        return words::term(row.words.kind);
    case Language:
        return languageName(row.words.language);
    case Whose:
        return row.isOwn ? tr("the contract's", "whose words a message has") : tr("standard", "whose words a message has");
    case Subject:
        return words::onOneLine(row.words.subject);
    default:
        return {};
    }
}

QVariant TemplatesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const auto spoken = [&row] {
        QStringList parts;
        for (int column = 0; column < ColumnCount; ++column)
            parts += cell(row, column);
        return parts.join(u"; "_s);
    };
    switch (role) {
    case Qt::DisplayRole:
        return cell(row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(spoken());
    case Qt::AccessibleTextRole:
        return index.column() == Kind ? spoken() : cell(row, index.column());
    case roles::Cell:
        if (index.column() == Kind)
            return int(CellKind::Strong);
        return int(index.column() == Whose && !row.isOwn ? CellKind::Muted : CellKind::Text);
    default:
        return {};
    }
}

QVariant TemplatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind:
        return tr("Message");
    case Language:
        return tr("Language");
    case Whose:
        return tr("Words", "head of a column: whose words a message has");
    case Subject:
        return tr("Subject");
    default:
        return {};
    }
}

} // namespace sportello::ui
