package host

import (
	"bytes"
	"net"
	"sync"
	"time"
)

// fakeConn is what a connection is beside its bytes.
type fakeConn struct{}

func (fakeConn) LocalAddr() net.Addr              { return &net.TCPAddr{} }
func (fakeConn) RemoteAddr() net.Addr             { return &net.TCPAddr{} }
func (fakeConn) SetDeadline(time.Time) error      { return nil }
func (fakeConn) SetReadDeadline(time.Time) error  { return nil }
func (fakeConn) SetWriteDeadline(time.Time) error { return nil }

// wireListener accepts one connection and ends once that is closed.
type wireListener struct {
	conn *wire
	once sync.Once
}

func pipeListener(in []byte) net.Listener {
	return &wireListener{conn: &wire{in: bytes.NewReader(in), done: make(chan struct{})}}
}

func (l *wireListener) Accept() (net.Conn, error) {
	var c net.Conn
	l.once.Do(func() { c = l.conn })
	if c != nil {
		return c, nil
	}
	<-l.conn.done
	return nil, net.ErrClosed
}

func (l *wireListener) Close() error   { return nil }
func (l *wireListener) Addr() net.Addr { return l.conn.LocalAddr() }
