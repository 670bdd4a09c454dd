package host

import (
	"context"
	"crypto/tls"
	"net"
	"sync"
)

// listener lets only so many connections be open at a time. The next one waits
// in the system's queue until another has gone: a connection costs some 20 KB
// and a file descriptor whether or not anything is asked on it.
type listener struct {
	net.Listener
	slots  chan struct{}
	closed chan struct{}
	close  func() error
}

func limitListener(ln net.Listener, connections int) *listener {
	l := &listener{Listener: ln, slots: make(chan struct{}, connections), closed: make(chan struct{})}
	l.close = sync.OnceValue(func() error {
		close(l.closed)
		return ln.Close()
	})
	return l
}

func (l *listener) Accept() (net.Conn, error) {
	select {
	case l.slots <- struct{}{}:
	case <-l.closed:
		return nil, net.ErrClosed
	}
	c, err := l.Listener.Accept()
	if err != nil {
		<-l.slots
		return nil, err
	}
	done := sync.OnceFunc(func() { <-l.slots })
	return &conn{Conn: c, listener: l, done: done}, nil
}

func (l *listener) Close() error { return l.close() }

// crowded is when to be sparing with connections that wait for another request:
// they keep others out.
func (l *listener) crowded() bool { return len(l.slots) > cap(l.slots)/2 }

// conn is an open connection. It can hold back what is written to it, so that
// an answer leaves in one piece: net/http would send the first 4 KiB, header
// included, and then the rest, which costs a system call and wakes the client
// twice.
type conn struct {
	net.Conn
	listener *listener
	done     func() // gives the slot back, once
	sealed   bool   // TLS is spoken over it: what an answer writes is not what is sent

	// Only the goroutine that answers writes, so these need no lock.
	held   bool
	parts  net.Buffers
	copied *[]byte // of what is small, from and to copies
}

// bufferSize is that of net/http's own buffer. What is larger does not come from
// it but from the answer, and need not be copied.
const bufferSize = 4 << 10

var copies = sync.Pool{New: func() any {
	b := make([]byte, 0, 2*bufferSize) // before and after what is larger
	return &b
}}

// hold keeps what is written from now on until it is released. What is written
// meanwhile must not be changed before.
func (c *conn) hold() {
	c.held = true
	c.copied = copies.Get().(*[]byte)
}

// release sends what was held.
func (c *conn) release() error {
	c.held = false
	rest := c.parts // WriteTo consumes it
	_, err := rest.WriteTo(c.Conn)
	clear(c.parts)
	c.parts = c.parts[:0]
	*c.copied = (*c.copied)[:0]
	copies.Put(c.copied)
	c.copied = nil
	return err
}

func (c *conn) Write(p []byte) (int, error) {
	if !c.held {
		return c.Conn.Write(p)
	}
	if len(p) <= bufferSize {
		*c.copied = append(*c.copied, p...)
		p = (*c.copied)[len(*c.copied)-len(p):]
	}
	c.parts = append(c.parts, p)
	return len(p), nil
}

// CloseWrite lets net/http say that it has said everything, and the client read
// it, before the connection goes.
func (c *conn) CloseWrite() error {
	if w, ok := c.Conn.(interface{ CloseWrite() error }); ok {
		return w.CloseWrite()
	}
	return nil
}

func (c *conn) Close() error {
	defer c.done()
	return c.Conn.Close()
}

type connKey struct{}

// withConn makes a connection known to the requests that come over it.
func withConn(ctx context.Context, c net.Conn) context.Context {
	sealed, ok := c.(*tls.Conn)
	if ok {
		c = sealed.NetConn()
	}
	if c, ours := c.(*conn); ours {
		c.sealed = ok
		return context.WithValue(ctx, connKey{}, c)
	}
	return ctx
}

// connOf is the connection of a request, or nil.
func connOf(ctx context.Context) *conn {
	c, _ := ctx.Value(connKey{}).(*conn)
	return c
}
