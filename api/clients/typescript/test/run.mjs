// Uses the compiled client as browsers and mini-programs do, against a running service with the records of the test that runs this:
// 30 activities 讲座 00 … 29 this weekend. KEPU_SILENT is a server that
// never answers. Usage: KEPU_BASE=… KEPU_TOKEN=… KEPU_SILENT=… node run.mjs DIST
import assert from 'node:assert/strict'

const { createClient, fetchTransport, wxTransport, KepuError } = await import(process.argv[2] + '/index.js')
const base = process.env.KEPU_BASE
const token = process.env.KEPU_TOKEN

/** Behaves as wx.request is documented: no PATCH, texts with dataType text, faults as errMsg. */
const wx = {
  request({ url, method, header, data, dataType, timeout, success, fail }) {
    assert.ok(['GET', 'POST', 'PUT', 'DELETE'].includes(method), 'wx.request knows no ' + method)
    assert.equal(dataType, 'text')
    fetch(url, { method, headers: header, body: data, signal: AbortSignal.timeout(timeout) }).then(
      async (res) => success({ statusCode: res.status, header: Object.fromEntries([...res.headers].map(([k, v]) => [k.replace(/(^|-)[a-z]/g, (c) => c.toUpperCase()), v])), data: await res.text() }),
      (fault) => fail({ errMsg: fault.name === 'TimeoutError' ? 'request:fail timeout' : 'request:fail ' + fault.message }),
    )
    return { abort() {} }
  },
}

const fault = async (promise) => {
  try {
    await promise
  } catch (error) {
    assert.ok(error instanceof KepuError, String(error))
    return error
  }
  assert.fail('nothing was refused')
}

for (const transport of [fetchTransport(fetch), wxTransport(wx)]) {
  const kepu = createClient({ base, transport, token: () => token })

  const page = await kepu.listActivities({ when: 'weekend', limit: 7, facets: ['audience', 'day'] })
  assert.equal(page.items.length, 7)
  assert.equal(page.total, 30)
  assert.equal(page.facets.audience[0].value, 'youth')

  const titles = new Set()
  for await (const one of kepu.all('listActivities', { when: 'weekend', limit: 7 })) titles.add(one.title)
  assert.equal(titles.size, 30, 'all pages, each activity once')

  const made = await kepu.createActivity({ title: '客户端的讲座', type: 'lecture', place: { name: '广场' }, sessions: [{ start: '2026-12-05T09:00:00+08:00' }] }, { idempotencyKey: 'k' + Math.random() })
  const { data, headers, status } = await kepu.raw('getActivity', { id: made.id })
  assert.equal(status, 200)
  const after = await kepu.updateActivity({ id: data.id }, { title: '改过的讲座' }, { ifMatch: headers.etag })
  assert.equal(after.title, '改过的讲座')
  const stale = await fault(kepu.updateActivity({ id: data.id }, { title: '再改' }, { ifMatch: headers.etag }))
  assert.deepEqual([stale.status, stale.temporary], [412, false])
  assert.equal(await kepu.archiveActivity({ id: data.id }, { ifMatch: '*' }), undefined)
  assert.equal((await fault(kepu.getActivity({ id: data.id }))).status, 410)

  const bad = await fault(kepu.listActivities({ when: 'yesterday', lat: 32 }))
  assert.equal(bad.code, 'validation_failed')
  assert.deepEqual(bad.errors.map((one) => one.field).sort(), ['lng', 'when'])
  assert.match(bad.message, /\p{Script=Han}/u)
  assert.match(bad.requestId, /^[0-9a-f]{32}$/)
  const english = createClient({ base, transport, language: 'en' })
  assert.match((await fault(english.listActivities({ when: 'yesterday' }))).message, /^[\x20-\x7e]+$/)

  const nobody = await fault(createClient({ base: 'http://127.0.0.1:1', transport }).listVenues({}))
  assert.deepEqual([nobody.status, nobody.code, nobody.temporary], [0, 'network', true])
  const late = await fault(createClient({ base: process.env.KEPU_SILENT, transport, timeout: 50 }).listVenues({}))
  assert.deepEqual([late.status, late.code, late.temporary], [0, 'timeout', true])

  const venue = await kepu.createVenue({ name: '客户端的场馆', category: 'museum', region_code: '321003' }, { parameters: { dry_run: true } })
  assert.equal((await fault(kepu.getVenue({ id: venue.id }))).status, 404, 'nothing was written')
  assert.equal((await fault(kepu.restoreVenue({ id: venue.id }, { headers: { 'X-Note': 'no body' } }))).status, 404)

  const text = await (await fetch(kepu.url('calendarActivities', { when: 'weekend', audience: ['primary', 'senior'] }))).text()
  assert.ok(text.startsWith('BEGIN:VCALENDAR'))
  assert.equal((await fetch(kepu.url('listActivitiesWorkbook'))).status, 200)
}
console.log('used')
