import "server-only";
import { Refusal } from "@/lib/errors.ts";
import { twoDecimals } from "@/lib/money.ts";
import { command } from "@/server/operation.ts";
import { rewrite, written } from "@/server/records.ts";
import { demandDepartment, departmentFor } from "@/server/scope.ts";
import { changesAgainst } from "@/server/versions.ts";
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
    if (!stored) throw new Refusal("not-found");
    demandDepartment(scope, "network:edit", stored.departmentId);
    const wanted = {
      ...fields,
      departmentId: departmentFor(scope, "network:edit", fields.departmentId),
      // Amounts compare by what they say: "100" and "100.00" are one.
      feeAmount: fields.feeAmount && twoDecimals(fields.feeAmount),
    };
    const before = {
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
    const searchText = networkSearchText({ reference, name: wanted.name });
    return rewrite(scope, "network", stored, {
      changes,
      personal: ["holders"],
      write: (where, stamp) =>
        scope.tx.networkMembership.updateMany({ where, data: { ...wanted, searchText, ...stamp } }),
      settle: async () => {
        await writeSeats(scope, stored.id, seats);
        await refreshScores(scope, ["networks"]);
      },
    });
  },
);
