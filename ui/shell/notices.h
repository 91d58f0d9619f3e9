// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/banner.h"

#include <QtWidgets/QWidget>

#include <functional>

namespace sportello::ui {

class TextLabel;
class Toast;

// What a window tells whoever works in it: banners, which stand over the page, and the toast, which stands over all of the
// window that this was made in.
class Notices : public QWidget {
    Q_OBJECT
public:
    explicit Notices(QWidget *window);
    ~Notices() override;

    // Stays until acted on; of many, the first two show.
    Banner *addBanner(Banner::Kind kind, Said sentence);
    // What was just done; with `undo`, for as long as the toast stands it can be taken back; then undoPassed().
    void toast(const QString &sentence, std::function<void()> undo = {});
    // Takes back what the toast offers to; it leaves.
    void undo();
    // It cannot be taken back any more.
    void withdrawUndo();

Q_SIGNALS:
    void undoPassed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showBanners();
    void placeToast();

    QWidget *m_window;
    TextLabel *m_more;
    Toast *m_toast;
    QList<Banner *> m_banners;
    std::function<void()> m_undo;
};

} // namespace sportello::ui
