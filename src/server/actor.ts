import "server-only";
import type { Permission } from "@/access/permissions.ts";
import { isRole, type OrganisationKind, type Role } from "@/access/roles.ts";
import type { Credential, Via } from "./credential.ts";
import { unsafePool } from "./database.ts";
import { translateFailure } from "./failures.ts";
import { idleHours, noteUse } from "./last-use.ts";
import { sql } from "./sql.ts";
import { readRows } from "./statements.ts";

/** Who is asking. `permissions` narrows a token to what it was made for. */
export type Actor = {
  userId: string;
  name: string;
  email: string;
  locale: string;
  operator: boolean;
  preferences: Record<string, unknown>;
  via: Via;
  sessionId: string | null;
  permissions: readonly Permission[] | null;
};

/** The organisation an address means, with what every page needs to draw numbers and dates in its manner. */
export type ActingOrganisation = {
  id: string;
  slug: string;
  kind: OrganisationKind;
  name: string;
  currency: string;
  formatLocale: string;
  timeZone: string;
  countryCode: string | null;
  demonstration: boolean;
};

/** Who asks, where, and as what. `organisation` is null for an unknown address as for one the actor is no member of. */
export type Standing = {
  actor: Actor | null;
  organisation: ActingOrganisation | null;
  role: Role | null;
  departmentId: string | null;
  /** Whether an admin named the person as an approver of the organisation's measurements and missions. */
  approver: boolean;
  /** Every organisation the person may act for, by name; only for sessions, whose pages offer the switch. */
  organisations: readonly { slug: string; kind: OrganisationKind; name: string }[];
};

/** Nobody, nowhere. */
const nobody: Standing = {
  actor: null,
  organisation: null,
  role: null,
  departmentId: null,
  approver: false,
  organisations: [],
};

type Row = {
  user_id: string;
  name: string;
  email: string;
  locale: string;
  operator: boolean;
  preferences: Record<string, unknown>;
  token_permissions: string[] | null;
  organisation_id: string | null;
  slug: string;
  kind: OrganisationKind;
  organisation_name: string;
  currency: string;
  format_locale: string;
  time_zone: string;
  country_code: string | null;
  demonstration: boolean;
  role: string | null;
  department_id: string | null;
  approver: boolean | null;
  organisations?: Standing["organisations"];
};

/**
 * Looks up who a credential belongs to and what they are in the organisation of this slug, in one statement, anew on
 * every request: a sign-out, a removal, a changed role or a disabled account acts on the next one.
 */
export async function findStanding(credential: Credential | null, slug: string | null): Promise<Standing> {
  if (!credential) return nobody;
  // Postgres keeps no NUL in a text: such an address is nobody's, not a fault of ours.
  const row = await findRow(credential, slug?.includes("\0") ? null : slug);
  if (!row) return nobody;
  noteUse(credential);
  return standingOf(row, credential);
}

async function findRow(credential: Credential, slug: string | null): Promise<Row | undefined> {
  const db = unsafePool("signin");
  try {
    const rows =
      credential.via === "session"
        ? await readRows<Row>(
            db,
            sql`
          select u.id as user_id, u.name, u.email, u.locale, u.operator, u.preferences, null::text[] as token_permissions,
            m.organisation_id, o.slug, o.kind, o.name as organisation_name, o.currency, o.format_locale, o.time_zone,
            o.country_code, o.demonstration, m.role, m.department_id, m.approver,
            (select coalesce(json_agg(json_build_object('slug', x.slug, 'kind', x.kind, 'name', x.name) order by x.name), '[]')
              from membership y join organisation x on x.id = y.organisation_id where y.user_id = u.id) as organisations
          from session s join "user" u on u.id = s.user_id
          left join (membership m join organisation o on o.id = m.organisation_id) on m.user_id = u.id and o.slug = ${slug}
          where s.id = ${credential.sessionId}::uuid and s.ended_at is null and s.expires_at > now()
            and s.last_seen_at > now() - make_interval(hours => ${idleHours}) and u.disabled_at is null`,
          )
        : credential.via === "token"
          ? await readRows<Row>(
              db,
              sql`
          select u.id as user_id, u.name, u.email, u.locale, false as operator, u.preferences,
            t.permissions as token_permissions,
            m.organisation_id, o.slug, o.kind, o.name as organisation_name, o.currency, o.format_locale, o.time_zone,
            o.country_code, o.demonstration, m.role, m.department_id, m.approver
          from api_token t join "user" u on u.id = t.created_by_id
          left join (membership m join organisation o on o.id = m.organisation_id)
            on m.user_id = u.id and m.organisation_id = t.organisation_id and o.slug = ${slug}
          where t.token_hash = ${credential.tokenHash} and t.revoked_at is null and t.expires_at > now()
            and u.disabled_at is null`,
            )
          : await readRows<Row>(
              db,
              sql`
          select u.id as user_id, u.name, u.email, u.locale, u.operator, u.preferences, null::text[] as token_permissions,
            m.organisation_id, o.slug, o.kind, o.name as organisation_name, o.currency, o.format_locale, o.time_zone,
            o.country_code, o.demonstration, m.role, m.department_id, m.approver
          from "user" u
          left join (membership m join organisation o on o.id = m.organisation_id) on m.user_id = u.id and o.slug = ${slug}
          where u.email = ${credential.email.trim().toLowerCase()} and u.disabled_at is null`,
            );
    return rows[0];
  } catch (error) {
    throw translateFailure(error);
  }
}

function standingOf(row: Row, credential: Credential): Standing {
  return {
    actor: {
      userId: row.user_id,
      name: row.name,
      email: row.email,
      locale: row.locale,
      operator: row.operator,
      preferences: row.preferences,
      via: credential.via,
      sessionId: credential.via === "session" ? credential.sessionId : null,
      permissions: row.token_permissions as Permission[] | null,
    },
    organisation: row.organisation_id
      ? {
          id: row.organisation_id,
          slug: row.slug,
          kind: row.kind,
          name: row.organisation_name,
          currency: row.currency,
          formatLocale: row.format_locale,
          timeZone: row.time_zone,
          countryCode: row.country_code,
          demonstration: row.demonstration,
        }
      : null,
    role: row.role && isRole(row.role) ? row.role : null,
    departmentId: row.department_id,
    approver: row.approver ?? false,
    organisations: row.organisations ?? [],
  };
}
