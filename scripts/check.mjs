import { checkAll, generateAll } from "./check-stages.mjs";
import { install } from "./install.mjs";
import { conclude } from "./stages.mjs";

install({ needsDev: true });
if (generateAll()) checkAll();
conclude();
