// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/faulty_disk.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <new>

namespace sportello::test::fault {

using namespace Qt::Literals::StringLiterals;

FaultyDisk *FaultyDisk::current = nullptr;

namespace {

/// What SQLite takes for an open file; that of the real file system lies behind it.
struct OpenFile {
    sqlite3_file base;
    FaultyDisk::File *tracked;
    [[nodiscard]] sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

OpenFile *mine(sqlite3_file *file)
{
    return reinterpret_cast<OpenFile *>(file);
}
sqlite3_file *realOf(sqlite3_file *file)
{
    return mine(file)->real();
}

void apply(QByteArray &bytes, const FaultyDisk::Change &change)
{
    if (change.isSize) {
        bytes.resize(change.offset, '\0');
        return;
    }
    if (bytes.size() < change.offset + change.bytes.size())
        bytes.append(QByteArray(change.offset + change.bytes.size() - bytes.size(), '\0'));
    bytes.replace(change.offset, change.bytes.size(), change.bytes);
}

int writeFile(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
    FaultyDisk::File *tracked = mine(file)->tracked;
    if (tracked)
        if (const int code = FaultyDisk::current->before(FaultyDisk::What::Write); code != SQLITE_OK)
            return code;
    const int code = realOf(file)->pMethods->xWrite(realOf(file), bytes, size, offset);
    if (tracked && code == SQLITE_OK)
        tracked->unsynced.push_back({false, offset, QByteArray(static_cast<const char *>(bytes), size)});
    return code;
}

int resizeFile(sqlite3_file *file, sqlite3_int64 size)
{
    FaultyDisk::File *tracked = mine(file)->tracked;
    if (tracked)
        if (const int code = FaultyDisk::current->before(FaultyDisk::What::Write); code != SQLITE_OK)
            return code;
    const int code = realOf(file)->pMethods->xTruncate(realOf(file), size);
    if (tracked && code == SQLITE_OK)
        tracked->unsynced.push_back({true, size, {}});
    return code;
}

/// The real disk is not waited for: what counts is that it was asked to.
int syncFile(sqlite3_file *file, int flags)
{
    FaultyDisk::File *tracked = mine(file)->tracked;
    if (!tracked)
        return realOf(file)->pMethods->xSync(realOf(file), flags);
    if (const int code = FaultyDisk::current->before(FaultyDisk::What::Sync); code != SQLITE_OK)
        return code;
    for (const FaultyDisk::Change &change : tracked->unsynced)
        apply(tracked->bytes, change);
    tracked->unsynced.clear();
    tracked->isThere = true;
    return SQLITE_OK;
}

// What follows only passes on.
int closeFile(sqlite3_file *f)
{
    return realOf(f)->pMethods->xClose(realOf(f));
}
int readFile(sqlite3_file *f, void *to, int size, sqlite3_int64 offset)
{
    return realOf(f)->pMethods->xRead(realOf(f), to, size, offset);
}
int sizeOfFile(sqlite3_file *f, sqlite3_int64 *size)
{
    return realOf(f)->pMethods->xFileSize(realOf(f), size);
}
int lockFile(sqlite3_file *f, int level)
{
    return realOf(f)->pMethods->xLock(realOf(f), level);
}
int unlockFile(sqlite3_file *f, int level)
{
    return realOf(f)->pMethods->xUnlock(realOf(f), level);
}
int reservedLock(sqlite3_file *f, int *answer)
{
    return realOf(f)->pMethods->xCheckReservedLock(realOf(f), answer);
}
int controlFile(sqlite3_file *f, int what, void *argument)
{
    return realOf(f)->pMethods->xFileControl(realOf(f), what, argument);
}
int sectorSize(sqlite3_file *f)
{
    return realOf(f)->pMethods->xSectorSize(realOf(f));
}
int characteristics(sqlite3_file *f)
{
    return realOf(f)->pMethods->xDeviceCharacteristics(realOf(f));
}
int shareMemory(sqlite3_file *f, int page, int size, int extend, void volatile **memory)
{
    return realOf(f)->pMethods->xShmMap(realOf(f), page, size, extend, memory);
}
int lockMemory(sqlite3_file *f, int offset, int n, int flags)
{
    return realOf(f)->pMethods->xShmLock(realOf(f), offset, n, flags);
}
void memoryBarrier(sqlite3_file *f)
{
    realOf(f)->pMethods->xShmBarrier(realOf(f));
}
int leaveMemory(sqlite3_file *f, int alsoDelete)
{
    return realOf(f)->pMethods->xShmUnmap(realOf(f), alsoDelete);
}
int fetchMapped(sqlite3_file *f, sqlite3_int64 offset, int size, void **page)
{
    return realOf(f)->pMethods->xFetch(realOf(f), offset, size, page);
}
int unfetchMapped(sqlite3_file *f, sqlite3_int64 offset, void *page)
{
    return realOf(f)->pMethods->xUnfetch(realOf(f), offset, page);
}

constexpr sqlite3_io_methods methods{
    3,          closeFile,     readFile,     writeFile,   resizeFile,   syncFile,        sizeOfFile,
    lockFile,   unlockFile,    reservedLock, controlFile, sectorSize,   characteristics, shareMemory,
    lockMemory, memoryBarrier, leaveMemory,  fetchMapped, unfetchMapped};

int openFile(sqlite3_vfs *, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    auto *own = new (file) OpenFile{};
    constexpr int kept = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL;
    if ((flags & kept) != 0) // asked before the file is made
        own->tracked = FaultyDisk::current->fileFor(path);
    sqlite3_vfs *real = FaultyDisk::current->real;
    const int code = real->xOpen(real, path, own->real(), flags, outFlags);
    if (code == SQLITE_OK)
        own->base.pMethods = &methods;
    return code;
}

int deleteFile(sqlite3_vfs *, const char *path, int syncFolder)
{
    if (FaultyDisk::current->isTracked(path))
        if (const int code = FaultyDisk::current->before(FaultyDisk::What::Write); code != SQLITE_OK)
            return code;
    sqlite3_vfs *real = FaultyDisk::current->real;
    const int code = real->xDelete(real, path, syncFolder);
    if (code == SQLITE_OK)
        FaultyDisk::current->deleted(path, syncFolder != 0);
    return code;
}

} // namespace

FaultyDisk::FaultyDisk(const QString &folder) : real(sqlite3_vfs_find(nullptr)), m_folder(folder + u'/'), m_own(*real)
{
    m_own.zName = "faulty";
    m_own.szOsFile = int(sizeof(OpenFile)) + real->szOsFile;
    m_own.xOpen = openFile;
    m_own.xDelete = deleteFile;
    current = this;
    sqlite3_vfs_register(&m_own, 1);
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_unregister(&m_own);
    sqlite3_vfs_register(real, 1);
    current = nullptr;
}

FaultyDisk::File *FaultyDisk::fileFor(const char *path)
{
    if (!isTracked(path))
        return nullptr;
    const QString name = QString::fromUtf8(path);
    const auto [found, isNew] = m_files.try_emplace(name);
    QFile file(name);
    if (isNew && file.open(QIODevice::ReadOnly))
        found->second = {true, file.readAll(), {}};
    return &found->second;
}

int FaultyDisk::before(What what)
{
    if (beforeChange)
        beforeChange();
    if (m_code == SQLITE_OK || what != m_what || (m_countdown > 0 && --m_countdown > 0))
        return SQLITE_OK;
    m_hasFailed = true;
    return m_code;
}

void FaultyDisk::deleted(const char *path, bool synced)
{
    const auto found = m_files.find(QString::fromUtf8(path));
    if (found == m_files.end())
        return;
    found->second.unsynced.clear();
    if (synced) // else its folder may have it still, whole as it was
        found->second = {};
}

void FaultyDisk::failAt(What what, int n, int code)
{
    m_what = what;
    m_countdown = n;
    m_code = code;
    m_hasFailed = false;
}

void FaultyDisk::copyAfterCut(const QString &into, Left left, Chance &chance) const
{
    constexpr int sector = 512; // a disk writes this much or nothing
    for (const auto &[path, file] : m_files) {
        QByteArray bytes = file.bytes;
        bool isThere = file.isThere;
        for (const Change &change : file.unsynced) {
            if (left == Left::Nothing)
                break;
            if (left == Left::Everything || change.isSize) {
                if (left == Left::Everything || chance.coin())
                    apply(bytes, change);
            } else {
                for (qsizetype at = 0; at < change.bytes.size(); at += sector)
                    if (chance.coin())
                        apply(bytes, {false, change.offset + at, change.bytes.mid(at, sector)});
            }
            isThere = true;
        }
        if (!isThere)
            continue;
        QFile copy(into + u'/' + path.mid(m_folder.size()));
        if (!copy.open(QIODevice::WriteOnly) || copy.write(bytes) != bytes.size())
            throw std::runtime_error("a copy of the disk could not be written");
    }
}

} // namespace sportello::test::fault
