import { Environment } from './config.ts';

export interface Setting {
  name: string;
  /** As one would write it in a shell; empty where there is none. */
  default: string;
  meaning: string;
}

/** Every environment variable the product reads, from the schema that reads them. */
export const settings = (): Setting[] =>
  Object.entries(Environment.shape).map(([name, schema]) => ({
    name,
    default: defaultOf(schema.safeParse(undefined)),
    meaning: schema.description ?? '',
  }));

function defaultOf(parsed: { success: boolean; data?: unknown }): string {
  if (!parsed.success || parsed.data === undefined) return '';
  return typeof parsed.data === 'boolean' ? String(Number(parsed.data)) : String(parsed.data);
}

/** The same as a table of Markdown, for README.md. */
export const settingsAsMarkdown = (): string =>
  [
    '| variable | default | meaning |',
    '|---|---|---|',
    ...settings().map(
      ({ name, default: given, meaning }) => `| \`${name}\` | ${given && `\`${given}\``} | ${meaning} |`,
    ),
  ].join('\n');
