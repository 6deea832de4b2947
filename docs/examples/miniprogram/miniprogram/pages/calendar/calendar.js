const { kepu, words, row } = require('../../utils/kepu')

const pad = (n) => String(n).padStart(2, '0')
const text = (date) => `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`
const utc = (year, month, date) => new Date(Date.UTC(year, month, date))

// 今天在上海的日期。
function today() {
  return text(new Date(Date.now() + 8 * 3600 * 1000))
}

// 一个月按周一到周日排成行；counts 是每天的活动数。
function weeks(month, counts) {
  const [year, number] = month.split('-').map(Number)
  const lead = (utc(year, number - 1, 1).getUTCDay() + 6) % 7
  const cells = Array.from({ length: lead }, () => ({ date: '', count: 0 }))
  for (let day = utc(year, number - 1, 1); day.getUTCMonth() === number - 1; day = utc(year, number - 1, day.getUTCDate() + 1)) {
    cells.push({ date: text(day), day: day.getUTCDate(), count: counts[text(day)] || 0 })
  }
  const rows = []
  for (let i = 0; i < cells.length; i += 7) rows.push(cells.slice(i, i + 7))
  return rows
}

Component({
  data: { month: '', weeks: [], chosen: '', items: [], names: ['一', '二', '三', '四', '五', '六', '日'], note: '' },
  methods: {
    async onLoad() {
      await this.show(today().slice(0, 7))
    },
    async show(month) {
      const [year, number] = month.split('-').map(Number)
      const from = month === today().slice(0, 7) ? today() : `${month}-01`
      const to = text(utc(year, number, 0))
      this.setData({ month, chosen: '', items: [], note: '' })
      try {
        const { facets } = await kepu().listActivities({ from, to, state: ['scheduled', 'rescheduled', 'moved_online'], facets: ['day'], limit: 1 })
        const counts = {}
        for (const { value, count } of facets.day) counts[value] = count
        this.setData({ weeks: weeks(month, counts) })
      } catch (fault) {
        this.setData({ weeks: weeks(month, {}), note: words(fault) })
      }
    },
    async step(event) {
      const [year, number] = this.data.month.split('-').map(Number)
      await this.show(text(utc(year, number - 1 + Number(event.currentTarget.dataset.by), 1)).slice(0, 7))
    },
    async pick(event) {
      const { date } = event.currentTarget.dataset
      if (!date) return
      this.setData({ chosen: date, items: [] })
      try {
        const { items } = await kepu().listActivities({ from: date, to: date, limit: 100 })
        if (this.data.chosen === date) this.setData({ items: items.map(row), note: items.length ? '' : '这一天没有活动。' })
      } catch (fault) {
        this.setData({ note: words(fault) })
      }
    },
    open(event) {
      wx.navigateTo({ url: '/pages/detail/detail?id=' + event.currentTarget.dataset.id })
    },
  },
})
