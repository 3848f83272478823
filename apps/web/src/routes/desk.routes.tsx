/** Drafting, versions and feedback. `bare` hangs under rootRoute, `plain` under plainRoute, `entity` under entityRoute, `pages` under entityPagesRoute. */
export const deskRoutes = {
  bare: [],
  plain: [],
  entity: [],
  pages: [],
} as const;
