package xmlio

import "hash/maphash"

// few is how many bindings or attributes are searched one by one. More get
// chains, so that a body of them takes no longer for each.
const few = 16

// chains find entries of a list by a key: of those whose keys fall into one
// bucket, each leads to the one before it. The list holds the links. Entries
// that are linked last are found first and unlinked first.
type chains struct {
	heads []int32 // the last entry of each bucket, 0 for none; entries count from 1
}

var seed = maphash.MakeSeed()

// hash returns the hash of a key.
func hash(key []byte) uint64 { return maphash.Bytes(seed, key) }

// newChains returns chains for n entries, with so many buckets that most have
// one of their own: to look at another entry of a long list is slow.
func newChains(n int) chains {
	size := few
	for size < 4*n {
		size *= 2
	}
	return chains{heads: make([]int32, size)}
}

// head is the bucket of a hash.
func (c *chains) head(hash uint64) *int32 { return &c.heads[hash%uint64(len(c.heads))] }
