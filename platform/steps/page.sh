# Hands out the page for platform/run and the browser tests. Sourced after common.sh.
page_servers=()

# serve_page FOLDER: starts platform/web/serve on a free port; sets page_address and page_server.
# The servers go when the script ends.
serve_page() {
    local lines
    exec {lines}< <(exec python3 platform/web/serve "$1")
    page_server=$!
    page_servers+=("$page_server")
    trap 'kill "${page_servers[@]}" 2>/dev/null || true' EXIT
    read -r page_address <&"$lines"
}
