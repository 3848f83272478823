/** Signing in, account, privacy. `bare` hangs under rootRoute, `plain` under plainRoute, `entity` under entityRoute, `pages` under entityPagesRoute. */
export const accountRoutes = {
  bare: [],
  plain: [],
  entity: [],
  pages: [],
} as const;
