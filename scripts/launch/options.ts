import { parseArgs } from "node:util";

/** How a start was asked for. */
export type LaunchOptions = {
  dev: boolean;
  /** True: seed the demonstration world where the database is empty. Undefined: the database decides. */
  demo: boolean | undefined;
  databaseOnly: boolean;
  /** True: serve the build as it lies there, without comparing it with sources. */
  built: boolean;
};

const usage = `npm start [-- options]      npm run dev [-- options]
  --empty           start without the demonstration world; prints a one-time link to set Meridiano up
  --demo            fill an empty database with the demonstration world (the default on the embedded database)
  --built           serve the existing build, whatever it was made from (the container image does)
  --database-only   start the database, bring it up to date, and serve nothing
.env.example lists what the environment can say.`;

/** Reads the command line. Ends the process when it asks for help or for something unknown. */
export function readOptions(args: string[]): LaunchOptions {
  const flag = { type: "boolean" } as const;
  try {
    const { values } = parseArgs({
      args,
      options: { dev: flag, empty: flag, demo: flag, "database-only": flag, built: flag, help: flag },
    });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    if (values.empty && values.demo) throw new Error("--empty and --demo exclude each other.");
    const demo = values.demo ? true : values.empty ? false : undefined;
    return {
      dev: values.dev ?? false,
      demo,
      databaseOnly: values["database-only"] ?? false,
      built: values.built ?? false,
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}
