import type { Instrumentation } from "next";

/**
 * Keeps in the log what failed while a page was being drawn; what the corridor refused or met is in it already, under the
 * reference that the reader sees.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return; // Told while building: the other runtime has no such log, and nothing of ours runs there.
  const digest = String((error as { digest?: unknown } | null)?.digest ?? "");
  if (digest.includes(":")) return;
  const { log } = await import("./server/log.ts");
  const place = { path: request.path.split("?")[0], route: context.routePath, digest };
  log.error("a page failed while it was drawn", {
    ...place,
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
};
