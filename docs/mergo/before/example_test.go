package before_test

import (
	"encoding/json"
	"fmt"

	"dario.cat/mergo"

	"github.com/seed16fbf055/userupdate/docs/mergo/before"
)

func stored() before.User {
	office := int64(12)
	return before.User{Email: "ada@example.com", Disabled: true, OfficeID: &office, UserRoles: []int64{1, 2}}
}

func show(user before.User, err error) {
	text, _ := json.Marshal(user)
	fmt.Println(string(text), err)
}

// What is false, null or empty is lost: nothing changes.
func ExampleMergo() {
	show(before.Mergo(stored(), []byte(`{"Disabled": false, "OfficeId": null, "UserRoles": []}`)))
	// Output:
	// {"Email":"ada@example.com","Disabled":true,"OfficeId":12,"UserRoles":[1,2]} <nil>
}

// A pointer to false is lost too: mergo looks through it.
func ExampleMergo_pointers() {
	type update struct{ Disabled *bool }
	yes, no := true, false
	user := update{Disabled: &yes}
	err := mergo.Merge(&user, update{Disabled: &no}, mergo.WithOverride)
	fmt.Println("disabled:", *user.Disabled, err)
	// Output:
	// disabled: true <nil>
}

// The record from before the merge has changed as well: an audit list finds
// nothing.
func ExampleMergo_shared() {
	old := stored()
	got, err := before.Mergo(old, []byte(`{"OfficeId": 7}`))
	fmt.Println("before:", *old.OfficeID, "after:", *got.OfficeID, err)
	// Output:
	// before: 7 after: 7 <nil>
}

// An option that appends gives roles twice.
func ExampleMergo_appended() {
	user := stored()
	err := mergo.Merge(&user, before.User{UserRoles: []int64{2, 3}}, mergo.WithOverride, mergo.WithAppendSlice)
	fmt.Println("roles:", user.UserRoles, err)
	// Output:
	// roles: [1 2 2 3] <nil>
}

// null is lost.
func ExampleCopier() {
	show(before.Copier(stored(), []byte(`{"Disabled": false, "OfficeId": null, "UserRoles": []}`)))
	// Output:
	// {"Email":"ada@example.com","Disabled":false,"OfficeId":12,"UserRoles":[]} <nil>
}

// copier writes through the pointers of the stored record too.
func ExampleCopier_shared() {
	old := stored()
	got, err := before.Copier(old, []byte(`{"OfficeId": 7}`))
	fmt.Println("before:", *old.OfficeID, "after:", *got.OfficeID, err)
	// Output:
	// before: 7 after: 7 <nil>
}
