/** The projector. `bare` hangs under rootRoute, `plain` under plainRoute, `entity` under entityRoute, `pages` under entityPagesRoute. */
export const screenRoutes = {
  bare: [],
  plain: [],
  entity: [],
  pages: [],
} as const;
