#include "app/run.hpp"

#include "app/app.hpp"
#include "app/clock.hpp"
#include "app/data_commands.hpp"
#include "app/drive.hpp"
#include "app/figure_watch.hpp"
#include "app/loop.hpp"
#include "app/options.hpp"
#include "app/pictures.hpp"
#include "app/process.hpp"
#include "app/runner.hpp"
#include "app/stage.hpp"
#include "build_info.hpp"
#include "content/content.hpp"
#include "content/figure_data.hpp"
#include "content/sheet.hpp"
#include "journal/check.hpp"
#include "journal/demo.hpp"
#include "ui/setup.hpp"

#include <imgui.h>

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <random>

namespace limber::app {
namespace {

namespace fs = std::filesystem;

constexpr int kWell = 0;
constexpr int kFailed = 1;
constexpr int kBadInput = 2;
constexpr Millis kLookAgain{1000}; // at files that somebody may be writing

// A Monday morning in March, where nothing else is said.
constexpr Moment kScriptsBegin{std::chrono::sys_days{std::chrono::March / 2 / 2026} +
                               std::chrono::hours{7} + std::chrono::minutes{30}};

int complain(const std::string& line, int code) {
    std::cerr << "limber: " << line << '\n';
    return code;
}

// A folder that is gone when the run is over: scripts without --data start with an empty diary.
class Scratch {
  public:
    Scratch() {
        std::random_device random;
        path_ = fs::temp_directory_path() / ("limber-" + std::to_string(random()));
    }
    ~Scratch() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

class ImGuiContextScope {
  public:
    ImGuiContextScope() { ImGui::CreateContext(); }
    ~ImGuiContextScope() { ImGui::DestroyContext(); }
    ImGuiContextScope(const ImGuiContextScope&) = delete;
    ImGuiContextScope& operator=(const ImGuiContextScope&) = delete;
};

// What ships with the program, read and checked.
struct Shipped {
    content::Content content;
    body::Library figures;
};

std::variant<Shipped, Faults> read_shipped(const fs::path& assets, const std::string& language) {
    auto content = content::load(assets, language);
    auto figures = content::load_figure(assets / "figure");
    Faults faults;
    if (!content.ok())
        faults = content.error();
    if (!figures.ok())
        faults.insert(faults.end(), figures.error().begin(), figures.error().end());
    if (faults.empty())
        faults = content::missing_animations(content->exercises, *figures, "exercises");
    if (!faults.empty())
        return faults;
    return Shipped{std::move(content).value(), std::move(figures).value()};
}

int complain(const Faults& faults) {
    for (const Fault& fault : faults)
        std::cerr << "limber: " << to_text(fault) << '\n';
    return kBadInput;
}

int check(const fs::path& data, const fs::path& assets) {
    const auto shipped = read_shipped(assets, "en");
    const auto* faults = std::get_if<Faults>(&shipped);
    if (faults != nullptr)
        complain(*faults);
    const journal::CheckReport report = journal::check(data, journal::Depth::Full);
    for (const std::string& fact : report.facts)
        std::cout << fact << '\n';
    for (const std::string& problem : report.problems)
        std::cerr << "limber: " << problem << '\n';
    return report.ok() && faults == nullptr ? kWell : kFailed;
}

// Every word and number, for a physiotherapist: into `out`, or to standard output.
int sheet(const fs::path& assets, const fs::path& out) {
    const auto content = content::load(assets, "en");
    if (!content)
        return complain(content.error());
    const std::string page = content::review_sheet(*content, build_info::version);
    if (out.empty()) {
        std::cout << page;
        return kWell;
    }
    std::ofstream file(out, std::ios::binary);
    file << page;
    file.close();
    return file ? kWell : complain("--out: " + out.string() + " cannot be written", kBadInput);
}

// What a person looks at, with everything that it is drawn on and with.
struct Shown {
    ImGuiContextScope imgui;
    std::unique_ptr<Window> window;
    ui::Typography type;
    std::optional<Pictures> pictures;
    std::optional<Stage> stage;
    std::optional<Loop> loop;
};

// One run with everything it owns.
class Run final : public Turns {
  public:
    Run(Options options, std::unique_ptr<Platform> platform)
        : options_(std::move(options)),
          platform_(std::move(platform)),
          clock_(*platform_) {}

