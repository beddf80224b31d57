package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"strconv"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/wire"
)

const (
	generatedRecords = 1000 // how many records the updates are for
	badEvery         = 1000 // one line in this many is bad
)

// generate writes count sparse updates, the same ones every time. They are for
// a fixed number of records, and a small share is bad, in every possible way in
// turn.
func generate(ctx context.Context, out io.Writer, count int) error {
	buffered := bufio.NewWriterSize(out, writeBuffer)
	var line []byte
	for number := 1; number <= count; number++ {
		if number%batchLines == 0 && ctx.Err() != nil {
			return context.Cause(ctx)
		}
		line = appendLine(line[:0], number)
		if _, err := buffered.Write(line); err != nil {
			return outputError(err)
		}
	}
	return outputError(buffered.Flush())
}

// appendLine appends the line with that number, including its line end.
func appendLine(dst []byte, number int) []byte {
	if number%badEvery == badEvery/2 {
		dst = appendBad(dst, number)
	} else {
		dst, _ = sparse(number).AppendJSON(dst) // never fails
	}
	return append(dst, '\n')
}

// sparse makes up the update with that number: an ID and one to four members.
func sparse(number int) adminusers.Update {
	bits := mix(uint64(number))
	var update adminusers.Update
	update.ID.Set(recordID(int(bits % generatedRecords)))
	members := 1 + bits>>10%4
	for i := range members {
		set(&update, bits>>(12+8*i)%10, bits)
	}
	return update
}

// set sets one of ten members.
func set(update *adminusers.Update, member, bits uint64) {
	n := strconv.FormatUint(bits>>44, 10)
	switch member {
	case 0:
		update.DisplayName.Set("User " + n)
	case 1:
		update.EmailAddress.Set("user" + n + "@example.com")
	case 2:
		update.Enabled.Set(bits&(1<<50) != 0)
	case 3:
		update.MobilePhone.Set(fmt.Sprintf("+44 7700 %06d", bits>>44%1e6))
	case 4:
		update.TimeZone.Set("GMT Standard Time")
	case 5:
		update.Username.Set("user" + n)
	case 6:
		update.DateModified.Set(modified(bits))
	case 7:
		update.Pin.SetNull()
	case 8:
		update.Password.Set(wire.NewSecret("made up " + n))
	default:
		update.SSOEnabled.Set(bits&(1<<51) != 0)
	}
}

// modified makes up a date.
func modified(bits uint64) wire.DateTime {
	text := fmt.Sprintf("2024-03-%02dT08:%02d:49.%07d+00:00", 1+bits>>44%31, bits>>49%60, bits>>40%1e7)
	date, _ := wire.ParseDateTime(text) // always a date
	return date
}

// appendBad appends a line that is bad in one way or another.
func appendBad(dst []byte, number int) []byte {
	update := adminusers.Update{ID: wire.Value(recordID(number % generatedRecords))}
	switch number / badEvery % 7 {
	case 0: // breaks a pattern
		update.MobilePhone.Set("none")
	case 1: // names no record
		update.ID.Unset()
		update.Enabled.Set(true)
	case 2: // cut off
		return append(dst, `{"ID":`...)
	case 3: // null where it cannot be, and blank
		update.Enabled.SetNull()
		update.Username.Set(" ")
	case 4: // not a date, not true or false
		return append(dst, `{"ID":"00000000-0000-4000-8000-000000000001","DateModified":"soon","Enabled":"perhaps"}`...)
	case 5: // not an object
		return append(dst, `[1,2]`...)
	default: // too long
		update.DisplayName.Set(string(bytes.Repeat([]byte("x"), defaultMaxLine)))
	}
	dst, _ = update.AppendJSON(dst) // never fails
	return dst
}

// recordID is the ID of that record.
func recordID(record int) uuid.UUID {
	var id uuid.UUID
	binary.BigEndian.PutUint64(id[:8], mix(uint64(record)))
	binary.BigEndian.PutUint64(id[8:], mix(^uint64(record)))
	id[6], id[8] = id[6]&0x0f|0x40, id[8]&0x3f|0x80 // marks of a random GUID
	return id
}

// mix is SplitMix64 (Steele, Lea and Flood, 2014): bits that look random and
// are the same everywhere.
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
