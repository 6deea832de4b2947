import assert from 'node:assert/strict'
import { createVenue, getActivity, listActivities } from './generated/kepu.js'

// What is generated fetches from its own origin, as in a browser.
const { KEPU_BASE: base = '', KEPU_KEY: key = '' } = process.env
const fetched = globalThis.fetch
globalThis.fetch = (input, init) => fetched(`${base}${String(input)}`, init)

// Nearby, from page to page.
const near = { lat: 32.394, lng: 119.412, radius_m: 50000, limit: 2 }
const first = await listActivities(near)
assert.ok(first.status === 200 && first.data.next_cursor)
const second = await listActivities({ ...near, cursor: first.data.next_cursor })
assert.ok(second.status === 200)
const seen = [...first.data.items, ...second.data.items].map((one) => one.id)
assert.equal(new Set(seen).size, 4)

// One of them, and again only if it has changed.
const detail = await getActivity(seen[0] ?? '')
assert.ok(detail.status === 200)
assert.equal(detail.data.id, seen[0])
const unchanged = await getActivity(seen[0] ?? '', undefined, { headers: { 'If-None-Match': detail.headers.get('ETag') ?? '' } })
assert.equal(unchanged.status, 304)

// A new venue, and what is wrong with another one.
const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
const made = await createVenue({ name: '生成器示例馆（orval）', category: 'museum', region_code: '321003' }, { allow_similar: true }, { headers })
assert.ok(made.status === 201)
assert.equal(made.data.category, 'museum')
const refused = await createVenue({ name: '', category: 'museum', location: { lat: 91, lng: 119 } }, undefined, { headers })
assert.ok(refused.status === 400)
assert.deepEqual(refused.data.errors.map((one) => one.field).sort(), ['location.lat', 'name'])
