import assert from 'node:assert/strict'
import { client } from './generated/client.gen.js'
import { createVenue, getActivity, listActivities } from './generated/index.js'

const { KEPU_BASE: base = '', KEPU_KEY: key = '' } = process.env
client.setConfig({ baseUrl: `${base}/api/v1`, auth: key })

// Nearby, from page to page.
const near = { lat: 32.394, lng: 119.412, radius_m: 50000, limit: 2 }
const first = await listActivities({ query: near, throwOnError: true })
const cursor = first.data.next_cursor
assert.ok(cursor)
const second = await listActivities({ query: { ...near, cursor }, throwOnError: true })
const seen = [...first.data.items, ...second.data.items].map((one) => one.id)
assert.equal(new Set(seen).size, 4)

// One of them, and again only if it has changed.
const path = { id: seen[0] ?? '' }
const detail = await getActivity({ path, throwOnError: true })
assert.equal(detail.data.id, seen[0])
const unchanged = await getActivity({ path, headers: { 'If-None-Match': detail.response.headers.get('ETag') ?? '' } })
assert.equal(unchanged.response?.status, 304)

// A new venue, and what is wrong with another one.
const made = await createVenue({ query: { allow_similar: true }, body: { name: '生成器示例馆（hey-api）', category: 'museum', region_code: '321003' }, throwOnError: true })
assert.equal(made.data.category, 'museum')
const refused = await createVenue({ body: { name: '', category: 'museum', location: { lat: 91, lng: 119 } } })
assert.equal(refused.response?.status, 400)
assert.ok(refused.error && 'errors' in refused.error)
assert.deepEqual(refused.error.errors.map((one) => one.field).sort(), ['location.lat', 'name'])
