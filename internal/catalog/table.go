package catalog

import (
	"hash/maphash"
	"iter"
	"maps"
)

// tableShards is how many maps a table is made of: so many that a write copies little, and so few that small tables
// stay small.
const tableShards = 1024

var tableSeed = maphash.MakeSeed()

// table is a map that snapshots share: edit gives the next one, which has its own copies of the few parts that were
// written to.
type table[K comparable, V any] struct {
	shards *[tableShards]map[K]V // nil for an empty table
	size   int
}

func shardOf[K comparable](key K) int {
	if c, ok := any(key).(cell); ok { // the general way costs more than all else about a cell
		return int(uint64(c) * 0x9e3779b97f4a7c15 >> 54) // the upper bits, of which tableShards takes ten
	}
	return int(maphash.Comparable(tableSeed, key) % tableShards)
}

// get gives the value of a key; the zero value where there is none.
func (t *table[K, V]) get(key K) V {
	v, _ := t.find(key)
	return v
}

func (t *table[K, V]) find(key K) (v V, ok bool) {
	if t.shards != nil {
		v, ok = t.shards[shardOf(key)][key]
	}
	return v, ok
}

func (t *table[K, V]) len() int { return t.size }

// all gives everything, in no order.
func (t *table[K, V]) all() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		if t.shards == nil {
			return
		}
		for _, shard := range t.shards {
			for key, v := range shard {
				if !yield(key, v) {
					return
				}
			}
		}
	}
}

// draft is a table that is being written to.
type draft[K comparable, V any] struct {
	table[K, V]
	own map[int]bool // shards that no other table shares
}

// edit begins the next table.
func (t *table[K, V]) edit() *draft[K, V] {
	d := &draft[K, V]{table: table[K, V]{shards: new([tableShards]map[K]V), size: t.size}, own: map[int]bool{}}
	if t.shards != nil {
		*d.shards = *t.shards
	}
	return d
}

// shard gives the part that has a key, to write to.
func (d *draft[K, V]) shard(key K) map[K]V {
	at := shardOf(key)
	if !d.own[at] {
		d.own[at] = true
		if d.shards[at] == nil {
			d.shards[at] = map[K]V{}
		} else {
			d.shards[at] = maps.Clone(d.shards[at])
		}
	}
	return d.shards[at]
}

func (d *draft[K, V]) put(key K, v V) {
	shard := d.shard(key)
	before := len(shard)
	shard[key] = v
	d.size += len(shard) - before
}

func (d *draft[K, V]) remove(key K) {
	if _, ok := d.find(key); !ok {
		return
	}
	delete(d.shard(key), key)
	d.size--
}

// keep puts a value or removes its key.
func (d *draft[K, V]) keep(key K, v V, wanted bool) {
	if wanted {
		d.put(key, v)
	} else {
		d.remove(key)
	}
}
