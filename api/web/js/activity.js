// One event: all its sessions, how to get there, and a button for the calendar.
import { Failure, Waiting, html, kepu, useAnswer, useState, useTitle } from './base.js'
import { State, nameOf, placeName, sessionTime, useCodes, written } from './card.js'
import { language, t } from './i18n.js'

export function Activity({ id }) {
  const { data: a, error, again } = useAnswer('activity' + id, () => kepu.getActivity({ id }))
  const codes = useCodes(true)
  useTitle(a && a.title)
  if (error && !a) return html`<h1>${t('events')}</h1><${Failure} error=${error} again=${again} /><p><a href="/">${t('backHome')}</a></p>`
  if (!a) return html`<${Waiting} />`
  const lists = codes.data || {}
  return html`<article>
    <h1 lang=${written}>${a.title}</h1>
    ${a.state !== 'scheduled' && html`<div class="note bad" role="note"><${State} state=${a.state} />${a.state_reason && html` <span>${a.state_reason}</span>`}</div>`}
    ${a.summary && html`<p lang=${written}>${a.summary}</p>`}
    <div class="actions">
      ${a.calendar !== 'permanent' && html`<a class="button main" href=${kepu.url('calendarActivity', { id })}>${t('addCalendar')}</a>`}
      <${Copy} />
    </div>
    <h2>${t('sessions')}</h2>
    <ol class="rows">${a.sessions.map((one) => html`<${Session} key=${one.id} activity=${a} session=${one} />`)}</ol>
    <${Place} activity=${a} />
    <dl>
      ${a.organizer && html`<dt>${t('organizer')}</dt><dd>${a.organizer.name}</dd>`}
      ${a.audiences.length > 0 && html`<dt>${t('audience')}</dt><dd>${a.audiences.map((code) => nameOf(lists.audiences, code)).join(language === 'zh' ? '、' : ', ')}${ages(a)}</dd>`}
      ${a.themes.length > 0 && html`<dt>${t('theme')}</dt><dd>${a.themes.map((code, i) => html`${i > 0 && ' · '}<a href=${'/?when=month&theme=' + code}>${nameOf(lists.themes, code)}</a>`)}</dd>`}
      ${a.price && (a.price.text || a.price.free !== null) && html`<dt>${t('price')}</dt><dd>${a.price.text || t(a.price.free ? 'free' : 'paid')}</dd>`}
      <${Booking} booking=${a.booking} full=${a.availability === 'full'} />
      ${a.lecturers && a.lecturers.length > 0 && html`<dt>${t('lecturers')}</dt><dd>${a.lecturers.map((one) => one.name).join('、')}</dd>`}
      ${a.campaigns.length > 0 && html`<dt>${t('campaigns')}</dt><dd>${a.campaigns.map((one) => html`<a href=${'/campaigns/' + one.id}>${one.name}</a> `)}</dd>`}
      ${a.online_url && html`<dt>${t('online')}</dt><dd><a href=${a.online_url} rel="noopener">${a.online_url}</a></dd>`}
      ${a.url && html`<dt>${t('website')}</dt><dd><a href=${a.url} rel="noopener">${a.url}</a></dd>`}
      ${a.contact && a.contact.phone && html`<dt>${t('phone')}</dt><dd><a href=${'tel:' + a.contact.phone}>${a.contact.phone}</a></dd>`}
    </dl>
    ${a.description && html`<p class="prose" lang=${written}>${a.description}</p>`}
  </article>`
}

function ages({ age_min: from, age_max: to }) {
  if (from === null && to === null) return ''
  const text = from === null ? t('agesTo', to) : to === null ? t('agesFrom', from) : t('ages', from, to)
  return language === 'zh' ? `（${text}）` : ` (${text})`
}

function Session({ activity, session }) {
  const state = activity.state === 'scheduled' ? session.state : activity.state
  const over = Date.parse(session.end || session.start) < Date.now()
  const own = session.venue || session.place
  return html`<li class=${'session' + (state === 'cancelled' ? ' gone' : '')}>
    <${State} state=${state} /> <span class="time">${activity.calendar === 'permanent' ? activity.calendar_text : sessionTime(session)}</span>${over && html` <span class="quiet">（${t('over')}）</span>`}
    ${session.previous_start && html`<p class="quiet">${t('earlier', sessionTime({ start: session.previous_start }))}</p>`}
    ${state !== 'scheduled' && session.state_reason && html`<p>${session.state_reason}</p>`}
    ${own && html`<p>${placeName(activity, session)}${session.address && html` <span class="quiet">${session.address}</span>`}</p>`}
    ${session.availability === 'full' && html`<p>${t('full')}</p>`}
  </li>`
}

function Place({ activity: a }) {
  const name = placeName(a, a.sessions[0])
  const address = a.sessions[0].address
  if (!name) return null
  return html`<h2>${t('place')}</h2>
    <p>${a.venue ? html`<a href=${'/venues/' + a.venue.id}>${name}</a>` : name}${address && address !== name && html`<br /><span class="quiet">${address}</span>`}</p>
    <${Route} location=${a.location} name=${name} />`
}

/** Links to the usual map programs, which show the way from where one is. They take GCJ-02, the datum of the answers. */
export function Route({ location, name }) {
  if (!location) return null
  const { lat, lng, accuracy } = location
  const to = encodeURIComponent(name)
  const programs = [
    ['高德地图', 'Amap', `https://uri.amap.com/navigation?to=${lng},${lat},${to}&mode=bus&coordinate=gaode`],
    ['腾讯地图', 'Tencent Maps', `https://apis.map.qq.com/uri/v1/routeplan?type=bus&to=${to}&tocoord=${lat},${lng}&referer=kepu`],
    ['百度地图', 'Baidu Maps', `https://api.map.baidu.com/direction?destination=latlng:${lat},${lng}|name:${to}&mode=transit&coord_type=gcj02&output=html&src=kepu`],
    ['苹果地图', 'Apple Maps', `https://maps.apple.com/?daddr=${lat},${lng}`],
  ]
  return html`<nav class="actions" aria-label=${t('route')}><span>${t('route')}</span>
    ${programs.map(([zh, en, href]) => html`<a class="button" href=${href} target="_blank" rel="noopener noreferrer">${language === 'en' ? en : zh}</a>`)}</nav>
    ${accuracy === 'approximate' && html`<p class="quiet">${t('approximate')}</p>`}`
}

function Booking({ booking, full }) {
  if (!booking && !full) return null
  const { required, url, phone } = booking || {}
  return html`<dt>${t('booking')}</dt><dd>
    ${full && html`<strong>${t('full')}</strong> `}${required === true && t('bookNeeded')}${required === false && t('noBooking')}
    ${url && html` <a href=${url} rel="noopener">${t('bookHere')}</a>`}${phone && html` <a href=${'tel:' + phone}>${phone}</a>`}</dd>`
}

function Copy() {
  const [copied, set] = useState(false)
  if (!navigator.clipboard) return null
  return html`<button onClick=${() => navigator.clipboard.writeText(location.href).then(() => set(true))}>${t('share')}</button><span role="status">${copied && t('copied')}</span>`
}
