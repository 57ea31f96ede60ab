// What the person chose in Settings applies at once, on disk or not.
#include "app/app.hpp"
#include "journal/tx.hpp"

namespace limber::app {

void App::on(const act::SetPreference& set) {
    const Preferences wanted = changed(preferences_, set.change);
    if (wanted == preferences_)
        return;
    preferences_ = wanted;
    if (!wanted.voice)
        prompter_.hush();
    if (std::holds_alternative<pref::SoundVolume>(set.change)) // so loud
        prompter_.cue({}, Sound::Count, wanted, clock_.now().steady);
    // A choice made by hand ends what the command line asked for.
    if (std::holds_alternative<pref::Theme>(set.change))
        overrides_.theme.reset();
    if (std::holds_alternative<pref::TextPercent>(set.change))
        overrides_.text_percent.reset();
    if (std::holds_alternative<pref::Motion>(set.change))
        overrides_.reduced_motion.reset();
    transact("op.preference", journal::Undo::Yes,
             [wanted](journal::Tx& tx) { tx.set_preferences(wanted); });
}

} // namespace limber::app
