// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/models/bench.h"
#include "ui/escalations/escalations_page.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/theme/appearance.h"

namespace sportello::test {

/// A console at the second level: the window, with the page of somebody at work in it.
class SecondLevel {
public:
    SecondLevel(Bench &bench, const domain::Operator &person) : workplace(bench.sit(person)), window(appearance, language)
    {
        window.addPlace(ui::ConsolePlace::Escalations, [this] {
            m_page = new ui::EscalationsPage(*workplace, window.actions());
            return m_page;
        });
        window.resize(1440, 900);
        window.show();
        QApplication::setActiveWindow(&window);
        QApplication::processEvents();
    }
    [[nodiscard]] ui::EscalationsPage &page() const { return *m_page; }

    ui::Appearance appearance;
    ui::Language language;
    std::unique_ptr<ui::Workplace> workplace;
    ui::MainWindow window;

private:
    ui::EscalationsPage *m_page = nullptr;
};

} // namespace sportello::test
