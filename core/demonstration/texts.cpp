// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demonstration/texts.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

// Resources of a static library are registered by hand; the macro wants to stand outside every namespace.
static void registerResources()
{
    Q_INIT_RESOURCE(demonstration);
}

namespace sportello::demonstration {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

QJsonObject readResource(const QString &name)
{
    registerResources();
    QFile file(u":/demonstration/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the program was built without its demonstration desk");
    return QJsonDocument::fromJson(file.readAll()).object();
}

QStringList stringsOf(const QJsonValue &array)
{
    QStringList strings;
    for (const QJsonValue &value : array.toArray())
        strings += value.toString();
    return strings;
}

namespace {

const QHash<QString, TicketKind> kinds{{u"Incident"_s, TicketKind::Incident},
                                       {u"Request"_s, TicketKind::Request},
                                       {u"Information"_s, TicketKind::Information},
                                       {u"Complaint"_s, TicketKind::Complaint}};
const QHash<QString, CauseCategory> causes{{u"Software"_s, CauseCategory::Software},
                                           {u"Hardware"_s, CauseCategory::Hardware},
                                           {u"Network"_s, CauseCategory::Network},
                                           {u"Configuration"_s, CauseCategory::Configuration},
                                           {u"Data"_s, CauseCategory::Data},
                                           {u"Access"_s, CauseCategory::Access},
                                           {u"UserGuidance"_s, CauseCategory::UserGuidance},
                                           {u"ThirdParty"_s, CauseCategory::ThirdParty},
                                           {u"Other"_s, CauseCategory::Other}};
const QHash<QString, HoldReason> holdReasons{{u"Requester"_s, HoldReason::Requester},
                                             {u"Supplier"_s, HoldReason::Supplier},
                                             {u"Visit"_s, HoldReason::Visit},
                                             {u"Problem"_s, HoldReason::Problem},
                                             {u"Other"_s, HoldReason::Other}};

Topic topicOf(const QJsonObject &json)
{
    const int weight = json.value("weight"_L1).toInt();
    return {.parent = json.value("parent"_L1).toString(),
            .name = json.value("name"_L1).toString(),
            .service = json.value("service"_L1).toString(),
            .type = json.value("type"_L1).toString(),
            .kind = kinds.value(json.value("kind"_L1).toString()),
            .cause = causes.value(json.value("cause"_L1).toString()),
            .weight = weight,
            .electionWeight = weight * json.value("election"_L1).toInt(1),
            .easy = json.value("easy"_L1).toInt(),
            .specialist = json.value("specialist"_L1).toBool(),
            .app = stringsOf(json.value("app"_L1)),
            .subjects = stringsOf(json.value("subjects"_L1)),
            .problems = stringsOf(json.value("problems"_L1)),
            .solutions = stringsOf(json.value("solutions"_L1)),
            .tried = stringsOf(json.value("tried"_L1)),
            .reasons = stringsOf(json.value("reasons"_L1))};
}

} // namespace

TextBook::TextBook()
{
    const QJsonObject texts = readResource(u"texts.json"_s);
    for (const QJsonValue &topic : texts.value("topics"_L1).toArray())
        m_topics.push_back(topicOf(topic.toObject()));
    for (auto it = texts.begin(); it != texts.end(); ++it)
        if (it.value().isArray() && it.key() != "topics"_L1)
            m_common.insert(it.key(), stringsOf(it.value()));
    const QJsonObject slotLists = texts.value("slots"_L1).toObject();
    for (auto it = slotLists.begin(); it != slotLists.end(); ++it)
        m_slots.insert(it.key(), stringsOf(it.value()));
    const QJsonObject holds = texts.value("holds"_L1).toObject();
    for (auto it = holds.begin(); it != holds.end(); ++it)
        m_holds.insert(int(holdReasons.value(it.key())), stringsOf(it.value()));
    const QJsonObject people = readResource(u"people.json"_s);
    m_women = stringsOf(people.value("women"_L1));
    m_men = stringsOf(people.value("men"_L1));
    m_surnames = stringsOf(people.value("surnames"_L1));
}

const QStringList &TextBook::common(const QString &name) const
{
    const auto found = m_common.constFind(name);
    Q_ASSERT(found != m_common.constEnd());
    return *found;
}

const QStringList &TextBook::holdParties(HoldReason reason) const
{
    const auto found = m_holds.constFind(int(reason));
    Q_ASSERT(found != m_holds.constEnd());
    return *found;
}

void TextBook::appendSlot(QString &text, QStringView slot, const Scene &scene, Dice &dice) const
{
    // One throw a statement: within one, their order would be the compiler's.
    const auto two = [](int number) { return QString::number(number).rightJustified(2, u'0'); };
    Dice facts(scene.facts); // the same in every sentence of a ticket
    if (slot == "app"_L1)
        text += scene.app;
    else if (slot == "ufficio"_L1)
        text += scene.office;
    else if (slot == "collega"_L1)
        text += personName(dice);
    else if (slot == "prat"_L1)
        text += QString::number(facts.between(1000, 99999)) + u'/' + QString::number(scene.date.year());
    else if (slot == "err"_L1) {
        text += facts.pick(std::array{"E-"_L1, "ORA-0"_L1, "0x8007"_L1});
        text += QString::number(facts.between(1400, 5999));
    } else if (slot == "pc"_L1)
        text += u"PC-"_s + QString::number(facts.between(1001, 2999));
    else if (slot == "n"_L1)
        text += QString::number(dice.between(2, 48));
    else if (slot == "piano"_L1)
        text += QString::number(dice.between(1, 4));
    else if (slot == "stanza"_L1) {
        text += QString::number(dice.between(1, 4));
        text += two(dice.between(1, 28));
    } else if (slot == "interno"_L1)
        text += QString::number(dice.between(200, 689));
    else if (slot == "ora"_L1) {
        text += QString::number(dice.between(8, 17)) + u':';
        text += two(dice.between(0, 11) * 5);
    } else if (slot == "data"_L1) {
        const QDate date = scene.date.addDays(dice.between(1, 20));
        text += two(date.day()) + u'/' + two(date.month());
    } else {
        const auto list = m_slots.constFind(slot.toString());
        Q_ASSERT(list != m_slots.constEnd());
        text += dice.pick(*list);
    }
}

QString TextBook::fill(const QString &sentence, const Scene &scene, Dice &dice) const
{
    QString text;
    text.reserve(sentence.size() + 24);
    qsizetype from = 0;
    for (qsizetype open = sentence.indexOf(u'{'); open >= 0; open = sentence.indexOf(u'{', from)) {
        const qsizetype close = sentence.indexOf(u'}', open);
        text += QStringView(sentence).sliced(from, open - from);
        appendSlot(text, QStringView(sentence).sliced(open + 1, close - open - 1), scene, dice);
        from = close + 1;
    }
    text += QStringView(sentence).sliced(from);
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

namespace {

/// Sentences on one line, without those that chance left out.
QString joined(QStringList sentences)
{
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

/// The book has subjects and problems in the same order: a ticket's are of one case.
const QString &sameCase(const QStringList &sentences, const Scene &scene)
{
    return sentences.at(qsizetype(scene.facts % quint64(sentences.size())));
}

} // namespace

QString TextBook::subject(const Scene &scene, Dice &dice) const
{
    return fill(sameCase(scene.topic->subjects, scene), scene, dice);
}

QString TextBook::description(const Scene &scene, Dice &dice) const
{
    const QString opening = dice.pick(common(u"openings"_s));
    // After a comma or a conjunction the sentence goes on in lower case, as the book has it.
    const QString first =
        fill(opening + (opening.isEmpty() ? u""_s : u" "_s) + sameCase(scene.topic->problems, scene), scene, dice);
    return joined({first, pick(common(u"contexts"_s), scene, dice),
                   dice.chance(35) ? pick(common(u"contexts"_s), scene, dice) : QString()});
}

QString TextBook::solution(const Scene &scene, Dice &dice) const
{
    return joined({pick(scene.topic->solutions, scene, dice), pick(common(u"endings"_s), scene, dice)});
}

QString TextBook::personName(Dice &dice) const
{
    QString name = dice.pick(dice.chance(50) ? m_women : m_men);
    name += u' ';
    name += dice.pick(m_surnames);
    return name;
}

} // namespace sportello::demonstration
