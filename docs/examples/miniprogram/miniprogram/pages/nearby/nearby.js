const { kepu, words, row, config } = require('../../utils/kepu')

Component({
  data: { when: 'weekend', tabs: [{ when: 'today', name: '今天' }, { when: 'weekend', name: '本周末' }, { when: 'month', name: '一个月内' }], items: [], total: 0, place: null, districts: [], district: '', note: '', loading: false, cursor: null },
  methods: {
    async onLoad() {
      await this.locate()
      await this.reload()
    },

    // 模糊定位不需要审核；坐标取 gcj02，与接口的默认坐标系一致。
    async locate() {
      try {
        const { latitude, longitude } = await wx.getFuzzyLocation({ type: 'gcj02' })
        this.setData({ place: { lat: latitude, lng: longitude }, note: '', district: '' })
      } catch (fault) {
        this.setData({ place: null, note: '没有得到位置：请选择所在的区县，或在设置中允许定位。' })
        try {
          const { items } = await kepu().listRegions({ parent_code: config.city })
          this.setData({ districts: items.map(({ code, name }) => ({ code, name })) })
        } catch (error) {
          this.setData({ note: words(error) })
        }
      }
    },

    query() {
      const { when, place, district } = this.data
      if (place) return { when, lat: place.lat, lng: place.lng, radius_m: 20000 }
      return district ? { when, region: [district] } : { when }
    },

    async reload() {
      this.setData({ items: [], cursor: null, total: 0 })
      await this.more({})
    },

    async more(next) {
      this.setData({ loading: true })
      try {
        const page = await kepu().listActivities(Object.assign(this.query(), next))
        this.setData({ items: this.data.items.concat(page.items.map(row)), cursor: page.next_cursor, total: page.total })
      } catch (fault) {
        this.setData({ note: words(fault) })
      }
      this.setData({ loading: false })
    },

    async onReachBottom() {
      if (this.data.cursor && !this.data.loading) await this.more({ cursor: this.data.cursor })
    },
    async onPullDownRefresh() {
      this.setData({ note: '' })
      await this.reload()
      wx.stopPullDownRefresh()
    },
    async pickWhen(event) {
      this.setData({ when: event.currentTarget.dataset.when })
      await this.reload()
    },
    async pickDistrict(event) {
      this.setData({ district: event.currentTarget.dataset.code })
      await this.reload()
    },
    open(event) {
      wx.navigateTo({ url: '/pages/detail/detail?id=' + event.currentTarget.dataset.id })
    },
  },
})
