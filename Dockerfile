# syntax=docker/dockerfile:1
# One image per service: docker build --build-arg SERVICE=router --tag baton/router .
FROM node:24.21.0-slim AS build
WORKDIR /app
COPY . .
# Scripts of packages stay off: neither compiling nor running needs one.
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts
RUN NX_DAEMON=false npx nx run-many -t build

FROM build AS production
ARG SERVICE
RUN --mount=type=cache,target=/root/.npm \
    npm ci --ignore-scripts --omit=dev --workspace=services/$SERVICE && rm -r libs/*/src services/*/src

FROM node:24.21.0-slim
ARG SERVICE
ENV NODE_ENV=production SERVICE_NAME=$SERVICE
COPY --from=production /app/node_modules /app/node_modules
COPY --from=production /app/libs /app/libs
COPY --from=production /app/services/$SERVICE /app/services/$SERVICE
WORKDIR /app/services/$SERVICE
# As a number, so that Kubernetes can tell that it is not root.
USER 1000
CMD ["node", "--import", "/app/libs/service-kit/dist/telemetry.js", "--disable-warning=TimeoutNegativeWarning", "dist/main.js"]
