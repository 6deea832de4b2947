// Generated from /openapi.json by scripts/clients. Do not edit.
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        APIKey: {
            /**
             * @description 已撤销
             * @example false
             */
            archived: boolean;
            /**
             * Format: date-time
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2027-11-20T08:00:00+08:00
             */
            expires_at: string | null;
            /** @description 私密密钥的角色及其范围 */
            grants: components["schemas"]["Grant"][];
            /**
             * @description 密钥的首尾，用于辨认
             * @example kepu_pk_…X7K2
             */
            hint: string;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /**
             * Format: date-time
             * @description 精确到分钟
             * @example 2026-11-24T09:30:00+08:00
             */
            last_used_at: string | null;
            /** @example 示例小程序 */
            name: string;
            /**
             * @description 每分钟请求数；每个网络地址最多用其十分之一
             * @example 6000
             */
            quota: number;
            /** @description 私密密钥的用途 */
            scopes: string[];
            /** @example publishable */
            type: components["schemas"]["APIKeyType"];
            /**
             * Format: date-time
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            /** @example 1 */
            version: number;
        };
        APIKeyInput: {
            /**
             * Format: date-time
             * @description 到期自动失效；不写为长期有效
             * @example 2027-11-20T08:00:00+08:00
             */
            expires_at?: string | null;
            /** @description secret：角色及其范围 */
            grants?: components["schemas"]["GrantInput"][] | null;
            /**
             * @description 用在哪里
             * @example 示例小程序
             */
            name: string;
            /**
             * @description 每分钟请求数，按进程计；每个网络地址最多用其十分之一（默认 6000）
             * @example 6000
             */
            quota?: number | null;
            /**
             * @description secret：用途，资源:read 或 资源:write
             * @example [
             *       "activities:write"
             *     ]
             */
            scopes?: string[] | null;
            /**
             * @description publishable 可放在小程序里，只读公开数据；secret 只能放在服务器上。开设后不能改
             * @example publishable
             */
            type: components["schemas"]["APIKeyType"];
        };
        APIKeyList: {
            items: components["schemas"]["APIKey"][];
            /** @description 下一页的 cursor；没有下一页时为 null */
            next_cursor: string | null;
            /**
             * @description 符合条件的总数；count=none 时省略
             * @example 42
             */
            total?: number;
        };
        APIKeyPatch: {
            /**
             * Format: date-time
             * @description 到期自动失效；不写为长期有效
             * @example 2027-11-20T08:00:00+08:00
             */
            expires_at?: string | null;
            /** @description secret：角色及其范围 */
            grants?: components["schemas"]["GrantInput"][] | null;
            /**
             * @description 用在哪里
             * @example 示例小程序
             */
            name?: string;
            /**
             * @description 每分钟请求数，按进程计；每个网络地址最多用其十分之一
             * @example 6000
             */
            quota?: number | null;
            /**
             * @description secret：用途，资源:read 或 资源:write
             * @example [
             *       "activities:write"
             *     ]
             */
            scopes?: string[] | null;
            /**
             * @description publishable 可放在小程序里，只读公开数据；secret 只能放在服务器上。开设后不能改
             * @example publishable
             */
            type?: components["schemas"]["APIKeyType"];
        };
        /** @enum {string} */
        APIKeyType: "publishable" | "secret";
        APIKeyWithToken: {
            /**
             * @description 已撤销
             * @example false
             */
            archived: boolean;
            /**
             * Format: date-time
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2027-11-20T08:00:00+08:00
             */
            expires_at: string | null;
            /** @description 私密密钥的角色及其范围 */
            grants: components["schemas"]["Grant"][];
            /**
             * @description 密钥的首尾，用于辨认
             * @example kepu_pk_…X7K2
             */
            hint: string;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /**
             * Format: date-time
             * @description 精确到分钟
             * @example 2026-11-24T09:30:00+08:00
             */
            last_used_at: string | null;
            /** @example 示例小程序 */
            name: string;
            /**
             * @description 每分钟请求数；每个网络地址最多用其十分之一
             * @example 6000
             */
            quota: number;
            /** @description 私密密钥的用途 */
            scopes: string[];
            /**
             * @description 只出现这一次；放在 Authorization: Bearer 之后
             * @example kepu_pk_4BN6…
             */
            token: string;
            /** @example publishable */
            type: components["schemas"]["APIKeyType"];
            /**
             * Format: date-time
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            /** @example 1 */
            version: number;
        };
        AcceptInput: {
            /** @example li.si@example.org */
            email?: string | null;
            /** @example 示例同事 */
            name: string;
            /** @example 瘦西湖的风车慢慢转呀转 */
            password: string;
            /** @example li.si */
            username: string;
        };
        Accessibility: {
            /**
             * @description 无障碍卫生间
             * @example yes
             */
            accessible_toilet: components["schemas"]["Fact"];
            /**
             * @description 核实日期
             * @example 2026-10-01
             */
            checked_on: string | null;
            /**
             * @description 电梯
             * @example no
             */
            elevator: components["schemas"]["Fact"];
            /**
             * @description 导盲犬可入
             * @example unknown
             */
            guide_dogs: components["schemas"]["Fact"];
            /**
             * @description 助听环路
             * @example unknown
             */
            hearing_loop: components["schemas"]["Fact"];
            /**
             * @description 手语服务
             * @example unknown
             */
            sign_language: components["schemas"]["Fact"];
            /**
             * @description 盲道
             * @example unknown
             */
            tactile_path: components["schemas"]["Fact"];
            /**
             * @description 轮椅通行
             * @example yes
             */
            wheelchair: components["schemas"]["Fact"];
        };
        /**
         * @description 代码表 accessibility_facts，名称见 /code-lists
         * @enum {string}
         */
        AccessibilityFact: "wheelchair" | "accessible_toilet" | "elevator" | "hearing_loop" | "tactile_path" | "sign_language" | "guide_dogs";
        AccessibilityInput: {
            /** @example yes */
            accessible_toilet?: components["schemas"]["Fact"] | null;
            /**
             * @description date
             * @example 2026-10-01
             */
            checked_on?: string | null;
            /** @example no */
            elevator?: components["schemas"]["Fact"] | null;
            /** @example unknown */
            guide_dogs?: components["schemas"]["Fact"] | null;
            /** @example unknown */
            hearing_loop?: components["schemas"]["Fact"] | null;
            /** @example unknown */
            sign_language?: components["schemas"]["Fact"] | null;
            /** @example unknown */
            tactile_path?: components["schemas"]["Fact"] | null;
            /** @example yes */
            wheelchair?: components["schemas"]["Fact"] | null;
        };
        Account: {
            /**
             * @description 停用：不能登录
             * @example false
             */
            archived: boolean;
            /**
             * Format: date-time
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /**
             * @description 用于通知
             * @example zhang.san@example.org
             */
            email: string | null;
            /** @description 角色及其范围 */
            grants: components["schemas"]["Grant"][];
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @example 示例人员甲 */
            name: string;
            /** @description 统一身份认证中的身份（issuer 和 subject），首次登录时按已核实的邮箱关联 */
            sso_subject: string | null;
            /**
             * Format: date-time
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            /**
             * @description 登录用
             * @example zhang.san
             */
            username: string;
            /** @example 3 */
            version: number;
        };
        AccountInput: {
            /** @example zhang.san@example.org */
            email?: string | null;
            /** @description 角色及其范围；没有角色的账号只能查看自己 */
            grants?: components["schemas"]["GrantInput"][] | null;
            /** @example 示例人员甲 */
            name: string;
            /** @description 统一身份认证中的身份；清空即解除关联 */
            sso_subject?: string | null;
            /**
             * @description 字母、数字和 . _ - @，不分大小写
             * @example zhang.san
             */
            username: string;
        };
        AccountList: {
            items: components["schemas"]["Account"][];
            /** @description 下一页的 cursor；没有下一页时为 null */
            next_cursor: string | null;
            /**
             * @description 符合条件的总数；count=none 时省略
             * @example 42
             */
            total?: number;
        };
        AccountPatch: {
            /** @example zhang.san@example.org */
            email?: string | null;
            /** @description 角色及其范围；没有角色的账号只能查看自己 */
            grants?: components["schemas"]["GrantInput"][] | null;
            /** @example 示例人员甲 */
            name?: string;
            /** @description 统一身份认证中的身份；清空即解除关联 */
            sso_subject?: string | null;
            /**
             * @description 字母、数字和 . _ - @，不分大小写
             * @example zhang.san
             */
            username?: string;
        };
        AccountWithPassword: {
            /**
             * @description 停用：不能登录
             * @example false
             */
            archived: boolean;
            /**
             * Format: date-time
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /**
             * @description 用于通知
             * @example zhang.san@example.org
             */
            email: string | null;
            /** @description 角色及其范围 */
            grants: components["schemas"]["Grant"][];
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @example 示例人员甲 */
            name: string;
            /** @description 统一身份认证中的身份（issuer 和 subject），首次登录时按已核实的邮箱关联 */
            sso_subject: string | null;
            /**
             * @description 只出现这一次；7 天内首次登录，登录后须修改
             * @example tv4k-9qzw-mlet-x2ra
             */
            temporary_password: string;
            /**
             * Format: date-time
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            /**
             * @description 登录用
             * @example zhang.san
             */
            username: string;
            /** @example 3 */
            version: number;
        };
        Accreditation: {
            /**
             * @description 证书编号
             * @example KP-2022-0042
             */
            certificate_no: string | null;
            /**
             * @description 代码表 base_classes
             * @example science_venue
             */
            class: components["schemas"]["BaseClass"] | null;
            /**
             * Format: date-time
             * @description 登记时间
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /**
             * @description 认定周期
             * @example 2021-2025
             */
            cycle: string | null;
            /** @description 认定文件；null 表示未登记 */
            document: components["schemas"]["Document"] | null;
            /**
             * @description 代码表 base_families
             * @example natural_science
             */
            family: components["schemas"]["BaseFamily"] | null;
            /**
             * @description 不透明的标识
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            id: string;
            /**
             * @description 认定单位
             * @example 中国科学技术协会
             */
            issuer: string | null;
            /**
             * @description 级别
             * @example national
             */
            level: components["schemas"]["AccreditationLevel"];
            /** @description 被认定的单位，例如示范学校 */
            organization: components["schemas"]["OrganizationRef"] | null;
            organization_id: string | null;
            /**
             * @description 发布状态；公众只看到 published
             * @example published
             */
            publication: components["schemas"]["Publication"];
            /**
             * @description 撤销生效的日期
             * @example 2024-07-01
             */
            revoked_on: string | null;
            /** @description 撤销原因 */
            revoked_reason: string | null;
            /**
             * @description 认定类别，代码表 accreditation_schemes
             * @example national_base
             */
            scheme: components["schemas"]["AccreditationScheme"];
            /**
             * @description 认定类别的名称
             * @example 全国科普教育基地
             */
            scheme_name: string;
            /** @description 来自其他系统的记录的出处 */
            source: components["schemas"]["Source"] | null;
            /**
             * @description 在所查日期（默认今天）的状态，按日期算出
             * @example valid
             */
            state: components["schemas"]["AccreditationState"];
            /** @description 暂停的时段 */
            suspended: components["schemas"]["Suspension"][];
            /**
             * Format: date-time
             * @description 最近修改时间
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            /**
             * @description 有效期第一天
             * @example 2022-04-20
             */
            valid_from: string;
            /**
             * @description 有效期最后一天；null 表示长期
             * @example 2025-12-31
             */
            valid_to: string | null;
            /** @description 被认定的场馆 */
            venue: components["schemas"]["VenueRef"] | null;
            venue_id: string | null;
            /**
             * @description 每次修改加一；写操作用 If-Match 校验
             * @example 3
             */
            version: number;
        };
        AccreditationForStaff: {
            /**
             * @description 证书编号
             * @example KP-2022-0042
             */
            certificate_no: string | null;
            /**
             * @description 代码表 base_classes
             * @example science_venue
             */
            class: components["schemas"]["BaseClass"] | null;
            /**
             * Format: date-time
             * @description 登记时间
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /**
             * @description 认定周期
             * @example 2021-2025
             */
            cycle: string | null;
            /** @description 认定文件；null 表示未登记 */
            document: components["schemas"]["Document"] | null;
            /**
             * @description 代码表 base_families
             * @example natural_science
             */
            family: components["schemas"]["BaseFamily"] | null;
            /**
             * @description 不透明的标识
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            id: string;
            /**
             * @description 认定单位
             * @example 中国科学技术协会
             */
            issuer: string | null;
            /**
             * @description 级别
             * @example national
             */
            level: components["schemas"]["AccreditationLevel"];
            /** @description 被认定的单位，例如示范学校 */
            organization: components["schemas"]["OrganizationRef"] | null;
            organization_id: string | null;
            /** @description 已发布记录尚未发布的修改，用 ?revision=pending 读取 */
            pending: components["schemas"]["Pending"] | null;
            /**
             * @description 发布状态；公众只看到 published
             * @example published
             */
            publication: components["schemas"]["Publication"];
            /** @description 最近一次退回或否决的理由；重新提交后为空 */
            reasons: components["schemas"]["Reason"][];
            /**
             * @description 撤销生效的日期
             * @example 2024-07-01
             */
            revoked_on: string | null;
            /** @description 撤销原因 */
            revoked_reason: string | null;
            /**
             * @description 认定类别，代码表 accreditation_schemes
             * @example national_base
             */
            scheme: components["schemas"]["AccreditationScheme"];
            /**
             * @description 认定类别的名称
             * @example 全国科普教育基地
             */
            scheme_name: string;
            /** @description 来自其他系统的记录的出处 */
            source: components["schemas"]["Source"] | null;
            /**
             * @description 在所查日期（默认今天）的状态，按日期算出
             * @example valid
             */
            state: components["schemas"]["AccreditationState"];
            /** @description 暂停的时段 */
            suspended: components["schemas"]["Suspension"][];
            /**
             * Format: date-time
             * @description 最近修改时间
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            /**
             * @description 有效期第一天
             * @example 2022-04-20
             */
            valid_from: string;
            /**
             * @description 有效期最后一天；null 表示长期
             * @example 2025-12-31
             */
            valid_to: string | null;
            /** @description 被认定的场馆 */
            venue: components["schemas"]["VenueRef"] | null;
            venue_id: string | null;
            /**
             * @description 每次修改加一；写操作用 If-Match 校验
             * @example 3
             */
            version: number;
        };
        AccreditationInput: {
            /** @example KP-2022-0042 */
            certificate_no?: string | null;
            /**
             * @description 代码表 base_classes
             * @example science_venue
             */
            class?: components["schemas"]["BaseClass"] | null;
            /**
             * @description 有效期随周期结束
             * @example 2021-2025
             */
            cycle?: string | null;
            /** @description 认定文件；国家级和省级的发布时必填 */
            document?: components["schemas"]["Document"] | null;
            /**
             * @description 代码表 base_families
             * @example natural_science
             */
            family?: components["schemas"]["BaseFamily"] | null;
            /** @description 默认为类别的认定单位 */
            issuer?: string | null;
            /** @description 类别只有一个级别时可不写 */
            level?: components["schemas"]["AccreditationLevel"] | null;
            /** @description 与 venue_id 二选一 */
            organization_id?: string | null;
            /** @description （默认 published） */
            publication?: components["schemas"]["PublicationChoice"] | null;
            /**
             * @description 自这一天起撤销
             * @example 2024-07-01
             */
            revoked_on?: string | null;
            revoked_reason?: string | null;
            /**
             * @description 代码表 accreditation_schemes 的代码或名称
             * @example national_base
             */
            scheme: string;
            source?: components["schemas"]["SourceInput"] | null;
            /** @description 暂停的时段 */
            suspended?: components["schemas"]["Suspension"][] | null;
            /**
             * @description 默认周期第一天
             * @example 2022-04-20
             */
            valid_from?: string | null;
            /**
             * @description 默认周期最后一天
             * @example 2025-12-31
             */
            valid_to?: string | null;
            /**
             * @description 与 organization_id 二选一
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            venue_id?: string | null;
        };
        /**
         * @description 代码表 accreditation_levels，名称见 /code-lists
         * @enum {string}
         */
        AccreditationLevel: "national" | "provincial" | "municipal" | "county";
        AccreditationList: {
            items: components["schemas"]["Accreditation"][];
            /** @description 下一页的 cursor；没有下一页时为 null */
            next_cursor: string | null;
            /**
             * @description 符合条件的总数；count=none 时省略
             * @example 42
             */
            total?: number;
        };
        AccreditationPatch: {
            /** @example KP-2022-0042 */
            certificate_no?: string | null;
            /**
             * @description 代码表 base_classes
             * @example science_venue
             */
            class?: components["schemas"]["BaseClass"] | null;
            /**
             * @description 有效期随周期结束
             * @example 2021-2025
             */
            cycle?: string | null;
            /** @description 认定文件；国家级和省级的发布时必填 */
            document?: components["schemas"]["DocumentPatch"] | null;
            /**
             * @description 代码表 base_families
             * @example natural_science
             */
            family?: components["schemas"]["BaseFamily"] | null;
            /** @description 默认为类别的认定单位 */
            issuer?: string | null;
            /** @description 类别只有一个级别时可不写 */
            level?: components["schemas"]["AccreditationLevel"] | null;
            /** @description 与 venue_id 二选一 */
            organization_id?: string | null;
            publication?: components["schemas"]["PublicationChoice"] | null;
            /**
             * @description 自这一天起撤销
             * @example 2024-07-01
             */
            revoked_on?: string | null;
            revoked_reason?: string | null;
            /**
             * @description 代码表 accreditation_schemes 的代码或名称
             * @example national_base
             */
            scheme?: string;
            source?: components["schemas"]["SourcePatch"] | null;
            /** @description 暂停的时段 */
            suspended?: components["schemas"]["Suspension"][] | null;
            /**
             * @description 默认周期第一天
             * @example 2022-04-20
             */
            valid_from?: string | null;
            /**
             * @description 默认周期最后一天
             * @example 2025-12-31
             */
            valid_to?: string | null;
            /**
             * @description 与 organization_id 二选一
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            venue_id?: string | null;
        };
        AccreditationRef: {
            /**
             * @description 证书编号
             * @example KP-2022-0042
             */
            certificate_no: string | null;
            /**
             * @description 代码表 base_classes
             * @example science_venue
             */
            class: components["schemas"]["BaseClass"] | null;
            /**
             * @description 认定周期
             * @example 2021-2025
             */
            cycle: string | null;
            /** @description 认定文件；null 表示未登记 */
            document: components["schemas"]["Document"] | null;
            /**
             * @description 代码表 base_families
             * @example natural_science
             */
            family: components["schemas"]["BaseFamily"] | null;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /**
             * @description 认定单位
             * @example 中国科学技术协会
             */
            issuer: string | null;
            /**
             * @description 级别
             * @example national
             */
            level: components["schemas"]["AccreditationLevel"];
            /**
             * @description 撤销生效的日期
             * @example 2024-07-01
             */
            revoked_on: string | null;
            /** @description 撤销原因 */
            revoked_reason: string | null;
            /**
             * @description 认定类别，代码表 accreditation_schemes
             * @example national_base
             */
            scheme: components["schemas"]["AccreditationScheme"];
            /**
             * @description 认定类别的名称
             * @example 全国科普教育基地
             */
            scheme_name: string;
            /**
             * @description 在所查日期（默认今天）的状态，按日期算出
             * @example valid
             */
            state: components["schemas"]["AccreditationState"];
            /** @description 暂停的时段 */
            suspended: components["schemas"]["Suspension"][];
            /**
             * @description 有效期第一天
             * @example 2022-04-20
             */
            valid_from: string;
            /**
             * @description 有效期最后一天；null 表示长期
             * @example 2025-12-31
             */
            valid_to: string | null;
        };
        /**
         * @description 代码表 accreditation_schemes，名称见 /code-lists
         * @enum {string}
         */
        AccreditationScheme: "national_base" | "provincial_base" | "municipal_base" | "county_base" | "sector_base" | "scientist_spirit_base" | "youth_science_studio" | "youth_science_club" | "youth_skills_hall" | "study_practice_base" | "skill_master_studio" | "master_teacher_studio" | "demonstration_school" | "stem_base" | "rural_base" | "extension_base" | "star_innovation" | "creation_base" | "future_experience_base" | "resource_base";
        /** @enum {string} */
        AccreditationState: "upcoming" | "valid" | "suspended" | "expired" | "revoked";
        /** @enum {string} */
        Accuracy: "surveyed" | "address" | "approximate";
        Activity: {
            accessibility: components["schemas"]["Accessibility"];
            /**
             * @description 最大年龄（周岁）
             * @example 12
             */
            age_max: number | null;
            /**
             * @description 最小年龄（周岁）
             * @example 6
             */
            age_min: number | null;
            /**
             * @description 代码表 audiences
             * @example [
             *       "family"
             *     ]
             */
            audiences: components["schemas"]["Audience"][];
            /**
             * @description 名额：有、已满、未知
             * @example available
             */
            availability: components["schemas"]["Availability"];
            booking: components["schemas"]["Booking"] | null;
            /**
             * @description sessions 按场次；periodic 长期展览，一个场次即整个展期
             * @example sessions
             */
            calendar: components["schemas"]["Calendar"];
            /**
             * @description 可直接显示的时间
             * @example 11月28日（周六）9:00–11:00，共3场
             */
            calendar_text: string;
            campaign_ids: string[];
            /** @description 所属的主题活动 */
            campaigns: components["schemas"]["CampaignRef"][];
            contact: components["schemas"]["Contact"];
            /**
             * Format: date-time
             * @description 登记时间
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /** @example 活动在科技馆广场进行，阴雨天改为室内讲座。 */
            description: string | null;
            /**
             * @description next_session 距查询点的直线距离（米）
             * @example 820
             */
            distance_m: number | null;
            /** @description 搜索时：匹配处 */
            highlights?: components["schemas"]["Highlight"][];
            /**
             * @description 不透明的标识
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            id: string;
            /** @description 图片 */
            images: components["schemas"]["Image"][];
            /**
             * @example [
             *       "zh"
             *     ]
             */
            languages: string[];
            lecturer_ids: string[];
            /** @description 主讲人 */
            lecturers: components["schemas"]["LecturerRef"][];
            /** @description 列表中为 next_session 的地点 */
            location: components["schemas"]["Location"] | null;
            /**
             * @description 参加方式：现场、线上、线上线下结合
             * @example onsite
             */
            mode: components["schemas"]["Mode"];
            /** @description 符合条件的下一场 */
            next_session: components["schemas"]["Session"] | null;
            /** @description 线上参加地址 */
            online_url: string | null;
            /** @description 主办单位 */
            organizer: components["schemas"]["OrganizationRef"] | null;
            organizer_id: string | null;
            /**
             * @description 其余符合条件的场次数
             * @example 2
             */
            other_sessions: number;
            /** @description 不在登记场馆时的地点 */
            place: components["schemas"]["Place"] | null;
            /**
             * @description 大字版一句话介绍
             * @example 晚上看月亮
             */
            plain_text: string | null;
            price: components["schemas"]["Price"] | null;
            /**
             * @description 发布状态；公众只看到 published
             * @example published
             */
            publication: components["schemas"]["Publication"];
            /** @description 每周规则；没有则为 null */
            schedule: components["schemas"]["Schedule"] | null;
            /** @description 与每周规则不一致的场次：规则修改前已开始、手工改过或加入、后来成为节假日的 */
            schedule_deviations: components["schemas"]["Deviation"][];
            sessions: components["schemas"]["Session"][];
            /**
             * @description 转发卡片标题
             * @example 11月28日｜公众观测夜（示例）｜扬州科技馆
             */
            share_title: string;
            /** @description 来自其他系统的记录的出处 */
            source: components["schemas"]["Source"] | null;
            /**
             * @description 是否如期举办：如期、取消、延期、改期、转线上；未来场次全部取消时也为 cancelled
             * @example scheduled
             */
            state: components["schemas"]["ActivityState"];
            /** @description 取消、延期等的原因，可直接显示 */
            state_reason: string | null;
            /**
             * @description 进行中、未开始、已结束；取消和延期的场次不计
             * @example upcoming
             */
            status: components["schemas"]["ActivityStatus"];
            /**
             * @description 摘要
             * @example 用望远镜看环形山，听天文老师讲月面地名。
             */
            summary: string | null;
            /**
             * @description 代码表 themes
             * @example [
             *       "astronomy"
             *     ]
             */
            themes: components["schemas"]["Theme"][];
            /**
             * @description 标题
             * @example 月球上的扬州：公众观测夜（示例）
             */
            title: string;
            /**
             * @description 代码表 activity_types
             * @example observation
             */
            type: components["schemas"]["ActivityType"];
            /**
             * Format: date-time
             * @description 最近修改时间
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            /**
             * @description 活动网页
             * @example https://example.org/a
             */
            url: string | null;
            /** @description 所在登记场馆；不在登记场馆时为 null，见 place */
            venue: components["schemas"]["VenueRef"] | null;
            venue_id: string | null;
            /**
             * @description 每次修改加一；写操作用 If-Match 校验
             * @example 3
             */
            version: number;
        };
        /** @enum {string} */
        ActivityFacet: "audience" | "theme" | "type" | "region" | "campaign" | "mode" | "free" | "day";
        ActivityFacets: {
            audience?: components["schemas"]["FacetValue"][];
            campaign?: components["schemas"]["FacetValue"][];
            day?: components["schemas"]["DayFacet"][];
            free?: components["schemas"]["FacetValue"][];
            mode?: components["schemas"]["FacetValue"][];
            region?: components["schemas"]["RegionFacet"][];
            theme?: components["schemas"]["FacetValue"][];
            type?: components["schemas"]["FacetValue"][];
        };
        ActivityFeature: {
            /** @description 没有位置时为 null */
            geometry: components["schemas"]["PointGeometry"] | null;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            properties: components["schemas"]["ActivityProperties"];
            /** @example Feature */
            type: components["schemas"]["FeatureType"];
        };
        ActivityForStaff: {
            accessibility: components["schemas"]["Accessibility"];
            /**
             * @description 最大年龄（周岁）
             * @example 12
             */
            age_max: number | null;
            /**
             * @description 最小年龄（周岁）
             * @example 6
             */
            age_min: number | null;
            /**
             * @description 代码表 audiences
             * @example [
             *       "family"
             *     ]
             */
            audiences: components["schemas"]["Audience"][];
            /**
             * @description 名额：有、已满、未知
             * @example available
             */
            availability: components["schemas"]["Availability"];
            booking: components["schemas"]["Booking"] | null;
            /**
             * @description sessions 按场次；periodic 长期展览，一个场次即整个展期
             * @example sessions
             */
            calendar: components["schemas"]["Calendar"];
            /**
             * @description 可直接显示的时间
             * @example 11月28日（周六）9:00–11:00，共3场
             */
            calendar_text: string;
            campaign_ids: string[];
            /** @description 所属的主题活动 */
            campaigns: components["schemas"]["CampaignRef"][];
            contact: components["schemas"]["Contact"];
            /**
             * Format: date-time
             * @description 登记时间
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /** @example 活动在科技馆广场进行，阴雨天改为室内讲座。 */
            description: string | null;
            /**
             * @description next_session 距查询点的直线距离（米）
             * @example 820
             */
            distance_m: number | null;
            /** @description 搜索时：匹配处 */
            highlights?: components["schemas"]["Highlight"][];
            /**
             * @description 不透明的标识
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            id: string;
            /** @description 图片 */
            images: components["schemas"]["Image"][];
            /**
             * @example [
             *       "zh"
             *     ]
             */
            languages: string[];
            lecturer_ids: string[];
            /** @description 主讲人 */
            lecturers: components["schemas"]["LecturerRef"][];
            /** @description 列表中为 next_session 的地点 */
            location: components["schemas"]["Location"] | null;
            /**
             * @description 参加方式：现场、线上、线上线下结合
             * @example onsite
             */
            mode: components["schemas"]["Mode"];
            /** @description 符合条件的下一场 */
            next_session: components["schemas"]["Session"] | null;
            /** @description 线上参加地址 */
            online_url: string | null;
            /** @description 主办单位 */
            organizer: components["schemas"]["OrganizationRef"] | null;
            organizer_id: string | null;
            /**
             * @description 其余符合条件的场次数
             * @example 2
             */
            other_sessions: number;
            /** @description 已发布记录尚未发布的修改，用 ?revision=pending 读取 */
            pending: components["schemas"]["Pending"] | null;
            /** @description 不在登记场馆时的地点 */
            place: components["schemas"]["Place"] | null;
            /**
             * @description 大字版一句话介绍
             * @example 晚上看月亮
             */
            plain_text: string | null;
            price: components["schemas"]["Price"] | null;
            /**
             * @description 发布状态；公众只看到 published
             * @example published
             */
            publication: components["schemas"]["Publication"];
            /** @description 最近一次退回或否决的理由；重新提交后为空 */
            reasons: components["schemas"]["Reason"][];
            /** @description 每周规则；没有则为 null */
            schedule: components["schemas"]["Schedule"] | null;
            /** @description 与每周规则不一致的场次：规则修改前已开始、手工改过或加入、后来成为节假日的 */
            schedule_deviations: components["schemas"]["Deviation"][];
            sessions: components["schemas"]["Session"][];
            /**
             * @description 转发卡片标题
             * @example 11月28日｜公众观测夜（示例）｜扬州科技馆
             */
            share_title: string;
            /** @description 来自其他系统的记录的出处 */
            source: components["schemas"]["Source"] | null;
            /**
             * @description 是否如期举办：如期、取消、延期、改期、转线上；未来场次全部取消时也为 cancelled
             * @example scheduled
             */
            state: components["schemas"]["ActivityState"];
            /** @description 取消、延期等的原因，可直接显示 */
            state_reason: string | null;
            /**
             * @description 进行中、未开始、已结束；取消和延期的场次不计
             * @example upcoming
             */
            status: components["schemas"]["ActivityStatus"];
            /**
             * @description 摘要
             * @example 用望远镜看环形山，听天文老师讲月面地名。
             */
            summary: string | null;
            /**
             * @description 代码表 themes
             * @example [
             *       "astronomy"
             *     ]
             */
            themes: components["schemas"]["Theme"][];
            /**
             * @description 标题
             * @example 月球上的扬州：公众观测夜（示例）
             */
            title: string;
            /**
             * @description 代码表 activity_types
             * @example observation
             */
            type: components["schemas"]["ActivityType"];
            /**
             * Format: date-time
             * @description 最近修改时间
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            /**
             * @description 活动网页
             * @example https://example.org/a
             */
            url: string | null;
            /** @description 所在登记场馆；不在登记场馆时为 null，见 place */
            venue: components["schemas"]["VenueRef"] | null;
            venue_id: string | null;
            /**
             * @description 每次修改加一；写操作用 If-Match 校验
             * @example 3
             */
            version: number;
        };
        ActivityInput: {
            accessibility?: components["schemas"]["AccessibilityInput"] | null;
            /** @example 12 */
            age_max?: number | null;
            /** @example 6 */
            age_min?: number | null;
            /**
             * @example [
             *       "family"
             *     ]
             */
            audiences?: string[] | null;
            /** @description （默认 unknown） */
            availability?: components["schemas"]["Availability"] | null;
            booking?: components["schemas"]["BookingInput"] | null;
            /** @description periodic：长期展览，一个场次即整个展期；permanent：常设，不必写场次；两者都按场馆开放时间（默认 sessions） */
            calendar?: components["schemas"]["Calendar"] | null;
            /** @description 所属的主题活动，可以有几个 */
            campaign_ids?: string[] | null;
            contact?: components["schemas"]["ContactInput"] | null;
            /** @example 阴雨天改为室内讲座。 */
            description?: string | null;
            images?: components["schemas"]["ImageInput"][] | null;
            /**
             * @example [
             *       "zh"
             *     ]
             */
            languages?: string[] | null;
            /** @description 讲师 */
            lecturer_ids?: string[] | null;
            /** @description （默认 onsite） */
            mode?: components["schemas"]["Mode"] | null;
            /** @description 线上或线上线下结合的活动发布时必填 */
            online_url?: string | null;
            organizer_id?: string | null;
            /** @description 不在登记场馆时的地点 */
            place?: components["schemas"]["PlaceInput"] | null;
            /** @example 晚上看月亮 */
            plain_text?: string | null;
            price?: components["schemas"]["PriceInput"] | null;
            /** @description （默认 published） */
            publication?: components["schemas"]["PublicationChoice"] | null;
            /** @description 每周规则，由它产生场次；修改只影响今后，已开始的和手工改过的场次保留 */
            schedule?: components["schemas"]["Schedule"] | null;
            /** @description 最多 400 场；修改时按 id 匹配，缺少的会被删除 */
            sessions?: components["schemas"]["SessionInput"][] | null;
            source?: components["schemas"]["SourceInput"] | null;
            /** @description （默认 scheduled） */
            state?: components["schemas"]["ActivityState"] | null;
            /**
             * @description 取消、延期、转线上时必填；须审核的作者写的，审核通过后公众才看到
             * @example 台风预警
             */
            state_reason?: string | null;
            /** @example 用望远镜看环形山。 */
            summary?: string | null;
            /**
             * @example [
             *       "astronomy"
             *     ]
             */
            themes?: string[] | null;
            /** @example 公众观测夜（示例） */
            title: string;
            /**
             * @description 代码表 activity_types
             * @example observation
             */
            type: components["schemas"]["ActivityType"];
            /** @example https://example.org/a */
            url?: string | null;
            /** @description 登记场馆；与 place 二选一 */
            venue_id?: string | null;
        };
        ActivityItem: {
            /**
             * @description 最大年龄（周岁）
             * @example 12
             */
            age_max: number | null;
            /**
             * @description 最小年龄（周岁）
             * @example 6
             */
            age_min: number | null;
            /**
             * @description 代码表 audiences
             * @example [
             *       "family"
             *     ]
             */
            audiences: components["schemas"]["Audience"][];
            /**
             * @description 名额：有、已满、未知
             * @example available
             */
            availability: components["schemas"]["Availability"];
            booking: components["schemas"]["Booking"] | null;
            /**
             * @description sessions 按场次；periodic 长期展览，一个场次即整个展期
             * @example sessions
             */
            calendar: components["schemas"]["Calendar"];
            /**
             * @description 可直接显示的时间
             * @example 11月28日（周六）9:00–11:00，共3场
             */
            calendar_text: string;
            campaign_ids: string[];
            /** @description 所属的主题活动 */
            campaigns: components["schemas"]["CampaignRef"][];
            /**
             * Format: date-time
             * @description 登记时间
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /**
             * @description next_session 距查询点的直线距离（米）
             * @example 820
             */
            distance_m: number | null;
            /** @description 搜索时：匹配处 */
            highlights?: components["schemas"]["Highlight"][];
            /**
             * @description 不透明的标识
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            id: string;
            /** @description 图片 */
            images: components["schemas"]["Image"][];
            /** @description 列表中为 next_session 的地点 */
            location: components["schemas"]["Location"] | null;
            /**
             * @description 参加方式：现场、线上、线上线下结合
             * @example onsite
             */
            mode: components["schemas"]["Mode"];
            /** @description 符合条件的下一场 */
            next_session: components["schemas"]["Session"] | null;
            /** @description 线上参加地址 */
            online_url: string | null;
            /** @description 主办单位 */
            organizer: components["schemas"]["OrganizationRef"] | null;
            organizer_id: string | null;
            /**
             * @description 其余符合条件的场次数
             * @example 2
             */
            other_sessions: number;
            /** @description 不在登记场馆时的地点 */
            place: components["schemas"]["Place"] | null;
            /**
             * @description 大字版一句话介绍
             * @example 晚上看月亮
             */
            plain_text: string | null;
            price: components["schemas"]["Price"] | null;
            /**
             * @description 发布状态；公众只看到 published
             * @example published
             */
            publication: components["schemas"]["Publication"];
            /**
             * @description 转发卡片标题
             * @example 11月28日｜公众观测夜（示例）｜扬州科技馆
             */
            share_title: string;
            /** @description 来自其他系统的记录的出处 */
            source: components["schemas"]["Source"] | null;
            /**
             * @description 是否如期举办：如期、取消、延期、改期、转线上；未来场次全部取消时也为 cancelled
             * @example scheduled
             */
            state: components["schemas"]["ActivityState"];
            /** @description 取消、延期等的原因，可直接显示 */
            state_reason: string | null;
            /**
             * @description 进行中、未开始、已结束；取消和延期的场次不计
             * @example upcoming
             */
            status: components["schemas"]["ActivityStatus"];
            /**
             * @description 摘要
             * @example 用望远镜看环形山，听天文老师讲月面地名。
             */
            summary: string | null;
            /**
             * @description 代码表 themes
             * @example [
             *       "astronomy"
             *     ]
             */
            themes: components["schemas"]["Theme"][];
            /**
             * @description 标题
             * @example 月球上的扬州：公众观测夜（示例）
             */
            title: string;
            /**
             * @description 代码表 activity_types
             * @example observation
             */
            type: components["schemas"]["ActivityType"];
            /**
             * Format: date-time
             * @description 最近修改时间
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            /**
             * @description 活动网页
             * @example https://example.org/a
             */
            url: string | null;
            /** @description 所在登记场馆；不在登记场馆时为 null，见 place */
            venue: components["schemas"]["VenueRef"] | null;
            venue_id: string | null;
            /**
             * @description 每次修改加一；写操作用 If-Match 校验
             * @example 3
             */
            version: number;
        };
        ActivityLayer: {
            /**
             * @description 坐标系；与 GeoJSON 默认的 WGS-84 不同时须自行处理
             * @example gcj02
             */
            datum: components["schemas"]["Datum"];
            features: components["schemas"]["ActivityFeature"][];
            /**
             * @description 符合条件的总数
             * @example 42
             */
            total: number;
            /** @example FeatureCollection */
            type: components["schemas"]["FeatureCollection"];
        };
        ActivityList: {
            /** @description 各取值的条数；写了 facets 时给出 */
            facets?: components["schemas"]["ActivityFacets"];
            items: components["schemas"]["ActivityItem"][];
            /** @description 下一页的 cursor；没有下一页时为 null */
            next_cursor: string | null;
            /**
             * @description 没有符合 q 的结果时，在其他条件下能找到的搜索词
             * @example [
             *       "公众观星夜"
             *     ]
             */
            suggestions?: string[];
            /**
             * @description 符合条件的总数；count=none 时省略
             * @example 42
             */
            total?: number;
        };
        ActivityPatch: {
            accessibility?: components["schemas"]["AccessibilityInput"] | null;
            /** @example 12 */
            age_max?: number | null;
            /** @example 6 */
            age_min?: number | null;
            /**
             * @example [
             *       "family"
             *     ]
             */
            audiences?: string[] | null;
            availability?: components["schemas"]["Availability"] | null;
            booking?: components["schemas"]["BookingInput"] | null;
            /** @description periodic：长期展览，一个场次即整个展期；permanent：常设，不必写场次；两者都按场馆开放时间 */
            calendar?: components["schemas"]["Calendar"] | null;
            /** @description 所属的主题活动，可以有几个 */
            campaign_ids?: string[] | null;
            contact?: components["schemas"]["ContactInput"] | null;
            /** @example 阴雨天改为室内讲座。 */
            description?: string | null;
            images?: components["schemas"]["ImageInput"][] | null;
            /**
             * @example [
             *       "zh"
             *     ]
             */
            languages?: string[] | null;
            /** @description 讲师 */
            lecturer_ids?: string[] | null;
            mode?: components["schemas"]["Mode"] | null;
            /** @description 线上或线上线下结合的活动发布时必填 */
            online_url?: string | null;
            organizer_id?: string | null;
            /** @description 不在登记场馆时的地点 */
            place?: components["schemas"]["PlacePatch"] | null;
            /** @example 晚上看月亮 */
            plain_text?: string | null;
            price?: components["schemas"]["PriceInput"] | null;
            publication?: components["schemas"]["PublicationChoice"] | null;
            /** @description 每周规则，由它产生场次；修改只影响今后，已开始的和手工改过的场次保留 */
            schedule?: components["schemas"]["SchedulePatch"] | null;
            /** @description 最多 400 场；修改时按 id 匹配，缺少的会被删除 */
            sessions?: components["schemas"]["SessionInput"][] | null;
            source?: components["schemas"]["SourcePatch"] | null;
            state?: components["schemas"]["ActivityState"] | null;
            /**
             * @description 取消、延期、转线上时必填；须审核的作者写的，审核通过后公众才看到
             * @example 台风预警
             */
            state_reason?: string | null;
            /** @example 用望远镜看环形山。 */
            summary?: string | null;
            /**
             * @example [
             *       "astronomy"
             *     ]
             */
            themes?: string[] | null;
            /** @example 公众观测夜（示例） */
            title?: string;
            /**
             * @description 代码表 activity_types
             * @example observation
             */
            type?: components["schemas"]["ActivityType"];
            /** @example https://example.org/a */
            url?: string | null;
            /** @description 登记场馆；与 place 二选一 */
            venue_id?: string | null;
        };
        ActivityProperties: {
            /**
             * @description 可直接显示的时间
             * @example 11月28日（周六）19:00–21:00
             */
            calendar_text: string;
            /**
             * @description 地点名称
             * @example 扬州科技馆
             */
            place: string | null;
            /**
             * Format: date-time
             * @description 符合条件的下一场
             * @example 2026-11-28T19:00:00+08:00
             */
            start: string;
            /**
             * @description 这一场的状态
             * @example scheduled
             */
            state: components["schemas"]["ActivityState"];
            /** @example 公众观星夜（示例） */
            title: string;
            /**
             * @description 代码表 activity_types
             * @example observation
             */
            type: components["schemas"]["ActivityType"];
            /** @description 所在登记场馆 */
            venue_id: string | null;
        };
        /** @enum {string} */
        ActivitySort: "relevance" | "distance" | "start" | "updated";
        /** @enum {string} */
        ActivityState: "scheduled" | "cancelled" | "postponed" | "rescheduled" | "moved_online";
        /** @enum {string} */
        ActivityStatus: "ongoing" | "upcoming" | "past";
        /**
         * @description 代码表 activity_types，名称见 /code-lists
         * @enum {string}
         */
        ActivityType: "lecture" | "exhibition" | "contest" | "creation" | "training" | "workshop" | "open_day" | "tour" | "consultation" | "screening" | "exchange" | "show" | "observation" | "volunteering" | "drill" | "festival" | "campaign_event" | "other";
        /** @enum {string} */
        ActorKind: "account" | "api_key" | "admin_key" | "ticket" | "system" | "nobody";
        Adjusted: {
            /** @example 20:00 */
            close: string;
            /** @example 2026-12-31 */
            date: string;
            /** @example 19:00 */
            last_entry?: string;
            /** @example 09:00 */
            open: string;
            /** @example 跨年活动 */
            reason?: string;
        };
        Admission: {
            /**
             * @description 是否需要预约
             * @example optional
             */
            booking: components["schemas"]["BookingNeed"];
            discounts: components["schemas"]["Discount"][];
            /**
             * @description null 表示未知
             * @example true
             */
            free: boolean | null;
            /** @example 免费，凭身份证入馆 */
            price_text: string | null;
        };
        AdmissionInput: {
            /** @example optional */
            booking?: components["schemas"]["BookingNeed"] | null;
            discounts?: components["schemas"]["Discount"][] | null;
            /**
             * @description null for unknown
             * @example true
             */
            free?: boolean | null;
            /** @example 免费，凭身份证入馆 */
            price_text?: string | null;
        };
        AnswerInput: {
            /**
             * @description 反馈人会看到
             * @example 已更正，谢谢
             */
            answer: string;
            /** @example mended */
            state: components["schemas"]["AnswerState"];
        };
        /** @enum {string} */
        AnswerState: "mended" | "dismissed";
        Application: {
            /**
             * @description 入驻：第一个账号已开设
             * @example false
             */
            account_made: boolean;
            /** @description 入驻的经办人；决定后一段时间为 null */
            applicant: components["schemas"]["Person"] | null;
            /**
             * Format: date-time
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-11-24T09:30:00+08:00
             */
            decided_at: string | null;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @description 入驻的单位 */
            organization: components["schemas"]["Unit"] | null;
            /**
             * @description 认领的单位；入驻通过后为登记的单位
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            organization_id: string | null;
            /** @description 退回或不予通过的理由 */
            reasons: components["schemas"]["Reason"][];
            /** @description organization_id 所指的单位 */
            registered: components["schemas"]["OrganizationRef"] | null;
            /** @example submitted */
            state: components["schemas"]["ApplicationState"];
            /** @description 说明 */
            statement: string | null;
            /**
             * @description join 入驻，claim 认领场馆
             * @example join
             */
            type: components["schemas"]["ApplicationType"];
            /**
             * Format: date-time
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            venue: components["schemas"]["VenueRef"] | null;
            /**
             * @description 认领的场馆
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            venue_id: string | null;
            /** @example 1 */
            version: number;
        };
        ApplicationInput: {
            /** @description 经办人：只供审核，决定后一段时间即删除 */
            applicant: components["schemas"]["Person"];
            organization: components["schemas"]["Unit"];
            /**
             * @description 说明
             * @example 示例说明
             */
            statement?: string | null;
        };
        ApplicationList: {
            items: components["schemas"]["Application"][];
            /** @description 下一页的 cursor；没有下一页时为 null */
            next_cursor: string | null;
            /**
             * @description 符合条件的总数；count=none 时省略
             * @example 42
             */
            total?: number;
        };
        ApplicationPatch: {
            /** @description 经办人：只供审核，决定后一段时间即删除 */
            applicant?: components["schemas"]["PersonPatch"];
            organization?: components["schemas"]["UnitPatch"];
            /**
             * @description 说明
             * @example 示例说明
             */
            statement?: string | null;
        };
        /** @enum {string} */
        ApplicationState: "submitted" | "needs_changes" | "approved" | "rejected" | "withdrawn";
        /** @enum {string} */
        ApplicationType: "join" | "claim";
        Applied: {
            /**
             * @description 入驻：第一个账号已开设
             * @example false
             */
            account_made: boolean;
            /** @description 入驻的经办人；决定后一段时间为 null */
            applicant: components["schemas"]["Person"] | null;
            /**
             * Format: date-time
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-11-24T09:30:00+08:00
             */
            decided_at: string | null;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @description 入驻的单位 */
            organization: components["schemas"]["Unit"] | null;
            /**
             * @description 认领的单位；入驻通过后为登记的单位
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            organization_id: string | null;
            /** @description 退回或不予通过的理由 */
            reasons: components["schemas"]["Reason"][];
            /** @description organization_id 所指的单位 */
            registered: components["schemas"]["OrganizationRef"] | null;
            /** @example submitted */
            state: components["schemas"]["ApplicationState"];
            /** @description 说明 */
            statement: string | null;
            /**
             * @description 只出现这一次
             * @example kepu_app_4BN6…
             */
            token: string;
            /**
             * @description join 入驻，claim 认领场馆
             * @example join
             */
            type: components["schemas"]["ApplicationType"];
            /**
             * Format: date-time
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            venue: components["schemas"]["VenueRef"] | null;
            /**
             * @description 认领的场馆
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            venue_id: string | null;
            /** @example 1 */
            version: number;
        };
        Appointment: {
            /** @example 2024-01-01 */
            from: string;
            /**
             * @description 今天的状态
             * @example active
             */
            state: components["schemas"]["Phase"];
            team: components["schemas"]["TeamRef"] | null;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            team_id: string;
            /** @example 2 */
            term: number | null;
            /** @example 2026-12-31 */
            to: string | null;
        };
        AppointmentInput: {
            /**
             * @description 默认为该期的起始日期
             * @example 2024-01-01
             */
            from?: string | null;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            team_id: string;
            /**
             * @description 期数；0 表示不分期
             * @example 2
             */
            term?: number | null;
            /**
             * @description 默认为该期的截止日期；没有则为长期
             * @example 2026-12-31
             */
            to?: string | null;
        };
        ApproveInput: {
            /**
             * @description 单位已在库中（例如导入时登记）
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            organization_id?: string | null;
        };
        /**
         * @description 代码表 audiences，名称见 /code-lists
         * @enum {string}
         */
        Audience: "public" | "youth" | "preschool" | "primary" | "secondary" | "university" | "left_behind" | "farmer" | "rural_women" | "rural_leader" | "rural_talent" | "agricultural_extension" | "worker" | "technician" | "migrant_worker" | "gig_worker" | "entrepreneur" | "senior" | "official" | "political_leader" | "science_administrator" | "research_leader" | "family" | "teacher" | "science_communicator" | "retired_expert" | "media_staff" | "emergency_staff" | "vulnerable" | "disabled";
        AuditActor: {
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string | null;
            /** @example account */
            kind: components["schemas"]["ActorKind"];
            /** @example zhang.san */
            name: string | null;
        };
        AuditEntry: {
            /** @example update */
            action: string;
            actor: components["schemas"]["AuditActor"];
            /** @example 192.0.2.1 */
            address: string | null;
            /**
             * Format: date-time
             * @example 2026-11-24T12:34:56+08:00
             */
            at: string;
            /** @description 字段 → {before, after}；个人信息已遮盖 */
            changes: Record<string, never>;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @example venue */
            kind: string | null;
            reason: string | null;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            record_id: string | null;
            request_id: string | null;
            /**
             * @description 封存批次；几秒内为 null
             * @example 42
             */
            seal: number | null;
            user_agent: string | null;
        };
        AuditEntryList: {
            items: components["schemas"]["AuditEntry"][];
            /** @description 下一页的 cursor；没有下一页时为 null */
            next_cursor: string | null;
            /**
             * @description 符合条件的总数；count=none 时省略
             * @example 42
             */
            total?: number;
        };
        AuditSeal: {
            /**
             * Format: date-time
             * @example 2026-11-24T12:34:56.000+08:00
             */
            at: string;
            digest: string;
            /** @example 17 */
            entries: number;
            hash: string;
            /** @example 42 */
            number: number;
            previous: string;
        };
        /** @enum {string} */
        Availability: "available" | "full" | "unknown";
        /**
         * @description 代码表 base_classes，名称见 /code-lists
         * @enum {string}
         */
        BaseClass: "science_venue" | "education_research" | "agriculture" | "enterprise" | "natural_resources" | "eco_environment" | "water_education" | "humanities" | "health" | "emergency" | "food_drug" | "civil_defence" | "earthquake" | "meteorology" | "customs" | "other";
        /**
         * @description 代码表 base_families，名称见 /code-lists
         * @enum {string}
         */
        BaseFamily: "natural_science" | "social_science";
        Booking: {
            /**
             * Format: date-time
             * @example 2026-11-27T17:00:00+08:00
             */
            closes_at: string | null;
            /**
             * Format: date-time
             * @example 2026-11-25T09:00:00+08:00
             */
            opens_at: string | null;
            /** @example 0514-87654321 */
            phone: string | null;
            /**
             * @description null 表示未知
             * @example true
             */
            required: boolean | null;
            /** @example https://example.org/book */
            url: string | null;
        };
        BookingInput: {
            /**
             * Format: date-time
             * @example 2026-11-27T17:00:00+08:00
             */
            closes_at?: string | null;
            /**
             * Format: date-time
             * @example 2026-11-25T09:00:00+08:00
             */
            opens_at?: string | null;
            /** @example 0514-87654321 */
            phone?: string | null;
            /**
             * @description null for unknown
             * @example true
             */
            required?: boolean | null;
            /** @example https://example.org/book */
            url?: string | null;
        };
        /** @enum {string} */
        BookingNeed: "required" | "optional" | "none";
        BulkInput: {
            /** @example approve */
            decision: components["schemas"]["Decision"];
            /** @description 最多 100 条 */
            items: components["schemas"]["BulkItem"][];
            /** @description 退回或否决的理由 */
            reasons?: components["schemas"]["Reason"][] | null;
        };
        BulkItem: {
            /**
             * @description 审核队列里的 etag
             * @example r2
             */
            etag: string;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @example activity */
            kind: components["schemas"]["ReviewedKind"];
        };
        BulkResult: {
            /**
             * @description 未完成的原因
             * @example stale_version
             */
            code: string | null;
            detail: string | null;
            /** @example true */
            done: boolean;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @example activity */
            kind: string;
        };
        BulkResultList: {
            items: components["schemas"]["BulkResult"][];
        };
        /** @enum {string} */
        Calendar: "sessions" | "periodic" | "permanent";
        Campaign: {
            /**
             * @description 属于它的公开活动数
             * @example 128
             */
            activity_count: number;
            /**
             * Format: date-time
             * @description 登记时间
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            description: string | null;
            /**
             * @description 第一天
             * @example 2026-09-19
             */
            from: string;
            /**
             * @description 不透明的标识
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            id: string;
            /**
             * @description 可代替 id 使用
             * @example national-science-day-2026
             */
            key: string;
            /**
             * @description 代码表 campaign_kinds：主场活动、重点活动、网络活动、联合行动
             * @example [
             *       "main_venue"
             *     ]
             */
            kinds: components["schemas"]["CampaignKind"][];
            /** @example 2026年全国科普日 */
            name: string;
            /**
             * @description 发布状态；公众只看到 published
             * @example published
             */
            publication: components["schemas"]["Publication"];
            /**
             * @description 年度主题
             * @example 提升全民科学素质，协力建设科技强国
             */
            slogan: string | null;
            /** @description 来自其他系统的记录的出处 */
            source: components["schemas"]["Source"] | null;
            /**
             * @description 今天的状态
             * @example upcoming
             */
            state: components["schemas"]["Phase"];
            /**
             * @description 代码表 campaign_templates
             * @example national-science-day
             */
            template: components["schemas"]["CampaignTemplate"] | null;
            /**
             * @description 最后一天
             * @example 2026-09-25
             */
            to: string;
            /**
             * Format: date-time
             * @description 最近修改时间
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            url: string | null;
            /**
             * @description 每次修改加一；写操作用 If-Match 校验
             * @example 3
             */
            version: number;
            /** @example 2026 */
            year: number;
        };
        CampaignInput: {
            description?: string | null;
            /**
             * @description 默认为 template 在这一年的日期；每年另行公布的必填
             * @example 2026-09-19
             */
            from?: string | null;
            /**
             * @description 默认由 template 和 year 组成；不可重复
             * @example national-science-day-2026
             */
            key?: string | null;
            /**
             * @description 代码表 campaign_kinds
             * @example [
             *       "main_venue"
             *     ]
             */
            kinds?: components["schemas"]["CampaignKind"][] | null;
            /**
             * @description 默认由 year 和 template 组成
             * @example 2026年全国科普日
             */
            name?: string | null;
            /** @description （默认 published） */
            publication?: components["schemas"]["PublicationChoice"] | null;
            /** @description 年度主题 */
            slogan?: string | null;
            source?: components["schemas"]["SourceInput"] | null;
            /**
             * @description 代码表 campaign_templates 的代码或名称；自办的主题活动不写
             * @example national-science-day
             */
            template?: string | null;
            /**
             * @description 默认与 from 相同
             * @example 2026-09-25
             */
            to?: string | null;
            /** @example https://example.org */
            url?: string | null;
            /**
             * @description 默认为 from 的年份
             * @example 2026
             */
            year?: number | null;
        };
        /**
         * @description 代码表 campaign_kinds，名称见 /code-lists
         * @enum {string}
         */
        CampaignKind: "main_venue" | "key_event" | "online" | "joint_action";
        CampaignList: {
            items: components["schemas"]["Campaign"][];
            /** @description 下一页的 cursor；没有下一页时为 null */
            next_cursor: string | null;
            /**
             * @description 符合条件的总数；count=none 时省略
             * @example 42
             */
            total?: number;
        };
        CampaignPatch: {
            description?: string | null;
            /**
             * @description 默认为 template 在这一年的日期；每年另行公布的必填
             * @example 2026-09-19
             */
            from?: string | null;
            /**
             * @description 默认由 template 和 year 组成；不可重复
             * @example national-science-day-2026
             */
            key?: string | null;
            /**
             * @description 代码表 campaign_kinds
             * @example [
             *       "main_venue"
             *     ]
             */
            kinds?: components["schemas"]["CampaignKind"][] | null;
            /**
             * @description 默认由 year 和 template 组成
             * @example 2026年全国科普日
             */
            name?: string | null;
            publication?: components["schemas"]["PublicationChoice"] | null;
            /** @description 年度主题 */
            slogan?: string | null;
            source?: components["schemas"]["SourcePatch"] | null;
            /**
             * @description 代码表 campaign_templates 的代码或名称；自办的主题活动不写
             * @example national-science-day
             */
            template?: string | null;
            /**
             * @description 默认与 from 相同
             * @example 2026-09-25
             */
            to?: string | null;
            /** @example https://example.org */
            url?: string | null;
            /**
             * @description 默认为 from 的年份
             * @example 2026
             */
            year?: number | null;
        };
        /** @enum {string} */
        CampaignPhase: "active" | "upcoming";
        CampaignRef: {
            archived?: boolean;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @example national-science-day-2026 */
            key: string;
            /** @example 2026年全国科普日 */
            name: string;
        };
        /**
         * @description 代码表 campaign_templates，名称见 /code-lists
         * @enum {string}
         */
        CampaignTemplate: "national-science-month" | "national-science-day" | "science-publicity-week" | "low-carbon-day" | "patriotic-health-month" | "food-safety-week" | "disaster-prevention-day" | "meteorological-day" | "science-workers-day";
        Change: {
            /**
             * Format: date-time
             * @description 变更时间
             * @example 2026-11-24T09:30:00+08:00
             */
            at: string;
            /**
             * @description 记录 id；行政区划为其代码
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            id: string;
            /**
             * @description 记录种类
             * @example activity
             */
            kind: components["schemas"]["RecordKind"];
            /**
             * @description updated：新建或修改，请重新读取；deleted：公众不再可见，请删除
             * @example updated
             */
            state: components["schemas"]["ChangeState"];
        };
        /** @enum {string} */
        ChangeState: "updated" | "deleted";
        Changes: {
            items: components["schemas"]["Change"][];
            /**
             * @description 始终存在：保存它，下次作为 since；items 为空表示已是最新
             * @example eyJzIjo0Mn0
             */
            next_cursor: string;
        };
        ClaimInput: {
            /**
             * @description 认领的单位，须是自己所属的
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            organization_id: string;
            /** @example 本馆由我中心运营，见批复（示例） */
            statement?: string | null;
        };
        /** @enum {string} */
        ClaimedBy: "me" | "nobody" | "others";
        Closed: {
            /** @example 2026-12-01 */
            from: string;
            /** @example 设备检修 */
            reason?: string;
            /**
             * @description 不写表示只有 from 这一天；不能是 null
             * @example 2026-12-03
             */
            to?: string;
        };
        Cluster: {
            /**
             * @description 符合条件的活动数
             * @example 12
             */
            count: number;
            /**
             * Format: double
             * @example 32.3936
             */
            lat: number;
            /**
             * Format: double
             * @example 119.4127
             */
            lng: number;
            /**
             * @description 该场馆的名称
             * @example 扬州科技馆
             */
            name: string | null;
            /** @description 只有一个场馆时给出 */
            venue_id: string | null;
        };
        ClusterList: {
            /**
             * @description 坐标系
             * @example gcj02
             */
            datum: components["schemas"]["Datum"];
            /** @description 活动多的在前 */
            items: components["schemas"]["Cluster"][];
        };
        Code: {
            /** @example primary */
            code: string;
            /** @example Primary school pupils */
            en: string;
            /**
             * @description the wider code; empty at the top
             * @example youth
             */
            parent?: string;
            /**
             * @description Source is the code of one of Lists.Sources, with the paragraph where it has them: "plan 3.1.1".
             * @example practice
             */
            source?: string;
            /**
             * @description other Chinese words for the same
             * @example [
             *       "儿童"
             *     ]
             */
            terms?: string[];
            /** @example 小学生 */
            zh: string;
        };
        CodeInput: {
            /**
             * @description 手机上的六位数字，或一个备用码
             * @example 123456
             */
            code: string;
        };
        CodeLists: {
            /** @description AccessibilityFacts 是 accessibility 中可核实的各项设施 */
            accessibility_facts: components["schemas"]["Code"][];
            accreditation_levels: components["schemas"]["Code"][];
            /** @description AccreditationSchemes 是认定与命名的类别：谁认定、哪几级、分类和周期 */
            accreditation_schemes: components["schemas"]["Scheme"][];
            activity_types: components["schemas"]["Code"][];
            audiences: components["schemas"]["Code"][];
            base_classes: components["schemas"]["Code"][];
            base_families: components["schemas"]["Code"][];
            campaign_kinds: components["schemas"]["Code"][];
            /** @description 每年都有的主题活动及其日期 */
            campaign_templates: components["schemas"]["Template"][];
            /** @description 常用语言；其他 BCP 47 语言标签同样接受 */
            languages: components["schemas"]["Code"][];
            organization_types: components["schemas"]["Code"][];
            /** @description 其他代码表的来源；各代码的 source 为来源代码，必要时附条款号 */
            sources: components["schemas"]["Code"][];
            team_kinds: components["schemas"]["Code"][];
            themes: components["schemas"]["Code"][];
            venue_categories: components["schemas"]["Code"][];
        };
        CommentInput: {
            /** @example 请补充交通方式 */
            text: string;
        };
        Completeness: {
            /**
             * @example [
             *       "images",
             *       "contact"
             *     ]
             */
            missing: string[];
            /**
             * @description percent
             * @example 73
             */
            score: number;
        };
        Contact: {
            /** @example kepu@example.org */
            email: string | null;
            /** @example 0514-87654321 */
            phone: string | null;
            /** @example https://example.org */
            website: string | null;
        };
        ContactInput: {
            /** @example kepu@example.org */
            email?: string | null;
            /** @example 0514-87654321 */
            phone?: string | null;
            /** @example https://example.org */
            website?: string | null;
        };
        /** @enum {string} */
        Count: "none";
        /** @enum {string} */
        Datum: "gcj02" | "wgs84" | "bd09";
        DayFacet: {
            /** @example 12 */
            count: number;
            /**
             * @description 日期；每一天都有，没有的为 0
             * @example 2026-11-28
             */
            value: string;
        };
        /** @enum {string} */
        Decision: "approve" | "return" | "reject";
        Deviation: {
            /** @example 2026-11-28 */
            date: string;
            /**
             * @description 修改前已开始、手工改过、手工加入、后来成为节假日、缺少
             * @example edited
             */
            reason: components["schemas"]["DeviationReason"];
            /**
             * @description null：规则有而场次没有
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            session_id: string | null;
        };
        /** @enum {string} */
        DeviationReason: "added" | "begun" | "edited" | "holiday" | "missing";
        Discount: {
            /** @example 60 周岁以上老人 */
            for: string;
            /** @example 半价 */
            text: string;
        };
        Document: {
            /**
             * @description 文号
             * @example 科协发普字〔2026〕12号
             */
            number?: string;
            /**
             * @description 文件名称
             * @example 关于命名2026—2030年度全国科普教育基地的决定
             */
            title: string;
            /**
             * @description 公开网址
             * @example https://example.org/documents/12
             */
            url?: string;
        };
        DocumentPatch: {
            /**
             * @description 文号
             * @example 科协发普字〔2026〕12号
             */
            number?: string;
            /**
             * @description 文件名称
             * @example 关于命名2026—2030年度全国科普教育基地的决定
             */
            title?: string;
            /**
             * @description 公开网址
             * @example https://example.org/documents/12
             */
            url?: string;
        };
        EnrolInput: {
            /**
             * @description 当前密码；没有密码的账号不写
             * @example 瘦西湖的风车慢慢转呀转
             */
            password?: string | null;
        };
        FacetValue: {
            /**
             * @description 条数；上级的含下级的
             * @example 12
             */
            count: number;
            /**
             * @description 中文名称
             * @example 小学生
             */
            name: string;
            /**
             * @description 可直接用作同名查询条件的值
             * @example primary
             */
            value: string;
        };
        /** @enum {string} */
        Fact: "yes" | "no" | "unknown";
        /** @enum {string} */
        FeatureCollection: "FeatureCollection";
        /** @enum {string} */
        FeatureType: "Feature";
        FieldError: {
            /**
             * @description stable, for programs
             * @example out_of_range
             */
            code: string;
            /**
             * @description dotted path as the client wrote it
             * @example radius_m
             */
            field: string;
            /**
             * @description how to mend it
             * @example 必须在 1–50000 之间
             */
            message: string;
        };
        FirstAccountInput: {
            /** @example 运河边的傅科摆自己会转 */
            password: string;
            /** @example zhang.san */
            username: string;
        };
        /** @enum {string} */
        GeometryType: "Point";
        Grant: {
            /** @description 负责人、编辑的单位 */
            organization: components["schemas"]["OrganizationRef"] | null;
            /**
             * @description 单位负责人、编辑：所属单位
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            organization_id?: string;
            /** @description 审核员的行政区划 */
            region: components["schemas"]["RegionRef"] | null;
            /**
             * @description 审核员：所辖行政区划
             * @example 321003
             */
            region_code?: string;
            /**
             * @description 角色
             * @example editor
             */
            role: components["schemas"]["Role"];
        };
        GrantInput: {
            /**
             * @description 单位负责人、编辑：所属单位
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            organization_id?: string | null;
            /**
             * @description 审核员：所辖行政区划
             * @example 321003
             */
            region_code?: string | null;
            /**
             * @description 角色
             * @example editor
             */
            role: components["schemas"]["Role"];
        };
        HandOverInput: {
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            account_id: string;
        };
        Highlight: {
            /**
             * @description 字段的点路径
             * @example title
             */
            field: string;
            /**
             * @description 可安全显示的 HTML，匹配处在 <em> 中；长文本只截取匹配处附近
             * @example <em>瘦西湖</em>秋季植物识别漫步
             */
            text: string;
        };
        Holiday: {
            /** @example 2026-10-01 */
            date: string;
            /**
             * @description 节假日（含调休放假）或调休上班日
             * @example holiday
             */
            kind: components["schemas"]["HolidayKind"];
            /** @example 国庆节 */
            name: string;
            /** @example National Day */
            name_en: string | null;
        };
        /** @enum {string} */
        HolidayKind: "holiday" | "makeup_workday";
        HolidayList: {
            items: components["schemas"]["Holiday"][];
            /** @example 40 */
            total: number;
        };
        /** @enum {string} */
        HolidayMode: "open" | "closed" | "as_weekly";
        Holidays: {
            /** @example 17:00 */
            close?: string;
            /** @example 16:30 */
            last_entry?: string;
            /**
             * @description open 开放；closed 闭馆；as_weekly 按当天星期几（默认 as_weekly）
             * @example open
             */
            mode?: components["schemas"]["HolidayMode"];
            /** @description Named are holidays whose hours differ from those of the others. */
            named?: components["schemas"]["Named"][];
            /**
             * @description mode 为 open 时可写；不写则按当天或此前最近一个开放日的每周时间
             * @example 09:00
             */
            open?: string;
        };
        Home: {
            /** @description 正在进行的，然后是即将开始的 */
            campaigns: components["schemas"]["HomeCampaign"][];
            counts: components["schemas"]["HomeCounts"];
            /** @description 最近认定的在前 */
            new_bases: components["schemas"]["HomeBase"][];
            /** @description 今天余下时间 */
            today: components["schemas"]["HomeActivity"][];
            /** @description 本周末 */
            weekend: components["schemas"]["HomeActivity"][];
        };
        HomeActivity: {
            /**
             * @description 可直接显示的时间
             * @example 11月28日（周六）19:00–21:00
             */
            calendar_text: string;
            /**
             * @description 给出 lat、lng 时的直线距离（米）
             * @example 820
             */
            distance_m: number | null;
            /**
             * @description 是否免费；未知为 null
             * @example true
             */
            free: boolean | null;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /**
             * @description 第一张图片
             * @example https://example.org/a.jpg
             */
            image: string | null;
            /**
             * @description 地点名称
             * @example 扬州科技馆
             */
            place: string | null;
            /**
             * Format: date-time
             * @description 这个时段内的一场
             * @example 2026-11-28T19:00:00+08:00
             */
            start: string;
            /** @example 公众观星夜（示例） */
            title: string;
        };
        HomeBase: {
            /**
             * @description 场馆 id
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            id: string;
            /** @example municipal */
            level: components["schemas"]["AccreditationLevel"];
            /** @example 扬州科技馆 */
            name: string;
            /**
             * @description 最近一次认定的类别，代码表 accreditation_schemes
             * @example municipal_base
             */
            scheme: components["schemas"]["AccreditationScheme"];
            /**
             * @description 该次认定的第一天
             * @example 2026-01-01
             */
            since: string;
        };
        HomeCampaign: {
            /**
             * @description 属于它的公开活动数
             * @example 128
             */
            activity_count: number;
            /**
             * @description 第一天
             * @example 2026-09-19
             */
            from: string;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @example national-science-day-2026 */
            key: string;
            /** @example 2026年全国科普日 */
            name: string;
            /** @description 年度主题 */
            slogan: string | null;
            /**
             * @description 今天的状态
             * @example active
             */
            state: components["schemas"]["CampaignPhase"];
            /**
             * @description 最后一天
             * @example 2026-09-25
             */
            to: string;
        };
        HomeCounts: {
            /**
             * @description 未结束的活动
             * @example 180
             */
            activities: number;
            /**
             * @description 今天有有效认定的场馆
             * @example 9
             */
            bases: number;
            /** @example 31 */
            lecturers: number;
            /**
             * @description 今天余下时间的活动
             * @example 12
             */
            today: number;
            /** @example 52 */
            venues: number;
            /**
             * @description 本周末的活动
             * @example 64
             */
            weekend: number;
        };
        Hours: {
            /** @description 时间有调整的日子，优先于节假日和每周时间 */
            adjusted?: components["schemas"]["Adjusted"][];
            /** @description 闭馆日，优先于其他规则 */
            closed?: components["schemas"]["Closed"][];
            holidays?: components["schemas"]["Holidays"];
            /**
             * @description 调休上班日：as_weekly 按当天星期几；as_workday 按此前最近的工作日（周一至周五）；closed 不开放（默认 as_weekly）
             * @example as_weekly
             */
            makeup_workdays?: components["schemas"]["MakeupMode"];
            /**
             * @description 与时间无关的说明，200 字以内；只有说明而没有任何时间时，开放时间视为未知
             * @example 凭身份证入馆，免费开放
             */
            note?: string;
            weekly: components["schemas"]["Weekly"][];
        };
        HoursPatch: {
            /** @description 时间有调整的日子，优先于节假日和每周时间 */
            adjusted?: components["schemas"]["Adjusted"][];
            /** @description 闭馆日，优先于其他规则 */
            closed?: components["schemas"]["Closed"][];
            holidays?: components["schemas"]["Holidays"];
            /**
             * @description 调休上班日：as_weekly 按当天星期几；as_workday 按此前最近的工作日（周一至周五）；closed 不开放
             * @example as_weekly
             */
            makeup_workdays?: components["schemas"]["MakeupMode"];
            /**
             * @description 与时间无关的说明，200 字以内；只有说明而没有任何时间时，开放时间视为未知
             * @example 凭身份证入馆，免费开放
             */
            note?: string;
            weekly?: components["schemas"]["Weekly"][];
        };
        /** @enum {string} */
        HoursReason: "weekly" | "closed" | "adjusted" | "holiday" | "makeup_workday";
        Image: {
            /** @example 序厅里的傅科摆 */
            alt: string | null;
            /** @example 示例摄影 */
            credit: string | null;
            /** @example https://example.org/hall.jpg */
            url: string;
        };
        ImageInput: {
            /** @example 序厅里的傅科摆 */
            alt?: string | null;
            /** @example 示例摄影 */
            credit?: string | null;
            /** @example https://example.org/hall.jpg */
            url: string;
        };
        ImportFinding: {
            /**
             * @description 单元格
             * @example N4
             */
            cell: string;
            /**
             * @description 供程序判断
             * @example format
             */
            code: string;
            /**
             * @description 列名
             * @example 开放时间
             */
            column: string;
            /**
             * @description 可直接显示
             * @example “下午”：不认识这种说法
             */
            message: string;
            /**
             * @description 行号，与 Excel 一致；0 表示整个文件
             * @example 4
             */
            row: number;
            /**
             * @description 采用的内容；空表示未采用
             * @example 0514-87654321
             */
            understood: string;
        };
        ImportJob: {
            /**
             * @description 新建（无权直接发布的进入审核）
             * @example 8
             */
            created: number;
            /**
             * Format: date-time
             * @example 2026-11-27T09:00:00+08:00
             */
            created_at: string;
            /**
             * @description 已处理
             * @example 10
             */
            done: number;
            /** @example false */
            dry_run: boolean;
            /**
             * Format: date-time
             * @example 2026-11-27T09:00:05+08:00
             */
            ended_at: string | null;
            /** @example 场馆.xlsx */
            file: string;
            /** @description 前 1000 条；先退回，再未采用，再其他 */
            findings: components["schemas"]["ImportFinding"][];
            /**
             * @description 全部条数
             * @example 3
             */
            findings_total: number;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @example venues */
            kind: components["schemas"]["ImportKind"];
            /**
             * @description 失败的原因
             * @example 表头缺少“名称”这一列
             */
            problem: string | null;
            /**
             * @description 退回
             * @example 1
             */
            rejected: number;
            /**
             * @description 行数；进行中为已知的记录数
             * @example 10
             */
            rows: number;
            /** @example 示例科技馆 */
            source: string;
            /**
             * @description queued 排队，running 进行中，done 完成，failed 整个文件无法导入
             * @example done
             */
            state: components["schemas"]["ImportState"];
            /** @example false */
            strict: boolean;
            /**
             * @description 与登记库相同
             * @example 1
             */
            unchanged: number;
            /**
             * @description 更新（无权直接发布的进入审核）
             * @example 0
             */
            updated: number;
            /** @description 需要再看的行，格子标红并带批注；没有则为 null */
            workbook_url: string | null;
        };
        /** @enum {string} */
        ImportKind: "organizations" | "venues" | "accreditations" | "lecturer-teams" | "lecturers" | "activities" | "events";
        /** @enum {string} */
        ImportState: "queued" | "running" | "done" | "failed";
        Invitation: {
            /**
             * Format: date-time
             * @example 2026-11-24T08:00:00+08:00
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-12-08T08:00:00+08:00
             */
            expires_at: string;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @example 示例同事 */
            name: string;
            organization: components["schemas"]["OrganizationRef"] | null;
            /** @example editor */
            role: components["schemas"]["MemberRole"];
        };
        InvitationList: {
            items: components["schemas"]["Invitation"][];
        };
        InvitationWithToken: {
            /**
             * Format: date-time
             * @example 2026-11-24T08:00:00+08:00
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-12-08T08:00:00+08:00
             */
            expires_at: string;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @example 示例同事 */
            name: string;
            organization: components["schemas"]["OrganizationRef"] | null;
            /** @example editor */
            role: components["schemas"]["MemberRole"];
            /**
             * @description 只出现这一次：请转交受邀人
             * @example kepu_inv_4BN6…
             */
            token: string;
        };
        InviteInput: {
            /**
             * @description 邀请谁，供自己辨认
             * @example 示例同事
             */
            name: string;
            /** @example editor */
            role: components["schemas"]["MemberRole"];
        };
        Lecturer: {
            /** @description 历次聘任，续聘另记一次 */
            appointments: components["schemas"]["Appointment"][];
            /**
             * Format: date-time
             * @description 登记时间
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /**
             * @description 工作单位
             * @example 示例大学
             */
            employer: string | null;
            /**
             * @description 专业领域
             * @example 行星科学
             */
            field: string | null;
            /** @description 搜索时：匹配处 */
            highlights?: components["schemas"]["Highlight"][];
            /**
             * @description 不透明的标识
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            id: string;
            /** @description 简介 */
            introduction: string | null;
            /** @example 示例讲师甲 */
            name: string;
            /**
             * @description 发布状态；公众只看到 published
             * @example published
             */
            publication: components["schemas"]["Publication"];
            /**
             * @description 可前往的行政区划代码，名称见 /regions
             * @example [
             *       "321003"
             *     ]
             */
            regions: string[];
            /** @description 来自其他系统的记录的出处 */
            source: components["schemas"]["Source"] | null;
            /**
             * @description 职称或职务
             * @example 研究员
             */
            title: string | null;
            /** @description 可讲的题目 */
            topics: components["schemas"]["Topic"][];
            /**
             * Format: date-time
             * @description 最近修改时间
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            /**
             * @description 每次修改加一；写操作用 If-Match 校验
             * @example 3
             */
            version: number;
        };
        LecturerForStaff: {
            /** @description 历次聘任，续聘另记一次 */
            appointments: components["schemas"]["Appointment"][];
            /**
             * Format: date-time
             * @description 登记时间
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /**
             * @description 工作单位
             * @example 示例大学
             */
            employer: string | null;
            /**
             * @description 专业领域
             * @example 行星科学
             */
            field: string | null;
            /** @description 搜索时：匹配处 */
            highlights?: components["schemas"]["Highlight"][];
            /**
             * @description 不透明的标识
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            id: string;
            /** @description 简介 */
            introduction: string | null;
            /** @example 示例讲师甲 */
            name: string;
            /** @description 已发布记录尚未发布的修改，用 ?revision=pending 读取 */
            pending: components["schemas"]["Pending"] | null;
            private_contact: components["schemas"]["Private"];
            /**
             * @description 发布状态；公众只看到 published
             * @example published
             */
            publication: components["schemas"]["Publication"];
            /** @description 最近一次退回或否决的理由；重新提交后为空 */
            reasons: components["schemas"]["Reason"][];
            /**
             * @description 可前往的行政区划代码，名称见 /regions
             * @example [
             *       "321003"
             *     ]
             */
            regions: string[];
            /** @description 来自其他系统的记录的出处 */
            source: components["schemas"]["Source"] | null;
            /**
             * @description 职称或职务
             * @example 研究员
             */
            title: string | null;
            /** @description 可讲的题目 */
            topics: components["schemas"]["Topic"][];
            /**
             * Format: date-time
             * @description 最近修改时间
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            /**
             * @description 每次修改加一；写操作用 If-Match 校验
             * @example 3
             */
            version: number;
        };
        LecturerInput: {
            /** @description 历次聘任；续聘另加一次 */
            appointments?: components["schemas"]["AppointmentInput"][] | null;
            /** @example 示例大学 */
            employer?: string | null;
            /** @example 行星科学 */
            field?: string | null;
            introduction?: string | null;
            /** @example 示例讲师甲 */
            name: string;
            /** @description 仅供安排讲座，从不公开；归档时删除 */
            private_contact?: components["schemas"]["Private"] | null;
            /** @description （默认 published） */
            publication?: components["schemas"]["PublicationChoice"] | null;
            /**
             * @description 可前往的行政区划代码
             * @example [
             *       "321003"
             *     ]
             */
            regions?: string[] | null;
            source?: components["schemas"]["SourceInput"] | null;
            /** @example 研究员 */
            title?: string | null;
            /** @description 可讲的题目 */
            topics?: components["schemas"]["Topic"][] | null;
        };
        LecturerList: {
            items: components["schemas"]["Lecturer"][];
            /** @description 下一页的 cursor；没有下一页时为 null */
            next_cursor: string | null;
            /**
             * @description 没有符合 q 的结果时，在其他条件下能找到的搜索词
             * @example [
             *       "月球上有什么"
             *     ]
             */
            suggestions?: string[];
            /**
             * @description 符合条件的总数；count=none 时省略
             * @example 42
             */
            total?: number;
        };
        LecturerPatch: {
            /** @description 历次聘任；续聘另加一次 */
            appointments?: components["schemas"]["AppointmentInput"][] | null;
            /** @example 示例大学 */
            employer?: string | null;
            /** @example 行星科学 */
            field?: string | null;
            introduction?: string | null;
            /** @example 示例讲师甲 */
            name?: string;
            /** @description 仅供安排讲座，从不公开；归档时删除 */
            private_contact?: components["schemas"]["Private"] | null;
            publication?: components["schemas"]["PublicationChoice"] | null;
            /**
             * @description 可前往的行政区划代码
             * @example [
             *       "321003"
             *     ]
             */
            regions?: string[] | null;
            source?: components["schemas"]["SourcePatch"] | null;
            /** @example 研究员 */
            title?: string | null;
            /** @description 可讲的题目 */
            topics?: components["schemas"]["Topic"][] | null;
        };
        LecturerRef: {
            archived?: boolean;
            /** @example 示例大学 */
            employer: string | null;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @example 示例讲师甲 */
            name: string;
            /** @example 研究员 */
            title: string | null;
        };
        LecturerTeam: {
            /** @description 预约讲座的办公联系方式 */
            contact: components["schemas"]["Contact"];
            /**
             * Format: date-time
             * @description 登记时间
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /** @example 2 */
            current_term: number | null;
            description: string | null;
            /**
             * @description 不透明的标识
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            id: string;
            /**
             * @description 代码表 team_kinds
             * @example lecturers
             */
            kind: components["schemas"]["TeamKind"];
            /**
             * @description 今天在任的讲师人数
             * @example 48
             */
            lecturer_count: number;
            /** @description 在所查日期（默认今天）在任的讲师，按姓名排序 */
            lecturers: components["schemas"]["TeamMember"][];
            /** @example 扬州市科普讲师团（示例） */
            name: string;
            /** @description 组建单位 */
            organization: components["schemas"]["OrganizationRef"] | null;
            organization_id: string | null;
            /**
             * @description 发布状态；公众只看到 published
             * @example published
             */
            publication: components["schemas"]["Publication"];
            /** @description 服务的行政区划 */
            region: components["schemas"]["RegionRef"] | null;
            /** @example 321000 */
            region_code: string | null;
            /** @description 来自其他系统的记录的出处 */
            source: components["schemas"]["Source"] | null;
            /** @description 各期，按期数排序 */
            terms: components["schemas"]["Term"][];
            /**
             * Format: date-time
             * @description 最近修改时间
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            /**
             * @description 每次修改加一；写操作用 If-Match 校验
             * @example 3
             */
            version: number;
        };
        LecturerTeamForStaff: {
            /** @description 预约讲座的办公联系方式 */
            contact: components["schemas"]["Contact"];
            /**
             * Format: date-time
             * @description 登记时间
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /** @example 2 */
            current_term: number | null;
            description: string | null;
            /**
             * @description 不透明的标识
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            id: string;
            /**
             * @description 代码表 team_kinds
             * @example lecturers
             */
            kind: components["schemas"]["TeamKind"];
            /**
             * @description 今天在任的讲师人数
             * @example 48
             */
            lecturer_count: number;
            /** @description 在所查日期（默认今天）在任的讲师，按姓名排序 */
            lecturers: components["schemas"]["TeamMember"][];
            /** @example 扬州市科普讲师团（示例） */
            name: string;
            /** @description 组建单位 */
            organization: components["schemas"]["OrganizationRef"] | null;
            organization_id: string | null;
            /** @description 已发布记录尚未发布的修改，用 ?revision=pending 读取 */
            pending: components["schemas"]["Pending"] | null;
            /**
             * @description 发布状态；公众只看到 published
             * @example published
             */
            publication: components["schemas"]["Publication"];
            /** @description 最近一次退回或否决的理由；重新提交后为空 */
            reasons: components["schemas"]["Reason"][];
            /** @description 服务的行政区划 */
            region: components["schemas"]["RegionRef"] | null;
            /** @example 321000 */
            region_code: string | null;
            /** @description 来自其他系统的记录的出处 */
            source: components["schemas"]["Source"] | null;
            /** @description 各期，按期数排序 */
            terms: components["schemas"]["Term"][];
            /**
             * Format: date-time
             * @description 最近修改时间
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            /**
             * @description 每次修改加一；写操作用 If-Match 校验
             * @example 3
             */
            version: number;
        };
        LecturerTeamInput: {
            /** @description 办公联系方式，对外公开 */
            contact?: components["schemas"]["ContactInput"] | null;
            description?: string | null;
            /**
             * @description 代码表 team_kinds
             * @example lecturers
             */
            kind: components["schemas"]["TeamKind"];
            /** @example 扬州市科普讲师团（示例） */
            name: string;
            organization_id?: string | null;
            /** @description （默认 published） */
            publication?: components["schemas"]["PublicationChoice"] | null;
            /** @example 321000 */
            region_code?: string | null;
            source?: components["schemas"]["SourceInput"] | null;
            /** @description 各期 */
            terms?: components["schemas"]["TermInput"][] | null;
        };
        LecturerTeamItem: {
            /** @description 预约讲座的办公联系方式 */
            contact: components["schemas"]["Contact"];
            /**
             * Format: date-time
             * @description 登记时间
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /** @example 2 */
            current_term: number | null;
            description: string | null;
            /**
             * @description 不透明的标识
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            id: string;
            /**
             * @description 代码表 team_kinds
             * @example lecturers
             */
            kind: components["schemas"]["TeamKind"];
            /**
             * @description 今天在任的讲师人数
             * @example 48
             */
            lecturer_count: number;
            /** @example 扬州市科普讲师团（示例） */
            name: string;
            /** @description 组建单位 */
            organization: components["schemas"]["OrganizationRef"] | null;
            organization_id: string | null;
            /**
             * @description 发布状态；公众只看到 published
             * @example published
             */
            publication: components["schemas"]["Publication"];
            /** @description 服务的行政区划 */
            region: components["schemas"]["RegionRef"] | null;
            /** @example 321000 */
            region_code: string | null;
            /** @description 来自其他系统的记录的出处 */
            source: components["schemas"]["Source"] | null;
            /** @description 各期，按期数排序 */
            terms: components["schemas"]["Term"][];
            /**
             * Format: date-time
             * @description 最近修改时间
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            /**
             * @description 每次修改加一；写操作用 If-Match 校验
             * @example 3
             */
            version: number;
        };
        LecturerTeamItemList: {
            items: components["schemas"]["LecturerTeamItem"][];
            /** @description 下一页的 cursor；没有下一页时为 null */
            next_cursor: string | null;
            /**
             * @description 符合条件的总数；count=none 时省略
             * @example 42
             */
            total?: number;
        };
        LecturerTeamPatch: {
            /** @description 办公联系方式，对外公开 */
            contact?: components["schemas"]["ContactInput"] | null;
            description?: string | null;
            /**
             * @description 代码表 team_kinds
             * @example lecturers
             */
            kind?: components["schemas"]["TeamKind"];
            /** @example 扬州市科普讲师团（示例） */
            name?: string;
            organization_id?: string | null;
            publication?: components["schemas"]["PublicationChoice"] | null;
            /** @example 321000 */
            region_code?: string | null;
            source?: components["schemas"]["SourcePatch"] | null;
            /** @description 各期 */
            terms?: components["schemas"]["TermInput"][] | null;
        };
        Link: {
            /** @example 扬州日报（示例）：孩子们的月球课 */
            title: string;
            /** @example https://example.org/news/1 */
            url: string;
        };
        Location: {
            /**
             * @description 精度：实测、由地址得出、约一公里
             * @example address
             */
            accuracy: components["schemas"]["Accuracy"];
            /**
             * @description 坐标系
             * @example gcj02
             */
            datum: components["schemas"]["Datum"];
            /**
             * Format: double
             * @example 32.3936
             */
            lat: number;
            /**
             * Format: double
             * @example 119.4127
             */
            lng: number;
            /**
             * @description 坐标出处
             * @example 现场测量
             */
            source: string | null;
        };
        LocationInput: {
            /** @example surveyed */
            accuracy?: components["schemas"]["Accuracy"] | null;
            /** @example gcj02 */
            datum?: components["schemas"]["Datum"] | null;
            /**
             * Format: double
             * @example 32.3936
             */
            lat: number;
            /**
             * Format: double
             * @example 119.4127
             */
            lng: number;
            /** @example 现场测量 */
            source?: string | null;
        };
        LocationPatch: {
            /** @example surveyed */
            accuracy?: components["schemas"]["Accuracy"] | null;
            /** @example gcj02 */
            datum?: components["schemas"]["Datum"] | null;
            /**
             * Format: double
             * @example 32.3936
             */
            lat?: number;
            /**
             * Format: double
             * @example 119.4127
             */
            lng?: number;
            /** @example 现场测量 */
            source?: string | null;
        };
        /** @enum {string} */
        MakeupMode: "as_weekly" | "as_workday" | "closed";
        Me: {
            /**
             * @description 停用：不能登录
             * @example false
             */
            archived: boolean;
            /**
             * Format: date-time
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /**
             * @description 用于通知
             * @example zhang.san@example.org
             */
            email: string | null;
            /** @description 角色及其范围 */
            grants: components["schemas"]["Grant"][];
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /**
             * @description 临时密码：先修改，其他操作才可用
             * @example false
             */
            must_change_password: boolean;
            /**
             * @description 须先启用两步验证，其他操作才可用
             * @example false
             */
            must_enrol: boolean;
            /** @example 示例人员甲 */
            name: string;
            /** @description 统一身份认证中的身份（issuer 和 subject），首次登录时按已核实的邮箱关联 */
            sso_subject: string | null;
            /**
             * Format: date-time
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            /**
             * @description 登录用
             * @example zhang.san
             */
            username: string;
            /** @example 3 */
            version: number;
        };
        Member: {
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            account_id: string;
            /** @example 示例人员甲 */
            name: string;
            /** @example editor */
            role: components["schemas"]["MemberRole"];
            /** @example zhang.san */
            username: string;
        };
        MemberList: {
            items: components["schemas"]["Member"][];
        };
        /** @enum {string} */
        MemberRole: "owner" | "editor";
        MergeInput: {
            /**
             * @description 保留的场馆
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            into: string;
        };
        MergedProblem: {
            /**
             * @description stable, for programs
             * @example validation_failed
             */
            code: string;
            /**
             * @description what is wrong and how to mend it
             * @example 有 1 处不符合要求，请按 errors 逐项修改
             */
            detail: string;
            /** @description every violation at once; empty where no field is to blame */
            errors: components["schemas"]["FieldError"][];
            /**
             * @description the path of the request
             * @example /api/v1/activities
             */
            instance: string;
            /**
             * @description 保留的场馆 id；Location 为其地址
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            merged_into: string;
            /**
             * @description name it when you report a fault
             * @example 01999999-0000-7000-8000-00000000
             */
            request_id: string;
            /**
             * @description the HTTP status
             * @example 400
             */
            status: number;
            /**
             * @description the status in words
             * @example 请求无效
             */
            title: string;
            /**
             * @description identifies the kind of problem; urn:kepu:problem: and the code
             * @example urn:kepu:problem:validation_failed
             */
            type: string;
        };
        /** @enum {string} */
        Mode: "onsite" | "online" | "hybrid";
        Named: {
            /** @example 17:00 */
            close?: string;
            /** @example 16:30 */
            last_entry?: string;
            /**
             * @description open 开放；closed 闭馆；as_weekly 按当天星期几
             * @example closed
             */
            mode: components["schemas"]["HolidayMode"];
            /**
             * @description 节日名称，与 /holidays 中的名称相符，如 春节、国庆节
             * @example 春节
             */
            name: string;
            /**
             * @description mode 为 open 时可写；不写则同 holidays
             * @example 09:00
             */
            open?: string;
        };
        Notification: {
            /**
             * Format: date-time
             * @example 2026-11-24T12:34:56+08:00
             */
            at: string;
            /** @example summary: 请写简介 */
            detail: string | null;
            /** @example returned */
            event: components["schemas"]["NotificationEvent"];
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /**
             * @description 记录种类
             * @example activity
             */
            kind: string;
            /**
             * Format: date-time
             * @example 2026-11-24T13:00:00+08:00
             */
            read_at: string | null;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            record_id: string;
            /**
             * @description 一句话
             * @example 活动“月球讲座”被退回，请修改后重新提交
             */
            text: string;
            /** @example 月球讲座 */
            title: string;
        };
        /** @enum {string} */
        NotificationEvent: "approved" | "decided" | "dismissed" | "late" | "named" | "objected" | "rejected" | "reported" | "returned";
        Notifications: {
            items: components["schemas"]["Notification"][];
            /** @description 下一页的 cursor；没有下一页时为 null */
            next_cursor: string | null;
            /**
             * @description 符合条件的总数；count=none 时省略
             * @example 42
             */
            total?: number;
            /**
             * @description 未读的数量
             * @example 3
             */
            unread: number;
        };
        Organization: {
            /** @description 单位本身历次获得的认定，state 为今天的状态；场馆的认定见场馆 */
            accreditation_history: components["schemas"]["AccreditationRef"][];
            /**
             * @description 地址
             * @example 扬州市邗江区文昌西路
             */
            address: string | null;
            /** @description 对公众的联系方式 */
            contact: components["schemas"]["Contact"];
            /**
             * Format: date-time
             * @description 登记时间
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /**
             * @description 统一社会信用代码
             * @example 91440300708461136T
             */
            credit_code: string | null;
            /**
             * @description 不透明的标识
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            id: string;
            /**
             * @description 名称
             * @example 扬州科技馆管理中心（示例）
             */
            name: string;
            /** @description 上级单位 */
            parent: components["schemas"]["OrganizationRef"] | null;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            parent_id: string | null;
            /**
             * @description 发布状态；公众只看到 published
             * @example published
             */
            publication: components["schemas"]["Publication"];
            /** @description 所在行政区划 */
            region: components["schemas"]["RegionRef"] | null;
            /** @example 321003 */
            region_code: string | null;
            /**
             * @description 简称
             * @example 扬州科技馆
             */
            short_name: string | null;
            /** @description 来自其他系统的记录的出处 */
            source: components["schemas"]["Source"] | null;
            /**
             * @description 代码表 organization_types
             * @example public_institution
             */
            type: components["schemas"]["OrganizationType"];
            /**
             * Format: date-time
             * @description 最近修改时间
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            /**
             * @description false：由导入的活动或场馆自动登记，信息尚未核实
             * @example true
             */
            verified: boolean;
            /**
             * @description 每次修改加一；写操作用 If-Match 校验
             * @example 3
             */
            version: number;
        };
        OrganizationForStaff: {
            /** @description 单位本身历次获得的认定，state 为今天的状态；场馆的认定见场馆 */
            accreditation_history: components["schemas"]["AccreditationRef"][];
            /**
             * @description 地址
             * @example 扬州市邗江区文昌西路
             */
            address: string | null;
            /** @description 对公众的联系方式 */
            contact: components["schemas"]["Contact"];
            /**
             * Format: date-time
             * @description 登记时间
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /**
             * @description 统一社会信用代码
             * @example 91440300708461136T
             */
            credit_code: string | null;
            /**
             * @description 不透明的标识
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            id: string;
            /**
             * @description 名称
             * @example 扬州科技馆管理中心（示例）
             */
            name: string;
            /** @description 上级单位 */
            parent: components["schemas"]["OrganizationRef"] | null;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            parent_id: string | null;
            /**
             * @description 发布状态；公众只看到 published
             * @example published
             */
            publication: components["schemas"]["Publication"];
            /** @description 所在行政区划 */
            region: components["schemas"]["RegionRef"] | null;
            /** @example 321003 */
            region_code: string | null;
            /**
             * @description 简称
             * @example 扬州科技馆
             */
            short_name: string | null;
            /** @description 来自其他系统的记录的出处 */
            source: components["schemas"]["Source"] | null;
            /**
             * @description 登记的内容免审核直接发布
             * @example false
             */
            trusted: boolean;
            /**
             * @description 代码表 organization_types
             * @example public_institution
             */
            type: components["schemas"]["OrganizationType"];
            /**
             * Format: date-time
             * @description 最近修改时间
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            /**
             * @description false：由导入的活动或场馆自动登记，信息尚未核实
             * @example true
             */
            verified: boolean;
            /**
             * @description 每次修改加一；写操作用 If-Match 校验
             * @example 3
             */
            version: number;
        };
        OrganizationInput: {
            /** @example 扬州市邗江区文昌西路 */
            address?: string | null;
            contact?: components["schemas"]["ContactInput"] | null;
            /**
             * @description 统一社会信用代码，校验 GB 32100-2015 校验码
             * @example 91440300708461136T
             */
            credit_code?: string | null;
            /** @example 扬州科技馆管理中心（示例） */
            name: string;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            parent_id?: string | null;
            /** @description （默认 published） */
            publication?: components["schemas"]["PublicationChoice"] | null;
            /** @example 321003 */
            region_code?: string | null;
            /** @example 扬州科技馆 */
            short_name?: string | null;
            source?: components["schemas"]["SourceInput"] | null;
            /** @description 登记的内容免审核直接发布；只能由审核员设定 */
            trusted?: boolean | null;
            /**
             * @description 代码表 organization_types
             * @example public_institution
             */
            type: components["schemas"]["OrganizationType"];
            /** @description 信息是否已核实（默认 true） */
            verified?: boolean | null;
        };
        OrganizationList: {
            items: components["schemas"]["Organization"][];
            /** @description 下一页的 cursor；没有下一页时为 null */
            next_cursor: string | null;
            /**
             * @description 符合条件的总数；count=none 时省略
             * @example 42
             */
            total?: number;
        };
        OrganizationPatch: {
            /** @example 扬州市邗江区文昌西路 */
            address?: string | null;
            contact?: components["schemas"]["ContactInput"] | null;
            /**
             * @description 统一社会信用代码，校验 GB 32100-2015 校验码
             * @example 91440300708461136T
             */
            credit_code?: string | null;
            /** @example 扬州科技馆管理中心（示例） */
            name?: string;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            parent_id?: string | null;
            publication?: components["schemas"]["PublicationChoice"] | null;
            /** @example 321003 */
            region_code?: string | null;
            /** @example 扬州科技馆 */
            short_name?: string | null;
            source?: components["schemas"]["SourcePatch"] | null;
            /** @description 登记的内容免审核直接发布；只能由审核员设定 */
            trusted?: boolean | null;
            /**
             * @description 代码表 organization_types
             * @example public_institution
             */
            type?: components["schemas"]["OrganizationType"];
            /** @description 信息是否已核实 */
            verified?: boolean | null;
        };
        OrganizationRef: {
            archived?: boolean;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @example 扬州市科学技术协会（示例） */
            name: string;
        };
        /**
         * @description 代码表 organization_types，名称见 /code-lists
         * @enum {string}
         */
        OrganizationType: "government" | "public_institution" | "school" | "vocational_school" | "party_school" | "university" | "research_institute" | "hospital" | "enterprise" | "association" | "cooperative" | "media" | "community" | "individual" | "other";
        PasswordInput: {
            /** @example tv4k-9qzw-mlet-x2ra */
            current_password: string;
            /**
             * @description 至少 10 个字符，不能是常用密码
             * @example 运河边的傅科摆自己会转
             */
            new_password: string;
        };
        Pending: {
            /** @example submitted */
            state: components["schemas"]["PendingState"];
            /** @example 2 */
            version: number;
        };
        /** @enum {string} */
        PendingState: "draft" | "submitted" | "needs_changes" | "rejected";
        Person: {
            /** @example jingbanren@example.org */
            email?: string;
            /** @example 示例经办人 */
            name: string;
            /** @example 13800000000 */
            phone: string;
        };
        PersonPatch: {
            /** @example jingbanren@example.org */
            email?: string;
            /** @example 示例经办人 */
            name?: string;
            /** @example 13800000000 */
            phone?: string;
        };
        /** @enum {string} */
        Phase: "upcoming" | "active" | "ended";
        Place: {
            /** @example 扬州市广陵区文昌中路 */
            address: string | null;
            location: components["schemas"]["Location"] | null;
            /** @example 文昌广场 */
            name: string | null;
            region: components["schemas"]["RegionRef"] | null;
            /** @example 321002 */
            region_code: string | null;
        };
        PlaceInput: {
            /** @example 扬州市广陵区文昌中路 */
            address?: string | null;
            /** @description 按测得的坐标系原样提交，不要自行换算 */
            location?: components["schemas"]["LocationInput"] | null;
            /** @example 文昌广场 */
            name?: string | null;
            /** @example 321002 */
            region_code?: string | null;
        };
        PlacePatch: {
            /** @example 扬州市广陵区文昌中路 */
            address?: string | null;
            /** @description 按测得的坐标系原样提交，不要自行换算 */
            location?: components["schemas"]["LocationPatch"] | null;
            /** @example 文昌广场 */
            name?: string | null;
            /** @example 321002 */
            region_code?: string | null;
        };
        PointGeometry: {
            /**
             * @description 经度、纬度
             * @example [
             *       119.4127,
             *       32.3936
             *     ]
             */
            coordinates: number[];
            /** @example Point */
            type: components["schemas"]["GeometryType"];
        };
        Price: {
            /** @example CNY */
            currency: string;
            /**
             * @description null 表示未知
             * @example true
             */
            free: boolean | null;
            /**
             * Format: double
             * @example 0
             */
            max: number | null;
            /**
             * Format: double
             * @example 0
             */
            min: number | null;
            /** @example 免费 */
            text: string | null;
        };
        PriceInput: {
            /**
             * @description ISO 4217
             * @example CNY
             */
            currency?: string | null;
            /**
             * @description null for unknown
             * @example true
             */
            free?: boolean | null;
            /**
             * Format: double
             * @example 0
             */
            max?: number | null;
            /**
             * Format: double
             * @example 0
             */
            min?: number | null;
            /** @example 免费 */
            text?: string | null;
        };
        Private: {
            /** @example lecturer@example.org */
            email?: string;
            /** @example 工作日下午联系 */
            note?: string;
            /** @example 13800000000 */
            phone?: string;
        };
        Problem: {
            /**
             * @description stable, for programs
             * @example validation_failed
             */
            code: string;
            /**
             * @description what is wrong and how to mend it
             * @example 有 1 处不符合要求，请按 errors 逐项修改
             */
            detail: string;
            /** @description every violation at once; empty where no field is to blame */
            errors: components["schemas"]["FieldError"][];
            /**
             * @description the path of the request
             * @example /api/v1/activities
             */
            instance: string;
            /**
             * @description name it when you report a fault
             * @example 01999999-0000-7000-8000-00000000
             */
            request_id: string;
            /**
             * @description the HTTP status
             * @example 400
             */
            status: number;
            /**
             * @description the status in words
             * @example 请求无效
             */
            title: string;
            /**
             * @description identifies the kind of problem; urn:kepu:problem: and the code
             * @example urn:kepu:problem:validation_failed
             */
            type: string;
        };
        /** @enum {string} */
        Publication: "draft" | "submitted" | "needs_changes" | "rejected" | "published" | "withdrawn" | "archived";
        /** @enum {string} */
        PublicationChoice: "draft" | "published" | "withdrawn";
        Reason: {
            /**
             * @description 字段路径；空为整体意见
             * @example credit_code
             */
            field?: string;
            /** @example 与营业执照不一致，请核对 */
            text: string;
        };
        ReasonsInput: {
            reasons: components["schemas"]["Reason"][];
        };
        /** @enum {string} */
        RecordKind: "region" | "holiday" | "organization" | "venue" | "accreditation" | "lecturer_team" | "lecturer" | "campaign" | "activity";
        /** @enum {string} */
        RecordSort: "name" | "updated";
        RecoveryCodes: {
            /**
             * @description 只出现这一次，请打印保存：手机丢失时每个可用一次
             * @example [
             *       "k3xq7-m2wfa"
             *     ]
             */
            recovery_codes: string[];
        };
        Region: {
            /** @example 321003 */
            code: string;
            /** @example county */
            level: components["schemas"]["RegionLevel"];
            /** @example 邗江区 */
            name: string;
            /**
             * @description false：本登记处自编的代码
             * @example true
             */
            official: boolean;
            /** @example 321000 */
            parent_code: string | null;
        };
        RegionFacet: {
            /** @description 下级区划和功能区 */
            children: components["schemas"]["RegionFacet"][];
            /**
             * @description 含下级
             * @example 12
             */
            count: number;
            /** @example 邗江区 */
            name: string;
            /** @example 321003 */
            value: string;
        };
        /** @enum {string} */
        RegionLevel: "province" | "city" | "county" | "street" | "village" | "zone";
        RegionList: {
            items: components["schemas"]["Region"][];
            /** @example 7 */
            total: number;
        };
        RegionRef: {
            /** @example 321003 */
            code: string;
            /** @example 邗江区 */
            name: string;
        };
        Report: {
            /** @example 已更正，谢谢 */
            answer: string | null;
            /**
             * Format: date-time
             * @example 2026-11-25T09:00:00+08:00
             */
            answered_at: string | null;
            /**
             * Format: date-time
             * @example 2026-11-24T12:34:56+08:00
             */
            created_at: string;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @example venue */
            kind: string;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            record_id: string;
            /**
             * @description open 待处理，mended 已更正，dismissed 原信息无误
             * @example mended
             */
            state: components["schemas"]["ReportState"];
            /** @example 周一其实闭馆 */
            text: string;
            /** @example 扬州科技馆 */
            title: string;
        };
        ReportForStaff: {
            /** @example 已更正，谢谢 */
            answer: string | null;
            /**
             * Format: date-time
             * @example 2026-11-25T09:00:00+08:00
             */
            answered_at: string | null;
            /** @example 13800000000 */
            contact: string | null;
            /**
             * Format: date-time
             * @example 2026-11-24T12:34:56+08:00
             */
            created_at: string;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @example venue */
            kind: string;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            record_id: string;
            /**
             * @description open 待处理，mended 已更正，dismissed 原信息无误
             * @example mended
             */
            state: components["schemas"]["ReportState"];
            /** @example 周一其实闭馆 */
            text: string;
            /** @example 扬州科技馆 */
            title: string;
        };
        ReportForStaffList: {
            items: components["schemas"]["ReportForStaff"][];
            /** @description 下一页的 cursor；没有下一页时为 null */
            next_cursor: string | null;
            /**
             * @description 符合条件的总数；count=none 时省略
             * @example 42
             */
            total?: number;
        };
        ReportInput: {
            /**
             * @description 愿意被联系时填写，答复后一段时间即删除
             * @example 13800000000
             */
            contact?: string | null;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @example venue */
            kind: components["schemas"]["ReportedKind"];
            /** @example 周一其实闭馆 */
            text: string;
        };
        /** @enum {string} */
        ReportState: "open" | "mended" | "dismissed";
        ReportWithToken: {
            /** @example 已更正，谢谢 */
            answer: string | null;
            /**
             * Format: date-time
             * @example 2026-11-25T09:00:00+08:00
             */
            answered_at: string | null;
            /**
             * Format: date-time
             * @example 2026-11-24T12:34:56+08:00
             */
            created_at: string;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @example venue */
            kind: string;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            record_id: string;
            /**
             * @description open 待处理，mended 已更正，dismissed 原信息无误
             * @example mended
             */
            state: components["schemas"]["ReportState"];
            /** @example 周一其实闭馆 */
            text: string;
            /** @example 扬州科技馆 */
            title: string;
            /**
             * @description 只出现这一次；凭它查看处理结果
             * @example kepu_rep_4BN6…
             */
            token: string;
        };
        /** @enum {string} */
        ReportedKind: "venue" | "activity" | "organization" | "accreditation" | "lecturer_team" | "lecturer";
        RestatePatch: {
            /** @example 附批复文号（示例） */
            statement?: string;
        };
        /** @enum {string} */
        ReviewCollection: "venues" | "activities" | "accreditations" | "lecturer-teams" | "lecturers";
        ReviewEvent: {
            /**
             * Format: date-time
             * @example 2026-11-24T12:34:56+08:00
             */
            at: string;
            /** @example shenheyuan */
            by: string | null;
            /** @example returned */
            event: components["schemas"]["ReviewEventKind"];
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @example false */
            is_revision: boolean;
            reasons: components["schemas"]["Reason"][];
            /** @example 请补充交通方式 */
            text: string | null;
        };
        /** @enum {string} */
        ReviewEventKind: "submitted" | "approved" | "returned" | "rejected" | "withdrawn" | "comment" | "objection" | "dismissed";
        ReviewEventList: {
            items: components["schemas"]["ReviewEvent"][];
        };
        ReviewItem: {
            /**
             * @description 等了多少个整天
             * @example 4
             */
            age_days: number;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00+08:00
             */
            claimed_at: string | null;
            /** @example shenheyuan */
            claimed_by: string | null;
            /**
             * @description 决定时作为 If-Match；修改以 r 开头
             * @example r2
             */
            etag: string;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /**
             * @description true：已发布记录的修改
             * @example false
             */
            is_revision: boolean;
            /** @example activity */
            kind: components["schemas"]["ReviewedKind"];
            /**
             * @description 在哪里看全文
             * @example /api/v1/manage/activities/01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            manage: string;
            /**
             * @description 场馆运营单位的异议；approve 驳回异议，return 或 reject 使记录下线
             * @example 未经本馆同意
             */
            objection: string | null;
            organizations: components["schemas"]["OrganizationRef"][];
            regions: components["schemas"]["RegionRef"][];
            /**
             * Format: date-time
             * @example 2026-11-20T08:00:00+08:00
             */
            submitted_at: string;
            /** @example zhang.san */
            submitted_by: string | null;
            /** @example 月球讲座 */
            title: string;
        };
        ReviewQueue: {
            /** @description 各种类在等待的数量，不受 kind 和分页影响 */
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["ReviewItem"][];
            /** @description 下一页的 cursor；没有下一页时为 null */
            next_cursor: string | null;
            /**
             * @description 符合条件的总数；count=none 时省略
             * @example 42
             */
            total?: number;
        };
        /** @enum {string} */
        ReviewedKind: "venue" | "activity" | "accreditation" | "lecturer_team" | "lecturer";
        /** @enum {string} */
        Role: "administrator" | "reviewer" | "owner" | "editor";
        RoleInput: {
            /** @example editor */
            role: components["schemas"]["MemberRole"];
        };
        SSOSignInInput: {
            /**
             * @description 启用两步验证的账号
             * @example 123456
             */
            code?: string | null;
            ticket: string;
        };
        SSOTicket: {
            /** @description 一分钟内用 /sign-in/sso 换取令牌，只能用一次 */
            ticket: string;
        };
        Schedule: {
            /**
             * @description 每场结束；不晚于 start_time 表示次日；不写表示未知
             * @example 11:00
             */
            end_time?: string;
            /**
             * @description 不办的日期
             * @example [
             *       "2026-12-26"
             *     ]
             */
            except?: string[];
            /**
             * @description 第一天
             * @example 2026-11-28
             */
            from: string;
            /**
             * @description 法定节假日不办；节假日安排后来有变化时不会自动改动场次
             * @example true
             */
            skip_holidays?: boolean;
            /**
             * @description 每场开始
             * @example 09:30
             */
            start_time: string;
            /**
             * @description 最后一天
             * @example 2027-01-31
             */
            to: string;
            /**
             * @example [
             *       "sat"
             *     ]
             */
            weekdays: components["schemas"]["Weekday"][];
        };
        SchedulePatch: {
            /**
             * @description 每场结束；不晚于 start_time 表示次日；不写表示未知
             * @example 11:00
             */
            end_time?: string;
            /**
             * @description 不办的日期
             * @example [
             *       "2026-12-26"
             *     ]
             */
            except?: string[];
            /**
             * @description 第一天
             * @example 2026-11-28
             */
            from?: string;
            /**
             * @description 法定节假日不办；节假日安排后来有变化时不会自动改动场次
             * @example true
             */
            skip_holidays?: boolean;
            /**
             * @description 每场开始
             * @example 09:30
             */
            start_time?: string;
            /**
             * @description 最后一天
             * @example 2027-01-31
             */
            to?: string;
            /**
             * @example [
             *       "sat"
             *     ]
             */
            weekdays?: components["schemas"]["Weekday"][];
        };
        Scheme: {
            /**
             * @description 代码表 base_classes
             * @example [
             *       "science_venue"
             *     ]
             */
            classes?: components["schemas"]["BaseClass"][];
            /** @example national_base */
            code: string;
            /**
             * @description 认定周期，周期结束即失效；其他周期同样接受
             * @example [
             *       "2021-2025"
             *     ]
             */
            cycles?: string[];
            /** @example National science education base */
            en: string;
            /** @description 代码表 base_families */
            families?: components["schemas"]["BaseFamily"][];
            /**
             * @description 认定单位；各地不同的不写
             * @example 中国科学技术协会
             */
            issuer?: string;
            /**
             * @description 代码表 accreditation_levels
             * @example [
             *       "national"
             *     ]
             */
            levels: components["schemas"]["AccreditationLevel"][];
            /** @example practice */
            source: string;
            /** @example 全国科普教育基地 */
            zh: string;
        };
        SearchGroup: {
            items: components["schemas"]["SearchItem"][];
            /** @example activity */
            kind: components["schemas"]["SearchKind"];
            /**
             * @description 全部条数；更多见对应列表的 q
             * @example 12
             */
            total: number;
        };
        SearchItem: {
            /**
             * @description 一行说明：时间地点、地址或单位
             * @example 11月28日（周六）19:00–21:00 扬州科技馆
             */
            detail: string | null;
            /**
             * @description 给出 lat、lng 时的直线距离（米）
             * @example 820
             */
            distance_m: number | null;
            /** @description 名称中的匹配处 */
            highlights: components["schemas"]["Highlight"][];
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /**
             * @description 名称或标题
             * @example 公众观星夜
             */
            text: string;
        };
        /** @enum {string} */
        SearchKind: "activity" | "venue" | "organization" | "lecturer_team" | "lecturer" | "campaign";
        SearchResult: {
            /** @description 最相关的种类在前；没有结果的种类不列出 */
            groups: components["schemas"]["SearchGroup"][];
            /**
             * @description 全无结果时可改用的搜索词
             * @example [
             *       "公众观星夜"
             *     ]
             */
            suggestions?: string[];
        };
        Session: {
            /**
             * @description 该场次实际所在的地址：场馆（流动场馆为当天站点）或 place
             * @example 宝应县氾水镇中心小学
             */
            address: string | null;
            /**
             * @description 名额：有、已满、未知
             * @example available
             */
            availability: components["schemas"]["Availability"];
            /**
             * @description 名额（人）
             * @example 60
             */
            capacity: number | null;
            /**
             * Format: date-time
             * @description null 表示未知
             * @example 2026-11-28T11:00:00+08:00
             */
            end: string | null;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @description 该场次实际所在的坐标 */
            location: components["schemas"]["Location"] | null;
            /** @description 该场次单独的地点；null 表示同活动 */
            place: components["schemas"]["Place"] | null;
            /**
             * Format: date-time
             * @description 改期前的开始时间
             * @example 2026-11-27T09:00:00+08:00
             */
            previous_start: string | null;
            /**
             * @description 由每周规则产生时，规则中的日期
             * @example 2026-11-28
             */
            rule_date: string | null;
            /**
             * Format: date-time
             * @description 开始时间
             * @example 2026-11-28T09:00:00+08:00
             */
            start: string;
            /**
             * @description 该场次是否如期举办；活动整体的状态优先
             * @example scheduled
             */
            state: components["schemas"]["ActivityState"];
            /**
             * @description 原因，可直接显示
             * @example 台风预警
             */
            state_reason: string | null;
            /** @description 该场次单独的场馆；null 表示同活动 */
            venue: components["schemas"]["VenueRef"] | null;
            venue_id: string | null;
        };
        SessionInput: {
            /** @description （默认 unknown） */
            availability?: components["schemas"]["Availability"] | null;
            /** @example 60 */
            capacity?: number | null;
            /**
             * Format: date-time
             * @example 2026-11-28T11:00:00+08:00
             */
            end?: string | null;
            /** @description 修改已有场次时必填；新场次不写 */
            id?: string | null;
            /** @description 与活动地点不同且不在登记场馆时填写 */
            place?: components["schemas"]["PlaceInput"] | null;
            /**
             * Format: date-time
             * @description 必须带时区；已发布场次改时间会自动标为改期
             * @example 2026-11-28T09:00:00+08:00
             */
            start: string;
            /** @description （默认 scheduled） */
            state?: components["schemas"]["ActivityState"] | null;
            /**
             * @description 取消、延期、转线上时必填；须审核的作者写的，审核通过后公众才看到
             * @example 台风预警
             */
            state_reason?: string | null;
            /** @description 与活动地点不同时填写 */
            venue_id?: string | null;
        };
        SessionPatch: {
            availability?: components["schemas"]["Availability"] | null;
            /** @example 60 */
            capacity?: number | null;
            /**
             * Format: date-time
             * @example 2026-11-28T11:00:00+08:00
             */
            end?: string | null;
            /** @description 修改已有场次时必填；新场次不写 */
            id?: string | null;
            /** @description 与活动地点不同且不在登记场馆时填写 */
            place?: components["schemas"]["PlacePatch"] | null;
            /**
             * Format: date-time
             * @description 必须带时区；已发布场次改时间会自动标为改期
             * @example 2026-11-28T09:00:00+08:00
             */
            start?: string;
            state?: components["schemas"]["ActivityState"] | null;
            /**
             * @description 取消、延期、转线上时必填；须审核的作者写的，审核通过后公众才看到
             * @example 台风预警
             */
            state_reason?: string | null;
            /** @description 与活动地点不同时填写 */
            venue_id?: string | null;
        };
        SignInInput: {
            /**
             * @description 启用两步验证的账号：手机上的六位数字，或一个备用码
             * @example 123456
             */
            code?: string | null;
            /** @example 运河边的傅科摆自己会转 */
            password: string;
            /** @example zhang.san */
            username: string;
        };
        SignInSession: {
            /**
             * @description 登录时的网络地址
             * @example 192.0.2.1
             */
            address: string;
            /**
             * Format: date-time
             * @example 2026-11-24T08:00:00+08:00
             */
            created_at: string;
            /**
             * @description 发出本次请求的登录
             * @example true
             */
            current: boolean;
            /**
             * Format: date-time
             * @example 2026-12-01T08:00:00+08:00
             */
            expires_at: string;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /**
             * Format: date-time
             * @description 精确到分钟
             * @example 2026-11-24T12:34:00+08:00
             */
            used_at: string;
            /**
             * @description 登录时的浏览器或程序
             * @example Mozilla/5.0 …
             */
            user_agent: string;
        };
        SignInSessionList: {
            items: components["schemas"]["SignInSession"][];
        };
        SignedIn: {
            account: components["schemas"]["Account"];
            /**
             * Format: date-time
             * @description 最迟到此时失效
             * @example 2026-12-01T12:34:56+08:00
             */
            expires_at: string;
            /**
             * @description 这么久没有请求也会失效
             * @example 43200
             */
            idle_seconds: number;
            /**
             * @description 临时密码：先修改，其他操作才可用
             * @example false
             */
            must_change_password: boolean;
            /**
             * @description 只出现这一次；放在 Authorization: Bearer 之后
             * @example kepu_ses_4BN6…
             */
            token: string;
        };
        SimilarProblem: {
            /** @description code 为 similar 时：最多 10 个相近的场馆，最像的在前 */
            candidates?: components["schemas"]["VenueCandidate"][];
            /**
             * @description stable, for programs
             * @example validation_failed
             */
            code: string;
            /**
             * @description what is wrong and how to mend it
             * @example 有 1 处不符合要求，请按 errors 逐项修改
             */
            detail: string;
            /** @description every violation at once; empty where no field is to blame */
            errors: components["schemas"]["FieldError"][];
            /**
             * @description the path of the request
             * @example /api/v1/activities
             */
            instance: string;
            /**
             * @description name it when you report a fault
             * @example 01999999-0000-7000-8000-00000000
             */
            request_id: string;
            /**
             * @description the HTTP status
             * @example 400
             */
            status: number;
            /**
             * @description the status in words
             * @example 请求无效
             */
            title: string;
            /**
             * @description identifies the kind of problem; urn:kepu:problem: and the code
             * @example urn:kepu:problem:validation_failed
             */
            type: string;
        };
        Source: {
            /** @example V-0042 */
            id: string;
            /** @example kjg-export */
            name: string;
            /** @example https://example.org/venues/42 */
            url: string | null;
        };
        SourceInput: {
            /** @example V-0042 */
            id: string;
            /** @example kjg-export */
            name: string;
            /** @example https://example.org/venues/42 */
            url?: string | null;
        };
        SourcePatch: {
            /** @example V-0042 */
            id?: string;
            /** @example kjg-export */
            name?: string;
            /** @example https://example.org/venues/42 */
            url?: string | null;
        };
        /** @enum {string} */
        StartSort: "start" | "updated";
        Stop: {
            /** @example 宝应县氾水镇中心小学 */
            address: string | null;
            /** @example 2026-11-24 */
            from: string;
            location: components["schemas"]["Location"] | null;
            region: components["schemas"]["RegionRef"] | null;
            /** @example 321023 */
            region_code: string | null;
            /** @example 2026-11-28 */
            to: string;
        };
        StopInput: {
            /** @example 宝应县氾水镇中心小学 */
            address?: string | null;
            /** @example 2026-11-24 */
            from: string;
            location?: components["schemas"]["LocationInput"] | null;
            /** @example 321023 */
            region_code?: string | null;
            /**
             * @description 默认与 from 相同
             * @example 2026-11-28
             */
            to?: string | null;
        };
        Suggestion: {
            /**
             * @description 可安全显示的 HTML，匹配处在 <em> 中
             * @example <em>扬州</em>科技馆
             */
            highlight: string;
            /**
             * @description 记录 id；topic 为代码表 themes 的代码，region 为区划代码，可直接用作查询条件
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            id: string;
            /**
             * @description topic 为主题，region 为行政区划或功能区
             * @example venue
             */
            kind: components["schemas"]["SuggestionKind"];
            /** @example 扬州科技馆 */
            text: string;
        };
        /** @enum {string} */
        SuggestionKind: "activity" | "venue" | "topic" | "region";
        SuggestionList: {
            items: components["schemas"]["Suggestion"][];
        };
        Summary: {
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            activity_id: string;
            /**
             * Format: date-time
             * @example 2026-11-30T08:00:00+08:00
             */
            created_at: string;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            images: components["schemas"]["Image"][];
            media: components["schemas"]["Link"][];
            /** @example 3500 */
            participants_online: number;
            /** @example 120 */
            participants_onsite: number;
            /** @example 120 名小学生在讲师带领下观察了月面。 */
            text: string;
            /**
             * Format: date-time
             * @example 2026-11-30T08:00:00+08:00
             */
            updated_at: string;
            /** @example 1 */
            version: number;
        };
        SummaryInput: {
            /** @description 现场照片 */
            images?: components["schemas"]["ImageInput"][] | null;
            /** @description 新闻报道等链接 */
            media?: components["schemas"]["Link"][] | null;
            /**
             * @description 线上参与人次
             * @example 3500
             */
            participants_online?: number | null;
            /**
             * @description 现场参与人次
             * @example 120
             */
            participants_onsite?: number | null;
            /** @example 120 名小学生在讲师带领下观察了月面。 */
            text: string;
        };
        /** @enum {string} */
        SummaryPhase: "due" | "late" | "filed";
        SummaryState: {
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            activity_id: string;
            /**
             * Format: date-time
             * @example 2026-12-12T11:00:00+08:00
             */
            due_at: string;
            /**
             * Format: date-time
             * @example 2026-11-28T11:00:00+08:00
             */
            ended_at: string;
            /** @description 主办单位 */
            organization: components["schemas"]["OrganizationRef"] | null;
            /**
             * @description filed 已填报，due 待填报，late 逾期
             * @example late
             */
            state: components["schemas"]["SummaryPhase"];
            /** @example 月球讲座 */
            title: string;
        };
        SummaryStateList: {
            items: components["schemas"]["SummaryState"][];
            /** @description 下一页的 cursor；没有下一页时为 null */
            next_cursor: string | null;
            /**
             * @description 符合条件的总数；count=none 时省略
             * @example 42
             */
            total?: number;
        };
        Suspension: {
            /** @example 2026-03-01 */
            from: string;
            /** @example 年度考核不合格，限期整改 */
            reason?: string;
            /**
             * @description 不写表示尚未恢复
             * @example 2026-05-31
             */
            to?: string;
        };
        TOTP: {
            /**
             * @description 手工输入用
             * @example JBSWY3DPEHPK3PXP
             */
            secret: string;
            /**
             * @description 做成二维码，用身份验证器扫描
             * @example otpauth://totp/kepu:zhang.san?secret=JBSWY3DPEHPK3PXP&issuer=kepu
             */
            uri: string;
        };
        /**
         * @description 代码表 team_kinds，名称见 /code-lists
         * @enum {string}
         */
        TeamKind: "lecturers" | "volunteers" | "emergency_experts" | "seniors";
        TeamMember: {
            /** @example 示例大学 */
            employer: string | null;
            /** @example 行星科学 */
            field: string | null;
            /** @example 2024-01-01 */
            from: string;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @example 示例讲师甲 */
            name: string;
            /** @example 2 */
            term: number | null;
            /** @example 研究员 */
            title: string | null;
            /** @example 2026-12-31 */
            to: string | null;
        };
        TeamRef: {
            archived?: boolean;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @example 扬州市科普讲师团（示例） */
            name: string;
        };
        Template: {
            /**
             * @description true：日期每年另行公布，这里只是惯例
             * @example true
             */
            announced?: boolean;
            /** @example national-science-day */
            code: string;
            /** @example 2 */
            days?: number;
            /** @example National Science Popularization Day */
            en: string;
            /**
             * @description 固定的起始月日
             * @example 09-01
             */
            from?: string;
            /**
             * @description 不固定月日时：第 nth 个 weekday 起 days 天
             * @example 9
             */
            month?: number;
            /** @example 3 */
            nth?: number;
            /** @example plan 4.4.3 */
            source: string;
            /**
             * @description 固定的截止月日
             * @example 09-30
             */
            to?: string;
            /** @example sat */
            weekday?: string;
            /** @example 全国科普日 */
            zh: string;
        };
        Term: {
            /** @example 2024-01-01 */
            from: string;
            /** @example 第2期 */
            name: string;
            /** @example 2 */
            number: number;
            /**
             * @description 今天的状态
             * @example active
             */
            state: components["schemas"]["Phase"];
            /** @example 2026-12-31 */
            to: string | null;
        };
        TermInput: {
            /** @example 2024-01-01 */
            from: string;
            /** @example 第二期 */
            name?: string | null;
            /** @example 2 */
            number: number;
            /**
             * @description 最后一天；不写表示未定
             * @example 2026-12-31
             */
            to?: string | null;
        };
        /** @enum {string} */
        TextSort: "relevance" | "name" | "updated";
        /**
         * @description 代码表 themes，名称见 /code-lists
         * @enum {string}
         */
        Theme: "astronomy" | "physics_chemistry" | "mathematics" | "earth" | "life" | "nature" | "ecology" | "climate" | "energy" | "water" | "agriculture" | "food" | "health" | "epidemic" | "mental_health" | "first_aid" | "disaster" | "fire_safety" | "work_safety" | "digital" | "ai" | "robotics" | "engineering" | "anti_fraud" | "scientist_spirit" | "craftsmanship" | "archaeology" | "innovation" | "future" | "science_education" | "science_culture" | "research_integrity" | "entrepreneurship" | "civility" | "science_fiction";
        TokenInput: {
            /** @example kepu_inv_4BN6… */
            token: string;
        };
        Topic: {
            /**
             * @description 代码表 audiences
             * @example [
             *       "primary"
             *     ]
             */
            audiences?: components["schemas"]["Audience"][];
            /**
             * @description 时长（分钟）；0 表示不定
             * @example 60
             */
            minutes?: number;
            /**
             * @description 代码表 themes 的代码；没有时为空文本
             * @example astronomy
             */
            theme?: string;
            /** @example 月球上有什么 */
            title: string;
        };
        Tour: {
            /** @example 2026-11-28 */
            date: string;
            /**
             * @description 各段直线距离之和（米）
             * @example 3200
             */
            distance_m: number;
            /**
             * Format: date-time
             * @example 2026-11-28T13:00:00+08:00
             */
            end: string;
            /** @description 按先后；没有合适的为空 */
            items: components["schemas"]["TourStop"][];
            /**
             * Format: date-time
             * @example 2026-11-28T09:00:00+08:00
             */
            start: string;
        };
        TourStop: {
            address: string | null;
            /**
             * Format: date-time
             * @description 估计到达时间，已含等候开门
             * @example 2026-11-28T09:20:00+08:00
             */
            arrive: string;
            /**
             * @description 代码表 venue_categories
             * @example science_centre
             */
            category: components["schemas"]["VenueCategory"];
            /**
             * Format: date-time
             * @description 当天这一段的关门时间
             * @example 2026-11-28T17:00:00+08:00
             */
            closes: string;
            /**
             * @description 与上一站（第一站为出发点）的直线距离（米）
             * @example 820
             */
            distance_m: number;
            /**
             * Format: date-time
             * @description 停止入场时间
             * @example 2026-11-28T16:30:00+08:00
             */
            last_entry: string | null;
            /**
             * Format: date-time
             * @description 估计离开时间
             * @example 2026-11-28T10:50:00+08:00
             */
            leave: string;
            location: components["schemas"]["Location"] | null;
            /** @example 扬州科技馆 */
            name: string;
            /**
             * Format: date-time
             * @description 当天这一段的开门时间
             * @example 2026-11-28T09:00:00+08:00
             */
            opens: string;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            venue_id: string;
        };
        TransferInput: {
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            account_id: string;
        };
        Unit: {
            /** @example 扬州市邗江区文昌西路 */
            address?: string;
            /** @description 对公众的联系方式 */
            contact?: components["schemas"]["ContactInput"];
            /**
             * @description 统一社会信用代码
             * @example 91440300708461136T
             */
            credit_code: string;
            /** @example 扬州科技馆管理中心（示例） */
            name: string;
            /**
             * @description 由该区划的审核员审核
             * @example 321003
             */
            region_code: string;
            /**
             * @description 代码表 organization_types
             * @example public_institution
             */
            type: components["schemas"]["OrganizationType"];
        };
        UnitPatch: {
            /** @example 扬州市邗江区文昌西路 */
            address?: string;
            /** @description 对公众的联系方式 */
            contact?: components["schemas"]["ContactInput"];
            /**
             * @description 统一社会信用代码
             * @example 91440300708461136T
             */
            credit_code?: string;
            /** @example 扬州科技馆管理中心（示例） */
            name?: string;
            /**
             * @description 由该区划的审核员审核
             * @example 321003
             */
            region_code?: string;
            /**
             * @description 代码表 organization_types
             * @example public_institution
             */
            type?: components["schemas"]["OrganizationType"];
        };
        /** @enum {string} */
        UnpublishedState: "draft" | "submitted" | "needs_changes" | "rejected" | "withdrawn";
        Venue: {
            accessibility: components["schemas"]["Accessibility"];
            /** @description 历次认定，最早的在前，含已过期、暂停和撤销的 */
            accreditation_history: components["schemas"]["AccreditationRef"][];
            /** @description 在所查日期有效的认定 */
            accreditations: components["schemas"]["AccreditationRef"][];
            /**
             * @description 在所查日期（默认今天）有有效的认定，按日期算出
             * @example true
             */
            accredited: boolean;
            /**
             * @description 地址
             * @example 扬州市邗江区文昌西路
             */
            address: string | null;
            /** @description 门票 */
            admission: components["schemas"]["Admission"] | null;
            /**
             * @description 别名
             * @example [
             *       "市科技馆"
             *     ]
             */
            aliases: string[];
            /**
             * @description 面向人群，代码表 audiences
             * @example [
             *       "public"
             *     ]
             */
            audiences: components["schemas"]["Audience"][];
            /**
             * @description 代码表 venue_categories
             * @example science_centre
             */
            category: components["schemas"]["VenueCategory"];
            /** @description 信息完整度 */
            completeness: components["schemas"]["Completeness"];
            contact: components["schemas"]["Contact"];
            /**
             * Format: date-time
             * @description 登记时间
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /** @example 常设展厅四层，球幕影院每日四场。 */
            description: string | null;
            /**
             * @description 距查询点的直线距离（米）
             * @example 820
             */
            distance_m: number | null;
            /**
             * @description 形态：实体、流动、线上
             * @example physical
             */
            form: components["schemas"]["VenueForm"];
            /** @description 搜索时：匹配处 */
            highlights?: components["schemas"]["Highlight"][];
            /**
             * @description 不透明的标识
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            id: string;
            /** @description 图片 */
            images: components["schemas"]["Image"][];
            /**
             * @example [
             *       "zh",
             *       "en"
             *     ]
             */
            languages: string[];
            /**
             * Format: date-time
             * @description 最近一次核实的时间
             * @example 2026-11-01T10:00:00+08:00
             */
            last_verified_at: string | null;
            /** @description 坐标 */
            location: components["schemas"]["Location"] | null;
            /**
             * @description 名称
             * @example 扬州科技馆
             */
            name: string;
            /**
             * Format: date-time
             * @description 未开放：下次何时开放
             * @example 2026-11-25T09:00:00+08:00
             */
            next_open_at: string | null;
            /**
             * @description 说明，可直接显示
             * @example 国庆节
             */
            open_note: string | null;
            /**
             * @description 现在是否开放；null 表示未知
             * @example true
             */
            open_now: boolean | null;
            /**
             * @description 依据：每周时间、闭馆日、调整日、节假日、调休上班日
             * @example holiday
             */
            open_reason: components["schemas"]["HoursReason"] | null;
            /**
             * Format: date-time
             * @description 开放中：到何时
             * @example 2026-11-24T17:00:00+08:00
             */
            open_until: string | null;
            /** @description null 表示未知 */
            opening_hours: components["schemas"]["Hours"] | null;
            /** @description 运营单位 */
            organization: components["schemas"]["OrganizationRef"] | null;
            organization_id: string | null;
            /**
             * @description 大字版一句话介绍
             * @example 看展、做实验、看球幕电影的地方
             */
            plain_text: string | null;
            /**
             * @description 发布状态；公众只看到 published
             * @example published
             */
            publication: components["schemas"]["Publication"];
            /** @description 所在行政区划 */
            region: components["schemas"]["RegionRef"] | null;
            /** @example 321003 */
            region_code: string | null;
            /** @description 来自其他系统的记录的出处 */
            source: components["schemas"]["Source"] | null;
            /** @description 流动场馆当天（或 open_on 那天）的站点；address 和 location 即该站点 */
            stop: components["schemas"]["Stop"] | null;
            /** @description 流动场馆的全部站点，按日期排序 */
            stops: components["schemas"]["Stop"][];
            /**
             * Format: date-time
             * @description 最近修改时间
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            /**
             * @description 官网
             * @example https://example.org
             */
            url: string | null;
            /**
             * @description 每次修改加一；写操作用 If-Match 校验
             * @example 3
             */
            version: number;
            /** @description 所在功能区 */
            zone: components["schemas"]["RegionRef"] | null;
            /**
             * @description 所在功能区
             * @example 321000-SGSX
             */
            zone_code: string | null;
        };
        VenueCandidate: {
            address: string | null;
            /** @example 35 */
            distance_m: number | null;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @example 扬州科技馆 */
            name: string;
            /**
             * @description 相近之处
             * @example [
             *       "name",
             *       "distance"
             *     ]
             */
            reasons: components["schemas"]["VenueLikeness"][];
        };
        /**
         * @description 代码表 venue_categories，名称见 /code-lists
         * @enum {string}
         */
        VenueCategory: "science_centre" | "specialised_venue" | "museum" | "natural_history_museum" | "science_museum" | "industrial_museum" | "specimen_room" | "exhibition_hall" | "display_room" | "planetarium" | "zoo" | "botanical_garden" | "nature_reserve" | "wetland_park" | "park" | "scenic_area" | "transport_hub" | "library" | "cultural_centre" | "public_cultural_place" | "cinema" | "youth_palace" | "safety_hall" | "laboratory" | "field_station" | "water_project" | "university" | "school_venue" | "youth_studio" | "training_base" | "enterprise" | "production_facility" | "innovation_base" | "incubator" | "future_experience" | "science_park" | "creation_base" | "farm" | "rural_service" | "health_venue" | "civilization_practice_centre" | "community_venue" | "science_garden" | "community_service_centre" | "party_service_centre" | "elderly_care" | "senior_university" | "community_university" | "members_home" | "mobile_science_museum" | "science_caravan" | "online_museum" | "other";
        VenueDay: {
            /** @example 2026-10-05 */
            date: string;
            /** @description 开放时段；过午夜的时段属于开始的那一天 */
            intervals: components["schemas"]["VenueInterval"][];
            /**
             * @description 说明，可直接显示
             * @example 国庆节
             */
            note: string | null;
            /**
             * @description 这一天是否开放；null 表示未知
             * @example true
             */
            open: boolean | null;
            /** @example holiday */
            reason: components["schemas"]["HoursReason"] | null;
        };
        /** @enum {string} */
        VenueFacet: "category" | "audience" | "region" | "form" | "level" | "free" | "day";
        VenueFacets: {
            audience?: components["schemas"]["FacetValue"][];
            category?: components["schemas"]["FacetValue"][];
            day?: components["schemas"]["DayFacet"][];
            form?: components["schemas"]["FacetValue"][];
            free?: components["schemas"]["FacetValue"][];
            level?: components["schemas"]["FacetValue"][];
            region?: components["schemas"]["RegionFacet"][];
        };
        VenueFeature: {
            /** @description 没有位置时为 null */
            geometry: components["schemas"]["PointGeometry"] | null;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            properties: components["schemas"]["VenueProperties"];
            /** @example Feature */
            type: components["schemas"]["FeatureType"];
        };
        VenueForStaff: {
            accessibility: components["schemas"]["Accessibility"];
            /** @description 历次认定，最早的在前，含已过期、暂停和撤销的 */
            accreditation_history: components["schemas"]["AccreditationRef"][];
            /** @description 在所查日期有效的认定 */
            accreditations: components["schemas"]["AccreditationRef"][];
            /**
             * @description 在所查日期（默认今天）有有效的认定，按日期算出
             * @example true
             */
            accredited: boolean;
            /**
             * @description 地址
             * @example 扬州市邗江区文昌西路
             */
            address: string | null;
            /** @description 门票 */
            admission: components["schemas"]["Admission"] | null;
            /**
             * @description 别名
             * @example [
             *       "市科技馆"
             *     ]
             */
            aliases: string[];
            /**
             * @description 面向人群，代码表 audiences
             * @example [
             *       "public"
             *     ]
             */
            audiences: components["schemas"]["Audience"][];
            /**
             * @description 代码表 venue_categories
             * @example science_centre
             */
            category: components["schemas"]["VenueCategory"];
            /** @description 信息完整度 */
            completeness: components["schemas"]["Completeness"];
            contact: components["schemas"]["Contact"];
            /**
             * Format: date-time
             * @description 登记时间
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /** @example 常设展厅四层，球幕影院每日四场。 */
            description: string | null;
            /**
             * @description 距查询点的直线距离（米）
             * @example 820
             */
            distance_m: number | null;
            /**
             * @description 形态：实体、流动、线上
             * @example physical
             */
            form: components["schemas"]["VenueForm"];
            /** @description 搜索时：匹配处 */
            highlights?: components["schemas"]["Highlight"][];
            /**
             * @description 不透明的标识
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            id: string;
            /** @description 图片 */
            images: components["schemas"]["Image"][];
            /**
             * @example [
             *       "zh",
             *       "en"
             *     ]
             */
            languages: string[];
            /**
             * Format: date-time
             * @description 最近一次核实的时间
             * @example 2026-11-01T10:00:00+08:00
             */
            last_verified_at: string | null;
            /** @description 坐标 */
            location: components["schemas"]["Location"] | null;
            /**
             * @description 名称
             * @example 扬州科技馆
             */
            name: string;
            /**
             * Format: date-time
             * @description 未开放：下次何时开放
             * @example 2026-11-25T09:00:00+08:00
             */
            next_open_at: string | null;
            /**
             * @description 说明，可直接显示
             * @example 国庆节
             */
            open_note: string | null;
            /**
             * @description 现在是否开放；null 表示未知
             * @example true
             */
            open_now: boolean | null;
            /**
             * @description 依据：每周时间、闭馆日、调整日、节假日、调休上班日
             * @example holiday
             */
            open_reason: components["schemas"]["HoursReason"] | null;
            /**
             * Format: date-time
             * @description 开放中：到何时
             * @example 2026-11-24T17:00:00+08:00
             */
            open_until: string | null;
            /** @description null 表示未知 */
            opening_hours: components["schemas"]["Hours"] | null;
            /** @description 运营单位 */
            organization: components["schemas"]["OrganizationRef"] | null;
            organization_id: string | null;
            /** @description 已发布记录尚未发布的修改，用 ?revision=pending 读取 */
            pending: components["schemas"]["Pending"] | null;
            /**
             * @description 大字版一句话介绍
             * @example 看展、做实验、看球幕电影的地方
             */
            plain_text: string | null;
            /**
             * @description 发布状态；公众只看到 published
             * @example published
             */
            publication: components["schemas"]["Publication"];
            /** @description 最近一次退回或否决的理由；重新提交后为空 */
            reasons: components["schemas"]["Reason"][];
            /** @description 所在行政区划 */
            region: components["schemas"]["RegionRef"] | null;
            /** @example 321003 */
            region_code: string | null;
            /** @description 来自其他系统的记录的出处 */
            source: components["schemas"]["Source"] | null;
            /** @description 流动场馆当天（或 open_on 那天）的站点；address 和 location 即该站点 */
            stop: components["schemas"]["Stop"] | null;
            /** @description 流动场馆的全部站点，按日期排序 */
            stops: components["schemas"]["Stop"][];
            /**
             * Format: date-time
             * @description 最近修改时间
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            /**
             * @description 官网
             * @example https://example.org
             */
            url: string | null;
            /**
             * @description 每次修改加一；写操作用 If-Match 校验
             * @example 3
             */
            version: number;
            /** @description 所在功能区 */
            zone: components["schemas"]["RegionRef"] | null;
            /**
             * @description 所在功能区
             * @example 321000-SGSX
             */
            zone_code: string | null;
        };
        /** @enum {string} */
        VenueForm: "physical" | "mobile" | "online";
        VenueHours: {
            items: components["schemas"]["VenueDay"][];
        };
        VenueInput: {
            /** @description 无障碍设施 */
            accessibility?: components["schemas"]["AccessibilityInput"] | null;
            /**
             * @description 详细地址
             * @example 扬州市邗江区文昌西路
             */
            address?: string | null;
            /** @description 门票 */
            admission?: components["schemas"]["AdmissionInput"] | null;
            /**
             * @example [
             *       "市科技馆"
             *     ]
             */
            aliases?: string[] | null;
            /**
             * @description 代码表 audiences
             * @example [
             *       "public"
             *     ]
             */
            audiences?: components["schemas"]["Audience"][] | null;
            /**
             * @description 代码表 venue_categories
             * @example science_centre
             */
            category: components["schemas"]["VenueCategory"];
            /** @description 对公众的联系方式 */
            contact?: components["schemas"]["ContactInput"] | null;
            /** @example 常设展厅四层，球幕影院每日四场。 */
            description?: string | null;
            /** @description 线上场馆须有 url 才能发布（默认 physical） */
            form?: components["schemas"]["VenueForm"] | null;
            /** @description 图片，最多 20 张 */
            images?: components["schemas"]["ImageInput"][] | null;
            /**
             * @description 服务语言
             * @example [
             *       "zh",
             *       "en"
             *     ]
             */
            languages?: string[] | null;
            /**
             * Format: date-time
             * @description 最近一次核实的时间
             * @example 2026-11-01T10:00:00+08:00
             */
            last_verified_at?: string | null;
            /** @description 按测得的坐标系原样提交，不要自行换算 */
            location?: components["schemas"]["LocationInput"] | null;
            /** @example 扬州科技馆 */
            name: string;
            /** @description 开放时间；不知道则不写 */
            opening_hours?: components["schemas"]["Hours"] | null;
            /**
             * @description 运营单位
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            organization_id?: string | null;
            /** @example 看展、做实验、看球幕电影的地方 */
            plain_text?: string | null;
            /** @description 发布状态（默认 published） */
            publication?: components["schemas"]["PublicationChoice"] | null;
            /**
             * @description 所在行政区划
             * @example 321003
             */
            region_code?: string | null;
            /** @description 来自其他系统时的出处 */
            source?: components["schemas"]["SourceInput"] | null;
            /** @description 仅流动场馆：各站的日期与地点，日期不得重叠 */
            stops?: components["schemas"]["StopInput"][] | null;
            /**
             * @description 官网
             * @example https://example.org
             */
            url?: string | null;
            /**
             * @description 所在功能区
             * @example 321000-SGSX
             */
            zone_code?: string | null;
        };
        VenueInterval: {
            /**
             * Format: date-time
             * @example 2026-10-05T17:00:00+08:00
             */
            close: string;
            /**
             * Format: date-time
             * @description 停止入馆的时间
             * @example 2026-10-05T16:30:00+08:00
             */
            last_entry: string | null;
            /**
             * Format: date-time
             * @example 2026-10-05T09:00:00+08:00
             */
            open: string;
        };
        VenueItem: {
            /** @description 在所查日期有效的认定 */
            accreditations: components["schemas"]["AccreditationRef"][];
            /**
             * @description 在所查日期（默认今天）有有效的认定，按日期算出
             * @example true
             */
            accredited: boolean;
            /**
             * @description 地址
             * @example 扬州市邗江区文昌西路
             */
            address: string | null;
            /** @description 门票 */
            admission: components["schemas"]["Admission"] | null;
            /**
             * @description 别名
             * @example [
             *       "市科技馆"
             *     ]
             */
            aliases: string[];
            /**
             * @description 面向人群，代码表 audiences
             * @example [
             *       "public"
             *     ]
             */
            audiences: components["schemas"]["Audience"][];
            /**
             * @description 代码表 venue_categories
             * @example science_centre
             */
            category: components["schemas"]["VenueCategory"];
            /** @description 信息完整度 */
            completeness: components["schemas"]["Completeness"];
            /**
             * Format: date-time
             * @description 登记时间
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /**
             * @description 距查询点的直线距离（米）
             * @example 820
             */
            distance_m: number | null;
            /**
             * @description 形态：实体、流动、线上
             * @example physical
             */
            form: components["schemas"]["VenueForm"];
            /** @description 搜索时：匹配处 */
            highlights?: components["schemas"]["Highlight"][];
            /**
             * @description 不透明的标识
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            id: string;
            /** @description 图片 */
            images: components["schemas"]["Image"][];
            /**
             * Format: date-time
             * @description 最近一次核实的时间
             * @example 2026-11-01T10:00:00+08:00
             */
            last_verified_at: string | null;
            /** @description 坐标 */
            location: components["schemas"]["Location"] | null;
            /**
             * @description 名称
             * @example 扬州科技馆
             */
            name: string;
            /**
             * Format: date-time
             * @description 未开放：下次何时开放
             * @example 2026-11-25T09:00:00+08:00
             */
            next_open_at: string | null;
            /**
             * @description 说明，可直接显示
             * @example 国庆节
             */
            open_note: string | null;
            /**
             * @description 现在是否开放；null 表示未知
             * @example true
             */
            open_now: boolean | null;
            /**
             * @description 依据：每周时间、闭馆日、调整日、节假日、调休上班日
             * @example holiday
             */
            open_reason: components["schemas"]["HoursReason"] | null;
            /**
             * Format: date-time
             * @description 开放中：到何时
             * @example 2026-11-24T17:00:00+08:00
             */
            open_until: string | null;
            /** @description 运营单位 */
            organization: components["schemas"]["OrganizationRef"] | null;
            organization_id: string | null;
            /**
             * @description 大字版一句话介绍
             * @example 看展、做实验、看球幕电影的地方
             */
            plain_text: string | null;
            /**
             * @description 发布状态；公众只看到 published
             * @example published
             */
            publication: components["schemas"]["Publication"];
            /** @description 所在行政区划 */
            region: components["schemas"]["RegionRef"] | null;
            /** @example 321003 */
            region_code: string | null;
            /** @description 来自其他系统的记录的出处 */
            source: components["schemas"]["Source"] | null;
            /** @description 流动场馆当天（或 open_on 那天）的站点；address 和 location 即该站点 */
            stop: components["schemas"]["Stop"] | null;
            /**
             * Format: date-time
             * @description 最近修改时间
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
            /**
             * @description 官网
             * @example https://example.org
             */
            url: string | null;
            /**
             * @description 每次修改加一；写操作用 If-Match 校验
             * @example 3
             */
            version: number;
            /** @description 所在功能区 */
            zone: components["schemas"]["RegionRef"] | null;
            /**
             * @description 所在功能区
             * @example 321000-SGSX
             */
            zone_code: string | null;
        };
        VenueLayer: {
            /**
             * @description 坐标系；与 GeoJSON 默认的 WGS-84 不同时须自行处理
             * @example gcj02
             */
            datum: components["schemas"]["Datum"];
            features: components["schemas"]["VenueFeature"][];
            /**
             * @description 符合条件的总数
             * @example 42
             */
            total: number;
            /** @example FeatureCollection */
            type: components["schemas"]["FeatureCollection"];
        };
        /** @enum {string} */
        VenueLikeness: "name" | "similar_name" | "address" | "distance";
        VenueList: {
            /** @description 各取值的条数；写了 facets 时给出 */
            facets?: components["schemas"]["VenueFacets"];
            items: components["schemas"]["VenueItem"][];
            /** @description 下一页的 cursor；没有下一页时为 null */
            next_cursor: string | null;
            /**
             * @description 没有符合 q 的结果时，在其他条件下能找到的搜索词
             * @example [
             *       "扬州科技馆"
             *     ]
             */
            suggestions?: string[];
            /**
             * @description 符合条件的总数；count=none 时省略
             * @example 42
             */
            total?: number;
        };
        VenuePatch: {
            /** @description 无障碍设施 */
            accessibility?: components["schemas"]["AccessibilityInput"] | null;
            /**
             * @description 详细地址
             * @example 扬州市邗江区文昌西路
             */
            address?: string | null;
            /** @description 门票 */
            admission?: components["schemas"]["AdmissionInput"] | null;
            /**
             * @example [
             *       "市科技馆"
             *     ]
             */
            aliases?: string[] | null;
            /**
             * @description 代码表 audiences
             * @example [
             *       "public"
             *     ]
             */
            audiences?: components["schemas"]["Audience"][] | null;
            /**
             * @description 代码表 venue_categories
             * @example science_centre
             */
            category?: components["schemas"]["VenueCategory"];
            /** @description 对公众的联系方式 */
            contact?: components["schemas"]["ContactInput"] | null;
            /** @example 常设展厅四层，球幕影院每日四场。 */
            description?: string | null;
            /** @description 线上场馆须有 url 才能发布 */
            form?: components["schemas"]["VenueForm"] | null;
            /** @description 图片，最多 20 张 */
            images?: components["schemas"]["ImageInput"][] | null;
            /**
             * @description 服务语言
             * @example [
             *       "zh",
             *       "en"
             *     ]
             */
            languages?: string[] | null;
            /**
             * Format: date-time
             * @description 最近一次核实的时间
             * @example 2026-11-01T10:00:00+08:00
             */
            last_verified_at?: string | null;
            /** @description 按测得的坐标系原样提交，不要自行换算 */
            location?: components["schemas"]["LocationPatch"] | null;
            /** @example 扬州科技馆 */
            name?: string;
            /** @description 开放时间；不知道则不写 */
            opening_hours?: components["schemas"]["HoursPatch"] | null;
            /**
             * @description 运营单位
             * @example 01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            organization_id?: string | null;
            /** @example 看展、做实验、看球幕电影的地方 */
            plain_text?: string | null;
            /** @description 发布状态 */
            publication?: components["schemas"]["PublicationChoice"] | null;
            /**
             * @description 所在行政区划
             * @example 321003
             */
            region_code?: string | null;
            /** @description 来自其他系统时的出处 */
            source?: components["schemas"]["SourcePatch"] | null;
            /** @description 仅流动场馆：各站的日期与地点，日期不得重叠 */
            stops?: components["schemas"]["StopInput"][] | null;
            /**
             * @description 官网
             * @example https://example.org
             */
            url?: string | null;
            /**
             * @description 所在功能区
             * @example 321000-SGSX
             */
            zone_code?: string | null;
        };
        VenueProperties: {
            address: string | null;
            /**
             * @description 代码表 venue_categories
             * @example science_centre
             */
            category: components["schemas"]["VenueCategory"];
            /**
             * @description 形态
             * @example physical
             */
            form: components["schemas"]["VenueForm"];
            /**
             * @description 有效认定的级别
             * @example [
             *       "municipal"
             *     ]
             */
            levels: string[];
            /** @example 扬州科技馆 */
            name: string;
            /** @description 现在是否开放；未知为 null */
            open_now: boolean | null;
        };
        VenueRef: {
            /** @example 扬州市邗江区文昌西路 */
            address: string | null;
            archived?: boolean;
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /** @example 扬州科技馆 */
            name: string;
        };
        /** @enum {string} */
        VenueSort: "relevance" | "distance" | "name" | "completeness" | "updated";
        /** @enum {string} */
        Weekday: "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
        Weekly: {
            /**
             * @description 不晚于 open 表示次日；24:00 为当天结束
             * @example 17:00
             */
            close: string;
            /**
             * @example [
             *       "tue",
             *       "wed",
             *       "thu",
             *       "fri",
             *       "sat",
             *       "sun"
             *     ]
             */
            days: components["schemas"]["Weekday"][];
            /**
             * @description 停止入馆的时间
             * @example 16:30
             */
            last_entry?: string;
            /** @example 09:00 */
            open: string;
            /**
             * @description 起用日期，2026-05-01 或每年重复的 05-01
             * @example 05-01
             */
            valid_from?: string;
            /**
             * @description 停用日期（含当天），与 valid_from 写法相同
             * @example 10-31
             */
            valid_to?: string;
        };
        /** @enum {string} */
        When: "now" | "today" | "tomorrow" | "weekend" | "week" | "month";
        WorkItem: {
            /** @example 01999999-aaaa-7bbb-8ccc-dddddddddddd */
            id: string;
            /**
             * @description true：已发布记录的修改
             * @example false
             */
            is_revision: boolean;
            /** @example activity */
            kind: components["schemas"]["ReviewedKind"];
            /**
             * @description 在哪里看全文和修改
             * @example /api/v1/manage/activities/01999999-aaaa-7bbb-8ccc-dddddddddddd
             */
            manage: string;
            /** @example needs_changes */
            publication: components["schemas"]["UnpublishedState"];
            /** @example 月球讲座 */
            title: string;
            /**
             * Format: date-time
             * @example 2026-11-24T09:30:00+08:00
             */
            updated_at: string;
        };
        WorkItemList: {
            items: components["schemas"]["WorkItem"][];
            /** @description 下一页的 cursor；没有下一页时为 null */
            next_cursor: string | null;
            /**
             * @description 符合条件的总数；count=none 时省略
             * @example 42
             */
            total?: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAccounts: {
        parameters: {
            query?: {
                /** @description true：只要停用的；false：只要在用的 */
                archived?: boolean;
                /** @description none：不返回 total */
                count?: components["schemas"]["Count"];
                /** @description 上一页的 next_cursor，其他参数须保持不变 */
                cursor?: string;
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,title,next_session.start */
                fields?: string;
                /** @description 每页条数，1–100 */
                limit?: number;
                /** @description 在这些单位有角色 */
                organization_id?: string[];
                /** @description 用户名、姓名或邮箱的一部分 */
                q?: string;
                /** @description 在这些行政区划有角色 */
                region_code?: string[];
                /** @description 有这些角色之一 */
                role?: components["schemas"]["Role"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "archived": false,
                     *           "created_at": "2026-11-28T05:00:27.827+08:00",
                     *           "email": "bianji@example.org",
                     *           "grants": [
                     *             {
                     *               "organization": {
                     *                 "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *                 "name": "北苑科技创新学院（演示单位）"
                     *               },
                     *               "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *               "region": null,
                     *               "region_code": "",
                     *               "role": "owner"
                     *             }
                     *           ],
                     *           "id": "01a21ecf-3d33-7b3d-86f9-8f0c8f85b3dd",
                     *           "name": "示例编辑",
                     *           "sso_subject": null,
                     *           "updated_at": "2026-11-28T05:00:28.524+08:00",
                     *           "username": "bianji",
                     *           "version": 5
                     *         },
                     *         {
                     *           "archived": false,
                     *           "created_at": "2026-11-28T05:00:27.708+08:00",
                     *           "email": "fuze@example.org",
                     *           "grants": [
                     *             {
                     *               "organization": {
                     *                 "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *                 "name": "北苑科技创新学院（演示单位）"
                     *               },
                     *               "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *               "region": null,
                     *               "region_code": "",
                     *               "role": "editor"
                     *             }
                     *           ],
                     *           "id": "01a21ecf-3cbc-720d-8c98-af34836fbdc9",
                     *           "name": "示例负责人",
                     *           "sso_subject": null,
                     *           "updated_at": "2026-11-28T05:00:28.524+08:00",
                     *           "username": "fuze",
                     *           "version": 3
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 7
                     *     }
                     */
                    "application/json": components["schemas"]["AccountList"];
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 账号 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "shenhe@example.org",
                 *       "grants": [
                 *         {
                 *           "region_code": "321000",
                 *           "role": "reviewer"
                 *         }
                 *       ],
                 *       "name": "示例审核员",
                 *       "username": "shenhe"
                 *     }
                 */
                "application/json": components["schemas"]["AccountInput"];
            };
        };
        responses: {
            /** @description 已登记 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "archived": false,
                     *       "created_at": "2026-11-28T05:00:27.388+08:00",
                     *       "email": "shenhe@example.org",
                     *       "grants": [
                     *         {
                     *           "organization": null,
                     *           "organization_id": "",
                     *           "region": {
                     *             "code": "321000",
                     *             "name": "扬州市"
                     *           },
                     *           "region_code": "321000",
                     *           "role": "reviewer"
                     *         }
                     *       ],
                     *       "id": "01a21ecf-3b7c-7dab-92a0-e476b51e826d",
                     *       "name": "示例审核员",
                     *       "sso_subject": null,
                     *       "temporary_password": "Example-Password-1",
                     *       "updated_at": "2026-11-28T05:00:27.388+08:00",
                     *       "username": "shenhe",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AccountWithPassword"];
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 账号 id
                 * @example 01a21ecf-3d33-7b3d-86f9-8f0c8f85b3dd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "archived": false,
                     *       "created_at": "2026-11-28T05:00:27.827+08:00",
                     *       "email": "bianji@example.org",
                     *       "grants": [
                     *         {
                     *           "organization": {
                     *             "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *             "name": "北苑科技创新学院（演示单位）"
                     *           },
                     *           "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *           "region": null,
                     *           "region_code": "",
                     *           "role": "owner"
                     *         }
                     *       ],
                     *       "id": "01a21ecf-3d33-7b3d-86f9-8f0c8f85b3dd",
                     *       "name": "示例编辑",
                     *       "sso_subject": null,
                     *       "updated_at": "2026-11-28T05:00:28.524+08:00",
                     *       "username": "bianji",
                     *       "version": 5
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    archiveAccount: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 账号 id
                 * @example 01a21ecf-3d33-7b3d-86f9-8f0c8f85b3dd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已停用 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateAccount: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 账号 id
                 * @example 01a21ecf-3d33-7b3d-86f9-8f0c8f85b3dd
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 要修改的字段 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "bianji2@example.org"
                 *     }
                 */
                "application/json": components["schemas"]["AccountPatch"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "archived": false,
                     *       "created_at": "2026-11-28T05:00:27.827+08:00",
                     *       "email": "bianji2@example.org",
                     *       "grants": [
                     *         {
                     *           "organization": {
                     *             "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *             "name": "北苑科技创新学院（演示单位）"
                     *           },
                     *           "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *           "region": null,
                     *           "region_code": "",
                     *           "role": "owner"
                     *         }
                     *       ],
                     *       "id": "01a21ecf-3d33-7b3d-86f9-8f0c8f85b3dd",
                     *       "name": "示例编辑",
                     *       "sso_subject": null,
                     *       "updated_at": "2026-11-28T05:00:28.528+08:00",
                     *       "username": "bianji",
                     *       "version": 6
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 账号 id
                 * @example 01a21ecf-3d33-7b3d-86f9-8f0c8f85b3dd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "archived": false,
                     *       "created_at": "2026-11-28T05:00:27.827+08:00",
                     *       "email": "bianji2@example.org",
                     *       "grants": [
                     *         {
                     *           "organization": {
                     *             "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *             "name": "北苑科技创新学院（演示单位）"
                     *           },
                     *           "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *           "region": null,
                     *           "region_code": "",
                     *           "role": "owner"
                     *         }
                     *       ],
                     *       "id": "01a21ecf-3d33-7b3d-86f9-8f0c8f85b3dd",
                     *       "name": "示例编辑",
                     *       "sso_subject": null,
                     *       "temporary_password": "Example-Password-1",
                     *       "updated_at": "2026-11-28T05:00:28.562+08:00",
                     *       "username": "bianji",
                     *       "version": 9
                     *     }
                     */
                    "application/json": components["schemas"]["AccountWithPassword"];
                };
            };
        };
    };
    resetTOTP: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 账号 id
                 * @example 01a21ecf-3d33-7b3d-86f9-8f0c8f85b3dd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已重置 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    restoreAccount: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 账号 id
                 * @example 01a21ecf-3d33-7b3d-86f9-8f0c8f85b3dd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "archived": false,
                     *       "created_at": "2026-11-28T05:00:27.827+08:00",
                     *       "email": "bianji2@example.org",
                     *       "grants": [
                     *         {
                     *           "organization": {
                     *             "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *             "name": "北苑科技创新学院（演示单位）"
                     *           },
                     *           "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *           "region": null,
                     *           "region_code": "",
                     *           "role": "owner"
                     *         }
                     *       ],
                     *       "id": "01a21ecf-3d33-7b3d-86f9-8f0c8f85b3dd",
                     *       "name": "示例编辑",
                     *       "sso_subject": null,
                     *       "updated_at": "2026-11-28T05:00:28.531+08:00",
                     *       "username": "bianji",
                     *       "version": 8
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    listAccreditations: {
        parameters: {
            query?: {
                /** @description 代码表 base_classes，例如 science_venue */
                class?: components["schemas"]["BaseClass"][];
                /** @description none：不返回 total */
                count?: components["schemas"]["Count"];
                /** @description 上一页的 next_cursor，其他参数须保持不变 */
                cursor?: string;
                /** @description 认定周期，例如 2021-2025 */
                cycle?: string[];
                /** @description 代码表 base_families，例如 natural_science */
                family?: components["schemas"]["BaseFamily"][];
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,title,next_session.start */
                fields?: string;
                /** @description 只要这些认定 */
                ids?: string[];
                /** @description 级别 */
                level?: components["schemas"]["AccreditationLevel"][];
                /**
                 * @description 每页条数，1–100
                 * @example 2
                 */
                limit?: number;
                /** @description 被认定的单位 */
                organization_id?: string[];
                /** @description 认定类别，代码表 accreditation_schemes，例如 national_base */
                scheme?: components["schemas"]["AccreditationScheme"][];
                /** @description start 按有效期第一天；updated 按更新时间升序 */
                sort?: components["schemas"]["StartSort"];
                /** @description 在 valid_on 那天的状态 */
                state?: components["schemas"]["AccreditationState"][];
                /** @description 状态以这一天为准，默认今天 */
                valid_on?: string;
                /** @description 被认定的场馆 */
                venue_id?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "certificate_no": "演示-0002",
                     *           "class": "science_venue",
                     *           "created_at": "2026-11-28T05:00:26.994+08:00",
                     *           "cycle": "2021-2025",
                     *           "document": {
                     *             "number": "演示〔2026〕2号",
                     *             "title": "关于命名2021-2025年度科普教育基地的决定（演示文件）",
                     *             "url": ""
                     *           },
                     *           "family": null,
                     *           "id": "01a21ecf-39f2-7b4e-a77e-29ee8da9ecd4",
                     *           "issuer": "中国科学技术协会",
                     *           "level": "national",
                     *           "organization": null,
                     *           "organization_id": null,
                     *           "publication": "published",
                     *           "revoked_on": null,
                     *           "revoked_reason": null,
                     *           "scheme": "national_base",
                     *           "scheme_name": "全国科普教育基地",
                     *           "source": {
                     *             "id": "accreditation-2",
                     *             "name": "demo",
                     *             "url": null
                     *           },
                     *           "state": "expired",
                     *           "suspended": [],
                     *           "updated_at": "2026-11-28T05:00:26.994+08:00",
                     *           "valid_from": "2021-01-01",
                     *           "valid_to": "2025-12-31",
                     *           "venue": {
                     *             "address": "演示路 1 号",
                     *             "id": "01a21ecf-39ea-76df-b4df-93016ec47d39",
                     *             "name": "运河科技体验馆（演示场馆）"
                     *           },
                     *           "venue_id": "01a21ecf-39ea-76df-b4df-93016ec47d39",
                     *           "version": 1
                     *         },
                     *         {
                     *           "certificate_no": "演示-0007",
                     *           "class": "agriculture",
                     *           "created_at": "2026-11-28T05:00:26.998+08:00",
                     *           "cycle": "2021-2025",
                     *           "document": null,
                     *           "family": null,
                     *           "id": "01a21ecf-39f6-7d76-922b-fdf670cba0b1",
                     *           "issuer": "扬州市科学技术协会",
                     *           "level": "municipal",
                     *           "organization": null,
                     *           "organization_id": null,
                     *           "publication": "published",
                     *           "revoked_on": null,
                     *           "revoked_reason": null,
                     *           "scheme": "municipal_base",
                     *           "scheme_name": "扬州市科普教育基地",
                     *           "source": {
                     *             "id": "accreditation-7",
                     *             "name": "demo",
                     *             "url": null
                     *           },
                     *           "state": "expired",
                     *           "suspended": [],
                     *           "updated_at": "2026-11-28T05:00:26.998+08:00",
                     *           "valid_from": "2021-01-01",
                     *           "valid_to": "2025-12-31",
                     *           "venue": {
                     *             "address": "演示路 1 号",
                     *             "id": "01a21ecf-39ee-729d-ad57-0d4675416186",
                     *             "name": "江淮农科园（演示场馆）"
                     *           },
                     *           "venue_id": "01a21ecf-39ee-729d-ad57-0d4675416186",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "next_cursor": "eyJxIjoiNDUzMGNlYjRiMjI2OTE4NSIsIm4iOjE3OTU4MTMyMDAsImsiOnsicyI6IjIwMjEtMDEtMDEiLCJpZCI6IjAxYTIxZWNmLTM5ZjYtN2Q3Ni05MjJiLWZkZjY3MGNiYTBiMSJ9fQ",
                     *       "total": 8
                     *     }
                     */
                    "application/json": components["schemas"]["AccreditationList"];
                };
            };
        };
    };
    createAccreditation: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 认定 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "cycle": "2026-2030",
                 *       "issuer": "示例市科协",
                 *       "scheme": "municipal_base",
                 *       "venue_id": "01a21ecf-3ec0-7987-ba51-af780ca1c630"
                 *     }
                 */
                "application/json": components["schemas"]["AccreditationInput"];
            };
        };
        responses: {
            /** @description 已登记 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "certificate_no": null,
                     *       "class": null,
                     *       "created_at": "2026-11-28T05:00:28.286+08:00",
                     *       "cycle": "2026-2030",
                     *       "document": null,
                     *       "family": null,
                     *       "id": "01a21ecf-3efe-76e4-816a-e4edeac65e31",
                     *       "issuer": "示例市科协",
                     *       "level": "municipal",
                     *       "organization": null,
                     *       "organization_id": null,
                     *       "publication": "published",
                     *       "revoked_on": null,
                     *       "revoked_reason": null,
                     *       "scheme": "municipal_base",
                     *       "scheme_name": "扬州市科普教育基地",
                     *       "source": null,
                     *       "state": "valid",
                     *       "suspended": [],
                     *       "updated_at": "2026-11-28T05:00:28.286+08:00",
                     *       "valid_from": "2026-01-01",
                     *       "valid_to": "2030-12-31",
                     *       "venue": {
                     *         "address": "扬州市邗江区示例路 2 号",
                     *         "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *         "name": "示例天文台（演示场馆）"
                     *       },
                     *       "venue_id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Accreditation"];
                };
            };
        };
    };
    getAccreditation: {
        parameters: {
            query?: {
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,name */
                fields?: string;
                /** @description 状态以这一天为准，默认今天 */
                valid_on?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 认定 id
                 * @example 01a21ecf-39f2-7b4e-a77e-29ee8da9ecd4
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "certificate_no": "演示-0002",
                     *       "class": "science_venue",
                     *       "created_at": "2026-11-28T05:00:26.994+08:00",
                     *       "cycle": "2021-2025",
                     *       "document": {
                     *         "number": "演示〔2026〕2号",
                     *         "title": "关于命名2021-2025年度科普教育基地的决定（演示文件）",
                     *         "url": ""
                     *       },
                     *       "family": null,
                     *       "id": "01a21ecf-39f2-7b4e-a77e-29ee8da9ecd4",
                     *       "issuer": "中国科学技术协会",
                     *       "level": "national",
                     *       "organization": null,
                     *       "organization_id": null,
                     *       "publication": "published",
                     *       "revoked_on": null,
                     *       "revoked_reason": null,
                     *       "scheme": "national_base",
                     *       "scheme_name": "全国科普教育基地",
                     *       "source": {
                     *         "id": "accreditation-2",
                     *         "name": "demo",
                     *         "url": null
                     *       },
                     *       "state": "expired",
                     *       "suspended": [],
                     *       "updated_at": "2026-11-28T05:00:26.994+08:00",
                     *       "valid_from": "2021-01-01",
                     *       "valid_to": "2025-12-31",
                     *       "venue": {
                     *         "address": "演示路 1 号",
                     *         "id": "01a21ecf-39ea-76df-b4df-93016ec47d39",
                     *         "name": "运河科技体验馆（演示场馆）"
                     *       },
                     *       "venue_id": "01a21ecf-39ea-76df-b4df-93016ec47d39",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Accreditation"];
                };
            };
        };
    };
    archiveAccreditation: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 认定 id
                 * @example 01a21ecf-3efe-76e4-816a-e4edeac65e31
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已归档 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateAccreditation: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 认定 id
                 * @example 01a21ecf-3efe-76e4-816a-e4edeac65e31
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 要修改的字段 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "certificate_no": "示例-2026-001"
                 *     }
                 */
                "application/json": components["schemas"]["AccreditationPatch"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "certificate_no": "示例-2026-001",
                     *       "class": null,
                     *       "created_at": "2026-11-28T05:00:28.286+08:00",
                     *       "cycle": "2026-2030",
                     *       "document": null,
                     *       "family": null,
                     *       "id": "01a21ecf-3efe-76e4-816a-e4edeac65e31",
                     *       "issuer": "示例市科协",
                     *       "level": "municipal",
                     *       "organization": null,
                     *       "organization_id": null,
                     *       "publication": "published",
                     *       "revoked_on": null,
                     *       "revoked_reason": null,
                     *       "scheme": "municipal_base",
                     *       "scheme_name": "扬州市科普教育基地",
                     *       "source": null,
                     *       "state": "valid",
                     *       "suspended": [],
                     *       "updated_at": "2026-11-28T05:00:28.288+08:00",
                     *       "valid_from": "2026-01-01",
                     *       "valid_to": "2030-12-31",
                     *       "venue": {
                     *         "address": "扬州市邗江区示例路 2 号",
                     *         "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *         "name": "示例天文台（演示场馆）"
                     *       },
                     *       "venue_id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *       "version": 2
                     *     }
                     */
                    "application/json": components["schemas"]["Accreditation"];
                };
            };
        };
    };
    restoreAccreditation: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 认定 id
                 * @example 01a21ecf-3efe-76e4-816a-e4edeac65e31
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "certificate_no": "示例-2026-001",
                     *       "class": null,
                     *       "created_at": "2026-11-28T05:00:28.286+08:00",
                     *       "cycle": "2026-2030",
                     *       "document": null,
                     *       "family": null,
                     *       "id": "01a21ecf-3efe-76e4-816a-e4edeac65e31",
                     *       "issuer": "示例市科协",
                     *       "level": "municipal",
                     *       "organization": null,
                     *       "organization_id": null,
                     *       "publication": "published",
                     *       "revoked_on": null,
                     *       "revoked_reason": null,
                     *       "scheme": "municipal_base",
                     *       "scheme_name": "扬州市科普教育基地",
                     *       "source": null,
                     *       "state": "valid",
                     *       "suspended": [],
                     *       "updated_at": "2026-11-28T05:00:28.297+08:00",
                     *       "valid_from": "2026-01-01",
                     *       "valid_to": "2030-12-31",
                     *       "venue": {
                     *         "address": "扬州市邗江区示例路 2 号",
                     *         "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *         "name": "示例天文台（演示场馆）"
                     *       },
                     *       "venue_id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *       "version": 4
                     *     }
                     */
                    "application/json": components["schemas"]["Accreditation"];
                };
            };
        };
    };
    listActivities: {
        parameters: {
            query?: {
                /** @description 必须具备的无障碍设施 */
                accessible?: components["schemas"]["AccessibilityFact"][];
                /** @description 面向人群，代码表 audiences，包含细分人群和面向社会公众的，例如 family */
                audience?: components["schemas"]["Audience"][];
                /** @description 矩形范围：min_lng,min_lat,max_lng,max_lat，例如 119.3,32.3,119.5,32.5 */
                bbox?: string;
                /** @description 主题活动的 id 或 key，例如 national-science-day-2026 */
                campaign?: string[];
                /** @description none：不返回 total */
                count?: components["schemas"]["Count"];
                /** @description 上一页的 next_cursor，其他参数须保持不变 */
                cursor?: string;
                /** @description 请求中坐标的坐标系 */
                datum?: components["schemas"]["Datum"];
                /** @description 同时返回这些字段各取值的条数：在其他条件下、不计自身条件；day 为时间窗内（或 31 天）每天的条数 */
                facets?: components["schemas"]["ActivityFacet"][];
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,title,next_session.start */
                fields?: string;
                /** @description true：免费；false：明确收费 */
                free?: boolean;
                /** @description 时间窗起点：日期或带时区的时间，例如 2026-11-28 */
                from?: string;
                /** @description 只要这些活动 */
                ids?: string[];
                /**
                 * @description 纬度，与 lng 成对
                 * @example 32.394
                 */
                lat?: number;
                /** @description 讲师 id */
                lecturer_id?: string[];
                /**
                 * @description 每页条数，1–100
                 * @example 2
                 */
                limit?: number;
                /**
                 * @description 经度，与 lat 成对
                 * @example 119.412
                 */
                lng?: number;
                /** @description 参加方式 */
                mode?: components["schemas"]["Mode"][];
                /** @description 主办单位 id */
                organization_id?: string[];
                /** @description 返回坐标的坐标系；wgs84 须运营方开启 */
                out_datum?: components["schemas"]["Datum"];
                /** @description 搜索词：中文、拼音、首字母（sxh）、英文或数字，空格隔开的须都符合；此时默认按相关度排序 */
                q?: string;
                /** @description 半径（米），1–50000 */
                radius_m?: number;
                /** @description 场次所在行政区划或功能区代码，包含下级，例如 321003 */
                region?: string[];
                /** @description relevance 按相关度（须给出 q）；distance 由近到远（须给出 lat、lng）；start 按开始时间；updated 按更新时间升序 */
                sort?: components["schemas"]["ActivitySort"];
                /** @description 场次状态；scheduled 可隐去取消、延期和变更的场次 */
                state?: components["schemas"]["ActivityState"][];
                /** @description 进行中、未开始、已结束 */
                status?: components["schemas"]["ActivityStatus"][];
                /** @description 主题，代码表 themes，例如 astronomy */
                theme?: components["schemas"]["Theme"][];
                /** @description 时间窗终点：日期（含当天）或带时区的时间，例如 2026-11-29 */
                to?: string;
                /** @description 活动类型，代码表 activity_types，例如 lecture */
                type?: components["schemas"]["ActivityType"][];
                /** @description 场次所在场馆 id */
                venue_id?: string[];
                /**
                 * @description 常用时间窗：now 正在进行，today 今天余下，weekend 本周末，week 7 天内，month 30 天内；不能与 from、to 同用
                 * @example month
                 */
                when?: components["schemas"]["When"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "age_max": null,
                     *           "age_min": 14,
                     *           "audiences": [
                     *             "public",
                     *             "worker"
                     *           ],
                     *           "availability": "unknown",
                     *           "booking": null,
                     *           "calendar": "sessions",
                     *           "calendar_text": "12月19日（周六）9:00–11:30",
                     *           "campaign_ids": [],
                     *           "campaigns": [],
                     *           "created_at": "2026-11-28T05:00:27.091+08:00",
                     *           "distance_m": 1391,
                     *           "id": "01a21ecf-3a53-776f-bd9d-35aadf36ccbe",
                     *           "images": [],
                     *           "location": {
                     *             "accuracy": "approximate",
                     *             "datum": "gcj02",
                     *             "lat": 32.388,
                     *             "lng": 119.425,
                     *             "source": "demo, not surveyed"
                     *           },
                     *           "mode": "onsite",
                     *           "next_session": {
                     *             "address": "扬州市广陵区大学南路88号",
                     *             "availability": "unknown",
                     *             "capacity": null,
                     *             "end": "2026-12-19T11:30:00+08:00",
                     *             "id": "01a21ecf-3a53-776d-8d3a-6265dc05ef5a",
                     *             "location": {
                     *               "accuracy": "approximate",
                     *               "datum": "gcj02",
                     *               "lat": 32.388,
                     *               "lng": 119.425,
                     *               "source": "demo, not surveyed"
                     *             },
                     *             "place": null,
                     *             "previous_start": null,
                     *             "rule_date": null,
                     *             "start": "2026-12-19T09:00:00+08:00",
                     *             "state": "scheduled",
                     *             "state_reason": null,
                     *             "venue": null,
                     *             "venue_id": null
                     *           },
                     *           "online_url": null,
                     *           "organizer": {
                     *             "id": "01a21ecf-39e2-7974-919d-61aaab5c406e",
                     *             "name": "湖西湿地观察协会（演示单位）"
                     *           },
                     *           "organizer_id": "01a21ecf-39e2-7974-919d-61aaab5c406e",
                     *           "other_sessions": 0,
                     *           "place": null,
                     *           "plain_text": null,
                     *           "price": {
                     *             "currency": "CNY",
                     *             "free": true,
                     *             "max": null,
                     *             "min": null,
                     *             "text": null
                     *           },
                     *           "publication": "published",
                     *           "share_title": "12月19日｜急救技能训练（演示）｜扬州大学荷花池校区",
                     *           "source": {
                     *             "id": "急救技能训练@扬州大学荷花池校区",
                     *             "name": "demo",
                     *             "url": null
                     *           },
                     *           "state": "scheduled",
                     *           "state_reason": null,
                     *           "status": "upcoming",
                     *           "summary": "心肺复苏与海姆立克法实操。",
                     *           "themes": [
                     *             "first_aid",
                     *             "health"
                     *           ],
                     *           "title": "急救技能训练（演示）",
                     *           "type": "training",
                     *           "updated_at": "2026-11-28T05:00:27.091+08:00",
                     *           "url": null,
                     *           "venue": {
                     *             "address": "扬州市广陵区大学南路88号",
                     *             "id": "01a21ecf-3a51-7af9-953e-9b4f625baeb6",
                     *             "name": "扬州大学荷花池校区"
                     *           },
                     *           "venue_id": "01a21ecf-3a51-7af9-953e-9b4f625baeb6",
                     *           "version": 1
                     *         },
                     *         {
                     *           "age_max": null,
                     *           "age_min": null,
                     *           "audiences": [
                     *             "public",
                     *             "youth"
                     *           ],
                     *           "availability": "unknown",
                     *           "booking": null,
                     *           "calendar": "sessions",
                     *           "calendar_text": "12月25日（周五）10:00–11:00",
                     *           "campaign_ids": [],
                     *           "campaigns": [],
                     *           "created_at": "2026-11-28T05:00:27.092+08:00",
                     *           "distance_m": 1391,
                     *           "id": "01a21ecf-3a54-7189-bab7-db2640fe15d0",
                     *           "images": [],
                     *           "location": {
                     *             "accuracy": "approximate",
                     *             "datum": "gcj02",
                     *             "lat": 32.388,
                     *             "lng": 119.425,
                     *             "source": "demo, not surveyed"
                     *           },
                     *           "mode": "onsite",
                     *           "next_session": {
                     *             "address": "扬州市广陵区大学南路88号",
                     *             "availability": "unknown",
                     *             "capacity": null,
                     *             "end": "2026-12-25T11:00:00+08:00",
                     *             "id": "01a21ecf-3a54-7187-bb93-933461fe698a",
                     *             "location": {
                     *               "accuracy": "approximate",
                     *               "datum": "gcj02",
                     *               "lat": 32.388,
                     *               "lng": 119.425,
                     *               "source": "demo, not surveyed"
                     *             },
                     *             "place": null,
                     *             "previous_start": null,
                     *             "rule_date": null,
                     *             "start": "2026-12-25T10:00:00+08:00",
                     *             "state": "scheduled",
                     *             "state_reason": null,
                     *             "venue": null,
                     *             "venue_id": null
                     *           },
                     *           "online_url": null,
                     *           "organizer": {
                     *             "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *             "name": "北苑科技创新学院（演示单位）"
                     *           },
                     *           "organizer_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *           "other_sessions": 0,
                     *           "place": null,
                     *           "plain_text": null,
                     *           "price": {
                     *             "currency": "CNY",
                     *             "free": true,
                     *             "max": null,
                     *             "min": null,
                     *             "text": null
                     *           },
                     *           "publication": "published",
                     *           "share_title": "12月25日｜消防演练进场馆（演示）｜扬州大学荷花池校区",
                     *           "source": {
                     *             "id": "消防演练进场馆@扬州大学荷花池校区",
                     *             "name": "demo",
                     *             "url": null
                     *           },
                     *           "state": "scheduled",
                     *           "state_reason": null,
                     *           "status": "upcoming",
                     *           "summary": "逃生绳结与灭火器使用。",
                     *           "themes": [
                     *             "fire_safety",
                     *             "disaster"
                     *           ],
                     *           "title": "消防演练进场馆（演示）",
                     *           "type": "drill",
                     *           "updated_at": "2026-11-28T05:00:27.092+08:00",
                     *           "url": null,
                     *           "venue": {
                     *             "address": "扬州市广陵区大学南路88号",
                     *             "id": "01a21ecf-3a51-7af9-953e-9b4f625baeb6",
                     *             "name": "扬州大学荷花池校区"
                     *           },
                     *           "venue_id": "01a21ecf-3a51-7af9-953e-9b4f625baeb6",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "next_cursor": "eyJxIjoiZDhmNzQxMmJjYmE4NjI5NiIsIm4iOjE3OTU4MTMyMDAsImsiOnsiZiI6MTM5MS4wNjA1MzI4OTcxMzg1LCJpZCI6IjAxYTIxZWNmLTNhNTQtNzE4OS1iYWI3LWRiMjY0MGZlMTVkMCJ9fQ",
                     *       "total": 60
                     *     }
                     */
                    "application/json": components["schemas"]["ActivityList"];
                };
            };
        };
    };
    createActivity: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 活动 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "audiences": [
                 *         "family"
                 *       ],
                 *       "organizer_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                 *       "price": {
                 *         "free": true
                 *       },
                 *       "sessions": [
                 *         {
                 *           "capacity": 60,
                 *           "end": "2026-12-04T21:00:00+08:00",
                 *           "start": "2026-12-04T19:00:00+08:00",
                 *           "venue_id": "01a21ecf-3ec0-7987-ba51-af780ca1c630"
                 *         }
                 *       ],
                 *       "themes": [
                 *         "astronomy"
                 *       ],
                 *       "title": "月球上的扬州：公众观测夜（示例）",
                 *       "type": "observation"
                 *     }
                 */
                "application/json": components["schemas"]["ActivityInput"];
            };
        };
        responses: {
            /** @description 已登记 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessibility": {
                     *         "accessible_toilet": "unknown",
                     *         "checked_on": null,
                     *         "elevator": "unknown",
                     *         "guide_dogs": "unknown",
                     *         "hearing_loop": "unknown",
                     *         "sign_language": "unknown",
                     *         "tactile_path": "unknown",
                     *         "wheelchair": "unknown"
                     *       },
                     *       "age_max": null,
                     *       "age_min": null,
                     *       "audiences": [
                     *         "family"
                     *       ],
                     *       "availability": "unknown",
                     *       "booking": null,
                     *       "calendar": "sessions",
                     *       "calendar_text": "12月4日（周五）19:00–21:00",
                     *       "campaign_ids": [],
                     *       "campaigns": [],
                     *       "contact": {
                     *         "email": null,
                     *         "phone": null,
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.253+08:00",
                     *       "description": null,
                     *       "distance_m": null,
                     *       "id": "01a21ecf-3edd-7e82-b722-16a435a6c729",
                     *       "images": [],
                     *       "languages": [],
                     *       "lecturer_ids": [],
                     *       "lecturers": [],
                     *       "location": {
                     *         "accuracy": "approximate",
                     *         "datum": "gcj02",
                     *         "lat": 32.391,
                     *         "lng": 119.401,
                     *         "source": null
                     *       },
                     *       "mode": "onsite",
                     *       "next_session": {
                     *         "address": "扬州市邗江区示例路 2 号",
                     *         "availability": "unknown",
                     *         "capacity": 60,
                     *         "end": "2026-12-04T21:00:00+08:00",
                     *         "id": "01a21ecf-3edd-7d99-9531-8bfabf898fa3",
                     *         "location": {
                     *           "accuracy": "approximate",
                     *           "datum": "gcj02",
                     *           "lat": 32.391,
                     *           "lng": 119.401,
                     *           "source": null
                     *         },
                     *         "place": null,
                     *         "previous_start": null,
                     *         "rule_date": null,
                     *         "start": "2026-12-04T19:00:00+08:00",
                     *         "state": "scheduled",
                     *         "state_reason": null,
                     *         "venue": {
                     *           "address": "扬州市邗江区示例路 2 号",
                     *           "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *           "name": "示例天文台（演示场馆）"
                     *         },
                     *         "venue_id": "01a21ecf-3ec0-7987-ba51-af780ca1c630"
                     *       },
                     *       "online_url": null,
                     *       "organizer": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "organizer_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "other_sessions": 0,
                     *       "place": null,
                     *       "plain_text": null,
                     *       "price": {
                     *         "currency": "CNY",
                     *         "free": true,
                     *         "max": null,
                     *         "min": null,
                     *         "text": null
                     *       },
                     *       "publication": "published",
                     *       "schedule": null,
                     *       "schedule_deviations": [],
                     *       "sessions": [
                     *         {
                     *           "address": "扬州市邗江区示例路 2 号",
                     *           "availability": "unknown",
                     *           "capacity": 60,
                     *           "end": "2026-12-04T21:00:00+08:00",
                     *           "id": "01a21ecf-3edd-7d99-9531-8bfabf898fa3",
                     *           "location": {
                     *             "accuracy": "approximate",
                     *             "datum": "gcj02",
                     *             "lat": 32.391,
                     *             "lng": 119.401,
                     *             "source": null
                     *           },
                     *           "place": null,
                     *           "previous_start": null,
                     *           "rule_date": null,
                     *           "start": "2026-12-04T19:00:00+08:00",
                     *           "state": "scheduled",
                     *           "state_reason": null,
                     *           "venue": {
                     *             "address": "扬州市邗江区示例路 2 号",
                     *             "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *             "name": "示例天文台（演示场馆）"
                     *           },
                     *           "venue_id": "01a21ecf-3ec0-7987-ba51-af780ca1c630"
                     *         }
                     *       ],
                     *       "share_title": "12月4日｜月球上的扬州：公众观测夜（示例）｜示例天文台（演示场馆）",
                     *       "source": null,
                     *       "state": "scheduled",
                     *       "state_reason": null,
                     *       "status": "upcoming",
                     *       "summary": null,
                     *       "themes": [
                     *         "astronomy"
                     *       ],
                     *       "title": "月球上的扬州：公众观测夜（示例）",
                     *       "type": "observation",
                     *       "updated_at": "2026-11-28T05:00:28.253+08:00",
                     *       "url": null,
                     *       "venue": null,
                     *       "venue_id": null,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Activity"];
                };
            };
        };
    };
    mapActivities: {
        parameters: {
            query?: {
                /** @description 必须具备的无障碍设施 */
                accessible?: components["schemas"]["AccessibilityFact"][];
                /** @description 面向人群，代码表 audiences，包含细分人群和面向社会公众的，例如 family */
                audience?: components["schemas"]["Audience"][];
                /**
                 * @description 矩形范围：min_lng,min_lat,max_lng,max_lat，例如 119.3,32.3,119.5,32.5
                 * @example 119.3,32.3,119.6,32.5
                 */
                bbox?: string;
                /** @description 主题活动的 id 或 key，例如 national-science-day-2026 */
                campaign?: string[];
                /** @description 请求中坐标的坐标系 */
                datum?: components["schemas"]["Datum"];
                /** @description true：免费；false：明确收费 */
                free?: boolean;
                /** @description 时间窗起点：日期或带时区的时间，例如 2026-11-28 */
                from?: string;
                /** @description 只要这些活动 */
                ids?: string[];
                /** @description 纬度，与 lng 成对 */
                lat?: number;
                /** @description 讲师 id */
                lecturer_id?: string[];
                /** @description 最多的要素数，1–2000；total 为全部 */
                limit?: number;
                /** @description 经度，与 lat 成对 */
                lng?: number;
                /** @description 参加方式 */
                mode?: components["schemas"]["Mode"][];
                /** @description 主办单位 id */
                organization_id?: string[];
                /** @description 返回坐标的坐标系；wgs84 须运营方开启 */
                out_datum?: components["schemas"]["Datum"];
                /** @description 搜索词：中文、拼音、首字母（sxh）、英文或数字，空格隔开的须都符合；此时默认按相关度排序 */
                q?: string;
                /** @description 半径（米），1–50000 */
                radius_m?: number;
                /** @description 场次所在行政区划或功能区代码，包含下级，例如 321003 */
                region?: string[];
                /** @description 场次状态；scheduled 可隐去取消、延期和变更的场次 */
                state?: components["schemas"]["ActivityState"][];
                /** @description 进行中、未开始、已结束 */
                status?: components["schemas"]["ActivityStatus"][];
                /** @description 主题，代码表 themes，例如 astronomy */
                theme?: components["schemas"]["Theme"][];
                /** @description 时间窗终点：日期（含当天）或带时区的时间，例如 2026-11-29 */
                to?: string;
                /** @description 活动类型，代码表 activity_types，例如 lecture */
                type?: components["schemas"]["ActivityType"][];
                /** @description 场次所在场馆 id */
                venue_id?: string[];
                /** @description 常用时间窗：now 正在进行，today 今天余下，weekend 本周末，week 7 天内，month 30 天内；不能与 from、to 同用 */
                when?: components["schemas"]["When"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "datum": "gcj02",
                     *       "features": [
                     *         {
                     *           "geometry": {
                     *             "coordinates": [
                     *               119.3775,
                     *               32.3935
                     *             ],
                     *             "type": "Point"
                     *           },
                     *           "id": "01a21ecf-3a15-73e7-83a9-d4a521558e3f",
                     *           "properties": {
                     *             "calendar_text": "11月18日–12月1日，随场馆开放时间",
                     *             "place": "扬州博物馆",
                     *             "start": "2026-11-18T00:00:00+08:00",
                     *             "state": "scheduled",
                     *             "title": "双碳主题展（演示）",
                     *             "type": "exhibition",
                     *             "venue_id": "01a21ecf-3a12-7921-bd0d-d76eee8fab93"
                     *           },
                     *           "type": "Feature"
                     *         },
                     *         {
                     *           "geometry": {
                     *             "coordinates": [
                     *               119.568,
                     *               32.435
                     *             ],
                     *             "type": "Point"
                     *           },
                     *           "id": "01a21ecf-3a7c-7e42-86b8-c1a6c52707aa",
                     *           "properties": {
                     *             "calendar_text": "11月19日–12月2日，随场馆开放时间",
                     *             "place": "江都区博物馆",
                     *             "start": "2026-11-19T00:00:00+08:00",
                     *             "state": "scheduled",
                     *             "title": "双碳主题展（演示）",
                     *             "type": "exhibition",
                     *             "venue_id": "01a21ecf-3a7a-7619-a24d-1d39d7ecc55a"
                     *           },
                     *           "type": "Feature"
                     *         }
                     *       ],
                     *       "total": 121,
                     *       "type": "FeatureCollection"
                     *     }
                     */
                    "application/json": components["schemas"]["ActivityLayer"];
                };
            };
        };
    };
    getActivity: {
        parameters: {
            query?: {
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,name */
                fields?: string;
                /** @description 返回坐标的坐标系；wgs84 须运营方开启 */
                out_datum?: components["schemas"]["Datum"];
            };
            header?: never;
            path: {
                /**
                 * @description 活动 id
                 * @example 01a21ecf-3a53-776f-bd9d-35aadf36ccbe
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessibility": {
                     *         "accessible_toilet": "unknown",
                     *         "checked_on": null,
                     *         "elevator": "unknown",
                     *         "guide_dogs": "unknown",
                     *         "hearing_loop": "unknown",
                     *         "sign_language": "unknown",
                     *         "tactile_path": "unknown",
                     *         "wheelchair": "unknown"
                     *       },
                     *       "age_max": null,
                     *       "age_min": 14,
                     *       "audiences": [
                     *         "public",
                     *         "worker"
                     *       ],
                     *       "availability": "unknown",
                     *       "booking": null,
                     *       "calendar": "sessions",
                     *       "calendar_text": "12月19日（周六）9:00–11:30",
                     *       "campaign_ids": [],
                     *       "campaigns": [],
                     *       "contact": {
                     *         "email": null,
                     *         "phone": null,
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:27.091+08:00",
                     *       "description": "演示数据：活动与主办单位均为虚构，场馆并未举办。",
                     *       "distance_m": null,
                     *       "id": "01a21ecf-3a53-776f-bd9d-35aadf36ccbe",
                     *       "images": [],
                     *       "languages": [
                     *         "zh"
                     *       ],
                     *       "lecturer_ids": [],
                     *       "lecturers": [],
                     *       "location": {
                     *         "accuracy": "approximate",
                     *         "datum": "gcj02",
                     *         "lat": 32.388,
                     *         "lng": 119.425,
                     *         "source": "demo, not surveyed"
                     *       },
                     *       "mode": "onsite",
                     *       "next_session": {
                     *         "address": "扬州市广陵区大学南路88号",
                     *         "availability": "unknown",
                     *         "capacity": null,
                     *         "end": "2026-12-19T11:30:00+08:00",
                     *         "id": "01a21ecf-3a53-776d-8d3a-6265dc05ef5a",
                     *         "location": {
                     *           "accuracy": "approximate",
                     *           "datum": "gcj02",
                     *           "lat": 32.388,
                     *           "lng": 119.425,
                     *           "source": "demo, not surveyed"
                     *         },
                     *         "place": null,
                     *         "previous_start": null,
                     *         "rule_date": null,
                     *         "start": "2026-12-19T09:00:00+08:00",
                     *         "state": "scheduled",
                     *         "state_reason": null,
                     *         "venue": null,
                     *         "venue_id": null
                     *       },
                     *       "online_url": null,
                     *       "organizer": {
                     *         "id": "01a21ecf-39e2-7974-919d-61aaab5c406e",
                     *         "name": "湖西湿地观察协会（演示单位）"
                     *       },
                     *       "organizer_id": "01a21ecf-39e2-7974-919d-61aaab5c406e",
                     *       "other_sessions": 0,
                     *       "place": null,
                     *       "plain_text": null,
                     *       "price": {
                     *         "currency": "CNY",
                     *         "free": true,
                     *         "max": null,
                     *         "min": null,
                     *         "text": null
                     *       },
                     *       "publication": "published",
                     *       "schedule": null,
                     *       "schedule_deviations": [],
                     *       "sessions": [
                     *         {
                     *           "address": "扬州市广陵区大学南路88号",
                     *           "availability": "unknown",
                     *           "capacity": null,
                     *           "end": "2026-12-19T11:30:00+08:00",
                     *           "id": "01a21ecf-3a53-776d-8d3a-6265dc05ef5a",
                     *           "location": {
                     *             "accuracy": "approximate",
                     *             "datum": "gcj02",
                     *             "lat": 32.388,
                     *             "lng": 119.425,
                     *             "source": "demo, not surveyed"
                     *           },
                     *           "place": null,
                     *           "previous_start": null,
                     *           "rule_date": null,
                     *           "start": "2026-12-19T09:00:00+08:00",
                     *           "state": "scheduled",
                     *           "state_reason": null,
                     *           "venue": null,
                     *           "venue_id": null
                     *         }
                     *       ],
                     *       "share_title": "12月19日｜急救技能训练（演示）｜扬州大学荷花池校区",
                     *       "source": {
                     *         "id": "急救技能训练@扬州大学荷花池校区",
                     *         "name": "demo",
                     *         "url": null
                     *       },
                     *       "state": "scheduled",
                     *       "state_reason": null,
                     *       "status": "upcoming",
                     *       "summary": "心肺复苏与海姆立克法实操。",
                     *       "themes": [
                     *         "first_aid",
                     *         "health"
                     *       ],
                     *       "title": "急救技能训练（演示）",
                     *       "type": "training",
                     *       "updated_at": "2026-11-28T05:00:27.091+08:00",
                     *       "url": null,
                     *       "venue": {
                     *         "address": "扬州市广陵区大学南路88号",
                     *         "id": "01a21ecf-3a51-7af9-953e-9b4f625baeb6",
                     *         "name": "扬州大学荷花池校区"
                     *       },
                     *       "venue_id": "01a21ecf-3a51-7af9-953e-9b4f625baeb6",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Activity"];
                };
            };
        };
    };
    archiveActivity: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 活动 id
                 * @example 01a21ecf-3edd-7e82-b722-16a435a6c729
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已归档 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateActivity: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 活动 id
                 * @example 01a21ecf-3edd-7e82-b722-16a435a6c729
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 要修改的字段 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "summary": "用望远镜看环形山。"
                 *     }
                 */
                "application/json": components["schemas"]["ActivityPatch"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessibility": {
                     *         "accessible_toilet": "unknown",
                     *         "checked_on": null,
                     *         "elevator": "unknown",
                     *         "guide_dogs": "unknown",
                     *         "hearing_loop": "unknown",
                     *         "sign_language": "unknown",
                     *         "tactile_path": "unknown",
                     *         "wheelchair": "unknown"
                     *       },
                     *       "age_max": null,
                     *       "age_min": null,
                     *       "audiences": [
                     *         "family"
                     *       ],
                     *       "availability": "unknown",
                     *       "booking": null,
                     *       "calendar": "sessions",
                     *       "calendar_text": "12月4日（周五）19:00–21:00",
                     *       "campaign_ids": [],
                     *       "campaigns": [],
                     *       "contact": {
                     *         "email": null,
                     *         "phone": null,
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.253+08:00",
                     *       "description": null,
                     *       "distance_m": null,
                     *       "id": "01a21ecf-3edd-7e82-b722-16a435a6c729",
                     *       "images": [],
                     *       "languages": [],
                     *       "lecturer_ids": [],
                     *       "lecturers": [],
                     *       "location": {
                     *         "accuracy": "approximate",
                     *         "datum": "gcj02",
                     *         "lat": 32.391,
                     *         "lng": 119.401,
                     *         "source": null
                     *       },
                     *       "mode": "onsite",
                     *       "next_session": {
                     *         "address": "扬州市邗江区示例路 2 号",
                     *         "availability": "unknown",
                     *         "capacity": 60,
                     *         "end": "2026-12-04T21:00:00+08:00",
                     *         "id": "01a21ecf-3edd-7d99-9531-8bfabf898fa3",
                     *         "location": {
                     *           "accuracy": "approximate",
                     *           "datum": "gcj02",
                     *           "lat": 32.391,
                     *           "lng": 119.401,
                     *           "source": null
                     *         },
                     *         "place": null,
                     *         "previous_start": null,
                     *         "rule_date": null,
                     *         "start": "2026-12-04T19:00:00+08:00",
                     *         "state": "scheduled",
                     *         "state_reason": null,
                     *         "venue": {
                     *           "address": "扬州市邗江区示例路 2 号",
                     *           "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *           "name": "示例天文台（演示场馆）"
                     *         },
                     *         "venue_id": "01a21ecf-3ec0-7987-ba51-af780ca1c630"
                     *       },
                     *       "online_url": null,
                     *       "organizer": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "organizer_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "other_sessions": 0,
                     *       "place": null,
                     *       "plain_text": null,
                     *       "price": {
                     *         "currency": "CNY",
                     *         "free": true,
                     *         "max": null,
                     *         "min": null,
                     *         "text": null
                     *       },
                     *       "publication": "published",
                     *       "schedule": null,
                     *       "schedule_deviations": [],
                     *       "sessions": [
                     *         {
                     *           "address": "扬州市邗江区示例路 2 号",
                     *           "availability": "unknown",
                     *           "capacity": 60,
                     *           "end": "2026-12-04T21:00:00+08:00",
                     *           "id": "01a21ecf-3edd-7d99-9531-8bfabf898fa3",
                     *           "location": {
                     *             "accuracy": "approximate",
                     *             "datum": "gcj02",
                     *             "lat": 32.391,
                     *             "lng": 119.401,
                     *             "source": null
                     *           },
                     *           "place": null,
                     *           "previous_start": null,
                     *           "rule_date": null,
                     *           "start": "2026-12-04T19:00:00+08:00",
                     *           "state": "scheduled",
                     *           "state_reason": null,
                     *           "venue": {
                     *             "address": "扬州市邗江区示例路 2 号",
                     *             "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *             "name": "示例天文台（演示场馆）"
                     *           },
                     *           "venue_id": "01a21ecf-3ec0-7987-ba51-af780ca1c630"
                     *         }
                     *       ],
                     *       "share_title": "12月4日｜月球上的扬州：公众观测夜（示例）｜示例天文台（演示场馆）",
                     *       "source": null,
                     *       "state": "scheduled",
                     *       "state_reason": null,
                     *       "status": "upcoming",
                     *       "summary": "用望远镜看环形山。",
                     *       "themes": [
                     *         "astronomy"
                     *       ],
                     *       "title": "月球上的扬州：公众观测夜（示例）",
                     *       "type": "observation",
                     *       "updated_at": "2026-11-28T05:00:28.257+08:00",
                     *       "url": null,
                     *       "venue": null,
                     *       "venue_id": null,
                     *       "version": 2
                     *     }
                     */
                    "application/json": components["schemas"]["Activity"];
                };
            };
        };
    };
    objectToActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 活动 id
                 * @example 01a21ecf-3eec-73c4-9667-178f9d74d7fc
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 异议 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "未经本馆同意。"
                 *     }
                 */
                "application/json": components["schemas"]["CommentInput"];
            };
        };
        responses: {
            /** @description 已提交 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    restoreActivity: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 活动 id
                 * @example 01a21ecf-3edd-7e82-b722-16a435a6c729
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessibility": {
                     *         "accessible_toilet": "unknown",
                     *         "checked_on": null,
                     *         "elevator": "unknown",
                     *         "guide_dogs": "unknown",
                     *         "hearing_loop": "unknown",
                     *         "sign_language": "unknown",
                     *         "tactile_path": "unknown",
                     *         "wheelchair": "unknown"
                     *       },
                     *       "age_max": null,
                     *       "age_min": null,
                     *       "audiences": [
                     *         "family"
                     *       ],
                     *       "availability": "unknown",
                     *       "booking": null,
                     *       "calendar": "sessions",
                     *       "calendar_text": "12月4日（周五）19:00–21:00",
                     *       "campaign_ids": [],
                     *       "campaigns": [],
                     *       "contact": {
                     *         "email": null,
                     *         "phone": null,
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.253+08:00",
                     *       "description": null,
                     *       "distance_m": null,
                     *       "id": "01a21ecf-3edd-7e82-b722-16a435a6c729",
                     *       "images": [],
                     *       "languages": [],
                     *       "lecturer_ids": [],
                     *       "lecturers": [],
                     *       "location": {
                     *         "accuracy": "approximate",
                     *         "datum": "gcj02",
                     *         "lat": 32.391,
                     *         "lng": 119.401,
                     *         "source": null
                     *       },
                     *       "mode": "onsite",
                     *       "next_session": {
                     *         "address": "扬州市邗江区示例路 2 号",
                     *         "availability": "unknown",
                     *         "capacity": 60,
                     *         "end": "2026-12-04T21:00:00+08:00",
                     *         "id": "01a21ecf-3edd-7d99-9531-8bfabf898fa3",
                     *         "location": {
                     *           "accuracy": "approximate",
                     *           "datum": "gcj02",
                     *           "lat": 32.391,
                     *           "lng": 119.401,
                     *           "source": null
                     *         },
                     *         "place": null,
                     *         "previous_start": null,
                     *         "rule_date": null,
                     *         "start": "2026-12-04T19:00:00+08:00",
                     *         "state": "cancelled",
                     *         "state_reason": "天气原因取消",
                     *         "venue": {
                     *           "address": "扬州市邗江区示例路 2 号",
                     *           "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *           "name": "示例天文台（演示场馆）"
                     *         },
                     *         "venue_id": "01a21ecf-3ec0-7987-ba51-af780ca1c630"
                     *       },
                     *       "online_url": null,
                     *       "organizer": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "organizer_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "other_sessions": 0,
                     *       "place": null,
                     *       "plain_text": null,
                     *       "price": {
                     *         "currency": "CNY",
                     *         "free": true,
                     *         "max": null,
                     *         "min": null,
                     *         "text": null
                     *       },
                     *       "publication": "published",
                     *       "schedule": null,
                     *       "schedule_deviations": [],
                     *       "sessions": [
                     *         {
                     *           "address": "扬州市邗江区示例路 2 号",
                     *           "availability": "unknown",
                     *           "capacity": 60,
                     *           "end": "2026-12-04T21:00:00+08:00",
                     *           "id": "01a21ecf-3edd-7d99-9531-8bfabf898fa3",
                     *           "location": {
                     *             "accuracy": "approximate",
                     *             "datum": "gcj02",
                     *             "lat": 32.391,
                     *             "lng": 119.401,
                     *             "source": null
                     *           },
                     *           "place": null,
                     *           "previous_start": null,
                     *           "rule_date": null,
                     *           "start": "2026-12-04T19:00:00+08:00",
                     *           "state": "cancelled",
                     *           "state_reason": "天气原因取消",
                     *           "venue": {
                     *             "address": "扬州市邗江区示例路 2 号",
                     *             "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *             "name": "示例天文台（演示场馆）"
                     *           },
                     *           "venue_id": "01a21ecf-3ec0-7987-ba51-af780ca1c630"
                     *         }
                     *       ],
                     *       "share_title": "12月4日｜月球上的扬州：公众观测夜（示例）｜示例天文台（演示场馆）",
                     *       "source": null,
                     *       "state": "cancelled",
                     *       "state_reason": null,
                     *       "status": "past",
                     *       "summary": "用望远镜看环形山。",
                     *       "themes": [
                     *         "astronomy"
                     *       ],
                     *       "title": "月球上的扬州：公众观测夜（示例）",
                     *       "type": "observation",
                     *       "updated_at": "2026-11-28T05:00:28.265+08:00",
                     *       "url": null,
                     *       "venue": null,
                     *       "venue_id": null,
                     *       "version": 5
                     *     }
                     */
                    "application/json": components["schemas"]["Activity"];
                };
            };
        };
    };
    applySchedule: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 活动 id
                 * @example 01a21ecf-3ef0-7c18-b8be-90fd73c87540
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessibility": {
                     *         "accessible_toilet": "unknown",
                     *         "checked_on": null,
                     *         "elevator": "unknown",
                     *         "guide_dogs": "unknown",
                     *         "hearing_loop": "unknown",
                     *         "sign_language": "unknown",
                     *         "tactile_path": "unknown",
                     *         "wheelchair": "unknown"
                     *       },
                     *       "age_max": null,
                     *       "age_min": null,
                     *       "audiences": [],
                     *       "availability": "unknown",
                     *       "booking": null,
                     *       "calendar": "sessions",
                     *       "calendar_text": "11月28日（周六）9:30–11:00，共9场",
                     *       "campaign_ids": [],
                     *       "campaigns": [],
                     *       "contact": {
                     *         "email": null,
                     *         "phone": null,
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.272+08:00",
                     *       "description": null,
                     *       "distance_m": null,
                     *       "id": "01a21ecf-3ef0-7c18-b8be-90fd73c87540",
                     *       "images": [],
                     *       "languages": [],
                     *       "lecturer_ids": [],
                     *       "lecturers": [],
                     *       "location": null,
                     *       "mode": "onsite",
                     *       "next_session": {
                     *         "address": null,
                     *         "availability": "unknown",
                     *         "capacity": null,
                     *         "end": "2026-11-28T11:00:00+08:00",
                     *         "id": "01a21ecf-3ef0-7b46-b22c-4b1870630869",
                     *         "location": null,
                     *         "place": null,
                     *         "previous_start": null,
                     *         "rule_date": "2026-11-28",
                     *         "start": "2026-11-28T09:30:00+08:00",
                     *         "state": "scheduled",
                     *         "state_reason": null,
                     *         "venue": null,
                     *         "venue_id": null
                     *       },
                     *       "online_url": null,
                     *       "organizer": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "organizer_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "other_sessions": 8,
                     *       "place": null,
                     *       "plain_text": null,
                     *       "price": null,
                     *       "publication": "published",
                     *       "schedule": {
                     *         "end_time": "11:00",
                     *         "except": [],
                     *         "from": "2026-11-28",
                     *         "skip_holidays": false,
                     *         "start_time": "09:30",
                     *         "to": "2027-01-26",
                     *         "weekdays": [
                     *           "sat"
                     *         ]
                     *       },
                     *       "schedule_deviations": [],
                     *       "sessions": [
                     *         {
                     *           "address": null,
                     *           "availability": "unknown",
                     *           "capacity": null,
                     *           "end": "2026-11-28T11:00:00+08:00",
                     *           "id": "01a21ecf-3ef0-7b46-b22c-4b1870630869",
                     *           "location": null,
                     *           "place": null,
                     *           "previous_start": null,
                     *           "rule_date": "2026-11-28",
                     *           "start": "2026-11-28T09:30:00+08:00",
                     *           "state": "scheduled",
                     *           "state_reason": null,
                     *           "venue": null,
                     *           "venue_id": null
                     *         },
                     *         {
                     *           "address": null,
                     *           "availability": "unknown",
                     *           "capacity": null,
                     *           "end": "2026-12-05T11:00:00+08:00",
                     *           "id": "01a21ecf-3ef0-7b4a-9513-09761eb62fc9",
                     *           "location": null,
                     *           "place": null,
                     *           "previous_start": null,
                     *           "rule_date": "2026-12-05",
                     *           "start": "2026-12-05T09:30:00+08:00",
                     *           "state": "scheduled",
                     *           "state_reason": null,
                     *           "venue": null,
                     *           "venue_id": null
                     *         }
                     *       ],
                     *       "share_title": "11月28日｜周末科学实验课（示例）",
                     *       "source": null,
                     *       "state": "scheduled",
                     *       "state_reason": null,
                     *       "status": "upcoming",
                     *       "summary": null,
                     *       "themes": [],
                     *       "title": "周末科学实验课（示例）",
                     *       "type": "workshop",
                     *       "updated_at": "2026-11-28T05:00:28.275+08:00",
                     *       "url": null,
                     *       "venue": null,
                     *       "venue_id": null,
                     *       "version": 2
                     *     }
                     */
                    "application/json": components["schemas"]["Activity"];
                };
            };
        };
    };
    updateSession: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 活动 id
                 * @example 01a21ecf-3edd-7e82-b722-16a435a6c729
                 */
                id: string;
                /**
                 * @description 场次 id
                 * @example 01a21ecf-3edd-7d99-9531-8bfabf898fa3
                 */
                session_id: string;
            };
            cookie?: never;
        };
        /** @description 要修改的字段 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "state": "cancelled",
                 *       "state_reason": "天气原因取消"
                 *     }
                 */
                "application/json": components["schemas"]["SessionPatch"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessibility": {
                     *         "accessible_toilet": "unknown",
                     *         "checked_on": null,
                     *         "elevator": "unknown",
                     *         "guide_dogs": "unknown",
                     *         "hearing_loop": "unknown",
                     *         "sign_language": "unknown",
                     *         "tactile_path": "unknown",
                     *         "wheelchair": "unknown"
                     *       },
                     *       "age_max": null,
                     *       "age_min": null,
                     *       "audiences": [
                     *         "family"
                     *       ],
                     *       "availability": "unknown",
                     *       "booking": null,
                     *       "calendar": "sessions",
                     *       "calendar_text": "12月4日（周五）19:00–21:00",
                     *       "campaign_ids": [],
                     *       "campaigns": [],
                     *       "contact": {
                     *         "email": null,
                     *         "phone": null,
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.253+08:00",
                     *       "description": null,
                     *       "distance_m": null,
                     *       "id": "01a21ecf-3edd-7e82-b722-16a435a6c729",
                     *       "images": [],
                     *       "languages": [],
                     *       "lecturer_ids": [],
                     *       "lecturers": [],
                     *       "location": {
                     *         "accuracy": "approximate",
                     *         "datum": "gcj02",
                     *         "lat": 32.391,
                     *         "lng": 119.401,
                     *         "source": null
                     *       },
                     *       "mode": "onsite",
                     *       "next_session": {
                     *         "address": "扬州市邗江区示例路 2 号",
                     *         "availability": "unknown",
                     *         "capacity": 60,
                     *         "end": "2026-12-04T21:00:00+08:00",
                     *         "id": "01a21ecf-3edd-7d99-9531-8bfabf898fa3",
                     *         "location": {
                     *           "accuracy": "approximate",
                     *           "datum": "gcj02",
                     *           "lat": 32.391,
                     *           "lng": 119.401,
                     *           "source": null
                     *         },
                     *         "place": null,
                     *         "previous_start": null,
                     *         "rule_date": null,
                     *         "start": "2026-12-04T19:00:00+08:00",
                     *         "state": "cancelled",
                     *         "state_reason": "天气原因取消",
                     *         "venue": {
                     *           "address": "扬州市邗江区示例路 2 号",
                     *           "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *           "name": "示例天文台（演示场馆）"
                     *         },
                     *         "venue_id": "01a21ecf-3ec0-7987-ba51-af780ca1c630"
                     *       },
                     *       "online_url": null,
                     *       "organizer": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "organizer_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "other_sessions": 0,
                     *       "place": null,
                     *       "plain_text": null,
                     *       "price": {
                     *         "currency": "CNY",
                     *         "free": true,
                     *         "max": null,
                     *         "min": null,
                     *         "text": null
                     *       },
                     *       "publication": "published",
                     *       "schedule": null,
                     *       "schedule_deviations": [],
                     *       "sessions": [
                     *         {
                     *           "address": "扬州市邗江区示例路 2 号",
                     *           "availability": "unknown",
                     *           "capacity": 60,
                     *           "end": "2026-12-04T21:00:00+08:00",
                     *           "id": "01a21ecf-3edd-7d99-9531-8bfabf898fa3",
                     *           "location": {
                     *             "accuracy": "approximate",
                     *             "datum": "gcj02",
                     *             "lat": 32.391,
                     *             "lng": 119.401,
                     *             "source": null
                     *           },
                     *           "place": null,
                     *           "previous_start": null,
                     *           "rule_date": null,
                     *           "start": "2026-12-04T19:00:00+08:00",
                     *           "state": "cancelled",
                     *           "state_reason": "天气原因取消",
                     *           "venue": {
                     *             "address": "扬州市邗江区示例路 2 号",
                     *             "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *             "name": "示例天文台（演示场馆）"
                     *           },
                     *           "venue_id": "01a21ecf-3ec0-7987-ba51-af780ca1c630"
                     *         }
                     *       ],
                     *       "share_title": "12月4日｜月球上的扬州：公众观测夜（示例）｜示例天文台（演示场馆）",
                     *       "source": null,
                     *       "state": "cancelled",
                     *       "state_reason": null,
                     *       "status": "past",
                     *       "summary": "用望远镜看环形山。",
                     *       "themes": [
                     *         "astronomy"
                     *       ],
                     *       "title": "月球上的扬州：公众观测夜（示例）",
                     *       "type": "observation",
                     *       "updated_at": "2026-11-28T05:00:28.261+08:00",
                     *       "url": null,
                     *       "venue": null,
                     *       "venue_id": null,
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Activity"];
                };
            };
        };
    };
    listAPIKeys: {
        parameters: {
            query?: {
                /** @description true：只要已撤销的；false：只要在用的 */
                archived?: boolean;
                /** @description none：不返回 total */
                count?: components["schemas"]["Count"];
                /** @description 上一页的 next_cursor，其他参数须保持不变 */
                cursor?: string;
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,title,next_session.start */
                fields?: string;
                /** @description 每页条数，1–100 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "archived": false,
                     *           "created_at": "2026-11-28T05:00:28.565+08:00",
                     *           "expires_at": null,
                     *           "grants": [],
                     *           "hint": "kepu_pk_…GJHG",
                     *           "id": "01a21ecf-4015-72cc-b726-62c8178c88df",
                     *           "last_used_at": null,
                     *           "name": "示例小程序",
                     *           "quota": 6000,
                     *           "scopes": [],
                     *           "type": "publishable",
                     *           "updated_at": "2026-11-28T05:00:28.565+08:00",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["APIKeyList"];
                };
            };
        };
    };
    createAPIKey: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 接口密钥 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "示例小程序",
                 *       "quota": 6000,
                 *       "type": "publishable"
                 *     }
                 */
                "application/json": components["schemas"]["APIKeyInput"];
            };
        };
        responses: {
            /** @description 已登记 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "archived": false,
                     *       "created_at": "2026-11-28T05:00:28.565+08:00",
                     *       "expires_at": null,
                     *       "grants": [],
                     *       "hint": "kepu_pk_…GJHG",
                     *       "id": "01a21ecf-4015-72cc-b726-62c8178c88df",
                     *       "last_used_at": null,
                     *       "name": "示例小程序",
                     *       "quota": 6000,
                     *       "scopes": [],
                     *       "token": "kepu_EXAMPLE",
                     *       "type": "publishable",
                     *       "updated_at": "2026-11-28T05:00:28.565+08:00",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["APIKeyWithToken"];
                };
            };
        };
    };
    getAPIKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 接口密钥 id
                 * @example 01a21ecf-4015-72cc-b726-62c8178c88df
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "archived": false,
                     *       "created_at": "2026-11-28T05:00:28.565+08:00",
                     *       "expires_at": null,
                     *       "grants": [],
                     *       "hint": "kepu_pk_…GJHG",
                     *       "id": "01a21ecf-4015-72cc-b726-62c8178c88df",
                     *       "last_used_at": null,
                     *       "name": "示例小程序",
                     *       "quota": 6000,
                     *       "scopes": [],
                     *       "type": "publishable",
                     *       "updated_at": "2026-11-28T05:00:28.565+08:00",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["APIKey"];
                };
            };
        };
    };
    revokeAPIKey: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 接口密钥 id
                 * @example 01a21ecf-4015-72cc-b726-62c8178c88df
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已撤销 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateAPIKey: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 接口密钥 id
                 * @example 01a21ecf-4015-72cc-b726-62c8178c88df
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 要修改的字段 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "quota": 12000
                 *     }
                 */
                "application/json": components["schemas"]["APIKeyPatch"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "archived": false,
                     *       "created_at": "2026-11-28T05:00:28.565+08:00",
                     *       "expires_at": null,
                     *       "grants": [],
                     *       "hint": "kepu_pk_…GJHG",
                     *       "id": "01a21ecf-4015-72cc-b726-62c8178c88df",
                     *       "last_used_at": null,
                     *       "name": "示例小程序",
                     *       "quota": 12000,
                     *       "scopes": [],
                     *       "type": "publishable",
                     *       "updated_at": "2026-11-28T05:00:28.568+08:00",
                     *       "version": 2
                     *     }
                     */
                    "application/json": components["schemas"]["APIKey"];
                };
            };
        };
    };
    getMyApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "account_made": false,
                     *       "applicant": {
                     *         "email": "jingbanren@example.org",
                     *         "name": "示例经办人",
                     *         "phone": "13800000000"
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.112+08:00",
                     *       "decided_at": null,
                     *       "id": "01a21ecf-3e50-717e-99f8-37923f580061",
                     *       "organization": {
                     *         "address": "",
                     *         "contact": {
                     *           "email": "",
                     *           "phone": "",
                     *           "website": ""
                     *         },
                     *         "credit_code": "91440300708461136T",
                     *         "name": "示例科技馆管理中心",
                     *         "region_code": "321003",
                     *         "type": "public_institution"
                     *       },
                     *       "organization_id": null,
                     *       "reasons": [],
                     *       "registered": null,
                     *       "state": "submitted",
                     *       "statement": "申请登记本馆的活动。",
                     *       "type": "join",
                     *       "updated_at": "2026-11-28T05:00:28.112+08:00",
                     *       "venue": null,
                     *       "venue_id": null,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Application"];
                };
            };
        };
    };
    withdrawMyApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已撤回 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    correctMyApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 要修改的字段 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "organization": {
                 *         "name": "扬州示例科技馆管理中心"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ApplicationPatch"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "account_made": false,
                     *       "applicant": {
                     *         "email": "jingbanren@example.org",
                     *         "name": "示例经办人",
                     *         "phone": "13800000000"
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.112+08:00",
                     *       "decided_at": null,
                     *       "id": "01a21ecf-3e50-717e-99f8-37923f580061",
                     *       "organization": {
                     *         "address": "",
                     *         "contact": {
                     *           "email": "",
                     *           "phone": "",
                     *           "website": ""
                     *         },
                     *         "credit_code": "91440300708461136T",
                     *         "name": "扬州示例科技馆管理中心",
                     *         "region_code": "321003",
                     *         "type": "public_institution"
                     *       },
                     *       "organization_id": null,
                     *       "reasons": [],
                     *       "registered": null,
                     *       "state": "submitted",
                     *       "statement": "申请登记本馆的活动。",
                     *       "type": "join",
                     *       "updated_at": "2026-11-28T05:00:28.118+08:00",
                     *       "venue": null,
                     *       "venue_id": null,
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Application"];
                };
            };
        };
    };
    createFirstAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 用户名和密码 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "Example-Password-1",
                 *       "username": "kejiguan"
                 *     }
                 */
                "application/json": components["schemas"]["FirstAccountInput"];
            };
        };
        responses: {
            /** @description 已登记 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "archived": false,
                     *       "created_at": "2026-11-28T05:00:28.16+08:00",
                     *       "email": "jingbanren@example.org",
                     *       "grants": [
                     *         {
                     *           "organization": {
                     *             "id": "01a21ecf-3e58-7024-bb93-4f5223d7460a",
                     *             "name": "扬州示例科技馆管理中心"
                     *           },
                     *           "organization_id": "01a21ecf-3e58-7024-bb93-4f5223d7460a",
                     *           "region": null,
                     *           "region_code": "",
                     *           "role": "owner"
                     *         }
                     *       ],
                     *       "id": "01a21ecf-3e80-7e21-9f24-bf988ec80cdd",
                     *       "name": "示例经办人",
                     *       "sso_subject": null,
                     *       "updated_at": "2026-11-28T05:00:28.16+08:00",
                     *       "username": "kejiguan",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    apply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 入驻申请 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "applicant": {
                 *         "email": "jingbanren@example.org",
                 *         "name": "示例经办人",
                 *         "phone": "13800000000"
                 *       },
                 *       "organization": {
                 *         "credit_code": "91440300708461136T",
                 *         "name": "示例科技馆管理中心",
                 *         "region_code": "321003",
                 *         "type": "public_institution"
                 *       },
                 *       "statement": "申请登记本馆的活动。"
                 *     }
                 */
                "application/json": components["schemas"]["ApplicationInput"];
            };
        };
        responses: {
            /** @description 已登记 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "account_made": false,
                     *       "applicant": {
                     *         "email": "jingbanren@example.org",
                     *         "name": "示例经办人",
                     *         "phone": "13800000000"
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.112+08:00",
                     *       "decided_at": null,
                     *       "id": "01a21ecf-3e50-717e-99f8-37923f580061",
                     *       "organization": {
                     *         "address": "",
                     *         "contact": {
                     *           "email": "",
                     *           "phone": "",
                     *           "website": ""
                     *         },
                     *         "credit_code": "91440300708461136T",
                     *         "name": "示例科技馆管理中心",
                     *         "region_code": "321003",
                     *         "type": "public_institution"
                     *       },
                     *       "organization_id": null,
                     *       "reasons": [],
                     *       "registered": null,
                     *       "state": "submitted",
                     *       "statement": "申请登记本馆的活动。",
                     *       "token": "kepu_EXAMPLE",
                     *       "type": "join",
                     *       "updated_at": "2026-11-28T05:00:28.112+08:00",
                     *       "venue": null,
                     *       "venue_id": null,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Applied"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description create、update、archive、restore、merge、sign_in、sign_in_failed、sign_out、password_change、password_reset 等 */
                action?: string[];
                /** @description 操作者的账号或密钥 id */
                actor_id?: string;
                /** @description 操作者的用户名或密钥名称 */
                actor_name?: string;
                /** @description 网络地址 */
                address?: string;
                /** @description none：不返回 total */
                count?: components["schemas"]["Count"];
                /** @description 上一页的 next_cursor，其他参数须保持不变 */
                cursor?: string;
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,title,next_session.start */
                fields?: string;
                /** @description 从何时起：RFC 3339 或日期 */
                from?: string;
                /**
                 * @description 记录种类，例如 venue
                 * @example [
                 *       "activity"
                 *     ]
                 */
                kind?: string[];
                /** @description 每页条数，1–100 */
                limit?: number;
                /** @description 记录 id */
                record_id?: string;
                /** @description 到何时止（不含）；日期含当天 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "action": "approve",
                     *           "actor": {
                     *             "id": "01a21ecf-3b7c-7dab-92a0-e476b51e826d",
                     *             "kind": "account",
                     *             "name": "shenhe"
                     *           },
                     *           "address": "127.0.0.1",
                     *           "at": "2026-11-28T05:00:28.407+08:00",
                     *           "changes": {
                     *             "publication": {
                     *               "after": "published",
                     *               "before": "submitted"
                     *             }
                     *           },
                     *           "id": "01a21ecf-3f78-79ff-bbb8-ce38469733fd",
                     *           "kind": "activity",
                     *           "reason": null,
                     *           "record_id": "01a21ecf-3f73-7771-889c-77fcabc8bd42",
                     *           "request_id": "5ecfbc89beb3dd5f6bbfdb908cfdf589",
                     *           "seal": null,
                     *           "user_agent": "Go-http-client/1.1"
                     *         },
                     *         {
                     *           "action": "create",
                     *           "actor": {
                     *             "id": "01a21ecf-3cbc-720d-8c98-af34836fbdc9",
                     *             "kind": "account",
                     *             "name": "fuze"
                     *           },
                     *           "address": "127.0.0.1",
                     *           "at": "2026-11-28T05:00:28.403+08:00",
                     *           "changes": {
                     *             "accessibility": {
                     *               "after": {
                     *                 "accessible_toilet": "unknown",
                     *                 "checked_on": "",
                     *                 "elevator": "unknown",
                     *                 "guide_dogs": "unknown",
                     *                 "hearing_loop": "unknown",
                     *                 "sign_language": "unknown",
                     *                 "tactile_path": "unknown",
                     *                 "wheelchair": "unknown"
                     *               },
                     *               "before": null
                     *             },
                     *             "availability": {
                     *               "after": "unknown",
                     *               "before": null
                     *             },
                     *             "calendar": {
                     *               "after": "sessions",
                     *               "before": null
                     *             },
                     *             "contact": {
                     *               "after": {
                     *                 "email": "",
                     *                 "phone": "",
                     *                 "website": ""
                     *               },
                     *               "before": null
                     *             },
                     *             "mode": {
                     *               "after": "onsite",
                     *               "before": null
                     *             },
                     *             "organizer_id": {
                     *               "after": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *               "before": null
                     *             },
                     *             "publication": {
                     *               "after": "submitted",
                     *               "before": null
                     *             },
                     *             "sessions": {
                     *               "after": [
                     *                 {
                     *                   "Availability": "unknown",
                     *                   "Capacity": null,
                     *                   "End": null,
                     *                   "ID": "01a21ecf-3f73-76f2-8742-de77bb2012a8",
                     *                   "Place": {
                     *                     "address": "示例路 3 号",
                     *                     "location": null,
                     *                     "name": "示例路 3 号",
                     *                     "region_code": "321003"
                     *                   },
                     *                   "PreviousStart": null,
                     *                   "Start": "2027-01-09T01:00:00Z",
                     *                   "State": "scheduled",
                     *                   "StateReason": "",
                     *                   "VenueID": ""
                     *                 }
                     *               ],
                     *               "before": null
                     *             },
                     *             "state": {
                     *               "after": "scheduled",
                     *               "before": null
                     *             },
                     *             "title": {
                     *               "after": "一并发布的讲座（示例）",
                     *               "before": null
                     *             },
                     *             "type": {
                     *               "after": "lecture",
                     *               "before": null
                     *             }
                     *           },
                     *           "id": "01a21ecf-3f73-7bc4-827c-6a7db17274d0",
                     *           "kind": "activity",
                     *           "reason": null,
                     *           "record_id": "01a21ecf-3f73-7771-889c-77fcabc8bd42",
                     *           "request_id": "432a78f1bc416295d00c20c3a8ca0d6e",
                     *           "seal": null,
                     *           "user_agent": "Go-http-client/1.1"
                     *         }
                     *       ],
                     *       "next_cursor": "eyJxIjoiNTY3ZGY1ZjQ2ODMzMWYyOSIsIm4iOjE3OTU4MTMyMDAsImsiOnsiaWQiOiIwMWEyMWVjZi0zZWYxLTcyM2UtYTFmNy0wZmEyM2QxZTllZmQifX0",
                     *       "total": 211
                     *     }
                     */
                    "application/json": components["schemas"]["AuditEntryList"];
                };
            };
        };
    };
    getAuditSeal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "at": "2026-11-28T05:00:28.619+08:00",
                     *       "digest": "bc0eae70559923dbd2d5a12b9e1ea0b884b32af7f946b8f42fa163353f37d3cb",
                     *       "entries": 589,
                     *       "hash": "8cc7bf86f21d0fe75146db1192baf1b00601fc77110b7405f8abcee0128a9ba9",
                     *       "number": 1,
                     *       "previous": ""
                     *     }
                     */
                    "application/json": components["schemas"]["AuditSeal"];
                };
            };
        };
    };
    listBases: {
        parameters: {
            query?: {
                /** @description 必须具备的无障碍设施 */
                accessible?: components["schemas"]["AccessibilityFact"][];
                /** @description 面向人群，代码表 audiences，包含细分人群和面向社会公众的，例如 youth */
                audience?: components["schemas"]["Audience"][];
                /** @description 矩形范围：min_lng,min_lat,max_lng,max_lat，例如 119.3,32.3,119.5,32.5 */
                bbox?: string;
                /** @description 场馆类别，代码表 venue_categories，例如 museum */
                category?: components["schemas"]["VenueCategory"][];
                /** @description 代码表 base_classes，例如 science_venue */
                class?: components["schemas"]["BaseClass"][];
                /** @description none：不返回 total */
                count?: components["schemas"]["Count"];
                /** @description 上一页的 next_cursor，其他参数须保持不变 */
                cursor?: string;
                /** @description 认定周期，例如 2021-2025 */
                cycle?: string[];
                /** @description 请求中坐标的坐标系 */
                datum?: components["schemas"]["Datum"];
                /** @description 同时返回这些字段各取值的条数：在其他条件下、不计自身条件；day 为今后 31 天每天开放的条数 */
                facets?: components["schemas"]["VenueFacet"][];
                /** @description 代码表 base_families，例如 natural_science */
                family?: components["schemas"]["BaseFamily"][];
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,title,next_session.start */
                fields?: string;
                /** @description 场馆形态：实体、流动、线上 */
                form?: components["schemas"]["VenueForm"][];
                /** @description true：免费；false：明确收费 */
                free?: boolean;
                /** @description 只要这些场馆 */
                ids?: string[];
                /**
                 * @description 纬度，与 lng 成对
                 * @example 32.394
                 */
                lat?: number;
                /**
                 * @description 有这一级别的认定
                 * @example [
                 *       "municipal"
                 *     ]
                 */
                level?: components["schemas"]["AccreditationLevel"][];
                /**
                 * @description 每页条数，1–100
                 * @example 2
                 */
                limit?: number;
                /**
                 * @description 经度，与 lat 成对
                 * @example 119.412
                 */
                lng?: number;
                /** @description true：现在开放；false：现在明确不开放 */
                open_now?: boolean;
                /** @description 这一天开放（2026-10-01）；流动场馆按这一天的站点定位 */
                open_on?: string;
                /** @description 返回坐标的坐标系；wgs84 须运营方开启 */
                out_datum?: components["schemas"]["Datum"];
                /** @description 搜索词：中文、拼音、首字母（sxh）、英文或数字，空格隔开的须都符合；此时默认按相关度排序 */
                q?: string;
                /** @description 半径（米），1–50000 */
                radius_m?: number;
                /** @description 行政区划或功能区代码，包含下级，例如 321003 */
                region?: string[];
                /** @description 认定类别，代码表 accreditation_schemes，例如 national_base */
                scheme?: components["schemas"]["AccreditationScheme"][];
                /** @description relevance 按相关度（须给出 q）；distance 由近到远（须给出 lat、lng）；name 按名称；updated 按更新时间升序；completeness 最不完整的在前 */
                sort?: components["schemas"]["VenueSort"];
                /** @description 认定在这一天有效（2024-06-01），默认今天 */
                valid_on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "accreditations": [
                     *             {
                     *               "certificate_no": "演示-0005",
                     *               "class": null,
                     *               "cycle": null,
                     *               "document": null,
                     *               "family": null,
                     *               "id": "01a21ecf-39f5-73c6-a506-9c4254978e7c",
                     *               "issuer": null,
                     *               "level": "municipal",
                     *               "revoked_on": null,
                     *               "revoked_reason": null,
                     *               "scheme": "skill_master_studio",
                     *               "scheme_name": "技能大师工作室",
                     *               "state": "valid",
                     *               "suspended": [],
                     *               "valid_from": "2025-10-24",
                     *               "valid_to": null
                     *             },
                     *             {
                     *               "certificate_no": "演示-0004",
                     *               "class": "enterprise",
                     *               "cycle": "2026-2030",
                     *               "document": null,
                     *               "family": null,
                     *               "id": "01a21ecf-39f4-7634-aea9-e3fc1c4a1fc2",
                     *               "issuer": "扬州市科学技术协会",
                     *               "level": "municipal",
                     *               "revoked_on": null,
                     *               "revoked_reason": null,
                     *               "scheme": "municipal_base",
                     *               "scheme_name": "扬州市科普教育基地",
                     *               "state": "valid",
                     *               "suspended": [],
                     *               "valid_from": "2026-01-01",
                     *               "valid_to": "2030-12-31"
                     *             }
                     *           ],
                     *           "accredited": true,
                     *           "address": "演示路 1 号",
                     *           "admission": null,
                     *           "aliases": [],
                     *           "audiences": [
                     *             "public"
                     *           ],
                     *           "category": "youth_studio",
                     *           "completeness": {
                     *             "missing": [
                     *               "plain_text",
                     *               "organization_id"
                     *             ],
                     *             "score": 50
                     *           },
                     *           "created_at": "2026-11-28T05:00:26.988+08:00",
                     *           "distance_m": 2742,
                     *           "form": "physical",
                     *           "id": "01a21ecf-39ec-7757-8ad3-adf1bab57394",
                     *           "images": [],
                     *           "last_verified_at": null,
                     *           "location": {
                     *             "accuracy": "approximate",
                     *             "datum": "gcj02",
                     *             "lat": 32.401,
                     *             "lng": 119.44,
                     *             "source": "demo, invented"
                     *           },
                     *           "name": "古城工匠工坊（演示场馆）",
                     *           "next_open_at": "2026-11-28T09:00:00+08:00",
                     *           "open_note": null,
                     *           "open_now": false,
                     *           "open_reason": "weekly",
                     *           "open_until": null,
                     *           "organization": null,
                     *           "organization_id": null,
                     *           "plain_text": null,
                     *           "publication": "published",
                     *           "region": {
                     *             "code": "321002",
                     *             "name": "广陵区"
                     *           },
                     *           "region_code": "321002",
                     *           "source": {
                     *             "id": "venue-古城工匠工坊",
                     *             "name": "demo",
                     *             "url": null
                     *           },
                     *           "stop": null,
                     *           "updated_at": "2026-11-28T05:00:26.988+08:00",
                     *           "url": null,
                     *           "version": 1,
                     *           "zone": null,
                     *           "zone_code": null
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["VenueList"];
                };
            };
        };
    };
    listCampaigns: {
        parameters: {
            query?: {
                /** @description none：不返回 total */
                count?: components["schemas"]["Count"];
                /** @description 上一页的 next_cursor，其他参数须保持不变 */
                cursor?: string;
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,title,next_session.start */
                fields?: string;
                /** @description 只要这些主题活动 */
                ids?: string[];
                /** @description 代码表 campaign_kinds，例如 main_venue */
                kind?: components["schemas"]["CampaignKind"][];
                /** @description 每页条数，1–100 */
                limit?: number;
                /** @description start 按第一天；updated 按更新时间升序 */
                sort?: components["schemas"]["StartSort"];
                /** @description 今天的状态 */
                state?: components["schemas"]["Phase"][];
                /**
                 * @description 代码表 campaign_templates，例如 national-science-day
                 * @example [
                 *       "national-science-day"
                 *     ]
                 */
                template?: components["schemas"]["CampaignTemplate"][];
                /** @description 年份，例如 2026 */
                year?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "activity_count": 0,
                     *           "created_at": "2026-11-28T05:00:27.01+08:00",
                     *           "description": "日期按惯例推算，以当年公布为准。",
                     *           "from": "2026-09-19",
                     *           "id": "01a21ecf-3a02-774a-adb0-3447f14c10ff",
                     *           "key": "national-science-day-2026",
                     *           "kinds": [],
                     *           "name": "2026年全国科普日",
                     *           "publication": "published",
                     *           "slogan": null,
                     *           "source": {
                     *             "id": "campaign-national-science-day-2026",
                     *             "name": "demo",
                     *             "url": null
                     *           },
                     *           "state": "ended",
                     *           "template": "national-science-day",
                     *           "to": "2026-09-20",
                     *           "updated_at": "2026-11-28T05:00:27.01+08:00",
                     *           "url": null,
                     *           "version": 1,
                     *           "year": 2026
                     *         },
                     *         {
                     *           "activity_count": 0,
                     *           "created_at": "2026-11-28T05:00:27.015+08:00",
                     *           "description": "日期按惯例推算，以当年公布为准。",
                     *           "from": "2027-09-18",
                     *           "id": "01a21ecf-3a07-73ba-a9ab-dd7d6f5f5c3e",
                     *           "key": "national-science-day-2027",
                     *           "kinds": [],
                     *           "name": "2027年全国科普日",
                     *           "publication": "published",
                     *           "slogan": null,
                     *           "source": {
                     *             "id": "campaign-national-science-day-2027",
                     *             "name": "demo",
                     *             "url": null
                     *           },
                     *           "state": "upcoming",
                     *           "template": "national-science-day",
                     *           "to": "2027-09-19",
                     *           "updated_at": "2026-11-28T05:00:27.015+08:00",
                     *           "url": null,
                     *           "version": 1,
                     *           "year": 2027
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 2
                     *     }
                     */
                    "application/json": components["schemas"]["CampaignList"];
                };
            };
        };
    };
    createCampaign: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 主题活动 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-12-01",
                 *       "key": "example-night-2026",
                 *       "name": "示例观星周",
                 *       "to": "2026-12-07",
                 *       "year": 2026
                 *     }
                 */
                "application/json": components["schemas"]["CampaignInput"];
            };
        };
        responses: {
            /** @description 已登记 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "activity_count": 0,
                     *       "created_at": "2026-11-28T05:00:28.318+08:00",
                     *       "description": null,
                     *       "from": "2026-12-01",
                     *       "id": "01a21ecf-3f1e-7576-ac9f-246a1479bdff",
                     *       "key": "example-night-2026",
                     *       "kinds": [],
                     *       "name": "示例观星周",
                     *       "publication": "published",
                     *       "slogan": null,
                     *       "source": null,
                     *       "state": "upcoming",
                     *       "template": null,
                     *       "to": "2026-12-07",
                     *       "updated_at": "2026-11-28T05:00:28.318+08:00",
                     *       "url": null,
                     *       "version": 1,
                     *       "year": 2026
                     *     }
                     */
                    "application/json": components["schemas"]["Campaign"];
                };
            };
        };
    };
    getCampaign: {
        parameters: {
            query?: {
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,name */
                fields?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 主题活动 id 或 key
                 * @example national-science-day-2026
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "activity_count": 0,
                     *       "created_at": "2026-11-28T05:00:27.01+08:00",
                     *       "description": "日期按惯例推算，以当年公布为准。",
                     *       "from": "2026-09-19",
                     *       "id": "01a21ecf-3a02-774a-adb0-3447f14c10ff",
                     *       "key": "national-science-day-2026",
                     *       "kinds": [],
                     *       "name": "2026年全国科普日",
                     *       "publication": "published",
                     *       "slogan": null,
                     *       "source": {
                     *         "id": "campaign-national-science-day-2026",
                     *         "name": "demo",
                     *         "url": null
                     *       },
                     *       "state": "ended",
                     *       "template": "national-science-day",
                     *       "to": "2026-09-20",
                     *       "updated_at": "2026-11-28T05:00:27.01+08:00",
                     *       "url": null,
                     *       "version": 1,
                     *       "year": 2026
                     *     }
                     */
                    "application/json": components["schemas"]["Campaign"];
                };
            };
        };
    };
    archiveCampaign: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 主题活动 id
                 * @example 01a21ecf-3f1e-7576-ac9f-246a1479bdff
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已归档 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateCampaign: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 主题活动 id
                 * @example 01a21ecf-3f1e-7576-ac9f-246a1479bdff
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 要修改的字段 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "slogan": "抬头看天"
                 *     }
                 */
                "application/json": components["schemas"]["CampaignPatch"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "activity_count": 0,
                     *       "created_at": "2026-11-28T05:00:28.318+08:00",
                     *       "description": null,
                     *       "from": "2026-12-01",
                     *       "id": "01a21ecf-3f1e-7576-ac9f-246a1479bdff",
                     *       "key": "example-night-2026",
                     *       "kinds": [],
                     *       "name": "示例观星周",
                     *       "publication": "published",
                     *       "slogan": "抬头看天",
                     *       "source": null,
                     *       "state": "upcoming",
                     *       "template": null,
                     *       "to": "2026-12-07",
                     *       "updated_at": "2026-11-28T05:00:28.319+08:00",
                     *       "url": null,
                     *       "version": 2,
                     *       "year": 2026
                     *     }
                     */
                    "application/json": components["schemas"]["Campaign"];
                };
            };
        };
    };
    restoreCampaign: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 主题活动 id
                 * @example 01a21ecf-3f1e-7576-ac9f-246a1479bdff
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "activity_count": 0,
                     *       "created_at": "2026-11-28T05:00:28.318+08:00",
                     *       "description": null,
                     *       "from": "2026-12-01",
                     *       "id": "01a21ecf-3f1e-7576-ac9f-246a1479bdff",
                     *       "key": "example-night-2026",
                     *       "kinds": [],
                     *       "name": "示例观星周",
                     *       "publication": "published",
                     *       "slogan": "抬头看天",
                     *       "source": null,
                     *       "state": "upcoming",
                     *       "template": null,
                     *       "to": "2026-12-07",
                     *       "updated_at": "2026-11-28T05:00:28.323+08:00",
                     *       "url": null,
                     *       "version": 4,
                     *       "year": 2026
                     *     }
                     */
                    "application/json": components["schemas"]["Campaign"];
                };
            };
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /**
                 * @description 每页条数，1–100
                 * @example 2
                 */
                limit?: number;
                /** @description 上次得到的 next_cursor；不写则从头完整读取一遍 */
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-11-28T05:00:26.971+08:00",
                     *           "id": "320000",
                     *           "kind": "region",
                     *           "state": "updated"
                     *         },
                     *         {
                     *           "at": "2026-11-28T05:00:26.971+08:00",
                     *           "id": "321000",
                     *           "kind": "region",
                     *           "state": "updated"
                     *         }
                     *       ],
                     *       "next_cursor": "eyJzIjo0NjAsIm8iOjE1MTcyOTI5MTg0NTUxNDg4NjkwLCJwIjp7ImsiOjAsImkiOiIzMjEwMDAifSwiZyI6MTc5NTgxMzIyN30"
                     *     }
                     */
                    "application/json": components["schemas"]["Changes"];
                };
            };
        };
    };
    getCodeLists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessibility_facts": [
                     *         {
                     *           "code": "wheelchair",
                     *           "en": "Wheelchair access",
                     *           "source": "schema.org",
                     *           "zh": "轮椅可达"
                     *         },
                     *         {
                     *           "code": "accessible_toilet",
                     *           "en": "Accessible toilet",
                     *           "source": "schema.org",
                     *           "zh": "无障碍卫生间"
                     *         }
                     *       ],
                     *       "accreditation_levels": [
                     *         {
                     *           "code": "national",
                     *           "en": "National",
                     *           "source": "practice",
                     *           "terms": [
                     *             "全国"
                     *           ],
                     *           "zh": "国家级"
                     *         },
                     *         {
                     *           "code": "provincial",
                     *           "en": "Provincial",
                     *           "source": "practice",
                     *           "zh": "省级"
                     *         }
                     *       ],
                     *       "accreditation_schemes": [
                     *         {
                     *           "classes": [
                     *             "science_venue",
                     *             "education_research"
                     *           ],
                     *           "code": "national_base",
                     *           "cycles": [
                     *             "2015-2019",
                     *             "2021-2025"
                     *           ],
                     *           "en": "National science education base",
                     *           "issuer": "中国科学技术协会",
                     *           "levels": [
                     *             "national"
                     *           ],
                     *           "source": "practice",
                     *           "zh": "全国科普教育基地"
                     *         },
                     *         {
                     *           "classes": [
                     *             "science_venue",
                     *             "education_research"
                     *           ],
                     *           "code": "provincial_base",
                     *           "cycles": [
                     *             "2021-2025",
                     *             "2026-2030"
                     *           ],
                     *           "en": "Jiangsu science education base",
                     *           "families": [
                     *             "natural_science",
                     *             "social_science"
                     *           ],
                     *           "issuer": "江苏省科学技术协会",
                     *           "levels": [
                     *             "provincial"
                     *           ],
                     *           "source": "practice",
                     *           "zh": "江苏省科普教育基地"
                     *         }
                     *       ],
                     *       "activity_types": [
                     *         {
                     *           "code": "lecture",
                     *           "en": "Lecture",
                     *           "source": "statistics",
                     *           "terms": [
                     *             "科普报告",
                     *             "院士专家科普报告"
                     *           ],
                     *           "zh": "科普讲座"
                     *         },
                     *         {
                     *           "code": "exhibition",
                     *           "en": "Exhibition",
                     *           "source": "statistics",
                     *           "terms": [
                     *             "展览",
                     *             "科普展览"
                     *           ],
                     *           "zh": "专题展览"
                     *         }
                     *       ],
                     *       "audiences": [
                     *         {
                     *           "code": "public",
                     *           "en": "General public",
                     *           "source": "practice",
                     *           "terms": [
                     *             "公众",
                     *             "所有人"
                     *           ],
                     *           "zh": "社会公众"
                     *         },
                     *         {
                     *           "code": "youth",
                     *           "en": "Young people",
                     *           "source": "plan 3",
                     *           "terms": [
                     *             "儿童"
                     *           ],
                     *           "zh": "青少年"
                     *         }
                     *       ],
                     *       "base_classes": [
                     *         {
                     *           "code": "science_venue",
                     *           "en": "Science venues",
                     *           "source": "practice",
                     *           "zh": "科技场馆类"
                     *         },
                     *         {
                     *           "code": "education_research",
                     *           "en": "Education, research and major works",
                     *           "source": "practice",
                     *           "zh": "教育科研与重大工程类"
                     *         }
                     *       ],
                     *       "base_families": [
                     *         {
                     *           "code": "natural_science",
                     *           "en": "Natural sciences",
                     *           "source": "practice",
                     *           "zh": "自然科学类"
                     *         },
                     *         {
                     *           "code": "social_science",
                     *           "en": "Social sciences",
                     *           "source": "practice",
                     *           "zh": "社会科学类"
                     *         }
                     *       ],
                     *       "campaign_kinds": [
                     *         {
                     *           "code": "main_venue",
                     *           "en": "Main venue",
                     *           "source": "practice",
                     *           "zh": "主场活动"
                     *         },
                     *         {
                     *           "code": "key_event",
                     *           "en": "Key events",
                     *           "source": "practice",
                     *           "zh": "重点活动"
                     *         }
                     *       ],
                     *       "campaign_templates": [
                     *         {
                     *           "code": "national-science-month",
                     *           "en": "National Science Popularization Month",
                     *           "from": "09-01",
                     *           "source": "practice",
                     *           "to": "09-30",
                     *           "zh": "全国科普月"
                     *         },
                     *         {
                     *           "announced": true,
                     *           "code": "national-science-day",
                     *           "days": 2,
                     *           "en": "National Science Popularization Day",
                     *           "month": 9,
                     *           "nth": 3,
                     *           "source": "plan 4.4.3",
                     *           "weekday": "sat",
                     *           "zh": "全国科普日"
                     *         }
                     *       ],
                     *       "languages": [
                     *         {
                     *           "code": "zh",
                     *           "en": "Chinese",
                     *           "source": "iso639",
                     *           "zh": "中文"
                     *         },
                     *         {
                     *           "code": "en",
                     *           "en": "English",
                     *           "source": "iso639",
                     *           "zh": "英语"
                     *         }
                     *       ],
                     *       "organization_types": [
                     *         {
                     *           "code": "government",
                     *           "en": "Government",
                     *           "source": "practice",
                     *           "zh": "政府机关"
                     *         },
                     *         {
                     *           "code": "public_institution",
                     *           "en": "Public institution",
                     *           "source": "practice",
                     *           "zh": "事业单位"
                     *         }
                     *       ],
                     *       "sources": [
                     *         {
                     *           "code": "plan",
                     *           "en": "Yangzhou action plan for public science literacy 2021–2025",
                     *           "zh": "扬州市全民科学素质行动实施方案（2021—2025年），扬府办发〔2022〕37号"
                     *         },
                     *         {
                     *           "code": "statistics",
                     *           "en": "National statistics of science popularization",
                     *           "zh": "全国科普统计调查方案"
                     *         }
                     *       ],
                     *       "team_kinds": [
                     *         {
                     *           "code": "lecturers",
                     *           "en": "Lecturer team",
                     *           "source": "plan 4.1.3",
                     *           "terms": [
                     *             "讲师团"
                     *           ],
                     *           "zh": "科普讲师团"
                     *         },
                     *         {
                     *           "code": "volunteers",
                     *           "en": "Volunteer team",
                     *           "source": "plan 3.4.3",
                     *           "terms": [
                     *             "志愿服务队",
                     *             "科技志愿服务团队"
                     *           ],
                     *           "zh": "科技志愿服务队"
                     *         }
                     *       ],
                     *       "themes": [
                     *         {
                     *           "code": "astronomy",
                     *           "en": "Astronomy and space",
                     *           "source": "practice",
                     *           "terms": [
                     *             "天文",
                     *             "航天"
                     *           ],
                     *           "zh": "天文航天"
                     *         },
                     *         {
                     *           "code": "physics_chemistry",
                     *           "en": "Physics and chemistry",
                     *           "source": "practice",
                     *           "zh": "物理与化学"
                     *         }
                     *       ],
                     *       "venue_categories": [
                     *         {
                     *           "code": "science_centre",
                     *           "en": "Science centre",
                     *           "source": "plan 4.3.2",
                     *           "terms": [
                     *             "综合性科技场馆",
                     *             "综合性科技馆"
                     *           ],
                     *           "zh": "科技馆"
                     *         },
                     *         {
                     *           "code": "specialised_venue",
                     *           "en": "Specialised science venue",
                     *           "source": "plan 4.3.1",
                     *           "zh": "专业科普场馆"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CodeLists"];
                };
            };
        };
    };
    listHolidays: {
        parameters: {
            query?: {
                /**
                 * @description 起始日期
                 * @example 2026-10-01
                 */
                from?: string;
                /**
                 * @description 截止日期（含）
                 * @example 2026-10-10
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "date": "2026-10-01",
                     *           "kind": "holiday",
                     *           "name": "国庆节",
                     *           "name_en": "National Day"
                     *         },
                     *         {
                     *           "date": "2026-10-02",
                     *           "kind": "holiday",
                     *           "name": "国庆节",
                     *           "name_en": "National Day"
                     *         }
                     *       ],
                     *       "total": 8
                     *     }
                     */
                    "application/json": components["schemas"]["HolidayList"];
                };
            };
        };
    };
    getHome: {
        parameters: {
            query?: {
                /** @description 请求中坐标的坐标系 */
                datum?: components["schemas"]["Datum"];
                /**
                 * @description 纬度，与 lng 成对；近的略微靠前
                 * @example 32.394
                 */
                lat?: number;
                /** @description 每部分的条数，1–10 */
                limit?: number;
                /**
                 * @description 经度，与 lat 成对
                 * @example 119.412
                 */
                lng?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "campaigns": [
                     *         {
                     *           "activity_count": 48,
                     *           "from": "2026-11-18",
                     *           "id": "01a21ecf-3a0c-7a6a-9441-82a397c3d60a",
                     *           "key": "demo-season",
                     *           "name": "本季科普行动（演示）",
                     *           "slogan": "演示数据：这项主题活动是虚构的",
                     *           "state": "active",
                     *           "to": "2027-01-17"
                     *         },
                     *         {
                     *           "activity_count": 0,
                     *           "from": "2027-03-23",
                     *           "id": "01a21ecf-3a0b-79c4-bf80-d54ea23b291a",
                     *           "key": "meteorological-day-2027",
                     *           "name": "2027年世界气象日",
                     *           "slogan": null,
                     *           "state": "upcoming",
                     *           "to": "2027-03-23"
                     *         }
                     *       ],
                     *       "counts": {
                     *         "activities": 184,
                     *         "bases": 4,
                     *         "lecturers": 6,
                     *         "today": 9,
                     *         "venues": 56,
                     *         "weekend": 13
                     *       },
                     *       "new_bases": [
                     *         {
                     *           "id": "01a21ecf-39ec-7757-8ad3-adf1bab57394",
                     *           "level": "municipal",
                     *           "name": "古城工匠工坊（演示场馆）",
                     *           "scheme": "municipal_base",
                     *           "since": "2026-01-01"
                     *         },
                     *         {
                     *           "id": "01a21ecf-39eb-79a3-8bae-a2f864537b3a",
                     *           "level": "provincial",
                     *           "name": "明月湖自然观察站（演示场馆）",
                     *           "scheme": "provincial_base",
                     *           "since": "2026-01-01"
                     *         }
                     *       ],
                     *       "today": [
                     *         {
                     *           "calendar_text": "11月28日–12月11日，随场馆开放时间",
                     *           "distance_m": 1628,
                     *           "free": true,
                     *           "id": "01a21ecf-3a3c-775d-a17c-ded3acb39060",
                     *           "image": null,
                     *           "place": "扬州八怪纪念馆",
                     *           "start": "2026-11-28T00:00:00+08:00",
                     *           "title": "双碳主题展（演示）"
                     *         },
                     *         {
                     *           "calendar_text": "11月18日–12月1日，随场馆开放时间",
                     *           "distance_m": 3240,
                     *           "free": true,
                     *           "id": "01a21ecf-3a15-73e7-83a9-d4a521558e3f",
                     *           "image": null,
                     *           "place": "扬州博物馆",
                     *           "start": "2026-11-18T00:00:00+08:00",
                     *           "title": "双碳主题展（演示）"
                     *         }
                     *       ],
                     *       "weekend": [
                     *         {
                     *           "calendar_text": "11月28日–12月11日，随场馆开放时间",
                     *           "distance_m": 1628,
                     *           "free": true,
                     *           "id": "01a21ecf-3a3c-775d-a17c-ded3acb39060",
                     *           "image": null,
                     *           "place": "扬州八怪纪念馆",
                     *           "start": "2026-11-28T00:00:00+08:00",
                     *           "title": "双碳主题展（演示）"
                     *         },
                     *         {
                     *           "calendar_text": "11月18日–12月1日，随场馆开放时间",
                     *           "distance_m": 3240,
                     *           "free": true,
                     *           "id": "01a21ecf-3a15-73e7-83a9-d4a521558e3f",
                     *           "image": null,
                     *           "place": "扬州博物馆",
                     *           "start": "2026-11-18T00:00:00+08:00",
                     *           "title": "双碳主题展（演示）"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Home"];
                };
            };
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-11-28T05:00:28.169+08:00",
                     *       "expires_at": "2026-12-12T05:00:28.169+08:00",
                     *       "id": "01a21ecf-3e89-74fa-a015-dcd88cf5b5d2",
                     *       "name": "示例同事",
                     *       "organization": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "role": "editor"
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 账号 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "示例同事",
                 *       "password": "Example-Password-1",
                 *       "username": "tongshi"
                 *     }
                 */
                "application/json": components["schemas"]["AcceptInput"];
            };
        };
        responses: {
            /** @description 已登记 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "archived": false,
                     *       "created_at": "2026-11-28T05:00:28.199+08:00",
                     *       "email": null,
                     *       "grants": [
                     *         {
                     *           "organization": {
                     *             "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *             "name": "北苑科技创新学院（演示单位）"
                     *           },
                     *           "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *           "region": null,
                     *           "region_code": "",
                     *           "role": "editor"
                     *         }
                     *       ],
                     *       "id": "01a21ecf-3ea7-7999-b663-924650aff180",
                     *       "name": "示例同事",
                     *       "sso_subject": null,
                     *       "updated_at": "2026-11-28T05:00:28.199+08:00",
                     *       "username": "tongshi",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    listLecturerTeams: {
        parameters: {
            query?: {
                /** @description none：不返回 total */
                count?: components["schemas"]["Count"];
                /** @description 上一页的 next_cursor，其他参数须保持不变 */
                cursor?: string;
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,title,next_session.start */
                fields?: string;
                /** @description 只要这些队伍 */
                ids?: string[];
                /** @description 讲师团、志愿服务队、应急科普专家、老科技工作者 */
                kind?: components["schemas"]["TeamKind"][];
                /**
                 * @description 每页条数，1–100
                 * @example 2
                 */
                limit?: number;
                /** @description 组建单位 */
                organization_id?: string[];
                /** @description 服务的行政区划，包含下级，例如 321000 */
                region?: string[];
                /** @description name 按名称；updated 按更新时间升序 */
                sort?: components["schemas"]["RecordSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "contact": {
                     *             "email": null,
                     *             "phone": "0514-00000000",
                     *             "website": null
                     *           },
                     *           "created_at": "2026-11-28T05:00:27+08:00",
                     *           "current_term": 2,
                     *           "description": "演示数据：这支队伍是虚构的。",
                     *           "id": "01a21ecf-39f8-7b39-8a0f-c25ec4b0f50c",
                     *           "kind": "lecturers",
                     *           "lecturer_count": 3,
                     *           "name": "扬州市科普讲师团（演示团队）",
                     *           "organization": null,
                     *           "organization_id": null,
                     *           "publication": "published",
                     *           "region": {
                     *             "code": "321000",
                     *             "name": "扬州市"
                     *           },
                     *           "region_code": "321000",
                     *           "source": {
                     *             "id": "team-扬州市科普讲师团（演示团队）",
                     *             "name": "demo",
                     *             "url": null
                     *           },
                     *           "terms": [
                     *             {
                     *               "from": "2022-01-01",
                     *               "name": "第1期",
                     *               "number": 1,
                     *               "state": "ended",
                     *               "to": "2024-12-31"
                     *             },
                     *             {
                     *               "from": "2025-01-01",
                     *               "name": "第2期",
                     *               "number": 2,
                     *               "state": "active",
                     *               "to": "2027-12-31"
                     *             }
                     *           ],
                     *           "updated_at": "2026-11-28T05:00:27+08:00",
                     *           "version": 1
                     *         },
                     *         {
                     *           "contact": {
                     *             "email": null,
                     *             "phone": "0514-00000000",
                     *             "website": null
                     *           },
                     *           "created_at": "2026-11-28T05:00:27.001+08:00",
                     *           "current_term": 1,
                     *           "description": "演示数据：这支队伍是虚构的。",
                     *           "id": "01a21ecf-39f9-7e04-a869-02474293e1bd",
                     *           "kind": "seniors",
                     *           "lecturer_count": 2,
                     *           "name": "银龄科普志愿队（演示团队）",
                     *           "organization": null,
                     *           "organization_id": null,
                     *           "publication": "published",
                     *           "region": {
                     *             "code": "321003",
                     *             "name": "邗江区"
                     *           },
                     *           "region_code": "321003",
                     *           "source": {
                     *             "id": "team-银龄科普志愿队（演示团队）",
                     *             "name": "demo",
                     *             "url": null
                     *           },
                     *           "terms": [
                     *             {
                     *               "from": "2024-07-01",
                     *               "name": "第1期",
                     *               "number": 1,
                     *               "state": "active",
                     *               "to": "2027-06-30"
                     *             }
                     *           ],
                     *           "updated_at": "2026-11-28T05:00:27.001+08:00",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 2
                     *     }
                     */
                    "application/json": components["schemas"]["LecturerTeamItemList"];
                };
            };
        };
    };
    createLecturerTeam: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 讲师团 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "lecturers",
                 *       "name": "示例讲师团（演示团队）",
                 *       "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                 *       "region_code": "321003"
                 *     }
                 */
                "application/json": components["schemas"]["LecturerTeamInput"];
            };
        };
        responses: {
            /** @description 已登记 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "contact": {
                     *         "email": null,
                     *         "phone": null,
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.302+08:00",
                     *       "current_term": null,
                     *       "description": null,
                     *       "id": "01a21ecf-3f0e-746d-8000-58001d5c5ee3",
                     *       "kind": "lecturers",
                     *       "lecturer_count": 0,
                     *       "lecturers": [],
                     *       "name": "示例讲师团（演示团队）",
                     *       "organization": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "publication": "published",
                     *       "region": {
                     *         "code": "321003",
                     *         "name": "邗江区"
                     *       },
                     *       "region_code": "321003",
                     *       "source": null,
                     *       "terms": [],
                     *       "updated_at": "2026-11-28T05:00:28.302+08:00",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["LecturerTeam"];
                };
            };
        };
    };
    getLecturerTeam: {
        parameters: {
            query?: {
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,name */
                fields?: string;
                /** @description 列出这一天在任的讲师（2024-06-01），默认今天 */
                on?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 讲师团 id
                 * @example 01a21ecf-39f8-7b39-8a0f-c25ec4b0f50c
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "contact": {
                     *         "email": null,
                     *         "phone": "0514-00000000",
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:27+08:00",
                     *       "current_term": 2,
                     *       "description": "演示数据：这支队伍是虚构的。",
                     *       "id": "01a21ecf-39f8-7b39-8a0f-c25ec4b0f50c",
                     *       "kind": "lecturers",
                     *       "lecturer_count": 3,
                     *       "lecturers": [
                     *         {
                     *           "employer": "虚构单位（演示）",
                     *           "field": "急诊医学",
                     *           "from": "2025-01-01",
                     *           "id": "01a21ecf-39fd-75b9-bebd-48a1941e1e84",
                     *           "name": "演示讲师丙",
                     *           "term": 2,
                     *           "title": "主任医师",
                     *           "to": "2027-12-31"
                     *         },
                     *         {
                     *           "employer": "虚构单位（演示）",
                     *           "field": "人工智能",
                     *           "from": "2025-01-01",
                     *           "id": "01a21ecf-39fc-7787-a0d4-f3452a7381e7",
                     *           "name": "演示讲师乙",
                     *           "term": 2,
                     *           "title": "教授",
                     *           "to": "2027-12-31"
                     *         }
                     *       ],
                     *       "name": "扬州市科普讲师团（演示团队）",
                     *       "organization": null,
                     *       "organization_id": null,
                     *       "publication": "published",
                     *       "region": {
                     *         "code": "321000",
                     *         "name": "扬州市"
                     *       },
                     *       "region_code": "321000",
                     *       "source": {
                     *         "id": "team-扬州市科普讲师团（演示团队）",
                     *         "name": "demo",
                     *         "url": null
                     *       },
                     *       "terms": [
                     *         {
                     *           "from": "2022-01-01",
                     *           "name": "第1期",
                     *           "number": 1,
                     *           "state": "ended",
                     *           "to": "2024-12-31"
                     *         },
                     *         {
                     *           "from": "2025-01-01",
                     *           "name": "第2期",
                     *           "number": 2,
                     *           "state": "active",
                     *           "to": "2027-12-31"
                     *         }
                     *       ],
                     *       "updated_at": "2026-11-28T05:00:27+08:00",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["LecturerTeam"];
                };
            };
        };
    };
    archiveLecturerTeam: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 讲师团 id
                 * @example 01a21ecf-3f0e-746d-8000-58001d5c5ee3
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已归档 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateLecturerTeam: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 讲师团 id
                 * @example 01a21ecf-3f0e-746d-8000-58001d5c5ee3
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 要修改的字段 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "演示数据。"
                 *     }
                 */
                "application/json": components["schemas"]["LecturerTeamPatch"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "contact": {
                     *         "email": null,
                     *         "phone": null,
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.302+08:00",
                     *       "current_term": null,
                     *       "description": "演示数据。",
                     *       "id": "01a21ecf-3f0e-746d-8000-58001d5c5ee3",
                     *       "kind": "lecturers",
                     *       "lecturer_count": 0,
                     *       "lecturers": [],
                     *       "name": "示例讲师团（演示团队）",
                     *       "organization": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "publication": "published",
                     *       "region": {
                     *         "code": "321003",
                     *         "name": "邗江区"
                     *       },
                     *       "region_code": "321003",
                     *       "source": null,
                     *       "terms": [],
                     *       "updated_at": "2026-11-28T05:00:28.304+08:00",
                     *       "version": 2
                     *     }
                     */
                    "application/json": components["schemas"]["LecturerTeam"];
                };
            };
        };
    };
    restoreLecturerTeam: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 讲师团 id
                 * @example 01a21ecf-3f0e-746d-8000-58001d5c5ee3
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "contact": {
                     *         "email": null,
                     *         "phone": null,
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.302+08:00",
                     *       "current_term": null,
                     *       "description": "演示数据。",
                     *       "id": "01a21ecf-3f0e-746d-8000-58001d5c5ee3",
                     *       "kind": "lecturers",
                     *       "lecturer_count": 0,
                     *       "lecturers": [],
                     *       "name": "示例讲师团（演示团队）",
                     *       "organization": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "publication": "published",
                     *       "region": {
                     *         "code": "321003",
                     *         "name": "邗江区"
                     *       },
                     *       "region_code": "321003",
                     *       "source": null,
                     *       "terms": [],
                     *       "updated_at": "2026-11-28T05:00:28.308+08:00",
                     *       "version": 4
                     *     }
                     */
                    "application/json": components["schemas"]["LecturerTeam"];
                };
            };
        };
    };
    listLecturers: {
        parameters: {
            query?: {
                /** @description 题目面向的人群，代码表 audiences，含面向社会公众的；与 topic 须由同一题目满足 */
                audience?: components["schemas"]["Audience"][];
                /** @description none：不返回 total */
                count?: components["schemas"]["Count"];
                /** @description 上一页的 next_cursor，其他参数须保持不变 */
                cursor?: string;
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,title,next_session.start */
                fields?: string;
                /** @description 只要这些讲师 */
                ids?: string[];
                /** @description 每页条数，1–100 */
                limit?: number;
                /** @description 搜索词：中文、拼音、首字母（sxh）、英文或数字，空格隔开的须都符合；此时默认按相关度排序 */
                q?: string;
                /** @description 可前往的行政区划，例如 321003；服务全市的讲师也会列出 */
                region?: string[];
                /** @description relevance 按相关度（须给出 q）；name 按姓名；updated 按更新时间升序 */
                sort?: components["schemas"]["TextSort"];
                /** @description 聘任今天的状态：未开始、在任、已届满 */
                state?: components["schemas"]["Phase"][];
                /** @description 讲师团 id */
                team?: string[];
                /** @description 期数；与 team、state 须由同一次聘任满足 */
                term?: number;
                /**
                 * @description 题目中的字词，或代码表 themes 的主题，例如 astronomy
                 * @example [
                 *       "astronomy"
                 *     ]
                 */
                topic?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "appointments": [
                     *             {
                     *               "from": "2022-01-01",
                     *               "state": "ended",
                     *               "team": {
                     *                 "id": "01a21ecf-39f8-7b39-8a0f-c25ec4b0f50c",
                     *                 "name": "扬州市科普讲师团（演示团队）"
                     *               },
                     *               "team_id": "01a21ecf-39f8-7b39-8a0f-c25ec4b0f50c",
                     *               "term": 1,
                     *               "to": "2024-12-31"
                     *             },
                     *             {
                     *               "from": "2025-01-01",
                     *               "state": "active",
                     *               "team": {
                     *                 "id": "01a21ecf-39f8-7b39-8a0f-c25ec4b0f50c",
                     *                 "name": "扬州市科普讲师团（演示团队）"
                     *               },
                     *               "team_id": "01a21ecf-39f8-7b39-8a0f-c25ec4b0f50c",
                     *               "term": 2,
                     *               "to": "2027-12-31"
                     *             }
                     *           ],
                     *           "created_at": "2026-11-28T05:00:27.003+08:00",
                     *           "employer": "虚构单位（演示）",
                     *           "field": "行星科学",
                     *           "id": "01a21ecf-39fb-774e-a4ad-e6c2e063d5e0",
                     *           "introduction": "演示数据：这个人是虚构的。",
                     *           "name": "演示讲师甲",
                     *           "publication": "published",
                     *           "regions": [
                     *             "321000"
                     *           ],
                     *           "source": {
                     *             "id": "lecturer-演示讲师甲",
                     *             "name": "demo",
                     *             "url": null
                     *           },
                     *           "title": "研究员",
                     *           "topics": [
                     *             {
                     *               "audiences": [
                     *                 "primary"
                     *               ],
                     *               "minutes": 60,
                     *               "theme": "astronomy",
                     *               "title": "月球上有什么"
                     *             }
                     *           ],
                     *           "updated_at": "2026-11-28T05:00:27.003+08:00",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["LecturerList"];
                };
            };
        };
    };
    createLecturer: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 讲师 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "appointments": [
                 *         {
                 *           "from": "2026-01-01",
                 *           "team_id": "01a21ecf-3f0e-746d-8000-58001d5c5ee3"
                 *         }
                 *       ],
                 *       "field": "天文",
                 *       "name": "演示讲师戊",
                 *       "title": "高级工程师",
                 *       "topics": [
                 *         {
                 *           "audiences": [
                 *             "family"
                 *           ],
                 *           "minutes": 45,
                 *           "theme": "astronomy",
                 *           "title": "一起看月亮"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["LecturerInput"];
            };
        };
        responses: {
            /** @description 已登记 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "appointments": [
                     *         {
                     *           "from": "2026-01-01",
                     *           "state": "active",
                     *           "team": {
                     *             "id": "01a21ecf-3f0e-746d-8000-58001d5c5ee3",
                     *             "name": "示例讲师团（演示团队）"
                     *           },
                     *           "team_id": "01a21ecf-3f0e-746d-8000-58001d5c5ee3",
                     *           "term": null,
                     *           "to": null
                     *         }
                     *       ],
                     *       "created_at": "2026-11-28T05:00:28.311+08:00",
                     *       "employer": null,
                     *       "field": "天文",
                     *       "id": "01a21ecf-3f17-7575-a5ef-3931ddb86a81",
                     *       "introduction": null,
                     *       "name": "演示讲师戊",
                     *       "publication": "published",
                     *       "regions": [],
                     *       "source": null,
                     *       "title": "高级工程师",
                     *       "topics": [
                     *         {
                     *           "audiences": [
                     *             "family"
                     *           ],
                     *           "minutes": 45,
                     *           "theme": "astronomy",
                     *           "title": "一起看月亮"
                     *         }
                     *       ],
                     *       "updated_at": "2026-11-28T05:00:28.311+08:00",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Lecturer"];
                };
            };
        };
    };
    getLecturer: {
        parameters: {
            query?: {
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,name */
                fields?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 讲师 id
                 * @example 01a21ecf-39fb-774e-a4ad-e6c2e063d5e0
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "appointments": [
                     *         {
                     *           "from": "2022-01-01",
                     *           "state": "ended",
                     *           "team": {
                     *             "id": "01a21ecf-39f8-7b39-8a0f-c25ec4b0f50c",
                     *             "name": "扬州市科普讲师团（演示团队）"
                     *           },
                     *           "team_id": "01a21ecf-39f8-7b39-8a0f-c25ec4b0f50c",
                     *           "term": 1,
                     *           "to": "2024-12-31"
                     *         },
                     *         {
                     *           "from": "2025-01-01",
                     *           "state": "active",
                     *           "team": {
                     *             "id": "01a21ecf-39f8-7b39-8a0f-c25ec4b0f50c",
                     *             "name": "扬州市科普讲师团（演示团队）"
                     *           },
                     *           "team_id": "01a21ecf-39f8-7b39-8a0f-c25ec4b0f50c",
                     *           "term": 2,
                     *           "to": "2027-12-31"
                     *         }
                     *       ],
                     *       "created_at": "2026-11-28T05:00:27.003+08:00",
                     *       "employer": "虚构单位（演示）",
                     *       "field": "行星科学",
                     *       "id": "01a21ecf-39fb-774e-a4ad-e6c2e063d5e0",
                     *       "introduction": "演示数据：这个人是虚构的。",
                     *       "name": "演示讲师甲",
                     *       "publication": "published",
                     *       "regions": [
                     *         "321000"
                     *       ],
                     *       "source": {
                     *         "id": "lecturer-演示讲师甲",
                     *         "name": "demo",
                     *         "url": null
                     *       },
                     *       "title": "研究员",
                     *       "topics": [
                     *         {
                     *           "audiences": [
                     *             "primary"
                     *           ],
                     *           "minutes": 60,
                     *           "theme": "astronomy",
                     *           "title": "月球上有什么"
                     *         }
                     *       ],
                     *       "updated_at": "2026-11-28T05:00:27.003+08:00",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Lecturer"];
                };
            };
        };
    };
    archiveLecturer: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 讲师 id
                 * @example 01a21ecf-3f17-7575-a5ef-3931ddb86a81
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已归档 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateLecturer: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 讲师 id
                 * @example 01a21ecf-3f17-7575-a5ef-3931ddb86a81
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 要修改的字段 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "introduction": "演示数据：这个人是虚构的。"
                 *     }
                 */
                "application/json": components["schemas"]["LecturerPatch"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "appointments": [
                     *         {
                     *           "from": "2026-01-01",
                     *           "state": "active",
                     *           "team": {
                     *             "id": "01a21ecf-3f0e-746d-8000-58001d5c5ee3",
                     *             "name": "示例讲师团（演示团队）"
                     *           },
                     *           "team_id": "01a21ecf-3f0e-746d-8000-58001d5c5ee3",
                     *           "term": null,
                     *           "to": null
                     *         }
                     *       ],
                     *       "created_at": "2026-11-28T05:00:28.311+08:00",
                     *       "employer": null,
                     *       "field": "天文",
                     *       "id": "01a21ecf-3f17-7575-a5ef-3931ddb86a81",
                     *       "introduction": "演示数据：这个人是虚构的。",
                     *       "name": "演示讲师戊",
                     *       "publication": "published",
                     *       "regions": [],
                     *       "source": null,
                     *       "title": "高级工程师",
                     *       "topics": [
                     *         {
                     *           "audiences": [
                     *             "family"
                     *           ],
                     *           "minutes": 45,
                     *           "theme": "astronomy",
                     *           "title": "一起看月亮"
                     *         }
                     *       ],
                     *       "updated_at": "2026-11-28T05:00:28.313+08:00",
                     *       "version": 2
                     *     }
                     */
                    "application/json": components["schemas"]["Lecturer"];
                };
            };
        };
    };
    restoreLecturer: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 讲师 id
                 * @example 01a21ecf-3f17-7575-a5ef-3931ddb86a81
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "appointments": [
                     *         {
                     *           "from": "2026-01-01",
                     *           "state": "active",
                     *           "team": {
                     *             "id": "01a21ecf-3f0e-746d-8000-58001d5c5ee3",
                     *             "name": "示例讲师团（演示团队）"
                     *           },
                     *           "team_id": "01a21ecf-3f0e-746d-8000-58001d5c5ee3",
                     *           "term": null,
                     *           "to": null
                     *         }
                     *       ],
                     *       "created_at": "2026-11-28T05:00:28.311+08:00",
                     *       "employer": null,
                     *       "field": "天文",
                     *       "id": "01a21ecf-3f17-7575-a5ef-3931ddb86a81",
                     *       "introduction": "演示数据：这个人是虚构的。",
                     *       "name": "演示讲师戊",
                     *       "publication": "published",
                     *       "regions": [],
                     *       "source": null,
                     *       "title": "高级工程师",
                     *       "topics": [
                     *         {
                     *           "audiences": [
                     *             "family"
                     *           ],
                     *           "minutes": 45,
                     *           "theme": "astronomy",
                     *           "title": "一起看月亮"
                     *         }
                     *       ],
                     *       "updated_at": "2026-11-28T05:00:28.316+08:00",
                     *       "version": 4
                     *     }
                     */
                    "application/json": components["schemas"]["Lecturer"];
                };
            };
        };
    };
    getAccreditationForStaff: {
        parameters: {
            query?: {
                /**
                 * @description pending：尚未发布的修改，而不是记录本身
                 * @example pending
                 */
                revision?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 认定 id
                 * @example 01a21ecf-3efe-76e4-816a-e4edeac65e31
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "certificate_no": "示例-2026-002",
                     *       "class": null,
                     *       "created_at": "2026-11-28T05:00:28.286+08:00",
                     *       "cycle": "2026-2030",
                     *       "document": null,
                     *       "family": null,
                     *       "id": "01a21ecf-3efe-76e4-816a-e4edeac65e31",
                     *       "issuer": "示例市科协",
                     *       "level": "municipal",
                     *       "organization": null,
                     *       "organization_id": null,
                     *       "pending": {
                     *         "state": "submitted",
                     *         "version": 1
                     *       },
                     *       "publication": "submitted",
                     *       "reasons": [],
                     *       "revoked_on": null,
                     *       "revoked_reason": null,
                     *       "scheme": "municipal_base",
                     *       "scheme_name": "扬州市科普教育基地",
                     *       "source": null,
                     *       "state": "valid",
                     *       "suspended": [],
                     *       "updated_at": "2026-11-28T05:00:28.351+08:00",
                     *       "valid_from": "2026-01-01",
                     *       "valid_to": "2030-12-31",
                     *       "venue": {
                     *         "address": "扬州市邗江区示例路 2 号",
                     *         "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *         "name": "示例天文台（演示场馆）"
                     *       },
                     *       "venue_id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AccreditationForStaff"];
                };
            };
        };
    };
    dropAccreditationRevision: {
        parameters: {
            query?: {
                /**
                 * @description 必须为 pending
                 * @example pending
                 */
                revision?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 认定 id
                 * @example 01a21ecf-3efe-76e4-816a-e4edeac65e31
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已放弃 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateAccreditationRevision: {
        parameters: {
            query?: {
                /**
                 * @description 必须为 pending
                 * @example pending
                 */
                revision?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 认定 id
                 * @example 01a21ecf-3efe-76e4-816a-e4edeac65e31
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 要修改的字段 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "certificate_no": "示例-2026-002"
                 *     }
                 */
                "application/json": components["schemas"]["AccreditationPatch"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "certificate_no": "示例-2026-002",
                     *       "class": null,
                     *       "created_at": "2026-11-28T05:00:28.286+08:00",
                     *       "cycle": "2026-2030",
                     *       "document": null,
                     *       "family": null,
                     *       "id": "01a21ecf-3efe-76e4-816a-e4edeac65e31",
                     *       "issuer": "示例市科协",
                     *       "level": "municipal",
                     *       "organization": null,
                     *       "organization_id": null,
                     *       "pending": {
                     *         "state": "submitted",
                     *         "version": 2
                     *       },
                     *       "publication": "submitted",
                     *       "reasons": [],
                     *       "revoked_on": null,
                     *       "revoked_reason": null,
                     *       "scheme": "municipal_base",
                     *       "scheme_name": "扬州市科普教育基地",
                     *       "source": null,
                     *       "state": "valid",
                     *       "suspended": [],
                     *       "updated_at": "2026-11-28T05:00:28.354+08:00",
                     *       "valid_from": "2026-01-01",
                     *       "valid_to": "2030-12-31",
                     *       "venue": {
                     *         "address": "扬州市邗江区示例路 2 号",
                     *         "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *         "name": "示例天文台（演示场馆）"
                     *       },
                     *       "venue_id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *       "version": 2
                     *     }
                     */
                    "application/json": components["schemas"]["AccreditationForStaff"];
                };
            };
        };
    };
    getActivityForStaff: {
        parameters: {
            query?: {
                /**
                 * @description pending：尚未发布的修改，而不是记录本身
                 * @example pending
                 */
                revision?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 活动 id
                 * @example 01a21ecf-3edd-7e82-b722-16a435a6c729
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessibility": {
                     *         "accessible_toilet": "unknown",
                     *         "checked_on": null,
                     *         "elevator": "unknown",
                     *         "guide_dogs": "unknown",
                     *         "hearing_loop": "unknown",
                     *         "sign_language": "unknown",
                     *         "tactile_path": "unknown",
                     *         "wheelchair": "unknown"
                     *       },
                     *       "age_max": null,
                     *       "age_min": null,
                     *       "audiences": [
                     *         "family"
                     *       ],
                     *       "availability": "unknown",
                     *       "booking": null,
                     *       "calendar": "sessions",
                     *       "calendar_text": "12月4日（周五）19:00–21:00",
                     *       "campaign_ids": [],
                     *       "campaigns": [],
                     *       "contact": {
                     *         "email": null,
                     *         "phone": null,
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.253+08:00",
                     *       "description": null,
                     *       "distance_m": null,
                     *       "id": "01a21ecf-3edd-7e82-b722-16a435a6c729",
                     *       "images": [],
                     *       "languages": [],
                     *       "lecturer_ids": [],
                     *       "lecturers": [],
                     *       "location": {
                     *         "accuracy": "approximate",
                     *         "datum": "gcj02",
                     *         "lat": 32.391,
                     *         "lng": 119.401,
                     *         "source": null
                     *       },
                     *       "mode": "onsite",
                     *       "next_session": {
                     *         "address": "扬州市邗江区示例路 2 号",
                     *         "availability": "unknown",
                     *         "capacity": 60,
                     *         "end": "2026-12-04T21:00:00+08:00",
                     *         "id": "01a21ecf-3edd-7d99-9531-8bfabf898fa3",
                     *         "location": {
                     *           "accuracy": "approximate",
                     *           "datum": "gcj02",
                     *           "lat": 32.391,
                     *           "lng": 119.401,
                     *           "source": null
                     *         },
                     *         "place": null,
                     *         "previous_start": null,
                     *         "rule_date": null,
                     *         "start": "2026-12-04T19:00:00+08:00",
                     *         "state": "cancelled",
                     *         "state_reason": "天气原因取消",
                     *         "venue": {
                     *           "address": "扬州市邗江区示例路 2 号",
                     *           "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *           "name": "示例天文台（演示场馆）"
                     *         },
                     *         "venue_id": "01a21ecf-3ec0-7987-ba51-af780ca1c630"
                     *       },
                     *       "online_url": null,
                     *       "organizer": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "organizer_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "other_sessions": 0,
                     *       "pending": {
                     *         "state": "submitted",
                     *         "version": 2
                     *       },
                     *       "place": null,
                     *       "plain_text": null,
                     *       "price": {
                     *         "currency": "CNY",
                     *         "free": true,
                     *         "max": null,
                     *         "min": null,
                     *         "text": null
                     *       },
                     *       "publication": "submitted",
                     *       "reasons": [],
                     *       "schedule": null,
                     *       "schedule_deviations": [],
                     *       "sessions": [
                     *         {
                     *           "address": "扬州市邗江区示例路 2 号",
                     *           "availability": "unknown",
                     *           "capacity": 60,
                     *           "end": "2026-12-04T21:00:00+08:00",
                     *           "id": "01a21ecf-3edd-7d99-9531-8bfabf898fa3",
                     *           "location": {
                     *             "accuracy": "approximate",
                     *             "datum": "gcj02",
                     *             "lat": 32.391,
                     *             "lng": 119.401,
                     *             "source": null
                     *           },
                     *           "place": null,
                     *           "previous_start": null,
                     *           "rule_date": null,
                     *           "start": "2026-12-04T19:00:00+08:00",
                     *           "state": "cancelled",
                     *           "state_reason": "天气原因取消",
                     *           "venue": {
                     *             "address": "扬州市邗江区示例路 2 号",
                     *             "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *             "name": "示例天文台（演示场馆）"
                     *           },
                     *           "venue_id": "01a21ecf-3ec0-7987-ba51-af780ca1c630"
                     *         }
                     *       ],
                     *       "share_title": "12月4日｜月球上的扬州：公众观测夜（示例）｜示例天文台（演示场馆）",
                     *       "source": null,
                     *       "state": "cancelled",
                     *       "state_reason": null,
                     *       "status": "past",
                     *       "summary": "改在天象厅。",
                     *       "themes": [
                     *         "astronomy"
                     *       ],
                     *       "title": "月球上的扬州：公众观测夜（示例）",
                     *       "type": "observation",
                     *       "updated_at": "2026-11-28T05:00:28.342+08:00",
                     *       "url": null,
                     *       "venue": null,
                     *       "venue_id": null,
                     *       "version": 2
                     *     }
                     */
                    "application/json": components["schemas"]["ActivityForStaff"];
                };
            };
        };
    };
    dropActivityRevision: {
        parameters: {
            query?: {
                /**
                 * @description 必须为 pending
                 * @example pending
                 */
                revision?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 活动 id
                 * @example 01a21ecf-3edd-7e82-b722-16a435a6c729
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已放弃 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateActivityRevision: {
        parameters: {
            query?: {
                /**
                 * @description 必须为 pending
                 * @example pending
                 */
                revision?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 活动 id
                 * @example 01a21ecf-3edd-7e82-b722-16a435a6c729
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 要修改的字段 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "summary": "改在天象厅。"
                 *     }
                 */
                "application/json": components["schemas"]["ActivityPatch"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessibility": {
                     *         "accessible_toilet": "unknown",
                     *         "checked_on": null,
                     *         "elevator": "unknown",
                     *         "guide_dogs": "unknown",
                     *         "hearing_loop": "unknown",
                     *         "sign_language": "unknown",
                     *         "tactile_path": "unknown",
                     *         "wheelchair": "unknown"
                     *       },
                     *       "age_max": null,
                     *       "age_min": null,
                     *       "audiences": [
                     *         "family"
                     *       ],
                     *       "availability": "unknown",
                     *       "booking": null,
                     *       "calendar": "sessions",
                     *       "calendar_text": "12月4日（周五）19:00–21:00",
                     *       "campaign_ids": [],
                     *       "campaigns": [],
                     *       "contact": {
                     *         "email": null,
                     *         "phone": null,
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.253+08:00",
                     *       "description": null,
                     *       "distance_m": null,
                     *       "id": "01a21ecf-3edd-7e82-b722-16a435a6c729",
                     *       "images": [],
                     *       "languages": [],
                     *       "lecturer_ids": [],
                     *       "lecturers": [],
                     *       "location": {
                     *         "accuracy": "approximate",
                     *         "datum": "gcj02",
                     *         "lat": 32.391,
                     *         "lng": 119.401,
                     *         "source": null
                     *       },
                     *       "mode": "onsite",
                     *       "next_session": {
                     *         "address": "扬州市邗江区示例路 2 号",
                     *         "availability": "unknown",
                     *         "capacity": 60,
                     *         "end": "2026-12-04T21:00:00+08:00",
                     *         "id": "01a21ecf-3edd-7d99-9531-8bfabf898fa3",
                     *         "location": {
                     *           "accuracy": "approximate",
                     *           "datum": "gcj02",
                     *           "lat": 32.391,
                     *           "lng": 119.401,
                     *           "source": null
                     *         },
                     *         "place": null,
                     *         "previous_start": null,
                     *         "rule_date": null,
                     *         "start": "2026-12-04T19:00:00+08:00",
                     *         "state": "cancelled",
                     *         "state_reason": "天气原因取消",
                     *         "venue": {
                     *           "address": "扬州市邗江区示例路 2 号",
                     *           "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *           "name": "示例天文台（演示场馆）"
                     *         },
                     *         "venue_id": "01a21ecf-3ec0-7987-ba51-af780ca1c630"
                     *       },
                     *       "online_url": null,
                     *       "organizer": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "organizer_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "other_sessions": 0,
                     *       "pending": {
                     *         "state": "submitted",
                     *         "version": 3
                     *       },
                     *       "place": null,
                     *       "plain_text": null,
                     *       "price": {
                     *         "currency": "CNY",
                     *         "free": true,
                     *         "max": null,
                     *         "min": null,
                     *         "text": null
                     *       },
                     *       "publication": "submitted",
                     *       "reasons": [],
                     *       "schedule": null,
                     *       "schedule_deviations": [],
                     *       "sessions": [
                     *         {
                     *           "address": "扬州市邗江区示例路 2 号",
                     *           "availability": "unknown",
                     *           "capacity": 60,
                     *           "end": "2026-12-04T21:00:00+08:00",
                     *           "id": "01a21ecf-3edd-7d99-9531-8bfabf898fa3",
                     *           "location": {
                     *             "accuracy": "approximate",
                     *             "datum": "gcj02",
                     *             "lat": 32.391,
                     *             "lng": 119.401,
                     *             "source": null
                     *           },
                     *           "place": null,
                     *           "previous_start": null,
                     *           "rule_date": null,
                     *           "start": "2026-12-04T19:00:00+08:00",
                     *           "state": "cancelled",
                     *           "state_reason": "天气原因取消",
                     *           "venue": {
                     *             "address": "扬州市邗江区示例路 2 号",
                     *             "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *             "name": "示例天文台（演示场馆）"
                     *           },
                     *           "venue_id": "01a21ecf-3ec0-7987-ba51-af780ca1c630"
                     *         }
                     *       ],
                     *       "share_title": "12月4日｜月球上的扬州：公众观测夜（示例）｜示例天文台（演示场馆）",
                     *       "source": null,
                     *       "state": "cancelled",
                     *       "state_reason": null,
                     *       "status": "past",
                     *       "summary": "改在天象厅。",
                     *       "themes": [
                     *         "astronomy"
                     *       ],
                     *       "title": "月球上的扬州：公众观测夜（示例）",
                     *       "type": "observation",
                     *       "updated_at": "2026-11-28T05:00:28.346+08:00",
                     *       "url": null,
                     *       "venue": null,
                     *       "venue_id": null,
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ActivityForStaff"];
                };
            };
        };
    };
    getSummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 活动 id
                 * @example 01a21ecf-3ef7-7464-935b-bc74f092f887
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "activity_id": "01a21ecf-3ef7-7464-935b-bc74f092f887",
                     *       "created_at": "2026-11-28T05:00:28.282+08:00",
                     *       "id": "01a21ecf-3efa-7b7f-8a2d-4210d941bc03",
                     *       "images": [],
                     *       "media": [
                     *         {
                     *           "title": "示例报道",
                     *           "url": "https://example.org/report"
                     *         }
                     *       ],
                     *       "participants_online": 3500,
                     *       "participants_onsite": 120,
                     *       "text": "现场座无虚席。",
                     *       "updated_at": "2026-11-28T05:00:28.282+08:00",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Summary"];
                };
            };
        };
    };
    fileSummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 活动 id
                 * @example 01a21ecf-3ef7-7464-935b-bc74f092f887
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 活动总结 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "media": [
                 *         {
                 *           "title": "示例报道",
                 *           "url": "https://example.org/report"
                 *         }
                 *       ],
                 *       "participants_online": 3500,
                 *       "participants_onsite": 120,
                 *       "text": "现场座无虚席。"
                 *     }
                 */
                "application/json": components["schemas"]["SummaryInput"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "activity_id": "01a21ecf-3ef7-7464-935b-bc74f092f887",
                     *       "created_at": "2026-11-28T05:00:28.282+08:00",
                     *       "id": "01a21ecf-3efa-7b7f-8a2d-4210d941bc03",
                     *       "images": [],
                     *       "media": [
                     *         {
                     *           "title": "示例报道",
                     *           "url": "https://example.org/report"
                     *         }
                     *       ],
                     *       "participants_online": 3500,
                     *       "participants_onsite": 120,
                     *       "text": "现场座无虚席。",
                     *       "updated_at": "2026-11-28T05:00:28.282+08:00",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Summary"];
                };
            };
        };
    };
    listApplications: {
        parameters: {
            query?: {
                /** @description none：不返回 total */
                count?: components["schemas"]["Count"];
                /** @description 上一页的 next_cursor，其他参数须保持不变 */
                cursor?: string;
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,title,next_session.start */
                fields?: string;
                /** @description 每页条数，1–100 */
                limit?: number;
                /** @description 状态，例如 submitted 待审核 */
                state?: components["schemas"]["ApplicationState"][];
                /** @description join 入驻，claim 认领场馆 */
                type?: components["schemas"]["ApplicationType"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "account_made": false,
                     *           "applicant": {
                     *             "email": "jingbanren@example.org",
                     *             "name": "示例经办人",
                     *             "phone": "13800000000"
                     *           },
                     *           "created_at": "2026-11-28T05:00:28.112+08:00",
                     *           "decided_at": null,
                     *           "id": "01a21ecf-3e50-717e-99f8-37923f580061",
                     *           "organization": {
                     *             "address": "",
                     *             "contact": {
                     *               "email": "",
                     *               "phone": "",
                     *               "website": ""
                     *             },
                     *             "credit_code": "91440300708461136T",
                     *             "name": "示例科技馆管理中心",
                     *             "region_code": "321003",
                     *             "type": "public_institution"
                     *           },
                     *           "organization_id": null,
                     *           "reasons": [],
                     *           "registered": null,
                     *           "state": "submitted",
                     *           "statement": "申请登记本馆的活动。",
                     *           "type": "join",
                     *           "updated_at": "2026-11-28T05:00:28.112+08:00",
                     *           "venue": null,
                     *           "venue_id": null,
                     *           "version": 1
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ApplicationList"];
                };
            };
        };
    };
    getApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 申请 id
                 * @example 01a21ecf-3e50-717e-99f8-37923f580061
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "account_made": false,
                     *       "applicant": {
                     *         "email": "jingbanren@example.org",
                     *         "name": "示例经办人",
                     *         "phone": "13800000000"
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.112+08:00",
                     *       "decided_at": null,
                     *       "id": "01a21ecf-3e50-717e-99f8-37923f580061",
                     *       "organization": {
                     *         "address": "",
                     *         "contact": {
                     *           "email": "",
                     *           "phone": "",
                     *           "website": ""
                     *         },
                     *         "credit_code": "91440300708461136T",
                     *         "name": "示例科技馆管理中心",
                     *         "region_code": "321003",
                     *         "type": "public_institution"
                     *       },
                     *       "organization_id": null,
                     *       "reasons": [],
                     *       "registered": null,
                     *       "state": "submitted",
                     *       "statement": "申请登记本馆的活动。",
                     *       "type": "join",
                     *       "updated_at": "2026-11-28T05:00:28.112+08:00",
                     *       "venue": null,
                     *       "venue_id": null,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Application"];
                };
            };
        };
    };
    withdrawApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 申请 id
                 * @example 01a21ecf-3ed9-71eb-b900-74b8d6e773d2
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已撤回 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    restateClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 申请 id
                 * @example 01a21ecf-3ed9-71eb-b900-74b8d6e773d2
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 说明 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "statement": "由本单位运营，见官网公告。"
                 *     }
                 */
                "application/json": components["schemas"]["RestatePatch"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "account_made": false,
                     *       "applicant": null,
                     *       "created_at": "2026-11-28T05:00:28.249+08:00",
                     *       "decided_at": null,
                     *       "id": "01a21ecf-3ed9-71eb-b900-74b8d6e773d2",
                     *       "organization": null,
                     *       "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "reasons": [],
                     *       "registered": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "state": "submitted",
                     *       "statement": "由本单位运营，见官网公告。",
                     *       "type": "claim",
                     *       "updated_at": "2026-11-28T05:00:28.25+08:00",
                     *       "venue": {
                     *         "address": null,
                     *         "id": "01a21ecf-3ed6-77a8-95ee-18213acf0c54",
                     *         "name": "示例植物园（演示场馆）"
                     *       },
                     *       "venue_id": "01a21ecf-3ed6-77a8-95ee-18213acf0c54",
                     *       "version": 2
                     *     }
                     */
                    "application/json": components["schemas"]["Application"];
                };
            };
        };
    };
    approveApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 申请 id
                 * @example 01a21ecf-3e50-717e-99f8-37923f580061
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 可为空对象 */
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["ApproveInput"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "account_made": false,
                     *       "applicant": {
                     *         "email": "jingbanren@example.org",
                     *         "name": "示例经办人",
                     *         "phone": "13800000000"
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.112+08:00",
                     *       "decided_at": "2026-11-28T05:00:28.12+08:00",
                     *       "id": "01a21ecf-3e50-717e-99f8-37923f580061",
                     *       "organization": {
                     *         "address": "",
                     *         "contact": {
                     *           "email": "",
                     *           "phone": "",
                     *           "website": ""
                     *         },
                     *         "credit_code": "91440300708461136T",
                     *         "name": "扬州示例科技馆管理中心",
                     *         "region_code": "321003",
                     *         "type": "public_institution"
                     *       },
                     *       "organization_id": "01a21ecf-3e58-7024-bb93-4f5223d7460a",
                     *       "reasons": [],
                     *       "registered": {
                     *         "id": "01a21ecf-3e58-7024-bb93-4f5223d7460a",
                     *         "name": "扬州示例科技馆管理中心"
                     *       },
                     *       "state": "approved",
                     *       "statement": "申请登记本馆的活动。",
                     *       "type": "join",
                     *       "updated_at": "2026-11-28T05:00:28.12+08:00",
                     *       "venue": null,
                     *       "venue_id": null,
                     *       "version": 4
                     *     }
                     */
                    "application/json": components["schemas"]["Application"];
                };
            };
        };
    };
    rejectApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 申请 id
                 * @example 01a21ecf-3e83-7466-b78f-f3f480d8d978
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 理由 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reasons": [
                 *         {
                 *           "text": "不属于本市"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReasonsInput"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "account_made": false,
                     *       "applicant": {
                     *         "email": "jingbanren@example.org",
                     *         "name": "示例经办人",
                     *         "phone": "13800000000"
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.163+08:00",
                     *       "decided_at": "2026-11-28T05:00:28.165+08:00",
                     *       "id": "01a21ecf-3e83-7466-b78f-f3f480d8d978",
                     *       "organization": {
                     *         "address": "",
                     *         "contact": {
                     *           "email": "",
                     *           "phone": "",
                     *           "website": ""
                     *         },
                     *         "credit_code": "123210034680000109",
                     *         "name": "示例不合格机构",
                     *         "region_code": "321003",
                     *         "type": "public_institution"
                     *       },
                     *       "organization_id": null,
                     *       "reasons": [
                     *         {
                     *           "field": "",
                     *           "text": "不属于本市"
                     *         }
                     *       ],
                     *       "registered": null,
                     *       "state": "rejected",
                     *       "statement": "申请登记本馆的活动。",
                     *       "type": "join",
                     *       "updated_at": "2026-11-28T05:00:28.165+08:00",
                     *       "venue": null,
                     *       "venue_id": null,
                     *       "version": 2
                     *     }
                     */
                    "application/json": components["schemas"]["Application"];
                };
            };
        };
    };
    returnApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 申请 id
                 * @example 01a21ecf-3e50-717e-99f8-37923f580061
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 理由 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reasons": [
                 *         {
                 *           "field": "organization.name",
                 *           "text": "请写全称"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReasonsInput"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "account_made": false,
                     *       "applicant": {
                     *         "email": "jingbanren@example.org",
                     *         "name": "示例经办人",
                     *         "phone": "13800000000"
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.112+08:00",
                     *       "decided_at": null,
                     *       "id": "01a21ecf-3e50-717e-99f8-37923f580061",
                     *       "organization": {
                     *         "address": "",
                     *         "contact": {
                     *           "email": "",
                     *           "phone": "",
                     *           "website": ""
                     *         },
                     *         "credit_code": "91440300708461136T",
                     *         "name": "示例科技馆管理中心",
                     *         "region_code": "321003",
                     *         "type": "public_institution"
                     *       },
                     *       "organization_id": null,
                     *       "reasons": [
                     *         {
                     *           "field": "organization.name",
                     *           "text": "请写全称"
                     *         }
                     *       ],
                     *       "registered": null,
                     *       "state": "needs_changes",
                     *       "statement": "申请登记本馆的活动。",
                     *       "type": "join",
                     *       "updated_at": "2026-11-28T05:00:28.116+08:00",
                     *       "venue": null,
                     *       "venue_id": null,
                     *       "version": 2
                     *     }
                     */
                    "application/json": components["schemas"]["Application"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 任务 id
                 * @example 01a21ecf-3f83-77a3-83ad-8c9fe93965f0
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created": 1,
                     *       "created_at": "2026-11-28T05:00:28.419+08:00",
                     *       "done": 2,
                     *       "dry_run": true,
                     *       "ended_at": "2026-11-28T05:00:28.427+08:00",
                     *       "file": "venues",
                     *       "findings": [
                     *         {
                     *           "cell": "B3",
                     *           "code": "required",
                     *           "column": "类别",
                     *           "message": "必填",
                     *           "row": 3,
                     *           "understood": ""
                     *         }
                     *       ],
                     *       "findings_total": 1,
                     *       "id": "01a21ecf-3f83-77a3-83ad-8c9fe93965f0",
                     *       "kind": "venues",
                     *       "problem": null,
                     *       "rejected": 1,
                     *       "rows": 2,
                     *       "source": "venues",
                     *       "state": "done",
                     *       "strict": false,
                     *       "unchanged": 0,
                     *       "updated": 0,
                     *       "workbook_url": "/api/v1/manage/imports/jobs/01a21ecf-3f83-77a3-83ad-8c9fe93965f0/workbook"
                     *     }
                     */
                    "application/json": components["schemas"]["ImportJob"];
                };
            };
        };
    };
    importRecords: {
        parameters: {
            query?: {
                /** @description true：允许与登记库或前面的行相近的场馆 */
                allow_similar?: boolean;
                /**
                 * @description true：只检查，什么也不写
                 * @example true
                 */
                dry_run?: boolean;
                /** @description 文件名；直接以请求体上传时可写 */
                file?: string;
                /** @description 数据来源的名称；下次用同一名称导入时更新同一批记录；不写则为文件名 */
                source?: string;
                /** @description true：有一格看不懂就退回整行 */
                strict?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 种类：accreditations、activities、events、lecturer-teams、lecturers、organizations、venues
                 * @example venues
                 */
                kind: components["schemas"]["ImportKind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created": 0,
                     *       "created_at": "2026-11-28T05:00:28.419+08:00",
                     *       "done": 0,
                     *       "dry_run": true,
                     *       "ended_at": null,
                     *       "file": "venues",
                     *       "findings": [],
                     *       "findings_total": 0,
                     *       "id": "01a21ecf-3f83-77a3-83ad-8c9fe93965f0",
                     *       "kind": "venues",
                     *       "problem": null,
                     *       "rejected": 0,
                     *       "rows": 0,
                     *       "source": "venues",
                     *       "state": "queued",
                     *       "strict": false,
                     *       "unchanged": 0,
                     *       "updated": 0,
                     *       "workbook_url": null
                     *     }
                     */
                    "application/json": components["schemas"]["ImportJob"];
                };
            };
        };
    };
    getLecturerTeamForStaff: {
        parameters: {
            query?: {
                /**
                 * @description pending：尚未发布的修改，而不是记录本身
                 * @example pending
                 */
                revision?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 讲师团 id
                 * @example 01a21ecf-3f0e-746d-8000-58001d5c5ee3
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "contact": {
                     *         "email": null,
                     *         "phone": null,
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.302+08:00",
                     *       "current_term": null,
                     *       "description": "新增三位讲师。",
                     *       "id": "01a21ecf-3f0e-746d-8000-58001d5c5ee3",
                     *       "kind": "lecturers",
                     *       "lecturer_count": 1,
                     *       "lecturers": [
                     *         {
                     *           "employer": null,
                     *           "field": "天文",
                     *           "from": "2026-01-01",
                     *           "id": "01a21ecf-3f17-7575-a5ef-3931ddb86a81",
                     *           "name": "演示讲师戊",
                     *           "term": null,
                     *           "title": "高级工程师",
                     *           "to": null
                     *         }
                     *       ],
                     *       "name": "示例讲师团（演示团队）",
                     *       "organization": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "pending": {
                     *         "state": "submitted",
                     *         "version": 1
                     *       },
                     *       "publication": "submitted",
                     *       "reasons": [],
                     *       "region": {
                     *         "code": "321003",
                     *         "name": "邗江区"
                     *       },
                     *       "region_code": "321003",
                     *       "source": null,
                     *       "terms": [],
                     *       "updated_at": "2026-11-28T05:00:28.357+08:00",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["LecturerTeamForStaff"];
                };
            };
        };
    };
    dropLecturerTeamRevision: {
        parameters: {
            query?: {
                /**
                 * @description 必须为 pending
                 * @example pending
                 */
                revision?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 讲师团 id
                 * @example 01a21ecf-3f0e-746d-8000-58001d5c5ee3
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已放弃 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateLecturerTeamRevision: {
        parameters: {
            query?: {
                /**
                 * @description 必须为 pending
                 * @example pending
                 */
                revision?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 讲师团 id
                 * @example 01a21ecf-3f0e-746d-8000-58001d5c5ee3
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 要修改的字段 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "新增三位讲师。"
                 *     }
                 */
                "application/json": components["schemas"]["LecturerTeamPatch"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "contact": {
                     *         "email": null,
                     *         "phone": null,
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.302+08:00",
                     *       "current_term": null,
                     *       "description": "新增三位讲师。",
                     *       "id": "01a21ecf-3f0e-746d-8000-58001d5c5ee3",
                     *       "kind": "lecturers",
                     *       "lecturer_count": 1,
                     *       "lecturers": [
                     *         {
                     *           "employer": null,
                     *           "field": "天文",
                     *           "from": "2026-01-01",
                     *           "id": "01a21ecf-3f17-7575-a5ef-3931ddb86a81",
                     *           "name": "演示讲师戊",
                     *           "term": null,
                     *           "title": "高级工程师",
                     *           "to": null
                     *         }
                     *       ],
                     *       "name": "示例讲师团（演示团队）",
                     *       "organization": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "pending": {
                     *         "state": "submitted",
                     *         "version": 2
                     *       },
                     *       "publication": "submitted",
                     *       "reasons": [],
                     *       "region": {
                     *         "code": "321003",
                     *         "name": "邗江区"
                     *       },
                     *       "region_code": "321003",
                     *       "source": null,
                     *       "terms": [],
                     *       "updated_at": "2026-11-28T05:00:28.36+08:00",
                     *       "version": 2
                     *     }
                     */
                    "application/json": components["schemas"]["LecturerTeamForStaff"];
                };
            };
        };
    };
    getLecturerForStaff: {
        parameters: {
            query?: {
                /**
                 * @description pending：尚未发布的修改，而不是记录本身
                 * @example pending
                 */
                revision?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 讲师 id
                 * @example 01a21ecf-3f17-7575-a5ef-3931ddb86a81
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "appointments": [
                     *         {
                     *           "from": "2026-01-01",
                     *           "state": "active",
                     *           "team": {
                     *             "id": "01a21ecf-3f0e-746d-8000-58001d5c5ee3",
                     *             "name": "示例讲师团（演示团队）"
                     *           },
                     *           "team_id": "01a21ecf-3f0e-746d-8000-58001d5c5ee3",
                     *           "term": null,
                     *           "to": null
                     *         }
                     *       ],
                     *       "created_at": "2026-11-28T05:00:28.311+08:00",
                     *       "employer": null,
                     *       "field": "天文",
                     *       "id": "01a21ecf-3f17-7575-a5ef-3931ddb86a81",
                     *       "introduction": "新的介绍。",
                     *       "name": "演示讲师戊",
                     *       "pending": {
                     *         "state": "submitted",
                     *         "version": 1
                     *       },
                     *       "private_contact": {
                     *         "email": "",
                     *         "note": "",
                     *         "phone": ""
                     *       },
                     *       "publication": "submitted",
                     *       "reasons": [],
                     *       "regions": [],
                     *       "source": null,
                     *       "title": "高级工程师",
                     *       "topics": [
                     *         {
                     *           "audiences": [
                     *             "family"
                     *           ],
                     *           "minutes": 45,
                     *           "theme": "astronomy",
                     *           "title": "一起看月亮"
                     *         }
                     *       ],
                     *       "updated_at": "2026-11-28T05:00:28.363+08:00",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["LecturerForStaff"];
                };
            };
        };
    };
    dropLecturerRevision: {
        parameters: {
            query?: {
                /**
                 * @description 必须为 pending
                 * @example pending
                 */
                revision?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 讲师 id
                 * @example 01a21ecf-3f17-7575-a5ef-3931ddb86a81
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已放弃 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateLecturerRevision: {
        parameters: {
            query?: {
                /**
                 * @description 必须为 pending
                 * @example pending
                 */
                revision?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 讲师 id
                 * @example 01a21ecf-3f17-7575-a5ef-3931ddb86a81
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 要修改的字段 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "introduction": "新的介绍。"
                 *     }
                 */
                "application/json": components["schemas"]["LecturerPatch"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "appointments": [
                     *         {
                     *           "from": "2026-01-01",
                     *           "state": "active",
                     *           "team": {
                     *             "id": "01a21ecf-3f0e-746d-8000-58001d5c5ee3",
                     *             "name": "示例讲师团（演示团队）"
                     *           },
                     *           "team_id": "01a21ecf-3f0e-746d-8000-58001d5c5ee3",
                     *           "term": null,
                     *           "to": null
                     *         }
                     *       ],
                     *       "created_at": "2026-11-28T05:00:28.311+08:00",
                     *       "employer": null,
                     *       "field": "天文",
                     *       "id": "01a21ecf-3f17-7575-a5ef-3931ddb86a81",
                     *       "introduction": "新的介绍。",
                     *       "name": "演示讲师戊",
                     *       "pending": {
                     *         "state": "submitted",
                     *         "version": 2
                     *       },
                     *       "private_contact": {
                     *         "email": "",
                     *         "note": "",
                     *         "phone": ""
                     *       },
                     *       "publication": "submitted",
                     *       "reasons": [],
                     *       "regions": [],
                     *       "source": null,
                     *       "title": "高级工程师",
                     *       "topics": [
                     *         {
                     *           "audiences": [
                     *             "family"
                     *           ],
                     *           "minutes": 45,
                     *           "theme": "astronomy",
                     *           "title": "一起看月亮"
                     *         }
                     *       ],
                     *       "updated_at": "2026-11-28T05:00:28.365+08:00",
                     *       "version": 2
                     *     }
                     */
                    "application/json": components["schemas"]["LecturerForStaff"];
                };
            };
        };
    };
    getOrganizationForStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 单位 id
                 * @example 01a21ecf-3eb6-70b2-816c-28f0e53e6455
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accreditation_history": [],
                     *       "address": "扬州市邗江区示例路 1 号",
                     *       "contact": {
                     *         "email": null,
                     *         "phone": "0514-80000000",
                     *         "website": "https://example.org"
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.214+08:00",
                     *       "credit_code": null,
                     *       "id": "01a21ecf-3eb6-70b2-816c-28f0e53e6455",
                     *       "name": "示例科技学院（演示单位）",
                     *       "parent": null,
                     *       "parent_id": null,
                     *       "publication": "published",
                     *       "region": {
                     *         "code": "321003",
                     *         "name": "邗江区"
                     *       },
                     *       "region_code": "321003",
                     *       "short_name": "示例科院",
                     *       "source": null,
                     *       "trusted": false,
                     *       "type": "university",
                     *       "updated_at": "2026-11-28T05:00:28.221+08:00",
                     *       "verified": true,
                     *       "version": 4
                     *     }
                     */
                    "application/json": components["schemas"]["OrganizationForStaff"];
                };
            };
        };
    };
    listWork: {
        parameters: {
            query?: {
                /** @description none：不返回 total */
                count?: components["schemas"]["Count"];
                /** @description 上一页的 next_cursor，其他参数须保持不变 */
                cursor?: string;
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,title,next_session.start */
                fields?: string;
                /** @description 记录种类 */
                kind?: components["schemas"]["ReviewedKind"][];
                /** @description 每页条数，1–100 */
                limit?: number;
                /** @description 所属单位 */
                organization_id?: string[];
                /** @description 状态；不写为全部 */
                publication?: components["schemas"]["UnpublishedState"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01a21ecf-3f50-7685-af2c-e0d83a57bae4",
                     *           "is_revision": false,
                     *           "kind": "activity",
                     *           "manage": "/api/v1/manage/activities/01a21ecf-3f50-7685-af2c-e0d83a57bae4",
                     *           "publication": "submitted",
                     *           "title": "待审核的讲座（示例）",
                     *           "updated_at": "2026-11-28T05:00:28.368+08:00"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["WorkItemList"];
                };
            };
        };
    };
    listReports: {
        parameters: {
            query?: {
                /** @description none：不返回 total */
                count?: components["schemas"]["Count"];
                /** @description 上一页的 next_cursor，其他参数须保持不变 */
                cursor?: string;
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,title,next_session.start */
                fields?: string;
                /** @description 每页条数，1–100 */
                limit?: number;
                /** @description open 待处理，mended 已更正，dismissed 原信息无误 */
                state?: components["schemas"]["ReportState"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "answer": null,
                     *           "answered_at": null,
                     *           "contact": "13800000001",
                     *           "created_at": "2026-11-28T05:00:28.414+08:00",
                     *           "id": "01a21ecf-3f7e-7cd4-809e-7f2047779e46",
                     *           "kind": "organization",
                     *           "record_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *           "state": "open",
                     *           "text": "电话打不通。",
                     *           "title": "北苑科技创新学院（演示单位）"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ReportForStaffList"];
                };
            };
        };
    };
    answerReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 反馈 id
                 * @example 01a21ecf-3f7e-7cd4-809e-7f2047779e46
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 答复 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answer": "已更正，谢谢。",
                 *       "state": "mended"
                 *     }
                 */
                "application/json": components["schemas"]["AnswerInput"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "answer": "已更正，谢谢。",
                     *       "answered_at": "2026-11-28T05:00:28.418+08:00",
                     *       "contact": "13800000001",
                     *       "created_at": "2026-11-28T05:00:28.414+08:00",
                     *       "id": "01a21ecf-3f7e-7cd4-809e-7f2047779e46",
                     *       "kind": "organization",
                     *       "record_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "state": "mended",
                     *       "text": "电话打不通。",
                     *       "title": "北苑科技创新学院（演示单位）"
                     *     }
                     */
                    "application/json": components["schemas"]["ReportForStaff"];
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query?: {
                /** @description 由谁在审核 */
                claimed?: components["schemas"]["ClaimedBy"];
                /** @description none：不返回 total */
                count?: components["schemas"]["Count"];
                /** @description 上一页的 next_cursor，其他参数须保持不变 */
                cursor?: string;
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,title,next_session.start */
                fields?: string;
                /** @description 记录种类 */
                kind?: components["schemas"]["ReviewedKind"][];
                /** @description 每页条数，1–100 */
                limit?: number;
                /** @description 至少等了多少天 */
                min_age_days?: number;
                /** @description 提交的单位 */
                organization_id?: string[];
                /** @description 行政区划代码，含下级 */
                region?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counts": {
                     *         "activity": 1
                     *       },
                     *       "items": [
                     *         {
                     *           "age_days": 0,
                     *           "claimed_at": null,
                     *           "claimed_by": null,
                     *           "etag": "1",
                     *           "id": "01a21ecf-3f50-7685-af2c-e0d83a57bae4",
                     *           "is_revision": false,
                     *           "kind": "activity",
                     *           "manage": "/api/v1/manage/activities/01a21ecf-3f50-7685-af2c-e0d83a57bae4",
                     *           "objection": null,
                     *           "organizations": [
                     *             {
                     *               "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *               "name": "北苑科技创新学院（演示单位）"
                     *             }
                     *           ],
                     *           "regions": [
                     *             {
                     *               "code": "321023",
                     *               "name": "宝应县"
                     *             }
                     *           ],
                     *           "submitted_at": "2026-11-28T05:00:28.368+08:00",
                     *           "submitted_by": "fuze",
                     *           "title": "待审核的讲座（示例）"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ReviewQueue"];
                };
            };
        };
    };
    decideReviews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 决定 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decision": "approve",
                 *       "items": [
                 *         {
                 *           "etag": "\"1-53f6aa4b36897f17\"",
                 *           "id": "01a21ecf-3f73-7771-889c-77fcabc8bd42",
                 *           "kind": "activity"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BulkInput"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": null,
                     *           "detail": null,
                     *           "done": true,
                     *           "id": "01a21ecf-3f73-7771-889c-77fcabc8bd42",
                     *           "kind": "activity"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BulkResultList"];
                };
            };
        };
    };
    approveReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 种类：accreditations、activities、lecturer-teams、lecturers、venues
                 * @example activities
                 */
                kind: components["schemas"]["ReviewCollection"];
                /**
                 * @description 记录 id
                 * @example 01a21ecf-3f62-79eb-993d-7882063976c8
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已发布 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    claimReview: {
        parameters: {
            query?: {
                /** @description true：接手别人正在审核的 */
                take?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 种类：accreditations、activities、lecturer-teams、lecturers、venues
                 * @example activities
                 */
                kind: components["schemas"]["ReviewCollection"];
                /**
                 * @description 记录 id
                 * @example 01a21ecf-3f50-7685-af2c-e0d83a57bae4
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已认领 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    commentReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 种类：accreditations、activities、lecturer-teams、lecturers、venues
                 * @example activities
                 */
                kind: components["schemas"]["ReviewCollection"];
                /**
                 * @description 记录 id
                 * @example 01a21ecf-3f50-7685-af2c-e0d83a57bae4
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 意见 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "题目很好。"
                 *     }
                 */
                "application/json": components["schemas"]["CommentInput"];
            };
        };
        responses: {
            /** @description 已保存 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    handOverReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 种类：accreditations、activities、lecturer-teams、lecturers、venues
                 * @example activities
                 */
                kind: components["schemas"]["ReviewCollection"];
                /**
                 * @description 记录 id
                 * @example 01a21ecf-3f50-7685-af2c-e0d83a57bae4
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 移交给谁 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "account_id": "01a21ecf-3c48-78aa-9662-1647da58c351"
                 *     }
                 */
                "application/json": components["schemas"]["HandOverInput"];
            };
        };
        responses: {
            /** @description 已移交 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getReviewHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 种类：accreditations、activities、lecturer-teams、lecturers、venues
                 * @example activities
                 */
                kind: components["schemas"]["ReviewCollection"];
                /**
                 * @description 记录 id
                 * @example 01a21ecf-3f50-7685-af2c-e0d83a57bae4
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-11-28T05:00:28.368+08:00",
                     *           "by": "fuze",
                     *           "event": "submitted",
                     *           "id": "01a21ecf-3f50-7f11-9557-0bf2e466e64e",
                     *           "is_revision": false,
                     *           "reasons": [],
                     *           "text": null
                     *         },
                     *         {
                     *           "at": "2026-11-28T05:00:28.377+08:00",
                     *           "by": "shenhe",
                     *           "event": "comment",
                     *           "id": "01a21ecf-3f59-7681-b5e8-9d5071e29a3d",
                     *           "is_revision": false,
                     *           "reasons": [],
                     *           "text": "题目很好。"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReviewEventList"];
                };
            };
        };
    };
    rejectReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 种类：accreditations、activities、lecturer-teams、lecturers、venues
                 * @example activities
                 */
                kind: components["schemas"]["ReviewCollection"];
                /**
                 * @description 记录 id
                 * @example 01a21ecf-3f69-7f24-a892-1d0629745067
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 理由 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reasons": [
                 *         {
                 *           "field": "title",
                 *           "text": "请写明主讲人"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReasonsInput"];
            };
        };
        responses: {
            /** @description 已否决 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    releaseReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 种类：accreditations、activities、lecturer-teams、lecturers、venues
                 * @example activities
                 */
                kind: components["schemas"]["ReviewCollection"];
                /**
                 * @description 记录 id
                 * @example 01a21ecf-3f50-7685-af2c-e0d83a57bae4
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已放弃 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    returnReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 种类：accreditations、activities、lecturer-teams、lecturers、venues
                 * @example activities
                 */
                kind: components["schemas"]["ReviewCollection"];
                /**
                 * @description 记录 id
                 * @example 01a21ecf-3f50-7685-af2c-e0d83a57bae4
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 理由 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reasons": [
                 *         {
                 *           "field": "title",
                 *           "text": "请写明主讲人"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReasonsInput"];
            };
        };
        responses: {
            /** @description 已退回 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listSummaries: {
        parameters: {
            query?: {
                /** @description 主题活动 id 或 key */
                campaign?: string[];
                /** @description none：不返回 total */
                count?: components["schemas"]["Count"];
                /** @description 上一页的 next_cursor，其他参数须保持不变 */
                cursor?: string;
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,title,next_session.start */
                fields?: string;
                /** @description 结束于何时之后，默认一年前 */
                from?: string;
                /** @description 每页条数，1–100 */
                limit?: number;
                /** @description 主办单位 */
                organization_id?: string[];
                /** @description filed 已填报，due 待填报，late 逾期 */
                state?: components["schemas"]["SummaryPhase"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "activity_id": "01a21ecf-3ef7-7464-935b-bc74f092f887",
                     *           "due_at": "2026-12-04T11:00:00+08:00",
                     *           "ended_at": "2026-11-20T11:00:00+08:00",
                     *           "organization": {
                     *             "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *             "name": "北苑科技创新学院（演示单位）"
                     *           },
                     *           "state": "filed",
                     *           "title": "上周的讲座（示例）"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["SummaryStateList"];
                };
            };
        };
    };
    getVenueForStaff: {
        parameters: {
            query?: {
                /**
                 * @description pending：尚未发布的修改，而不是记录本身
                 * @example pending
                 */
                revision?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 场馆 id
                 * @example 01a21ecf-3ec0-7987-ba51-af780ca1c630
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessibility": {
                     *         "accessible_toilet": "unknown",
                     *         "checked_on": null,
                     *         "elevator": "unknown",
                     *         "guide_dogs": "unknown",
                     *         "hearing_loop": "unknown",
                     *         "sign_language": "unknown",
                     *         "tactile_path": "unknown",
                     *         "wheelchair": "unknown"
                     *       },
                     *       "accreditation_history": [
                     *         {
                     *           "certificate_no": "示例-2026-001",
                     *           "class": null,
                     *           "cycle": "2026-2030",
                     *           "document": null,
                     *           "family": null,
                     *           "id": "01a21ecf-3efe-76e4-816a-e4edeac65e31",
                     *           "issuer": "示例市科协",
                     *           "level": "municipal",
                     *           "revoked_on": null,
                     *           "revoked_reason": null,
                     *           "scheme": "municipal_base",
                     *           "scheme_name": "扬州市科普教育基地",
                     *           "state": "valid",
                     *           "suspended": [],
                     *           "valid_from": "2026-01-01",
                     *           "valid_to": "2030-12-31"
                     *         }
                     *       ],
                     *       "accreditations": [
                     *         {
                     *           "certificate_no": "示例-2026-001",
                     *           "class": null,
                     *           "cycle": "2026-2030",
                     *           "document": null,
                     *           "family": null,
                     *           "id": "01a21ecf-3efe-76e4-816a-e4edeac65e31",
                     *           "issuer": "示例市科协",
                     *           "level": "municipal",
                     *           "revoked_on": null,
                     *           "revoked_reason": null,
                     *           "scheme": "municipal_base",
                     *           "scheme_name": "扬州市科普教育基地",
                     *           "state": "valid",
                     *           "suspended": [],
                     *           "valid_from": "2026-01-01",
                     *           "valid_to": "2030-12-31"
                     *         }
                     *       ],
                     *       "accredited": true,
                     *       "address": "扬州市邗江区示例路 2 号",
                     *       "admission": null,
                     *       "aliases": [
                     *         "示例天文台"
                     *       ],
                     *       "audiences": [
                     *         "family"
                     *       ],
                     *       "category": "museum",
                     *       "completeness": {
                     *         "missing": [
                     *           "plain_text",
                     *           "admission"
                     *         ],
                     *         "score": 58
                     *       },
                     *       "contact": {
                     *         "email": null,
                     *         "phone": null,
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.224+08:00",
                     *       "description": "新增天象厅。",
                     *       "distance_m": null,
                     *       "form": "physical",
                     *       "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *       "images": [],
                     *       "languages": [],
                     *       "last_verified_at": "2026-11-28T05:00:28.236+08:00",
                     *       "location": {
                     *         "accuracy": "approximate",
                     *         "datum": "gcj02",
                     *         "lat": 32.391,
                     *         "lng": 119.401,
                     *         "source": null
                     *       },
                     *       "name": "示例天文台（演示场馆）",
                     *       "next_open_at": "2026-11-28T09:00:00+08:00",
                     *       "open_note": null,
                     *       "open_now": false,
                     *       "open_reason": "weekly",
                     *       "open_until": null,
                     *       "opening_hours": {
                     *         "adjusted": [],
                     *         "closed": [],
                     *         "holidays": {
                     *           "close": "",
                     *           "last_entry": "",
                     *           "mode": "as_weekly",
                     *           "named": [],
                     *           "open": ""
                     *         },
                     *         "makeup_workdays": "as_weekly",
                     *         "note": "",
                     *         "weekly": [
                     *           {
                     *             "close": "17:00",
                     *             "days": [
                     *               "sat",
                     *               "sun"
                     *             ],
                     *             "last_entry": "",
                     *             "open": "09:00",
                     *             "valid_from": "",
                     *             "valid_to": ""
                     *           }
                     *         ]
                     *       },
                     *       "organization": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "pending": {
                     *         "state": "submitted",
                     *         "version": 1
                     *       },
                     *       "plain_text": null,
                     *       "publication": "submitted",
                     *       "reasons": [],
                     *       "region": {
                     *         "code": "321003",
                     *         "name": "邗江区"
                     *       },
                     *       "region_code": "321003",
                     *       "source": null,
                     *       "stop": null,
                     *       "stops": [],
                     *       "updated_at": "2026-11-28T05:00:28.332+08:00",
                     *       "url": null,
                     *       "version": 1,
                     *       "zone": null,
                     *       "zone_code": null
                     *     }
                     */
                    "application/json": components["schemas"]["VenueForStaff"];
                };
            };
        };
    };
    dropVenueRevision: {
        parameters: {
            query?: {
                /**
                 * @description 必须为 pending
                 * @example pending
                 */
                revision?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 场馆 id
                 * @example 01a21ecf-3ec0-7987-ba51-af780ca1c630
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已放弃 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateVenueRevision: {
        parameters: {
            query?: {
                /**
                 * @description 必须为 pending
                 * @example pending
                 */
                revision?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 场馆 id
                 * @example 01a21ecf-3ec0-7987-ba51-af780ca1c630
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 要修改的字段 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "新增天象厅。"
                 *     }
                 */
                "application/json": components["schemas"]["VenuePatch"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessibility": {
                     *         "accessible_toilet": "unknown",
                     *         "checked_on": null,
                     *         "elevator": "unknown",
                     *         "guide_dogs": "unknown",
                     *         "hearing_loop": "unknown",
                     *         "sign_language": "unknown",
                     *         "tactile_path": "unknown",
                     *         "wheelchair": "unknown"
                     *       },
                     *       "accreditation_history": [
                     *         {
                     *           "certificate_no": "示例-2026-001",
                     *           "class": null,
                     *           "cycle": "2026-2030",
                     *           "document": null,
                     *           "family": null,
                     *           "id": "01a21ecf-3efe-76e4-816a-e4edeac65e31",
                     *           "issuer": "示例市科协",
                     *           "level": "municipal",
                     *           "revoked_on": null,
                     *           "revoked_reason": null,
                     *           "scheme": "municipal_base",
                     *           "scheme_name": "扬州市科普教育基地",
                     *           "state": "valid",
                     *           "suspended": [],
                     *           "valid_from": "2026-01-01",
                     *           "valid_to": "2030-12-31"
                     *         }
                     *       ],
                     *       "accreditations": [
                     *         {
                     *           "certificate_no": "示例-2026-001",
                     *           "class": null,
                     *           "cycle": "2026-2030",
                     *           "document": null,
                     *           "family": null,
                     *           "id": "01a21ecf-3efe-76e4-816a-e4edeac65e31",
                     *           "issuer": "示例市科协",
                     *           "level": "municipal",
                     *           "revoked_on": null,
                     *           "revoked_reason": null,
                     *           "scheme": "municipal_base",
                     *           "scheme_name": "扬州市科普教育基地",
                     *           "state": "valid",
                     *           "suspended": [],
                     *           "valid_from": "2026-01-01",
                     *           "valid_to": "2030-12-31"
                     *         }
                     *       ],
                     *       "accredited": true,
                     *       "address": "扬州市邗江区示例路 2 号",
                     *       "admission": null,
                     *       "aliases": [
                     *         "示例天文台"
                     *       ],
                     *       "audiences": [
                     *         "family"
                     *       ],
                     *       "category": "museum",
                     *       "completeness": {
                     *         "missing": [
                     *           "plain_text",
                     *           "admission"
                     *         ],
                     *         "score": 58
                     *       },
                     *       "contact": {
                     *         "email": null,
                     *         "phone": null,
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.224+08:00",
                     *       "description": "新增天象厅。",
                     *       "distance_m": null,
                     *       "form": "physical",
                     *       "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *       "images": [],
                     *       "languages": [],
                     *       "last_verified_at": "2026-11-28T05:00:28.236+08:00",
                     *       "location": {
                     *         "accuracy": "approximate",
                     *         "datum": "gcj02",
                     *         "lat": 32.391,
                     *         "lng": 119.401,
                     *         "source": null
                     *       },
                     *       "name": "示例天文台（演示场馆）",
                     *       "next_open_at": "2026-11-28T09:00:00+08:00",
                     *       "open_note": null,
                     *       "open_now": false,
                     *       "open_reason": "weekly",
                     *       "open_until": null,
                     *       "opening_hours": {
                     *         "adjusted": [],
                     *         "closed": [],
                     *         "holidays": {
                     *           "close": "",
                     *           "last_entry": "",
                     *           "mode": "as_weekly",
                     *           "named": [],
                     *           "open": ""
                     *         },
                     *         "makeup_workdays": "as_weekly",
                     *         "note": "",
                     *         "weekly": [
                     *           {
                     *             "close": "17:00",
                     *             "days": [
                     *               "sat",
                     *               "sun"
                     *             ],
                     *             "last_entry": "",
                     *             "open": "09:00",
                     *             "valid_from": "",
                     *             "valid_to": ""
                     *           }
                     *         ]
                     *       },
                     *       "organization": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "pending": {
                     *         "state": "submitted",
                     *         "version": 2
                     *       },
                     *       "plain_text": null,
                     *       "publication": "submitted",
                     *       "reasons": [],
                     *       "region": {
                     *         "code": "321003",
                     *         "name": "邗江区"
                     *       },
                     *       "region_code": "321003",
                     *       "source": null,
                     *       "stop": null,
                     *       "stops": [],
                     *       "updated_at": "2026-11-28T05:00:28.337+08:00",
                     *       "url": null,
                     *       "version": 2,
                     *       "zone": null,
                     *       "zone_code": null
                     *     }
                     */
                    "application/json": components["schemas"]["VenueForStaff"];
                };
            };
        };
    };
    clusterMap: {
        parameters: {
            query: {
                /** @description 必须具备的无障碍设施 */
                accessible?: components["schemas"]["AccessibilityFact"][];
                /** @description 面向人群，代码表 audiences，包含细分人群和面向社会公众的，例如 family */
                audience?: components["schemas"]["Audience"][];
                /**
                 * @description 地图可见范围：min_lng,min_lat,max_lng,max_lat
                 * @example 119.3,32.3,119.6,32.5
                 */
                bbox: string;
                /** @description 主题活动的 id 或 key，例如 national-science-day-2026 */
                campaign?: string[];
                /** @description bbox 的坐标系 */
                datum?: components["schemas"]["Datum"];
                /** @description true：免费；false：明确收费 */
                free?: boolean;
                /** @description 时间窗起点：日期或带时区的时间，例如 2026-11-28 */
                from?: string;
                /** @description 只要这些活动 */
                ids?: string[];
                /** @description 讲师 id */
                lecturer_id?: string[];
                /** @description 参加方式 */
                mode?: components["schemas"]["Mode"][];
                /** @description 主办单位 id */
                organization_id?: string[];
                /** @description 返回坐标的坐标系；wgs84 须运营方开启 */
                out_datum?: components["schemas"]["Datum"];
                /** @description 搜索词：中文、拼音、首字母（sxh）、英文或数字，空格隔开的须都符合；此时默认按相关度排序 */
                q?: string;
                /** @description 场次所在行政区划或功能区代码，包含下级，例如 321003 */
                region?: string[];
                /** @description 场次状态；scheduled 可隐去取消、延期和变更的场次 */
                state?: components["schemas"]["ActivityState"][];
                /** @description 进行中、未开始、已结束 */
                status?: components["schemas"]["ActivityStatus"][];
                /** @description 主题，代码表 themes，例如 astronomy */
                theme?: components["schemas"]["Theme"][];
                /** @description 时间窗终点：日期（含当天）或带时区的时间，例如 2026-11-29 */
                to?: string;
                /** @description 活动类型，代码表 activity_types，例如 lecture */
                type?: components["schemas"]["ActivityType"][];
                /** @description 场次所在场馆 id */
                venue_id?: string[];
                /** @description 常用时间窗：now 正在进行，today 今天余下，weekend 本周末，week 7 天内，month 30 天内；不能与 from、to 同用 */
                when?: components["schemas"]["When"];
                /**
                 * @description 地图缩放级别，0–20；16 级起每个地点单独给出
                 * @example 11
                 */
                zoom: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "datum": "gcj02",
                     *       "items": [
                     *         {
                     *           "count": 24,
                     *           "lat": 32.415583,
                     *           "lng": 119.426583,
                     *           "name": null,
                     *           "venue_id": null
                     *         },
                     *         {
                     *           "count": 16,
                     *           "lat": 32.389625,
                     *           "lng": 119.383125,
                     *           "name": null,
                     *           "venue_id": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ClusterList"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "archived": false,
                     *       "created_at": "2026-11-28T05:00:27.708+08:00",
                     *       "email": "fuze@example.org",
                     *       "grants": [
                     *         {
                     *           "organization": {
                     *             "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *             "name": "北苑科技创新学院（演示单位）"
                     *           },
                     *           "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *           "region": null,
                     *           "region_code": "",
                     *           "role": "owner"
                     *         }
                     *       ],
                     *       "id": "01a21ecf-3cbc-720d-8c98-af34836fbdc9",
                     *       "must_change_password": false,
                     *       "must_enrol": false,
                     *       "name": "示例负责人",
                     *       "sso_subject": null,
                     *       "updated_at": "2026-11-28T05:00:27.797+08:00",
                     *       "username": "fuze",
                     *       "version": 2
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    acceptMyInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 邀请的凭证 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "kepu_EXAMPLE"
                 *     }
                 */
                "application/json": components["schemas"]["TokenInput"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "archived": false,
                     *       "created_at": "2026-11-28T05:00:27.388+08:00",
                     *       "email": "shenhe@example.org",
                     *       "grants": [
                     *         {
                     *           "organization": null,
                     *           "organization_id": "",
                     *           "region": {
                     *             "code": "321000",
                     *             "name": "扬州市"
                     *           },
                     *           "region_code": "321000",
                     *           "role": "reviewer"
                     *         },
                     *         {
                     *           "organization": {
                     *             "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *             "name": "北苑科技创新学院（演示单位）"
                     *           },
                     *           "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *           "region": null,
                     *           "region_code": "",
                     *           "role": "editor"
                     *         }
                     *       ],
                     *       "id": "01a21ecf-3b7c-7dab-92a0-e476b51e826d",
                     *       "name": "示例审核员",
                     *       "sso_subject": null,
                     *       "updated_at": "2026-11-28T05:00:28.204+08:00",
                     *       "username": "shenhe",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    listMyNotifications: {
        parameters: {
            query?: {
                /** @description none：不返回 total */
                count?: components["schemas"]["Count"];
                /** @description 上一页的 next_cursor，其他参数须保持不变 */
                cursor?: string;
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,title,next_session.start */
                fields?: string;
                /** @description 每页条数，1–100 */
                limit?: number;
                /** @description true：只要未读的 */
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-11-28T05:00:28.409+08:00",
                     *           "detail": null,
                     *           "event": "approved",
                     *           "id": "01a21ecf-3f79-79c1-b568-2b4f72db4dbc",
                     *           "kind": "activity",
                     *           "read_at": null,
                     *           "record_id": "01a21ecf-3f73-7771-889c-77fcabc8bd42",
                     *           "text": "活动“一并发布的讲座（示例）”已通过审核并发布",
                     *           "title": "一并发布的讲座（示例）"
                     *         },
                     *         {
                     *           "at": "2026-11-28T05:00:28.399+08:00",
                     *           "detail": "title: 请写明主讲人",
                     *           "event": "rejected",
                     *           "id": "01a21ecf-3f6f-7119-8672-fd92f0d501ce",
                     *           "kind": "activity",
                     *           "read_at": null,
                     *           "record_id": "01a21ecf-3f69-7f24-a892-1d0629745067",
                     *           "text": "活动“不合适的讲座（示例）”未通过审核",
                     *           "title": "不合适的讲座（示例）"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "unread": 4
                     *     }
                     */
                    "application/json": components["schemas"]["Notifications"];
                };
            };
        };
    };
    readAllMyNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已读 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readMyNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 通知 id
                 * @example 01a21ecf-3f79-79c1-b568-2b4f72db4dbc
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已读 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changeMyPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 当前密码和新密码 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current_password": "Example-Password-1",
                 *       "new_password": "Example-Password-2"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordInput"];
            };
        };
        responses: {
            /** @description 已修改 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listMySessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "address": "127.0.0.1",
                     *           "created_at": "2026-11-28T05:00:27.71+08:00",
                     *           "current": true,
                     *           "expires_at": "2026-12-05T05:00:27.71+08:00",
                     *           "id": "01a21ecf-3cda-75f2-9a00-05f879043b2b",
                     *           "used_at": "2026-11-28T05:00:27.71+08:00",
                     *           "user_agent": "Go-http-client/1.1"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SignInSessionList"];
                };
            };
        };
    };
    endMyOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已结束 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    endMySession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 登录 id
                 * @example 01a21ecf-3dcf-7cdc-973b-798546f3a81c
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已结束 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    enrolTOTP: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 当前密码 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "Example-Password-1"
                 *     }
                 */
                "application/json": components["schemas"]["EnrolInput"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "JBSWY3DPEHPK3PXP",
                     *       "uri": "otpauth://totp/kepu:example?secret=JBSWY3DPEHPK3PXP"
                     *     }
                     */
                    "application/json": components["schemas"]["TOTP"];
                };
            };
        };
    };
    confirmTOTP: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 验证码 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "448210"
                 *     }
                 */
                "application/json": components["schemas"]["CodeInput"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "recovery_codes": [
                     *         "abcde-fgh23",
                     *         "abcde-fgh23"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
        };
    };
    endTOTP: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 验证码 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "713157"
                 *     }
                 */
                "application/json": components["schemas"]["CodeInput"];
            };
        };
        responses: {
            /** @description 已停用 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listOrganizations: {
        parameters: {
            query?: {
                /** @description true：单位本身有有效的认定（如示范学校）；false：没有 */
                accredited?: boolean;
                /** @description none：不返回 total */
                count?: components["schemas"]["Count"];
                /** @description 上一页的 next_cursor，其他参数须保持不变 */
                cursor?: string;
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,title,next_session.start */
                fields?: string;
                /** @description 只要这些单位 */
                ids?: string[];
                /**
                 * @description 每页条数，1–100
                 * @example 2
                 */
                limit?: number;
                /** @description 行政区划代码，包含下级，例如 321003 */
                region?: string[];
                /** @description name 按名称；updated 按更新时间升序 */
                sort?: components["schemas"]["RecordSort"];
                /** @description 单位类型，代码表 organization_types，例如 university */
                type?: components["schemas"]["OrganizationType"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "accreditation_history": [],
                     *           "address": null,
                     *           "contact": {
                     *             "email": null,
                     *             "phone": null,
                     *             "website": null
                     *           },
                     *           "created_at": "2026-11-28T05:00:26.979+08:00",
                     *           "credit_code": null,
                     *           "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *           "name": "北苑科技创新学院（演示单位）",
                     *           "parent": null,
                     *           "parent_id": null,
                     *           "publication": "published",
                     *           "region": {
                     *             "code": "321023",
                     *             "name": "宝应县"
                     *           },
                     *           "region_code": "321023",
                     *           "short_name": null,
                     *           "source": {
                     *             "id": "organization-北苑科技创新学院（演示单位）",
                     *             "name": "demo",
                     *             "url": null
                     *           },
                     *           "type": "university",
                     *           "updated_at": "2026-11-28T05:00:26.979+08:00",
                     *           "verified": true,
                     *           "version": 1
                     *         },
                     *         {
                     *           "accreditation_history": [],
                     *           "address": null,
                     *           "contact": {
                     *             "email": null,
                     *             "phone": null,
                     *             "website": null
                     *           },
                     *           "created_at": "2026-11-28T05:00:26.977+08:00",
                     *           "credit_code": null,
                     *           "id": "01a21ecf-39e1-72b6-8f26-ef4040579fde",
                     *           "name": "古城社区科普志愿队（演示单位）",
                     *           "parent": null,
                     *           "parent_id": null,
                     *           "publication": "published",
                     *           "region": {
                     *             "code": "321002",
                     *             "name": "广陵区"
                     *           },
                     *           "region_code": "321002",
                     *           "short_name": null,
                     *           "source": {
                     *             "id": "organization-古城社区科普志愿队（演示单位）",
                     *             "name": "demo",
                     *             "url": null
                     *           },
                     *           "type": "community",
                     *           "updated_at": "2026-11-28T05:00:26.977+08:00",
                     *           "verified": true,
                     *           "version": 1
                     *         }
                     *       ],
                     *       "next_cursor": "eyJxIjoiMTJiOWM1NzE4NWQ4ZTA2NyIsIm4iOjE3OTU4MTMyMDAsImsiOnsicyI6IuWPpOWfjuekvuWMuuenkeaZruW_l-aEv-mYn--8iOa8lOekuuWNleS9je-8iSIsImlkIjoiMDFhMjFlY2YtMzllMS03MmI2LThmMjYtZWY0MDQwNTc5ZmRlIn19",
                     *       "total": 8
                     *     }
                     */
                    "application/json": components["schemas"]["OrganizationList"];
                };
            };
        };
    };
    createOrganization: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 单位 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "address": "扬州市邗江区示例路 1 号",
                 *       "contact": {
                 *         "phone": "0514-80000000",
                 *         "website": "https://example.org"
                 *       },
                 *       "name": "示例科技学院（演示单位）",
                 *       "region_code": "321003",
                 *       "short_name": "示例学院",
                 *       "type": "university"
                 *     }
                 */
                "application/json": components["schemas"]["OrganizationInput"];
            };
        };
        responses: {
            /** @description 已登记 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accreditation_history": [],
                     *       "address": "扬州市邗江区示例路 1 号",
                     *       "contact": {
                     *         "email": null,
                     *         "phone": "0514-80000000",
                     *         "website": "https://example.org"
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.214+08:00",
                     *       "credit_code": null,
                     *       "id": "01a21ecf-3eb6-70b2-816c-28f0e53e6455",
                     *       "name": "示例科技学院（演示单位）",
                     *       "parent": null,
                     *       "parent_id": null,
                     *       "publication": "published",
                     *       "region": {
                     *         "code": "321003",
                     *         "name": "邗江区"
                     *       },
                     *       "region_code": "321003",
                     *       "short_name": "示例学院",
                     *       "source": null,
                     *       "type": "university",
                     *       "updated_at": "2026-11-28T05:00:28.214+08:00",
                     *       "verified": true,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
        };
    };
    getOrganization: {
        parameters: {
            query?: {
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,name */
                fields?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 单位 id
                 * @example 01a21ecf-39e3-74c7-9273-24342bbe50ff
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accreditation_history": [],
                     *       "address": null,
                     *       "contact": {
                     *         "email": null,
                     *         "phone": null,
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:26.979+08:00",
                     *       "credit_code": null,
                     *       "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "name": "北苑科技创新学院（演示单位）",
                     *       "parent": null,
                     *       "parent_id": null,
                     *       "publication": "published",
                     *       "region": {
                     *         "code": "321023",
                     *         "name": "宝应县"
                     *       },
                     *       "region_code": "321023",
                     *       "short_name": null,
                     *       "source": {
                     *         "id": "organization-北苑科技创新学院（演示单位）",
                     *         "name": "demo",
                     *         "url": null
                     *       },
                     *       "type": "university",
                     *       "updated_at": "2026-11-28T05:00:26.979+08:00",
                     *       "verified": true,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
        };
    };
    archiveOrganization: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 单位 id
                 * @example 01a21ecf-3eb6-70b2-816c-28f0e53e6455
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已归档 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateOrganization: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 单位 id
                 * @example 01a21ecf-3eb6-70b2-816c-28f0e53e6455
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 要修改的字段 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "short_name": "示例科院"
                 *     }
                 */
                "application/json": components["schemas"]["OrganizationPatch"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accreditation_history": [],
                     *       "address": "扬州市邗江区示例路 1 号",
                     *       "contact": {
                     *         "email": null,
                     *         "phone": "0514-80000000",
                     *         "website": "https://example.org"
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.214+08:00",
                     *       "credit_code": null,
                     *       "id": "01a21ecf-3eb6-70b2-816c-28f0e53e6455",
                     *       "name": "示例科技学院（演示单位）",
                     *       "parent": null,
                     *       "parent_id": null,
                     *       "publication": "published",
                     *       "region": {
                     *         "code": "321003",
                     *         "name": "邗江区"
                     *       },
                     *       "region_code": "321003",
                     *       "short_name": "示例科院",
                     *       "source": null,
                     *       "type": "university",
                     *       "updated_at": "2026-11-28T05:00:28.216+08:00",
                     *       "verified": true,
                     *       "version": 2
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 单位 id
                 * @example 01a21ecf-39e3-74c7-9273-24342bbe50ff
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "created_at": "2026-11-28T05:00:28.169+08:00",
                     *           "expires_at": "2026-12-12T05:00:28.169+08:00",
                     *           "id": "01a21ecf-3e89-74fa-a015-dcd88cf5b5d2",
                     *           "name": "示例同事",
                     *           "organization": {
                     *             "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *             "name": "北苑科技创新学院（演示单位）"
                     *           },
                     *           "role": "editor"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationList"];
                };
            };
        };
    };
    invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 单位 id
                 * @example 01a21ecf-39e3-74c7-9273-24342bbe50ff
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 邀请谁 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "示例同事",
                 *       "role": "editor"
                 *     }
                 */
                "application/json": components["schemas"]["InviteInput"];
            };
        };
        responses: {
            /** @description 已登记 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-11-28T05:00:28.169+08:00",
                     *       "expires_at": "2026-12-12T05:00:28.169+08:00",
                     *       "id": "01a21ecf-3e89-74fa-a015-dcd88cf5b5d2",
                     *       "name": "示例同事",
                     *       "organization": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "role": "editor",
                     *       "token": "kepu_EXAMPLE"
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationWithToken"];
                };
            };
        };
    };
    takeBackInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 单位 id
                 * @example 01a21ecf-39e3-74c7-9273-24342bbe50ff
                 */
                id: string;
                /**
                 * @description 邀请 id
                 * @example 01a21ecf-3eaf-7040-a570-2fb1229f6f91
                 */
                invitation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已收回 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    leaveOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 单位 id
                 * @example 01a21ecf-39e3-74c7-9273-24342bbe50ff
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已退出 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 单位 id
                 * @example 01a21ecf-39e3-74c7-9273-24342bbe50ff
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "account_id": "01a21ecf-3d33-7b3d-86f9-8f0c8f85b3dd",
                     *           "name": "示例编辑",
                     *           "role": "editor",
                     *           "username": "bianji"
                     *         },
                     *         {
                     *           "account_id": "01a21ecf-3cbc-720d-8c98-af34836fbdc9",
                     *           "name": "示例负责人",
                     *           "role": "owner",
                     *           "username": "fuze"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MemberList"];
                };
            };
        };
    };
    setMemberRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 单位 id
                 * @example 01a21ecf-39e3-74c7-9273-24342bbe50ff
                 */
                id: string;
                /**
                 * @description 账号 id
                 * @example 01a21ecf-3d33-7b3d-86f9-8f0c8f85b3dd
                 */
                account_id: string;
            };
            cookie?: never;
        };
        /** @description 角色 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "owner"
                 *     }
                 */
                "application/json": components["schemas"]["RoleInput"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "account_id": "01a21ecf-3d33-7b3d-86f9-8f0c8f85b3dd",
                     *       "name": "示例编辑",
                     *       "role": "owner",
                     *       "username": "bianji"
                     *     }
                     */
                    "application/json": components["schemas"]["Member"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 单位 id
                 * @example 01a21ecf-39e3-74c7-9273-24342bbe50ff
                 */
                id: string;
                /**
                 * @description 账号 id
                 * @example 01a21ecf-3b7c-7dab-92a0-e476b51e826d
                 */
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已移除 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    restoreOrganization: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 单位 id
                 * @example 01a21ecf-3eb6-70b2-816c-28f0e53e6455
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accreditation_history": [],
                     *       "address": "扬州市邗江区示例路 1 号",
                     *       "contact": {
                     *         "email": null,
                     *         "phone": "0514-80000000",
                     *         "website": "https://example.org"
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.214+08:00",
                     *       "credit_code": null,
                     *       "id": "01a21ecf-3eb6-70b2-816c-28f0e53e6455",
                     *       "name": "示例科技学院（演示单位）",
                     *       "parent": null,
                     *       "parent_id": null,
                     *       "publication": "published",
                     *       "region": {
                     *         "code": "321003",
                     *         "name": "邗江区"
                     *       },
                     *       "region_code": "321003",
                     *       "short_name": "示例科院",
                     *       "source": null,
                     *       "type": "university",
                     *       "updated_at": "2026-11-28T05:00:28.221+08:00",
                     *       "verified": true,
                     *       "version": 4
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
        };
    };
    transferOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 单位 id
                 * @example 01a21ecf-39e3-74c7-9273-24342bbe50ff
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 移交给谁 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "account_id": "01a21ecf-3d33-7b3d-86f9-8f0c8f85b3dd"
                 *     }
                 */
                "application/json": components["schemas"]["TransferInput"];
            };
        };
        responses: {
            /** @description 已移交 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listRegions: {
        parameters: {
            query?: {
                /** @description 只要这一级；zone 为功能区 */
                level?: components["schemas"]["RegionLevel"];
                /**
                 * @description 只要这个区划的直接下级，例如 321003
                 * @example 321000
                 */
                parent_code?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "321002",
                     *           "level": "county",
                     *           "name": "广陵区",
                     *           "official": true,
                     *           "parent_code": "321000"
                     *         },
                     *         {
                     *           "code": "321003",
                     *           "level": "county",
                     *           "name": "邗江区",
                     *           "official": true,
                     *           "parent_code": "321000"
                     *         }
                     *       ],
                     *       "total": 9
                     *     }
                     */
                    "application/json": components["schemas"]["RegionList"];
                };
            };
        };
    };
    getMyReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "answer": null,
                     *       "answered_at": null,
                     *       "created_at": "2026-11-28T05:00:28.414+08:00",
                     *       "id": "01a21ecf-3f7e-7cd4-809e-7f2047779e46",
                     *       "kind": "organization",
                     *       "record_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "state": "open",
                     *       "text": "电话打不通。",
                     *       "title": "北苑科技创新学院（演示单位）"
                     *     }
                     */
                    "application/json": components["schemas"]["Report"];
                };
            };
        };
    };
    fileReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 哪里不对 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "contact": "13800000001",
                 *       "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                 *       "kind": "organization",
                 *       "text": "电话打不通。"
                 *     }
                 */
                "application/json": components["schemas"]["ReportInput"];
            };
        };
        responses: {
            /** @description 已登记 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "answer": null,
                     *       "answered_at": null,
                     *       "created_at": "2026-11-28T05:00:28.414+08:00",
                     *       "id": "01a21ecf-3f7e-7cd4-809e-7f2047779e46",
                     *       "kind": "organization",
                     *       "record_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "state": "open",
                     *       "text": "电话打不通。",
                     *       "title": "北苑科技创新学院（演示单位）",
                     *       "token": "kepu_EXAMPLE"
                     *     }
                     */
                    "application/json": components["schemas"]["ReportWithToken"];
                };
            };
        };
    };
    suggestRoute: {
        parameters: {
            query: {
                /** @description 必须具备的无障碍设施 */
                accessible?: components["schemas"]["AccessibilityFact"][];
                /** @description 面向人群，代码表 audiences，含面向社会公众的 */
                audience?: components["schemas"]["Audience"][];
                /** @description 场馆类别，代码表 venue_categories */
                category?: components["schemas"]["VenueCategory"][];
                /** @description 出行日期（2026-11-28），默认今天 */
                date?: string;
                /** @description 请求中坐标的坐标系 */
                datum?: components["schemas"]["Datum"];
                /** @description true：免费；false：明确收费 */
                free?: boolean;
                /**
                 * @description 总时长（小时），1–10
                 * @example 4
                 */
                hours?: number;
                /**
                 * @description 出发点纬度
                 * @example 32.394
                 */
                lat: number;
                /**
                 * @description 出发点经度
                 * @example 119.412
                 */
                lng: number;
                /** @description 返回坐标的坐标系；wgs84 须运营方开启 */
                out_datum?: components["schemas"]["Datum"];
                /** @description 离出发点的最大直线距离（米） */
                radius_m?: number;
                /** @description 出发时刻（09:00）；默认今天为现在，其他日期为 9:00 */
                start?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "date": "2026-11-28",
                     *       "distance_m": 0,
                     *       "end": "2026-11-28T09:00:00+08:00",
                     *       "items": [],
                     *       "start": "2026-11-28T05:00:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["Tour"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                /** @description 请求中坐标的坐标系 */
                datum?: components["schemas"]["Datum"];
                /** @description 只找这些种类 */
                kind?: components["schemas"]["SearchKind"][];
                /** @description 纬度，与 lng 成对；近的略微靠前 */
                lat?: number;
                /** @description 每个种类的条数，1–20 */
                limit?: number;
                /** @description 经度，与 lat 成对 */
                lng?: number;
                /**
                 * @description 搜索词：中文、拼音、首字母、英文或数字
                 * @example 科技
                 */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "groups": [
                     *         {
                     *           "items": [
                     *             {
                     *               "detail": "常设，随场馆开放时间 运河科技体验馆（演示场馆）",
                     *               "distance_m": null,
                     *               "highlights": [
                     *                 {
                     *                   "field": "text",
                     *                   "text": "运河与<em>科技</em>常设展（演示）"
                     *                 }
                     *               ],
                     *               "id": "01a21ecf-3a0e-78aa-b326-c9fe9650f2b2",
                     *               "text": "运河与科技常设展（演示）"
                     *             },
                     *             {
                     *               "detail": "12月19日（周六）15:00–16:30 史可法纪念馆",
                     *               "distance_m": null,
                     *               "highlights": [
                     *                 {
                     *                   "field": "text",
                     *                   "text": "文物里的<em>科技</em>（演示）"
                     *                 }
                     *               ],
                     *               "id": "01a21ecf-3a38-7a1b-ae3a-a925fe21b5f3",
                     *               "text": "文物里的科技（演示）"
                     *             }
                     *           ],
                     *           "kind": "activity",
                     *           "total": 102
                     *         },
                     *         {
                     *           "items": [
                     *             {
                     *               "detail": "扬州市广陵区文昌东路京杭之心",
                     *               "distance_m": null,
                     *               "highlights": [
                     *                 {
                     *                   "field": "text",
                     *                   "text": "扬州<em>科技</em>馆"
                     *                 }
                     *               ],
                     *               "id": "01a21ecf-3a0f-745b-a055-4eb9b4d352e5",
                     *               "text": "扬州科技馆"
                     *             },
                     *             {
                     *               "detail": "演示路 1 号",
                     *               "distance_m": null,
                     *               "highlights": [
                     *                 {
                     *                   "field": "text",
                     *                   "text": "运河<em>科技</em>体验馆（演示场馆）"
                     *                 }
                     *               ],
                     *               "id": "01a21ecf-39ea-76df-b4df-93016ec47d39",
                     *               "text": "运河科技体验馆（演示场馆）"
                     *             }
                     *           ],
                     *           "kind": "venue",
                     *           "total": 3
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 用户名和密码 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "Example-Password-1",
                 *       "username": "shenhe"
                 *     }
                 */
                "application/json": components["schemas"]["SignInInput"];
            };
        };
        responses: {
            /** @description 已登记 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "account": {
                     *         "archived": false,
                     *         "created_at": "2026-11-28T05:00:27.388+08:00",
                     *         "email": "shenhe@example.org",
                     *         "grants": [
                     *           {
                     *             "organization": null,
                     *             "organization_id": "",
                     *             "region": {
                     *               "code": "321000",
                     *               "name": "扬州市"
                     *             },
                     *             "region_code": "321000",
                     *             "role": "reviewer"
                     *           }
                     *         ],
                     *         "id": "01a21ecf-3b7c-7dab-92a0-e476b51e826d",
                     *         "name": "示例审核员",
                     *         "sso_subject": null,
                     *         "updated_at": "2026-11-28T05:00:27.388+08:00",
                     *         "username": "shenhe",
                     *         "version": 1
                     *       },
                     *       "expires_at": "2026-12-05T05:00:27.393+08:00",
                     *       "idle_seconds": 43200,
                     *       "must_change_password": true,
                     *       "token": "kepu_EXAMPLE"
                     *     }
                     */
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
        };
    };
    signInBySSO: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 凭证 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ticket": "kepu_EXAMPLE"
                 *     }
                 */
                "application/json": components["schemas"]["SSOSignInInput"];
            };
        };
        responses: {
            /** @description 已登记 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "account": {
                     *         "archived": false,
                     *         "created_at": "2026-11-28T05:00:27.388+08:00",
                     *         "email": "shenhe@example.org",
                     *         "grants": [
                     *           {
                     *             "organization": null,
                     *             "organization_id": "",
                     *             "region": {
                     *               "code": "321000",
                     *               "name": "扬州市"
                     *             },
                     *             "region_code": "321000",
                     *             "role": "reviewer"
                     *           }
                     *         ],
                     *         "id": "01a21ecf-3b7c-7dab-92a0-e476b51e826d",
                     *         "name": "示例审核员",
                     *         "sso_subject": null,
                     *         "updated_at": "2026-11-28T05:00:27.388+08:00",
                     *         "username": "shenhe",
                     *         "version": 1
                     *       },
                     *       "expires_at": "2026-12-05T05:00:27.393+08:00",
                     *       "idle_seconds": 43200,
                     *       "must_change_password": true,
                     *       "token": "kepu_EXAMPLE"
                     *     }
                     */
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已退出 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    returnFromSSO: {
        parameters: {
            query?: {
                /**
                 * @description 授权码
                 * @example SplxlOBeZQQYbYS6WxSbIA
                 */
                code?: string;
                /** @description 认证方给出的错误 */
                error?: string;
                /** @description 错误说明 */
                error_description?: string;
                /** @description 错误说明的地址 */
                error_uri?: string;
                /** @description 认证方（RFC 9207） */
                iss?: string;
                /** @description 认证方的会话状态，不使用 */
                session_state?: string;
                /**
                 * @description 防伪状态
                 * @example af0ifjsldkj
                 */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ticket": "kepu_EXAMPLE"
                     *     }
                     */
                    "application/json": components["schemas"]["SSOTicket"];
                };
            };
        };
    };
    suggest: {
        parameters: {
            query: {
                /** @description 请求中坐标的坐标系 */
                datum?: components["schemas"]["Datum"];
                /** @description 只要这些种类 */
                kind?: components["schemas"]["SuggestionKind"][];
                /** @description 纬度，与 lng 成对；近的略微靠前 */
                lat?: number;
                /** @description 条数，1–20 */
                limit?: number;
                /** @description 经度，与 lat 成对 */
                lng?: number;
                /**
                 * @description 已输入的内容：中文、拼音、首字母或混写
                 * @example kj
                 */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "highlight": "<em>科技</em>创新",
                     *           "id": "innovation",
                     *           "kind": "topic",
                     *           "text": "科技创新"
                     *         },
                     *         {
                     *           "highlight": "传染病防控与<em>科技</em>抗疫",
                     *           "id": "epidemic",
                     *           "kind": "topic",
                     *           "text": "传染病防控与科技抗疫"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SuggestionList"];
                };
            };
        };
    };
    listVenues: {
        parameters: {
            query?: {
                /** @description 必须具备的无障碍设施 */
                accessible?: components["schemas"]["AccessibilityFact"][];
                /** @description true：有有效的认定；false：没有 */
                accredited?: boolean;
                /** @description 面向人群，代码表 audiences，包含细分人群和面向社会公众的，例如 youth */
                audience?: components["schemas"]["Audience"][];
                /** @description 矩形范围：min_lng,min_lat,max_lng,max_lat，例如 119.3,32.3,119.5,32.5 */
                bbox?: string;
                /** @description 场馆类别，代码表 venue_categories，例如 museum */
                category?: components["schemas"]["VenueCategory"][];
                /** @description none：不返回 total */
                count?: components["schemas"]["Count"];
                /** @description 上一页的 next_cursor，其他参数须保持不变 */
                cursor?: string;
                /** @description 请求中坐标的坐标系 */
                datum?: components["schemas"]["Datum"];
                /** @description 同时返回这些字段各取值的条数：在其他条件下、不计自身条件；day 为今后 31 天每天开放的条数 */
                facets?: components["schemas"]["VenueFacet"][];
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,title,next_session.start */
                fields?: string;
                /** @description 场馆形态：实体、流动、线上 */
                form?: components["schemas"]["VenueForm"][];
                /** @description true：免费；false：明确收费 */
                free?: boolean;
                /** @description 只要这些场馆 */
                ids?: string[];
                /**
                 * @description 纬度，与 lng 成对
                 * @example 32.394
                 */
                lat?: number;
                /** @description 有这一级别的认定 */
                level?: components["schemas"]["AccreditationLevel"][];
                /**
                 * @description 每页条数，1–100
                 * @example 2
                 */
                limit?: number;
                /**
                 * @description 经度，与 lat 成对
                 * @example 119.412
                 */
                lng?: number;
                /** @description true：现在开放；false：现在明确不开放 */
                open_now?: boolean;
                /** @description 这一天开放（2026-10-01）；流动场馆按这一天的站点定位 */
                open_on?: string;
                /** @description 返回坐标的坐标系；wgs84 须运营方开启 */
                out_datum?: components["schemas"]["Datum"];
                /** @description 搜索词：中文、拼音、首字母（sxh）、英文或数字，空格隔开的须都符合；此时默认按相关度排序 */
                q?: string;
                /** @description 半径（米），1–50000 */
                radius_m?: number;
                /** @description 行政区划或功能区代码，包含下级，例如 321003 */
                region?: string[];
                /** @description relevance 按相关度（须给出 q）；distance 由近到远（须给出 lat、lng）；name 按名称；updated 按更新时间升序；completeness 最不完整的在前 */
                sort?: components["schemas"]["VenueSort"];
                /** @description 认定在这一天有效（2024-06-01），默认今天 */
                valid_on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "accreditations": [],
                     *           "accredited": false,
                     *           "address": "扬州市广陵区大学南路88号",
                     *           "admission": null,
                     *           "aliases": [],
                     *           "audiences": [
                     *             "public"
                     *           ],
                     *           "category": "university",
                     *           "completeness": {
                     *             "missing": [
                     *               "description",
                     *               "plain_text"
                     *             ],
                     *             "score": 33
                     *           },
                     *           "created_at": "2026-11-28T05:00:27.089+08:00",
                     *           "distance_m": 1391,
                     *           "form": "physical",
                     *           "id": "01a21ecf-3a51-7af9-953e-9b4f625baeb6",
                     *           "images": [],
                     *           "last_verified_at": null,
                     *           "location": {
                     *             "accuracy": "approximate",
                     *             "datum": "gcj02",
                     *             "lat": 32.388,
                     *             "lng": 119.425,
                     *             "source": "demo, not surveyed"
                     *           },
                     *           "name": "扬州大学荷花池校区",
                     *           "next_open_at": null,
                     *           "open_note": null,
                     *           "open_now": null,
                     *           "open_reason": null,
                     *           "open_until": null,
                     *           "organization": null,
                     *           "organization_id": null,
                     *           "plain_text": null,
                     *           "publication": "published",
                     *           "region": {
                     *             "code": "321002",
                     *             "name": "广陵区"
                     *           },
                     *           "region_code": "321002",
                     *           "source": {
                     *             "id": "venue-扬州大学荷花池校区",
                     *             "name": "demo",
                     *             "url": null
                     *           },
                     *           "stop": null,
                     *           "updated_at": "2026-11-28T05:00:27.089+08:00",
                     *           "url": null,
                     *           "version": 1,
                     *           "zone": null,
                     *           "zone_code": null
                     *         },
                     *         {
                     *           "accreditations": [],
                     *           "accredited": false,
                     *           "address": "扬州市广陵区驼岭巷18号",
                     *           "admission": null,
                     *           "aliases": [],
                     *           "audiences": [
                     *             "public"
                     *           ],
                     *           "category": "museum",
                     *           "completeness": {
                     *             "missing": [
                     *               "description",
                     *               "plain_text"
                     *             ],
                     *             "score": 33
                     *           },
                     *           "created_at": "2026-11-28T05:00:27.066+08:00",
                     *           "distance_m": 1628,
                     *           "form": "physical",
                     *           "id": "01a21ecf-3a3a-72e3-b90c-f7908419ac35",
                     *           "images": [],
                     *           "last_verified_at": null,
                     *           "location": {
                     *             "accuracy": "approximate",
                     *             "datum": "gcj02",
                     *             "lat": 32.3985,
                     *             "lng": 119.4285,
                     *             "source": "demo, not surveyed"
                     *           },
                     *           "name": "扬州八怪纪念馆",
                     *           "next_open_at": null,
                     *           "open_note": null,
                     *           "open_now": null,
                     *           "open_reason": null,
                     *           "open_until": null,
                     *           "organization": null,
                     *           "organization_id": null,
                     *           "plain_text": null,
                     *           "publication": "published",
                     *           "region": {
                     *             "code": "321002",
                     *             "name": "广陵区"
                     *           },
                     *           "region_code": "321002",
                     *           "source": {
                     *             "id": "venue-扬州八怪纪念馆",
                     *             "name": "demo",
                     *             "url": null
                     *           },
                     *           "stop": null,
                     *           "updated_at": "2026-11-28T05:00:27.066+08:00",
                     *           "url": null,
                     *           "version": 1,
                     *           "zone": null,
                     *           "zone_code": null
                     *         }
                     *       ],
                     *       "next_cursor": "eyJxIjoiYmI4NmY2OGNiYjVmZWNkOCIsIm4iOjE3OTU4MTMyMDAsImsiOnsiZiI6MTYyNy45NzQ2ODk2NTMxMTc4LCJpZCI6IjAxYTIxZWNmLTNhM2EtNzJlMy1iOTBjLWY3OTA4NDE5YWMzNSJ9fQ",
                     *       "total": 23
                     *     }
                     */
                    "application/json": components["schemas"]["VenueList"];
                };
            };
        };
    };
    createVenue: {
        parameters: {
            query?: {
                /** @description true：即使与已有场馆相近也登记 */
                allow_similar?: boolean;
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 场馆 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "address": "扬州市邗江区示例路 2 号",
                 *       "audiences": [
                 *         "family"
                 *       ],
                 *       "category": "museum",
                 *       "location": {
                 *         "datum": "gcj02",
                 *         "lat": 32.391,
                 *         "lng": 119.401
                 *       },
                 *       "name": "示例天文台（演示场馆）",
                 *       "opening_hours": {
                 *         "weekly": [
                 *           {
                 *             "close": "17:00",
                 *             "days": [
                 *               "sat",
                 *               "sun"
                 *             ],
                 *             "open": "09:00"
                 *           }
                 *         ]
                 *       },
                 *       "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                 *       "region_code": "321003"
                 *     }
                 */
                "application/json": components["schemas"]["VenueInput"];
            };
        };
        responses: {
            /** @description 已登记 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessibility": {
                     *         "accessible_toilet": "unknown",
                     *         "checked_on": null,
                     *         "elevator": "unknown",
                     *         "guide_dogs": "unknown",
                     *         "hearing_loop": "unknown",
                     *         "sign_language": "unknown",
                     *         "tactile_path": "unknown",
                     *         "wheelchair": "unknown"
                     *       },
                     *       "accreditation_history": [],
                     *       "accreditations": [],
                     *       "accredited": false,
                     *       "address": "扬州市邗江区示例路 2 号",
                     *       "admission": null,
                     *       "aliases": [],
                     *       "audiences": [
                     *         "family"
                     *       ],
                     *       "category": "museum",
                     *       "completeness": {
                     *         "missing": [
                     *           "description",
                     *           "plain_text"
                     *         ],
                     *         "score": 50
                     *       },
                     *       "contact": {
                     *         "email": null,
                     *         "phone": null,
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.224+08:00",
                     *       "description": null,
                     *       "distance_m": null,
                     *       "form": "physical",
                     *       "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *       "images": [],
                     *       "languages": [],
                     *       "last_verified_at": null,
                     *       "location": {
                     *         "accuracy": "approximate",
                     *         "datum": "gcj02",
                     *         "lat": 32.391,
                     *         "lng": 119.401,
                     *         "source": null
                     *       },
                     *       "name": "示例天文台（演示场馆）",
                     *       "next_open_at": "2026-11-28T09:00:00+08:00",
                     *       "open_note": null,
                     *       "open_now": false,
                     *       "open_reason": "weekly",
                     *       "open_until": null,
                     *       "opening_hours": {
                     *         "adjusted": [],
                     *         "closed": [],
                     *         "holidays": {
                     *           "close": "",
                     *           "last_entry": "",
                     *           "mode": "as_weekly",
                     *           "named": [],
                     *           "open": ""
                     *         },
                     *         "makeup_workdays": "as_weekly",
                     *         "note": "",
                     *         "weekly": [
                     *           {
                     *             "close": "17:00",
                     *             "days": [
                     *               "sat",
                     *               "sun"
                     *             ],
                     *             "last_entry": "",
                     *             "open": "09:00",
                     *             "valid_from": "",
                     *             "valid_to": ""
                     *           }
                     *         ]
                     *       },
                     *       "organization": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "plain_text": null,
                     *       "publication": "published",
                     *       "region": {
                     *         "code": "321003",
                     *         "name": "邗江区"
                     *       },
                     *       "region_code": "321003",
                     *       "source": null,
                     *       "stop": null,
                     *       "stops": [],
                     *       "updated_at": "2026-11-28T05:00:28.224+08:00",
                     *       "url": null,
                     *       "version": 1,
                     *       "zone": null,
                     *       "zone_code": null
                     *     }
                     */
                    "application/json": components["schemas"]["Venue"];
                };
            };
        };
    };
    mapVenues: {
        parameters: {
            query?: {
                /** @description 必须具备的无障碍设施 */
                accessible?: components["schemas"]["AccessibilityFact"][];
                /** @description true：有有效的认定；false：没有 */
                accredited?: boolean;
                /** @description 面向人群，代码表 audiences，包含细分人群和面向社会公众的，例如 youth */
                audience?: components["schemas"]["Audience"][];
                /**
                 * @description 矩形范围：min_lng,min_lat,max_lng,max_lat，例如 119.3,32.3,119.5,32.5
                 * @example 119.3,32.3,119.6,32.5
                 */
                bbox?: string;
                /** @description 场馆类别，代码表 venue_categories，例如 museum */
                category?: components["schemas"]["VenueCategory"][];
                /** @description 请求中坐标的坐标系 */
                datum?: components["schemas"]["Datum"];
                /** @description 场馆形态：实体、流动、线上 */
                form?: components["schemas"]["VenueForm"][];
                /** @description true：免费；false：明确收费 */
                free?: boolean;
                /** @description 只要这些场馆 */
                ids?: string[];
                /** @description 纬度，与 lng 成对 */
                lat?: number;
                /** @description 有这一级别的认定 */
                level?: components["schemas"]["AccreditationLevel"][];
                /** @description 最多的要素数，1–2000；total 为全部 */
                limit?: number;
                /** @description 经度，与 lat 成对 */
                lng?: number;
                /** @description true：现在开放；false：现在明确不开放 */
                open_now?: boolean;
                /** @description 这一天开放（2026-10-01）；流动场馆按这一天的站点定位 */
                open_on?: string;
                /** @description 返回坐标的坐标系；wgs84 须运营方开启 */
                out_datum?: components["schemas"]["Datum"];
                /** @description 搜索词：中文、拼音、首字母（sxh）、英文或数字，空格隔开的须都符合；此时默认按相关度排序 */
                q?: string;
                /** @description 半径（米），1–50000 */
                radius_m?: number;
                /** @description 行政区划或功能区代码，包含下级，例如 321003 */
                region?: string[];
                /** @description 认定在这一天有效（2024-06-01），默认今天 */
                valid_on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "datum": "gcj02",
                     *       "features": [
                     *         {
                     *           "geometry": {
                     *             "coordinates": [
                     *               119.44,
                     *               32.4015
                     *             ],
                     *             "type": "Point"
                     *           },
                     *           "id": "01a21ecf-3a2d-7679-b2f1-7d36e6b19d1a",
                     *           "properties": {
                     *             "address": "扬州市广陵区盐阜东路10号",
                     *             "category": "scenic_area",
                     *             "form": "physical",
                     *             "levels": [],
                     *             "name": "个园",
                     *             "open_now": null
                     *           },
                     *           "type": "Feature"
                     *         },
                     *         {
                     *           "geometry": {
                     *             "coordinates": [
                     *               119.451,
                     *               32.387
                     *             ],
                     *             "type": "Point"
                     *           },
                     *           "id": "01a21ecf-3a57-79bb-a2af-df9633546b7f",
                     *           "properties": {
                     *             "address": "扬州市广陵区康山街22号",
                     *             "category": "museum",
                     *             "form": "physical",
                     *             "levels": [],
                     *             "name": "中国淮扬菜博物馆",
                     *             "open_now": null
                     *           },
                     *           "type": "Feature"
                     *         }
                     *       ],
                     *       "total": 35,
                     *       "type": "FeatureCollection"
                     *     }
                     */
                    "application/json": components["schemas"]["VenueLayer"];
                };
            };
        };
    };
    getVenue: {
        parameters: {
            query?: {
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,name */
                fields?: string;
                /** @description 返回坐标的坐标系；wgs84 须运营方开启 */
                out_datum?: components["schemas"]["Datum"];
                /** @description 认定以这一天为准（2024-06-01），默认今天 */
                valid_on?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 场馆 id
                 * @example 01a21ecf-39ea-76df-b4df-93016ec47d39
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessibility": {
                     *         "accessible_toilet": "yes",
                     *         "checked_on": "2026-10-01",
                     *         "elevator": "no",
                     *         "guide_dogs": "unknown",
                     *         "hearing_loop": "yes",
                     *         "sign_language": "unknown",
                     *         "tactile_path": "unknown",
                     *         "wheelchair": "yes"
                     *       },
                     *       "accreditation_history": [
                     *         {
                     *           "certificate_no": "演示-0002",
                     *           "class": "science_venue",
                     *           "cycle": "2021-2025",
                     *           "document": {
                     *             "number": "演示〔2026〕2号",
                     *             "title": "关于命名2021-2025年度科普教育基地的决定（演示文件）",
                     *             "url": ""
                     *           },
                     *           "family": null,
                     *           "id": "01a21ecf-39f2-7b4e-a77e-29ee8da9ecd4",
                     *           "issuer": "中国科学技术协会",
                     *           "level": "national",
                     *           "revoked_on": null,
                     *           "revoked_reason": null,
                     *           "scheme": "national_base",
                     *           "scheme_name": "全国科普教育基地",
                     *           "state": "expired",
                     *           "suspended": [],
                     *           "valid_from": "2021-01-01",
                     *           "valid_to": "2025-12-31"
                     *         },
                     *         {
                     *           "certificate_no": "演示-0001",
                     *           "class": "science_venue",
                     *           "cycle": "2026-2030",
                     *           "document": {
                     *             "number": "演示〔2026〕1号",
                     *             "title": "关于命名2026-2030年度科普教育基地的决定（演示文件）",
                     *             "url": ""
                     *           },
                     *           "family": null,
                     *           "id": "01a21ecf-39f1-7b3b-a63b-cf50ecb107c5",
                     *           "issuer": "中国科学技术协会",
                     *           "level": "national",
                     *           "revoked_on": null,
                     *           "revoked_reason": null,
                     *           "scheme": "national_base",
                     *           "scheme_name": "全国科普教育基地",
                     *           "state": "valid",
                     *           "suspended": [],
                     *           "valid_from": "2026-01-01",
                     *           "valid_to": "2030-12-31"
                     *         }
                     *       ],
                     *       "accreditations": [
                     *         {
                     *           "certificate_no": "演示-0001",
                     *           "class": "science_venue",
                     *           "cycle": "2026-2030",
                     *           "document": {
                     *             "number": "演示〔2026〕1号",
                     *             "title": "关于命名2026-2030年度科普教育基地的决定（演示文件）",
                     *             "url": ""
                     *           },
                     *           "family": null,
                     *           "id": "01a21ecf-39f1-7b3b-a63b-cf50ecb107c5",
                     *           "issuer": "中国科学技术协会",
                     *           "level": "national",
                     *           "revoked_on": null,
                     *           "revoked_reason": null,
                     *           "scheme": "national_base",
                     *           "scheme_name": "全国科普教育基地",
                     *           "state": "valid",
                     *           "suspended": [],
                     *           "valid_from": "2026-01-01",
                     *           "valid_to": "2030-12-31"
                     *         }
                     *       ],
                     *       "accredited": true,
                     *       "address": "演示路 1 号",
                     *       "admission": null,
                     *       "aliases": [],
                     *       "audiences": [
                     *         "public"
                     *       ],
                     *       "category": "science_centre",
                     *       "completeness": {
                     *         "missing": [
                     *           "organization_id",
                     *           "admission"
                     *         ],
                     *         "score": 66
                     *       },
                     *       "contact": {
                     *         "email": null,
                     *         "phone": null,
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:26.986+08:00",
                     *       "description": "演示数据：这个场馆是虚构的。",
                     *       "distance_m": null,
                     *       "form": "physical",
                     *       "id": "01a21ecf-39ea-76df-b4df-93016ec47d39",
                     *       "images": [],
                     *       "languages": [],
                     *       "last_verified_at": null,
                     *       "location": {
                     *         "accuracy": "approximate",
                     *         "datum": "gcj02",
                     *         "lat": 32.388,
                     *         "lng": 119.463,
                     *         "source": "demo, invented"
                     *       },
                     *       "name": "运河科技体验馆（演示场馆）",
                     *       "next_open_at": "2026-11-28T09:00:00+08:00",
                     *       "open_note": null,
                     *       "open_now": false,
                     *       "open_reason": "weekly",
                     *       "open_until": null,
                     *       "opening_hours": {
                     *         "adjusted": [],
                     *         "closed": [],
                     *         "holidays": {
                     *           "close": "",
                     *           "last_entry": "",
                     *           "mode": "open",
                     *           "named": [],
                     *           "open": ""
                     *         },
                     *         "makeup_workdays": "as_weekly",
                     *         "note": "",
                     *         "weekly": [
                     *           {
                     *             "close": "17:00",
                     *             "days": [
                     *               "tue",
                     *               "wed"
                     *             ],
                     *             "last_entry": "16:30",
                     *             "open": "09:00",
                     *             "valid_from": "",
                     *             "valid_to": ""
                     *           }
                     *         ]
                     *       },
                     *       "organization": null,
                     *       "organization_id": null,
                     *       "plain_text": "看展览，动手做实验",
                     *       "publication": "published",
                     *       "region": {
                     *         "code": "321002",
                     *         "name": "广陵区"
                     *       },
                     *       "region_code": "321002",
                     *       "source": {
                     *         "id": "venue-运河科技体验馆",
                     *         "name": "demo",
                     *         "url": null
                     *       },
                     *       "stop": null,
                     *       "stops": [],
                     *       "updated_at": "2026-11-28T05:00:26.986+08:00",
                     *       "url": null,
                     *       "version": 1,
                     *       "zone": null,
                     *       "zone_code": null
                     *     }
                     */
                    "application/json": components["schemas"]["Venue"];
                };
            };
        };
    };
    archiveVenue: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 场馆 id
                 * @example 01a21ecf-3ec0-7987-ba51-af780ca1c630
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已归档 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateVenue: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 场馆 id
                 * @example 01a21ecf-3ec0-7987-ba51-af780ca1c630
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 要修改的字段 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "有一架 35 厘米望远镜。"
                 *     }
                 */
                "application/json": components["schemas"]["VenuePatch"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessibility": {
                     *         "accessible_toilet": "unknown",
                     *         "checked_on": null,
                     *         "elevator": "unknown",
                     *         "guide_dogs": "unknown",
                     *         "hearing_loop": "unknown",
                     *         "sign_language": "unknown",
                     *         "tactile_path": "unknown",
                     *         "wheelchair": "unknown"
                     *       },
                     *       "accreditation_history": [],
                     *       "accreditations": [],
                     *       "accredited": false,
                     *       "address": "扬州市邗江区示例路 2 号",
                     *       "admission": null,
                     *       "aliases": [],
                     *       "audiences": [
                     *         "family"
                     *       ],
                     *       "category": "museum",
                     *       "completeness": {
                     *         "missing": [
                     *           "plain_text",
                     *           "admission"
                     *         ],
                     *         "score": 58
                     *       },
                     *       "contact": {
                     *         "email": null,
                     *         "phone": null,
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.224+08:00",
                     *       "description": "有一架 35 厘米望远镜。",
                     *       "distance_m": null,
                     *       "form": "physical",
                     *       "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *       "images": [],
                     *       "languages": [],
                     *       "last_verified_at": null,
                     *       "location": {
                     *         "accuracy": "approximate",
                     *         "datum": "gcj02",
                     *         "lat": 32.391,
                     *         "lng": 119.401,
                     *         "source": null
                     *       },
                     *       "name": "示例天文台（演示场馆）",
                     *       "next_open_at": "2026-11-28T09:00:00+08:00",
                     *       "open_note": null,
                     *       "open_now": false,
                     *       "open_reason": "weekly",
                     *       "open_until": null,
                     *       "opening_hours": {
                     *         "adjusted": [],
                     *         "closed": [],
                     *         "holidays": {
                     *           "close": "",
                     *           "last_entry": "",
                     *           "mode": "as_weekly",
                     *           "named": [],
                     *           "open": ""
                     *         },
                     *         "makeup_workdays": "as_weekly",
                     *         "note": "",
                     *         "weekly": [
                     *           {
                     *             "close": "17:00",
                     *             "days": [
                     *               "sat",
                     *               "sun"
                     *             ],
                     *             "last_entry": "",
                     *             "open": "09:00",
                     *             "valid_from": "",
                     *             "valid_to": ""
                     *           }
                     *         ]
                     *       },
                     *       "organization": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "plain_text": null,
                     *       "publication": "published",
                     *       "region": {
                     *         "code": "321003",
                     *         "name": "邗江区"
                     *       },
                     *       "region_code": "321003",
                     *       "source": null,
                     *       "stop": null,
                     *       "stops": [],
                     *       "updated_at": "2026-11-28T05:00:28.227+08:00",
                     *       "url": null,
                     *       "version": 2,
                     *       "zone": null,
                     *       "zone_code": null
                     *     }
                     */
                    "application/json": components["schemas"]["Venue"];
                };
            };
        };
    };
    listVenueActivities: {
        parameters: {
            query?: {
                /** @description 必须具备的无障碍设施 */
                accessible?: components["schemas"]["AccessibilityFact"][];
                /** @description 面向人群，代码表 audiences，包含细分人群和面向社会公众的，例如 family */
                audience?: components["schemas"]["Audience"][];
                /** @description 矩形范围：min_lng,min_lat,max_lng,max_lat，例如 119.3,32.3,119.5,32.5 */
                bbox?: string;
                /** @description 主题活动的 id 或 key，例如 national-science-day-2026 */
                campaign?: string[];
                /** @description none：不返回 total */
                count?: components["schemas"]["Count"];
                /** @description 上一页的 next_cursor，其他参数须保持不变 */
                cursor?: string;
                /** @description 请求中坐标的坐标系 */
                datum?: components["schemas"]["Datum"];
                /** @description 同时返回这些字段各取值的条数：在其他条件下、不计自身条件；day 为时间窗内（或 31 天）每天的条数 */
                facets?: components["schemas"]["ActivityFacet"][];
                /** @description 只返回这些字段，以逗号分隔的点路径，例如 id,title,next_session.start */
                fields?: string;
                /** @description true：免费；false：明确收费 */
                free?: boolean;
                /** @description 时间窗起点：日期或带时区的时间，例如 2026-11-28 */
                from?: string;
                /** @description 只要这些活动 */
                ids?: string[];
                /** @description 纬度，与 lng 成对 */
                lat?: number;
                /** @description 讲师 id */
                lecturer_id?: string[];
                /**
                 * @description 每页条数，1–100
                 * @example 1
                 */
                limit?: number;
                /** @description 经度，与 lat 成对 */
                lng?: number;
                /** @description 参加方式 */
                mode?: components["schemas"]["Mode"][];
                /** @description 主办单位 id */
                organization_id?: string[];
                /** @description 返回坐标的坐标系；wgs84 须运营方开启 */
                out_datum?: components["schemas"]["Datum"];
                /** @description 搜索词：中文、拼音、首字母（sxh）、英文或数字，空格隔开的须都符合；此时默认按相关度排序 */
                q?: string;
                /** @description 半径（米），1–50000 */
                radius_m?: number;
                /** @description 场次所在行政区划或功能区代码，包含下级，例如 321003 */
                region?: string[];
                /** @description relevance 按相关度（须给出 q）；distance 由近到远（须给出 lat、lng）；start 按开始时间；updated 按更新时间升序 */
                sort?: components["schemas"]["ActivitySort"];
                /** @description 场次状态；scheduled 可隐去取消、延期和变更的场次 */
                state?: components["schemas"]["ActivityState"][];
                /** @description 进行中、未开始、已结束 */
                status?: components["schemas"]["ActivityStatus"][];
                /** @description 主题，代码表 themes，例如 astronomy */
                theme?: components["schemas"]["Theme"][];
                /** @description 时间窗终点：日期（含当天）或带时区的时间，例如 2026-11-29 */
                to?: string;
                /** @description 活动类型，代码表 activity_types，例如 lecture */
                type?: components["schemas"]["ActivityType"][];
                /** @description 常用时间窗：now 正在进行，today 今天余下，weekend 本周末，week 7 天内，month 30 天内；不能与 from、to 同用 */
                when?: components["schemas"]["When"];
            };
            header?: never;
            path: {
                /**
                 * @description 场馆 id
                 * @example 01a21ecf-39ea-76df-b4df-93016ec47d39
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "age_max": null,
                     *           "age_min": null,
                     *           "audiences": [],
                     *           "availability": "unknown",
                     *           "booking": null,
                     *           "calendar": "permanent",
                     *           "calendar_text": "常设，随场馆开放时间",
                     *           "campaign_ids": [],
                     *           "campaigns": [],
                     *           "created_at": "2026-11-28T05:00:27.022+08:00",
                     *           "distance_m": null,
                     *           "id": "01a21ecf-3a0e-78aa-b326-c9fe9650f2b2",
                     *           "images": [],
                     *           "location": {
                     *             "accuracy": "approximate",
                     *             "datum": "gcj02",
                     *             "lat": 32.388,
                     *             "lng": 119.463,
                     *             "source": "demo, invented"
                     *           },
                     *           "mode": "onsite",
                     *           "next_session": {
                     *             "address": "演示路 1 号",
                     *             "availability": "unknown",
                     *             "capacity": null,
                     *             "end": null,
                     *             "id": "01a21ecf-3a0d-7344-b58e-b4a8b3bc0a09",
                     *             "location": {
                     *               "accuracy": "approximate",
                     *               "datum": "gcj02",
                     *               "lat": 32.388,
                     *               "lng": 119.463,
                     *               "source": "demo, invented"
                     *             },
                     *             "place": null,
                     *             "previous_start": null,
                     *             "rule_date": null,
                     *             "start": "2024-01-01T00:00:00+08:00",
                     *             "state": "scheduled",
                     *             "state_reason": null,
                     *             "venue": null,
                     *             "venue_id": null
                     *           },
                     *           "online_url": null,
                     *           "organizer": {
                     *             "id": "01a21ecf-39df-7609-bcfa-129413ca33b2",
                     *             "name": "运河科普服务中心（演示单位）"
                     *           },
                     *           "organizer_id": "01a21ecf-39df-7609-bcfa-129413ca33b2",
                     *           "other_sessions": 0,
                     *           "place": null,
                     *           "plain_text": null,
                     *           "price": {
                     *             "currency": "CNY",
                     *             "free": true,
                     *             "max": null,
                     *             "min": null,
                     *             "text": null
                     *           },
                     *           "publication": "published",
                     *           "share_title": "常设｜运河与科技常设展（演示）｜运河科技体验馆（演示场馆）",
                     *           "source": {
                     *             "id": "show-运河与科技常设展（演示）",
                     *             "name": "demo",
                     *             "url": null
                     *           },
                     *           "state": "scheduled",
                     *           "state_reason": null,
                     *           "status": "ongoing",
                     *           "summary": null,
                     *           "themes": [
                     *             "water"
                     *           ],
                     *           "title": "运河与科技常设展（演示）",
                     *           "type": "exhibition",
                     *           "updated_at": "2026-11-28T05:00:27.022+08:00",
                     *           "url": null,
                     *           "venue": {
                     *             "address": "演示路 1 号",
                     *             "id": "01a21ecf-39ea-76df-b4df-93016ec47d39",
                     *             "name": "运河科技体验馆（演示场馆）"
                     *           },
                     *           "venue_id": "01a21ecf-39ea-76df-b4df-93016ec47d39",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ActivityList"];
                };
            };
        };
    };
    claimVenue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 场馆 id
                 * @example 01a21ecf-3ed6-77a8-95ee-18213acf0c54
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 认领的单位和理由 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                 *       "statement": "由本单位运营。"
                 *     }
                 */
                "application/json": components["schemas"]["ClaimInput"];
            };
        };
        responses: {
            /** @description 已登记 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "account_made": false,
                     *       "applicant": null,
                     *       "created_at": "2026-11-28T05:00:28.249+08:00",
                     *       "decided_at": null,
                     *       "id": "01a21ecf-3ed9-71eb-b900-74b8d6e773d2",
                     *       "organization": null,
                     *       "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "reasons": [],
                     *       "registered": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "state": "submitted",
                     *       "statement": "由本单位运营。",
                     *       "type": "claim",
                     *       "updated_at": "2026-11-28T05:00:28.249+08:00",
                     *       "venue": {
                     *         "address": null,
                     *         "id": "01a21ecf-3ed6-77a8-95ee-18213acf0c54",
                     *         "name": "示例植物园（演示场馆）"
                     *       },
                     *       "venue_id": "01a21ecf-3ed6-77a8-95ee-18213acf0c54",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Application"];
                };
            };
        };
    };
    getVenueHours: {
        parameters: {
            query?: {
                /**
                 * @description 起始日期，默认今天
                 * @example 2026-11-27
                 */
                from?: string;
                /** @description 截止日期（含），默认自起始日起 7 天；最多 92 天 */
                to?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 场馆 id
                 * @example 01a21ecf-39ea-76df-b4df-93016ec47d39
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "date": "2026-11-27",
                     *           "intervals": [
                     *             {
                     *               "close": "2026-11-27T17:00:00+08:00",
                     *               "last_entry": "2026-11-27T16:30:00+08:00",
                     *               "open": "2026-11-27T09:00:00+08:00"
                     *             }
                     *           ],
                     *           "note": null,
                     *           "open": true,
                     *           "reason": "weekly"
                     *         },
                     *         {
                     *           "date": "2026-11-28",
                     *           "intervals": [
                     *             {
                     *               "close": "2026-11-28T17:00:00+08:00",
                     *               "last_entry": "2026-11-28T16:30:00+08:00",
                     *               "open": "2026-11-28T09:00:00+08:00"
                     *             }
                     *           ],
                     *           "note": null,
                     *           "open": true,
                     *           "reason": "weekly"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["VenueHours"];
                };
            };
        };
    };
    mergeVenue: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 场馆 id
                 * @example 01a21ecf-3ed0-701d-a970-e9c309b9ae92
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 保留哪一个 */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "into": "01a21ecf-3ec0-7987-ba51-af780ca1c630"
                 *     }
                 */
                "application/json": components["schemas"]["MergeInput"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessibility": {
                     *         "accessible_toilet": "unknown",
                     *         "checked_on": null,
                     *         "elevator": "unknown",
                     *         "guide_dogs": "unknown",
                     *         "hearing_loop": "unknown",
                     *         "sign_language": "unknown",
                     *         "tactile_path": "unknown",
                     *         "wheelchair": "unknown"
                     *       },
                     *       "accreditation_history": [],
                     *       "accreditations": [],
                     *       "accredited": false,
                     *       "address": "扬州市邗江区示例路 2 号",
                     *       "admission": null,
                     *       "aliases": [
                     *         "示例天文台"
                     *       ],
                     *       "audiences": [
                     *         "family"
                     *       ],
                     *       "category": "museum",
                     *       "completeness": {
                     *         "missing": [
                     *           "plain_text",
                     *           "admission"
                     *         ],
                     *         "score": 58
                     *       },
                     *       "contact": {
                     *         "email": null,
                     *         "phone": null,
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.224+08:00",
                     *       "description": "有一架 35 厘米望远镜。",
                     *       "distance_m": null,
                     *       "form": "physical",
                     *       "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *       "images": [],
                     *       "languages": [],
                     *       "last_verified_at": "2026-11-28T05:00:28.236+08:00",
                     *       "location": {
                     *         "accuracy": "approximate",
                     *         "datum": "gcj02",
                     *         "lat": 32.391,
                     *         "lng": 119.401,
                     *         "source": null
                     *       },
                     *       "name": "示例天文台（演示场馆）",
                     *       "next_open_at": "2026-11-28T09:00:00+08:00",
                     *       "open_note": null,
                     *       "open_now": false,
                     *       "open_reason": "weekly",
                     *       "open_until": null,
                     *       "opening_hours": {
                     *         "adjusted": [],
                     *         "closed": [],
                     *         "holidays": {
                     *           "close": "",
                     *           "last_entry": "",
                     *           "mode": "as_weekly",
                     *           "named": [],
                     *           "open": ""
                     *         },
                     *         "makeup_workdays": "as_weekly",
                     *         "note": "",
                     *         "weekly": [
                     *           {
                     *             "close": "17:00",
                     *             "days": [
                     *               "sat",
                     *               "sun"
                     *             ],
                     *             "last_entry": "",
                     *             "open": "09:00",
                     *             "valid_from": "",
                     *             "valid_to": ""
                     *           }
                     *         ]
                     *       },
                     *       "organization": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "plain_text": null,
                     *       "publication": "published",
                     *       "region": {
                     *         "code": "321003",
                     *         "name": "邗江区"
                     *       },
                     *       "region_code": "321003",
                     *       "source": null,
                     *       "stop": null,
                     *       "stops": [],
                     *       "updated_at": "2026-11-28T05:00:28.243+08:00",
                     *       "url": null,
                     *       "version": 6,
                     *       "zone": null,
                     *       "zone_code": null
                     *     }
                     */
                    "application/json": components["schemas"]["Venue"];
                };
            };
        };
    };
    restoreVenue: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 场馆 id
                 * @example 01a21ecf-3ec0-7987-ba51-af780ca1c630
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessibility": {
                     *         "accessible_toilet": "unknown",
                     *         "checked_on": null,
                     *         "elevator": "unknown",
                     *         "guide_dogs": "unknown",
                     *         "hearing_loop": "unknown",
                     *         "sign_language": "unknown",
                     *         "tactile_path": "unknown",
                     *         "wheelchair": "unknown"
                     *       },
                     *       "accreditation_history": [],
                     *       "accreditations": [],
                     *       "accredited": false,
                     *       "address": "扬州市邗江区示例路 2 号",
                     *       "admission": null,
                     *       "aliases": [],
                     *       "audiences": [
                     *         "family"
                     *       ],
                     *       "category": "museum",
                     *       "completeness": {
                     *         "missing": [
                     *           "plain_text",
                     *           "admission"
                     *         ],
                     *         "score": 58
                     *       },
                     *       "contact": {
                     *         "email": null,
                     *         "phone": null,
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.224+08:00",
                     *       "description": "有一架 35 厘米望远镜。",
                     *       "distance_m": null,
                     *       "form": "physical",
                     *       "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *       "images": [],
                     *       "languages": [],
                     *       "last_verified_at": null,
                     *       "location": {
                     *         "accuracy": "approximate",
                     *         "datum": "gcj02",
                     *         "lat": 32.391,
                     *         "lng": 119.401,
                     *         "source": null
                     *       },
                     *       "name": "示例天文台（演示场馆）",
                     *       "next_open_at": "2026-11-28T09:00:00+08:00",
                     *       "open_note": null,
                     *       "open_now": false,
                     *       "open_reason": "weekly",
                     *       "open_until": null,
                     *       "opening_hours": {
                     *         "adjusted": [],
                     *         "closed": [],
                     *         "holidays": {
                     *           "close": "",
                     *           "last_entry": "",
                     *           "mode": "as_weekly",
                     *           "named": [],
                     *           "open": ""
                     *         },
                     *         "makeup_workdays": "as_weekly",
                     *         "note": "",
                     *         "weekly": [
                     *           {
                     *             "close": "17:00",
                     *             "days": [
                     *               "sat",
                     *               "sun"
                     *             ],
                     *             "last_entry": "",
                     *             "open": "09:00",
                     *             "valid_from": "",
                     *             "valid_to": ""
                     *           }
                     *         ]
                     *       },
                     *       "organization": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "plain_text": null,
                     *       "publication": "published",
                     *       "region": {
                     *         "code": "321003",
                     *         "name": "邗江区"
                     *       },
                     *       "region_code": "321003",
                     *       "source": null,
                     *       "stop": null,
                     *       "stops": [],
                     *       "updated_at": "2026-11-28T05:00:28.233+08:00",
                     *       "url": null,
                     *       "version": 4,
                     *       "zone": null,
                     *       "zone_code": null
                     *     }
                     */
                    "application/json": components["schemas"]["Venue"];
                };
            };
        };
    };
    verifyVenue: {
        parameters: {
            query?: {
                /** @description true：照常检查并返回结果，但不写入 */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description 场馆 id
                 * @example 01a21ecf-3ec0-7987-ba51-af780ca1c630
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessibility": {
                     *         "accessible_toilet": "unknown",
                     *         "checked_on": null,
                     *         "elevator": "unknown",
                     *         "guide_dogs": "unknown",
                     *         "hearing_loop": "unknown",
                     *         "sign_language": "unknown",
                     *         "tactile_path": "unknown",
                     *         "wheelchair": "unknown"
                     *       },
                     *       "accreditation_history": [],
                     *       "accreditations": [],
                     *       "accredited": false,
                     *       "address": "扬州市邗江区示例路 2 号",
                     *       "admission": null,
                     *       "aliases": [],
                     *       "audiences": [
                     *         "family"
                     *       ],
                     *       "category": "museum",
                     *       "completeness": {
                     *         "missing": [
                     *           "plain_text",
                     *           "admission"
                     *         ],
                     *         "score": 58
                     *       },
                     *       "contact": {
                     *         "email": null,
                     *         "phone": null,
                     *         "website": null
                     *       },
                     *       "created_at": "2026-11-28T05:00:28.224+08:00",
                     *       "description": "有一架 35 厘米望远镜。",
                     *       "distance_m": null,
                     *       "form": "physical",
                     *       "id": "01a21ecf-3ec0-7987-ba51-af780ca1c630",
                     *       "images": [],
                     *       "languages": [],
                     *       "last_verified_at": "2026-11-28T05:00:28.236+08:00",
                     *       "location": {
                     *         "accuracy": "approximate",
                     *         "datum": "gcj02",
                     *         "lat": 32.391,
                     *         "lng": 119.401,
                     *         "source": null
                     *       },
                     *       "name": "示例天文台（演示场馆）",
                     *       "next_open_at": "2026-11-28T09:00:00+08:00",
                     *       "open_note": null,
                     *       "open_now": false,
                     *       "open_reason": "weekly",
                     *       "open_until": null,
                     *       "opening_hours": {
                     *         "adjusted": [],
                     *         "closed": [],
                     *         "holidays": {
                     *           "close": "",
                     *           "last_entry": "",
                     *           "mode": "as_weekly",
                     *           "named": [],
                     *           "open": ""
                     *         },
                     *         "makeup_workdays": "as_weekly",
                     *         "note": "",
                     *         "weekly": [
                     *           {
                     *             "close": "17:00",
                     *             "days": [
                     *               "sat",
                     *               "sun"
                     *             ],
                     *             "last_entry": "",
                     *             "open": "09:00",
                     *             "valid_from": "",
                     *             "valid_to": ""
                     *           }
                     *         ]
                     *       },
                     *       "organization": {
                     *         "id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *         "name": "北苑科技创新学院（演示单位）"
                     *       },
                     *       "organization_id": "01a21ecf-39e3-74c7-9273-24342bbe50ff",
                     *       "plain_text": null,
                     *       "publication": "published",
                     *       "region": {
                     *         "code": "321003",
                     *         "name": "邗江区"
                     *       },
                     *       "region_code": "321003",
                     *       "source": null,
                     *       "stop": null,
                     *       "stops": [],
                     *       "updated_at": "2026-11-28T05:00:28.236+08:00",
                     *       "url": null,
                     *       "version": 5,
                     *       "zone": null,
                     *       "zone_code": null
                     *     }
                     */
                    "application/json": components["schemas"]["Venue"];
                };
            };
        };
    };
}
