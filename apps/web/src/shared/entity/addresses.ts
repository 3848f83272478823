/** Where a commitment that is not in a published plan can be read and, in its time, commented on. */
export const draftAddress = (slug: string, key: string): string => `/${slug}/retroalimentacion/${key}`;

/** Where it is written. */
export const deskAddress = (slug: string, key: string): string => `/${slug}/mesa/${key}`;

/** Its versions, and what changed between them. */
export const historyAddress = (slug: string, key: string): string => `/${slug}/mesa/${key}/historial`;

/** Where the secretariat signs it. */
export const signatureAddress = (slug: string, key: string): string => `/${slug}/firma/${key}`;

/** Where the secretariat signs the plan as a whole. */
export const planSignatureAddress = (slug: string, number: number): string => `/${slug}/firma/plan/${number}`;

/** Where admitted contributions and comments wait for their answer. */
export const answersAddress = (slug: string): string => `/${slug}/coordinacion/respuestas`;

/** Where a facilitator runs a session. */
export const consoleAddress = (slug: string, sessionId: string): string =>
  `/${slug}/sesiones/${sessionId}/consola`;

/** Where one enters a live session from a phone. */
export const roomAddress = (code: string): string => `/s/${code}`;

/** Where the coordination assembles, approves and publishes a plan. */
export const assemblyAddress = (slug: string, number: number): string =>
  `/${slug}/coordinacion/plan/${number}`;

/** A commitment as it is carried out: milestones, reports, questions. */
export const followUpAddress = (slug: string, key: string): string => `/${slug}/seguimiento/${key}`;
