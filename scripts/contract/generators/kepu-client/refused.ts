// What does not compile: each line below "@ts-expect-error" must be refused.
import { createClient, type Schemas } from 'kepu-client'

const kepu = createClient({ base: 'https://kepu.example.org', token: undefined })
// @ts-expect-error there is no such audience
void kepu.listActivities({ audience: ['kids'] })
// @ts-expect-error there is no such category
void kepu.createVenue({ name: '示例馆', category: 'kiosk' })
// @ts-expect-error with exactOptionalPropertyTypes, left out is not undefined
void kepu.listActivities({ when: undefined })
// @ts-expect-error nor here
void kepu.createVenue({ name: '示例馆', category: 'museum', form: undefined })

const family: Schemas['Audience'] = 'family'
void kepu.createActivity({ title: '示例讲座', type: 'lecture', audiences: [family] }, { idempotencyKey: 'k-1', parameters: { dry_run: true } })
void kepu.approveReview({ kind: 'activities', id: 'x' }, { ifMatch: '*' })
void kepu.readAllMyNotifications({ headers: {} })
