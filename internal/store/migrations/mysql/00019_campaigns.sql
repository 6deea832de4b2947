-- +goose Up
CREATE TABLE campaigns (
    id CHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    archived_at DATETIME(3),
    publication VARCHAR(20) NOT NULL,
    source_name VARCHAR(100),
    source_id VARCHAR(200),
    source_url TEXT,
    campaign_key VARCHAR(80) NOT NULL,
    template VARCHAR(80) NOT NULL,
    name VARCHAR(200) NOT NULL,
    year BIGINT NOT NULL,
    from_date VARCHAR(10) NOT NULL,
    to_date VARCHAR(10) NOT NULL,
    kinds TEXT NOT NULL,
    slogan VARCHAR(200) NOT NULL,
    description MEDIUMTEXT NOT NULL,
    url TEXT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT source UNIQUE (source_name, source_id),
    CONSTRAINT campaign_key UNIQUE (campaign_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE campaigns;
