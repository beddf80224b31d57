package main

import (
	"bytes"

	"github.com/seed16fbf055/userupdate/bench/pointer"
)

// A pointerJob does the job with an update U of pointers and a record R.
type pointerJob[U, R any] struct {
	name  string
	kind  kind
	codec codec
	look  look
	check func(*U) error
	apply func(R, *U, pointer.Sent, []byte) (R, error)
}

// look tells null from absent with a second look at the body.
type look func([]byte, func([]byte, any) error) (pointer.Sent, error)

// lookWherePossible skips the second look if the body cannot hold a null.
func lookWherePossible(body []byte, unmarshal func([]byte, any) error) (pointer.Sent, error) {
	if !bytes.Contains(body, []byte("null")) {
		return nil, nil
	}
	return pointer.Look(body, unmarshal)
}

func (j pointerJob[U, R]) row(storedJSON []byte) row {
	var stored R
	if err := standard.unmarshal(storedJSON, &stored); err != nil {
		panic(err)
	}
	return row{
		name: j.name,
		kind: j.kind,
		job: func(body []byte) ([]byte, error) {
			var u U
			if err := j.codec.unmarshal(body, &u); err != nil {
				return nil, err
			}
			sent, err := j.look(body, j.codec.unmarshal)
			if err != nil {
				return nil, err
			}
			if err := j.check(&u); err != nil {
				return nil, err
			}
			merged, err := j.apply(stored, &u, sent, body)
			if err != nil {
				return nil, err
			}
			return j.codec.marshal(&merged)
		},
		stored: func() ([]byte, error) { return standard.marshal(&stored) },
	}
}

type (
	adminJob = pointerJob[pointer.AdminUpdate, pointer.AdminUser]
	hpproJob = pointerJob[pointer.HPProUpdate, pointer.HPProUser]
)

// spared ends the names of rows that take the second look only if the body says
// null somewhere.
const spared = ", second look spared"

// adminPointerRows are the rows of adminusers with pointers.
func adminPointerRows(whole bool, stored []byte) []row {
	check := validatorOf(whole, func(u *pointer.AdminUpdate) any { return (*pointer.AdminPartial)(u) })
	apply := func(r pointer.AdminUser, u *pointer.AdminUpdate, sent pointer.Sent, _ []byte) (pointer.AdminUser, error) {
		return u.Apply(r, sent)
	}
	rows := []row{
		adminJob{nameBaseline, kindBaseline, standard, pointer.Look, check, apply}.row(stored),
		adminJob{nameBaseline + spared, kindSpared, standard, lookWherePossible, check, apply}.row(stored),
		adminMergoRow(check, stored),
		adminJob{"jinzhu/copier", kindPeer, standard, pointer.Look, check, adminCopier}.row(stored),
		adminJob{nameJSONPatch, kindPeer, standard, pointer.Look, check, adminJSONPatch}.row(stored),
		adminJob{"go-ozzo/ozzo-validation", kindPeer, standard, pointer.Look, ozzoAdmin(whole), apply}.row(stored),
	}
	for _, codec := range otherCodecs {
		rows = append(rows,
			adminJob{codec.name, kindDecoder, codec, pointer.Look, check, apply}.row(stored),
			adminJob{codec.name + spared, kindSpared, codec, lookWherePossible, check, apply}.row(stored))
	}
	return rows
}

// hpproPointerRows are those of hppro.
func hpproPointerRows(whole bool, stored []byte) []row {
	check := validatorOf(whole, func(u *pointer.HPProUpdate) any { return (*pointer.HPProPartial)(u) })
	apply := func(r pointer.HPProUser, u *pointer.HPProUpdate, sent pointer.Sent, _ []byte) (pointer.HPProUser, error) {
		return u.Apply(r, sent)
	}
	rows := []row{
		hpproJob{nameBaseline, kindBaseline, standard, pointer.Look, check, apply}.row(stored),
		hpproJob{nameBaseline + spared, kindSpared, standard, lookWherePossible, check, apply}.row(stored),
		hpproMergoRow(check, stored),
		hpproJob{"jinzhu/copier", kindPeer, standard, pointer.Look, check, hpproCopier}.row(stored),
		hpproJob{nameJSONPatch, kindPeer, standard, pointer.Look, check, hpproJSONPatch}.row(stored),
		hpproJob{"go-ozzo/ozzo-validation", kindPeer, standard, pointer.Look, ozzoHPPro, apply}.row(stored),
	}
	for _, codec := range otherCodecs {
		rows = append(rows,
			hpproJob{codec.name, kindDecoder, codec, pointer.Look, check, apply}.row(stored),
			hpproJob{codec.name + spared, kindSpared, codec, lookWherePossible, check, apply}.row(stored))
	}
	return rows
}
