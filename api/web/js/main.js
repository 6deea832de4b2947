// The frame of the page: head, navigation, and which part an address shows.
import { html, render, settings, useAddress, useEffect, useRef, useState } from './base.js'
import { language, remember, remembered, t } from './i18n.js'
import { Events } from './list.js'

document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
history.scrollRestoration = 'manual'
const isLarge = remembered('large') === 'yes'
const showLarge = (large) => document.documentElement.classList.toggle('large', large)
showLarge(isLarge)

// Parts beyond the first view are fetched when they are first shown.
const parts = {
  activities: () => import('./activity.js').then((m) => m.Activity),
  venues: () => import('./venue.js').then((m) => m.Venue),
  campaigns: () => import('./more.js').then((m) => m.Campaigns),
  bases: () => import('./more.js').then((m) => m.Bases),
  calendar: () => import('./calendar.js').then((m) => m.Calendar),
}

/** A part that is fetched when it is needed. */
function Later({ load, ...rest }) {
  const [Part, set] = useState(null)
  const [failed, fail] = useState(false)
  useEffect(() => {
    load().then((part) => set(() => part), () => fail(true))
  }, [])
  if (failed) return html`<div class="note bad" role="alert"><p>${t('offline')}</p><button onClick=${() => location.reload()}>${t('again')}</button></div>`
  return Part ? html`<${Part} ...${rest} />` : html`<p class="waiting" role="status">${t('loading')}</p>`
}

function Frame() {
  const { path, query } = useAddress()
  const [large, setLarge] = useState(isLarge)
  const first = useRef(true)
  const print = () => {
    setLarge(!large)
    showLarge(!large)
    remember('large', large ? '' : 'yes')
  }
  // Another part begins at its top, with the keyboard at its heading; going back returns to where one was.
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    requestAnimationFrame(() => scrollTo(0, (history.state && history.state.scroll) || 0))
    document.getElementById('content').focus({ preventScroll: true })
  }, [path])

  const [, name, id] = path.split('/')
  const links = [['/', t('events')], ['/calendar', t('calendar')], ['/bases', t('bases')], ['/campaigns', t('campaigns')]]
  const other = () => {
    remember('language', language === 'en' ? 'zh' : 'en')
    location.reload()
  }
  return html`
    <a class="skip" href="#content">${t('skip')}</a>
    <header>
      <a class="name" href="/">${settings.name}</a>
      <nav aria-label=${settings.name}>
        ${links.map(([href, text]) => html`<a href=${href} aria-current=${path === href ? 'page' : undefined}>${text}</a>`)}
      </nav>
      <div class="tools">
        <button aria-pressed=${large} onClick=${print}>${large ? t('normal') : t('large')}</button>
        <button lang=${language === 'en' ? 'zh-CN' : 'en'} onClick=${other}>${t('english')}</button>
      </div>
    </header>
    <main id="content" tabindex="-1">
      ${path === '/' ? html`<${Events} query=${query} />`
        : parts[name] ? html`<${Later} key=${name + '/' + (id || '')} load=${parts[name]} id=${id} query=${query} />`
        : html`<h1>${t('notFound')}</h1><p><a href="/">${t('backHome')}</a></p>`}
    </main>
    <footer>
      <a href="/api/v1/activities.ics">${t('subscribe')}</a>
      <a href="/docs/">${t('developers')}</a>
    </footer>`
}

render(html`<${Frame} />`, document.getElementById('app'))
