import "server-only";
import { partPersonal } from "@/server/audit.ts";
import { command } from "@/server/operation.ts";
import { written } from "@/server/records.ts";
import { demandDepartment, departmentFor } from "@/server/scope.ts";
import { changesAgainst, demandWritten } from "@/server/versions.ts";
import { refreshScores } from "../../scorecards/commands/refresh-scores.ts";
import { networkSearchText, seatsInWords } from "../rules.ts";
import { networkEdit } from "../schema.ts";
import { holdersOf, writeSeats } from "./write-seats.ts";

/** Changes a membership and its seats. @throws Refusal("stale") with what moved when somebody else wrote first. */
export const editNetwork = command(
  { permission: "network:edit", input: networkEdit, output: written, about: "Changes a network membership" },
  async (scope, { reference, version, seats, ...fields }) => {
    const { organisationId } = scope;
    const stored = await scope.tx.networkMembership.findUnique({
      where: { organisationId_reference: { organisationId, reference } },
      include: { seats: { orderBy: { id: "asc" } } },
    });
    if (stored) demandDepartment(scope, "network:edit", stored.departmentId);
    const wanted = {
      ...fields,
      departmentId: departmentFor(scope, "network:edit", fields.departmentId),
      // Amounts compare by what they say: "100" and "100.00" are one.
      feeAmount: fields.feeAmount === null ? null : Number(fields.feeAmount).toFixed(2),
    };
    const before = stored && {
      ...stored,
      feeAmount: stored.feeAmount?.toFixed(2) ?? null,
      seats: seatsInWords(stored.seats),
      holders: holdersOf(stored.seats),
    };
    const changes = changesAgainst(before, version, {
      ...wanted,
      seats: seatsInWords(seats),
      holders: holdersOf(seats),
    });
    if (!stored) throw new Error("unreachable: changesAgainst refuses a missing row");
    const answer = { id: stored.id, reference, version: stored.version };
    if (Object.keys(changes).length === 0) {
      scope.unchanged();
      return answer;
    }
    const { count } = await scope.tx.networkMembership.updateMany({
      where: { organisationId, id: stored.id, version },
      data: {
        ...wanted,
        searchText: networkSearchText({ reference, name: wanted.name }),
        version: { increment: 1 },
        updatedAt: scope.now,
        updatedById: scope.actor.userId,
      },
    });
    demandWritten(count);
    await writeSeats(scope, stored.id, seats);
    scope.audit({
      type: "network.edited",
      subjectId: stored.id,
      subjectReference: reference,
      ...partPersonal(changes, ["holders"]),
    });
    await refreshScores(scope, ["networks"]);
    return { ...answer, version: version + 1 };
  },
);
