// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <optional>

namespace sportello::ui {

class DesktopScheme;

// Dresses the application: style, font, palette and the current theme, and dresses it again when the operator, the
// desktop's colour scheme or the desktop's font says otherwise. One of it lives as long as the QApplication.
class Appearance : public QObject {
    Q_OBJECT
public:
    explicit Appearance(QObject *parent = nullptr);

    // Nothing chosen: the desktop's.
    void choose(std::optional<ThemeKind> kind);
    void choose(Density density);
    [[nodiscard]] std::optional<ThemeKind> chosen() const { return m_chosen; }

Q_SIGNALS:
    // After the application wears the new theme; widgets that are not told by a palette change lay out again.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    DesktopScheme *m_desktop;
    std::optional<ThemeKind> m_chosen;
    Density m_density = Density::Comfortable;
};

} // namespace sportello::ui
