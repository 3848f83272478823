import { attribute, type Element, elementsOf } from './xml-tree.ts';

export type WordRole =
  { kind: 'title' } | { kind: 'heading'; level: number } | { kind: 'caption' } | { kind: 'contents' } | null;

/** What paragraphs of a style are: by the style's own name, which Word keeps in English, or its level in the outline. */
export function rolesOf(styles: Element | null): Map<string, WordRole> {
  return byStyle(styles, (style) => {
    const [name] = elementsOf(style, 'name');
    return roleNamed(name ? (attribute(name, 'val') ?? '') : '') ?? outlineOf(style);
  });
}

export interface WordList {
  /** Number of the list; 0 for none. */
  id: string;
  depth: number;
}

/** The list that paragraphs of a style belong to without saying so themselves ("List Bullet"). */
export const listsOf = (styles: Element | null): Map<string, WordList | null> =>
  byStyle(styles, (style) => {
    const [properties] = elementsOf(style, 'pPr');
    return properties ? listIn(properties) : null;
  });

/** The list that properties of a paragraph name. */
export function listIn(properties: Element): WordList | null {
  const [list] = elementsOf(properties, 'numPr');
  const [id] = list ? elementsOf(list, 'numId') : [];
  const [depth] = list ? elementsOf(list, 'ilvl') : [];
  const number = id && attribute(id, 'val');
  return number ? { id: number, depth: Number(depth && attribute(depth, 'val')) || 0 } : null;
}

/** What each style says, or else the style that it is based on. */
function byStyle<Said>(
  styles: Element | null,
  says: (style: Element) => Said | null,
): Map<string, Said | null> {
  const known = new Map<string, Said | null>();
  const based = new Map<string, string>();
  for (const style of styles ? elementsOf(styles, 'style') : []) {
    const id = attribute(style, 'styleId');
    if (id === null) continue;
    const said = says(style);
    if (said !== null) known.set(id, said);
    const [base] = elementsOf(style, 'basedOn');
    const baseId = base && attribute(base, 'val');
    if (baseId) based.set(id, baseId);
  }
  for (const id of based.keys()) if (!known.has(id)) known.set(id, inherited(id, known, based));
  return known;
}

/** Programs other than Word also write the names in their own language. */
function roleNamed(name: string): WordRole {
  const said = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  if (said === 'title' || said === 'titulo') return { kind: 'title' };
  if (said === 'caption' || said === 'leyenda') return { kind: 'caption' };
  if (/^(?:toc|tdc) (?:\d|heading)$/.test(said)) return { kind: 'contents' };
  const [, level] = /^(?:heading|titulo|encabezado) ([1-6])$/.exec(said) ?? [];
  return level === undefined ? null : { kind: 'heading', level: Number(level) };
}

function outlineOf(style: Element): WordRole {
  const [properties] = elementsOf(style, 'pPr');
  const [outline] = properties ? elementsOf(properties, 'outlineLvl') : [];
  const level = outline ? Number(attribute(outline, 'val')) : NaN;
  return level >= 0 && level < 6 ? { kind: 'heading', level: level + 1 } : null;
}

function inherited<Said>(
  id: string,
  known: ReadonlyMap<string, Said | null>,
  based: ReadonlyMap<string, string>,
): Said | null {
  let base: string | undefined = based.get(id);
  for (let step = 0; base !== undefined && step < 12; step += 1) {
    const said = known.get(base);
    if (said !== undefined && said !== null) return said;
    base = based.get(base);
  }
  return null;
}

/** Whether a list counts or has bullets, by the list's number and the depth in it. */
export function countedLists(numbering: Element | null): (list: string, depth: number) => boolean {
  const formats = new Map<string, Map<number, string>>();
  const abstract = new Map<string, string>();
  for (const each of numbering ? elementsOf(numbering, 'abstractNum') : []) {
    const levels = elementsOf(each, 'lvl').map((level): [number, string] => {
      const [format] = elementsOf(level, 'numFmt');
      return [Number(attribute(level, 'ilvl')), format ? (attribute(format, 'val') ?? '') : ''];
    });
    formats.set(attribute(each, 'abstractNumId') ?? '', new Map(levels));
  }
  for (const each of numbering ? elementsOf(numbering, 'num') : []) {
    const [of] = elementsOf(each, 'abstractNumId');
    if (of) abstract.set(attribute(each, 'numId') ?? '', attribute(of, 'val') ?? '');
  }
  return (list, depth) => {
    const format = formats.get(abstract.get(list) ?? '')?.get(depth) ?? 'bullet';
    return format !== 'bullet' && format !== 'none';
  };
}
