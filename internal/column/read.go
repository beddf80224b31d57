package column

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/seed16fbf055/userupdate/internal/plain"
)

// Text returns a text, in bytes of its own. Numbers are none: a column of
// numbers does not keep the zeros of "007".
func Text(src any) (string, plain.Fault) {
	switch v := src.(type) {
	case string:
		return strings.Clone(v), plain.None
	case []byte:
		return string(v), plain.None
	}
	return "", plain.Form
}

// Int returns a whole number.
func Int(src any) (int64, plain.Fault) {
	switch v := src.(type) {
	case int64:
		return v, plain.None
	case float64:
		if v != math.Trunc(v) {
			return 0, plain.Form
		}
		if math.Abs(v) >= exactFloat {
			return 0, plain.Range
		}
		return int64(v), plain.None
	case string:
		return plain.Int(v)
	case []byte:
		return plain.Int(v)
	}
	return 0, plain.Form
}

// Below exactFloat a float64 holds every whole number.
const exactFloat = 1 << 53

// Bool returns a boolean: a column of numbers has 1 and 0, one of bits has the
// byte itself, and texts have any word that Go reads.
func Bool(src any) (bool, plain.Fault) {
	switch v := src.(type) {
	case bool:
		return v, plain.None
	case int64:
		return v == 1, unless(v == 0 || v == 1)
	case float64:
		return v == 1, unless(v == 0 || v == 1)
	case string:
		return boolOf(v)
	case []byte:
		return boolOf(string(v))
	}
	return false, plain.Form
}

func boolOf(text string) (bool, plain.Fault) {
	if text == "\x00" || text == "\x01" {
		return text == "\x01", plain.None
	}
	b, err := strconv.ParseBool(text)
	return b, unless(err == nil)
}

// Float returns a floating-point number.
func Float(src any) (float64, plain.Fault) {
	switch v := src.(type) {
	case float64:
		return v, plain.None
	case int64:
		return float64(v), unless(v < exactFloat && v > -exactFloat)
	}
	text, fault := Text(src)
	if fault != plain.None {
		return 0, fault
	}
	v, err := strconv.ParseFloat(text, 64)
	return v, unless(err == nil)
}

// Number returns the digits of a number that is exact: a text as it is, and a
// float64 of at most 15 digits, because it gives back those that it was made
// from.
func Number(src any) (string, plain.Fault) {
	switch v := src.(type) {
	case int64:
		return strconv.FormatInt(v, 10), plain.None
	case float64:
		text := strconv.FormatFloat(v, 'f', -1, 64)
		digits := strings.Trim(strings.NewReplacer("-", "", ".", "").Replace(text), "0")
		return text, unless(len(digits) <= floatDigits && !math.IsInf(v, 0) && !math.IsNaN(v))
	}
	return Text(src)
}

const floatDigits = 15

// Time returns a time, as the driver gives it or from a text.
func Time(src any) (time.Time, plain.Fault) {
	if v, ok := src.(time.Time); ok {
		return v, plain.None
	}
	text, fault := Text(src)
	if fault != plain.None {
		return time.Time{}, fault
	}
	v, err := time.Parse(time.RFC3339Nano, text)
	return v, unless(err == nil)
}

func unless(ok bool) plain.Fault {
	if ok {
		return plain.None
	}
	return plain.Form
}
