package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"net"
	"strings"

	mysqldriver "github.com/go-sql-driver/mysql"
	"gorm.io/gorm"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"kepu/internal/errs"
)

// Error numbers of MySQL and MariaDB.
const (
	mysqlDuplicate      = 1062
	mysqlLockWait       = 1205
	mysqlDeadlock       = 1213
	mysqlRowReferenced  = 1451
	mysqlNoReferenced   = 1452
	mysqlRecordChanged  = 1020 // MariaDB's snapshot isolation: somebody else changed the row since the transaction began
	mysqlServerReadOnly = 1290
)

// retryable tells whether the same transaction may succeed when it is begun again.
func retryable(err error) bool {
	if e, ok := errors.AsType[*mysqldriver.MySQLError](err); ok {
		return e.Number == mysqlDeadlock || e.Number == mysqlLockWait || e.Number == mysqlRecordChanged
	}
	if e, ok := errors.AsType[*sqlite.Error](err); ok {
		return e.Code()&0xff == sqlite3.SQLITE_BUSY
	}
	return false
}

// translate gives an error of a database in the vocabulary of the registry. What it does not know stays an internal error.
func translate(err error) error {
	if err == nil {
		return nil
	}
	if _, ok := errors.AsType[*errs.Error](err); ok || errors.Is(err, context.Canceled) || errors.Is(err, errReserved) {
		return err
	}
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return errs.New(errs.NotFound, "not_found", "没有这条记录", "there is no such record")
	}
	if e, ok := errors.AsType[*mysqldriver.MySQLError](err); ok {
		switch e.Number {
		case mysqlDuplicate:
			return duplicate(e.Message, err)
		case mysqlNoReferenced, mysqlRowReferenced:
			return referred(err)
		case mysqlServerReadOnly:
			return unavailable(err)
		}
		return errs.Wrap(err, "using the database")
	}
	if e, ok := errors.AsType[*sqlite.Error](err); ok {
		switch e.Code() {
		case sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY:
			return duplicate(e.Error(), err)
		case sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
			return referred(err)
		case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY:
			return unavailable(err)
		}
		return errs.Wrap(err, "using the database")
	}
	if _, ok := errors.AsType[net.Error](err); ok || errors.Is(err, driver.ErrBadConn) ||
		errors.Is(err, mysqldriver.ErrInvalidConn) || errors.Is(err, context.DeadlineExceeded) {
		return unavailable(err) // no answer at all
	}
	return errs.Wrap(err, "using the database")
}

// duplicate finds which unique fields were violated: MySQL names the index, SQLite the columns.
func duplicate(message string, cause error) error {
	field, zh, en := "", "已有相同的记录", "such a record exists already"
	switch {
	case strings.Contains(message, "credit_code"):
		field, zh, en = "credit_code", "已有单位使用这个统一社会信用代码", "another organization has this unified social credit code"
	case strings.Contains(message, "source"):
		field, zh, en = "source.id", "同一来源的这个编号已登记", "this id of this source is registered already"
	}
	e := errs.New(errs.Conflict, "duplicate", zh, en)
	e.Cause = cause
	if field != "" {
		e.Violations.Add(field, "duplicate", zh, en)
	}
	return e
}

func referred(cause error) error {
	e := errs.New(errs.Conflict, "reference", "引用的记录不存在或仍被引用", "a record that is referred to does not exist, or this one is still referred to")
	e.Cause = cause
	return e
}

func unavailable(cause error) error {
	e := errs.New(errs.Unavailable, "database_unavailable", "数据库暂时不可写，读取不受影响，请稍后重试",
		"the database cannot be reached or written to; reading goes on, try the write again")
	e.Cause = cause
	return e
}
