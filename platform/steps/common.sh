# Shared by platform/run and platform/test. Sourced by bash; stands in the repository's root.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
started=$SECONDS

# A line for each phase, with the time since the start.
phase() { printf '[%d:%02d] %s\n' $(((SECONDS - started) / 60)) $(((SECONDS - started) % 60)) "$*"; }

# packages_missing WHAT...: those of platform/deps/packages that are not installed. WHAT `test`
# counts the ones only the tests need, and so on.
packages_missing() {
    local wanted name for_what command
    wanted=$(while read -r name for_what command; do
        [[ $name != "#"* && -n $name ]] || continue
        [[ -z $for_what || " $* " = *" $for_what "* ]] || continue
        if [ -z "$command" ] || ! command -v "$command" >/dev/null; then echo "$name"; fi
    done <platform/deps/packages)
    comm -23 <(sort -u <<<"$wanted") \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | awk '$1 == "installed" { print $2 }' | sort)
}

# install_packages WHAT...: on Debian install what is missing; no call to apt when nothing is.
install_packages() {
    if ! command -v apt-get >/dev/null || [ ! -f /etc/debian_version ]; then
        other_system
        return
    fi
    local missing as_root=()
    missing=$(packages_missing "$@" | xargs)
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "These packages are missing, and this needs root or sudo to install them:"
            echo "    apt-get install $missing"
            exit 1
        fi
        as_root=(sudo)
    fi
    phase "installing packages: $missing"
    as_root+=(env DEBIAN_FRONTEND=noninteractive apt-get -o Dpkg::Use-Pty=0 -o Acquire::Retries=3)
    "${as_root[@]}" -q update
    # shellcheck disable=SC2086 # one word a package
    "${as_root[@]}" -q -y --no-install-recommends install $missing </dev/null
}

# Not Debian: the build still works when these are there, and CMake names the one that is not.
other_system() {
    cat <<'TEXT'
This is not Debian 12 or 13, so nothing is installed for you. Limber needs:
    a C++20 compiler (g++ 12, clang 15 or newer), CMake 3.25, Ninja
    SDL 2 (2.0.17), SQLite 3.37, SQLiteCpp 3.2, toml++ 3.3, nlohmann/json 3.11, stb
    the fonts Manrope (static TTF) and Material Design Icons; where they are in no package,
    put the .ttf files into one folder and run: cmake --preset release -DLIMBER_FONT_DIR=<folder>
Dear ImGui and Catch2 are fetched from their upstream repositories.
TEXT
    local tool
    for tool in cmake ninja; do
        command -v "$tool" >/dev/null || {
            echo "Missing: $tool"
            exit 1
        }
    done
}

# build PRESET [TARGET...]: configure when needed, build with ninja's own progress. `within` may hold a
# command that bounds both, as timeout does; its code is returned then.
within=()
build() {
    local preset=$1
    shift
    if [ ! -f "build/$preset/build.ninja" ]; then
        phase "configuring build/$preset"
        mkdir -p "build/$preset"
        local code=0
        "${within[@]}" cmake --preset "$preset" >"build/$preset/configure.log" || code=$?
        if [ "$code" != 0 ]; then
            cat "build/$preset/configure.log"
            return "$code"
        fi
    fi
    phase "building build/$preset"
    "${within[@]}" cmake --build --preset "$preset" ${1:+--target "$@"}
}
