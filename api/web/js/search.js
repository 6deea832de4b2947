// The field of the search, with suggestions as one types: a combobox that the keyboard works as WAI-ARIA says.
import { go, html, kepu, useEffect, useRef, useState } from './base.js'
import { t } from './i18n.js'

export function Search({ query, change }) {
  const [typed, type] = useState(query.q || '')
  const [found, find] = useState([])
  const [active, activate] = useState(-1)
  const timer = useRef(0)
  const latest = useRef('')
  useEffect(() => type(query.q || ''), [query.q])

  const close = () => {
    clearTimeout(timer.current)
    latest.current = ''
    find([])
    activate(-1)
  }
  const input = (event) => {
    const text = event.target.value
    type(text)
    activate(-1)
    clearTimeout(timer.current)
    latest.current = text.trim()
    if (!latest.current) return find([])
    timer.current = setTimeout(async () => {
      try {
        const { items } = await kepu.suggest({ q: text.trim(), limit: 8 })
        if (latest.current === text.trim()) find(items)
      } catch {
        // Searching works without suggestions.
      }
    }, 150)
  }
  const choose = ({ kind, id, text }) => {
    close()
    if (kind === 'activity') go('/activities/' + id)
    else if (kind === 'venue') go('/venues/' + id)
    else if (kind === 'campaign') go('/campaigns/' + id)
    else if (kind === 'topic') change({ theme: id, q: '' })
    else if (kind === 'region') change({ district: id, near: '', q: '' })
    else change({ q: text })
  }
  const submit = (event) => {
    event.preventDefault()
    if (active >= 0) return choose(found[active])
    close()
    change({ q: typed.trim() })
  }
  const key = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && found.length) {
      event.preventDefault()
      activate(((active + 2 + step + found.length) % (found.length + 1)) - 1) // before the first is the field itself
    }
    if (event.key === 'Escape') close()
  }
  return html`<form role="search" class="search" onSubmit=${submit}>
    <label for="q" class="quiet">${t('searchHint')}</label>
    <div class="field">
      <input id="q" type="search" maxlength="100" autocomplete="off" value=${typed} role="combobox" aria-autocomplete="list" aria-expanded=${found.length > 0} aria-controls="suggestions"
        aria-activedescendant=${active >= 0 ? 'suggestion' + active : undefined} onInput=${input} onKeyDown=${key} onBlur=${() => setTimeout(close, 200)} />
      <button>${t('search')}</button>
      ${query.q && html`<button type="button" onClick=${() => { type(''); change({ q: '' }) }}>${t('clear')}</button>`}
    </div>
    <ul id="suggestions" role="listbox" aria-label=${t('search')} hidden=${!found.length}>
      ${found.map((one, i) => html`<li key=${one.kind + one.id + one.text} id=${'suggestion' + i} role="option" aria-selected=${i === active} onMouseDown=${(event) => { event.preventDefault(); choose(one) }}>${one.text}</li>`)}
    </ul>
  </form>`
}
