// Package conformance compares this library with the real ASP.NET stack, row
// by row. It has no code, only tests:
//
//	go test ./internal/conformance -v
//
// # What the verdicts are
//
// The contracts of this library are those of ASP.NET services, whose pages say
// little about odd input. So the parts such a service is built from were run on
// bodies and values made for the purpose, and their answers were recorded: no
// verdict in testdata was worked out by hand. The parts were
//
//   - Mono 6.8.0.105 as the runtime, with the invariant culture;
//   - System.Web.Http and System.Net.Http.Formatting 4.0.0.0: routing, content
//     negotiation, model metadata, model validation, XmlSerializer's reader,
//     the form parser and the model binder;
//   - Newtonsoft.Json 6.0.8 for JSON;
//   - System.ComponentModel.DataAnnotations and System.Text.RegularExpressions
//     4.6.57 for the attributes and the pattern of MobilePhone.
//
// That System.Web.Http is older than Web API 2. Three thin parts were
// therefore written after the documentation of version 5: handing the body to
// Json.NET, the shape of the answer with status 400, and status 415. On XML
// and forms the untouched older pipeline came to the same status and the same
// members.
//
// Which members can be null was read off the vendors' generated samples. Those
// that no sample shows (IsMFALock, MFALockDate and AllowMFABypass of hppro,
// DateTimeFormatId and NumberFormatId of userdetail) can be, there and here.
// The names of the actions' parameters ("user", "hpProUserDTO", "userDetail")
// are made up, because no page gives them. Messages are the stack's own, with
// line feeds instead of Windows' line ends.
//
// # The files
//
// Each file in testdata is JSON lines, compressed by "gzip -9 -n" (so the same
// rows are the same bytes):
//
//	samples          the documented samples, as requests and turned from JSON into XML and back
//	mobile           texts under the pattern of MobilePhone and under [Required]
//	required         texts under [Required]
//	scalar           JSON values of int, byte, bool, string, enum, guid, decimal and their nullable kin
//	guid, decimal    JSON values of Guid? and decimal?
//	datetime         JSON values of DateTime? and of DateTimeOffset?
//	date_forms       texts read as a date in JSON, in XML and in forms
//	adminusers_json  whole requests
//	adminusers_xml   whole requests
//	adminusers_form  whole requests
//	hppro_json       whole requests
//	hppro_form       whole requests
//	userdetail_json  whole requests
//	userdetail_xml   whole requests
//
// The directory is a module of its own, so that the zip of the library, which
// every user downloads, leaves it out. The tests read it in a clone.
//
// A file is added with one line in corpora, a system with one entry in routes.
//
// # How to read the figures
//
//   - rows: all rows of the file.
//   - out of scope: rows on which there is nothing to agree about. The server's
//     answer is marked as doubtful; it refused the media type or could not
//     write its answer; it bound no model and called that valid; or the request
//     has a date that the server's general date parser guessed at. Such a row
//     counts in no figure. It is still checked that this library does not
//     accept what the server refuses.
//   - set aside: rows of a class of deliberate deviation, see docs/deviations.md.
//     Whether a row belongs to one is judged from its input alone. Where the
//     class is one of strictness, refusal is checked.
//   - in scope: rows that are compared. The next five columns are about them;
//     n/m means that n of m agree.
//   - verdicts: accepted or refused. For this library a body is accepted when
//     neither decoding nor Update.Validate has anything to report. mobile has
//     two verdicts per row.
//   - members: which members are reported, compared as a set of paths down to a
//     member of an item of a list (Licenses[1].Disabled), on refused rows where
//     the server names members. What its JSON reader names inside a value that
//     it refuses is cut off. It names no members where it bound no model or
//     complains about the document; then only the verdict counts. (doubtful) is
//     the same on rows where the server's follow-up errors, though not its
//     verdict, depend on engine versions.
//   - answers: the body of the answer, wording included, as validate.ModelState
//     writes it, on rows that the rules alone refuse. JSON is compared by
//     bytes, XML token by token. What the model binder of forms says in words
//     of its own ("The value 'x' is not valid for Id.") is not compared: a
//     report holds no value and knows no format. The model of hppro has no
//     rules, so there is no such answer.
//   - values: what was understood, on rows that the server accepts. For a
//     request that is the whole record, compared with the server's echo of what
//     it bound: editable members after Apply onto a zero record, read-only
//     members as decoded into the record. For a form, the record is decoded
//     from url.Values, with names that differ only in case under the first of
//     them. Dates with an offset are compared as instants, because the echo is
//     in the time zone of the host; dates without one as text. Where both sides
//     refuse, or this library alone refuses a single value, there is no value
//     to compare; a whole request that this library alone refuses still is.
//   - differ: the individual differences, which -v lists, each with its row.
//   - lenient: rows accepted against the server's verdict. There must be none.
//
// "datetime (offset)" compares the clock and the offset as written, which the
// server's DateTimeOffset keeps and its DateTime loses. The contracts use
// DateTime, so DateTimeOffset's verdict does not count, only its values.
//
// A test fails when a figure is no longer the recorded one, in either
// direction, and when docs/deviations.md no longer says what the comparison
// finds.
package conformance
