package main

// wrong are packages with a mistake: acme, the right one, after some edits.
var wrong = []struct {
	name, reason string
	edits        []edit
	flags        string // "" for those of acme
	want         []string
}{
	{
		name: "tag key", reason: "a word nobody reads says nothing",
		edits: []edit{{"user.go", `contract:"readonly"`, `contrakt:"readonly"`}},
		want: []string{
			"user.go:15:64: User.Seen: unknown tag key contrakt (did you mean contract?): want json, xml, validate or contract",
		},
	},
	{
		name: "tag key of others", reason: "a tag for another library is read by nobody here",
		edits: []edit{{"user.go", `xml:"Nick"`, `xml:"Nick" yaml:"nick"`}},
		want: []string{
			"user.go:12:64: User.Nick: unknown tag key yaml: want json, xml, validate or contract",
		},
	},
	{
		name: "tag key twice", reason: "only the first of them counts",
		edits: []edit{{"user.go", `xml:"Nick"`, `xml:"Nick" xml:"Nick"`}},
		want: []string{
			"user.go:12:64: User.Nick: the key xml stands twice in the tag",
		},
	},
	{
		name: "tag without quotes", reason: "reflect reads nothing from there on",
		edits: []edit{{"user.go", `xml:"Nick"`, "xml:Nick"}},
		want: []string{
			`user.go:12:53: User.Nick: the tag is malformed from "xml:Nick" on: want key:"value" pairs with one space between them`,
		},
	},
	{
		name: "tag that is a comment", reason: "reflect reads nothing from there on",
		edits: []edit{{"user.go", `xml:"Nick"`, `and xml:"Nick"`}},
		want: []string{
			`user.go:12:53: User.Nick: the tag is malformed from "and xml:\"Nick\"" on: want key:"value" pairs with one space between them`,
		},
	},
	{
		name: "tag with two spaces", reason: "go vet refuses it",
		edits: []edit{{"user.go", ` xml:"Nick"`, `  xml:"Nick"`}},
		want: []string{
			`user.go:12:32: User.Nick: the tag is malformed from "json:\"Nick,omitzero\"  xml:\"Nick\"" on: want key:"value" pairs with one space between them`,
		},
	},
	{
		name: "tag with a bad escape", reason: "the value cannot be read",
		edits: []edit{{"user.go", `xml:"Nick"`, `xml:"\q"`}},
		want: []string{
			`user.go:12:53: User.Nick: the tag is malformed from "xml:\"\\q\"" on: want key:"value" pairs with one space between them`,
		},
	},
	{
		name: "tag in quotes", reason: "positions inside escapes are those of the tag",
		edits: []edit{{"user.go", "`json:\"Nick,omitzero\" xml:\"Nick\"`", `"json:\"Nick,omitempty\" xml:\"Nick\""`}},
		want: []string{
			"user.go:12:31: User.Nick: omitempty would drop empty values, which are values: use omitzero",
		},
	},
	{
		name: "contract option", reason: "a typing error must not pass",
		edits: []edit{{"update.go", `contract:"readonly"`, `contract:"readonyl"`}},
		want: []string{
			`update.go:17:80: Update.Seen: unknown contract option "readonyl" (did you mean readonly?): want identity, readonly, xmlfirst, responseonly, notnull, custom, key, as or updateonly`,
		},
	},
	{
		name: "contract option that is far", reason: "three letters off is another word",
		edits: []edit{{"update.go", `contract:"readonly"`, `contract:"rexxxnly"`}},
		want: []string{
			`update.go:17:80: Update.Seen: unknown contract option "rexxxnly": want identity, readonly, xmlfirst, responseonly, notnull, custom, key, as or updateonly`,
		},
	},
	{
		name: "contract option with a value", reason: "the option that was meant is near",
		edits: []edit{{"update.go", "custom=lines", "custm=Lines"}},
		want: []string{
			`update.go:18:82: Update.Lines: unknown contract option "custm=Lines" (did you mean custom?): want identity, readonly, xmlfirst, responseonly, notnull, custom, key, as or updateonly`,
		},
	},
	{
		name: "contract option twice", reason: "once says it",
		edits: []edit{{"update.go", `contract:"readonly"`, `contract:"readonly,readonly"`}},
		want: []string{
			"update.go:17:89: Update.Seen: the contract option readonly stands twice",
		},
	},
	{
		name: "contract option empty", reason: "a comma too many is a word too few",
		edits: []edit{{"update.go", `contract:"readonly"`, `contract:"readonly,"`}},
		want: []string{
			`update.go:17:89: Update.Seen: unknown contract option "": want identity, readonly, xmlfirst, responseonly, notnull, custom, key, as or updateonly`,
		},
	},
	{
		name: "contract value", reason: "identity of what?",
		edits: []edit{{"update.go", `contract:"identity"`, `contract:"identity=ID"`}},
		want: []string{
			"update.go:12:76: Update.ID: the contract option identity takes no value",
		},
	},
	{
		name: "key without value", reason: "it names nothing",
		edits: []edit{{"update.go", `contract:"custom=lines"`, `contract:"key=,custom=lines"`}},
		want: []string{
			"update.go:18:82: Update.Lines: the contract option key needs a value: key=Member",
		},
	},
	{
		name: "custom without value", reason: "it names nothing",
		edits: []edit{{"update.go", `contract:"custom=lines"`, `contract:"key=Number,custom"`}},
		want: []string{
			"update.go:18:93: Update.Lines: the contract option custom needs a value: custom=group",
		},
	},
	{
		name: "omitempty", reason: "an empty value is a value",
		edits: []edit{{"user.go", `json:"Nick,omitzero"`, `json:"Nick,omitempty"`}},
		want: []string{
			"user.go:12:43: User.Nick: omitempty would drop empty values, which are values: use omitzero",
		},
	},
	{
		name: "json option", reason: "string is for other encoders",
		edits: []edit{{"user.go", `json:"On"`, `json:"On,string"`}},
		want: []string{
			`user.go:13:41: User.On: unknown json option "string": want omitzero`,
		},
	},
	{
		name: "no omitzero", reason: "under encoding/json absent would be written as null",
		edits: []edit{{"update.go", `json:"Nick,omitzero"`, `json:"Nick"`}},
		want: []string{
			`update.go:14:38: Update.Nick: a wire.Optional needs omitzero: json:"Nick,omitzero"`,
		},
	},
	{
		name: "omitzero on a plain member", reason: "false would vanish",
		edits: []edit{{"user.go", `json:"On"`, `json:"On,omitzero"`}},
		want: []string{
			"user.go:13:41: User.On: a plain member is always written, unless it is the identity or a required text: take out omitzero",
		},
	},
	{
		name: "json without a name", reason: "the Go name is not a wire name that anybody chose",
		edits: []edit{{"user.go", `json:"Nick,omitzero"`, `json:",omitzero"`}},
		want: []string{
			`user.go:12:38: User.Nick: the json tag has no name: want json:"Name", or json:"-" for none`,
		},
	},
	{
		name: "no json tag", reason: "left out by mistake looks the same",
		edits: []edit{{"user.go", `json:"Nick,omitzero" xml`, "xml"}},
		want: []string{
			`user.go:12:2: User.Nick: has no json tag: want json:"Name", or json:"-" for none`,
		},
	},
	{
		name: "json dash with an option", reason: "encoding/json reads it as the name -",
		edits: []edit{{"user.go", `json:"Nick,omitzero"`, `json:"-,omitzero"`}},
		want: []string{
			`user.go:12:38: User.Nick: json:"-" has no options: want json:"-" alone`,
		},
	},
	{
		name: "json name", reason: "generated code writes names as they are",
		edits: []edit{{"user.go", `json:"Nick,omitzero"`, `json:"Ni\\ck,omitzero"`}},
		want: []string{
			`user.go:12:32: User.Nick: "Ni\\ck" cannot be a name in JSON`,
		},
	},
	{
		name: "dash with rules", reason: "nobody reads the rules of what is not a member",
		edits: []edit{{"other.go", "`json:\"-\"`", "`json:\"-\" validate:\"required\"`"}},
		want: []string{
			"other.go:21:2: Answer.Hidden: has no wire name, so its other tags say nothing: take them out",
		},
	},
	{
		name: "xml option", reason: "there are no attributes in these contracts",
		edits: []edit{{"user.go", `xml:"Nick"`, `xml:"Nick,attr"`}},
		want: []string{
			`user.go:12:63: User.Nick: unknown xml option "attr": want the name alone`,
		},
	},
	{
		name: "xml path", reason: "encoding/xml's paths are not known here",
		edits: []edit{{"user.go", `xml:"Nick"`, `xml:"Names>Nick"`}},
		want: []string{
			`user.go:12:58: User.Nick: "Names>Nick" cannot be a name in XML`,
		},
	},
	{
		name: "no xml tag", reason: "left out by mistake looks the same",
		edits: []edit{{"user.go", ` xml:"Nick"`, ""}, {"update.go", ` xml:"Nick"`, ""}},
		want: []string{
			`update.go:14:2: Update.Nick: has no xml tag: want xml:"Name", or xml:"-" for none`,
			`user.go:12:2: User.Nick: has no xml tag: want xml:"Name", or xml:"-" for none`,
		},
	},
	{
		name: "xml without the format", reason: "no code follows from it",
		flags: "-formats json",
		want: []string{
			"other.go:19:55: Answer.Result: has an element name, but -formats has no xml: add it, or take out the xml tags of Answer",
			"pieces.go:6:55: Piece.Number: has an element name, but -formats has no xml: add it, or take out the xml tags of Piece",
			"pieces.go:12:55: PieceUpdate.Number: has an element name, but -formats has no xml: add it, or take out the xml tags of PieceUpdate",
			"update.go:12:57: Update.ID: has an element name, but -formats has no xml: add it, or take out the xml tags of Update",
			"user.go:10:42: User.ID: has an element name, but -formats has no xml: add it, or take out the xml tags of User",
			"user.go:23:43: Line.Number: has an element name, but -formats has no xml: add it, or take out the xml tags of Line",
		},
	},
	{
		name: "list in XML", reason: "nothing writes such an element",
		edits: []edit{{"user.go", "Nick  w.Optional[string]", "Nick  w.Optional[[]string]"}, {"update.go", "Nick  wire.Optional[string]", "Nick  wire.Optional[[]string]"}},
		want: []string{
			"update.go:14:61: Update.Nick: no element can hold []string: take out the tag",
			"user.go:12:55: User.Nick: no element can hold []string: take out the tag",
		},
	},
	{
		name: "xmlfirst without XML", reason: "there is nothing to put first",
		edits: []edit{{"other.go", `xml:"Result"`, `xml:"-"`}},
		want: []string{
			"other.go:19:73: Answer.Result: xmlfirst says nothing without an element name",
		},
	},
	{
		name: "object without XML", reason: "nothing writes the element",
		edits: []edit{{"user.go", `xml:"number"`, `xml:"-"`}, {"user.go", `xml:"text"`, `xml:"-"`}},
		want: []string{
			"update.go:18:60: Update.Lines: no element can hold []Line: take out the tag",
			"user.go:16:54: User.Lines: no element can hold []Line: take out the tag",
		},
	},
	{
		name: "object without JSON", reason: "nothing writes the object",
		edits: []edit{{"user.go", `json:"number"`, `json:"-"`}, {"user.go", `json:"text,omitzero"`, `json:"-"`}},
		want: []string{
			"update.go:18:8: Update.Lines: Line has no names in JSON",
			"user.go:16:8: User.Lines: Line has no names in JSON",
		},
	},
	{
		name: "part that is not stored", reason: "the storage form of an object is its JSON",
		edits: []edit{{"user.go", `json:"text,omitzero"`, `json:"-"`}},
		want: []string{
			"user.go:24:29: Line.Text: JSON does not write it, so the storage form would lose it: only User and Update can have such a member",
		},
	},
	{
		name: "name twice", reason: "one of the members is never read",
		edits: []edit{{"user.go", `json:"Nick,omitzero"`, `json:"Name,omitzero"`}, {"update.go", `json:"Nick,omitzero"`, `json:"Name,omitzero"`}},
		want: []string{
			"update.go:14:38: Update.Nick: the name Name in JSON is taken by Name: readers look without case",
			"user.go:12:32: User.Nick: the name Name in JSON is taken by Name: readers look without case",
		},
	},
	{
		name: "name twice but for case", reason: "readers look without case",
		edits: []edit{{"other.go", `json:"Detail,omitzero"`, `json:"RESULT,omitzero"`}},
		want: []string{
			"other.go:20:32: Answer.Detail: the name RESULT in JSON is taken by Result: readers look without case",
		},
	},
	{
		name: "element twice", reason: "one of the members is never read",
		edits: []edit{{"other.go", `xml:"Detail"`, `xml:"Result"`}},
		want: []string{
			"other.go:20:55: Answer.Detail: the name Result in XML is taken by Result: readers look without case",
		},
	},
	{
		name: "path twice", reason: "errors and forms use one name for both",
		edits: []edit{{"other.go", `json:"Result,omitzero"`, `json:"-"`}, {"other.go", `json:"Detail,omitzero" xml:"Detail"`, `json:"Result,omitzero" xml:"Detail"`}},
		want: []string{
			"other.go:20:55: Answer.Detail: the name Result in paths is taken by Result: readers look without case",
		},
	},
	{
		name: "field twice", reason: "Go refuses it too, but one file later",
		edits: []edit{{"other.go", "\tHidden string", "\tResult string"}},
		want: []string{
			"other.go:21:2: Answer.Result: the struct has this name twice",
		},
	},
	{
		name: "type twice", reason: "Go refuses it too, but one file later",
		edits: []edit{{"user.go", "type Line struct", "type Answer struct{}\n\ntype Line struct"}},
		want: []string{
			"user.go:22:6: Answer: the package declares this name twice",
		},
	},
	{
		name: "embedded", reason: "promoted members would be missed",
		edits: []edit{{"other.go", "\tHidden string                `json:\"-\"`", "\tLine"}},
		want: []string{
			"other.go:21:2: Answer: embeds Line: write its members out",
		},
	},
	{
		name: "shared tag", reason: "two members of one name",
		edits: []edit{{"other.go", "\tHidden string                `json:\"-\"`", "\tA, B string `json:\"A\" xml:\"A\"`"}},
		want: []string{
			"other.go:21:2: Answer.A: shares its tag with other names: write a line for each",
			"other.go:21:5: Answer.B: shares its tag with other names: write a line for each",
		},
	},
	{
		name: "unexported", reason: "no other package could set it",
		edits: []edit{{"other.go", "\tHidden string                `json:\"-\"`", "\thidden string `json:\"hidden\" xml:\"hidden\"`"}},
		want: []string{
			"other.go:21:2: Answer.hidden: has a tag but is unexported: export it, or take out the tag",
		},
	},
	{
		name: "no tag", reason: "left out by mistake looks the same",
		edits: []edit{{"user.go", "`json:\"Nick,omitzero\" xml:\"Nick\"`", ""}},
		want: []string{
			`user.go:12:2: User.Nick: has no tag: want json:"Name", or json:"-" for none`,
		},
	},
	{
		name: "only an empty tag", reason: "left out by mistake looks the same",
		edits: []edit{{"other.go", "`json:\"-\"`", "``"}},
		want: []string{
			`other.go:21:2: Answer.Hidden: has no json tag: want json:"Name", or json:"-" for none`,
		},
	},
	{
		name: "type parameters", reason: "methods are written for one type",
		edits: []edit{{"other.go", "type Answer struct", "type Answer[T any] struct"}},
		want: []string{
			"other.go:18:6: Answer: a struct with wire names cannot have type parameters",
		},
	},
	{
		name: "null without methods", reason: "a list asks its items",
		edits: []edit{{"user.go", "func (l *Line) SetNull() { *l = Line{null: true} }", ""}},
		want: []string{
			"user.go:26:2: Line.null: says that an item is null: it must be a bool, and Line needs the methods IsNull and SetNull",
		},
	},
	{
		name: "null of another type", reason: "a list asks its items",
		edits: []edit{{"user.go", "\tnull bool", "\tnull int"}},
		want: []string{
			"user.go:26:2: Line.null: says that an item is null: it must be a bool, and Line needs the methods IsNull and SetNull",
		},
	},
	{
		name: "foreign field", reason: "the guard repeats its type",
		edits: []edit{{"user.go", "\tnull bool", "\tnull bool\n\tat   time.Time"}, {"user.go", "import (", "import (\n\t\"time\"\n"}},
		want: []string{
			"user.go:29:7: Line.at: the generator does not know the package time: a struct with wire names cannot hold its types",
		},
	},
	{
		name: "pointer", reason: "absent and null would be one",
		edits: []edit{{"user.go", "w.Optional[string]     `json:\"Nick", "*string `json:\"Nick"}},
		want: []string{
			"user.go:12:8: User.Nick: no codec for the type *string: want wire.Optional[string]",
		},
	},
	{
		name: "map", reason: "no codec is made up",
		edits: []edit{{"user.go", "w.Optional[string]     `json:\"Nick", "w.Optional[map[string]int] `json:\"Nick"}},
		want: []string{
			"user.go:12:8: User.Nick: no codec for the type wire.Optional[map[string]int]: want a scalar of package wire, or a struct or an enumeration of this package",
		},
	},
	{
		name: "time", reason: "time.Time always has a zone",
		edits: []edit{{"user.go", "w.Optional[w.DateTime]", "w.Optional[time.Time]"}, {"user.go", "import (", "import (\n\t\"time\"\n"}},
		want: []string{
			"user.go:17:8: User.Seen: no codec for the type wire.Optional[time.Time]: want wire.DateTime",
		},
	},
	{
		name: "float", reason: "rates do not survive it",
		edits: []edit{{"update.go", "wire.Optional[int64] ", "wire.Optional[float64] "}},
		want: []string{
			"update.go:19:8: Update.Level: no codec for the type wire.Optional[float64]: want wire.Decimal",
		},
	},
	{
		name: "list of pointers", reason: "no codec is made up",
		edits: []edit{{"user.go", "w.Optional[[]Line]", "w.Optional[[]*Line]"}},
		want: []string{
			"user.go:16:8: User.Lines: no codec for the type wire.Optional[[]*Line]: want Line itself",
		},
	},
	{
		name: "array", reason: "no codec is made up",
		edits: []edit{{"user.go", "w.Optional[[]Line]", "w.Optional[[3]Line]"}},
		want: []string{
			"user.go:16:8: User.Lines: no codec for the type wire.Optional[[3]Line]: want a scalar of package wire, or a struct or an enumeration of this package",
		},
	},
	{
		name: "misspelt type", reason: "the type that was meant is near",
		edits: []edit{{"update.go", "wire.Optional[Role]", "wire.Optional[Roll]"}},
		want: []string{
			"update.go:16:8: Update.Role: no codec for the type wire.Optional[Roll] (did you mean Role?)",
		},
	},
	{
		name: "another package's uuid", reason: "a name is not a package",
		edits: []edit{{"user.go", `"github.com/google/uuid"`, `uuid "github.com/gofrs/uuid/v5"`}},
		want: []string{
			"user.go:10:8: User.ID: no codec for the type github.com/gofrs/uuid/v5.UUID: want a scalar of package wire, or a struct or an enumeration of this package",
		},
	},
	{
		name: "another package's uuid by its own name", reason: "a name is not a package",
		edits: []edit{{"user.go", `"github.com/google/uuid"`, `"github.com/gofrs/uuid/v5"`}},
		want: []string{
			"user.go:10:8: User.ID: no codec for the type github.com/gofrs/uuid/v5.UUID: want a scalar of package wire, or a struct or an enumeration of this package",
		},
	},
	{
		name: "Optional without a type", reason: "it is a wire.Optional of nothing",
		edits: []edit{{"user.go", "w.Optional[string]     `json:\"Nick", "w.Optional `json:\"Nick"}},
		want: []string{
			"user.go:12:8: User.Nick: no codec for the type wire.Optional: want a scalar of package wire, or a struct or an enumeration of this package",
		},
	},
	{
		name: "Optional twice", reason: "three states are enough",
		edits: []edit{{"update.go", "wire.Optional[string]        `json:\"Nick", "wire.Optional[wire.Optional[string]] `json:\"Nick"}},
		want: []string{
			"update.go:14:8: Update.Nick: a wire.Optional of a wire.Optional: one of them says it all",
		},
	},
	{
		name: "bare list", reason: "absent, null and empty are three",
		edits: []edit{{"user.go", "w.Optional[[]Line]  ", "[]Line"}},
		want: []string{
			"user.go:16:8: User.Lines: a list or an object must be a wire.Optional: wire.Optional[[]Line]",
		},
	},
	{
		name: "bare object", reason: "absent and null are two",
		edits: []edit{{"other.go", "wire.Optional[User]", "User"}},
		want: []string{
			"other.go:20:9: Answer.Detail: a list or an object must be a wire.Optional: wire.Optional[User]",
		},
	},
	{
		name: "type without methods", reason: "nobody wrote how it is read",
		edits: []edit{{"other.go", "func (r *Role) UnmarshalJSON(token []byte) error { return nil }", ""}},
		want: []string{
			"other.go:8:6: Role: is the type of a member, but has no method UnmarshalJSON: write it, or give its fields wire names",
		},
	},
	{
		name: "type without text methods", reason: "nobody wrote how its element is read",
		edits: []edit{{"other.go", "func (r Role) MarshalText() ([]byte, error) { return nil, nil }", ""}, {"other.go", "func (r *Role) UnmarshalText(text []byte) error { return nil }", ""}},
		want: []string{
			"other.go:8:6: Role: is the type of a member, but has no method UnmarshalText or MarshalText: write it, or give its fields wire names",
		},
	},
	{
		name: "recursive", reason: "a comparison would not end",
		edits: []edit{{"other.go", "wire.Optional[User]  ", "wire.Optional[[]Answer]"}},
		want: []string{
			"other.go:20:9: Answer.Detail: Answer holds itself: a recursive struct has no codec",
		},
	},
	{
		name: "holder of a recursive one", reason: "the search ends there, too",
		edits: []edit{{"other.go", "wire.Optional[User]  ", "wire.Optional[[]Part]"}, {"other.go", "`json:\"-\"`\n}", "`json:\"-\"`\n}\n\ntype Part struct {\n\tOf wire.Optional[[]Part] `json:\"Of,omitzero\" xml:\"Of\"`\n}"}},
		want: []string{
			"other.go:25:5: Part.Of: Part holds itself: a recursive struct has no codec",
		},
	},
	{
		name: "recursive by another", reason: "a comparison would not end",
		edits: []edit{{"other.go", "`json:\"-\"`\n}", "`json:\"-\"`\n}\n\ntype Part struct {\n\tOf wire.Optional[[]Whole] `json:\"Of,omitzero\" xml:\"Of\"`\n}\n\ntype Whole struct {\n\tParts wire.Optional[[]Part] `json:\"Parts,omitzero\" xml:\"Parts\"`\n}"}},
		want: []string{
			"other.go:25:5: Part.Of: Part holds itself: a recursive struct has no codec",
			"other.go:29:8: Whole.Parts: Whole holds itself: a recursive struct has no codec",
		},
	},
	{
		name: "list in an object", reason: "copies would share it",
		edits: []edit{{"user.go", "Text   w.Optional[string]", "Text   w.Optional[[]Role]"}, {"user.go", `xml:"text"`, `xml:"-"`}},
		want: []string{
			"user.go:24:9: Line.Text: a list, an object or a secret inside the record's objects is more than the generator knows",
		},
	},
	{
		name: "secret in an object", reason: "an audit would show it",
		edits: []edit{{"user.go", "Text   w.Optional[string]", "Text   w.Optional[w.Secret]"}},
		want: []string{
			"user.go:24:9: Line.Text: a list, an object or a secret inside the record's objects is more than the generator knows",
		},
	},
	{
		name: "options elsewhere", reason: "only User and Update are merged",
		edits: []edit{{"other.go", `contract:"xmlfirst"`, `contract:"identity,readonly,custom=lines,key=Number"`}},
		want: []string{
			"other.go:19:78: Answer.Result: identity is for the members of User and Update: take it out",
			"other.go:19:87: Answer.Result: readonly is for the members of User and Update: take it out",
			"other.go:19:87: Answer.Result: is the identity, which no update changes: take out readonly",
			"other.go:19:96: Answer.Result: custom is for the members of User and Update: take it out",
			"other.go:19:96: Answer.Result: a custom group decides itself what can be changed: take out custom, or identity and readonly",
			"other.go:19:109: Answer.Result: key is for the members of User and Update: take it out",
			"other.go:19:109: Answer.Result: a keyed list is merged by its key: take out key, or custom and readonly",
		},
	},
	{
		name: "rules elsewhere", reason: "nothing checks them",
		edits: []edit{{"user.go", `xml:"text"`, `xml:"text" validate:"required"`}},
		want: []string{
			"user.go:24:61: Line.Text: only User, Update and the items of keyed lists can have rules: take these out, and check them in crossField",
		},
	},
	{
		name: "identity and readonly", reason: "one of them says it all",
		edits: []edit{{"update.go", `contract:"identity"`, `contract:"identity,readonly"`}},
		want: []string{
			"update.go:12:85: Update.ID: is the identity, which no update changes: take out readonly",
		},
	},
	{
		name: "notnull on a plain member", reason: "its type says so",
		edits: []edit{{"user.go", `xml:"On"`, `xml:"On" contract:"notnull"`}},
		want: []string{
			"user.go:13:61: User.On: a plain member is never null: take out notnull",
		},
	},
	{
		name: "custom and readonly", reason: "the group's functions decide",
		edits: []edit{{"update.go", `"custom=lines"`, `"custom=lines,readonly"`}},
		want: []string{
			"update.go:18:82: Update.Lines: a custom group decides itself what can be changed: take out custom, or identity and readonly",
		},
	},
	{
		name: "responseonly", reason: "Diff would lose the member",
		edits: []edit{{"update.go", `xml:"Nick"`, `xml:"Nick" contract:"responseonly"`}},
		want: []string{
			"update.go:14:80: Update.Nick: an update that applies a member must be able to send it: add readonly, or take out responseonly",
		},
	},
	{
		name: "group without a value", reason: "the compiler would say it in generated code",
		edits: []edit{{"update.go", "custom=lines", "custom=line"}, {"user.go", "custom=lines", "custom=rows"}},
		want: []string{
			"update.go:18:82: Update.Lines: the package has no value line (did you mean lines?): want one that is a merge.Group[User, Update]",
			"user.go:16:76: User.Lines: the package has no value rows: want one that is a merge.Group[User, Update]",
			"user.go:16:76: User.Lines: the custom group is rows, but line in Update",
		},
	},
	{
		name: "key of a scalar", reason: "it has no members",
		edits: []edit{{"update.go", `xml:"Nick"`, `xml:"Nick" contract:"key=Number"`}},
		want: []string{
			"update.go:14:80: Update.Nick: only a list of structs has a key: take out key=Number",
			"update.go:14:80: Update.Nick: the key is Number, but none in User",
		},
	},
	{
		name: "key of no member", reason: "no item has it",
		edits: []edit{{"update.go", "key=Number", "key=Numbr"}, {"user.go", "key=Number", "key=Numbr"}},
		want: []string{
			"update.go:21:82: Update.Parts: PieceUpdate has no member Numbr (did you mean Number?)",
			"user.go:19:76: User.Parts: Piece has no member Numbr (did you mean Number?)",
		},
	},
	{
		name: "key that cannot be compared", reason: "text that is equal is not one number",
		edits: []edit{{"update.go", "key=Number", "key=Rate"}, {"user.go", "key=Number", "key=Rate"}, {"pieces.go", "\tSize   wire.Optional[string] `json:\"size,omitzero\" xml:\"size\"`", "\tRate   wire.Optional[wire.Decimal] `json:\"size,omitzero\" xml:\"size\"`"}, {"pieces.go", "\tSize   wire.Optional[int64]  `json:\"size,omitzero\" xml:\"size\" contract:\"as=sizes\"`", "\tRate   wire.Optional[wire.Decimal] `json:\"size,omitzero\" xml:\"size\"`"}},
		want: []string{
			"update.go:21:82: Update.Parts: PieceUpdate.Rate is wire.Decimal, which is not a key: want text, a number or a GUID",
			"user.go:19:76: User.Parts: Piece.Rate is wire.Decimal, which is not a key: want text, a number or a GUID",
		},
	},
	{
		name: "key with two spellings", reason: "the zero value and a name are one value, but two keys",
		edits: []edit{
			{"pieces.go", "type Piece struct", "type Size string\n\nvar sizeNames = wire.EnumNames{\"SMALL\"}\n\ntype Piece struct"},
			{"pieces.go", "Size   wire.Optional[string]", "Size   wire.Optional[Size]"},
			{"pieces.go", "Size   wire.Optional[int64]  `json:\"size,omitzero\" xml:\"size\" contract:\"as=sizes\"`", "Size   wire.Optional[Size]  `json:\"size,omitzero\" xml:\"size\"`"},
			{"update.go", "key=Number", "key=Size"}, {"user.go", "key=Number", "key=Size"},
		},
		want: []string{
			"update.go:21:82: Update.Parts: PieceUpdate.Size is Size, which is not a key: want text, a number or a GUID",
			"user.go:19:76: User.Parts: Piece.Size is Size, which is not a key: want text, a number or a GUID",
		},
	},
	{
		name: "unknown rule", reason: "the fast check must know every rule",
		edits: []edit{{"update.go", "omitempty,notblank", "omitempty,uuid"}, {"user.go", "omitempty,notblank", "omitempty,uuid"}},
		want: []string{
			`update.go:20:88: Update.Pin: unknown rule "uuid": want required, omitempty, oneof=…, len=…, max=…, min=…, emailaddress, httpurl, mobile or notblank`,
			`user.go:18:82: User.Pin: unknown rule "uuid": want required, omitempty, oneof=…, len=…, max=…, min=…, emailaddress, httpurl, mobile or notblank`,
		},
	},
	{
		name: "misspelt rule", reason: "the rule that was meant is near",
		edits: []edit{{"user.go", "required,notblank", "required,notblanc"}, {"update.go", `json:"Name,omitzero" xml:"Name" validate:"required,notblank"`, `json:"Name,omitzero" xml:"Name" validate:"required,notblanc"`}},
		want: []string{
			`update.go:13:89: Update.Name: unknown rule "notblanc" (did you mean notblank?): want required, omitempty, oneof=…, len=…, max=…, min=…, emailaddress, httpurl, mobile or notblank`,
			`user.go:11:74: User.Name: unknown rule "notblanc" (did you mean notblank?): want required, omitempty, oneof=…, len=…, max=…, min=…, emailaddress, httpurl, mobile or notblank`,
		},
	},
	{
		name: "rule first", reason: "a rule on an absent member must not fail",
		edits: []edit{{"user.go", "omitempty,notblank", "notblank"}, {"update.go", "omitempty,notblank", "notblank"}},
		want: []string{
			"update.go:20:78: Update.Pin: rules must start with required or omitempty: an absent member breaks none",
			"user.go:18:72: User.Pin: rules must start with required or omitempty: an absent member breaks none",
		},
	},
	{
		name: "required last", reason: "it says what the others apply to",
		edits: []edit{{"user.go", "required,notblank", "omitempty,notblank,required"}, {"update.go", "required,notblank", "omitempty,notblank,required"}},
		want: []string{
			"update.go:13:99: Update.Name: required must stand first",
			"user.go:11:65: User.Name: a plain member is always there, and empty is a value: take out omitempty",
			"user.go:11:84: User.Name: required must stand first",
		},
	},
	{
		name: "rule of text on a number", reason: "it cannot judge it",
		edits: []edit{{"user.go", "omitempty,oneof=1 2", "omitempty,mobile"}, {"update.go", "omitempty,oneof=1 2", "omitempty,mobile"}},
		want: []string{
			"update.go:19:92: Update.Level: the rule mobile judges string and wire.Secret, not int64",
			"user.go:17:86: User.Level: the rule mobile judges string and wire.Secret, not int64",
		},
	},
	{
		name: "rule on a list", reason: "it cannot judge it",
		edits: []edit{{"update.go", `xml:"Lines"`, `xml:"Lines" validate:"omitempty,notblank"`}, {"user.go", `xml:"Lines"`, `xml:"Lines" validate:"omitempty,notblank"`}},
		want: []string{
			"update.go:18:92: Update.Lines: the rule notblank judges string and wire.Secret, not []Line",
			"user.go:16:86: User.Lines: the rule notblank judges string and wire.Secret, not []Line",
		},
	},
	{
		name: "oneof on a secret", reason: "a secret is not compared with what the source says",
		edits: []edit{{"user.go", "omitempty,notblank", "omitempty,oneof=a b"}, {"update.go", "omitempty,notblank", "omitempty,oneof=a b"}},
		want: []string{
			"update.go:20:88: Update.Pin: the rule oneof judges text and integers, not wire.Secret",
			"user.go:18:82: User.Pin: the rule oneof judges text and integers, not wire.Secret",
		},
	},
	{
		name: "oneof of text on a number", reason: "it never holds",
		edits: []edit{{"user.go", "oneof=1 2", "oneof=1 two"}, {"update.go", "oneof=1 2", "oneof=1 two"}},
		want: []string{
			"update.go:19:92: Update.Level: the value two of the rule oneof does not fit int64",
			"user.go:17:86: User.Level: the value two of the rule oneof does not fit int64",
		},
	},
	{
		name: "oneof of nothing", reason: "it never holds",
		edits: []edit{{"user.go", "oneof=1 2", "oneof="}, {"update.go", "oneof=1 2", "oneof="}},
		want: []string{
			"update.go:19:92: Update.Level: the rule oneof needs values: oneof=1 2",
			"user.go:17:86: User.Level: the rule oneof needs values: oneof=1 2",
		},
	},
	{
		name: "required on a plain bool", reason: "false would not be there",
		edits: []edit{{"user.go", `xml:"On"`, `xml:"On" validate:"required"`}},
		want: []string{
			"user.go:13:61: User.On: a plain bool is always there: take out required",
		},
	},
	{
		name: "identity in User alone", reason: "an update could change whose record it is",
		edits: []edit{{"user.go", `json:"Id" xml:"Id"`, `json:"Id" xml:"Id" contract:"identity"`}, {"update.go", ` contract:"identity"`, ""}},
		want: []string{
			"user.go:10:61: User.ID: identity is said in User alone: say it in Update, which decides",
		},
	},
	{
		name: "readonly in User alone", reason: "Apply would change it",
		edits: []edit{{"update.go", ` contract:"readonly"`, ""}},
		want: []string{
			"user.go:15:74: User.Seen: readonly is said in User alone: say it in Update, which decides",
		},
	},
	{
		name: "xmlfirst in User alone", reason: "the two would be written in two orders",
		edits: []edit{{"user.go", `xml:"Nick"`, `xml:"Nick" contract:"xmlfirst"`}},
		want: []string{
			"user.go:12:74: User.Nick: xmlfirst is said in User alone: say it in Update, which decides",
		},
	},
	{
		name: "notnull in Update alone", reason: "the record says it can be null",
		edits: []edit{{"user.go", ` contract:"notnull"`, ""}},
		want: []string{
			"update.go:19:113: Update.Level: notnull is said in Update alone: say it in User, which decides",
		},
	},
	{
		name: "group in User alone", reason: "an update would be merged by the tags, and audited by the group",
		edits: []edit{{"update.go", ` contract:"custom=lines"`, ""}},
		want: []string{
			"user.go:16:76: User.Lines: the custom group is lines, but none in Update",
		},
	},
	{
		name: "two keys", reason: "the two would find different items",
		edits: []edit{{"update.go", "key=Number", "key=Level"}},
		want: []string{
			"update.go:21:82: Update.Parts: the key is Level, but Number in User",
		},
	},
	{
		name: "no word on the identity by its field", reason: "the field is called so",
		edits: []edit{{"update.go", `json:"Id,omitzero" xml:"Id" contract:"identity"`, `json:"Key,omitzero" xml:"Key"`}, {"user.go", `json:"Id" xml:"Id"`, `json:"Key" xml:"Key"`}},
		want: []string{
			"update.go:12:2: Update.ID: says neither identity nor readonly: an update could change whose record it is",
		},
	},
	{
		name: "no word on the identity by its name", reason: "the wire calls it so",
		edits: []edit{{"update.go", "ID    wire", "Key   wire"}, {"update.go", ` contract:"identity"`, ""}, {"user.go", "ID    uuid", "Key   uuid"}},
		want: []string{
			"update.go:12:2: Update.Key: says neither identity nor readonly: an update could change whose record it is",
		},
	},
	{
		name: "no word on the identity", reason: "an update could change whose record it is",
		edits: []edit{{"update.go", ` contract:"identity"`, ""}},
		want: []string{
			"update.go:12:2: Update.ID: says neither identity nor readonly: an update could change whose record it is",
		},
	},
	{
		name: "identity that can be null", reason: "it is always known",
		edits: []edit{{"user.go", "uuid.UUID              `json:\"Id\"", "w.Optional[uuid.UUID] `json:\"Id,omitzero\""}},
		want: []string{
			"user.go:10:8: User.ID: the identity is always known: make it plain",
		},
	},
	{
		name: "two wire names", reason: "a name is one",
		edits: []edit{{"update.go", `json:"Nick,omitzero" xml:"Nick"`, `json:"nick,omitzero" xml:"-"`}},
		want: []string{
			"update.go:14:38: Update.Nick: the name in JSON is nick, but Nick in User",
			"update.go:14:59: Update.Nick: the name in XML is none, but Nick in User",
		},
	},
	{
		name: "two types", reason: "a merge copies",
		edits: []edit{{"update.go", "wire.Optional[string]        `json:\"Nick", "wire.Optional[bool] `json:\"Nick"}},
		want: []string{
			"update.go:14:8: Update.Nick: the type is bool, but string in User",
		},
	},
	{
		name: "two lists of rules", reason: "a rule holds on both sides",
		edits: []edit{{"update.go", "omitempty,notblank", "required,notblank"}},
		want: []string{
			"update.go:20:68: Update.Pin: the rules are required,notblank, but omitempty,notblank in User",
			"user.go:18:2: User.Pin: Update requires it, so the record cannot hold null: make it plain, or notnull",
		},
	},
	{
		name: "rules in User alone", reason: "a rule holds on both sides",
		edits: []edit{{"update.go", ` validate:"omitempty,notblank"`, ""}},
		want: []string{
			"update.go:20:2: Update.Pin: the rules are none, but omitempty,notblank in User",
		},
	},
	{
		name: "required null", reason: "a required member is never null",
		edits: []edit{{"update.go", `xml:"Nick"`, `xml:"Nick" validate:"required"`}, {"user.go", `xml:"Nick"`, `xml:"Nick" validate:"required"`}},
		want: []string{
			"user.go:12:2: User.Nick: Update requires it, so the record cannot hold null: make it plain, or notnull",
		},
	},
	{
		name: "plain in Update", reason: "absent must be told",
		edits: []edit{{"update.go", "wire.Optional[bool]          `json:\"On,omitzero\"", "bool `json:\"On\""}},
		want: []string{
			"update.go:15:8: Update.On: a member of Update must be a wire.Optional: wire.Optional[bool]",
		},
	},
	{
		name: "no counterpart", reason: "an update cannot send what the record does not have",
		edits: []edit{{"user.go", "\tNick ", "\tNik "}},
		want: []string{
			"update.go:14:2: Update.Nick: User has no such member (did you mean Nik?): an update cannot send what the record does not have",
		},
	},
	{
		name: "order", reason: "Paths and Changes would list them in two orders",
		edits: []edit{{"update.go", "\tOn    wire.Optional[bool]          `json:\"On,omitzero\" xml:\"On\" validate:\"required\"`\n", ""}, {"update.go", "\tID    wire", "\tOn    wire.Optional[bool]          `json:\"On,omitzero\" xml:\"On\" validate:\"required\"`\n\tID    wire"}},
		want: []string{
			"update.go:13:2: Update.ID: stands after On, but before it in User: want one order, or //contract:order own in the comment of Update",
		},
	},
	{
		name: "order of its own without need", reason: "the comment would say what is not so",
		edits: []edit{{"update.go", "// Update is the request body.", "// Update is the request body.\n//\n//contract:order own"}},
		want: []string{
			"update.go:12:1: Update: stands in the order of User: take out //contract:order own",
		},
	},
	{
		name: "unknown directive", reason: "a typing error must not pass",
		edits: []edit{{"update.go", "// Update is the request body.", "// Update is the request body.\n//\n//contract:oder own"}},
		want: []string{
			"update.go:12:1: //contract:oder own: unknown directive: want //contract:order own, in the comment of Update",
		},
	},
	{
		name: "directive elsewhere", reason: "only Update has an order to compare",
		edits: []edit{{"other.go", "type Answer struct", "//contract:order own\ntype Answer struct"}},
		want: []string{
			"other.go:18:1: //contract:order own: unknown directive: want //contract:order own, in the comment of Update",
		},
	},
	{
		name: "schema that is no JSON", reason: "nothing could be written",
		edits: []edit{{"other.go", "type Role string", "//contract:schema {\ntype Role string"}},
		want: []string{
			"other.go:9:6: Role: cannot read what the comment says of its JSON: want //contract:schema {…}, and perhaps //contract:read {…}",
		},
	},
	{
		name: "schema of what is read alone", reason: "what is written is not known then",
		edits: []edit{{"other.go", "type Role string", "//contract:read {}\ntype Role string"}},
		want: []string{
			"other.go:9:6: Role: cannot read what the comment says of its JSON: want //contract:schema {…}, and perhaps //contract:read {…}",
		},
	},
	{
		name: "schema of a struct with tags", reason: "there would be two",
		edits: []edit{{"other.go", "type Answer struct", "//contract:schema {}\ntype Answer struct"}},
		want: []string{
			"other.go:19:6: Answer: the schema follows from the tags: take out what the comment says of it",
		},
	},
	{
		name: "schema of nothing", reason: "the line belongs to a type",
		edits: []edit{{"other.go", "var lines", "//contract:schema {}\nvar lines"}},
		want: []string{
			"other.go:24:1: //contract:schema {}: unknown directive: want //contract:order own, in the comment of Update",
		},
	},
	{
		name: "no Update", reason: "there is nothing to merge",
		edits: []edit{{"update.go", "type Update struct", "type Updates struct"}},
		want: []string{
			"doc.go:3:1: -root: no struct Update with wire names (did you mean Updates?)",
			"other.go:1:9: acme: has no struct Update with wire names",
		},
	},
	{
		name: "no User", reason: "there is nothing to merge into",
		edits: []edit{{"user.go", "type User struct", "type Person struct"}},
		want: []string{
			"doc.go:3:1: -root: no struct User with wire names",
			"other.go:1:9: acme: has no struct User with wire names",
			"other.go:20:9: Answer.Detail: no codec for the type wire.Optional[User]: want a scalar of package wire, or a struct or an enumeration of this package",
		},
	},
	{
		name: "User without members", reason: "no member has a name",
		edits: []edit{{"user.go", "type User struct {", "type User struct {}\n\ntype Person struct {"}},
		want: []string{
			"doc.go:3:1: -root: no struct User with wire names",
			"other.go:1:9: acme: has no struct User with wire names",
		},
	},
	{
		name: "crossField's signature", reason: "the generated call would not compile",
		edits: []edit{{"update.go", "crossField(whole bool) validate.Errors", "crossField() error"}},
		want: []string{
			"update.go:24:18: Update.crossField: rules written by hand are called func (u *Update) crossField(whole bool) validate.Errors",
		},
	},
	{
		name: "crossField's receiver", reason: "a copy of the update would escape to the heap",
		edits: []edit{{"update.go", "func (u *Update) crossField", "func (u Update) crossField"}},
		want: []string{
			"update.go:24:17: Update.crossField: rules written by hand are called func (u *Update) crossField(whole bool) validate.Errors",
		},
	},
	{
		name: "crossField's name", reason: "it would never be called",
		edits: []edit{{"update.go", "crossField", "CrossField"}},
		want: []string{
			"update.go:24:18: Update.CrossField: rules written by hand are called func (u *Update) crossField(whole bool) validate.Errors",
		},
	},
	{
		name: "crossField elsewhere", reason: "it would never be called",
		edits: []edit{{"update.go", "(u *Update) crossField", "(l *Line) crossField"}},
		want: []string{
			"update.go:24:16: Line.crossField: only User and Update have rules written by hand",
		},
	},
	{
		name: "format", reason: "a typing error must not pass",
		flags: "-formats json,xlm",
		want: []string{
			`doc.go:3:1: -formats: unknown format "xlm": want json, xml or form`,
			"other.go:19:55: Answer.Result: has an element name, but -formats has no xml: add it, or take out the xml tags of Answer",
			"pieces.go:6:55: Piece.Number: has an element name, but -formats has no xml: add it, or take out the xml tags of Piece",
			"pieces.go:12:55: PieceUpdate.Number: has an element name, but -formats has no xml: add it, or take out the xml tags of PieceUpdate",
			"update.go:12:57: Update.ID: has an element name, but -formats has no xml: add it, or take out the xml tags of Update",
			"user.go:10:42: User.ID: has an element name, but -formats has no xml: add it, or take out the xml tags of User",
			"user.go:23:43: Line.Number: has an element name, but -formats has no xml: add it, or take out the xml tags of Line",
		},
	},
	{
		name: "format twice", reason: "messages would list it twice",
		flags: "-formats json,xml,json -root User=User,Update=User",
		want: []string{
			"doc.go:3:1: -formats: json stands twice",
		},
	},
	{
		name: "no json", reason: "every system has it",
		flags: "-formats xml -root User=User,Update=User",
		want: []string{
			"doc.go:3:1: -formats: json must be among them: answers, Changes and the paths of errors are in JSON's names",
		},
	},
	{
		name: "root of no struct", reason: "a typing error must not pass",
		flags: "-formats json,xml -root User=User,Update=User,Anwser=Result",
		want: []string{
			"doc.go:3:1: -root: no struct Anwser with wire names (did you mean Answer?)",
		},
	},
	{
		name: "root without XML", reason: "nothing is written with it",
		edits: []edit{{"other.go", "type Answer struct {", "type Answer struct {\n\tExtra []string `json:\"Extra\"`"}},
		flags: "-formats json -root User=User",
		want: []string{
			"doc.go:3:1: -root: roots are for XML: take the flag out, or add xml to -formats",
			"other.go:19:8: Answer.Extra: a list or an object must be a wire.Optional: wire.Optional[[]string]",
			"other.go:20:55: Answer.Result: has an element name, but -formats has no xml: add it, or take out the xml tags of Answer",
			"pieces.go:6:55: Piece.Number: has an element name, but -formats has no xml: add it, or take out the xml tags of Piece",
			"pieces.go:12:55: PieceUpdate.Number: has an element name, but -formats has no xml: add it, or take out the xml tags of PieceUpdate",
			"update.go:12:57: Update.ID: has an element name, but -formats has no xml: add it, or take out the xml tags of Update",
			"user.go:10:42: User.ID: has an element name, but -formats has no xml: add it, or take out the xml tags of User",
			"user.go:23:43: Line.Number: has an element name, but -formats has no xml: add it, or take out the xml tags of Line",
		},
	},
	{
		name: "root twice", reason: "only one can be meant",
		flags: "-formats json,xml -root User=User,Update=User,User=Record",
		want: []string{
			"doc.go:3:1: -root: User stands twice",
		},
	},
	{
		name: "root without an element", reason: "it says nothing",
		flags: "-formats json,xml -root User=User,Update=",
		want: []string{
			`doc.go:3:1: -root: cannot read "Update=": want Type=element`,
			"doc.go:3:1: -root: the XML root of Update is missing: want Update=element",
		},
	},
	{
		name: "no root", reason: "a document has a root",
		flags: "-formats json,xml",
		want: []string{
			"doc.go:3:1: -root: the XML root of User is missing: want User=element",
			"doc.go:3:1: -root: the XML root of Update is missing: want Update=element",
		},
	},
	{
		name: "root without elements", reason: "it is never a document",
		edits: []edit{{"other.go", `xml:"Result" contract:"xmlfirst"`, `xml:"-"`}, {"other.go", `xml:"Detail"`, `xml:"-"`}},
		flags: "-formats json,xml -root User=User,Update=User,Answer=Result",
		want: []string{
			"doc.go:3:1: -root: Answer has no element names",
		},
	},
	{
		name: "syntax", reason: "every mistake is listed, not only the first",
		edits: []edit{{"user.go", "type User struct {", "type User struct }"}, {"other.go", "type Role string", "typ Role string"}},
		want: []string{
			"other.go:8:1: expected declaration, found typ",
			"user.go:9:18: expected '{', found '}'",
			"user.go:9:19: expected '}', found newline",
			"user.go:10:2: expected ';', found ID",
		},
	},
	{
		name: "one mistake of syntax", reason: "what could not be read is not said to be missing",
		edits: []edit{{"other.go", "type Role string", "typ Role string"}},
		want: []string{
			"other.go:8:1: expected declaration, found typ",
		},
	},
	{
		name: "hand-written file", reason: "generated code would overwrite it",
		edits: []edit{{"zz_json.go", "", "package acme\n"}},
		want: []string{
			"zz_json.go:1:1: zz_json.go: is written by hand under the name of a generated file: rename it",
		},
	},
	{
		name: "many at once", reason: "one run shows them all, sorted by place",
		edits: []edit{{"user.go", `json:"Nick,omitzero"`, `json:"Nick,omitempty"`}, {"update.go", `contract:"readonly"`, `contrakt:"readonly"`}, {"other.go", `contract:"xmlfirst"`, `contract:"xmlfrist"`}},
		flags: "-formats json,xml,from -root User=User,Update=User",
		want: []string{
			`doc.go:3:1: -formats: unknown format "from": want json, xml or form`,
			`other.go:19:78: Answer.Result: unknown contract option "xmlfrist" (did you mean xmlfirst?): want identity, readonly, xmlfirst, responseonly, notnull, custom, key, as or updateonly`,
			"update.go:17:70: Update.Seen: unknown tag key contrakt (did you mean contract?): want json, xml, validate or contract",
			"user.go:12:43: User.Nick: omitempty would drop empty values, which are values: use omitzero",
		},
	},
	{
		name: "unknown members under another name", reason: "generated code writes to Extra",
		edits: []edit{{"user.go", "type User struct {", "type User struct {\n\tRest w.Members `json:\"-\"`"}, {"update.go", "type Update struct {", "type Update struct {\n\tExtra wire.Members `json:\"-\"`"}},
		want: []string{
			"user.go:10:2: User.Rest: holds members that the contract does not know: want Extra wire.Members `json:\"-\"`",
		},
	},
	{
		name: "unknown members with a name", reason: "they stand beside the others",
		edits: []edit{{"user.go", "type User struct {", "type User struct {\n\tExtra w.Members `json:\"Extra\"`"}, {"update.go", "type Update struct {", "type Update struct {\n\tExtra wire.Members"}},
		want: []string{
			"update.go:12:2: Update.Extra: holds members that the contract does not know: want Extra wire.Members `json:\"-\"`",
			"user.go:10:2: User.Extra: holds members that the contract does not know: want Extra wire.Members `json:\"-\"`",
		},
	},
	{
		name: "unknown members in User alone", reason: "a whole PUT would clear them",
		edits: []edit{{"user.go", "type User struct {", "type User struct {\n\tExtra w.Members `json:\"-\"`"}, {"pieces.go", "type Piece struct {", "type Piece struct {\n\tExtra wire.Members `json:\"-\"`"}},
		want: []string{
			"pieces.go:6:2: Piece.Extra: PieceUpdate has no Extra: what the vendor sent could not be sent back",
			"user.go:10:2: User.Extra: Update has no Extra: what the vendor sent could not be sent back",
		},
	},
	{
		name: "unknown members in Update alone", reason: "Apply has no place for them",
		edits: []edit{{"update.go", "type Update struct {", "type Update struct {\n\tExtra wire.Members `json:\"-\"`"}, {"pieces.go", "type PieceUpdate struct {", "type PieceUpdate struct {\n\tExtra wire.Members `json:\"-\"`"}},
		want: []string{
			"pieces.go:12:2: PieceUpdate.Extra: Piece has no Extra: nothing could be sent there",
			"update.go:12:2: Update.Extra: User has no Extra: nothing could be sent there",
		},
	},
	{
		name: "key and group", reason: "one of them merges the list",
		edits: []edit{{"update.go", "key=Number,notnull", "key=Number,notnull,custom=lines"}, {"user.go", "key=Number", "key=Number,custom=lines"}},
		want: []string{
			"update.go:21:82: Update.Parts: a keyed list is merged by its key: take out key, or custom and readonly",
			"user.go:19:76: User.Parts: a keyed list is merged by its key: take out key, or custom and readonly",
		},
	},
	{
		name: "keyed list that can be null", reason: "null would change nothing, and nobody would know",
		edits: []edit{{"update.go", "key=Number,notnull", "key=Number"}},
		want: []string{
			"update.go:21:72: Update.Parts: a keyed list needs notnull: null could mean leave as well as clear",
		},
	},
	{
		name: "key in Update alone", reason: "the record's list would be replaced and audited by place",
		edits: []edit{{"user.go", ` contract:"key=Number"`, ""}},
		want: []string{
			"pieces.go:8:66: Piece.Level: only User, Update and the items of keyed lists can have rules: take these out, and check them in crossField",
			"update.go:21:82: Update.Parts: the key is Number, but none in User",
		},
	},
	{
		name: "plain member of a keyed item", reason: "absent would not leave it alone",
		edits: []edit{{"pieces.go", "Note   wire.Optional[string] `json:\"note,omitzero\"", "Note   string `json:\"note\""}},
		want: []string{
			"pieces.go:15:9: PieceUpdate.Note: a member of a keyed item must be the wire.Optional of a value that is not secret",
		},
	},
	{
		name: "secret in a keyed item", reason: "an audit list shows new items whole",
		edits: []edit{{"pieces.go", "Note   wire.Optional[string]", "Note   wire.Optional[wire.Secret]"}, {"pieces.go", "Size   wire.Optional[string]", "Size   wire.Optional[wire.Secret]"}},
		want: []string{
			"pieces.go:7:9: Piece.Size: a list, an object or a secret inside the record's objects is more than the generator knows",
			"pieces.go:15:9: PieceUpdate.Note: a member of a keyed item must be the wire.Optional of a value that is not secret",
		},
	},
	{
		name: "notnull in a keyed item", reason: "nothing refuses its null",
		edits: []edit{{"pieces.go", `contract:"updateonly"`, `contract:"updateonly,notnull"`}},
		want: []string{
			"pieces.go:15:85: PieceUpdate.Note: a member of a keyed item may be absent and null: take out notnull",
		},
	},
	{
		name: "required in a keyed item", reason: "an item that is sent leaves alone what it does not send",
		edits: []edit{{"pieces.go", `xml:"note"`, `xml:"note" validate:"required"`}},
		want: []string{
			"pieces.go:15:74: PieceUpdate.Note: a member of a keyed item may be absent and null: take out required, which its key is by itself",
		},
	},
	{
		name: "keyed item that can be null", reason: "it has no key",
		edits: []edit{{"pieces.go", "contract:\"updateonly\"`", "contract:\"updateonly\"`\n\n\tnull bool"}, {"pieces.go", "var sizes", "func (p PieceUpdate) IsNull() bool { return p.null }\n\nfunc (p *PieceUpdate) SetNull() { p.null = true }\n\nvar sizes"}},
		want: []string{
			"pieces.go:11:6: PieceUpdate: is an item of a keyed list, which cannot be null: take out the field null",
		},
	},
	{
		name: "form that is not there", reason: "the compiler would say it in generated code",
		edits: []edit{{"pieces.go", "as=sizes", "as=size"}},
		want: []string{
			"pieces.go:13:74: PieceUpdate.Size: the package has no value size (did you mean sizes?): want one that is a merge.Form",
		},
	},
	{
		name: "form without value", reason: "it names nothing",
		edits: []edit{{"pieces.go", "as=sizes", "as"}},
		want: []string{
			"pieces.go:13:9: PieceUpdate.Size: the type is int64, but string in Piece: say as=form",
			"pieces.go:13:74: PieceUpdate.Size: the contract option as needs a value: as=form",
		},
	},
	{
		name: "form of nothing", reason: "the record's item has nothing to convert to",
		edits: []edit{{"pieces.go", `contract:"updateonly"`, `contract:"as=sizes"`}},
		want: []string{
			"pieces.go:15:64: PieceUpdate.Note: as is for a member that Piece has too, updateonly for one that it has not",
		},
	},
	{
		name: "item's member without a place", reason: "it would be lost without a word",
		edits: []edit{{"pieces.go", ` contract:"updateonly"`, ""}},
		want: []string{
			"pieces.go:15:2: PieceUpdate.Note: Piece has no such member: add it there, or say updateonly",
		},
	},
	{
		name: "updateonly and a place", reason: "it would be lost though there is one",
		edits: []edit{{"pieces.go", `contract:"as=sizes"`, `contract:"updateonly"`}},
		want: []string{
			"pieces.go:13:74: PieceUpdate.Size: as is for a member that Piece has too, updateonly for one that it has not",
		},
	},
	{
		name: "two types in keyed items", reason: "a merge copies",
		edits: []edit{{"pieces.go", ` contract:"as=sizes"`, ""}},
		want: []string{
			"pieces.go:13:9: PieceUpdate.Size: the type is int64, but string in Piece: say as=form",
		},
	},
	{
		name: "two lists of rules in keyed items", reason: "a rule holds on both sides",
		edits: []edit{{"pieces.go", `xml:"note"`, `xml:"note" validate:"omitempty,max=9"`}, {"pieces.go", "\tLevel  wire.Optional[int64]  `json:\"level,omitzero\" xml:\"level\" validate:\"omitempty,oneof=1 2\"`\n}", "\tLevel  wire.Optional[int64]  `json:\"level,omitzero\" xml:\"level\"`\n}"}},
		want: []string{
			"pieces.go:14:66: PieceUpdate.Level: the rules are not those of Piece",
		},
	},
	{
		name: "key of two forms", reason: "the two are compared",
		edits: []edit{{"pieces.go", "type PieceUpdate struct {\n\tNumber wire.Optional[int64]  `json:\"number,omitzero\" xml:\"number\"`", "type PieceUpdate struct {\n\tNumber wire.Optional[int64]  `json:\"number,omitzero\" xml:\"number\" contract:\"as=sizes\"`"}},
		want: []string{
			"pieces.go:12:68: PieceUpdate.Number: the key is the same in a record and in an update: take out as and updateonly",
		},
	},
	{
		name: "form elsewhere", reason: "only keyed items are converted",
		edits: []edit{{"update.go", `xml:"Nick"`, `xml:"Nick" contract:"as=sizes"`}, {"other.go", `contract:"xmlfirst"`, `contract:"xmlfirst,updateonly"`}},
		want: []string{
			"other.go:19:87: Answer.Result: updateonly is for the items of an update's keyed lists: take it out",
			"update.go:14:80: Update.Nick: as is for the items of an update's keyed lists: take it out",
		},
	},
	{
		name: "limit on a bool", reason: "it has no size",
		edits: []edit{{"update.go", `validate:"required"`, `validate:"required,min=1"`}},
		want: []string{
			"update.go:15:66: Update.On: the rules are min=1, but none in User",
			"update.go:15:85: Update.On: the rule min judges texts, whole numbers and lists, not bool",
		},
	},
	{
		name: "limit beyond a byte", reason: "no value reaches it",
		edits: []edit{
			{"user.go", `w.Optional[int64]      ` + "`json:\"Level,omitzero\" xml:\"Level\" validate:\"omitempty,oneof=1 2", `w.Optional[uint8]      ` + "`json:\"Level,omitzero\" xml:\"Level\" validate:\"omitempty,max=256"},
			{"update.go", `wire.Optional[int64]         ` + "`json:\"Level,omitzero\" xml:\"Level\" validate:\"omitempty,oneof=1 2", `wire.Optional[uint8]         ` + "`json:\"Level,omitzero\" xml:\"Level\" validate:\"omitempty,max=256"},
		},
		want: []string{
			"update.go:19:92: Update.Level: the rule max needs a number that fits: max=3",
			"user.go:17:86: User.Level: the rule max needs a number that fits: max=3",
		},
	},
	{
		name: "limit that is no number", reason: "nothing can be compared with it",
		edits: []edit{{"user.go", "oneof=1 2", "min=x"}, {"update.go", "oneof=1 2", "min=x"}},
		want: []string{
			"update.go:19:92: Update.Level: the rule min needs a number that fits: min=3",
			"user.go:17:86: User.Level: the rule min needs a number that fits: min=3",
		},
	},
	{
		name: "values in quotation marks", reason: "the engine reads them as its own",
		edits: []edit{{"user.go", `xml:"Nick"`, `xml:"Nick" validate:"omitempty,oneof='a b' c"`}, {"update.go", `xml:"Nick"`, `xml:"Nick" validate:"omitempty,oneof='a b' c"`}},
		want: []string{
			"update.go:14:90: Update.Nick: the values of the rule oneof cannot have quotation marks",
			"user.go:12:84: User.Nick: the values of the rule oneof cannot have quotation marks",
		},
	},
	{
		name: "plain secret with rules", reason: "the engine cannot look inside",
		edits: []edit{{"user.go", "w.Optional[w.Secret]   `json:\"Pin,omitzero\"", "w.Secret   `json:\"Pin\""}},
		want: []string{
			"user.go:18:51: User.Pin: a plain member is always there, and empty is a value: take out omitempty",
			"user.go:18:61: User.Pin: a secret with rules must be a wire.Optional",
		},
	},
}
