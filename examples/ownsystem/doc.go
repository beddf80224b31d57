// Package ownsystem is a PATCH for a system that is not among the five: structs
// of your own, made of [wire.Optional], with encoding/json as the decoder and
// validate/playground as the engine of the rules. Copy user.go and patch.go, and
// change the members.
//
// What the packages of the five systems generate is written by hand here: the
// list of the members in user.go, and Apply. For a contract of many members the
// generator of this module (go doc ./internal/gen) does it from the structs, and
// the result neither reflects nor allocates.
package ownsystem
