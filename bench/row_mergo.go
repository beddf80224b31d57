package main

import (
	"reflect"

	"dario.cat/mergo"

	"github.com/seed16fbf055/userupdate/bench/pointer"
	"github.com/seed16fbf055/userupdate/wire"
)

// mergo merges values of one type, so its record is kept in the shape of the
// update. By default it writes through the pointers of the record, even of the
// stored one, and takes false for "not sent". Without dereferencing it does
// neither, but skips pointers to structs, for which there are transformers.

var mergoOptions = []func(*mergo.Config){
	mergo.WithOverride, mergo.WithoutDereference, mergo.WithTransformers(replaceStructs{}),
}

// replaceStructs replaces pointers to structs as a whole.
type replaceStructs struct{}

func (replaceStructs) Transformer(of reflect.Type) func(dst, src reflect.Value) error {
	switch of {
	case reflect.TypeFor[*wire.DateTime](), reflect.TypeFor[*wire.Decimal]():
		return replaceSent
	}
	return nil
}

func replaceSent(dst, src reflect.Value) error {
	if !src.IsNil() {
		dst.Set(src)
	}
	return nil
}

func adminMergoRow(check func(*pointer.AdminUpdate) error, stored []byte) row {
	return pointerJob[pointer.AdminUpdate, pointer.AdminUpdate]{
		"dario.cat/mergo", kindPeer, standard, pointer.Look, check,
		func(r pointer.AdminUpdate, u *pointer.AdminUpdate, sent pointer.Sent, _ []byte) (pointer.AdminUpdate, error) {
			if err := u.Check(&pointer.AdminUser{ID: *r.ID}, sent); err != nil {
				return r, err
			}
			u.DropReadOnly()
			err := mergo.Merge(&r, u, mergoOptions...)
			r.PutNulls(sent)
			return r, err
		},
	}.row(stored)
}

func hpproMergoRow(check func(*pointer.HPProUpdate) error, stored []byte) row {
	return pointerJob[pointer.HPProUpdate, pointer.HPProUpdate]{
		"dario.cat/mergo", kindPeer, standard, pointer.Look, check,
		func(r pointer.HPProUpdate, u *pointer.HPProUpdate, sent pointer.Sent, _ []byte) (pointer.HPProUpdate, error) {
			if err := u.Check(&pointer.HPProUser{ID: *r.ID}, sent); err != nil {
				return r, err
			}
			err := mergo.Merge(&r, u, mergoOptions...)
			r.PutNulls(sent)
			return r, err
		},
	}.row(stored)
}
