import type { asyncApiDocument } from './asyncapi.ts';

type Document = ReturnType<typeof asyncApiDocument>;

const escaped = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

const json = (value: unknown) => `<pre tabindex="0">${escaped(JSON.stringify(value, null, 2))}</pre>`;

/** The AsyncAPI document as a page without scripts: every event, foldable, with its schema. */
export function asyncApiPage({ info, operations, components }: Document): string {
  const names = Object.keys(operations);
  const operation = (name: string) => operations[name as keyof typeof operations];
  const event = (name: string) => {
    const found = operation(name) as { action: string; description?: string };
    const ack = components.messages[`${name}.ack`];
    return `<details id="${name}"><summary><code>${name}</code></summary>
      ${found.description ? `<p>${escaped(found.description).replace(/`([^`]+)`/g, '<code>$1</code>')}</p>` : ''}
      ${json(components.messages[name]?.payload)}
      ${ack ? `<p>Acknowledgement</p>${json(ack.payload)}` : ''}</details>`;
  };
  const ofAction = (action: string) =>
    names
      .filter((name) => operation(name)?.action === action)
      .map(event)
      .join('\n');
  const schemas = Object.entries(components.schemas)
    .map(
      ([name, schema]) =>
        `<details id="${name}"><summary><code>${name}</code></summary>${json(schema)}</details>`,
    )
    .join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(info.title)}</title><style>
:root { color-scheme: light dark; font: 17px/1.5 system-ui, sans-serif } body { max-width: 80ch; margin: 3rem auto; padding: 0 1rem }
summary { padding: .6rem 0; cursor: pointer } details { border-top: 1px solid #8884 } pre { overflow: auto; font-size: .85rem }
</style></head><body><h1>${escaped(info.title)} ${escaped(info.version)}</h1><p>${escaped(info.description)}</p>
<p>As JSON: <a href="/api/docs/asyncapi.json">AsyncAPI 3</a>. Over HTTP: <a href="/api/docs">OpenAPI</a>.</p>
<h2>What a client sends</h2>${ofAction('receive')}<h2>What the server sends</h2>${ofAction('send')}<h2>Shapes</h2>${schemas}</body></html>`;
}
