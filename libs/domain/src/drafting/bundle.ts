/** Several updates in one message: each preceded by its length, four bytes, big-endian. */
export function pack(updates: readonly Uint8Array[]): Uint8Array {
  const bundle = new Uint8Array(updates.reduce((size, update) => size + 4 + update.length, 0));
  const view = new DataView(bundle.buffer);
  let at = 0;
  for (const update of updates) {
    view.setUint32(at, update.length);
    bundle.set(update, at + 4);
    at += 4 + update.length;
  }
  return bundle;
}

/** Throws a RangeError if the bundle ends in the middle of an update. */
export function unpack(bundle: Uint8Array): Uint8Array[] {
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.byteLength);
  const updates: Uint8Array[] = [];
  for (let at = 0; at < bundle.length;) {
    const length = view.getUint32(at);
    if (at + 4 + length > bundle.length) throw new RangeError('bundle ends early');
    updates.push(bundle.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return updates;
}
