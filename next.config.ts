import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./src/i18n/request.ts");

const config: NextConfig = {
  // Several builds may live side by side (a running server, a test build); each names its own folder.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // Only the container image wants a folder that runs by itself; npm start serves the build where it lies.
  ...(process.env.NEXT_OUTPUT === "standalone" ? { output: "standalone" } : {}),
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm run check` holds the types; building twice as long proves nothing more.
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg", "@node-rs/argon2", "nodemailer"],
  experimental: { serverActions: { bodySizeLimit: "8mb" } },
};

export default withNextIntl(config);
