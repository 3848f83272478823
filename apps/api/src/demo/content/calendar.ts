/**
 * A calendar day of the demonstration: days from the day of seeding, or an edge of a month counted from it
 * (`monthEnd: 5` is the last day of the fifth month after this one).
 */
export type DemoDay = number | { readonly monthStart: number } | { readonly monthEnd: number };
