import { z } from 'zod';
import { DisplayName } from '../identity/display-name.ts';
import { NoticeVersion } from '../identity/privacy.ts';

/** A name somebody puts under what they wrote, with the privacy notice they had before them. */
export const Signature = z.object({ name: DisplayName, notice: NoticeVersion });
export type Signature = z.infer<typeof Signature>;

/** `null` withdraws it. */
export const SetSignature = z.object({ signature: Signature.nullable() });
export type SetSignature = z.infer<typeof SetSignature>;
