package api

// The general part of the specification, read by swag (scripts/generate).
//
//	@title			kepu 科普资源登记 API
//	@version		1.0
//	@description	一座城市的科普场馆、科普教育基地、活动、讲师团与主题活动的登记与查询接口，供前端和微信小程序使用。
//	@description
//	@description				**四件事先知道**
//	@description				1. 坐标默认 GCJ-02（微信、腾讯、高德地图可直接使用）；发送其他坐标系请写 `datum`。
//	@description				2. 列表用 `next_cursor` 翻页，其他参数保持不变；`ETag` 配合 `If-None-Match` 可得 304。
//	@description				3. 出错时返回 `application/problem+json`，`errors` 一次列出所有问题，`code` 供程序判断。
//	@description				4. 微信 `wx.request` 不能发送 PATCH：请用 POST，并加请求头 `X-HTTP-Method-Override: PATCH`。
//	@license.name				Apache-2.0
//	@license.url				https://www.apache.org/licenses/LICENSE-2.0
//	@BasePath					/api/v1
//	@schemes					https http
//	@tag.name					活动
//	@tag.description			讲座、展览、开放日等；一个活动有一个或多个场次
//	@tag.name					场馆
//	@tag.description			科技馆、博物馆、湿地公园等科普场所
//	@tag.name					查找
//	@tag.description			综合搜索、输入提示、地图、首屏和线路
//	@tag.name					日历与数据
//	@tag.description			日历订阅、链接数据、供稿和电子表格，与列表同样的条件
//	@tag.name					单位
//	@tag.description			主办活动、运营场馆的单位
//	@tag.name					基地
//	@tag.description			科普教育基地等的认定：谁在何时被认定为什么，由日期算出是否有效
//	@tag.name					讲师
//	@tag.description			科普讲师团、志愿服务队和应急科普专家
//	@tag.name					主题
//	@tag.description			全国科普日、科普月等每年的主题活动
//	@tag.name					入驻
//	@tag.description			单位申请加入、邀请同事、认领场馆
//	@tag.name					审核
//	@tag.description			审核队列、决定、认领和经过
//	@tag.name					导入
//	@tag.description			上传表格或活动文件，后台导入，查询结果
//	@tag.name					总结
//	@tag.description			活动结束后的人次、文字和报道
//	@tag.name					反馈
//	@tag.description			公众指出记录的错误，及其处理结果
//	@tag.name					账号
//	@tag.description			登录、我的账号，以及管理员管理的账号
//	@tag.name					密钥
//	@tag.description			小程序、网页和其他系统使用的接口密钥
//	@tag.name					审计
//	@tag.description			谁在何时做了什么；只增不改，定时封存
//	@tag.name					变更
//	@tag.description			把整个登记库同步到自己的系统
//	@tag.name					代码
//	@tag.description			行政区划、节假日与代码表
//	@securityDefinitions.apikey	BearerAuth
//	@in							header
//	@name						Authorization
//	@description				登录所得的令牌，或管理员密钥：`Bearer <token>`
