package conformance

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/validate"
)

// compareRequests compares every request of a corpus.
func compareRequests(t testing.TB, file string) *tally {
	rows := load[requestRow](t, file)
	found := newTally(file, len(rows))
	for _, row := range rows {
		compareRequest(found, row)
	}
	return found
}

func compareRequest(found *tally, row requestRow) {
	r, known := routes[row.Route]
	if reason := requestScope(r, row, known); reason != "" {
		found.outOfScope[reason]++
		checkOutOfScope(found, r, row, reason)
		return
	}
	read := r.read(row.ContentType, []byte(row.Body))
	if class := requestClass(r, row); class != "" {
		found.aside(class, row.Case, read.err == nil)
		return
	}
	found.inScope++
	observe(found, r, row)
	server := serverReport(r, row)
	ours := ourReport(found, r, row, read.err)
	found.verdict(row.Case, server.accepted, len(ours) == 0, server.text+" | "+describe(ours))
	compareMembers(found, row, server, ours)
	compareAnswer(found, r, row, ours)
	if server.accepted {
		compareValues(found, r, row, read)
	}
}

// The reasons why a row is out of scope although something is still demanded of
// this library.
const (
	outOfScopeDate  = "general date"
	outOfScopeMedia = "media type refused"
	outOfScopeNull  = "null model, status 200"
)

// checkOutOfScope looks at a row that counts in no figure. What the server
// refuses because of a date or a media type must not be accepted here, nor must
// a body that nothing can be bound to.
func checkOutOfScope(found *tally, r route, row requestRow, reason string) {
	mustRefuse := false
	switch reason {
	case outOfScopeMedia:
		mustRefuse = true
	case outOfScopeNull:
		found.note(classNullModel, row.Case)
		mustRefuse = true
	case outOfScopeDate:
		if row.Status == 200 {
			found.note(classGeneralDate, row.Case)
		}
		mustRefuse = row.Status != 200
	}
	if mustRefuse && r.read(row.ContentType, []byte(row.Body)).err == nil {
		found.tooLenient(row.Case, reason)
	}
}

// requestScope says why a row says nothing about this library, or "".
func requestScope(r route, row requestRow, known bool) string {
	switch {
	case !known:
		return "another system"
	case row.Doubtful:
		return "doubtful"
	case row.Status == 415 || row.Shim:
		return outOfScopeMedia
	case row.Status == 500:
		return "the server could not answer"
	case row.Status == 200 && row.NullModel:
		return outOfScopeNull
	case row.GeneralDate && slices.ContainsFunc(dateTexts(r, row), hostDate.MatchString):
		return outOfScopeDate
	}
	return ""
}

// verdict is what the server says about a body.
type verdict struct {
	accepted bool

	// members are those it names; anonymous says that it complains about the
	// body without naming a member, so that members is not the whole story.
	members   []string
	anonymous bool

	text string // for people
}

// requiredProperty is the server's complaint about a missing member of a type
// that cannot be null. Its key is the parameter alone, its text has the name.
var requiredProperty = regexp.MustCompile(`^Required property '(\w+)' not found in JSON`)

func serverReport(r route, row requestRow) verdict {
	v := verdict{accepted: row.Status == 200, anonymous: row.NullModel, text: "server: accepted"}
	if !v.accepted {
		v.text = "server: " + strings.Join(sortedKeys(row.ModelState), ", ")
	}
	for _, key := range sortedKeys(row.ModelState) {
		if key != r.parameter {
			v.members = append(v.members, r.documented(strings.TrimPrefix(key, r.parameter+".")))
			continue
		}
		for _, message := range row.ModelState[key] {
			if named := requiredProperty.FindStringSubmatch(message); named != nil {
				v.members = append(v.members, named[1])
			} else {
				v.anonymous = true
			}
		}
	}
	v.members = sortedSet(v.members)
	return v
}

// ourReport returns this library's report without what it reports on purpose
// and the server does not.
func ourReport(found *tally, r route, row requestRow, err error) validate.Errors {
	kept := reported(validate.Without(err, validate.CodeEmail))
	if len(kept) < len(reported(err)) {
		found.note(classEmail, row.Case)
	}
	return slices.DeleteFunc(slices.Clone(kept), func(e validate.Error) bool {
		if !row.isXML() || e.Code != validate.CodeRequired || !slices.Contains(r.xmlDefaults, memberOf(e)) {
			return false
		}
		missing := len(xmlTexts(row.Body, memberOf(e))) == 0
		if missing {
			found.note(classXMLDefault, row.Case)
		}
		return missing
	})
}

