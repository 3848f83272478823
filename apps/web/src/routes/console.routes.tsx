/** The facilitator console. `bare` hangs under rootRoute, `plain` under plainRoute, `entity` under entityRoute, `pages` under entityPagesRoute. */
export const consoleRoutes = {
  bare: [],
  plain: [],
  entity: [],
  pages: [],
} as const;
