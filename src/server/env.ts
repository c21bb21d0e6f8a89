import { z } from "zod";

const port = z.coerce.number().int().min(1).max(65535);
const connections = z.coerce.number().int().min(1).max(200);
const empty = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.optional());
const withDefault = <T extends z.ZodType>(schema: T, value: NonNullable<z.input<T>>) =>
  z.preprocess((given) => empty(given) ?? value, schema);
const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: "must look like postgresql://user:password@host:5432/database",
});
const webUrl = z.url({
  protocol: /^https?$/,
  error: "must be an address such as https://meridiano.example.org",
});
const addresses = z.string().transform((text) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean),
);

/** Every variable Meridiano reads from its environment; .env.example says what each means. */
export const envSchema = z.object({
  NODE_ENV: withDefault(z.enum(["production", "development", "test"]), "production"),
  PORT: withDefault(port, 3000),
  HOST: withDefault(z.string(), "127.0.0.1"),
  BASE_URL: optional(webUrl),
  DATA_DIR: withDefault(z.string(), ".data"),
  DATABASE_URL: optional(postgresUrl),
  AUTH_SECRET: optional(z.string()),
  MERIDIANO_ROLE_PREFIX: withDefault(
    z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, "must be lower-case letters, digits and underscores"),
    "meridiano",
  ),
  MERIDIANO_APP_URL: optional(postgresUrl),
  MERIDIANO_SIGNIN_URL: optional(postgresUrl),
  MERIDIANO_JOBS_URL: optional(postgresUrl),
  POOLER_URL: optional(postgresUrl),
  APP_POOL_SIZE: withDefault(connections, 20),
  SIGNIN_POOL_SIZE: withDefault(connections, 5),
  PREPARED_STATEMENTS: withDefault(z.enum(["on", "off"]), "on"),
  WEB_PROCESSES: optional(z.coerce.number().int().min(1).max(64)),
  MAX_IN_FLIGHT: withDefault(z.coerce.number().int().min(1).max(10_000), 200),
  TRUSTED_PROXIES: withDefault(addresses, ""),
  SMTP_URL: optional(
    z.url({ protocol: /^smtps?$/, error: "must look like smtps://user:password@mail.example.org:465" }),
  ),
  MAIL_FROM: withDefault(z.string(), "Meridiano <meridiano@localhost>"),
  EMBED_ALLOWED_ORIGINS: withDefault(addresses, ""),
  NEXT_DIST_DIR: withDefault(z.string(), ".next"),
  LOG_LEVEL: withDefault(z.enum(["debug", "info", "warn", "error"]), "info"),
});

/** The environment, parsed. */
export type Env = z.output<typeof envSchema>;

/** Secrets that people paste from examples and that protect nothing. */
const wellKnown = /change.?me|secret|example|password|default|meridiano|^(.)\1*$/i;

/**
 * Reads an environment, or says in plain words everything that is wrong with it.
 * @throws an Error whose message is meant for whoever started the program
 */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const read = envSchema.safeParse(variables);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `  ${issue.path.join(".")} ${plainly(issue.message)}`);
    throw new Error(
      `Meridiano cannot start with this environment:\n${faults.join("\n")}\n.env.example explains each variable.`,
    );
  }
  const { DATABASE_URL, AUTH_SECRET } = read.data;
  if ((DATABASE_URL || AUTH_SECRET) && !isStrongSecret(AUTH_SECRET)) {
    throw new Error(
      "AUTH_SECRET must be a random text of at least 32 characters when DATABASE_URL is set. " +
        "Make one with: node -e \"console.log(require('crypto').randomBytes(48).toString('base64url'))\"",
    );
  }
  return read.data;
}

/** Says whether a secret is long (32 characters), varied (ten different ones) and none of the examples everybody copies. */
export function isStrongSecret(secret: string | undefined): boolean {
  return secret !== undefined && secret.length >= 32 && new Set(secret).size >= 10 && !wellKnown.test(secret);
}

function plainly(message: string): string {
  return message.startsWith("must") ? message : `is not understood: ${message}`;
}

/** This process's environment. Read on first use, so that a build needs none. */
export const env: Env = new Proxy({} as Env, {
  get: (_, name) => {
    parsed ??= readEnv(process.env);
    return Reflect.get(parsed, name);
  },
  has: (_, name) => name in envSchema.shape,
});

let parsed: Env | undefined;
