/** Empty for none, which the contract says as -1. */
export const minutesToSecondCall = (typed: string): number =>
  typed.trim() === '' ? -1 : Math.max(0, Math.min(1440, Math.round(Number(typed) || 0)));
