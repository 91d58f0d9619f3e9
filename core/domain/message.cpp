// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/message.h"

namespace sportello::domain {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Goes through a template: `text` takes what stands as it is, `field` what stands between braces. Answers false where `field`
/// does; with an unclosed brace `field` gets the rest.
template <class Text, class Field>
bool walk(const QString &of, Text &&text, Field &&field)
{
    qsizetype at = 0;
    while (at < of.size()) {
        const qsizetype open = of.indexOf(u'{', at);
        text(of.mid(at, open < 0 ? -1 : open - at));
        if (open < 0)
            return true;
        if (of.mid(open, 2) == "{{"_L1) {
            text(u"{"_s);
            at = open + 2;
            continue;
        }
        const qsizetype close = of.indexOf(u'}', open);
        if (!field(close < 0 ? of.mid(open) : of.mid(open + 1, close - open - 1), close >= 0))
            return false;
        at = close < 0 ? of.size() : close + 1;
    }
    return true;
}

} // namespace

QStringList fieldsOf(MessageKind kind)
{
    if (kind == MessageKind::Digest)
        return {u"contract"_s, u"party"_s, u"count"_s, u"list"_s};
    if (kind == MessageKind::CallBack) // nothing of who called
        return {u"call"_s, u"time-left"_s, u"party"_s, u"contract"_s, u"percent"_s};
    QStringList fields{u"ticket"_s, u"subject"_s, u"time-left"_s, u"party"_s, u"contract"_s, u"priority"_s};
    if (kind == MessageKind::Chaser)
        fields << u"text"_s;
    if (kind != MessageKind::WakeUp)
        fields << u"percent"_s;
    return fields;
}

std::optional<QString> unknownField(MessageKind kind, const QString &text)
{
    const QStringList known = fieldsOf(kind);
    std::optional<QString> unknown;
    walk(
        text, [](const QString &) {},
        [&](const QString &name, bool closed) {
            if (closed && known.contains(name))
                return true;
            unknown = closed ? u"{"_s + name + u"}"_s : name;
            return false;
        });
    return unknown;
}

QString filledIn(const QString &text, const QMap<QString, QString> &values)
{
    QString filled;
    walk(
        text, [&](const QString &part) { filled += part; },
        [&](const QString &name, bool) {
            filled += values.value(name);
            return true;
        });
    return filled;
}

bool isMessageLanguage(const QString &language)
{
    return language == "it"_L1 || language == "en"_L1;
}

MessageTemplate standardTemplate(MessageKind kind, const QString &language)
{
    MessageTemplate words{.kind = kind, .language = language, .subject = {}, .body = {}};
    const bool it = language != "en"_L1;
    switch (kind) {
    case MessageKind::Notice:
        words.subject = it ? u"[{contract}] Ticket {ticket}: tempo residuo {time-left}"_s
                           : u"[{contract}] Ticket {ticket}: time left {time-left}"_s;
        words.body = it ? u"Ticket {ticket} ({priority}): {subject}\nTempo residuo: {time-left} ({percent} % del termine).\n"_s
                        : u"Ticket {ticket} ({priority}): {subject}\nTime left: {time-left} ({percent} % of the target).\n"_s;
        break;
    case MessageKind::Chaser:
        words.subject = it ? u"[{contract}] Sollecito: ticket {ticket}"_s : u"[{contract}] Chaser: ticket {ticket}"_s;
        words.body = it ? u"Si sollecita {party} per il ticket {ticket} ({priority}): {subject}\n"
                          "Tempo residuo: {time-left}.\n{text}\n"_s
                        : u"We are chasing {party} about ticket {ticket} ({priority}): {subject}\n"
                          "Time left: {time-left}.\n{text}\n"_s;
        break;
    case MessageKind::Digest:
        words.subject = it ? u"[{contract}] {count} avvisi"_s : u"[{contract}] {count} notices"_s;
        words.body = u"{list}\n"_s;
        break;
    case MessageKind::WakeUp:
        words.subject = it ? u"[{contract}] Ticket {ticket}: la sospensione è finita"_s
                           : u"[{contract}] Ticket {ticket}: the hold has ended"_s;
        words.body = it ? u"Il ticket {ticket} ({priority}) attendeva {party} e torna in lavorazione: {subject}\n"_s
                        : u"Ticket {ticket} ({priority}) was waiting for {party} and is back at work: {subject}\n"_s;
        break;
    case MessageKind::CallBack:
        words.subject = it ? u"[{contract}] Chiamata {call} da richiamare: tempo residuo {time-left}"_s
                           : u"[{contract}] Call {call} to be called back: time left {time-left}"_s;
        words.body = it ? u"Chi ha fatto la chiamata {call} non ha avuto risposta e attende di essere richiamato.\n"
                          "Tempo residuo: {time-left} ({percent} % del termine).\n"_s
                        : u"Whoever made call {call} was not answered and waits to be called back.\n"
                          "Time left: {time-left} ({percent} % of the target).\n"_s;
        break;
    }
    return words;
}

QString spanText(Milliseconds span)
{
    const qint64 minutes = std::chrono::floor<std::chrono::minutes>(std::chrono::abs(span)).count();
    const bool late = span < Milliseconds(0) && minutes > 0;
    const QString text =
        minutes < 60 ? u"%1 min"_s.arg(minutes) : u"%1 h %2 min"_s.arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
    return late ? u"-"_s + text : text;
}

} // namespace sportello::domain
