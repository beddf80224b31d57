package torture

import "github.com/seed16fbf055/userupdate/wire"

// Response nests a record.
type Response struct {
	Result wire.Optional[string] `json:"Result,omitzero" xml:"Result"`
	First  wire.Optional[string] `json:"First,omitzero" xml:"First" contract:"xmlfirst"`
	Detail wire.Optional[User]   `json:"Detail,omitzero" xml:"Detail"`
	All    wire.Optional[[]User] `json:"All,omitzero" xml:"-"`
}
