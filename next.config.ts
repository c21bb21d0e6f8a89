import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./src/i18n/request.ts");

const doorHeaders = Object.entries({
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
}).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  // Several builds may live side by side (a running server, a test build); each names its own folder.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // Only the container image wants a folder that runs by itself; npm start serves the build where it lies.
  ...(process.env.NEXT_OUTPUT === "standalone" ? { output: "standalone" } : {}),
  poweredByHeader: false,
  compress: false, // scripts/compression.mjs packs each answer once; the framework flushed every piece of it by itself.
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm run check` holds the types; building twice as long proves nothing more.
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg", "@node-rs/argon2", "nodemailer"],
  // Sentences are taken apart once, when they are read (src/i18n/messages.ts), not at each use by a parser of 30 kB.
  turbopack: { resolveAlias: { "use-intl/format-message": "./src/i18n/format-message.ts" } },
  // What the proxy says for pages, for the doors that pass it by: no answer is a page or a frame, or another site's script.
  headers: async () =>
    ["/api/:path*", "/_next/:path*", "/healthz", "/readyz", "/:file(icon.*\\.svg)"].map((source) => ({
      source,
      headers: doorHeaders,
    })),
  // authInterrupts: `forbidden()` answers 403 with the page designed for it.
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: "8mb" } },
};

export default withNextIntl(config);
