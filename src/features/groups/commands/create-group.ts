import "server-only";
import { uuidv7 } from "@/lib/ids.ts";
import { command } from "@/server/operation.ts";
import { demandKind } from "../../consents/queries/find-tie.ts";
import { citiesInWords, groupWord } from "../rules.ts";
import { groupWritten, newGroup } from "../schema.ts";
import { memberIds, writeCities } from "./write-cities.ts";

/** Makes a country or thematic group of the acting network. */
export const createGroup = command(
  {
    permission: "group:manage",
    input: newGroup,
    output: groupWritten,
    about: "Makes a country or thematic group of this network.",
  },
  async (scope, { name, kind, countryCode, cities }) => {
    demandKind(scope, "network");
    const { organisationId, now, actor } = scope;
    const cityIds = await memberIds(scope, cities);
    const taken = await scope.tx.cityGroup.findMany({ where: { organisationId }, select: { slug: true } });
    const slug = groupWord(
      name,
      // "new" is a page of its own.
      ["new", ...taken.map((one) => one.slug)],
    );
    const facts = { name, kind, countryCode: kind === "country" ? countryCode : null };
    const id = uuidv7(now.getTime());
    await scope.tx.cityGroup.create({
      data: {
        organisationId,
        id,
        slug,
        ...facts,
        createdAt: now,
        createdById: actor.userId,
        updatedAt: now,
        updatedById: actor.userId,
      },
      select: { id: true },
    });
    await writeCities(scope, id, cityIds);
    scope.audit({
      type: "group.created",
      subjectId: id,
      subjectReference: name,
      facts: { ...facts, cities: citiesInWords(cities) },
    });
    return { id, slug, version: 1 };
  },
);