    // The exit code, or nullopt: a person sits at it now, and it wants its turns.
    std::optional<int> go() {
        if (const int failed = prepare(); failed != kWell)
            return failed;
        if constexpr (build_info::takes_commands)
            if (const auto code = command())
                return code;
        if (options_.demo_years)
            if (const int failed = fill_demo(*options_.demo_years); failed != kWell || only_demo())
                return failed;
        std::optional<script::Script> script;
        if (!options_.script.empty()) {
            auto read = script::read(options_.script);
            if (auto* bad = std::get_if<script::BadScript>(&read))
                return complain(bad->line, kBadInput);
            script = std::get<script::Script>(std::move(read));
        }
        auto shipped = read_shipped(assets_, "en");
        if (const auto* faults = std::get_if<Faults>(&shipped))
            return complain(*faults);
        shipped_ = std::get<Shipped>(std::move(shipped));
        open_app();
        if (const int failed = show(); failed != kWell)
            return failed;
        if (!script && !pictured()) {
            shown_->loop.emplace(*shown_->stage, *app_, clock_, options_.quit_after, stats_);
            return std::nullopt;
        }
        const int code = script ? run_script(*script) : take_picture();
        const int closed = finish();
        return code != kWell ? code : closed;
    }

    std::optional<Millis> turn() override {
        if (app_->screen() != Screen::Poses)
            return shown_->loop->turn();
        read_figure_again();
        const auto sleep = shown_->loop->turn();
        return sleep ? std::min(*sleep, kLookAgain) : sleep;
    }

    int finish() override {
        stats_.ended(cpu_ms());
        stats_.words = shown_->stage->words();
        stats_.commit_ms.insert(stats_.commit_ms.end(), app_->commit_ms().begin(),
                                app_->commit_ms().end());
        if (!scripted() && !pictured())
            app_->close();
        app_.reset();
        if (!options_.stats.empty() && !write_stats(stats_, options_.stats))
            return complain("--stats: " + options_.stats.string() + " cannot be written",
                            kBadInput);
        return kWell;
    }

  private:
    bool scripted() const { return !options_.script.empty(); }
    bool pictured() const { return !options_.shot.empty(); }
    bool only_demo() const { return !scripted() && !pictured(); }

    // The exit code of what was asked for instead of the app, if it was.
    std::optional<int> command() {
        if (options_.command == Command::Check)
            return check(data_, assets_);
        if (options_.command == Command::Sheet)
            return sheet(assets_, options_.out);
        if (on_files(options_.command))
            return data_command();
        return std::nullopt;
    }
    int data_command() {
        const auto content = content::load(assets_, "en");
        if (!content)
            return complain(content.error());
        const CommandEnd end = run_data_command(options_, data_, *content, clock_.now().wall);
        if (end.code != kWell)
            return complain(end.line, end.code);
        std::cout << end.line << '\n';
        return kWell;
    }

    int prepare() {
        assets_ = options_.assets.empty() ? platform_->assets_folder() : options_.assets;
        data_ = options_.data;
        if (data_.empty() && scripted())
            data_ = scratch_.emplace().path();
        if (data_.empty()) {
            const auto folder = platform_->data_folder();
            if (!folder)
                return complain("no home folder is known; say where with --data DIR", kBadInput);
            data_ = *folder;
        }
        const auto start = options_.now.value_or(scripted() ? kScriptsBegin : clock_.now().wall);
        if (scripted() || pictured())
            clock_.hold(start);
        else if (options_.now)
            clock_.shift(start);
        return kWell;
    }

    int fill_demo(int years) {
        const auto filled = journal::fill_demo(data_, years, clock_.now().wall);
        if (filled.ok())
            return kWell;
        const bool taken = filled.error().kind == journal::DemoFault::Kind::NotEmpty;
        return complain(
            "--demo: " + data_.string() +
                (taken ? " is not empty; choose another folder" : " cannot be written: ") +
                (taken ? "" : filled.error().detail),
            kBadInput);
    }

