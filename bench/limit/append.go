package limit

import (
	"strconv"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/internal/plain"
)

// appendGUID appends id in quotes.
func appendGUID(dst []byte, id uuid.UUID) []byte {
	return append(plain.AppendGUID(append(dst, '"'), id), '"')
}

// appendInt appends a number, without a loop if it has few digits.
func appendInt(dst []byte, n int64) []byte {
	switch digit := byte(n % 10); {
	case uint64(n) < 10:
		return append(dst, '0'+digit)
	case uint64(n) < 100:
		return append(dst, '0'+byte(n/10), '0'+digit)
	case uint64(n) < 1000:
		return append(dst, '0'+byte(n/100), '0'+byte(n/10%10), '0'+digit)
	case uint64(n) < 10_000:
		return append(dst, '0'+byte(n/1000), '0'+byte(n/100%10), '0'+byte(n/10%10), '0'+digit)
	}
	return strconv.AppendInt(dst, n, 10)
}
