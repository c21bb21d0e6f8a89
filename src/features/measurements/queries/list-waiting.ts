import "server-only";
import { z } from "zod";
import { findAdoption, frameworkById } from "@/features/frameworks/queries.ts";
import { findNode, untranslated } from "@/features/frameworks/rules.ts";
import { authorNames } from "@/server/author-names.ts";
import { query } from "@/server/operation.ts";
import { isOpen } from "@/server/scope.ts";
import { type WaitingEntries, type WaitingEntry, waitingEntries } from "../schema.ts";

const shown = 6;

/** What waits for who asks: entries to approve, oldest first, for those who may; entries of theirs that were returned. */
export const listWaiting = query(
  {
    permission: "measurement:read",
    input: z.object({}),
    output: waitingEntries,
    about: "Lists the measurements that wait for who asks: to approve, or returned to them",
  },
  async (scope): Promise<WaitingEntries> => {
    const adoption = await findAdoption(scope);
    if (!adoption) return { toApprove: [], toApproveTotal: 0, returned: [] };
    const here = { organisationId: scope.organisationId, frameworkKey: adoption.key, proposed: true };
    const approves = isOpen(scope, "measurement:approve");
    const rows = await scope.tx.measurement.findMany({
      where: {
        ...here,
        OR: [
          { status: "returned", updatedById: scope.actor.userId },
          ...(approves ? [{ status: "submitted" }] : []),
        ],
      },
      select: {
        indicatorCode: true,
        period: true,
        availability: true,
        status: true,
        value: true,
        updatedAt: true,
        updatedById: true,
        decidedById: true,
        decisionReason: true,
      },
      orderBy: [{ updatedAt: "asc" }, { indicatorCode: "asc" }],
    });
    if (rows.length === 0) return { toApprove: [], toApproveTotal: 0, returned: [] };
    const framework = await frameworkById(scope, adoption.frameworkId);
    const names = await authorNames(
      scope,
      rows.flatMap(({ updatedById, decidedById }) => [updatedById, decidedById]),
    );
    const told = (row: (typeof rows)[number]): WaitingEntry => {
      const { indicatorCode: code, updatedById, decidedById, status: _, updatedAt, ...rest } = row;
      const node = findNode(framework, code)?.node;
      return {
        ...rest,
        indicator: code,
        name: node?.name ?? untranslated(code),
        unit: node?.unit ?? null,
        availability: row.availability as WaitingEntry["availability"],
        updatedAt: updatedAt.toISOString(),
        enteredBy: names.get(updatedById ?? "") ?? null,
        decidedBy: names.get(decidedById ?? "") ?? null,
      };
    };
    const toApprove = rows.filter(({ status }) => status === "submitted");
    return {
      toApprove: toApprove.slice(0, shown).map(told),
      toApproveTotal: toApprove.length,
      returned: rows.filter(({ status }) => status === "returned").map(told),
    };
  },
);
