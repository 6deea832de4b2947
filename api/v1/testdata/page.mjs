// Uses the page for citizens in Chromium at the sizes of a phone and of a desk, against a running service with the records of the test that
// runs this. Usage: KEPU_BASE=… KEPU_TILED=… KEPU_NOW=… KEPU_TEST_CHROMIUM=… [KEPU_SHOTS=FOLDER] node page.mjs
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'

const { KEPU_BASE: base, KEPU_NOW: now, KEPU_TEST_CHROMIUM: executablePath, KEPU_SHOTS: shots } = process.env
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage'] })
const sizes = { phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, desk: { viewport: { width: 1280, height: 900 } } }

/** Opens a window whose clock is that of the service; whatever it asks of others, and whatever it complains of, is noted. */
async function open(size, path, options = {}) {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'America/New_York', acceptDownloads: true, ...sizes[size], ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(20000)
  await page.clock.setFixedTime(new Date(now))
  page.outside = []
  page.complaints = []
  page.on('request', (request) => new URL(request.url()).origin === base || request.url().startsWith('data:') || page.outside.push(request.url()))
  page.on('pageerror', (error) => page.complaints.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && !/Failed to load resource/.test(message.text()) && page.complaints.push(message.text()))
  await page.goto(base + path)
  return page
}

async function close(page) {
  assert.deepEqual(page.outside, [], 'no request leaves the machine')
  assert.deepEqual(page.complaints, [])
  await page.context().close()
}

/** Fails for what keeps people out, as axe sees it. */
async function accessible(page, what) {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
  assert.deepEqual(grave, [], `${what}: axe finds nothing serious`)
}

const shot = (page, name) => shots && page.screenshot({ path: `${shots}/${name}.png` })
// shown waits until the page shows all the words, parts of which may be fetched after its heading.
const shown = (page, words) => page.waitForFunction((all) => all.every((one) => document.querySelector('main').innerText.includes(one)), words)
const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor()
const here = { geolocation: { latitude: 32.391, longitude: 119.408 }, permissions: ['geolocation'] }

