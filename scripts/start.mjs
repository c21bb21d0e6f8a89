import { continueWith, install } from "./install.mjs";

install({ needsDev: false });
continueWith("scripts/launch/launch.ts", process.argv.slice(2));
