import "server-only";
import { command } from "@/server/operation.ts";
import { changesAgainst, demandWritten } from "@/server/versions.ts";
import { findGroup } from "../queries/get-group.ts";
import { citiesInWords } from "../rules.ts";
import { groupEdit, groupWritten } from "../schema.ts";
import { memberIds, writeCities } from "./write-cities.ts";

/** Changes a group and who is in it. @throws Refusal("stale") with what moved when somebody else wrote first. */
export const editGroup = command(
  {
    permission: "group:manage",
    input: groupEdit,
    output: groupWritten,
    about: "Changes a group of this network and the cities in it.",
  },
  async (scope, { group: slug, version, name, kind, countryCode, cities }) => {
    const { cities: present, ...stored } = await findGroup(scope, slug);
    const facts = { name, kind, countryCode: kind === "country" ? countryCode : null };
    const cityIds = await memberIds(scope, cities);
    const changes = changesAgainst(
      { ...stored, cities: citiesInWords(present.map((city) => city.slug)) },
      version,
      { ...facts, cities: citiesInWords(cities) },
    );
    if (Object.keys(changes).length === 0) {
      scope.unchanged();
      return { id: stored.id, slug, version: stored.version };
    }
    const { count } = await scope.tx.cityGroup.updateMany({
      where: { organisationId: scope.organisationId, id: stored.id, version },
      data: {
        ...facts,
        version: { increment: 1 },
        updatedAt: scope.now,
        updatedById: scope.actor.userId,
      },
    });
    demandWritten(count);
    await writeCities(scope, stored.id, cityIds);
    scope.audit({ type: "group.edited", subjectId: stored.id, subjectReference: name, changes });
    return { id: stored.id, slug, version: version + 1 };
  },
);
