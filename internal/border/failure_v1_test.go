//go:build !goexperiment.jsonv2

package border

// jsonV2 says which implementation of encoding/json is at work.
const jsonV2 = false

// What encoding/json says differs with its implementation.
const (
	offsetInJSON = "15"
	offsetOfEnd  = "14"
)

// atUser is the path of a member of the envelope: encoding/json does not name
// the member that holds what an UnmarshalJSON method refused.
func atUser(member string) string { return member }

func casesV2() []failureCase { return nil }
