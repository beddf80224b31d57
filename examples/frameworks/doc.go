// Package frameworks shows how web frameworks and this library work together.
// It is a module of its own, so that programs that import the library do not
// depend on frameworks.
//
// A [Service] holds the users of one vendor and answers their updates. What a
// framework adds is a few lines that hand it the request: one file each for
// net/http, chi, echo, gin and huma. Every one of them reads the body with the
// vendor's Decode, because a framework's own binding knows nothing of its
// formats, stops at the first problem, or checks a whole body where a part of
// it was sent. The README has the answers to the same requests.
package frameworks
