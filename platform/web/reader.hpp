// Screen readers in the browser: see reader.js.
#pragma once

#include "app/platform.h"
#include "ui/semantics.hpp"

#include <functional>

namespace limber::web {

void tell_readers(const ui::Semantics& semantics);
void listen_to_readers(const std::function<void(const app::ReaderRequest&)>& listener);

} // namespace limber::web
