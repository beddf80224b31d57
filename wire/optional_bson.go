package wire

import "github.com/seed16fbf055/userupdate/internal/column"

// MarshalBSONValue returns the type and the bytes of a value as a column has
// it, BSON's null for null, and an empty document for absent, to mongo-driver
// v2.
func (o Optional[T]) MarshalBSONValue() (typ byte, data []byte, err error) {
	if o.state == absent {
		return column.EmptyBSON()
	}
	return column.MarshalBSON(o.Value())
}

// UnmarshalBSONValue reads what MarshalBSONValue and ProxyBSON write. On an
// error o stays as it was.
func (o *Optional[T]) UnmarshalBSONValue(typ byte, data []byte) error {
	if column.IsEmptyBSON(data) {
		o.Unset()
		return nil
	}
	return scanBSON(typ, data, o.Scan)
}

// ProxyBSON returns what stands for the value in the documents of mongo-driver
// v1: what MarshalBSONValue returns, but a number as a text, because
// UnmarshalBSON could not tell it from other values.
func (o Optional[T]) ProxyBSON() (any, error) {
	if o.state == absent {
		return struct{}{}, nil
	}
	return proxyBSON(o.Value())
}

// UnmarshalBSON reads what ProxyBSON returns, from mongo-driver v1, which does
// not say the type. On an error o stays as it was.
func (o *Optional[T]) UnmarshalBSON(data []byte) error {
	if column.IsEmptyBSON(data) {
		o.Unset()
		return nil
	}
	return scanUntyped(data, o.Scan)
}
