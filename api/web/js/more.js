// Accredited bases, and campaigns with their events.
import { Failure, Waiting, go, html, kepu, useAnswer, useTitle } from './base.js'
import { Card, Walk, nameOf, useCodes, written } from './card.js'
import { language, t } from './i18n.js'

export function Bases({ query }) {
  useTitle(t('bases'))
  const wanted = { limit: 100, ...(query.level && { level: [query.level] }), ...(query.district && { region: [query.district] }) }
  const answer = useAnswer('bases' + JSON.stringify(wanted), () => kepu.listBases(wanted))
  const codes = useCodes(true)
  const regions = useAnswer('counties', () => kepu.listRegions({ level: 'county' }))
  const change = (next) => go('/bases', { ...query, ...next }, { stay: true })
  const choice = (id, label, none, options, value, name) => html`<p class="select"><label for=${id}>${label}</label>
    <select id=${id} onChange=${(event) => change({ [name]: event.target.value })}><option value="" selected=${!value}>${none}</option>
    ${options.map(([code, text]) => html`<option value=${code} selected=${code === value}>${text}</option>`)}</select></p>`
  return html`<h1>${t('bases')}</h1>
    ${choice('level', t('level'), t('allLevels'), ((codes.data && codes.data.accreditation_levels) || []).map((one) => [one.code, one[language]]), query.level, 'level')}
    ${choice('district', t('district'), t('everywhere'), ((regions.data && regions.data.items) || []).map((one) => [one.code, one.name]), query.district, 'district')}
    ${answer.error && html`<${Failure} error=${answer.error} again=${answer.again} />`}
    ${answer.data ? html`<p class="status" role="status">${t('baseCount', answer.data.total)}</p><${Walk} key=${JSON.stringify(wanted)} first=${answer.data} next=${(cursor) => kepu.listBases({ ...wanted, cursor })}
      item=${(one) => html`<li class="card" key=${one.id}><h3 lang=${written}><a href=${'/venues/' + one.id}>${one.name}</a></h3>
        <p class="quiet">${[nameOf(codes.data && codes.data.venue_categories, one.category), one.region && one.region.name].filter(Boolean).join(' · ')}</p>
        <p>${one.accreditations.map((a) => a.scheme_name).join('、')}</p></li>`} />` : !answer.error && html`<${Waiting} />`}`
}

const days = ({ from, to }) => (from === to ? from : `${from} – ${to}`)

export function Campaigns({ id }) {
  return id ? html`<${Campaign} id=${id} />` : html`<${AllCampaigns} />`
}

function AllCampaigns() {
  useTitle(t('campaigns'))
  const { data, error, again } = useAnswer('campaigns', async () => {
    const all = []
    for await (const one of kepu.all('listCampaigns', { limit: 100 })) all.push(one)
    return all
  })
  const groups = [['active', t('running')], ['upcoming', t('coming')], ['ended', t('past')]]
  return html`<h1>${t('campaigns')}</h1>
    ${error && html`<${Failure} error=${error} again=${again} />`}
    ${!data && !error && html`<${Waiting} />`}
    ${data && groups.map(([state, title]) => {
      const some = data.filter((one) => one.state === state)
      if (state === 'ended') some.reverse()
      return some.length > 0 && html`<h2>${title}</h2><ul class="cards">${some.map((one) => html`<li class="card" key=${one.id}><h3 lang=${written}><a href=${'/campaigns/' + one.id}>${one.name}</a></h3>
        <p>${days(one)}${one.activity_count > 0 && html` · ${t('eventCount', one.activity_count)}`}</p>${one.slogan && html`<p class="quiet">${one.slogan}</p>`}</li>`)}</ul>`
    })}`
}

function Campaign({ id }) {
  const { data: one, error, again } = useAnswer('campaign' + id, () => kepu.getCampaign({ id }))
  const list = useAnswer('of' + id, () => kepu.listActivities({ campaign: [id], limit: 50 }))
  useTitle(one && one.name)
  if (error && !one) return html`<h1>${t('campaigns')}</h1><${Failure} error=${error} again=${again} /><p><a href="/campaigns">${t('campaigns')}</a></p>`
  if (!one) return html`<${Waiting} />`
  return html`<h1 lang=${written}>${one.name}</h1>
    ${one.slogan && html`<p lang=${written}><strong>${one.slogan}</strong></p>`}
    <p>${days(one)}</p>
    ${one.description && html`<p class="prose" lang=${written}>${one.description}</p>`}
    <p class="actions"><a class="button" href=${kepu.url('calendarCampaign', { id })}>${t('subscribe')}</a>${one.url && html`<a class="button" href=${one.url} rel="noopener">${t('website')}</a>`}</p>
    <h2>${t('events')}</h2>
    ${list.error && html`<${Failure} error=${list.error} again=${list.again} />`}
    ${list.data && (list.data.items.length ? html`<${Walk} first=${list.data} next=${(cursor) => kepu.listActivities({ campaign: [id], limit: 50, cursor })} item=${(a) => html`<${Card} key=${a.id} activity=${a} />`} />` : html`<p>${t('nothingHere')}</p>`)}`
}
