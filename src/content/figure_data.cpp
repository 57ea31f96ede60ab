#include "content/figure_data.hpp"

#include "content/figure_reader.hpp"
#include "content/files.hpp"

#include <optional>

namespace limber::content {
namespace {

constexpr const char* kModel = "model.json";
constexpr const char* kPoses = "poses.json";

void expect_format(const JsonNode& root, std::string_view format) {
    if (root.at("format").text() != format)
        root.at("format").refuse("needs '" + std::string(format) + "'");
}

void read_animations(const JsonNode& root, body::Library& out) {
    expect_format(root, "limber-figure-poses-1");
    root.only({"format", "sequences", "animations"});
    // Members come in the order of their names: find() and tests rely on that.
    root.at("animations").each_member([&](const std::string& id, const JsonNode& node) {
        out.animations.push_back(read_animation(id, node));
    });
    if (out.animations.empty())
        root.at("animations").refuse("has no animation");
    root.at("sequences").each_member([&](const std::string& name, const JsonNode& node) {
        auto& ids = out.sequences[name];
        node.each([&](const JsonNode& item) {
            if (!out.find(item.text()))
                item.refuse("there is no animation '" + item.text() + "'");
            ids.push_back(item.text());
        });
    });
}

// Runs `read` and turns a mistake into a fault of that file.
template <class Read>
std::optional<Fault> guarded(const char* file, Read read) {
    try {
        read();
        return std::nullopt;
    } catch (const std::exception& e) {
        return Fault{file, 0, e.what()};
    }
}

} // namespace

Result<body::Library> read_figure(std::string_view model, std::string_view poses) {
    body::Library out;
    Faults faults;
    if (auto fault = guarded(kModel, [&] {
            const nlohmann::json json = parse_json(model);
            const JsonNode root(json);
            expect_format(root, "limber-figure-model-1");
            out.model = read_body_model(root);
        }))
        faults.push_back(*fault);
    if (auto fault = guarded(kPoses, [&] {
            const nlohmann::json json = parse_json(poses);
            read_animations(JsonNode(json), out);
        }))
        faults.push_back(*fault);
    if (!faults.empty())
        return faults;
    return out;
}

Result<body::Library> load_figure(const std::filesystem::path& folder) {
    const auto model = read_file(folder / kModel);
    const auto poses = read_file(folder / kPoses);
    if (model && poses)
        return read_figure(*model, *poses);
    Faults faults;
    for (const auto* file : {&model, &poses})
        if (!*file)
            faults.insert(faults.end(), file->error().begin(), file->error().end());
    return faults;
}

} // namespace limber::content
