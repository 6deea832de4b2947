import assert from 'node:assert/strict'
import createClient from 'openapi-fetch'
import type { paths } from './generated/schema.js'

const { KEPU_BASE: base = '', KEPU_KEY: key = '' } = process.env
const kepu = createClient<paths>({ baseUrl: `${base}/api/v1` })

// Nearby, from page to page.
const near = { lat: 32.394, lng: 119.412, radius_m: 50000, limit: 2 }
const first = await kepu.GET('/activities', { params: { query: near } })
const cursor = first.data?.next_cursor
assert.ok(first.data && cursor)
const second = await kepu.GET('/activities', { params: { query: { ...near, cursor } } })
const seen = [...first.data.items, ...(second.data?.items ?? [])].map((one) => one.id)
assert.equal(new Set(seen).size, 4)

// One of them, and again only if it has changed.
const path = { id: seen[0] ?? '' }
const detail = await kepu.GET('/activities/{id}', { params: { path } })
assert.equal(detail.data?.id, seen[0])
const unchanged = await kepu.GET('/activities/{id}', { params: { path, header: { 'If-None-Match': detail.response.headers.get('ETag') ?? '' } } })
assert.equal(unchanged.response.status, 304)

// A new venue, and what is wrong with another one.
const headers = { Authorization: `Bearer ${key}` }
const made = await kepu.POST('/venues', { headers, params: { query: { allow_similar: true } }, body: { name: '生成器示例馆（openapi-typescript）', category: 'museum', region_code: '321003' } })
assert.equal(made.data?.category, 'museum')
const refused = await kepu.POST('/venues', { headers, body: { name: '', category: 'museum', location: { lat: 91, lng: 119 } } })
assert.equal(refused.response.status, 400)
assert.ok(refused.error && 'errors' in refused.error)
assert.deepEqual(refused.error.errors.map((one) => one.field).sort(), ['location.lat', 'name'])
