package api

import (
	"iter"
	"mime"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/seed16fbf055/userupdate/validate"
)

// accepted yields the media types in Accept with their quality, in order.
func accepted(accept string) iter.Seq2[string, float64] {
	return func(yield func(string, float64) bool) {
		for part := range strings.SplitSeq(accept, ",") {
			media, params, err := mime.ParseMediaType(part)
			if err != nil {
				continue
			}
			quality := 1.0
			if q, ok := params["q"]; ok {
				if quality, err = strconv.ParseFloat(q, 64); err != nil || !(quality >= 0 && quality <= 1) {
					quality = 0
				}
			}
			if !yield(media, quality) {
				return
			}
		}
	}
}

// acceptOf is what a client accepts, on however many lines.
func acceptOf(r *http.Request) string { return strings.Join(r.Header.Values("Accept"), ",") }

// wish is how much a client wants a media type that goes by several names. Those
// count before the wildcards.
func wish(accept string, names ...string) (quality float64) {
	wildcards := []string{"*/*", "application/*"}
	best := -1
	for media, q := range accepted(accept) {
		rank := slices.Index(wildcards, media)
		if slices.Contains(names, media) {
			rank = len(wildcards)
		}
		switch {
		case rank > best:
			best, quality = rank, q
		case rank >= 0 && rank == best:
			quality = max(quality, q)
		}
	}
	return quality
}

// wantsProblem reports whether a client names problem details in Accept. A
// wildcard is not enough: clients of the vendor know nothing of them.
func wantsProblem(accept string) bool {
	for media, quality := range accepted(accept) {
		if media == validate.ProblemContentType && quality > 0 {
			return true
		}
	}
	return false
}
