import { answering } from '../platform/threads/answering.ts';
import { readText } from './read-text.ts';

answering((bytes: Uint8Array) => readText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
