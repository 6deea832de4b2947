// An event in a list, the pages of a list, and what lists and details say alike.
import { Failure, html, kepu, useAnswer, useEffect, useState } from './base.js'
import { clock, dateText, distanceText, language, t } from './i18n.js'

/** The language of what records say, where it is not that of the page. */
export const written = language === 'en' ? 'zh-CN' : undefined

/** The name of where a session takes place. */
export function placeName(activity, session) {
  const place = session.venue || session.place || activity.venue || activity.place
  return place ? place.name || place.address || '' : activity.mode === 'online' ? t('online') : ''
}

/** Whether something takes place as announced, in words with a sign: never by colour alone. */
export function State({ state }) {
  return state === 'scheduled' ? null : html`<strong class="state"><span aria-hidden="true">⚠ </span>${t(state)}</strong>`
}

/** The time of a session, such as 11月28日（周六）19:00–21:00. */
export function sessionTime({ start, end }) {
  const whole = (time) => clock(time) === '00:00'
  if (end && whole(start) && whole(end)) {
    const last = new Date(Date.parse(end) - 1 + 8 * 3600e3).toISOString()
    return last.slice(0, 10) === start.slice(0, 10) ? dateText(start) : `${dateText(start)}–${dateText(last)}`
  }
  const from = dateText(start) + (language === 'en' ? ' ' : '') + clock(start)
  if (!end) return from
  return end.slice(0, 10) === start.slice(0, 10) ? `${from}–${clock(end)}` : `${from}–${dateText(end)} ${clock(end)}`
}

export function Card({ activity }) {
  const session = activity.next_session
  const where = [placeName(activity, session), distanceText(activity.distance_m)].filter(Boolean).join(' · ')
  const facts = [activity.price && activity.price.free && t('free'), activity.availability === 'full' && t('full'), activity.other_sessions > 0 && t('otherSessions', activity.other_sessions)].filter(Boolean)
  return html`<li class="card">
    <h3 lang=${written}><a href=${'/activities/' + activity.id}>${activity.title}</a></h3>
    <${State} state=${session.state} />
    <p class="time">${language === 'zh' ? activity.calendar_text : sessionTime(session)}</p>
    ${where && html`<p lang=${written}>${where}</p>`}
    ${activity.summary && html`<p class="quiet" lang=${written}>${activity.summary}</p>`}
    ${facts.length > 0 && html`<p class="facts">${facts.map((fact) => html`<span>${fact}</span> `)}</p>`}
  </li>`
}

/** Items of the code lists by code, in the language of the page. */
export const nameOf = (list, code) => {
  const item = list && list.find((one) => one.code === code)
  return item ? item[language] : code
}

/** The code lists, where a name in English is needed: lists of the API say the Chinese one. */
export const useCodes = (always) => useAnswer('codes' + (always || language === 'en'), async () => (always || language === 'en' ? kepu.getCodeLists({}) : {}))

/** A list whose further pages come on demand. */
export function Walk({ first, next, item }) {
  const [pages, add] = useState([first])
  const [failed, fail] = useState(null)
  useEffect(() => add([first]), [first])
  const last = pages[pages.length - 1]
  const more = () => next(last.next_cursor).then((page) => { add([...pages, page]); fail(null) }, fail)
  return html`<ul class="cards">${pages.flatMap((page) => page.items).map(item)}</ul>
    ${failed && html`<${Failure} error=${failed} again=${more} />`}
    ${last.next_cursor && !failed && html`<button class="more" onClick=${more}>${t('more')}</button>`}`
}
