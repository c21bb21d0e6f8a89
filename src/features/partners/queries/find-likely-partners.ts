import "server-only";
import { z } from "zod";
import { query } from "@/server/operation.ts";
import { likelyPartners } from "../rules.ts";
import { likelyPartner, likenessInput } from "../schema.ts";

/** The partners that a new one may already be, by accent- and order-blind likeness. */
export const findLikelyPartners = query(
  {
    permission: "partner:read",
    input: likenessInput,
    output: z.array(likelyPartner),
    about: "Finds partners that may be the same",
  },
  async ({ tx }, input) => {
    const rows = await tx.partner.findMany({
      where: { archivedAt: null },
      select: { reference: true, name: true, countryCode: true },
      take: 20_000,
    });
    return likelyPartners(input.name, input.countryCode, rows)
      .slice(0, 5)
      .map(({ partner: row, similarity }) => ({ ...row, similarity }));
  },
);
