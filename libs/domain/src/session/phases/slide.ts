import { videoOf } from '../../slides/video.ts';
import type { PhaseRules } from './phase-rules.ts';

/** A video comes from a house that pages may show; any other address would be an empty frame. */
export const slide: PhaseRules<'slide'> = {
  refused: ({ slides = [] }) =>
    slides.every((page) => page.type !== 'video' || videoOf(page.url) !== null)
      ? null
      : { code: 'slides.unknown', detail: { field: 'video' } },
};
