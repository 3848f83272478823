/** Joining and taking part in a live session on a phone. `bare` hangs under rootRoute, `plain` under plainRoute, `entity` under entityRoute, `pages` under entityPagesRoute. */
export const roomRoutes = {
  bare: [],
  plain: [],
  entity: [],
  pages: [],
} as const;
