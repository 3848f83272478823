/** The coordination: route composer, moderation, answers. `bare` hangs under rootRoute, `plain` under plainRoute, `entity` under entityRoute, `pages` under entityPagesRoute. */
export const backOfficeRoutes = {
  bare: [],
  plain: [],
  entity: [],
  pages: [],
} as const;
