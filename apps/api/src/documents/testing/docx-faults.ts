import { attribute, type Element, elementsOf, isElement, xmlTree } from '../xml-tree.ts';

/** Order of what a paragraph and a stretch of text are said to be (ECMA-376 part 1, CT_PPrBase and CT_RPr), as far as we write it. */
const order: Record<string, readonly string[]> = {
  pPr: [
    'pStyle',
    'keepNext',
    'keepLines',
    'pageBreakBefore',
    'widowControl',
    'numPr',
    'pBdr',
    'shd',
    'tabs',
    'bidi',
    'spacing',
    'ind',
    'jc',
    'outlineLvl',
    'rPr',
  ],
  rPr: ['rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'color', 'sz', 'szCs', 'u', 'rtl', 'cs', 'lang'],
  tcPr: ['tcW', 'gridSpan', 'vMerge', 'tcBorders', 'shd', 'tcMar', 'vAlign'],
};
/** Text processors cut longer names of bookmarks. */
const LONGEST_NAME = 40;

function* all(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children.filter(isElement)) yield* all(child);
}

const val = (element: Element): string => attribute(element, 'val') ?? '';
const twice = (values: readonly string[]): string[] =>
  values.filter((value, at) => values.indexOf(value) !== at);

/** What a text processor could stumble over in the files of a DOCX; nothing in one that is well made. */
export function docxFaults(files: ReadonlyMap<string, string>): string[] {
  const part = (name: string): Element[] => [...all(xmlTree(files.get(name) ?? '<none/>'))];
  const [text, styles, numbering] = ['document', 'styles', 'numbering'].map((name) =>
    part(`word/${name}.xml`),
  ) as [Element[], Element[], Element[]];
  return [
    ...links(files, text),
    ...styled(text, styles),
    ...lists(text, numbering),
    ...marks(text),
    ...fields(text),
    ...shapes(text),
  ];
}

function links(files: ReadonlyMap<string, string>, text: readonly Element[]): string[] {
  const known = [...all(xmlTree(files.get('word/_rels/document.xml.rels') ?? '<none/>'))].filter(
    ({ name }) => name === 'Relationship',
  );
  const ids = known.map((each) => attribute(each, 'Id') ?? '');
  const inside = known.filter((each) => attribute(each, 'TargetMode') !== 'External');
  const used = text.flatMap((each) =>
    ['hyperlink', 'footerReference', 'headerReference'].includes(each.name)
      ? (attribute(each, 'id') ?? [])
      : [],
  );
  const pictures = text.flatMap((each) => (each.name === 'blip' ? (attribute(each, 'embed') ?? '') : []));
  return [
    ...twice(ids).map((id) => `two relationships ${id}`),
    ...[...used, ...pictures].filter((id) => !ids.includes(id)).map((id) => `no relationship ${id}`),
    ...inside
      .map((each) => `word/${attribute(each, 'Target')}`)
      .filter((name) => !files.has(name))
      .map((name) => `no file ${name}`),
  ];
}

function styled(text: readonly Element[], styles: readonly Element[]): string[] {
  const known = styles.flatMap((each) => (each.name === 'style' ? (attribute(each, 'styleId') ?? '') : []));
  const used = text.filter(({ name }) => ['pStyle', 'rStyle', 'tblStyle'].includes(name)).map(val);
  const based = styles.filter(({ name }) => ['basedOn', 'next', 'link'].includes(name)).map(val);
  return [
    ...twice(known).map((id) => `two styles ${id}`),
    ...new Set([...used, ...based].filter((id) => !known.includes(id)).map((id) => `no style ${id}`)),
  ];
}

function lists(text: readonly Element[], numbering: readonly Element[]): string[] {
  const known = numbering.flatMap((each) => (each.name === 'num' ? (attribute(each, 'numId') ?? '') : []));
  const used = text.filter(({ name }) => name === 'numId').map(val);
  return [...new Set(used.filter((id) => !known.includes(id)).map((id) => `no list ${id}`))];
}

function marks(text: readonly Element[]): string[] {
  const starts = text.filter(({ name }) => name === 'bookmarkStart');
  const of = (attributeName: string) => starts.map((each) => attribute(each, attributeName) ?? '');
  const ends = text.filter(({ name }) => name === 'bookmarkEnd').map((each) => attribute(each, 'id') ?? '');
  const anchors = text.flatMap((each) =>
    each.name === 'hyperlink' ? (attribute(each, 'anchor') ?? []) : [],
  );
  return [
    ...twice(of('id')).map((id) => `two bookmarks ${id}`),
    ...twice(of('name')).map((name) => `two bookmarks ${name}`),
    ...of('name')
      .filter((name) => name.length > LONGEST_NAME || !/^[\p{L}_]\w*$/u.test(name))
      .map((name) => `bookmark named ${name}`),
    ...of('id')
      .filter((id) => !ends.includes(id))
      .map((id) => `bookmark without end ${id}`),
    ...anchors.filter((name) => !of('name').includes(name)).map((name) => `nothing at ${name}`),
  ];
}

/** Every field begins, says what it is, shows something and ends. */
function fields(text: readonly Element[]): string[] {
  const signs = text.flatMap((each) =>
    each.name === 'fldChar' ? (attribute(each, 'fldCharType') ?? '') : [],
  );
  const open: string[] = [];
  for (const sign of signs) {
    if (sign === 'begin') open.push(sign);
    else if (sign === 'separate' && open.at(-1) === 'begin') open[open.length - 1] = sign;
    else if (sign === 'end' && open.length > 0) open.pop();
    else return [`field: ${sign} out of place`];
  }
  return open.map(() => 'field without end');
}

function shapes(text: readonly Element[]): string[] {
  return text.flatMap((each) => {
    const known = order[each.name];
    const names = each.children.filter(isElement).map(({ name }) => name);
    const places = known ? names.map((name) => known.indexOf(name)) : [];
    const wrong = places.some((place, at) => place < 0 || (at > 0 && place <= (places[at - 1] ?? -1)));
    const cell = each.name === 'tc' && names.at(-1) !== 'p';
    const rows = each.name === 'tbl' ? elementsOf(each, 'tr').map((row) => elementsOf(row, 'tc').length) : [];
    return [
      ...(wrong ? [`${each.name} of ${names.join(', ')}`] : []),
      ...(cell ? ['cell without a paragraph at its end'] : []),
      ...(new Set(rows).size > 1 ? [`table with rows of ${[...new Set(rows)].join(' and ')} cells`] : []),
    ];
  });
}
