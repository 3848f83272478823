import { z } from 'zod';

/** What somebody may do at a desk; each can do what those before it can. */
export const DeskRole = z.enum(['read', 'comment', 'suggest', 'edit']);
export type DeskRole = z.infer<typeof DeskRole>;

/**
 * Whom a rule of the desk is about: organisers and facilitators, members of the secretariat, those who take part in the
 * table's session, and everybody else with a device. A person is of the first group that fits.
 */
export const DeskGroup = z.enum(['coordination', 'members', 'table', 'public']);
export type DeskGroup = z.infer<typeof DeskGroup>;

/** Groups whose role can be set at a desk; the coordination keeps the house. */
export const SettableGroup = DeskGroup.exclude(['coordination']);
export type SettableGroup = z.infer<typeof SettableGroup>;

/** Stands for a person within one commitment's document, which holds no ids of people. */
export const DeskAuthor = z.string().regex(/^[a-z0-9]{8}$/);
export type DeskAuthor = z.infer<typeof DeskAuthor>;

/** Who somebody is to the others at a desk. */
export const DeskName = z.object({
  author: DeskAuthor,
  /** `null` when it was never given, or erased. */
  name: z.string().nullable(),
  /** Six-digit hex. */
  colour: z.string(),
});
export type DeskName = z.infer<typeof DeskName>;

export const DeskGroupRole = z.object({
  group: SettableGroup,
  /** What the stage gives them. */
  byStage: DeskRole,
  /** What was set at this desk; `null` leaves it to the stage. */
  given: DeskRole.nullable(),
});
export type DeskGroupRole = z.infer<typeof DeskGroupRole>;

/** Somebody who has been at the desk; `given` by name, `null` leaves it to the group. */
export const DeskPersonRole = DeskName.extend({ given: DeskRole.nullable() });
export type DeskPersonRole = z.infer<typeof DeskPersonRole>;

export const DeskRoles = z.object({ groups: z.array(DeskGroupRole), people: z.array(DeskPersonRole) });
export type DeskRoles = z.infer<typeof DeskRoles>;

export const GiveDeskRole = z.object({ role: DeskRole.nullable() });
export type GiveDeskRole = z.infer<typeof GiveDeskRole>;
