package lawtest

import "runtime/debug"

// The laws make many values and hold few: a heap that may grow saves a third of
// their time.
func init() { debug.SetGCPercent(400) }
