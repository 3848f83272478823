import type { CommitmentForm, Prose } from '@ruta/contracts/drafting/commitment-form';
import type { OriginRef } from '@ruta/contracts/drafting/origin';
import { WHOLE } from './clauses.ts';
import { newDocument } from './document.ts';
import { readCommitment } from './read-commitment.ts';
import { writeCommitment } from './write-commitment.ts';

/** What a commitment begins with where it is begun from a project that was put to consultation. */
interface Beginning {
  id: string;
  title: string;
  summary: string;
  institution: string;
  aims: readonly string[];
  /** In centavos. */
  cost: number | null;
  /** Projects that were merged into it. */
  merged: readonly string[];
}

/**
 * The project's fields in the places a commitment has for them. Each paragraph of the summary comes from the project, and
 * the whole from it and those that were merged into it.
 */
export function formOfProject(project: Beginning): CommitmentForm {
  const { title, summary, institution, aims, cost } = project;
  const origin = (ref: string): OriginRef => ({ kind: 'project', ref });
  const paragraphs = summary.split('\n').filter((text) => text.trim() !== '');
  const prose: Prose = paragraphs.map((text) => ({
    style: 'paragraph',
    level: 0,
    runs: [{ text, origins: [origin(project.id)] }],
  }));
  const doc = newDocument();
  const empty = readCommitment(newDocument(), '1.1');
  writeCommitment(doc, {
    ...empty,
    title,
    summary: prose,
    aims: [...aims],
    lead: { institution, post: '' },
    budget: cost === null ? [] : [{ id: 'b1', concept: title, amount: cost, source: '' }],
    links: [project.id, ...project.merged].map((ref) => ({ clause: WHOLE, ...origin(ref) })),
  });
  return readCommitment(doc, '1.1');
}
