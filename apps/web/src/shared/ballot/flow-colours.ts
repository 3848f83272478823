/** Colours of the options of a ranked count, by their place; who is exhausted is grey. Names and numbers stand beside. */
const palette = ['mesa', 'jornada', 'retro', 'stl', 'consulta', 'seguimiento', 'encuesta', 'grupo'];

export const flowColours =
  (order: readonly string[]) =>
  (option: string | null): string => {
    const token = option === null ? 'ink-3' : palette[order.indexOf(option) % palette.length];
    return `var(--${token ?? 'ink-3'})`;
  };
