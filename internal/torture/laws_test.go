package torture_test

import (
	"strconv"
	"testing"

	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/internal/torture"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

var system = lawtest.System[torture.User, torture.Update]{
	Decode:        torture.Decode,
	Apply:         torture.Apply,
	Diff:          torture.Diff,
	Full:          torture.Full,
	Merge:         torture.Merge,
	Changes:       torture.Changes,
	CheckReadOnly: torture.CheckReadOnly,
	Models:        []any{torture.Response{}, torture.Line{}, torture.Badge{}, torture.Part{}, torture.PartUpdate{}, torture.Shelf{}},
	Bodies:        bodies,
	Refusals: func(_ torture.User, update torture.Update) validate.Errors {
		return blanks("AddedLabels", update.AddedLabels)
	},
	Hold:        holdParts,
	Rules:       labelRules,
	RecordRules: func(user torture.User) validate.Errors { return blanks("Labels", user.Labels) },
	Exclude: []lawtest.Exclusion{
		{Member: "Labels", Reason: "what is added comes after what is sent", Laws: []lawtest.Law{lawtest.Apply, lawtest.MergePatch}},
		{Member: "AddedLabels", Reason: "no record has it", Laws: []lawtest.Law{lawtest.Apply, lawtest.MergePatch}},
	},
}

// holdParts states again how the parts of a record are sent: a size that is not
// a number as 0.
func holdParts(update *torture.Update, user torture.User) {
	parts, ok := user.Parts.Get()
	if !ok {
		return
	}
	sent := make([]torture.PartUpdate, len(parts))
	for i, part := range parts {
		sent[i] = torture.PartUpdate{Number: part.Number, Rate: part.Rate, Rank: part.Rank, Extra: part.Extra}
		if size, ok := part.Size.Get(); ok {
			n, _ := strconv.ParseInt(size, 10, 64)
			sent[i].Size.Set(n)
		} else if part.Size.IsNull() {
			sent[i].Size.SetNull()
		}
	}
	update.Parts.Set(sent)
}

// blanks states again that no label is blank.
func blanks(name string, labels wire.Optional[[]string]) (errs validate.Errors) {
	for i, label := range labels.Or(nil) {
		if !validate.NotBlank(label) {
			errs = append(errs, validate.Error{Path: wire.Member(name).Index(i), Code: validate.CodeRequired, Param: "text"})
		}
	}
	return errs
}

// labelRules states again that a whole body which adds labels also sends the
// list.
func labelRules(update torture.Update, whole bool) validate.Errors {
	errs := append(blanks("Labels", update.Labels), blanks("AddedLabels", update.AddedLabels)...)
	if whole && update.AddedLabels.IsSet() && !update.Labels.IsSet() {
		errs = append(errs, validate.Error{Path: wire.Member("Labels"), Code: validate.CodeRequired})
	}
	return errs
}

func TestLaws(t *testing.T) { system.TestLaws(t) }

func FuzzApply(f *testing.F)      { system.Fuzz(f, lawtest.Apply) }
func FuzzDiff(f *testing.F)       { system.Fuzz(f, lawtest.Diff) }
func FuzzMerge(f *testing.F)      { system.Fuzz(f, lawtest.Merge) }
func FuzzArguments(f *testing.F)  { system.Fuzz(f, lawtest.Arguments) }
func FuzzRoundTrip(f *testing.F)  { system.Fuzz(f, lawtest.RoundTrip) }
func FuzzRules(f *testing.F)      { system.Fuzz(f, lawtest.Rules) }
func FuzzCodec(f *testing.F)      { system.Fuzz(f, lawtest.Codec) }
func FuzzMergePatch(f *testing.F) { system.Fuzz(f, lawtest.MergePatch) }
func FuzzSecrets(f *testing.F)    { system.Fuzz(f, lawtest.Secrets) }
func FuzzExtra(f *testing.F)      { system.Fuzz(f, lawtest.Extra) }
func FuzzMade(f *testing.F)       { system.Fuzz(f, lawtest.Made) }

// bodies say something about every kind of member, right and wrong.
func bodies(testing.TB) [][]byte {
	texts := []string{
		`{"Id":5,"Name":"Ada","Mail":"a@b","On":false,"Guid":"7df12ac3-56c1-57e3-3581-6fd5e7233004","Rate":1.50,"Byte":255}`,
		`{"Roles":[1,"2"],"Tags":["a",3],"_lines":[{"id":1,"text":"x","rate":0.5},{"open":"true"}],"Home":{"id":2}}`,
		`{"Roles":[null,"x"],"Tags":[{}],"_lines":[{"rate":"x"},{"rate":[]},null,7],"Home":[]}`,
		`{"roles":[1,2,3],"ROLES":[4],"home":{"id":1,"text":"a"},"Home":{"open":true}}`,
		`{"Title":"Dr","Code":"c","Pin":" ","Greeting":null,"Level":"","Token":"7df12ac3-56c1-57e3-3581-6fd5e7233004","Seal":""}`,
		`{"Badges":[null,{"kind":1},"",7,{"motto":null}],"Labels":["a"," "],"AddedLabels":["b","a",""]}`,
		`{"Result":"ok","First":null,"Detail":{"Id":7,"Key":"k"},"All":[{"Id":1},{"Id":"x"}]}`,
		`<User><Id>5</Id><Name>Ada</Name><Seen xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/></User>`,
		`<User><_lines><Line><id>1</id></Line><Line><rate>x</rate></Line></_lines><Home><id>2</id></Home><Colour>RED</Colour></User>`,
		`<User xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><Badges><Badge i:nil="true"/><Badge><kind>1</kind></Badge></Badges></User>`,
		`<Answer><First>a</First><Result>b</Result><Detail><Id>7</Id></Detail></Answer>`,
	}
	all := make([][]byte, len(texts))
	for i, text := range texts {
		all[i] = []byte(text)
	}
	return all
}
