module github.com/seed16fbf055/userupdate/compat/consumer

go 1.26.0

require golang.org/x/mod v0.43.0
