#include "journal/whole_file.hpp"

#include <cerrno>
#include <system_error>

namespace limber::journal {

namespace fs = std::filesystem;

namespace {

std::string why() {
    return errno != 0 ? std::generic_category().message(errno) : "it cannot be written";
}

} // namespace

WholeFile::WholeFile(fs::path file) : file_(std::move(file)), part_(file_.string() + ".part") {
    errno = 0;
    out_.open(part_, std::ios::binary | std::ios::trunc);
    if (!out_)
        throw CannotWrite(file_, why());
    std::error_code ignored; // a file system without rights
    fs::permissions(part_, fs::perms::owner_read | fs::perms::owner_write, ignored);
}

WholeFile::~WholeFile() {
    if (done_)
        return;
    out_.close();
    std::error_code ignored;
    fs::remove(part_, ignored);
}

void WholeFile::check() {
    if (!out_)
        throw CannotWrite(file_, why());
}

std::uintmax_t WholeFile::done() {
    errno = 0;
    out_.flush();
    check();
    out_.close();
    check();
    std::error_code error;
    const std::uintmax_t size = fs::file_size(part_, error);
    fs::rename(part_, file_, error);
    if (error)
        throw CannotWrite(file_, error.message());
    done_ = true;
    return size;
}

} // namespace limber::journal
