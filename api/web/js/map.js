// The map: clusters of events over the tiles that the operator has set, or over a plain ground with the names of the districts.
import { go, html, kepu, settings, useAnswer, useEffect, useRef } from './base.js'
import { t } from './i18n.js'

let leaflet = null

/** Leaflet, which is no module, fetched once. */
function library() {
  leaflet ??= new Promise((resolve, reject) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/web/lib/leaflet.css' }))
    document.head.append(Object.assign(document.createElement('script'), { src: '/web/lib/leaflet.js', onload: () => resolve(window.L), onerror: reject }))
  })
  return leaflet
}

/** Where the districts are: the middle of their venues, because the registry knows no borders. */
async function districts() {
  const sums = {}
  for await (const venue of kepu.all('listVenues', { limit: 100, fields: 'location.lat,location.lng,region_code' })) {
    if (!venue.location || !venue.region_code) continue
    const sum = (sums[venue.region_code.slice(0, 6)] ??= { lat: 0, lng: 0, n: 0 })
    sum.lat += venue.location.lat
    sum.lng += venue.location.lng
    sum.n++
  }
  const { items } = await kepu.listRegions({ level: 'county' })
  return items.filter(({ code }) => sums[code]).map(({ code, name }) => ({ name, lat: sums[code].lat / sums[code].n, lng: sums[code].lng / sums[code].n }))
}

const text = (content) => {
  const span = document.createElement('span')
  span.textContent = content
  return span
}

export function Map({ wanted }) {
  const element = useRef(null)
  const map = useRef(null)
  const layer = useRef(null)
  const filters = useRef(wanted)
  filters.current = wanted
  const names = useAnswer('districts', districts)
  const ground = useRef(null) // what comes first, the library or the names, differs
  ground.current = names.data || (names.error && [])

  const show = async () => {
    const { lat, lng, datum, radius_m, sort, ...rest } = filters.current
    const box = map.current.getBounds()
    const part = (n) => n.toFixed(6)
    const bbox = [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()].map(part).join(',')
    const zoom = Math.min(20, map.current.getZoom())
    const asked = JSON.stringify([rest, bbox, zoom])
    layer.current.asked = asked
    try {
      const { items } = await kepu.clusterMap({ ...rest, bbox, zoom })
      if (layer.current.asked !== asked) return
      layer.current.clearLayers()
      for (const one of items) marker(one)
    } catch {
      // The list beside it says what is wrong.
    }
  }
  const marker = ({ lat, lng, count, venue_id, name }) => {
    const size = 28 + Math.min(24, Math.round(Math.sqrt(count) * 3))
    const label = name ? `${name}：${t('eventCount', count)}` : t('eventCount', count)
    const one = window.L.marker([lat, lng], { icon: window.L.divIcon({ className: 'dot', iconSize: [size, size], html: text(String(count)) }), title: label, alt: label, keyboard: true })
    one.on('click', () => (venue_id ? go('/venues/' + venue_id) : map.current.flyTo([lat, lng], Math.min(18, map.current.getZoom() + 2), { animate: !matchMedia('(prefers-reduced-motion: reduce)').matches })))
    one.on('add', () => one.getElement().setAttribute('aria-label', label))
    layer.current.addLayer(one)
  }

  useEffect(() => {
    let gone = false
    library().then((L) => {
      if (gone) return
      map.current = L.map(element.current, { attributionControl: !!settings.attribution, minZoom: 6, maxZoom: 18, zoomControl: true })
      if (settings.tiles) L.tileLayer(settings.tiles, { attribution: settings.attribution, maxZoom: 18 }).addTo(map.current)
      layer.current = L.layerGroup().addTo(map.current)
      map.current.on('moveend', show)
      start(L)
    }, () => {})
    return () => {
      gone = true
      if (map.current) map.current.remove()
    }
  }, [])

  // Districts give the first view and, without tiles, the ground.
  const start = (L) => {
    const all = ground.current
    if (!all || !map.current || map.current.named) return
    map.current.named = true
    if (!all.length) return map.current.setView([32.4, 119.4], 9)
    if (!settings.tiles) for (const one of all) L.marker([one.lat, one.lng], { icon: L.divIcon({ className: 'district', iconSize: null, html: text(one.name) }), interactive: false, keyboard: false, zIndexOffset: -1000 }).addTo(map.current)
    map.current.fitBounds(L.latLngBounds(all.map(({ lat, lng }) => [lat, lng])).pad(0.15), { animate: false, maxZoom: 11 })
  }
  useEffect(() => {
    if (window.L) start(window.L)
  }, [names.data, names.error])
  useEffect(() => {
    if (map.current && map.current.named) show()
  }, [JSON.stringify(wanted)])

  return html`<div class="mapside"><p class="quiet">${t('mapHint')}</p><div class="map" ref=${element} role="region" aria-label=${t('mapLabel')}></div></div>`
}
