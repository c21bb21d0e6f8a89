import "server-only";
import { z } from "zod";
import { refuseField } from "@/lib/errors.ts";
import { command } from "@/server/operation.ts";
import { demandKind } from "../queries/find-tie.ts";
import { cityInvitation } from "../schema.ts";
import { sendInvitation } from "./send-invitation.ts";

/** Asks a city that is already here for its consent. It says nothing of a city but that its address exists. */
export const inviteCity = command(
  {
    permission: "network:invite",
    input: cityInvitation,
    output: z.object({ id: z.string() }),
    about: "Invites a city that is already here to share with this network.",
  },
  async (scope, { city, level, message }) => {
    demandKind(scope, "network");
    const [found] = await scope.tx.$queryRaw<{ id: string | null }[]>`select city_called(${city}) as id`;
    if (!found?.id) refuseField("city", "unknownCity");
    const id = await sendInvitation(scope, {
      cityId: found.id,
      cityName: city,
      level,
      message,
      field: "city",
    });
    return { id };
  },
);
