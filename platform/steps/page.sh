# Hands out the page for platform/run and the browser tests. Sourced after common.sh.

# serve_page FOLDER: starts platform/web/serve on a free port; sets page_address and page_server.
# The server goes when the script ends.
serve_page() {
    coproc PAGE { exec python3 platform/web/serve "$1"; }
    page_server=$PAGE_PID
    trap 'kill "$page_server" 2>/dev/null || true' EXIT
    read -r page_address <&"${PAGE[0]}"
}