    void open_app() {
        assert(shipped_);
        Overrides overrides;
        if (app_) {
            overrides = app_->overrides();
        } else {
            overrides.theme = options_.theme;
            overrides.text_percent = options_.text_percent;
            if (scripted() || pictured())
                overrides.reduced_motion = false;
        }
        app_.reset(); // a restart: the diary has to be closed before it is opened again
        journal::OpenOptions how;
        how.keeper = platform_->keeper();
        journal::Journal journal = journal::Journal::open(data_, clock_.now().wall, std::move(how));
        if (const auto& fault = journal.fault())
            std::cerr << "limber: " << shipped_->content.words(fault->word_key()) << " ("
                      << fault->path.string() << ": " << fault->detail << ")\n";
        const auto log = [on = options_.log_commits](journal::Journal& opened) {
            if (on)
                opened.on_durable([](const journal::Commit& commit) {
                    std::cout << journal::log_lines(commit) << std::flush;
                });
        };
        log(journal);
        app_ = std::make_unique<App>(std::move(journal), shipped_->content, *platform_, clock_,
                                     overrides);
        app_->on_reopened(log);
        if (scripted() || pictured())
            app_->mute();
    }

    int show() {
        assert(shipped_);
        shown_ = std::make_unique<Shown>();
        ui::setup_imgui();
        WindowSettings settings;
        settings.size = options_.size;
        settings.headless = scripted() || pictured();
        settings.unseen_driver = platform_->unseen_driver();
        settings.content_scale = platform_->content_scale();
        auto opened = Window::open(settings);
        if (const auto* problem = std::get_if<std::string>(&opened))
            return complain(*problem, kFailed);
        shown_->window = std::get<std::unique_ptr<Window>>(std::move(opened));
        Window& window = *shown_->window;
        if (settings.headless && window.coarse())
            std::cerr
                << "limber: only SDL's software renderer is here, curves will look rough; install "
                   "libegl1, libgles2 and libgl1-mesa-dri\n";
        ui::Typography& type = shown_->type;
        if (const std::string missing = type.load((assets_ / "fonts").string()); !missing.empty())
            return complain(missing + ": the font cannot be read", kBadInput);
        Pictures& pictures = shown_->pictures.emplace(
            window.renderer(), assets_ / "pictures",
            [this](std::string_view id) { return app_->journal().own_picture(id); });
        Stage& stage =
            shown_->stage.emplace(window, *platform_, clock_, type, shipped_->figures, &pictures);
        stage.show(*app_);
        if (options_.screen)
            app_->perform(*options_.screen);
        return kWell;
    }

    // What is shown of the figure follows its files while its poses are looked at.
    void read_figure_again() {
        if (!figure_watch_)
            figure_watch_.emplace(assets_ / "figure");
        if (!figure_watch_->changed())
            return;
        assert(shipped_);
        auto figures = content::load_figure(assets_ / "figure");
        std::string fault;
        if (figures.ok())
            shipped_->figures = std::move(figures).value();
        else
            fault = to_text(figures.error().front());
        shown_->stage->figures_changed();
        app_->figure_changed(std::move(fault));
    }

    int run_script(const script::Script& script) {
        Stage& stage = *shown_->stage;
        Runner runner({stage, clock_, [this]() -> App& { return *app_; },
                       [this, &stage] {
                           open_app();
                           stage.show(*app_);
                       },
                       stats_, options_.out, options_.real_time});
        return runner.run(script);
    }

    int take_picture() {
        Stage& stage = *shown_->stage;
        for (int i = 0; i <= Schedule::settle_frames; ++i) {
            stage.frame(1.0 / 60);
            clock_.advance(Millis{16});
            stats_.drawn(since_exec_ms(), cpu_ms());
        }
        if (write_png(stage.capture(), options_.shot))
            return kWell;
        return complain("--shot: " + options_.shot.string() + " cannot be written", kBadInput);
    }

    Options options_;
    std::unique_ptr<Platform> platform_;
    Clock clock_;
    std::optional<Scratch> scratch_;
    fs::path assets_;
    fs::path data_;
    std::optional<Shipped> shipped_;
    std::optional<FigureWatch> figure_watch_;
    std::unique_ptr<App> app_;
    Stats stats_;
    std::unique_ptr<Shown> shown_;
};

} // namespace

int run(std::span<const std::string> arguments) {
    auto parsed = parse_options(arguments);
    if (const auto* bad = std::get_if<BadArgument>(&parsed))
        return complain(bad->line, kBadInput);
    Options& options = std::get<Options>(parsed);
    if (options.command == Command::Help) {
        std::cout << help_text();
        return kWell;
    }
    if (options.command == Command::Version) {
        std::cout << "limber " << build_info::version << '\n';
        return kWell;
    }
    auto run = std::make_unique<Run>(std::move(options), make_platform());
    if (const auto code = run->go())
        return *code;
    return drive(std::move(run));
}

} // namespace limber::app
