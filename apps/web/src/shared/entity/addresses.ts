/** Where a commitment that is not in a published plan can be read and, in its time, commented on. */
export const draftAddress = (slug: string, key: string): string => `/${slug}/borradores/${key}`;

/** Where one enters a live session from a phone. */
export const roomAddress = (code: string): string => `/s/${code}`;
