import type { Writable } from "node:stream";
import pg from "pg";

/** What of a replication connection's copy is ours to see. */
type CopyChunk = { chunk: Buffer };

/**
 * Streams a base backup of a whole cluster as one tar into `into`, while people go on writing: Postgres itself keeps
 * and adds the write-ahead log until the backup's end, so the copy needs nothing else to become consistent.
 * `into` stays open. @throws Error of Postgres, such as a user who may not replicate
 */
export async function streamBaseBackup(superuserUrl: string, into: Writable): Promise<void> {
  const url = new URL(superuserUrl);
  url.searchParams.set("replication", "true");
  const client = new pg.Client(url.href);
  let lost: Error | null = null;
  client.on("error", (error) => {
    lost = error;
  });
  await client.connect();
  try {
    await new Promise<void>((done, fail) => {
      client.on("end", () => fail(lost ?? new Error("Postgres ended while it was copied.")));
      client.query(new BaseBackup(into, done, fail));
    });
  } finally {
    await client.end().catch(() => {});
  }
}

/** The replication command, as pg asks its own queries: result sets that do not matter, then copied bytes. */
class BaseBackup implements pg.Submittable {
  private failure: Error | null = null;

  constructor(
    private readonly into: Writable,
    private readonly done: () => void,
    private readonly fail: (error: Error) => void,
  ) {}

  submit(connection: pg.Connection): void {
    connection.query("BASE_BACKUP (LABEL 'meridiano', CHECKPOINT 'fast', WAL true, MANIFEST 'no')");
  }

  /** A message begins with its kind: n a new archive, d its bytes, p progress. */
  handleCopyData({ chunk }: CopyChunk, connection: pg.Connection): void {
    if (this.failure || chunk[0] !== 0x64) return;
    // The parser uses its buffer again, so the bytes are copied before they are queued.
    const room = this.into.write(Buffer.from(chunk.subarray(1)));
    // What was read already still arrives after a pause.
    if (room || connection.stream.isPaused()) return;
    connection.stream.pause();
    this.into.once("drain", () => connection.stream.resume());
  }

  handleError(error: Error): void {
    this.failure = error;
    this.fail(error);
  }

  handleReadyForQuery(): void {
    if (!this.failure) this.done();
  }

  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleCommandComplete(): void {}
}
