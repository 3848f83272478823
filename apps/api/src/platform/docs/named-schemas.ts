import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;

/** The contracts as JSON Schema, each under the name it is exported by. */
export interface NamedSchemas {
  components: Record<string, JsonSchema>;
  /** A reference to a contract that has a name, else the schema itself. */
  schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema;
}

const PLACE = '#/components/schemas/';

/** Reads every contract there is: what is written twice in code would soon differ from what is described. */
export async function namedSchemas(): Promise<NamedSchemas> {
  const names = await contractNames();
  const input = asJsonSchemas(names, 'input');
  const output = asJsonSchemas(names, 'output');
  const components: Record<string, JsonSchema> = { ...output };
  const asInput = new Map<string, string>();
  for (const [name, schema] of Object.entries(input)) {
    if (JSON.stringify(schema) === JSON.stringify(output[name])) continue;
    asInput.set(name, `${name}Input`);
    components[`${name}Input`] = schema;
  }
  const renamed = (schema: JsonSchema) => renameReferences(schema, asInput);
  for (const name of asInput.values()) components[name] = renamed(components[name] ?? {});
  return {
    components,
    schemaOf: (schema, io) => {
      const name = names.get(schema);
      if (name) return { $ref: `${PLACE}${(io === 'input' && asInput.get(name)) || name}` };
      const found = strip(
        z.toJSONSchema(schema, { io, unrepresentable: 'any', override: binary }) as JsonSchema,
      );
      return found;
    },
  };
}

async function contractNames(): Promise<Map<z.ZodType, string>> {
  const known = createRequire(import.meta.url).resolve('@ruta/contracts/protocol/ids');
  const folder = dirname(dirname(known));
  const names = new Map<z.ZodType, string>();
  const taken = new Set<string>();
  for (const topic of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    for (const file of readdirSync(join(folder, topic.name)).filter(isModule).sort()) {
      const path = `@ruta/contracts/${topic.name}/${file.replace(/\.[jt]s$/, '')}`;
      const exported: Record<string, unknown> = await import(path);
      for (const [name, value] of Object.entries(exported)) {
        if (!(value instanceof z.ZodType) || names.has(value)) continue;
        const free = taken.has(name) ? `${capital(topic.name)}${name}` : name;
        taken.add(free);
        names.set(value, free);
      }
    }
  }
  return names;
}

const isModule = (file: string) => /\.[jt]s$/.test(file) && !/\.(spec|d)\.[jt]s$/.test(file);
const capital = (topic: string) =>
  topic.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());

function asJsonSchemas(names: Map<z.ZodType, string>, io: 'input' | 'output'): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [schema, id] of names) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io,
    unrepresentable: 'any',
    override: binary,
    uri: (id) => `${PLACE}${id}`,
  });
  // What refers to itself is put aside by zod under one name; here each of those is a component like any other.
  const { __shared: shared, ...named } = JSON.parse(
    JSON.stringify(schemas).replaceAll(`${PLACE}__shared#/$defs/`, `${PLACE}Shared-`),
  ) as Record<string, JsonSchema>;
  const aside = Object.entries((shared?.['$defs'] ?? {}) as Record<string, JsonSchema>);
  return Object.fromEntries([
    ...Object.entries(named).map(([id, schema]) => [id, strip(schema)]),
    ...aside.map(([id, schema]) => [`Shared-${id}`, schema]),
  ]) as Record<string, JsonSchema>;
}

/** Bytes travel beside the JSON, as Socket.IO sends them. */
function binary({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: JsonSchema }): void {
  if (zodSchema._zod.def.type === 'custom')
    Object.assign(jsonSchema, { type: 'string', contentEncoding: 'binary' });
}

function strip({ $schema, $id, ...schema }: JsonSchema): JsonSchema {
  void $schema;
  void $id;
  return schema;
}

function renameReferences(value: JsonSchema, names: ReadonlyMap<string, string>): JsonSchema {
  return JSON.parse(JSON.stringify(value), (key, inner: unknown) =>
    key === '$ref' && typeof inner === 'string'
      ? `${PLACE}${names.get(inner.slice(PLACE.length)) ?? inner.slice(PLACE.length)}`
      : inner,
  ) as JsonSchema;
}

/** Of all components those that a document refers to, directly or through others. */
export function usedComponents(
  document: unknown,
  all: Record<string, JsonSchema>,
): Record<string, JsonSchema> {
  const used: Record<string, JsonSchema> = {};
  const visit = (value: unknown) => {
    for (const [, name] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      const schema = name && all[name];
      if (!name || !schema || used[name]) continue;
      used[name] = schema;
      visit(schema);
    }
  };
  visit(document);
  return Object.fromEntries(Object.entries(used).sort(([a], [b]) => (a < b ? -1 : 1)));
}
