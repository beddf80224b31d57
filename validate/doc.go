// Package validate says what is wrong with an update: which member, under
// which code, in which words. It holds the rules that the vendors document,
// the error lists that decoding, validation and merging all return, and the
// answers that servers give for them.
//
// # Errors
//
// [Errors] is a list of [Error], and an Error is a typed path, a [Code] and a
// parameter. It never holds the offending value, so an error list may be
// logged and sent back to the client as it is. Codes and paths are API: the
// list of codes is closed (see [Code]). The wording is not; it may change in
// any release.
//
//	err := validate.Join(decodeErr, update.Validate()) // the whole report, one entry per path
//	err = validate.Without(err, validate.CodeEmail)    // let one rule pass
//	list, ok := errors.AsType[validate.Errors](err)    // each entry: list[i].Path, list[i].Code
//
// The same report in the forms that clients expect:
//
//   - json.Marshal of an [Errors]: a plain list
//   - [Problem]: RFC 9457 problem details
//   - [ModelState]: the body of ASP.NET Web API 2, in JSON and XML, wording
//     included
//
// # Rules
//
// [MobilePhone], [NotBlank], [Email] and [URL] are plain functions on
// strings. They read no further than they must, and all but URL never
// allocate.
//
// [Struct] checks the `validate` tags of a struct with
// github.com/go-playground/validator/v10 and reports under wire names.
// [Register] adds the rules to a validator instance of your own, under these
// tags:
//
//	notblank      NotBlank, reported as required
//	mobile        MobilePhone, reported as pattern
//	emailaddress  Email, reported as email
//	httpurl       URL, reported as url
//
// Members of type wire.Optional need no registration anywhere. Absent and null
// fail `required` and pass every rule that follows `omitempty`; a value passes
// `required` even when it is false, 0 or "". So a required text is tagged
// `required,notblank`, and a rule for a text that may be left out is tagged
// `omitempty,mobile`. A list that was sent is checked element by element with
// `dive`, as in `omitempty,dive`.
package validate
