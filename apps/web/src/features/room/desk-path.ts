/** The drafting desk of a commitment; with a version, that frozen text. */
export const deskPath = (entity: string, commitment: string, version?: number): string =>
  `/${entity}/mesa/${commitment}${version === undefined ? '' : `?version=${version}`}`;
