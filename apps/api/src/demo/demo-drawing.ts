import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 960;
const HEIGHT = 540;
type Colour = readonly [red: number, green: number, blue: number];

const colours = {
  sun: [244, 190, 74],
  hill: [122, 153, 110],
  field: [164, 186, 128],
  wall: [236, 226, 204],
  roof: [158, 72, 52],
  window: [52, 66, 92],
  door: [96, 62, 44],
} as const satisfies Record<string, Colour>;

const within = (x: number, y: number, left: number, top: number, width: number, height: number): boolean =>
  x >= left && x < left + width && y >= top && y < top + height;

/** Seven windows, four above and three beside the door. */
const inWindow = (x: number, y: number): boolean =>
  [0, 1, 2, 3].some((column) => within(x, y, 300 + column * 90, 250, 46, 62)) ||
  [0, 1, 3].some((column) => within(x, y, 300 + column * 90, 350, 46, 62));

/** The mill of the demonstration, point by point: a drawing, since nobody in it exists to be photographed. */
function colourAt(x: number, y: number): Colour {
  if (within(x, y, 476, 360, 52, 100)) return colours.door;
  if (inWindow(x, y)) return colours.window;
  if (within(x, y, 270, 220, 390, 240)) return colours.wall;
  const roof = 120 + Math.abs(x - 465) * 0.45;
  if (y >= roof && y < 220 && x > 243 && x < 687) return colours.roof;
  if (y > 455 + 10 * Math.sin(x / 70)) return colours.field;
  if (y > 330 - 110 * Math.sin((x + 120) / 330)) return colours.hill;
  if ((x - 790) ** 2 + (y - 110) ** 2 < 52 ** 2) return colours.sun;
  return [206 + Math.round(y / 14), 224 + Math.round(y / 26), 240];
}

/** As PNG, eight bits of red, green and blue. */
export function demoDrawing(): Buffer {
  const row = 1 + WIDTH * 3;
  const raw = Buffer.alloc(row * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1) raw.set(colourAt(x, y), y * row + 1 + x * 3);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
