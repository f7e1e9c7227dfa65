# shellcheck shell=bash
# How the scripts speak; sourced by them. Everything goes to standard error, so that a program's own output stays clean.

say() { printf '%s\n' "$*" >&2; }

# fail "what went wrong, what to do": one sentence, and out.
fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# Says "12 s" for as long as the caller lives: in place on a terminal, every 20 seconds elsewhere.
tick() {
    local from=$SECONDS every=20
    [ -t 2 ] && every=1
    while kill -0 $$ 2>/dev/null; do
        sleep 1 >/dev/null 2>&1
        local seconds=$((SECONDS - from))
        if [ "$seconds" -lt 2 ] || [ $((seconds % every)) -ne 0 ]; then
            continue
        elif [ -t 2 ]; then
            printf '\r    %d s ' "$seconds" >&2
        else
            say "    $seconds s"
        fi
    done
}

# step "Name" log-file command…: runs the command with its output in the log, shows that time passes,
# and shows the end of the log when the command fails.
step() {
    local name=$1 log=$2 status=0
    shift 2
    mkdir -p "$(dirname "$log")"
    say "==> $name"
    tick &
    local ticker=$!
    "$@" >"$log" 2>&1 </dev/null || status=$?
    kill "$ticker" 2>/dev/null || true
    wait "$ticker" 2>/dev/null || true
    [ -t 2 ] && printf '\r\033[K' >&2
    if [ "$status" -ne 0 ]; then
        tail -n 25 "$log" | sed 's/^/    /' >&2
        say "    (all of it: $log)"
    fi
    return "$status"
}

# sha256 FILE…: "hash  file" lines, with whichever tool the system has.
sha256() {
    if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi
}
