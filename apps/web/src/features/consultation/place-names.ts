export interface Spot {
  name: string;
  x: number;
  y: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface PlacedName extends Spot {
  anchor: 'middle' | 'start' | 'end';
  box: Box;
}

/** How wide a letter is on average, and how far a name stands from its dot, in heights of the letters. */
const LETTER = 0.56;
const AWAY = 0.7;

const meet = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/**
 * Names on a map of places, each above its dot or else below, to the right or to the left of it, wherever it covers no
 * other name, no other dot and no edge. A name for which there is no room is left out.
 */
export function placeNames(
  spots: readonly Spot[],
  size: number,
  frame: { width: number; height: number },
): PlacedName[] {
  const placed: PlacedName[] = [];
  for (const spot of spots) {
    const others = spots.filter((one) => one !== spot).map(({ x, y }) => boxOf(x, y, size / 2, size / 2));
    const fits = candidates(spot, size).find(
      ({ box }) =>
        box.left >= 0 &&
        box.right <= frame.width &&
        box.top >= 0 &&
        box.bottom <= frame.height &&
        ![...others, ...placed.map((one) => one.box)].some((taken) => meet(box, taken)),
    );
    if (fits) placed.push(fits);
  }
  return placed;
}

const boxOf = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

function candidates({ name, x, y }: Spot, size: number): PlacedName[] {
  const width = name.length * LETTER * size;
  const away = AWAY * size;
  const at = (anchor: PlacedName['anchor'], toX: number, toY: number, middle: number): PlacedName => ({
    name,
    anchor,
    x: toX,
    // Letters stand on their line; most of their height is above it.
    y: toY + size * 0.35,
    box: boxOf(middle, toY, width, size),
  });
  return [
    at('middle', x, y - away - size * 0.25, x),
    at('middle', x, y + away + size * 0.25, x),
    at('start', x + away, y, x + away + width / 2),
    at('end', x - away, y, x - away - width / 2),
  ];
}
