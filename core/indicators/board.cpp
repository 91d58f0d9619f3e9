// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/figures.h"

#include "core/storage/catalogue.h"
#include "core/storage/catalogue_cache.h"

#include <algorithm>

namespace sportello::indicators {

using namespace domain;

namespace {

constexpr int boardDays = 30;

CallPart partOf(Door door, bool calledBack)
{
    switch (door) {
    case Door::OutOfHours:
        return CallPart::OutOfHours;
    case Door::Other:
        return CallPart::Other;
    case Door::HandledLive:
        return CallPart::HandledLive;
    case Door::ShortAbandon:
        return CallPart::ShortAbandon;
    case Door::NoLine:
        return calledBack ? CallPart::CalledBack : CallPart::NoLine;
    case Door::Abandoned:
        break;
    }
    return calledBack ? CallPart::CalledBack : CallPart::NotHandled;
}

/// Today's calls of one contract, added to the board.
class CallCounter {
public:
    explicit CallCounter(Board &board) : m_board(board) {}

    void add(db::Session &session, ContractId contract)
    {
        const auto found = storage::loadContract(session, contract);
        const Milliseconds shortAbandon = found ? found->shortAbandon : Milliseconds{5000};
        const Instant from = startOfDay(m_board.day);
        const Instant to = startOfDay(m_board.day + 1);
        std::vector<CallId> recovered = storage::calledBack(session, contract, from, to);
        std::ranges::sort(recovered);
        storage::forEachCall(session, contract, from, to, [&](const Call &call) {
            if (call.direction != CallDirection::Inbound)
                return;
            const Door how = door(call, shortAbandon);
            ++m_board.calls.at(std::size_t(minuteOfDay(call.startedAt)) / 30)
                  .at(std::size_t(partOf(how, std::ranges::binary_search(recovered, call.id))));
            if (how != Door::OutOfHours && how != Door::Other)
                ++m_board.callsOffered;
            if (how == Door::HandledLive) {
                ++m_board.callsHandledLive;
                m_waited += call.waited().value_or(Milliseconds{0});
            }
        });
        if (m_board.callsHandledLive > 0)
            m_board.meanWait = m_waited / m_board.callsHandledLive;
    }

private:
    Board &m_board;
    Milliseconds m_waited{0};
};

void addNext(Board &board, db::Session &session, ContractId contract, const std::optional<std::vector<TeamId>> &teams)
{
    const auto found = storage::nextDue(session, contract, board.at, teams);
    const auto catalogue = found ? storage::loadCatalogue(session, contract) : nullptr;
    const auto left = catalogue ? found->due.leftAt(board.at, *catalogue->service) : std::nullopt;
    if (left && (!board.next || *left < board.next->left))
        board.next = Board::Next{found->ticket, found->due.measure, *left};
}

} // namespace

Result<Board> readBoard(desk::Desk &desk, const std::vector<ContractId> &asked)
{
    Board board;
    board.at = desk.clock().now();
    board.day = localDay(board.at);
    const Period period{board.day - boardDays + 1, board.day + 1};
    const auto days = dailyFigures(desk, asked, period);
    if (!days)
        return tl::unexpected(days.error());
    for (LocalDay day = period.from; day < period.to; ++day) {
        const auto counts = days->find(day);
        const auto count = [&](Figure figure) {
            return counts == days->end() || !counts->second.contains(figure) ? 0 : counts->second.at(figure);
        };
        board.days.push_back({day, count(Figure::Opened), count(Figure::Resolved)});
        for (std::size_t band = 0; band < resolutionBands.size(); ++band)
            board.resolutionTimes.at(band) += count(resolutionBands.at(band));
    }
    const std::vector<ContractId> contracts = asked.empty() ? desk::contractsFor(desk.me(), Verb::FiguresRead) : asked;
    const auto live = db::readUnit(desk.session(), [&] {
        CallCounter calls(board);
        for (const ContractId contract : contracts) {
            const bool onlyTeams = desk::scopeOn(desk.me(), Verb::FiguresRead, contract) == desk::Scope::Team;
            calls.add(desk.session(), contract);
            for (const storage::BacklogCount &count : storage::backlog(desk.session(), contract))
                if (!onlyTeams || (count.team && desk.me().isIn(*count.team)))
                    board.backlog[count.place] += count.n;
            for (const storage::LateCount &count : storage::lateTickets(desk.session(), contract, board.at))
                if (!onlyTeams || (count.team && desk.me().isIn(*count.team))) {
                    board.missed += count.missed;
                    board.atRisk += count.atRisk;
                }
            addNext(board, desk.session(), contract, onlyTeams ? std::optional(desk.me().teams) : std::nullopt);
        }
    });
    if (!live)
        return tl::unexpected(live.error());
    return board;
}

} // namespace sportello::indicators
