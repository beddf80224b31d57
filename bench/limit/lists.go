package limit

import "github.com/seed16fbf055/userupdate/wire"

func readIntegers(s *scanner, list *wire.Optional[[]int64]) bool {
	if s.null() {
		list.SetNull()
		return true
	}
	items := []int64{}
	if !s.open('[') {
		return false
	}
	for s.item() {
		n, ok := s.integer()
		if !ok {
			return false
		}
		items = append(items, n)
	}
	list.Set(items)
	return !s.bad
}
