import { defineConfig } from "@playwright/test";

// `npm test` starts the production build and says where it is and which browser to use; alone, start it yourself
// (npm start) and run npx playwright test.
const chromium = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: false, // Journeys of one file follow each other; files run side by side.
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0, // A machine that others share may be slow once; twice is a defect.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  projects: [
    { name: "doors", testMatch: /doors\.setup\.ts/ },
    { name: "journeys", testMatch: /\.spec\.ts/, dependencies: ["doors"] },
  ],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? "http://localhost:3000",
    locale: "fr-FR",
    actionTimeout: 20_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      // Empty: Playwright's own browser.
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
