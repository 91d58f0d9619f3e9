// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measures.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSysInfo>
#include <QtCore/QThread>

namespace sportello::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

QString number(double value)
{
    return QString::number(value, 'f', value >= 1000 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3);
}

QString cell(const Figure &figure)
{
    if (figure.isMissing)
        return u"not measured !"_s;
    QString text = number(figure.median);
    if (figure.p99)
        text += u" / "_s + number(*figure.p99);
    return figure.isMet() ? text : QString(text + u" !"_s);
}

QString targetText(const Figure &figure)
{
    if (!figure.target.median)
        return {};
    QString text = (figure.target.atLeast ? u"≥ "_s : u"≤ "_s) + number(*figure.target.median);
    if (figure.target.p99)
        text += u" / "_s + number(*figure.target.p99);
    return text;
}

/// What else the machine was doing: figures taken under load are worth less.
QString load()
{
    QFile file(u"/proc/loadavg"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).section(u' ', 0, 2) : QString();
}

std::vector<QString> namesOf(const std::vector<Column> &columns)
{
    std::vector<QString> names;
    for (const Column &column : columns)
        for (const Figure &figure : column.figures)
            if (std::ranges::find(names, figure.name) == names.end())
                names.push_back(figure.name);
    return names;
}

const Figure *find(const Column &column, const QString &name)
{
    const auto found = std::ranges::find(column.figures, name, &Figure::name);
    return found == column.figures.end() ? nullptr : &*found;
}

} // namespace

bool Figure::isMet() const
{
    const auto fits = [&](double value, const std::optional<double> &limit) {
        return !limit || (target.atLeast ? value >= *limit : value <= *limit);
    };
    return !isMissing && fits(median, target.median) && fits(p99.value_or(0), target.p99);
}

Figure notMeasured(const QString &name, const QString &why)
{
    return {.name = name, .unit = {}, .remark = u"not measured: "_s + why, .isMissing = true};
}

Figure timed(const QString &name, int times, const std::function<void(int)> &work, Target target)
{
    for (int i = 0; i < times / 10; ++i)
        work(i);
    std::vector<double> samples;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        samples.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(samples);
    // Nearest rank, as indicators have it.
    const auto percentile = [&](std::size_t p) { return samples[(samples.size() * p + 99) / 100 - 1]; };
    return {name, u"ms"_s, percentile(50), percentile(99), target, {}};
}

QString table(const std::vector<Column> &columns)
{
    QString text = u"\nSportello bench: %1, %2 cores, load %3. Median / 99th percentile; ! marks a missed target.\n\n"_s
                       .arg(QSysInfo::prettyProductName())
                       .arg(QThread::idealThreadCount())
                       .arg(load());
    const auto line = [&](const QString &name, const QString &unit, const QStringList &cells, const QString &target) {
        text += name.leftJustified(49) + unit.leftJustified(11);
        for (const QString &one : cells)
            text += one.leftJustified(19);
        text += target + u'\n';
    };
    QStringList titles;
    for (const Column &column : columns)
        titles += column.title;
    line({}, {}, titles, u"target"_s);
    for (const QString &name : namesOf(columns)) {
        QStringList cells;
        const Figure *any = nullptr;
        QString missing;
        for (const Column &column : columns) {
            const Figure *figure = find(column, name);
            any = figure && (!any || !figure->isMissing) ? figure : any;
            if (figure && figure->isMissing)
                missing = figure->remark;
            cells += figure ? cell(*figure) : u"–"_s;
        }
        const QString remark = missing.isEmpty() ? any->remark : missing;
        line(name, any->unit, cells, targetText(*any) + (remark.isEmpty() ? u""_s : u"  "_s) + remark);
    }
    return text;
}

QByteArray json(const std::vector<Column> &columns)
{
    QJsonArray all;
    for (const Column &column : columns) {
        QJsonArray figures;
        for (const Figure &figure : column.figures) {
            QJsonObject one{{u"name"_s, figure.name},
                            {u"unit"_s, figure.unit},
                            {u"median"_s, figure.isMissing ? QJsonValue() : QJsonValue(figure.median)},
                            {u"met"_s, figure.isMet()}};
            if (figure.p99)
                one.insert(u"p99"_s, *figure.p99);
            if (figure.target.median)
                one.insert(u"target"_s, *figure.target.median);
            if (figure.target.median || figure.target.p99)
                one.insert(u"atLeast"_s, figure.target.atLeast);
            if (figure.target.p99)
                one.insert(u"targetP99"_s, *figure.target.p99);
            if (!figure.remark.isEmpty())
                one.insert(u"remark"_s, figure.remark);
            figures.append(one);
        }
        all.append(QJsonObject{{u"desk"_s, column.title}, {u"figures"_s, figures}});
    }
    return QJsonDocument(QJsonObject{{u"machine"_s, QSysInfo::prettyProductName()},
                                     {u"cores"_s, QThread::idealThreadCount()},
                                     {u"load"_s, load()},
                                     {u"columns"_s, all}})
        .toJson();
}

} // namespace sportello::bench
