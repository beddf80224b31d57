package main

// A scalar names what reads, writes and compares a scalar type.
type scalar struct {
	readJSON   string // func([]byte) (T, error)
	appendJSON string // func(T, []byte) []byte
	xml        string // xmlio.Kind[T], "" for a type that no XML body has
	form       string // formio.Kind[T], "" for a type that no form has
	equal      string // func(T, T) bool
}

// scalars are the types that a member can have without any declaration of its own.
var scalars = map[string]*scalar{
	"string":           {"jsonio.Text", "jsonio.String", "xmlio.String", "formio.String", "merge.Equal"},
	"bool":             {"wire.JSONBool", "jsonio.Bool", "xmlio.Bool", "formio.Bool", "merge.Equal"},
	"int64":            {"wire.JSONInt64", "jsonio.Int64", "xmlio.Int64", "formio.Int64", "merge.Equal"},
	"uint8":            {"wire.JSONByte", "jsonio.Byte", "xmlio.Byte", "formio.Byte", "merge.Equal"},
	"uuid.UUID":        {"wire.JSONGUID", "jsonio.GUID", "xmlio.GUID", "formio.GUID", "merge.Equal"},
	"wire.DateTime":    {"jsonio.DateTime", "wire.DateTime.AppendJSON", "xmlio.DateTime", "formio.DateTime", "merge.Equal"},
	"wire.Decimal":     {"jsonio.Decimal", "wire.Decimal.AppendJSON", "xmlio.Decimal", "formio.Decimal", "wire.Decimal.Equal"},
	"wire.IntOrString": {"jsonio.IntOrString", "wire.IntOrString.AppendJSON", "", "", "wire.IntOrString.Equal"},
	"wire.Secret":      {"jsonio.Secret", "wire.Secret.AppendJSON", "xmlio.Secret", "formio.Secret", "wire.Secret.Equal"},
	"wire.SecretGUID":  {"wire.JSONSecretGUID", "wire.SecretGUID.AppendJSON", "", "formio.SecretGUID", "wire.SecretGUID.Equal"},
}

// scalarOf returns the names for a member's base type. An enumeration has methods of its own.
func scalarOf(t Type) scalar {
	if t.Kind == Enum {
		return scalar{"read" + t.Base + "JSON", t.Base + ".AppendJSON", enumKind(t.Base), formEnum(t.Base), "merge.Equal"}
	}
	return *scalars[t.Base]
}
