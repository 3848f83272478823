import { z } from 'zod';
import { FileHash } from '../protocol/ids.ts';

/** What a slide's picture may be. Other formats are turned into these in the browser, before they are sent. */
export const PictureType = z.enum(['image/png', 'image/jpeg', 'image/webp']);
export type PictureType = z.infer<typeof PictureType>;

export const MOST_PICTURE_BYTES = 6 * 1024 * 1024;

/**
 * `POST /api/entities/:entity/files`: the bytes themselves as the body → StoredFile. The same bytes are stored once.
 * `GET …/files/:hash` answers them: to who may schedule, and to everybody once a session has shown them.
 */
export const StoredFile = z.object({ hash: FileHash, type: PictureType, bytes: z.int() });
export type StoredFile = z.infer<typeof StoredFile>;
