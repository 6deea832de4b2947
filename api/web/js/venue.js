// One venue: today's hours, what it is accredited as, how accessible it is, what takes place there.
import { Failure, Waiting, html, kepu, useAnswer, useTitle } from './base.js'
import { Route } from './activity.js'
import { Card, nameOf, sessionTime, useCodes, written } from './card.js'
import { clock, dateText, t, today } from './i18n.js'

const facts = ['wheelchair', 'accessible_toilet', 'elevator', 'hearing_loop', 'tactile_path', 'sign_language', 'guide_dogs']

export function Venue({ id }) {
  const { data: v, error, again } = useAnswer('venue' + id, () => kepu.getVenue({ id }))
  const coming = useAnswer('at' + id, () => kepu.listVenueActivities({ id, limit: 50 }))
  const hours = useAnswer('hours' + id + today(), () => kepu.getVenueHours({ id, from: today() }))
  const codes = useCodes(true)
  useTitle(v && v.name)
  if (error && !v) return html`<h1>${t('bases')}</h1><${Failure} error=${error} again=${again} /><p><a href="/">${t('backHome')}</a></p>`
  if (!v) return html`<${Waiting} />`
  const price = v.admission && (v.admission.price_text || (v.admission.free === null ? '' : t(v.admission.free ? 'free' : 'paid')))
  return html`<article>
    <h1 lang=${written}>${v.name}</h1>
    <p class="quiet">${nameOf(codes.data && codes.data.venue_categories, v.category)}</p>
    ${v.description && html`<p class="prose" lang=${written}>${v.description}</p>`}
    <${Open} venue=${v} />
    <dl>
      ${v.address && html`<dt>${t('place')}</dt><dd>${v.address}</dd>`}
      ${price && html`<dt>${t('admission')}</dt><dd>${price}${(v.admission.discounts || []).map((one) => html`<br />${one.for}：${one.text}`)}</dd>`}
      ${v.contact && v.contact.phone && html`<dt>${t('phone')}</dt><dd><a href=${'tel:' + v.contact.phone}>${v.contact.phone}</a></dd>`}
      ${v.url && html`<dt>${t('website')}</dt><dd><a href=${v.url} rel="noopener">${v.url}</a></dd>`}
    </dl>
    <${Route} location=${v.location} name=${v.name} />
    ${hours.data && v.opening_hours && html`<h2>${t('hours')}</h2><${Hours} days=${hours.data.items.slice(0, 7)} />
      ${v.opening_hours.note && html`<p class="note">${v.opening_hours.note}</p>`}`}
    ${v.accreditations.length > 0 && html`<h2>${t('accreditations')}</h2>
      <ul>${v.accreditations.map((one) => html`<li>${one.scheme_name}${one.valid_to && html` <span class="quiet">${t('validTo', one.valid_to)}</span>`}</li>`)}</ul>`}
    <h2>${t('accessibility')}</h2>
    <${Access} facts=${v.accessibility} />
    <h2>${t('here')}</h2>
    ${coming.error && html`<${Failure} error=${coming.error} again=${coming.again} />`}
    ${coming.data && (coming.data.items.length ? html`<ul class="cards">${coming.data.items.map((one) => html`<${Card} key=${one.id} activity=${one} />`)}</ul>` : html`<p>${t('nothingHere')}</p>`)}
    <p class="actions"><a class="button" href=${kepu.url('calendarVenue', { id })}>${t('subscribe')}</a></p>
  </article>`
}

/** Whether it is open, in words. */
function Open({ venue: v }) {
  if (v.open_now === null || !v.opening_hours) return html`<p class="note">${t('hoursUnknown')}</p>`
  if (v.open_now) return html`<p><strong>${v.open_until ? t('openUntil', clock(v.open_until)) : t('openNow')}</strong>${v.open_note && html` ${v.open_note}`}</p>`
  return html`<p><strong>${t('closedNow')}</strong>${v.open_note && html` ${v.open_note}`}${v.next_open_at && html` ${t('opensAt', sessionTime({ start: v.next_open_at }))}`}</p>`
}

function Hours({ days }) {
  return html`<dl>${days.map((one) => html`<dt>${dateText(one.date)}</dt><dd>
    ${one.open ? one.intervals.map(({ open, close, last_entry: last }) => `${clock(open)}–${clock(close) === '00:00' ? '24:00' : clock(close)}${last ? ` (${t('lastEntry', clock(last))})` : ''}`).join('，') : t('shut')}${one.note && html` <span class="quiet">${one.note}</span>`}</dd>`)}</dl>`
}

/** Facts that are known, with a sign and in words; nobody may take unknown for no. */
function Access({ facts: given }) {
  const known = given ? facts.filter((name) => given[name] === 'yes' || given[name] === 'no') : []
  if (!known.length) return html`<p>${t('accessUnknown')}</p>`
  return html`<ul>${known.map((name) => html`<li><span aria-hidden="true">${given[name] === 'yes' ? '✓' : '✗'} </span>${t(`${name}_${given[name]}`)}</li>`)}</ul>
    ${given.checked_on && html`<p class="quiet">${t('checkedOn', given.checked_on)}</p>`}`
}
