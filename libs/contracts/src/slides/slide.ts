import { z } from 'zod';
import { FileHash, SlideId } from '../protocol/ids.ts';
import { plainText } from '../protocol/text.ts';

/** Words for who cannot see the picture. Every picture has them. */
const alt = plainText(500, 1);

/**
 * A page of a presentation. A picture is a file of the entity by its hash, with the pixels it has; `text` is Markdown;
 * a video is an address of `videoOf` in domain/slides/video.ts, loaded only when somebody asks for it.
 */
export const Slide = z.discriminatedUnion('type', [
  z.object({
    id: SlideId,
    type: z.literal('image'),
    file: FileHash,
    width: z.int().min(1).max(10_000),
    height: z.int().min(1).max(10_000),
    alt,
  }),
  z.object({ id: SlideId, type: z.literal('text'), text: plainText(4000, 1) }),
  z.object({
    id: SlideId,
    type: z.literal('video'),
    url: z.url({ protocol: /^https$/ }).max(500),
    title: plainText(200, 1),
  }),
]);
export type Slide = z.infer<typeof Slide>;

export const MOST_SLIDES = 80;

/** Words to read aloud (Markdown), or a presentation of slides; agendas written before there were slides have none. */
export const SlidePhase = z.object({
  kind: z.literal('slide'),
  text: plainText(4000),
  slides: z.array(Slide).max(MOST_SLIDES).optional(),
});
