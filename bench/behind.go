//go:build !goexperiment.jsonv2

package main

// behind are the JSON packages of the standard library that call this library.
var behind = []codec{standard}

// engineName says which engine encoding/json runs on.
const engineName = "encoding/json"
