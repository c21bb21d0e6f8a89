import "server-only";
import { changesBetween } from "@/server/audit.ts";
import { command } from "@/server/operation.ts";
import { newRecord, written } from "@/server/records.ts";
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
    const row = { ...fields, departmentId };
    const made = await newRecord(scope, "network", row.since);
    const { id, reference } = made;
    await scope.tx.networkMembership.create({
      data: { ...row, ...made, searchText: networkSearchText({ reference, name: row.name }) },
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
