#!/usr/bin/env bash
# Checks the format, builds with warnings as errors, runs every test. The last line is the total.
#   ./test.sh          what to run before a commit
#   ./test.sh --all    the same with many more random cases and seeds; CI runs this
# Needs the .NET SDK of global.json and nothing else: no suite uses PostgreSQL or a browser yet.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

passed=0 failed=0 skipped=0
# Results go here; removed at the end.
results=$(mktemp -d) || exit 1
trap 'rm -rf "$results"' EXIT

finish() {
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ]
  exit
}

# A step that fails counts as one failure, so that a build that breaks is never "0 failed".
step() {
  local name=$1
  shift
  echo "== $name"
  "$@" && return 0
  echo "FAILED: $name" >&2
  failed=$((failed + 1))
  return 1
}

case "${1-}" in
  "") ;;
  --all)
    # Read by the property suites: cases each, and how many seeds to start from.
    export PROVISO_PROPERTY_CASES=${PROVISO_PROPERTY_CASES:-100000} PROVISO_SEEDS=${PROVISO_SEEDS:-10}
    ;;
  *)
    echo "usage: ./test.sh [--all]" >&2
    exit 2
    ;;
esac

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
# The SDK keeps its own files in the home folder; some accounts have none.
[ -w "${HOME:-/nonexistent}" ] || export HOME="$results" DOTNET_CLI_HOME="$results"

sdk() {
  command -v dotnet >/dev/null || { echo "the .NET SDK is not installed: https://dot.net/download" >&2; return 1; }
  dotnet --version || { echo "no installed .NET SDK fits global.json" >&2; return 1; }
}

attribute() { # of the report's <assembly>: counts, whatever language the console speaks
  grep -o -m1 '<assembly [^>]*>' "$1" | head -n1 | sed -n "s/.* $2=\"\([0-9]*\)\".*/\1/p"
}

# Each test project is its own program. `dotnet test` would run them too, but it fails on a project without tests and
# its totals are text; the program writes them as data.
suite() {
  local report="$results/$(basename "$1").xml" failures
  dotnet run --project "$1" --no-build -- -noLogo -noColor -result-xml "$report"
  local status=$?
  if [ ! -s "$report" ]; then
    return "$((status == 0 ? 1 : status))"
  fi
  failures=$(($(attribute "$report" failed) + $(attribute "$report" errors)))
  passed=$((passed + $(attribute "$report" passed)))
  skipped=$((skipped + $(attribute "$report" skipped) + $(attribute "$report" not-run)))
  failed=$((failed + failures))
  [ "$status" -eq 0 ] || [ "$failures" -gt 0 ]
}

step "SDK" sdk || finish
step "tools" dotnet tool restore && step "format" dotnet csharpier check .
step "restore" dotnet restore --locked-mode || finish
step "build" dotnet build --no-restore -warnaserror -v quiet || finish
for project in tests/*/*.csproj; do
  step "$project" suite "$project"
done
finish
