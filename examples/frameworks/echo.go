package frameworks

import "github.com/labstack/echo/v4"

// Echo serves the users under /prefix/{id} with echo.
func Echo(router *echo.Echo, prefix string, h Handler) {
	handle := func(c echo.Context) error {
		h.Serve(request(c.Request(), c.Param("id"))).write(c.Response())
		return nil
	}
	router.PUT("/"+prefix+"/:id", handle)
	router.PATCH("/"+prefix+"/:id", handle)
}
