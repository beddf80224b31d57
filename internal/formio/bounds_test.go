package formio

import (
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// allocated returns how many bytes reading body allocates, and the report.
func allocated(t *testing.T, body string) (bytes uint64, s sample, wrong string) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	err := s.decode(body)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc, s, problems(t, err)
}

func TestLargeIndexesAreFree(t *testing.T) {
	for _, row := range []struct{ name, body, want, wrong string }{
		{"objects", "Lines[2000000000].StateId=1", "", "Lines type"},
		{"scalars", "Roles[2000000000]=1", "", "Roles type"},
		{"behind a gap", "Lines[0].StateId=1&Lines[2000000000].StateId=1&Roles[0]=5&Roles[2000000000]=1", "", "Roles type, Lines type"},
		{"0 in 32 bits", "Lines[4294967296].StateId=1&Roles[4294967296]=1", "", "Roles type, Lines type"},
		{"beyond any integer", "Lines[99999999999999999999].StateId=1", "", "Lines type"},
	} {
		t.Run(row.name, func(t *testing.T) {
			bytes, s, wrong := allocated(t, row.body)
			if s.text() != row.want || wrong != row.wrong {
				t.Errorf("read %s, wrong %s; want %s, wrong %s", s.text(), wrong, row.want, row.wrong)
			}
			if bytes > 16<<10 {
				t.Errorf("%d bytes for a body of %d", bytes, len(row.body))
			}
		})
	}
}

func TestManyKeysCostWhatTheyAreLong(t *testing.T) {
	const n = 100_000
	for _, row := range []struct{ name, before, after, want, wrong string }{
		{"unknown names", "k", "=v", "", ""},
		{"unknown names without values", "k", "", "", ""},
		{"members of one item", "Lines[0].k", "=v", "Lines[0]=(StateId=0)", ""},
		{"gaps", "Lines[0]=&Lines[2", "].k=v", "", "Lines type"},
	} {
		t.Run(row.name, func(t *testing.T) {
			var b strings.Builder
			for i := range n {
				b.WriteString("&" + row.before + strconv.Itoa(i) + row.after)
			}
			bytes, s, wrong := allocated(t, b.String())
			if s.text() != row.want || wrong != row.wrong {
				t.Errorf("read %s, wrong %s; want %s, wrong %s", s.text(), wrong, row.want, row.wrong)
			}
			if bytes > uint64(8*b.Len()) {
				t.Errorf("%d bytes for a body of %d", bytes, b.Len())
			}
		})
	}
}

func TestSeparatorsAloneAreFree(t *testing.T) {
	body := strings.Repeat("&", 1<<20)
	if bytes, _, wrong := allocated(t, body); wrong != "" || bytes > 2<<20 { // the text of the body
		t.Errorf("%d bytes for a body of %d, wrong %s", bytes, len(body), wrong)
	}
}

func TestReadingScalarsAllocatesNothing(t *testing.T) {
	body := []byte("Id=7&On=true&Size=1&Since=2024-12-05&Key=4d0fbcd3-ec0c-4a56-0540-fe31ce01f6e1&Name=x")
	var s sample
	read := func() {
		r := sampleForm.Open(body, false)
		s.readForm(r)
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
	}
	read()
	if n := testing.AllocsPerRun(100, read); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
