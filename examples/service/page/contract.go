package page

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/seed16fbf055/userupdate/examples/service/api"
	"github.com/seed16fbf055/userupdate/examples/service/source"
	"github.com/seed16fbf055/userupdate/wire"
)

// A contract is what a system's schema says about members.
type contract struct {
	members []member        // of an update and then those that only a record has
	known   map[string]bool // names at any depth, in lower case
	secret  map[string]bool // those that are secret
}

// A member is what is known of one.
type member struct {
	Name     string `json:"name"`
	Required bool   `json:"required,omitempty"`
	ReadOnly bool   `json:"readOnly,omitempty"`
	Secret   bool   `json:"secret,omitempty"`
	Sendable bool   `json:"sendable"` // an update has it
}

// schemaOf is the part of a schema that is looked at.
type schemaOf struct {
	Defs map[string]struct {
		Required   []string
		Properties map[string]struct{ ReadOnly, WriteOnly bool }
	} `json:"$defs"`
}

// contractOf reads a schema. others are members that it does not have.
func contractOf(schema []byte, others []string) (contract, error) {
	var read schemaOf
	if err := json.Unmarshal(schema, &read); err != nil {
		return contract{}, err
	}
	c := contract{known: map[string]bool{}, secret: map[string]bool{}}
	for _, def := range read.Defs {
		for name, property := range def.Properties {
			c.known[strings.ToLower(name)] = true
			c.secret[strings.ToLower(name)] = c.secret[strings.ToLower(name)] || property.WriteOnly
		}
	}
	update, places := read.Defs["Update"], source.Places(api.JSON, schema)
	for _, name := range properties(places, "Update") {
		c.members = append(c.members, member{name, slices.Contains(update.Required, name), update.Properties[name].ReadOnly, c.isSecret(name), true})
	}
	for _, name := range others {
		c.known[strings.ToLower(name)] = true
		c.members = append(c.members, member{Name: name, Sendable: true})
	}
	for _, name := range properties(places, "User") {
		if _, both := update.Properties[name]; !both {
			c.members = append(c.members, member{Name: name, Secret: c.isSecret(name)})
		}
	}
	return c, nil
}

// properties returns the names of a definition's members in the order of the
// schema, which a map does not keep.
func properties(schema []source.Place, def string) (names []string) {
	of := wire.Member("$defs", def, "properties")
	for _, place := range schema {
		if last := len(place.Path) - 1; last == len(of) && place.Path[:last].Equal(of) {
			names = append(names, place.Path[last].Name)
		}
	}
	return names
}

func (c contract) isSecret(name string) bool { return c.secret[strings.ToLower(name)] }

// shown reports whether a member's value may be shown.
func (c contract) shown(path wire.Path) bool {
	return !slices.ContainsFunc(path, func(step wire.Step) bool { return c.isSecret(step.Name) })
}

// shared reports whether a member may be in a link: it is known, and is no
// secret.
func (c contract) shared(path wire.Path) bool {
	return c.shown(path) && !slices.ContainsFunc(path, func(step wire.Step) bool {
		return !step.IsIndex() && !c.known[strings.ToLower(step.Name)]
	})
}
