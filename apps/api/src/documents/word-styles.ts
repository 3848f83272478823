import { attribute, type Element, elementsOf } from './xml-tree.ts';

export type WordRole =
  { kind: 'title' } | { kind: 'heading'; level: number } | { kind: 'caption' } | { kind: 'contents' } | null;

/** What paragraphs of a style are: by the style's own name, which Word keeps in English, or its level in the outline. */
export function rolesOf(styles: Element | null): Map<string, WordRole> {
  const roles = new Map<string, WordRole>();
  const based = new Map<string, string>();
  for (const style of styles ? elementsOf(styles, 'style') : []) {
    const id = attribute(style, 'styleId');
    if (id === null) continue;
    const [name] = elementsOf(style, 'name');
    const role = roleNamed(name ? (attribute(name, 'val') ?? '') : '') ?? outlineOf(style);
    if (role) roles.set(id, role);
    const [base] = elementsOf(style, 'basedOn');
    const baseId = base && attribute(base, 'val');
    if (baseId) based.set(id, baseId);
  }
  for (const id of based.keys()) if (!roles.has(id)) roles.set(id, inherited(id, roles, based));
  return roles;
}

function roleNamed(name: string): WordRole {
  const said = name.toLowerCase();
  if (said === 'title') return { kind: 'title' };
  if (said === 'caption') return { kind: 'caption' };
  if (said.startsWith('toc ') || said === 'toc heading') return { kind: 'contents' };
  const [, level] = /^heading ([1-6])$/.exec(said) ?? [];
  return level === undefined ? null : { kind: 'heading', level: Number(level) };
}

function outlineOf(style: Element): WordRole {
  const [properties] = elementsOf(style, 'pPr');
  const [outline] = properties ? elementsOf(properties, 'outlineLvl') : [];
  const level = outline ? Number(attribute(outline, 'val')) : NaN;
  return level >= 0 && level < 6 ? { kind: 'heading', level: level + 1 } : null;
}

function inherited(id: string, roles: Map<string, WordRole>, based: Map<string, string>): WordRole {
  let base: string | undefined = based.get(id);
  for (let step = 0; base !== undefined && step < 12; step += 1) {
    const role = roles.get(base);
    if (role) return role;
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
