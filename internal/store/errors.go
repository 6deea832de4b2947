package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
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
	mysqlUnknownCommand = 1047 // Galera without a majority: "WSREP has not yet prepared node for application use"
	mysqlDiskFull       = 1021
	// MariaDB's snapshot isolation: somebody else changed the row since the transaction began
	mysqlRecordChanged      = 1020
	mysqlTooManyConnections = 1040
	mysqlTableExists        = 1050
	mysqlUnknownTable       = 1051
	mysqlShutdown           = 1053
	mysqlColumnExists       = 1060
	mysqlIndexExists        = 1061
	mysqlDuplicate          = 1062
	mysqlCannotDrop         = 1091
	mysqlTableFull          = 1114
	mysqlErrorDuringCommit  = 1180
	mysqlLockWait           = 1205
	mysqlDeadlock           = 1213
	mysqlServerReadOnly     = 1290
	mysqlInterrupted        = 1317
	mysqlRowReferenced      = 1451
	mysqlNoReferenced       = 1452
	mysqlInTransaction      = 1568 // of a connection that an unfinished transaction was left on
	mysqlReadOnly           = 1792 // the transaction
	mysqlReadOnlyMode       = 1836
	mysqlKilled             = 1927
	mysqlCommitHook         = 3100 // group replication refused the commit
	mysqlRollbackHook       = 3101 // group replication rolled the transaction back
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

// translate gives an error of a database in the vocabulary of the registry. What it does not know stays an internal
// error.
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
		case mysqlDiskFull, mysqlTableFull:
			return full(err)
		case mysqlServerReadOnly, mysqlReadOnly, mysqlReadOnlyMode:
			return readOnly(err)
		case mysqlTooManyConnections, mysqlShutdown, mysqlInterrupted, mysqlKilled, mysqlLockWait, mysqlDeadlock,
			mysqlRecordChanged, mysqlUnknownCommand, mysqlErrorDuringCommit, mysqlInTransaction, mysqlCommitHook,
			mysqlRollbackHook:
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
		}
		switch e.Code() & 0xff { // the rest of the code says which part of the file it was
		case sqlite3.SQLITE_FULL:
			return full(err)
		case sqlite3.SQLITE_READONLY:
			return readOnly(err)
		case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_INTERRUPT, sqlite3.SQLITE_IOERR,
			sqlite3.SQLITE_CANTOPEN:
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

// openError says why a file could not be opened as a database.
func openError(path string, err error) error {
	if e, ok := errors.AsType[*errs.Error](translate(err)); ok && e.Code == codeReadOnly {
		err = fmt.Errorf("the file or its folder is read-only, and kepu writes to both: %w", err)
	}
	return fmt.Errorf("open the database %s: %w", path, err)
}

// duplicate finds which unique fields were violated: MySQL names the index, SQLite the columns.
func duplicate(message string, cause error) error {
	field, zh, en := "", "已有相同的记录", "such a record exists already"
	switch {
	case strings.Contains(message, "credit_code"):
		field, zh, en = "credit_code", "已有单位使用这个统一社会信用代码", "another organization has this unified social credit code"
	case strings.Contains(message, "campaign_key"):
		field, zh, en = "key", "已有主题活动使用这个 key", "another campaign has this key"
	case strings.Contains(message, "subject"):
		field, zh, en = "sso_subject", "已有账号与这个身份关联", "another account is linked to this person"
	case strings.Contains(message, "username"):
		field, zh, en = "username", "已有账号使用这个用户名", "another account has this username"
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
	e := errs.New(errs.Conflict, "reference", "引用的记录不存在或仍被引用",
		"a record that is referred to does not exist, or this one is still referred to")
	e.Cause = cause
	return e
}

func unavailable(cause error) error {
	return away(cause, "database_unavailable", "数据库暂时不可写，读取不受影响，请稍后重试",
		"the database cannot be reached or written to; reading goes on, try the write again")
}

func full(cause error) error {
	return away(cause, "storage_full", "数据库所在的磁盘已满，未写入任何内容；读取不受影响，请联系管理员清理空间",
		"the disk of the database is full and nothing was written; reading goes on, its operator has to make room")
}

const codeReadOnly = "storage_read_only"

func readOnly(cause error) error {
	return away(cause, codeReadOnly, "数据库是只读的，未写入任何内容；读取不受影响，请联系管理员检查文件权限或只读设置",
		"the database is read-only and nothing was written; reading goes on, its operator has to look at the permissions "+
			"of the file or the mode of the server")
}

func away(cause error, code, zh, en string) error {
	e := errs.New(errs.Unavailable, code, zh, en)
	e.Cause = cause
	return e
}