for (const size of Object.keys(sizes)) {
  // The first view is small.
  let page = await open(size, '/bases')
  await page.waitForLoadState('networkidle') // what that page still fetches is not of the first view
  const network = await page.context().newCDPSession(page)
  const asked = new Map() // addresses by request
  const sizeOf = {} // bytes by address
  await network.send('Network.enable')
  await network.send('Network.setCacheDisabled', { cacheDisabled: true })
  network.on('Network.requestWillBeSent', ({ requestId, request }) => asked.set(requestId, request.url.replace(base, '')))
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sizeOf[asked.get(requestId)] = (sizeOf[asked.get(requestId)] ?? 0) + encodedDataLength
  })
  await page.goto(base + '/')
  await page.getByText('共 4 个活动').waitFor()
  if (size === 'desk') await page.locator('.dot').first().waitFor()
  await page.waitForLoadState('networkidle')
  const bytes = Object.values(sizeOf).reduce((sum, n) => sum + n, 0)
  assert.ok(bytes > 10e3 && bytes < 100e3, `the first view takes ${bytes} bytes: ${JSON.stringify(sizeOf)}`)
  console.log(`${size}: first view ${bytes} bytes`)
  await accessible(page, 'the list')
  await shot(page, size + '-list')
  await close(page)

  // This weekend's nearest activity for children: three touches.
  page = await open(size, '/', here)
  const touch = (locator) => (size === 'phone' ? locator.tap() : locator.click())
  await touch(page.getByRole('button', { name: '离我最近' }))
  await page.getByText(/\d 米|公里/).first().waitFor()
  await touch(page.getByRole('button', { name: /^少年儿童/ }))
  await page.getByText('共 2 个活动').waitFor()
  const subscribed = await page.getByRole('link', { name: '订阅这些条件的日历' }).getAttribute('href')
  assert.match(subscribed, /activities\.ics\?audience=youth$/)
  await touch(page.locator('.card a').first())
  await heading(page, '小小观察员')
  assert.match(page.url(), /\/activities\/[0-9a-f-]{36}$/)
  await shot(page, size + '-activity')
  await accessible(page, 'an activity')
  assert.match(await page.locator('main').innerText(), /11月28日（周六）09:00–11:00/, 'times are those of Shanghai, wherever the browser is')
  assert.match(await page.locator('main').innerText(), /已取消[\s\S]*11月29日（周日）09:00[\s\S]*有雨/)
  assert.match(await page.getByRole('link', { name: '高德地图' }).getAttribute('href'), /to=119\.4127,32\.3936,/)
  assert.ok(!page.url().includes('32.'), 'the position is in no address')

  // Into the calendar.
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '加入日历' }).click()])
  assert.match(await readFile(await download.path(), 'utf8'), /^BEGIN:VCALENDAR[\s\S]*小小观察员/)

  // Back, with the filters; forth to the venue.
  await page.goBack()
  await page.getByText('共 2 个活动').waitFor()
  assert.equal(await page.getByRole('button', { name: /^少年儿童/ }).getAttribute('aria-pressed'), 'true')
  assert.match(page.url(), /near=1.*audience=youth|audience=youth.*near=1/)
  await page.goForward()
  await page.getByRole('link', { name: '示例天文馆' }).click()
  await heading(page, '示例天文馆')
  await shown(page, ['现在不开放', '11月28日（周六）09:00', '09:00–17:00', '扬州市科普教育基地', '坐轮椅可以进出', '没有电梯'])
  await accessible(page, 'a venue')
  await close(page)

  // Refused: a clear word, and a district instead.
  page = await open(size, '/', { permissions: [] })
  await page.getByRole('button', { name: '离我最近' }).click()
  await page.getByText('没有得到您的位置').waitFor()
  await page.getByLabel('地点').selectOption('321003')
  await page.getByText('共 1 个活动').waitFor()
  await close(page)

  // Text, with the keyboard alone.
  page = await open(size, '/')
  await page.getByRole('combobox', { name: /活动、场馆/ }).focus()
  await page.keyboard.type('xxgcy')
  await page.getByRole('option', { name: '小小观察员' }).waitFor()
  await accessible(page, 'suggestions')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await heading(page, '小小观察员')
  await page.goto(base + '/?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA')
  await page.getByText('没有符合条件的活动').waitFor()
  await page.getByRole('button', { name: '清除全部条件' }).click()
  await page.getByText('共 4 个活动').waitFor()
  await page.reload()
  await page.getByText('共 4 个活动').waitFor()
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement.textContent), '跳到内容')
  await close(page)

  // Large print and language are remembered.
  page = await open(size, '/')
  const print = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))
  const before = await print()
  await page.getByRole('button', { name: '大字版' }).click()
  await page.reload()
  await page.getByText('共 4 个活动').waitFor()
  assert.ok((await print()) > 1.3 * before)
  await accessible(page, 'large print')
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is cut off at the side')
  await shot(page, size + '-large')
  await page.getByRole('button', { name: '标准字号' }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await heading(page, 'Science for everyone')
  await page.getByText('4 events').waitFor()
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en')
  await accessible(page, 'English')
  await close(page)

  // A month, a day; bases and campaigns.
  page = await open(size, '/calendar')
  await page.getByRole('button', { name: /11月28日（周六） ?3 项/ }).click()
  await page.getByText('共 3 个活动').waitFor()
  await accessible(page, 'the calendar')
  await shot(page, size + '-calendar')
  await page.goBack()
  await page.getByText('选择一天').waitFor()
  await page.getByRole('link', { name: '基地' }).click()
  await page.getByRole('link', { name: '示例天文馆' }).waitFor()
  await accessible(page, 'bases')
  await page.getByRole('link', { name: '主题活动' }).click()
  await page.getByRole('link', { name: '示例周' }).click()
  await heading(page, '示例周')
  await page.getByRole('link', { name: '小小观察员' }).waitFor()
  await accessible(page, 'a campaign')
  await page.goto(base + '/activities/01999999-aaaa-7bbb-8ccc-dddddddddddd')
  await page.getByText('没有找到这一页').waitFor()
  await close(page)

  // The map.
  page = await open(size, '/')
  if (size === 'phone') await page.getByRole('button', { name: '地图' }).tap()
  await page.locator('.dot').first().waitFor()
  await page.locator('.district', { hasText: '邗江区' }).waitFor()
  await accessible(page, 'the map')
  await shot(page, size + '-map')
  await page.locator('.dot', { hasText: '1' }).first().focus()
  await close(page)

  // Whatever of the map comes late.
  for (const late of ['**/leaflet.js', '**/venues?*']) {
    page = await open(size, '/calendar')
    await page.context().route(late, (route) => setTimeout(() => route.continue(), 700))
    await page.goto(base + '/?view=map')
    await page.locator('.dot').first().waitFor()
    await page.locator('.district', { hasText: '邗江区' }).waitFor()
    await close(page)
  }

  // The server is away, and comes back.
  page = await open(size, '/')
  await page.getByText('共 4 个活动').waitFor()
  await page.context().route('**/api/**', (route) => route.abort())
  await page.getByRole('button', { name: '今天' }).click()
  await page.getByText('连不上服务').waitFor()
  await page.context().unroute('**/api/**')
  await page.getByRole('button', { name: '再试一次' }).click()
  await page.getByText(/没有符合条件的活动/).waitFor()
  await close(page)
}
// No view scrolls sideways, on the narrowest telephones, in both languages and in large print. A telephone widens what it lays out with what stands out
// of it, so its screen is what counts.
const full = process.env.KEPU_FULL
const one = async (path) => (await (await fetch(full + '/api/v1' + path)).json()).items[0].id
const views = ['/', '/?view=map', '/?q=zzz', '/calendar', '/bases', '/campaigns', `/activities/${await one('/activities?limit=1')}`, `/venues/${await one('/bases?limit=1')}`,
  `/campaigns/${await one('/campaigns?limit=1')}`]
