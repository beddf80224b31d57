package databases

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"reflect"
	"testing"

	"github.com/alicebob/miniredis/v2"
	"github.com/redis/go-redis/v9"
)

func openRedis(t *testing.T) *redis.Client {
	t.Helper()
	client := redis.NewClient(&redis.Options{Addr: miniredis.RunT(t).Addr()})
	t.Cleanup(func() { _ = client.Close() })
	return client
}

// throughKeys stores each record under a key of its own: go-redis asks for
// MarshalBinary. A record that is null or absent has no key.
func throughKeys(client *redis.Client) opener {
	ctx := context.Background()
	return func(_ *testing.T, row reflect.Type) keeper {
		return func(in, out any) error {
			client.FlushAll(ctx)
			for i, column := range names(row) {
				held := reflect.ValueOf(in).Elem().Field(i)
				into := reflect.ValueOf(out).Elem().Field(i)
				_, optional := heldBy(held.Type())
				if optional {
					got := held.MethodByName("Get").Call(nil)
					if !got[1].Bool() {
						into.Addr().MethodByName("SetNull").Call(nil)
						continue
					}
					held = got[0]
				}
				if err := client.Set(ctx, column, held.Interface(), 0).Err(); err != nil {
					return err
				}
				read := reflect.New(held.Type())
				if err := client.Get(ctx, column).Scan(read.Interface()); err != nil {
					return err
				}
				if optional {
					into.Addr().MethodByName("Set").Call([]reflect.Value{read.Elem()})
				} else {
					into.Set(read.Elem())
				}
			}
			return nil
		}
	}
}

// throughHash stores a field of a hash for every member, as a column has it;
// what is null has none.
func throughHash(client *redis.Client) opener {
	ctx := context.Background()
	return func(_ *testing.T, row reflect.Type) keeper {
		return func(in, out any) error {
			client.FlushAll(ctx)
			held, _ := fields(in)
			fieldsOf := map[string]any{}
			for i, column := range names(row) {
				value, err := driver.DefaultParameterConverter.ConvertValue(held[i])
				if err != nil {
					return err
				}
				if value != nil {
					fieldsOf[column] = value
				}
			}
			if err := client.HSet(ctx, "kept", fieldsOf).Err(); err != nil {
				return err
			}
			hash, err := client.HGetAll(ctx, "kept").Result()
			if err != nil {
				return err
			}
			_, pointers := fields(out)
			for i, column := range names(row) {
				text, ok := hash[column]
				if err := scanText(pointers[i], text, ok); err != nil {
					return fmt.Errorf("%s: %w", column, err)
				}
			}
			return nil
		}
	}
}

// scanText reads what a hash has, or null.
func scanText(into any, text string, ok bool) error {
	scanner, can := into.(sql.Scanner)
	switch {
	case !ok && can:
		return scanner.Scan(nil)
	case can:
		return scanner.Scan(text)
	}
	return fmt.Errorf("%T has no Scan", into)
}
