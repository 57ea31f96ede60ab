# The cache folder in which libraries of others stand, and how they get there from the machine's own
# Debian mirror. Sourced by fetch and fetch_web.
#
# Everything comes through a sources list that lives only for one run: the machine's apt
# configuration is read, never changed, and apt checks every signature. What is already there is
# checked against its sums and needs no network. A run that was stopped leaves nothing half done:
# each library is moved into place whole.

cache=${LIMBER_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/limber}
deps=$cache/deps

say() { echo "fetch: $*" >&2; }

# whole NAME: is the library there, and is it byte for byte what was fetched?
whole() {
    [ -f "$deps/$1/SHA256SUMS" ] && (cd "$deps/$1" && sha256sum --quiet --check SHA256SUMS) >&2
}

# place NAME FOLDER: note the sums of what is in FOLDER and move it into place.
place() {
    (cd "$2" && find . -type f ! -name SHA256SUMS -print0 | sort -z | xargs -0 sha256sum >../sums &&
        mv ../sums SHA256SUMS)
    rm -rf "${deps:?}/$1"
    mv "$2" "$deps/$1"
}

is_debian() {
    command -v apt-get >/dev/null && command -v dpkg-source >/dev/null && [ -f /etc/debian_version ]
}

# Two runs at the same time fetch once: the second waits here, and should look again what is missing.
lock_shelf() {
    mkdir -p "$deps"
    exec 9>"$deps/.lock"
    flock 9
}

# Makes $work and $staging, which go when the script ends.
open_workshop() {
    work=$(mktemp -d "${TMPDIR:-/tmp}/limber-fetch.XXXXXX")
    staging=$(mktemp -d "$deps/.staging.XXXXXX")
    trap 'rm -rf "$work" "$staging"' EXIT
    chmod 755 "$work"
    mkdir -p "$work"/lists/partial "$work"/cache/archives/partial "$work"/files
    if [ "$(id -u)" = 0 ] && id _apt >/dev/null 2>&1; then
        chown _apt "$work"/files "$work"/lists/partial "$work"/cache/archives/partial
    fi
}

# find_mirror: sets $mirror and $release as this machine's own apt names them.
find_mirror() {
    # Line: URI RELEASE COMPONENT.
    read -r mirror release < <(apt-get indextargets --no-release-info \
        --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
        awk '$3 == "main" && $2 !~ /[-\/]/ && $1 !~ /security/ { print $1, $2; exit }') || true
    [ -n "${mirror:-}" ] || {
        say "apt knows no Debian mirror on this machine (run: apt-get update)"
        exit 1
    }
}

# read_lists "deb-src SUITE" ...: reads the package lists of these suites of $mirror.
read_lists() {
    local keys=/usr/share/keyrings/debian-archive-keyring.gpg signed="" line
    [ ! -f $keys ] || signed="[signed-by=$keys] "
    for line in "$@"; do
        echo "${line% *} $signed$mirror ${line#* } main"
    done >"$work/sources.list"
    # A mirror that stands still at some day is as good: a version is wanted here, not the newest,
    # and its signature still has to be right.
    apt_options=(-qq -o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
        -o "Dir::State::lists=$work/lists" -o "Dir::Cache=$work/cache" -o Acquire::Languages=none
        -o Acquire::Check-Valid-Until=false -o Acquire::Retries=3 -o Dpkg::Use-Pty=0)
    # A suite may be gone one day (backports end, forky is renamed): what matters is checked below.
    apt-get "${apt_options[@]}" update >&2 || say "one of the lists could not be read, trying without"
}

# newest_source NAME: the newest version of a source package in the lists; empty: none.
newest_source() {
    apt-cache "${apt_options[@]}" showsrc "$1" 2>/dev/null |
        awk '$1 == "Version:" { print $2 }' | sort -uV | tail -1
}

# unpack_source NAME VERSION FOLDER
unpack_source() {
    (cd "$work/files" && apt-get "${apt_options[@]}" source --download-only "$1=$2" >&2)
    # apt has checked the sums of the signed lists; the .dsc's own signature needs keys we lack.
    dpkg-source --no-check -x "$work/files/$1"_*.dsc "$3" >/dev/null
}
