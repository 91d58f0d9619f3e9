// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/administration/calendar_bench.h"

#include <QtCore/QDir>

namespace sportello::test {

/// Where the pictures go: SPORTELLO_GALLERY, or the folder "gallery". It is made.
inline QDir galleryFolder()
{
    const QDir folder(qEnvironmentVariable("SPORTELLO_GALLERY", QStringLiteral("gallery")));
    REQUIRE(folder.mkpath(QStringLiteral(".")));
    return folder;
}

/// Saves how the window looks at that size, with text that many times as large.
inline void takePicture(QWidget &window, const QString &name, double factor = 1, QSize size = {1440, 900})
{
    const QFont usual = QApplication::font();
    QFont font = usual;
    font.setPointSizeF(usual.pointSizeF() * factor);
    QApplication::setFont(font);
    window.resize(size);
    for (int i = 0; i < 4; ++i)
        QApplication::processEvents();
    CHECK(window.grab().save(galleryFolder().filePath(name + QStringLiteral(".png"))));
    QApplication::setFont(usual);
}

} // namespace sportello::test
