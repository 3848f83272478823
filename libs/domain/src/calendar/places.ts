/** Places nobody has yet. Without a capacity there is one for everybody; below what is taken there is none. */
export const freePlaces = ({
  capacity,
  registered,
}: {
  capacity: number | null;
  registered: number;
}): number => (capacity === null ? Number.MAX_SAFE_INTEGER : Math.max(0, capacity - registered));
