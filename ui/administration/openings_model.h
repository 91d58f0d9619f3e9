// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/calendars.h"

#include <QtCore/QAbstractTableModel>

namespace sportello::ui {

// A contract's extraordinary openings, the newest days first, each with what it counts against and how much lies beyond a cap.
class OpeningsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Days, Kind, Count, Hours, AskedBy, AuthorisedBy, Against, Beyond, Standing, ColumnCount };
    // Where an opening stands today.
    enum class Stage { ToCome, Running, Over, Cancelled };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const desk::OpeningsDetail &detail, domain::LocalDay today);
    // Only those that count in one period of a cap; none: all.
    void narrow(const std::optional<desk::OpeningsDetail::Use> &use);
    [[nodiscard]] const std::optional<desk::OpeningsDetail::Use> &narrowedTo() const { return m_use; }
    void retranslate();

    [[nodiscard]] const domain::Opening *openingAt(int row) const;
    [[nodiscard]] int rowOf(domain::OpeningId id) const;
    [[nodiscard]] Stage stageOf(const domain::Opening &opening) const;
    [[nodiscard]] QString kindName(domain::OpeningKindId id) const;
    // The cap that it counts against, with its year; "none" in words.
    [[nodiscard]] QString againstText(const domain::Opening &opening) const;
    // How many of its days lie beyond the cap.
    [[nodiscard]] int beyondOf(const domain::Opening &opening) const { return m_detail.beyondOf(opening.id); }
    // It has such days, and nobody is recorded as having authorised them.
    [[nodiscard]] bool lacksAuthorisation(const domain::Opening &opening) const { return m_detail.lacksAuthorisation(opening); }
    // The opening as a sentence.
    [[nodiscard]] QString spoken(const domain::Opening &opening) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const domain::Cap *capOf(const domain::Opening &opening) const;
    [[nodiscard]] QString cell(const domain::Opening &opening, int column) const;
    void choose();

    desk::OpeningsDetail m_detail;
    std::vector<domain::Opening> m_rows;
    std::optional<desk::OpeningsDetail::Use> m_use;
    domain::LocalDay m_today = 0;
};

[[nodiscard]] QString stageName(OpeningsModel::Stage stage);

} // namespace sportello::ui