async function narrow(language, large) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 320, height: 844 }, hasTouch: true, isMobile: true })
  await context.addInitScript(([lang, print]) => { localStorage.setItem('language', lang); localStorage.setItem('large', print) }, [language, large])
  const page = await context.newPage()
  await page.clock.setFixedTime(new Date(now))
  for (const view of views) {
    await page.goto(full + view)
    await page.locator('main :is(h1, h2, li, p)').first().waitFor()
    await page.waitForTimeout(200) // whatever comes later
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 844 })
      const wide = await page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth))
      const out = await page.evaluate((most) => [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > most + 1).slice(0, 4).map((e) => e.outerHTML.slice(0, 120)), width)
      assert.ok(wide <= width, `${view} is ${wide} px wide at ${width}, ${language} ${large && 'large'}: ${out.join('\n')}`)
      if (view === '/') await shot(page, `narrow-${width}-${language}-${large || 'normal'}`)
    }
  }
  await context.close()
}
await Promise.all(['zh', 'en'].flatMap((language) => ['', 'yes'].map((large) => narrow(language, large))))

// The tiles that the operator has set, and nothing else from elsewhere.
const context = await browser.newContext(sizes.desk)
let tiles = 0
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')
await context.route('https://*.tiles.example.org/**', (route) => { tiles++; return route.fulfill({ contentType: 'image/png', body: pixel }) })
const map = await context.newPage()
await map.goto(process.env.KEPU_TILED + '/')
await map.locator('.leaflet-tile-loaded').first().waitFor()
await map.getByText('示例地图').waitFor()
assert.ok(tiles > 0)
assert.equal(await map.locator('.district').count(), 0)
await context.close()

await browser.close()
console.log('seen')
