import { continueWith, install } from "./install.mjs";

install();
continueWith("scripts/launch/launch.ts", process.argv.slice(2));
