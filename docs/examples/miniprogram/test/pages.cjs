// Opens the pages with miniprogram-simulate, the stand-in of WeChat's own team, against a running service with the records of the test
// that runs this. wx does what its documentation says. Usage: KEPU_BASE=… KEPU_ACTIVITY=ID node pages.cjs FOLDER_OF_MINIPROGRAM
const assert = require('node:assert/strict')
const path = require('node:path')
const { JSDOM } = require('jsdom')

const dom = new JSDOM('<!doctype html><body></body>')
for (const name of ['window', 'document', 'Node', 'Element', 'HTMLElement', 'Event', 'CustomEvent', 'MutationObserver', 'TouchEvent']) {
  globalThis[name] = name === 'window' ? dom.window : dom.window[name]
}
const simulate = require('miniprogram-simulate')

Date.now = () => Date.parse('2026-11-24T12:34:56+08:00') // the clock of the service
const root = path.resolve(process.argv[2])
require(path.join(root, 'config.js')).base = process.env.KEPU_BASE
const did = []
let located = true
globalThis.wx = Object.assign(globalThis.wx || {}, {
  request({ url, method, header, data, timeout, success, fail }) {
    fetch(url, { method, headers: header, body: data, signal: AbortSignal.timeout(timeout) }).then(
      async (res) => success({ statusCode: res.status, header: Object.fromEntries(res.headers), data: await res.text() }),
      (fault) => fail({ errMsg: 'request:fail ' + fault.message }),
    )
  },
  getFuzzyLocation: async ({ type }) => {
    assert.equal(type, 'gcj02')
    if (!located) throw { errMsg: 'getFuzzyLocation:fail auth deny' }
    return { latitude: 32.3936, longitude: 119.4127 }
  },
  navigateTo: ({ url }) => did.push(url),
  setNavigationBarTitle: ({ title }) => did.push('title ' + title),
  stopPullDownRefresh: () => did.push('refreshed'),
  addPhoneCalendar: (event) => did.push(event),
  openLocation: (place) => did.push(place),
})

const loaded = {}
async function open(name, query) {
  loaded[name] = loaded[name] || simulate.load(path.join(root, 'pages', name, name), { rootPath: root, compiler: 'official' })
  const page = simulate.render(loaded[name])
  page.attach(document.body)
  if (page.instance.onLoad) await page.instance.onLoad(query || {})
  return page
}
const text = (page) => page.dom.textContent.replace(/\s+/g, ' ')
const tap = (dataset) => ({ currentTarget: { dataset } })

async function main() {
  const nearby = await open('nearby')
  assert.match(text(nearby), /观星夜.*11月28日（周六）19:00.*示例天文馆.*米/, 'near, this weekend')
  assert.equal(nearby.data.items.length, 20)
  await nearby.instance.onReachBottom()
  assert.equal(new Set(nearby.data.items.map((one) => one.id)).size, 25, 'the second page is added')
  await nearby.instance.onPullDownRefresh()
  await nearby.instance.pickWhen(tap({ when: 'today' }))
  assert.match(text(nearby), /没有活动/)
  nearby.instance.open(tap({ id: 'x' }))
  assert.deepEqual(did.splice(0), ['refreshed', '/pages/detail/detail?id=x'])

  located = false
  const chosen = await open('nearby')
  assert.match(text(chosen), /没有得到位置.*邗江区/)
  await chosen.instance.pickDistrict(tap({ code: '321003' }))
  assert.equal(chosen.data.total, 1)

  const detail = await open('detail', { id: process.env.KEPU_ACTIVITY })
  assert.match(text(detail), /观星夜.*11月28日（周六）19:00–21:00.*【已取消】11月29日（周日）19:00.*有雨/)
  detail.instance.remember(tap({ id: detail.data.sessions[0].id }))
  detail.instance.route()
  const [title, event, place] = did.splice(0)
  assert.equal(title, 'title 观星夜')
  assert.deepEqual([event.startTime, event.endTime, event.location], [Date.parse('2026-11-28T11:00:00Z') / 1000, String(Date.parse('2026-11-28T13:00:00Z') / 1000), '文昌西路1号'])
  assert.deepEqual(place, { latitude: 32.3936, longitude: 119.4127, name: '示例天文馆', address: '文昌西路1号' })
  assert.match((await open('detail', { id: '01999999-aaaa-7bbb-8ccc-dddddddddddd' })).data.note, /没有找到/)

  const search = await open('search')
  search.instance.input({ detail: { value: 'gxy' } })
  await search.instance.suggest('gxy')
  assert.equal(search.data.suggestions[0].text, '观星夜')
  await search.instance.search()
  assert.equal(search.data.items[0].title, '观星夜')
  search.instance.input({ detail: { value: '没有这个' } })
  await search.instance.search()
  assert.match(text(search), /没有找到/)

  const calendar = await open('calendar')
  await calendar.instance.show('2026-11')
  assert.match(text(calendar), /28 ?25项/)
  await calendar.instance.pick(tap({ date: '2026-11-28' }))
  assert.equal(calendar.data.items.length, 25)
  await calendar.instance.step(tap({ by: '1' }))
  assert.equal(calendar.data.month, '2026-12')
  assert.deepEqual(calendar.data.weeks[0].map((one) => one.day), [undefined, 1, 2, 3, 4, 5, 6], 'December begins on a Tuesday')

  const map = await open('map')
  assert.ok(map.data.markers.length > 0)
  assert.match(map.data.markers[0].label.content, /^\d+$/)
  const single = map.instance.venues.findIndex((id) => id)
  await map.instance.tap({ detail: { markerId: single } })
  assert.deepEqual(did.splice(0), ['/pages/detail/detail?id=' + process.env.KEPU_ACTIVITY])

  console.log('opened')
}
main().catch((fault) => {
  console.error(fault)
  process.exit(1)
})
