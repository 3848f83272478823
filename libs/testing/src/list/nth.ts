/** The element at a place, counted from 0; an error where a test expected one and there is none. */
export function nth<Element>(list: readonly Element[], place: number): Element {
  const element = list[place];
  if (element === undefined) throw new Error(`there is no element ${place} in a list of ${list.length}`);
  return element;
}

/** A value a test relies on being there. */
export function sure<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('there is nothing where something was expected');
  return value;
}
