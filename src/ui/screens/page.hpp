// The page of a place: a title over contents that scroll together, in the columns of the layout.
#pragma once

#include "ui/context.hpp"
#include "ui/widgets/scroll.hpp"

#include <string_view>

namespace limber::ui {

struct PageTitle {
    std::string_view key{}; // of the page: "progress"; its scroll area and title are named after it
    std::string_view title{};
    std::string_view caption{}; // small words over the title
    bool back = false;          // an arrow before the title
    bool settings = true;       // the gear at the end, where no rail has it
};

// Not copied, since the area it scrolls in is not.
class Page {
  public:
    Page(const Ui& ui, const PageTitle& title);

    // The row of the title that is still free, between title and gear; 48 high or more.
    Rect header() const { return header_; }
    // Where contents begin, and how low the page is seen without scrolling.
    float top() const { return top_; }
    float fold() const { return fold_; }
    // The column from `top` down to the fold, and its two parts (DESIGN.md, Layout).
    Rect column() const { return {ui_.layout.column.x, top_, ui_.layout.column.w, fold_ - top_}; }
    Rect main() const { return ui_.layout.main_column(column()); }
    Rect side() const { return ui_.layout.side_column(column()); }
    // A row under the header that takes the whole width; what follows begins below it.
    Rect band(float height, float gap);
    bool sees(const Rect& at) const { return scroll_.sees(at); }

    // Ends it: `bottom` is how low the contents reach.
    void end(float bottom);

  private:
    const Ui& ui_;
    ScrollScope scroll_;
    Rect header_;
    float top_ = 0;
    float fold_ = 0;
};

// The top of a focus screen: a cross (or an arrow), the help pill, what is between them.
struct FocusTop {
    std::string_view key{};
    std::string_view title{}; // beside the cross, where there is room; may be empty
    std::string_view close{}; // what the cross is called
    bool arrow = false;       // back rather than close
};
struct FocusTopTap {
    bool close = false;
    Rect between; // free, between title and pill; empty on a phone
    float bottom = 0;
};
FocusTopTap focus_top(const Ui& ui, const Rect& column, const FocusTop& top);

// A list with nothing in it: what it is for, in words under a picture, in a card. Returns its
// height.
float empty_card(const Ui& ui, const Rect& at, std::string_view key, std::string_view picture,
                 std::string_view title, std::string_view words);

// A heading over a card, with small words at its end. Returns its height.
float section(const Ui& ui, const Rect& at, std::string_view key, std::string_view title,
              std::string_view note = {});

} // namespace limber::ui
