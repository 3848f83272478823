import { z } from 'zod';
import { Instant } from '../protocol/instant.ts';

/** The version of the simplified privacy notice, named after the day it came into force: `2026-11-21`. */
export const NoticeVersion = z.iso.date();
export type NoticeVersion = z.infer<typeof NoticeVersion>;

export const Acknowledge = z.object({ version: NoticeVersion });
export type Acknowledge = z.infer<typeof Acknowledge>;

export const Acknowledgement = z.object({ version: NoticeVersion, at: Instant });
export type Acknowledgement = z.infer<typeof Acknowledgement>;
