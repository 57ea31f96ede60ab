// Writes what the figure draws as SVG, to be looked at.
#pragma once

#include "figure/painter.hpp"

#include <cstdio>
#include <string>

namespace limber::figure::test {

class SvgPainter final : public Painter {
  public:
    void fill_strip(std::span<const Point> left, std::span<const Point> right, Color c) override {
        begin_path();
        for (const Point& p : left)
            add(p);
        for (std::size_t i = right.size(); i-- > 0;)
            add(right[i]);
        end_fill(c);
    }
    void fill_convex(std::span<const Point> points, Color c) override { fill_concave(points, c); }
    void fill_concave(std::span<const Point> points, Color c) override {
        begin_path();
        for (const Point& p : points)
            add(p);
        end_fill(c);
    }
    void stroke(std::span<const Point> points, float width, bool closed, Color c) override {
        begin_path();
        for (const Point& p : points)
            add(p);
        svg_ += closed ? "Z" : "";
        put("\" fill=\"none\" stroke=\"#%06X\" stroke-width=\"%.2f\" stroke-opacity=\"%.3f\" ",
            c.rgb, static_cast<double>(width), static_cast<double>(c.alpha));
        svg_ += "stroke-linejoin=\"round\"/>\n";
    }
    void circle(Point centre, float radius, Color c) override {
        put("<circle cx=\"%.2f\" cy=\"%.2f\" r=\"%.2f\" ", static_cast<double>(centre.x),
            static_cast<double>(centre.y), static_cast<double>(radius));
        put("fill=\"#%06X\" fill-opacity=\"%.3f\"/>\n", c.rgb, static_cast<double>(c.alpha));
    }

    void raw(const std::string& svg) { svg_ += svg; }
    std::string document(double width, double height) const {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + std::to_string(width) +
               "\" height=\"" + std::to_string(height) + "\">\n" + svg_ + "</svg>\n";
    }

  private:
    template <class... Values>
    void put(const char* format, Values... values) {
        char buffer[160];
        std::snprintf(buffer, sizeof buffer, format, values...);
        svg_ += buffer;
    }
    void begin_path() {
        svg_ += "<path d=\"";
        first_ = true;
    }
    void add(Point p) {
        put("%c%.2f,%.2f", first_ ? 'M' : 'L', static_cast<double>(p.x), static_cast<double>(p.y));
        first_ = false;
    }
    void end_fill(Color c) {
        put("Z\" fill=\"#%06X\" fill-opacity=\"%.3f\"/>\n", c.rgb, static_cast<double>(c.alpha));
    }

    std::string svg_;
    bool first_ = true;
};

} // namespace limber::figure::test
