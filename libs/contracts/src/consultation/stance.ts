import { z } from 'zod';
import { ProjectId } from '../protocol/ids.ts';

/** What a contribution says of the project it is about. */
export const Stance = z.enum(['in-favour', 'objection', 'comment']);
export type Stance = z.infer<typeof Stance>;

export const AboutProject = z.object({ projectId: ProjectId, stance: Stance });
export type AboutProject = z.infer<typeof AboutProject>;
