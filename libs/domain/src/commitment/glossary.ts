/** Words of the product's glossary, by the keys of the catalogue that explains them. */
export const glossaryTerms = [
  'commitment',
  'milestone',
  'baseline',
  'target',
  'verification',
  'action-line',
  'counterpart',
  'aims',
  'sdg',
  'plan',
  'secretariat',
  'oversight',
  'alternate',
  'resolution',
  'call',
  'agenda',
  'minutes',
  'act',
  'report',
  'problem',
  'contribution',
  'consultation',
  'open-session',
  'working-table',
  'feedback-round',
  'reasoned-response',
  'follow-up',
  'archive',
  'plain-language',
  'ballot',
  'poll',
  'tally',
  'roll',
] as const;
export type GlossaryTerm = (typeof glossaryTerms)[number];

/**
 * How a term is written: `*` after a word stands for the one and the many, in Spanish and in English. Case and accents
 * make no difference, ñ does. A word that mostly means something else (fines, acuerdo, acta, seguimiento) is a term only
 * beside those that make it one.
 */
const forms: Record<GlossaryTerm, readonly string[]> = {
  commitment: ['compromiso*', 'commitment*'],
  milestone: ['hito*', 'milestone*'],
  baseline: ['línea* base', 'línea* de base', 'baseline*'],
  target: ['meta*', 'target*'],
  verification: ['medio* de verificación', 'means of verification'],
  'action-line': ['línea* de acción', 'action line*'],
  counterpart: ['contraparte*', 'counterpart*'],
  aims: ['fines de la declaración', 'aims of the declaration'],
  sdg: ['ODS', 'objetivo* de desarrollo sostenible', 'SDG*', 'sustainable development goal*'],
  plan: ['PAL', 'plan* de acción local*', 'local action plan*'],
  secretariat: ['STL', 'secretariado* técnico local', 'local technical secretariat'],
  oversight: ['organismo* garante*', 'órgano* garante*', 'oversight body', 'oversight bodies'],
  alternate: ['suplente*', 'alternate*'],
  resolution: ['acuerdo* del secretariado', 'acuerdo* del STL', 'resolution* of the secretariat'],
  call: ['convocatoria*'],
  agenda: ['orden* del día'],
  minutes: ['minuta*'],
  act: ['acta* firmada*', 'acta* de la sesión', 'acta* de sesión'],
  report: ['relatoría*', 'session report*'],
  problem: ['problemática*'],
  contribution: ['aporte*', 'contribution*'],
  consultation: ['consulta* pública*', 'public consultation*'],
  'open-session': ['jornada* abierta*', 'open session*'],
  'working-table': ['mesa* de trabajo', 'working table*'],
  'feedback-round': ['ronda* de retroalimentación', 'feedback round*'],
  'reasoned-response': ['respuesta* razonada*', 'reasoned response*'],
  'follow-up': ['seguimiento del plan', 'seguimiento del compromiso', 'seguimiento de los compromisos'],
  archive: ['acervo*'],
  'plain-language': ['lenguaje ciudadano', 'plain language'],
  ballot: ['boleta*', 'ballot*'],
  poll: ['votación*'],
  tally: ['escrutinio*', 'tally'],
  roll: ['padrón*'],
};

/** A term in a text, from and up to a UTF-16 unit. */
export interface GlossaryHit {
  term: GlossaryTerm;
  from: number;
  to: number;
}

const patterns = glossaryTerms.flatMap((term) =>
  forms[term].map((form) => ({ term, pattern: patternOf(form) })),
);

/** The terms in a text, in its order, each where it stands first; of terms within one another the longest. */
export function glossaryIn(text: string): GlossaryHit[] {
  const { plain, at } = folded(text);
  const hits = patterns.flatMap(({ term, pattern }) =>
    [...plain.matchAll(pattern)].map((match) => ({
      term,
      from: at[match.index] ?? 0,
      to: at[match.index + match[0].length] ?? text.length,
    })),
  );
  const seen = new Set<GlossaryTerm>();
  const shown: GlossaryHit[] = [];
  let end = 0;
  for (const hit of hits.sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (hit.from < end) continue;
    end = hit.to;
    if (seen.has(hit.term)) continue;
    seen.add(hit.term);
    shown.push(hit);
  }
  return shown;
}

/** Without case and accents, ñ kept apart from n, and where each sign of it stands in the text. */
function folded(text: string): { plain: string; at: number[] } {
  let plain = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const sign = foldedSign(text[index] ?? '');
    for (let unit = 0; unit < sign.length; unit += 1) at.push(index);
    plain += sign;
  }
  return { plain, at: [...at, text.length] };
}

function foldedSign(sign: string): string {
  if (/[\u0300-\u036f]/.test(sign)) return sign === '\u0303' ? sign : '';
  if (sign === 'ñ' || sign === 'Ñ') return 'n\u0303';
  return sign
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

function patternOf(form: string): RegExp {
  const words = form.split(' ').map((word) => {
    const plural = word.endsWith('*');
    const stem = [...(plural ? word.slice(0, -1) : word)].map(foldedSign).join('');
    return plural ? pluralOf(stem) : stem;
  });
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{M}\\p{N}])`, 'gu');
}

/** The one and the many: hito, hitos; votación, votaciones; target, targets. */
function pluralOf(stem: string): string {
  return /[aeiou]$/.test(stem) ? `${stem}s?` : `${stem}(?:e?s)?`;
}
