package formio

import (
	"bytes"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/internal/scalar"
)

// readReference reads the members of a sample by the reference.
func (s *sample) readReference(r *refReader) {
	refReadOptional(r, "Id", &s.ID, scalar.Int64)
	refReadOptional(r, "Name", &s.Name, scalar.String)
	refReadOptional(r, "On", &s.On, scalar.Bool)
	refReadOptional(r, "Size", &s.Size, scalar.Byte)
	refReadOptional(r, "Key", &s.Key, scalar.GUID)
	refReadOptional(r, "Since", &s.Since, scalar.DateTime)
	refReadOptional(r, "Rate", &s.Rate, scalar.Decimal)
	refReadOptional(r, "Secret", &s.Secret, scalar.Secret)
	refReadOptional(r, "Token", &s.Token, scalar.SecretGUID)
	refReadOptional(r, "Colour", &s.Colour, colourForm)
	refReadScalars(r, "Roles", &s.Roles, scalar.Int64)
	refReadScalars(r, "Tags", &s.Tags, scalar.String)
	refReadObjects(r, "Lines", &s.Lines, (*line).readReference)
	refReadObject(r, "Home", &s.Home, (*line).readReference)
}

func (l *line) readReference(r *refReader) {
	refReadPlain(r, "StateId", &l.StateID, scalar.Int64)
	refReadOptional(r, "Text", &l.Text, scalar.String)
	refReadObjects(r, "Subs", &l.Subs, (*sub).readReference)
}

func (s *sub) readReference(r *refReader) { refReadOptional(r, "A", &s.A, scalar.Int64) }

// agrees reports where a body reads in another way than by the reference, as a
// body and as a form that is parsed.
func agrees(t *testing.T, body []byte) {
	t.Helper()
	for _, strict := range []bool{false, true} {
		var got sample
		wrong := described(t, got.read(string(body), strict))
		want, err := refDecode(body, (*sample).readReference, strict)
		wanted := described(t, err)
		if got.text() != want.text() || wrong != wanted {
			t.Errorf("%q, strict %v:\nread %s, wrong %s\nwant %s, wrong %s", body, strict, got.text(), wrong, want.text(), wanted)
		}
	}
	pairs, _ := refParseBody(body)
	form := map[string][]string{}
	for _, p := range pairs {
		form[p.name] = append(form[p.name], p.value)
	}
	var got, want sample
	wrong := described(t, got.unmarshal(form))
	wanted := described(t, refUnmarshal(&want, form, (*sample).readReference))
	if got.text() != want.text() || wrong != wanted {
		t.Errorf("%q:\nread %s, wrong %s\nwant %s, wrong %s", form, got.text(), wrong, want.text(), wanted)
	}
}

// described shows a report as problems does, and what is wanted.
func described(t *testing.T, err error) string {
	t.Helper()
	text := problems(t, err)
	for _, e := range entriesOf(err) {
		text += " " + e.Param
	}
	return text
}

// bodiesToDamage use every type, every way to spell a name and every list.
var bodiesToDamage = []string{
	"Id=7&Name=Ada+L&On=TRUE&Size=64&Key=4d0fbcd3ec0c4a560540fe31ce01f6e1&Since=2024-12-05&Rate=1.50&Secret=x&Colour=green",
	"Roles=1&Roles=2&Tags[]=a&Tags[]=&Lines[0].StateId=1&Lines[0].Text=%C3%A9&Lines[1][StateId]=2&Home.StateId=3&Home[Text]=x",
	"Roles%5B0%5D=1&Roles%5B1%5D=2&Lines%5B0%5D.StateId=1&Lines%5B0%5D.Subs%5B0%5D.A=1&Lines%5B0%5D.Subs%5B1%5D.A=2&Lines%5B1%5D.Text=x&Lines%5B1%5D.StateId=5",
	"Lines[2].StateId=3&Lines[0].StateId=1&Lines[1].StateId=2&Lines[0].Text=a&Lines[2].Text=c&Tags[1]=b&Tags[0]=a",
	"Id=&Name=+&Home=&Lines[0]=&Lines[1]=+&Lines[1].Text=&Roles=&Tags[0]=&Token={D1CE0000-7AB1-4C0D-A111-9F3C1B9F3C1B}",
	"id=1&ID=2&Bogus=x&Z.a=1&Home.z=1&Lines[0].Z=1&Lines[0].StateId=1&Lines.index=a&Roles.index=0&Id.x=1&Lines[0][0]=1&Lines[0][Subs][0][A]=x",
}

