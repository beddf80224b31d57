//go:build unix

package databases

import (
	"os"
	"os/exec"
	"os/user"
	"strconv"
	"syscall"
)

// asServer returns how to prepare a program of PostgreSQL, which refuses to run
// as root: nobody runs it then, and the directory is nobody's.
func asServer(directory string) (prepare func(*exec.Cmd), reason string) {
	if os.Geteuid() != 0 {
		return func(c *exec.Cmd) { c.Dir = directory }, ""
	}
	nobody, err := user.Lookup("nobody")
	if err != nil {
		return nil, "it does not run as root, and there is no user nobody"
	}
	uid, _ := strconv.ParseUint(nobody.Uid, 10, 32)
	gid, _ := strconv.ParseUint(nobody.Gid, 10, 32)
	if err := os.Chown(directory, int(uid), int(gid)); err != nil {
		return nil, "it does not run as root: " + err.Error()
	}
	return func(c *exec.Cmd) {
		c.Dir = directory
		c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}
	}, ""
}
