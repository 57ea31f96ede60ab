// The diary in a browser: SQLite's file lies in memory, and each commit's changed blocks go to
// IndexedDB in one transaction of their own (blocks.js, diary.js). A thin layer around SQLite's own
// file system sees when a transaction is committed.
#pragma once

#include "journal/keeper.hpp"

#include <filesystem>

namespace limber::web {

// Where the diary's file lies in memory.
std::filesystem::path diary_folder();

// Puts the layer in place, once, before the first connection. It lives as long as the page.
journal::Keeper& keeper();

} // namespace limber::web
