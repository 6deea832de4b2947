// 服务的地址。真机上须是 https，并在小程序后台登记为 request 合法域名；开发者工具里可以是本机。
module.exports = { base: 'http://localhost:8080', city: '321000', center: { lat: 32.3936, lng: 119.4127 } }
