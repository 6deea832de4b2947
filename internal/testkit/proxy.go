package testkit

import (
	"io"
	"net"
	"sync"
	"testing"

	"github.com/go-sql-driver/mysql"
	"github.com/stretchr/testify/require"
)

// Proxy stands between kepu and a database server, to take the server away.
type Proxy struct {
	t      testing.TB
	target string
	addr   string

	mu       sync.Mutex
	listener net.Listener
	open     map[net.Conn]bool
	silent   bool
	refuse   func(statement string) uint16
}

// ThroughProxy gives the DSN of a MySQL database through a proxy.
func ThroughProxy(t testing.TB, dsn string) (string, *Proxy) {
	t.Helper()
	cfg, err := mysql.ParseDSN(dsn[len("mysql:"):])
	require.NoError(t, err)
	require.Equal(t, "tcp", cfg.Net)
	p := &Proxy{t: t, target: cfg.Addr, addr: "127.0.0.1:0", open: map[net.Conn]bool{}}
	p.Restore()
	t.Cleanup(p.Refuse)
	cfg.Addr = p.addr
	return "mysql:" + cfg.FormatDSN(), p
}

// Restore lets everything through again.
func (p *Proxy) Restore() {
	p.Refuse()
	p.mu.Lock()
	defer p.mu.Unlock()
	listener, err := net.Listen("tcp", p.addr)
	require.NoError(p.t, err)
	p.listener, p.addr, p.silent = listener, listener.Addr().String(), false
	go p.accept(listener)
}

// Refuse cuts all connections and refuses new ones, as a server that has stopped.
func (p *Proxy) Refuse() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.listener != nil {
		_ = p.listener.Close()
	}
	for conn := range p.open {
		_ = conn.Close()
	}
}

// Silence takes connections and what they send, and answers nothing, as a network that drops packets.
func (p *Proxy) Silence() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.silent = true
}

// Answer lets the proxy itself answer statements for which number gives the number of an error; the server never sees
// them. nil for none.
func (p *Proxy) Answer(number func(statement string) uint16) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.refuse = number
}

func (p *Proxy) accept(listener net.Listener) {
	for {
		client, err := listener.Accept()
		if err != nil {
			return
		}
		server, err := net.Dial("tcp", p.target)
		if err != nil {
			_ = client.Close()
			continue
		}
		p.mu.Lock()
		p.open[client], p.open[server] = true, true
		p.mu.Unlock()
		go p.statements(server, client)
		go p.pipe(client, server)
	}
}

func (p *Proxy) pipe(to, from net.Conn) {
	_, _ = io.Copy(proxyWriter{p, to}, from)
	_, _ = to.Close(), from.Close()
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.open, from)
}

type proxyWriter struct {
	*Proxy
	to net.Conn
}

// Write passes bytes on, or swallows them.
func (w proxyWriter) Write(b []byte) (int, error) {
	w.mu.Lock()
	silent := w.silent
	w.mu.Unlock()
	if silent {
		return len(b), nil
	}
	return w.to.Write(b)
}

const (
	packetHeader = 4 // length in three bytes, number
	comQuery     = 3
)

// statements passes on what a client sends, packet by packet.
func (p *Proxy) statements(server, client net.Conn) {
	defer func() {
		_, _ = server.Close(), client.Close()
		p.mu.Lock()
		defer p.mu.Unlock()
		delete(p.open, client)
	}()
	for {
		header := make([]byte, packetHeader)
		if _, err := io.ReadFull(client, header); err != nil {
			return
		}
		packet := make([]byte, int(header[0])|int(header[1])<<8|int(header[2])<<16)
		if _, err := io.ReadFull(client, packet); err != nil {
			return
		}
		if number := p.refused(header[3], packet); number != 0 {
			text := append([]byte{0xff, byte(number), byte(number >> 8)}, "#08S01the proxy answers"...)
			if _, err := client.Write(append([]byte{byte(len(text)), 0, 0, header[3] + 1}, text...)); err != nil {
				return
			}
			continue
		}
		if _, err := (proxyWriter{p, server}).Write(append(header, packet...)); err != nil {
			return
		}
	}
}

// refused gives the number of the error that a packet is answered with; 0 for none.
func (p *Proxy) refused(number byte, packet []byte) uint16 {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.refuse == nil || number != 0 || len(packet) == 0 || packet[0] != comQuery {
		return 0
	}
	return p.refuse(string(packet[1:]))
}
