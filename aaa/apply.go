package aaa

import (
	"github.com/seed16fbf055/userupdate/internal/merge"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// The rules that do not follow from the structs: the generated functions call
// these for the members that a record and an update hold differently.

// internalID is the id of the one authentication type whose name is
// documented.
const (
	internalID   = 1
	internalName = "Internal"
)

// authenticationID returns the id of a record's authentication type: null where
// the type itself is null.
func authenticationID(user *User) wire.Optional[wire.IntOrString] {
	if user.AuthenticationType.IsNull() {
		return wire.Null[wire.IntOrString]()
	}
	return user.AuthenticationType.Or(AuthenticationType{}).ID
}

// applyAuthentication puts the id that was sent where the record has an object.
// The same id changes nothing, however it is spelled. Another one makes the
// names unknown, because no update sends them.
func applyAuthentication(merged *User, update *Update) {
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

// refuseAuthentication finds nothing: every id can be merged.
func refuseAuthentication(errs validate.Errors, _ *User, _ *Update) validate.Errors { return errs }

func diffAuthentication(update *Update, before, after *User) {
	merge.DiffNullable(&update.AuthenticationType, authenticationID(before), authenticationID(after), wire.IntOrString.Equal)
}

func fullAuthentication(update *Update, user *User) {
	update.AuthenticationType = authenticationID(user)
}

func mergeAuthentication(merged, second *Update) {
	merge.Put(&merged.AuthenticationType, second.AuthenticationType)
}

// changesAuthentication lists the members of the object one by one, also where
// it came or went.
func changesAuthentication(log *merge.Log, before, after *User) {
	merge.ChangeObject(log, "AuthenticationType", present(before.AuthenticationType), present(after.AuthenticationType), changesAuthenticationType)
}

// changesGroup does the same for UserGroup.
func changesGroup(log *merge.Log, before, after *User) {
	merge.ChangeObject(log, "UserGroup", present(before.UserGroup), present(after.UserGroup), changesUserGroup)
}

// present returns the object, an empty one where there is none.
func present[T any](o wire.Optional[T]) wire.Optional[T] {
	v, _ := o.Get()
	return wire.Value(v)
}

func applyPreferences(merged *User, update *Update) {
	merged.Preferences = applyItems(merged.Preferences, update.Preferences, (*Preference).put)
}

func refusePreferences(errs validate.Errors, _ *User, u *Update) validate.Errors {
	return checkKeys(errs, "Preferences", "PreferenceID", u.Preferences.Or(nil))
}

func diffPreferences(update *Update, before, after *User) {
	diffItems(&update.Preferences, before.Preferences, after.Preferences, Preference.whole, diffPreference)
}

func fullPreferences(update *Update, user *User) {
	update.Preferences = fullItems(user.Preferences, Preference.whole)
}

func mergePreferences(merged, second *Update) {
	merged.Preferences = mergeItems(merged.Preferences, second.Preferences, (*PreferenceUpdate).put)
}

func changesPreferences(log *merge.Log, before, after *User) {
	olds, news := align(before.Preferences, after.Preferences)
	merge.ChangeList(log, "Preferences", wire.Value(olds), wire.Value(news), changesPreference)
}

// put writes what an update sends into a preference of a record.
func (p *Preference) put(sent PreferenceUpdate) {
	merge.Put(&p.Description, sent.Description)
	merge.Put(&p.Override, sent.Override)
	merge.Put(&p.PreferenceID, sent.PreferenceID)
	merge.Put(&p.PreferenceName, sent.PreferenceName)
	if value, ok := sent.PreferenceValue.Get(); ok {
		p.PreferenceValue.Set(value.String())
	} else if sent.PreferenceValue.IsNull() {
		p.PreferenceValue.SetNull()
	}
}

// put writes what a later update sends into an earlier one.
func (p *PreferenceUpdate) put(sent PreferenceUpdate) {
	merge.Put(&p.Description, sent.Description)
	merge.Put(&p.Override, sent.Override)
	merge.Put(&p.PreferenceID, sent.PreferenceID)
	merge.Put(&p.PreferenceName, sent.PreferenceName)
	merge.Put(&p.PreferenceValue, sent.PreferenceValue)
}

// whole sends everything that is known of a preference.
func (p Preference) whole() PreferenceUpdate {
	sent := PreferenceUpdate{
		Description:    p.Description,
		Override:       p.Override,
		PreferenceID:   p.PreferenceID,
		PreferenceName: p.PreferenceName,
	}
	if text, ok := p.PreferenceValue.Get(); ok {
		sent.PreferenceValue.Set(preferenceOf(text))
	} else if p.PreferenceValue.IsNull() {
		sent.PreferenceValue.SetNull()
	}
	return sent
}

// diffPreference sends the key and what differs.
func diffPreference(before, after Preference) (sent PreferenceUpdate, differs bool) {
	whole := after.whole()
	merge.DiffNullable(&sent.Description, before.Description, after.Description, merge.Equal)
	merge.DiffNullable(&sent.Override, before.Override, after.Override, merge.Equal)
	merge.DiffNullable(&sent.PreferenceName, before.PreferenceName, after.PreferenceName, merge.Equal)
	merge.DiffNullable(&sent.PreferenceValue, before.whole().PreferenceValue, whole.PreferenceValue, PreferenceValue.Equal)
	differs = sent != PreferenceUpdate{}
	sent.PreferenceID = after.PreferenceID
	return sent, differs
}

func applyProperties(merged *User, update *Update) {
	merged.Properties = applyItems(merged.Properties, update.Properties, (*Property).put)
}

func refuseProperties(errs validate.Errors, _ *User, u *Update) validate.Errors {
	return checkKeys(errs, "Properties", "PropertyID", u.Properties.Or(nil))
}

func diffProperties(update *Update, before, after *User) {
	diffItems(&update.Properties, before.Properties, after.Properties, Property.whole, diffProperty)
}

func fullProperties(update *Update, user *User) {
	update.Properties = fullItems(user.Properties, Property.whole)
}

func mergeProperties(merged, second *Update) {
	merged.Properties = mergeItems(merged.Properties, second.Properties, (*PropertyUpdate).put)
}

func changesProperties(log *merge.Log, before, after *User) {
	olds, news := align(before.Properties, after.Properties)
	merge.ChangeList(log, "Properties", wire.Value(olds), wire.Value(news), changesProperty)
}

// put writes what an update sends into a property of a record, which has no
// id.
func (p *Property) put(sent PropertyUpdate) {
	merge.Put(&p.Description, sent.Description)
	merge.Put(&p.PropertyID, sent.PropertyID)
	merge.Put(&p.PropertyName, sent.PropertyName)
	merge.Put(&p.PropertyValue, sent.PropertyValue)
}

// put writes what a later update sends into an earlier one.
func (p *PropertyUpdate) put(sent PropertyUpdate) {
	merge.Put(&p.Description, sent.Description)
	merge.Put(&p.ID, sent.ID)
	merge.Put(&p.PropertyID, sent.PropertyID)
	merge.Put(&p.PropertyName, sent.PropertyName)
	merge.Put(&p.PropertyValue, sent.PropertyValue)
}

// whole sends everything that is known of a property.
func (p Property) whole() PropertyUpdate {
	return PropertyUpdate{
		Description:   p.Description,
		PropertyID:    p.PropertyID,
		PropertyName:  p.PropertyName,
		PropertyValue: p.PropertyValue,
	}
}

// diffProperty sends the key and what differs.
func diffProperty(before, after Property) (sent PropertyUpdate, differs bool) {
	merge.DiffNullable(&sent.Description, before.Description, after.Description, merge.Equal)
	merge.DiffNullable(&sent.PropertyName, before.PropertyName, after.PropertyName, merge.Equal)
	merge.DiffNullable(&sent.PropertyValue, before.PropertyValue, after.PropertyValue, merge.Equal)
	differs = sent != PropertyUpdate{}
	sent.PropertyID = after.PropertyID
	return sent, differs
}
