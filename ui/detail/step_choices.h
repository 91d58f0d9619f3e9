// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/words/terms.h"
#include "ui/detail/step_form.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace sportello::ui {

// Says what the steps ask for and what came of them.
struct Steps {
    Q_DECLARE_TR_FUNCTIONS(sportello::ui::Steps)
};

// The terms of a vocabulary, to choose one from.
template <class E, std::size_t n>
[[nodiscard]] std::vector<StepField::Choice> choicesOf(const std::array<E, n> &all)
{
    std::vector<StepField::Choice> choices;
    for (const E one : all)
        choices.push_back({words::term(one), int(one)});
    return choices;
}

} // namespace sportello::ui
