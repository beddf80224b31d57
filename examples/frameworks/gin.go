package frameworks

import "github.com/gin-gonic/gin"

// Gin serves the users under /prefix/{id} with gin.
func Gin(router gin.IRouter, prefix string, h Handler) {
	handle := func(c *gin.Context) { h.Serve(request(c.Request, c.Param("id"))).write(c.Writer) }
	router.PUT("/"+prefix+"/:id", handle)
	router.PATCH("/"+prefix+"/:id", handle)
}
