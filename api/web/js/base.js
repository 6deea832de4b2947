// What every part of the page shares: Preact, the client of the API, the address, and what was asked for before.
import { html, render, useEffect, useRef, useState } from '../lib/preact.js'
import { createClient } from '../kepu/client.js'
import { KepuError } from '../kepu/errors.js'
import { fetchTransport } from '../kepu/fetch.js'
import { language, t } from './i18n.js'

export { html, render, useEffect, useRef, useState, KepuError }

/** What the operator has set: the name of the page and tiles of a map, where there are any. */
export const settings = JSON.parse(document.getElementById('settings').textContent)

export const kepu = createClient({ base: location.origin, transport: fetchTransport((url, init) => fetch(url, init)), language })

// The address is the state of the page: what is shown can be shared, and the back button undoes it.

const listeners = new Set()

/** The path and query of now. */
export function address() {
  return { path: location.pathname, query: Object.fromEntries(new URLSearchParams(location.search)) }
}

/** Goes to another address of the page; replace for what the back button shall not undo. */
export function go(path, query = {}, { replace = false, stay = false } = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '' && value !== null)
  const search = given.length ? '?' + new URLSearchParams(given) : ''
  history.replaceState({ ...history.state, scroll: scrollY }, '')
  history[replace ? 'replaceState' : 'pushState']({ scroll: stay ? scrollY : 0 }, '', path + search)
  listeners.forEach((listen) => listen())
}

/** The address as long as a component is shown. */
export function useAddress() {
  const [now, set] = useState(address)
  useEffect(() => {
    const listen = () => set(address())
    listeners.add(listen)
    addEventListener('popstate', listen)
    return () => {
      listeners.delete(listen)
      removeEventListener('popstate', listen)
    }
  }, [])
  return now
}

// Links within the page do not load it again.
document.addEventListener('click', (event) => {
  const link = event.target.closest && event.target.closest('a[href^="/"]')
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || link.hasAttribute('download') || /^\/(api|docs)\//.test(link.getAttribute('href'))) return
  event.preventDefault()
  const to = new URL(link.href)
  go(to.pathname, Object.fromEntries(to.searchParams))
})

// Answers are kept while the page is open, so that "back" shows at once what was there; they are asked for again behind it.
const answers = new Map()

/** What load gives for a key: { data, error, loading, again }. */
export function useAnswer(key, load) {
  const [state, set] = useState({ key: '', loading: true })
  const latest = useRef('')
  const ask = () => {
    latest.current = key
    set({ key, data: answers.get(key), loading: true })
    load().then(
      (data) => {
        answers.set(key, data)
        if (answers.size > 60) answers.delete(answers.keys().next().value)
        if (latest.current === key) set({ key, data, loading: false })
      },
      (error) => latest.current === key && set({ key, data: answers.get(key), error, loading: false }),
    )
  }
  useEffect(ask, [key])
  const current = state.key === key ? state : { data: answers.get(key), loading: true }
  return { ...current, again: ask }
}

/** What to tell people of a failure. */
export function words(error) {
  if (!(error instanceof KepuError)) return t('failed')
  if (error.status === 0) return t('offline')
  if (error.status === 404) return t('notFound')
  if (error.status === 410) return t('gone')
  return error.message
}

/** A failure, with a button to try again where that may help. */
export function Failure({ error, again }) {
  return html`<div class="note bad" role="alert"><p>${words(error)}</p>
    ${again && (!(error instanceof KepuError) || error.temporary) && html`<button onClick=${again}>${t('again')}</button>`}</div>`
}

/** Says that something is on its way. */
export const Waiting = () => html`<p class="waiting" role="status">${t('loading')}</p>`

/** Sets the title of the window, and after a change of the page puts the keyboard at its heading. */
export function useTitle(title) {
  useEffect(() => {
    document.title = title ? `${title}｜${settings.name}` : settings.name
  }, [title])
}
