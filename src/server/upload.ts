import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { findStanding } from "./actor.ts";
import { runCommand } from "./corridor.ts";
import { readBytes, readQuery } from "./http.ts";
import type { AnyOperation, Command } from "./operation.ts";
import { originOf } from "./origin.ts";
import { countStranger, limitApi } from "./rate-limit.ts";
import { credentialOf, problem, type RouteHandler } from "./route.ts";
import { demand } from "./scope.ts";

/** The most that a file may weigh: beyond it 413, never a file cut short. */
export const maxUploadBytes = 10_000_000;

/** What a file may be sent as; its content is judged, not this word. */
const uploadTypes = [
  "text/csv",
  "text/tab-separated-values",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/octet-stream",
];

/** Turns a file's bytes and the address's query into a command's input, before any transaction is open. @throws Refusal */
export type FileReader<I extends z.ZodType> = (
  bytes: Uint8Array<ArrayBuffer>,
  query: Record<string, string | string[]>,
) => Promise<z.input<I>>;

/**
 * Makes a command answer a file sent as a request's body under `/api/v1/{organisation}/…`: who may not is refused before
 * a byte is read, and reading the file holds no connection. Refusals are those of `route`.
 */
export function upload<I extends z.ZodType, O>(command: Command<I, O>, read: FileReader<I>): RouteHandler {
  const handler = async (
    request: Request,
    context: { params: Promise<Record<string, string | string[]>> },
  ): Promise<Response> => {
    const requestId = randomUUID();
    try {
      const { organisation } = await context.params;
      const credential = await credentialOf(request, command);
      await limitApi(credential, originOf(request.headers));
      const standing = await findStanding(credential, String(organisation ?? ""));
      if (!standing.actor) countStranger(credential, originOf(request.headers));
      demand(standing, command.permission);
      const bytes = await readBytes(request, maxUploadBytes);
      const answer = await runCommand(command, standing, await read(bytes, readQuery(request)));
      const headers = { "Cache-Control": "private, no-store", "X-Request-Id": requestId };
      return Response.json(answer, { status: 201, headers });
    } catch (error) {
      return problem(error, request, requestId);
    }
  };
  return Object.assign(handler, { operation: command as AnyOperation, extras: { takes: uploadTypes } });
}
