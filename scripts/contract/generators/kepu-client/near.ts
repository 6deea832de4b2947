import { createClient } from 'kepu-client'
const kepu = createClient({ base: 'KEPU_BASE' })
const near = await kepu.listActivities({ lat: 32.394, lng: 119.412, when: 'month', audience: ['family'] })
for (const one of near.items) console.log(one.title, one.distance_m)