// damage changes one thing in a body, as broken and hostile senders do.
func damage(body []byte, rng *rand.Rand) []byte {
	if len(body) == 0 {
		return []byte("=")
	}
	pairs := bytes.Split(bytes.Clone(body), []byte("&"))
	i, j := rng.IntN(len(pairs)), rng.IntN(len(pairs))
	at := rng.IntN(len(body))
	switch rng.IntN(10) {
	case 0: // truncated
		return bytes.Clone(body[:at])
	case 1: // a byte flipped
		body = bytes.Clone(body)
		body[at] ^= 1 << rng.IntN(8)
		return body
	case 2: // pairs swapped
		pairs[i], pairs[j] = pairs[j], pairs[i]
	case 3: // names swapped
		a, b, _ := bytes.Cut(pairs[i], []byte("="))
		c, d, _ := bytes.Cut(pairs[j], []byte("="))
		pairs[i], pairs[j] = bytes.Join([][]byte{a, d}, []byte("=")), bytes.Join([][]byte{c, b}, []byte("="))
	case 4: // an index changed
		return changeIndex(body, rng)
	case 5: // a bracket broken, or one more
		return insert(body, at, strings.Split("[ ] %5B %5D [] [0] [x] [00] . .. %2E", " ")[rng.IntN(11)])
	case 6: // case changed
		body = bytes.Clone(body)
		for k := at; k < min(at+4, len(body)); k++ {
			if c := body[k] | 0x20; 'a' <= c && c <= 'z' {
				body[k] ^= 0x20
			}
		}
		return body
	case 7: // a duplicate
		pairs = append(pairs, pairs[i])
	case 8: // escapes, and what only looks like one
		return insert(body, at, strings.Split("% %4 %zz %u0041 %uD83D %uD83D%uDE00 + %00 %E2%82 %FF & = %26 %3D %25", " ")[rng.IntN(15)])
	case 9: // one pair lost
		pairs = append(pairs[:i], pairs[i+1:]...)
	}
	return bytes.Join(pairs, []byte("&"))
}

func changeIndex(body []byte, rng *rand.Rand) []byte {
	for at := rng.IntN(len(body)); at < len(body); at++ {
		if body[at] == '0' || body[at] == '1' || body[at] == '2' {
			index := strconv.Itoa(rng.IntN(4))
			if rng.IntN(8) == 0 {
				index = strings.Split("10 01 00 7 4294967296 18446744073709551616", " ")[rng.IntN(6)]
			}
			return append(append(bytes.Clone(body[:at]), index...), body[at+1:]...)
		}
	}
	return body
}

func insert(body []byte, at int, text string) []byte {
	return append(append(bytes.Clone(body[:at]), text...), body[at:]...)
}

// FuzzDamage: a damaged body has the values and the report that the reference
// says.
func FuzzDamage(f *testing.F) {
	for i := range bodiesToDamage {
		f.Add(bodiesToDamage[i], uint64(i), uint8(3))
	}
	f.Fuzz(func(t *testing.T, text string, seed uint64, times uint8) {
		rng := rand.New(rand.NewPCG(seed, 1))
		body := []byte(text)
		for range times % 6 {
			body = damage(body, rng)
		}
		agrees(t, body)
	})
}

// TestDamage does the same for many bodies at once, the same ones every time.
func TestDamage(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 11))
	for range damaged {
		body := []byte(bodiesToDamage[rng.IntN(len(bodiesToDamage))])
		if rng.IntN(3) == 0 {
			body = append(append(body, '&'), bodiesToDamage[rng.IntN(len(bodiesToDamage))]...)
		}
		for range 1 + rng.IntN(4) {
			body = damage(body, rng)
		}
		if agrees(t, body); t.Failed() {
			return
		}
	}
}

// damaged is how many bodies TestDamage reads.
const damaged = 2_000
