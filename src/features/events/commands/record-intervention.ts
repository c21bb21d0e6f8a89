import "server-only";
import { Refusal } from "@/lib/errors.ts";
import { uuidv7 } from "@/lib/ids.ts";
import { changesBetween, partPersonal } from "@/server/audit.ts";
import type { AuditEvent } from "@/server/audit-event.ts";
import { command } from "@/server/operation.ts";
import { type Written, written } from "@/server/records.ts";
import type { CommandScope } from "@/server/scope.ts";
import { demandWritten } from "@/server/versions.ts";
import { refreshScores } from "../../scorecards/commands/refresh-scores.ts";
import { interventionInput, interventionPointer } from "../schema.ts";
import { searchTextWith, storedEvent } from "./change-event.ts";

type StoredEvent = Awaited<ReturnType<typeof storedEvent>>;

/** Writes what the city said or submitted at an event, or corrects it. @throws Refusal("stale") when the event moved. */
export const recordIntervention = command(
  {
    permission: "event:edit",
    input: interventionInput,
    output: written,
    about: "Records an intervention at an event",
  },
  async (scope, { reference, version, id: known, ...fields }) => {
    const event = await storedEvent(scope, reference);
    const before = known ? event.interventions.find(({ id }) => id === known) : undefined;
    if (known && !before) throw new Refusal("not-found");
    const changes = changesBetween(before ? toldOf(before) : {}, toldOf(fields));
    if (Object.keys(changes).length === 0) {
      scope.unchanged();
      return { id: event.id, reference, version: event.version };
    }
    demandSeen(event, version);
    const id = known ?? uuidv7(scope.now.getTime());
    const { organisationId } = scope;
    if (before) await scope.tx.intervention.updateMany({ where: { organisationId, id }, data: fields });
    else await scope.tx.intervention.create({ data: { ...fields, id, organisationId, eventId: event.id } });
    const said = [...event.interventions.filter((one) => one.id !== id), fields];
    return writeEvent(scope, event, said, {
      type: "intervention.recorded",
      ...partPersonal(changes, ["speaker"]),
    });
  },
);

/** Takes an intervention away; the history keeps that it was there. */
export const removeIntervention = command(
  {
    permission: "event:edit",
    input: interventionPointer,
    output: written,
    about: "Removes an intervention from an event",
  },
  async (scope, { reference, version, id }) => {
    const event = await storedEvent(scope, reference);
    const gone = event.interventions.find((one) => one.id === id);
    if (!gone) throw new Refusal("not-found");
    demandSeen(event, version);
    await scope.tx.intervention.deleteMany({ where: { organisationId: scope.organisationId, id } });
    const said = event.interventions.filter((one) => one.id !== id);
    return writeEvent(scope, event, said, {
      type: "intervention.removed",
      facts: { interventionKind: gone.kind, title: gone.title },
    });
  },
);

/** An intervention as the history tells it: its kind is not the event's. */
function toldOf({
  kind,
  title,
  heldOn,
  speaker,
  proof,
}: Omit<StoredEvent["interventions"][number], "id" | "organisationId" | "eventId">) {
  return { interventionKind: kind, title, heldOn, speaker, proof };
}

/** An event's interventions are guarded by the event's version: who saw an older one is told. */
function demandSeen(event: StoredEvent, version: number): void {
  if (event.version !== version)
    throw new Refusal("stale", { staleFields: [{ field: "version", theirs: event.version }] });
}

async function writeEvent(
  scope: CommandScope,
  event: StoredEvent,
  interventions: readonly { title: string }[],
  told: Pick<AuditEvent, "type" | "changes" | "facts" | "personal">,
): Promise<Written> {
  const { id, reference, version } = event;
  const { count } = await scope.tx.event.updateMany({
    where: { organisationId: scope.organisationId, id, version },
    data: {
      searchText: searchTextWith(event, interventions),
      version: { increment: 1 },
      updatedAt: scope.now,
      updatedById: scope.actor.userId,
    },
  });
  demandWritten(count);
  scope.audit({ ...told, subjectType: "event", subjectId: id, subjectReference: reference });
  await refreshScores(scope, ["events"]);
  return { id, reference, version: version + 1 };
}