// compareMembers compares which members are wrong, where the server says so.
func compareMembers(found *tally, row requestRow, server verdict, ours validate.Errors) {
	if server.accepted || server.anonymous {
		return
	}
	var members []string
	for _, e := range ours {
		members = append(members, e.Path.String())
	}
	agree := slices.Equal(server.members, sortedSet(members))
	if row.MessagesDoubtful {
		found.doubtful.add(agree)
	} else {
		found.members.add(agree)
	}
	if !agree && len(ours) > 0 {
		found.disagree(row.Case, "other members", server.text+" | "+describe(ours))
	}
}

// compareAnswer compares the body of the answer, wording included, where the
// rules alone refuse a request. Where the formatter refuses it too, what the
// answer says depends on where the server's reader stopped.
func compareAnswer(found *tally, r route, row requestRow, ours validate.Errors) {
	if row.Status != 400 || len(row.Exception) > 0 || len(ours) == 0 || hasBinderMessage(row) {
		return
	}
	answer := validate.ModelState(r.parameter, ours)
	asXML := strings.HasPrefix(row.Bound, "<")
	text, err := encode(answer, asXML)
	agree := err == nil && string(text) == row.Bound
	if err == nil && asXML {
		agree, err = sameDocument([]byte(row.Bound), text)
	}
	found.answers.add(agree)
	if !agree {
		found.disagree(row.Case, "other answer", fmt.Sprintf("server %s, this library %s %v", row.Bound, text, err))
	}
}

// binderMessage is what the server's model binder says about a form in words of
// its own. They quote the value, which no report of this library holds, or
// depend on the format, which a report does not know.
var binderMessage = regexp.MustCompile(`^(The value '(?s:.*)' is not valid for \w+\.|A value is required\.|The \w+ property is required\.|An error has occurred\.)$`)

func hasBinderMessage(row requestRow) bool {
	for _, messages := range row.ModelState {
		if slices.ContainsFunc(messages, binderMessage.MatchString) {
			return true
		}
	}
	return false
}

// compareValues compares what was understood with the server's echo.
func compareValues(found *tally, r route, row requestRow, read reading) {
	echo, err := parseTree([]byte(row.Bound))
	if err != nil {
		found.values.add(false)
		found.disagree(row.Case, "unreadable echo", err.Error())
		return
	}
	ours, err := r.tree(read, []byte(row.Bound))
	if err != nil {
		found.values.add(false)
		found.disagree(row.Case, "no record", err.Error())
		return
	}
	differ := r.differences(found, row, echo, ours)
	found.values.add(len(differ) == 0)
	for _, path := range differ {
		found.disagree(row.Case, "other value", path)
	}
}

// differences lists the paths at which two records differ, and notes the
// classes that take paths off the list.
func (r route) differences(found *tally, row requestRow, echo, ours node) []string {
	differ := differences("", echo, ours, r.dates)
	if fewer := differences("", r.withoutEmpty(echo), r.withoutEmpty(ours), r.dates); len(fewer) < len(differ) {
		found.note(classEmptyList, row.Case)
		echo, ours, differ = r.withoutEmpty(echo), r.withoutEmpty(ours), fewer
	}
	if strings.HasPrefix(row.Bound, "<") && len(differ) > 0 {
		if fewer := differences("", echo, ours.withLineFeeds(), r.dates); len(fewer) < len(differ) {
			found.note(classLineEnd, row.Case)
			differ = fewer
		}
	}
	return differ
}

func describe(ours validate.Errors) string {
	if len(ours) == 0 {
		return "this library: accepted"
	}
	var parts []string
	for _, e := range ours {
		parts = append(parts, fmt.Sprintf("%s (%s)", e.Path, e.Code))
	}
	return "this library: " + strings.Join(parts, ", ")
}

// sortedSet returns the distinct names. The server names a member as the body
// spelled it, this library as the contract does; case makes no difference.
func sortedSet(names []string) []string {
	for i, name := range names {
		names[i] = strings.ToLower(name)
	}
	slices.Sort(names)
	return slices.Compact(names)
}
