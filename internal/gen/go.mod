module github.com/seed16fbf055/userupdate/internal/gen

go 1.26
