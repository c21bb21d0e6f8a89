import { buildWhenNeeded } from "../launch/build.ts";

// A program of its own, because a build speaks on standard output, which belongs to the report.
await buildWhenNeeded(process.env, new AbortController().signal);
