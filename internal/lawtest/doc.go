// Package lawtest holds the laws that every system's package obeys, as tests.
// It is imported by _test files only.
//
// A package describes itself once, as a [System] made of its own functions;
// what its members are, lawtest reads from the hand-written structs and their
// tags. [System.TestLaws] runs every law on random values and on the package's
// bodies, and each Fuzz method is the body of a fuzz target:
//
//	var system = lawtest.System[User, Update]{Decode: Decode, Apply: Apply, …}
//
//	func TestLaws(t *testing.T)  { system.TestLaws(t) }
//	func FuzzMerge(f *testing.F) { system.FuzzMerge(f) }
//
// The laws, and the methods that hold them:
//
//	1  FuzzApply       an empty update changes nothing, applying twice is applying once; and Apply does what is sent
//	2  FuzzDiff        a diff leads to the record it was made of, and so does a full body; Changes lists what differs
//	3  FuzzMerge       a merged update does what the two do one after the other
//	4  FuzzArguments   no argument is written to, no list is shared, a failure changes nothing
//	5  FuzzRoundTrip   what was written is read back, as far as the format can say it
//	6  FuzzRules       the fast lane agrees with the engine
//	   FuzzCodec       the codec agrees with a naive reading over encoding/json
//	7  FuzzMergePatch  on a record's JSON, Apply is RFC 7396
//	8  FuzzSecrets     nothing panics, and nothing but the wire form shows a secret
//
// A law that speaks of values is given a number and three bodies. An empty body
// stands for a random value, which the number makes; of another one whatever
// can be read counts. XML is what starts with "<", JSON everything else.
package lawtest
