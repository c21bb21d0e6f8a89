import "server-only";
import { z } from "zod";
import { command } from "@/server/operation.ts";
import { findGroup } from "../queries/get-group.ts";
import { citiesInWords } from "../rules.ts";
import { groupSlug } from "../schema.ts";
import { writeCities } from "./write-cities.ts";

/** Deletes a group; its cities stay members of the network, and the audit log keeps who was in it. */
export const deleteGroup = command(
  {
    permission: "group:manage",
    input: z.object({ group: groupSlug }),
    output: z.object({ deleted: z.boolean() }),
    about: "Deletes a group of this network; its cities stay members.",
  },
  async (scope, { group: slug }) => {
    const { id, name, cities } = await findGroup(scope, slug);
    await writeCities(scope, id, []);
    await scope.tx.cityGroup.deleteMany({ where: { organisationId: scope.organisationId, id } });
    scope.audit({
      type: "group.deleted",
      subjectId: id,
      subjectReference: name,
      facts: { cities: citiesInWords(cities.map((city) => city.slug)) },
    });
    return { deleted: true };
  },
);
