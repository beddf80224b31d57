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
//	list := validate.List(err)                         // each entry: list[i].Path, list[i].Code
//
// The same report in the forms that clients expect:
//
//   - json.Marshal of an [Errors]: a plain list
//   - [Problem]: RFC 9457 problem details
//   - [ModelState]: the body of ASP.NET Web API 2, in JSON and XML, wording
//     included
//
// [Problem] has the status to answer with, too. For an error from elsewhere, such
// as one of a database, that is 500 without a text.
//
// # Rules
//
// [MobilePhone], [NotBlank], [Email] and [URL] are plain functions on
// strings. They read no further than they must, and all but URL never
// allocate.
//
// Package validate/playground has them as tags for structs of your own, with
// the engine github.com/go-playground/validator/v10; examples/ownsystem is one.
//
// # Concurrency
//
// The functions keep no state and write to no argument, and any number of
// goroutines may call them, on the same errors too. None may read a value while
// another writes to it.
package validate
