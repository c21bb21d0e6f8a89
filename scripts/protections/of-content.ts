// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of code, looked for as they stand.
import { type Protection, watchedBy } from "./protection.ts";

const zip = "src/features/imports/rules/inspect-zip.ts";
const workbook = "src/server/workbook.ts";
const gate = "scripts/gate.mjs";

/** What comes in, what goes out, what must not be lost. */
export const ofContent: readonly Protection[] = [
  ...watchedBy(
    "tests/integration/page-front.test.ts",
    [
      "no script but ours runs",
      "scripts/page-front.mjs",
      "`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${",
      "`script-src 'self' 'unsafe-inline'${",
      "runs no script without the request's nonce",
    ],
    [
      "no page is framed",
      "scripts/page-front.mjs",
      "\"frame-ancestors 'none'\",",
      "",
      "runs no script without the request's nonce",
    ],
    [
      "a private page is kept by nobody on the way",
      "scripts/page-front.mjs",
      'if (!openRooms.has(segments[2] ?? "")) response',
      'if (segments[2] === "nowhere") response',
      "is kept by nobody on the way",
    ],
  ),
  ...watchedBy("src/lib/own-path.test.ts", [
    "a redirect goes to a path of ours",
    "src/lib/own-path.ts",
    "/^\\/(?!\\/)/.test(text)",
    'text.startsWith("/")',
    "//evil.example",
  ]),
  ...watchedBy(
    "src/features/imports/rules/bytes.test.ts",
    [
      "files are judged by content",
      "src/features/imports/rules/read-upload.ts",
      'if (kind !== "text") return { problem: kind };',
      "",
      "that is neither a workbook nor text",
    ],
    [
      "ZIPs are judged by their directory",
      zip,
      "inflatedBytes: 80_000_000, ratio: 150",
      "inflatedBytes: 80_000_000_000, ratio: 150_000",
      "a workbook's directory",
    ],
    [
      "a ZIP has no more entries than it may",
      zip,
      "entries: 500,",
      "entries: 60_000,",
      "a workbook's directory",
    ],
  ),
  ...watchedBy(
    "workbook",
    [
      "a workbook that lies about its size stops at the size it claimed",
      workbook,
      "{ maxOutputLength: Math.max(1, size) }",
      "{}",
      "that lies about its size",
    ],
    [
      "a workbook's reader has limited memory",
      workbook,
      "resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 64 },",
      "",
      "that outgrows its reader's memory",
    ],
  ),
  ...watchedBy(
    "upload",
    [
      "a file over the limit is refused whole",
      "src/server/http.ts",
      'if (size > limit) throw new Refusal("too-large");',
      "if (size > limit) break;",
      "is refused whole beyond 10 MB",
    ],
    [
      "who may not is refused before a byte is read",
      "src/server/upload.ts",
      "demand(standing, command.permission);",
      "",
      "is refused to a viewer",
    ],
  ),
  ...watchedBy(
    "gate",
    [
      "more requests than can be served are told at once",
      gate,
      "if (inFlight >= mostInFlight && !health)",
      "if (inFlight >= mostInFlight * 100 && !health)",
      "refuses the rest at once",
    ],
    [
      "requests wait for their turn",
      gate,
      "const mostAtWork = 24;",
      "const mostAtWork = 2_400;",
      "lets the rest wait for their turn",
    ],
    [
      "nobody who is slow keeps a turn",
      "scripts/turns.mjs",
      "let timer = setTimeout(end, milliseconds);",
      "let timer = setTimeout(end, 60_000);",
      "lets the rest wait for their turn",
    ],
    [
      "what a client says of itself is not believed",
      gate,
      "if (!trusted) {",
      "if (false) {",
      "what a client says about itself",
    ],
  ),
  ...watchedBy("networks", [
    "personal values stay out of the chain",
    "src/server/audit.ts",
    "Object.fromEntries(personal.map(({ field, digest }) => [field, digest]));",
    "Object.fromEntries(personal.map(({ field, value }) => [field, value]));",
    "is named on the page, but never in the audit chain",
  ]),
  ...watchedBy("imports-kill", [
    "an import is all or nothing",
    "src/features/imports/commands/commit-import.ts",
    "await insertAgreements(scope, id, batch, partners, references);",
    "await insertAgreements(scope, id, batch, partners, references);\n      await scope.tx.$executeRawUnsafe('commit and chain');\n      await scope.tx.$queryRaw`select set_config('app.organisation_id', ${scope.organisationId}, true)`;",
    "has left all or nothing",
  ]),
  ...watchedBy("postgres-restart", [
    "a lost connection does not end the process, and is told as unavailable",
    "src/server/connection.ts",
    '? Object.assign(error, { code: "08006" }) : error;',
    "? error : error;",
    "told every hand that it was unavailable",
  ]),
  ...watchedBy("disk-full", [
    "writing is refused before the disk is full",
    "src/server/storage-space.ts",
    "return bavail * bsize < reserveBytes;",
    "return false;",
    "refuses writing as storage-full",
  ]),
  ...watchedBy(
    "start",
    [
      "the next start adopts a Postgres that was left",
      "scripts/database/cluster.ts",
      "const running = await findRunning(folder, secrets);",
      "const running = null as { port: number } | null;",
      "leaves a Postgres that the next start adopts",
    ],
    [
      "two starts on one folder: the second is refused",
      "scripts/launch/launch.ts",
      'if (!env.DATABASE_URL) closing.push(claimDataDir(env.DATA_DIR, options.databaseOnly ? "" : address));',
      "void claimDataDir;",
      "is refused in one sentence",
    ],
    [
      "secrets are shown to nobody else",
      "scripts/database/secrets.ts",
      "{ mode: 0o600 });\n  renameSync(half, file);",
      "{ mode: 0o644 });\n  renameSync(half, file);",
      "shows its secrets to nobody else",
    ],
  ),
  ...watchedBy(
    "backup-physical",
    [
      "a physical backup that was cut is refused",
      "scripts/backup/manifest.ts",
      "if ((await digestOf(data)) !== read.data.sha256)",
      "if (read.data.bytes < 0)",
      "is refused when its copy was cut",
    ],
    [
      "a restore writes over nothing",
      "scripts/backup/put-back.ts",
      "if (existsSync(dataDir) && readdirSync(dataDir).length > 0)",
      "if (dataDir === undefined)",
      "goes into no folder that holds anything",
    ],
  ),
  ...watchedBy(
    "backup-logical",
    [
      "a logical backup is of one instant",
      "scripts/backup/row-file.ts",
      "begin isolation level repeatable read read only",
      "begin read only",
      "comes back elsewhere with the same counts",
    ],
    [
      "a logical backup that was changed is refused",
      "scripts/backup/manifest.ts",
      "if ((await digestOf(data)) !== read.data.sha256)",
      "if (read.data.bytes < 0)",
      "is refused whole when a byte of it differs",
    ],
  ),
  ...watchedBy(
    "remove-demo",
    [
      "removing the demonstration world takes nothing of a real city",
      "scripts/demo/sweep.ts",
      "delete from ${table} where organisation_id = any ($1)`, [world.organisations]);",
      "delete from ${table} where $1::uuid[] is not null`, [world.organisations]);",
      "keeps every row of a real city",
    ],
    [
      "somebody real is left to run the platform",
      "scripts/demo/remove.ts",
      "await demandOperator(owner, operator);",
      "void demandOperator;",
      "keeps the world until a real person is named",
    ],
  ),
  ...watchedBy(
    "tests/architecture/supply-chain.test.ts",
    ["versions are exact", "package.json", '"pg": "8.23.1"', '"pg": "^8.23.1"', "is named exactly"],
    [
      "install scripts are decided one by one",
      "package.json",
      '    "esbuild": true,\n',
      "",
      "runs a script of its own only where",
    ],
  ),
  ...watchedBy(
    "tests/architecture/rooms.test.ts",
    [
      "no SQL from text",
      "src/server/audit.ts",
      "await tx.$queryRaw`select append_audit(${JSON.stringify(entries)}::jsonb)`;",
      "await tx.$queryRawUnsafe(`select append_audit('${JSON.stringify(entries)}'::jsonb)`);",
      "nor builds SQL from text",
    ],
    [
      "outside a tenant only where a decision says so",
      "src/features/tokens/commands.ts",
      'import { newSecret, tokenHash } from "@/server/session.ts";',
      'import { newSecret, tokenHash } from "@/server/session.ts";\nvoid unsafeClient("app");',
      "steps outside a tenant only where",
    ],
  ),
];
