// The first view: what is on, near, this weekend, for whom and about what; as a list and on a map.
import { Failure, Waiting, go, html, kepu, useAnswer, useEffect, useRef, useState, useTitle } from './base.js'
import { Card, Walk, nameOf, useCodes } from './card.js'
import { dateText, t } from './i18n.js'
import { Search } from './search.js'

/** Audiences that a citizen chooses from; the rest of the code list is for professionals. */
const audiences = ['youth', 'family', 'senior', 'preschool', 'primary', 'secondary', 'university', 'farmer', 'worker', 'official']
const themesShown = 6

/** Counts beside the list; a cursor belongs to them as well. */
const facets = ['audience', 'theme', 'region']

// The position stays in this page: it is in no address that may be shared, and is rounded to about a hundred metres.
let position = null

/** Asks the browser where it is; its coordinates are WGS-84. */
function locate() {
  return new Promise((resolve, reject) => {
    if (!navigator.geolocation) return reject(new Error('no geolocation'))
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve({ lat: +coords.latitude.toFixed(3), lng: +coords.longitude.toFixed(3) }), reject, { maximumAge: 300000, timeout: 15000 })
  })
}

/** The parameters of the API for the address. */
export function parameters(query, at) {
  const wanted = {}
  if (query.day) Object.assign(wanted, { from: query.day, to: query.day })
  else wanted.when = ['today', 'month'].includes(query.when) ? query.when : 'weekend'
  for (const name of ['audience', 'theme']) if (query[name]) wanted[name] = query[name].split(',')
  if (query.q) wanted.q = query.q
  if (query.district) wanted.region = [query.district]
  if (query.near && at) Object.assign(wanted, { ...at, datum: 'wgs84', radius_m: 50000, sort: 'distance' })
  return wanted
}

const Chip = ({ on, count, onClick, children }) => html`<button class="chip" aria-pressed=${!!on} onClick=${onClick}>${on && html`<span aria-hidden="true">✓ </span>`}${children}${count !== undefined && html` <span class="count">${count}</span>`}</button>`

