package store

import (
	"context"
	"database/sql/driver"
	"errors"
)

// A connection whose BEGIN, COMMIT or ROLLBACK failed may still have its transaction open on the server. The pool would
// hand it out again, and the next BEGIN on it would commit what was half done (MySQL does so without a word). So such a
// connection says that it is not valid, and is thrown away.

// connection is what a driver's connections can do, as far as this package uses it.
type connection interface {
	driver.Conn
	driver.ConnBeginTx
	driver.ConnPrepareContext
	driver.ExecerContext
	driver.QueryerContext
	driver.Pinger
}

// watchedConnector gives connections that are thrown away when their transaction failed.
type watchedConnector struct{ driver.Connector }

// Connect opens a connection.
func (c watchedConnector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := c.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	full, ok := conn.(connection)
	if !ok {
		return nil, errors.Join(errors.New("the driver's connections cannot do what the store needs"), conn.Close())
	}
	return &watchedConn{connection: full}, nil
}

// dsnConnector opens connections of a driver that has no connectors.
type dsnConnector struct {
	driver driver.Driver
	dsn    string
}

// Connect opens a connection.
func (c dsnConnector) Connect(context.Context) (driver.Conn, error) { return c.driver.Open(c.dsn) }

// Driver gives the driver.
func (c dsnConnector) Driver() driver.Driver { return c.driver }

type watchedConn struct {
	connection
	broken bool
}

// BeginTx begins a transaction.
func (c *watchedConn) BeginTx(ctx context.Context, opts driver.TxOptions) (driver.Tx, error) {
	tx, err := c.connection.BeginTx(ctx, opts)
	if err != nil {
		c.broken = true
		return nil, err
	}
	return watchedTx{tx, c}, nil
}

// IsValid tells the pool whether the connection can be used again.
func (c *watchedConn) IsValid() bool {
	if c.broken {
		return false
	}
	v, ok := c.connection.(driver.Validator)
	return !ok || v.IsValid()
}

// ResetSession is called before the connection is used again.
func (c *watchedConn) ResetSession(ctx context.Context) error {
	if c.broken {
		return driver.ErrBadConn
	}
	if r, ok := c.connection.(driver.SessionResetter); ok {
		return r.ResetSession(ctx)
	}
	return nil
}

// CheckNamedValue converts an argument as the driver does.
func (c *watchedConn) CheckNamedValue(nv *driver.NamedValue) error {
	if k, ok := c.connection.(driver.NamedValueChecker); ok {
		return k.CheckNamedValue(nv)
	}
	return driver.ErrSkip
}

type watchedTx struct {
	driver.Tx
	conn *watchedConn
}

// Commit ends the transaction.
func (t watchedTx) Commit() error { return t.end(t.Tx.Commit()) }

// Rollback undoes the transaction.
func (t watchedTx) Rollback() error { return t.end(t.Tx.Rollback()) }

func (t watchedTx) end(err error) error {
	if err != nil {
		t.conn.broken = true
	}
	return err
}
