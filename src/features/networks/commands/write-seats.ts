import "server-only";
import { uuidv7 } from "@/lib/ids.ts";
import type { CommandScope } from "@/server/scope.ts";
import type { SeatLine } from "../schema.ts";

/** Writes a membership's seats anew. */
export async function writeSeats(
  scope: CommandScope,
  membershipId: string,
  seats: readonly SeatLine[],
): Promise<void> {
  const { organisationId } = scope;
  await scope.tx.networkSeat.deleteMany({ where: { organisationId, membershipId } });
  await scope.tx.networkSeat.createMany({
    data: seats.map((seat) => ({ ...seat, id: uuidv7(scope.now.getTime()), organisationId, membershipId })),
  });
}

/** Who holds the seats, for the erasable part of an audit entry; nothing where nobody is named. */
export function personalOf(seats: readonly Holding[]): { personal?: Record<string, string> } {
  const holders = holdersOf(seats);
  return holders === "" ? {} : { personal: { holders } };
}

type Holding = { role: string; holder: string | null };

/** Who holds which seat, in an order of its own: the order of the rows says nothing. */
export function holdersOf(seats: readonly Holding[]): string {
  return seats
    .flatMap(({ role, holder }) => (holder ? `${role}: ${holder}` : []))
    .sort()
    .join(" · ");
}
