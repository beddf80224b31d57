#!/usr/bin/env bash
# Tests that all rows do the same job, then times them: once on encoding/json
# as it is, once on the engine of encoding/json/v2. Writes the tables into
# README.md and the chart into chart.svg. Takes about three minutes; arguments
# are passed on to both runs (-rounds 10 for a quick look).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

go test ./...
GOEXPERIMENT=jsonv2 go test .

go run . -readme README.md -section results -chart chart.svg "$@"
GOEXPERIMENT=jsonv2 go run . -readme README.md -section results-jsonv2 "$@"
