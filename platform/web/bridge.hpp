// The page's side, as C++ calls it: library.js and diary.js implement it.
#pragma once

extern "C" {

// ---- library.js
bool limber_media(const char* query); // does a media query hold?
bool limber_page_hidden();
// From now on what happens to the page calls limber_wake().
void limber_listen();
void limber_started(); // the page may take away its "loading"
void limber_ended();
void limber_keep_awake(bool on);
bool limber_open_address(const char* address);
// A file of the program's file system: shared where fingers are and the system can, else
// downloaded.
bool limber_hand_over(const char* path);
// Asks for a file of those kinds ("image/png,image/jpeg"); what was chosen is written into the
// program's file system, and limber_file_given(path) is called. Only inside a tap: the browser
// refuses it elsewhere.
void limber_ask_for_file(const char* kinds);
// BCP 47, at most `size` bytes with the final 0.
void limber_language(char* into, int size);
// Minutes ahead of UTC, at milliseconds since 1970.
int limber_utc_offset(double at);

// ---- sound.js
bool limber_can_speak();
bool limber_can_sound();
bool limber_can_buzz();
// Empty words: falls silent.
void limber_speak(const char* words, const char* language);
// Mono samples at `rate` a second, heard at once, `loud` from 0 to 1; sound.js keeps them under
// `number` and asks for them (limber_sound_samples) the first time only.
void limber_sound(int number, int rate, float loud);
void limber_rest_sound();
void limber_buzz(double milliseconds);
// Calls limber_media_pressed(key) for the buttons of a headset while `active`.
void limber_media_session(bool active, bool paused, const char* title);

// ---- reader.js
// The list of what is on the screen as reader.cpp writes it, and what the page is called now.
void limber_reader_show(const char* list, const char* title);

// ---- diary.js
enum LimberDiary {
    LIMBER_DIARY_OURS = 0,    // loaded, and only this page writes it
    LIMBER_DIARY_TAKEN = 1,   // loaded, another page writes it
    LIMBER_DIARY_NONE = 2,    // this browser keeps nothing for us
    LIMBER_DIARY_UNREAD = 3,  // there may be one, but the browser cannot read it
    LIMBER_DIARY_DAMAGED = 4, // there is one, and it is not whole
    LIMBER_DIARY_NEWER = 5,   // a newer version of this program laid it out in another way
    LIMBER_DIARY_SILENT = 6   // the browser's storage does not answer; when it does, this changes
};
int limber_diary_state();
// Into `words`: of UNREAD and DAMAGED, what the browser or diary.js said of it; else empty.
void limber_diary_why(char* words, int size);
// Of a damaged diary that nobody else may write: puts what can be read of it at `path`, away from
// the diary's own place, and moves what IndexedDB holds of it aside with the next save.
bool limber_diary_set_aside(const char* path);
// The next save drops all that was ever moved aside.
void limber_diary_forget_aside();
// Takes a copy of what changed in the file since the last save, and makes it durable. Calls
// limber_diary_saved(number) then, limber_diary_late or limber_diary_failed when it takes too long.
void limber_diary_save(double number);
}
