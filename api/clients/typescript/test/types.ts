// What a front-end developer writes. It is compiled, not run; each line below "@ts-expect-error" must be refused.
import { createClient, fetchTransport, wxTransport, KepuError, type FetchLike, type Schemas, type WxLike } from '../src/index.js'

declare const fetch: FetchLike
declare const wx: WxLike

const kepu = createClient({ base: 'https://kepu.example.org/', transport: fetchTransport(fetch), token: () => undefined })
createClient({ base: 'https://kepu.example.org', transport: wxTransport(wx), language: 'en' })
createClient({ base: 'https://kepu.example.org', token: undefined })

export async function weekend(): Promise<string[]> {
  const page = await kepu.listActivities({ when: 'weekend', audience: ['family'], lat: 32.39, lng: 119.41, facets: ['theme', 'day'] })
  const themes: number | undefined = page.facets?.theme?.[0]?.count
  const lines: string[] = [String(themes ?? 0)]
  for await (const one of kepu.all('listVenues', { open_now: true })) lines.push(one.name)
  return lines.concat(page.items.map((one: Schemas['ActivityItem']) => `${one.title} ${one.distance_m ?? '?'} ${one.venue?.name ?? ''}`))
}

export async function edit(id: string): Promise<Schemas['Activity'] | string> {
  try {
    const { data, headers } = await kepu.raw('getActivity', { id })
    await kepu.updateSession({ id, session_id: data.sessions[0]!.id }, { state: 'cancelled', state_reason: '有雨' }, { ifMatch: '*' })
    const nothing: undefined = await kepu.archiveVenue({ id }, { ifMatch: headers['etag'] ?? '*' })
    void nothing
    return data
  } catch (fault) {
    return fault instanceof KepuError && fault.temporary ? `retry in ${fault.retryAfter ?? 5} s` : String(fault)
  }
}

export const links: string[] = [kepu.url('calendarVenue', { id: 'x' }), kepu.url('listActivitiesWorkbook', { when: 'weekend' })]

// @ts-expect-error there is no such window
void kepu.listActivities({ when: 'yesterday' })
// @ts-expect-error the id is needed
void kepu.getActivity({})
// @ts-expect-error there is no such parameter
void kepu.listVenues({ open: true })
// @ts-expect-error a body is needed
void kepu.createVenue({})
// @ts-expect-error an item may have no venue
export const name = async (): Promise<string> => (await kepu.listActivities({})).items[0]!.venue.name
