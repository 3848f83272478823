import { z } from 'zod';
import { EntityId } from '../protocol/ids.ts';
import { plainText } from '../protocol/text.ts';

export const EntitySlug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** First steps of addresses that are the product's own: no entity may be called so. */
export const ownAddresses: ReadonlySet<string> = new Set([
  'accesibilidad',
  'administradores',
  'api',
  'assets',
  'correo-demo',
  'diseno',
  'entrar',
  'healthz',
  'inscripcion',
  'indice',
  'metrics',
  'mi-cuenta',
  'nueva-entidad',
  'pantalla',
  'privacidad',
  'readyz',
  's',
  'declaraciones',
  'tablero',
]);

export const EntityKind = z.enum(['municipality', 'state', 'national', 'institution']);

export const EntitySummary = z.object({
  id: EntityId,
  slug: EntitySlug,
  name: z.string(),
  kind: EntityKind,
  timeZone: z.string(),
  demo: z.boolean(),
});
export type EntitySummary = z.infer<typeof EntitySummary>;

export const EntityList = z.object({ items: z.array(EntitySummary) });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('es-MX', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export const CreateEntity = z.object({
  slug: EntitySlug.refine((slug) => !ownAddresses.has(slug)),
  name: plainText(200, 1),
  kind: EntityKind,
  timeZone: plainText(60).refine(isTimeZone).default('America/Mexico_City'),
});
export type CreateEntity = z.infer<typeof CreateEntity>;