export function Events({ query }) {
  useTitle('')
  const [at, setAt] = useState(position)
  const [refused, refuse] = useState(false)
  const [locating, setLocating] = useState(false)
  const change = (next) => go('/', { ...query, ...next }, { stay: true })

  const nearMe = async () => {
    setLocating(true)
    try {
      position = await locate()
      setAt(position)
      refuse(false)
      change({ near: '1', district: '' })
    } catch {
      refuse(true)
      if (query.near) go('/', { ...query, near: '' }, { replace: true, stay: true })
    }
    setLocating(false)
  }
  useEffect(() => {
    if (query.near && !position) nearMe()
  }, [])

  const wanted = parameters(query, at)
  const answer = useAnswer('list' + JSON.stringify(wanted), () => kepu.listActivities({ ...wanted, facets }))
  const codes = useCodes()
  const regions = useAnswer('counties', () => kepu.listRegions({ level: 'county' }))
  const when = query.day ? '' : wanted.when
  return html`
    <h1>${query.day ? t('onDay', dateText(query.day)) : t('heading')}</h1>
    <${Search} query=${query} change=${change} />
    <section class="filters" aria-label=${t('when')}>
      <div class="chips" role="group" aria-label=${t('when')}>
        <${Chip} on=${query.near && at} onClick=${() => (query.near ? change({ near: '' }) : nearMe())}>${locating ? t('locating') : t('near')}<//>
        ${['today', 'weekend', 'month'].map((name) => html`<${Chip} on=${when === name} onClick=${() => change({ when: name, day: '' })}>${t(name)}<//>`)}
      </div>
      ${refused && html`<p class="note" role="alert">${t('refused')}</p>`}
      <${Districts} regions=${regions.data} counts=${answer.data && answer.data.facets.region} query=${query} change=${change} />
      <${Chips} label=${t('who')} name="audience" query=${query} change=${change} list=${codes.data && codes.data.audiences}
        options=${((answer.data && answer.data.facets.audience) || []).filter(({ value }) => audiences.includes(value)).sort((a, b) => audiences.indexOf(a.value) - audiences.indexOf(b.value))} shown=${3} />
      <${Chips} label=${t('theme')} name="theme" query=${query} change=${change} list=${codes.data && codes.data.themes}
        options=${((answer.data && answer.data.facets.theme) || []).slice().sort((a, b) => b.count - a.count)} shown=${themesShown} />
    </section>
    <${Results} query=${query} wanted=${wanted} answer=${answer} change=${change} />`
}

function Districts({ regions, counts, query, change }) {
  if (!regions) return null
  const count = (code) => {
    const flat = (list) => (list || []).flatMap((one) => [one, ...flat(one.children)])
    return flat(counts).find((one) => one.value === code)?.count
  }
  return html`<p class="select"><label for="district">${t('where')}</label>
    <select id="district" onChange=${(event) => change({ district: event.target.value, near: '' })}>
      <option value="" selected=${!query.district}>${t('everywhere')}</option>
      ${regions.items.map(({ code, name }) => html`<option value=${code} selected=${query.district === code}>${name}${count(code) === undefined ? '' : `（${count(code)}）`}</option>`)}
    </select></p>`
}

/** Chips of a filter that takes several values. */
function Chips({ label, name, query, change, list, options, shown }) {
  const [all, showAll] = useState(false)
  const chosen = query[name] ? query[name].split(',') : []
  const toggle = (value) => change({ [name]: (chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]).join(',') })
  const shownOptions = options.filter((one, i) => all || i < shown || chosen.includes(one.value))
  if (!options.length) return null
  return html`<div class="chips" role="group" aria-label=${label}><span class="label">${label}</span>
    ${shownOptions.map(({ value, name: chinese, count }) => html`<${Chip} key=${value} on=${chosen.includes(value)} count=${count} onClick=${() => toggle(value)}>${value === 'youth' ? t('children') : list ? nameOf(list, value) : chinese}<//>`)}
    ${options.length > shown && html`<button class="chip" aria-expanded=${all} onClick=${() => showAll(!all)}>${all ? '−' : '+'} <span class="hidden">${label}</span></button>`}
  </div>`
}

/** The calendar of what is to come under the same filters, whatever the day; the position stays out of it. */
function subscription({ audience, theme, q, region }) {
  return kepu.url('calendarActivities', { audience, theme, q, region })
}

/** The list and the map: side by side where there is room, else one of them. */
function Results({ query, wanted, answer, change }) {
  const { data, error, loading, again } = answer
  const wide = useMedia('(min-width: 60rem)')
  const view = query.view === 'map' ? 'map' : 'list'
  return html`
    <div class="status" role="status" aria-live="polite">${data && !loading && (query.q ? t('foundFor', data.total, query.q) : t('found', data.total))}${loading && t('loading')}</div>
    <p class="quiet"><a href=${subscription(wanted)}>${t('subscribeThese')}</a></p>
    ${!wide && html`<div class="chips" role="group" aria-label=${t('map')}>
      ${['list', 'map'].map((name) => html`<${Chip} on=${view === name} onClick=${() => change({ view: name === 'map' ? 'map' : '' })}>${t(name)}<//>`)}</div>`}
    ${error && html`<${Failure} error=${error} again=${again} />`}
    <div class=${wide ? 'sides' : ''}>
      ${(wide || view === 'list') && html`<div class="results">${data && html`<${Items} key=${JSON.stringify(wanted)} first=${data} wanted=${wanted} change=${change} />`}${!data && loading && html`<${Waiting} />`}</div>`}
      ${(wide || view === 'map') && html`<${Map} wanted=${wanted} />`}
    </div>`
}

function Items({ first, wanted, change }) {
  if (first.items.length) return html`<${Walk} first=${first} next=${(cursor) => kepu.listActivities({ ...wanted, facets, cursor })} item=${(one) => html`<${Card} key=${one.id} activity=${one} />`} />`
  return html`<div class="note"><p>${t('none')}</p>
    ${first.suggestions && first.suggestions.length > 0 && html`<p>${t('didYouMean')}${first.suggestions.map((q) => html`<button onClick=${() => change({ q })}>${q}</button> `)}</p>`}
    ${wanted.when !== 'month' && html`<button onClick=${() => change({ when: 'month', day: '' })}>${t('wider')}</button>`}
    <button onClick=${() => go('/', {}, { stay: true })}>${t('reset')}</button></div>`
}

/** The map is fetched when it is first shown. */
function Map({ wanted }) {
  const [Part, set] = useState(null)
  useEffect(() => {
    import('./map.js').then((m) => set(() => m.Map), () => {})
  }, [])
  return Part ? html`<${Part} wanted=${wanted} />` : html`<${Waiting} />`
}

function useMedia(text) {
  const media = useRef(null)
  media.current ??= matchMedia(text)
  const [on, set] = useState(media.current.matches)
  useEffect(() => {
    const listen = (event) => set(event.matches)
    media.current.addEventListener('change', listen)
    return () => media.current.removeEventListener('change', listen)
  }, [])
  return on
}
