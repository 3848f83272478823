/** The secretariat. `bare` hangs under rootRoute, `plain` under plainRoute, `entity` under entityRoute, `pages` under entityPagesRoute. */
export const secretariatRoutes = {
  bare: [],
  plain: [],
  entity: [],
  pages: [],
} as const;
