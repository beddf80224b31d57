module github.com/seed16fbf055/userupdate/examples/bulk

go 1.26.0

require (
	github.com/google/go-cmp v0.7.0
	github.com/google/uuid v1.6.0
	github.com/seed16fbf055/userupdate v0.0.0
)

require github.com/shopspring/decimal v1.6.0 // indirect

replace github.com/seed16fbf055/userupdate => ../..
