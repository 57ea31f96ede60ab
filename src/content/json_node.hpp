// A place in a JSON file that knows its own path, so that a mistake can be named.
#pragma once

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace limber::content {

// Thrown by JsonNode, caught by whoever reads the file.
class JsonMistake : public std::runtime_error {
  public:
    JsonMistake(const std::string& path, const std::string& why)
        : std::runtime_error((path.empty() ? "the file" : path) + ": " + why) {}
};

class JsonNode {
  public:
    explicit JsonNode(const nlohmann::json& value, std::string path = {})
        : value_(&value),
          path_(std::move(path)) {}

    [[noreturn]] void refuse(const std::string& why) const { throw JsonMistake(path_, why); }

    // ---- an object
    bool has(std::string_view key) const;
    JsonNode at(std::string_view key) const; // has to be there
    // Refuses any other key: a misspelt one would be ignored in silence.
    void only(std::initializer_list<std::string_view> keys) const;
    template <class Visit>
    void each_member(Visit visit) const {
        for (const auto& [key, child] : object().items())
            visit(key, JsonNode(child, path_of(key)));
    }

    double number(std::string_view key) const { return at(key).number(); }
    double number(std::string_view key, double otherwise) const {
        return has(key) ? at(key).number() : otherwise;
    }
    bool flag(std::string_view key, bool otherwise) const {
        return has(key) ? at(key).flag() : otherwise;
    }
    std::optional<double> maybe_number(std::string_view key) const {
        return has(key) ? std::optional(at(key).number()) : std::nullopt;
    }

    // ---- a list
    std::size_t size() const { return list().size(); }
    JsonNode at(std::size_t index) const;
    // Between `least` and `most` items.
    void count(std::size_t least, std::size_t most) const;
    template <class Visit>
    void each(Visit visit) const {
        for (std::size_t i = 0; i < size(); ++i)
            visit(at(i));
    }

    // ---- a value
    double number() const;
    bool flag() const;
    const std::string& text() const;
    bool is_number() const { return value_->is_number(); }
    bool is_whole() const { return value_->is_number_unsigned(); }
    bool is_object() const { return value_->is_object(); }

  private:
    const nlohmann::json& object() const;
    const nlohmann::json& list() const;
    std::string path_of(std::string_view key) const;

    const nlohmann::json* value_;
    std::string path_;
};

// The root of a file, or a JsonMistake with line and column of what is no JSON.
nlohmann::json parse_json(std::string_view text);

} // namespace limber::content
