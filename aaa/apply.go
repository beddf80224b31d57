package aaa

import (
	"github.com/seed16fbf055/userupdate/internal/merge"
	"github.com/seed16fbf055/userupdate/wire"
)

// What does not follow from the structs: the members that differ between a
// record and an update.

// internalID is the id of the one authentication type whose name is
// documented.
const (
	internalID   = 1
	internalName = "Internal"
)

// authenticationID returns the id of a record's authentication type: null if
// the type itself is null.
func authenticationID(user *User) wire.Optional[wire.IntOrString] {
	if user.AuthenticationType.IsNull() {
		return wire.Null[wire.IntOrString]()
	}
	return user.AuthenticationType.Or(AuthenticationType{}).ID
}

// authentication merges the member AuthenticationType: an id in an update, an
// object in a record.
var authentication authenticationGroup

type authenticationGroup struct{ merge.Nothing[User, Update] }

// Apply puts the id that was sent into the record's object. The same id changes
// nothing, however it is spelled. A different one makes the names unknown, and
// what else the object held, because no update sends them.
func (authenticationGroup) Apply(merged *User, update *Update) {
	sent := update.AuthenticationType
	if !sent.IsSet() || merge.Same(authenticationID(merged), sent, wire.IntOrString.Equal) {
		return
	}
	merged.AuthenticationTypeName.Unset()
	id, ok := sent.Get()
	if !ok {
		merged.AuthenticationType.SetNull()
		return
	}
	if id.Int64() == internalID {
		merged.AuthenticationTypeName.Set(internalName)
	}
	merged.AuthenticationType.Set(AuthenticationType{ID: sent, Name: merged.AuthenticationTypeName})
}

func (authenticationGroup) Diff(update *Update, before, after *User) {
	merge.DiffNullableFunc(&update.AuthenticationType, authenticationID(before), authenticationID(after), wire.IntOrString.Equal)
}

func (authenticationGroup) Full(update *Update, user *User) {
	update.AuthenticationType = authenticationID(user)
}

func (authenticationGroup) Merge(merged, second *Update) {
	merge.Put(&merged.AuthenticationType, second.AuthenticationType)
}

// Changes lists the members of the object one by one, even if the whole object
// came or went.
func (authenticationGroup) Changes(log *merge.Log, before, after *User) {
	merge.ChangeObject(log, "AuthenticationType", present(before.AuthenticationType), present(after.AuthenticationType), changesAuthenticationType)
}

// userGroup does the same for the changes of UserGroup, which no update sends.
var userGroup groupOfUser

type groupOfUser struct{ merge.Nothing[User, Update] }

func (groupOfUser) Changes(log *merge.Log, before, after *User) {
	merge.ChangeObject(log, "UserGroup", present(before.UserGroup), present(after.UserGroup), changesUserGroup)
}

// present returns the object, or an empty one if there is none.
func present[T any](o wire.Optional[T]) wire.Optional[T] {
	v, _ := o.Get()
	return wire.Value(v)
}
