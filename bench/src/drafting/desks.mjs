// One person at a document, on each of the servers: sends updates, hears those of others.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { unpack } from '@ruta/domain/drafting/bundle';
import { WebSocket } from 'ws';
import { ask, must, open } from '../load/lines.mjs';

const bytesOf = (given) =>
  ArrayBuffer.isView(given)
    ? new Uint8Array(given.buffer, given.byteOffset, given.byteLength)
    : new Uint8Array(given);

/** `send` resolves when the server has answered, where it answers. */
async function ours({ urls, entityId }, document, cookie) {
  const place = { entityId, commitmentId: document };
  const socket = await open(urls.ours, cookie);
  const { update } = await must(socket, 'draft.open', place);
  return {
    start: bytesOf(update),
    send: (bytes) => must(socket, 'draft.update', { ...place, update: Buffer.from(bytes) }),
    hear: (listener) =>
      socket.on('draft.updates', ({ bundle }) => unpack(bundle).forEach((each) => listener(each))),
    close: () => socket.disconnect(),
  };
}

async function bare({ urls }, document) {
  const socket = await open(urls.bare);
  await ask(socket, 'enter', document);
  return {
    start: null,
    send: (bytes) => ask(socket, 'relay', document, Buffer.from(bytes)),
    hear: (listener) => socket.on('relay', (bytes) => listener(bytesOf(bytes))),
    close: () => socket.disconnect(),
  };
}

const SYNC = 0;
const UPDATE = 2;

/** A line that speaks the sync protocol of Yjs; `head` writes what stands before it in every message. */
function lineOf(socket, head, skipHead) {
  return {
    start: null,
    send(bytes) {
      const encoder = encoding.createEncoder();
      head(encoder);
      encoding.writeVarUint(encoder, SYNC);
      encoding.writeVarUint(encoder, UPDATE);
      encoding.writeVarUint8Array(encoder, bytes);
      socket.send(encoding.toUint8Array(encoder));
      return Promise.resolve();
    },
    hear: (listener) =>
      socket.on('message', (data) => {
        const decoder = decoding.createDecoder(bytesOf(data));
        skipHead(decoder);
        if (decoding.readVarUint(decoder) !== SYNC || decoding.readVarUint(decoder) !== UPDATE) return;
        listener(decoding.readVarUint8Array(decoder));
      }),
    close: () => socket.close(),
  };
}

const opened = (url) =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { perMessageDeflate: false });
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });

async function yWebsocket({ urls }, document) {
  const socket = await opened(`${urls.yWebsocket}/${document}`);
  return lineOf(
    socket,
    () => {},
    () => {},
  );
}

const AUTH = 2;

async function hocuspocus({ urls }, document) {
  const socket = await opened(urls.hocuspocus);
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, document);
  encoding.writeVarUint(encoder, AUTH);
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarString(encoder, '');
  const letIn = new Promise((resolve) => socket.once('message', resolve));
  socket.send(encoding.toUint8Array(encoder));
  await letIn;
  return lineOf(
    socket,
    (message) => encoding.writeVarString(message, document),
    (message) => decoding.readVarString(message),
  );
}

export const deskOf = { ours, bare, yWebsocket, hocuspocus };
