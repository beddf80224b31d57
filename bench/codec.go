package main

import (
	"encoding/json"

	"github.com/bytedance/sonic"
	jsonexp "github.com/go-json-experiment/json"
	goccy "github.com/goccy/go-json"
	segmentio "github.com/segmentio/encoding/json"
)

// A codec is a JSON package.
type codec struct {
	name      string
	unmarshal func([]byte, any) error
	marshal   func(any) ([]byte, error)
}

var standard = codec{"encoding/json", json.Unmarshal, json.Marshal}

// otherCodecs are the decoders that users swap in for encoding/json.
var otherCodecs = []codec{
	{"bytedance/sonic", sonicAPI.Unmarshal, sonicAPI.Marshal},
	{"goccy/go-json", goccy.Unmarshal, func(v any) ([]byte, error) { return goccy.Marshal(v) }},
	{"segmentio/encoding", segmentio.Unmarshal, segmentio.Marshal},
	{"go-json-experiment/json",
		func(body []byte, v any) error { return jsonexp.Unmarshal(body, v) },
		func(v any) ([]byte, error) { return jsonexp.Marshal(v) }},
}

// sonicAPI is sonic at its fastest while still correct: it checks texts, and
// its strings do not keep the caller's body alive.
var sonicAPI = sonic.Config{
	CopyString:              true,
	ValidateString:          true,
	NoValidateJSONMarshaler: true,
}.Froze()
