import { SaxesParser } from 'saxes';

/** An element without its namespace's prefix. */
export interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (Element | string)[];
}

/** Deeper than any text processor nests, and more than any text has. */
const DEEPEST = 60;
const MOST = 300_000;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An XML file as a tree. Declarations of documents and entities are not read: nothing outside is ever asked for. */
export function xmlTree(xml: string): Element {
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false });
  let count = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    count += 1;
    if (open.length > DEEPEST || count > MOST) throw new Error('more than a text has');
    const own = Object.entries(attributes).map(([key, value]): [string, string] => [local(key), value]);
    const element: Element = { name: local(name), attributes: new Map(own), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => void open.at(-1)?.children.push(text));
  parser.write(xml).close();
  return root;
}

export const isElement = (child: Element | string): child is Element => typeof child !== 'string';

export const elementsOf = ({ children }: Element, name: string): Element[] =>
  children.filter((child): child is Element => isElement(child) && child.name === name);

export const attribute = ({ attributes }: Element, name: string): string | null =>
  attributes.get(name) ?? null;
