#include "figure/head.hpp"

#include <initializer_list>

namespace limber::figure {
namespace {

// Puts shapes given in the head's own frame on the paper.
class HeadFrame {
  public:
    HeadFrame(Pen& pen, Vec origin, double turn) : pen_(pen), origin_(origin), turn_(turn) {}
    Vec place(Vec p) const { return origin_ + rotated(p, turn_); }

    Points closed(std::span<const Vec> points) const {
        StackList<Vec, body::kMaxOutline> placed;
        for (const Vec& p : points)
            placed.push_back(place(p));
        return pen_.closed(placed.span(), body::part::kHead);
    }
    void line(std::initializer_list<Vec> points, body::Rgb color, double width,
              double alpha = 1) const {
        StackList<Vec, 8> placed;
        for (const Vec& p : points)
            placed.push_back(place(p));
        pen_.line(smooth_open(placed.span(), 5).span(), color, width, alpha);
    }
    void bun(const Colors& c, Vec at, double radius, double squash) const {
        StackList<Vec, 20> round;
        for (int i = 0; i < 20; ++i) {
            const double r = radius * (1 + squash * std::cos(i * 36 * kRadians));
            round.push_back(place(at) + direction(i * 18) * r);
        }
        pen_.shape_convex(pen_.closed(round.span(), body::part::kHead).span(), c.hair, c.hair_rim);
    }

  private:
    Pen& pen_;
    Vec origin_;
    double turn_;
};

constexpr double kFine = kOutline * .6;

void draw_face_from_side(Pen& pen, const HeadFrame& h, const Colors& c, bool eyes_closed) {
    pen.about(Part::Head, Piece::Detail);
    pen.circle(h.place({.034, -.019}), .0085, c.blush, .55);
    if (eyes_closed) {
        h.line({{.0345, .0075}, {.0385, .005}, {.043, .0075}}, c.hair_line, kFine);
    } else {
        const Vec eye[] = {{.0385, .0085}, {.0405, .012}, {.0425, .0085}, {.0405, .0045}};
        pen.fill_convex(h.closed(eye).span(), c.hair_line);
    }
    h.line({{.033, .0215}, {.039, .0245}, {.045, .0225}}, c.hair_line, kFine);
    h.line({{.0425, -.0315}, {.0465, -.0335}, {.0508, -.0318}}, c.skin_line, kFine);
}

// A half outline from the middle of the top to the middle of the bottom, and its mirror image.
template <std::size_t N>
Points both_halves(const HeadFrame& h, const Vec (&half)[N]) {
    StackList<Vec, body::kMaxOutline> all;
    for (const Vec& p : half)
        all.push_back(p);
    for (std::size_t i = N; i-- > 0;)
        if (half[i].x != 0)
            all.push_back({-half[i].x, half[i].y});
    return h.closed(all.span());
}

void draw_face_from_front(Pen& pen, const HeadFrame& h, const Colors& c, bool eyes_closed) {
    pen.about(Part::Head, Piece::Detail);
    for (const double s : {1.0, -1.0}) {
        if (eyes_closed) {
            h.line({{.010 * s, .004}, {.0175 * s, .001}, {.025 * s, .004}}, c.hair_line, kFine);
        } else {
            const Vec eye[] = {
                {.0175 * s, .0095}, {.021 * s, .005}, {.0175 * s, .0005}, {.014 * s, .005}};
            pen.fill_convex(h.closed(eye).span(), c.hair_line);
        }
        h.line({{.009 * s, .018}, {.018 * s, .0215}, {.027 * s, .018}}, c.hair_line, kFine);
        pen.circle(h.place({.026 * s, -.018}), .0085, c.blush, .55);
    }
    h.line({{.002, .002}, {.0055, -.012}, {-.001, -.0145}}, c.skin_line, kOutline * .55);
    h.line({{-.012, -.030}, {0, -.0345}, {.012, -.030}}, c.skin_line, kOutline * .65);
}

} // namespace

void draw_head_from_side(Pen& pen, const body::Model& m, const Colors& c, Hair hair, Vec base,
                         double turn, bool eyes_closed) {
    const HeadFrame h(pen, base, turn);
    const bool bun = hair == Hair::Bun;
    pen.about(Part::Head, Piece::End);
    if (bun) {
        h.bun(c, m.bun, m.bun_radius, .03);
        h.line({{-.048, .093}, {-.036, .100}, {-.022, .092}}, c.hair_rim, kOutline * .5, .7);
    }
    pen.about(Part::Head, Piece::Skin);
    pen.shape(h.closed(m.head).span(), c.skin, c.skin_line);
    pen.about(Part::Head, Piece::Hair);
    pen.shape(h.closed(m.hair).span(), c.hair, c.hair_rim, kOutline * .8);
    if (bun) {
        h.line({{.026, .050}, {.002, .058}, {-.024, .070}}, c.hair_rim, kOutline * .5, .7);
        h.line({{-.030, .000}, {-.040, .030}, {-.034, .066}}, c.hair_rim, kOutline * .5, .7);
    }
    pen.about(Part::Head, Piece::Ear);
    pen.shape(h.closed(m.ear).span(), c.skin, c.skin_line, kOutline * .8);
    draw_face_from_side(pen, h, c, eyes_closed);
}

void draw_head_from_front(Pen& pen, const Colors& c, Hair hair, Vec centre, double turn,
                          bool eyes_closed) {
    const HeadFrame h(pen, centre, turn);
    pen.about(Part::Head, Piece::End);
    if (hair == Hair::Bun)
        h.bun(c, {0, .097}, .0255, 0);
    pen.about(Part::Head, Piece::Ear);
    for (const double s : {1.0, -1.0}) {
        const Vec ear[] = {{.044 * s, .014},
                           {.051 * s, .012},
                           {.052 * s, -.002},
                           {.046 * s, -.012},
                           {.043 * s, -.004}};
        pen.shape(h.closed(ear).span(), c.skin, c.skin_line);
    }
    const Vec face[] = {{0, .073},      {.030, .066},  {.043, .045},   {.0455, .015},
                        {.0425, -.015}, {.034, -.040}, {.016, -.0585}, {0, -.062}};
    pen.about(Part::Head, Piece::Skin);
    pen.shape_convex(both_halves(h, face).span(), c.skin, c.skin_line);
    const Vec cap[] = {{-.0475, .012}, {-.046, .045}, {-.030, .071}, {0, .080},    {.030, .071},
                       {.046, .045},   {.0475, .012}, {.041, .020},  {.034, .040}, {.016, .052},
                       {-.006, .055},  {-.030, .042}, {-.041, .020}};
    pen.about(Part::Head, Piece::Hair);
    pen.shape(h.closed(cap).span(), c.hair, c.hair_rim, kOutline * .8);
    draw_face_from_front(pen, h, c, eyes_closed);
}

} // namespace limber::figure
