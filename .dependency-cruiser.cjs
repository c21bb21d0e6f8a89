// The import rules of docs/architecture.md, as law. `npm run check` runs them; `npm run map` draws them.
const room = "^src/features/([^/]+)/";
const clientOnly = "\\.test\\.tsx?$";

/** One forbidden arrow: who may not import what, and the rule it keeps. */
const never = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    never("no-cycle", "Rooms form no cycle.", {}, { circular: true }),
    never(
      "lib-is-the-floor",
      "Rule 1: lib imports nothing of ours.",
      { path: "^src/lib/" },
      { path: "^src/(?!lib/)" },
    ),
    never(
      "access-stands-on-lib",
      "Rule 1: access imports only lib.",
      { path: "^src/access/" },
      { path: "^(src/(?!access/|lib/)|tests/(?!fixtures/))" },
    ),
    never(
      "scoring-stands-alone",
      "Rule 1: scoring imports only itself, no package (tests beside it may import the runner and files).",
      { path: "^src/scoring/", pathNot: clientOnly },
      { pathNot: "^src/scoring/" },
    ),
    never(
      "furniture-is-portable",
      "Rule 1: i18n and components import only lib, and each other's words.",
      { path: "^src/(components|i18n)/" },
      { path: "^src/(?!components/|i18n/|lib/)" },
    ),
    never(
      "words-know-no-furniture",
      "i18n never imports components.",
      { path: "^src/i18n/" },
      { path: "^src/components/" },
    ),
    never(
      "server-knows-no-room",
      "Rule 2: server never imports features, components or app.",
      { path: "^src/server/" },
      { path: "^src/(features|components|app)/" },
    ),
    never(
      "rooms-keep-their-inside",
      "Rule 3: a room uses another room's schema, rules, queries, commands; never its actions, components, present.",
      { path: room },
      { path: "^src/features/(?!$1/)[^/]+/(actions|present|components)" },
    ),
    never(
      "scorecards-read-tables",
      "Rule 3: scorecards imports no record room, only frameworks and measurements.",
      { path: "^src/features/scorecards/" },
      { path: "^src/features/(?!scorecards/|frameworks/|measurements/)" },
    ),
    never(
      "views-never-read",
      "Rule 4: a room's components never import queries, commands or server.",
      { path: "^src/features/[^/]+/components/" },
      { path: "^src/(server/|features/[^/]+/(queries|commands))" },
    ),
    never(
      "pure-files-stay-pure",
      "schema, rules and present are pure: no server, no database.",
      { path: "^src/features/[^/]+/(schema|rules|present)", pathNot: clientOnly },
      { path: "^src/(server|generated|app)/" },
    ),
    never(
      "one-door-to-the-database",
      "Rule 5: Prisma's client is importable only in server.",
      { path: "^src/(?!server/|generated/)" },
      { path: "^(src/generated/|node_modules/(@prisma|pg)/)", dependencyTypesNot: ["type-only"] },
    ),
    never(
      "addresses-only",
      "Rule 6: app holds no Prisma.",
      { path: "^src/app/" },
      { path: "^(src/generated/|node_modules/@prisma)" },
    ),
    never("nobody-imports-app", "Rule 7.", { path: "^(src/(?!app/)|scripts/)" }, { path: "^src/app/" }),
    never("nobody-imports-tests", "Rule 7.", { path: "^src/", pathNot: clientOnly }, { path: "^tests/" }),
    never(
      "scripts-are-for-people",
      "Scripts are never imported by src.",
      { path: "^src/", pathNot: clientOnly },
      { path: "^scripts/" },
    ),
    never("nothing-unknown", "Every import leads somewhere.", {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(src/generated|\\.next)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["react-server", "import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
