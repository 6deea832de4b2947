// Package sqlite3 is empty. gorm's SQLite driver imports go-sqlite3 whatever driver it is told to use; kepu uses
// modernc.org/sqlite, which needs no C compiler, so this stands in for a second SQLite that nobody would call.
package sqlite3
