/** The engine's version, part of the input hash (§9); it changes when any number could. */
export const ENGINE_VERSION = "1.0.0";
