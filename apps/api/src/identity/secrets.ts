import { createHash, createHmac, randomBytes } from 'node:crypto';

/** 256 random bits as they travel in a link or a cookie. */
export const newToken = () => randomBytes(32).toString('base64url');

/** What the database keeps of a token. Looking up by it compares hashes, so timing says nothing about the token. */
export const hashOfToken = (token: string) => createHash('sha256').update(token).digest();

/** A value to count or match by without keeping the value itself; `purpose` keeps two uses from matching each other. */
export const keyOf = (purpose: 'email' | 'network', value: string, secret: string) =>
  createHmac('sha256', secret).update(`${purpose}:${value}`).digest();
