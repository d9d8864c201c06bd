# Shared by ./run, ./test and ./oordeel (sourced, never started by itself).
# Everything that a script does to the machine goes through here, so that it is said in one way and done in one place.

hoofdmap="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

zeg() { printf '%s\n' "$*"; }
stap() { printf '\n== %s\n' "$*"; }
stop() { printf '\nStopped: %s\n' "$*" >&2; exit "${STOPCODE:-1}"; }

# The .NET SDK is the one thing that Debian cannot give us, so the message has to say where it comes from.
controleer_dotnet() {
  local versie
  command -v dotnet >/dev/null 2>&1 || stop "the .NET 10 SDK is not on this machine (no 'dotnet' on the PATH).
Install it first: https://dot.net/download (choose .NET 10, SDK, Linux). Then start this script again."
  versie="$(cd "$hoofdmap" && dotnet --version 2>/dev/null)" || stop "there is a 'dotnet', but no SDK that fits global.json (10.0.100 or newer in the 10.0 line).
Installed: $(cd / && dotnet --list-sdks 2>/dev/null | tr '\n' ' ')
Install the .NET 10 SDK: https://dot.net/download"
  zeg ".NET SDK $versie"
}

# beheerder CMD...: runs a command as root, or fails without asking for a password.
beheerder() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then sudo -n "$@"
  else return 126
  fi
}

# heeft TEST: 'cmd:weasyprint' (a program), 'deb:fonts-noto-core' (a Debian package), 'pg' (a PostgreSQL server).
heeft() {
  case "$1" in
    cmd:*) command -v "${1#cmd:}" >/dev/null 2>&1 ;;
    deb:*) dpkg-query -W -f '${db:Status-Status}' "${1#deb:}" 2>/dev/null | grep -qx installed ;;
    hunspell-nl) command -v hunspell >/dev/null 2>&1 && compgen -G '/usr/share/hunspell/nl*.dic' >/dev/null ;;
    icu) compgen -G '/usr/lib/*/libicuuc.so.*' >/dev/null || compgen -G '/usr/lib*/libicuuc.so.*' >/dev/null ;;
    chromium) [ -n "$(pad_chromium)" ] ;;
    pg) [ -n "$(pad_postgres)" ] ;;
    *) return 1 ;;
  esac
}

# installeer "test|debian packages|why" ...: installs what is missing and only that. Returns 1 when something is still missing.
installeer() {
  local regel test pakketten waarom ontbreekt=() redenen=() wens rest=0
  for regel in "$@"; do
    IFS='|' read -r test pakketten waarom <<<"$regel"
    heeft "$test" || { ontbreekt+=("$pakketten"); redenen+=("$pakketten: $waarom"); }
  done
  [ "${#ontbreekt[@]}" -gt 0 ] || { zeg "All programs are there."; return 0; }

  zeg "Not on this machine yet:"
  printf '  - %s\n' "${redenen[@]}"
  if ! command -v apt-get >/dev/null 2>&1; then
    zeg "This is not a Debian-like system: install them with your own package manager. Going on without."
    return 1
  fi
  if ! beheerder true; then
    zeg "Installing needs administrator rights, which this user does not have without a password. Going on without. To install them yourself:"
    zeg "  sudo apt-get install --no-install-recommends ${ontbreekt[*]}"
    return 1
  fi
  zeg "Installing ${ontbreekt[*]} from Debian (a minute, once)..."
  local uitvoer; uitvoer="$(mktemp)"
  # An old package list is the usual reason for a failing install, so refresh it only then: it saves half a minute on most machines.
  # shellcheck disable=SC2086
  if ! beheerder env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends ${ontbreekt[*]} >"$uitvoer" 2>&1; then
    beheerder apt-get update -q >>"$uitvoer" 2>&1
    # shellcheck disable=SC2086
    beheerder env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends ${ontbreekt[*]} >>"$uitvoer" 2>&1
  fi
  for regel in "$@"; do
    IFS='|' read -r test pakketten waarom <<<"$regel"
    heeft "$test" || { rest=1; wens="${wens:+$wens, }$pakketten"; }
  done
  if [ "$rest" = 1 ]; then zeg "Could not install: $wens. What the package manager said:"; tail -n 8 "$uitvoer"; fi
  rm -f "$uitvoer"
  return "$rest"
}

pad_chromium() {
  local naam
  if [ -n "${CHROME_PATH:-}" ] && [ -x "$CHROME_PATH" ]; then echo "$CHROME_PATH"; return; fi
  for naam in chromium chromium-browser google-chrome; do command -v "$naam" 2>/dev/null && return; done
}

# The folder with initdb and pg_ctl: Debian keeps it off the PATH.
pad_postgres() {
  local map gekozen=
  for map in "$(dirname "$(command -v initdb 2>/dev/null || echo /nergens/initdb)")" /usr/lib/postgresql/*/bin; do
    [ -x "$map/initdb" ] && [ -x "$map/pg_ctl" ] && gekozen="$map"
  done
  [ -n "$gekozen" ] && echo "$gekozen"
}

poort_bezet() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

vrije_poort() {
  local poort
  for _ in $(seq 1 50); do
    poort=$((20000 + RANDOM % 20000))
    poort_bezet "$poort" || { echo "$poort"; return 0; }
  done
  return 1
}

# http_status POORT PAD: the status code, or nothing. No curl: a fresh Debian does not have it.
http_status() {
  local regel
  exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
  printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
  IFS=' ' read -r -t 10 _ regel _ <&3
  exec 3>&-
  echo "$regel"
} 2>/dev/null

# wacht_op_gereed PID POORT SECONDEN: 0 ready, 1 the process ended, 2 out of time.
wacht_op_gereed() {
  local einde=$((SECONDS + $3))
  while [ "$SECONDS" -lt "$einde" ]; do
    kill -0 "$1" 2>/dev/null || return 1
    [ "$(http_status "$2" /gereed)" = 200 ] && return 0
    sleep 0.3
  done
  return 2
}

# bouw_web: publishes the website. Published, because that is how it is used: compressed assets, no source tree at hand.
bouw_web() {
  web="$hoofdmap/artifacts/publish/Web/release"
  (cd "$hoofdmap" && dotnet publish src/Web/Web.csproj -c Release -v q -nologo -clp:NoSummary) || return 1
  [ -x "$web/Naast.Web" ]
}
