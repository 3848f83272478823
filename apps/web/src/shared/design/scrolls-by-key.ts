/** For a box that scrolls and may hold nothing to tab to: the arrow keys must reach what is below its edge. */
export const scrollsByKey = { tabIndex: 0 } as const;
