import cluster from "node:cluster";
import { availableParallelism } from "node:os";
import { lead } from "./processes.mjs";

// What answers the web: one process for each processor (at most four), or as many as WEB_PROCESSES says, on one port. They share
// nothing but the database, so that any of them may answer anything (drill `two-processes`).
const wanted = Number(process.env.WEB_PROCESSES || Math.min(4, availableParallelism()));
const count = process.argv.includes("--dev") ? 1 : wanted;

if (cluster.isPrimary && count > 1) lead(count);
else await import("./web-server.mjs");
