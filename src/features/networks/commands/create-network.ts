import "server-only";
import { uuidv7 } from "@/lib/ids.ts";
import { changesBetween } from "@/server/audit.ts";
import { command } from "@/server/operation.ts";
import { written } from "@/server/records.ts";
import { takeReference } from "@/server/references.ts";
import { departmentFor } from "@/server/scope.ts";
import { refreshScores } from "../../scorecards/commands/refresh-scores.ts";
import { networkSearchText, seatsInWords } from "../rules.ts";
import { networkInput } from "../schema.ts";
import { personalOf, writeSeats } from "./write-seats.ts";

/** Logs the city's membership of a network, with the seats it holds there. */
export const createNetwork = command(
  { permission: "network:create", input: networkInput, output: written, about: "Logs a network membership" },
  async (scope, { seats, ...fields }) => {
    const departmentId = departmentFor(scope, "network:create", fields.departmentId);
    const year = Number((fields.since ?? scope.now.toISOString()).slice(0, 4));
    const reference = await takeReference(scope, "NET", year);
    const id = uuidv7(scope.now.getTime());
    const row = { ...fields, departmentId };
    await scope.tx.networkMembership.create({
      data: {
        ...row,
        id,
        organisationId: scope.organisationId,
        reference,
        searchText: networkSearchText({ reference, name: row.name }),
        createdById: scope.actor.userId,
        updatedById: scope.actor.userId,
      },
    });
    await writeSeats(scope, id, seats);
    scope.audit({
      type: "network.created",
      subjectId: id,
      subjectReference: reference,
      changes: changesBetween({}, { ...row, seats: seatsInWords(seats) }),
      ...personalOf(seats),
    });
    await refreshScores(scope, ["networks"]);
    return { id, reference, version: 1 };
  },
);
