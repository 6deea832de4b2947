# syntax=docker/dockerfile:1
# The base images stand by their tags, not by digests: this file was written without a container registry at hand, and a digest that nobody has pulled
# would pin nothing. What is built is pinned by go.sum all the same; the result is from scratch but for the certificates.
FROM --platform=$BUILDPLATFORM golang:1.26 AS build
WORKDIR /src
ENV CGO_ENABLED=0 GOFLAGS=-trimpath
COPY go.mod go.sum ./
COPY scripts/go-sqlite3 scripts/go-sqlite3
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
ARG TARGETOS TARGETARCH
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build \
    GOOS=$TARGETOS GOARCH=$TARGETARCH go build -tags nomsgpack -ldflags "-s -w" -o /out/kepu . \
    && install -d -o 65532 -g 65532 /out/data

FROM scratch
# Certificates, for databases reached over TLS.
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /out/kepu /kepu
# The SQLite file is in data/; the user of the service owns it, so that a new volume takes over the right.
COPY --from=build --chown=65532:65532 /out/data /data
# There is no /tmp: SQLite writes its temporary files beside its database, and so do large workbooks.
ENV SQLITE_TMPDIR=/data TMPDIR=/data
USER 65532:65532
WORKDIR /
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["/kepu", "healthcheck"]
ENTRYPOINT ["/kepu"]
CMD ["serve"]
