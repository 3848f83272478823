import { z } from 'zod';
import { EntityId } from '../protocol/ids.ts';
import { Actor } from './actor.ts';
import { DisplayName } from './display-name.ts';
import { NoticeVersion } from './privacy.ts';

/** An entity in which the person has a role or a seat (for an administrator, every one), with its name. */
export const MyEntity = z.object({ id: EntityId, slug: z.string(), name: z.string() });
export type MyEntity = z.infer<typeof MyEntity>;

/** What the server knows about who asks; `notice` is the version of the privacy notice in force. */
export const Me = z.object({
  actor: Actor,
  displayName: z.string().nullable(),
  email: z.string().nullable(),
  acknowledged: NoticeVersion.nullable(),
  notice: NoticeVersion,
  entities: z.array(MyEntity),
  demo: z.boolean(),
});
export type Me = z.infer<typeof Me>;

/** `null` takes the name away. */
export const SetName = z.object({ displayName: DisplayName.nullable() });
export type SetName = z.infer<typeof SetName>;
