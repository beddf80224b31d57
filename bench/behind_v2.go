//go:build goexperiment.jsonv2

package main

import jsonv2 "encoding/json/v2"

// behind are the JSON packages of the standard library that call this library.
var behind = []codec{standard, {
	name:      "encoding/json/v2",
	unmarshal: func(body []byte, v any) error { return jsonv2.Unmarshal(body, v) },
	marshal:   func(v any) ([]byte, error) { return jsonv2.Marshal(v) },
}}

// engineName says which engine encoding/json runs on.
const engineName = "encoding/json on the engine of encoding/json/v2 (GOEXPERIMENT=jsonv2)"
