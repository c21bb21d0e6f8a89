import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "@": path("./src"),
      // "server-only" throws outside React's server condition; tests are a server.
      "server-only": path("./node_modules/server-only/empty.js"),
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}", "tests/architecture/**/*.test.ts"],
          environment: "node",
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          environment: "node",
          globalSetup: ["tests/support/database.setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          env: { LOG_LEVEL: "error" }, // Refusals are what most tests provoke; the log tells each.
          // One Postgres, one database a file: files run in parallel, each on its own database.
          fileParallelism: true,
          maxWorkers: 2,
        },
      },
    ],
  },
});
