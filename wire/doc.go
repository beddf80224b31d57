// Package wire is the vocabulary in which the "update user" contracts of this
// module are written: members that may be absent or null, dates, decimals, open
// enumerations and secrets, each with the exact JSON and XML forms that the
// vendors' servers read and write.
//
//	Optional[T]   absent, null or a value
//	DateTime      a date with a zone or without one, in .NET's forms
//	Decimal       System.Decimal: a number that keeps its scale
//	IntOrString   a whole number that comes as 1 or as "1"
//	Secret        a text that is never printed; SecretGUID, a GUID that is not
//	EnumNames     the names of an enumeration that may hold others
//	Members       the members of an object that its contract does not know
//	Path, Change  where a value stands, and how it changed
//
// # Absent, null and a value
//
// An [Optional] keeps the three apart as far as the format can say it:
//
//	          JSON (v1 and v2)   XML                          forms
//	absent    no member          no element                   no key
//	null      null               element with xsi:nil="true"  key with empty value
//	a value   the value          element with text            key with text
//
// In JSON this needs the tag omitzero, never omitempty. The table is what an
// Optional does by itself in encoding/json, encoding/json/v2 and encoding/xml.
// The packages of this module write what their servers write: XML leaves a null
// string out instead, so there it reads back as absent. A form cannot hold an
// empty string, because an empty value is null. In JSON the empty string "" is
// null as well for every T that is not a kind of string.
//
// The types are plain values that work with encoding/json, with
// encoding/json/v2 and with every package that calls MarshalJSON and
// UnmarshalJSON; both versions give the same results.
//
// A struct of your own is made of them in examples/ownsystem: decoding by
// encoding/json, rules by validate/playground, and a merge by hand. Where null
// means nothing, Or merges: name = update.Name.Or(name). Where it clears, IsSet
// does: if update.Phone.IsSet() { phone = update.Phone }.
//
// # Forgiving reading
//
// ASP.NET reads "12" for an integer, 12 for a string and "true" for a boolean,
// and these systems' clients rely on it. So an Optional reads JSON as Json.NET
// does and XML as XmlSerializer does, and so do the codecs of the five
// packages. Where that would do harm they are strict instead: octal and
// hexadecimal integers are errors, and "1,5" is an error and not fifteen.
// Integers have 64 bits here and 32 on the servers.
//
// A value that cannot be read gives a [*ScalarError], which says what was
// wanted and never what was found.
//
// # Databases, caches and other encodings
//
// In a column of a database, null and absent are NULL, and NULL is null: a
// column cannot say absent. Columns of your own are declared as they are:
//
//	var row struct {
//		Nick  wire.Optional[string]
//		Since wire.Optional[wire.DateTime]
//	}
//	err := db.QueryRow(query).Scan(&row.Nick, &row.Since)
//
// Texts, numbers and booleans are themselves there. These are texts: a GUID; a
// DateTime, as it is written, since only a column of type text keeps that there
// is no zone, and 100 ns; a Decimal, which a column of type numeric keeps too,
// with its scale as far as the database does; an IntOrString, as JSON has it;
// a Secret, in clear; lists and objects, as JSON. Scan takes what drivers give
// as far as it says one value of the type exactly, and copies bytes. The 16
// bytes of a GUID are refused, because databases order them differently. A list
// with a null item is no column of its own; a record that holds one is.
//
// A column of a date type loses the zone, which is another instant for all but
// UTC. A column of bytes in PostgreSQL reads backslashes in a text as escapes:
// it refuses a User or an Update that has any, and may change a text; give it
// bytes, as MarshalBinary returns. gorm makes columns that are exact, of texts
// but for numbers and booleans. It calls no Scan for NULL and
// leaves a member as it is: absent in a new struct.
//
// User and Update of a system are a [database/sql/driver.Valuer] and a
// [database/sql.Scanner] too: each fills one column, with JSON that has
// everything in it. A library that maps structs to rows therefore takes a User
// for a column, not for a row; for columns of your own declare a struct of your
// own, as above. Their MarshalBinary gives the same text to a cache or a queue.
// PostgreSQL's jsonb orders the members of Extra and respells their numbers;
// text and json keep them.
//
// What another package writes and reads back of the types here, and of User,
// Update and Response:
//
//	encoding/json and what calls MarshalJSON   exact, in what JSON carries
//	encoding/gob, fxamacker/cbor,
//	vmihailenco/msgpack, mongo-driver v2 bson  exact; an answer with a member
//	                                           that only XML has, and a record
//	                                           with a null item in bson, are
//	                                           an error
//	mongo-driver v1 bson                       exact: numbers are texts, because
//	                                           it does not tell their type;
//	                                           those of v2 are an error
//	yaml.v3, yaml.v4, goccy/go-yaml            exact: [] is null, and null is
//	                                           absent, because they do not call
//	                                           a method for it; so a list of
//	                                           Optionals loses its nulls
//	yaml.v2                                    exact; for "null", an error
//	BurntSushi/toml, pelletier/go-toml         an error: TOML has no null
//	mohae/deepcopy, tiendc/go-deepcopy         exact
//	go-viper/mapstructure                      an error
//	sigs.k8s.io/yaml, goccy with JSON methods  as JSON, but 1.50 is 1.5 then,
//	                                           in Extra too
//	json-iterator, segmentio/encoding          as JSON, but a struct of your own
//	                                           has null for absent: they do not
//	                                           know omitzero
//	ugorji JSON                                as JSON, but a struct of your own
//	                                           has absent for null
//	encoding/xml                               as the system's XML has it; that
//	                                           of a system without XML may lose
//	                                           parts
//
// A text that is not UTF-8 is an error where the format cannot say it; but JSON,
// and encoding/xml for a struct of your own, write U+FFFD for it, as they do for
// a string. An item of a record, such as hppro.License, is whole inside its
// record and inside an Optional; by itself some of these packages see its
// exported fields alone. The same holds for types of a system with JSON of their
// own, such as oauthusers.SecretJSON.
//
// These packages ask no method, and lose what stands in unexported fields
// without an error:
//
//	mitchellh/mapstructure                decode JSON into the struct
//	shamaton/msgpack                      MarshalBinary, or another package
//	ugorji msgpack and cbor, of a struct  likewise; records are exact there
//	of your own
//	go-playground/form                    AppendForm
//	copystructure, barkimedes             Clone of a User; assignment copies an
//	and other deep copies                 Update, but for its lists
//	dario.cat/mergo                       Apply for a User, Merge for Updates
//	assert.EqualExportedValues            assert.Equal, go-cmp, Equal
//	hashstructure                         a hash of what MarshalBinary returns
//	aws attributevalue                    MarshalBinary, or for a struct of your
//	                                      own UseEncodingMarshalers: an error
//	gopkg.in/ini.v1                       the members, one by one
//
// # Secrets
//
// A [Secret] prints [Mask] in fmt with every verb, in exported fields, maps,
// lists and pointers at any depth; in log/slog as a value of its own, and inside
// an [Optional] or a [Change]; in all errors of this package. It is held sealed:
// one string of noise, the same for the same text within a process. So whoever
// follows fields by reflection sees noise: fmt in an unexported field, dumpers
// such as spew, pp and kr/pretty, cmp.Diff, and what testify and gomega print
// when an assertion fails. And ==, map keys, reflect.DeepEqual, cmp.Equal and
// assert.Equal compare the texts. The length shows. Sealing hides texts from
// logs and test output, and is no cryptography: the key is in the same memory.
//
// JSON, XML and forms carry the text, because they are the wire form, and so
// does all that stores a value: columns, MarshalBinary, and the methods by which
// the encoders above ask. So whatever asks a value for JSON gets it: of a
// Secret, of a record of this module, and of everything that holds one. Records
// have two ways out:
//
//   - String, like LogValue: one line with the members that are known, in the
//     documented order: {ID=7 Name="Ada" Pin=[secret]}. Texts are quoted, and
//     null is told. Members that the contract does not know are left out. fmt
//     calls it for %v, %+v, %s and %q; %#v prints Go syntax, masked.
//   - WithoutSecrets, of User, Update and the answers: a copy without secrets
//     and without [Members], in what it holds too, which may be written as JSON.
//
// What asks for JSON, and what to write for a record u, or a slice or a map us
// of them:
//
//	asks for JSON                             write
//	slog's JSON handler for us, or a struct   slog.Any("u", u), slog.String("us", fmt.Sprint(us))
//	logr, zapr, klog.InfoS, charm likewise    "u", u.String()
//	zap.Reflect; zap.Any and Infow for us     zap.Any("u", u), zap.Stringers("us", us)
//	zerolog's Any, Interface, Fields; phuslu  Stringer("u", u)
//	logrus with its JSON formatter            WithField("u", u.String())
//	hclog, go-kit/log and apex/log in JSON    "u", u.String()
//	sentry's contexts and extras              u.WithoutSecrets()
//	expvar.Func                               return u.WithoutSecrets()
//	html/template in a script or an onclick   {{.WithoutSecrets}}
//	an answer of your own                     json.Marshal(u.WithoutSecrets())
//
// For a Secret alone write String(), or leave it out; for userdetail.Params,
// whose key is in JSON too, write String(). Give a struct of your own that holds
// a secret a LogValue and a String method. For a slice of records, call
// WithoutSecrets on each.
//
// Not covered are loggers of SQL, which print what a column takes: give gorm
// logger.Config{ParameterizedQueries: true}, also for its warnings, and leave
// ShowSQL of xorm and bun's query hooks to tests. Not covered either are errors
// of other JSON packages, of which some quote the body: use a system's Decode,
// or encoding/json, where the error is logged. Nor are errors of database
// drivers: pgx quotes a value that its column cannot take. And Go strings in
// memory cannot be wiped.
//
// # Concurrency
//
// All types are values: any number of goroutines may read one, but none while
// another writes. The functions keep no state and may run concurrently.
package wire
