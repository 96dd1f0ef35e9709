#!/usr/bin/env bash
# Starts a Debian PostgreSQL (15 or newer) for one test run: a temporary folder, an ordinary user, a port on 127.0.0.1.
#   . scripts/pg15.sh        exports TEST_DATABASE_URL and stops the server when the calling shell ends
#   bash scripts/pg15.sh     prints the URL and leaves the server running; the second line tells how to stop it
# Made to be thrown away: without fsync only a power cut could lose something.
# The role owns nothing but its own databases and is no superuser, as in a real installation.

pg15_start() {
  local bin folder user port run
  bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | head -n 1)
  if [ -z "$bin" ] || [ ! -x "$bin/postgres" ]; then
    echo "pg15.sh: no PostgreSQL under /usr/lib/postgresql; on Debian: apt-get install postgresql" >&2
    return 1
  fi
  folder=$(mktemp -d "${TMPDIR:-/tmp}/wadah-pg15-XXXXXX")
  run=()
  if [ "$(id -u)" = 0 ]; then
    user=$(id -un postgres 2>/dev/null || echo nobody)
    chown "$user" "$folder"
    run=(setpriv --reuid "$user" --regid "$(id -g "$user")" --clear-groups)
  fi
  port=$(node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
  (cd / && "${run[@]}" "$bin/initdb" -D "$folder/data" -U postgres -E UTF8 --locale=C --auth-local=peer --auth-host=scram-sha-256 --no-sync >"$folder/initdb.log" 2>&1) \
    || { cat "$folder/initdb.log" >&2; return 1; }
  # The start-up role is made through single-user mode, so the server never runs without passwords.
  PG15_PASSWORD=$(node -p 'require("node:crypto").randomBytes(18).toString("hex")')
  printf "create role wadah login createdb password '%s';\n\ncreate database wadah owner wadah;\n\n" "$PG15_PASSWORD" \
    | (cd / && "${run[@]}" "$bin/postgres" --single -j -D "$folder/data" postgres >"$folder/single.log" 2>&1) || { cat "$folder/single.log" >&2; return 1; }
  (cd / && exec "${run[@]}" "$bin/postgres" -D "$folder/data" -c listen_addresses=127.0.0.1 -p "$port" -k "$folder" \
    -c max_connections=80 -c shared_buffers=64MB -c fsync=off >"$folder/server.log" 2>&1 </dev/null) &
  PG15_PID=$!
  PG15_FOLDER=$folder
  for _ in $(seq 100); do
    if "$bin/pg_isready" -q -h 127.0.0.1 -p "$port" 2>/dev/null; then
      export TEST_DATABASE_URL="postgres://wadah:$PG15_PASSWORD@127.0.0.1:$port/wadah"
      return 0
    fi
    kill -0 "$PG15_PID" 2>/dev/null || break
    sleep 0.1
  done
  cat "$folder/server.log" >&2
  return 1
}

pg15_stop() {
  if [ -n "${PG15_PID:-}" ]; then kill -INT "$PG15_PID" 2>/dev/null || true; wait "$PG15_PID" 2>/dev/null || true; fi
  if [ -n "${PG15_FOLDER:-}" ]; then rm -rf "$PG15_FOLDER" || true; fi
}

pg15_start || { pg15_stop; exit 1; }
if [ "${BASH_SOURCE[0]}" = "$0" ]; then
  echo "$TEST_DATABASE_URL"
  echo "stop: kill -INT $PG15_PID; rm -rf $PG15_FOLDER" >&2
  disown "$PG15_PID"
else
  trap pg15_stop EXIT
fi
