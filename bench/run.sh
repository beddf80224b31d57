#!/usr/bin/env bash
# Tests that all rows do the same job, then times them, one format at a time:
# JSON once on encoding/json as it is and once on the engine of
# encoding/json/v2, then XML, then forms. Writes the tables into README.md and
# the charts beside it. Takes about five minutes; arguments are passed on to
# every run (-rounds 10 for a quick look).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

go test ./...
GOEXPERIMENT=jsonv2 go test .

go run . -only json -readme README.md -section results -chart chart.svg "$@"
GOEXPERIMENT=jsonv2 go run . -only json -readme README.md -section results-jsonv2 "$@"
go run . -only xml -readme README.md -section results-xml -chart chart-xml.svg "$@"
go run . -only form -readme README.md -section results-form -chart chart-form.svg "$@"
