package wire

import (
	"encoding/json"
	"encoding/xml"
	"log/slog"
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
)

func mustDecimal(t testing.TB, text string) Decimal {
	t.Helper()
	d, err := ParseDecimal(text)
	if err != nil {
		t.Fatalf("ParseDecimal(%q): %v", text, err)
	}
	return d
}

func TestNewDecimal(t *testing.T) {
	huge := decimal.NewFromBigInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(5000), nil), -4999)
	tests := []struct {
		name, reason string
		in           decimal.Decimal
		want         string
	}{
		{"zero value", "", decimal.Decimal{}, "0.0"},
		{"whole", "a point is always written", decimal.New(1, 0), "1.0"},
		{"scale", "is kept", decimal.New(150, -2), "1.50"},
		{"below one", "", decimal.New(-5, -3), "-0.005"},
		{"exponent", "", decimal.New(-937, 4), "-9370000.0"},
		{"many digits", "5001 of them that say ten", huge, "10.000000000000000000000000000"},
		{"largest", "", decimal.RequireFromString("79228162514264337593543950335"), "79228162514264337593543950335.0"},
		{"too large", "", decimal.RequireFromString("79228162514264337593543950336"), refused},
		{"enormous", "must not be written out", decimal.New(1, 1<<30), refused},
		{"tiny", "must not be written out", decimal.New(1, -1<<30), "0.0000000000000000000000000000"},
		{"zero of any size", "", decimal.New(0, 1<<30), "0.0"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := verdict(NewDecimal(tt.in)); got != tt.want {
				t.Errorf("got %s, want %s (%s)", got, tt.want, tt.reason)
			}
		})
	}
}

func TestDecimalEqual(t *testing.T) {
	a, b := mustDecimal(t, "1.5"), mustDecimal(t, "1.50")
	if !a.Equal(b) || !cmp.Equal(a, b) || a.String() == b.String() {
		t.Errorf("%v and %v are the same number, written apart", a, b)
	}
	if a.Equal(mustDecimal(t, "-1.5")) {
		t.Error("signs are not compared")
	}
	if !mustDecimal(t, "0.00").IsZero() || a.IsZero() {
		t.Error("IsZero is wrong")
	}
	if !b.Decimal().Equal(decimal.New(15, -1)) || b.Decimal().Exponent() != -2 {
		t.Errorf("Decimal() = %v with exponent %d", b.Decimal(), b.Decimal().Exponent())
	}
}

// The global switches of the decimal package belong to others.
func TestDecimalIgnoresGlobalSwitches(t *testing.T) {
	trim, scientific, quotes := decimal.TrimTrailingZeros, decimal.UseScientificNotation, decimal.MarshalJSONWithoutQuotes
	defer func() {
		decimal.TrimTrailingZeros, decimal.UseScientificNotation, decimal.MarshalJSONWithoutQuotes = trim, scientific, quotes
	}()
	for _, on := range []bool{false, true} {
		decimal.TrimTrailingZeros, decimal.UseScientificNotation, decimal.MarshalJSONWithoutQuotes = on, on, on
		written, err := json.Marshal(mustDecimal(t, "1200.50"))
		if err != nil || string(written) != "1200.50" {
			t.Errorf("switches %v: %s, %v", on, written, err)
		}
	}
}

func TestDecimalInPackages(t *testing.T) {
	type record struct {
		XMLName xml.Name `json:"-" xml:"R"`
		Hours   Decimal  `json:"hours" xml:"Hours"`
	}
	in := record{Hours: mustDecimal(t, "-5.50")}
	asJSON, err := json.Marshal(in)
	if err != nil || string(asJSON) != `{"hours":-5.50}` {
		t.Errorf("json.Marshal = %s, %v", asJSON, err)
	}
	asXML, err := xml.Marshal(in)
	if err != nil || string(asXML) != `<R><Hours>-5.50</Hours></R>` {
		t.Errorf("xml.Marshal = %s, %v", asXML, err)
	}
	var out record
	if err := xml.Unmarshal(asXML, &out); err != nil || !out.Hours.Equal(in.Hours) {
		t.Errorf("xml.Unmarshal = %v, %v", out, err)
	}
	if got := slog.AnyValue(in.Hours).Resolve().String(); got != "-5.50" {
		t.Errorf("slog shows %s", got)
	}
	if err := out.Hours.UnmarshalJSON([]byte("null")); err != nil || !out.Hours.Equal(in.Hours) {
		t.Errorf("null changed the value to %v, %v", out.Hours, err)
	}
	if err := out.Hours.UnmarshalText([]byte("x")); err == nil || !out.Hours.Equal(in.Hours) {
		t.Errorf("an error changed the value to %v, %v", out.Hours, err)
	}
}

func BenchmarkDecimalAppendJSON(b *testing.B) {
	d := mustDecimal(b, "-7.50")
	dst := make([]byte, 0, 64)
	b.ReportAllocs()
	for b.Loop() {
		dst = d.AppendJSON(dst[:0])
	}
}
