import type { CSSProperties } from 'react';

/** Hands a colour to a component's style sheet as `--c`. */
export const withColour = (colour: string | undefined): CSSProperties | undefined =>
  colour === undefined ? undefined : ({ '--c': colour } as CSSProperties);
