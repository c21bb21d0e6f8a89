import { chmodSync, existsSync, mkdtempSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

// A clock that a drill moves under programs that run, as an administrator or a time server would: libfaketime answers them
// when they ask for the time, and reads how far off it is from a file. Time that only goes forward (timers) stays true.

/** The library, where Debian's package puts it (LIBFAKETIME names another place). Without it the drill says so and ends. */
function faketime(): string {
  const places = readdirSync("/usr/lib").map((folder) => `/usr/lib/${folder}/faketime/libfaketime.so.1`);
  const found = [process.env.LIBFAKETIME, ...places].find((path) => path && existsSync(path));
  if (found) return found;
  console.error("libfaketime is missing, so no clock can be moved here: apt-get install faketime");
  return process.exit(2);
}

/** A clock of its own for the programs that are started with it. */
export type WrongClock = {
  /** Starts programs under this clock for as long as `work` lasts; they keep it. */
  under: <T>(work: () => Promise<T>) => Promise<T>;
  /** Sets it so many seconds off the true time, and waits until everybody has noticed. */
  set: (seconds: number) => Promise<void>;
};

/** Makes a clock that is right until it is set. */
export function makeWrongClock(): WrongClock {
  const folder = mkdtempSync(join(tmpdir(), "meridiano-clock-"));
  chmodSync(folder, 0o755); // Postgres runs as somebody else and must read it.
  const file = join(folder, "offset");
  const write = (seconds: number) => {
    writeFileSync(`${file}.new`, `${seconds < 0 ? "" : "+"}${seconds}\n`, { mode: 0o644 });
    renameSync(`${file}.new`, file); // Nobody reads half of it.
  };
  write(0);
  const variables = {
    LD_PRELOAD: faketime(),
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_CACHE_DURATION: "1",
    FAKETIME_DONT_FAKE_MONOTONIC: "1",
    NO_FAKE_STAT: "1",
  };
  return {
    under: async (work) => {
      Object.assign(process.env, variables);
      try {
        return await work();
      } finally {
        for (const name of Object.keys(variables)) delete process.env[name];
      }
    },
    set: async (seconds) => {
      write(seconds);
      await pause(2_500);
    },
  };
}
