// Package playground is the bridge between package validate and
// github.com/go-playground/validator/v10, for programs that use that engine: its
// rules for structs of their own, and its errors as a list of ours. The packages
// of the five systems need no engine; they check by generated code, which reads
// the same tags and reports the same.
//
//   - [Struct] checks any struct by its `validate` tags, and reports under wire
//     names;
//   - [Register] adds the rules of package validate to an instance of your own;
//   - [List] turns that instance's errors into a list without the values.
//
// # Tags
//
// These are added to the engine's own:
//
//	notblank      validate.NotBlank, reported as required
//	mobile        validate.MobilePhone, reported as pattern
//	emailaddress  validate.Email, reported as email
//	httpurl       validate.URL, reported as url
//
// Members of type wire.Optional need no registration anywhere. Absent and null
// fail `required` and pass every rule that `omitempty` leads; a value passes
// `required` even when it is false, 0 or "". So a required text is tagged
// `required,notblank`, and a rule for a text that may be left out is tagged
// `omitempty,mobile`. A list that was sent is checked element by element with
// `dive`, as in `omitempty,dive`.
//
// # gin
//
// gin checks what it binds with an engine of its own, whose tag is `binding`:
// structs that are tagged `validate` are not checked at all until that instance
// is told to read it:
//
//	if v, ok := binding.Validator.Engine().(*validator.Validate); ok {
//		v.SetTagName("validate")
//		v.RegisterTagNameFunc(func(field reflect.StructField) string {
//			name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
//			return name // as the paths of the report have it
//		})
//		err := playground.Register(v)
//		…
//	}
//
// Its errors hold the values that they are about, the texts of secrets included.
// [List] leaves them out.
//
// # Concurrency
//
// Any number of goroutines may call [Struct] and [List], on the same values too.
// [Register] changes an instance, so call it before others use that.
package playground
