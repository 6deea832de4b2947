const { kepu, words, config } = require('../../utils/kepu')

Component({
  data: { center: config.center, zoom: 11, markers: [], note: '' },
  methods: {
    async onLoad() {
      await this.show({ southwest: { latitude: config.center.lat - 0.3, longitude: config.center.lng - 0.3 }, northeast: { latitude: config.center.lat + 0.3, longitude: config.center.lng + 0.3 } }, 11)
    },
    // 地图停下后按所见范围查询；微信地图的坐标是 gcj02，与接口一致。
    async moved(event) {
      if (event.type !== 'end' && event.detail.type !== 'end') return
      const { region, scale } = event.detail
      if (region) await this.show(region, Math.round(scale || this.data.zoom))
    },
    async show({ southwest, northeast }, zoom) {
      const bbox = [southwest.longitude, southwest.latitude, northeast.longitude, northeast.latitude].map((n) => n.toFixed(6)).join(',')
      this.asked = bbox
      try {
        const { items } = await kepu().clusterMap({ bbox, zoom: Math.min(20, Math.max(3, zoom)), when: 'month' })
        if (this.asked !== bbox) return
        this.venues = items.map((one) => one.venue_id)
        this.setData({ zoom, note: items.length ? '' : '这里一个月内没有活动。', markers: items.map((one, id) => this.marker(one, id)) })
      } catch (fault) {
        this.setData({ note: words(fault) })
      }
    },
    marker({ lat, lng, count }, id) {
      return {
        id, latitude: lat, longitude: lng, width: 24, height: 24, iconPath: '/pages/map/dot.png',
        label: { content: String(count), color: '#ffffff', bgColor: '#0b5cad', borderRadius: 12, padding: 6, textAlign: 'center' },
      }
    },
    async tap(event) {
      const venue = this.venues[event.detail.markerId]
      if (!venue) return wx.createMapContext('map', this).moveToLocation(this.data.markers[event.detail.markerId])
      try {
        const { items } = await kepu().listVenueActivities({ id: venue, when: 'month', limit: 1 })
        if (items.length) wx.navigateTo({ url: '/pages/detail/detail?id=' + items[0].id })
      } catch (fault) {
        this.setData({ note: words(fault) })
      }
    },
  },
})
