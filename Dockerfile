# One image per service: docker build --build-arg SERVICE=router --tag baton/router:local .
FROM node:24.21.0-slim AS build
WORKDIR /app
COPY . .
# Scripts of packages stay off: neither compiling nor running needs one.
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts
RUN NX_DAEMON=false npx nx run-many -t build

FROM build AS production
ARG SERVICE
# Compiled, a service and its libraries hold what they need beside code too: pages, phrases, seeds.
RUN --mount=type=cache,target=/root/.npm \
    npm ci --ignore-scripts --omit=dev --workspace=services/$SERVICE && rm -r libs/*/src services/*/src

FROM node:24.21.0-slim
ARG SERVICE
ENV NODE_ENV=production SERVICE_NAME=$SERVICE PORT=3000
COPY --from=production /app/node_modules /app/node_modules
COPY --from=production /app/libs /app/libs
COPY --from=production /app/services/$SERVICE /app/services/$SERVICE
WORKDIR /app/services/$SERVICE
# As a number, so that Kubernetes can tell that it is not root.
USER 1000
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --start-interval=2s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "/app/libs/service-kit/dist/telemetry.js", "--disable-warning=TimeoutNegativeWarning", "dist/main.js"]
