import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Place = { name: string; countryCode: string; latitude: number; longitude: number };
