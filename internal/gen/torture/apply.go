package torture

import (
	"slices"

	"github.com/seed16fbf055/userupdate/internal/merge"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// The custom group Labels: an update sends the whole list, or adds to it, or does one after the other.

func applyLabels(merged *User, update *Update) {
	merge.PutList(&merged.Labels, update.Labels)
	if added := update.AddedLabels.Or(nil); len(added) > 0 {
		merged.Labels.Set(join(merged.Labels.Or(nil), added))
	}
}

// join returns a list of its own: list, and what of added it lacks.
func join(list, added []string) []string {
	joined := slices.Clone(list)
	for _, label := range added {
		if !slices.Contains(joined, label) {
			joined = append(joined, label)
		}
	}
	return joined
}

// refuseLabels refuses to add what is no label.
func refuseLabels(errs validate.Errors, _ *User, u *Update) validate.Errors {
	return noBlanks(errs, "AddedLabels", u.AddedLabels)
}

func noBlanks(errs validate.Errors, name string, labels wire.Optional[[]string]) validate.Errors {
	for i, label := range labels.Or(nil) {
		if !validate.NotBlank(label) {
			errs = append(errs, validate.Error{Path: wire.Member(name).Index(i), Code: validate.CodeRequired})
		}
	}
	return errs
}

func diffLabels(update *Update, before, after *User) {
	merge.DiffList(&update.Labels, before.Labels, after.Labels, merge.Equal)
}

// fullLabels sends the list itself, so there is nothing to add.
func fullLabels(update *Update, user *User) { update.Labels = merge.CopyList(user.Labels) }

// mergeLabels forgets what was to be added before a new list. A null that cannot be applied stays.
func mergeLabels(merged, second *Update) {
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

func changesLabels(log *merge.Log, before, after *User) {
	merge.ChangeList(log, "Labels", before.Labels, after.Labels, merge.ChangeItem)
}

// crossField wants every label to be one, and the list itself in a whole body that adds to it.
func (u *Update) crossField(whole bool) (errs validate.Errors) {
	if whole && u.AddedLabels.IsSet() && !u.Labels.IsSet() {
		errs = append(errs, validate.Error{Path: wire.Member("Labels"), Code: validate.CodeRequired})
	}
	return refuseLabels(noBlanks(errs, "Labels", u.Labels), nil, u)
}

func (u *User) crossField(bool) validate.Errors { return noBlanks(nil, "Labels", u.Labels) }
