#include "content/json_node.hpp"

#include <algorithm>
#include <cmath>

namespace limber::content {

bool JsonNode::has(std::string_view key) const {
    return object().contains(key);
}

JsonNode JsonNode::at(std::string_view key) const {
    const auto found = object().find(key);
    if (found == object().end())
        refuse("'" + std::string(key) + "' is missing");
    return JsonNode(*found, path_of(key));
}

void JsonNode::only(std::initializer_list<std::string_view> keys) const {
    for (const auto& item : object().items())
        if (std::find(keys.begin(), keys.end(), item.key()) == keys.end())
            refuse("'" + item.key() + "' is not known here");
}

JsonNode JsonNode::at(std::size_t index) const {
    return JsonNode(list().at(index), path_ + "[" + std::to_string(index) + "]");
}

void JsonNode::count(std::size_t least, std::size_t most) const {
    if (size() >= least && size() <= most)
        return;
    refuse("needs " + std::to_string(least) + (least == most ? "" : " to " + std::to_string(most)) +
           " items, has " + std::to_string(size()));
}

double JsonNode::number() const {
    if (!value_->is_number())
        refuse("needs a number");
    const double n = value_->get<double>();
    if (!std::isfinite(n))
        refuse("needs a finite number");
    return n;
}

bool JsonNode::flag() const {
    if (!value_->is_boolean())
        refuse("needs true or false");
    return value_->get<bool>();
}

const std::string& JsonNode::text() const {
    if (!value_->is_string())
        refuse("needs text");
    return value_->get_ref<const std::string&>();
}

const nlohmann::json& JsonNode::object() const {
    if (!value_->is_object())
        refuse("needs an object");
    return *value_;
}

const nlohmann::json& JsonNode::list() const {
    if (!value_->is_array())
        refuse("needs a list");
    return *value_;
}

std::string JsonNode::path_of(std::string_view key) const {
    return path_.empty() ? std::string(key) : path_ + "." + std::string(key);
}

nlohmann::json parse_json(std::string_view text) {
    try {
        return nlohmann::json::parse(text);
    } catch (const nlohmann::json::exception& e) {
        // The message starts with the library's own code for the error: "[json.exception…] ".
        std::string_view what = e.what();
        if (const auto end = what.find("] "); end != std::string_view::npos)
            what.remove_prefix(end + 2);
        throw JsonMistake({}, "is no JSON, " + std::string(what));
    }
}

} // namespace limber::content
