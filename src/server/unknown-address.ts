import "server-only";
import { randomUUID } from "node:crypto";
import { Refusal } from "@/lib/errors.ts";
import { problem } from "./route.ts";

/** Answers an address of the API that does not exist the way the API answers: problem+json, not a page. */
export function unknownAddress(request: Request): Promise<Response> {
  return problem(new Refusal("not-found"), request, randomUUID());
}
