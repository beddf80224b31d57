package torture

import (
	"slices"

	"github.com/seed16fbf055/userupdate/internal/merge"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// labels merges a list that an update sends whole, or adds to, or both.
var labels labelGroup

type labelGroup struct{}

func (labelGroup) Apply(merged *User, update *Update) {
	merge.PutList(&merged.Labels, update.Labels)
	if added := update.AddedLabels.Or(nil); len(added) > 0 {
		merged.Labels.Set(join(merged.Labels.Or(nil), added))
	}
}

// join returns a new list: list, and what of added it lacks.
func join(list, added []string) []string {
	joined := slices.Clone(list)
	for _, label := range added {
		if !slices.Contains(joined, label) {
			joined = append(joined, label)
		}
	}
	return joined
}

// Refuse refuses to add what is not a label.
func (labelGroup) Refuse(errs validate.Errors, u *Update) validate.Errors {
	return noBlanks(errs, "AddedLabels", u.AddedLabels)
}

func noBlanks(errs validate.Errors, name string, labels wire.Optional[[]string]) validate.Errors {
	for i, label := range labels.Or(nil) {
		if !validate.NotBlank(label) {
			errs = append(errs, validate.Error{Path: wire.Member(name).Index(i), Code: validate.CodeRequired, Param: "text"})
		}
	}
	return errs
}

func (labelGroup) Diff(update *Update, before, after *User) {
	merge.DiffList(&update.Labels, before.Labels, after.Labels)
}

// Full sends the list itself, so there is nothing to add.
func (labelGroup) Full(update *Update, user *User) { update.Labels = merge.CopyList(user.Labels) }

// Merge forgets what was to be added before a new list. A null that cannot be
// applied stays.
func (labelGroup) Merge(merged, second *Update) {
	added := merged.AddedLabels
	if second.Labels.IsSet() {
		merged.Labels = second.Labels
		added.Unset()
	}
	switch {
	case added.IsNull() || !second.AddedLabels.IsSet():
	case !added.IsSet() || second.AddedLabels.IsNull():
		added = second.AddedLabels
	default:
		added.Set(join(added.Or(nil), second.AddedLabels.Or(nil)))
	}
	merged.Labels, merged.AddedLabels = merge.CopyList(merged.Labels), merge.CopyList(added)
}

func (labelGroup) Changes(log *merge.Log, before, after *User) {
	merge.ChangeList(log, "Labels", before.Labels, after.Labels, merge.ChangeItem)
}

// crossField wants no blank labels, and the list itself in a whole body that
// adds to it.
func (u *Update) crossField(whole bool) (errs validate.Errors) {
	if whole && u.AddedLabels.IsSet() && !u.Labels.IsSet() {
		errs = append(errs, validate.Error{Path: wire.Member("Labels"), Code: validate.CodeRequired})
	}
	return noBlanks(errs, "Labels", u.Labels)
}

func (u *User) crossField(bool) validate.Errors { return noBlanks(nil, "Labels", u.Labels) }
