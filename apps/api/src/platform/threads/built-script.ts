/**
 * Makes something of a thread's script where the program runs as it was built. Sources (in tests) cannot be loaded into
 * a thread, so there is `null` and the work is done on the spot.
 */
export const builtScript = <Made>(from: string, name: string, make: (script: URL) => Made): Made | null =>
  from.endsWith('.ts') ? null : make(new URL(name, from));
