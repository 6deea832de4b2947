// A month with the number of events on each day.
import { Failure, Waiting, go, html, kepu, useAnswer, useTitle } from './base.js'
import { Card } from './card.js'
import { dateText, t, today, week } from './i18n.js'

const text = (date) => date.toISOString().slice(0, 10)
const utc = (year, month, date) => new Date(Date.UTC(year, month, date))

export function Calendar({ query }) {
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(query.month) ? query.month : today().slice(0, 7)
  const [year, number] = month.split('-').map(Number)
  const day = query.day && query.day.startsWith(month) ? query.day : ''
  // What is cancelled is in the list of a day and not in its count.
  const counts = useAnswer('month' + month, () => kepu.listActivities({ from: `${month}-01`, to: text(utc(year, number, 0)), state: ['scheduled', 'rescheduled', 'moved_online'], facets: ['day'], limit: 1 }))
  const step = (by) => go('/calendar', { month: text(utc(year, number - 1 + by, 1)).slice(0, 7) }, { stay: true })
  useTitle(t('calendar'))
  const count = (date) => counts.data?.facets.day.find((one) => one.value === date)?.count || 0
  return html`
    <h1>${t('calendar')}</h1>
    <div class="actions">
      <button onClick=${() => step(-1)} aria-label=${t('previousMonth')}>‹</button>
      <strong role="status" aria-live="polite">${month}</strong>
      <button onClick=${() => step(1)} aria-label=${t('nextMonth')}>›</button>
      <a class="button" href=${kepu.url('calendarActivities')}>${t('subscribe')}</a>
    </div>
    ${counts.error && html`<${Failure} error=${counts.error} again=${counts.again} />`}
    <table class="month">
      <thead><tr>${week.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>${weeks(year, number).map((row) => html`<tr>${row.map((date) => html`<${Day} date=${date} count=${date && count(date)} chosen=${date && date === day} month=${month} />`)}</tr>`)}</tbody>
    </table>
    ${day ? html`<${OfDay} day=${day} />` : html`<p>${t('chooseDay')}</p>`}`
}

/** The dates of a month in rows from Monday; empty before its first and after its last. */
function weeks(year, number) {
  const cells = Array((utc(year, number - 1, 1).getUTCDay() + 6) % 7).fill('')
  for (let date = 1; date <= utc(year, number, 0).getUTCDate(); date++) cells.push(text(utc(year, number - 1, date)))
  while (cells.length % 7) cells.push('')
  return Array.from({ length: cells.length / 7 }, (_, i) => cells.slice(i * 7, i * 7 + 7))
}

function Day({ date, count, chosen, month }) {
  if (!date) return html`<td></td>`
  const number = +date.slice(8)
  return html`<td class=${date === today() ? 'today' : ''} aria-current=${date === today() ? 'date' : undefined}>
    ${count ? html`<button aria-pressed=${!!chosen} onClick=${() => go('/calendar', { month, day: date }, { stay: true })}><span class="hidden">${dateText(date)} </span><span aria-hidden="true">${number}</span><b>${t('items', count)}</b></button>` : html`<span>${number}</span>`}</td>`
}

function OfDay({ day }) {
  const wanted = { from: day, to: day }
  const { data, error, again } = useAnswer('day' + day, async () => {
    const items = []
    for await (const one of kepu.all('listActivities', { ...wanted, limit: 100 })) if (items.push(one) >= 300) break
    return items
  })
  return html`<h2>${t('onDay', dateText(day))}</h2>
    ${error && html`<${Failure} error=${error} again=${again} />`}
    ${data ? html`<p><a href=${'/?day=' + day}>${t('found', data.length)}</a></p><ul class="cards">${data.map((one) => html`<${Card} key=${one.id} activity=${one} />`)}</ul>` : !error && html`<${Waiting} />`}`
}
