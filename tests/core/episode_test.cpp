#include "core/episode.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <vector>

using namespace limber;
using namespace std::chrono_literals;

namespace {

Utc at(Millis after) {
    using namespace std::chrono;
    return sys_days{year{2026} / 3 / 2} + hours{8} + after;
}

} // namespace

TEST_CASE("nothing written down: nothing to tell") {
    CHECK(episode_story(at(0h), {}, {}, {}) == EpisodeStory{});
}

TEST_CASE("the first walk after the onset counts") {
    const std::vector<Utc> walks{at(30h), at(5h), at(-2h)};
    CHECK(episode_story(at(0h), {}, walks, {}).walked == 5h);
    CHECK_FALSE(episode_story(at(0h), at(4h), walks, {}).walked);
}

TEST_CASE("easier: two points under the worst of the first day") {
    const std::vector<PainAt> pains{{at(1h), 7},  {at(3h), 8},  {at(20h), 7},
                                    {at(50h), 6}, {at(90h), 3}, {at(-5h), 1}};
    CHECK(episode_story(at(0h), {}, {}, pains).easier == 50h);
    const std::vector<PainAt> late{{at(30h), 8}, {at(60h), 2}};
    CHECK_FALSE(episode_story(at(0h), {}, {}, late).easier);
}

TEST_CASE("what set them off is counted, the most often first, what is not known last") {
    CHECK(count_triggers({}).empty());
    const std::vector<std::set<Trigger>> ticked{
        {Trigger::LongSitting, Trigger::Unknown},
        {},
        {Trigger::LongSitting, Trigger::Unknown, Trigger::Stress},
        {Trigger::Lifting, Trigger::Unknown}};
    const std::vector<TriggerCount> counted{{Trigger::LongSitting, 2},
                                            {Trigger::Lifting, 1},
                                            {Trigger::Stress, 1},
                                            {Trigger::Unknown, 3}};
    CHECK(count_triggers(ticked) == counted);
}
