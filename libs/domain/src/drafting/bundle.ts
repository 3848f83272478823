/** `String.fromCharCode` takes its characters as arguments, of which there may not be too many. */
const PIECE = 8192;

/**
 * Several updates in one message: each preceded by its length, four bytes, big-endian; all of it as base64. What is a
 * text goes to everybody in a room as one frame that is made once; bytes would be two, made for each.
 */
export function pack(updates: readonly Uint8Array[]): string {
  const bundle = new Uint8Array(updates.reduce((size, update) => size + 4 + update.length, 0));
  const view = new DataView(bundle.buffer);
  let at = 0;
  for (const update of updates) {
    view.setUint32(at, update.length);
    bundle.set(update, at + 4);
    at += 4 + update.length;
  }
  let letters = '';
  for (let from = 0; from < bundle.length; from += PIECE)
    letters += String.fromCharCode(...bundle.subarray(from, from + PIECE));
  return btoa(letters);
}

/** Throws if it is not base64, and a RangeError if the bundle ends in the middle of an update. */
export function unpack(packed: string): Uint8Array[] {
  const letters = atob(packed);
  const bundle = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bundle[at] = letters.charCodeAt(at);
  const view = new DataView(bundle.buffer);
  const updates: Uint8Array[] = [];
  for (let at = 0; at < bundle.length;) {
    const length = view.getUint32(at);
    if (at + 4 + length > bundle.length) throw new RangeError('bundle ends early');
    updates.push(bundle.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return updates;
}
