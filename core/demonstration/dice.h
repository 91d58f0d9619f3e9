// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QUuid>

#include <array>
#include <span>

namespace sportello::demonstration {

/// Chance that comes out the same on every machine, in eight bytes: splitmix64 (Steele, Lea, Flood: Fast splittable pseudorandom
/// number generators, 2014). The standard library's distributions differ from one library to the next.
class Dice {
public:
    explicit constexpr Dice(quint64 seed) noexcept : m_state(seed) {}

    constexpr quint64 roll() noexcept
    {
        quint64 z = (m_state += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31);
    }
    /// 0 … n − 1.
    constexpr int below(int n) noexcept { return int((roll() >> 33) % quint64(n)); }
    constexpr int between(int first, int last) noexcept { return first + below(last - first + 1); }
    constexpr bool chance(int percent) noexcept { return below(100) < percent; }
    /// True once in `n` times.
    constexpr bool once(int n) noexcept { return below(n) == 0; }

    template <class List>
    [[nodiscard]] const auto &pick(const List &list) noexcept
    {
        return list[decltype(list.size())(below(int(list.size())))];
    }
    /// The index of one of the weights, each as often as it weighs.
    [[nodiscard]] constexpr int weighted(std::span<const int> weights) noexcept
    {
        int total = 0;
        for (const int weight : weights)
            total += weight;
        int left = below(total);
        int index = 0;
        while (left >= weights[std::size_t(index)])
            left -= weights[std::size_t(index++)];
        return index;
    }
    /// A value from a distribution given by its quantiles, evenly spaced, the least and the greatest included.
    template <std::size_t N>
    [[nodiscard]] constexpr int spread(const std::array<int, N> &quantiles) noexcept
    {
        const auto segment = std::size_t(below(int(N) - 1));
        return between(quantiles[segment], quantiles[segment + 1]);
    }
    /// Another die, whose throws say nothing of this one's.
    [[nodiscard]] constexpr Dice split() noexcept { return Dice(roll()); }

    [[nodiscard]] QUuid uuid() noexcept
    {
        const quint64 high = roll();
        const quint64 low = roll();
        std::array<char, 16> bytes{};
        for (std::size_t i = 0; i < 8; ++i) {
            bytes[i] = char(high >> (8 * i));
            bytes[i + 8] = char(low >> (8 * i));
        }
        bytes[6] = char((bytes[6] & 0x0F) | 0x40); // a random UUID, by version and variant
        bytes[8] = char((bytes[8] & 0x3F) | 0x80);
        return QUuid::fromRfc4122(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    }

private:
    quint64 m_state;
};

} // namespace sportello::demonstration
